import type { ColumnTable, Scalar } from "../columns";
import { addMonths } from "../dates/arithmetic";
import { isSerialDay } from "../dates/serialDay";
import {
  FormulaError,
  type AnyColumn,
  type ColumnRef,
  type Comparison,
  type Condition,
  type Expr,
  type Result,
} from "./expression";
import { lookedUp } from "./lookup";
import { compares, isError, sumOf, toNumber, toText, toTruth, type Operand } from "./operands";
import { mean, nthLargest, quantile, squares, total } from "./overRows";
import { asShown, roundHalfAway, wholeBelow } from "./rounding";
import { rowsWhere, type Selection, type SettledCondition } from "./rowsWhere";
import { formatted, isTextFormat } from "./textFormats";

/** What an expression may see. */
export interface Env {
  tables: ReadonlyMap<string, ColumnTable>;
  /** What a named cell holds: null where it is empty, undefined where there is no such name (#NAME?). */
  names(name: string): Scalar | FormulaError | undefined;
  /** The cell of the row that the expression stands in; absent outside a table. */
  row?(column: string): Scalar | FormulaError;
}

/**
 * What an expression comes to, exactly as Excel works out its printed formula. An error is a value and passes through
 * everything but `ifError`; a formula whose last word is an empty cell gives 0.
 *
 * @throws RangeError on a table or column that is not there, a mistake of whoever wrote the expression.
 */
export function evaluate(expr: Expr, env: Env): Result {
  return operandOf(expr, env) ?? 0;
}

/**
 * The rows that a figure is worked out from, by position.
 *
 * @throws RangeError on a table or column that is not there.
 */
export function rowsBehind(table: string, where: readonly Condition[], env: Env): Int32Array | FormulaError {
  const selection = selected(tableOf(table, env), where, env);
  return selection instanceof FormulaError ? selection : selection.rows;
}

function operandOf(expr: Expr, env: Env): Operand {
  switch (expr.op) {
    case "value":
      return typeof expr.value === "number" ? asShown(expr.value) : expr.value;
    case "name": {
      const held = env.names(expr.name);
      return held === undefined ? new FormulaError("#NAME?") : held;
    }
    case "sameRow":
      if (env.row === undefined) throw new RangeError(`"${expr.column}" of the same row, outside a table.`);
      return env.row(expr.column);
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(expr.op, operandOf(expr.left, env), operandOf(expr.right, env));
    case "&":
      return joined(operandOf(expr.left, env), operandOf(expr.right, env));
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compared(operandOf(expr.left, env), expr.op, operandOf(expr.right, env));
    case "and":
    case "or":
      return allOrAny(expr.op, expr.of, env);
    case "not": {
      const truth = toTruth(operandOf(expr.of, env));
      return isError(truth) ? truth : !truth;
    }
    case "if": {
      const test = toTruth(operandOf(expr.test, env));
      return isError(test) ? test : operandOf(test ? expr.then : expr.otherwise, env);
    }
    case "ifError": {
      const tried = operandOf(expr.of, env);
      return isError(tried) ? operandOf(expr.otherwise, env) : tried;
    }
    case "round":
      return ofNumber(operandOf(expr.of, env), (number) => roundHalfAway(number, expr.digits));
    case "int":
      return ofNumber(operandOf(expr.of, env), wholeBelow);
    case "abs":
      return ofNumber(operandOf(expr.of, env), Math.abs);
    case "largest":
    case "smallest":
      return extreme(expr.op, expr.of, env);
    case "total":
      return added(expr.of, env);
    case "average":
      return averaged(expr.of, env);
    case "months":
      return monthsOn(
        operandOf(expr.of, env),
        typeof expr.count === "number" ? expr.count : operandOf(expr.count, env),
      );
    case "text":
      return asText(operandOf(expr.of, env), expr.format);
    case "count":
      return counted(tableOf(expr.table, env), expr.where, env);
    case "sum":
      return overColumn(expr.column, expr.where, env, total);
    case "squares":
      return overColumn(expr.column, expr.where, env, squares);
    case "mean":
      return overColumn(expr.column, expr.where, env, mean);
    case "median":
      return ranked(expr.column, expr.where, 0.5, env);
    case "least":
      return ranked(expr.column, expr.where, 0, env);
    case "most":
      return ranked(expr.column, expr.where, 1, env);
    case "nthMost":
      return overColumn(expr.column, expr.where, env, (table, header, selection) =>
        nthLargest(table, header, selection, expr.n),
      );
    case "quantile":
      return ranked(expr.column, expr.where, expr.p, env);
    case "lookup":
      return lookedUp(tableOf(expr.table, env), expr.find, expr.give, operandOf(expr.key, env));
    case "hyperlink":
      return toText(operandOf(expr.text, env));
  }
}

function arithmetic(op: "+" | "-" | "*" | "/" | "^", left: Operand, right: Operand): Operand {
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  if (isError(b)) return b;
  switch (op) {
    case "+":
      return finite(sumOf(a, b));
    case "-":
      return finite(sumOf(a, -b));
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? new FormulaError("#DIV/0!") : finite(a / b);
    case "^":
      if (a === 0 && b <= 0) return new FormulaError(b === 0 ? "#NUM!" : "#DIV/0!");
      return finite(a ** b);
  }
}

function finite(of: number): number | FormulaError {
  return Number.isFinite(of) ? of || 0 : new FormulaError("#NUM!");
}

function joined(left: Operand, right: Operand): Operand {
  const a = toText(left);
  if (isError(a)) return a;
  const b = toText(right);
  return isError(b) ? b : a + b;
}

function compared(left: Operand, is: Comparison, right: Operand): Operand {
  if (isError(left)) return left;
  return isError(right) ? right : compares(left, is, right);
}

/** Every part is worked out, as Excel does: an error in any of them is the answer. */
function allOrAny(op: "and" | "or", parts: readonly Expr[], env: Env): Operand {
  let held = op === "and";
  for (const part of parts) {
    const truth = toTruth(operandOf(part, env));
    if (isError(truth)) return truth;
    held = op === "and" ? held && truth : held || truth;
  }
  return held;
}

function ofNumber(operand: Operand, of: (number: number) => number): Operand {
  const number = toNumber(operand);
  return isError(number) ? number : finite(of(number));
}

/** Of cells, only numbers take part, as in MAX(B4,C4); what is worked out must be a number. */
function extreme(op: "largest" | "smallest", parts: readonly Expr[], env: Env): Operand {
  const numbers = numbersAmong(parts, env);
  if (numbers instanceof FormulaError) return numbers;
  let best: number | undefined;
  for (const number of numbers)
    if (best === undefined || (op === "largest" ? number > best : number < best)) best = number;
  return best ?? 0;
}

/** As SUM(B4,C4). */
function added(parts: readonly Expr[], env: Env): Operand {
  const numbers = numbersAmong(parts, env);
  if (numbers instanceof FormulaError) return numbers;
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** As AVERAGE(B4,C4). */
function averaged(parts: readonly Expr[], env: Env): Operand {
  const numbers = numbersAmong(parts, env);
  if (numbers instanceof FormulaError) return numbers;
  if (numbers.length === 0) return new FormulaError("#DIV/0!");
  return finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

function numbersAmong(parts: readonly Expr[], env: Env): number[] | FormulaError {
  const numbers: number[] = [];
  for (const part of parts) {
    const operand = operandOf(part, env);
    const isCell = part.op === "name" || part.op === "sameRow";
    if (operand === null || (isCell && (typeof operand === "string" || typeof operand === "boolean")))
      continue;
    const number = toNumber(operand);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}

function asText(operand: Operand, format: string): Operand {
  if (!isTextFormat(format)) throw new RangeError(`TEXT takes no format "${format}" here.`);
  if (typeof operand === "number" || operand === null) return formatted(operand ?? 0, format);
  return toText(operand);
}

/** Without a condition: the rows whose first column is filled, which is how a sheet counts the rows of a table. */
function counted(table: ColumnTable, where: readonly Condition[], env: Env): number | FormulaError {
  const [first] = table.columns.keys();
  if (where.length > 0 || first === undefined) {
    const selection = selected(table, where, env);
    return selection instanceof FormulaError ? selection : selection.rows.length;
  }
  return rowsWhere(table, [{ column: first, is: "<>", to: "" }]).rows.length;
}

function ranked(column: ColumnRef, where: readonly Condition[], p: number, env: Env): Operand {
  return overColumn(column, where, env, (table, header, selection) => quantile(table, header, selection, p));
}

function overColumn(
  { table: name, column }: ColumnRef,
  where: readonly Condition[],
  env: Env,
  figure: (table: ColumnTable, header: string, selection: Selection) => number | FormulaError,
): number | FormulaError {
  const table = tableOf(name, env);
  const header = headerOf(column, env);
  if (isError(header)) return header;
  const selection = selected(table, where, env);
  return selection instanceof FormulaError ? selection : figure(table, header, selection);
}

function selected(table: ColumnTable, where: readonly Condition[], env: Env): Selection | FormulaError {
  const settled: SettledCondition[] = [];
  for (const { column, is, to, not } of where) {
    const header = headerOf(column, env);
    if (isError(header)) return header;
    settled.push({ column: header, is, to: operandOf(to, env), ...(not && { not }) });
  }
  return rowsWhere(table, settled);
}

/** Of a column that a number chooses; what is no number is like none of theirs, so it is the last. */
export function headerOf(column: AnyColumn, env: Env): string | FormulaError {
  if (typeof column === "string") return column;
  const index = operandOf(column.index, env);
  if (isError(index)) return index;
  return column.of[(index as number) - 1] ?? (column.of.at(-1) as string);
}

function monthsOn(operand: Operand, months: Operand): Operand {
  const day = toNumber(operand);
  if (isError(day)) return day;
  const number = toNumber(months);
  if (isError(number)) return number;
  // Parts of a month are cut off, as EDATE does.
  const count = Math.trunc(number);
  const whole = Math.floor(day);
  const isInCalendar = isSerialDay(whole) && isSerialDay(whole + 31 * count);
  return isInCalendar ? addMonths(whole, count) : new FormulaError("#NUM!");
}

function tableOf(name: string, env: Env): ColumnTable {
  const table = env.tables.get(name);
  if (table === undefined) throw new RangeError(`No table "${name}".`);
  return table;
}
