import type { Scalar } from "../columns";
import { FormulaError, type Comparison, type Result } from "./expression";
import { asShown } from "./rounding";

/** What an expression passes on while it is worked out: a result, or null for what an empty cell gives. */
export type Operand = Result | null;

/** How far apart two numbers may stand and still be the same number to a spreadsheet (about 15 digits). */
const SAME = 2 ** -48;

export function isError(operand: Operand): operand is FormulaError {
  return operand instanceof FormulaError;
}

/** As arithmetic reads it: empty is 0, TRUE is 1, text is the plain number it writes or #VALUE!. */
export function toNumber(operand: Operand): number | FormulaError {
  if (typeof operand === "number" || isError(operand)) return operand;
  if (operand === null) return 0;
  if (typeof operand === "boolean") return operand ? 1 : 0;
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(operand)
    ? Number(operand)
    : new FormulaError("#VALUE!");
}

/** As `&` reads it. */
export function toText(operand: Operand): string | FormulaError {
  if (typeof operand === "string" || isError(operand)) return operand;
  if (operand === null) return "";
  if (typeof operand === "boolean") return operand ? "TRUE" : "FALSE";
  return numberText(operand);
}

/** As IF and AND read it: any number but 0 is true, an empty cell is not, text is #VALUE!. */
export function toTruth(operand: Operand): boolean | FormulaError {
  if (typeof operand === "boolean" || isError(operand)) return operand;
  if (operand === null) return false;
  return typeof operand === "number" ? operand !== 0 : new FormulaError("#VALUE!");
}

/** A number in 15 significant digits, as it joins a text. */
export function numberText(of: number): string {
  const text = String(asShown(of));
  if (!text.includes("e")) return text;
  const [digits = "", exponent = ""] = text.split("e");
  const power = Number(exponent);
  if (power < 0 && power >= -9) return asShown(of).toFixed(-power + digits.replace(/^-?\d\.?/, "").length);
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** The form in which two texts are compared: Excel ignores case. */
export function folded(text: string): string {
  return text.toLowerCase();
}

/** Whether a comparison holds between two single values: numbers come before text, text before FALSE and TRUE. */
export function compares(left: Scalar, is: Comparison, right: Scalar): boolean {
  const order = orderOf(left, right);
  switch (is) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Whether two numbers differ by no more than the rest of binary fractions. */
export function sameNumber(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) < SAME * Math.max(Math.abs(left), Math.abs(right));
}

/** A sum or difference that is nothing but the rest of binary fractions is 0, as in Excel. */
export function sumOf(left: number, right: number): number {
  return sameNumber(left, -right) ? 0 : left + right;
}

function orderOf(left: Scalar, right: Scalar): number {
  const [a, b] = [emptyAs(left, right), emptyAs(right, left)];
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return orderOfTexts(folded(a), folded(b));
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rankOf(a) - rankOf(b);
}

/** An empty cell takes the kind of what it is compared with. */
function emptyAs(of: Scalar, beside: Scalar): string | number | boolean {
  if (of !== null) return of;
  if (typeof beside === "string") return "";
  return typeof beside === "boolean" ? false : 0;
}

function orderOfTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function rankOf(of: string | number | boolean): number {
  return typeof of === "number" ? 0 : typeof of === "string" ? 1 : 2;
}
