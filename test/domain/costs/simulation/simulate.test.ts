import fc from "fast-check";
import { LEAVES } from "../../../../src/domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../../../src/domain/costs/savingsSteps";
import type { StageDays } from "../../../../src/domain/costs/simulation/resampledChildren";
import {
  netOf,
  simulate,
  type DrawnRange,
  type SimulatedNet,
  type SimulatedScenario,
  type SimulationQuestion,
} from "../../../../src/domain/costs/simulation/simulate";
import { evaluate } from "../../../../src/domain/formula/evaluate";
import { named } from "../../../../src/domain/formula/expression";

const NO_LIMITS = [undefined, undefined, undefined];
const BASE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LEAVES.map(({ id }) => [id, 0])),
  ...{ children: 30, weekly: 765, pay_scale: 1, family_finding: 140, horizon: 5, full_year: 2, rise: 2 },
  ...{ mode_1: 1, days_1: 20, share_1: 60, mean_1: 270, quarter_1: 200, england_1: 250 },
  ...{ mode_2: 2, share_2: 100, mean_2: 300, quarter_2: 220, england_2: 310, over_2: 40 },
  ...{ mode_3: 0, share_3: 100, mean_3: 30, quarter_3: 15 },
  ...{ programme_once: 150_000, programme_year: 120_000, offset_fees: 30_000, ep_children: 2, ep_days: 90 },
};
const scenario = (more: Readonly<Record<string, number>> = {}): SimulatedScenario => ({
  leaves: { ...BASE, ...more },
  limits: NO_LIMITS,
});
const WEEKLY: DrawnRange = { quantity: "weekly", shape: "Lognormal", low: 72.8, high: 131 };
const DAYS: DrawnRange = { quantity: "days", shape: "PERT", low: 14, high: 250 };

function run(more: Partial<SimulationQuestion> = {}): SimulatedNet[] {
  const question = { seed: 1, draws: 1_000, scenarios: [scenario()], ranges: [WEEKLY, DAYS], ...more };
  const pieces = simulate(question);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

const told = (nets: readonly SimulatedNet[]) =>
  nets.map(({ mean, chance, quantile }) => [mean, chance, quantile(0.1), quantile(0.5), quantile(0.9)]);

/** The model itself, as Savings has it, cell by cell. */
function plainNet(leaves: Readonly<Record<string, number>>): number {
  const held = new Map(Object.entries(leaves));
  for (const { id, of } of SAVINGS_STEPS)
    held.set(id, evaluate(of(named), { tables: new Map(), names: (name) => held.get(name) }) as number);
  return held.get("net_total")!;
}

describe("The varied calculation", () => {
  it("with every factor at 1 is that of Savings, whatever the leaves", () => {
    const leaf = (id: string) => {
      if (id.startsWith("mode")) return fc.integer({ min: 0, max: 4 });
      if (/^(horizon|full_year)$/.test(id)) return fc.integer({ min: 1, max: 10 });
      return fc.double({ min: 0, max: /share|points/.test(id) ? 100 : 500, noNaN: true });
    };
    const leaves = fc
      .record(Object.fromEntries(LEAVES.map(({ id }) => [id, leaf(id)])))
      // No stage is longer beyond its limit than it is.
      .map((of) => ({
        ...of,
        ...Object.fromEntries(
          [1, 2, 3].map((n) => [`over_${n}`, Math.min(of[`over_${n}`]!, of[`mean_${n}`]!)]),
        ),
      }));
    fc.assert(
      fc.property(leaves, (of) => {
        const wanted = plainNet(of);
        expect(Math.abs((netOf(of, 1, new Map()) as number) - wanted)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(wanted)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("saves no more days of a stage than it takes, however large the factor", () => {
    const [less, more] = [100, 1000].map((factor) => netOf(BASE, 1, new Map([["factor_days", factor]])));
    expect(less).toBe(more);
    expect(less).toBeGreaterThan(plainNet(BASE));
  });
});

describe("The simulation", () => {
  it("without anything drawn is the plain result in every draw", () => {
    const [net] = run({ ranges: [] });
    expect(net!.point).toBeCloseTo(plainNet(BASE), 6);
    expect([0.01, 0.5, 0.99].map((p) => net!.quantile(p))).toEqual([net!.point, net!.point, net!.point]);
    expect(net!.mean).toBeCloseTo(net!.point, 6);
    expect(net!.chance).toBe(net!.point > 0 ? 100 : 0);
  });

  it("with ranges of no width is the plain result", () => {
    const ranges: DrawnRange[] = [
      { quantity: "weekly", shape: "Lognormal", low: 100, high: 100 },
      { quantity: "pay_scale", shape: "Normal", low: 100, high: 100 },
      { quantity: "children", shape: "Triangular", low: 100, high: 100 },
      { quantity: "share", shape: "Beta", low: 100, high: 100 },
    ];
    const [net] = run({ ranges });
    expect(net!.quantile(0.1)).toBeCloseTo(net!.point, 6);
    expect(net!.quantile(0.9)).toBeCloseTo(net!.point, 6);
  });

  it("is the same for the same seed, and near it for another", () => {
    const [one, again, other] = [run({ seed: 1 }), run({ seed: 1 }), run({ seed: 2 })];
    expect(told(one)).toEqual(told(again));
    expect(told(other)).not.toEqual(told(one));
    const spread = one[0]!.quantile(0.9) - one[0]!.quantile(0.1);
    expect(Math.abs(other[0]!.quantile(0.5) - one[0]!.quantile(0.5))).toBeLessThan(0.1 * spread);
  });

  it("gives two equal scenarios equal results, and one more quantity changes no other's draws", () => {
    const [one, other] = run({ scenarios: [scenario(), scenario()] });
    expect(told([one!])).toEqual(told([other!]));
    const still: DrawnRange = { quantity: "children", shape: "Lognormal", low: 100, high: 100 };
    expect(told(run({ ranges: [still, WEEKLY, DAYS] }))).toEqual(told(run()));
  });

  it("the dearer the programme, the smaller the chance of a net saving, and by as much as it is dearer", () => {
    const costs = [0, 100_000, 400_000, 900_000, 2_000_000, 9_000_000];
    const nets = run({ scenarios: costs.map((programme_once) => scenario({ programme_once })) });
    const chances = nets.map(({ chance }) => chance);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances[0]).toBeGreaterThan(chances.at(-1)!);
    costs.forEach((cost, at) =>
      expect(nets[0]!.quantile(0.1) - nets[at]!.quantile(0.1)).toBeCloseTo(cost, 4),
    );
  });

  it("draws only the week: the net is a straight line of it, so its P10 and P90 are those of the week", () => {
    const [net] = run({ ranges: [WEEKLY], draws: 10_000 });
    const sigma = Math.log(131 / 72.8) / 2.5631;
    for (const [p, z] of [
      [0.1, -1.28155],
      [0.5, 0],
      [0.9, 1.28155],
    ] as const) {
      const wanted = plainNet({ ...BASE, weekly: 765 * Math.exp(sigma * z) });
      expect(Math.abs(net!.quantile(p) - wanted)).toBeLessThan(0.04 * Math.abs(wanted));
    }
  });
});

describe("Children drawn anew", () => {
  const days = (...of: number[][]): StageDays => of.map((each) => Float64Array.from(each));
  const [first, third] = [
    [250, 260, 270, 280, 290],
    [10, 20, 30, 40, 50],
  ];

  it("of children who are all alike give the plain result", () => {
    const alike = days([270, 270, 270], [300, 300, NaN], [30, 30, 30]);
    const leaves = { ...BASE, mode_1: 2, quarter_1: 270, quarter_2: 300 };
    const [net] = run({ scenarios: [{ leaves, limits: NO_LIMITS }], ranges: [], children: alike });
    expect(net!.quantile(0.05)).toBeCloseTo(net!.point, 6);
    expect(net!.quantile(0.95)).toBeCloseTo(net!.point, 6);
  });

  it("spread a mean as theory says: by the deviation over the root of how many", () => {
    // As England: the days saved are the mean less a constant, so the net is a straight line of the mean.
    const second = Array.from({ length: 40 }, (_, child) => 300 + 6 * (child - 19.5));
    const leaves = {
      ...BASE,
      mode_1: 0,
      mode_2: 3,
      mean_2: 300,
      england_2: 150,
      share_2: 100,
      ep_children: 0,
    };
    const children = days(
      second.map(() => 270),
      second,
      second.map(() => 30),
    );
    const [net] = run({ scenarios: [{ leaves, limits: NO_LIMITS }], ranges: [], children, draws: 5_000 });
    const deviation = Math.sqrt(second.reduce((sum, each) => sum + (each - 300) ** 2, 0) / 40 / 40);
    const aDay = plainNet({ ...leaves, mean_2: 301 }) - plainNet(leaves);
    const wide = net!.quantile(0.9) - net!.quantile(0.1);
    expect(wide / (2.5631 * deviation * aDay)).toBeCloseTo(1, 1);
    expect(net!.mean / plainNet(leaves)).toBeCloseTo(1, 2);
  });

  it("work out quarter and limit as a plain reading of the same draws does", () => {
    const second = [100, 180, 320, 410, NaN];
    const mode = (mode_2: number) =>
      scenario({ mode_1: 0, mode_2, mean_2: 252.5, quarter_2: 160, over_2: 91.5 });
    const at = (of: SimulatedScenario, limit?: number) => ({ ...of, limits: [undefined, limit, undefined] });
    const [quarter, limit, none] = run({
      scenarios: [mode(2), at(mode(4), 182), at(mode(4), 5000)],
      ranges: [],
      children: days(first, second, third),
      draws: 1_000,
    });
    expect(quarter!.quantile(0.9)).toBeGreaterThan(quarter!.quantile(0.1));
    expect(limit!.quantile(0.9)).toBeGreaterThan(limit!.quantile(0.1));
    // Nobody is beyond so long a limit, whoever is drawn.
    expect(none!.quantile(0.9)).toBeCloseTo(none!.quantile(0.1), 6);
  });
});
