import { Entries } from "./costsEntries";
import { byDays, largestRemainder, largestRemainderSigned, toHundredths, within } from "./raaApportion";
import { budgetYear, raaMembers } from "./raaMembers";
import { sharesBy, trueUp, type Basis, type Shared } from "./raaShares";
import { hiddenCosts, ledger, netOf, whole } from "./raaSpend";
import { unitCosts } from "./raaUnits";
import { dayOf } from "./rows";

const entriesOf = (typed: Record<string, string | number>) => new Entries(typed, new Map());
const FREE = { low: 0, high: Infinity };
const asAt = dayOf("31/03/2026") as number;

describe("the second mind's whole pounds, by hand", () => {
  it("go to the largest fractions, of equal ones to the first", () => {
    expect(largestRemainder([33 + 1 / 3, 33 + 1 / 3, 33 + 1 / 3])).toEqual([34, 33, 33]);
    expect(largestRemainder([400_000.2, 600_000.3, 1_000_000.5])).toEqual([400_000, 600_000, 1_000_001]);
    expect(largestRemainderSigned([-33.4, -66.6])).toEqual([-33, -67]);
    // 0.29 x 100 is a whole pound, although binary fractions make less of it.
    expect(largestRemainder([0.29 * 100, 0.71 * 100])).toEqual([29, 71]);
  });

  it("leave the pence of a total that is not whole", () => {
    expect(largestRemainder([50.4, 50.4])).toEqual([50, 50]);
    expect(largestRemainder([0.25, 0.25])).toEqual([0, 0]);
  });

  it("and hundredths of a percent come to a hundred percent", () => {
    expect(toHundredths([1 / 3, 1 / 3, 1 / 3])).toEqual([0.3334, 0.3333, 0.3333]);
    expect(toHundredths([1 / 7, 2 / 7, 4 / 7])).toEqual([0.1429, 0.2857, 0.5714]);
  });
});

describe("the second mind's bounds, by hand", () => {
  it("leave shares alone that they do not reach", () => {
    expect(within([0.5, 0.3, 0.2], [{ low: 0.4, high: 0.6 }, FREE, FREE])).toEqual([0.5, 0.3, 0.2]);
  });

  it("give what a cap takes to the others as their blends are", () => {
    // 0.6 is left for blends of 0.3 and 0.2.
    const capped = within([0.5, 0.3, 0.2], [{ low: 0, high: 0.4 }, FREE, FREE])!;
    [0.4, 0.36, 0.24].forEach((share, at) => expect(capped[at]).toBeCloseTo(share, 12));
  });

  it("take what a floor needs from the others, down to theirs", () => {
    const held = within([0.5, 0.3, 0.2], [FREE, { low: 0.29, high: 1 }, { low: 0.25, high: 1 }])!;
    [0.46, 0.29, 0.25].forEach((share, at) => expect(held[at]).toBeCloseTo(share, 12));
  });

  it("that cannot come to 1 are none", () => {
    expect(
      within(
        [0.5, 0.5],
        [
          { low: 0.6, high: 1 },
          { low: 0.5, high: 1 },
        ],
      ),
    ).toBeUndefined();
    expect(
      within(
        [0.5, 0.5],
        [
          { low: 0, high: 0.4 },
          { low: 0, high: 0.5 },
        ],
      ),
    ).toBeUndefined();
    // What has no part of the blend cannot be lifted by a factor.
    expect(within([1, 0], [{ low: 0, high: 0.5 }, FREE])).toBeUndefined();
  });
});

describe("the second mind's days, by hand", () => {
  const year = budgetYear(entriesOf({ in_raa_budget_year: "2025-26" }), asAt);

  it("are those of the year that is paid for, 366 where it holds a 29 February", () => {
    expect(year.to - year.from + 1).toBe(365);
    const leap = budgetYear(entriesOf({ in_raa_budget_year: "2027-28" }), asAt);
    expect(leap.to - leap.from + 1).toBe(366);
    expect(budgetYear(entriesOf({}), asAt)).toEqual(year);
  });

  it("give the days of one who left to those who stayed", () => {
    const members = raaMembers(
      entriesOf({
        ...{ in_raa_budget_year: "2025-26", in_raa_1_name: "Ambleford", in_raa_4_name: "Brackenshire" },
        in_raa_4_left: "2025-09-30",
      }),
      asAt,
    );
    expect(members.map(({ at, days }) => [at, days])).toEqual([
      [1, 365],
      [4, 183],
    ]);
    const found = byDays(
      [0.6, 0.4],
      members.map(({ stay }) => stay),
      year,
    );
    expect(found.shares[0]).toBeCloseTo((0.6 * 183 + 182) / 365, 12);
    expect(found.shares[1]).toBeCloseTo((0.4 * 183) / 365, 12);
    expect(found.uncovered).toBe(0);
  });

  it("on which nobody is in are covered by nobody", () => {
    const found = byDays([1], [{ from: year.from + 73, to: year.to }], year);
    expect(found.shares[0]).toBeCloseTo(0.8, 12);
    expect(found.uncovered).toBeCloseTo(0.2, 12);
  });
});

describe("the second mind's activity, by hand", () => {
  const [member] = raaMembers(
    entriesOf({
      ...{ in_raa_1_name: "Ambleford", in_raa_1_placed_y1: 20, in_raa_1_placed_transferred: -2 },
      ...{
        in_raa_1_placed_y2: "c",
        in_raa_1_placed_y3: "z",
        in_raa_1_placed_y4: "<5",
        in_raa_1_orders_y1: "x",
      },
    }),
    asAt,
  );

  it("adds children transferred to the latest year, and takes a suppressed count as 3", () => {
    expect([1, 2, 3, 4].map((year) => member!.count("placed", year as 1))).toEqual([18, 3, undefined, 3]);
    expect(member!.count("orders", 1)).toBe(3);
    expect(member!.next("placed")).toBe(18);
  });
});

describe("the second mind's ledgers, by hand", () => {
  const typed = {
    ...{ in_raa_1_staff_gross: 100, in_raa_1_staff_grants: 10, in_raa_1_contributions_gross: 300 },
    ...{ in_raa_2_allowances_gross: 50, in_raa_2_allowances_other: 5 },
    ...{ in_raa_agency_staff_gross: 400, in_raa_agency_general_from_members: 300 },
    ...{ in_raa_1_fees_within_from_members: 27, in_raa_2_fees_within_gross: 27 },
  };
  const lines = ledger(entriesOf(typed), [1, 2, "agency"]);

  it("leave out of the whole what members pay each other", () => {
    const found = whole(lines);
    expect(found.contributions).toEqual({ paid: 300, received: 300 });
    expect(found.fees).toEqual({ paid: 27, received: 27 });
    expect([found.consolidated, found.pooled, found.retained]).toEqual([535, 490, 45]);
    expect(lines.map(netOf).reduce((sum, net) => sum + net, 0)).toBe(535);
  });

  it("mean the same with the signs of a ledger", () => {
    const turned = Object.fromEntries(
      Object.entries(typed).map(([name, pounds]) => [name, name.endsWith("gross") ? pounds : -pounds]),
    );
    const signed = ledger(entriesOf({ ...turned, in_raa_income_signs: "As in a ledger" }), [1, 2, "agency"]);
    expect(whole(signed)).toEqual(whole(lines));
  });

  it("find what adoption costs elsewhere, each from its own entries", () => {
    const entry = (id: string) => `in_raa_1_hidden_${id}`;
    const hidden = hiddenCosts(
      entriesOf({
        [entry("staff_time_fte")]: 4,
        [entry("staff_time_percent")]: 25,
        [entry("staff_time_fte_cost")]: 50_000,
        ...{ [entry("hr_cost")]: 900_000, [entry("fte_adoption")]: 20, [entry("fte_council")]: 3_000 },
        ...{ [entry("iro_children")]: 30, [entry("iro_caseload")]: 60, [entry("iro_cost")]: 61_000 },
        ...{ [entry("legal_hours")]: 0, [entry("legal_hour_cost")]: 80, [entry("panels_cases")]: 12 },
      }),
      1,
    );
    expect(hidden).toMatchObject({ staff_time: 50_000, hr: 6_000, iro: 30_500, legal: 0 });
    expect([hidden["panels"], hidden["corporate"]]).toEqual([undefined, undefined]);
  });

  it("cost a week of care and an adoption from published spending", () => {
    const entries = entriesOf({
      ...{ in_raa_1_name: "Ambleford", in_raa_1_s251_adoption_y1: 1_500_000, in_raa_1_orders_y1: 60 },
      ...{ in_raa_1_s251_fostering: 10_000_000, in_raa_1_foster_placements: 250, in_raa_1_adopted_y1: 25 },
      ...{ in_raa_1_s251_residential: 3_650_000, in_raa_1_residential_days: 7_300 },
    });
    const found = unitCosts(entries, raaMembers(entries, asAt)[0]!);
    expect(found["weekly_adoption"]).toBeCloseTo(479.45, 2);
    expect(found).toMatchObject({ weekly_adoption_to_5: 480, weekly_fostering_to_5: 765 });
    expect(found).toMatchObject({ weekly_residential: 3_500, cost_an_adoption: 60_000 });
    expect(found["cost_an_adoption_3_years"]).toBe(60_000);
    expect(found["cost_a_child_moved_in"]).toBeUndefined();
  });

  it("give to nobody what five children cost", () => {
    const of = (adopted: number) => {
      const entries = entriesOf({
        ...{
          in_raa_1_name: "Ambleford",
          in_raa_1_s251_adoption_y1: 600_000,
          in_raa_1_s251_adoption_y2: 700_000,
        },
        ...{ in_raa_1_adopted_y1: adopted, in_raa_1_adopted_y2: 8 },
      });
      const found = unitCosts(entries, raaMembers(entries, asAt)[0]!);
      return [found["cost_an_adoption"], found["cost_an_adoption_3_years"]];
    };
    expect([of(5), of(6)]).toEqual([
      [undefined, 100_000],
      [100_000, 1_300_000 / 14],
    ]);
  });
});

describe("the second mind's formulas, by hand", () => {
  const typed = {
    ...{ in_raa_budget_year: "2025-26", in_raa_1_name: "Ambleford", in_raa_2_name: "Brackenshire" },
    ...{ in_raa_1_placed_y1: 30, in_raa_1_placed_y2: 20, in_raa_2_placed_y1: 10, in_raa_2_placed_y2: 20 },
    ...{ in_raa_2_placed_next: 40, in_raa_f1_weight_placed: 60, in_raa_f1_years_placed: 1 },
    in_raa_f1_weight_equal: 40,
  };
  const shared = (more: Record<string, string | number>, reading: "used" | "next" = "used") => {
    const entries = entriesOf({ ...typed, ...more });
    const members = raaMembers(entries, asAt);
    const basis: Basis = {
      ...{ members, year: budgetYear(entries, asAt), budget: 1_000_001 },
      ...{ today: [600_000, 400_000], fullCost: [undefined, undefined] },
    };
    return sharesBy(entries, 1, basis, reading) as Shared;
  };

  it("blend drivers by their weights, over as many years as are asked for", () => {
    // 0.6 x 30/40 + 0.4/2, then 0.6 x 50/80 + 0.2.
    expect(shared({}).share[0]).toBeCloseTo(0.65, 12);
    expect(shared({ in_raa_f1_years_placed: 2 }).share[0]).toBeCloseTo(0.575, 12);
    expect(shared({}).pounds).toEqual([650_001, 350_000]);
    expect(shared({ in_raa_f1_2_extra: 7 }).withExtra).toEqual([650_001, 350_007]);
    expect(shared({ in_raa_f1_weight_equal: 39 })).toBe("weights");
    expect(shared({ in_raa_f1_weight_equal: 0, in_raa_f1_weight_own_1: 40 })).toBe("no figures");
  });

  it("would come to others with next year's activity", () => {
    // The latest two years are then 30 (as before) and 30; 40 and 10.
    expect(shared({ in_raa_f1_years_placed: 2 }, "next").share[0]).toBeCloseTo(0.6 * (60 / 110) + 0.2, 12);
  });

  it("go from today's share to the new one in equal steps", () => {
    const step = { in_raa_f1_path_years: 4, in_raa_f1_path_year: 1 };
    expect(shared(step).share[0]).toBeCloseTo(0.6125, 12);
    expect(shared({ ...step, in_raa_f1_path_year: 9 }).share[0]).toBeCloseTo(0.65, 12);
    expect(shared({ in_raa_f1_most_rise: 5 }).share[0]).toBeCloseTo(0.63, 12);
    expect(shared({}).change[0]).toEqual({ pounds: 50_001, percent: (100 * 50_001) / 600_000 });
  });
});

describe("the second mind's end of the year, by hand", () => {
  const year = { budget: 1_000_000, days: [365, 365, 365], contributions: [500_000, 300_000, 200_000] };
  const activity = { planned: [50, 30, 20], actual: [60, 31, 20], tolerance: 10 };

  it("shares an overspend by each rule", () => {
    const found = trueUp({ ...year, ...activity, outturn: 1_100_000 });
    expect(found.equal).toEqual([33_334, 33_333, 33_333]);
    expect(found.contribution).toEqual([50_000, 30_000, 20_000]);
    expect(found.activity).toEqual([100_000, 0, 0]);
  });

  it("shares an underspend among those below what was planned", () => {
    const found = trueUp({ ...year, ...activity, actual: [40, 20, 20], outturn: 900_000 });
    // 50 x 0.9 - 40 = 5 and 30 x 0.9 - 20 = 7 of 12.
    expect(found.activity).toEqual([-41_667, -58_333, 0]);
  });

  it("falls back to contributions where nobody is beyond the tolerance", () => {
    const found = trueUp({ ...year, ...activity, actual: [55, 33, 22], outturn: 1_100_000 });
    expect([found.activityFellBack, found.activity]).toEqual([true, found.contribution]);
  });
});
