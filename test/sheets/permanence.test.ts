import { agreeOnPermanence } from "../../src/analysis/agreeOnPermanence";
import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { coveredByKind, EVENT_KINDS } from "../../src/domain/journeys/coverage";
import type { Cases } from "../../src/sheets/cases";
import { printPlans } from "../../src/sheets/printPlan";
import { casesOf } from "../support/casesOf";
import { careRecords, day } from "../support/records";

const EPISODES = [
  "adopted 2022-01-01 S C1 U6 2022-09-01 X1",
  "adopted 2022-09-01 B E1 A6 2023-06-01 E12",
  "guardian 2022-05-01 S C2 U1 2023-05-01 E45",
  "kin 2021-05-01 - C2 U1 2022-05-01 E47",
  "home 2021-05-01 S V2 U6 2021-08-01 E4A",
  "fostered 2019-01-01 S C2 U6 2020-01-01 X1",
  "fostered 2020-01-01 T C2 U4 - -",
  "grown 2010-01-01 S C2 U4 2024-03-30 E17",
  "waits 2023-01-01 S C1 U6 - -",
  "new 2024-03-01 S C1 U6 - -",
  "plan 2023-02-01 S C1 U6 - -",
  "changed 2022-02-01 S C1 U6 - -",
];
const LINES = {
  episodes: EPISODES,
  decisions: ["adopted 2022-06-01", "plan 2023-06-01", "changed 2022-06-01 2023-12-31"],
  reviews: ["waits 2023-01-20", "waits 2023-04-15", "plan 2023-02-20", "plan 2023-05-01"],
  tracker: [{ child: "waits", kind: "list8" as const, days: { entry: "2023-01-01" } }],
  trackerFields: ["entry", "plan"],
};

/** Cases of which a return of all years in question tells. */
function covered(lines: Parameters<typeof careRecords>[0], from = "2019-04-01"): Cases {
  const window = { from: day(from) as SerialDay, to: day("2024-03-31") as SerialDay };
  const coverage = coveredByKind(
    EVENT_KINDS.map((event) => ({ ...window, kind: "903", event, gaps: [], closedCasesMissing: false })),
  );
  return { ...casesOf(careRecords(lines), "2024-03-31"), coverage, careCoverage: coverage };
}

function sheetOf(cases: Cases, inputs: Record<string, Scalar> = {}) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const printed = printPlans(resultSheets(cases, ["meeting"]), { ...dates, ...inputs });
  const { cells, table } = printed.sheets.find(({ plan }) => plan.name === "Permanence")!;
  const cell = (child: string, header: string) => {
    const column = (of: string) => table!.columns.find((each) => each.header === of)!;
    const rows = Array.from({ length: table!.rowCount }, (_, row) => row);
    return column(header).valueAt(rows.find((row) => column("Child key").valueAt(row) === child)!);
  };
  return {
    cell,
    figures: printed.figures,
    words: cells.map(({ value }) => String(value)).join("\n"),
    agreeing: () => agreeOnPermanence(cases, printed.figures),
  };
}

describe("the figures of Permanence", () => {
  it("are those worked by hand", () => {
    const { figures, words, cell, agreeing } = sheetOf(covered(LINES));
    expect(figures).toMatchObject({
      out_permanence_adoption: 1,
      out_permanence_adoption_days: day("2023-06-01") - day("2022-01-01"),
      out_permanence_guardianship: 2,
      // The entry of one of the two is not in the data.
      out_permanence_guardianship_days: 365,
      out_permanence_guardianship_n: 1,
      out_permanence_arrangements: 0,
      out_permanence_arrangements_days: "none",
      out_permanence_home: 1,
      out_permanence_long_term_foster: 1,
      out_permanence_long_term_foster_days: 365,
      out_permanence_adult_life: 1,
      out_permanence_left: 5,
      out_permanence_live_plan: 1,
      out_permanence_plan_changed: 1,
      out_permanence_waiting: 2,
      out_permanence_waiting_days: (455 + 30) / 2,
      out_permanence_looked_after: 5,
      out_permanence_left_to_permanence: 4,
      out_permanence_all_waiting: 3,
      out_permanence_no_plan_after_review: 1,
    });
    expect(words).toContain("4 of 5 children who left care in the period left to permanence");
    expect(words).toContain(
      "1 of 5 children looked after lives in a long-term foster home, and 1 has a live",
    );
    expect(words).toContain("3 children wait with none of these: 2 of them for over 365 days");
    expect(words).toContain(
      "1 child waits after a plan that was changed away from adoption, the longest for 91",
    );
    expect(words).toContain("1 child has no plan recorded though the second review was held.");
    expect(cell("changed", "Days since change")).toBe(91);
    expect(cell("kin", "Days to permanence")).toBe("");
    expect(cell("guardian", "How left")).toBe(
      "Special guardianship, former foster carer, relative or friend",
    );
    expect(cell("fostered", "Days since entry")).toBe(day("2024-03-31") - day("2019-01-01"));
    expect([cell("waits", "Plan"), cell("new", "Plan"), cell("plan", "Plan")]).toEqual([
      "None recorded",
      "Not in the data",
      "Adoption",
    ]);
    expect(agreeing).not.toThrow();
  });

  it("follow the period on Summary, and say so where it reaches beyond the rows of the run", () => {
    const narrow = sheetOf(covered(LINES), { period_from: day("2023-05-15") });
    expect(narrow.figures).toMatchObject({ out_permanence_left: 2, out_permanence_guardianship: 0 });
    expect(narrow.words).not.toContain("press Analyse to have its leavers here");
    expect(narrow.agreeing).toThrow("out_permanence_left is 5 by the cases, but the sheet says 2");
    const wide = sheetOf(covered(LINES), { period_from: day("2020-04-01") });
    expect(wide.words).toContain("reaches beyond that of this run (1 April 2021 to 31 March 2024)");
  });

  it("follow the as-at date on Summary, and say what does not", () => {
    const { cell, words } = sheetOf(covered(LINES), { as_at: day("2024-04-10") });
    expect(cell("changed", "Days since change")).toBe(101);
    expect(words).toContain("Who is looked after is as at 31 March 2024");
  });

  it("say of which part of the period the data tell, and how many periods of care are in no row", () => {
    const { words, agreeing } = sheetOf(
      covered({ ...LINES, episodes: [...EPISODES, "gone 2022-05-01 S V2 U6 - E4A"] }, "2022-04-01"),
    );
    expect(words).toContain(
      "The data tell of children leaving care from 1 April 2022 to 31 March 2024 only: 2 of 3 years.",
    );
    expect(words).toContain("1 period of care is in no row: ended on a day that is not in the data");
    expect(agreeing).not.toThrow();
  });

  it("never count leavers where only lists of plans tell of some, but adoptions", () => {
    const days = { entry: "2022-01-01", adm: "2022-06-01" };
    const told = casesOf(
      careRecords({
        tracker: [
          { child: "a", days: { ...days, adopted: "2023-06-01" } },
          { child: "b", days: { ...days, leftCare: "2023-06-01" }, texts: { leavingRoute: "SGO" } },
          { child: "c", days },
        ],
      }),
      "2024-03-31",
    );
    const none = sheetOf(told);
    expect(none.figures).toMatchObject({
      out_permanence_adoption: "not covered",
      out_permanence_live_plan: 1,
    });
    expect(none.words).toContain("The data do not tell of children leaving care.");
    expect(none.agreeing).not.toThrow();

    const window = { from: day("2022-04-01") as SerialDay, to: day("2024-03-31") as SerialDay };
    const coverage = coveredByKind([
      { ...window, kind: "tracker", event: "adoptionOrder", gaps: [], closedCasesMissing: false },
    ]);
    const cases = { ...told, coverage, covers: coverage.adoptionOrder };
    const { figures, words, agreeing } = sheetOf(cases);
    expect(figures).toMatchObject({
      out_permanence_adoption: 1,
      out_permanence_guardianship: "not covered",
      out_permanence_left: "not covered",
      out_permanence_left_to_permanence: "not covered",
      out_permanence_no_plan_after_review: "not in the data",
      out_permanence_adult_life: "not covered",
      out_permanence_live_plan: 1,
    });
    expect(words).toContain("1 child was adopted in the period.");
    expect(words).toContain("Who left care otherwise is not in the data");
    expect(words).toContain(
      "The data tell of adoption orders from 1 April 2022 to 31 March 2024 only: 2 of 3 years.",
    );
    expect(words).toContain("Whether a plan other than adoption is recorded is not in the data");
    expect(agreeing).not.toThrow();
  });

  it("say that leavers are not covered where the data hold no day of the period, neither 0 nor nobody", () => {
    const lines = {
      ...LINES,
      episodes: ["new 2024-04-10 S C1 U6 - -", "gone 2024-04-10 S C1 U6 2024-05-01 E4A"],
    };
    const { period } = covered({});
    const late = casesOf(careRecords({ ...lines, decisions: [], tracker: [] }), "2024-06-30");
    const window = { from: day("2024-04-01") as SerialDay, to: day("2024-06-30") as SerialDay };
    const coverage = coveredByKind(
      EVENT_KINDS.map((event) => ({ ...window, kind: "903", event, gaps: [], closedCasesMissing: false })),
    );
    const cases = { ...late, period, coverage, careCoverage: coverage, covers: coverage.adoptionOrder };
    const { figures, words, agreeing } = sheetOf(cases);
    expect(figures).toMatchObject({
      out_permanence_adoption: "not covered",
      out_permanence_home: "not covered",
      out_permanence_home_days: "not covered",
      out_permanence_home_n: "not covered",
      out_permanence_died: "not covered",
      out_permanence_left: "not covered",
      out_permanence_left_to_permanence: "not covered",
      // Who is looked after is known all the same.
      out_permanence_long_term_foster: 0,
      out_permanence_waiting: 1,
    });
    expect(words).toContain("The data do not cover who left care in the period.");
    expect(words).toContain(
      "The data tell of children leaving care from 1 April 2024 to 30 June 2024: no figure of the period can be told.",
    );
    expect(words).not.toContain("Nobody left care");
    expect(words).not.toContain("a part of the period");
    expect(agreeing).not.toThrow();
    // So has, at once, a period before the data that is typed on Summary.
    const within = sheetOf(covered(LINES, "2023-04-01"), { period_to: day("2023-03-31") });
    expect(within.figures).toMatchObject({
      out_permanence_left: "not covered",
      out_permanence_adoption: "not covered",
    });
  });

  it("say nobody of the part that the data cover where only a part is", () => {
    const { words, figures, agreeing } = sheetOf(
      covered({ episodes: ["a 2023-05-01 S C2 U6 - -"] }, "2023-04-01"),
    );
    expect(figures).toMatchObject({ out_permanence_left: 0, out_permanence_adoption: 0 });
    expect(words).toContain("Nobody left care in the part of the period that the data cover.");
    expect(words).toContain("from 1 April 2023 to 31 March 2024 only: 1 of 3 years.");
    expect(agreeing).not.toThrow();
  });

  it("say of how many who wait the day of entering care is not in the data", () => {
    const { words } = sheetOf(
      covered({ episodes: ["a 2020-05-01 P C2 U6 - -", "b 2020-05-01 S C2 U6 - -"] }),
    );
    expect(words).toContain(
      "2 children wait with none of these: 1 of them for over 365 days since entering care, 1 for over 730; of 1 the day of entering care is not in the data.",
    );
  });

  it("leave a leaver of whom only a tracker tells out of those of the return", () => {
    const { figures, agreeing } = sheetOf(
      covered({
        ...LINES,
        tracker: [{ child: "t", days: { entry: "2022-01-01", adm: "2022-06-01", adopted: "2023-06-01" } }],
      }),
    );
    expect(figures).toMatchObject({ out_permanence_adoption: 1, out_permanence_left: 5 });
    expect(agreeing).not.toThrow();
  });

  it("are there, as sentences, without any case", () => {
    const { figures, words, agreeing } = sheetOf(covered({}));
    expect(figures).toMatchObject({ out_permanence_looked_after: 0, out_permanence_waiting_days: "none" });
    expect(words).toContain("Nobody left care in the period.");
    expect(words).toContain("Nobody is looked after.");
    expect(words).toContain("Nobody waits with no permanence reached and no live adoption plan.");
    expect(agreeing).not.toThrow();
  });
});
