import type { ActivityId } from "./activity";

/** What is set side by side, before the day on which an RAA began and from that day on. */
export const SIDES = ["before", "after"] as const;
export type Side = (typeof SIDES)[number];

/** Stages whose days are compared: a child counts on the side on which it reached the stage's end. */
export const IMPACT_STAGES = [
  { id: "entry_moved_in", title: "Entering care to moving in", interval: "entry-placed", end: "placed" },
  { id: "decision_match", title: "Decision to match", interval: "adm-match", end: "match" },
  { id: "order_match", title: "Placement order to match", interval: "order-match", end: "match" },
  { id: "order_moved_in", title: "Placement order to moving in", interval: "order-placed", end: "placed" },
  {
    id: "moved_in_adopted",
    title: "Moving in to adoption order",
    interval: "placed-adopted",
    end: "adopted",
  },
] as const;
export type ImpactStage = (typeof IMPACT_STAGES)[number];

/** What is planned, and counted a year before and after. */
export const IMPACT_COUNTS = [
  { id: "adopted", title: "Children adopted" },
  { id: "placed", title: "Children who moved in with adopters" },
  { id: "approvals", title: "Adopter households approved" },
] as const satisfies readonly { id: ActivityId; title: string }[];
export type ImpactCount = (typeof IMPACT_COUNTS)[number];

/** Years of spending on each side that are put into the prices of one year. */
export const COMPARED_YEARS = [1, 2, 3] as const;
export type ComparedYear = (typeof COMPARED_YEARS)[number];

/** Below so many on either side nothing is said of chance (reference/costs.md: unit costs are warned under 10). */
export const FEWEST_TO_TELL = 10;
/** Below so many a unit cost is withheld (rules.md 7). */
export const FEWEST_FOR_UNIT_COST = 6;
/** Standard errors either way that hold 95 of 100. */
export const STANDARD_ERRORS_95 = 1.96;
