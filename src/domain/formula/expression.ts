/**
 * What a figure is, written once. An expression is evaluated over columns (evaluate.ts) and printed as an Excel formula
 * (src/sheets/printFormula.ts); both readings must agree, and LibreOffice checks that they do.
 *
 * The vocabulary is closed on purpose (design.md 4, "Formula dialect"): it holds only what Excel, LibreOffice and Univer
 * all calculate alike in a plain, not array-entered, cell.
 */
export type Expr =
  | { op: "value"; value: number | string | boolean }
  /** A defined name: an input (`in_...`, `period_from`, `period_to`, `as_at`) or a result (`out_...`). */
  | { op: "name"; name: string }
  /** The cell of the same row in another column of the table that the expression stands in. */
  | { op: "sameRow"; column: string }
  | { op: "+" | "-" | "*" | "/" | "^" | "&"; left: Expr; right: Expr }
  | { op: Comparison; left: Expr; right: Expr }
  | { op: "and" | "or"; of: readonly Expr[] }
  | { op: "not"; of: Expr }
  | { op: "if"; test: Expr; then: Expr; otherwise: Expr }
  | { op: "ifError"; of: Expr; otherwise: Expr }
  /** Half away from zero, as Excel's ROUND. */
  | { op: "round"; of: Expr; digits: number }
  | { op: "int" | "abs"; of: Expr }
  /** So many calendar months after a day (before it where negative): the same day of the month, or the last that it has. */
  | { op: "months"; of: Expr; count: number | Expr }
  /** Of single values, not of a column; of "total" and "average", cells of which only numbers take part, as SUM(B4,C4) and AVERAGE(B4,C4) do. */
  | { op: "largest" | "smallest" | "total" | "average"; of: readonly Expr[] }
  /** Excel's TEXT; the formats "0", "#,##0", "0.0", "0%", "dd/mm/yyyy", "d mmmm yyyy" and "mmmm yyyy" only. */
  | { op: "text"; of: Expr; format: string }
  /** Rows of a table that meet every condition. */
  | { op: "count"; table: string; where: readonly Condition[] }
  /** Over the numbers of a column in rows that meet every condition; empty cells take no part. No number: #DIV/0! for mean, #NUM! for median, least, most and quantile; 0 for sum. */
  | { op: "sum" | "mean" | "median" | "least" | "most"; column: ColumnRef; where: readonly Condition[] }
  /** The sum of their squares, for how far they spread; 0 without any. */
  | { op: "squares"; column: ColumnRef; where: readonly Condition[] }
  /** The n-th largest of them, counted from 1; #NUM! where there are fewer. */
  | { op: "nthMost"; n: number; column: ColumnRef; where: readonly Condition[] }
  /** As PERCENTILE.INC. */
  | { op: "quantile"; column: ColumnRef; p: number; where: readonly Condition[] }
  /** The value in `give` of the first row whose `find` equals `key`; #N/A where there is none. Exact match. */
  | { op: "lookup"; key: Expr; table: string; find: string; give: string }
  /** A link inside the workbook: `target` as "'Sheet name'!A1". Its value is its text. */
  | { op: "hyperlink"; target: string; text: Expr };

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

export interface ColumnRef {
  table: string;
  column: AnyColumn;
}

/**
 * A column by its header, or the n-th of several, counted from 1: what a person chose on the sheet. A number that counts
 * none of them means the last.
 */
export type AnyColumn = string | { index: Expr; of: readonly string[] };

/**
 * A row meets it when its cell compares so; an empty cell meets only `<>` a value that is not "" and `=` "". With `not` just
 * the other rows meet it: those that are empty, too ("not by the as-at date").
 */
export interface Condition {
  column: AnyColumn;
  is: Comparison;
  to: Expr;
  not?: true;
}

/** What an expression comes to. Errors are values inside; a cell shows them as Excel does. */
export type Result = number | string | boolean | FormulaError;

export class FormulaError {
  constructor(readonly code: "#DIV/0!" | "#NUM!" | "#N/A" | "#NAME?" | "#VALUE!" | "#REF!") {}
}

export const value = (of: number | string | boolean): Expr => ({ op: "value", value: of });
export const named = (name: string): Expr => ({ op: "name", name });
export const sameRow = (column: string): Expr => ({ op: "sameRow", column });
export const count = (table: string, ...where: Condition[]): Expr => ({ op: "count", table, where });
export const over = (
  how: "sum" | "squares" | "mean" | "median" | "least" | "most",
  table: string,
  column: AnyColumn,
  ...where: Condition[]
): Expr => ({ op: how, column: { table, column }, where });
export const where = (
  column: AnyColumn,
  is: Comparison,
  to: Expr | number | string | boolean,
): Condition => ({
  column,
  is,
  to: typeof to === "object" ? to : value(to),
});
/** Rows that do not meet a condition, those with an empty cell among them. */
export const except = (condition: Condition): Condition => ({ ...condition, not: true });
export const quantile = (p: number, table: string, column: AnyColumn, ...where: Condition[]): Expr => ({
  op: "quantile",
  p,
  column: { table, column },
  where,
});
export const nthMost = (n: number, table: string, column: AnyColumn, ...where: Condition[]): Expr => ({
  op: "nthMost",
  n,
  column: { table, column },
  where,
});
export const plus = (left: Expr, right: Expr): Expr => ({ op: "+", left, right });
export const minus = (left: Expr, right: Expr): Expr => ({ op: "-", left, right });
export const times = (left: Expr, right: Expr): Expr => ({ op: "*", left, right });
export const divide = (left: Expr, right: Expr): Expr => ({ op: "/", left, right });
export const iff = (test: Expr, then: Expr, otherwise: Expr): Expr => ({ op: "if", test, then, otherwise });
export const compare = (left: Expr, op: Comparison, right: Expr | number | string | boolean): Expr => ({
  op,
  left,
  right: typeof right === "object" ? right : value(right),
});

export const both = (...of: readonly Expr[]): Expr => ({ op: "and", of });
export const either = (...of: readonly Expr[]): Expr => ({ op: "or", of });
export const lookup = (key: Expr, table: string, find: string, give: string): Expr => ({
  op: "lookup",
  key,
  table,
  find,
  give,
});

/** The numbers among some named cells, added up: empty cells and words take no part. */
export const totalOf = (names: readonly string[]): Expr => ({ op: "total", of: names.map(named) });
/** Their mean; #DIV/0! where none of them holds a number. */
export const averageOf = (names: readonly string[]): Expr => ({ op: "average", of: names.map(named) });

export const round = (of: Expr, digits = 0): Expr => ({ op: "round", of, digits });
export const ifError = (of: Expr, otherwise: string): Expr => ({
  op: "ifError",
  of,
  otherwise: value(otherwise),
});
/** The n-th of some values, counted from 1; the last for any other number. */
export const choose = (index: Expr, ...of: readonly [Expr, ...Expr[]]): Expr =>
  of
    .slice(0, -1)
    .reduceRight((otherwise, each, at) => iff(compare(index, "=", at + 1), each, otherwise), of.at(-1)!);
export const join = (...parts: (Expr | string)[]): Expr =>
  parts
    .map((part) => (typeof part === "string" ? value(part) : part))
    .reduce((left, right) => ({ op: "&", left, right }));
