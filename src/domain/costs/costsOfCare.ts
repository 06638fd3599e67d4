import type { Finding } from "../findings";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import type { CareSpans } from "./careOfPlans";
import type { DelayClocks } from "./delayClock";
import { withOwnCosts, type CostedStays } from "./ownCosts";
import { careOfPlans } from "./stays";

/** The days of care of all journeys with a decision, and what the council's own table says that they cost. */
export interface CostsOfCare {
  spans: CareSpans;
  clocks: DelayClocks;
  stays: CostedStays;
  findings: readonly Finding[];
}

const known = new WeakMap<Journeys, CostsOfCare>();

/** Worked out once for the journeys of a run: three sheets and the data queries need it. */
export function costsOfCare(records: CareRecords, journeys: Journeys, asAt: number): CostsOfCare {
  const found = known.get(journeys);
  if (found) return found;
  const { stays, ...rest } = careOfPlans(records, journeys, asAt);
  const made = { ...rest, ...withOwnCosts(stays, records, journeys, asAt) };
  known.set(journeys, made);
  return made;
}
