import { MOST_MEMBERS } from "../../domain/raa/members";
import { compare, iff, named, totalOf, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell, Highlight, NumberFormat } from "../plan";
import { sumOf } from "../enteredNumber";
import { figure, sentence, type Row } from "../summaryRows";
import { eachMember, isMemberName, shownName } from "./raaNames";

/** Rows with a column for each member, B to P, and the total in Q. */

export const WORDS = {
  notEntered: "not entered",
  checkEntry: "check entry",
  weights: "weights",
  noFigures: "no figures",
  noFigure: "no figure",
  noBudget: "no budget",
  noMembers: "no members",
  notYet: "not yet",
  noneToday: "none today",
} as const;

export const isMember = (member: number): Expr => compare(named(isMemberName(member)), "=", 1);
/** What is said of members only: the columns of others stay empty. */
export const whereMember = (member: number, of: Expr): Expr => iff(isMember(member), of, value(""));
/** The number of a cell, 0 where it holds a word. */
export const number = (name: string): Expr => totalOf([name]);
/** How many of the members something holds for. */
export const countOf = (holds: (member: number) => Expr): Expr =>
  sumOf(eachMember((member) => iff(holds(member), value(1), value(0))));

export const headOf = (of: Expr): Cell => ({ content: { expr: of }, style: "figureHeading" });

/** The heads of the columns: the members by name. */
export const memberHeader = (label: string, total = "Total"): Row => [
  text(label, "columnHeading"),
  ...eachMember((member) => headOf(named(shownName(member)))),
  text(total, "figureHeading"),
];

const BAD: readonly Highlight[] = [
  { when: { is: "=", to: WORDS.weights }, tone: "bad" },
  { when: { is: "=", to: WORDS.noFigures }, tone: "bad" },
  { when: { is: "=", to: WORDS.checkEntry }, tone: "bad" },
  { when: { is: "=", to: WORDS.notEntered }, tone: "quiet" },
];

export interface Line {
  label: string | Expr;
  format?: NumberFormat;
  name: (member: number) => string;
  of: (member: number) => Expr;
  /** In the column of the total. */
  total?: { of: Expr; name?: string };
  /** Words that may stand in the place of a figure are coloured. */
  words?: true;
  /** Right of the total. */
  beside?: { of: Expr; name: string };
}

const labelOf = (label: string | Expr): Cell =>
  typeof label === "string" ? text(label, "label") : { content: { expr: label }, style: "label" };

/** A row of figures with names. */
export const memberLine = ({ label, format = "#,##0.00", name, of, total, words, beside }: Line): Row => [
  labelOf(label),
  ...eachMember((member): Cell => ({
    ...figure(whereMember(member, of(member)), format, name(member)),
    ...(words && { highlight: BAD }),
  })),
  total ? { ...figure(total.of, format, total.name) } : null,
  ...(beside ? [null, sentence(beside.of, beside.name)] : []),
];

/** A row of what stands elsewhere on the sheet already. */
export const shownLine = (
  label: string | Expr,
  format: NumberFormat,
  name: (member: number) => string,
  total?: string,
): Row => [
  labelOf(label),
  ...eachMember((member): Cell => ({
    content: { expr: whereMember(member, named(name(member))) },
    style: "body",
    format,
  })),
  total ? { content: { expr: named(total) }, style: "body", format } : null,
];

/** A figure of no one member: in the first column after its label. */
export const scalarLine = (
  label: string | Expr,
  of: Expr,
  name: string,
  format: NumberFormat = "#,##0.00",
): Row => [labelOf(label), figure(of, format, name)];

/** Where the column of the total stands, from 0. */
export const TOTAL_COLUMN = 1 + MOST_MEMBERS;

const TONES: readonly Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { contains: "◆" }, tone: "warning" },
];
/** A sentence in a row of its own; what is wrong begins with ▲ and is red, what to look at with ◆. */
export const remark = (of: Expr, name?: string): Cell => ({ ...sentence(of, name), highlight: TONES });
