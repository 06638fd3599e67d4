import { analyse } from "../../src/analysis/analyse";
import type { AnalysisOptions, AnalysisResult } from "../../src/analysis/contract";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import type { Book } from "../../src/files/book";
import { graft } from "../../src/files/xlsx/graft";
import { readFiles } from "../../src/files/readFiles";
import { ownSheets } from "../../src/files/ownSheets";
import type { Host } from "../../src/workbench/host/host";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

const MEETING = { ...OPTIONS, make: ["meeting"] as const };
const on = (asAt: string): AnalysisOptions => ({ ...MEETING, asAt: day(asAt) as SerialDay });

const KINDS = ["newly_late", "slipped", "unconfirmed", "set_back", "moved_on", "resolved", "entered", "left"];
const sinceOf = ({ figures }: AnalysisResult) =>
  Object.fromEntries(KINDS.map((kind) => [kind, figures[`out_since_${kind}`]]));
const NOTHING = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
const wordsOn = ({ sheets }: AnalysisResult, sheet = "Meeting list") =>
  sheets
    .find(({ plan }) => plan.name === sheet)!
    .cells.map(({ value }) => String(value ?? ""))
    .join("\n");
const column = (host: Host, sheet: string, header: string) => {
  const { rows, tables } = host.toBook().sheets.find(({ name }) => name === sheet)!;
  const [table] = tables;
  const at = table!.column + table!.columns.indexOf(header);
  return rows.slice(table!.row + 1, table!.row + table!.rowCount).map((row) => row[at] ?? null);
};
const cellsOf = (host: Host) =>
  host.toBook().sheets.map(({ name, rows, formulas, tables }) => ({ name, rows, formulas, tables }));

/** Small, and the same whatever runs are made over it: all dates are as at the end of March 2026. */
const sample = () => sampleBook(makeAuthority({ seed: 7, children: 60, mistakes: true }));

/** A tracker with dates as text; `date1904` for a book that counts from 1904. */
const tracker = (rows: readonly (readonly string[])[], date1904 = false): Book => ({
  sheets: [
    aBookSheet("Tracker", [
      ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Moved in"],
      ...rows.map((row) => [...row]),
    ]),
  ],
  names: [],
  date1904,
});
const CHILDREN = [
  ["A1", "01/01/2023", "01/06/2023", "01/09/2023", "10/11/2023", ""],
  ["B2", "01/03/2023", "01/07/2023", "", "", ""],
];

describe("the same workbook analysed twice", () => {
  it("says that nothing has changed since last time, in the same cells from then on", async () => {
    const { host, result } = await runAnalysis(sample(), MEETING);
    expect(wordsOn(result)).toContain("There is no earlier run to compare with.");
    const second = await analyse(MEETING, SILENT);
    expect(sinceOf(second)).toEqual(NOTHING);
    expect(wordsOn(second)).toContain("Since last time nothing has changed.");
    expect(column(host, "Drift", "Since last time").every((words) => words === null)).toBe(true);
    const before = cellsOf(host);
    await analyse(MEETING, SILENT);
    expect(cellsOf(host)).toEqual(before);
  });

  it("says so of a workbook that counts its days from 1904 too", async () => {
    const { host } = await runAnalysis(tracker(CHILDREN, true), on("2023-10-01"));
    const second = await analyse(on("2023-10-01"), SILENT);
    expect(wordsOn(second)).toContain("Compared with the last run, as at 1 October 2023.");
    expect(sinceOf(second)).toEqual(NOTHING);
    expect(host.toBook().date1904).toBe(true);
  });
});

describe("analysed again after a month", () => {
  it("says what has changed, in figures that the rows make up, and keeps the month before over another run", async () => {
    const { host } = await runAnalysis(sample(), on("2025-10-31"));
    const result = await analyse(on("2026-03-31"), SILENT);
    const { entered, left, ...others } = sinceOf(result);
    expect([entered, left].every((count) => Number(count) > 0)).toBe(true);
    expect(Object.values(others).some((count) => Number(count) > 0)).toBe(true);
    const told = column(host, "Drift", "Since last time").map(String);
    expect(told.filter((words) => words.startsWith("Entered"))).toHaveLength(Number(entered));
    const reasons = column(host, "Meeting list", "On the list because").map(String);
    const children = column(host, "Meeting list", "Children").map(Number);
    const gone = children.filter((_, line) => reasons[line]!.startsWith("Left the list"));
    expect(gone.reduce((sum, each) => sum + each, 0)).toBe(Number(left));

    await analyse(on("2026-03-31"), SILENT);
    const inputs = { in_compare_with: "the last run of an earlier day" };
    const asked = await analyse({ ...on("2026-03-31"), inputs }, SILENT);
    expect(wordsOn(asked)).toContain("as at 31 October 2025");
    expect(sinceOf(asked)).toEqual(sinceOf(result));
  });

  it("has lost only the comparison where somebody deleted Last run", async () => {
    const { host } = await runAnalysis(tracker(CHILDREN), on("2023-10-01"));
    const sheet = host.model.sheet("Last run")!;
    host.model.removeSheet(sheet);
    const again = await analyse(on("2023-10-31"), SILENT);
    expect(wordsOn(again)).toContain("There is no earlier run to compare with.");
    expect(column(host, "Last run", "Child key")).toEqual(["A1", "B2"]);
  });
});

describe("Minutes", () => {
  it("stay with their case when the list is in another order, and move to Meeting history when it leaves the list", async () => {
    const { host } = await runAnalysis(tracker(CHILDREN), on("2024-03-01"));
    const list = host.model.sheet("Meeting list")!;
    const { area, columns } = list.tables[0]!;
    const minutes = area.column + columns.findIndex(({ name }) => name === "Minutes");
    expect(column(host, "Meeting list", "Child key")).toEqual(["B2", "A1"]);
    ["ask the court", "introductions agreed"].forEach((words, at) =>
      list.cells.setValue(area.row + 1 + at, minutes, words),
    );

    const cells = host.model.sheet("Tracker")!.cells;
    cells.setValue(1, 1, "01/01/2022"); // A1 is overdue now.
    cells.setValue(2, 4, "01/02/2024"); // B2 is matched.
    const again = await analyse(on("2024-03-02"), SILENT);
    expect(column(host, "Meeting list", "Child key")).toEqual(["A1", "B2"]);
    expect(column(host, "Meeting list", "Minutes")).toEqual(["introductions agreed", "ask the court"]);
    const lost = ({ findings }: AnalysisResult) =>
      findings.filter(({ rule }) => rule === "note-lost-its-row").map(({ message }) => message);
    expect(lost(again)).toEqual([]);

    const third = await analyse(on("2024-03-02"), SILENT);
    expect(column(host, "Meeting list", "Child key")).toEqual(["A1"]);
    expect(lost(third)).toEqual([]);
    expect(column(host, "Meeting history", "Case")).toEqual(["B2/1"]);
    expect(column(host, "Meeting history", "Other notes")).toEqual(["Minutes: ask the court"]);

    // Without the meeting's sheets the list stays as it is, and so do its minutes.
    await analyse({ ...on("2024-03-02"), make: ["core"] }, SILENT);
    expect(column(host, "Meeting list", "Minutes")).toEqual(["introductions agreed"]);
    expect(column(host, "Meeting history", "Case")).toEqual(["B2/1"]);
  });
});

describe("Minutes of a journey whose number moves", () => {
  const HEADERS = ["Child ID", "Entered care", "ADM decision", "Plan changed"];
  const plans = (rows: readonly (readonly string[])[], date1904: boolean): Book => ({
    sheets: [aBookSheet("Tracker", [HEADERS, ...rows.map((row) => [...row])])],
    names: [],
    date1904,
  });
  const written = (host: Host, words: string) => {
    const list = host.model.sheet("Meeting list")!;
    const { area, columns } = list.tables[0]!;
    const minutes = area.column + columns.findIndex(({ name }) => name === "Minutes");
    list.cells.setValue(area.row + 1, minutes, words);
  };
  const rowsOf = (host: Host) => ["Case", "Minutes"].map((header) => column(host, "Meeting list", header));

  it.each([false, true])(
    "follow it when an earlier decision comes to light (from 1904: %s)",
    async (from1904) => {
      const { host } = await runAnalysis(
        plans([["A1", "01/06/2022", "30/09/2022", ""]], from1904),
        on("2024-03-01"),
      );
      written(host, "ask the court");
      const { cells } = host.model.sheet("Tracker")!;
      ["A1", "01/06/2022", "01/07/2022", "01/08/2022"].forEach((words, at) => cells.setValue(2, at, words));
      const again = await analyse(on("2024-03-01"), SILENT);
      expect(rowsOf(host)).toEqual([["A1/2"], ["ask the court"]]);
      expect(host.model.sheet("Meeting history")).toBeUndefined();
      expect(again.findings.filter(({ rule }) => rule === "note-lost-its-row")).toEqual([]);
    },
  );

  it("stay with the first plan when there is a second, and move to Meeting history with it", async () => {
    const { host } = await runAnalysis(
      plans([["A1", "01/06/2022", "30/09/2022", ""]], false),
      on("2024-03-01"),
    );
    written(host, "ask the court");
    const { cells } = host.model.sheet("Tracker")!;
    cells.setValue(1, 3, "01/02/2024");
    ["A1", "01/06/2022", "01/03/2024", ""].forEach((words, at) => cells.setValue(2, at, words));
    await analyse(on("2024-03-31"), SILENT);
    expect(column(host, "Meeting list", "Journey")).toEqual([2, 1]);
    expect(column(host, "Meeting list", "Minutes")).toEqual([null, "ask the court"]);
    await analyse(on("2024-03-31"), SILENT);
    expect(column(host, "Meeting list", "Minutes").every((words) => words === null)).toBe(true);
    expect(column(host, "Meeting history", "Case")).toEqual(["A1/1"]);
    expect(column(host, "Meeting history", "Other notes")).toEqual(["Minutes: ask the court"]);
  });
});

describe("a run in which nobody is on Drift", () => {
  it("is the last run from then on: analysed again it says that nothing has changed", async () => {
    const { host } = await runAnalysis(tracker([["A1", "01/01/2023", "", "", "", ""]]), on("2023-10-01"));
    host.model.sheet("Tracker")!.cells.setValue(1, 1, "01/01/2025");
    const gone = await analyse(on("2023-11-01"), SILENT);
    expect(sinceOf(gone)).toMatchObject({ left: 1 });
    const again = await analyse(on("2023-11-01"), SILENT);
    expect(wordsOn(again)).toContain("Compared with the last run, as at 1 November 2023.");
    expect(sinceOf(again)).toEqual(NOTHING);
    host.model.sheet("Tracker")!.cells.setValue(1, 1, "01/01/2023");
    expect(sinceOf(await analyse(on("2023-11-02"), SILENT))).toMatchObject({ entered: 1, left: 0 });
  });
});

describe("the file", () => {
  it("prints what is for the meeting, one page wide, and is read so again", async () => {
    const { host, result } = await runAnalysis(tracker(CHILDREN), on("2023-10-01"));
    showKnownValues(host.model, result);
    const { sheets, names } = host.toBook();
    const own = ownSheets({ sheets, names, date1904: false });
    const bytes = await graft(
      undefined,
      sheets.filter(({ name }) => own.has(name)),
      names,
    );
    const read = await readFiles([{ name: "out.xlsx", bytes }]);
    const print = read.book.sheets.find(({ name }) => name === "Meeting list")!.print!;
    expect(print).toMatchObject({ orientation: "landscape", area: { row: 0, column: 0, columnCount: 12 } });
    expect(print.manyPagesWide).toBeUndefined();
  });
});
