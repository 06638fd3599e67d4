import { FileProblem } from "./book";
import { looksLikeText } from "./textEncoding";
import { PackageParts } from "./xlsx/packageParts";
import { isZip } from "./xlsx/zipArchive";

/** A file as the command line, a drop on the page or a file dialog hands it over. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

export type OpenedFile = { kind: "workbook"; parts: PackageParts } | { kind: "xml" } | { kind: "text" };

const SAVE_AS_XLSX = "Open it in Excel, save it as Excel Workbook (.xlsx) and try again.";

/** What the first bytes of a compound file (the old office formats, and the wrapping of a protected one) are. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Looks at what a file is, by its content rather than its name.
 *
 * @throws FileProblem with a sentence that names the file and says what to do
 */
export async function openFile({ name, bytes }: InputFile): Promise<OpenedFile> {
  if (bytes.length === 0) throw new FileProblem(`"${name}" is empty. Export or save it again and try again.`);
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw compoundFile(name, bytes);
  if (isZip(bytes)) return { kind: "workbook", parts: await openWorkbook(name, bytes) };
  if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(name)) {
    throw new FileProblem(
      `"${name}" is damaged or is not an Excel workbook. Open it in Excel, save it again and try again.`,
    );
  }
  if (!looksLikeText(bytes)) {
    throw new FileProblem(
      `"${name}" is not a kind of file that can be read: use .xlsx, .xlsm, .csv or the .xml of an SSDA903 return.`,
    );
  }
  const isMarkup = /^\s*<[?!a-z]/i.test(
    new TextDecoder().decode(bytes.subarray(0, 200)).replace(/\uFEFF|\0/g, ""),
  );
  if (/\.xml$/i.test(name)) return { kind: "xml" };
  if (/\.xlt?[sx]?$/i.test(name) && isMarkup) {
    throw new FileProblem(`"${name}" is a web page or XML with the name of a workbook. ${SAVE_AS_XLSX}`);
  }
  return { kind: isMarkup && !/\.(csv|txt|tsv)$/i.test(name) ? "xml" : "text" };
}

async function openWorkbook(name: string, bytes: Uint8Array): Promise<PackageParts> {
  let parts: PackageParts;
  try {
    parts = await PackageParts.open(bytes);
  } catch {
    throw new FileProblem(
      `"${name}" is damaged and cannot be opened. Open it in Excel, save it again and try again.`,
    );
  }
  if (parts.has("xl/workbook.bin"))
    throw new FileProblem(`"${name}" is a binary workbook (.xlsb). ${SAVE_AS_XLSX}`);
  if (parts.text("mimetype")?.includes("opendocument.spreadsheet")) {
    throw new FileProblem(`"${name}" is an OpenDocument spreadsheet (.ods). ${SAVE_AS_XLSX}`);
  }
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
        : `"${name}" holds no workbook. Open it in Excel, save it as Excel Workbook (.xlsx) and try again.`,
    );
  }
  if (!/\.xml$/i.test(workbookPart) || !/spreadsheetml/.test(parts.text("[Content_Types].xml") ?? "")) {
    throw new FileProblem(`"${name}" is not a spreadsheet. Choose an Excel workbook (.xlsx) or a .csv file.`);
  }
  return parts;
}

function compoundFile(name: string, bytes: Uint8Array): FileProblem {
  if (hasStream(bytes, "EncryptedPackage")) {
    return new FileProblem(
      `"${name}" is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password), save it and try again.`,
    );
  }
  const isOldWorkbook = hasStream(bytes, "Workbook") || hasStream(bytes, "Book");
  return new FileProblem(
    isOldWorkbook
      ? `"${name}" is a workbook of Excel 97-2003 (.xls). ${SAVE_AS_XLSX}`
      : `"${name}" is not a spreadsheet. Choose an Excel workbook (.xlsx) or a .csv file.`,
  );
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
