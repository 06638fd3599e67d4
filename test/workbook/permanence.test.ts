import { analyse } from "../../src/analysis/analyse";
import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { EVENT_KINDS, coveredByKind } from "../../src/domain/journeys/coverage";
import { graft } from "../../src/files/xlsx/graft";
import { printPlans } from "../../src/sheets/printPlan";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { hostCalculator } from "../../src/workbench/grid/hostCalculator";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import type { Host } from "../../src/workbench/host/host";
import { aBookSheet } from "../support/bookBuilders";
import { printedBook } from "../support/printedBook";
import { day } from "../support/records";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";
import { sampleCases } from "../support/stagesCases";

const MEETING = ["meeting"] as const;

/** Two children of the return and one of the tracker. */
const EPISODES: Scalar[][] = [
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN".split(","),
  ...[
    "A1,01/06/2022,S,C1,N1,U6,PR1,01/02/2023,X1,CARPL,,AB12CD,",
    "A1,01/02/2023,P,C2,N1,U4,PR1,,,,,EF34GH,",
    "B2,01/05/2022,S,C2,N1,U6,PR1,10/01/2024,E45,,,AB12CD,",
  ].map((line) => line.split(",")),
];
const TRACKER: Scalar[][] = [
  ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Moved in", "Permanence plan"],
  ["C3", "01/06/2023", "30/09/2023", "01/03/2024", "", "", "Adoption"],
];
const book = () => ({
  sheets: [aBookSheet("Episodes", EPISODES), aBookSheet("Tracker", TRACKER)],
  names: [],
  date1904: false,
});

function sheetIn(host: Host, name: string) {
  const { rows } = host.toBook().sheets.find((sheet) => sheet.name === name)!;
  return {
    rows,
    beside: (label: string) => rows.find((row) => row.some((cell) => cell === label))?.filter((cell) => cell),
  };
}

async function type(
  host: Host,
  cells: readonly [sheet: string, row: number, column: number, value: Scalar][],
) {
  await Excel.run(async ({ workbook }) => {
    for (const [sheet, row, column, value] of cells)
      workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
    await workbook.context.sync();
  });
  await host.recalculate();
}

describe("the page about one child, in a workbook", () => {
  it("follows the cell at its head by recalculation, with what is typed on Drift, and keeps the choice", async () => {
    const AS_AT = { asAt: day("2024-03-31") as SerialDay, make: MEETING };
    const { host, result } = await runAnalysis(book(), AS_AT);
    showKnownValues(host.model, result);
    const input = result.sheets
      .find(({ plan }) => plan.name === "Child sheet")!
      .cells.find(({ name }) => name === "in_child")!;
    const { beside } = sheetIn(host, "Child sheet");
    expect(beside("Case")).toEqual(["Case", "C3/1", "Live adoption plan"]);
    expect(beside("Placements")).toContain(
      "No placements of this child are in the data: only Episodes of the 903 have them.",
    );

    const drift = sheetIn(host, "Drift").rows;
    const header = drift.findIndex((row) => row.includes("Case"));
    const rowOf = drift.findIndex((row) => row.includes("A1/1"));
    host.calculator = hostCalculator(createCalculator({}));
    await type(host, [
      ["Drift", rowOf, drift[header]!.indexOf("Action"), "Ask the panel"],
      ["Child sheet", input.row, input.column, "a1"],
    ]);
    const now = sheetIn(host, "Child sheet").beside;
    expect(now("Case")).toEqual(["Case", "A1/1", "No decision yet"]);
    expect(now("Action")).toEqual(["Action", "Ask the panel"]);
    expect(now("Entered care")!.slice(0, 2)).toEqual(["Entered care", day("2022-06-01")]);
    expect(now("Long-term foster home (U4): a move")).toEqual([
      "Full care order (C2)",
      day("2023-02-01"),
      424,
      "Long-term foster home (U4): a move",
    ]);

    const again = await analyse({ ...OPTIONS, ...AS_AT }, SILENT);
    expect(again.figures).toMatchObject({
      out_permanence_guardianship: 1,
      out_permanence_long_term_foster: 1,
      out_permanence_live_plan: 1,
      out_permanence_left: 1,
    });
    const kept = again.sheets.flatMap(({ cells }) => cells).find(({ name }) => name === "in_child")!;
    expect(kept.value).toBe("a1");
  }, 180_000);
});

describeWithLibreOffice("Permanence, Moves and the child sheet in LibreOffice", () => {
  const sample = sampleCases({ seed: 3, children: 50 });
  const window = { from: day("2021-04-01") as SerialDay, to: sample.asAt };
  const coverage = coveredByKind(
    EVENT_KINDS.map((event) => ({ ...window, kind: "903", event, gaps: [], closedCasesMissing: false })),
  );
  const cases = { ...sample, coverage, careCoverage: coverage };
  const last = cases.records.children.key[cases.journeys.child[cases.drift.at(-1)!.journey]!]!;

  it("come to the values of our own evaluation", async () => {
    const { from, to } = cases.period;
    const { sheets } = printPlans(resultSheets(cases, MEETING), {
      ...{ as_at: cases.asAt, period_from: from + 100, period_to: to, in_child: last },
    });
    const needed = ["Summary", "Timescales", "Drift", "Limits", "Permanence", "Moves", "Child sheet"];
    const printed = printedBook(sheets.filter(({ plan }) => needed.includes(plan.name)));
    expect(await recalculate(await graft(undefined, printed.sheets, printed.names))).toEqual([]);
  });
});
