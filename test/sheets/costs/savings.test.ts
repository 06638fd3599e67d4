import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import { PROCESSES } from "../../../src/domain/costs/processes";
import {
  LEAVES,
  SAVING_MODES,
  savingsKey,
  savingsName,
  SCENARIOS,
} from "../../../src/domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../../src/domain/costs/savingsSteps";
import { FURTHER_STEPS } from "../../../src/domain/costs/savingsYears";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { savingsSheet } from "../../../src/sheets/costs/savings";
import { ENTRIES } from "../../../src/sheets/costs/savingsEntries";
import { checkPlan } from "../../../src/sheets/dialect";
import type { Cases } from "../../../src/sheets/cases";
import type { Input, SheetPlan } from "../../../src/sheets/plan";
import { printPlans } from "../../../src/sheets/printPlan";
import { settle } from "../../../src/sheets/settle";
import { timescalesSheet } from "../../../src/sheets/timescales";
import { casesOf } from "../../support/casesOf";
import { namedCells } from "../../support/namedCells";
import { careRecords, day, type TrackerLine } from "../../support/records";

const AS_AT = "2024-03-31";
type Inputs = Record<string, Scalar>;

/** A child who entered care on 1 January 2022: days to the decision, to the match, to moving in. */
const child = (name: string, adm: number, match: number, placed: number): TrackerLine => {
  const iso = (days: number) => new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    child: name,
    days: {
      entry: "2022-01-01",
      ...{ adm: iso(adm), order: iso(adm + 1), match: iso(adm + match), placed: iso(adm + match + placed) },
    },
  };
};
const CHILDREN = careRecords({
  tracker: [
    ...[child("A", 100, 100, 10), child("B", 140, 200, 20), child("C", 180, 220, 30)],
    ...[child("D", 220, 280, 20), child("E", 260, -5, 200)],
  ],
});
const CASES = casesOf(CHILDREN, AS_AT);
const NOBODY = casesOf(careRecords({ tracker: [] }), AS_AT);

/** Cells of the calculator's other sheets. */
const OTHERS: Inputs = {
  ...{ as_at: CASES.asAt, period_from: CASES.period.from, period_to: CASES.period.to },
  ...{ out_covered_part_moved_in: "", out_cost_illustrative: "", in_cost_price_year: "2024-25" },
  ...{ out_cost_period_years: 3, out_cost_average_weekly: 700, out_cost_weekly_unknown: 650 },
  ...{ out_cost_agency_days: 2100, out_cost_weekly_agency_foster: 1000, out_cost_weekly_own_foster: 650 },
  out_cost_child_placed: 40_000,
  ...Object.fromEntries(
    PROCESSES.flatMap(({ id }) => [
      [`out_cost_${id}`, "not entered"],
      [`out_cost_bought_${id}`, "not entered"],
      [`out_cost_volume_${id}`, 0],
    ]),
  ),
  ...{ out_cost_child_3: 90, out_cost_bought_child_3: 20, out_cost_volume_child_3: 300 },
  ...{ out_cost_child_4: 1500, out_cost_volume_child_4: 15 },
  ...{ out_cost_adopter_2: 800, out_cost_bought_adopter_2: 200, out_cost_volume_adopter_2: 30 },
};

const plansOf = (others: Inputs, cases: Cases) => [
  namedCells(others),
  timescalesSheet(cases),
  savingsSheet(cases),
];
const PLANS = plansOf(OTHERS, CASES);

/** What cells hold once something is typed: by their names, and the state and sentence beside an entry. */
function worked(inputs: Inputs = {}, plans: readonly SheetPlan[] = PLANS) {
  const settled = settle(plans, inputs);
  const rows = plans.at(-1)!.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  const beside = (name: string) =>
    rows
      .find((row) => row.some((cell) => cell?.name === name))!
      .slice(7)
      .flatMap((cell) => (cell && "expr" in cell.content ? [settled.evaluate(cell.content.expr)] : []));
  const figures = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, settled.name(name)])) as Inputs;
  return { beside, figures, of: (s: number, id: string) => settled.name(savingsName(s, id)) };
}
const usual = worked();

describe("Savings", () => {
  it("has a cell for every leaf and step of five scenarios, in formulas that every program reads", () => {
    const steps = [...SAVINGS_STEPS, ...FURTHER_STEPS];
    for (const s of SCENARIOS) {
      for (const { id } of LEAVES) expect([id, usual.of(s, id)]).toEqual([id, expect.any(Number)]);
      for (const { id, orWord } of steps)
        expect([id, usual.of(s, id)]).toEqual([id, orWord ? expect.anything() : expect.any(Number)]);
    }
    const sheet = printPlans(PLANS).sheets.at(-1)!;
    expect(checkPlan(sheet)).toEqual([]);
    expect(Math.max(...sheet.cells.map(({ formula = "" }) => formula.length))).toBeLessThan(5500);
  });

  it("measures here, of the children who moved in, what the scenarios start from", () => {
    const base = (expected: Inputs) => expect(usual.figures(...Object.keys(expected))).toEqual(expected);
    // Decision to match 100, 200, 220 and 280 days; E's match is before the decision and takes no part.
    base({
      ...{ out_savings_base_children_moved_in: 5, out_savings_base_children: 5 / 3 },
      ...{ out_savings_base_n_1: 5, out_savings_base_mean_1: 180, out_savings_base_quarter_1: 140 },
      ...{ out_savings_base_n_2: 4, out_savings_base_mean_2: 200, out_savings_base_quarter_2: 175 },
      ...{
        out_savings_base_weekly: 700,
        out_savings_base_agency_days: 700,
        out_savings_base_agency_gap: 350,
      },
      ...{ out_savings_base_placed_cost: 40_000, out_savings_base_staff_child_3: 70 },
      ...{ out_savings_base_bought_child_3: 20, out_savings_base_volume_child_3: 100 },
    });
    expect(usual.beside("out_savings_base_n_2")).toEqual([
      "Left out, for days that are missing or below 0: 1.",
    ]);
    // 9 and 10 months, a month 30.4375 days, of the newest year not after the period.
    base({ out_savings_base_england_1: 273, out_savings_base_england_2: 304 });
  });

  it("saves nothing by itself but in the two scenarios that need no figure from anybody", () => {
    expect([1, 2, 3, 4, 5].map((s) => usual.of(s, "days_child"))).toEqual([0, 0, 0, 25, 26]);
    expect(usual.of(1, "said")).toBe("Scenario 1: nothing is entered that saves or costs anything.");
    expect(usual.of(4, "name")).toBe("Best quarter");
    expect(usual.beside("in_savings_1_mode_2")).toEqual([
      "to confirm",
      "◆ Scenario 5: no slower than England here, so nothing is saved.",
    ]);
  });

  it("works out what is entered, and says it in a sentence", () => {
    const { of } = worked({
      ...{ in_savings_1_name: "Faster matching", in_savings_1_days_2: 60, in_savings_1_children: 20 },
      ...{ in_savings_1_weekly: 800, in_savings_1_programme_once: 50_000 },
      ...{ in_savings_1_cash_share: 40, in_savings_1_cash_line: "Agency foster placements" },
      ...{ in_savings_1_cash_from: 2026, in_savings_1_cash_owner: "Head of permanence" },
    });
    // 1200 days at 800 / 7, and 1200 days of family finding at 90 / 7.
    expect(of(1, "avoided_year")).toBeCloseTo(152_571.428571, 5);
    expect(of(1, "cash_from")).toBe(2);
    expect(of(1, "cashable_total")).toBeCloseTo(4 * 0.4 * 152_571.428571, 4);
    expect(of(1, "said")).toBe(
      "Faster matching: £762,857 avoided over 5 years, of which cashable £244,114; it costs £50,000, net £712,857; it has paid for itself by the end of 2024-25.",
    );
    expect(of(1, "cashable_said")).toBe(
      "Faster matching: £61,029 a year in full effect can be cut from “Agency foster placements”, from 2025-26; Head of permanence answers for it.",
    );
  });

  it.each([
    ["in_savings_1_cash_share", "[the share]"],
    ["in_savings_1_cash_line", "[the budget line]"],
    ["in_savings_1_cash_from", "[the year]"],
    ["in_savings_1_cash_owner", "[who answers for it]"],
  ])("has nothing cashable without %s", (key, missing) => {
    const all = {
      ...{ in_savings_1_days_2: 60, in_savings_1_cash_share: 40, in_savings_1_cash_line: "41023" },
      ...{ in_savings_1_cash_from: 1, in_savings_1_cash_owner: "A" },
    };
    const { of } = worked({ ...all, [key]: "" });
    expect(of(1, "cashable_total")).toBe(0);
    expect(of(1, "cashable_said")).toBe(`Scenario 1: nothing is cashable until these are there: ${missing}.`);
  });

  it("takes the days beyond a limit over all children, and England's mean", () => {
    const { of, beside } = worked({
      ...{ in_savings_1_mode_2: SAVING_MODES[4], in_savings_1_limit_2: 190 },
      ...{ in_savings_2_mode_1: SAVING_MODES[4], in_savings_3_mode_2: SAVING_MODES[4] },
    });
    // (10 + 30 + 90) / 4; and beyond 182: (18 + 38 + 98) / 4.
    expect(of(1, "saved_2")).toBe(32.5);
    expect(of(3, "saved_2")).toBe(38.5);
    expect(of(2, "saved_1")).toBe(0);
    expect(beside("in_savings_1_mode_1")[1]).toBe("◆ Scenario 2: type the limit in days, three rows below.");
  });

  it("saves hours of a changed process, and all of a step that is dropped, no week of family finding twice", () => {
    const { of, beside } = worked({
      ...{ in_savings_1_change_child_4: -20, in_savings_1_change_adopter_2: -100 },
      ...{ in_savings_2_change_child_3: -50, in_savings_2_days_2: 70, in_savings_2_children: 10 },
      ...{ in_savings_3_change_child_3: -100, in_savings_3_days_2: 70, in_savings_3_children: 10 },
      ...{ in_savings_3_change_child_4: 10, in_savings_4_change_child_1: -10 },
    });
    // A fifth of 1500 five times a year; 800 ten times a year.
    expect([of(1, "work_child_4"), of(1, "work_adopter_2"), of(1, "process_year")]).toEqual([
      1500, 8000, 9500,
    ]);
    // 100 weeks at 35; the 100 weeks that are not needed cost 35 + 20 each then.
    expect([of(2, "work_child_3"), of(2, "finding_year")]).toEqual([3500, 5500]);
    expect([of(3, "work_child_3"), of(3, "finding_year"), of(3, "work_child_4")]).toEqual([9000, 0, -750]);
    expect(beside("in_savings_1_change_child_1")).toEqual([
      "local",
      "◆ Scenario 4: its cost or its number is not on Unit costs, so nothing changes.",
    ]);
  });

  it("prices other carers and early permanence beside the stages, and different outcomes apart", () => {
    const { of } = worked({
      ...{ in_savings_1_mix_points: 20, in_savings_1_ep_children: 3, in_savings_1_ep_days: 50 },
      ...{ in_savings_1_ep_cost: 1000, in_savings_1_other_children: 1, in_savings_1_other_chance: 100 },
      in_savings_1_other_years: 5,
    });
    expect(of(1, "said")).toBe(
      "Scenario 1: £110,000 avoided over 5 years, of which cashable £0; it costs £15,000, net £95,000; it has paid for itself by the end of 2024-25. Apart from that, different outcomes come to £256,250 net.",
    );
    // 140 days at 50; 150 days at 100.
    expect([of(1, "mix_year"), of(1, "placement_year"), of(1, "offset_year")]).toEqual([7000, 15_000, 3000]);
    expect(of(1, "avoided_year")).toBe(22_000);
    // A year is 365 days at 100: 0.5, 1.5, 2.5, 3.5 and 4.5 of them.
    expect([of(1, "other_total"), of(1, "other_cost_total")]).toEqual([36_500 * 12.5, 200_000]);
  });

  it.each([
    ["abc", "▲ Scenario 2: not used, counts as 0; type a number from 0 to 6,570."],
    ["60", "▲ Scenario 2: not used, counts as 0; type a number from 0 to 6,570."],
    [-1, "▲ Scenario 2: not used, counts as 0; type a number from 0 to 6,570."],
    [1e9, "▲ Scenario 2: not used, counts as 0; type a number from 0 to 6,570."],
    [0, "The stage takes 200 days on average here."],
    ["", "The stage takes 200 days on average here."],
    [250, "◆ Scenario 2: more than the stage takes on average, so only these days count."],
  ])("says beside days typed as %p what to do", (typed, said) => {
    const { beside, of } = worked({ in_savings_2_days_2: typed });
    expect(beside("in_savings_2_days_2")[1]).toBe(said);
    expect(of(2, "saved_2")).toBe(typed === 250 ? 200 : 0);
  });

  it("names every scenario whose entry cannot be used, and the entries that are not used", () => {
    const { beside, of } = worked({
      ...{ in_savings_1_horizon: 2.5, in_savings_3_horizon: 12, in_savings_1_mode_1: "Faster" },
      ...{ in_savings_4_days_2: 30, in_savings_first_year: "next", in_savings_1_cash_from: 50 },
      in_savings_2_name: "",
    });
    expect(beside("in_savings_1_horizon")).toEqual([
      "local",
      "▲ Scenario 1 3: not used, counts as 5; type a whole number from 1 to 10.",
    ]);
    expect(beside("in_savings_1_mode_1")[1]).toBe(
      "▲ Scenario 1: not used, counts as no change; choose one of the list.",
    );
    expect(beside("in_savings_1_days_2")[1]).toBe(
      "◆ Scenario 4: not used, for another way is chosen in the row above.",
    );
    expect(beside("in_savings_1_cash_from")[1]).toBe(
      "▲ Scenario 1: not used, counts as nothing cashable; type 1 to 10, or a year such as 2028.",
    );
    expect([of(1, "horizon"), of(1, "mode_1"), of(2, "name")]).toEqual([5, 0, "Scenario 2"]);
    const numbered = worked({
      ...{ in_savings_first_year: "", in_savings_1_children: 10, in_savings_1_weekly: 700 },
      ...{ in_savings_1_days_2: 50, in_savings_1_programme_once: 70_000 },
    });
    // 500 days a year at 100, and 500 / 7 weeks of family finding at 90.
    expect(numbered.of(1, "said")).toMatch(/net £212,143; it has paid for itself by the end of year 2\.$/);
    expect(beside("in_savings_first_year")[1]).toMatch(/^▲ Type the year in which it ends/);
  });

  it("counts the financial years from the one after the as-at date", () => {
    const labels = (inputs: Inputs = {}, plans = PLANS) =>
      Object.values(worked(inputs, plans).figures("out_savings_year_1", "out_savings_year_5"));
    const later = plansOf(OTHERS, { ...CASES, asAt: day("2024-04-01") as SerialDay });
    expect(labels()).toEqual(["2024-25", "2028-29"]);
    expect(labels({}, later)).toEqual(["2025-26", "2029-30"]);
    expect(labels({ in_savings_first_year: 2100 })).toEqual(["2099-00", "2103-04"]);
    expect(labels({ in_savings_first_year: "" })).toEqual([
      "Cost avoided, cash, year 1",
      "Cost avoided, cash, year 5",
    ]);
  });

  it("goes without what the other sheets do not have, in words", () => {
    const words = Object.fromEntries(
      Object.entries(OTHERS).map(([name, held]) => [
        name,
        name.startsWith("out_cost") ? "not entered" : held,
      ]),
    );
    const { of, figures, beside } = worked({ in_savings_1_days_2: 60 }, plansOf(words, CASES));
    const expected = {
      ...{ out_savings_base_children: "not known", out_savings_base_weekly: "not entered" },
      ...{ out_savings_base_agency_days: "not known", out_savings_base_agency_gap: "not entered" },
    };
    expect(figures(...Object.keys(expected))).toEqual(expected);
    expect(of(1, "said")).toBe(
      "Scenario 1: 60.0 days saved a child, but the children or what a week costs are not known.",
    );
    expect(beside("in_savings_1_weekly")[1]).toBe("Empty: 0, for no week is known here.");
    expect(worked({ out_cost_average_weekly: "none" }).of(1, "weekly")).toBe(650);
    expect(worked({}, plansOf(OTHERS, NOBODY)).of(4, "days_child")).toBe(0);
  });

  it("has no default figure without a source and a status", () => {
    const inputs = PLANS.at(-1)!.blocks.flatMap((block) =>
      block.kind === "grid"
        ? block.cells.flat().flatMap((cell) => (cell && "input" in cell.content ? [cell.content.input] : []))
        : [],
    );
    const bare = ({ default: of, source, status, kind }: Input) =>
      of !== null && kind !== "text" && (source === undefined || status === undefined);
    expect(inputs.filter(bare)).toEqual([]);
    expect(inputs).toHaveLength(ENTRIES.length * SCENARIOS.length + 1);
  });

  it("never shows an error, nor a number in a sentence's place, whatever is typed", () => {
    const keys = ENTRIES.flatMap(({ id }) => SCENARIOS.map((s) => savingsKey(s, id)));
    const typed = fc.oneof(
      ...[
        fc.constantFrom<Scalar>("", 0, -100, 1e12, "x", "12", true, ...SAVING_MODES),
        fc.double({ noNaN: true }),
      ],
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), typed, { minKeys: 20 }), (inputs) => {
        const sheet = printPlans(PLANS, inputs as Inputs).sheets.at(-1)!;
        expect(sheet.cells.filter(({ value }) => /^#[A-Z]/.test(String(value)))).toEqual([]);
        for (const { value, style, formula } of sheet.cells)
          if (style === "note" && formula) expect(typeof value).toBe("string");
      }),
      { numRuns: 6 },
    );
  });
});
