import { addDays } from "../domain/dates/arithmetic";
import { isSerialDay, type SerialDay } from "../domain/dates/serialDay";
import { parseIso } from "../domain/dates/writtenForms";
import type { Cases } from "./cases";

/** The day of the next meeting, as a person types it. */
export const NEXT_MEETING_KEY = "in_next_meeting";

/** After so many days where nobody said when. */
export const MEETING_DAYS = 28;

/** The day of the next meeting: as typed where that is a day from the as-at date on, else 28 days after that date. */
export function nextMeeting({ asAt, inputs }: Pick<Cases, "asAt" | "inputs">): SerialDay {
  const typed = inputs?.[NEXT_MEETING_KEY];
  const day = typeof typed === "string" ? parseIso(typed) : typed;
  const isUsable = day !== undefined && isSerialDay(day) && day >= asAt;
  return isUsable ? day : addDays(asAt, MEETING_DAYS);
}
