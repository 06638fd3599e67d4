import { inUnits } from "./clock";
import { DUE_SOON_DAYS, DUE_SOON_SHARE } from "./drift";

/**
 * How a limit stands, without a sign: late, near (28 days, or a quarter of the limit where that is more), or neither.
 *
 * @param left days to the due day, below 0 once it has passed
 * @param limit the whole limit in days
 * @example dueInWords(-31, 121) //=> "Overdue by 31 days"
 */
export function dueInWords(left: number, limit: number): string {
  if (left < 0) return `Overdue by ${inUnits(-left, "days")}`;
  return left <= Math.max(DUE_SOON_DAYS, limit * DUE_SOON_SHARE)
    ? `Due in ${inUnits(left, "days")}`
    : "On time";
}
