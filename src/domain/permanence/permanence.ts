import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { LocalTargets } from "../drift/clock";
import { planReader } from "../drift/plans";
import { reviewsBy, type ReviewsHeld } from "../drift/reviews";
import type { Again } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import { endedWithoutDay } from "../journeys/leavers";
import type { CareRecords } from "../journeys/records";
import { longTermReader } from "./longTerm";
import { plannedRoutes, type Planned } from "./plannedRoutes";
import { isPermanent, leavingRouteOf, type Route } from "./routes";

/** A looked-after child, or a leaver of the period: one period of care. Days are serials, NO_DAY where there is none. */
export interface PermanenceRow {
  /** Position in `Journeys` of the last journey of the period of care. */
  journey: number;
  lookedAfter: boolean;
  route: Route;
  /** When permanence was reached; NO_DAY before, and where a list tells of a long-term foster home without a day. */
  reachedOn: number;
  /** Since when the child lives, or lived on leaving care, in a long-term foster home. */
  longTermSince: number;
  /** Whether it is one, its day known or not. */
  isLongTerm: boolean;
  /** The plan as the source has it, "" where none is recorded. */
  planWritten: string;
  /** What it is for; what stands in its place where there is none. */
  planned: Planned | "none recorded" | "not in the data";
  /** Whether permanence was reached as planned; undefined without either. */
  asPlanned: boolean | undefined;
  reviews: ReviewsHeld;
  /** Whole years, NaN where the date of birth or the entry is unknown. */
  ageAtEntry: number;
  /** At the as-at date, or on leaving care. */
  age: number;
}

export interface PermanenceQuestion {
  records: CareRecords;
  journeys: Journeys;
  again: Pick<Again, "lastInPeriod">;
  asAt: SerialDay;
  period: { from: number; to: number };
  targets: LocalTargets;
}

/**
 * Every child looked after at the as-at date, and every period of care that ended in the period, in the order of the journeys.
 * Periods of care that ended on no known day, and those that another follows though no source ends them, are in neither.
 */
export function permanenceRows(question: PermanenceQuestion): PermanenceRow[] {
  const { journeys, again, period } = question;
  const rowOf = rowMaker(question);
  const rows: PermanenceRow[] = [];
  for (let row = 0; row < journeys.count; row++) {
    if (again.lastInPeriod[row] === 0 || endedWithoutDay(journeys, row)) continue;
    const left = journeys.leftCare[row]!;
    if (left === NO_DAY ? journeys.latest[row] === 1 : left >= period.from && left <= period.to)
      rows.push(rowOf(row));
  }
  return rows;
}

function rowMaker({ records, journeys, asAt, targets }: PermanenceQuestion) {
  const planOf = planReader(records, journeys);
  const reviewsOf = reviewsBy(records.reviews, asAt, targets);
  const longTermOf = longTermReader(records, journeys, asAt);
  const { milestones, leftCare, planChanged, child } = journeys;
  const ageOn = (row: number, day: number) => {
    const dob = records.children.dob[child[row]!]!;
    return dob === NO_DAY || day === NO_DAY || dob > day
      ? NaN
      : wholeYears(dob as SerialDay, day as SerialDay);
  };

  return (row: number): PermanenceRow => {
    const left = leftCare[row]!;
    const longTerm = longTermOf(row);
    const route = routeOf(journeys, row, longTerm.is);
    const { planWritten, planned } = plannedOf(journeys, row, planOf(row));
    return {
      journey: row,
      lookedAfter: left === NO_DAY,
      route,
      reachedOn: !isPermanent(route)
        ? NO_DAY
        : left !== NO_DAY
          ? left
          : // The home became the one to stay in when the plan for adoption was given up.
            longTerm.since && Math.max(longTerm.since, planChanged[row]!),
      longTermSince: longTerm.since,
      isLongTerm: longTerm.is,
      planWritten,
      planned,
      asPlanned: isPermanent(route) && isKnownAim(planned) ? planned.routes.includes(route) : undefined,
      reviews: reviewsOf(child[row]!, milestones.entry[row]!, left),
      ageAtEntry: ageOn(row, milestones.entry[row]!),
      age: ageOn(row, left === NO_DAY ? asAt : left),
    };
  };
}

/** Where the child has come to: a live adoption plan is on its way whatever the placement, for its decision stands. */
function routeOf({ status, leftCare, leavingRoute }: Journeys, row: number, isLongTerm: boolean): Route {
  if (status[row] === "adopted") return "adoption";
  if (leftCare[row] !== NO_DAY) return leavingRouteOf(leavingRoute[row]!);
  if (status[row] === "open") return "livePlan";
  if (isLongTerm) return "longTermFoster";
  return status[row] === "reversed" ? "planChanged" : "waiting";
}

/**
 * The plan that stands, or stood on leaving care: as a list has it; where none does, a decision for adoption is one. A plan for
 * adoption in a list does not outlive the decision to give it up.
 */
function plannedOf(
  { milestones, planChanged }: Journeys,
  row: number,
  { recorded, collected }: { recorded: string; collected: boolean },
): Pick<PermanenceRow, "planWritten" | "planned"> {
  const isChanged = planChanged[row] !== NO_DAY;
  const planned = recorded === "" ? undefined : plannedRoutes(recorded);
  if (planned && !(isChanged && planned.plan === "adoption")) return { planWritten: recorded, planned };
  if (milestones.adm[row] !== NO_DAY && !isChanged)
    return { planWritten: recorded, planned: { plan: "adoption", routes: ["adoption"] } };
  return { planWritten: recorded, planned: collected ? "none recorded" : "not in the data" };
}

/** "Other" may be anything, so nobody can say whether it was met. */
const isKnownAim = (planned: PermanenceRow["planned"]): planned is Planned =>
  typeof planned === "object" && planned.plan !== "other";
