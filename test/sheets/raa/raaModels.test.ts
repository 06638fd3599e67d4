import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { ACCOUNT_LINES } from "../../../src/domain/raa/accounts";
import {
  CHANGED_MODELS,
  modelEntry,
  modelResult,
  type ModelId,
} from "../../../src/sheets/raa/raaModelsNames";
import { raaModelsSheet } from "../../../src/sheets/raa/raaModels";
import { raaTornadoSheets } from "../../../src/sheets/raa/raaModelsTornado";
import { lineTotal, staffGross } from "../../../src/sheets/raa/raaSpendNames";
import { eachMember, isMemberName, shownName } from "../../../src/sheets/raa/raaNames";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import { settle } from "../../../src/sheets/settle";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { modelYears, type Base, type Model, type Plan } from "../../support/oracle/raaModels";
import { careRecords } from "../../support/records";

type Inputs = Record<string, Scalar>;
const CASES = casesOf(careRecords({ tracker: [] }), "2025-03-31");

/** Cells of RAA members and RAA spend: two members with staff, and the agency's own books. */
const STAFF: Inputs = { 1: 615_000, 2: 246_000, agency: 123_000 };
const GROSS: Record<string, number> = {
  ...{ staff: 984_000, panels: 50_000, interagency_paid: 300_000, interagency_received: -90_000 },
  ...{
    support: 40_000,
    allowances: 200_000,
    ict: 10_000,
    corporate: 60_000,
    set_up: 25_000,
    contingency: 5_000,
  },
};
const INCOME: Record<string, number> = { general: 70_000, support: 20_000, set_up: 25_000 };
const sum = (of: Record<string, number>) => Object.values(of).reduce((all, each) => all + each, 0);

const members = (staff: Inputs): Inputs => ({
  ...Object.fromEntries(
    Object.entries(staff).flatMap(([of, pounds]) => {
      const books = of === "agency" ? ("agency" as const) : Number(of);
      return [
        [staffGross(books), pounds],
        ...(books === "agency"
          ? []
          : [
              [isMemberName(books), 1],
              [shownName(books), `Member ${of}`],
            ]),
      ] as [string, Scalar][];
    }),
  ),
});
const totals = (gross: Record<string, number>, income: Record<string, number>): Inputs => ({
  ...Object.fromEntries(
    ACCOUNT_LINES.flatMap(({ id }) => [
      [lineTotal(id, "gross"), gross[id] ?? 0],
      [lineTotal(id, "grants"), 0],
      [lineTotal(id, "other"), income[id] ?? 0],
    ]),
  ),
  out_raa_consolidated_net: sum(gross) - sum(income),
});
const NO_CHILDREN: Inputs = Object.fromEntries(eachMember((m) => [`out_raa_${m}_placed_y1`, "not entered"]));
const OTHERS: Inputs = {
  ...{ ...NO_CHILDREN, ...members(STAFF), ...totals(GROSS, INCOME) },
  ...{ out_raa_1_placed_y1: 30, out_raa_2_placed_y1: 20 },
};

const NOTHING: Inputs = { ...NO_CHILDREN, ...totals({}, {}), out_raa_consolidated_net: "not entered" };

const BASE: Base = {
  books: [
    { staff: 615_000, pensionNow: 13, pensionLater: 18 },
    { staff: 246_000, pensionNow: 15 },
    { staff: 123_000 },
  ],
  gross: Object.fromEntries(Object.entries(GROSS).filter(([line]) => line !== "staff")),
  income: 90_000,
};
const PENSIONS: Inputs = {
  ...{ in_raa_1_pension_now: 13, in_raa_1_pension_later: 18, in_raa_2_pension_now: 15 },
  in_raa_insurance_now: 10,
};
const PLAN: Plan = {
  ...{ years: 4, payAward: [3, 2, 0, 2], priceRise: [2, 2.5, 1], insuranceNow: 10 },
  ...{ insurance: [undefined, 12, 12], discount: 4 },
};
const byYear = (id: string, of: readonly (number | undefined)[]): Inputs =>
  Object.fromEntries(
    of.flatMap((each, at) => (each === undefined ? [] : [[`in_raa_${id}_y${at + 1}`, each]])),
  );
const PLANNED: Inputs = {
  ...PENSIONS,
  ...{ in_raa_model_years: 4, in_raa_discount_rate: 4, in_raa_model_first_year: "2026-27" },
  ...byYear("pay_award", PLAN.payAward),
  ...byYear("price_rise", PLAN.priceRise),
  ...byYear("insurance", PLAN.insurance),
};

const IDS: Readonly<Record<Exclude<keyof Model, "setUp" | "setUpGrant">, string>> = {
  ...{ harmonisation: "harmonisation", productivity: "productivity", pension: "pension", scale: "scale" },
  ...{ running: "running", overhead: "overhead", vatRate: "vat_rate", vatPart: "vat_part" },
  feesReplaced: "fees_replaced",
};
const entered = (model: (typeof CHANGED_MODELS)[number], of: Model): Inputs => ({
  ...Object.fromEntries(
    Object.entries(IDS).flatMap(([key, id]) => {
      const each = of[key as keyof typeof IDS];
      return each === undefined ? [] : [[modelEntry(model, id), each]];
    }),
  ),
  ...Object.fromEntries((of.setUp ?? []).map((each, at) => [modelEntry(model, `set_up_y${at + 1}`), each])),
  ...Object.fromEntries(
    (of.setUpGrant ?? []).map((each, at) => [modelEntry(model, `set_up_grant_y${at + 1}`), each]),
  ),
});
const HOST: Model = {
  ...{ harmonisation: 2, productivity: 8, pension: 20, scale: 3, running: 45_000, overhead: 6 },
  ...{ vatRate: 20, vatPart: 40, feesReplaced: 25, setUp: [150_000, 60_000], setUpGrant: [100_000] },
};

const SHEETS = [raaModelsSheet(CASES), ...raaTornadoSheets(CASES)];
function worked(inputs: Inputs = {}, others: Inputs = OTHERS) {
  const plans = [namedCells(others), ...SHEETS];
  const settled = settle(plans, inputs);
  return {
    name: (name: string) => settled.name(name),
    of: (model: ModelId, id: string) => settled.name(modelResult(model, id)),
    years: (model: ModelId, id: string, years = 4) =>
      Array.from(
        { length: years },
        (_, at) => settled.name(modelResult(model, `${id}_y${at + 1}`)) as number,
      ),
    printed: () => printPlans(plans, inputs),
  };
}
const against = (plan: Plan, model: Model): number => {
  const [now, changed] = [modelYears(BASE, plan), modelYears(BASE, plan, model)];
  return changed.reduce((all, { present }, at) => all + present - now[at]!.present, 0);
};
const close = (actual: readonly number[], expected: readonly number[]) =>
  expected.forEach((each, at) => expect(actual[at]).toBeCloseTo(each, 4));

describe("RAA models", () => {
  it("carries on as now, and a model with nothing entered costs exactly that", () => {
    const { of, years, name } = worked({ ...PENSIONS, in_raa_model_years: 2, in_raa_pay_award_y1: 10 });
    // Pay: 615,000 / 1.23 = 500,000; 246,000 / 1.25 = 196,800; 123,000 / 1.10 = 111,818.18. Year 1: a tenth more pay, and
    // member 1's pension 18 in the place of 13. Other lines 660,000, fees received 90,000 and income 90,000 as they are.
    const pay = 550_000 * 1.28 + 216_480 * 1.25 + 123_000 * 1.1;
    close(years("now", "cost", 2), [pay + 660_000 - 180_000, pay + 660_000 - 180_000]);
    for (const model of CHANGED_MODELS) {
      expect(years(model, "cost", 2)).toEqual(years("now", "cost", 2));
      expect([of(model, "total"), of(model, "present_value")]).toEqual([
        of("now", "total"),
        of("now", "present_value"),
      ]);
      expect([of(model, "against_now_total"), of(model, "break_even_year")]).toEqual([0, 1]);
    }
    expect(name("out_raa_host_missing")).toBe("Host authority: nothing is entered, so it costs as now.");
    expect(of("now", "cost_y3")).toBe("");
  });

  it("works out what a model changes as the rules say, in cash and present value, with checks that hold", () => {
    const { of, years, name } = worked({ ...PLANNED, ...entered("company", HOST) });
    const [now, company] = [modelYears(BASE, PLAN), modelYears(BASE, PLAN, HOST)];
    close(
      years("now", "cost"),
      now.map(({ cost }) => cost),
    );
    close(
      years("company", "recurring"),
      company.map(({ recurring }) => recurring),
    );
    expect(years("company", "one_off")).toEqual([50_000, 60_000, 0, 0]);
    const present = (of: typeof now) => of.reduce((all, each) => all + each.present, 0);
    expect(of("company", "present_value")).toBeCloseTo(present(company), 3);
    expect(of("company", "against_now_present_value")).toBeCloseTo(present(company) - present(now), 3);
    expect(of("company", "cumulative_y4")).toBeCloseTo(of("company", "against_now_total") as number, 4);
    expect(of("company", "cost_a_child_y2")).toBeCloseTo(company[1]!.cost / 50, 5);
    for (const id of ["base", "first_year", "lines", "one_off"])
      expect([id, name(`out_raa_check_models_${id}`)]).toEqual([id, "OK"]);
    expect(name("raa_year_label_y1")).toBe("2026-27");
  });

  it("proves its base against the consolidated cost, and says the difference where it is another", () => {
    const { name } = worked({}, { ...OTHERS, out_raa_consolidated_net: 1_000_000 });
    expect(name("out_raa_check_models_base")).toMatch(/^▲ £/);
  });

  it("says from which year on a model has not cost more", () => {
    const saves = (setUp: number) =>
      worked({
        ...{ in_raa_model_years: 3, in_raa_host_fees_replaced: 50 },
        in_raa_host_set_up_y1: setUp,
      }).of("host", "break_even_year");
    // 150,000 a year less in fees.
    expect([0, 150_000, 200_000, 450_000, 450_001].map(saves)).toEqual([1, 1, 2, 3, "not in the plan"]);
  });

  it("keeps the impact of days saved apart from every cost", () => {
    const days = { in_raa_host_days_saved_2: 30, in_raa_host_days_saved_3: -9, in_raa_weekly_cost: 700 };
    const { of } = worked({ ...days, in_raa_model_years: 2 });
    expect(of("host", "impact_y1")).toBe((21 * 50 * 700) / 7);
    expect(of("host", "impact_total")).toBe(2 * 21 * 50 * 100);
    expect(of("host", "total")).toBe(of("now", "total"));
    expect(of("company", "impact_total")).toBe("not entered");
    expect(worked({ in_raa_host_days_saved_2: 30 }).of("host", "impact_y1")).toBe("not entered");
  });

  it("counts VAT only where both rate and part are there, and names what is not entered", () => {
    const rate = worked({ in_raa_host_vat_rate: 20 });
    expect(rate.of("host", "total")).toBe(rate.of("now", "total"));
    expect(rate.name("out_raa_host_missing")).toContain("[part of VAT not recoverable]");
    expect(
      worked({ in_raa_host_vat_rate: 20, in_raa_host_vat_part: 50 }).of("host", "recurring_y1"),
    ).toBeCloseTo((worked().of("now", "recurring_y1") as number) + 10_000, 6);
  });

  it("does without insurance and pension where what is in pay now is not known", () => {
    const now = worked().of("now", "cost_y1");
    expect(worked({ in_raa_insurance_y1: 15, in_raa_1_pension_later: 20 }).of("now", "cost_y1")).toBe(now);
    expect(worked({ in_raa_host_pension: 20 }).of("host", "cost_y1")).toBe(now);
  });

  it("gives words and no error for entries that cannot be used, and for an RAA without spending", () => {
    const wrong = {
      ...{ in_raa_model_years: "five", in_raa_discount_rate: -3, in_raa_children_placed: "many" },
      ...{
        in_raa_pay_award_y2: "x",
        in_raa_insurance_now: 900,
        in_raa_weekly_cost: "dear",
        in_raa_1_pension_now: "y",
      },
      ...{ in_raa_host_productivity: -100, in_raa_host_set_up_y1: -5, in_raa_host_vat_rate: "20%" },
      in_raa_model_first_year: 26,
    };
    const texts = (inputs: Inputs, others: Inputs) =>
      worked(inputs, others)
        .printed()
        .sheets.slice(1)
        .flatMap(({ cells }) => cells)
        .map(({ value }) => String(value));
    for (const cells of [
      texts(wrong, OTHERS),
      texts({}, NOTHING),
      texts({ ...PLANNED, ...entered("host", HOST) }, NOTHING),
    ])
      expect(cells.filter((each) => /^#|NaN|Infinity/.test(each))).toEqual([]);
    const said = texts(wrong, OTHERS).filter((each) => each.startsWith("▲"));
    expect(said.join("\n")).toContain("▲ Not used: Host authority, not a number from -50 to 200.");
    expect(said).toHaveLength(11);
    const empty = worked({}, NOTHING);
    expect([
      empty.of("host", "total"),
      empty.of("now", "cost_y1"),
      empty.name("out_raa_check_models_lines"),
    ]).toEqual(["not entered", "not entered", "nothing to check"]);
  });

  it("holds to the rules whatever is entered: as a second writing of them has it; productivity never costs, set-up is one-off", () => {
    const rate = fc.integer({ min: -10, max: 40 });
    const model = fc.record({
      ...{ harmonisation: rate, productivity: rate, pension: fc.option(fc.nat(40), { nil: undefined }) },
      ...{
        scale: rate,
        running: fc.nat(90_000),
        overhead: fc.nat(30),
        vatRate: fc.nat(25),
        vatPart: fc.nat(100),
      },
      ...{ feesReplaced: fc.nat(100), setUp: fc.array(fc.nat(500_000), { maxLength: 3 }) },
    });
    const rises = fc.array(rate, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(model, rises, rises, (changes, payAward, priceRise) => {
        const plan = { ...PLAN, payAward, priceRise };
        const { of, years } = worked({
          ...{ ...PLANNED, ...byYear("pay_award", payAward), ...byYear("price_rise", priceRise) },
          ...entered("host", changes),
          ...entered("company", { ...changes, productivity: changes.productivity + 5 }),
          ...entered("joint", { ...changes, setUp: [1_000_000] }),
        });
        close(
          years("host", "cost"),
          modelYears(BASE, plan, changes).map(({ cost }) => cost),
        );
        // Economies of scale above 0 and overheads keep staff a cost.
        years("company", "cost").forEach((cost, at) => expect(cost).toBeLessThan(years("host", "cost")[at]!));
        expect(years("joint", "recurring")).toEqual(years("host", "recurring"));
        expect(
          (of("host", "one_off_total") as number) + (of("host", "recurring_total") as number),
        ).toBeCloseTo(of("host", "total") as number, 3);
      }),
      { numRuns: 6 },
    );
  });

  it("takes each entry to its low and high, the whole model again, as if it had been typed", () => {
    const entries = { ...PLANNED, ...entered("company", HOST), in_raa_tornado_model: 2 };
    const { name } = worked(entries);
    expect(name("out_raa_check_models_tornado")).toBe("OK");
    const rates = PLAN;
    const up = (of: readonly (number | undefined)[]) => [0, 1, 2, 3].map((at) => (of[at] ?? 0) + 1);
    const insurance = [11, 13, 13, 11];
    const ends: [string, Plan, Model][] = [
      ["pay_award", { ...rates, payAward: up(rates.payAward) }, HOST],
      ["insurance", { ...rates, insurance }, HOST],
      ["price_rise", { ...rates, priceRise: up(rates.priceRise) }, HOST],
      ["discount", { ...rates, discount: 5 }, HOST],
      ["productivity", rates, { ...HOST, productivity: 8.8 }],
      ["pension", rates, { ...HOST, pension: 22 }],
      ["scale", rates, { ...HOST, scale: 3.3 }],
      ["overhead", rates, { ...HOST, overhead: 6.6 }],
      ["running", rates, { ...HOST, running: 49_500 }],
      ["vat_part", rates, { ...HOST, vatPart: 44 }],
      ["fees_replaced", rates, { ...HOST, feesReplaced: 27.5 }],
      ["set_up", rates, { ...HOST, setUp: [165_000, 66_000] }],
      ["set_up_grant", rates, { ...HOST, setUpGrant: [110_000] }],
    ];
    for (const [id, plan, model] of ends)
      expect([id, (name(`out_raa_tornado_${id}_high`) as number).toFixed(3)]).toEqual([
        id,
        against(plan, model).toFixed(3),
      ]);
    // Ranked by width; a quantity alone at its low and high.
    const widths = [1, 2, 3, 4, 5].map((rank) => name(`out_raa_tornado_bar_${rank}_width`) as number);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(name("out_raa_tornado_said")).toMatch(/^Company owned by the authorities against as now comes to/);
    // What is looked up by Line reaches from there to the right; Rank hangs on it, so in Excel it would be a circle.
    const lines = worked().printed().sheets.at(-1)!.table!;
    expect(lines.columns.slice(0, 3).map(({ header }) => header)).toEqual(["Number", "Rank", "Line"]);
    const still = worked({ ...entries, in_raa_tornado_overhead_low: 120, in_raa_tornado_overhead_high: 110 });
    expect(still.name("raa_tornado_overhead_state")).toBe("check entry");
    expect(still.name("out_raa_tornado_overhead_high")).toBe(still.name("raa_tornado_as_entered"));
  });

  it("is written in formulas that every program reads", () => {
    for (const sheet of worked().printed().sheets.slice(1)) {
      expect(checkPlan(sheet)).toEqual([]);
      expect(Math.max(...sheet.cells.map(({ formula = "" }) => formula.length), 0)).toBeLessThan(7000);
    }
  });
});
