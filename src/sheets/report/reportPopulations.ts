import { except, where, type Condition } from "../../domain/formula/expression";
import { UNDER } from "../../domain/diagnostic/guardianship";
import { AS_AT, by, inPeriod, notBy, TO } from "../countFormula";
import { ended, liveOn } from "../liveConditions";
import { STATUS_WORDS } from "../words";
import { among, type Population } from "./reportFigures";

/** The children of the pages on profile and special guardianship, over `Timescales`: the conditions of diagnostic/populations.ts. */
const of = (...conditions: Condition[]): Population => ({ table: "Timescales", conditions });

export const LIVE = of(where("Superseded", "=", false), ...liveOn(AS_AT));
export const DECIDED = of(...inPeriod("Decision"), notBy("Decided again", TO));
export const ADOPTED = of(where("Status", "=", STATUS_WORDS.adopted), ...inPeriod("Adoption order"));
export const LOOKED_AFTER = of(
  where("Latest", "=", true),
  where("Care known", "=", true),
  notBy("Left care", AS_AT),
  ended(false),
);

/** Sibling groups, each by the one child who speaks for it. */
export const LIVE_GROUPS = among(LIVE, [where("Speaks for siblings", "=", true)]);
export const DECIDED_GROUPS = among(DECIDED, [
  where("Sibling group named", "=", true),
  notBy("Siblings decided again", TO),
]);

export const MOVED_IN = by("Moved in", AS_AT);
export const NOT_MOVED_IN = except(MOVED_IN);
export const WITH_ORDER = by("Placement order", AS_AT);

/** Everybody who left care in the period, the last leaving in each year; of lists of plans only where nothing else tells. */
export const leaversIn = (onlyKnown: boolean): Population =>
  of(
    ...inPeriod("Left care"),
    notBy("Left again in year", TO),
    ...(onlyKnown ? [where("Leavers known", "=", true)] : []),
  );

export const leftBy = (onlyKnown: boolean, way: string): Population =>
  among(leaversIn(onlyKnown), [where("Way out", "=", way)]);

/** Those who were under five on entering care. */
export const underFive = (population: Population): Population =>
  among(population, [where("Age at entry", "<", UNDER)]);
