import { addDays, addMonths } from "../dates/arithmetic";
import type { SerialDay } from "../dates/serialDay";

/**
 * The same day and month two years on; of 29 February the 28th (reference/domain.md 7.2).
 *
 * @example secondAnniversary(43890) //=> 44620: 29 February 2020, 28 February 2022
 */
export const secondAnniversary = (entry: number): SerialDay => addMonths(entry as SerialDay, 24);

/** The last day of entry whose second anniversary falls on a day or before it. */
export function lastEntryBy(day: number): SerialDay {
  const entry = addMonths(day as SerialDay, -24);
  const next = addDays(entry, 1);
  return secondAnniversary(next) <= day ? next : entry;
}

/** The first day of entry whose second anniversary falls on a day or after it. */
export const firstEntryFrom = (day: number): SerialDay => addDays(lastEntryBy(day - 1), 1);
