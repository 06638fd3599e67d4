import { compare, either, iff, named, value, type Expr } from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange, sumOf, type Bounds } from "../enteredNumber";
import type { Cell } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import { labelOf, memberRow, wrongRemark } from "./memberRows";
import { VERDICT_TONES } from "./raaChance";
import { wrongName } from "./raaImpactNames";
import { eachMember } from "./raaNames";

/** A row of entries, one a member. */
export const entryRow = (
  label: string | Expr,
  key: (member: number) => string,
  bounds: Bounds,
  unit: string,
  format: Cell["format"] = "General",
): Row => [labelOf(label), ...eachMember((member) => numberCell(key(member), bounds, unit, format))];

/** 1 where something stands in a cell that cannot be used, else 0. */
export const isWrong = (key: string, bounds: Bounds): Expr =>
  iff(either(isEmpty(key), isInRange(key, bounds)), value(0), value(1));

/** How many entries of a block cannot be used, by member, and a sentence that names them. */
export const wrongRows = (id: string, what: string, wrong: (member: number) => readonly Expr[]): Row[] => [
  memberRow(
    "Entries above that cannot be used",
    (member) => ({ expr: sumOf(wrong(member)), name: wrongName(member, id) }),
    "0",
  ),
  [sentence(wrongRemark(what, (member) => wrongName(member, id)))],
];

/** A row of words by member, and of all of them. */
export function verdictRow(
  label: string,
  of: (member: number) => { expr: Expr; name?: string },
  total: Cell,
): Row {
  const toned = (cell: Cell | null): Cell | null =>
    cell && { ...cell, style: "note", highlight: VERDICT_TONES };
  const [head, ...cells] = memberRow(label, of, "General", total);
  return [head!, ...cells.map(toned)];
}

/** A figure of the whole RAA at the end of its row. */
export const total = (expr: Expr, format: Cell["format"], name?: string): Cell => figure(expr, format, name);

/** A cell whose number is above 0. */
export const isAbove0 = (name: string): Expr => compare(named(name), ">", 0);
