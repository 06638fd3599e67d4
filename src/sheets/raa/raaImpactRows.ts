import { compare, either, iff, named, value, type Expr } from "../../domain/formula/expression";
import { numberCell } from "../costs/entries";
import { isEmpty, isInRange, sumOf, type Bounds } from "../enteredNumber";
import type { Cell, NumberFormat } from "../plan";
import { figure, sentence, type Row } from "../summaryRows";
import { labelOf, memberRow, wrongRemark } from "./memberRows";
import { limitOf, VERDICT_TONES, verdictOf } from "./raaChance";
import { changeResult, wrongName } from "./raaImpactNames";
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
function verdictRow(label: string, of: (member: number) => { expr: Expr; name?: string }, total: Cell): Row {
  const toned = (cell: Cell | null): Cell | null =>
    cell && { ...cell, style: "note", highlight: VERDICT_TONES };
  const [head, ...cells] = memberRow(label, of, "General", total);
  return [head!, ...cells.map(toned)];
}

/** A change between the sides, as every part of the sheet has it, by member and over all. */
export interface ChangeRows {
  /** What has changed, as in names of its cells. */
  id: string;
  change(member: number): string;
  error(member: number): string;
  /** How many there are of what varies, on each side. */
  numbers(member: number): readonly [Expr, Expr];
  format: NumberFormat;
  /** "£", where what changes is money. */
  unit?: string;
  all: { limit(end: "low" | "high"): Cell; verdict: Cell };
}

/** The 95 % interval of a change, and whether it is more than chance. */
export const chanceRows = ({ id, change, error, numbers, format, unit, all }: ChangeRows): Row[] => [
  ...(["low", "high"] as const).map((end) =>
    memberRow(
      `${end === "low" ? "95 % interval from" : "to"}${unit ? `, ${unit}` : ""}`,
      (m) => ({ expr: limitOf(change(m), error(m), end), name: changeResult(m, id, end) }),
      format,
      all.limit(end),
    ),
  ),
  verdictRow(
    "Is it more than chance?",
    (m) => ({ expr: verdictOf(change(m), error(m), numbers(m)), name: changeResult(m, id, "verdict") }),
    all.verdict,
  ),
];

/** A figure of the whole RAA at the end of its row. */
export const total = (expr: Expr, format: Cell["format"], name?: string): Cell => figure(expr, format, name);

/** A cell whose number is above 0. */
export const isAbove0 = (name: string): Expr => compare(named(name), ">", 0);
