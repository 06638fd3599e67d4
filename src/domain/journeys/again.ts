import { yearEnding31March } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "./journeys";
import { endedWithoutDay } from "./leavers";

/**
 * When the same happened to the same child again, in a later journey; NO_DAY where it did not. A child counts once in a
 * period: by the last event in it, which is the one that has none again by the end of the period. Several journeys of one
 * period of care share their entry and may share a placement order, which then counts by the last of them.
 */
export interface Again {
  /** 1 for the last journey of its period of care: entries and leavings are counted by it. */
  lastInPeriod: Uint8Array;
  decided: Int32Array;
  ordered: Int32Array;
  planChanged: Int32Array;
  /**
   * The latest day on which this decision of the child or an earlier one ended: changed, left care, adopted or decided again.
   * NO_DAY while one of them stands, and where none ended on a known day.
   */
  plansEnded: Int32Array;
  /** Within the same year to 31 March: only the last leaving of a year counts (rules.md 4, A4). */
  leftInYear: Int32Array;
}

export function againOf(journeys: Journeys): Again {
  const { adm, order, entry } = journeys.milestones;
  const lastInPeriod = new Uint8Array(journeys.count).fill(1);
  for (let row = 0; row + 1 < journeys.count; row++)
    if (journeys.child[row] === journeys.child[row + 1] && sharesPeriod(journeys, row, entry))
      lastInPeriod[row] = 0;
  const leftInYear = nextOf(journeys, journeys.leftCare).map((next, row) =>
    next !== NO_DAY && yearOf(next) === yearOf(journeys.leftCare[row]!) ? next : NO_DAY,
  );
  const decided = nextOf(journeys, adm);
  return {
    lastInPeriod,
    decided,
    plansEnded: plansEndedOf(journeys, decided),
    ordered: nextOf(journeys, order),
    planChanged: nextOf(journeys, journeys.planChanged),
    leftInYear,
  };
}

/** A decision that ended on no known day says nothing of when the child's decisions ended. */
function plansEndedOf(journeys: Journeys, decided: Int32Array): Int32Array {
  const { adm } = journeys.milestones;
  const latest = new Int32Array(journeys.count);
  const ends = decisionEnds(journeys, decided);
  for (let row = 0; row < journeys.count; row++) {
    const before = row > 0 && journeys.child[row - 1] === journeys.child[row] ? latest[row - 1]! : NO_DAY;
    const end = ends[row]!;
    const stands = adm[row] !== NO_DAY && end === NO_DAY && !endedWithoutDay(journeys, row);
    latest[row] = stands ? NO_DAY : Math.max(before, adm[row] === NO_DAY ? NO_DAY : end);
  }
  return latest;
}

/** By row, the day on which a decision ended: changed, left care, adopted or decided again, the first of them; else NO_DAY. */
export function decisionEnds(journeys: Journeys, decided: Int32Array): Int32Array {
  const ways = [journeys.planChanged, journeys.leftCare, journeys.milestones.adopted, decided];
  return Int32Array.from({ length: journeys.count }, (_, row) =>
    ways.reduce((first, days) => {
      const day = days[row]!;
      return day !== NO_DAY && (first === NO_DAY || day < first) ? day : first;
    }, NO_DAY),
  );
}

const yearOf = (day: number) => yearEnding31March(day as SerialDay);

/**
 * Two journeys that follow each other are of one period of care when they have one entry and the first did not end it, or
 * both ended it on one day: trackers repeat the day of leaving in the row of every plan.
 */
function sharesPeriod(journeys: Journeys, row: number, entry: Int32Array): boolean {
  const left = journeys.leftCare[row];
  return entry[row] === entry[row + 1] && (left === NO_DAY || left === journeys.leftCare[row + 1]);
}

/** By row, the next day after or on its own in a later row of the same child; NO_DAY without either. */
function nextOf(journeys: Journeys, days: Int32Array): Int32Array {
  const next = new Int32Array(journeys.count);
  let known = NO_DAY;
  for (let row = journeys.count - 1; row >= 0; row--) {
    if (row === journeys.count - 1 || journeys.child[row] !== journeys.child[row + 1]) known = NO_DAY;
    const own = days[row]!;
    if (own === NO_DAY) continue;
    next[row] = known;
    known = own;
  }
  return next;
}
