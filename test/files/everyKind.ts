import type { BookSheet } from "../../src/files/book";
import { emptySheet } from "../../src/files/xlsx/readSheet";

/** A workbook with every kind of value that a council's sheet holds, and sheets that do not show. */
export function everyKind(): BookSheet[] {
  const days = { row: 1, column: 1, rowCount: 4, columnCount: 1, numberFormat: "dd/mm/yyyy" };
  return [
    {
      ...emptySheet("Tracker"),
      rows: [
        ["Child", "Entered care", "Cost", "Adopted?", "Share", "Note", "Worked out", "Text worked out"],
        ["007", 45382, 1234.5, true, 0.25, "  two spaces", 45383, "007 x"],
        ["1/2", 45000, -3, false, 1, "line\nbreak", 45001, "1/2 x"],
        [784142, null, 0, true, 1e-9, "£ ’ é 日本 & <b>", "#DIV/0!", "784142 x"],
        [null, 36526.75, 1e15, null, 0.1, "#N/A", true, " x"],
        [],
        ["last", null, null, null, null, "=1+1"],
      ],
      formulas: new Map([
        ["1,6", "=B2+1"],
        ["2,6", "=B3+1"],
        ["3,6", "=1/0"],
        ["4,6", "=C5>1"],
        ["1,7", '=A2&" x"'],
        ["2,7", '=A3&" x"'],
        ["3,7", '=A4&" x"'],
        ["4,7", '=A5&" x"'],
      ]),
      errors: new Set(["3,6", "4,5"]),
      formats: [
        { row: 1, column: 0, rowCount: 2, columnCount: 1, numberFormat: "@" },
        days,
        { ...days, row: 4, rowCount: 1, numberFormat: "dd/mm/yyyy hh:mm" },
        { row: 1, column: 4, rowCount: 4, columnCount: 1, numberFormat: "0.00%" },
        { row: 1, column: 6, rowCount: 2, columnCount: 1, numberFormat: "dd/mm/yyyy" },
      ],
      hiddenRows: new Set([2]),
      // A table that repeats its header in print stands in a group of rows of its own in some formats.
      print: { orientation: "landscape", titleRows: { from: 0, to: 0 } },
    },
    { ...emptySheet("Codes & lists"), visibility: "hidden", rows: [["code"], ["A3"]] },
    { ...emptySheet("Set up"), visibility: "hidden", rows: [["x", null, 1]] },
    { ...emptySheet("Empty") },
  ];
}

/** What must be the same in every format: a sheet's name, whether it shows, its values and errors; looks and formulas aside. */
export function comparable(sheets: readonly BookSheet[]): unknown {
  return sheets.map(({ name, visibility, rows, errors, hiddenRows }) => ({
    name,
    visibility,
    rows: withoutEmptyEnds(rows),
    errors: [...errors].sort(),
    hiddenRows: [...hiddenRows],
  }));
}

/** What a formula's "" leaves, and nulls at an end, are nothing. */
function withoutEmptyEnds(rows: BookSheet["rows"]): BookSheet["rows"] {
  const cut = rows.map((row) => {
    const cells = row.map((value) => (value === "" ? null : value));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (cut.length > 0 && cut.at(-1)?.length === 0) cut.pop();
  return cut;
}
