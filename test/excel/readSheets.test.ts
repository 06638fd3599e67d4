import { serialDay } from "../../src/domain/dates/serialDay";
import { readSheets } from "../../src/excel/readSheets";
import { book, bookSheet } from "./builders";
import { excelWith } from "./workbook";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

describe("Reading the sheets of a workbook", () => {
  test("gives every cell, with the title row above the header, as it stands", async () => {
    const excel = excelWith(
      book(
        bookSheet("List 10", [
          ["List 10: Adoption"],
          ["Child ID", "Date of decision", "Note"],
          ["784142", day(2024, 3, 31), "007"],
          [784143, null, true],
        ]),
        bookSheet("Empty", []),
      ),
    );
    const { sheets, own } = await excel.run((context) => readSheets(context));
    expect(own).toEqual([]);
    expect(sheets).toEqual([
      {
        sheet: "List 10",
        top: 0,
        left: 0,
        rows: [
          ["List 10: Adoption", null, null],
          ["Child ID", "Date of decision", "Note"],
          ["784142", 45382, "007"],
          [784143, null, true],
        ],
        tables: [],
        hidden: false,
      },
      { sheet: "Empty", top: 0, left: 0, rows: [], tables: [], hidden: false },
    ]);
    expect(excel.host.counters.writes).toBe(0);
  });

  test("leaves pivot tables out, and what stands beside them as it is", async () => {
    const rows = [
      ["Child ID", "Decision", null, "Row Labels", "Min of Decision"],
      ["A1", 45382, null, "A1", 45382],
      ["B2", 45383, null, "B2", 45383],
      ["C3", 45384, null, "Grand Total", 45382],
      [null, null, null, "typed", null],
    ];
    const pivots = [{ row: 0, column: 3, rowCount: 4, columnCount: 2 }];
    const excel = excelWith(book(bookSheet("Cases", rows, { pivots }), bookSheet("Other", [["x"]])));
    const { sheets } = await excel.run((context) => readSheets(context));
    expect(sheets[0]!.rows.map((row) => row.slice(3))).toEqual([
      ...Array.from({ length: 4 }, () => [null, null]),
      ["typed", null],
    ]);
    expect(sheets[0]!.rows.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
    expect(sheets[1]!.rows).toEqual([["x"]]);
  });

  test("says where tables are, without their totals row, and which sheets are hidden", async () => {
    const rows = [[null], [null, "Child", "Days"], [null, "A1", 10], [null, "Total", 10]];
    const excel = excelWith(
      book(
        bookSheet("Cases", rows, {
          visibility: "hidden",
          tables: [
            {
              name: "Cases1",
              row: 1,
              column: 1,
              rowCount: 3,
              columnCount: 2,
              columns: ["Child", "Days"],
              style: "TableStyleLight1",
              autoFilter: true,
              totalsRow: true,
            },
          ],
        }),
        bookSheet("Other", [["x"]]),
      ),
    );
    const { sheets } = await excel.run((context) => readSheets(context));
    expect(sheets[0]).toMatchObject({
      hidden: true,
      top: 1,
      left: 1,
      tables: [{ name: "Cases1", row: 1, column: 1, rowCount: 2, columnCount: 2 }],
    });
  });

  test("a book that counts from 1904 gives the same days", async () => {
    const excel = excelWith({ ...book(bookSheet("Tracker", [["Decision", "Days"]])), date1904: true });
    await excel.person(({ workbook }) => {
      const cells = workbook.worksheets.getItem("Tracker").getRange("A2:B2");
      cells.numberFormat = [["dd/mm/yyyy", "0"]];
      cells.values = [[day(2024, 3, 31) - 1462, 40000]];
    });
    const { sheets, date1904 } = await excel.run((context) => readSheets(context));
    expect(date1904).toBe(true);
    expect(sheets[0]?.rows[1]).toEqual([day(2024, 3, 31), 40000]);
  });

  test("one stray cell at the far end costs a few requests, not six million cells", async () => {
    const excel = excelWith(
      book(
        bookSheet("Tracker", [
          ["Child", "Days"],
          ["A1", 10],
        ]),
      ),
    );
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Tracker").getRange("CV60000").values = [["x"]];
      await context.sync();
    });
    const { syncs, bytesOut } = excel.host.counters;
    const { sheets } = await excel.run((context) => readSheets(context));
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(["A1", 10]);
    expect(sheets[0]?.rows.at(-1)?.at(-1)).toBe("x");
    expect(sheets[0]?.rows).toHaveLength(60_000);
    expect(excel.host.counters.syncs - syncs).toBeLessThan(10);
    expect(excel.host.counters.bytesOut - bytesOut).toBeLessThan(100_000);
  });

  test("visible rows only: hidden ones come out empty and the others keep their numbers", async () => {
    const excel = excelWith(
      book(bookSheet("Tracker", [["Child"], ["A1"], ["B2"], ["C3"]], { hiddenRows: new Set([2]) })),
    );
    const { sheets } = await excel.run((context) => readSheets(context, { visibleRowsOnly: true }));
    expect(sheets[0]?.rows).toEqual([["Child"], ["A1"], [null], ["C3"]]);
  });

  test("syncs grow with bytes: 20,000 rows of 12 cells stay below 5 MB an answer and need few of them", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (column % 3 === 0 ? `child ${row}` : 40_000 + row + column)),
    );
    const excel = excelWith(book(bookSheet("Episodes", rows)));
    const { sheets } = await excel.run((context) => readSheets(context));
    expect(sheets[0]?.rows).toEqual(rows);
    expect(excel.host.counters.syncs).toBeLessThan(6 + excel.host.counters.bytesOut / 500_000);
  });

  test("rows that are heavier than they first looked are asked for in smaller pieces", async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [row < 30 ? "x" : "y".repeat(30_000)]);
    const excel = excelWith(book(bookSheet("Notes", rows)));
    const { sheets } = await excel.run((context) => readSheets(context));
    expect(sheets[0]?.rows).toEqual(rows);
  });

  test("a cancel ends it, and nothing was changed", async () => {
    const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["A1"]])));
    const stop = new AbortController();
    stop.abort(new Error("Cancelled by the user"));
    await expect(excel.run((context) => readSheets(context, { signal: stop.signal }))).rejects.toThrow(
      "Cancelled by the user",
    );
    expect(excel.host.counters.syncs).toBe(0);
  });
});
