import { wholeMonths } from "./arithmetic";
import type { SerialDay } from "./serialDay";

/**
 * Age in completed years; negative before birth. Born on 29 February: a year older on 28 February of ordinary years.
 *
 * @example wholeYears(43921, 45381) //=> 3: born 31 March 2020, on 30 March 2024
 */
export function wholeYears(birth: SerialDay, on: SerialDay): number {
  return Math.floor(wholeMonths(birth, on) / 12);
}

/**
 * The age bands of the department's statistics; "" before birth and for an unknown age (NaN).
 *
 * @example ageBand(4) //=> "1 to 4"
 */
export function ageBand(years: number): string {
  if (!(years >= 0)) return "";
  if (years < 1) return "Under 1";
  if (years < 5) return "1 to 4";
  if (years < 10) return "5 to 9";
  if (years < 16) return "10 to 15";
  return "16 and over";
}
