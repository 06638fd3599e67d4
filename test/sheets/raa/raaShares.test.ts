import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import { raaSharesSheet } from "../../../src/sheets/raa/raaShares";
import { raaSignedOffSheet } from "../../../src/sheets/raa/raaSignedOff";
import { chartColours } from "../../../src/sheets/styles";
import { settle } from "../../../src/sheets/settle";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { BUDGET_YEAR, raaCells, type Member } from "../../support/raaMembers";
import { careRecords } from "../../support/records";

const CASES = casesOf(careRecords({}), "2025-03-31");
const PLANS = [raaSharesSheet(CASES), raaSignedOffSheet(CASES)];
type Inputs = Readonly<Record<string, Scalar>>;

/** Figures by name; only what is asked for is worked out. */
function shares(members: readonly Member[], inputs: Inputs) {
  const settled = settle([...PLANS, namedCells(raaCells(members))], inputs);
  const of = (name: string) => settled.name(name);
  return { of, all: (id: string) => members.map((_, at) => of(id.replace("#", String(at + 1)))) };
}

function sheetOf(members: readonly Member[], inputs: Inputs) {
  const [sheet] = printPlans([...PLANS, namedCells(raaCells(members))], inputs).sheets;
  return { sheet: sheet!, words: sheet!.cells.map(({ value }) => String(value)).join("\n") };
}

/** Three members: 500, 300 and 200 thousand pounds today; orders over two years. */
const THREE: readonly Member[] = [
  { name: "Ashby", paid: 500_000, activity: { orders_y1: 10, orders_y2: 20, orders_next: 40 } },
  { name: "Barton", paid: 300_000, activity: { orders_y1: 30, orders_y1_restated: 60 } },
  { name: "Calder", paid: 200_000, activity: { orders_y1: 15, orders_y2: 15 } },
];
const HALF_AND_HALF = {
  in_raa_budget: 1_000_000,
  in_raa_f1_weight_orders: 50,
  in_raa_f1_weight_equal: 50,
};

describe("RAA shares", () => {
  it("blends drivers by weights: the mean of the years that are known, over the sum of the members", () => {
    // Orders: 15, 30 (one year is known), 15; parts 25, 50, 25; with a half of a third each.
    const { of, all } = shares(THREE, HALF_AND_HALF);
    expect(all("out_raa_f1_#_part_orders")).toEqual([25, 50, 25]);
    const third = 100 / 6;
    const blend = all("out_raa_f1_#_blend") as number[];
    [12.5 + third, 25 + third, 12.5 + third].forEach((share, at) => expect(blend[at]).toBeCloseTo(share, 10));
    // 291,666.67, 416,666.67, 291,666.67: two pounds remain, and of equal fractions the lower number comes first.
    expect(all("out_raa_f1_#_contribution")).toEqual([291_667, 416_667, 291_666]);
    expect(all("out_raa_f1_#_share_to_hundredth")).toEqual([29.17, 41.67, 29.17]);
    expect(all("out_raa_f1_#_change")).toEqual([-208_333, 116_667, 91_666]);
    expect((all("out_raa_f1_#_change_percent") as number[])[2]).toBeCloseTo(45.833, 10);
    expect([of("out_raa_f1_gainers"), of("out_raa_f1_losers"), of("out_raa_f1_residual")]).toEqual([1, 2, 0]);
  });

  it("says what shares would be by next year's forecast, each year one further back, and by restated activity", () => {
    const { all } = shares(THREE, { ...HALF_AND_HALF, in_raa_f1_years_orders: 2 });
    // Means of the forecast and the latest year: 25, 30, 15 of 70; restated: 15, 60, 15 of 90.
    const by = (orders: number[], sum: number) => orders.map((each) => (50 * each) / sum + 50 / 3);
    const close = (found: unknown[], expected: number[]) =>
      expected.forEach((each, at) => expect(found[at]).toBeCloseTo(each, 10));
    close(all("out_raa_f1_#_share_forecast"), by([25, 30, 15], 70));
    close(all("out_raa_f1_#_share_restated"), by([15, 60, 15], 90));
    expect((all("out_raa_f1_#_contribution_restated") as number[]).reduce((a, b) => a + b)).toBe(1_000_000);
  });

  it("holds shares between floor, cap and damping, by one common factor for the others", () => {
    // Today 50, 30, 20; none may fall by more than a tenth: 45, 27, 18. The blend 29.17, 41.67, 29.17.
    const { of, all } = shares(THREE, { ...HALF_AND_HALF, in_raa_f1_most_fall: 10 });
    // Ashby stays at 45; the others share 55 in proportion to 41.67 and 29.17.
    const [ashby, barton, calder] = all("out_raa_f1_#_bounded") as number[];
    expect(ashby).toBe(45);
    expect(barton).toBeCloseTo((55 * 5) / 8.5, 10);
    expect(calder).toBeCloseTo((55 * 3.5) / 8.5, 10);
    expect(of("out_raa_f1_bounds")).toBe("held");
  });

  it("shows how our contribution comes about, step by step, on a part that carries each and is not seen", () => {
    const inputs = { ...HALF_AND_HALF, in_raa_us: 1, in_raa_budget: 1_100_000, in_raa_f1_most_fall: 10 };
    const { of } = shares(THREE, inputs);
    const steps = ["start", "budget", "formula", "bounds", "path", "days"];
    const after = steps.map((step) => Math.round(of(`raa_waterfall_after_${step}`) as number));
    // Half of the budget; 29.17 %; held at 45 %; no path; whole pounds.
    expect(after).toEqual([500_000, 550_000, 320_833, 495_000, 495_000, 495_000]);
    const { sheet } = sheetOf(THREE, inputs);
    const drawn = sheet.plan.blocks.filter((block) => block.kind === "chart" && block.carried);
    expect(drawn.map((block) => block.kind === "chart" && chartColours(block)[0])).toEqual(["#ffffff"]);
  });

  it("leaves shares unbounded, and says so, where bounds cannot all be held", () => {
    const { of, all } = shares(THREE, { ...HALF_AND_HALF, in_raa_f1_cap: 30 });
    expect(of("out_raa_f1_bounds")).toBe("bounds");
    expect(all("out_raa_f1_#_bounded")).toEqual(all("out_raa_f1_#_blend"));
    expect(sheetOf(THREE, { ...HALF_AND_HALF, in_raa_f1_cap: 30 }).words).toContain(
      "the bounds cannot all be held",
    );
  });

  it("goes from today's shares to the formula's in equal steps", () => {
    const path = { ...HALF_AND_HALF, in_raa_f1_weight_orders: 0, in_raa_f1_weight_equal: 100 };
    const at = (year: number) =>
      shares(THREE, { ...path, in_raa_f1_path_years: 4, in_raa_f1_path_year: year }).of("out_raa_f1_1_path");
    expect(at(0)).toBe(50);
    expect(at(1)).toBeCloseTo(50 - (50 - 100 / 3) / 4, 10);
    for (const year of [4, 7]) expect(at(year)).toBeCloseTo(100 / 3, 10);
  });

  it("rounds shares to hundredths of a percent that come to 100, where that is chosen", () => {
    const { all } = shares(THREE, {
      in_raa_f1_weight_equal: 100,
      in_raa_f1_round_shares: "Yes",
      in_raa_budget: 10_000,
    });
    expect(all("out_raa_f1_#_share")).toEqual([33.34, 33.33, 33.33]);
    expect(all("out_raa_f1_#_contribution")).toEqual([3334, 3333, 3333]);
  });

  it("adds direct charges after, and measures the change without them", () => {
    const { of } = shares(THREE, { ...HALF_AND_HALF, in_raa_f1_3_extra: 1234.5, in_raa_f1_9_extra: 7 });
    expect(of("out_raa_f1_3_contribution_with_extra")).toBe(291_666 + 1234.5);
    expect(of("out_raa_f1_extra")).toBe(1234.5);
    expect(of("out_raa_f1_3_change")).toBe(91_666);
  });

  it("takes the formula that is chosen into use, under its name", () => {
    const inputs = { ...HALF_AND_HALF, in_raa_f2_weight_today: 100, in_raa_f2_name: "As today" };
    expect(shares(THREE, { ...inputs, in_raa_formula: 2 }).all("out_raa_#_contribution")).toEqual([
      500_000, 300_000, 200_000,
    ]);
    expect(shares(THREE, { ...inputs, in_raa_formula: 2 }).of("out_raa_formula_name")).toBe("As today");
    expect(shares(THREE, inputs).of("out_raa_1_contribution")).toBe(291_667);
    expect(shares(THREE, { ...inputs, in_raa_formula: 7 }).of("out_raa_1_share")).toBe("check entry");
  });

  it.each([
    ["equal parts, by days", "In equal parts", { 1: -40_022, 2: -40_022, 3: -19_956 }],
    ["contribution", "By contribution", { 1: -50_000, 2: -30_000, 3: -20_000 }],
    // Planned less a tenth: 9, 27, 18; actual 5, 27, 12: short by 4, 0 and 6.
    ["activity short of the tolerance", "By activity beyond the tolerance", { 1: -40_000, 2: 0, 3: -60_000 }],
  ])("shares what was underspent by %s", (_, rule, expected) => {
    const inputs = {
      ...{ in_raa_budget: 1_000_000, in_raa_f1_weight_today: 100, in_raa_outturn: 900_000 },
      ...{ in_raa_true_up_rule: rule, in_raa_true_up_tolerance: 10 },
      ...{ in_raa_1_true_up_planned: 10, in_raa_2_true_up_planned: 30, in_raa_3_true_up_planned: 20 },
      ...{ in_raa_1_true_up_actual: 5, in_raa_2_true_up_actual: 27, in_raa_3_true_up_actual: 12 },
    };
    const members =
      rule === "In equal parts" ? [...THREE.slice(0, 2), { ...THREE[2]!, joined: "2025-10-01" }] : THREE;
    expect(shares(members, inputs).all("out_raa_#_true_up")).toEqual(Object.values(expected));
  });

  it("goes by contribution, and says so, where nobody is beyond the tolerance", () => {
    const inputs = {
      ...{ in_raa_budget: 1_000_000, in_raa_f1_weight_today: 100, in_raa_outturn: 1_000_001.4 },
      ...{ in_raa_true_up_rule: "By activity beyond the tolerance" },
    };
    expect(shares(THREE, inputs).all("out_raa_#_true_up")).toEqual([1, 0, 0]);
    expect(shares(THREE, inputs).of("out_raa_true_up_residual")).toBeCloseTo(0.4, 6);
    expect(sheetOf(THREE, inputs).words).toContain("no member is beyond the tolerance");
  });

  it("names a day of the year without a member, and what stays uncovered", () => {
    const members = [
      { ...THREE[0]!, left: "2025-06-30" },
      { ...THREE[1]!, joined: "2025-07-11" },
    ];
    const { of } = shares(members, { in_raa_budget: 365_000.5, in_raa_f1_weight_equal: 100 });
    expect([of("out_raa_f1_1_contribution"), of("out_raa_f1_2_contribution")]).toEqual([91_000, 264_000]);
    expect(of("out_raa_f1_uncovered")).toBeCloseTo(10 * 1000 + (10 * 0.5) / 365, 6);
    expect(of("out_raa_check_f1_budget")).toBe("OK");
    expect(sheetOf(members, { in_raa_budget: 365_000.5, in_raa_f1_weight_equal: 100 }).words).toContain(
      "for 10.0 days of the year there is no member with a share",
    );
  });

  it("says words and no error for entries that cannot be, and speaks the dialect", () => {
    const bad: Inputs = {
      ...{ in_raa_budget: "a lot", in_raa_formula: "first", in_raa_outturn: "?", in_raa_true_up_rule: "ask" },
      ...{ in_raa_f1_weight_orders: "half", in_raa_f1_weight_equal: -5, in_raa_f1_years_orders: 9 },
      ...{
        in_raa_f1_floor: "x",
        in_raa_f1_cap: 900,
        in_raa_f1_path_years: 0,
        in_raa_f1_round_shares: "maybe",
      },
      ...{ in_raa_f1_3_extra: "none", in_raa_1_true_up_planned: "-", in_raa_f2_weight_adopted: 100 },
      ...{ in_raa_f3_weight_today: 60, in_raa_f3_path_years: 3 },
    };
    const { sheet, words } = sheetOf(THREE, bad);
    expect(words).not.toMatch(/#(?:VALUE|DIV|N\/A|NAME|NUM|REF)/);
    for (const said of [
      "▲ Formula 1, weight: not a number from 0 to 100, so not used.",
      "▲ Formula 3: its weights come to 60.0, not to 100, so it gives no shares.",
      "▲ Not 1, 2 or 3, so no formula is in use.",
      "▲ Formula 1: neither Yes nor No, so not rounded.",
      "▲ Not an amount, so not charged: Calder (member 3);",
      "▲ Formula 3: a path without its year, so its last year’s shares.",
    ])
      expect(words).toContain(said);
    const { of } = shares(THREE, bad);
    expect(["f1", "f2", "f3"].map((f) => of(`out_raa_${f}_1_share`))).toEqual([
      "not entered",
      "no figures",
      "weights",
    ]);
    expect(of("out_raa_check_f3_shares")).toBe("not worked out yet");
    expect(checkPlan(sheet)).toEqual([]);
    expect(
      sheetOf(THREE, { in_raa_f2_weight_population: 40, in_raa_f2_weight_full_cost: 60 }).words,
    ).toContain(
      "◆ No figure, so counted as 0. Full cost on RAA spend: Ashby; Barton; Calder; Population under 18: Ashby;",
    );
    const nobody = sheetOf([], {});
    expect(nobody.words).not.toMatch(/#(?:VALUE|DIV|N\/A|NAME|NUM|REF)/);
  });
});

/** The rule again, worked out otherwise: the factor by halving, the days one by one, the pounds by sorting. */
function byHand(
  members: readonly RandomMember[],
  { floor, cap, fall, rise, years, year, budget }: RandomFormula,
) {
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const paid = sum(members.map((each) => each.paid));
  const orders = sum(members.map((each) => each.orders));
  const today = members.map((each) => (paid > 0 ? (100 * each.paid) / paid : 0));
  const blend = members.map((each) => (60 * each.orders) / orders + 40 / members.length);
  const low = today.map((share) => Math.max(floor, share > 0 ? (share * (100 - fall)) / 100 : 0));
  const high = today.map((share) => Math.min(cap, share > 0 ? (share * (100 + rise)) / 100 : 100));
  const held = (factor: number) =>
    blend.map((share, at) => Math.min(Math.max(share * factor, low[at]!), high[at]!));
  const can = sum(low) <= 100 && sum(high) >= 100 && low.every((each, at) => each <= high[at]!);
  let [least, most] = [0, 1e6];
  for (let step = 0; step < 200; step++) {
    const middle = (least + most) / 2;
    if (sum(held(middle)) < 100) least = middle;
    else most = middle;
  }
  const bounded = can ? held(most) : blend;
  const onPath = paid > 0 && year < years;
  const path = bounded.map((share, at) =>
    onPath ? today[at]! + ((share - today[at]!) * year) / years : share,
  );
  const shares = members.map(() => 0);
  const days = BUDGET_YEAR.to - BUDGET_YEAR.from + 1;
  for (let at = 0; at < days; at++) {
    const there = members.map((each) => at >= each.first && at <= each.last);
    const all = sum(path.filter((_, member) => there[member]));
    if (all > 0)
      path.forEach((share, member) => {
        if (there[member]) shares[member]! += ((share / all) * 100) / days;
      });
  }
  const exact = shares.map((share) => (budget * share) / 100);
  return { bounded, shares, exact, whole: Math.floor(Math.round(sum(exact) * 1e6) / 1e6) };
}

interface RandomMember {
  paid: number;
  orders: number;
  first: number;
  last: number;
}
interface RandomFormula {
  floor: number;
  cap: number;
  fall: number;
  rise: number;
  years: number;
  year: number;
  budget: number;
}

const randomMember = fc.record({
  paid: fc.integer({ min: 0, max: 900_000 }),
  orders: fc.integer({ min: 1, max: 60 }),
  first: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
  last: fc.oneof(fc.constant(364), fc.integer({ min: 150, max: 364 })),
});
const randomFormula = fc.record({
  floor: fc.constantFrom(0, 2, 4),
  cap: fc.constantFrom(25, 60, 100),
  fall: fc.constantFrom(5, 20, 100),
  rise: fc.constantFrom(5, 30, 10_000),
  years: fc.constantFrom(1, 4),
  year: fc.constantFrom(1, 2, 5),
  budget: fc.integer({ min: 1, max: 500_000_000 }).map((pence) => pence / 100),
});
const dated = (at: number) => {
  const of = new Date(Date.UTC(1899, 11, 30 + BUDGET_YEAR.from + at));
  return of.toISOString().slice(0, 10);
};

it("agrees with the rule worked out otherwise, for members, bounds, paths and days at random", () => {
  fc.assert(
    fc.property(
      fc.array(randomMember, { minLength: 2, maxLength: 15 }),
      randomFormula,
      (members, formula) => {
        const { of, all } = shares(
          members.map(({ paid, orders, first, last }) => ({
            ...{ paid, activity: { orders_y1: orders } },
            ...{ joined: dated(first), left: dated(last) },
          })),
          {
            ...{ in_raa_budget: formula.budget, in_raa_f1_weight_orders: 60, in_raa_f1_weight_equal: 40 },
            ...{ in_raa_f1_floor: formula.floor, in_raa_f1_cap: formula.cap },
            ...{ in_raa_f1_most_fall: formula.fall, in_raa_f1_most_rise: formula.rise },
            ...{ in_raa_f1_path_years: formula.years, in_raa_f1_path_year: formula.year },
          },
        );
        const expected = byHand(members, formula);
        const near = (found: readonly unknown[], those: readonly number[], digits: number) =>
          those.forEach((each, at) => expect(found[at]).toBeCloseTo(each, digits));
        near(all("out_raa_f1_#_bounded"), expected.bounded, 8);
        near(all("out_raa_f1_#_share"), expected.shares, 8);
        near(all("out_raa_f1_#_contribution_exact"), expected.exact, 3);
        const whole = all("out_raa_f1_#_contribution") as number[];
        expect(whole.reduce((a, b) => a + b)).toBe(expected.whole);
        whole.forEach((each, at) => expect(Math.abs(each - expected.exact[at]!)).toBeLessThan(1));
        expect(["shares", "budget", "drivers"].map((id) => of(`out_raa_check_f1_${id}`))).toEqual([
          "OK",
          "OK",
          "OK",
        ]);
      },
    ),
    { numRuns: 25, seed: 9 },
  );
});
