import type { Area } from "./areas";
import { COLUMNS, ROWS, between, lastColumn, lastRow } from "./areas";

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const CELLS = new RegExp(`^${CELL}(?::${CELL})?$`, "i");
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The area of "A1", "$A$1:B2", "A:C" or "1:5" (no sheet), or undefined where the text is no address. */
export function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, columnA, rowA, columnB = columnA, rowB = rowA] = cells;
    return checked(
      Number(rowA) - 1,
      columnOf(columnA as string),
      Number(rowB) - 1,
      columnOf(columnB as string),
    );
  }
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) return checked(0, columnOf(columns[1] as string), ROWS - 1, columnOf(columns[2] as string));
  const rows = WHOLE_ROWS.exec(text);
  if (rows) return checked(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1);
  return undefined;
}

function checked(rowA: number, columnA: number, rowB: number, columnB: number): Area | undefined {
  const area = between(
    Math.min(rowA, rowB),
    Math.min(columnA, columnB),
    Math.max(rowA, rowB),
    Math.max(columnA, columnB),
  );
  return area.row >= 0 && lastRow(area) < ROWS && lastColumn(area) < COLUMNS ? area : undefined;
}

/** "A1", "A1:B2", "A:C", "1:5". */
export function addressOf(area: Area): string {
  if (area.rowCount === ROWS) return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  if (area.columnCount === COLUMNS) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
}

/** "$A$1:$B$2", as defined names hold it. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet name as it stands before "!" in a reference: quoted where it is not a plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseArea(name) && !/^[RC]\d*$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** Parts "'My sheet'!A1" into sheet name and the rest; no sheet where there is no "!". */
export function splitReference(text: string): { sheet?: string; rest: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { rest: text.trim() };
  const sheet = text.slice(0, mark).trim();
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet,
    rest: text.slice(mark + 1).trim(),
  };
}
