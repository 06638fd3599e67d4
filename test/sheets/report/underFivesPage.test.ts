import { agreeOnUnderFives } from "../../../src/analysis/agreeOnUnderFives";
import { resultSheets } from "../../../src/analysis/resultSheets";
import type { Scalar } from "../../../src/domain/columns";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import { entryWindowOf } from "../../../src/sheets/report/underFivesWindow";
import { casesOf } from "../../support/casesOf";
import { careRecords, day } from "../../support/records";

const CHILDREN = ["adopted", "kin", "settled", "waits", "planned", "ordered", "lost", "older", "late"];
const LINES: Parameters<typeof careRecords>[0] = {
  episodes: [
    "adopted 2019-06-01 S C1 U6 2020-06-01 X1 AA1",
    "adopted 2020-06-01 B E1 A6 2021-03-01 E12 -",
    "kin 2019-06-01 S C2 U1 2020-08-01 E47 AA1",
    "settled 2019-07-01 S C1 U6 2020-07-01 X1 AA1",
    "settled 2020-07-01 P C2 U4 - - BB2",
    "waits 2020-03-01 S C1 U6 2020-06-01 X1 AA1 N2",
    "waits 2020-06-01 P C1 T2 2020-06-10 X1 -",
    "waits 2020-06-10 P C1 U6 2021-01-01 X1 AA1 N2",
    "waits 2021-01-01 P C1 U6 2021-06-01 X1 CC3 N2",
    "waits 2021-06-01 B C2 U6 - - DD4 N2",
    "planned 2020-04-01 S V2 U6 2023-01-01 E12 AA1",
    "ordered 2020-05-01 S C1 U6 2021-05-01 X1 AA1",
    "ordered 2021-05-01 L E1 U6 2022-08-01 E45 AA1",
    "lost 2020-06-01 S C1 U6 - E4A AA1",
    "older 2020-06-01 S C1 U6 - - AA1",
    "late 2022-04-01 S C1 U6 - - AA1",
  ],
  decisions: ["planned 2021-01-01", "waits 2021-02-01 2021-12-01 RD3", "ordered 2021-01-01"],
  health: ["waits 2021-03-31 1 0 - 1", "waits 2022-03-31 0 0 0 0", "settled 2021-03-31 1 1 1 1"],
  dob: Object.fromEntries(CHILDREN.map((child) => [child, child === "older" ? "2015-06-01" : "2018-06-01"])),
};

function covered(lines = LINES, from = "2017-04-01"): Cases {
  const returnCovered = { from: day(from) as SerialDay, to: day("2024-03-31") as SerialDay, gaps: [] };
  return { ...casesOf(careRecords(lines), "2024-03-31"), returnCovered };
}

function pageOf(cases: Cases, inputs: Record<string, Scalar> = {}) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const printed = printPlans(resultSheets(cases, ["report"]), { ...dates, ...inputs });
  const { cells } = printed.sheets.find(({ plan: { name } }) => name === "Report under-fives")!;
  return {
    sheets: printed.sheets,
    figures: printed.figures,
    words: cells.map(({ value }) => String(value)).join("\n"),
    agreeing: () =>
      agreeOnUnderFives({ ...cases, inputs: inputs as Record<string, string | number> }, printed.figures),
  };
}

describe("Report under-fives", () => {
  it("has the figures worked by hand, as formulas that any program reads", () => {
    const cases = covered();
    const { figures, sheets, agreeing } = pageOf(cases);
    expect(figures).toMatchObject({
      out_under_fives_from: day("2019-04-01"),
      out_under_fives_to: day("2022-03-31"),
      out_under_fives_entered: 7,
      out_under_fives_still: 4,
      out_under_fives_left: 2,
      out_under_fives_cannot_tell: 1,
      out_under_fives_left_adoption: 1,
      out_under_fives_left_guardianship: 1,
      out_under_fives_long_term_foster: 1,
      out_under_fives_short_term_with_order: 1,
      out_under_fives_short_term_without_order: 1,
      out_under_fives_no_plan_known: 1,
      out_under_fives_short_term: 3,
      out_under_fives_rate: 43,
      out_under_fives_moves_mean: 0.8,
      out_under_fives_placements_1: 2,
      out_under_fives_placements_2: 1,
      out_under_fives_placements_3_or_more: 1,
      out_under_fives_legal_full_care_order: 2,
      out_under_fives_legal_placement_order: 1,
      out_under_fives_legal_section_20: 1,
      out_under_fives_plan_changed: 1,
      out_under_fives_plan_made_not_changed: 2,
      out_under_fives_no_plan_made: 1,
      out_under_fives_plan_made_again: 0,
      out_under_fives_development_check_done: 2,
      out_under_fives_dental_check_answered: 1,
      out_under_fives_development_check_answered: 2,
      out_under_fives_need_disability: 1,
      out_under_fives_since_adoption: 1,
      out_under_fives_since_guardianship: 1,
      out_under_fives_since_long_term_foster: 1,
      out_under_fives_since_waiting: 1,
      out_report_under_fives_1:
        "Of 7 children under five who entered care from 1 April 2019 to 31 March 2022, 4 (57%) stayed two years, 3 (43%) in short-term placements.",
      out_report_under_fives_2:
        "1 (25%) of those still looked after had lived in three placements or more by then (England 29% in 2023-24, aged 1 to 4).",
    });
    expect(agreeing).not.toThrow();
    expect(sheets.filter(({ plan }) => plan.group === "report").flatMap(checkPlan)).toEqual([]);
  });

  it("follows the window that a person types, up to where the data reach, and says where it goes too far back", () => {
    const typed = pageOf(covered(), {
      in_under_fives_from: day("2020-04-01"),
      in_under_fives_to: day("2030-01-01"),
    });
    expect(typed.figures).toMatchObject({
      out_under_fives_from: day("2020-04-01"),
      out_under_fives_to: day("2022-03-31"),
      out_under_fives_entered: 3,
    });
    expect(typed.words).toContain("The returns loaded cover entries from 1 April 2017 on.");
    expect(typed.agreeing).not.toThrow();
    const short = pageOf(covered(LINES, "2021-04-01"));
    expect(short.figures).toMatchObject({
      out_under_fives_from: day("2019-04-01"),
      out_under_fives_entered: 7,
    });
    expect(short.words).toContain("The returns loaded begin with 1 April 2021: who entered before");
    expect(short.figures.out_report_under_fives_1).toContain("(returns from 1 April 2021 only).");
    expect(short.agreeing).not.toThrow();
  });

  it("says what is missing: a return, years of it, decisions, OC2, a column of disability", () => {
    const none = pageOf(
      casesOf(careRecords({ tracker: [{ child: "a", days: { entry: "2020-01-01" } }] }), "2024-03-31"),
    );
    expect(none.words).toContain("Cannot be told: it needs Episodes of the SSDA903");
    expect(none.agreeing).not.toThrow();
    const stayed = LINES.episodes!.filter((line) => line.includes(" - "));
    const oneYear = pageOf(
      covered({ ...LINES, episodes: stayed.filter((line) => !line.includes("X1")) }, "2023-04-01"),
    );
    expect(oneYear.words).toContain("the returns loaded tell of entries from 1 April 2023 only");
    const records = careRecords({ ...LINES, decisions: [], health: [] });
    const sources = records.sources.filter(({ layout }) => layout === "903-episodes");
    const bare = pageOf({ ...covered(), ...casesOf({ ...records, sources }, "2024-03-31") });
    expect(bare.words).toContain("No table has decisions");
    expect(bare.words).toContain("No OC2 was read");
    expect(bare.words).toContain("Whether a child is disabled is not in the 903");
    expect(bare.agreeing).not.toThrow();
  });

  it("says beside the table how many periods of care are in no row", () => {
    const episodes = [...LINES.episodes!, "before 2019-01-01 L C2 U6 - -", "unborn 2020-01-01 S C1 U6 - -"];
    const { sheets } = pageOf(covered({ ...LINES, episodes, dob: { ...LINES.dob, before: "2017-01-01" } }));
    const words = sheets
      .find(({ plan }) => plan.name === "Under-fives")!
      .cells.map(({ value }) => String(value));
    expect(words.join()).toContain(
      "In no row: periods of care, 1 whose beginning is not in the data, and 1 of children with no date of birth",
    );
  });

  it("says so where nobody entered, and never shows an error", () => {
    const nobody = pageOf(covered({ episodes: ["a 2010-01-01 S C1 U6 - -"], dob: { a: "2009-01-01" } }));
    expect(nobody.figures).toMatchObject({ out_under_fives_entered: 0, out_under_fives_rate: "none" });
    expect(nobody.words).toContain("No child under five is known to have entered care from 1 April 2019");
    expect(nobody.words).not.toMatch(/#(?:DIV|NUM|N\/A|VALUE|REF|NAME)/);
    expect(nobody.agreeing).not.toThrow();
  });
});

describe("the usual window of entries", () => {
  it("ends with the data where they end before the period, and is all that they cover where the period lies elsewhere", () => {
    const cases = covered();
    const of = (more: Partial<Cases>) => entryWindowOf({ ...cases, ...more })!.usual;
    const to = day("2023-06-30") as SerialDay;
    expect(of({ returnCovered: { ...cases.returnCovered!, to } })).toEqual({
      from: day("2019-04-01"),
      to: day("2021-06-30"),
    });
    const before = { from: day("2010-04-01") as SerialDay, to: day("2011-03-31") as SerialDay };
    expect(of({ period: before })).toEqual({ from: day("2017-04-01"), to: day("2022-03-31") });
    // A history in one table, in which nobody left before the last year, still tells of those who entered.
    const late = { ...cases.returnCovered!, from: day("2023-04-01") as SerialDay };
    expect(of({ returnCovered: late })).toEqual({ from: day("2019-04-01"), to: day("2022-03-31") });
  });
});
