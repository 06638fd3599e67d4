import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { ofAdopted, type Measure, type Reason } from "./measure";

/** Who a journey's A10 clock stopped with: foster carers or early-permanence carers who adopted, or adopters as for A1. */
export type ClockStop = "foster carers" | "early permanence" | "moving in";

/**
 * The day on which the A10 clock stopped and with whom: the foster-carer date, then the early-permanence date, never before
 * entering care and never after moving in (rules.md 4, A10).
 */
export function clockStop(journeys: Journeys, row: number): { day: number; by: ClockStop } {
  const joined = joinedCarers(journeys, row);
  const placed = journeys.milestones.placed[row]!;
  return {
    day: stoppedOn(journeys.milestones.entry[row]!, joined, placed),
    by: !stopsEarlier(joined, placed)
      ? "moving in"
      : journeys.fosterCarersFrom[row] !== NO_DAY
        ? "foster carers"
        : "early permanence",
  };
}

/** The day on which a child joined the foster carers who adopted, or else the early permanence carers. */
function joinedCarers({ fosterCarersFrom, earlyPermanenceFrom }: Journeys, row: number): number {
  const carers = fosterCarersFrom[row]!;
  return carers !== NO_DAY ? carers : earlyPermanenceFrom[row]!;
}

const stopsEarlier = (joined: number, placed: number) =>
  joined !== NO_DAY && placed !== NO_DAY && joined <= placed;
const stoppedOn = (entry: number, joined: number, placed: number) =>
  stopsEarlier(joined, placed) ? Math.max(joined, entry) : placed;

/**
 * The days of one adopted child, or why there are none; days are serials, 0 where there is none.
 *
 * @param joined the day on which the child joined the carers who adopted, where that was before moving in
 */
export function daysOfA10(entry: number, joined: number, placed: number): number | Reason {
  if (entry === NO_DAY) return "no-entry";
  if (placed === NO_DAY) return "not-placed";
  return stoppedOn(entry, joined, placed) - entry;
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
      const days = daysOfA10(entry[row]!, joinedCarers(journeys, row), placed[row]!);
      return typeof days === "number" && journeys.carersKnown[row] === 0 ? "not-available" : days;
    });
  },
};
