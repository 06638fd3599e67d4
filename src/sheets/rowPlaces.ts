import { cellAddress } from "./addresses";
import type { PrintedSheet, PrintedTable } from "./printedSheet";

/** A cell of the workbook to go to. */
export interface CellPlace {
  /** The sheet's name in this workbook. */
  sheet: string;
  address: string;
  /** What a table's row holds under some headers, as text: it may have been sorted away from the address since. */
  row?: Readonly<Record<string, string>>;
}

/**
 * Where a row of a sheet's table stands.
 *
 * @param sheet the sheet's name in this workbook
 * @param row position from the top of the table's body
 */
export function placeOfRow({ table }: PrintedSheet, sheet: string, row: number): CellPlace | undefined {
  if (!table || row < 0 || row >= table.rowCount) return undefined;
  return {
    sheet,
    address: cellAddress(table.row + 1 + row, table.column),
    row: Object.fromEntries(table.identity.map((header) => [header, textAt(table, header, row)])),
  };
}

/** What people call a row: "Child 12345, journey 2", with what tells it apart from other rows of the journey or child. */
export function nameOfRow({ table }: PrintedSheet, row: number): string {
  if (!table) return "";
  const child = textAt(table, "Child", row);
  const journey = textAt(table, "Journey", row);
  const others = table.identity
    .filter((header) => !OF_THE_CHILD.has(header))
    .map((header) => textAt(table, header, row))
    .filter((text) => text !== "");
  if (child === "") return others.join(", ");
  const whose = journey === "" ? `Child ${child}` : `Child ${child}, journey ${journey}`;
  return others.length === 0 ? whose : `${whose}: ${others[0]}`;
}

const OF_THE_CHILD: ReadonlySet<string> = new Set(["Child", "Child key", "Journey"]);

/** The cell of a table's row as text; "" where it is empty, or where there is no such column. */
export function textAt(table: PrintedTable, header: string, row: number): string {
  const column = table.columns.find((each) => each.header === header);
  return String(column?.valueAt(row) ?? "");
}
