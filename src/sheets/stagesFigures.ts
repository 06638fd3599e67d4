import {
  compare,
  count,
  divide,
  except,
  ifError,
  iff,
  named,
  over,
  quantile,
  round,
  value,
  where,
  type AnyColumn,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { INTERVALS, NAMES } from "./stagesWords";
import { NONE } from "./summaryRows";
import { INTERVAL_HEADERS, STATUS_WORDS } from "./words";

/** Children adopted in the period that is chosen on `Stages`. */
export const ADOPTED_IN_PERIOD: readonly Condition[] = [
  where("Status", "=", STATUS_WORDS.adopted),
  where("Adoption order", ">=", named(NAMES.from)),
  where("Adoption order", "<=", named(NAMES.to)),
];

/** The figures of one stage over some rows of `Timescales`; `n` is where the sheet holds how many count. */
export interface StageExpressions {
  n: Expr;
  mean: Expr;
  median: Expr;
  q1: Expr;
  q3: Expr;
  min: Expr;
  max: Expr;
  notCollected: Expr;
  notNeeded: Expr;
  negative: Expr;
}

const touching = (milestone: string) =>
  INTERVALS.flatMap((id, index) => (id.split("-").includes(milestone) ? [index + 1] : []));

/**
 * @param interval the number of the stage's interval (stagesWords.ts), a cell
 * @param counted the cell that holds `n`
 * @param among which rows
 */
export function stageExpressions(
  interval: Expr,
  counted: Expr,
  among: readonly Condition[],
): StageExpressions {
  const days: AnyColumn = { index: interval, of: INTERVALS.map((id) => INTERVAL_HEADERS[id]) };
  const isOneOf = (numbers: readonly number[]): Expr =>
    numbers.length === 1
      ? compare(interval, "=", numbers[0]!)
      : { op: "or", of: numbers.map((number) => compare(interval, "=", number)) };
  const finished = [where(days, ">=", 0), ...among];
  const orNone = (of: Expr) => ifError(of, NONE);
  const empty = (...more: Condition[]) => count("Timescales", where(days, "=", ""), ...more, ...among);
  const byConsent = where("By consent", "=", true);
  const noMatch = where("Match collected", "=", false);
  const withOrder = touching("order");
  const withMatch = touching("match");
  const both = withMatch.filter((number) => withOrder.includes(number));
  return {
    n: count("Timescales", ...finished),
    mean: orNone(round(divide(over("sum", "Timescales", days, ...finished), counted), 1)),
    median: orNone(over("median", "Timescales", days, ...finished)),
    q1: orNone(quantile(0.25, "Timescales", days, ...finished)),
    q3: orNone(quantile(0.75, "Timescales", days, ...finished)),
    min: orNone(over("least", "Timescales", days, ...finished)),
    max: orNone(over("most", "Timescales", days, ...finished)),
    // What was not needed is not missed, whether or not it could be told.
    notCollected: iff(
      isOneOf(both),
      empty(noMatch, except(byConsent)),
      iff(
        isOneOf(withMatch),
        empty(noMatch),
        iff(isOneOf(touching("iro")), empty(where("IRO collected", "=", false)), value(0)),
      ),
    ),
    notNeeded: iff(isOneOf(withOrder), empty(byConsent), value(0)),
    negative: count("Timescales", where(days, "<", 0), ...among),
  };
}
