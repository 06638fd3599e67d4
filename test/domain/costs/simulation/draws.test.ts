import { drawnFor, samplerOf, type Spread } from "../../../../src/domain/costs/simulation/distributions";
import { randomStream } from "../../../../src/domain/costs/simulation/randomStream";
import { quantileOf } from "../../../../src/domain/statistics/quantiles";

const DRAWS = 20_000;

function draws(spread: Spread, seed = 1): Float64Array {
  const sampler = samplerOf(spread);
  return drawnFor(spread.shape, randomStream(seed, "weekly"), DRAWS).map((each) => sampler.factor(each));
}

const mean = (of: Float64Array) => of.reduce((sum, each) => sum + each, 0) / of.length;
const deviation = (of: Float64Array) => {
  const middle = mean(of);
  return Math.sqrt(mean(of.map((each) => (each - middle) ** 2)));
};
const at = (of: Float64Array, p: number) => quantileOf(Float64Array.from(of).sort(), p)!;

describe("Random numbers", () => {
  it("are the same for the same seed and name, and others for another of either", () => {
    const ten = (seed: number, name: string) => {
      const stream = randomStream(seed, name);
      return Array.from({ length: 10 }, () => stream.uniform());
    };
    expect(ten(1, "weekly")).toEqual(ten(1, "weekly"));
    expect(ten(1, "weekly")).not.toEqual(ten(2, "weekly"));
    expect(ten(1, "weekly")).not.toEqual(ten(1, "days"));
  });

  it("fill the room between 0 and 1 evenly, and the next tells nothing of the one before", () => {
    const stream = randomStream(7, "evenly");
    const tenths = new Int32Array(10);
    const all = Float64Array.from({ length: 100_000 }, () => stream.uniform());
    for (const each of all) tenths[Math.floor(each * 10)]!++;
    const chiSquare = tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 1 in 1,000 with 9 degrees of freedom
    const pairs = mean(all.subarray(1).map((each, row) => (each - 0.5) * (all[row]! - 0.5)));
    expect(Math.abs(pairs * 12)).toBeLessThan(0.015);
    expect(Math.min(...all)).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(1);
  });

  it("of streams with neighbouring names and seeds do not go together", () => {
    const names: [number, string][] = [
      [1, "programme_once"],
      [1, "programme_year"],
      [2, "programme_once"],
    ];
    const streams = names.map(([seed, name]) => {
      const stream = randomStream(seed, name);
      return Float64Array.from({ length: DRAWS }, () => stream.normal());
    });
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(Math.abs(mean(streams[one]!.map((each, row) => each * streams[other]![row]!)))).toBeLessThan(
        0.03,
      );
  });
});

describe("Distributions", () => {
  it("lognormal: the median is the value in use, and P10 and P90 lie where they were typed around it", () => {
    const [low, high] = [0.8, 1.25];
    const all = draws({ shape: "Lognormal", low, high });
    expect(at(all, 0.5)).toBeCloseTo(1, 2);
    expect(at(all, 0.1)).toBeCloseTo(low, 2);
    expect(at(all, 0.9)).toBeCloseTo(high, 2);
    const sigma = Math.log(high / low) / 2.5631;
    expect(mean(all)).toBeCloseTo(Math.exp(sigma ** 2 / 2), 2);
    expect(deviation(all.map(Math.log))).toBeCloseTo(sigma, 2);
  });

  it("a week of fostering has the sigma of the published spread, 0.229", () => {
    const all = draws({ shape: "Lognormal", low: 575 / 790, high: 1035 / 790 });
    expect(deviation(all.map(Math.log))).toBeCloseTo(0.229, 2);
  });

  it("normal: mean and deviation, P10 and P90 as typed, nothing below 0", () => {
    const all = draws({ shape: "Normal", low: 0.7, high: 1.3 });
    expect(mean(all)).toBeCloseTo(1, 2);
    expect(deviation(all)).toBeCloseTo(0.6 / 2.5631, 2);
    expect(at(all, 0.1)).toBeCloseTo(0.7, 2);
    expect(at(all, 0.9)).toBeCloseTo(1.3, 2);
    expect(Math.min(...draws({ shape: "Normal", low: 0, high: 4 }))).toBe(0);
  });

  it("triangular: mean and deviation of its three corners, all of it between them", () => {
    const [low, high] = [0.5, 2];
    const all = draws({ shape: "Triangular", low, high });
    expect(mean(all)).toBeCloseTo((low + 1 + high) / 3, 2);
    const variance = (low ** 2 + 1 + high ** 2 - low - low * high - high) / 18;
    expect(deviation(all)).toBeCloseTo(Math.sqrt(variance), 2);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...all)).toBeLessThanOrEqual(high);
  });

  it.each([
    ["both sides", 0.5, 2],
    ["the value is the least", 1, 3],
    ["the value is the most", 0.2, 1],
  ])("PERT, %s: the mean weighs the value four times", (_, low, high) => {
    const all = draws({ shape: "PERT", low, high });
    const middle = (low + 4 + high) / 6;
    expect(mean(all)).toBeCloseTo(middle, 2);
    expect(deviation(all)).toBeCloseTo(Math.sqrt(((middle - low) * (high - middle)) / 7), 2);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...all)).toBeLessThanOrEqual(high);
  });

  it.each([
    [0.6, 0.8, 1.2],
    [0.06, 0.5, 1.6],
    [0.9, 0.95, 1.04],
  ])(
    "beta, a share of %d: its mean is the value in use, and P10 to P90 as wide as typed",
    (share, low, high) => {
      const all = draws({ shape: "Beta", low, high, share }).map((each) => each * share);
      expect(mean(all)).toBeCloseTo(share, 2);
      expect(at(all, 0.9) - at(all, 0.1)).toBeCloseTo((high - low) * share, 2);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...all)).toBeLessThanOrEqual(1);
    },
  );

  it("what leaves no room is as it is", () => {
    const still: Spread[] = [
      { shape: "Fixed", low: 0.5, high: 2 },
      { shape: "Lognormal", low: 1, high: 1 },
      { shape: "Normal", low: 1, high: 1 },
      { shape: "Triangular", low: 1, high: 1 },
      { shape: "PERT", low: 1, high: 1 },
      { shape: "Beta", low: 0.9, high: 1.1, share: 1 },
      { shape: "Beta", low: 0.9, high: 1.1, share: 0 },
    ];
    for (const spread of still) expect([...new Set(draws(spread))]).toEqual([1]);
  });
});
