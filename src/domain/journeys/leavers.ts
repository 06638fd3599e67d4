import { NO_DAY } from "../dates/serialDay";
import { kindsOf, type Journeys } from "./journeys";
import type { SourceKind } from "./records";

/** Sources in which every child who leaves care stands, not only those with an adoption plan. */
const KNOW_LEAVERS: ReadonlySet<SourceKind> = new Set(["903", "list8", "ssd"]);

/** Whether a source of the journey tells of every child who leaves care. */
export const knowsLeavers = (journeys: Pick<Journeys, "kinds">, row: number): boolean =>
  kindsOf(journeys, row).some((kind) => KNOW_LEAVERS.has(kind));

/**
 * Whether the child is known to have left care, or to be adopted, without a day for it: of no earlier day can be said
 * whether the plan was still live.
 */
export function endedWithoutDay({ status, milestones, leftCare }: Journeys, row: number): boolean {
  if (status[row] === "adopted") return milestones.adopted[row] === NO_DAY;
  return status[row] === "other" && leftCare[row] === NO_DAY;
}
