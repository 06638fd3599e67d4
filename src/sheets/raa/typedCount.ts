import { NO_FIGURE_CODES, SUPPRESSED_CODES, SUPPRESSED_COUNT } from "../../domain/raa/activity";
import {
  both,
  compare,
  either,
  iff,
  join,
  named,
  plus,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { isEmpty, isInRange, isUsable, orFalse, type Bounds, type CellOf } from "../enteredNumber";
import { RAA } from "./raaNames";

/**
 * What a cell with a count says, typed or from a table: a number, a code that stands for a small one, a code that says that
 * there is no figure, nothing, or something that cannot be used. No other code on the RAA's sheets decides that.
 */

/** How many a suppressed count is taken to be. */
export const SUPPRESSED_IN_USE = "out_raa_suppressed_as";
export const SUPPRESSED_BOUNDS: Bounds = { least: 1, most: 5 };
export const suppressedInUse: Expr = iff(
  isUsable(RAA.suppressed, SUPPRESSED_BOUNDS),
  named(RAA.suppressed),
  value(SUPPRESSED_COUNT),
);

const cellOf = (of: CellOf): Expr => (typeof of === "string" ? named(of) : of);

/**
 * Univer takes the asterisk after "=" for any text whatever; that it comes after ")" and before "+" holds of it in the order of
 * every program.
 */
const isCode = (of: Expr, code: string): Expr =>
  code === "*"
    ? both(compare(of, "=", code), compare(join(of, ""), ">", ")"), compare(join(of, ""), "<", "+"))
    : compare(of, "=", code);
const isOneOf = (of: CellOf, codes: readonly string[]): Expr =>
  orFalse(either(...codes.map((code) => isCode(cellOf(of), code))));

export const isSuppressed = (of: CellOf): Expr => isOneOf(of, SUPPRESSED_CODES);

/** Whether a result is a number; to Univer the "" of a column that is nobody's would be one. */
export const isFigure = (of: CellOf): Expr =>
  orFalse(
    both(compare(join(cellOf(of), ""), "<>", ""), compare(plus(cellOf(of), value(0)), "=", cellOf(of))),
  );

/** The number that a cell gives, imputed where it is suppressed; else something in its place. */
export const countHeld = (of: CellOf, bounds: Bounds, otherwise: Expr): Expr =>
  iff(isUsable(of, bounds), cellOf(of), iff(isSuppressed(of), named(SUPPRESSED_IN_USE), otherwise));

/** 1 where something stands in it that is no count and no code, else 0. */
export const wrongCount = (of: CellOf, bounds: Bounds): Expr =>
  iff(
    either(isEmpty(of), isInRange(of, bounds), isOneOf(of, [...SUPPRESSED_CODES, ...NO_FIGURE_CODES])),
    value(0),
    value(1),
  );

/** 1 where a count is imputed: for a code that was typed, or for one of a table where nothing usable was typed. */
export const imputedCount = (typed: CellOf, found: CellOf | undefined, bounds: Bounds): Expr =>
  iff(
    isSuppressed(typed),
    value(1),
    found === undefined
      ? value(0)
      : iff(isUsable(typed, bounds), value(0), iff(isSuppressed(found), value(1), value(0))),
  );
