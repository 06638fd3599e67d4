import type { Book, BookSheet } from "../../../src/files/book";
import { createHost } from "../../../src/workbench/host/host";
import { connectedHost } from "./connected";

const sheet: BookSheet = {
  name: "Children's list",
  visibility: "visible",
  rows: [
    ["Child", "Entered", "Days"],
    ["007", 45382, 12],
    [null, null, "#N/A"],
  ],
  formulas: new Map([["1,2", "=B2-A2"]]),
  errors: new Set(["2,2"]),
  formats: [
    { row: 1, column: 0, rowCount: 2, columnCount: 1, numberFormat: "@" },
    { row: 1, column: 1, rowCount: 2, columnCount: 1, numberFormat: "dd/mm/yyyy" },
    { row: 0, column: 0, rowCount: 1, columnCount: 3, bold: true, fill: "#dddddd", bottomBorder: "#808080" },
  ],
  tables: [
    {
      name: "Cases",
      row: 0,
      column: 0,
      rowCount: 3,
      columnCount: 3,
      columns: ["Child", "Entered", "Days"],
      style: "TableStyleLight1",
      autoFilter: true,
      totalsRow: false,
      filtered: [0],
      sorted: [{ column: 1, ascending: false }],
    },
  ],
  conditionalFormats: [
    {
      row: 1,
      column: 2,
      rowCount: 2,
      columnCount: 1,
      rule: { kind: "cell", is: ">", formula: "426" },
      fontColor: "#9c0006",
      fill: "#ffc7ce",
    },
  ],
  validations: [
    { row: 1, column: 0, rowCount: 2, columnCount: 1, rule: { kind: "list", choices: ["a", "b"] } },
    { row: 1, column: 1, rowCount: 2, columnCount: 1, rule: { kind: "day", least: 1, most: 9 } },
  ],
  links: [{ row: 4, column: 0, location: "Sheet1!A1" }],
  columnWidths: new Map([[1, 20]]),
  hiddenRows: new Set([2]),
  freeze: { rows: 1, columns: 0 },
  print: { orientation: "landscape", titleRows: { from: 0, to: 0 } },
  protected: false,
};

const book: Book = {
  sheets: [sheet],
  names: [
    { name: "as_at", refersTo: "'Children''s list'!$B$2", hidden: false },
    { name: "EP_sheet", refersTo: '"Summary"', sheet: "Children's list", hidden: true },
    { name: "lost", refersTo: "'No such sheet'!$A$1", hidden: false },
  ],
  date1904: false,
};

test("a book that is opened comes out the same", () => {
  const out = createHost({ book }).toBook();
  const [before, after] = [sheet, out.sheets[0] as BookSheet];
  expect({ ...after, formats: [] }).toEqual({ ...before, formats: [] });
  expect(after.formats).toHaveLength(3);
  expect(after.formats).toEqual(expect.arrayContaining(sheet.formats));
  expect(out.names).toHaveLength(3);
  expect(out.names).toEqual(expect.arrayContaining(book.names));
});

test("office.js sees what the book holds", async () => {
  connectedHost({ book });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Cases");
    const range = table.getRange().load("values,formulas,numberFormat,valueTypes,address");
    const visible = table.getDataBodyRange().getSpecialCells("Visible").load("address");
    await context.sync();
    expect(range.address).toBe("'Children''s list'!A1:C3");
    expect(range.values).toEqual([
      ["Child", "Entered", "Days"],
      ["007", 45382, 12],
      ["", "", "#N/A"],
    ]);
    expect(range.formulas[1]).toEqual(["007", 45382, "=B2-A2"]);
    expect(range.valueTypes[2]).toEqual(["Empty", "Empty", "Error"]);
    expect(range.numberFormat[1]).toEqual(["@", "dd/mm/yyyy", "General"]);
    expect(visible.address).toBe("'Children''s list'!A2:C2");
  });
});

test("a filter of the book lets through what is seen, and can be cleared", async () => {
  const host = connectedHost({ book });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Cases");
    table.autoFilter.load("isDataFiltered");
    table.reapplyFilters();
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(host.toBook().sheets[0]!.hiddenRows).toEqual(new Set([2]));
    table.clearFilters();
    await context.sync();
  });
  const [after] = host.toBook().sheets;
  expect(after!.hiddenRows.size).toBe(0);
  expect(after!.tables[0]).not.toHaveProperty("filtered");
});

test("a protected sheet of a book is protected", async () => {
  connectedHost({ book: { ...book, sheets: [{ ...sheet, protected: true }] } });
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("F1").values = [[1]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "AccessDenied" });
});
