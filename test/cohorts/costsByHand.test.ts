import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { twoReadings } from "../support/costCohorts";

const files = ssda903Files(makeAuthority({ seed: 41, children: 12 }), "whole");
const { book } = twoReadings(files, { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" });
const figuresOf = (inputs: Readonly<Record<string, string | number>>) => book.figures(inputs);

/* Examples in the manner of those published, set by name and read by name, worked by hand. */
describe("by name, by hand", () => {
  it("an hour of a social worker: pay, on-costs and overheads over 42 weeks of 37 hours, and 40/55 of it with clients", () => {
    const found = figuresOf({
      in_cost_salary_social_worker: 32_000,
      in_cost_insurance_social_worker: 10,
      in_cost_pension_social_worker: 20,
      in_cost_direct_social_worker: 9_000,
      in_cost_indirect_social_worker: 7_000,
      in_cost_capital_social_worker: 4_560,
      in_cost_week_hours_social_worker: 37,
      in_cost_weeks_social_worker: 42,
      in_cost_client_share_social_worker: (40 / 55) * 100,
    });
    // 32,000 x 1.3 + 20,560 = 62,160 over 1,554 hours.
    expect(found.out_cost_year_social_worker).toBeCloseTo(62_160, 8);
    expect(found.out_cost_hour_social_worker).toBeCloseTo(40, 10);
    expect(found.out_cost_client_hour_social_worker).toBeCloseTo(55, 10);
    expect(found.out_cost_hourly_social_worker).toBeCloseTo(40, 10);
  });

  it("a process of two workers and what is bought, by the rate for clients where hours are theirs", () => {
    const found = figuresOf({
      in_cost_hours_are: "Time for clients only",
      in_cost_hourly_social_worker: 40,
      in_cost_client_share_social_worker: 80,
      in_cost_hourly_solicitor: 90,
      in_cost_client_share_solicitor: 75,
      in_cost_hours_child_1_social_worker: 10,
      in_cost_hours_child_1_solicitor: 2,
      in_cost_bought_child_1: 300,
    });
    expect(found.out_cost_child_1).toBeCloseTo(500 + 240 + 300, 9);
  });

  it("a week of fostering and of residential care from spending, plain and to £5", () => {
    const found = figuresOf({
      in_cost_spend_fostering: 10_000_000,
      in_cost_children_fostering: 250,
      in_cost_spend_residential: 7_385_000,
      in_cost_children_residential: 7_000,
    });
    // 10,000,000 / 250 / 365 x 7 = 767.1233; 7,385,000 / 7,000 x 7 = 7,385.
    expect(found.out_cost_own_weekly_fostering).toBeCloseTo(767.1232877, 6);
    expect(found.out_cost_own_weekly_fostering_rounded).toBe(765);
    expect(found.out_cost_weekly_agency_foster).toBeCloseTo(767.1232877, 6);
    expect(found.out_cost_weekly_residential).toBeCloseTo(7_385, 8);
  });

  it.each([
    ["2011-04-01", 27_000, "not entered"],
    ["2013-04-01", 27_000, 27_000],
    ["2018-05-31", 27_000, 27_000],
    ["2018-07-01", 31_000, 27_000],
    ["2019-04-01", 31_620, 27_000],
    ["2023-04-01", "not entered", 27_000],
    ["2025-04-01", 39_245, 27_000],
    ["2026-03-31", 39_245, 27_000],
  ])(
    "the inter-agency fee of one child who moves in on %s: %s of a voluntary agency, %s of an authority",
    (day, voluntary, authority) => {
      const found = figuresOf({ in_cost_fee_day: day });
      expect([found.out_cost_fee_voluntary_1, found.out_cost_fee_authority_1]).toEqual([
        voluntary,
        authority,
      ]);
    },
  );

  it("an agency in London takes a tenth on top of £27,000, and the month after a year without an order is that of the day", () => {
    const london = figuresOf({ in_cost_fee_day: "2025-06-01", in_cost_fee_agency: "In London" });
    expect(london.out_cost_fee_authority_1).toBeCloseTo(29_700, 9);
    const addOn = (day: string) => figuresOf({ in_cost_fee_day: day }).out_cost_fee_add_on;
    expect([addOn("2021-06-01"), addOn("2022-06-01"), addOn("2026-06-01")]).toEqual([
      896,
      939,
      "not entered",
    ]);
  });

  it("£100 of 2015-16 are £134.07 of 2024-25 by the GDP deflator", () => {
    const found = figuresOf({
      in_cost_price_year: "2024-25",
      in_cost_year_placements: "2015-16",
      in_cost_weekly_residential_full: 100,
    });
    expect(found.out_cost_weekly_residential).toBeCloseTo(134.07, 2);
  });

  it("one child who waits 70 days less at £700 a week: £7,000, £10,000 at £1,000", () => {
    const scenario = {
      ...{ in_savings_1_children: 1, in_savings_1_mode_1: "Days saved", in_savings_1_days_1: 70 },
      in_savings_1_horizon: 1,
    };
    const at = (weekly: number) => figuresOf({ ...scenario, in_savings_1_weekly: weekly });
    expect(at(700).out_savings_1_per_child).toBeCloseTo(7_000, 8);
    expect(at(1_000).out_savings_1_avoided_total).toBeCloseTo(10_000, 8);
    expect(at(700).out_savings_1_cashable_total).toBe(0);
  });

  it("households that drop out are laid upon those approved, and a family counts once a group", () => {
    const found = figuresOf({
      in_cost_bought_adopter_1: 100,
      in_cost_bought_adopter_2: 600,
      in_cost_bought_adopter_3: 3_000,
      in_cost_bought_adopter_4: 500,
      in_unit_share_adopter_1: 10,
      in_unit_share_adopter_2: 50,
      in_unit_share_adopter_3: 80,
      in_unit_children_a_household: 2,
      in_cost_bought_child_1: 1_000,
    });
    // 900 + 600 + 750 for those who drop out.
    expect(found.out_cost_adopter_6).toBeCloseTo(2_250, 9);
    expect(found.out_cost_household).toBeCloseTo(4_200 + 2_250, 9);
    expect(found.out_cost_child_route).toBeCloseTo(1_000 + 490 + 201, 9);
    expect(found.out_cost_child_placed).toBeCloseTo(1_691 + 3_225, 9);
    expect(found.out_cost_two_siblings_placed).toBeCloseTo(2 * 1_691 - 691 + 6_450, 9);
  });

  it("bottom-up over spending, and the bridge to the full cost of a child who moved in", () => {
    const found = figuresOf({
      in_cost_hourly_family_finder: 50,
      in_cost_hours_child_4_family_finder: 10,
      in_unit_volume_child_4: 100,
      in_cost_hourly_solicitor: 80,
      in_cost_hours_child_2_solicitor: 5,
      in_unit_volume_child_2: 50,
      in_unit_volume_child_5: 40,
      in_cost_spend_adoption_line: 120_000,
      in_cost_spend_interagency_fees: 50_000,
      in_cost_spend_allowances: 15_000,
      in_cost_spend_support_bought: 5_000,
      in_cost_bridge_overheads: 10_000,
    });
    expect(found.out_cost_bottom_up_adoption).toBeCloseTo(50_000, 8);
    expect(found.out_cost_ratio).toBeCloseTo(1, 10);
    expect(found.out_cost_full).toBeCloseTo(120_000 + 20_000 + 10_000, 8);
    expect(found.out_cost_full_per_child).toBeCloseTo(150_000 / 40, 9);
  });
});
