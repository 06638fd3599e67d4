import { type Book, FileProblem } from "./book";
import { isCompoundFile } from "./compoundSignature";
import { SAVE_AS_XLSX, beforeExcel5, lockedByPassword, notASpreadsheet } from "./refusals";
import { decodeHtml, decodeXml, looksLikeText } from "./textEncoding";
import { PackageParts } from "./xlsx/packageParts";
import { isZip } from "./xlsx/zipArchive";

/** A file as the command line, a drop on the page or a file dialog hands it over. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a file is. Of formats other than .xlsx the reader is only loaded when it is asked to read, and gives values: there
 * is nothing that results could be added to.
 */
export type OpenedFile =
  | { kind: "workbook"; parts: PackageParts }
  | { kind: "values"; read: () => Promise<Book> }
  | { kind: "tables"; read: () => Promise<(string | null)[][][]> }
  | { kind: "xml" }
  | { kind: "text" };

/** Names of workbooks that are never text. */
const PACKAGE_NAMES = /\.(xlsx|xlsm|xlsb|ods)$/i;

/**
 * Looks at what a file is, by its content rather than its name.
 *
 * @throws FileProblem with a sentence that names the file and says what to do
 */
export async function openFile({ name, bytes }: InputFile): Promise<OpenedFile> {
  if (bytes.length === 0) throw new FileProblem(`"${name}" is empty. Export or save it again and try again.`);
  if (isCompoundFile(bytes)) return compoundFile(name, bytes);
  if (isZip(bytes)) return openPackage(name, bytes);
  if (PACKAGE_NAMES.test(name)) {
    throw new FileProblem(
      `"${name}" is damaged or is not an Excel workbook. Open it in Excel, save it again and try again.`,
    );
  }
  if (!looksLikeText(bytes)) {
    if (isBeforeExcel5(bytes)) throw beforeExcel5(name);
    throw new FileProblem(
      `"${name}" is not a kind of file that can be read: use .xlsx, .xlsm, .xlsb, .xls, .ods, .csv or the .xml of an SSDA903 return.`,
    );
  }
  return markup(name, bytes) ?? { kind: "text" };
}

/** What begins with a tag: a return, the XML of Excel 2003, or a web page with the name of a workbook. */
function markup(name: string, bytes: Uint8Array): OpenedFile | undefined {
  const start = decodeXml(bytes.subarray(0, 4096)).replace(/^\uFEFF/, "");
  if (/^\s*MIME-Version:/i.test(start))
    throw new FileProblem(`"${name}" is a web archive with the name of a workbook. ${SAVE_AS_XLSX}`);
  const isMarkup = /^\s*<[?!a-z]/i.test(start);
  const isNamedXml = /\.xml$/i.test(name);
  if (/\.(csv|txt|tsv)$/i.test(name) || (!isMarkup && !isNamedXml)) return undefined;
  if (isMarkup && /urn:schemas-microsoft-com:office:spreadsheet/.test(start) && !/<html/i.test(start))
    return {
      kind: "values",
      read: async () => (await import("./markup/readSpreadsheetXml")).readSpreadsheetXml(decodeXml(bytes)),
    };
  if (isNamedXml || !/\.xl[st]$/i.test(name)) return { kind: "xml" };
  return {
    kind: "tables",
    read: async () => {
      const { readHtmlTables } = await import("./markup/readHtmlTables");
      const tables = readHtmlTables(decodeHtml(bytes));
      if (tables.length === 0)
        throw new FileProblem(
          `"${name}" is a web page or XML with the name of a workbook, without a table in it. ${SAVE_AS_XLSX}`,
        );
      return tables;
    },
  };
}

/** Records of the first Excels begin a file without a wrapping: the start of a stream, and its version. */
function isBeforeExcel5([id, version, length]: Uint8Array): boolean {
  return id === 0x09 && (version === 0 || version === 2 || version === 4) && (length === 4 || length === 6);
}

/** A package of either family. */
async function openPackage(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const parts = await openZip(name, bytes);
  if (parts.text("mimetype")?.includes("opendocument.spreadsheet")) {
    const isLocked =
      parts.has("encrypted-package") || /encryption-data/.test(parts.text("META-INF/manifest.xml") ?? "");
    if (isLocked)
      throw new FileProblem(
        `"${name}" is protected by a password. Open it, save it without its password as .xlsx and try again.`,
      );
    return { kind: "values", read: async () => (await import("./ods/readOds")).readOds(parts) };
  }
  if (isBinaryWorkbook(parts))
    return { kind: "values", read: async () => (await import("./xlsb/readXlsb")).readXlsb(parts) };
  return { kind: "workbook", parts: xlsxParts(name, parts) };
}

function isBinaryWorkbook(parts: PackageParts): boolean {
  if (parts.has("xl/workbook.bin")) return true;
  try {
    return /\.bin$/i.test(parts.workbookPart() ?? "");
  } catch {
    return false;
  }
}

async function openZip(name: string, bytes: Uint8Array): Promise<PackageParts> {
  try {
    return await PackageParts.open(bytes);
  } catch {
    throw new FileProblem(
      `"${name}" is damaged and cannot be opened. Open it in Excel, save it again and try again.`,
    );
  }
}

function xlsxParts(name: string, parts: PackageParts): PackageParts {
  let workbookPart: string | undefined;
  try {
    workbookPart = parts.workbookPart();
  } catch {
    workbookPart = undefined;
  }
  if (workbookPart === undefined) {
    throw new FileProblem(
      /\.zip$/i.test(name)
        ? `"${name}" is a zip archive. Unpack it and choose the files inside.`
        : `"${name}" holds no workbook. ${SAVE_AS_XLSX}`,
    );
  }
  if (!/\.xml$/i.test(workbookPart) || !/spreadsheetml/.test(parts.text("[Content_Types].xml") ?? "")) {
    throw new FileProblem(`"${name}" is not a spreadsheet. Choose an Excel workbook (.xlsx) or a .csv file.`);
  }
  return parts;
}

function compoundFile(name: string, bytes: Uint8Array): OpenedFile {
  if (hasStream(bytes, "EncryptedPackage")) throw lockedByPassword(name);
  if (!hasStream(bytes, "Workbook") && !hasStream(bytes, "Book")) throw notASpreadsheet(name);
  return { kind: "values", read: async () => (await import("./xls/readXls")).readXls(bytes, name) };
}

/** Whether a compound file's directory, 128 bytes an entry with the name in UTF-16 first, lists a stream. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(2 * name.length + 2);
  [...name].forEach((letter, at) => (wanted[2 * at] = letter.charCodeAt(0)));
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
