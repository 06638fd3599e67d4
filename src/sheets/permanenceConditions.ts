import { named, where, type Condition } from "../domain/formula/expression";
import { daysCovered } from "../domain/journeys/coverage";
import type { LeavingsKnown } from "../domain/permanence/counts";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "./cases";
import { ROUTE_WORDS } from "./permanenceWords";

export const TABLE = "Permanence";

type Coverage = Pick<Cases, "coverage" | "careCoverage" | "period" | "asAt">;

/** Of which leavings the data tell, and whether in the period of the run. */
export function leavingsKnown(cases: Coverage): LeavingsKnown {
  const { coverage, careCoverage, period, asAt } = cases;
  const all = careCoverage?.leaving !== undefined;
  const until = asAt < period.to ? asAt : period.to;
  return {
    all,
    adoptions: coverage.adoptionOrder !== undefined,
    covered: daysCovered({ from: period.from, to: until }, coverage[goesBy(all)]) > 0,
  };
}

/** By which kind of event it is told what the data cover of the leavers of a period. */
export const goesBy = (all: boolean): "leaving" | "adoptionOrder" => (all ? "leaving" : "adoptionOrder");

export const lookedAfter = where("Looked after", "=", true);

/** Leavers of the period that stands on Summary; of those whom only a list of plans tells of, none. */
export const leavers = (cases: Coverage): Condition[] => [
  where("Left care", ">=", named("period_from")),
  where("Left care", "<=", named("period_to")),
  ...(leavingsKnown(cases).all ? [where("Leavers known", "=", true)] : []),
];

export const by = (route: Route) => where("Route", "=", ROUTE_WORDS[route]);

/** Who counts under a route to permanence: under long-term fostering looked-after children, under the others leavers. */
export const conditionsOf = (route: Route, cases: Coverage): Condition[] =>
  route === "longTermFoster" ? [lookedAfter, by(route)] : [...leavers(cases), by(route)];
