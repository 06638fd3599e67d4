import { NO_DAY } from "../dates/serialDay";
import { ofAdopted, type Measure, type Reason } from "./measure";

/** The days of one adopted child, or why there are none; days are serials, 0 where there is none. */
export function daysOfA2(
  order: number,
  match: number,
  placed: number,
  isMatchCollected: boolean,
): number | Reason {
  if (order === NO_DAY) return "no-order";
  if (placed === NO_DAY) return "not-placed";
  if (match === NO_DAY) return isMatchCollected ? "no-match" : "not-collected";
  return Math.max(0, match - order);
}

export const A2: Measure = {
  id: "A2",
  title: "Placement order to match",
  unit: "days",
  event: "adoptionOrder",
  definition:
    "The average number of days between the court's placement order and the authority's decision on the match with the adopters, of children adopted in the period. A match before the placement order counts 0 days.",
  population:
    "Children whose adoption order was made in the period, who had a placement order and moved in with adopters before the adoption order.",
  threshold: { days: 121, years: "4 months, 2013-16; not renewed in any source seen" },
  source: "LG Inform Plus, metric 912; GOV.UK, 14 January 2014",
  certainty: "Stated by its source.",
  needs: ["order", "placed", "match"],
  contribution: (journeys) => {
    const { order, match, placed } = journeys.milestones;
    return ofAdopted(journeys, (row) =>
      daysOfA2(order[row]!, match[row]!, placed[row]!, journeys.matchCollected[row] === 1),
    );
  },
};
