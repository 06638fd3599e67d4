import { analyse } from "../../src/analysis/analyse";
import { resultSheets } from "../../src/analysis/resultSheets";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { EVENT_KINDS, coveredByKind } from "../../src/domain/journeys/coverage";
import { graft } from "../../src/files/xlsx/graft";
import { columnLetters } from "../../src/sheets/addresses";
import { printPlans } from "../../src/sheets/printPlan";
import { aBookSheet } from "../support/bookBuilders";
import { formulaCells } from "../support/formulaCells";
import { printedBook } from "../support/printedBook";
import { day } from "../support/records";
import {
  calculateWithLibreOffice,
  describeWithLibreOffice,
  withoutCachedValues,
} from "../support/recalculate";
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

describe("the meeting's sheets analysed again", () => {
  it("keep the child that was chosen, and have the same cells when nothing has changed", async () => {
    const options = { ...OPTIONS, asAt: day("2024-03-31") as SerialDay, make: MEETING };
    const { host } = await runAnalysis(book(), options);
    // The first run has none before it to compare with; the next two have.
    const result = await analyse(options, SILENT);
    const valueOf = (of: typeof result) =>
      of.sheets.flatMap(({ cells }) => cells).find(({ name }) => name === "in_child")!;
    const input = valueOf(result);
    expect(input.value).toBe("C3/1");
    const cellsOf = () =>
      host.toBook().sheets.map(({ name, rows, formulas, tables }) => ({ name, rows, formulas, tables }));
    const before = cellsOf();
    await analyse(options, SILENT);
    expect(cellsOf()).toEqual(before);

    host.model.sheet("Child sheet")!.cells.setValue(input.row, input.column, "a1");
    const again = await analyse(options, SILENT);
    expect(valueOf(again).value).toBe("a1");
    const page = again.sheets.find(({ plan }) => plan.name === "Child sheet")!.cells;
    expect(page.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["A1/1", "Long-term foster home (U4): a move", day("2023-02-01")]),
    );
    expect(again.figures).toMatchObject({
      out_permanence_guardianship: 1,
      out_permanence_long_term_foster: 1,
      out_permanence_live_plan: 1,
      out_permanence_left: 1,
    });
  });
});

describeWithLibreOffice("Permanence, Moves and the child sheet in LibreOffice", () => {
  const sample = sampleCases({ seed: 3, children: 50 });
  const window = { from: day("2021-04-01") as SerialDay, to: sample.asAt };
  const coverage = coveredByKind(
    EVENT_KINDS.map((event) => ({ ...window, kind: "903", event, gaps: [], closedCasesMissing: false })),
  );
  const cases = { ...sample, coverage, careCoverage: coverage };
  const dates = { as_at: cases.asAt, period_from: cases.period.from + 100, period_to: cases.period.to };
  const { child } = cases.journeys;
  const last = cases.records.children.key[child[cases.drift.at(-1)!.journey]!]!;
  const NEEDED = ["Summary", "Timescales", "Drift", "Limits", "Permanence", "Moves", "Child sheet"];
  const printed = (inputs: Record<string, Scalar>) =>
    printPlans(resultSheets(cases, MEETING), { ...dates, ...inputs }).sheets.filter(({ plan }) =>
      NEEDED.includes(plan.name),
    );

  it("follow what is typed, to the values of our own evaluation", async () => {
    const sheets = printed({});
    const book = printedBook(sheets);
    // Somebody types another child at the head of the page, and an action on Drift.
    const type = (sheet: string, row: number, column: number, typed: string) =>
      (book.sheets.find(({ name }) => name === sheet)!.rows[row]![column] = typed);
    const { cells } = sheets.find(({ plan }) => plan.name === "Child sheet")!;
    const input = cells.find(({ name }) => name === "in_child")!;
    expect(input.value).not.toBe(last);
    type("Child sheet", input.row, input.column, last);
    const drift = sheets.find(({ plan }) => plan.name === "Drift")!.table!;
    const action = drift.columns.findIndex(({ header }) => header === "Action");
    type("Drift", drift.row + drift.rowCount, action, "Ask the panel");

    const calculated = formulaCells(
      await calculateWithLibreOffice(withoutCachedValues(await graft(undefined, book.sheets, book.names))),
    );
    const theirs = new Map(
      calculated.filter(({ sheet }) => sheet === "Child sheet").map(({ cell, value }) => [cell, value]),
    );
    const ours = printed({ in_child: last }).find(({ plan }) => plan.name === "Child sheet")!.cells;
    const formulas = ours.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(100);
    const actionRow = ours.find(({ value }) => value === "Action")!.row;
    for (const { row, column, value } of formulas)
      expect(theirs.get(cellName(row, column)) ?? "").toEqual(row === actionRow ? "Ask the panel" : value);
  }, 180_000);
});

const cellName = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;
