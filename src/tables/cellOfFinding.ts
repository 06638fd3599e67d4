import type { Scalar } from "../domain/columns";
import type { CellOf, Finding, FindingCell } from "../domain/findings";
import type { SerialDay } from "../domain/dates/serialDay";
import { formatUk } from "../domain/dates/writtenForms";
import { cellName } from "./addresses";
import { plainHeader } from "./headers";
import { milestonesOf } from "./milestonesOfCell";
import { sheetRow, type RecognisedColumn, type RecognisedTable } from "./recognised";
import type { SheetGrid } from "./sheetGrid";

/**
 * Finds the cells that findings point at, by sheet, row and header, so that no finding carries its address and its value.
 * Of several tables on a sheet the one whose rows hold the row is meant. Only what stands in a recognised column is
 * shown: other columns hold what nobody asked to see again, names among them.
 */
export function cellFinder(tables: readonly RecognisedTable[], grids: readonly SheetGrid[]): CellOf {
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  const bySheet = new Map<string, TableIndex[]>();
  for (const table of tables) {
    const here = bySheet.get(table.grid.sheet) ?? [];
    here.push(indexOf(table));
    bySheet.set(table.grid.sheet, here);
  }
  return (finding) => {
    if (!sheets.has(finding.table)) return undefined;
    const here = bySheet.get(finding.table) ?? [];
    return (
      cellIn(here.filter(holdsRow(finding.row)), finding) ?? headerOf(here, finding) ?? rowOnly(here, finding)
    );
  };
}

interface TableIndex {
  table: RecognisedTable;
  /** Position in a row, and the column where it was recognised, by header as written, by field, and by plain header. */
  columns: ReadonlyMap<string, { index: number; column?: RecognisedColumn }>;
}

function indexOf(table: RecognisedTable): TableIndex {
  const columns = new Map<string, { index: number; column?: RecognisedColumn }>();
  const add = (key: string, place: { index: number; column?: RecognisedColumn }) => {
    if (!columns.has(key)) columns.set(key, place);
  };
  // Of two columns with one header the recognised one is meant.
  for (const column of table.columns.values()) add(column.header, { index: column.index, column });
  for (const [field, column] of table.columns) add(field, { index: column.index, column });
  for (const column of table.columns.values())
    add(plainHeader(column.header), { index: column.index, column });
  for (const { index, written } of table.headers) add(written, { index });
  for (const { index, plain } of table.headers) add(plain, { index });
  return { table, columns };
}

const placeOf = ({ columns }: TableIndex, header: string) =>
  columns.get(header) ?? columns.get(plainHeader(header));

function holdsRow(row: number): (index: TableIndex) => boolean {
  return ({ table: { grid, rows, headerRow } }) => {
    const at = row - grid.top - 1;
    if (at === headerRow) return true;
    // Ascending: the row is searched for by halves.
    let [low, high] = [0, rows.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (rows[middle]! === at) return true;
      if (rows[middle]! < at) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
}

function cellIn(here: readonly TableIndex[], { rule, row, column }: Finding): FindingCell | undefined {
  if (column === undefined) return undefined;
  for (const index of here) {
    const place = placeOf(index, column);
    if (!place) continue;
    const { grid, headerRow } = index.table;
    const at = row - grid.top - 1;
    const address = cellName({ row: row - 1, column: grid.left + place.index });
    if (!place.column || at === headerRow) return { address, shown: "", gives: [] };
    const shown = asShown(grid.rows[at]?.[place.index] ?? null, place.column);
    return { address, shown, gives: milestonesOf(index.table, at, place.column, rule) };
  }
  return undefined;
}

/** Of a finding about a whole column: its header. */
function headerOf(here: readonly TableIndex[], { row, column }: Finding): FindingCell | undefined {
  if (row > 0 || column === undefined) return undefined;
  for (const index of here) {
    const place = placeOf(index, column);
    const { grid, headerRow } = index.table;
    if (place)
      return {
        address: cellName({ row: sheetRow(index.table, headerRow) - 1, column: grid.left + place.index }),
        shown: "",
        gives: [],
      };
  }
  return undefined;
}

/** The first cell of the row, of the header for a whole table, or of the sheet. */
function rowOnly(here: readonly TableIndex[], { row }: Finding): FindingCell {
  const index = here.find(holdsRow(row)) ?? here[0];
  const cell = {
    row: row > 0 ? row - 1 : index ? sheetRow(index.table, index.table.headerRow) - 1 : 0,
    column: index ? index.table.grid.left + (index.table.headers[0]?.index ?? 0) : 0,
  };
  return { address: cellName(cell), shown: "", gives: [] };
}

/** More of a cell helps nobody to find what is wrong with it. */
const LONGEST = 80;

function asShown(cell: Scalar, { field }: RecognisedColumn): string {
  if (cell === null || cell === "") return "(empty)";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return field.holds === "day" && isDay(cell) ? dayShown(cell) : String(cell);
  const text = cell.replace(/[\s\u00a0]+/g, " ").trim();
  if (text === "") return "(blank)";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** From March 1900, where the calendar of Excel begins to be right, to 9999. */
const isDay = (cell: number) => cell >= 61 && cell < 2_958_466;
const dayShown = (cell: number) => formatUk(Math.floor(cell) as SerialDay);
