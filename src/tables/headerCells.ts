import type { Scalar } from "../domain/columns";
import { plainHeader } from "./headers";
import type { HeaderCell } from "./matchColumns";

/** The cells of a sheet, or of a part of it. */
interface Cells {
  rows: readonly (readonly Scalar[])[];
}

export interface Span {
  from: number;
  to: number;
}

/** One way to read the header at a row: its cells, and the last of the rows that they take. */
export interface HeaderReading {
  headers: readonly HeaderCell[];
  headerRow: number;
}

/**
 * The ways in which the header at a row can be read, likeliest first: with the row under it, where that goes on with the
 * header ("Placement order" over "Applied" and "Granted", the child's column empty in it); as it stands; and with the group
 * headings above it.
 */
export function headerReadings(cells: Cells, at: number, span: Span): HeaderReading[] {
  const alone = headerCells(cells, at, span);
  const readings: HeaderReading[] = [{ headers: alone, headerRow: at }];
  if (goesOnBelow(cells, at, alone, span)) {
    const below = headerCells(cells, at + 1, span);
    readings.unshift({ headers: underGroups(alone, below), headerRow: at + 1 });
  }
  const above = at > 0 ? headerCells(cells, at - 1, span) : [];
  if (above.length >= 2) readings.push({ headers: underGroups(above, alone), headerRow: at });
  return readings;
}

/** The texts of a row that can be headers. */
export function headerCells({ rows }: Cells, at: number, span: Span): HeaderCell[] {
  const row = rows[at];
  if (!row) return [];
  const cells: HeaderCell[] = [];
  for (let index = Math.max(0, span.from); index < Math.min(row.length, span.to); index++) {
    const written = row[index];
    if (typeof written !== "string") continue;
    const plain = plainHeader(written);
    if (plain !== "") cells.push({ index, written: written.trim().replace(/^\ufeff/, ""), plain });
  }
  return withoutItemNumbers(cells);
}

/**
 * "B4 date of match", "12 date of order", "2 1 date of match": forms number their items, and then all of them or nearly so.
 * S1 and S2 are stages.
 */
export const ITEM_NUMBER = /^(?:[a-rt-z]?\d{1,2}[a-z]?|\d{1,2} \d{1,2}[a-z]?)\s+(?=[a-z]{2})/;
const FEWEST_ITEMS = 4;

function withoutItemNumbers(headers: HeaderCell[]): HeaderCell[] {
  const numbered = headers.filter(({ plain }) => ITEM_NUMBER.test(plain)).length;
  if (numbered < FEWEST_ITEMS || numbered < headers.length / 2) return headers;
  return headers.map((header) => ({ ...header, plain: header.plain.replace(ITEM_NUMBER, "") }));
}

/** A second row of headers: several words, no figure, nothing under the first header. */
function goesOnBelow({ rows }: Cells, at: number, headers: readonly HeaderCell[], span: Span): boolean {
  const row = rows[at + 1];
  if (!row || headers.length === 0) return false;
  const said = row.slice(Math.max(0, span.from), span.to).filter((cell) => !isEmptyCell(cell));
  return (
    said.length >= 2 &&
    isEmptyCell(row[headers[0]!.index]) &&
    said.every((cell) => typeof cell === "string" && /^[^\d]*[a-z][^\d]*$/i.test(cell))
  );
}

/** Each header below under the nearest heading to its left above, as merged cells show it; a heading alone stays. */
function underGroups(above: readonly HeaderCell[], below: readonly HeaderCell[]): HeaderCell[] {
  const taken = new Set(below.map(({ index }) => index));
  const joined = below.map((header) => {
    const group = above.filter(({ index }) => index <= header.index).at(-1);
    if (!group || group.plain === header.plain) return header;
    const written = `${group.written} ${header.written}`;
    return { index: header.index, written, plain: plainHeader(written), alone: header.plain };
  });
  return [...joined, ...above.filter(({ index }) => !taken.has(index))].sort((a, b) => a.index - b.index);
}

export const isEmptyCell = (cell: Scalar | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
