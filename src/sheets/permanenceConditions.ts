import { named, where, type Condition } from "../domain/formula/expression";
import type { Route } from "../domain/permanence/routes";
import type { Cases } from "./cases";
import { ROUTE_WORDS } from "./permanenceWords";

export const TABLE = "Permanence";

/** Everybody who leaves care is known by a source; otherwise of leavers only adoptions are counted. */
export const leaversKnown = ({ careCoverage }: Pick<Cases, "careCoverage">): boolean =>
  careCoverage?.leaving !== undefined;

export const lookedAfter = where("Looked after", "=", true);

/** Leavers of the period that stands on Summary; of those whom only a list of plans tells of, none. */
export const leavers = (cases: Pick<Cases, "careCoverage">): Condition[] => [
  where("Left care", ">=", named("period_from")),
  where("Left care", "<=", named("period_to")),
  ...(leaversKnown(cases) ? [where("Leavers known", "=", true)] : []),
];

export const by = (route: Route) => where("Route", "=", ROUTE_WORDS[route]);

/** Who counts under a route to permanence: under long-term fostering looked-after children, under the others leavers. */
export const conditionsOf = (route: Route, cases: Pick<Cases, "careCoverage">): Condition[] =>
  route === "longTermFoster" ? [lookedAfter, by(route)] : [...leavers(cases), by(route)];
