import fc from "fast-check";
import { COMPONENTS, OWN_WEEKS, ownWeek } from "../../../src/domain/costs/costInputs";
import { interagencyFee } from "../../../src/domain/published/interagencyFee";
import { uprate } from "../../../src/domain/published/uprate";
import { ILLUSTRATIVE_NOTE } from "../../../src/sheets/costs/costNames";
import type { Typed } from "../../../src/sheets/typedTables";
import { costInputsOf } from "../../support/costInputs";
import { day } from "../../support/records";

const of = (inputs: Record<string, string | number>) => costInputsOf(inputs).figures;

const PAY = {
  in_cost_salary_social_worker: 36_000,
  in_cost_insurance_social_worker: 10,
  in_cost_pension_social_worker: 20,
  in_cost_direct_social_worker: 4_000,
  in_cost_indirect_social_worker: 2_000,
  in_cost_capital_social_worker: 500,
  in_cost_qualification_social_worker: 700,
  in_cost_week_hours_social_worker: 37.5,
  in_cost_weeks_social_worker: 40,
  in_cost_client_share_social_worker: 72,
};

describe("An hour of staff time", () => {
  // 36,000 x 1.3 = 46,800; + 4,000 + 2,000 + 500 + 700 = 54,000; / (37.5 x 40 = 1,500) = 36; / 72 % = 50.
  it("is the cost of a year over paid hours, and over the share for clients where hours are of that time", () => {
    expect(of(PAY)).toMatchObject({
      out_cost_year_social_worker: 54_000,
      out_cost_paid_hours_social_worker: 1_500,
      out_cost_hour_social_worker: 36,
      out_cost_client_hour_social_worker: 50,
      out_cost_hourly_social_worker: 36,
      out_cost_hourly_solicitor: "not entered",
    });
    expect(of({ ...PAY, in_cost_hours_are: "Time for clients only" })).toMatchObject({
      out_cost_hourly_social_worker: 50,
    });
  });

  it("needs only a salary, hours and weeks: 36,000 x 1.3 / (37 x 42)", () => {
    const { out_cost_hourly_social_worker: hour, out_cost_year_social_worker: year } = of({
      ...{ in_cost_salary_social_worker: 36_000, in_cost_insurance_social_worker: 10 },
      ...{ in_cost_pension_social_worker: 20, in_cost_week_hours_social_worker: 37 },
      in_cost_weeks_social_worker: 42,
    });
    expect(hour).toBeCloseTo(30.1158, 4);
    expect(year).toBe(46_800);
  });

  it("that is entered goes before it, and without a share an hour with clients is asked for", () => {
    expect(of({ ...PAY, in_cost_hourly_social_worker: 41 })).toMatchObject({
      out_cost_hourly_social_worker: 41,
      out_cost_year_social_worker: 54_000,
    });
    const { figures, beside } = costInputsOf({
      in_cost_hourly_social_worker: 41,
      in_cost_hours_are: "Time for clients only",
    });
    expect(figures["out_cost_hourly_social_worker"]).toBe("share missing");
    expect(beside("out_cost_hourly_social_worker")).toContain("share of time for clients");
  });

  it("is of the table chosen, and of nothing in the other", () => {
    expect(of({ ...PAY, in_cost_table: "London" })).toMatchObject({
      out_cost_hourly_social_worker: "not entered",
    });
    expect(of({ ...PAY, in_cost_table: "London", in_cost_london_hourly_social_worker: 60 })).toMatchObject({
      out_cost_hourly_social_worker: 60,
    });
  });

  it("is brought to the price year by the index of pay", () => {
    const { out_cost_hourly_social_worker: hour } = of({
      ...{ in_cost_hourly_social_worker: 40, in_cost_year_pay: "2023-24" },
      in_cost_year_placements: "2020-21",
    });
    const expected = uprate(40, "2023-24", "2024-25");
    expect(expected.kind === "found" && Math.abs(expected.value - Number(hour)) < 1e-9).toBe(true);
  });

  it("never falls as the salary rises", () => {
    const hour = (salary: number) =>
      Number(of({ ...PAY, in_cost_salary_social_worker: salary })["out_cost_hourly_social_worker"]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (one, more) => hour(one) <= hour(one + more),
      ),
      { numRuns: 4 },
    );
  });
});

describe("A week from own spending", () => {
  it("is pounds of a year / children / 365 x 7, by days of care / days x 7, and to £5 beside", () => {
    const found = of({
      ...{ in_cost_spend_fostering: 3_989_000, in_cost_children_fostering: 100 },
      ...{ in_cost_spend_residential: 10_550_000, in_cost_children_residential: 10_000 },
      ...{ in_cost_spend_adoption: 1_000_000, in_cost_children_adoption: 40 },
    });
    expect(found["out_cost_own_weekly_fostering"]).toBeCloseTo(765.0137, 4);
    expect(found["out_cost_own_weekly_fostering_rounded"]).toBe(765);
    expect(found["out_cost_own_weekly_residential"]).toBe(7_385);
    // 25,000 a child a year: 479.45 a week.
    expect(found["out_cost_own_weekly_adoption_rounded"]).toBe(480);
    expect(found["out_cost_own_weekly_social_work"]).toBe("not entered");
    expect(ownWeek(OWN_WEEKS[0], 3_989_000, 100)).toBeCloseTo(765.0137, 4);
  });

  it("goes before the published average, after what is typed for the kind, and only on the full basis", () => {
    const spending = { in_cost_spend_fostering: 365_000, in_cost_children_fostering: 7 };
    const typed = { ...spending, in_cost_weekly_agency_foster_full: 1_100 };
    expect(of(typed)).toMatchObject({
      out_cost_weekly_own_foster: 1_000,
      out_cost_weekly_agency_foster: 1_100,
      out_cost_weekly_unknown: 1_000,
      out_cost_weekly_residential: 7_385,
    });
    expect(
      of({ ...typed, in_cost_basis: "Marginal cash", in_cost_weekly_own_foster_cash: 450 }),
    ).toMatchObject({
      out_cost_weekly_own_foster: 450,
      out_cost_weekly_agency_foster: "not entered",
      out_cost_weekly_adopters: 0,
    });
  });

  it.each([
    [{ in_cost_spend_fostering: 5 }, "check entry"],
    [{ in_cost_spend_fostering: 5, in_cost_children_fostering: 0 }, "check entry"],
    [{ in_cost_spend_fostering: -5, in_cost_children_fostering: 3 }, "check entry"],
    [{ in_cost_spend_fostering: "x", in_cost_children_fostering: 3 }, "check entry"],
    [{ in_cost_spend_fostering: 0, in_cost_children_fostering: 3 }, 0],
  ])("of %p is %p, and says why", (inputs, expected) => {
    const { figures, beside } = costInputsOf(inputs);
    expect(figures["out_cost_own_weekly_fostering"]).toBe(expected);
    expect(beside("out_cost_own_weekly_fostering").startsWith("▲")).toBe(expected === "check entry");
  });
});

describe("Factors of prices", () => {
  it("are 1 within the year, the published quotient by an index, a power by an own rise, and 1 by none", () => {
    const choose = (index: string, more: Record<string, string | number> = {}) =>
      of({ in_cost_index_purchases: index, in_cost_year_purchases: "2019-20", ...more })[
        "out_cost_factor_purchases"
      ];
    expect(of({})["out_cost_factor_purchases"]).toBe(1);
    expect(choose("GDP deflator")).toBeCloseTo(100 / 80.8836, 10);
    expect(choose("NHS pay", { in_cost_price_year: "2023-24" })).toBeCloseTo(
      (1.0258 * 1.0341 * 1.0307 * 1.0741 * 1.0479) / 1.0258,
      10,
    );
    expect(choose("NHS pay")).toBe("check year");
    expect(choose("Own rise a year", { in_cost_rise_purchases: 10 })).toBeCloseTo(1.1 ** 5, 10);
    expect(choose("Own rise a year", { in_cost_rise_purchases: "ten" })).toBe("check entry");
    expect(choose("None")).toBe(1);
    expect(choose("RPI")).toBe("check year");
  });

  it("of a year that an index does not have are asked for, and a level that is typed gives it", () => {
    const inputs = { in_cost_price_year: "2025-26" };
    const { figures, beside } = costInputsOf({ ...inputs, in_cost_weekly_parents_full: 100 });
    expect(figures).toMatchObject({
      out_cost_weekly_own_foster: "check year",
      out_cost_weekly_parents: 100,
      out_cost_weekly_adopters: 0,
    });
    expect(beside("in_cost_year_pay")).toBe("");
    const typed: Typed = new Map([
      [
        "PriceIndices",
        {
          rowCount: 1,
          columns: new Map([
            ["Key", ["GDP deflator 2025-26"]],
            ["Own level", [104]],
          ]),
        },
      ],
    ]);
    expect(costInputsOf(inputs, { typed }).figures["out_cost_weekly_own_foster"]).toBeCloseTo(765 * 1.04, 9);
  });

  it.each(COMPONENTS.map(({ id }) => id))("of %s there and back are 1", (id) => {
    const there = of({ [`in_cost_year_${id}`]: "2018-19" })[`out_cost_factor_${id}`];
    const back = of({ [`in_cost_year_${id}`]: "2024-25", in_cost_price_year: "2018-19" })[
      `out_cost_factor_${id}`
    ];
    expect(Number(there) * Number(back)).toBeCloseTo(1, 12);
  });
});

describe("Inter-agency fees", () => {
  const on = (date: string, more: Record<string, string | number> = {}) =>
    costInputsOf({ in_cost_fee_day: day(date), ...more });

  it("are those of the day, by provider and size, or are asked for with what is known", () => {
    const { figures, beside } = on("2025-04-01");
    expect(figures).toMatchObject({
      out_cost_fee_voluntary_1: 39_245,
      out_cost_fee_authority_1: 27_000,
      out_cost_fee_voluntary_2: "not entered",
    });
    expect(on("2019-10-01").figures).toMatchObject({
      out_cost_fee_voluntary_1: 31_620,
      out_cost_fee_voluntary_2: 50_000,
      out_cost_fee_authority_2: 43_000,
      out_cost_fee_authority_3: "not entered",
    });
    expect(beside("out_cost_fee_voluntary_1")).toContain("CoramBAAF");
    expect(on("2024-06-01").beside("out_cost_fee_voluntary_1")).toContain(
      "It went up with CPIH on 1 April 2024",
    );
    expect(on("2026-06-01").beside("out_cost_fee_voluntary_1")).toContain(
      "The last found: £39,245 in 2025-26",
    );
    expect(on("2099-06-01").beside("out_cost_fee_voluntary_1")).toContain("No fee is held for that day");
  });

  it("agree with the worksheet function on every first day of a term", () => {
    const dates = [
      "2008-04-01",
      "2013-04-01",
      "2018-06-15",
      "2018-07-01",
      "2020-04-01",
      "2022-04-01",
      "2026-03-31",
    ];
    for (const date of dates)
      for (const [id, provider] of [
        ["voluntary", "VAA"],
        ["authority", "LA"],
      ] as const)
        for (const london of [false, true]) {
          const asked = interagencyFee({ provider, placed: day(date), london });
          const { figures } = on(date, london ? { in_cost_fee_agency: "In London" } : {});
          expect([date, id, london, figures[`out_cost_fee_${id}_1`]]).toEqual([
            ...[date, id, london],
            asked.kind === "found" ? asked.figure.value : "not entered",
          ]);
        }
  });

  it("of agencies in London are 29,700; the weighting is an entry, a typed fee is taken as it is", () => {
    const london = { in_cost_fee_agency: "In London" };
    expect(on("2025-04-01", london).figures["out_cost_fee_authority_1"]).toBe(29_700);
    expect(
      on("2025-04-01", { ...london, in_cost_fee_weighting: 5 }).figures["out_cost_fee_authority_1"],
    ).toBe(28_350);
    expect(
      on("2025-04-01", { ...london, in_cost_fee_authority_1: 28_000 }).figures["out_cost_fee_authority_1"],
    ).toBe(28_000);
    expect(on("2025-04-01", london).beside("out_cost_fee_voluntary_1")).toContain("No London fee was found");
  });

  it("that are typed beside their line count for its days only", () => {
    const typed: Typed = new Map([
      [
        "InteragencyFees",
        {
          rowCount: 2,
          columns: new Map([
            [
              "Key",
              ["Voluntary agency, 1 child, from 1 April 2024", "Authority, 3 children, from 1 April 2020"],
            ],
            ["Local fee", [38_000, "dear"]],
          ]),
        },
      ],
    ]);
    const { figures, at, beside } = costInputsOf({ in_cost_fee_day: day("2024-12-31") }, { typed });
    expect(figures["out_cost_fee_voluntary_1"]).toBe(38_000);
    expect(at("cost_status_fee_voluntary_1")).toBe("local");
    expect(figures["out_cost_fee_authority_3"]).toBe("not entered");
    expect(beside("out_cost_fee_authority_3")).toContain("is not an amount");
  });

  it("have a monthly payment after 12 months for the years that were found", () => {
    expect(on("2022-04-01").figures["out_cost_fee_add_on"]).toBe(939);
    expect(on("2021-04-01").figures["out_cost_fee_add_on"]).toBe(896);
    expect(on("2023-04-01").figures["out_cost_fee_add_on"]).toBe("not entered");
  });
});

describe("Entries that cannot be used", () => {
  it.each([["plenty"], [-1], [1e9], ["12"], ["0"]])(
    "(%p) count as not entered, and say so beside them",
    (typed) => {
      const { figures, beside } = costInputsOf({
        ...{ in_cost_weekly_own_foster_full: typed, in_cost_weekly_parents_full: typed },
        ...{ in_cost_bought_child_1: typed, in_cost_hours_child_1_solicitor: typed },
        ...{ in_cost_salary_solicitor: typed, in_cost_fee_voluntary_1: typed, in_cost_allowance: typed },
      });
      expect(figures).toMatchObject({
        out_cost_weekly_own_foster: 765,
        out_cost_weekly_parents: "check entry",
        out_cost_bought_child_1: "check entry",
        out_cost_hours_child_1_solicitor: "check entry",
        out_cost_hourly_solicitor: "check entry",
        out_cost_fee_voluntary_1: 39_245,
        out_cost_allowance: "check entry",
      });
      for (const name of [
        ...["in_cost_weekly_own_foster_full", "in_cost_weekly_parents_full", "in_cost_bought_child_1"],
        ...["in_cost_hours_child_1_solicitor", "in_cost_salary_solicitor", "in_cost_fee_voluntary_1"],
      ])
        expect([name, /^▲ .*not used/.test(beside(name))]).toEqual([name, true]);
    },
  );

  it("of settings are the usual, and say so", () => {
    const { figures, beside } = costInputsOf({
      ...{ in_cost_table: "Leeds", in_cost_basis: "x", in_cost_delay_target: -3, in_cost_fee_day: "soon" },
      in_cost_hours_set: "any",
    });
    expect(figures).toMatchObject({
      out_cost_weekly_own_foster: 765,
      out_cost_delay_target: 426,
      out_cost_fee_voluntary_1: 39_245,
      [ILLUSTRATIVE_NOTE]: "",
    });
    for (const name of ["table", "basis", "delay_target", "fee_day", "hours_set"])
      expect([name, beside(`in_cost_${name}`).startsWith("▲")]).toEqual([name, true]);
    expect(costInputsOf({ in_cost_price_year: "2024/25" }).beside("in_cost_price_year")).toContain("▲");
  });

  it("are not those of 0, which is a number like any other", () => {
    expect(
      of({
        in_cost_weekly_own_foster_full: 0,
        in_cost_hours_child_1_solicitor: 0,
        in_cost_bought_child_2: 0,
      }),
    ).toMatchObject({
      out_cost_weekly_own_foster: 0,
      out_cost_hours_child_1_solicitor: 0,
      out_cost_bought_child_2: 0,
    });
  });
});

describe("The illustrative set", () => {
  it("is used whole, nothing of it mixed with what was entered, and says so", () => {
    const { figures } = costInputsOf({
      ...PAY,
      ...{ in_cost_hours_child_1_social_worker: 7, in_cost_hours_child_1_foster_social_worker: 8 },
      in_cost_hours_set: "The illustrative set",
    });
    expect(figures).toMatchObject({
      out_cost_hours_child_1_social_worker: 40,
      out_cost_hours_child_1_foster_social_worker: "not entered",
      out_cost_hourly_social_worker: 50,
    });
    expect(figures[ILLUSTRATIVE_NOTE]).toMatch(/^Illustrative: /);
  });
});

describe("Court fees", () => {
  it("are bought by the agency, or cost it nothing where adopters pay the adoption order's", () => {
    expect(of({})["out_cost_bought_child_7"]).toBe(201);
    expect(of({ in_cost_court_fee_paid_by: "The adopters" })).toMatchObject({
      out_cost_bought_child_7: 0,
      out_cost_bought_child_2: 490,
    });
    expect(of({ in_cost_court_fee_paid_by: "The adopters", in_cost_bought_child_7: 90 })).toMatchObject({
      out_cost_bought_child_7: 90,
    });
  });
});
