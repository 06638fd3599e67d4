import { type Book, type BookSheet, FileProblem } from "./book";
import { parseCsv } from "./csv";
import { type InputFile, type OpenedFile, openFile } from "./fileKind";
import { ownSheets } from "./ownSheets";
import { fileStem, sheetNameFrom } from "./sheetNames";
import { readSsda903Xml } from "./ssda903Xml";
import { decodeText, decodeXml } from "./textEncoding";
import { LAST_ROW } from "./xlsx/cellNames";
import { emptySheet } from "./xlsx/readSheet";
import { readXlsx } from "./xlsx/readXlsx";

export type { InputFile } from "./fileKind";

/** What was in the files, as one workbook. */
export interface ReadFiles {
  book: Book;
  /** The one .xlsx or .xlsm that came in, for `graft` to add to; absent where the book was put together from another format or from several files. */
  original?: { bytes: Uint8Array; extension: "xlsx" | "xlsm" };
  /** The file that each sheet came from, by the sheet's name in the book. */
  fileOf: ReadonlyMap<string, string>;
}

/**
 * Reads files into one book: a workbook alone as it is; several files as sheets beside one another, named after their
 * files or as in their workbooks, as values only. Our own result sheets are left out where they cannot be written anew in
 * place, of several workbooks and of formats other than .xlsx: they are results, not case tables.
 *
 * @throws FileProblem at the first file that cannot be read, in one sentence that names it
 */
export async function readFiles(files: readonly InputFile[]): Promise<ReadFiles> {
  const [only] = files;
  if (!only)
    throw new FileProblem(
      "There is no file to read. Choose a workbook (.xlsx, .xls, .xlsb, .ods), .csv files or the .xml of an SSDA903 return.",
    );
  const book: Book = { sheets: [], names: [], date1904: false };
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const opened = await openFile(file);
    if (opened.kind === "workbook" && files.length === 1)
      return alone(
        await undamaged(file.name, () => readXlsx(opened.parts)),
        file,
        opened.parts.text("[Content_Types].xml") ?? "",
      );
    for (const sheet of await sheetsOf(opened, file, files.length === 1)) {
      const name = sheetNameFrom(
        sheet.name,
        book.sheets.map((one) => one.name),
      );
      book.sheets.push({ ...sheet, name });
      fileOf.set(name, file.name);
    }
    // Lets a page or a progress bar breathe between files.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { book, fileOf };
}

/** The sheets that a file adds to the book: of several files, values only. */
async function sheetsOf(opened: OpenedFile, file: InputFile, isAlone: boolean): Promise<BookSheet[]> {
  switch (opened.kind) {
    case "workbook":
      return withoutOwn(await undamaged(file.name, () => readXlsx(opened.parts))).map(valuesOnly);
    case "values": {
      const read = await undamaged(file.name, opened.read);
      const sheets = withoutOwn(read);
      // A formula may speak of a sheet that is left out, or that gets a name that Excel takes.
      const formulasHold = isAlone && sheets.length === read.sheets.length && haveLegalNames(sheets);
      return formulasHold ? sheets : sheets.map(valuesOnly);
    }
    case "tables": {
      const tables = await opened.read();
      const stem = fileStem(file.name);
      return tables.map((rows, at) => textSheet(tables.length === 1 ? stem : `${stem} ${at + 1}`, rows));
    }
    case "xml":
      return readSsda903Xml(decodeXml(file.bytes), file.name).map(({ name, columns, rows }) =>
        textSheet(name, [columns, ...rows]),
      );
    case "text":
      return [textSheet(fileStem(file.name), parseCsv(decodeText(file.bytes)))];
  }
}

async function undamaged(name: string, read: () => Book | Promise<Book>): Promise<Book> {
  let book: Book;
  try {
    book = await read();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(
      `"${name}" is damaged inside. Open it in Excel, let Excel repair it, save it and try again.`,
    );
  }
  if (book.sheets.length === 0)
    throw new FileProblem(`"${name}" has no sheets. Check that it is the right file.`);
  return book;
}

function withoutOwn(book: Book): BookSheet[] {
  const own = ownSheets(book);
  return book.sheets.filter(({ name }) => !own.has(name));
}

function haveLegalNames(sheets: readonly BookSheet[]): boolean {
  const taken: string[] = [];
  return sheets.every(({ name }) => {
    const isLegal = sheetNameFrom(name, taken) === name;
    taken.push(name);
    return isLegal;
  });
}

function alone(book: Book, file: InputFile, contentTypes: string): ReadFiles {
  const extension = /macroEnabled/i.test(contentTypes) ? "xlsm" : "xlsx";
  return {
    book,
    original: { bytes: file.bytes, extension },
    fileOf: new Map(book.sheets.map((sheet) => [sheet.name, file.name])),
  };
}

/** A sheet of text: its columns are text columns, so that nothing turns into a number or a date when someone types. */
function textSheet(name: string, rows: (string | null)[][]): BookSheet {
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const formats =
    columnCount === 0 ? [] : [{ row: 0, column: 0, rowCount: LAST_ROW + 1, columnCount, numberFormat: "@" }];
  return { ...emptySheet(name), rows, formats };
}

/** What formulas refer to stays behind in their own book, so only their results come along. */
function valuesOnly(sheet: BookSheet): BookSheet {
  return { ...sheet, formulas: new Map(), tables: [], conditionalFormats: [], validations: [], links: [] };
}
