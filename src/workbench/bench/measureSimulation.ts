import { QUANTITIES, type QuantityId } from "../../domain/costs/sensitivityModel";
import { LEAVES, SCENARIOS } from "../../domain/costs/savingsModel";
import { simulate, type DrawnRange } from "../../domain/costs/simulation/simulate";

export interface MeasuredSimulation {
  what: string;
  /** The middle of five runs. */
  milliseconds: number;
  longestPiece: number;
}

const CHILDREN = 500;
const DRAWS = 10_000;
const USUAL: readonly QuantityId[] = ["weekly", "days", "pay_scale"];

const LEAVES_OF: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LEAVES.map(({ id }) => [id, 0])),
  ...{ children: 30, weekly: 765, pay_scale: 1, family_finding: 140, horizon: 5, full_year: 2, rise: 2 },
  ...{
    mode_1: 1,
    days_1: 20,
    share_1: 60,
    mean_1: 270,
    mode_2: 2,
    share_2: 100,
    mean_2: 300,
    quarter_2: 220,
  },
  ...{ mode_3: 4, share_3: 100, mean_3: 30, quarter_3: 15, over_3: 5, programme_year: 120_000 },
};

/** How long the simulation takes with the ranges that come with it, and with every quantity drawn. */
export const measureSimulation = (): MeasuredSimulation[] => [
  measured("As it comes: a week, days and pay", USUAL),
  measured(
    "Every quantity",
    QUANTITIES.map(({ id }) => id),
  ),
];

function measured(what: string, quantities: readonly QuantityId[]): MeasuredSimulation {
  const runs = Array.from({ length: 5 }, () => oneRun(quantities)).sort((a, b) => a.whole - b.whole);
  const middle = runs[2]!;
  return { what, milliseconds: middle.whole, longestPiece: middle.longest };
}

function oneRun(quantities: readonly QuantityId[]): { whole: number; longest: number } {
  const days = [0, 1, 2].map((stage) =>
    Float64Array.from({ length: CHILDREN }, (_, child) => 100 + ((child * 7919 + stage * 31) % 400)),
  );
  const ranges = quantities.map((quantity): DrawnRange => {
    const [low, high] = quantity === "days" ? [14, 250] : [80, 125];
    return { quantity, shape: "Lognormal", low, high };
  });
  const scenarios = SCENARIOS.map((scenario) => ({
    leaves: { ...LEAVES_OF, children: 20 + scenario },
    limits: [undefined, undefined, 20 + scenario],
  }));
  const pieces = simulate({ seed: 1, draws: DRAWS, scenarios, ranges, children: days });
  const start = performance.now();
  let [last, longest] = [start, 0];
  for (;;) {
    const { done } = pieces.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (done) return { whole: now - start, longest };
  }
}
