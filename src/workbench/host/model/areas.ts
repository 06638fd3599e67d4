import type { Area } from "../../../files/book";

export type { Area };

/** Excel's size: a sheet has this many rows and columns. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;
export const cellCount = (area: Area): number => area.rowCount * area.columnCount;

export function between(row: number, column: number, toRow: number, toColumn: number): Area {
  return { row, column, rowCount: toRow - row + 1, columnCount: toColumn - column + 1 };
}

/** What two areas share, if anything. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const toRow = Math.min(lastRow(one), lastRow(other));
  const toColumn = Math.min(lastColumn(one), lastColumn(other));
  return row > toRow || column > toColumn ? null : between(row, column, toRow, toColumn);
}

export const overlaps = (one: Area, other: Area): boolean => intersection(one, other) !== null;

export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRow(outer) >= lastRow(inner) &&
    lastColumn(outer) >= lastColumn(inner)
  );
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  return between(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRow(one), lastRow(other)),
    Math.max(lastColumn(one), lastColumn(other)),
  );
}

/** What is left of an area when a hole is cut out of it: at most four areas. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const left: Area[] = [];
  if (cut.row > area.row) left.push(between(area.row, area.column, cut.row - 1, lastColumn(area)));
  if (cut.column > area.column) left.push(between(cut.row, area.column, lastRow(cut), cut.column - 1));
  if (lastColumn(cut) < lastColumn(area))
    left.push(between(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)));
  if (lastRow(cut) < lastRow(area))
    left.push(between(lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area)));
  return left;
}
