import { compare, either, iff, named, value, type Expr } from "../../domain/formula/expression";
import { isEmpty, isInRange, isUsable, type Bounds } from "../enteredNumber";
import { inputCell } from "../summaryRows";
import type { Cell, Input } from "../plan";
import { COST_TABLES, entryKey, SETTINGS, type CostTable } from "./costNames";

/** What stands in the place of a number that is not there. */
export const WORDS = {
  notEntered: "not entered",
  checkEntry: "check entry",
  /** An index does not have the year, or no year is said. */
  checkYear: "check year",
  shareMissing: "share missing",
  noAmount: "no amount",
} as const;

export const isLondon: Expr = compare(named(SETTINGS.table), "=", COST_TABLES[1].title);

/** The number of a cell; what stands in its place where it is empty or cannot be used, or else a word. */
export const held = (key: string, bounds: Bounds, instead?: Expr): Expr =>
  iff(
    isEmpty(key),
    instead ?? value(WORDS.notEntered),
    iff(isInRange(key, bounds), named(key), instead ?? value(WORDS.checkEntry)),
  );

/** What is said of the table in use, of the two that there are. */
export const ofTable = (of: (table: CostTable) => Expr): Expr => iff(isLondon, of("london"), of("out"));

const shown = (of: number): string => of.toLocaleString("en-GB");

/** "▲ Solicitor: not a number from 0 to 100, so not used. " where a cell cannot be used, else nothing. */
export const wrong = (what: string, key: string, bounds: Bounds): Expr =>
  iff(
    either(isEmpty(key), isInRange(key, bounds)),
    value(""),
    value(`▲ ${what}: not a number from ${shown(bounds.least)} to ${shown(bounds.most)}, so not used. `),
  );

export const isUsableInTable = (id: string, bounds: Bounds): Expr =>
  ofTable((table) => isUsable(entryKey(table, id), bounds));
export const enteredInTable = (id: string): Expr => ofTable((table) => named(entryKey(table, id)));
export const isEmptyInTable = (id: string): Expr => ofTable((table) => isEmpty(entryKey(table, id)));

/** An empty yellow cell for a number, in one of the tables. */
export const entryCell = (
  table: CostTable,
  id: string,
  bounds: Bounds,
  unit: string,
  format: Cell["format"] = "#,##0.00",
): Cell => numberCell(entryKey(table, id), bounds, unit, format);

export function numberCell(
  key: string,
  bounds: Bounds,
  unit: string,
  format: Cell["format"] = "#,##0.00",
): Cell {
  const input: Input = { key, kind: "number", default: null, unit, ...bounds, status: "local" };
  return { ...inputCell(input), ...(format && { format }) };
}
