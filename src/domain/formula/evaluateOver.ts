import type { Comparison, Expr } from "./expression";
import { sameNumber, sumOf } from "./operands";
import { asShown } from "./rounding";

/** One number for all draws, or one for each; NaN stands for an error. TRUE is 1, FALSE 0. */
export type Vector = number | Float64Array;

/**
 * The second way to read an expression: over many draws at once, whole arrays at a time. It comes to what `evaluate` comes to
 * for each draw; what depends on no array is worked out once.
 *
 * @param rows how many draws
 * @param read what a name holds
 * @throws RangeError on an operation that is of texts or of tables, a mistake of whoever asks
 */
export function evaluateOver(expr: Expr, rows: number, read: (name: string) => Vector): Vector {
  const over = (of: Expr): Vector => evaluateOver(of, rows, read);
  switch (expr.op) {
    case "value":
      if (typeof expr.value === "string") throw new RangeError(`The text "${expr.value}" is no number.`);
      return typeof expr.value === "number" ? asShown(expr.value) : Number(expr.value);
    case "name":
      return read(expr.name);
    case "+":
      return pairwise(over(expr.left), over(expr.right), rows, (a, b) => settled(sumOf(a, b)));
    case "-":
      return pairwise(over(expr.left), over(expr.right), rows, (a, b) => settled(sumOf(a, -b)));
    case "*":
      return pairwise(over(expr.left), over(expr.right), rows, (a, b) => settled(a * b));
    case "/":
      return pairwise(over(expr.left), over(expr.right), rows, (a, b) => (b === 0 ? NaN : settled(a / b)));
    case "^":
      return pairwise(over(expr.left), over(expr.right), rows, (a, b) =>
        Number.isNaN(a) || (a === 0 && b <= 0) ? NaN : settled(a ** b),
      );
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return pairwise(over(expr.left), over(expr.right), rows, COMPARED[expr.op]);
    case "if":
      return chosen(over(expr.test), expr.then, expr.otherwise, rows, over);
    case "largest":
      return expr.of.map(over).reduce((left, right) => pairwise(left, right, rows, larger));
    case "smallest":
      return expr.of.map(over).reduce((left, right) => pairwise(left, right, rows, smaller));
    default:
      throw new RangeError(`"${expr.op}" is not worked out over draws.`);
  }
}

/** As a cell has it: no negative nought, an error for what is no number. */
const settled = (of: number): number => (Number.isFinite(of) ? of || 0 : NaN);
const larger = (a: number, b: number): number => (a >= b ? a : b > a ? b : NaN);
const smaller = (a: number, b: number): number => (a <= b ? a : b < a ? b : NaN);

const compared =
  (holds: (order: number) => boolean) =>
  (a: number, b: number): number =>
    Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(holds(sameNumber(a, b) ? 0 : a - b));
const COMPARED: Readonly<Record<Comparison, (a: number, b: number) => number>> = {
  "=": compared((order) => order === 0),
  "<>": compared((order) => order !== 0),
  "<": compared((order) => order < 0),
  "<=": compared((order) => order <= 0),
  ">": compared((order) => order > 0),
  ">=": compared((order) => order >= 0),
};

function pairwise(left: Vector, right: Vector, rows: number, of: (a: number, b: number) => number): Vector {
  if (typeof left === "number" && typeof right === "number") return of(left, right);
  const out = new Float64Array(rows);
  if (typeof left === "number") {
    const many = right as Float64Array;
    for (let row = 0; row < rows; row++) out[row] = of(left, many[row]!);
  } else if (typeof right === "number") {
    for (let row = 0; row < rows; row++) out[row] = of(left[row]!, right);
  } else for (let row = 0; row < rows; row++) out[row] = of(left[row]!, right[row]!);
  return out;
}

/** Of both branches only what the test asks for counts; an error in the other one is none. */
function chosen(test: Vector, then: Expr, otherwise: Expr, rows: number, over: (of: Expr) => Vector): Vector {
  if (typeof test === "number") return Number.isNaN(test) ? NaN : over(test !== 0 ? then : otherwise);
  const [yes, no] = [over(then), over(otherwise)];
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const truth = test[row]!;
    const of = truth !== 0 ? yes : no;
    out[row] = Number.isNaN(truth) ? NaN : typeof of === "number" ? of : of[row]!;
  }
  return out;
}
