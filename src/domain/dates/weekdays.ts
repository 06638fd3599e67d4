/** Excel's day 7 was a Saturday, and so is every seventh after it. */
export function isWeekend(day: number): boolean {
  return day % 7 < 2;
}

/**
 * The first Monday on or after a day.
 *
 * @example mondayFrom(45378) //=> 45383: from Wednesday 27 March to Monday 1 April 2024
 */
export function mondayFrom(day: number): number {
  return day + ((9 - (day % 7)) % 7);
}
