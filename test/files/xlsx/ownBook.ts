import type { Book, BookSheet, DefinedName } from "../../../src/files/book";
import { emptySheet } from "../../../src/files/xlsx/readSheet";

/** Two result sheets that use everything the book's words can say, with their names. */
export function ownBook(): { sheets: BookSheet[]; names: DefinedName[] } {
  const timescales: BookSheet = {
    ...emptySheet("Timescales"),
    rows: [
      ["Child", "Status", "Entered care", "A1 days", "A1 text"],
      [101, "adopted", 42000, 400, "400 days"],
      ["007", "=1+1", 42100, 500, "500 days"],
      ["A & B", "-5", 42200, null, " days"],
      ["line\nbreak", "+44", 42300, 420.5, "420.5 days"],
    ],
    formulas: new Map([1, 2, 3, 4].map((row) => [`${row},4`, `=D${row + 1}&" days"`] as const)),
    formats: [
      {
        row: 0,
        column: 0,
        rowCount: 1,
        columnCount: 5,
        bold: true,
        fill: "#1f3864",
        fontColor: "#ffffff",
        wrap: true,
      },
      { row: 1, column: 0, rowCount: 4, columnCount: 2, numberFormat: "@" },
      { row: 1, column: 2, rowCount: 4, columnCount: 1, numberFormat: "dd/mm/yyyy" },
    ],
    tables: [
      {
        name: "Timescales",
        row: 0,
        column: 0,
        rowCount: 5,
        columnCount: 5,
        columns: ["Child", "Status", "Entered care", "A1 days", "A1 text"],
        style: "TableStyleLight1",
        autoFilter: true,
        totalsRow: false,
      },
    ],
    conditionalFormats: [
      {
        row: 1,
        column: 3,
        rowCount: 4,
        columnCount: 1,
        rule: { kind: "cell", is: ">", formula: "426" },
        fontColor: "#9c0006",
        fill: "#ffc7ce",
      },
      {
        row: 1,
        column: 1,
        rowCount: 4,
        columnCount: 1,
        rule: { kind: "contains", text: 'a "b" & <c>' },
        fontColor: "#006100",
        fill: "#c6efce",
      },
    ],
    columnWidths: new Map([
      [0, 12],
      [2, 14.5],
    ]),
    freeze: { rows: 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: 0, to: 0 } },
  };
  const summary: BookSheet = {
    ...emptySheet("Summary's (EP)"),
    rows: [
      ["Summary"],
      [],
      ["Mean", 440.2],
      ["Median", 420.5],
      ["Longest", "none"],
      ["Adopted?", true],
      ["Broken", "#DIV/0!"],
      ["As at", 42369],
      ["Model", "asglb"],
      ["Go to Timescales"],
    ],
    formulas: new Map([
      ["2,1", "=ROUND(AVERAGE(Timescales[A1 days]),1)"],
      ["3,1", "=AGGREGATE(16,6,Timescales[A1 days]/(ISNUMBER(Timescales[A1 days])),0.5)"],
      ["4,1", '=IF(COUNT(Timescales[A1 days])>5,"some","none")'],
      ["5,1", '=COUNTIFS(Timescales[Status],"adopted")=1'],
      ["6,1", "=1/0"],
    ]),
    errors: new Set(["6,1"]),
    formats: [
      { row: 0, column: 0, rowCount: 1, columnCount: 2, bold: true, fontSize: 16, bottomBorder: "#1f3864" },
      { row: 7, column: 1, rowCount: 1, columnCount: 1, numberFormat: "dd/mm/yyyy", fill: "#fff2cc" },
      {
        row: 8,
        column: 1,
        rowCount: 2,
        columnCount: 1,
        fill: "#fff2cc",
        horizontal: "left",
        vertical: "top",
      },
      { row: 2, column: 1, rowCount: 1, columnCount: 1, numberFormat: "0.0", italic: true },
    ],
    validations: [
      {
        row: 7,
        column: 1,
        rowCount: 1,
        columnCount: 1,
        rule: { kind: "day", least: 36526, most: 55153 },
        message: "A date",
      },
      {
        row: 8,
        column: 1,
        rowCount: 1,
        columnCount: 1,
        rule: { kind: "list", choices: ["coram", "asglb", "dfe"] },
      },
      { row: 2, column: 2, rowCount: 2, columnCount: 1, rule: { kind: "whole", least: 0 } },
      { row: 4, column: 2, rowCount: 1, columnCount: 1, rule: { kind: "number", most: 1.5 } },
    ],
    links: [{ row: 9, column: 0, location: "'Timescales'!A1" }],
    hiddenRows: new Set([1]),
  };
  const settings: BookSheet = {
    ...emptySheet("EP settings"),
    visibility: "veryHidden",
    rows: [["run", "x"]],
  };
  const sheets = [timescales, summary, settings];
  const names: DefinedName[] = [
    ...sheets.map(({ name }) => ({ name: "EP_sheet", refersTo: '"Timescales"', sheet: name, hidden: true })),
    { name: "as_at", refersTo: "'Summary''s (EP)'!$B$8", hidden: false },
    { name: "out_mean", refersTo: "'Summary''s (EP)'!$B$3", hidden: false },
  ];
  return { sheets, names };
}

/** The parts of a book that a file keeps, in an order of their own, to be compared. */
export function comparable(book: Pick<Book, "sheets" | "names">, sheets: readonly string[]): unknown {
  return {
    sheets: book.sheets
      .filter(({ name }) => sheets.includes(name))
      .map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row), formats: undefined })),
    names: book.names.filter(({ sheet }) => sheet === undefined || sheets.includes(sheet)),
  };
}
