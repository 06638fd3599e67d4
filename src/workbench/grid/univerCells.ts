import type {
  ICellData,
  IFreeze,
  IObjectMatrixPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorksheetData,
} from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Area, BookSheet } from "../../files/book";
import type { Look, Looks, PictureCell, SheetPicture } from "./sheetPicture";
import { cellAt } from "./sheetPicture";

/** Room to type below and beside what a sheet holds. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;

/** A sheet as Univer opens it. */
export function univerSheet(
  id: string,
  sheet: BookSheet,
  picture: SheetPicture,
  looks: Looks,
): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row < picture.rowCount; row++) {
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < picture.columnCount; column++) {
      const cell = cellAt(picture, row, column);
      if (cell.value !== null || cell.formula !== undefined || cell.look !== 0)
        cells[column] = univerCell(cell, looks);
    }
    cellData[row] = cells;
  }
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(100, picture.rowCount + SPARE_ROWS),
    columnCount: Math.max(20, picture.columnCount + SPARE_COLUMNS),
    defaultColumnWidth: univerWidth(9),
    defaultRowHeight: 20,
    columnData: Object.fromEntries(
      [...sheet.columnWidths].map(([column, width]) => [column, { w: univerWidth(width) }]),
    ),
    rowData: rowData(sheet.hiddenRows, picture.heights),
    freeze: univerFreeze(sheet.freeze),
    cellData,
  };
}

function rowData(hidden: ReadonlySet<number>, heights: ReadonlyMap<number, number>) {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, h] of heights) rows[row] = { h };
  for (const row of hidden) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** One cell as Univer takes it; every property is given, so that it also replaces what stood there. */
export function univerCell(cell: PictureCell, looks: Looks): ICellData {
  return { ...univerContent(cell), s: univerStyle(looks.at(cell.look)) };
}

function univerContent({ value, formula }: PictureCell): ICellData {
  const link = formula === undefined ? undefined : linkText(formula);
  if (link !== undefined) return { v: link, t: CellValueType.STRING, f: null, p: null };
  if (formula !== undefined) return { f: formula, v: null, t: null, p: null };
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER, f: null, p: null };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null };
    case "string":
      return { v: value, t: CellValueType.STRING, f: null, p: null };
    default:
      return { v: null, t: null, f: null, p: null };
  }
}

/** The text of =HYPERLINK("...","text"), which Univer does not calculate. */
function linkText(formula: string): string | undefined {
  const text = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i.exec(formula)?.[1];
  return text?.replace(/""/g, '"');
}

function univerStyle(look: Look): IStyleData | null {
  if (Object.keys(look).length === 0) return null;
  const horizontal = {
    left: HorizontalAlign.LEFT,
    center: HorizontalAlign.CENTER,
    right: HorizontalAlign.RIGHT,
  };
  const vertical = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
  return {
    ...(look.numberFormat && look.numberFormat !== "General" ? { n: { pattern: look.numberFormat } } : {}),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.fontSize ? { fs: look.fontSize } : {}),
    ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.horizontal ? { ht: horizontal[look.horizontal] } : {}),
    ...(look.vertical ? { vt: vertical[look.vertical] } : {}),
    ...(look.bottomBorder ? { bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: look.bottomBorder } } } } : {}),
  };
}

/** A width in characters of the default font, as workbooks give it, in pixels. */
export function univerWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function univerFreeze(freeze: BookSheet["freeze"]): IFreeze {
  const { rows = 0, columns = 0 } = freeze ?? {};
  // -1 is where nothing is frozen.
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

export function univerRange({ row, column, rowCount, columnCount }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rowCount - 1,
    endColumn: column + columnCount - 1,
  };
}
