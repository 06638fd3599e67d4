import type { AnyColumn, ColumnRef, Condition, Expr } from "../domain/formula/expression";
import { asShown } from "../domain/formula/rounding";
import { isTextFormat } from "../domain/formula/textFormats";
import { absoluteAddress, sheetReference } from "./addresses";
import { criterion, factor, type ColumnKind } from "./printConditions";

/** Where a formula stands, and the tables that it may speak of. */
export interface Place {
  tables: ReadonlyMap<string, TablePlace>;
  /** The cell of a working name, which the workbook does not define; undefined for every other name. */
  cellOfName?(name: string): string | undefined;
  /** Inside a table: the address of the cell in another column of the formula's own row. */
  cellOfRow?(header: string): string;
}

/** A table on its sheet; positions are from 0, `row` is the header's. */
export interface TablePlace {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
  headers: readonly string[];
  kinds: ReadonlyMap<string, ColumnKind>;
}

/** How tightly what is printed holds together: an operand that holds less tightly than its operator gets brackets. */
const COMPARISON = 1;
const JOIN = 2;
const SUM = 3;
const PRODUCT = 4;
const POWER = 5;
const WHOLE = 6;

interface Printed {
  text: string;
  holds: number;
}

/** The longest text literal that Excel takes in a formula. */
const LONGEST_TEXT = 255;

/**
 * An expression as the Excel formula that works it out, with its "=". The one printer: no other code writes formulas.
 *
 * @example printFormula(count("Drift", where("Team", "=", "North")), place) //=> '=COUNTIFS(Drift[Team],"North")'
 * @throws RangeError on a table, column, header or text format that formulas cannot name, a mistake in a plan.
 */
export function printFormula(expr: Expr, place: Place): string {
  return `=${print(expr, place).text}`;
}

function print(expr: Expr, place: Place): Printed {
  switch (expr.op) {
    case "value":
      return literal(expr.value);
    case "name":
      return whole(place.cellOfName?.(expr.name) ?? expr.name);
    case "sameRow":
      if (place.cellOfRow === undefined)
        throw new RangeError(`"${expr.column}" of the same row, outside a table.`);
      return whole(place.cellOfRow(expr.column));
    case "+":
    case "-":
      return operator(expr, SUM, place);
    case "*":
    case "/":
      return operator(expr, PRODUCT, place);
    case "^":
      return operator(expr, POWER, place);
    case "&":
      return operator(expr, JOIN, place);
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return operator(expr, COMPARISON, place);
    case "and":
    case "or":
      return call(expr.op.toUpperCase(), expr.of, place);
    case "not":
    case "int":
    case "abs":
      return call(expr.op.toUpperCase(), [expr.of], place);
    case "if":
      return call("IF", [expr.test, expr.then, expr.otherwise], place);
    case "ifError":
      return call("IFERROR", [expr.of, expr.otherwise], place);
    case "round":
      return whole(`ROUND(${print(expr.of, place).text},${expr.digits})`);
    case "largest":
      return call("MAX", expr.of, place);
    case "smallest":
      return call("MIN", expr.of, place);
    case "total":
      return call("SUM", expr.of, place);
    case "average":
      return call("AVERAGE", expr.of, place);
    case "months":
      return monthsOn(bracketed(expr.of, SUM, place), expr.count, place);
    case "text":
      if (!isTextFormat(expr.format)) throw new RangeError(`TEXT takes no format "${expr.format}" here.`);
      return whole(`TEXT(${print(expr.of, place).text},"${expr.format}")`);
    case "count":
      return countOf(expr.table, expr.where, place);
    case "sum":
      return sumOf(expr.column, expr.where, place);
    case "squares":
      return squaresOf(expr.column, expr.where, place);
    case "mean":
      return meanOf(expr.column, expr.where, place);
    case "median":
      if (expr.where.length === 0) return whole(`MEDIAN(${columnReference(expr.column, place)})`);
      return ranked(16, expr.column, expr.where, 0.5, place);
    case "quantile":
      if (expr.where.length === 0)
        return whole(`PERCENTILE(${columnReference(expr.column, place)},${expr.p})`);
      return ranked(16, expr.column, expr.where, expr.p, place);
    case "most":
      return ranked(14, expr.column, expr.where, 1, place);
    case "nthMost":
      return ranked(14, expr.column, expr.where, expr.n, place);
    case "least":
      return ranked(15, expr.column, expr.where, 1, place);
    case "lookup":
      return lookup(expr, place);
    case "hyperlink":
      return whole(`HYPERLINK(${literal(`#${expr.target}`).text},${print(expr.text, place).text})`);
  }
}

function whole(text: string): Printed {
  return { text, holds: WHOLE };
}

/** A negative number is bracketed as an operand: -2^2 is not read alike by people, nor by every program. */
function literal(value: number | string | boolean): Printed {
  if (typeof value === "boolean") return whole(value ? "TRUE" : "FALSE");
  if (typeof value === "number") {
    const text = String(asShown(value)).toUpperCase();
    return { text, holds: value < 0 ? COMPARISON - 1 : WHOLE };
  }
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < value.length; from += LONGEST_TEXT)
    parts.push(`"${value.slice(from, from + LONGEST_TEXT).replaceAll('"', '""')}"`);
  return { text: parts.join("&"), holds: parts.length === 1 ? WHOLE : JOIN };
}

/** Operators bind from left to right; comparisons of comparisons and powers of powers get brackets on both sides. */
function operator({ op, left, right }: Extract<Expr, { left: Expr }>, holds: number, place: Place): Printed {
  const alone = holds === COMPARISON || holds === POWER;
  const first = bracketed(left, alone ? holds + 1 : holds, place);
  const second = bracketed(right, op === "&" ? holds : holds + 1, place);
  return { text: `${first}${op}${second}`, holds };
}

function bracketed(expr: Expr, atLeast: number, place: Place): string {
  const { text, holds } = print(expr, place);
  return holds < atLeast ? `(${text})` : text;
}

function call(name: string, of: readonly Expr[], place: Place): Printed {
  return whole(`${name}(${of.map((each) => print(each, place).text).join(",")})`);
}

/** EDATE, and the last day of its month: Univer's EDATE runs on into the next where a month is too short. */
function monthsOn(day: string, count: number | Expr, place: Place): Printed {
  const [months, more] =
    typeof count === "number"
      ? [String(count), String(count + 1)]
      : [print(count, place).text, `${bracketed(count, SUM, place)}+1`];
  return whole(`MIN(EDATE(${day},${months}),EDATE(${day}-DAY(${day})+1,${more})-1)`);
}

function countOf(table: string, where: readonly Condition[], place: Place): Printed {
  const [first] = placeOf(table, place).headers;
  if (where.length === 0 && first !== undefined)
    return whole(`COUNTA(${columnReference({ table, column: first }, place)})`);
  const criteria = criteriaOf(table, where, place);
  if (criteria !== undefined) return whole(`COUNTIFS(${criteria})`);
  return whole(`SUMPRODUCT(${asNumbers(factorsOf(table, where, place))})`);
}

function sumOf(column: ColumnRef, where: readonly Condition[], place: Place): Printed {
  const cells = columnReference(column, place);
  if (where.length === 0) return whole(`SUM(${cells})`);
  const criteria = typeof column.column === "string" ? criteriaOf(column.table, where, place) : undefined;
  if (criteria !== undefined) return whole(`SUMIFS(${cells},${criteria})`);
  return whole(`SUMPRODUCT(${asNumbers(factorsOf(column.table, where, place))},${cells})`);
}

/** SUMPRODUCT takes what is no number for 0. */
function squaresOf(column: ColumnRef, where: readonly Condition[], place: Place): Printed {
  const cells = columnReference(column, place);
  const factors = where.length === 0 ? "" : `${asNumbers(factorsOf(column.table, where, place))},`;
  return whole(`SUMPRODUCT(${factors}${cells},${cells})`);
}

function meanOf(column: ColumnRef, where: readonly Condition[], place: Place): Printed {
  const cells = columnReference(column, place);
  if (where.length === 0) return whole(`AVERAGE(${cells})`);
  const criteria = typeof column.column === "string" ? criteriaOf(column.table, where, place) : undefined;
  if (criteria !== undefined) return whole(`AVERAGEIFS(${cells},${criteria})`);
  const factors = factorsOf(column.table, where, place);
  const counted = [...factors, `ISNUMBER(${cells})`];
  return {
    text: `SUMPRODUCT(${asNumbers(factors)},${cells})/SUMPRODUCT(${asNumbers(counted)})`,
    holds: PRODUCT,
  };
}

/** AGGREGATE works its argument out as an array in a plain cell, and option 6 leaves out the rows divided by 0. */
function ranked(
  how: 14 | 15 | 16,
  column: ColumnRef,
  where: readonly Condition[],
  which: number,
  place: Place,
): Printed {
  const cells = columnReference(column, place);
  if (where.length === 0) return whole(`AGGREGATE(${how},6,${cells},${which})`);
  const factors = [...factorsOf(column.table, where, place), `ISNUMBER(${cells})`].join("*");
  return whole(`AGGREGATE(${how},6,${cells}/(${factors}),${which})`);
}

/** One factor alone is TRUE and FALSE, which SUMPRODUCT does not add. */
function asNumbers(factors: readonly string[]): string {
  const product = factors.join("*");
  return factors.length > 1 || /^ISNUMBER\(/.test(product) ? product : `${product}*1`;
}

/** Undefined where a condition cannot be said as a criterion: then all of them are factors. */
function criteriaOf(table: string, where: readonly Condition[], place: Place): string | undefined {
  const printed: string[] = [];
  for (const condition of where) {
    const { column, not } = condition;
    // Criteria need cells, and a chosen column is worked out; they cannot say "or empty" either.
    if (typeof column !== "string" || not) return undefined;
    const said = criterion(condition, kindOf(table, column, place), (expr) => bracketed(expr, JOIN, place));
    if (said === undefined) return undefined;
    printed.push(columnReference({ table, column }, place), said);
  }
  return printed.join(",");
}

function factorsOf(table: string, where: readonly Condition[], place: Place): string[] {
  return where.map((condition) => {
    const met = factor(
      columnReference({ table, column: condition.column }, place),
      condition,
      kindOf(table, condition.column, place),
      (expr) => bracketed(expr, JOIN, place),
    );
    return condition.not ? `(1-${met})` : met;
  });
}

/** VLOOKUP over the table's own cells: a plain range, which every program reads from another sheet. */
function lookup({ key, table, find, give }: Extract<Expr, { op: "lookup" }>, place: Place): Printed {
  const { sheet, row, column, rowCount, headers } = placeOf(table, place);
  const [from, to] = [headers.indexOf(find), headers.indexOf(give)];
  if (from < 0 || to < from)
    throw new RangeError(`${table}: "${find}" must stand left of "${give}" to be looked up by it.`);
  const range = `${absoluteAddress(row + 1, column + from)}:${absoluteAddress(row + Math.max(rowCount, 1), column + to)}`;
  return whole(`VLOOKUP(${print(key, place).text},${sheetReference(sheet)}${range},${to - from + 1},FALSE)`);
}

/** Headers of letters, digits, space and hyphen are the ones that every program reads in brackets. */
export function isNameableHeader(header: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(header) && !header.endsWith(" ");
}

function columnReference({ table, column }: ColumnRef, place: Place): string {
  if (typeof column === "string") return oneColumn(table, column, place);
  // Nested IFs, as Univer's CHOOSE gives no more than the first cell of a column.
  const index = bracketed(column.index, JOIN, place);
  const columns = column.of.map((header) => oneColumn(table, header, place));
  return columns.reduceRight((otherwise, cells, at) => `IF(${index}=${at + 1},${cells},${otherwise})`);
}

function oneColumn(table: string, header: string, place: Place): string {
  if (!placeOf(table, place).headers.includes(header))
    throw new RangeError(`No column "${header}" in table ${table}.`);
  if (!isNameableHeader(header))
    throw new RangeError(`Formulas cannot name "${header}": letters, digits, space and hyphen only.`);
  return `${table}[${header}]`;
}

/** Of a chosen column: the kind of all of them, where they are of one. */
function kindOf(table: string, column: AnyColumn, place: Place): ColumnKind {
  const { kinds } = placeOf(table, place);
  if (typeof column === "string") return kinds.get(column);
  const found = new Set(column.of.map((header) => kinds.get(header)));
  return found.size === 1 ? [...found][0] : undefined;
}

function placeOf(table: string, place: Place): TablePlace {
  const found = place.tables.get(table);
  if (found === undefined) throw new RangeError(`No table "${table}".`);
  return found;
}
