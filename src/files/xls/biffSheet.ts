import type { BookSheet } from "../book";
import { errorText, rkNumber } from "../excelBinary";
import { SheetFiller } from "../sheetFiller";
import type { Styles } from "../xlsx/readStyles";
import { BiffCursor, RECORD } from "./biffRecords";
import { BiffText, type DecodeBytes } from "./biffText";

/** What all sheets of a workbook share. */
export interface BiffSurroundings {
  strings: readonly string[];
  styles: Styles;
  date1904: boolean;
  /** Of workbooks before Excel 97, whose text is bytes. */
  codePage?: DecodeBytes;
}

/** Bit of a row's flags. */
const HIDDEN_ROW = 0x20;

/** A formula's last result where it is no number: the two bytes at its end say so, the first says what it is. */
const NOT_A_NUMBER = 0xffff;
const RESULT = { text: 0, bool: 1, error: 2 } as const;

/** The cells of a worksheet, from its first record to its end. @throws Error where it is damaged */
export function readBiffSheet(
  stream: Uint8Array,
  start: number,
  name: string,
  around: BiffSurroundings,
): BookSheet {
  const filler = new SheetFiller(name, around.styles, around.date1904);
  const cursor = new BiffCursor(stream, start);
  cursor.move();
  if (cursor.id !== RECORD.start) throw new Error("a sheet does not begin where it should");
  let waiting: { row: number; column: number; style: number } | undefined;
  // A chart inside a sheet is a stream of its own.
  for (let depth = 1; depth > 0;) {
    cursor.move();
    if (cursor.id === RECORD.start) depth++;
    else if (cursor.id === RECORD.endOfStream) depth--;
    else if (depth === 1) {
      if (cursor.id === RECORD.formulaText && waiting) {
        const text = new BiffText(cursor.blocks(), 0, around.codePage);
        filler.set(waiting.row, waiting.column, text.characters(text.short()), waiting.style);
        waiting = undefined;
      } else waiting = readRecord(cursor, filler, around) ?? waiting;
    }
  }
  return filler.finish();
}

/** Gives the place of a formula whose text follows in a record of its own, not always the next. */
function readRecord(
  cursor: BiffCursor,
  filler: SheetFiller,
  around: BiffSurroundings,
): { row: number; column: number; style: number } | undefined {
  const { data } = cursor;
  if (cursor.id === RECORD.protect) {
    filler.sheet.protected = data.getUint16(0, true) !== 0;
    return undefined;
  }
  if (cursor.id === RECORD.row) {
    if (data.getUint16(12, true) & HIDDEN_ROW) filler.sheet.hiddenRows.add(data.getUint16(0, true));
    return undefined;
  }
  if (!CELLS.has(cursor.id)) return undefined;
  const row = data.getUint16(0, true);
  const column = data.getUint16(2, true);
  const style = data.getUint16(4, true);
  switch (cursor.id) {
    case RECORD.sharedLabel: {
      const text = around.strings[data.getUint32(6, true)];
      if (text === undefined) throw new Error("a shared text is missing");
      filler.set(row, column, text, style);
      break;
    }
    case RECORD.label:
    case RECORD.richString: {
      const text = new BiffText(cursor.blocks(), 6, around.codePage);
      filler.set(row, column, text.characters(text.short()), style);
      break;
    }
    case RECORD.number:
      filler.setNumber(row, column, data.getFloat64(6, true), style);
      break;
    case RECORD.rk:
      filler.setNumber(row, column, rkNumber(data.getInt32(6, true)), style);
      break;
    case RECORD.manyRk:
      for (let at = 4, each = column; at + 6 < data.byteLength; at += 6, each++)
        filler.setNumber(row, each, rkNumber(data.getInt32(at + 2, true)), data.getUint16(at, true));
      break;
    case RECORD.blank:
      filler.set(row, column, null, style);
      break;
    case RECORD.manyBlank:
      for (let at = 4, each = column; at + 2 < data.byteLength; at += 2, each++)
        filler.set(row, each, null, data.getUint16(at, true));
      break;
    case RECORD.boolOrError:
      if (data.getUint8(7) === 1) filler.setError(row, column, errorText(data.getUint8(6)), style);
      else filler.set(row, column, data.getUint8(6) !== 0, style);
      break;
    case RECORD.formula: {
      if (data.getUint16(12, true) !== NOT_A_NUMBER) {
        filler.setNumber(row, column, data.getFloat64(6, true), style);
        break;
      }
      const kind = data.getUint8(6);
      if (kind === RESULT.text) return { row, column, style };
      if (kind === RESULT.bool) filler.set(row, column, data.getUint8(8) !== 0, style);
      else if (kind === RESULT.error) filler.setError(row, column, errorText(data.getUint8(8)), style);
    }
  }
  return undefined;
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.sharedLabel,
  RECORD.label,
  RECORD.richString,
  RECORD.number,
  RECORD.rk,
  RECORD.manyRk,
  RECORD.blank,
  RECORD.manyBlank,
  RECORD.boolOrError,
  RECORD.formula,
]);
