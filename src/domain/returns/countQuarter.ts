import type { Families } from "../journeys/records";
import type { Held, QuarterCounts } from "./filled";
import { isIn, planEvents, type PlanEvent } from "./planEvents";

/**
 * How many children had each event in the quarter, and how many families enquired and were approved. A child counts once for each
 * event, however many plans it befell; special guardianship is counted of all looked-after children, plan or not.
 */
export function countQuarter({ records: { families }, journeys, period }: Held): QuarterCounts {
  const { days, orderType } = planEvents(journeys);
  const childrenWith = (event: PlanEvent, counts: (row: number) => boolean = () => true) => {
    const children = new Set<number>();
    for (let row = 0; row < journeys.count; row++)
      if (isIn(days[event][row]!, period) && counts(row)) children.add(journeys.child[row]!);
    return children.size;
  };
  const familiesWith = (day: keyof Families["days"]) =>
    families.days[day].filter((each, family) => families.key[family] !== "" && isIn(each, period)).length;
  return {
    decisions: childrenWith("decision"),
    placementOrders: childrenWith("placementOrder"),
    matches: childrenWith("match"),
    movedIn: childrenWith("movedIn"),
    adoptionOrders: childrenWith("order", (row) => orderType[row] === "Adoption order"),
    plansChanged: childrenWith("planChanged"),
    disruptions: childrenWith("disruption"),
    guardianship: childrenWith("order", (row) => orderType[row] === "Special guardianship order"),
    enquiries: familiesWith("enquiry"),
    approvals: familiesWith("approved"),
  };
}
