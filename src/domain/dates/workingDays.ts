import { bankHolidays } from "../published/bankHolidays";
import { addDays } from "./arithmetic";
import { calendarDay, type SerialDay } from "./serialDay";
import { isWeekend } from "./weekdays";

/** Whether a day is neither a Saturday or Sunday nor a bank holiday of England. */
export function isWorkingDay(day: SerialDay): boolean {
  return !isWeekend(day) && !holidaysAround(day).has(day);
}

/**
 * Working days after `from` up to and with `to`: what passes from one to the other. Negative where `to` is before `from`.
 *
 * @example workingDays(45379, 45384) //=> 1: from Thursday 28 March 2024, over Easter, to Tuesday 2 April
 */
export function workingDays(from: SerialDay, to: SerialDay): number {
  if (to < from) return -workingDays(to, from) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}

/**
 * The day by which so many working days have passed since `from`, which is not one of them itself.
 *
 * @param count a whole number above 0
 * @example addWorkingDays(45379, 1) //=> 45384: Thursday 28 March 2024 and one working day is Tuesday 2 April
 */
export function addWorkingDays(from: SerialDay, count: number): SerialDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

const byYear = new Map<number, ReadonlySet<number>>();

function holidaysAround(day: SerialDay): ReadonlySet<number> {
  const { year } = calendarDay(day);
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = new Set<number>(bankHolidays(year).map((holiday) => holiday.day));
  byYear.set(year, days);
  return days;
}
