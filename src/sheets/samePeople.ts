import type { Scalar } from "../domain/columns";
import { RECONCILIATION, type Typed } from "./typedTables";

const YES = /^(?:y|yes|true|1|same)$/i;
const NO = /^(?:n|no|false|0)$/i;

/**
 * Pairs of ids that a person said are the same child, from the column `Same child` of `Reconciliation`: "yes" beside the one
 * id that is likely, or an id. "yes" beside several likely ids says nothing.
 */
export function samePeople(typed: Typed): (readonly [string, string])[] {
  const rows = typed.get(RECONCILIATION.name);
  if (!rows) return [];
  const column = (header: string): readonly Scalar[] => rows.columns.get(header) ?? [];
  const keys = column("Child key");
  const likely = column("Likely the same as");
  return column("Same child").flatMap((cell, row) => {
    const said = String(cell ?? "").trim();
    const key = String(keys[row] ?? "");
    if (said === "" || key === "" || NO.test(said)) return [];
    const candidates = String(likely[row] ?? "")
      .split(" or ")
      .filter((candidate) => candidate !== "");
    if (candidates.includes(said)) return [[key, said] as const];
    if (!YES.test(said)) return [[key, said] as const];
    return candidates.length === 1 ? [[key, candidates[0]!] as const] : [];
  });
}
