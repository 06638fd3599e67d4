import fc from "fast-check";
import {
  attrition,
  placedCost,
  processCost,
  weeksIn,
  type UnitCosts,
} from "../../../src/domain/costs/unitCosts";

describe("The cost of a process", () => {
  it.each([
    ["hours x the hour, and what is bought", { hours: { solicitor: 10 }, bought: 500 }, 1_100],
    ["purchases alone", { hours: {}, bought: 500 }, 500],
    ["nothing", { hours: {} }, "not entered"],
    ["a worker without an hour's cost", { hours: { solicitor: 10, administrator: 1 } }, "rate missing"],
    [
      "none of the time of a worker without an hour's cost",
      { hours: { solicitor: 10, administrator: 0 } },
      600,
    ],
  ] as const)("of %s", (_, entries, cost) => expect(processCost(entries, { solicitor: 60 })).toBe(cost));
});

describe("Households that drop out", () => {
  const costs = { adopter_1: 100, adopter_2: 900, adopter_3: "not entered" } as UnitCosts;

  it("cost what was spent on them, for each that is approved", () =>
    expect(attrition(costs, { adopter_1: 0.1, adopter_2: 0.6, adopter_3: 1 })).toBeCloseTo(900 + 600, 10));

  it("cost nothing where all are approved", () =>
    expect(attrition(costs, { adopter_1: 1, adopter_2: 1, adopter_3: 1 })).toBe(0));
});

describe("A group of children placed", () => {
  it("costs its family once, and its court fees once", () =>
    expect(
      placedCost({
        ...{ children: 2, childRoute: 10_000, family: 6_000, boughtOnce: 700 },
        ...{ disruption: 4_000, disrupt: 0.05 },
      }),
    ).toBe(20_000 - 700 + 6_000 + 400));

  it("cannot be said without the family", () =>
    expect(
      placedCost({ children: 1, childRoute: 10_000, family: undefined, disruption: "not entered" }),
    ).toBe("not entered"));
});

describe("Weeks of work in a period", () => {
  const days = fc.integer({ min: 40_000, max: 41_000 });

  it("of two periods in a row are those of both together, and never more than the work lasted", () =>
    fc.assert(
      fc.property(days, days, days, fc.nat(400), fc.nat(400), (start, end, from, first, second) => {
        const [work, asAt] = [{ from: start, to: end }, 40_900];
        const one = weeksIn(work, { from, to: from + first }, asAt);
        const two = weeksIn(work, { from: from + first + 1, to: from + first + 1 + second }, asAt);
        const both = weeksIn(work, { from, to: from + first + 1 + second }, asAt);
        expect(one + two).toBeCloseTo(both, 10);
        expect(both).toBeLessThanOrEqual(Math.max(0, end - start) / 7);
      }),
    ));

  it("count neither the day on which it ends nor the as-at date", () => {
    expect(weeksIn({ from: 100, to: 107 }, { from: 0, to: 200 }, 300)).toBe(1);
    expect(weeksIn({ from: 100, to: 0 }, { from: 0, to: 200 }, 114)).toBe(2);
    expect(weeksIn({ from: 100, to: 0 }, { from: 0, to: 113 }, 300)).toBe(2);
  });
});
