import { ADOPTIVE_PLACE } from "../codes/groups";
import { codeIn } from "../codes/codeList";
import { PLACE_PROVIDER } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, SourceKind } from "../journeys/records";

/** Whose provider is that of the adopters, first come first believed; list 8 has that of wherever the child lives now. */
const TOLD_BY: readonly SourceKind[] = ["tracker", "survey", "ssd"];

/**
 * Asks for the provider of a plan's adoptive placement as a code ("PR1"): what a tracker or the survey has in the plan's own
 * rows, else that of the last adoptive episode while the plan stood. "" where none is a code.
 *
 * @param rowsOfPlan see `rowsOfPlanReader`
 * @param cut the day as of which the journeys were made
 */
export function placementProviderReader(
  { trackers, episodes, sources }: Pick<CareRecords, "trackers" | "episodes" | "sources">,
  journeys: Journeys,
  rowsOfPlan: (journey: number) => readonly number[],
  cut: number,
): (journey: number) => string {
  const adoptive = new Map<number, number[]>();
  for (let row = 0; row < episodes.count; row++) {
    if (!ADOPTIVE_PLACE.has(episodes.place[row]!) || episodes.decom[row]! > cut) continue;
    const own = adoptive.get(episodes.child[row]!);
    if (own) own.push(row);
    else adoptive.set(episodes.child[row]!, [row]);
  }
  const kindOf = (row: number) => sources[trackers.origin[row]!]?.kind;
  return (journey) => {
    const rows = rowsOfPlan(journey);
    for (const kind of TOLD_BY)
      for (const row of rows) {
        const told = kindOf(row) === kind && codeIn(PLACE_PROVIDER, trackers.texts.provider[row]!);
        if (told) return told;
      }
    const { from, to } = standsBetween(journeys, journey, cut);
    const last = adoptive
      .get(journeys.child[journey]!)
      ?.findLast((row) => episodes.decom[row]! >= from && episodes.decom[row]! <= to);
    return last === undefined ? "" : (codeIn(PLACE_PROVIDER, episodes.provider[last]!) ?? "");
  };
}

/** From entering care, or the end of the plan before it, to the end of this one. */
function standsBetween(journeys: Journeys, row: number, cut: number): { from: number; to: number } {
  const { child, planChanged, leftCare, inCareFrom } = journeys;
  const before = row > 0 && child[row - 1] === child[row] ? planChanged[row - 1]! : NO_DAY;
  const ends = [planChanged[row]!, leftCare[row]!, cut].filter((day) => day !== NO_DAY);
  return { from: Math.max(inCareFrom[row]!, before), to: Math.min(...ends) };
}
