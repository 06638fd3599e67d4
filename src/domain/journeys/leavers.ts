import { NO_DAY } from "../dates/serialDay";
import { kindsOf, type Journeys } from "./journeys";
import type { SourceKind } from "./records";

/** Sources in which every child who leaves care stands, not only those with an adoption plan. */
export const KNOW_LEAVERS: ReadonlySet<SourceKind> = new Set(["903", "list8", "ssd"]);

/**
 * Whether a source of the journey tells of every child who leaves care. Where several tell of a journey that has ended, one
 * of those must tell of the end: what only a list of plans knows, such as an adoption after the last return, stands among
 * leavings that nobody knows all of.
 */
export function knowsLeavers({ kinds, told, leftCare }: Journeys, row: number): boolean {
  const tellings = leftCare[row] === NO_DAY ? undefined : told.get(row)?.tellings;
  if (!tellings) return kindsOf({ kinds }, row).some((kind) => KNOW_LEAVERS.has(kind));
  return tellings.some(
    ({ kind, status }) => KNOW_LEAVERS.has(kind) && (status === "adopted" || status === "other"),
  );
}

/**
 * Whether the child is known to have left care, or to be adopted, without a day for it: of no earlier day can be said
 * whether the plan was still live.
 */
export function endedWithoutDay({ status, milestones, leftCare }: Journeys, row: number): boolean {
  if (status[row] === "adopted") return milestones.adopted[row] === NO_DAY;
  return status[row] === "other" && leftCare[row] === NO_DAY;
}
