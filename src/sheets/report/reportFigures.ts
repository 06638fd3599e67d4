import {
  count,
  divide,
  ifError,
  iff,
  compare,
  over,
  round,
  times,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, NONE, type Row } from "../summaryRows";

/**
 * Figures of the report over a tidy table, in one form each. Disclosure control reads what a figure is of from its conditions:
 * a part of a population is the population's own conditions and more, never others that come to the same rows.
 */
export interface Population {
  table: string;
  conditions: readonly Condition[];
}

/** A group of a population: what it is called, and by what its rows are told. */
export interface ReportGroup {
  label: string;
  conditions: readonly Condition[];
}

/** A part of a population. */
export const among = ({ table, conditions }: Population, more: readonly Condition[]): Population => ({
  table,
  conditions: [...conditions, ...more],
});

export const howMany = ({ table, conditions }: Population): Expr => count(table, ...conditions);

/** How many of them have a number in a column: the n of its mean and median. */
export const numbersIn = (of: Population, column: string): Expr =>
  howMany(among(of, [where(column, ">=", 0)]));

/** A share in whole percent, half up; a word where there is nobody. */
export const percentOf = (part: Expr, whole: Expr): Expr =>
  ifError(round(divide(times(value(100), part), whole)), NONE);

/** Numbers below 0 take no part: days of dates out of order (design.md 3). */
export const meanIn = ({ table, conditions }: Population, column: string, digits = 0): Expr =>
  ifError(round(over("mean", table, column, ...conditions, where(column, ">=", 0)), digits), NONE);

export const medianIn = ({ table, conditions }: Population, column: string): Expr =>
  ifError(over("median", table, column, ...conditions, where(column, ">=", 0)), NONE);

/** A column of a table of groups: its heading and what stands there for a population. */
export interface FigureColumn {
  heading: string;
  of(population: Population, whole: Population): Expr;
  format?: Cell["format"];
}

export const CHILDREN: FigureColumn = { heading: "Children", of: howMany };
export const PERCENT: FigureColumn = {
  heading: "% of them",
  of: (population, whole) => percentOf(howMany(population), howMany(whole)),
  format: "0",
};

/** A table of groups: headings, a row a group, and the whole last. The first column holds the labels. */
export function groupTable(
  title: string,
  whole: Population,
  groups: readonly ReportGroup[],
  columns: readonly FigureColumn[],
  total = "All",
): Row[] {
  const row = (label: string, population: Population): Row => [
    text(label, "label"),
    ...columns.map(({ of, format = "#,##0" }) => figure(of(population, whole), format)),
  ];
  return [
    header(title, ...columns.map(({ heading }) => heading)),
    ...groups.map(({ label, conditions }) => row(label, among(whole, conditions))),
    row(total, whole),
  ];
}

/** "1 child", "2 children" in a sentence. */
export const childrenWords = (of: Expr): Expr => ({
  op: "&",
  left: { op: "text", of, format: "#,##0" },
  right: iff(compare(of, "=", 1), value(" child"), value(" children")),
});
