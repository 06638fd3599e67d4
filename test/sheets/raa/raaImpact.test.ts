import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { FormulaError, type Expr } from "../../../src/domain/formula/expression";
import { IMPACT_STAGES } from "../../../src/domain/raa/impact";
import { PRICE_INDICES } from "../../../src/domain/published/indices";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import { raaImpactSheet } from "../../../src/sheets/raa/raaImpact";
import { raaMembersSheet } from "../../../src/sheets/raa/raaMembers";
import { settle } from "../../../src/sheets/settle";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { careRecords, type TrackerLine } from "../../support/records";

type Entries = Readonly<Record<string, Scalar>>;

/** Children who entered care on a day and moved in so many days later. */
const moved = (...lines: [child: string, entry: string, movedIn: string][]): TrackerLine[] =>
  lines.map(([child, entered, movedIn]) => ({
    child,
    days: { entry: entered, adm: "2018-12-15", placed: movedIn },
  }));

const CASES = casesOf(
  careRecords({
    tracker: moved(
      // 365, 396 and 424 days, before 1 April 2020; 366, and on the day itself 456, after.
      ["A", "2018-01-01", "2019-01-01"],
      ["B", "2018-01-01", "2019-02-01"],
      ["C", "2018-01-01", "2019-03-01"],
      ["D", "2020-01-01", "2021-01-01"],
      ["E", "2019-01-01", "2020-04-01"],
    ),
  }),
  "2024-03-31",
);

const plansOf = (cases: Cases) => [
  raaMembersSheet(cases),
  timescalesSheet(cases),
  raaImpactSheet(cases),
  namedCells({ as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to }),
];
const PLANS = plansOf(CASES);
const ERROR = /#(VALUE|N\/A|NAME|REF|DIV|NUM)/;

/** Figures by name, worked out as they are asked for, and every cell of the sheet in words. */
function impactOf(entries: Entries) {
  const settled = settle(PLANS, entries);
  const shown = (of: Scalar | FormulaError): Scalar => (of instanceof FormulaError ? of.code : of);
  const figures = new Proxy<Entries>({}, { get: (_, name) => shown(settled.name(String(name))) });
  const says = () =>
    PLANS[2]!.blocks
      .flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []))
      .flatMap((cell) => (cell && "expr" in cell.content ? [cell] : []))
      .map(({ name, content }) =>
        String(shown(name ? settled.name(name) : settled.evaluate((content as { expr: Expr }).expr))),
      )
      .join("\n");
  return { figures, says };
}

const MEMBERS = { in_raa_1_name: "North", in_raa_2_name: "South", in_raa_3_name: "East" };
const BEGAN = { in_raa_began: 43922 }; // 1 April 2020
const num = (of: Scalar | undefined): number => {
  expect(typeof of).toBe("number");
  return of as number;
};

describe("RAA impact", () => {
  it("keeps to the dialect, and is without an error value and without a default before anything is typed", () => {
    const printed = printPlans(PLANS).sheets.find(({ plan }) => plan.name === "RAA impact")!;
    expect(checkPlan(printed)).toEqual([]);
    const { figures, says } = impactOf({});
    expect(says()).not.toMatch(ERROR);
    expect(says()).toContain("Type the day on which the RAA took over");
    expect(figures.out_raa_journeys_entry_moved_in_before_n).toBe(0);
    expect(figures.out_raa_1_days_entry_moved_in_before).toBe("");
  });

  it("counts this workbook's journeys on the side on which they reached the end of the stage", () => {
    const { figures } = impactOf({ ...MEMBERS, ...BEGAN, in_raa_us: 2 });
    const of = (id: string) => figures[`out_raa_journeys_entry_moved_in_${id}`];
    expect(of("before_n")).toBe(3);
    expect(of("after_n")).toBe(2);
    expect(of("before_mean")).toBe(395);
    // 365, 396 and 424: -30, 1 and 29 from their mean, 1742 / 2 under the root.
    expect(num(of("before_sd"))).toBeCloseTo(Math.sqrt(871), 9);
    expect(of("before_median")).toBe(396);
    expect(of("after_mean")).toBe(411);
    expect(num(of("after_sd"))).toBeCloseTo(Math.sqrt(2 * 45 ** 2), 9);
    // Ours without being typed; the others are not known.
    expect(figures.out_raa_2_days_entry_moved_in_change).toBe(16);
    expect(figures.out_raa_2_days_entry_moved_in_verdict).toBe("too few to tell");
    expect(figures.out_raa_1_days_entry_moved_in_change).toBe("not entered");
    expect(figures.out_raa_check_impact_journeys).toBe("OK");
    // From 1 February 2019 one child less counts; a stage without a match says so.
    const later = impactOf({ ...MEMBERS, ...BEGAN, in_raa_impact_from: 43497 }).figures;
    expect(later.out_raa_journeys_entry_moved_in_before_n).toBe(2);
    expect(later.out_raa_journeys_decision_match_before_mean).toBe("none");
    expect(later.out_raa_check_impact_journeys).toBe("OK");
  });

  const days = (member: number, before: readonly number[], after: readonly number[]): Entries =>
    Object.fromEntries(
      [before, after].flatMap((side, at) =>
        ["_n", "", "_sd"].map((part, place) => [
          `in_raa_${member}_days_order_moved_in_${at === 0 ? "before" : "after"}${part}`,
          side[place]!,
        ]),
      ),
    );

  it("says more than chance by Welch's standard error, and holds the mix of members still", () => {
    const { figures, says } = impactOf({
      ...MEMBERS,
      ...BEGAN,
      ...days(1, [40, 400, 100], [10, 380, 90]),
      ...days(2, [10, 200, 50], [40, 150, 40]),
    });
    const of = (id: string) => figures[`out_raa_${id}`];
    // North: 100²/40 + 90²/10 = 1060.
    expect(of("1_days_order_moved_in_change")).toBe(-20);
    expect(num(of("1_days_order_moved_in_low"))).toBeCloseTo(-20 - 1.96 * Math.sqrt(1060), 9);
    expect(num(of("1_days_order_moved_in_high"))).toBeCloseTo(-20 + 1.96 * Math.sqrt(1060), 9);
    expect(of("1_days_order_moved_in_verdict")).toBe("within chance");
    // South: 50²/10 + 40²/40 = 290, 1.96 x 17.03 = 33.4 of 50 days.
    expect(of("2_days_order_moved_in_verdict")).toBe("more than chance");
    // Like for like, weights 10 and 40 of 50: before 240, after 196; as it was 360, so that 120 of -164 are mix.
    expect(of("days_order_moved_in_before")).toBe(240);
    expect(of("days_order_moved_in_after")).toBe(196);
    expect(of("days_order_moved_in_change")).toBe(-44);
    expect(of("days_order_moved_in_as_is")).toBe(-164);
    expect(of("days_order_moved_in_by_mix")).toBe(-120);
    const error = Math.sqrt((10 ** 2 * 1060 + 40 ** 2 * 290) / 50 ** 2);
    expect(num(of("days_order_moved_in_low"))).toBeCloseTo(-44 - 1.96 * error, 9);
    expect(of("days_order_moved_in_verdict")).toBe("more than chance");
    expect(says()).toContain(
      "Placement order to moving in, like for like over all members: 44.0 days less than before, more than chance. In it: 2 of 3 members. As it is, mix included: 164.0 days less.",
    );
    expect(of("check_impact_mix")).toBe("OK");
  });

  it("typed before ours; nine children are too few; without a spread nothing is said", () => {
    const { figures } = impactOf({
      ...MEMBERS,
      ...BEGAN,
      in_raa_us: 1,
      ...days(1, [9, 400, 1], [50, 100, 1]),
      ...{ ...days(2, [50, 400, 1], [50, 100, 1]), in_raa_2_days_order_moved_in_after_sd: null },
      ...days(3, [50, 400, 1], [1, 100, 1]),
    });
    expect(figures.out_raa_1_days_order_moved_in_before).toBe(400);
    expect(figures.out_raa_1_days_order_moved_in_verdict).toBe("too few to tell");
    expect(figures.out_raa_2_days_order_moved_in_change).toBe(-300);
    expect(figures.out_raa_2_days_order_moved_in_verdict).toBe("not known");
    expect(figures.out_raa_3_days_order_moved_in_low).toBe("not known");
    expect(figures.out_raa_days_order_moved_in_members).toBe(1);
  });

  it("puts spending of several years into the prices of one, and asks for a level that is not published", () => {
    const level = (year: string) => PRICE_INDICES.gdp.figures.find((each) => each.year === year)!.level;
    const entries: Entries = {
      ...MEMBERS,
      ...BEGAN,
      in_raa_year_before_1: "2018-19",
      in_raa_year_before_2: "2019-20",
      in_raa_year_after_1: "2024-25",
      in_raa_1_spend_before_1: 500_000,
      in_raa_1_adoptions_before_1: 10,
      in_raa_1_spend_before_2: 600_000,
      in_raa_1_adoptions_before_2: 12,
      in_raa_1_spend_after_1: 900_000,
      in_raa_1_adoptions_after_1: 15,
      // Spending without adoptions takes no part; five adoptions are withheld.
      in_raa_2_spend_before_1: 1,
      in_raa_2_spend_before_2: 300_000,
      in_raa_2_adoptions_before_2: 5,
    };
    const { figures, says } = impactOf(entries);
    const before =
      (500_000 * (level("2024-25") / level("2018-19")) + 600_000 * (level("2024-25") / level("2019-20"))) /
      22;
    expect(figures.out_raa_price_year).toBe("2024-25");
    expect(num(figures.out_raa_1_cost_an_adoption_before)).toBeCloseTo(before, 6);
    expect(figures.out_raa_1_cost_an_adoption_after).toBe(60_000);
    const error = Math.sqrt(before ** 2 / 22 + 60_000 ** 2 / 15);
    expect(num(figures.out_raa_1_cost_an_adoption_high)).toBeCloseTo(60_000 - before + 1.96 * error, 6);
    expect(figures.out_raa_1_cost_an_adoption_verdict).toBe("within chance");
    expect(figures.out_raa_2_cost_an_adoption_before_n).toBe(5);
    expect(figures.out_raa_2_cost_an_adoption_before).toBe("few");
    expect(figures.out_raa_3_cost_an_adoption_before).toBe("not entered");
    expect(says()).not.toContain("No published level");
    const other = impactOf({ ...entries, in_raa_year_after_1: "2025-26" });
    expect(other.says()).toContain("▲ No published level for this year");
    expect(other.figures.out_raa_1_cost_an_adoption_change).toBe("not entered");
    const own = impactOf({
      ...entries,
      in_raa_year_after_1: "2025-26",
      in_raa_level_price_year: 103,
      in_raa_level_after_1: 103,
    });
    expect(own.figures.out_raa_1_cost_an_adoption_after).toBe(60_000);
  });

  it("sets counts a year of whole years against their chance, and plans against what came", () => {
    const activity = (member: number, counts: readonly number[]) =>
      Object.fromEntries(counts.map((count, at) => [`in_raa_${member}_adopted_y${at + 1}`, count]));
    const { figures, says } = impactOf({
      ...MEMBERS,
      in_raa_3_name: null,
      // The day falls into 2022-23: two years after it, two before.
      in_raa_began: 44_743,
      in_raa_activity_year: "2024-25",
      ...activity(1, [30, 34, 99, 20, 24]),
      ...activity(2, [10, 12, 99, 4, 5]),
      in_raa_plan_adopted_y1: 50,
      in_raa_plan_cost_y1: 2_000_000,
      in_raa_actual_cost_y1: 2_100_000,
      // Typed counts of five years go before the years.
      in_raa_count_years_before: 5,
      in_raa_2_count_adopted_before: 40,
    });
    const of = (id: string) => figures[`out_raa_${id}`];
    expect([1, 2, 3, 4, 5].map((year) => of(`year_y${year}_side`))).toEqual([
      ...["after", "after", "part", "before", "before"],
    ]);
    expect(of("1_count_adopted_before")).toBe(44);
    expect(of("1_count_adopted_change")).toBe(10);
    // 44/2² + 64/2² = 27; 1.96 x 5.2 = 10.2.
    expect(of("1_count_adopted_verdict")).toBe("within chance");
    expect(of("2_count_adopted_before_a_year")).toBe(8);
    expect(of("2_count_adopted_change")).toBe(3);
    expect(of("count_adopted_change")).toBe(13);
    expect(num(of("count_adopted_low"))).toBeCloseTo(13 - 1.96 * Math.sqrt(27 + 40 / 25 + 22 / 4), 9);
    expect(of("count_adopted_verdict")).toBe("more than chance");
    expect(of("count_placed_verdict")).toBe("none");
    expect(says()).toContain(
      "Children adopted: 13.0 a year more than before, more than chance. In it: 2 of 2 members.",
    );
    expect(of("plan_adopted_y1_actual")).toBe(40);
    expect(of("plan_adopted_y1_difference")).toBe(-10);
    expect(of("plan_adopted_y1_percent")).toBe(-20);
    expect(of("plan_cost_y1_difference")).toBe(100_000);
    expect(of("plan_cost_y1_percent")).toBe(5);
    expect(of("plan_placed_y1_difference")).toBe("not entered");
  });

  it("says no difference from the plan where a member is missing", () => {
    const { figures, says } = impactOf({
      ...MEMBERS,
      in_raa_activity_year: "2024-25",
      in_raa_1_adopted_y1: 5,
      in_raa_plan_adopted_y1: 50,
    });
    expect(figures.out_raa_plan_adopted_y1_difference).toBe("incomplete");
    expect(says()).toContain("◆ Only 1 of 3 members have a figure");
  });

  it("has words for every entry that cannot be used, and no error value", () => {
    const inputs = PLANS[2]!.blocks
      .flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []))
      .flatMap((cell) => (cell && "input" in cell.content ? [cell.content.input.key] : []));
    for (const wrong of ["many", -1, 1e12, 0]) {
      const { says } = impactOf({ ...MEMBERS, ...Object.fromEntries(inputs.map((key) => [key, wrong])) });
      expect(says()).not.toMatch(ERROR);
      if (wrong !== 0) expect(says().match(/▲ Not used.* · North · South · East/g)!.length).toBe(9);
    }
  });

  it("members' changes like for like and the change of mix always come to the change as it is", () => {
    const side = fc.tuple(
      fc.integer({ min: 2, max: 400 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 3 }), (members) => {
        const entries = members.map(([before, after], at) => days(at + 1, before, after));
        const { figures } = impactOf({ ...MEMBERS, ...BEGAN, ...Object.assign({}, ...entries) });
        const sum = (at: 0 | 1, of: (side: readonly number[]) => number) =>
          members.reduce((total, member) => total + of(member[at]), 0);
        const mean = (at: 0 | 1) => sum(at, ([n = 0, days = 0]) => n * days) / sum(at, ([n = 0]) => n);
        const all = (id: string) => num(figures[`out_raa_days_order_moved_in_${id}`]);
        expect(all("as_is")).toBeCloseTo(mean(1) - mean(0), 6);
        expect(all("change") + all("by_mix")).toBeCloseTo(all("as_is"), 6);
        const changes = members.map(([before, after]) => after[1] - before[1]);
        expect(all("change")).toBeGreaterThanOrEqual(Math.min(...changes) - 1e-6);
        expect(all("change")).toBeLessThanOrEqual(Math.max(...changes) + 1e-6);
      }),
      { numRuns: 15 },
    );
  });

  it("compares every stage", () => {
    const { figures } = impactOf({ ...MEMBERS, ...BEGAN, in_raa_us: 1 });
    for (const { id } of IMPACT_STAGES) expect(figures[`out_raa_days_${id}_in_words`]).toMatch(/./);
  });
});
