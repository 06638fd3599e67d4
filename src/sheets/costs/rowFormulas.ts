import { DELAY_STAGES, type DelayStage } from "../../domain/costs/delayClock";
import {
  both,
  compare,
  either,
  iff,
  minus,
  named,
  plus,
  sameRow,
  value,
  type Expr,
} from "../../domain/formula/expression";
import type { NumberFormat, TableColumn } from "../plan";
import { DELAY_NAMES, delayDaysHeader, HEADERS, stageEndHeader } from "./childrenNames";

/** What the rows of the cost sheets share: days counted by dates of the row, as formulas. */

export const isEmpty = (column: string): Expr => compare(sameRow(column), "=", "");
export const isFilled = (column: string): Expr => compare(sameRow(column), "<>", "");
export const largest = (...of: readonly Expr[]): Expr => ({ op: "largest", of });
export const smallest = (...of: readonly Expr[]): Expr => ({ op: "smallest", of });
export const atLeast0 = (of: Expr): Expr => largest(value(0), of);

export const formula = (
  header: string,
  content: Expr,
  format: NumberFormat = "0",
  width = 10,
): TableColumn => ({ header, content, format, width });
export const poundsFormula = (header: string, content: Expr, width = 12): TableColumn =>
  formula(header, content, "#,##0", width);

/** A day that may be missing, cut at the as-at date: where it is missing, that date. */
export const untilAsAt = (column: string): Expr =>
  iff(isEmpty(column), named("as_at"), smallest(sameRow(column), named("as_at")));

/**
 * Days in the period from a day of the row to another, the later one not counted; the row says up to when in a column cut at the
 * as-at date, or in one that is empty while it goes on.
 */
export const daysInPeriod = (from: Expr, until: Expr): Expr =>
  atLeast0(minus(smallest(until, plus(named("period_to"), value(1))), largest(from, named("period_from"))));

/** Whether a day of the row lies in the period, both ends included, and has come by the as-at date; 1 or 0. */
export const isInPeriod = (column: string): Expr =>
  iff(
    isEmpty(column),
    value(0),
    iff(
      both(
        compare(sameRow(column), ">=", named("period_from")),
        compare(sameRow(column), "<=", named("period_to")),
        compare(sameRow(column), "<=", named("as_at")),
      ),
      value(1),
      value(0),
    ),
  );

/** The day from which on days are beyond the target; empty where the entry is not known. */
export const delayFrom: Expr = iff(
  isEmpty("Entered care"),
  value(""),
  plus(sameRow("Entered care"), named(DELAY_NAMES.target)),
);

/**
 * The days beyond the target of one stage, in a row that is of the days from `from` to `until`: a day is of the first stage that
 * ends after it, and of none once the clock has stopped.
 */
export function delayDaysOf(stage: DelayStage, from: string, until: Expr): Expr {
  const end = stageEndHeader(stage);
  const before = stage === 1 ? undefined : stageEndHeader((stage - 1) as DelayStage);
  const days = atLeast0(
    minus(
      iff(isEmpty(end), until, smallest(until, sameRow(end))),
      largest(sameRow(from), sameRow(HEADERS.delayFrom), ...(before ? [sameRow(before)] : [])),
    ),
  );
  const none = before ? either(isEmpty(HEADERS.delayFrom), isEmpty(before)) : isEmpty(HEADERS.delayFrom);
  return iff(none, value(0), days);
}

export const allDelayDays: Expr = DELAY_STAGES.map(({ number }) =>
  sameRow(delayDaysHeader(number)),
).reduce<Expr>(plus, value(0));
