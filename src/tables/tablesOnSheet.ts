import type { Scalar } from "../domain/columns";
import { rangeName } from "./addresses";
import { isEmptyCell, type Span } from "./headerCells";
import { plainHeader } from "./headers";
import { namingHeaderTest } from "./headerLikeness";
import { LAYOUTS } from "./layouts/layouts";
import { judged } from "./layoutReasons";
import type { HeaderCell } from "./matchColumns";
import type { RecognisedTable } from "./recognised";
import type { SheetGrid } from "./sheetGrid";
import { partsBeside, partsOfRow, scanSheet, type SheetScan } from "./sheetScan";
import { startAt, worth, type NoCases, type Searched, type TableStart } from "./tableStarts";

export interface FoundTable extends Pick<TableStart, "headers" | "content"> {
  table: RecognisedTable;
}

export interface SheetSearch {
  found: readonly FoundTable[];
  noCases: readonly NoCases[];
  /** Positions of header rows of tables that no layout answers to, which end the table above them. */
  unknown: readonly number[];
  /** The sheet as it was searched, for whoever asks why nothing was found. */
  searched: Searched;
  scan: SheetScan;
}

const names = namingHeaderTest(LAYOUTS);
const namesAtTop = namingHeaderTest(LAYOUTS, "at the top");
const EVERYWHERE: Span = { from: 0, to: Infinity };

/** Every table of cases on a sheet: Excel tables, then plain ranges under and beside each other. */
export function tablesOnSheet(grid: SheetGrid, corrections: ReadonlyMap<string, string | null>): SheetSearch {
  const known = new Map<string, boolean>();
  const couldName = (plain: string) => {
    const correction = corrections.get(plain);
    return correction ? /^(?:child|adopter|family)$/i.test(correction) : names(plain);
  };
  const scanOf = (rows: Searched["rows"], span: Span) => scanSheet(rows, span, couldName, known, namesAtTop);
  const found: FoundTable[] = [];
  const noCases: NoCases[] = [];
  const taken: Rectangle[] = [];
  let scan = scanOf(grid.rows, EVERYWHERE);
  let searched: Searched = { grid, rows: grid.rows, filled: scan.filled, corrections };
  for (const { row, column, rowCount, columnCount } of grid.tables) {
    const headerRow = row - grid.top;
    const span = { from: Math.max(0, column - grid.left), to: column - grid.left + columnCount };
    const end = Math.min(headerRow + rowCount, grid.rows.length);
    const start = headerRow < 0 ? undefined : startAt(searched, headerRow, end, span);
    if (!start) continue;
    if (start.columns) found.push(tableFrom(searched, start, end));
    else noCases.push(start);
    taken.push({ ...span, top: headerRow, bottom: end });
  }
  if (taken.length > 0) {
    const rows = without(grid.rows, taken);
    scan = scanOf(rows, EVERYWHERE);
    searched = { ...searched, rows, filled: scan.filled };
  }

  const whole = plainTables(searched, scan, EVERYWHERE, couldName);
  const spans = partsBeside(scan, (run) => scanOf(searched.rows, run).headerRows.length > 0);
  const parts =
    spans.length < 2
      ? []
      : spans.map((span) => plainTables(searched, scanOf(searched.rows, span), span, couldName));
  // Each part a table of its own: they stand beside one another, however high each begins.
  const beside = parts.filter((part) => part.found.length > 0).length >= 2;
  const plain = beside ? parts : [whole];
  return {
    found: [...found, ...plain.flatMap((part) => part.found)],
    noCases: [...noCases, ...plain.flatMap((part) => part.noCases)],
    unknown: plain.flatMap((part) => part.unknown),
    searched,
    scan,
  };
}

/** Tables under each other, and beside each other where one row holds the headers of both. */
function plainTables(
  whole: Searched,
  { filled, headerRows }: SheetScan,
  span: Span,
  couldName: (plain: string) => boolean,
): Pick<SheetSearch, "found" | "noCases" | "unknown"> {
  const searched = { ...whole, filled };
  const { rows } = searched;
  const noCases: NoCases[] = [];
  const unknown: number[] = [];
  const starts: TableStart[] = [];
  headerRows.forEach((headerRow, position) => {
    const latest = starts.filter((start) => start.headerRow === starts.at(-1)!.headerRow);
    // The header printed again on every page is part of its table; so is a row that is no header after all.
    if (latest.some((before) => repeatsHeader(before, rows[headerRow]!))) return;
    const end = headerRows[position + 1] ?? rows.length;
    const here = startsInRow(searched, headerRow, end, span, couldName);
    const tables = here.filter((start) => start.columns !== undefined);
    noCases.push(...here.filter((start) => start.columns === undefined));
    const [before] = latest;
    // Two header rows with nothing between them are one header: group headings above it, or a row of hints under it.
    if (before && tables.length > 0 && headerRow <= before.headerRow + 1) {
      if (total(tables) >= total(latest))
        starts.splice(starts.length - latest.length, latest.length, ...tables);
    } else if (tables.length > 0) starts.push(...tables);
    else if (before && standsApart(rows, headerRow)) unknown.push(headerRow);
  });
  const ends = [
    ...starts.map(({ top }) => top),
    ...unknown,
    ...noCases.map(({ headerRow }) => headerRow),
  ].sort((a, b) => a - b);
  const found = starts.map((start) =>
    tableFrom(searched, start, ends.find((end) => end > start.headerRow) ?? rows.length),
  );
  return { found, noCases, unknown };
}

const total = (starts: readonly TableStart[]) => starts.reduce((sum, start) => sum + worth(start), 0);

function startsInRow(
  searched: Searched,
  headerRow: number,
  end: number,
  span: Span,
  couldName: (plain: string) => boolean,
): (TableStart | NoCases)[] {
  const parts = partsOfRow(searched.rows[headerRow]!, span, (cell) => couldName(plainHeader(cell)));
  if (parts.length > 1) {
    const beside = parts.flatMap((part) => startAt(searched, headerRow, end, part) ?? []);
    if (beside.filter((start) => start.columns).length > 1) return beside;
  }
  const start = startAt(searched, headerRow, end, span);
  return start ? [start] : [];
}

/** Nothing in the row above: a table of its own, and not a row of the one above. */
const standsApart = (rows: Searched["rows"], at: number) => at > 0 && rows[at - 1]!.every(isEmptyCell);

function tableFrom({ grid, rows: cells }: Searched, start: TableStart, end: number): FoundTable {
  const { headerRow, headers, layout, columns, content } = start;
  const rows: number[] = [];
  for (let at = headerRow + 1; at < end; at++) {
    const row = cells[at]!;
    if (headers.some(({ index }) => !isEmptyCell(row[index]))) rows.push(at);
  }
  const top = grid.top + headerRow;
  const range = rangeName(
    { row: top, column: grid.left + headers[0]!.index },
    { row: grid.top + (rows.at(-1) ?? headerRow), column: grid.left + headers.at(-1)!.index },
  );
  const table = { grid, layout, headerRow, headers, rows: Int32Array.from(rows), columns, range };
  return { headers, content, table: { ...table, ...judged(table, headers) } };
}

interface Rectangle extends Span {
  top: number;
  bottom: number;
}

/** The rows with the cells of rectangles emptied; rows outside them are the same. */
function without(rows: Searched["rows"], taken: readonly Rectangle[]): Searched["rows"] {
  const left: (readonly Scalar[])[] = [...rows];
  for (const { from, to, top, bottom } of taken)
    for (let at = top; at < bottom; at++)
      left[at] = left[at]!.map((cell, index) => (index >= from && index < to ? null : cell));
  return left;
}

function repeatsHeader({ headers }: { headers: readonly HeaderCell[] }, row: readonly Scalar[]): boolean {
  return headers.every(({ index, plain }) => {
    const cell = row[index];
    return typeof cell === "string" && plainHeader(cell) === plain;
  });
}
