import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { knowsLeavers } from "../journeys/leavers";
import { summariseDays } from "../statistics/averages";
import type { PermanenceRow } from "./permanence";
import {
  isPermanent,
  OTHER_ROUTES,
  PERMANENT_ROUTES,
  WAITING_STATES,
  type PermanentRoute,
  type Route,
  type WaitingState,
} from "./routes";

/** How many, and how long since entering care: a median in days, of those whose entry is known. */
export interface RouteCount {
  count: number;
  days: number | undefined;
  n: number;
}

/** What the sheet `Permanence` says above its table, worked out from the rows themselves. null: the data do not tell. */
export interface PermanenceCounts {
  lookedAfter: number;
  left: number | null;
  routes: Readonly<Record<Route, RouteCount | null>>;
  /** Of the leavers, those who left to permanence. */
  leftToPermanence: number | null;
  /** Looked after, nothing reached, no live adoption plan. */
  waiting: number;
  /** Looked after, the second review held, and no plan recorded. */
  noPlanAfterReview: number | null;
}

/**
 * @param known of leavers whom only lists of plans tell of, none counts where a source has everyone; adoptions alone otherwise
 */
export function permanenceCounts(
  rows: readonly PermanenceRow[],
  journeys: Journeys,
  asAt: number,
  known: LeavingsKnown,
): PermanenceCounts {
  const counts = (row: PermanenceRow) => row.lookedAfter || !known.all || knowsLeavers(journeys, row.journey);
  const counted = rows.filter(counts);
  const daysOf = ({ journey, route, reachedOn }: PermanenceRow) => {
    const entry = journeys.milestones.entry[journey]!;
    const until = isPermanent(route) ? reachedOn : asAt;
    return entry === NO_DAY || until === NO_DAY ? [] : [until - entry];
  };
  const countOf = (route: Route): RouteCount | null => {
    if (!isTold(route, known) || !(known.covered || LOOKED_AFTER.has(route))) return null;
    const own = counted.filter((row) => row.route === route);
    const { median, n } = summariseDays(own.flatMap(daysOf));
    return { count: own.length, days: median ?? undefined, n };
  };
  const lookedAfter = counted.filter((row) => row.lookedAfter);
  const routes = Object.fromEntries(
    [...PERMANENT_ROUTES, ...WAITING_STATES, ...OTHER_ROUTES].map((route) => [route, countOf(route)]),
  ) as Record<Route, RouteCount | null>;
  const isLeftKnown = known.all && known.covered;
  const sum = (of: readonly Route[]) => of.reduce((total, route) => total + (routes[route]?.count ?? 0), 0);
  return {
    lookedAfter: lookedAfter.length,
    left: isLeftKnown ? counted.length - lookedAfter.length : null,
    routes,
    leftToPermanence: isLeftKnown ? sum(PERMANENT_ROUTES) - sum(["longTermFoster"]) : null,
    waiting: sum(["planChanged", "waiting"]),
    noPlanAfterReview:
      plansKnown(rows) && secondReviewsKnown(rows)
        ? lookedAfter.filter(
            ({ planned, reviews }) => planned === "none recorded" && reviews.second !== NO_DAY,
          ).length
        : null,
  };
}

/** Whether any source of a looked-after child has a place for the plan; a decision for adoption is one without that. */
export const plansKnown = (rows: readonly PermanenceRow[]): boolean =>
  rows.some(
    ({ lookedAfter, planned, planWritten }) =>
      lookedAfter && (planned === "none recorded" || planWritten !== ""),
  );

/** Whether the day of a second review is known of any looked-after child. */
export const secondReviewsKnown = (rows: readonly PermanenceRow[]): boolean =>
  rows.some(({ lookedAfter, reviews }) => lookedAfter && reviews.second !== NO_DAY);

/** Of which leavings the data tell. */
export interface LeavingsKnown {
  /** Whether a source has everyone who leaves care. */
  all: boolean;
  /** Whether any source has adoption orders: a list of plans tells of those without the other leavings. */
  adoptions: boolean;
  /** Whether they cover any day of the period: a source that has everyone says nothing of the years before it. */
  covered: boolean;
}

/** Whether the data tell of a route at all, in whatever time: who is looked after under one, any source does. */
export const isTold = (route: Route, { all, adoptions }: Omit<LeavingsKnown, "covered">): boolean =>
  all || (route === "adoption" ? adoptions : LOOKED_AFTER.has(route));

const LOOKED_AFTER: ReadonlySet<Route> = new Set<PermanentRoute | WaitingState>([
  "longTermFoster",
  ...WAITING_STATES,
]);
