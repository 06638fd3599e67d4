import type { AnalysisResult } from "../../src/analysis/contract";
import { aBookSheet } from "../support/bookBuilders";
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
});
