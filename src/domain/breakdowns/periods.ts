import { addDays, addMonths } from "../dates/arithmetic";
import { quarter, reportingYear, yearEnding31March, yearFrom1April } from "../dates/reportingYear";
import { calendarDay, serialDay, type SerialDay } from "../dates/serialDay";
import { formatIso, formatLong } from "../dates/writtenForms";

/** A period for which figures of stages are offered. */
export interface PeriodOffered {
  id: string;
  words: string;
  from: SerialDay;
  to: SerialDay;
}

const YEARS = 5;
const THREE_YEARS = 3;
const QUARTERS = 8;

/** @example the last 31 March on or before 1 May 2024 is 31 March 2024 */
export function last31March(asAt: SerialDay): SerialDay {
  return yearEnding31March(asAt) === asAt ? asAt : addDays(yearFrom1April(asAt), -1);
}

/** The last day of the last quarter that is over on a day. */
export function lastQuarterEnd(asAt: SerialDay): SerialDay {
  const { year, month } = calendarDay(addDays(asAt, 1));
  return addDays(serialDay(year, month - ((month - 1) % 3), 1)!, -1);
}

/** The whole months up to a day: to 30 June 2024, three of them are from 1 April 2024. */
export function monthsTo(to: SerialDay, months: number): { from: SerialDay; to: SerialDay } {
  return { from: addMonths(addDays(to, 1), -months), to };
}

/**
 * The period of the run, whole years to 31 March, three years, the last quarters, and the year to the end of each of them:
 * only what is over by the as-at date.
 */
export function periodsOffered(asAt: SerialDay, period: { from: SerialDay; to: SerialDay }): PeriodOffered[] {
  const march = last31March(asAt);
  const ends = Array.from({ length: QUARTERS }, (_, back) => monthsBefore(lastQuarterEnd(asAt), 3 * back));
  const years = Array.from({ length: YEARS }, (_, back) => monthsBefore(march, 12 * back));
  const year = (to: SerialDay): PeriodOffered => ({
    id: `year-to-${formatIso(to)}`,
    words: `Year to ${formatLong(to)}`,
    ...monthsTo(to, 12),
  });
  return [
    { id: "summary", words: "Period on Summary", ...period },
    ...years.map(year),
    ...years.slice(0, THREE_YEARS).map((to) => ({
      id: `three-years-to-${formatIso(to)}`,
      words: `Three years to ${formatLong(to)}`,
      ...monthsTo(to, 36),
    })),
    ...ends.map((to) => ({
      id: `quarter-to-${formatIso(to)}`,
      words: `${quarter(to)} ${reportingYear(to)}`,
      ...monthsTo(to, 3),
    })),
    ...ends.filter((to) => !years.includes(to)).map(year),
  ];
}

/** The end of a month so many months before the end of another. */
function monthsBefore(end: SerialDay, months: number): SerialDay {
  return addDays(addMonths(addDays(end, 1), -months), -1);
}
