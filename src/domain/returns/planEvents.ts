import { routeInWords } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { againOf } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import type { ReturnPeriod } from "./filled";

/** What happens to a plan for adoption that the adoption survey asks about. */
export const PLAN_EVENTS = [
  "decision",
  "placementOrder",
  "match",
  "earlyPermanence",
  "movedIn",
  "order",
  "planChanged",
  "disruption",
] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

/** Orders that end care for good, in the words of the survey's "Type of order". */
export type OrderType = "Adoption order" | "Special guardianship order" | "Child arrangements order";

/** By journey: the day of each event by the day that the journeys were made for, NO_DAY without. */
export interface PlanEvents {
  days: Readonly<Record<PlanEvent, Int32Array>>;
  /** What the order is, "" where there is none. Orders of children who never had a plan are here, too. */
  orderType: readonly (OrderType | "")[];
  /** 1 where anything says that there was a plan for adoption: a decision, or what comes of one where that is not recorded. */
  isPlan: Uint8Array;
}

/**
 * The events of every plan. An order counts once in a period of care, for its last journey: trackers repeat the day of leaving
 * in the row of every plan.
 */
export function planEvents(journeys: Journeys): PlanEvents {
  const { milestones } = journeys;
  const { lastInPeriod } = againOf(journeys);
  const orderType = journeys.status.map((_, row) => (lastInPeriod[row] === 1 ? orderOf(journeys, row) : ""));
  const order = Int32Array.from(orderType, (type, row) => {
    if (type === "") return NO_DAY;
    return type === "Adoption order" ? milestones.adopted[row]! : journeys.leftCare[row]!;
  });
  const days: PlanEvents["days"] = {
    decision: milestones.adm,
    placementOrder: milestones.order,
    match: milestones.match,
    earlyPermanence: journeys.earlyPermanenceFrom,
    movedIn: milestones.placed,
    order,
    planChanged: journeys.planChanged,
    disruption: journeys.disruptedOn,
  };
  const ofPlansOnly = PLAN_EVENTS.filter((event) => event !== "order").map((event) => days[event]);
  const isPlan = Uint8Array.from(orderType, (type, row) =>
    type === "Adoption order" || ofPlansOnly.some((own) => own[row] !== NO_DAY) ? 1 : 0,
  );
  return { days, orderType, isPlan };
}

const BY_ROUTE: Readonly<Record<string, OrderType>> = {
  "Special guardianship": "Special guardianship order",
  "Child arrangements order": "Child arrangements order",
};

function orderOf({ status, milestones, leftCare, leavingRoute }: Journeys, row: number): OrderType | "" {
  if (status[row] === "adopted") return milestones.adopted[row] === NO_DAY ? "" : "Adoption order";
  return leftCare[row] === NO_DAY ? "" : (BY_ROUTE[routeInWords(leavingRoute[row]!)] ?? "");
}

/** Whether something happened in the period, as far as that has come. */
export const isIn = (day: number, { from, cut }: Pick<ReturnPeriod, "from" | "cut">): boolean =>
  day !== NO_DAY && day >= from && day <= cut;

/** Whether something had happened by the cut of a period. */
export const byCut = (day: number, { cut }: Pick<ReturnPeriod, "cut">): number => (day <= cut ? day : NO_DAY);
