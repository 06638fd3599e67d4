import type { Adoptions, Decisions } from "../domain/journeys/records";
import type { ChildRegister } from "./childIds";
import { keepLatest } from "./keepLatest";
import type { ReadTable } from "./readTable";
import { stack } from "./stack";

/** PlacedAdoption of all years: the latest word on each decision. */
export function joinDecisions(
  tables: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): Decisions {
  const stacked = stack(tables, register, {
    days: ["DATE_PLACED", "DATE_PLACED_CEASED"],
    texts: ["REASON_PLACED_CEASED"],
  });
  const rows = keepLatest(stacked, years, register, "DATE_PLACED");
  const pick = (values: Int32Array) => Int32Array.from(rows, (at) => values[at]!);
  return {
    count: rows.length,
    origin: Int32Array.from(rows, (at) => sourceOf(stacked.tables[stacked.from[at]!]!)),
    row: pick(stacked.row),
    child: pick(stacked.child),
    decided: pick(stacked.days.DATE_PLACED!),
    ceased: pick(stacked.days.DATE_PLACED_CEASED!),
    reason: Array.from(rows, (at) => stacked.texts.REASON_PLACED_CEASED![at]!),
  };
}

const OF_ADOPTERS = ["NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"] as const;

/** AD1 of all years: the latest word on each child. */
export function joinAdoptions(
  tables: readonly ReadTable[],
  years: ReadonlyMap<ReadTable, number>,
  register: ChildRegister,
  sourceOf: (table: ReadTable) => number,
): Adoptions {
  const stacked = stack(tables, register, {
    days: ["DATE_INT", "DATE_MATCH"],
    texts: ["FOSTER_CARE", ...OF_ADOPTERS],
  });
  const rows = keepLatest(stacked, years, register);
  const pick = (values: Int32Array) => Int32Array.from(rows, (at) => values[at]!);
  const texts = (name: (typeof OF_ADOPTERS)[number]) => Array.from(rows, (at) => stacked.texts[name]![at]!);
  const answer = (text: string) => (text === "yes" ? 1 : text === "no" ? 0 : 2);
  return {
    count: rows.length,
    origin: Int32Array.from(rows, (at) => sourceOf(stacked.tables[stacked.from[at]!]!)),
    row: pick(stacked.row),
    child: pick(stacked.child),
    decided: pick(stacked.days.DATE_INT!),
    matched: pick(stacked.days.DATE_MATCH!),
    fosterCarer: Uint8Array.from(rows, (at) => answer(stacked.texts.FOSTER_CARE![at]!)),
    adopters: texts("NB_ADOPTR"),
    adoptersSex: texts("SEX_ADOPTR"),
    adoptersStatus: texts("LS_ADOPTR"),
  };
}
