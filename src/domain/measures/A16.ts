import { isBy } from "../journeys/livePlans";
import { rowsThat } from "./counting";
import { isIn, type CountMeasure } from "./measure";

export const A16: CountMeasure = {
  id: "A16",
  title: "Children with a new placement order",
  unit: "children",
  event: "placementOrder",
  definition: "How many children had a placement order made in the period.",
  population:
    "Children with a placement order (or freeing order) made in the period, each once, whatever has become of it since. An order under which a plan was changed and made again is one order.",
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; adoption survey headline measures, Q4 2022/23 and Q1 2023/24",
  certainty: "The title says what is counted.",
  of: ({ journeys, again, period }) => {
    const children = rowsThat(
      journeys.count,
      (row) => isIn(period, journeys.milestones.order[row]!) && !isBy(again.ordered[row]!, period.to),
    ).length;
    return { value: children, n: children, excluded: [] };
  },
};
