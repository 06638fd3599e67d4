import { calendarDay, type SerialDay } from "../domain/dates/serialDay";
import { KNOWN_YEARS } from "../domain/published/bankHolidays";
import { notAvailable } from "./cells";

export const NO_HOLIDAYS = `England's bank holidays are known here for ${KNOWN_YEARS.from} to ${KNOWN_YEARS.to}, and a day lies outside.`;

/**
 * A day of which it is known whether it is a working day.
 *
 * @throws CustomFunctions.Error, #N/A, for another
 */
export function withHolidays(day: number): SerialDay {
  const { year } = calendarDay(day);
  if (year < KNOWN_YEARS.from || year > KNOWN_YEARS.to) throw notAvailable(NO_HOLIDAYS);
  return day as SerialDay;
}
