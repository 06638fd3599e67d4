import { where, type Condition, type Expr } from "../domain/formula/expression";
import { by, notBy } from "./countFormula";

/** The conditions of `journeys/livePlans.ts`, over the columns of `Timescales`. */
export const ended = (withoutDay: boolean): Condition => where("Ended without a day", "=", withoutDay);

/** A decision made by a day and neither changed nor made again by then. */
export const decisionOpenOn = (day: Expr): Condition[] => [
  by("Decision", day),
  notBy("Plan changed", day),
  notBy("Decided again", day),
];

/** A decision that stood on a day, as now recorded. */
export const liveOn = (day: Expr): Condition[] => [
  ...decisionOpenOn(day),
  notBy("Left care", day),
  notBy("Adoption order", day),
  ended(false),
];
