import type { PrintedTable } from "../sheets/printedSheet";
import { keepNotes, type AddedColumn, type KeptNotes } from "./keptNotes";
import type { SheetBefore, TableBefore } from "./survey";

/**
 * Where a result table will stand. The table of an earlier run stays the same table where it is, so that pivots, charts
 * and formulas of people go on working: its columns stay in the order that people gave them, columns that they added
 * stay, new ones of ours come at its end and those that we no longer make go.
 */
export interface TablePlace {
  printed: PrintedTable;
  /** The table's name in this workbook; a name that is taken elsewhere gets "_EP". */
  name: string;
  /** The header row, and the table's first column. */
  row: number;
  column: number;
  /** At least 1: Excel has no table without a row. */
  bodyRows: number;
  width: number;
  /** For each of the plan's columns, how far from the table's first column it stands. */
  offsets: readonly number[];
  before?: TableBefore;
  /** Headers of columns of people that stood beside the table and become part of it. */
  beside: readonly string[];
  /** Headers of ours that go, and that come at the end. */
  dropped: readonly string[];
  appended: readonly string[];
  /** Headers of ours that stand there with other spaces at their ends, to be written again. */
  respaced: readonly string[];
  /** Whole sheet rows to insert above the header, because the text above has grown. */
  rowsAbove: number;
  /** Whole sheet rows to insert under the table, because something stands where it has to grow. */
  rowsBelow: number;
  notes?: KeptNotes;
}

/**
 * @param sheet the sheet as it was, where there was one
 * @param remembered the headers that the last run wrote
 */
export function placeTable(
  printed: PrintedTable,
  name: string,
  sheet: SheetBefore | undefined,
  remembered: readonly string[],
  date1904 = false,
): TablePlace {
  const ours = printed.columns.map(({ header }) => header);
  const typed = new Set(printed.columns.filter((column) => column.typed).map(({ header }) => header));
  const bodyRows = Math.max(1, printed.rowCount);
  if (!sheet?.table)
    return {
      printed,
      name,
      row: printed.row,
      column: printed.column,
      bodyRows,
      width: ours.length,
      offsets: ours.map((_, index) => index),
      beside: [],
      dropped: [],
      appended: [],
      respaced: [],
      rowsAbove: 0,
      rowsBelow: 0,
    };

  const beside = headersBeside(sheet, sheet.table);
  const standing = [...sheet.table.headers, ...beside];
  const before = { ...sheet.table, headers: knownHeaders(standing, ours) };
  const dropped = before.headers.filter((header) => remembered.includes(header) && !ours.includes(header));
  const appended = ours.filter((header) => !before.headers.includes(header));
  const headers = [...before.headers.filter((header) => !dropped.includes(header)), ...appended];
  const added: AddedColumn[] = before.headers
    .map((header, offset) => ({ header, offset }))
    .filter(({ header }) => !dropped.includes(header) && (!ours.includes(header) || typed.has(header)));
  const rowsAbove = Math.max(0, printed.row - before.row);
  return {
    printed,
    name: before.name,
    row: before.row + rowsAbove,
    column: before.column,
    bodyRows,
    width: headers.length,
    offsets: ours.map((header) => headers.indexOf(header)),
    before,
    beside,
    dropped,
    appended,
    respaced: before.headers.filter((header, offset) => header !== standing[offset]),
    rowsAbove,
    rowsBelow: bodyRows > before.bodyRows && somethingBelow(sheet, before, headers.length) ? bodyRows : 0,
    notes: keepNotes(printed, sheet, before, added, date1904),
  };
}

/**
 * Headers as they stand, each that is one of ours but for spaces at its ends as ours is: a form's header may end in one, and
 * who types it again leaves it out. A header of just that text goes before.
 */
export function knownHeaders(standing: readonly string[], ours: readonly string[]): string[] {
  const loose = new Map(
    ours.filter((header) => !standing.includes(header)).map((header) => [header.trim(), header]),
  );
  return standing.map((header) => {
    const found = ours.includes(header) ? undefined : loose.get(header.trim());
    if (found === undefined) return header;
    loose.delete(header.trim());
    return found;
  });
}

/**
 * Headers of columns that stand right beside the table without being part of it: typed where Excel was told not to widen
 * tables, or by another program. What stands in them is about the rows beside it, and moves with them as in any other column.
 */
function headersBeside(sheet: SheetBefore, { row, column, columnCount, headers }: TableBefore): string[] {
  const known = new Set(headers.map((header) => header.toLowerCase()));
  const found: string[] = [];
  for (let at = column + columnCount; ; at++) {
    const header = sheet.at(row, at);
    if (typeof header !== "string" || known.has(header.toLowerCase()) || sheet.isFormula(row, at))
      return found;
    known.add(header.toLowerCase());
    found.push(header);
  }
}

/** Where a kept column stands in the new table. */
export function offsetOfAdded(place: TablePlace, { header }: AddedColumn): number {
  const before = place.before?.headers ?? [];
  return before.filter((other) => !place.dropped.includes(other)).indexOf(header);
}

/** Whether formulas that were printed for the plan's own places still point at the right cells. */
export function isDisplaced(place: TablePlace): boolean {
  const { printed, row, column, offsets } = place;
  return (
    row !== printed.row || column !== printed.column || offsets.some((offset, index) => offset !== index)
  );
}

function somethingBelow(sheet: SheetBefore, table: TableBefore, width: number): boolean {
  const end = sheet.used.row + sheet.used.rowCount;
  for (let row = table.row + table.rowCount; row < end; row++)
    for (let column = table.column; column < table.column + width; column++)
      if (sheet.at(row, column) !== null) return true;
  return false;
}
