import { reversedCode } from "../codes/reasonsInWords";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import type { Held } from "./filled";
import type { LookedAfter } from "./lookedAfter";
import { changedReasons } from "./changedReasons";
import { hasCareRecords, plansById } from "./places";

/** A decision that belongs in the return of a year, as it stood on the day of the cut. */
export interface YearDecision {
  child: number;
  /** Position in `Journeys`. */
  journey: number;
  decided: number;
  /** The day on which the plan changed, and why; NO_DAY and "" where it had not. */
  ceased: number;
  reason: string;
}

/**
 * The decisions of children looked after in the year, in the order of the return: made by the cut, in a period of care that
 * reaches into the year, and not ended before it. Where no episodes are loaded, everybody whom a tracker has in care counts.
 */
export function decisionsOfYear(
  { records, journeys, period }: Held,
  { inCare }: LookedAfter,
): YearDecision[] {
  const all = hasCareRecords(records);
  const reasonOf = reasonReader(records, journeys);
  const seen = new Set<string>();
  const decisions: YearDecision[] = [];
  for (const journey of plansById(records, journeys)) {
    const child = journeys.child[journey]!;
    if ((all && inCare[child] !== 1) || !reachesInto(journeys, journey, period.from)) continue;
    const decided = journeys.milestones.adm[journey]!;
    const key = `${child} ${decided}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const ceased = journeys.planChanged[journey]!;
    decisions.push({ child, journey, decided, ceased, reason: reasonOf(journey) });
  }
  return decisions;
}

/** Whether a plan was live, in care, on the first day of a year or later. */
export function reachesInto(journeys: Journeys, journey: number, from: number): boolean {
  const changed = journeys.planChanged[journey]!;
  if (changed !== NO_DAY && changed < from) return false;
  const left = leftBy(journeys, journey);
  return left === NO_DAY || left >= from;
}

/** The day of leaving care; where it is not recorded, the day on which the child came back into care. */
function leftBy({ leftCare, status, child, inCareFrom, count }: Journeys, journey: number): number {
  if (leftCare[journey] !== NO_DAY || status[journey] !== "other") return leftCare[journey]!;
  for (let next = journey + 1; next < count && child[next] === child[journey]; next++)
    if (inCareFrom[next]! > inCareFrom[journey]!) return inCareFrom[next]!;
  return NO_DAY;
}

/**
 * Asks why the plan of a journey was changed. Of a plan that had not changed by the cut there is a reason only where a table
 * gives one and no day at all: that row has to be mended.
 */
function reasonReader({ decisions, trackers }: CareRecords, journeys: Journeys): (journey: number) => string {
  const changed = changedReasons({ decisions }, journeys);
  const withoutDay = new Map<string, string>();
  const note = (child: number, decided: number, words: string) => {
    const reason = reversedCode(words);
    if (reason !== "") withoutDay.set(`${child} ${decided}`, reason);
  };
  for (let row = 0; row < decisions.count; row++)
    if (decisions.ceased[row] === NO_DAY)
      note(decisions.child[row]!, decisions.decided[row]!, decisions.reason[row]!);
  for (let row = 0; row < trackers.count; row++)
    if (trackers.days.reversed[row] === NO_DAY)
      note(trackers.child[row]!, trackers.days.adm[row]!, trackers.texts.reversedReason[row]!);
  const { child, planChanged, milestones } = journeys;
  return (journey) =>
    planChanged[journey] === NO_DAY
      ? (withoutDay.get(`${child[journey]} ${milestones.adm[journey]}`) ?? "")
      : changed[journey]!;
}
