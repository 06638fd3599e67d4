import { A2 } from "../../src/domain/measures/A2";
import {
  asAtWarning,
  averageSentence,
  certaintyWords,
  columnRemark,
  counted,
  countLines,
  excludedSentence,
  grouped,
  thresholdSentence,
  measureValue,
  notesSentence,
  queryCounts,
  rowsSentence,
  titleOf,
} from "../../src/taskpane/words";
import { aMeasure, aResult, aSurvey, aTable, day } from "../support/paneBuilders";

describe("the words of the pane", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [1234567, "1,234,567"],
  ])("writes %d as %s", (n, text) => expect(grouped(n)).toBe(text));

  it("counts one child and several children", () => {
    expect(counted(1, "child", "children")).toBe("1 child");
    expect(counted(0, "child", "children")).toBe("0 children");
    expect(counted(1460, "child", "children")).toBe("1,460 children");
  });

  it("says over how many children an average is taken, and when over none", () => {
    expect(averageSentence(aMeasure({ n: 52 }), A2)).toMatch(/^Average of 52 children. Threshold/);
    expect(averageSentence(aMeasure({ n: 0, value: null }), A2)).toMatch(/^No child counts. Threshold/);
  });

  it("gives a threshold with the years it was set for", () =>
    expect(thresholdSentence(A2)).toMatch(/^Threshold 121 days \(.*2013-16/));

  it("says how many rows of a table were used", () => {
    expect(rowsSentence(aTable({ rows: 1234, used: 1230 }))).toBe("1,234 rows, 1,230 used");
    expect(rowsSentence(aTable({ rows: 12, used: 12 }))).toBe("12 rows, all used");
    expect(rowsSentence(aTable({ rows: 1, used: 1 }))).toBe("1 row, used");
  });

  it("warns of an as-at date after the data, with the number of days, and of no other", () => {
    const survey = aSurvey({ suggestedAsAt: day("2026-03-31") });
    expect(asAtWarning(survey, day("2026-03-31"))).toBeUndefined();
    expect(asAtWarning(survey, day("2025-12-31"))).toBeUndefined();
    // 31 March to 23 November 2026: 30 + 31 + 30 + 31 + 31 + 30 + 31 + 23 = 237.
    expect(asAtWarning(survey, day("2026-11-23"))).toContain(
      "The data end on 31 March 2026. The 237 days are assumed",
    );
  });

  it("says beside a count which part of the period it is of, and where the data do not tell of it", () => {
    const of = (unit: "percent" | "children", over: Parameters<typeof aMeasure>[0]) =>
      aMeasure({ unit, ...over });
    const part = { from: day("2023-04-01"), to: day("2024-03-31"), complete: false, days: 366 };
    const end = { from: day("2024-03-01"), to: day("2024-03-01"), complete: false, days: 0 };
    const lines = countLines(
      aResult({
        measures: {
          A4: of("percent", { value: 34, numerator: 17, denominator: 50, covered: part }),
          A9: of("children", { value: 8, covered: end }),
          W90: of("children", { value: 3 }),
          A15: of("children", { value: null, n: 0, covered: null }),
        },
      }),
    );
    expect(lines.map(({ figure, of }) => [figure, of])).toEqual([
      ["34%", "17 of 50; 1 April 2023 to 31 March 2024 only"],
      ["8 children", "the data end on 1 March 2024"],
      ["3 children", ""],
      ["Not available", "not covered by the data"],
    ]);
  });

  it("says in a measure's title which of the years the data cover, where not all", () => {
    const result = aResult({ period: { from: day("2021-04-01"), to: day("2024-03-31") } });
    const part = { from: day("2023-04-01"), to: day("2024-03-31"), complete: false, days: 366 };
    expect(titleOf(A2, aMeasure(), result)).toBe("A2: Placement order to match");
    expect(titleOf(A2, aMeasure({ covered: part }), result)).toBe(
      "A2, 1 April 2023 to 31 March 2024 only: 1 of 3 years. Placement order to match",
    );
    expect(titleOf(A2, aMeasure({ covered: null }), result)).toMatch(/^A2, not covered by the data/);
  });

  it("shows a measure in its unit, and never a zero for one that is not available", () => {
    expect(measureValue(aMeasure({ value: 412 }))).toBe("412 days");
    expect(measureValue(aMeasure({ value: 1 }))).toBe("1 day");
    expect(measureValue(aMeasure({ value: 53, unit: "percent" }))).toBe("53%");
    expect(measureValue(aMeasure({ value: null }))).toBe("Not available");
    expect(measureValue(aMeasure({ value: 0 }))).toBe("0 days");
  });

  it("says who is left out and why", () => {
    expect(excludedSentence(aMeasure())).toBeUndefined();
    expect(
      excludedSentence(
        aMeasure({
          excluded: [
            { reason: "no-order", text: "no placement order", count: 3 },
            { reason: "negative", text: "with dates in the wrong order", count: 0 },
            { reason: "no-match", text: "no match date", count: 1 },
          ],
        }),
      ),
    ).toBe("Left out: 3 children (no placement order); 1 child (no match date).");
  });

  it("counts data queries by what there is to do, accepted ones apart", () => {
    expect(queryCounts(aResult())).toEqual([
      ["To mend: wrong, or not used", 0],
      ["To check: may be right", 0],
    ]);
    const result = aResult({ queries: { mend: 2, check: 5, note: 1, accepted: 3 } });
    expect(queryCounts(result)).toContainEqual(["Accepted, with a reason", 3]);
    expect(notesSentence(result)).toContain("so is 1 note on what was done");
  });

  it("says how sure it is of a table, and which columns to look at", () => {
    expect(certaintyWords(aTable())).toBe("Sure");
    expect(certaintyWords(aTable({ confidence: 0.6 }))).toBe("Not sure: please check");
    const headers = [
      { header: "Panel", field: "adm", confidence: 0.8 },
      { header: "Notes", field: null, confidence: 0 },
    ];
    expect(certaintyWords(aTable({ confidence: 0.8, headers }))).toBe(
      "Fairly sure: please check, above all 1 column",
    );
    expect(certaintyWords(aTable({ headers }))).toBe("Sure, but for 1 column");
    expect(columnRemark(headers[0]!, false)).toBe("Less sure: please check");
    expect(columnRemark(headers[0]!, true)).toBe("Your choice");
    expect(columnRemark(headers[1]!, false)).toBeUndefined();
  });
});
