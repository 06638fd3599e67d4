import { DAYS_BETWEEN_SYSTEMS } from "./date1904";
import type { Scalar } from "../../domain/columns";
import type { BookSheet } from "../book";
import { readText } from "./cellText";
import { formulaFromFile, movedFormula } from "./fileFormulas";
import type { FormatRuns } from "./formatRuns";
import type { Styles } from "./readStyles";
import { type XmlCursor, XmlFault, isOn } from "./xml";

/** What all sheets of a workbook share. */
export interface SheetSurroundings {
  strings: readonly string[];
  styles: Styles;
  date1904: boolean;
}

/** The cells of a sheet, from `<sheetData>` to its end. */
export function readCells(
  cursor: XmlCursor,
  sheet: BookSheet,
  formats: FormatRuns,
  around: SheetSurroundings,
): void {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let row = -1;
  let column = -1;
  while (cursor.nextInside("sheetData")) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "row") {
      const number = cursor.attribute("r");
      row = number === undefined ? row + 1 : Number(number) - 1;
      if (!(row >= 0)) throw new XmlFault("a row has no number");
      column = -1;
      if (isOn(cursor.attribute("hidden"))) sheet.hiddenRows.add(row);
      const style = Number(cursor.attribute("s") ?? 0);
      if (style > 0 && isOn(cursor.attribute("customFormat"))) formats.row(row, style);
    } else if (cursor.name === "c") {
      const place = cursor.attribute("r");
      column = place === undefined ? column + 1 : columnOf(place);
      const style = Number(cursor.attribute("s") ?? 0);
      formats.cell(row, column, style);
      if (cursor.kind === "empty") continue;
      const isDay = around.date1904 && (around.styles.cells[style]?.isDay ?? false);
      const cell = readCell(cursor, around, isDay);
      const formula = fullFormula(cell, row, column, shared);
      if (formula !== undefined) sheet.formulas.set(`${row},${column}`, formulaFromFile(formula));
      // "" is a formula's result, but nothing in a cell of its own.
      if (cell.value === null || (cell.value === "" && formula === undefined)) continue;
      if (cell.isError) sheet.errors.add(`${row},${column}`);
      setCell(sheet.rows, row, column, cell.value);
    }
  }
}

interface RawCell {
  value: Scalar;
  isError: boolean;
  formula?: string;
  /** Of a formula written once for several cells. */
  sharedIndex?: string;
}

/** From the cell's tag to its end. */
function readCell(cursor: XmlCursor, around: SheetSurroundings, shiftDay: boolean): RawCell {
  const type = cursor.attribute("t") ?? "n";
  const cell: RawCell = { value: null, isError: false };
  let inline = "";
  let inPhonetic = false;
  while (cursor.nextInside("c")) {
    const closes = cursor.kind === "close";
    if (cursor.name === "rPh") inPhonetic = !closes && cursor.kind === "open";
    else if (cursor.name === "f" && !closes) {
      const kind = cursor.attribute("t");
      if (kind === "shared") cell.sharedIndex = cursor.attribute("si") ?? "";
      if (cursor.kind === "open" && cursor.next() && kind !== "dataTable") {
        const text = readText(cursor.text);
        if (text !== "") cell.formula = text;
      }
    } else if (!closes) continue;
    else if (cursor.name === "v") cell.value = typedValue(cursor.text, type, around, shiftDay);
    else if (cursor.name === "t" && !inPhonetic) inline += cursor.text;
  }
  if (type === "inlineStr") cell.value = readText(inline);
  cell.isError = type === "e";
  return cell;
}

function typedValue(text: string, type: string, around: SheetSurroundings, shiftDay: boolean): Scalar {
  switch (type) {
    case "s":
      return around.strings[Number(text)] ?? null;
    case "str":
    case "e":
      return readText(text);
    case "b":
      return isOn(text.trim());
    case "d":
      return serialOf(text.trim());
    default: {
      const number = Number(text);
      if (text.trim() === "" || Number.isNaN(number)) return null;
      return shiftDay ? number + DAYS_BETWEEN_SYSTEMS : number;
    }
  }
}

/** An ISO 8601 moment, as strict packages and OpenDocument write days, as a serial of the 1900 system. */
export function serialOf(iso: string): Scalar {
  const days = Date.parse(/T/.test(iso) ? iso.replace(/Z?$/, "Z") : iso) / 86_400_000;
  if (Number.isNaN(days)) return iso;
  return days + (days < -25_508 ? 25_568 : 25_569);
}

function fullFormula(
  cell: RawCell,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
): string | undefined {
  if (cell.sharedIndex === undefined) return cell.formula;
  if (cell.formula !== undefined) {
    shared.set(cell.sharedIndex, { formula: cell.formula, row, column });
    return cell.formula;
  }
  const first = shared.get(cell.sharedIndex);
  return first && movedFormula(first.formula, row - first.row, column - first.column);
}

function setCell(rows: Scalar[][], row: number, column: number, value: Scalar): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as Scalar[];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
