import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import { keepNotes } from "../../src/excel/keptNotes";
import { SheetBefore, type TableBefore } from "../../src/excel/survey";
import type { PrintedTable } from "../../src/sheets/printedSheet";
import { timescales } from "./builders";

const HEADERS = ["Child key", "Note", "Journey", "Days"];
const NOTE = { header: "Note", offset: 1 };

/** A sheet as an earlier run left it, with a column "Note" that somebody inserted after the first. */
function sheetBefore(rows: Scalar[][]): { sheet: SheetBefore; table: TableBefore } {
  const cells = [HEADERS, ...rows];
  const used = { row: 4, column: 0, rowCount: cells.length, columnCount: HEADERS.length };
  const table: TableBefore = {
    ...used,
    id: "1",
    name: "Timescales",
    bodyRows: rows.length,
    headers: HEADERS,
    showTotals: false,
    filtered: false,
    sorted: false,
  };
  const sheet = new SheetBefore(
    { id: "s", name: "Timescales", hidden: false, plan: "Timescales" },
    used,
    table,
  );
  for (const want of sheet.wanted(new Set(HEADERS))) {
    const lines = cells.slice(want.area.row - used.row, want.area.row - used.row + want.area.rowCount);
    want.receive(
      want.property === "formulas" ? lines : lines.map((line) => line.map(() => "General")),
      want.area.row,
    );
  }
  return { sheet, table };
}

const printed = (children: [string, number][]): PrintedTable =>
  timescales(children.map(([child, journey]) => ({ child, journey, days: 1 }))).table as PrintedTable;

describe("What people typed beside a row", () => {
  const { sheet, table } = sheetBefore([
    ["A1", "ask court", 1, 10],
    ["B2", "=D7*2", 1, 20],
    ["A1", null, 2, 30],
    ["C3", "gone", 1, 40],
  ]);

  test("moves with the child and the journey, formulas with their row", () => {
    const notes = keepNotes(
      printed([
        ["B2", 1],
        ["A1", 2],
        ["A1", 1],
        ["D4", 1],
      ]),
      sheet,
      table,
      [NOTE],
    );
    expect(notes.unmoved).toBe(false);
    expect([0, 1, 2, 3].map((row) => notes.cellAt(NOTE, row, 4).content)).toEqual([
      "=D6*2",
      null,
      "ask court",
      null,
    ]);
  });

  test("is listed where the row is no longer there, with what identified it", () => {
    const notes = keepNotes(printed([["A1", 1]]), sheet, table, [NOTE]);
    expect(notes.lost).toEqual([
      { sheet: "Timescales", row: { "Child key": "C3", Journey: 1 }, notes: { Note: "gone" } },
    ]);
  });

  test("stays where it is when nothing moved", () => {
    expect(
      keepNotes(
        printed([
          ["A1", 1],
          ["B2", 1],
          ["A1", 2],
          ["C3", 1],
        ]),
        sheet,
        table,
        [NOTE],
      ).unmoved,
    ).toBe(true);
  });

  test("a column of one formula goes on in new rows", () => {
    const filled = sheetBefore([
      ["A1", "=D6/7", 1, 10],
      ["B2", "=D7/7", 1, 20],
    ]);
    const notes = keepNotes(
      printed([
        ["X9", 1],
        ["B2", 1],
        ["A1", 1],
      ]),
      filled.sheet,
      filled.table,
      [NOTE],
    );
    expect([0, 1, 2].map((row) => notes.cellAt(NOTE, row, 4).content)).toEqual(["=D6/7", "=D7/7", "=D8/7"]);
    expect(notes.lost).toEqual([]);
  });

  test("is found again beside its row or is listed: nothing is lost, nothing doubled", () => {
    const child = fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom(1, 2));
    fc.assert(
      fc.property(
        fc.array(child, { minLength: 1, maxLength: 8 }),
        fc.array(child, { maxLength: 8 }),
        (old, now) => {
          const typed = old.map((_, index) => `note ${index}`);
          const known = sheetBefore(
            old.map(([key, journey], row) => [key, typed[row] as string, journey, 1]),
          );
          const notes = keepNotes(printed(now), known.sheet, known.table, [NOTE]);
          const kept = now
            .map((_, row) => notes.cellAt(NOTE, row, 4).content)
            .filter((note) => note !== null);
          const lost = notes.lost.map((note) => note.notes.Note);
          expect([...kept, ...lost].sort()).toEqual(typed);
          now.forEach(([key, journey], row) => {
            const note = notes.cellAt(NOTE, row, 4).content;
            if (note !== null) expect(old[typed.indexOf(String(note))]).toEqual([key, journey]);
          });
        },
      ),
    );
  });
});
