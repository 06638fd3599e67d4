import { calendarDay, serialDay, type SerialDay } from "./serialDay";

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * @example formatIso(45382) //=> "2024-03-31"
 */
export function formatIso(day: SerialDay): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${year}-${pad(month)}-${pad(dayOfMonth)}`;
}

/**
 * Strict, for the command line: YYYY-MM-DD and nothing else.
 *
 * @example parseIso("2024-03-31") //=> 45382
 * @example parseIso("2024-02-30") //=> undefined
 */
export function parseIso(text: string): SerialDay | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? serialDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/**
 * As a sentence says it.
 *
 * @example formatLong(45382) //=> "31 March 2024"
 */
export function formatLong(day: SerialDay): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/**
 * As a sheet shows it.
 *
 * @example formatUk(45382) //=> "31/03/2024"
 */
export function formatUk(day: SerialDay): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${pad(dayOfMonth)}/${pad(month)}/${year}`;
}

const pad = (number: number) => String(number).padStart(2, "0");
