import { calendarDay, serialDay, type SerialDay } from "./serialDay";

/**
 * @example addDays(45382, 1) //=> 45383, 1 April 2024
 */
export function addDays(day: SerialDay, days: number): SerialDay {
  return (day + days) as SerialDay;
}

/**
 * The same day of the month so many calendar months on (or back); the month's last day where it has no such day.
 *
 * @example addMonths(45322, 1) //=> 45351: 31 January 2024 and a month is 29 February
 */
export function addMonths(day: SerialDay, months: number): SerialDay {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  const monthsOn = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(monthsOn / 12), month: (((monthsOn % 12) + 12) % 12) + 1 };
  const last = lastDayOfMonth(target.year, target.month);
  const moved = serialDay(target.year, target.month, Math.min(dayOfMonth, last));
  if (moved === undefined)
    throw new RangeError(`${months} months from day ${day} is outside Excel's calendar.`);
  return moved;
}

/**
 * Calendar months that have fully passed; negative where `to` is before `from`.
 *
 * @example wholeMonths(45306, 45337) //=> 1: 15 January to 15 February 2024
 */
export function wholeMonths(from: SerialDay, to: SerialDay): number {
  if (to < from) return -wholeMonths(to, from) || 0;
  const start = calendarDay(from);
  const end = calendarDay(to);
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  return addMonths(from, months) > to ? months - 1 : months;
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
