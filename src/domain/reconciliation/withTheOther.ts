import { NO_DAY } from "../dates/serialDay";
import { columnOf, type Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";
import { TRACKER_DAYS, type TrackerDay } from "../journeys/records";
import { A10 } from "../measures/A10";
import { A2 } from "../measures/A2";
import type { Difference } from "./differences";

/** Days that a child adds to a measure, by row of the differences; NaN where none. */
export interface Effects {
  a10: Float64Array;
  a10WithOther: Float64Array;
  a2: Float64Array;
  a2WithOther: Float64Array;
}

/** What each differing journey adds to A10 and A2, and what it would with the other source's day for that milestone. */
export function withTheOther(journeys: Journeys, rows: readonly Difference[]): Effects {
  const now = journeysOf(journeys, rows);
  const other = journeysOf(journeys, rows);
  const status = [...other.status];
  rows.forEach(({ milestone, otherDay }, at) => {
    columnOf(other, milestone)[at] = otherDay;
    if (milestone !== "adopted") return;
    if (otherDay !== NO_DAY) status[at] = "adopted";
    else if (status[at] === "adopted") status[at] = other.milestones.adm[at] === NO_DAY ? "planning" : "open";
  });
  const changed: Journeys = { ...other, status };
  return {
    a10: A10.contribution(now).days,
    a10WithOther: A10.contribution(changed).days,
    a2: A2.contribution(now).days,
    a2WithOther: A2.contribution(changed).days,
  };
}

/** The journeys of some rows, one each, with day columns of their own. */
function journeysOf(journeys: Journeys, rows: readonly Difference[]): Journeys {
  const days = (name: TrackerDay) => {
    const column = columnOf(journeys, name);
    return Int32Array.from(rows, ({ journey }) => column[journey]!);
  };
  const flags = (column: Uint8Array) => Uint8Array.from(rows, ({ journey }) => column[journey]!);
  const own = Object.fromEntries(TRACKER_DAYS.map((name) => [name, days(name)])) as Record<
    TrackerDay,
    Int32Array
  >;
  return {
    ...journeys,
    count: rows.length,
    status: rows.map(({ journey }) => journeys.status[journey]!),
    milestones: Object.fromEntries(MILESTONES.map((name) => [name, own[name]])) as Record<
      Milestone,
      Int32Array
    >,
    planChanged: own.reversed,
    leftCare: own.leftCare,
    earlyPermanenceFrom: own.earlyPermanence,
    fosterCarersFrom: own.fosterCarers,
    carersKnown: flags(journeys.carersKnown),
    matchCollected: flags(journeys.matchCollected),
  };
}
