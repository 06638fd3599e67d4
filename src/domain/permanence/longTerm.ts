import { LONG_TERM_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import { periodReader } from "../moves/periodOfJourney";
import { longTermSince, placementsOf } from "../moves/placements";

/** A foster home in which a child is to stay, at the as-at date or on leaving care. */
export interface LongTermHome {
  /** NO_DAY where there is none, and where a list tells of one without a day. */
  since: number;
  /** Whether it is one, its day known or not. */
  is: boolean;
}

/** A list 8 or tracker that has no code of the 903 for it. */
const LONG_TERM_WORDS =
  /\blong[- ]?term\b.*\b(?:foster|carer|relative|friend|kinship)|\b(?:foster|kinship)\w*\b.*\blong[- ]?term\b|\bltf\b/i;
const saysLongTerm = (placement: string) => LONG_TERM_PLACE.has(placement) || LONG_TERM_WORDS.test(placement);

/** Asks for the long-term foster home of a journey: U1 or U4 of the 903, or a list or tracker that says so. */
export function longTermReader(
  { episodes }: Pick<CareRecords, "episodes">,
  journeys: Journeys,
  asAt: number,
): (row: number) => LongTermHome {
  const periodOf = periodReader(episodes, journeys, asAt);
  return (row) => {
    const period = periodOf(row);
    const since = period ? longTermSince(episodes, placementsOf(episodes, period)) : NO_DAY;
    return { since, is: since !== NO_DAY || saysLongTerm(journeys.texts.placement[row]!) };
  };
}
