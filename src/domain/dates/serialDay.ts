/**
 * A date as Excel counts it: whole days in the 1900 date system, 1 March 1900 being 61.
 *
 * Earlier days are not used: Excel counts a 29 February 1900 that never was.
 * "No date" is `undefined` for one value and {@link NO_DAY} in a column.
 */
export type SerialDay = number & { readonly __serialDay: true };

/** What stands in a column of days where there is no date. */
export const NO_DAY = 0;

/** 1 March 1900, the first day after Excel's imaginary leap day. */
export const FIRST_DAY = 61 as SerialDay;

/** 31 December 9999, the last day that Excel can hold. */
export const LAST_DAY = 2958465 as SerialDay;

const MILLISECONDS_A_DAY = 86_400_000;
const UNIX_EPOCH = 25569;

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/**
 * The serial day of a calendar date, or `undefined` where there is no such date.
 *
 * @example serialDay(2024, 3, 31) //=> 45382
 * @example serialDay(2023, 2, 29) //=> undefined
 */
export function serialDay(year: number, month: number, day: number): SerialDay | undefined {
  const time = Date.UTC(year, month - 1, day);
  const found = new Date(time);
  if (
    year < 1900 ||
    found.getUTCFullYear() !== year ||
    found.getUTCMonth() !== month - 1 ||
    found.getUTCDate() !== day
  )
    return undefined;
  const serial = time / MILLISECONDS_A_DAY + UNIX_EPOCH;
  return isSerialDay(serial) ? serial : undefined;
}

/** Whether a number is a day that this product can work with (1 March 1900 to 31 December 9999, whole). */
export function isSerialDay(value: number): value is SerialDay {
  return Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;
}

/**
 * The calendar date of a serial day.
 *
 * @example calendarDay(45382) //=> { year: 2024, month: 3, day: 31 }
 */
export function calendarDay(day: number): CalendarDay {
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
