import type { AnalysisResult } from "../../src/analysis/contract";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import { casesOf, sixChildren } from "../domain/flow/sixChildren";
import { aBookSheet } from "../support/bookBuilders";
import { careRecords, day } from "../support/records";
import { runAnalysis } from "../support/runAnalysis";

/** One child adopted after the period has ended: every figure is without a child. */
const nobody = () =>
  runAnalysis({
    sheets: [
      aBookSheet("Tracker", [
        [
          "Child ID",
          "Entered care",
          "ADM decision",
          "Placement order",
          "Match",
          "Moved in",
          "Adoption order",
        ],
        ["A1", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "02/05/2023"],
      ]),
    ],
    names: [],
    date1904: false,
  });

const summaryOf = ({ sheets }: AnalysisResult) => sheets.find(({ plan }) => plan.name === "Summary")!;

describe("Summary", () => {
  it("says in a word that fits its column that no child is behind a figure", async () => {
    const { result } = await nobody();
    const { cells, plan } = summaryOf(result);
    const words = cells.filter(
      ({ style, value, format }) =>
        style === "figure" && typeof value === "string" && value !== "" && format !== "@",
    );
    // "Not covered": nobody collects changed plans. Of five stages the average, the middle child, the shortest and the longest; and every measure of days, twice.
    expect(new Set(words.map(({ value }) => value))).toEqual(new Set(["none", "not covered"]));
    expect(words.length).toBeGreaterThanOrEqual(4 + 5 * 4);
    // A text that stands right in its column is cut on its left, whatever stands beside it.
    const cut = words.filter(({ column, value }) => String(value).length > plan.widths![column]!);
    expect(cut).toEqual([]);
  });

  it("says of which figures the adoption orders in the period are the measure", async () => {
    const { result } = await nobody();
    const said = summaryOf(result).cells.map(({ value }) => value);
    expect(said).toContain(
      "A1, A2, A10 and the stages are of children by the day of their adoption order; the rest by its own events.",
    );
    const coverage = String(result.figures.out_coverage);
    expect(coverage).toContain("adoption orders");
    // Under its dates and over the measures.
    expect(said.filter((value) => value === coverage)).toHaveLength(2);
  });

  it("has headings that fit, and the word by which Timescales gives each reason", async () => {
    const { result } = await nobody();
    const { cells, plan } = summaryOf(result);
    const headings = cells.filter(({ style }) => style === "columnHeading" || style === "figureHeading");
    const narrow = headings.filter(({ column, value }) => String(value).length > plan.widths![column]!);
    expect(narrow.map(({ value }) => value)).toEqual([]);
    const place = headings.find(({ value }) => value === "In Timescales")!;
    const reasons = cells.filter(
      ({ row, column }) => column === place.column && row > place.row && row < place.row + 9,
    );
    expect(reasons.map(({ value }) => value)).toContain("no-order");
  });

  it("calls what is ours by its title, in the thresholds and in what the measures mean", async () => {
    const { result } = await nobody();
    const texts = summaryOf(result).cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    const said = texts.join(" ");
    expect(said).toContain("A10 426 days (");
    expect(said).toContain("“Moved in within 14 months” 426 days (");
    expect(said).toContain("Moved in within 14 months (local population; A3's wording partly seen). ");
    expect(said).toContain("Plans changed away from adoption (local; A5's wording not seen). ");
    expect(
      texts.filter((text) => /\bA[35](?:\b(?!'s wording))/.test(text) && !/A1, A2, A10/.test(text)),
    ).toEqual([]);
  });

  it("does not call a date missing that is not needed or not collected", () => {
    // By consent, without a placement order: of the stages to and from the order nobody is counted, and no date is missing.
    const cases = casesOf(
      careRecords({
        tracker: [
          {
            child: "A",
            days: { entry: "2021-06-01", adm: "2021-09-30", placed: "2022-03-01", adopted: "2023-05-02" },
          },
        ],
      }),
    );
    const { sheets, figures } = printPlans([summarySheet(cases), timescalesSheet(cases)]);
    const { cells } = sheets.find(({ plan }) => plan.name === "Summary")!;
    const { row, column } = cells.find(({ name }) => name === "out_stage_order_match_missing")!;
    expect(figures.out_stage_order_match_missing).toBe(1);
    const headings = cells.filter(
      (cell) => cell.column === column && cell.row < row && cell.style === "figureHeading",
    );
    expect(headings.at(-1)!.value).toBe("Not counted");
    const texts = cells.map(({ value }) => String(value));
    expect(texts.filter((text) => text.startsWith("Date missing"))).toEqual([]);
    // A paragraph: a line a row.
    expect(texts.join(" ")).toMatch(
      /Not counted: one of the two dates .* The sheet Stages tells them apart\./,
    );
  });

  it("says which children make a difference only of what it was asked in the run", () => {
    const run = { in_published_A1: 548, in_published_A1_n: 1, period_from: day("2021-04-01") };
    const { asked, said } = publishedA1(run);
    expect(asked).toEqual(["A1: entering care to moving in with adopters", 548]);
    expect(said(run)).toBe("No difference.");
    const again = "Press Analyse again.";
    expect(said({ ...run, in_published_A1: 547 })).toBe(again);
    expect(said({ ...run, in_published_A1_n: 2 })).toBe(again);
    expect(said({ ...run, period_from: day("2022-04-01") })).toBe(again);
    expect(said({ ...run, period_to: day("2024-03-30") })).toBe(again);
    expect(said({ period_from: run.period_from })).toBe("");
    // A figure typed since the run, where the run had none.
    expect(publishedA1({}).said({})).toBe("");
    expect(publishedA1({}).said({ in_published_A1: 548 })).toBe(again);
  });

  it("tells what makes no difference while the figure is the run's, 0 among them", () => {
    const { said } = publishedA1({ in_published_A1: 0 });
    expect(said({ in_published_A1: 0 })).toMatch(/^No one or two children/);
    expect(said({})).toBe("");
    expect(publishedA1({ in_published_A1: 548 }).said({ in_published_A1: 548 })).toBe("No difference.");
  });
});

/** The line of A1 among the published figures of six children, and what it says of which children once people type on. */
function publishedA1(inputs: Readonly<Record<string, number>>) {
  const cases = sixChildren({ inputs });
  const rowOf = (typed: Readonly<Record<string, number>>, below = 0) => {
    const { sheets } = printPlans([summarySheet(cases), timescalesSheet(cases)], typed);
    const { cells } = sheets.find(({ plan }) => plan.name === "Summary")!;
    const { row } = cells.find(({ name }) => name === "in_published_A1")!;
    return cells.filter((cell) => cell.row === row + below).map((cell) => cell.value);
  };
  return {
    asked: rowOf(inputs).slice(0, 2),
    said: (typed: Readonly<Record<string, number>>) => rowOf(typed, 1)[0],
  };
}
