import { hasComeToMatch, hasLeft } from "../adopters/assessment";
import { isOnHold } from "../adopters/hold";
import { isBy } from "../journeys/livePlans";
import { leftOut, rowsThat } from "./counting";
import type { CountMeasure } from "./measure";

export const A11: CountMeasure = {
  id: "A11",
  title: "Approved adoptive families waiting to be matched",
  unit: "families",
  event: "families",
  stock: true,
  definition:
    "How many families of adopters had been approved by the as-at date and had neither been matched nor left the process.",
  population:
    "Families, a couple being one, with a day of approval (the end of Stage 2) by the as-at date, and by then no day of a match, of a child moving in, of an adoption order or of leaving. A family whose process is on hold has not left; it is among them, and shown apart.",
  source:
    "Adoption Scorecards y/e March 2018: methodology and guidance (DfE, March 2019), contents list only; Annex A list 11 (Ofsted)",
  certainty: "The title says what is counted; that a family on hold counts is ours.",
  reasons: { "no-match": "no match date, but a child has moved in or been adopted" },
  of: ({ families, asAt }) => {
    const { approved, matched } = families.days;
    const unmatched = rowsThat(
      families.count,
      (row) => isBy(approved[row]!, asAt) && !isBy(matched[row]!, asAt) && !hasLeft(families, row, asAt),
    );
    const waiting = unmatched.filter((row) => !hasComeToMatch(families, row, asAt));
    const onHold = waiting.filter((row) => isOnHold(families, row, asAt)).length;
    const counts = { active: waiting.length - onHold, onHold };
    return {
      value: waiting.length,
      n: waiting.length,
      parts: A11_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
      excluded: leftOut(A11, { "no-match": unmatched.length - waiting.length }),
    };
  },
};

/** They add up. */
export const A11_PARTS = [
  { id: "active", text: "in the process" },
  { id: "onHold", text: "on hold" },
] as const;
