import { addDays, addMonths } from "../dates/arithmetic";
import { quarter, reportingYear, yearEnding31March } from "../dates/reportingYear";
import { calendarDay, serialDay, type SerialDay } from "../dates/serialDay";
import { formatLong } from "../dates/writtenForms";
import type { Window } from "../journeys/coverage";

/** A quarter, or several in a row: what the flow of children is counted by. Both days included. */
export interface Span extends Window {
  /** "2024-25 Q1", "Year 2024-25", "Year to 30 June 2024". */
  name: string;
  /** Its last day by the calendar; `to` comes before it where the as-at date cuts it. */
  ends: SerialDay;
}

export const QUARTERS = 12;
const QUARTERS_A_YEAR = 4;

/**
 * The last twelve quarters, the earliest first; the last one holds the as-at date and is cut there.
 *
 * @example quartersTo(45382).at(-1) //=> { name: "2023-24 Q4", from: 45292, to: 45382, ends: 45382 }: 31 March 2024
 */
export function quartersTo(asAt: SerialDay): Span[] {
  const { year, month } = calendarDay(asAt);
  const last = serialDay(year, month - ((month - 1) % 3), 1) as SerialDay;
  return Array.from({ length: QUARTERS }, (_, index) => {
    const from = addMonths(last, 3 * (index + 1 - QUARTERS));
    const ends = addDays(addMonths(from, 3), -1);
    const to = Math.min(ends, asAt) as SerialDay;
    return { name: `${reportingYear(from)} ${quarter(from)}`, from, to, ends };
  });
}

/** Which quarters make a year of four full ones, counted back from the last full one; the earliest year first. */
export function fullYears(quarters: readonly Span[]): { first: number; last: number; span: Span }[] {
  const full = quarters.filter(({ to, ends }) => to === ends).length;
  const years: { first: number; last: number; span: Span }[] = [];
  for (let last = full - 1; last >= QUARTERS_A_YEAR - 1; last -= QUARTERS_A_YEAR) {
    const first = last - QUARTERS_A_YEAR + 1;
    const { from } = quarters[first]!;
    const { to } = quarters[last]!;
    const isReportingYear = yearEnding31March(from) === to;
    const name = isReportingYear ? `Year ${reportingYear(from)}` : `Year to ${formatLong(to)}`;
    years.unshift({ first, last, span: { name, from, to, ends: to } });
  }
  return years;
}

/** All quarters together. */
export function wholeSpan(quarters: readonly Span[]): Span {
  const [first, last] = [quarters[0]!, quarters.at(-1)!];
  return { name: "All twelve quarters", from: first.from, to: last.to, ends: last.ends };
}
