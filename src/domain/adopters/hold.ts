import { NO_DAY } from "../dates/serialDay";
import { isBy } from "../journeys/livePlans";
import type { Families } from "../journeys/records";

/** List 11 writes a process on hold as a way of leaving (code 2); such a family has not left (reference/domain.md 5). */
const ON_HOLD = /\bon[ -]hold\b/i;

/** Whether the way of leaving is the hold. */
export const isHeldByReason = ({ texts }: Families, row: number) => ON_HOLD.test(texts.leavingReason[row]!);

/** From when until when a process is on hold, as the data have it; NO_DAY where a day is not given. */
export function holdOf(families: Families, row: number): { from: number; to: number } {
  const { heldFrom, heldTo, left } = families.days;
  const from = heldFrom[row]! || (isHeldByReason(families, row) ? left[row]! : NO_DAY);
  const to = heldTo[row]!;
  // An end before the beginning is that of an earlier hold.
  return { from, to: to !== NO_DAY && to < from ? NO_DAY : to };
}

/**
 * Whether a family's process is on hold on a day. A hold that has ended is over, whatever else is said; one that begins later
 * is a booking. "Yes" or a reason without a day is on hold; "No" beside a first day and without a last is over.
 */
export function isOnHold(families: Families, row: number, day: number): boolean {
  const { from, to } = holdOf(families, row);
  if (isBy(to, day) || from > day) return false;
  const answer = families.texts.onHold[row]!;
  if (answer !== "") return answer === "yes";
  return from !== NO_DAY || isHeldByReason(families, row);
}
