import fc from "fast-check";
import { FileProblem } from "../../src/files/book";
import { readFiles } from "../../src/files/readFiles";
import { graft } from "../../src/files/xlsx/graft";
import { binaryWorkbook } from "../support/binaryWorkbook";
import { everyKind } from "./everyKind";
import { biff, compoundFile, workbookStream } from "./xls/handMadeXls";
import { strToU8, zipSync } from "fflate";

/** A book, or one sentence that names the file: never another exception. Gives the sentence. */
async function readOrExplain(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { book } = await readFiles([{ name, bytes }]);
    expect(book.sheets.length).toBeGreaterThan(0);
    return "";
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    expect(error.message).toMatch(/^"[^\n]*" [^\n]*\.$/);
    expect(error.message.startsWith(`"${name}" `)).toBe(true);
    return error.message;
  }
}

const NAMES = ["a.csv", "a.xls", "a.xlsx", "a.xlsb", "a.ods", "a.xml", "a.txt", "a"];
const BEGINNINGS: Record<string, number[]> = {
  nothing: [],
  "a compound file": [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  "a package": [0x50, 0x4b, 3, 4],
  "a return": [...strToU8("<?xml version='1.0'?><EXPSSDA903><CHILD>")],
  "an XML Spreadsheet": [
    ...strToU8("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet>"),
  ],
  "a web page": [...strToU8("<html><table><tr><td>")],
  "an Excel 4 sheet": [9, 4, 6, 0],
  "a byte order mark": [0xef, 0xbb, 0xbf],
  "another byte order mark": [0xff, 0xfe],
};

test.each(Object.entries(BEGINNINGS))(
  "any bytes that begin like %s are read or explained",
  async (_, begin) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 600 }), async (name, rest) => {
        await readOrExplain(name, Uint8Array.from([...begin, ...rest]));
      }),
    );
  },
);

test.each(["<table>", "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", "<EXPSSDA903>"])(
  "any tags behind %s are read or explained",
  async (begin) => {
    const piece = fc.constantFrom(
      ..."<tr> <td> </td> <table> </table> <!-- --> < > <p <br/> &amp; &#1; &#x110000; \" ' = x <td&#32;colspan=9>".split(
        " ",
      ),
      ..."<Worksheet> <Row> <Cell> <Data> </Data> </Cell> </Row> </Worksheet> </Workbook> <Row&#32;ss:Index='-1'> <CHILD> <HEADER> </HEADER> </CHILD> <EPISODE>".split(
        " ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("a.xls", "a.xml"),
        async (pieces, name) => {
          const text = begin + pieces.join("").replaceAll("&#32;", " ");
          await readOrExplain(name, strToU8(text));
        },
      ),
    );
  },
);

/** A real file of each kind, small. */
const files = async (): Promise<Record<string, Uint8Array>> => ({
  "a.xlsx": await graft(undefined, everyKind(), []),
  "a.xlsb": binaryWorkbook(everyKind()),
  "a.xls": compoundFile(
    "Workbook",
    workbookStream(
      [
        biff(0xfc, (to) => to.long(2, 2).short(6).byte(0).narrow("Bri")),
        biff(0x3c, (to) => to.byte(1).wide("st’").short(1).byte(0).narrow("x")),
        biff(0xe0, (to) => to.short(0, 14).long(0, 0, 0, 0)),
      ],
      [
        {
          name: "A",
          records: [
            biff(0xfd, (to) => to.short(0, 0, 0).long(1)),
            biff(0x203, (to) => to.short(0, 1, 0).double(45000)),
            biff(0xbd, (to) => to.short(1, 1, 0).long(22).short(0).long(26).short(2)),
          ],
        },
      ],
    ),
  ),
  "a.ods": zipSync(
    {
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(
        '<office:document-content><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/></text:p></table:table-cell><table:table-cell table:number-columns-repeated="3" office:value-type="date" office:date-value="2024-03-31"/></table:table-row></table:table></office:document-content>',
      ),
    },
    // Stored, so that a changed byte is a changed character.
    { level: 0 },
  ),
});

test.each(["a.xlsx", "a.xlsb", "a.xls", "a.ods"])("a damaged %s is read or explained", async (name) => {
  const whole = (await files())[name]!;
  expect(await readOrExplain(name, whole)).toBe("");
  let explained = 0;
  const change = fc.record({
    at: fc.nat(whole.length - 1),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 127, 128, 60, 62)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 30 }),
      fc.option(fc.nat(whole.length)),
      async (changes, cut) => {
        const damaged = whole.slice(0, cut ?? whole.length);
        for (const { at, byte } of changes) if (at < damaged.length) damaged[at] = byte;
        if ((await readOrExplain(name, damaged)) !== "") explained++;
      },
    ),
    { numRuns: 300 },
  );
  expect(explained).toBeGreaterThan(0);
});

test("any text as CSV loses no character but separators, quotes, breaks and empty fields", async () => {
  // What must come through, whatever is taken for the separator.
  const letter = fc.constantFrom(..."abc019 é£’", ",", ";", "\t", "|", '"', "\n", "\r\n", "=", "-");
  const kept = (text: string): string => [...text.replace(/[,;\t|"\r\n]/g, "")].join("");
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 80 }), async (letters) => {
      const text = letters.join("");
      const { book } = await readFiles([{ name: "a.csv", bytes: strToU8(text) }]);
      const cells = book.sheets[0]!.rows.flat().filter((cell) => cell !== null);
      expect(kept(cells.join(""))).toBe(kept(text));
    }),
  );
});

test("any table written as CSV comes back cell by cell, in every encoding and with every separator and line break", async () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab019 é£’,;|\t"\n-=/'), maxLength: 6 });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  const encode: Record<string, (text: string) => Uint8Array> = {
    "utf-8": strToU8,
    "utf-8 with a mark": (text) => strToU8(`\uFEFF${text}`),
    "utf-16": (text) =>
      new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer),
    // £, é are as in Latin-1, ’ is 0x92.
    "windows-1252": (text) => Uint8Array.from(text, (sign) => (sign === "’" ? 0x92 : sign.charCodeAt(0))),
  };
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...Object.keys(encode)),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\r\n", "\n"),
      async (rows, encoding, separator, lineBreak) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator));
        // The line that names the separator: texts of signs only leave nothing to tell it by.
        const text = `sep=${separator}${lineBreak}${written.join(lineBreak)}${lineBreak}`;
        const bytes = encode[encoding]!(text);
        // Some few signs of Windows are others in UTF-8, and nothing tells which were meant.
        fc.pre(encoding !== "windows-1252" || !isOtherTextInUtf8(bytes, text));
        const { book } = await readFiles([{ name: "a.csv", bytes }]);
        expect(book.sheets[0]!.rows.map((row) => rows[0]!.map((_, at) => row[at] ?? ""))).toEqual(rows);
      },
    ),
  );
});

function isOtherTextInUtf8(bytes: Uint8Array, text: string): boolean {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== text;
  } catch {
    return false;
  }
}
