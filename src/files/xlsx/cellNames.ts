import type { Area } from "../book";

/** The last row and column of a sheet, counted from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D9"; one cell is "B3". */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$3:$D$9"; whole columns are "$B:$D". */
export function absoluteArea({ row, column, rowCount, columnCount }: Area): string {
  const [first, last] = [columnLetters(column), columnLetters(column + columnCount - 1)];
  if (row === 0 && rowCount > LAST_ROW) return `$${first}:$${last}`;
  return `$${first}$${row + 1}:$${last}$${row + rowCount}`;
}

/** "B3" or "$B$3"; undefined for anything else. */
export function parseCell(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1] as string);
  return row < 0 || row > LAST_ROW || column > LAST_COLUMN ? undefined : { row, column };
}

/** "B3:D9", "B3", "A:C" or "1:2", cut to the sheet; undefined for anything else. */
export function parseArea(name: string): Area | undefined {
  const [from = "", to = from] = name.split(":");
  const first = corner(from, 0, 0);
  const last = corner(to, LAST_ROW, LAST_COLUMN);
  if (!first || !last) return undefined;
  return {
    row: first.row,
    column: first.column,
    rowCount: last.row - first.row + 1,
    columnCount: last.column - first.column + 1,
  };
}

/** The areas of a `sqref`, parted by spaces. */
export function parseAreas(names: string | undefined): Area[] {
  return (names ?? "").split(/\s+/).flatMap((name) => parseArea(name) ?? []);
}

function corner(name: string, row: number, column: number): { row: number; column: number } | undefined {
  const bare = name.replaceAll("$", "");
  if (/^[A-Za-z]{1,3}$/.test(bare)) return { row, column: columnNumber(bare) };
  if (/^\d{1,7}$/.test(bare)) return { row: Number(bare) - 1, column };
  return parseCell(bare);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
