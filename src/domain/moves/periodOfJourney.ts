import { NO_DAY } from "../dates/serialDay";
import { isFromReturn, type Journeys } from "../journeys/journeys";
import { periodsOfCare, type Period } from "../journeys/periods";
import type { Episodes } from "../journeys/records";

/**
 * Asks for the period of care of the return in which a journey lies; undefined where the journey does not rest on the return.
 * Where another source is believed on the entry, it is the last period that began before the journey's end.
 */
export function periodReader(
  episodes: Episodes,
  journeys: Journeys,
  asAt: number,
): (journey: number) => Period | undefined {
  const byChild = new Map<number, Period[]>();
  for (const period of periodsOfCare(episodes, asAt)) {
    const own = byChild.get(period.child);
    if (own) own.push(period);
    else byChild.set(period.child, [period]);
  }
  return (journey) => {
    if (!isFromReturn(journeys, journey)) return undefined;
    const periods = byChild.get(journeys.child[journey]!) ?? [];
    const { inCareFrom, leftCare } = journeys;
    const until = leftCare[journey] === NO_DAY ? asAt : leftCare[journey]!;
    return (
      periods.find(({ entry, firstSeen }) => (entry || firstSeen) === inCareFrom[journey]) ??
      periods.findLast(({ firstSeen }) => firstSeen <= until)
    );
  };
}
