import type { Held, QuarterCounts } from "./filled";

/** TO BE WRITTEN. */
export function countQuarter(_held: Held): QuarterCounts {
  return {
    decisions: 0,
    placementOrders: 0,
    matches: 0,
    movedIn: 0,
    adoptionOrders: 0,
    plansChanged: 0,
    disruptions: 0,
    guardianship: 0,
    enquiries: 0,
    approvals: 0,
  };
}
