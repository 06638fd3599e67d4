import { bankHolidays } from "../published/bankHolidays";
import { addDays } from "./arithmetic";
import { calendarDay, type SerialDay } from "./serialDay";
import { isWeekend } from "./weekdays";

/** Whether a day is neither a Saturday or Sunday nor a bank holiday of England. */
export function isWorkingDay(day: SerialDay): boolean {
  return !isWeekend(day) && !holidaysOf(calendarDay(day).year).has(day);
}

/**
 * Working days after `from` up to and with `to`: what passes from one to the other. Negative where `to` is before `from`.
 *
 * @example workingDays(45379, 45384) //=> 1: from Thursday 28 March 2024, over Easter, to Tuesday 2 April
 */
export function workingDays(from: SerialDay, to: SerialDay): number {
  if (to < from) return -workingDays(to, from) || 0;
  let count = weekdaysUntil(to) - weekdaysUntil(from);
  for (let { year } = calendarDay(from), last = calendarDay(to).year; year <= last; year++)
    for (const day of holidaysOf(year)) if (day > from && day <= to && !isWeekend(day as SerialDay)) count--;
  return count;
}

/**
 * The day by which so many working days have passed since `from`, which is not one of them itself; below 0 the day back from
 * which they pass.
 *
 * @param count a whole number
 * @example addWorkingDays(45379, 1) //=> 45384: Thursday 28 March 2024 and one working day is Tuesday 2 April
 */
export function addWorkingDays(from: SerialDay, count: number): SerialDay {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** Mondays to Fridays from some Monday long ago up to and with a day. */
function weekdaysUntil(day: SerialDay): number {
  const sinceMonday = day - A_MONDAY;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/** 1 January 2024. */
const A_MONDAY = 45292;

const byYear = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = new Set<number>(bankHolidays(year).map((holiday) => holiday.day));
  byYear.set(year, days);
  return days;
}
