import type { Book, BookSheet } from "../book";
import { visibilityOf } from "../excelBinary";
import { OWN_SHEET_NAME, ownMark } from "../ownSheets";
import { numberFormatStyles } from "../sheetFiller";
import { builtInFormat } from "../xlsx/numberFormats";
import type { PackageParts } from "../xlsx/packageParts";
import { emptySheet } from "../xlsx/readSheet";
import type { Styles } from "../xlsx/readStyles";
import { BinaryCursor, RECORD } from "./binaryRecords";
import { type BinarySurroundings, readBinarySheet } from "./binarySheet";

/**
 * Reads a binary workbook into the book's words: values with their number formats, which sheets and rows are hidden.
 * Formulas give their last results; they are kept as tokens in such a file, and are not read.
 *
 * @throws Error where it is damaged
 */
export async function readXlsb(parts: PackageParts): Promise<Book> {
  const workbookPart = parts.workbookPart() ?? "xl/workbook.bin";
  const workbook = await parts.content(workbookPart);
  if (!workbook) throw new Error("the package has no workbook");
  const { entries, date1904, marked } = readWorkbook(workbook);
  const content = async (kind: string): Promise<Uint8Array | undefined> => {
    const part = parts.related(workbookPart, kind);
    return part === undefined ? undefined : parts.content(part);
  };
  const around: BinarySurroundings = {
    strings: readStrings(await content("sharedStrings")),
    styles: readStyles(await content("styles")),
    date1904,
  };
  const relationships = new Map(parts.relationships(workbookPart).map((one) => [one.id, one]));
  const sheets: BookSheet[] = [];
  for (const { name, visibility, relationshipId } of entries) {
    const relationship = relationships.get(relationshipId);
    const part = relationship?.kind === "worksheet" ? await parts.content(relationship.target) : undefined;
    const sheet = part ? readBinarySheet(part, name, around) : emptySheet(name);
    sheets.push({ ...sheet, visibility });
  }
  const names = marked.flatMap((at) => (sheets[at] ? ownMark(sheets[at].name) : []));
  return { sheets, names, date1904 };
}

interface Entry {
  name: string;
  visibility: BookSheet["visibility"];
  relationshipId: string;
}

/** The sheets in tab order, and the positions of those that an earlier run of ours made. */
function readWorkbook(part: Uint8Array): { entries: Entry[]; date1904: boolean; marked: number[] } {
  const entries: Entry[] = [];
  const marked: number[] = [];
  let date1904 = false;
  const cursor = new BinaryCursor(part);
  while (cursor.next()) {
    if (cursor.id === RECORD.workbookProperties) date1904 = (cursor.long() & 1) !== 0;
    else if (cursor.id === RECORD.sheet) {
      const visibility = visibilityOf(cursor.long());
      cursor.skip(4);
      const relationshipId = cursor.text();
      entries.push({ name: cursor.text(), visibility, relationshipId });
    } else if (cursor.id === RECORD.name) {
      cursor.skip(5);
      const sheet = cursor.long();
      if (cursor.text() === OWN_SHEET_NAME) marked.push(sheet);
    }
  }
  return { entries, date1904, marked };
}

function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  const cursor = new BinaryCursor(part);
  while (cursor.next()) {
    if (cursor.id !== RECORD.sharedItem) continue;
    cursor.skip(1);
    strings.push(cursor.text());
  }
  return strings;
}

function readStyles(part: Uint8Array | undefined): Styles {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  if (part) {
    const cursor = new BinaryCursor(part);
    let ofCells = false;
    while (cursor.next()) {
      if (cursor.id === RECORD.startOfCellFormats) ofCells = true;
      else if (cursor.id === RECORD.endOfCellFormats) ofCells = false;
      else if (cursor.id === RECORD.numberFormat) {
        const id = cursor.short();
        formats.set(id, cursor.text());
      } else if (cursor.id === RECORD.cellFormat && ofCells) {
        cursor.skip(2);
        styles.push(cursor.short());
      }
    }
  }
  return numberFormatStyles(styles.map((id) => formats.get(id) ?? builtInFormat(id)));
}
