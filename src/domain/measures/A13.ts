import { assessmentStep, hasComeToMatch, hasLeft } from "../adopters/assessment";
import { isOnHold } from "../adopters/hold";
import { isBy } from "../journeys/livePlans";
import { leftOut, rowsThat } from "./counting";
import type { CountMeasure } from "./measure";

export const A13: CountMeasure = {
  id: "A13",
  title: "Adopter applications still to be assessed",
  unit: "families",
  event: "families",
  stock: true,
  definition:
    "How many families of adopters had started Stage 1 (or Stage 2, where Stage 1 is not given or was not needed) by the as-at date and had neither been approved nor left the process.",
  population:
    "Families, a couple being one, by the furthest step reached by the as-at date: Stage 1, between the stages, Stage 2. A family whose process is on hold has not left; it is shown apart. Mere enquiries are not applications.",
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; Annex A list 11 (Ofsted)",
  certainty: "The title says what is counted; the steps shown are ours.",
  reasons: { "no-approval": "no day of approval, but matched, or a child has moved in or been adopted" },
  of: ({ families, asAt }) => {
    const open = rowsThat(
      families.count,
      (row) =>
        assessmentStep(families, row, asAt) !== undefined &&
        !isBy(families.days.approved[row]!, asAt) &&
        !hasLeft(families, row, asAt),
    );
    const assessed = open.filter((row) => !hasComeToMatch(families, row, asAt));
    const counts = { stage1: 0, between: 0, stage2: 0, onHold: 0 };
    for (const row of assessed)
      counts[isOnHold(families, row, asAt) ? "onHold" : assessmentStep(families, row, asAt)!]++;
    return {
      value: assessed.length,
      n: assessed.length,
      parts: A13_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
      excluded: leftOut(A13, { "no-approval": open.length - assessed.length }),
    };
  },
};

/** They add up. */
export const A13_PARTS = [
  { id: "stage1", text: "in Stage 1" },
  { id: "between", text: "between Stage 1 and Stage 2" },
  { id: "stage2", text: "in Stage 2" },
  { id: "onHold", text: "on hold" },
] as const;
