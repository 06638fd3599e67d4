import {
  expectedDaysToGo,
  medianWait as medianOf,
  survivalCurve,
  type SurvivalCurve,
} from "../domain/statistics/survival";
import { given } from "./answers";
import { dayIn, invalid, numberIn, type CellArgument } from "./cells";
import { datesOf, overCells, type Given } from "./ranges";

/**
 * The median wait where some are still waiting: the days after which half have stopped waiting. Open cases count for as long as they have waited (Kaplan-Meier), for a median of finished cases alone is too short.
 * @customfunction MEDIANWAIT
 * @param start The dates on which waits began, a cell a case.
 * @param end The dates on which they ended; empty for those who still wait.
 * @param as_at The date on which to look.
 * @returns Days.
 */
export function medianWait(start: unknown[][], end: unknown[][], as_at: unknown): unknown {
  return given(medianOf(curveOf(start, end, as_at)), ({ days }) => days);
}

/**
 * Days that a case which has waited already can expect to wait still, from how long other cases took, those still open among them. Rather too low where the longest of them are still open.
 * @customfunction EXPECTEDDAYS
 * @param history_start The dates on which the other cases began to wait, a cell a case.
 * @param history_end The dates on which they ended; empty for those who still wait.
 * @param days_so_far How long the case has waited, or the range of such numbers.
 * @param as_at The date on which to look.
 * @returns Days, not rounded.
 */
export function expectedDays(
  history_start: unknown[][],
  history_end: unknown[][],
  days_so_far: unknown[][],
  as_at: unknown,
): unknown[][] {
  const history = curveOf(history_start, history_end, as_at);
  return overCells({ days_so_far }, (cell) => {
    const waited = numberIn(cell, "Days_so_far");
    return waited === undefined ? "" : given(expectedDaysToGo(history, waited), ({ days }) => days);
  });
}

function curveOf(start: Given, end: Given, asAt: CellArgument): SurvivalCurve {
  const on = dayIn(asAt);
  if (on === 0) throw invalid("As_at is empty. Give the date on which to look.");
  const days = datesOf({ start, end });
  return survivalCurve(days.start, days.end, on);
}
