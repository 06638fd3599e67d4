import { raaBook } from "../support/raaBook";
import type { RaaEntries } from "../support/richRaaInputs";

const book = raaBook();

/** Columns of a printed table as entries: one row a member. */
const table = (names: readonly string[], rows: readonly (readonly (string | number)[])[]): RaaEntries =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      row.map((value, column) => [`in_raa_${at + 1}_${names[column]}`, value] as const),
    ),
  );

/** Results of members 1, 2 ... in their order. */
function results(inputs: RaaEntries, id: string, of: string = "out_raa_"): unknown[] {
  const at = book.holding(inputs);
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((member) => `in_raa_${member}_name` in inputs)
    .map((member) => at(`${of}${member}_${id}`));
}

/** As a board of five invented authorities might print it: children who moved in with adopters, three years. */
const FIVE = {
  in_raa_budget_year: "2025-26",
  in_raa_activity_year: "2024-25",
  ...table(
    ["name", "placed_y3", "placed_y2", "placed_y1", "paid_today"],
    [
      ["Ambleford", 41, 38, 44, 1_200_000],
      ["Brackenshire", 25, 31, 22, 845_000],
      ["Copperdale", 12, 9, 15, 402_500],
      ["Dunmere", 18, 20, 16, 610_000],
      ["Eastwold", 6, 4, 5, 251_000],
    ],
  ),
  in_raa_budget: 3_308_500,
  in_raa_f1_weight_placed: 100,
};

describe("contributions as published papers print them", () => {
  it("share a budget by three years' activity, to a hundredth of a percent and to the pound", () => {
    // 123, 78, 36, 54 and 15 children of 306.
    expect(results(FIVE, "share_to_hundredth", "out_raa_f1_")).toEqual([40.2, 25.49, 11.76, 17.65, 4.9]);
    // 3,308,500 x 123/306 = 1,329,887.2549; 843,343.1373; 389,235.2941; 583,852.9412; 162,181.3725: two pounds remain, for
    // the fractions .94 and .37.
    expect(results(FIVE, "contribution")).toEqual([1_329_887, 843_343, 389_235, 583_853, 162_182]);
    expect(results(FIVE, "change")).toEqual([129_887, -1_657, -13_265, -26_147, -88_818]);
    const at = book.holding(FIVE);
    expect([at("out_raa_contribution"), at("out_raa_residual")]).toEqual([3_308_500, 0]);
    expect([at("out_raa_f1_gainers"), at("out_raa_f1_losers")]).toEqual([4, 1]);
  });

  it("print shares that come to 100.00 where they are rounded, and contributions by the printed shares", () => {
    const rounded = { ...FIVE, in_raa_f1_round_shares: "Yes" };
    // In hundredths 4,019.6078; 2,549.0196; 1,176.4706; 1,764.7059; 490.1961: two remain, for .7059 and .6078.
    expect(
      results(rounded, "share_full_year", "out_raa_f1_").map((share) => Number(Number(share).toFixed(6))),
    ).toEqual([40.2, 25.49, 11.76, 17.65, 4.9]);
    // 3,308,500 x 40.20 % = 1,330,017.00; 843,336.65; 389,079.60; 583,950.25; 162,116.50: two for .65 and .60.
    expect(results(rounded, "contribution")).toEqual([1_330_017, 843_337, 389_080, 583_950, 162_116]);
  });

  it("cap a rise at 5 % and share what that leaves among the others as their activity is", () => {
    // Ambleford may rise from 1,200,000 of 3,308,500 (36.27 %) to 38.08 %: 1,260,000. The others have 2,048,500 for 78, 36, 54
    // and 15 of 183 children: 873,131.15; 402,983.61; 604,475.41; 167,909.84.
    const capped = { ...FIVE, in_raa_f1_most_rise: 5 };
    expect(results(capped, "share_to_hundredth", "out_raa_f1_")).toEqual([38.08, 26.39, 12.18, 18.27, 5.08]);
    expect(results(capped, "contribution")).toEqual([1_260_000, 873_131, 402_984, 604_475, 167_910]);
    expect(book.holding(capped)("out_raa_check_f1_budget")).toBe("OK");
  });

  it("go to the new shares over three years in equal steps", () => {
    const path = { ...FIVE, in_raa_f1_path_years: 3, in_raa_f1_path_year: 1 };
    // Two thirds of what is paid today and one third of what activity gives: 1,243,295.75; 844,447.71; 398,078.43;
    // 601,284.31; 221,393.79.
    expect(results(path, "contribution")).toEqual([1_243_296, 844_448, 398_078, 601_284, 221_394]);
  });

  it("share an overspend in equal parts, by contribution, and by activity beyond a tolerance", () => {
    const ended = {
      ...FIVE,
      ...{ in_raa_outturn: 3_408_500, in_raa_true_up_tolerance: 10 },
      ...table(
        ["true_up_planned", "true_up_actual"],
        [
          [40, 50],
          [26, 27],
          [12, 15],
          [18, 18],
          [5, 4],
        ],
      ),
    };
    expect(results(ended, "true_up_equal")).toEqual([20_000, 20_000, 20_000, 20_000, 20_000]);
    // 100,000 x 1,329,887 / 3,308,500 = 40,196.07; 25,490.19; 11,764.70; 17,647.06; 4,901.98.
    expect(results(ended, "true_up_contribution")).toEqual([40_196, 25_490, 11_765, 17_647, 4_902]);
    // 50 - 44 = 6 and 15 - 13.2 = 1.8 of 7.8.
    expect(results(ended, "true_up_activity")).toEqual([76_923, 0, 23_077, 0, 0]);
  });

  it("pay for one who leaves at the end of September by the others", () => {
    const left = { ...FIVE, in_raa_5_left: "2025-09-30" };
    const day = 3_308_500 / 365;
    const whole = [123, 78, 36, 54, 15].map((children) => (183 * day * children) / 306);
    const rest = [123, 78, 36, 54, 0].map((children) => (182 * day * children) / 291);
    results(left, "contribution_exact", "out_raa_f1_").forEach((pounds, at) =>
      expect(pounds).toBeCloseTo(whole[at]! + rest[at]!, 4),
    );
    expect(results(left, "days")).toEqual([365, 365, 365, 365, 183]);
  });

  it("count a suppressed count as 3, and children who passed to another authority with that one", () => {
    const changed = {
      ...FIVE,
      in_raa_5_placed_y2: "c",
      in_raa_1_placed_transferred: -1,
      in_raa_2_placed_transferred: 1,
    };
    // 122, 79, 36, 54 and 14 of 305.
    expect(results(changed, "share_to_hundredth", "out_raa_f1_")).toEqual([40, 25.9, 11.8, 17.7, 4.59]);
    expect(book.holding(changed)("out_raa_5_imputed")).toBe(1);
  });
});

describe("costs as the department and councils print them", () => {
  const spent = {
    in_raa_activity_year: "2024-25",
    ...table(
      ["name", "s251_adoption_y1", "orders_y1", "adopted_y1", "s251_fostering", "foster_placements"],
      [
        ["Ambleford", 2_437_000, 61, 40, 14_620_000, 366],
        ["Brackenshire", 1_100_250, 27, 9, 9_855_000, 255],
        ["Copperdale", 640_000, 0, 5, 5_110_000, "x"],
      ],
    ),
    ...{ in_raa_1_s251_residential: 8_760_000, in_raa_1_residential_days: 14_600 },
    ...{ in_raa_1_s251_looked_after: 31_390_000, in_raa_1_looked_after_y1: 602 },
  };

  it("of a week, to the pound and to the nearest five pounds", () => {
    // 2,437,000 / 61 / 365 x 7 = 766.18; 1,100,250 / 27 / 365 x 7 = 781.51.
    expect(results(spent, "weekly_adoption_to_5")).toEqual([765, 780, "none"]);
    expect(results(spent, "weekly_adoption")[0]).toBeCloseTo(766.18, 2);
    // 14,620,000 / 366 / 365 x 7 = 766.08; 9,855,000 / 255 / 365 x 7 = 741.18.
    expect(results(spent, "weekly_fostering_to_5").slice(0, 2)).toEqual([765, 740]);
    const at = book.holding(spent);
    expect([at("out_raa_1_weekly_residential"), at("out_raa_1_weekly_looked_after_to_5")]).toEqual([
      4_200, 1_000,
    ]);
    // All members who have both, Copperdale with no child: 4,177,250 / 88 / 365 x 7 = 910.36.
    expect(at("out_raa_weekly_adoption_to_5")).toBe(910);
  });

  it("of an adoption, but of fewer than six to nobody", () => {
    expect(results(spent, "cost_an_adoption")).toEqual([60_925, 122_250, "few"]);
  });

  it("of two authorities and the agency that one of them hosts, where flows inside come to nil", () => {
    const ledger = {
      ...{ in_raa_1_name: "Ambleford", in_raa_2_name: "Brackenshire", in_raa_host: 1 },
      ...{ in_raa_1_contributions_gross: 700_000, in_raa_2_contributions_gross: 500_000 },
      ...{
        in_raa_1_allowances_gross: 210_000,
        in_raa_2_allowances_gross: 90_000,
        in_raa_2_allowances_grants: 15_000,
      },
      ...{ in_raa_agency_staff_gross: 1_050_000, in_raa_agency_panels_gross: 64_000 },
      ...{ in_raa_agency_interagency_paid_gross: 162_000, in_raa_agency_interagency_received_other: 54_000 },
      in_raa_agency_general_from_members: 1_200_000,
    };
    const at = book.holding(ledger);
    const of = (id: string) => at(`out_raa_${id}`);
    expect([of("contribution_paid"), of("contribution_received"), of("check_contributions")]).toEqual([
      1_200_000,
      1_200_000,
      "OK",
    ]);
    // 1,050,000 + 64,000 + 162,000 - 54,000; 210,000 + 90,000 - 15,000.
    expect([of("pooled_net"), of("retained_net"), of("consolidated_net"), of("net")]).toEqual([
      1_222_000, 285_000, 1_507_000, 1_507_000,
    ]);
    // The agency spends 22,000 more than members pay it.
    expect([of("agency_net"), of("1_net"), of("2_net")]).toEqual([22_000, 910_000, 575_000]);
  });
});
