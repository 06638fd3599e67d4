import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import { rangeName } from "./addresses";
import { plainHeader } from "./headers";
import { LAYOUTS } from "./layouts/layouts";
import { doubleHeaders, unknownDates, unreadableDates } from "./columnFindings";
import { headerCells, headerReadings, type HeaderReading, type Span } from "./headerCells";
import { childHeaderTest, matchColumns, unknownDays, unreadableDays, type HeaderCell } from "./matchColumns";
import { cellsOf, type Matches, type Recognised, type RecognisedTable } from "./recognised";
import type { SheetGrid } from "./sheetGrid";

/** What a table must have to be used, for the sentence that says that none was found. */
export const LOOKED_FOR =
  "an SSDA903 table (Episodes with CHILD, DECOM, RNE, LS, PLACE, DEC and REC; Header; AD1; PlacedAdoption) or a tracker " +
  "with a column for the child's id and at least two dates of the journey (decision, placement order, match, moved in, adoption order)";

const namesTheChild = childHeaderTest(LAYOUTS);

/** Cells that are enough to see what a column holds. */
const SAMPLE = 500;

/**
 * Finds every table of cases on the sheets and says which of its columns holds what: Excel tables, and plain ranges with
 * anything above them, several under each other. By headers and content, never by position or name of the sheet.
 * Sheets of our own results must not be among `grids`: `Timescales` looks like a tracker.
 */
export function recogniseTables(grids: readonly SheetGrid[], matches: Matches = {}): Recognised {
  const tables: RecognisedTable[] = [];
  const findings: Finding[] = [];
  for (const grid of grids) {
    const corrections = correctionsFor(grid, matches);
    const found = tablesOn(grid, corrections);
    tables.push(...found.map(({ table }) => table));
    for (const { table, headers } of found) {
      findings.push(...doubleHeaders(table, headers));
      if (table.layout.headers !== "words") continue;
      const sample = (index: number) => cellsOf(table, index).slice(0, SAMPLE);
      const unread = unreadableDays(headers, table.layout, sample, table.columns);
      if (unread.length > 0) findings.push(unreadableDates(grid.sheet, unread));
      const unknown = unknownDays(headers, table.layout, sample, table.columns, corrections);
      if (unknown.length > 0) findings.push(unknownDates(table, unknown));
    }
    findings.push(...unansweredCorrections(grid, found, matches));
    const unread = found.length === 0 ? unreadableTracker(grid, corrections) : [];
    if (unread.length > 0) findings.push(unreadableDates(grid.sheet, unread));
    else if (found.length === 0 && grid.rows.some((row) => !isEmptyRow(row)))
      findings.push({
        rule: "sheet-not-used",
        severity: "note",
        table: grid.sheet,
        row: 0,
        message: "No table of cases was found on this sheet, so nothing of it is used.",
        fix: `If it holds cases, give it ${LOOKED_FOR}.`,
      });
  }
  return { tables, findings };
}

interface FoundTable {
  table: RecognisedTable;
  headers: readonly HeaderCell[];
}

/** A header row whose layout is known, before the rows under it are counted. */
type TableStart = Pick<RecognisedTable, "headerRow" | "layout" | "columns"> & Pick<FoundTable, "headers">;

const WHOLE_WIDTH = { from: 0, to: Infinity };

function tablesOn(grid: SheetGrid, corrections: ReadonlyMap<string, string | null>): FoundTable[] {
  const found: FoundTable[] = [];
  const inExcelTable = new Set<number>();
  for (const { row, column, rowCount, columnCount } of grid.tables) {
    const headerRow = row - grid.top;
    const first = column - grid.left;
    const end = Math.min(headerRow + rowCount, grid.rows.length);
    const start = startAt(grid, headerRow, end, { from: first, to: first + columnCount }, corrections);
    if (!start) continue;
    found.push(tableFrom(grid, start, end));
    for (let at = headerRow; at < end; at++) inExcelTable.add(at);
  }
  const rows = possibleHeaderRows(grid, corrections).filter((row) => !inExcelTable.has(row));
  const starts: TableStart[] = [];
  rows.forEach((headerRow, position) => {
    const before = starts.at(-1);
    // The header printed again on every page is part of its table; so is a row that is no header after all.
    if (before && repeatsHeader(before, grid, headerRow)) return;
    const end = rows[position + 1] ?? grid.rows.length;
    const start = startAt(grid, headerRow, end, WHOLE_WIDTH, corrections);
    if (!start) return;
    // Two header rows with nothing between them are one header: group headings above it, or a row of hints under it.
    if (before && start.headerRow <= before.headerRow + 1) {
      if (worth(start) >= worth(before)) starts[starts.length - 1] = start;
    } else starts.push(start);
  });
  starts.forEach((start, position) => {
    const end = starts[position + 1]?.headerRow ?? grid.rows.length;
    found.push(tableFrom(grid, start, end, inExcelTable));
  });
  return found;
}

function startAt(
  grid: SheetGrid,
  headerRow: number,
  end: number,
  span: Span,
  corrections: ReadonlyMap<string, string | null>,
): TableStart | undefined {
  let best: TableStart | undefined;
  for (const reading of headerReadings(grid, headerRow, span)) {
    const start = recognised(grid, reading, end, corrections);
    if (start && (!best || worth(start) > worth(best))) best = start;
    if (best?.layout.headers === "exact") return best;
  }
  return best;
}

function recognised(
  grid: SheetGrid,
  { headers, headerRow }: HeaderReading,
  end: number,
  corrections: ReadonlyMap<string, string | null>,
): TableStart | undefined {
  if (headers.length < 2) return undefined;
  const sampled = evenlyBetween(headerRow + 1, end, SAMPLE).map((at) => grid.rows[at]!);
  const sample = (index: number): Scalar[] => sampled.map((row) => row[index] ?? null);
  const distinct = distinctHeaders(headers, sample);
  for (const layout of LAYOUTS) {
    const columns = matchColumns(distinct, layout, sample, corrections);
    if (layout.recognisedBy(new Set(columns.keys()))) return { headerRow, headers, layout, columns };
  }
  return undefined;
}

/** How much a reading of the header makes of it: its dates first, then its other columns. */
const worth = ({ columns }: TableStart) =>
  columns.size + 1000 * [...columns.values()].filter(({ field }) => field.holds === "day").length;

function tableFrom(
  grid: SheetGrid,
  { headerRow, headers, layout, columns }: TableStart,
  end: number,
  leaveOut?: ReadonlySet<number>,
): FoundTable {
  const rows: number[] = [];
  for (let at = headerRow + 1; at < end; at++)
    if (!leaveOut?.has(at) && headers.some(({ index }) => !isEmptyCell(grid.rows[at]![index]))) rows.push(at);
  const range = rangeOf(grid, headerRow, rows, headers);
  return {
    headers,
    table: { grid, layout, headerRow, headers, rows: Int32Array.from(rows), columns, range },
  };
}

/** Rows with a cell that names the child's column: cheap enough to be asked of every row of a long sheet. */
function possibleHeaderRows(grid: SheetGrid, corrections: ReadonlyMap<string, string | null>): number[] {
  const seen = new Map<string, boolean>();
  const couldBeTheChilds = (cell: string) => {
    let names = seen.get(cell);
    if (names === undefined) {
      const plain = plainHeader(cell);
      const correction = corrections.get(plain);
      names = correction ? /^child$/i.test(correction) : namesTheChild(plain);
      seen.set(cell, names);
    }
    return names;
  };
  const rows: number[] = [];
  grid.rows.forEach((row, at) => {
    let words = 0;
    let figures = 0;
    let child = false;
    for (const cell of row) {
      if (cell === null || cell === "") continue;
      if (typeof cell !== "string" || beginsWithDigit(cell)) figures++;
      else {
        words++;
        if (!child && cell.length <= LONGEST_HEADER) child = couldBeTheChilds(cell);
      }
    }
    // Cases hold dates and numbers, headers words.
    if (child && words >= 2 && words > 4 * figures) rows.push(at);
  });
  return rows;
}

/** Of the child's column; longer texts are sentences. */
const LONGEST_HEADER = 60;

function beginsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** Of two columns with one header the first that holds anything counts. */
function distinctHeaders(
  headers: readonly HeaderCell[],
  sample: (index: number) => readonly Scalar[],
): HeaderCell[] {
  const chosen = new Map<string, HeaderCell>();
  const holdsAnything = ({ index }: HeaderCell) => sample(index).some((cell) => !isEmptyCell(cell));
  for (const header of headers) {
    const first = chosen.get(header.plain);
    if (!first || (!holdsAnything(first) && holdsAnything(header))) chosen.set(header.plain, header);
  }
  return [...chosen.values()];
}

/** The date columns of what would be a tracker if its dates could be read: the child's column and two dates by name. */
function unreadableTracker(grid: SheetGrid, corrections: ReadonlyMap<string, string | null>): HeaderCell[] {
  const layout = LAYOUTS.find(({ headers }) => headers === "words")!;
  for (const headerRow of possibleHeaderRows(grid, corrections)) {
    const headers = headerCells(grid, headerRow, WHOLE_WIDTH);
    const sample = (index: number) =>
      grid.rows.slice(headerRow + 1, headerRow + 1 + SAMPLE).map((row) => row[index] ?? null);
    const columns = matchColumns(headers, layout, sample, corrections);
    const unread = unreadableDays(headers, layout, sample, columns);
    if (columns.has("child") && unread.length >= 2) return unread;
  }
  return [];
}

function repeatsHeader({ headers }: Pick<FoundTable, "headers">, grid: SheetGrid, at: number): boolean {
  const row = grid.rows[at]!;
  return headers.every(({ index, plain }) => {
    const cell = row[index];
    return typeof cell === "string" && plainHeader(cell) === plain;
  });
}

const correctionsFor = (grid: SheetGrid, matches: Matches): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(matches[grid.sheet] ?? {}).map(([header, field]) => [plainHeader(header), field]));

function unansweredCorrections(grid: SheetGrid, found: readonly FoundTable[], matches: Matches): Finding[] {
  const headers = new Set(found.flatMap((each) => each.headers.map(({ plain }) => plain)));
  const taken = new Set(
    found.flatMap(({ table }) => [...table.columns.values()].map(({ header }) => plainHeader(header))),
  );
  return Object.entries(matches[grid.sheet] ?? {})
    .filter(([header, field]) => {
      const plain = plainHeader(header);
      return !headers.has(plain) || (field !== null && !taken.has(plain));
    })
    .map(([header, field]) => ({
      rule: "match-not-used",
      severity: "warning",
      table: grid.sheet,
      row: 0,
      column: header,
      message: headers.has(plainHeader(header))
        ? `‘${header}’ cannot be taken for ‘${field}’: this table has no such field.`
        : `No table on this sheet has a column ‘${header}’, so what was chosen for it has no effect.`,
      fix: "Correct the name of the sheet or the header in the file that was given with --match.",
    }));
}

function rangeOf(
  grid: SheetGrid,
  headerRow: number,
  rows: readonly number[],
  headers: readonly HeaderCell[],
): string {
  const top = grid.top + headerRow;
  return rangeName(
    { row: top, column: grid.left + headers[0]!.index },
    { row: rows.length === 0 ? top : grid.top + rows.at(-1)!, column: grid.left + headers.at(-1)!.index },
  );
}

/** Whole numbers from `from` up to `end`, at most so many, evenly spread. */
function evenlyBetween(from: number, end: number, most: number): number[] {
  const length = Math.max(0, Math.min(most, end - from));
  return Array.from({ length }, (_, at) => from + Math.floor((at * (end - from)) / length));
}

const isEmptyRow = (row: readonly Scalar[]) => row.every(isEmptyCell);

function isEmptyCell(cell: Scalar | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
