import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { TRACKER_DAYS, type TrackerDay } from "../journeys/records";
import { setDay, emptyDraft, toJourneys } from "../journeys/journeys";
import { roundedMean } from "../statistics/averages";
import type { Contribution, Measure } from "./measure";
import type { Period } from "./results";

/** One journey counted otherwise than here: left out, counted too, or with other days. */
export interface Otherwise {
  row: number;
  how: "left out" | "counted too" | "other days";
  /** The days that it would add; absent where it is left out. */
  days?: number;
}

/** Why a figure may differ from one that was published or returned. */
export type Difference =
  | { kind: "none" }
  /** The fewest journeys that, counted otherwise, come to the published figure: each of these sets would. */
  | { kind: "found"; sets: readonly (readonly Otherwise[])[]; more: number }
  | { kind: "not found" };

/** So many sets are given; the others are counted. */
const SETS_GIVEN = 4;
/** An adoption order so near the edge of a period may have been counted in another year. */
const NEAR_EDGE = 31;

/**
 * Which children make the difference between a measure of days and a figure published or returned for it. Looks for the
 * smallest sets of journeys that, counted otherwise, give just that average (and that number of children, where it is said):
 * one journey, then two. A journey may have been left out; one that is not counted here may have been, where its days are
 * known (the order just outside the period, an interval below zero); one may have had other days (the other date of two
 * sources, or the clock stopped elsewhere).
 *
 * @param published the average in whole days, and of how many children where that is known
 */
export function whatMakesTheDifference(
  measure: Measure,
  journeys: Journeys,
  { days, counts }: Contribution,
  period: Period,
  published: { value: number; n?: number },
  otherDays: ReadonlyMap<number, readonly number[]> = otherDaysOf(measure, journeys),
): Difference {
  const counted: number[] = [];
  const adopted = journeys.milestones.adopted;
  const inPeriod = (row: number) => adopted[row]! >= period.from && adopted[row]! <= period.to;
  const changes: { change: Otherwise; sum: number; n: number }[] = [];
  for (let row = 0; row < journeys.count; row++) {
    if (journeys.status[row] !== "adopted") continue;
    const own = days[row]!;
    if (counts[row] === "yes" && inPeriod(row)) {
      counted.push(row);
      changes.push({ change: { row, how: "left out" }, sum: -own, n: -1 });
      for (const other of otherDays.get(row) ?? [])
        changes.push({ change: { row, how: "other days", days: other }, sum: other - own, n: 0 });
    } else if (
      !Number.isNaN(own) &&
      (inPeriod(row) || isNear(adopted[row]!, period) || adopted[row] === NO_DAY)
    )
      changes.push({ change: { row, how: "counted too", days: own }, sum: own, n: 1 });
  }
  const sum = counted.reduce((total, row) => total + days[row]!, 0);
  const n = counted.length;
  const fits = (sumThen: number, nThen: number) =>
    nThen > 0 &&
    (published.n === undefined || published.n === nThen) &&
    roundedMean(sumThen, nThen, 0) === published.value;
  if (fits(sum, n)) return { kind: "none" };
  const one = changes.filter((change) => fits(sum + change.sum, n + change.n));
  if (one.length > 0) return found(one.map(({ change }) => [change]));
  const two: Otherwise[][] = [];
  let more = 0;
  for (let first = 0; first < changes.length; first++)
    for (let second = first + 1; second < changes.length; second++) {
      const [a, b] = [changes[first]!, changes[second]!];
      if (a.change.row === b.change.row || !fits(sum + a.sum + b.sum, n + a.n + b.n)) continue;
      if (two.length < SETS_GIVEN) two.push([a.change, b.change]);
      else more++;
    }
  return two.length > 0 ? { kind: "found", sets: two, more } : { kind: "not found" };
}

function found(sets: Otherwise[][]): Difference {
  return { kind: "found", sets: sets.slice(0, SETS_GIVEN), more: Math.max(0, sets.length - SETS_GIVEN) };
}

function isNear(day: number, { from, to }: Period): boolean {
  return (day < from && day >= from - NEAR_EDGE) || (day > to && day <= to + NEAR_EDGE);
}

/** By row, the days that the measure would have with another source's date in place of the one that is believed. */
function otherDaysOf(measure: Measure, journeys: Journeys): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [row, { tellings }] of journeys.told) {
    if (journeys.status[row] !== "adopted") continue;
    const own = daysOfRow(journeys, row);
    const usual = measure.contribution(oneJourney(journeys, row, own)).days[0]!;
    const others = new Set<number>();
    for (const name of TRACKER_DAYS)
      for (const telling of tellings) {
        const day = telling.days[name];
        if (day === NO_DAY || day === own[name]) continue;
        const { days, counts } = measure.contribution(oneJourney(journeys, row, { ...own, [name]: day }));
        if (counts[0] === "yes" && days[0] !== usual) others.add(days[0]!);
      }
    if (others.size > 0) found.set(row, [...others]);
  }
  return found;
}

function daysOfRow(journeys: Journeys, row: number): Record<TrackerDay, number> {
  const { milestones: of } = journeys;
  return {
    entry: of.entry[row]!,
    iro: of.iro[row]!,
    adm: of.adm[row]!,
    order: of.order[row]!,
    match: of.match[row]!,
    placed: of.placed[row]!,
    adopted: of.adopted[row]!,
    reversed: journeys.planChanged[row]!,
    leftCare: journeys.leftCare[row]!,
    earlyPermanence: journeys.earlyPermanenceFrom[row]!,
    fosterCarers: journeys.fosterCarersFrom[row]!,
  };
}

function oneJourney(journeys: Journeys, row: number, days: Readonly<Record<TrackerDay, number>>): Journeys {
  const draft = emptyDraft(0, { tracker: 0 });
  for (const name of TRACKER_DAYS) setDay(draft, name, days[name]);
  draft.status = "adopted";
  draft.carersKnown = journeys.carersKnown[row] === 1;
  draft.matchCollected = journeys.matchCollected[row] === 1;
  draft.byConsent = journeys.byConsent[row] === 1;
  return toJourneys([draft]);
}
