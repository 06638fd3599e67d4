import { addDays, addMonths } from "../domain/dates/arithmetic";
import { yearEnding31March, yearFrom1April } from "../domain/dates/reportingYear";
import type { SerialDay } from "../domain/dates/serialDay";

/**
 * The period of the measures: the three years to the last 31 March on or before the as-at date, unless given. With only
 * its end given it is the three years to that day; with only its start, it runs to the as-at date.
 */
export function periodOf(
  asAt: SerialDay,
  from?: SerialDay,
  to?: SerialDay,
): { from: SerialDay; to: SerialDay } {
  if (from !== undefined) return { from, to: to ?? asAt };
  const end = to ?? last31March(asAt);
  return { from: addDays(addMonths(end, -36), 1), to: end };
}

/** @example the last 31 March on or before 1 May 2024 is 31 March 2024 */
function last31March(asAt: SerialDay): SerialDay {
  return yearEnding31March(asAt) === asAt ? asAt : addDays(yearFrom1April(asAt), -1);
}
