import type { Book, BookSheet } from "../book";
import { visibilityOf } from "../excelBinary";
import { OWN_SHEET_NAME, ownMark } from "../ownSheets";
import { beforeExcel5, lockedByPassword, notASpreadsheet } from "../refusals";
import { numberFormatStyles } from "../sheetFiller";
import { decodeWindows } from "../textEncoding";
import { builtInFormat } from "../xlsx/numberFormats";
import { emptySheet } from "../xlsx/readSheet";
import { BiffCursor, RECORD } from "./biffRecords";
import { type BiffSurroundings, readBiffSheet } from "./biffSheet";
import { BiffText, type DecodeBytes } from "./biffText";
import { rootStreams } from "./compoundFile";

const EXCEL_97 = 0x0600;
const EXCEL_5 = 0x0500;
const WORKSHEET = 0;

/** The numbers of Windows' Western European, and of the Macintosh. */
const WESTERN = 1252;
const MACINTOSH = 10_000;

interface SheetPlace {
  name: string;
  /** Where its records begin in the stream. */
  start: number;
  visibility: BookSheet["visibility"];
  isWorksheet: boolean;
}

/**
 * Reads a workbook of Excel 5 to 2003 into the book's words: values with their number formats, which sheets and rows are
 * hidden. Formulas give their last results; they are kept as tokens in such a file, and are not read.
 *
 * @throws FileProblem for a file that no reading can help; Error where it is damaged
 */
export function readXls(bytes: Uint8Array, file: string): Book {
  const streams = rootStreams(bytes);
  const stream = (streams.get("Workbook") ?? streams.get("Book"))?.();
  if (!stream) throw notASpreadsheet(file);
  const globals = readGlobals(stream, file);
  const sheets = globals.places.map((place) => {
    const sheet = place.isWorksheet
      ? readBiffSheet(stream, place.start, place.name, globals)
      : emptySheet(place.name);
    return { ...sheet, visibility: place.visibility };
  });
  const names = globals.ownSheets.flatMap((at) => (sheets[at] ? ownMark(sheets[at].name) : []));
  return { sheets, names, date1904: globals.date1904 };
}

interface Globals extends BiffSurroundings {
  places: SheetPlace[];
  /** Positions of the sheets that an earlier run of ours made. */
  ownSheets: number[];
}

/** What stands before the sheets. */
function readGlobals(stream: Uint8Array, file: string): Globals {
  const cursor = new BiffCursor(stream, 0);
  let codePage = versionOf(cursor, file) === EXCEL_5 ? decoderOf(WESTERN) : undefined;
  const formats = new Map<number, string>();
  const styles: number[] = [];
  const places: SheetPlace[] = [];
  const ownSheets: number[] = [];
  let strings: string[] = [];
  let date1904 = false;
  for (cursor.move(); cursor.id !== RECORD.endOfStream; cursor.move()) {
    const { data } = cursor;
    switch (cursor.id) {
      case RECORD.filePassword:
        throw lockedByPassword(file);
      case RECORD.codePage:
        if (codePage) codePage = decoderOf(data.getUint16(0, true));
        break;
      case RECORD.dateMode:
        date1904 = data.getUint16(0, true) === 1;
        break;
      case RECORD.numberFormat: {
        const text = new BiffText([data], 2, codePage);
        formats.set(data.getUint16(0, true), text.characters(codePage ? text.byte() : text.short()));
        break;
      }
      case RECORD.cellFormat:
        styles.push(data.getUint16(2, true));
        break;
      case RECORD.boundSheet: {
        const text = new BiffText([data], 6, codePage);
        places.push({
          name: text.characters(text.byte()),
          start: data.getUint32(0, true),
          visibility: visibilityOf(data.getUint8(4)),
          isWorksheet: data.getUint8(5) === WORKSHEET,
        });
        break;
      }
      case RECORD.name:
        if (!codePage && new BiffText([data], 14).characters(data.getUint8(3)) === OWN_SHEET_NAME)
          ownSheets.push(data.getUint16(8, true) - 1);
        break;
      case RECORD.sharedStrings:
        strings = sharedStrings(cursor.blocks());
        break;
    }
  }
  const numberFormats = styles.map((id) => formats.get(id) ?? builtInFormat(id));
  return {
    places,
    ownSheets,
    strings,
    date1904,
    styles: numberFormatStyles(numberFormats),
    ...(codePage && { codePage }),
  };
}

/** Of the record that every workbook begins with. */
function versionOf(cursor: BiffCursor, file: string): number {
  cursor.move();
  const version = cursor.data.getUint16(0, true);
  if (cursor.id === RECORD.start && (version === EXCEL_97 || version === EXCEL_5)) return version;
  throw beforeExcel5(file);
}

function sharedStrings(blocks: DataView[]): string[] {
  const text = new BiffText(blocks, 4);
  const strings: string[] = [];
  for (let left = text.long(); left > 0; left--) strings.push(text.rich());
  return strings;
}

/** What the bytes of texts mean where they are bytes. */
function decoderOf(codePage: number): DecodeBytes {
  if (codePage === WESTERN) return decodeWindows;
  try {
    const decoder = new TextDecoder(codePage === MACINTOSH ? "macintosh" : `windows-${codePage}`);
    return (bytes) => decoder.decode(bytes);
  } catch {
    // A number that nobody gave out.
    return decodeWindows;
  }
}
