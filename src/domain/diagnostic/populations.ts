import type { Again } from "../journeys/again";
import { careKnown, endedWithoutDay, knowsLeavers } from "../journeys/leavers";
import { isBy } from "../journeys/livePlans";
import type { Journeys } from "../journeys/journeys";
import { rowsThat } from "../measures/counting";
import { isIn } from "../measures/measure";
import type { Grouping, GroupedCases } from "./groupings";
import type { Leaving } from "./leaving";
import { hasLivePlan } from "./siblingPlans";

/** The children of the report's pages, as positions of journeys: one a child, or a child and year of leaving. */
export interface PopulationQuestion {
  journeys: Journeys;
  again: Again;
  asAt: number;
  period: { from: number; to: number };
}

export const withLivePlan = ({ journeys, again, asAt }: PopulationQuestion): number[] =>
  rowsThat(journeys.count, (row) => hasLivePlan(journeys, again, row, asAt));

/** Decided in the period, each child once, by the last decision in it: A15. */
export const decidedIn = ({ journeys, again, period }: PopulationQuestion): number[] =>
  rowsThat(
    journeys.count,
    (row) => isIn(period, journeys.milestones.adm[row]!) && !isBy(again.decided[row]!, period.to),
  );

/** Looked after at the as-at date, by a source in which everybody in care stands. */
export const lookedAfterAt = ({ journeys, asAt }: PopulationQuestion): number[] =>
  rowsThat(
    journeys.count,
    (row) =>
      journeys.latest[row] === 1 &&
      careKnown(journeys, row) &&
      !isBy(journeys.leftCare[row]!, asAt) &&
      !endedWithoutDay(journeys, row),
  );

/** Who left care in the period: the last leaving of a child in each year, as A4 counts. */
export const leaversOf = ({ journeys, again, period }: PopulationQuestion, onlyKnown: boolean): number[] =>
  rowsThat(
    journeys.count,
    (row) =>
      isIn(period, journeys.leftCare[row]!) &&
      !isBy(again.leftInYear[row]!, period.to) &&
      (!onlyKnown || knowsLeavers(journeys, row)),
  );

/** By the id of a group, how many of some rows are in it; every group of the grouping is there. */
export function countsBy(
  { groups, of }: Grouping,
  cases: GroupedCases,
  leaving: Leaving,
  rows: readonly number[],
): Map<string, number> {
  const counts = new Map(groups.map(({ id }) => [id, 0]));
  for (const row of rows) {
    const id = of(cases, leaving, row);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
