import fc from "fast-check";
import { LEAVES, MOST_YEARS, YEARS } from "../../../src/domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../../src/domain/costs/savingsSteps";
import { FURTHER_STEPS, NO_COST, NO_EFFECT, NOT_PAID_BACK } from "../../../src/domain/costs/savingsYears";
import { evaluate } from "../../../src/domain/formula/evaluate";
import { named, type Result } from "../../../src/domain/formula/expression";

const STEPS = [...SAVINGS_STEPS, ...FURTHER_STEPS];

/** All leaves without a saving: five years, full effect at once. */
const USUAL: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LEAVES.map(({ id }) => [id, 0])),
  ...{ mode_1: 1, mode_2: 1, mode_3: 1, share_1: 100, share_2: 100, share_3: 100, pay_scale: 1 },
  ...{ horizon: 5, full_year: 1, discount: 3.5, cash_from: 1 },
};

/** Every line of the calculation, in its order. */
function worked(leaves: Readonly<Record<string, number>>): Record<string, Result> {
  const held = new Map<string, Result>(Object.entries({ ...USUAL, ...leaves }));
  for (const { id, of } of STEPS)
    held.set(
      id,
      evaluate(
        of((other) => named(other)),
        { tables: new Map(), names: (name) => held.get(name) },
      ),
    );
  return Object.fromEntries(held);
}
const numbers = (leaves: Readonly<Record<string, number>>) => worked(leaves) as Record<string, number>;
const total = (all: Record<string, number>, id: string) =>
  YEARS.reduce((sum, year) => sum + all[`${id}_${year}`]!, 0);

describe("Savings by hand", () => {
  it("60 days of 20 children at £800 a week, for a programme of £50,000", () => {
    const all = worked({ children: 20, days_2: 60, weekly: 800, programme_once: 50_000, mean_2: 300 });
    expect(all).toMatchObject({ saved_1: 0, saved_2: 60, saved_3: 0, days_child: 60, days_year: 1200 });
    // 60 / 7 x 800; 1200 / 7 x 800.
    expect(all["per_child"]).toBeCloseTo(6857.142857, 5);
    expect(all["avoided_year"]).toBeCloseTo(137_142.857143, 5);
    expect(all["avoided_total"]).toBeCloseTo(685_714.285714, 5);
    expect(all).toMatchObject({ cost_total: 50_000, cost_1: 50_000, cost_2: 0, weight: 5 });
    expect(all["net_total"]).toBeCloseTo(635_714.285714, 5);
    // 137,142.86 x (1 + 1/1.035 + 1/1.035^2 + 1/1.035^3 + 1/1.035^4) - 50,000.
    expect(all["pv_total"]).toBeCloseTo(590_879.434324, 4);
    // 7 x 50,000 / (20 x 800 x 5); 7 x 50,000 / (1200 x 5).
    expect(all["break_even_days"]).toBeCloseTo(4.375, 9);
    expect(all["break_even_weekly"]).toBeCloseTo(58.333333, 5);
    expect(all["payback_year"]).toBe(1);
  });

  it("all lines at once, over three years with full effect in the second and prices that rise by a tenth", () => {
    const all = worked({
      ...{ children: 10, weekly: 700, horizon: 3, full_year: 2, rise: 10, discount: 10 },
      ...{ mode_1: 2, mean_1: 200, quarter_1: 130, share_1: 50 },
      ...{ mode_2: 3, mean_2: 300, england_2: 270 },
      ...{ mode_3: 4, mean_3: 20, over_3: 5, share_3: 20 },
      ...{ ep_children: 2, ep_days: 100, ep_cost: 1000 },
      ...{ mix_days: 1400, mix_points: 25, mix_gap: 350, family_finding: 70, process_year: 6000 },
      ...{ offset_fees: 3000, offset_allowances: 2000, offset_support: 1000 },
      ...{ programme_once: 40_000, programme_year: 5000, cash_share: 50, cash_from: 2 },
    });
    // (200 - 130) x 50 %; 300 - 270; 5 x 20 %.
    expect(all).toMatchObject({ saved_1: 35, saved_2: 30, saved_3: 1, days_child: 66 });
    // 10 x 66 + 2 x 100 days, at £100 a day.
    expect(all).toMatchObject({ days_year: 860, placement_year: 86_000, per_child: 6600 });
    // 300 days at £10; 350 days at £50.
    expect(all).toMatchObject({ finding_year: 3000, mix_year: 17_500, work_year: 6000 });
    expect(all).toMatchObject({ avoided_year: 112_500, offset_year: 8000, net_year: 99_500 });
    // Half in the first year, then 1.1 and 1.21.
    expect(all["weight"]).toBeCloseTo(2.81, 10);
    expect(all["weight_flat"]).toBeCloseTo(3.31, 10);
    expect(all["avoided_total"]).toBeCloseTo(316_125, 6);
    // 8000 x 2.81 + 5000 x 3.31 + 40,000.
    expect(all["cost_total"]).toBeCloseTo(79_030, 6);
    expect(all["net_total"]).toBeCloseTo(237_095, 6);
    expect(all["cashable_year"]).toBe(56_250);
    // Not in the first year: 56,250 x 2.31.
    expect(all["cashable_total"]).toBeCloseTo(129_937.5, 6);
    expect(all["cashable_1"]).toBe(0);
    expect(all["avoided_1"]).toBe(56_250);
    expect(all["cost_1"]).toBe(4000 + 5000 + 40_000);
    expect(all["net_1"]).toBe(7250);
    expect(all["cumulative_2"]).toBeCloseTo(7250 + 123_750 - 8800 - 5500, 6);
    expect(all).toMatchObject({ avoided_4: 0, cost_4: 0, pv_4: 0, payback_year: 1 });
    // In prices of the first year: 104,500 / 2 - 5000 - 40,000; 99,500 / 1.1; 99,500 / 1.21.
    expect(all["pv_1"]).toBeCloseTo(7250, 6);
    expect(all["pv_2"]).toBeCloseTo(90_454.545455, 5);
    expect(all["pv_total"]).toBeCloseTo(7250 + 99_500 / 1.1 + 99_500 / 1.21, 5);
  });

  it("different outcomes: half of the first year, no more years than they would have stayed, in no other total", () => {
    const all = worked({
      ...{ horizon: 4, rise: 0, other_children: 2, other_chance: 50, other_weekly: 700, other_years: 2 },
      other_cost: 30_000,
    });
    // One child each year at £36,500 a year: 0.5, 1.5, 2 and 2 years.
    expect([1, 2, 3, 4, 5].map((year) => all[`other_${year}`])).toEqual([18_250, 54_750, 73_000, 73_000, 0]);
    expect(all).toMatchObject({ other_total: 219_000, other_cost_total: 240_000, other_net_total: -21_000 });
    expect(all).toMatchObject({ avoided_total: 0, cost_total: 0, net_total: 0, payback_year: NO_EFFECT });
  });

  it.each([
    ["more days than the stage takes", { mode_2: 1, days_2: 400, mean_2: 300 }, 300],
    ["days of a stage that nobody measured", { mode_2: 1, days_2: 40 }, 40],
    ["no change, whatever days stand there", { mode_2: 0, days_2: 40, mean_2: 300 }, 0],
    ["a stage already quicker than England", { mode_2: 3, mean_2: 250, england_2: 270 }, 0],
    ["no figure of England", { mode_2: 3, mean_2: 250 }, 0],
    ["a best quarter without a day", { mode_2: 2, mean_2: 12, quarter_2: 0 }, 12],
    ["a best quarter above the average", { mode_2: 2, mean_2: 12, quarter_2: 14 }, 0],
  ])("%s", (_, leaves, saved) => expect(worked(leaves)["saved_2"]).toBe(saved));

  it("says when it has paid for itself, or that it does not", () => {
    const at = { children: 1, days_2: 7, weekly: 100, horizon: 4 };
    expect(worked(at)["payback_year"]).toBe(NO_COST);
    expect(worked({ ...at, programme_once: 300 })["payback_year"]).toBe(3);
    expect(worked({ ...at, programme_once: 401 })["payback_year"]).toBe(NOT_PAID_BACK);
    expect(worked({ ...at, programme_year: 100, programme_once: 1 })["payback_year"]).toBe(NOT_PAID_BACK);
  });
});

/** In pence, or hundredths of a day. */
const amount = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100);
const ANY: fc.Arbitrary<Record<string, number>> = fc.record({
  ...{ children: amount(200), days_1: amount(300), days_2: amount(300), share_2: amount(100) },
  ...{ mode_2: fc.integer({ min: 0, max: 4 }), mean_2: amount(500), quarter_2: amount(400) },
  ...{ england_2: amount(400), over_2: amount(200), weekly: amount(8000), ep_children: amount(10) },
  ...{ ep_days: amount(200), ep_cost: amount(9000), mix_days: amount(9000), mix_points: amount(100) },
  ...{ mix_gap: amount(900), family_finding: amount(500), process_year: amount(90_000) },
  ...{ offset_fees: amount(90_000), offset_support: amount(90_000), programme_once: amount(500_000) },
  ...{ programme_year: amount(90_000), horizon: fc.integer({ min: 1, max: MOST_YEARS }) },
  ...{ full_year: fc.integer({ min: 1, max: MOST_YEARS }), rise: amount(12), discount: amount(12) },
  ...{ cash_share: amount(100), cash_from: fc.integer({ min: 1, max: 12 }), other_children: amount(9) },
  ...{
    other_chance: amount(100),
    other_weekly: amount(5000),
    other_years: amount(18),
    other_cost: amount(90_000),
  },
});
const near = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(a), Math.abs(b)));

describe("Savings of any kind", () => {
  it("years add up to their totals, and the parts of a total to it", () =>
    fc.assert(
      fc.property(ANY, (leaves) => {
        const all = numbers(leaves);
        for (const id of ["avoided", "cost", "net", "pv", "cashable", "other"])
          near(total(all, id), all[`${id}_total`]!);
        near(all[`cumulative_${MOST_YEARS}`]!, all["net_total"]!);
        near(all["net_total"]!, all["avoided_total"]! - all["cost_total"]!);
        expect(all["cashable_total"]!).toBeLessThanOrEqual(all["avoided_total"]! * (1 + 1e-9) + 1e-9);
      }),
    ));

  it("more days, more children or a longer horizon never avoid less", () =>
    fc.assert(
      fc.property(ANY, amount(100), (leaves, more) => {
        const avoided = (changed: Record<string, number>) =>
          numbers({ ...leaves, ...changed })["avoided_total"]! * (1 + 1e-9) + 1e-6;
        const now = numbers(leaves)["avoided_total"]!;
        expect(avoided({ days_1: leaves["days_1"]! + more })).toBeGreaterThanOrEqual(now);
        expect(avoided({ children: leaves["children"]! + more })).toBeGreaterThanOrEqual(now);
        const horizon = Math.min(MOST_YEARS, leaves["horizon"]! + 1);
        expect(avoided({ horizon })).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 40 },
    ));

  it("the days and the week at which it breaks even bring what it costs, put back in", () =>
    fc.assert(
      fc.property(ANY, (leaves) => {
        const alone = { ...leaves, ep_children: 0, mix_points: 0, family_finding: 0, process_year: 0 };
        const all = worked(alone);
        const days = all["break_even_days"];
        if (typeof days === "number") {
          const only = { mode_1: 1, mode_2: 0, mode_3: 0, mean_1: 0, days_1: days };
          const again = numbers({ ...alone, ...only });
          near(again["avoided_total"]!, again["cost_total"]!);
        } else expect(days).toBe("cannot be said");
        const weekly = all["break_even_weekly"];
        if (typeof weekly === "number") {
          const again = numbers({ ...alone, weekly });
          near(again["avoided_total"]!, again["cost_total"]!);
        } else expect(weekly).toBe("no days saved");
      }),
      { numRuns: 50 },
    ));

  it("nothing entered is nothing in every line", () => {
    for (const { id, unit } of STEPS)
      if (unit.startsWith("£") && !id.startsWith("break_even")) expect([id, worked({})[id]]).toEqual([id, 0]);
  });
});
