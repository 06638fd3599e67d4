import {
  ADOPTIVE_PLACE,
  EARLY_PERMANENCE_PLACE,
  LONG_TERM_PLACE,
  PLACEMENT_ORDER,
  TEMPORARY_PLACE,
} from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { placementOrderSpells, type Period } from "../journeys/periods";
import type { Episodes } from "../journeys/records";

/** Where a child stands two years after entering care (rules.md 5): the first that holds. The last three are short-term. */
export const UNDER_FIVE_STATES = [
  "withAdopters",
  "earlyPermanence",
  "longTermFoster",
  "withParents",
  "shortTermWithOrder",
  "shortTermWithoutOrder",
  "noPlanKnown",
] as const;
export type UnderFiveState = (typeof UNDER_FIVE_STATES)[number];

const SHORT_TERM: ReadonlySet<UnderFiveState> = new Set<UnderFiveState>([
  "shortTermWithOrder",
  "shortTermWithoutOrder",
  "noPlanKnown",
]);
export const isShortTerm = (state: UnderFiveState): boolean => SHORT_TERM.has(state);

/** Where a child lived on a day, and under which legal status. */
export interface Standing {
  /** Position in `Episodes` of the row that covers the day. */
  row: number;
  /** Of the home: of a child on a temporary stay that of the home before it, or the stay's where there was none. */
  home: number;
  /** Whether a placement (or freeing) order was in force; a temporary stay does not break one. */
  hasOrder: boolean;
}

/** How a period of care stood on a day in it; undefined before its first row. */
export function standingOn(episodes: Episodes, period: Period, day: number): Standing | undefined {
  const { decom, ls, place } = episodes;
  const reached = period.rows.filter((row) => decom[row]! <= day);
  const row = reached.at(-1);
  if (row === undefined) return undefined;
  const home = reached.findLast((each) => !TEMPORARY_PLACE.has(place[each]!)) ?? row;
  const hasOrder =
    PLACEMENT_ORDER.has(ls[row]!) ||
    placementOrderSpells(episodes, period).some(
      ({ start, end }) => start <= day && (end === NO_DAY || end > day),
    );
  return { row, home, hasOrder };
}

/**
 * @param isPlanKnown whether a plan for permanence is known: a decision for adoption that stands on the day, or a plan recorded
 *   in a list, which does not say since when
 */
export function stateOf(
  { place }: Episodes,
  { home, hasOrder }: Standing,
  isPlanKnown: boolean,
): UnderFiveState {
  const lives = place[home]!;
  if (ADOPTIVE_PLACE.has(lives)) return "withAdopters";
  if (EARLY_PERMANENCE_PLACE.has(lives)) return "earlyPermanence";
  if (LONG_TERM_PLACE.has(lives)) return "longTermFoster";
  if (lives === "P1") return "withParents";
  if (hasOrder) return "shortTermWithOrder";
  return isPlanKnown ? "shortTermWithoutOrder" : "noPlanKnown";
}
