import { named, where, type Condition } from "../domain/formula/expression";
import type { LeavingsKnown } from "../domain/permanence/counts";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "./cases";
import { ROUTE_WORDS } from "./permanenceWords";

export const TABLE = "Permanence";

type Coverage = Pick<Cases, "coverage" | "careCoverage">;

/** Of which leavings the data tell. */
export const leavingsKnown = ({ coverage, careCoverage }: Coverage): LeavingsKnown => ({
  all: careCoverage?.leaving !== undefined,
  adoptions: coverage.adoptionOrder !== undefined,
});

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
