import type { Column } from "../domain/columns";
import type { Condition, Expr } from "../domain/formula/expression";

/** What is known of a column when a condition on it is printed; a kind that is not known is read as numbers or plain text. */
export type ColumnKind = Column["kind"] | undefined;

/** Prints one expression as the right side of an operator that binds as `&` or `=` does. */
type PrintOperand = (expr: Expr) => string;

/**
 * The criterion of COUNTIFS and its family that says a condition, or undefined where none does: criteria read text that
 * looks like a number, a date or a pattern as such, and what a named cell holds is not known when the formula is printed.
 */
export function criterion({ is, to }: Condition, kind: ColumnKind, print: PrintOperand): string | undefined {
  const sign = is === "=" ? "" : is;
  if (to.op !== "value") return takesAnyNumber(is, kind) ? withSign(sign, print(to)) : undefined;
  const { value } = to;
  if (typeof value === "number") {
    if (!takesAnyNumber(is, kind) && kind !== undefined) return undefined;
    return Number.isInteger(value) && sign !== "" ? `"${sign}${value}"` : withSign(sign, print(to));
  }
  if (typeof value === "boolean") {
    if (kind !== "flag" && kind !== undefined) return undefined;
    return sign === "" ? print(to) : `"${sign}${shown(value)}"`;
  }
  return isOrdering(is) || !isPlainText(value) ? undefined : `"${sign}${value}"`;
}

/**
 * A condition as a factor, 1 where a row meets it and 0 where it does not, for SUMPRODUCT and AGGREGATE. Compared as it
 * stands, an empty cell is 0, "" and FALSE at once, and text is above every number; the guards take that out.
 */
export function factor(cells: string, { is, to }: Condition, kind: ColumnKind, print: PrintOperand): string {
  if (to.op === "value" && to.value === "") return `(${asText(cells, kind)}${is}"")`;
  if (isOrdering(is)) return `ISNUMBER(${cells})*(${cells}${is}${print(to)})`;
  const [same, isWhole] = equalFactor(cells, to, kind, print);
  if (is === "=") return same("=");
  return isWhole ? same("<>") : `(1-${same("=")})`;
}

/** The factor of an equality, and whether its opposite is had by turning the sign alone. */
function equalFactor(
  cells: string,
  to: Expr,
  kind: ColumnKind,
  print: PrintOperand,
): [(sign: "=" | "<>") => string, boolean] {
  const literal = to.op === "value" ? to.value : undefined;
  const right = print(to);
  if (kind === "text" || kind === "asTyped" || (kind === undefined && typeof literal === "string")) {
    const left = asText(cells, kind);
    const text =
      literal === undefined ? `${right}&""` : typeof literal === "string" ? right : `"${shown(literal)}"`;
    return [(sign) => `(${left}${sign}${text})`, true];
  }
  if (typeof literal === "number" && literal !== 0) return [(sign) => `(${cells}${sign}${right})`, true];
  if (literal === true) return [(sign) => `(${cells}${sign}${right})`, true];
  if (kind === "flag" || literal === false)
    return [(sign) => `(${asText(cells, kind)}<>"")*(${cells}${sign}${right})`, false];
  return [(sign) => `ISNUMBER(${cells})*(${cells}${sign}${right})`, false];
}

/** Cells to be compared with text: "" is then their only empty form, and 0 and FALSE are not taken for it. */
function asText(cells: string, kind: ColumnKind): string {
  return kind === "text" ? cells : `${cells}&""`;
}

/** Whether criteria compare numbers with this column as the condition means it. */
function takesAnyNumber(is: Condition["is"], kind: ColumnKind): boolean {
  return isOrdering(is) || kind === "day" || kind === "number";
}

function isOrdering(is: Condition["is"]): boolean {
  return is !== "=" && is !== "<>";
}

function withSign(sign: string, operand: string): string {
  return sign === "" ? operand : `"${sign}"&${operand}`;
}

function shown(literal: number | boolean): string {
  return typeof literal === "boolean" ? (literal ? "TRUE" : "FALSE") : String(literal);
}

const MONTH_AND_DIGIT = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d/i;

/** Text that no criterion takes for anything but itself. */
function isPlainText(text: string): boolean {
  return (
    /^\p{L}[\p{L}\d ,.;:()/'&-]*$/u.test(text) &&
    !/^(true|false)$/i.test(text) &&
    !MONTH_AND_DIGIT.test(text) &&
    text.length < 250
  );
}
