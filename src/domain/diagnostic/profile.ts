import { adoptedIn } from "../measures/results";
import {
  AGE_AT_ADOPTION,
  AGE_AT_DECISION,
  AGE_AT_ENTRY,
  DISABILITY,
  ETHNIC_GROUP,
  HOME,
  LEGAL_STATUS,
  NEED,
  SEX,
  SIBLINGS,
  type GroupedCases,
  type Grouping,
} from "./groupings";
import type { Leaving } from "./leaving";
import { countsBy, decidedIn, lookedAfterAt, withLivePlan, type PopulationQuestion } from "./populations";
import { isBy } from "../journeys/livePlans";
import { siblingPlansOf } from "./siblingPlans";

/** Whom the profile sets beside each other. */
export const PROFILED = ["live", "decided", "adopted", "looked_after"] as const;
export type Profiled = (typeof PROFILED)[number];

/** By what they are profiled, in the order of the page, and who. */
export const PROFILE: readonly { grouping: Grouping; of: readonly Profiled[] }[] = [
  { grouping: AGE_AT_ENTRY, of: ["live", "decided", "looked_after"] },
  { grouping: AGE_AT_DECISION, of: ["live", "decided"] },
  { grouping: AGE_AT_ADOPTION, of: ["adopted"] },
  ...[SEX, ETHNIC_GROUP, NEED, SIBLINGS, DISABILITY, LEGAL_STATUS, HOME].map((grouping) => ({
    grouping,
    of: ["live", "decided", "looked_after"] as const,
  })),
];

/** How far a live plan has come, as the department's statistics have it. */
export type Reached = "moved_in" | "order_not_moved_in" | "no_order_not_moved_in";

export interface ProfileFigures {
  children: Readonly<Record<Profiled, number>>;
  /** By grouping, by population, by group. */
  groups: ReadonlyMap<string, ReadonlyMap<Profiled, ReadonlyMap<string, number>>>;
  /** Sibling groups that a group column names. */
  siblingGroups: Readonly<Record<"live" | "decided", number>>;
  reached: Readonly<Record<Reached, number>>;
}

export interface ProfileCases extends GroupedCases, PopulationQuestion {}

/** Who the children with adoption plans are (issue 7, report profile), counted from the journeys themselves. */
export function profileFigures(cases: ProfileCases, leaving: Leaving): ProfileFigures {
  const { journeys, again, asAt, period, characteristics } = cases;
  const rows: Record<Profiled, number[]> = {
    live: withLivePlan(cases),
    decided: decidedIn(cases),
    adopted: adoptedIn(journeys, period),
    looked_after: lookedAfterAt(cases),
  };
  const groups = siblingPlansOf(cases.records.children.key, journeys, again, characteristics.siblings, asAt);
  const movedIn = (row: number) => isBy(journeys.milestones.placed[row]!, asAt);
  const hasOrder = (row: number) => isBy(journeys.milestones.order[row]!, asAt);
  return {
    children: {
      live: rows.live.length,
      decided: rows.decided.length,
      adopted: rows.adopted.length,
      looked_after: rows.looked_after.length,
    },
    groups: new Map(
      PROFILE.map(({ grouping, of }) => [
        grouping.id,
        new Map(of.map((who) => [who, countsBy(grouping, cases, leaving, rows[who])])),
      ]),
    ),
    siblingGroups: {
      live: rows.live.filter((row) => groups.speaksForLive[row] === 1).length,
      decided: rows.decided.filter(
        (row) => groups.named[row] === 1 && !isBy(groups.decidedAgain[row]!, period.to),
      ).length,
    },
    reached: {
      moved_in: rows.live.filter(movedIn).length,
      order_not_moved_in: rows.live.filter((row) => !movedIn(row) && hasOrder(row)).length,
      no_order_not_moved_in: rows.live.filter((row) => !movedIn(row) && !hasOrder(row)).length,
    },
  };
}
