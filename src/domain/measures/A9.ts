import { isBy, isWaitingOn } from "../journeys/livePlans";
import { rowsThat } from "./counting";
import type { CountMeasure } from "./measure";

export const A9: CountMeasure = {
  id: "A9",
  title: "Children waiting to move in with adopters",
  unit: "children",
  event: "decision",
  stock: true,
  definition:
    "How many children with a live decision had not moved in with adopters at the as-at date: with a placement order, without one, and apart from both those who live with early permanence carers.",
  population:
    "Children, each by the last decision made by the as-at date, that has not been changed and has not ended in adoption or otherwise, and no day of moving in by then.",
  source:
    "First4Adoption map notes (data at 30 September 2015); DfE statistics of children looked after, placement order and not placed, decision without one",
  certainty: "The operational wording is stated by its source; setting early permanence apart is ours.",
  of: ({ journeys, again, asAt }) => {
    const waiting = rowsThat(journeys.count, (row) => isWaitingOn(journeys, again, row, asAt));
    const early = waiting.filter((row) => isBy(journeys.earlyPermanenceFrom[row]!, asAt)).length;
    const ordered = waiting.filter(
      (row) => !isBy(journeys.earlyPermanenceFrom[row]!, asAt) && isBy(journeys.milestones.order[row]!, asAt),
    ).length;
    const counts = { order: ordered, noOrder: waiting.length - ordered - early, earlyPermanence: early };
    return {
      value: waiting.length,
      n: waiting.length,
      parts: A9_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
      excluded: [],
    };
  },
};

/** Who waits; they add up. */
export const A9_PARTS = [
  { id: "order", text: "with a placement order" },
  { id: "noOrder", text: "without a placement order" },
  { id: "earlyPermanence", text: "with early permanence carers" },
] as const;
