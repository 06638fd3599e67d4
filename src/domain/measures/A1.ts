import { NO_DAY } from "../dates/serialDay";
import { ofAdopted, type Measure, type Reason } from "./measure";

/** The days of one adopted child, or why there are none; days are serials, 0 where there is none. */
export function daysOfA1(entry: number, placed: number): number | Reason {
  if (entry === NO_DAY) return "no-entry";
  if (placed === NO_DAY) return "not-placed";
  return placed - entry;
}

export const A1: Measure = {
  id: "A1",
  title: "Entering care to moving in with adopters",
  unit: "days",
  event: "adoptionOrder",
  definition:
    "The average number of days between entering care and moving in with the family that adopted, of children adopted in the period.",
  population:
    "Children whose adoption order was made in the period, by the period of care that ended in it. Moving in is the start of the last placement with the family that adopted.",
  threshold: { days: 426, years: "14 months, 2013-16; not renewed in any source seen" },
  source: "Adoption scorecards, methodology and guidance (DfE, 2019); GOV.UK, 14 January 2014",
  certainty:
    "The statistic is stated by its source; children without a day of moving in are left out by analogy with A2.",
  needs: ["entry", "placed"],
  contribution: (journeys) => {
    const { entry, placed } = journeys.milestones;
    return ofAdopted(journeys, (row) => daysOfA1(entry[row]!, placed[row]!));
  },
};
