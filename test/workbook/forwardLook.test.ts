import { analyse } from "../../src/analysis/analyse";
import type { AnalysisResult } from "../../src/analysis/contract";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { checkPlan } from "../../src/sheets/dialect";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
import { OPTIONS, open, SILENT } from "../support/runAnalysis";

const HEADERS = [
  "Child ID",
  "Entered care",
  "ADM decision",
  "Placement order",
  "Match",
  "Moved in",
  "Adoption order",
  "Date placed with FFA carers",
];

/** Ten children of the years before, 200 days each from moving in to the order; then those looked at. */
const TRACKER: Scalar[][] = [
  HEADERS,
  ...Array.from({ length: 10 }, (_, index) => [
    `U${index}`,
    "01/01/2015",
    "01/06/2015",
    "01/07/2015",
    "23/09/2015",
    "01/01/2016",
    "19/07/2016",
    "",
  ]),
  ["A1", "01/01/2022", "01/03/2022", "01/04/2022", "", "01/06/2022", "01/02/2023", ""],
  ["A2", "01/01/2023", "01/03/2023", "01/04/2023", "", "02/09/2023", "01/05/2024", ""],
  ["B1", "01/09/2023", "10/01/2024", "", "", "01/05/2024", "15/09/2024", ""],
  ["B2", "04/07/2023", "10/05/2024", "01/06/2024", "", "", "", ""],
  ["B3", "01/01/2023", "10/05/2024", "01/06/2024", "", "", "", ""],
];
const run = () =>
  analyse({ ...OPTIONS, asAt: day("2024-06-30") as SerialDay, make: ["core", "meeting"] }, SILENT);

const book = () => open({ sheets: [aBookSheet("Tracker", TRACKER)], names: [], date1904: false });

describe("Forward look", () => {
  let host: ReturnType<typeof book>;
  let result: AnalysisResult;
  beforeAll(async () => {
    host = book();
    await run();
    // A case with a note leaves Drift, so that the history is in the workbook too.
    const drift = host.toBook().sheets.find(({ name }) => name === "Drift")!;
    const { row, columns } = drift.tables[0]!;
    const of = (child: string) =>
      drift.rows.findIndex((cells) => cells[columns.indexOf("Child key")] === child);
    expect(of("B3")).toBeGreaterThan(row);
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("Drift").getCell(of("B3"), columns.indexOf("Action")).values = [["call"]];
      // The id alone: another child with the same dates.
      workbook.worksheets.getItem("Tracker").getRange("A16").values = [["C1"]];
      await workbook.context.sync();
    });
    result = await run();
    showKnownValues(host.model, result);
  }, 60_000);

  it("has the figures that its children come to", () => {
    const { figures } = result;
    const of = (id: string) =>
      ["in_year", "in_three_years", "a10", "a10_n"].map((name) => figures[`out_forward_${id}_${name}`]);
    expect({
      last: of("last"),
      made: of("made"),
      booked: of("booked"),
      moved_in: of("moved_in"),
      limits: of("limits"),
      after: of("after_leaving"),
    }).toEqual({
      last: [0, 1, 151, 1],
      made: [1, 2, 198, 2],
      booked: [2, 3, 213, 3],
      moved_in: [2, 3, 213, 3],
      limits: [3, 4, 266, 4],
      after: [3, 3, 304, 3],
    });
    expect(figures.out_forward_leave).toBe(1);
    expect(figures.out_forward_cannot_be_expected).toBe(1);
  });

  it("says them in sentences, and of an overdue case that it is in none of them", () => {
    const words = result.sheets
      .find(({ plan }) => plan.name === "Forward look")!
      .cells.map(({ value }) => String(value));
    expect(words).toContain(
      "In the year to 31 March 2025: 1 adoption order made so far; 2 with those booked; 2 if children who have moved in, or are booked to, take the usual time here; 3 if all who can still keep their limit do.",
    );
    expect(words).toContain(
      "1 child leaves the three years in the year after; without them A10 is 304 days (3 children).",
    );
    expect(words).toContain(
      "1 child with a live adoption plan is in none of these figures: no adoption order can be expected. A case past a limit is never taken to keep it.",
    );
  });

  it("is in the dialect, and the history stands beside it", () => {
    expect(result.sheets.flatMap(checkPlan)).toEqual([]);
    expect(result.sheetNames).toEqual(expect.arrayContaining(["Forward look", "Meeting history", "Reasons"]));
  });
});
