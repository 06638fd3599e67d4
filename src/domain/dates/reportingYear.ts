import { addDays, addMonths } from "./arithmetic";
import { calendarDay, serialDay, type SerialDay } from "./serialDay";

/** The return's year runs from 1 April to 31 March and is named by both calendar years. */

/**
 * 31 March on which the reporting year of a day ends.
 *
 * @example yearEnding31March(45383) //=> 45747: 1 April 2024 lies in the year to 31 March 2025
 */
export function yearEnding31March(day: SerialDay): SerialDay {
  const { year, month } = calendarDay(day);
  return serialDay(month > 3 ? year + 1 : year, 3, 31) as SerialDay;
}

/**
 * 1 April on which the reporting year of a day began.
 *
 * @example yearFrom1April(45382) //=> 45017: 31 March 2024 lies in the year from 1 April 2023
 */
export function yearFrom1April(day: SerialDay): SerialDay {
  const { year, month } = calendarDay(day);
  return serialDay(month > 3 ? year : year - 1, 4, 1) as SerialDay;
}

/**
 * @example reportingYear(45383) //=> "2024-25"
 */
export function reportingYear(day: SerialDay): string {
  const { year, month } = calendarDay(day);
  const first = month > 3 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/**
 * Quarter of the reporting year: Q1 is April to June.
 *
 * @example quarter(45382) //=> "Q4": 31 March 2024
 */
export function quarter(day: SerialDay): "Q1" | "Q2" | "Q3" | "Q4" {
  const { month } = calendarDay(day);
  return (["Q4", "Q1", "Q2", "Q3"] as const)[Math.floor((month - 1) / 3)]!;
}

/**
 * The next full quarter of the reporting year: the first to begin after a day. Both days included.
 *
 * @example nextQuarter(45382) //=> { from: 45383, to: 45473 }: after 31 March 2024, April to June
 * @example nextQuarter(45383).from //=> 45474: after 1 April 2024, from 1 July
 */
export function nextQuarter(day: SerialDay): { from: SerialDay; to: SerialDay } {
  const { year, month } = calendarDay(day);
  const began = serialDay(year, month - ((month - 1) % 3), 1) as SerialDay;
  const from = addMonths(began, 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
}
