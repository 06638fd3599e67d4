import { isBy } from "../journeys/livePlans";
import { rowsThat } from "./counting";
import { isIn, type CountMeasure } from "./measure";

export const A15: CountMeasure = {
  id: "A15",
  title: "Children with a new decision",
  unit: "children",
  event: "decision",
  definition:
    "How many children had a decision in the period that they should be placed for adoption. Further decisions for the same child in the period are shown beside and not counted.",
  population: "Children with a decision in the period, each once, whatever has become of it since.",
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; DfE statistics of children looked after, decision made in the year",
  certainty: "The title says what is counted.",
  of: ({ journeys, again, period }) => {
    const decided = rowsThat(journeys.count, (row) => isIn(period, journeys.milestones.adm[row]!));
    const further = decided.filter((row) => isBy(again.decided[row]!, period.to)).length;
    return {
      value: decided.length - further,
      n: decided.length - further,
      parts: [{ ...FURTHER_DECISIONS, count: further }],
      excluded: [],
    };
  },
};

export const FURTHER_DECISIONS = { id: "further", text: "further decisions for the same children" } as const;
