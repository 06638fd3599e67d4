import { analyse } from "../../src/analysis/analyse";
import type { AnalysisResult } from "../../src/analysis/contract";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { Host } from "../../src/workbench/host/host";
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
  "Plan changed",
  "Left care",
  "Leaving route",
];
type Dates = Readonly<Partial<Record<(typeof HEADERS)[number], Scalar>>>;
const LIVE: Dates = { "Entered care": "01/06/2023", "ADM decision": "30/09/2023" };

const trackerOf = (children: readonly (readonly [Scalar, Dates])[]): Scalar[][] => [
  HEADERS,
  ...children.map(([child, dates]) =>
    HEADERS.map((header, at) => (at === 0 ? child : (dates[header] ?? ""))),
  ),
];

/** A workbook with a tracker, analysed month after month. */
async function workbook(children: readonly (readonly [Scalar, Dates])[], date1904 = false) {
  const host = open({ sheets: [aBookSheet("Tracker", trackerOf(children))], names: [], date1904 });
  const person = (work: (book: Excel.Workbook) => void) =>
    Excel.run(async ({ workbook }) => {
      work(workbook);
      await workbook.context.sync();
    });
  const run = (asAt = "2024-04-30"): Promise<AnalysisResult> =>
    analyse({ ...OPTIONS, asAt: day(asAt) as SerialDay }, SILENT);
  const first = await run();
  return {
    host,
    first,
    run,
    person,
    /** A new month's tracker in the place of the old. */
    month: (next: readonly (readonly [Scalar, Dates])[]) =>
      person((book) => {
        const sheet = book.worksheets.getItem("Tracker");
        sheet.getRange("A1:J40").clear();
        const cells = trackerOf(next);
        const range = sheet.getRangeByIndexes(0, 0, cells.length, HEADERS.length);
        range.numberFormat = [["@"]];
        range.values = cells;
      }),
    type: (child: string, notes: Readonly<Record<string, Scalar>>) =>
      person((book) => {
        const { place } = tableIn(host, "Drift");
        for (const [header, note] of Object.entries(notes)) {
          const [row, column] = place(child, header);
          book.worksheets.getItem("Drift").getCell(row, column).values = [[note]];
        }
      }),
  };
}

function tableIn(host: Host, name: string) {
  const sheet = host.toBook().sheets.find((each) => each.name === name)!;
  const { row, column, columns, rowCount } = sheet.tables[0]!;
  const at = (header: string) => column + columns.indexOf(header);
  const body = Array.from({ length: rowCount - 1 }, (_, index) => row + 1 + index);
  const cell = (of: number, header: string) => sheet.rows[of]?.[at(header)] ?? null;
  return {
    sheet,
    columns,
    place: (child: string, header: string) =>
      [body.find((each) => cell(each, "Child key") === child)!, at(header)] as const,
    rows: (...headers: string[]) => body.map((each) => headers.map((header) => cell(each, header))),
  };
}

/** The rows of Drift the other way round, as after a sort: its formulas are alike in every row. */
function reverse(host: Host, book: Excel.Workbook): void {
  const { sheet, columns } = tableIn(host, "Drift");
  const { row, column, rowCount } = sheet.tables[0]!;
  const rows = rowCount - 1;
  for (let at = column; at < column + columns.length; at++) {
    if (sheet.formulas.has(`${row + 1},${at}`)) continue;
    const cells = Array.from({ length: rows }, (_, index) => [sheet.rows[row + 1 + index]?.[at] ?? ""]);
    book.worksheets.getItem("Drift").getRangeByIndexes(row + 1, at, rows, 1).values = cells.reverse();
  }
}

const NOTES = ["Child key", "Reason for delay", "Action"] as const;
const onDrift = (host: Host) => tableIn(host, "Drift").rows(...NOTES);
const HISTORY = ["Child key", "Journey", "Why it left", "Action", "Other notes"] as const;
const history = (host: Host) => tableIn(host, "Meeting history").rows(...HISTORY);
const lostNotes = ({ findings }: AnalysisResult) =>
  findings.filter(({ rule }) => rule === "note-lost-its-row").map(({ message }) => message);
const sheetsOf = (host: Host) => host.toBook().sheets.map(({ name }) => name);

describe("What a meeting typed on Drift", () => {
  it("goes to Meeting history when the case leaves, with the day and the reason", async () => {
    const { host, type, month, run } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
      ["C3", LIVE],
      ["D4", LIVE],
      ["E5", LIVE],
    ]);
    expect(sheetsOf(host)).not.toContain("Meeting history");
    for (const child of ["A1", "B2", "C3", "D4", "E5"])
      await type(child, { "Reason for delay": "Medical", Action: `call ${child}` });
    await type("A1", { "By when": 45500 });
    await month([
      ["A1", { ...LIVE, "Moved in": "01/02/2024", "Adoption order": "12/05/2024" }],
      ["B2", { ...LIVE, "Left care": "02/05/2024", "Leaving route": "SGO to aunt" }],
      ["C3", { ...LIVE, "Plan changed": "03/05/2024" }],
      ["E5", LIVE],
    ]);
    const result = await run("2024-05-31");
    expect(onDrift(host)).toEqual([["E5", "Medical", "call E5"]]);
    expect(history(host)).toEqual([
      ["A1", 1, "Adopted on 12 May 2024", "call A1", null],
      ["B2", 1, "Left care on 2 May 2024: special guardianship", "call B2", null],
      ["C3", 1, "Plan changed away from adoption on 3 May 2024", "call C3", null],
      ["D4", 1, "No longer in the data", "call D4", null],
    ]);
    expect(tableIn(host, "Meeting history").rows("Left the list", "Case", "By when", "Child")[0]).toEqual([
      day("2024-05-31"),
      "A1/1",
      45500,
      "A1",
    ]);
    expect(lostNotes(result)).toEqual([]);
  });

  it("of columns that people added moves too, formulas as their value, but no column that works itself out", async () => {
    const { host, type, month, run, person } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
    ]);
    await type("A1", { Action: "call" });
    await person((book) => {
      const table = book.tables.getItem("Drift");
      table.columns.add(undefined, [["Panel"], ["late"], ["soon"]]);
      table.columns.add(undefined, [["Seen"], [45400], [""]]);
      table.columns.add(undefined, [["Twice"], ["=2*B6"], ["=2*B7"]]);
      const seen = table.columns.getItem("Seen").getDataBodyRange();
      seen.numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
    });
    await month([["C3", LIVE]]);
    const result = await run("2024-05-31");
    expect(history(host).map((row) => [row[0], row[3], row[4]])).toEqual([
      ["A1", "call", "Panel: late; Seen: 18/04/2024"],
      ["B2", null, "Panel: soon"],
    ]);
    expect(lostNotes(result)).toEqual([]);
  });

  it("of a first decision goes to the history when there is a second, and stays when an earlier comes to light", async () => {
    const { host, type, month, run } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
    ]);
    await type("A1", { Action: "first plan" });
    await type("B2", { Action: "its plan" });
    await month([
      ["A1", { ...LIVE, "Plan changed": "01/02/2024" }],
      ["A1", { "Entered care": "01/06/2023", "ADM decision": "01/04/2024" }],
      ["B2", { "Entered care": "01/06/2023", "ADM decision": "01/07/2023", "Plan changed": "01/08/2023" }],
      ["B2", LIVE],
    ]);
    const result = await run("2024-05-31");
    expect(tableIn(host, "Drift").rows("Case", "Action").sort()).toEqual([
      ["A1/2", null],
      ["B2/2", "its plan"],
    ]);
    expect(history(host)).toEqual([["A1", 1, "A new decision: journey 2", "first plan", null]]);
    expect(lostNotes(result)).toEqual([]);
  });

  // Other ways of writing an id: test/sheets/pairTables.test.ts.
  it("stays with a child whose id comes as text one month and as a number the next", async () => {
    const [then, now] = ["00123", 123];
    const { host, type, month, run } = await workbook([
      [then, LIVE],
      ["B2", LIVE],
    ]);
    await type(String(then), { Action: "call" });
    await month([
      ["B2", LIVE],
      [now, LIVE],
    ]);
    const result = await run("2024-05-31");
    expect(onDrift(host)).toContainEqual([String(now), null, "call"]);
    expect(sheetsOf(host)).not.toContain("Meeting history");
    expect(lostNotes(result)).toEqual([]);
  });

  it("is read behind a filter and after a sort of people's own", async () => {
    const { host, type, month, run, person } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
      ["C3", LIVE],
    ]);
    for (const child of ["A1", "B2", "C3"]) await type(child, { Action: `call ${child}` });
    await person((book) => {
      reverse(host, book);
      book.tables.getItem("Drift").columns.getItem("Child key").filter.applyValuesFilter(["B2"]);
    });
    await month([["C3", LIVE]]);
    await run("2024-05-31");
    expect(onDrift(host)).toEqual([["C3", null, "call C3"]]);
    expect(history(host).map((row) => [row[0], row[3]])).toEqual([
      ["B2", "call B2"],
      ["A1", "call A1"],
    ]);
  });
});

describe("Meeting history", () => {
  it("is people's own: edits, columns, order and deletions stay, and a run only adds at its foot", async () => {
    const { host, type, month, run, person } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
      ["C3", LIVE],
    ]);
    for (const child of ["A1", "B2", "C3"]) await type(child, { Action: `call ${child}` });
    await month([["C3", LIVE]]);
    await run("2024-05-31");
    await person((book) => {
      const sheet = book.worksheets.getItem("Meeting history");
      sheet.getRange("H6").values = [["edited"]];
      const table = book.tables.getItem("MeetingHistory");
      table.columns.add(undefined, [["Ours"], ["keep"], [""]]);
      table.sort.apply([{ key: 2, ascending: false }]);
    });
    await month([["D4", LIVE]]);
    const result = await run("2024-06-30");
    expect(tableIn(host, "Meeting history").rows("Child key", "Action", "Ours")).toEqual([
      ["B2", "call B2", null],
      ["A1", "edited", "keep"],
      ["C3", "call C3", null],
    ]);
    expect(result.notices.filter((notice) => notice.includes("in their own order"))).toEqual([]);
    await person((book) => {
      book.tables.getItem("MeetingHistory").rows.getItemAt(1).delete();
    });
    await run("2024-06-30");
    expect(tableIn(host, "Meeting history").rows("Child key", "Action", "Ours")).toEqual([
      ["B2", "call B2", null],
      ["C3", "call C3", null],
    ]);
  });

  it("keeps a case that comes back where it is, and the case begins anew", async () => {
    const { host, type, month, run } = await workbook([
      ["A1", LIVE],
      ["B2", LIVE],
    ]);
    await type("A1", { Action: "call" });
    await month([["B2", LIVE]]);
    await run("2024-05-31");
    await month([
      ["A1", LIVE],
      ["B2", LIVE],
    ]);
    await run("2024-06-30");
    expect(onDrift(host)).toContainEqual(["A1", null, null]);
    expect(history(host).map((row) => [row[0], row[3]])).toEqual([["A1", "call"]]);
  });

  it("has days as days in a workbook that counts from 1904", async () => {
    const { host, type, month, run } = await workbook(
      [
        ["A1", LIVE],
        ["B2", LIVE],
      ],
      true,
    );
    const shift = 1462;
    await type("A1", { "By when": 45500 - shift });
    await month([["B2", LIVE]]);
    const result = await run("2024-05-31");
    const cells = () => tableIn(host, "Meeting history").rows("Child key", "Left the list", "By when");
    expect(cells()).toEqual([["A1", day("2024-05-31") - shift, 45500 - shift]]);
    expect(lostNotes(result)).toEqual([]);
    await run("2024-05-31");
    expect(cells()).toEqual([["A1", day("2024-05-31") - shift, 45500 - shift]]);
  });
});
