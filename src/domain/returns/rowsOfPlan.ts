import { NO_DAY } from "../dates/serialDay";
import { kindsOf, type Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/**
 * Asks for the rows of trackers and lists that tell of a journey, by kind of source; none where only the return tells of it.
 * Of a kind that tells alone: the rows with its decision, and without one the child's.
 */
export function rowsOfPlanReader(
  { trackers, sources }: Pick<CareRecords, "trackers" | "sources">,
  journeys: Journeys,
): (journey: number) => readonly number[] {
  const byChild = new Map<number, number[]>();
  for (let row = 0; row < trackers.count; row++) {
    const own = byChild.get(trackers.child[row]!);
    if (own) own.push(row);
    else byChild.set(trackers.child[row]!, [row]);
  }
  return (journey) => {
    const told = journeys.told.get(journey);
    if (told) return told.tellings.flatMap(({ at }) => ("tracker" in at ? [at.tracker] : []));
    const [kind] = kindsOf(journeys, journey);
    const own = (byChild.get(journeys.child[journey]!) ?? []).filter(
      (row) => sources[trackers.origin[row]!]?.kind === kind,
    );
    const decided = journeys.milestones.adm[journey]!;
    const same = own.filter((row) => decided !== NO_DAY && trackers.days.adm[row] === decided);
    return same.length > 0 ? same : own;
  };
}
