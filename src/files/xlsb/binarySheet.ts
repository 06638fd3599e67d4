import type { BookSheet } from "../book";
import { errorText, rkNumber } from "../excelBinary";
import { SheetFiller } from "../sheetFiller";
import type { Styles } from "../xlsx/readStyles";
import { BinaryCursor, RECORD } from "./binaryRecords";

/** What all sheets of a workbook share. */
export interface BinarySurroundings {
  strings: readonly string[];
  styles: Styles;
  date1904: boolean;
}

/** Bit of the second byte of a row's flags. */
const HIDDEN_ROW = 0x10;
const STYLE_BITS = 0xffffff;

/** The cells of a worksheet part. @throws Error where it is damaged */
export function readBinarySheet(part: Uint8Array, name: string, around: BinarySurroundings): BookSheet {
  const filler = new SheetFiller(name, around.styles, around.date1904);
  const cursor = new BinaryCursor(part);
  let row = -1;
  let column = -1;
  let ended = false;
  while (cursor.next()) {
    const { id } = cursor;
    if (id === RECORD.row) {
      row = cursor.long();
      if (row < 0) throw new Error("a row has no number");
      column = -1;
      cursor.skip(7);
      if (cursor.byte() & HIDDEN_ROW) filler.sheet.hiddenRows.add(row);
    } else if (id === RECORD.endOfCells) ended = true;
    else if (id === RECORD.sheetProtection) filler.sheet.protected = true;
    else if ((id >= RECORD.blank && id <= RECORD.shortSharedText) || id === RECORD.richText) {
      // A short record stands right of the one before and does not say where.
      column = id >= RECORD.shortBlank && id <= RECORD.shortSharedText ? column + 1 : cursor.long();
      if (row < 0 || column < 0) throw new Error("a cell has no place");
      readCell(cursor, filler, around, row, column);
    }
  }
  if (!ended) throw new Error("the sheet breaks off");
  return filler.finish();
}

function readCell(
  cursor: BinaryCursor,
  filler: SheetFiller,
  around: BinarySurroundings,
  row: number,
  column: number,
): void {
  const style = cursor.long() & STYLE_BITS;
  switch (cursor.id) {
    case RECORD.blank:
    case RECORD.shortBlank:
      return filler.set(row, column, null, style);
    case RECORD.rk:
    case RECORD.shortRk:
      return filler.setNumber(row, column, rkNumber(cursor.long()), style);
    case RECORD.real:
    case RECORD.shortReal:
    case RECORD.formulaNumber:
      return filler.setNumber(row, column, cursor.double(), style);
    case RECORD.bool:
    case RECORD.shortBool:
    case RECORD.formulaBool:
      return filler.set(row, column, cursor.byte() !== 0, style);
    case RECORD.error:
    case RECORD.shortError:
    case RECORD.formulaError:
      return filler.setError(row, column, errorText(cursor.byte()), style);
    case RECORD.richText:
      cursor.skip(1);
      return filler.set(row, column, cursor.text(), style);
    case RECORD.sharedText:
    case RECORD.shortSharedText: {
      const text = around.strings[cursor.long()];
      if (text === undefined) throw new Error("a shared text is missing");
      return filler.set(row, column, text, style);
    }
    default:
      return filler.set(row, column, cursor.text(), style);
  }
}
