import {
  divide,
  except,
  ifError,
  named,
  round,
  times,
  value,
  where,
  type AnyColumn,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import type { Reason } from "../domain/measures/measure";
import { NONE } from "./summaryRows";

/**
 * A measure that counts, as formulas over `Timescales` (of families over `Families`) and the named cells `period_from`,
 * `period_to` and `as_at`: the other reading of `CountMeasure.of`, and equal to it on every run.
 */
export interface MeasureFormula {
  /** Whole percent (63, not 0.63) or how many; a word where there is nobody, or where the data do not cover the day. */
  value: Expr;
  n: Expr;
  numerator?: Expr;
  denominator?: Expr;
  parts: readonly { id: string; text: string; count: Expr }[];
  /** Every reason for which the measure may leave somebody out, and how many; 0 among them. */
  excluded: readonly (readonly [Reason, Expr])[];
}

/** Counts the rows that meet some conditions, and those that a person set. */
export type Count = (...where: Condition[]) => Expr;

/** How the formulas of one measure are made from counts. */
export type Counting = (count: Count) => MeasureFormula;

export const FROM = named("period_from");
export const TO = named("period_to");
export const AS_AT = named("as_at");

/** What had happened by a day, and what had not; an empty cell is what had not. */
export const by = (column: AnyColumn, day: Expr): Condition => where(column, "<=", day);
export const notBy = (column: AnyColumn, day: Expr): Condition => except(by(column, day));
export const notBefore = (column: AnyColumn, day: Expr): Condition => except(where(column, "<", day));
export const inPeriod = (column: AnyColumn): Condition[] => [where(column, ">=", FROM), by(column, TO)];

/** A share in whole percent, half up. */
export function share(numerator: Expr, denominator: Expr): Omit<MeasureFormula, "parts" | "excluded"> {
  return {
    value: ifError(round(divide(times(value(100), numerator), denominator)), NONE),
    n: denominator,
    numerator,
    denominator,
  };
}

/** A count is its own n. */
export const howMany = (figure: Expr) => ({ value: figure, n: figure });
