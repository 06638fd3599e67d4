import { ADOPTIVE_PLACE, CURRENT_CARER_PLACE, LONG_TERM_PLACE, TEMPORARY_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { isGiven, returnsTo } from "../journeys/adoptivePlacements";
import type { Period } from "../journeys/periods";
import type { Episodes } from "../journeys/records";

/**
 * How a child came to a placement (reference/domain.md 7.3; reference/domain.md 4.3): the first of the period of care, by a
 * move to other carers, with the same carers as before, for a temporary stay, or back from one to the same home.
 */
export type Arrival = "first" | "move" | "same carers" | "temporary" | "returned" | "cannot tell";

/** One placement of a period of care. Days are serials. */
export interface Placement {
  /** Position of its first row in `Episodes`. */
  row: number;
  from: number;
  /** The day on which the next one, or life after care, began; NO_DAY while it goes on. */
  to: number;
  arrival: Arrival;
}

/**
 * The placements of a period of care, in order. A row in which only the legal status changed (RNE L) goes on with the
 * placement before it. Of a stay away and the return from it neither is a move, though the 903 codes both as one (P); where the
 * child goes elsewhere after it, that is one move. Carers are the same where the return says so (RNE L, T, U), and where a
 * foster home becomes an adoptive placement with the current carer (A3, A5), however that row is coded.
 */
export function placementsOf(episodes: Episodes, period: Period): Placement[] {
  const placements: Placement[] = [];
  /** The last row in a home, and the day on which a stay away from it began. */
  let home = -1;
  let away = NO_DAY;
  let latest = -1;
  for (const row of period.rows) {
    const from = episodes.decom[row]!;
    const goesOn = latest >= 0 && isSamePlacement(episodes, latest, row);
    latest = row;
    if (goesOn) {
      if (away === NO_DAY) home = row;
      continue;
    }
    const isStay = TEMPORARY_PLACE.has(episodes.place[row]!);
    const arrival = isStay ? "temporary" : arrivalAt(episodes, row, home, away);
    placements.push({ row, from, to: NO_DAY, arrival });
    if (isStay) away ||= from;
    else [home, away] = [row, NO_DAY];
  }
  placements.forEach((each, at) => {
    each.to = placements[at + 1]?.from ?? period.left;
  });
  return placements;
}

/** Only the legal status changed. */
function isSamePlacement({ rne, place, provider, placementPostcode }: Episodes, before: number, row: number) {
  return (
    rne[row] === "L" &&
    place[before] === place[row] &&
    provider[before] === provider[row] &&
    placementPostcode[before] === placementPostcode[row]
  );
}

/** @param home the last row in a home, -1 before there is one; `away` the day on which a stay away from it began */
function arrivalAt(episodes: Episodes, row: number, home: number, away: number): Arrival {
  if (home < 0) return "first";
  if (away !== NO_DAY && returnsTo(episodes, home, row, away) !== "no") return "returned";
  switch (episodes.rne[row]) {
    case "P":
    case "B":
      return adoptedByCarers(episodes, home, row) ? "same carers" : "move";
    case "L":
    case "T":
    case "U":
      return "same carers";
    default:
      return "cannot tell";
  }
}

/** A3 and A5 are with the carers who foster the child: no move, unless two postcodes say otherwise. */
function adoptedByCarers({ place, placementPostcode }: Episodes, home: number, row: number): boolean {
  const [before, after] = [placementPostcode[home]!, placementPostcode[row]!];
  return (
    CURRENT_CARER_PLACE.has(place[row]!) &&
    !ADOPTIVE_PLACE.has(place[home]!) &&
    !(isGiven(before) && isGiven(after) && before !== after)
  );
}

/**
 * How many moves there were after a day and by another: the move into the first placement, on entering care, is none.
 *
 * @example movesBetween(placements, entry, anniversary)
 */
export function movesBetween(placements: readonly Placement[], after: number, until: number): number {
  return placements.filter(({ arrival, from }) => arrival === "move" && from > after && from <= until).length;
}

/**
 * Since when the child has lived, or lived on leaving care, in one long-term foster home (U1, U4): the start of the unbroken
 * run with the same carers. A stay away with return does not break it. NO_DAY where the last home was another.
 */
export function longTermSince(episodes: Episodes, placements: readonly Placement[]): number {
  let since = NO_DAY;
  for (const { row, from, arrival } of placements) {
    if (arrival === "temporary") continue;
    if (!LONG_TERM_PLACE.has(episodes.place[row]!)) since = NO_DAY;
    else if (since === NO_DAY || arrival === "move") since = from;
  }
  return since;
}
