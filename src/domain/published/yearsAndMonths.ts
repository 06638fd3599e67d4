import type { Scalar } from "../columns";

/** Durations that the department publishes as years:months (reference/domain.md 1.4; quirks.md 27). */

const MONTHS_IN_YEAR = 12;
const MINUTES_IN_DAY = 1440;
/** On average: a year of 365.25 days has twelve. */
export const DAYS_A_MONTH = 30.4375;

/**
 * Months of a duration written as years:months. Excel takes "0:11" for a time of day when it opens such a file: hours are
 * then years, and minutes months. undefined for anything else, 14 months written "0:14" included.
 *
 * @example readYearsAndMonths("1:7") //=> 19
 * @example readYearsAndMonths(67 / 1440) //=> 19
 */
export function readYearsAndMonths(cell: Scalar): number | undefined {
  if (typeof cell === "number") {
    if (cell < 0 || cell >= 1) return undefined;
    const minutes = Math.round(cell * MINUTES_IN_DAY);
    if (Math.abs(cell * MINUTES_IN_DAY - minutes) > 1e-6) return undefined;
    return monthsOf(Math.floor(minutes / 60), minutes % 60);
  }
  const written = typeof cell === "string" ? /^(\d{1,2}):(\d{1,2})(?::00)?$/.exec(cell.trim()) : null;
  return written ? monthsOf(Number(written[1]), Number(written[2])) : undefined;
}

const monthsOf = (years: number, months: number) =>
  months < MONTHS_IN_YEAR ? years * MONTHS_IN_YEAR + months : undefined;

/**
 * Days of so many months, by the rule that gives every threshold of the scorecards (reference/domain.md 1.3).
 *
 * @example wholeDays(14) //=> 426
 */
export const wholeDays = (months: number): number => Math.floor(months * DAYS_A_MONTH);

/** @example shownMonths(19) //=> "1:7" */
export const shownMonths = (months: number): string =>
  `${Math.floor(months / MONTHS_IN_YEAR)}:${months % MONTHS_IN_YEAR}`;
