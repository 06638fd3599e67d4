import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { ofAdopted, type Measure } from "./measure";

/** Who a journey's A10 clock stopped with: foster carers or early-permanence carers who adopted, or adopters as for A1. */
export type ClockStop = "foster carers" | "early permanence" | "moving in";

/**
 * The day on which the A10 clock stopped and with whom: the foster-carer date, then the early-permanence date, never before
 * entering care and never after moving in (rules.md 4, A10).
 */
export function clockStop(journeys: Journeys, row: number): { day: number; by: ClockStop } {
  const placed = journeys.milestones.placed[row]!;
  const carers = journeys.fosterCarersFrom[row]!;
  const early = journeys.earlyPermanenceFrom[row]!;
  const joined = carers !== NO_DAY ? carers : early;
  if (joined === NO_DAY || placed === NO_DAY || joined > placed) return { day: placed, by: "moving in" };
  return {
    day: Math.max(joined, journeys.milestones.entry[row]!),
    by: carers !== NO_DAY ? "foster carers" : "early permanence",
  };
}

export const A10: Measure = {
  id: "A10",
  title: "Entering care to moving in with adopters, adjusted for foster carers who adopt",
  unit: "days",
  event: "adoptionOrder",
  definition:
    "As A1, but for a child adopted by their foster carers or early permanence carers the clock stops when the child joined those carers.",
  population: "As A1.",
  threshold: { days: 426, years: "14 months, 2013-16; not renewed in any source seen" },
  source:
    "Wolverhampton, Analysis of adoption scorecard information 2011-2014; local-level survey data Q3 2020-21",
  certainty:
    "The adjustment is stated by its source; how it treats early permanence is not, so both figures are shown.",
  needs: ["entry", "placed"],
  contribution: (journeys) => {
    const { entry, placed } = journeys.milestones;
    return ofAdopted(journeys, (row) => {
      if (entry[row] === NO_DAY) return "no-entry";
      if (placed[row] === NO_DAY) return "not-placed";
      if (journeys.carersKnown[row] === 0) return "not-available";
      return clockStop(journeys, row).day - entry[row]!;
    });
  },
};
