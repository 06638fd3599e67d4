import type { SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import type { AnyColumn, ColumnRef, Comparison, Condition, Expr } from "../domain/formula/expression";
import { roundHalfAway } from "../domain/formula/rounding";
import { counted, inWords } from "./words";

/** What a reading needs to know of the workbook. */
export interface Reader {
  /** What people call a named cell: "Period from". */
  name(name: string): string;
  /** Whether a column of a table holds dates. */
  isDay(table: string, header: string): boolean;
  /** Whether a named cell holds a date. */
  isDayNamed(name: string): boolean;
  /** Which of several columns is chosen on the sheet now. */
  chosen(column: Exclude<AnyColumn, string>): string;
}

/**
 * An expression in plain English, a sentence for each step: what a figure is, for somebody who does not read formulas.
 *
 * @example readAloud(count("Drift", where("Team", "=", "North")), reader) //=> ["Counts the rows of Drift where Team is North."]
 */
export function readAloud(expr: Expr, reader: Reader): string[] {
  switch (expr.op) {
    case "count":
      return [`Counts the ${rows(expr.table, expr.where, reader)}.`];
    case "round":
      return [...readAloud(expr.of, reader), `Rounded to ${places(expr.digits)}.`];
    case "ifError":
      return [
        ...readAloud(expr.of, reader),
        `Where that cannot be worked out: ${phrase(expr.otherwise, reader)}.`,
      ];
    case "if":
      return branches(expr, reader, "If");
    case "+":
    case "-":
      return [
        ...firstStep(expr.left, reader),
        `${expr.op === "+" ? "Plus" : "Less"} ${operand(expr.right, reader)}.`,
      ];
    case "*":
      return [...firstStep(expr.left, reader), `Times ${operand(expr.right, reader)}.`];
    case "/":
      if (isHundredTimes(expr.left))
        return [...firstStep(expr.left.right, reader), `As a percentage of ${operand(expr.right, reader)}.`];
      return [...firstStep(expr.left, reader), `Divided by ${operand(expr.right, reader)}.`];
    default:
      return [`${capital(phrase(expr, reader))}.`];
  }
}

const isHundredTimes = (expr: Expr): expr is Expr & { op: "*" } =>
  expr.op === "*" && expr.left.op === "value" && expr.left.value === 100;

/** A choice that is gone on with is one step. */
function firstStep(expr: Expr, reader: Reader): string[] {
  return expr.op === "if" ? [`${capital(phrase(expr, reader))}.`] : readAloud(expr, reader);
}

/** The conditions of a figure: "Latest is TRUE and Status is Adopted"; "" where there are none. */
export function conditionsAloud(table: string, where: readonly Condition[], reader: Reader): string {
  return inWords(where.map((condition) => conditionAloud(table, condition, reader)));
}

function branches({ test, then, otherwise }: Expr & { op: "if" }, reader: Reader, word: string): string[] {
  const first = `${word} ${phrase(test, reader)}: ${phrase(then, reader)}.`;
  return otherwise.op === "if"
    ? [first, ...branches(otherwise, reader, "Otherwise, if")]
    : [first, `Otherwise: ${phrase(otherwise, reader)}.`];
}

function monthsAloud({ count, of }: Expr & { op: "months" }, reader: Reader): string {
  if (typeof count !== "number") return `${phrase(count, reader)} months after ${operand(of, reader)}`;
  return `${counted(Math.abs(count), "month")} ${count < 0 ? "before" : "after"} ${operand(of, reader)}`;
}

/** An expression as what it is the name of: "the number of rows of Drift where Team is North". */
function phrase(expr: Expr, reader: Reader): string {
  const of = (part: Expr) => phrase(part, reader);
  switch (expr.op) {
    case "value":
      return valueAloud(expr.value);
    case "name":
      return reader.name(expr.name);
    case "sameRow":
      return `${expr.column} of the same row`;
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return `${operand(expr.left, reader)} ${ARITHMETIC[expr.op]} ${operand(expr.right, reader)}`;
    case "&":
      return `the words ${joined(expr)
        .filter((part) => !isBlank(part))
        .map((part) => (part.op === "value" ? `“${part.value}”` : of(part)))
        .join(", ")}`;
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(
        { left: operand(expr.left, reader), isDay: isDay(expr.left, reader) },
        expr.op,
        expr.right,
        reader,
      );
    case "and":
    case "or":
      return expr.of.map((part) => operand(part, reader)).join(` ${expr.op} `);
    case "not":
      return `it is not so that ${of(expr.of)}`;
    case "if":
      return `(${of(expr.then)} if ${of(expr.test)}, otherwise ${of(expr.otherwise)})`;
    case "ifError":
      return `${of(expr.of)} (${of(expr.otherwise)} where that cannot be worked out)`;
    case "round":
      return `${operand(expr.of, reader)}, rounded to ${places(expr.digits)}`;
    case "int":
      return `the whole part of ${operand(expr.of, reader)}`;
    case "abs":
      return `${operand(expr.of, reader)} without its sign`;
    case "months":
      return monthsAloud(expr, reader);
    case "largest":
    case "smallest":
    case "total":
    case "average":
      return `the ${expr.op} of ${inWords(expr.of.map((part) => operand(part, reader)))}`;
    case "text":
      return `${of(expr.of)} ${asWritten(expr.format)}`;
    case "count":
      return `the number of ${rows(expr.table, expr.where, reader)}`;
    case "sum":
    case "squares":
    case "mean":
    case "median":
    case "least":
    case "most":
      return overRows(FIGURES[expr.op], expr.column, expr.where, reader);
    case "nthMost":
      return overRows(`number ${expr.n} from the largest of`, expr.column, expr.where, reader);
    case "quantile":
      return overRows(
        `the value below which ${roundHalfAway(expr.p * 100, 2)}% lie of`,
        expr.column,
        expr.where,
        reader,
      );
    case "lookup":
      return `${expr.give} of the row of ${expr.table} whose ${expr.find} is ${of(expr.key)}`;
    case "hyperlink":
      return `a link to ${expr.target} that says ${of(expr.text)}`;
    default:
      return unread(expr);
  }
}

/** The compiler stops here when the vocabulary has grown: every op has its words. */
function unread(expr: never): string {
  throw new RangeError(`No words for ${JSON.stringify(expr)}.`);
}

/** The same for conditions: a part of one that is not listed here is one that nothing below says. */
const SAID_OF_CONDITIONS: Readonly<Record<keyof Condition, true>> = {
  column: true,
  is: true,
  to: true,
  not: true,
};
void SAID_OF_CONDITIONS;

const ARITHMETIC = { "+": "plus", "-": "minus", "*": "times", "/": "divided by", "^": "to the power of" };

const FIGURES = {
  sum: "the sum of",
  squares: "the sum of the squares of",
  mean: "the average of",
  median: "the middle value (median) of",
  least: "the smallest",
  most: "the largest",
};

const COMPARISONS: Readonly<Record<Comparison, { number: string; day: string }>> = {
  "=": { number: "is", day: "is" },
  "<>": { number: "is not", day: "is not" },
  "<": { number: "is less than", day: "is before" },
  "<=": { number: "is at most", day: "is on or before" },
  ">": { number: "is more than", day: "is after" },
  ">=": { number: "is at least", day: "is on or after" },
};

function conditionAloud(table: string, { column, is, to, not }: Condition, reader: Reader): string {
  const header = typeof column === "string" ? column : reader.chosen(column);
  const said = { left: columnAloud(column, reader), isDay: reader.isDay(table, header) };
  if (!not) return comparison(said, is, to, reader);
  // What is empty is unlike any value; and it meets no comparison, so it is among the rows that are left.
  const opposite = comparison(said, OPPOSITES[is], to, reader);
  return is === "=" || is === "<>"
    ? opposite
    : opposite.replace(`${said.left} is `, `${said.left} is empty or `);
}

const OPPOSITES: Readonly<Record<Comparison, Comparison>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** "Age band", or "Age band (as chosen on the sheet)". */
function columnAloud(column: AnyColumn, reader: Reader): string {
  return typeof column === "string" ? column : `${reader.chosen(column)} (as chosen on the sheet)`;
}

const isDay = (expr: Expr, reader: Reader) => expr.op === "name" && reader.isDayNamed(expr.name);

const isBlank = (expr: Expr) => expr.op === "value" && expr.value === "";

function comparison(
  { left, isDay = false }: { left: string; isDay?: boolean },
  is: Comparison,
  to: Expr,
  reader: Reader,
): string {
  if (isBlank(to) && is === "=") return `${left} is empty`;
  if (isBlank(to) && is === "<>") return `${left} is filled`;
  const right =
    isDay && to.op === "value" && typeof to.value === "number" && to.value > 0
      ? formatLong(to.value as SerialDay)
      : operand(to, reader);
  return `${left} ${COMPARISONS[is][isDay ? "day" : "number"]} ${right}`;
}

function rows(table: string, where: readonly Condition[], reader: Reader): string {
  const conditions = conditionsAloud(table, where, reader);
  return conditions === "" ? `rows of ${table}` : `rows of ${table} where ${conditions}`;
}

function overRows(
  figure: string,
  { table, column }: ColumnRef,
  where: readonly Condition[],
  reader: Reader,
): string {
  return `${figure} ${columnAloud(column, reader)} in the ${rows(table, where, reader)}`;
}

/** What stands beside an operator: in brackets where it is made of several words that could run on. */
function operand(expr: Expr, reader: Reader): string {
  const words = phrase(expr, reader);
  switch (expr.op) {
    case "value":
    case "name":
    case "sameRow":
    case "if":
    case "text":
      return words;
    case "count":
      return expr.where.length === 0 ? words : `(${words})`;
    default:
      return `(${words})`;
  }
}

/** The parts of a joined text, in order. */
function joined(expr: Expr): Expr[] {
  return expr.op === "&" ? [...joined(expr.left), ...joined(expr.right)] : [expr];
}

/** Plain words stand as they are; anything else in quotation marks. */
function valueAloud(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return value.toLocaleString("en-GB", { maximumFractionDigits: 10 });
  if (value === "") return "nothing";
  return /^[A-Za-z0-9](?:[A-Za-z0-9 -]*[A-Za-z0-9])?$/.test(value) ? value : `“${value}”`;
}

const places = (digits: number): string =>
  digits === 0
    ? "the whole number"
    : digits > 0
      ? counted(digits, "decimal place")
      : `the nearest ${(10 ** -digits).toLocaleString("en-GB")}`;

function asWritten(format: string): string {
  if (/[dmy]/.test(format)) return "as a date";
  return format.endsWith("%") ? "as a percentage" : "as a number";
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
