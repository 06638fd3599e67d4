import { NO_DAY } from "../dates/serialDay";
import type { Again } from "./again";
import type { Journeys } from "./journeys";
import { endedWithoutDay } from "./leavers";

/** Whether something had happened by a day, that day included. */
export const isBy = (day: number, by: number): boolean => day !== NO_DAY && day <= by;
/** Whether something happened before a day. */
export const isBefore = (day: number, before: number): boolean => day !== NO_DAY && day < before;

/**
 * Whether a journey's decision stood on a day, as now recorded: made, and not changed away from, followed by another
 * decision, or ended with care by then. Of a journey that ended on no known day it is `isDecisionOpenOn`, not this.
 */
export function isLiveOn(journeys: Journeys, again: Again, row: number, day: number): boolean {
  return (
    isDecisionOpenOn(journeys, again, row, day) &&
    !isBy(journeys.leftCare[row]!, day) &&
    !isBy(journeys.milestones.adopted[row]!, day) &&
    !endedWithoutDay(journeys, row)
  );
}

/** Whether a decision was made by a day and had been neither changed nor made again, wherever the child was. */
export function isDecisionOpenOn(journeys: Journeys, again: Again, row: number, day: number): boolean {
  return (
    isBy(journeys.milestones.adm[row]!, day) &&
    !isBy(journeys.planChanged[row]!, day) &&
    !isBy(again.decided[row]!, day)
  );
}

/**
 * Whether a later journey of the child follows one that has no end in the data, as where a row was left open: nobody waits
 * under its decision. Journeys with an end are told by its day, so that earlier days can be asked about.
 */
export function isSuperseded(journeys: Journeys, again: Again, row: number): boolean {
  const ends = [journeys.planChanged, journeys.leftCare, journeys.milestones.adopted, again.decided];
  return journeys.latest[row] === 0 && ends.every((days) => days[row] === NO_DAY);
}

/** Whether a child waits on a day: a live decision that no later journey has superseded, and not moved in with adopters. */
export function isWaitingOn(journeys: Journeys, again: Again, row: number, day: number): boolean {
  return (
    !isSuperseded(journeys, again, row) &&
    isLiveOn(journeys, again, row, day) &&
    !isBy(journeys.milestones.placed[row]!, day)
  );
}
