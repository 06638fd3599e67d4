import { agreeOnJourneys } from "../../../src/analysis/agreeOnJourneys";
import { resultSheets } from "../../../src/analysis/resultSheets";
import type { Scalar } from "../../../src/domain/columns";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import type { Cases } from "../../../src/sheets/cases";
import { checkPlan } from "../../../src/sheets/dialect";
import { printPlans } from "../../../src/sheets/printPlan";
import { together } from "../../../src/sheets/report/together";
import { casesOf } from "../../support/casesOf";
import { careRecords, day, type TrackerLine } from "../../support/records";

const iso = (days: number) => formatIso(days as SerialDay);
/** Adopted on 1 June 2023; moved in so many days before. */
const adopted = (child: string, days: number, before: number, texts?: TrackerLine["texts"]): TrackerLine => ({
  child,
  days: {
    entry: iso(day("2023-06-01") - days),
    adm: iso(day("2023-06-01") - days + 100),
    order: iso(day("2023-06-01") - days + 150),
    placed: iso(day("2023-06-01") - before),
    adopted: "2023-06-01",
  },
  ...(texts && { texts }),
});

/** Twelve lines, one of them of two siblings, and a child whose entry is not known. */
const LINES: Parameters<typeof careRecords>[0] = {
  tracker: [
    adopted("s1", 300, 100, { siblingGroup: "G", need: "N1" }),
    adopted("s2", 300, 100, { siblingGroup: "G", need: "N5" }),
    ...Array.from({ length: 10 }, (_, at) => adopted(`m${at}`, 400 + at, 100)),
    adopted("long", 900, 800),
    { child: "unknown", days: { adopted: "2023-06-01" } },
  ],
  dob: { s1: "2020-01-01", s2: "2022-01-01" },
};

function pageOf(cases: Cases, inputs: Record<string, Scalar> = {}) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const printed = printPlans(resultSheets(cases, ["report"]), { ...dates, ...inputs });
  const { cells, plan } = printed.sheets.find(({ plan: { name } }) => name === "Report journeys")!;
  const chart = plan.blocks.find((block) => block.kind === "chart");
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  return {
    plan,
    sheets: printed.sheets,
    figures: printed.figures,
    words: cells.map(({ value }) => String(value)).join("\n"),
    drawn: chart
      ? Array.from({ length: chart.data.rowCount }, (_, row) =>
          Array.from({ length: chart.data.columnCount }, (_, column) =>
            at(chart.data.row + row, chart.data.column + column),
          ),
        )
      : [],
    agreeing: () =>
      agreeOnJourneys({ ...cases, inputs: inputs as Record<string, string | number> }, printed.figures),
  };
}

describe("Report journeys", () => {
  const cases = casesOf(careRecords(LINES), "2024-03-31");

  it("has the figures worked by hand, as formulas that any program reads", () => {
    const { figures, sheets, words, agreeing } = pageOf(cases);
    expect(figures).toMatchObject({
      out_journeys_adopted: 14,
      out_journeys_ranked: 13,
      out_journeys_unknown: 1,
      out_journeys_out_of_order: 0,
      out_journeys_shortest_lines: 10,
      out_journeys_shortest_children: 11,
      out_journeys_shortest_1_days: 300,
      out_journeys_shortest_10_days: 408,
      out_journeys_shortest_days_mean: 385,
      out_journeys_longest_lines: 10,
      out_journeys_longest_children: 10,
      out_journeys_longest_1_days: 900,
      out_journeys_longest_10_days: 401,
      out_journeys_in_both_lists: 8,
      out_journeys_shortest_siblings: 2,
      out_journeys_shortest_age_at_entry_mean: 1,
      out_journeys_shortest_moves_mean: "none",
      out_report_journeys_1:
        "From entering care to the adoption order the shortest journeys took 385 days on average, the longest 455.",
    });
    expect(words).toContain("1. s1 and 1 sibling");
    expect(words).toContain(
      "Moves are not in the data: they take Episodes of the SSDA903; age on entering care",
    );
    expect(words).toContain("its 100 longest 5:7 years:months (2,039 days) in 2020-21.");
    expect(words).not.toMatch(/#(?:DIV|NUM|N\/A|VALUE|REF|NAME)/);
    expect(agreeing).not.toThrow();
    expect(sheets.filter(({ plan }) => plan.group === "report").flatMap(checkPlan)).toEqual([]);
  });

  it("follow the day to which they are counted as it is chosen, without another run", () => {
    const { figures, words, agreeing } = pageOf(cases, { in_journeys_to: "Moving in" });
    expect(figures).toMatchObject({
      out_journeys_shortest_1_days: 100,
      out_journeys_longest_1_days: 309,
      out_journeys_longest_10_days: 300,
    });
    expect(words).toContain("1. long");
    expect(words).toContain("From entering care to moving in with adopters the shortest");
    expect(agreeing).not.toThrow();
  });

  it("draw each line as parts that add up to the whole journey", () => {
    const { drawn } = pageOf(cases);
    expect(drawn[0]).toEqual([
      "Line: child",
      "To decision",
      "To placement order",
      "Placement order to moving in",
      "To adoption order",
      "Not told",
    ]);
    expect(drawn[1]).toEqual(["Short 1. s1 and 1 sibling", 100, 50, 50, 100, ""]);
    // Moved in before the placement order: one of the two is skipped.
    const long = drawn.find(([label]) => String(label).endsWith("long"))!;
    expect(long.slice(1).reduce<number>((sum, each) => sum + (Number(each) || 0), 0)).toBe(900);
    expect(drawn).toHaveLength(21);
  });

  it("keep lists of single children out of the copy for circulation", () => {
    const { plan } = pageOf(cases);
    const shared = plan.blocks.filter((block) => !("internal" in block) || !block.internal);
    const said = JSON.stringify(shared);
    expect(plan.circulated).toBe(true);
    expect(said).not.toContain("Line name");
    expect(shared.some((block) => block.kind === "table")).toBe(false);
  });

  it("say so where the period on Summary is another than that of the run, and where nobody was adopted", () => {
    expect(pageOf(cases, { period_from: day("2022-04-01") }).words).toContain(
      "The lists are of 1 April 2021 to 31 March 2024: press Analyse to rank the period on Summary.",
    );
    const nobody = pageOf(casesOf(careRecords({ episodes: ["a 2020-01-01 S C1 U6 - -"] }), "2024-03-31"));
    expect(nobody.words).toContain("Cannot be told: no table tells of adoption orders");
    expect(nobody.agreeing).not.toThrow();
    const unknown = pageOf(
      casesOf(careRecords({ tracker: [{ child: "a", days: { adopted: "2023-06-01" } }] }), "2024-03-31"),
    );
    expect(unknown.words).toContain("No journey of a child adopted in the period can be ranked.");
    expect(unknown.figures).toMatchObject({ out_journeys_adopted: 1, out_journeys_unknown: 1 });
    expect(unknown.agreeing).not.toThrow();
  });
});

describe("what several children have together", () => {
  it("is one figure, a span, a word, or nothing where it is not known of all", () => {
    expect(together([2, 2])).toBe("2");
    expect(together([2, 5, 3])).toBe("2 to 5");
    expect(together([2, undefined])).toBe("");
    expect(together([NaN, NaN])).toBe("");
    expect(together(["N1", "N1"])).toBe("N1");
    expect(together(["N1", "N5"])).toBe("differs");
    expect(together(["N1", ""])).toBe("");
  });
});
