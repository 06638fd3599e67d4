import { legalStatusGroup } from "../codes/groups";
import { roundedMean } from "../statistics/averages";
import { OUTCOMES, routeOfLeaving, type LeavingRoute, type Outcome } from "./outcomeSince";
import type { OnAnniversary, UnderFive } from "./underFives";
import { isShortTerm, type UnderFiveState } from "./underFiveState";

/** What the page says of the under-fives who entered care in a window of days, both included. */
export interface UnderFivesCounts {
  entered: number;
  stillLookedAfter: number;
  left: number;
  cannotTell: number;
  states: ReadonlyMap<UnderFiveState, number>;
  /** Short-term, or no plan known: the last three states. */
  shortTerm: number;
  /** These as whole percent of all who entered; null where nobody did. */
  rate: number | null;
  leftBy: ReadonlyMap<LeavingRoute, number>;
  /** 1, 2, and 3 or more placements by the anniversary. */
  placements: readonly [number, number, number];
  /** To one decimal; null where nobody was still looked after. */
  moves: number | null;
  legalStatus: ReadonlyMap<string, number>;
  plansMade: number;
  plansChanged: number;
  plansMadeAgain: number;
  outcomes: ReadonlyMap<Outcome, number>;
}

export function underFivesCounts(
  all: readonly UnderFive[],
  window: { from: number; to: number },
): UnderFivesCounts {
  const rows = all.filter(({ entry }) => entry >= window.from && entry <= window.to);
  const still = rows.flatMap((row) => (row.standing ? [{ ...row, standing: row.standing }] : []));
  const left = rows.filter(({ then }) => then === "left");
  const standings = still.map(({ standing }) => standing);
  const shortTerm = standings.filter(({ state }) => isShortTerm(state)).length;
  const withPlacements = (from: number, to: number) =>
    standings.filter(({ moves }) => moves + 1 >= from && moves + 1 <= to).length;
  const plans = (of: "made" | "changed" | "madeAgain") => still.filter((row) => row.plans[of] > 0).length;
  return {
    entered: rows.length,
    stillLookedAfter: still.length,
    left: left.length,
    cannotTell: rows.length - still.length - left.length,
    states: tally(standings, ({ state }) => state),
    shortTerm,
    rate: rows.length === 0 ? null : roundedMean(100 * shortTerm, rows.length, 0),
    leftBy: tally(left, ({ leavingCode }) => routeOfLeaving(leavingCode)),
    placements: [withPlacements(1, 1), withPlacements(2, 2), withPlacements(3, Infinity)],
    moves: meanMoves(standings),
    legalStatus: tally(standings, ({ legalStatus }) => legalStatusGroup(legalStatus)),
    plansMade: plans("made"),
    plansChanged: plans("changed"),
    plansMadeAgain: plans("madeAgain"),
    outcomes: new Map(
      OUTCOMES.map((outcome) => [outcome, standings.filter((each) => each.outcome === outcome).length]),
    ),
  };
}

function meanMoves(standings: readonly OnAnniversary[]): number | null {
  const sum = standings.reduce((total, { moves }) => total + moves, 0);
  return standings.length === 0 ? null : roundedMean(sum, standings.length, 1);
}

function tally<Of, Key>(rows: readonly Of[], keyOf: (row: Of) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
