import { analyse } from "../../src/analysis/analyse";
import { survey } from "../../src/analysis/survey";
import { Cancelled, NothingRecognised } from "../../src/analysis/contract";
import type { Book } from "../../src/files/book";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
import { open, OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

const sample = () => sampleBook(makeAuthority({ seed: 8, children: 80 }));
const bookOf = (...sheets: Book["sheets"]): Book => ({ sheets, names: [], date1904: false });

describe("the analysis", () => {
  it("says what it looked for where there is no case table, and leaves the workbook alone", async () => {
    const host = open(
      bookOf(
        aBookSheet("Costs", [
          ["Item", "Pounds"],
          ["Rent", 5],
        ]),
      ),
    );
    await expect(analyse(OPTIONS, SILENT)).rejects.toThrow(NothingRecognised);
    expect(host.toBook().sheets.map(({ name }) => name)).toEqual(["Costs"]);
    expect(host.counters.writes).toBe(0);
  });

  it("makes its sheets of a table that has no rows yet", async () => {
    const headers = [
      "Child ID",
      "Entered care",
      "ADM decision",
      "Placement order",
      "Match",
      "Adoption order",
    ];
    const { result } = await runAnalysis(bookOf(aBookSheet("Tracker", [headers])));
    expect(result.rows).toEqual([]);
    expect(result.sheetNames).toContain("Timescales");
  });

  it("leaves the workbook as it was when cancelled at any step before the first write", async () => {
    for (const step of ["read", "recognise", "compute"] as const) {
      const host = open(sample());
      const before = host.toBook();
      const stop = new AbortController();
      const progress = {
        signal: stop.signal,
        report: (now: string) => {
          if (now === step) stop.abort();
        },
      };
      await expect(analyse(OPTIONS, progress)).rejects.toThrow(Cancelled);
      expect(host.toBook()).toEqual(before);
    }
  });

  it("writes beside a sheet of somebody else's that has one of its names", async () => {
    const theirs = aBookSheet("Summary", [["Our own summary"]]);
    const book = sample();
    const { host, result } = await runAnalysis({ ...book, sheets: [...book.sheets, theirs] });
    expect(result.sheetNames).toContain("Summary (EP)");
    expect(host.toBook().sheets.find(({ name }) => name === "Summary")!.rows).toEqual([["Our own summary"]]);
  });

  it("keeps the dates that a person typed on Summary, until the caller asks for others", async () => {
    const { host } = await runAnalysis(sample());
    const summary = host.model.sheet("Summary")!;
    const cellOf = (name: string) => {
      const { refersTo } = host.toBook().names.find((each) => each.name === name)!;
      const [, column, row] = /\$([A-Z])\$(\d+)$/.exec(refersTo)!;
      return [Number(row) - 1, column!.charCodeAt(0) - 65] as const;
    };
    const [row, column] = cellOf("period_from");
    await host.change(() => summary.cells.setValue(row, column, day("2024-04-01")));
    const [asAtRow, asAtColumn] = cellOf("as_at");
    await host.change(() => summary.cells.setValue(asAtRow, asAtColumn, day("2026-03-01")));
    const found = await survey({ today: OPTIONS.today }, SILENT);
    expect(found.suggestedAsAt).toBe(day("2026-03-01"));
    expect((await analyse(OPTIONS, SILENT)).period.from).toBe(day("2024-04-01"));
    const asked = { from: day("2023-04-01") as never, to: day("2026-03-31") as never };
    expect((await analyse({ ...OPTIONS, ...asked }, SILENT)).period).toEqual(asked);
  });

  it("lists what was typed beside a row that is no longer there", async () => {
    const book = sample();
    const { host, result } = await runAnalysis(book);
    const sheet = host.model.sheet("Timescales")!;
    const table = sheet.tables[0]!;
    const [header, first] = [table.area.row, table.area.row + 1];
    const column = table.area.column + table.area.columnCount;
    const key = sheet.cells.value(first, table.area.column + 1);
    await host.change(() => {
      sheet.cells.setValue(header, column, "Our note");
      sheet.cells.setValue(first, column, "ask the court");
      table.area = { ...table.area, columnCount: table.area.columnCount + 1 };
      table.takeHeaders();
    });
    // The child's rows go from every table that the next run reads.
    for (const { name } of book.sheets) {
      const cells = host.model.sheet(name)!.cells;
      const rows = host.toBook().sheets.find((each) => each.name === name)!.rows;
      rows.forEach((values, at) => {
        if (values.some((value) => String(value) === String(key)))
          values.forEach((_, index) => cells.setValue(at, index, null));
      });
    }
    const again = await analyse(OPTIONS, SILENT);
    expect(again.rows.length).toBeLessThan(result.rows.length);
    const quality = host.toBook().sheets.find(({ name }) => name === "Data quality")!;
    expect(JSON.stringify(quality.rows)).toContain("ask the court");
  });
});
