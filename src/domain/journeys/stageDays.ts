import type { SerialDay } from "../dates/serialDay";
import { NO_DAY } from "../dates/serialDay";

/**
 * How many days each stage has taken, row by row: from its start to its end.
 *
 * A stage that is open (no end, or one after the as-at day) runs to the as-at day; without an as-at day nobody can say how
 * long it has run, and it is empty. A stage that has no start, or starts after the as-at day, is empty too. An end before
 * the start is kept as a negative number: it is a mistake in the dates that people should see.
 *
 * @param starts serial days, 0 for none
 * @param ends serial days, 0 for none; as many as `starts`
 * @param asAt the day on which to look, if any
 * @returns days, NaN for empty
 *
 * @example stageDays(Int32Array.of(45383, 45383), Int32Array.of(45413, 0), 45423) //=> [30, 40]
 */
export function stageDays(starts: Int32Array, ends: Int32Array, asAt?: SerialDay): Float64Array {
  const days = new Float64Array(starts.length).fill(NaN);
  const lastDay = asAt ?? Infinity;
  for (let row = 0; row < days.length; row++) {
    const start = starts[row] as number;
    const end = ends[row] as number;
    if (start === NO_DAY || start > lastDay) continue;
    if (end !== NO_DAY && end <= lastDay) days[row] = end - start;
    else if (asAt !== undefined) days[row] = asAt - start;
  }
  return days;
}
