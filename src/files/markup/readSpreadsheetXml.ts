import type { Book, BookSheet } from "../book";
import { SheetFiller, numberFormatStyles } from "../sheetFiller";
import { serialOf } from "../xlsx/readCells";
import { XmlCursor, XmlFault } from "../xlsx/xml";

const STYLES = numberFormatStyles(["General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "[h]:mm:ss"]);
const PLAIN = 0;
const DAY = 1;
const MOMENT = 2;
const TIME = 3;

/**
 * Reads an XML Spreadsheet of Excel 2003, as reporting systems still write it, into the book's words. Formulas give their
 * last results.
 *
 * @throws Error where it is damaged
 */
export function readSpreadsheetXml(xml: string): Book {
  const cursor = new XmlCursor(xml);
  const sheets: BookSheet[] = [];
  let ended = false;
  while (cursor.next()) {
    if (cursor.kind === "close") ended ||= cursor.name === "Workbook";
    else if (cursor.name === "Worksheet") {
      const filler = new SheetFiller(cursor.attribute("ss:Name") ?? `Sheet${sheets.length + 1}`, STYLES);
      filler.sheet.protected = cursor.attribute("ss:Protected") === "1";
      if (cursor.kind === "open") readWorksheet(cursor, filler);
      sheets.push(filler.finish());
    }
  }
  if (!ended) throw new XmlFault("the part ends too early");
  return { sheets, names: [], date1904: false };
}

function readWorksheet(cursor: XmlCursor, filler: SheetFiller): void {
  let row = -1;
  while (cursor.nextInside("Worksheet")) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "Row") {
      row = placeOf(cursor, row + 1);
      if (cursor.attribute("ss:Hidden") === "1") filler.sheet.hiddenRows.add(row);
      const span = Number(cursor.attribute("ss:Span") ?? 0);
      if (cursor.kind === "open") readRow(cursor, filler, row);
      row += span > 0 ? span : 0;
    } else if (cursor.name === "Visible" && cursor.kind === "open" && cursor.next()) {
      if (/SheetVeryHidden/i.test(cursor.text)) filler.sheet.visibility = "veryHidden";
      else if (/SheetHidden/i.test(cursor.text)) filler.sheet.visibility = "hidden";
    }
  }
}

function readRow(cursor: XmlCursor, filler: SheetFiller, row: number): void {
  let column = -1;
  while (cursor.nextInside("Row")) {
    if (cursor.kind === "close" || cursor.name !== "Cell") continue;
    column = placeOf(cursor, column + 1);
    const merged = Number(cursor.attribute("ss:MergeAcross") ?? 0);
    if (cursor.kind === "open") readCell(cursor, filler, row, column);
    column += merged > 0 ? merged : 0;
  }
}

function readCell(cursor: XmlCursor, filler: SheetFiller, row: number, column: number): void {
  while (cursor.nextInside("Cell")) {
    if (cursor.kind === "close") continue;
    if (cursor.name !== "Data") cursor.pass();
    else if (cursor.kind === "open") {
      const type = cursor.attribute("ss:Type");
      let text = "";
      // Parts of a text may have a look of their own.
      while (cursor.nextInside("Data")) text += cursor.text;
      text += cursor.text;
      setTyped(filler, row, column, type, text);
    }
  }
}

function setTyped(
  filler: SheetFiller,
  row: number,
  column: number,
  type: string | undefined,
  text: string,
): void {
  const number = type === "Number" && text.trim() !== "" ? Number(text) : NaN;
  const moment = type === "DateTime" ? serialOf(text.trim()) : undefined;
  if (Number.isFinite(number)) filler.set(row, column, number, PLAIN);
  // Days are written out, whichever system the book counts in; a time of day is one on the day before the first.
  else if (typeof moment === "number" && moment >= 0)
    filler.set(row, column, moment, moment < 1 ? TIME : Number.isInteger(moment) ? DAY : MOMENT);
  else if (type === "Boolean") filler.set(row, column, text.trim() === "1", PLAIN);
  else if (type === "Error") filler.setError(row, column, text.trim(), PLAIN);
  else filler.set(row, column, text, PLAIN);
}

/** `ss:Index` counts from 1 and is left out where a cell or row follows the one before. */
function placeOf(cursor: XmlCursor, next: number): number {
  const index = Number(cursor.attribute("ss:Index"));
  return Number.isInteger(index) && index > next ? index - 1 : next;
}
