import { absoluteAddress, sheetReference } from "../../src/sheets/addresses";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import type { Book, BookSheet } from "../../src/files/book";
import type { Scalar } from "../../src/domain/columns";
import { aBookSheet } from "./bookBuilders";

/** Printed sheets as a workbook of values and formulas, without looks: for calculators and file writers under test. */
export function printedBook(sheets: readonly PrintedSheet[]): Pick<Book, "sheets" | "names"> {
  return {
    sheets: sheets.map(printedBookSheet),
    names: sheets.flatMap(({ plan, cells }) =>
      cells.flatMap(({ name, row, column }) =>
        name === undefined
          ? []
          : [{ name, refersTo: sheetReference(plan.name) + absoluteAddress(row, column), hidden: false }],
      ),
    ),
  };
}

function printedBookSheet({ plan, cells, table }: PrintedSheet): BookSheet {
  const rows: Scalar[][] = [];
  const formulas = new Map<string, string>();
  const errors = new Set<string>();
  const put = (row: number, column: number, value: Scalar, formula?: string) => {
    while (rows.length <= row) rows.push([]);
    const cellsOfRow = rows[row] as Scalar[];
    while (cellsOfRow.length <= column) cellsOfRow.push(null);
    cellsOfRow[column] = value;
    if (formula === undefined) return;
    formulas.set(`${row},${column}`, formula);
    if (typeof value === "string" && /^#[A-Z0-9/]+[!?A]$/.test(value)) errors.add(`${row},${column}`);
  };
  for (const { row, column, value, formula } of cells) put(row, column, value, formula);
  table?.columns.forEach((column, beside) => {
    put(table.row, table.column + beside, column.header);
    for (let row = 0; row < table.rowCount; row++)
      put(table.row + 1 + row, table.column + beside, column.valueAt(row), column.formulaAt?.(row));
  });
  return aBookSheet(plan.name, rows, {
    formulas,
    errors,
    tables: table
      ? [
          {
            name: table.name,
            row: table.row,
            column: table.column,
            rowCount: table.rowCount + 1,
            columnCount: table.columns.length,
            columns: table.columns.map(({ header }) => header),
            style: "TableStyleMedium2",
            autoFilter: true,
            totalsRow: false,
          },
        ]
      : [],
  });
}
