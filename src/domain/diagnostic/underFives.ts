import { EARLY_PERMANENCE_PLACE, ADOPTIVE_PLACE } from "../codes/groups";
import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import { periodsOfCare, type Period } from "../journeys/periods";
import type { CareRecords, Episodes } from "../journeys/records";
import { movesBetween, placementsOf, type Placement } from "../moves/placements";
import { healthReader, type HealthSeen } from "./healthSeen";
import { outcomeOf, type Outcome } from "./outcomeSince";
import { planChangesReader, type PlanChanges } from "./planChanges";
import { secondAnniversary } from "./secondAnniversary";
import { standingOn, stateOf, type UnderFiveState } from "./underFiveState";

/** How the period of care stood two years after it began; "cannot tell": it ended on a day that is not in the data, or no row covers the day. */
export type Then = "looked after" | "left" | "cannot tell";

/** A period of care that began when the child was under five, and whose second anniversary the data reach. */
export interface UnderFive {
  child: number;
  /** Position in `Journeys` of the last journey of the period of care; -1 where none is. */
  journey: number;
  entry: number;
  /** Whole years on the day of entry. */
  age: number;
  anniversary: number;
  /** The child had entered care under five before, in the data. */
  enteredBefore: boolean;
  then: Then;
  /** Need at entry (CIN code), "" where not said. */
  need: string;
  /** As it was on the anniversary; undefined unless looked after then. */
  standing?: OnAnniversary;
  plans: PlanChanges;
  health: HealthSeen | undefined;
  /** Day and code (REC) of leaving by the as-at date; NO_DAY and "" while looked after; "?" where a new period says it alone. */
  left: number;
  leavingCode: string;
}

export interface OnAnniversary {
  state: UnderFiveState;
  /** Codes of the row that covers the day, and of the home. */
  legalStatus: string;
  place: string;
  /** After the day of entry and by the anniversary (reference/domain.md 7.3). */
  moves: number;
  /** Placements that the return gives no reason for: whether they are moves cannot be told. */
  movesNotTold: number;
  /** Early permanence that became adoptive with the same carers: no move here, one in the department's measure since 2021. */
  becameAdoptive: number;
  /** What has come of it by the as-at date. */
  outcome: Outcome;
}

export interface UnderFivesQuestion {
  records: CareRecords;
  journeys: Journeys;
  again: Again;
  asAt: SerialDay;
  /** The last day that the return tells of, which may be before the as-at date. */
  reach: number;
}

export interface UnderFives {
  rows: readonly UnderFive[];
  /** Children seen under five in periods of care whose beginning is not in the data: they are in no row. */
  startUnknown: number;
  /** Periods of care that began in the data, of children whose date of birth is not known or is after it. */
  ageUnknown: number;
}

const UNDER = 5;

/**
 * Every period of care that begins in the data (RNE S; short breaks are no care) when the child is under five, and whose second
 * anniversary falls by the as-at date and the end of the return, by child and time (reference/domain.md 7, mode A: a child counts
 * as still looked after who is so on that day in the same period of care).
 */
export function underFivesOf(question: UnderFivesQuestion): UnderFives {
  const { records, asAt } = question;
  const until = Math.min(asAt, question.reach);
  const rowOf = rowMaker(question);
  const rows: UnderFive[] = [];
  let startUnknown = 0;
  let ageUnknown = 0;
  const periods = periodsOfCare(records.episodes, asAt);
  periods.forEach((period, at) => {
    const dob = records.children.dob[period.child]!;
    const began = period.entry === NO_DAY ? period.firstSeen : period.entry;
    const isAgeKnown = dob !== NO_DAY && dob <= began;
    const age = isAgeKnown ? wholeYears(dob as SerialDay, began as SerialDay) : NaN;
    if (period.entry === NO_DAY) {
      if (age < UNDER) startUnknown++;
    } else if (!isAgeKnown) ageUnknown++;
    else if (age < UNDER && secondAnniversary(period.entry) <= until) {
      const next = periods[at + 1];
      const again = next?.child === period.child ? next.firstSeen : NO_DAY;
      rows.push(rowOf(period, age, again, rows.at(-1)?.child === period.child));
    }
  });
  return { rows, startUnknown, ageUnknown };
}

function rowMaker({ records, journeys, again, asAt, reach }: UnderFivesQuestion) {
  const { episodes } = records;
  const plansOf = planChangesReader(records, journeys, again, asAt);
  const healthOf = healthReader(records.health);

  /** @param next the day on which the child's next period of care began; NO_DAY without one */
  return (period: Period, age: number, next: number, enteredBefore: boolean): UnderFive => {
    const { child, entry, left, leavingCode } = period;
    const anniversary = secondAnniversary(entry);
    const then = thenOf(episodes, period, anniversary, next);
    const plans = plansOf(period, anniversary);
    const seenUntil = then === "left" && left !== NO_DAY ? Math.min(left, anniversary) : anniversary;
    const row: UnderFive = {
      child,
      journey: plans.journey,
      entry,
      age,
      anniversary,
      enteredBefore,
      then,
      need: episodes.cin[period.rows[0]!]!,
      plans: plans.changes,
      health: healthOf(child, entry, seenUntil),
      left,
      leavingCode,
    };
    const standing = then === "looked after" ? standingOn(episodes, period, anniversary) : undefined;
    if (!standing) return row;
    const placements = placementsOf(episodes, period);
    const between = placements.filter(({ from }) => from > entry && from <= anniversary);
    row.standing = {
      state: stateOf(episodes, standing, plans.isPlanKnown),
      legalStatus: episodes.ls[standing.row]!,
      place: episodes.place[standing.home]!,
      moves: movesBetween(placements, entry, anniversary),
      movesNotTold: between.filter(({ arrival }) => arrival === "cannot tell").length,
      becameAdoptive: becameAdoptive(episodes, placements, entry, anniversary),
      outcome: outcomeOf(episodes, period, anniversary, Math.min(asAt, reach)),
    };
    return row;
  };
}

/**
 * Looked after on the day itself, by a row that covers it (reference/domain.md 7.2): whoever leaves on it has left, and of one whose
 * last row ended with X1 before it nothing is known.
 */
function thenOf(episodes: Episodes, period: Period, anniversary: number, next: number): Then {
  const { ended, left, rows } = period;
  if (ended && left !== NO_DAY && left <= anniversary) return "left";
  const isCovered = rows.some(
    (row) =>
      episodes.decom[row]! <= anniversary &&
      (episodes.dec[row] === NO_DAY || episodes.dec[row]! > anniversary),
  );
  // It ended on no known day: after its last row began, and before the next period of care did.
  const endedUnseen = ended && left === NO_DAY && episodes.decom[rows.at(-1)!]! <= anniversary;
  if (!endedUnseen && isCovered) return "looked after";
  return ended && next !== NO_DAY && next <= anniversary ? "left" : "cannot tell";
}

function becameAdoptive(
  { place }: Episodes,
  placements: readonly Placement[],
  after: number,
  until: number,
): number {
  const homes = placements.filter(({ arrival }) => arrival !== "temporary");
  return homes.filter(
    ({ row, from, arrival }, at) =>
      at > 0 &&
      arrival === "same carers" &&
      from > after &&
      from <= until &&
      ADOPTIVE_PLACE.has(place[row]!) &&
      EARLY_PERMANENCE_PLACE.has(place[homes[at - 1]!.row]!),
  ).length;
}
