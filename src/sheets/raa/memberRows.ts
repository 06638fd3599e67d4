import { both, compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, type Row } from "../summaryRows";
import { eachMember, isMemberName, shownName } from "./raaNames";

/** Rows of the RAA's sheets: a label, a cell for each of the 15 authorities, then the total. */

export const MEMBER_COLUMNS = { first: 1, total: 16 } as const;
/** Label, members, total, and how many members have a figure. */
export const MEMBER_WIDTHS: readonly number[] = [50, ...eachMember(() => 12), 12, 9];

/** The result of a member's column, empty where the column is nobody's. */
export const ofMember = (member: number, of: Expr): Expr =>
  iff(compare(named(isMemberName(member)), "=", 1), of, value(""));

/** The heads of the columns: the members' names, then what the last columns hold. */
export const memberHeads = (first: string, ...last: readonly string[]): Row => [
  text(first, "columnHeading"),
  ...eachMember((member): Cell => ({
    content: { expr: named(shownName(member)) },
    style: "figureHeading",
  })),
  ...last.map((title) => text(title, "figureHeading")),
];

export const labelOf = (label: string | Expr): Cell =>
  typeof label === "string" ? text(label, "label") : { content: { expr: label }, style: "label" };

/** A result by member, each with its name, and what stands behind them. */
export const memberRow = (
  label: string | Expr,
  of: (member: number) => { expr: Expr; name?: string },
  format: Cell["format"],
  ...last: readonly (Cell | null)[]
): Row => [
  labelOf(label),
  ...eachMember((member) => {
    const { expr, name } = of(member);
    return figure(ofMember(member, expr), format, name);
  }),
  ...last,
];

/** " · North · South" of the members of which something holds, "" of none. */
export const membersWhere = (holds: (member: number) => Expr): Expr =>
  join(...eachMember((member) => iff(holds(member), join(" · ", named(shownName(member))), value(""))));

/** "▲ Not used: ... · North · South" of the members whose count of what is wrong is above 0, "" where none is. */
export function wrongRemark(what: string, wrong: (member: number) => string): Expr {
  const isWrong = (member: number): Expr =>
    both(compare(named(isMemberName(member)), "=", 1), compare(named(wrong(member)), ">", 0));
  return iff(either(...eachMember(isWrong)), join(`▲ ${what}`, membersWhere(isWrong)), value(""));
}
