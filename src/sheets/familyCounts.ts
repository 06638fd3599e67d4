import { minus, plus, where, type Condition, type Expr } from "../domain/formula/expression";
import { A11_PARTS } from "../domain/measures/A11";
import { A13_PARTS } from "../domain/measures/A13";
import { AS_AT, by, howMany, inPeriod, notBy, share, type Counting } from "./countFormula";

const held = (is: "=" | "<>") => where("On hold", is, "Yes");
/** Neither matched, nor moved in, nor adopted by the as-at date. */
const notMatched: readonly Condition[] = [
  notBy("Matched", AS_AT),
  notBy("Moved in", AS_AT),
  notBy("Adoption order", AS_AT),
];

const a11: Counting = (count) => {
  const approved = [by("Approved", AS_AT), notBy("Left", AS_AT)];
  const waiting = [...approved, ...notMatched];
  const counts: Record<(typeof A11_PARTS)[number]["id"], Expr> = {
    active: count(...waiting, held("<>")),
    onHold: count(...waiting, held("=")),
  };
  return {
    ...howMany(count(...waiting)),
    parts: A11_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
    excluded: [["no-match", minus(count(...approved, notBy("Matched", AS_AT)), count(...waiting))]],
  };
};

const a12: Counting = (count) => {
  const matched = inPeriod("Matched");
  return {
    ...share(
      count(...matched, where("Waited 3 months", "=", "Yes")),
      count(...matched, where("Waited 3 months", "<>", "")),
    ),
    parts: [],
    excluded: [
      ["no-match", count(...inPeriod("Moved in"), where("Matched", "=", ""))],
      ["no-approval", count(...matched, where("Approved", "=", ""))],
      ["negative", count(...matched, where("Approval-match", "<", 0))],
    ],
  };
};

/** Each step by its furthest date. */
const STEPS: Readonly<Record<"stage1" | "between" | "stage2", readonly Condition[]>> = {
  stage1: [by("Stage 1 started", AS_AT), notBy("Stage 1 ended", AS_AT), notBy("Stage 2 started", AS_AT)],
  between: [by("Stage 1 ended", AS_AT), notBy("Stage 2 started", AS_AT)],
  stage2: [by("Stage 2 started", AS_AT)],
};

const a13: Counting = (count) => {
  const open = [notBy("Approved", AS_AT), notBy("Left", AS_AT)];
  const inAnyStep = (...conditions: Condition[]) =>
    Object.values(STEPS)
      .map((step) => count(...step, ...open, ...conditions))
      .reduce((left, right) => plus(left, right));
  const inStep = (step: keyof typeof STEPS) => count(...STEPS[step], ...open, ...notMatched, held("<>"));
  const counts: Record<(typeof A13_PARTS)[number]["id"], Expr> = {
    stage1: inStep("stage1"),
    between: inStep("between"),
    stage2: inStep("stage2"),
    onHold: inAnyStep(...notMatched, held("=")),
  };
  return {
    ...howMany(inAnyStep(...notMatched)),
    parts: A13_PARTS.map((part) => ({ ...part, count: counts[part.id] })),
    excluded: [["no-approval", minus(inAnyStep(), inAnyStep(...notMatched))]],
  };
};

/** By measure: how it is counted over the rows of `Families`. */
export const FAMILY_COUNTS: Readonly<Record<string, Counting>> = { A11: a11, A12: a12, A13: a13 };
