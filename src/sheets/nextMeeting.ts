import { addDays, addMonths } from "../domain/dates/arithmetic";
import type { SerialDay } from "../domain/dates/serialDay";
import type { Cases } from "./cases";

/** The input on `Meeting list`. */
export const NEXT_MEETING = "in_next_meeting";

/** The usual time to the next meeting. */
const DAYS_TO_MEETING = 28;

/**
 * The day of the next tracking meeting: as somebody typed it, where that is a day from the as-at date to a year after it;
 * else 28 days after the as-at date.
 */
export function nextMeeting({ asAt, inputs }: Pick<Cases, "asAt" | "inputs">): SerialDay {
  const typed = inputs?.[NEXT_MEETING];
  const isUsable =
    typeof typed === "number" && Number.isInteger(typed) && typed >= asAt && typed <= addMonths(asAt, 12);
  return isUsable ? (typed as SerialDay) : addDays(asAt, DAYS_TO_MEETING);
}
