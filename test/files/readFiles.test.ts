import { zipSync, strToU8 } from "fflate";
import { FileProblem } from "../../src/files/book";
import { readFiles } from "../../src/files/readFiles";
import { graft } from "../../src/files/xlsx/graft";
import { handMade } from "./xlsx/handMade";
import { ownBook } from "./xlsx/ownBook";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file whose directory lists one stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

/** Eleven lists, as Annex A has, and nothing in them but numbers, of which a formula makes one. */
const annexA = handMade({
  sheets: Object.fromEntries(
    Array.from({ length: 11 }, (_, list) => [
      `List ${list + 1}`,
      `<sheetData>${Array.from({ length: 60 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${((list + 7) * (row + 3) * 7919) % 99991}</v></c><c r="B${row + 1}"><f>A1*2</f><v>0</v></c></row>`).join("")}</sheetData>`,
    ]),
  ),
});
const noSheets = zipSync({
  "[Content_Types].xml": strToU8(
    '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  ),
  "_rels/.rels": strToU8(
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  "xl/workbook.xml": strToU8("<workbook><sheets/></workbook>"),
});

test.each([
  ["an empty file", "a.xlsx", new Uint8Array(), /^"a\.xlsx" is empty\./],
  [
    "a workbook that breaks off",
    "a.xlsx",
    annexA.subarray(0, annexA.length / 2),
    /^"a\.xlsx" is damaged and cannot be opened\./,
  ],
  ["a workbook with damaged parts", "a.xlsx", damaged(annexA), /^"a\.xlsx" is damaged/],
  [
    "text with the name of a workbook",
    "a.xlsx",
    text("hello"),
    /^"a\.xlsx" is damaged or is not an Excel workbook\./,
  ],
  [
    "a protected workbook",
    "a.xlsx",
    compound("EncryptedPackage"),
    /^"a\.xlsx" is protected by a password\. .*take the password off/,
  ],
  ["an .xls with nothing behind its name", "a.xlsx", compound("Workbook"), /^"a\.xlsx" is damaged inside\./],
  ["another office file", "a.doc", compound("WordDocument"), /^"a\.doc" is not a spreadsheet\./],
  [
    "a binary workbook of nothing",
    "a.xlsb",
    zipSync({ "xl/workbook.bin": strToU8("x") }),
    /^"a\.xlsb" (?:is damaged inside|has no sheets)\./,
  ],
  [
    "an OpenDocument sheet of nothing",
    "a.ods",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
    /^"a\.ods" is damaged inside\./,
  ],
  [
    "a sheet of Excel 4",
    "a.xls",
    Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]),
    /^"a\.xls" is a workbook of an Excel before 1993\./,
  ],
  ["a zip archive", "a.zip", zipSync({ "a.csv": strToU8("a,b") }), /^"a\.zip" is a zip archive\. Unpack it/],
  [
    "a zip archive named .xlsx",
    "a.xlsx",
    zipSync({ "a.csv": strToU8("a,b") }),
    /^"a\.xlsx" holds no workbook\./,
  ],
  ["a workbook without sheets", "a.xlsx", noSheets, /^"a\.xlsx" has no sheets\./],
  ["an empty web page named .xls", "a.xls", text("<html><table></table></html>"), /^"a\.xls" is a web page/],
  [
    "a picture",
    "a.png",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4]),
    /^"a\.png" is not a kind of file/,
  ],
  ["an XML that is no return", "a.xml", text("<Message/>"), /^"a\.xml" is not an SSDA903 return/],
])("ends in one sentence for %s", async (_, name, bytes, sentence) => {
  const reading = readFiles([{ name, bytes }]);
  await expect(reading).rejects.toThrow(FileProblem);
  await expect(reading).rejects.toThrow(sentence);
});

test("says what to choose when there is no file", async () => {
  await expect(readFiles([])).rejects.toThrow(/^There is no file to read\. Choose/);
});

test("reads CSV cells as text in text columns, under the file's name", async () => {
  const { book, fileOf, original } = await readFiles([
    { name: "episodes.csv", bytes: text("\uFEFFCHILD,DECOM\r\n007,1/2\r\n") },
  ]);
  expect(book.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
    {
      name: "episodes",
      rows: [
        ["CHILD", "DECOM"],
        ["007", "1/2"],
      ],
    },
  ]);
  expect(book.sheets[0]?.formats).toEqual([
    { row: 0, column: 0, rowCount: 1_048_576, columnCount: 2, numberFormat: "@" },
  ]);
  expect(fileOf.get("episodes")).toBe("episodes.csv");
  expect(original).toBeUndefined();
});

test.each([
  [
    "CSV UTF-8, with trailing commas",
    text('\uFEFFCHILD,LA,NOTE,,\r\n007,"Bristol, City of",child’s £5,,\r\n'),
  ],
  [
    "Unicode Text",
    new Uint8Array(
      Uint16Array.from('\uFEFFCHILD\tLA\tNOTE\r\n007\t"Bristol, City of"\tchild’s £5\r\n', (sign) =>
        sign.charCodeAt(0),
      ).buffer,
    ),
  ],
  [
    "CSV in Windows' own signs, where the list separator is a semicolon",
    Uint8Array.from("CHILD;LA;NOTE\n007;Bristol, City of;child\u0092s \u00a35", (sign) => sign.charCodeAt(0)),
  ],
])("reads what Excel saves as %s", async (_, bytes) => {
  const { book } = await readFiles([{ name: "a.csv", bytes }]);
  expect(book.sheets[0]?.rows).toEqual([
    ["CHILD", "LA", "NOTE"],
    ["007", "Bristol, City of", "child’s £5"],
  ]);
});

test("takes an export of one line break for a sheet without rows, not for a mistake", async () => {
  const { book } = await readFiles([{ name: "ad1.csv", bytes: text("\n") }]);
  expect(book.sheets[0]?.rows.flat()).toEqual([]);
});

test("puts several files side by side and keeps equal names apart", async () => {
  const { book, fileOf } = await readFiles([
    { name: "2023/episodes.csv", bytes: text("CHILD\n1\n") },
    { name: "2024/episodes.csv", bytes: text("CHILD\n2\n") },
    { name: "annex.xlsx", bytes: annexA },
  ]);
  expect(book.sheets.slice(0, 3).map(({ name }) => name)).toEqual(["episodes", "episodes (2)", "List 1"]);
  expect(fileOf.get("episodes (2)")).toBe("2024/episodes.csv");
  expect(fileOf.get("List 10")).toBe("annex.xlsx");
  expect(book.sheets.every(({ formulas }) => formulas.size === 0)).toBe(true);
});

test("hands back the one workbook that came in, to be added to", async () => {
  const { original, book } = await readFiles([{ name: "annex.xlsx", bytes: annexA }]);
  expect(original).toEqual({ bytes: annexA, extension: "xlsx" });
  expect(book.sheets).toHaveLength(11);
});

test("leaves our own results out when a workbook is one of several files", async () => {
  const { sheets, names } = ownBook();
  const bytes = await graft(annexA, sheets, names);
  const alone = await readFiles([{ name: "a.xlsx", bytes }]);
  const together = await readFiles([
    { name: "a.xlsx", bytes },
    { name: "b.csv", bytes: text("CHILD\n1\n") },
  ]);
  expect(alone.book.sheets).toHaveLength(14);
  expect(together.book.sheets.map(({ name }) => name)).not.toContain("Timescales");
  expect(together.book.sheets).toHaveLength(12);
});

test("reads other formats beside CSV, under names that Excel takes", async () => {
  const { book, fileOf } = await readFiles([
    { name: "a.xls", bytes: text("<table><tr><td>007</td></tr></table>") },
    { name: "A.csv", bytes: text("CHILD\n1\n") },
  ]);
  expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ["a", [["007"]]],
    ["A (2)", [["CHILD"], ["1"]]],
  ]);
  expect(fileOf.get("a")).toBe("a.xls");
});

/** The same archive with the middle of its largest part overwritten. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(0xff, 3000, 9000);
  return copy;
}
