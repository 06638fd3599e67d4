import type { Book } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import type { BinaryBytes } from "../../support/binaryBytes";
import { EXCEL_5, END, biff, compoundFile, start, workbookStream } from "./handMadeXls";

const read = async (stream: Uint8Array, name = "Workbook"): Promise<Book> =>
  (await readFiles([{ name: "a.xls", bytes: compoundFile(name, stream) }])).book;

const cell =
  (row: number, column: number, style = 0) =>
  (to: BinaryBytes): BinaryBytes =>
    to.short(row, column, style);
const label = (row: number, column: number, text: string): Uint8Array =>
  biff(0x204, (to) => cell(row, column)(to).short(text.length).byte(0).narrow(text));

/** A formula's record without tokens, its last result a text that follows in a record of its own. */
const formulaOfText = (row: number, column: number): Uint8Array =>
  biff(0x06, (to) => cell(row, column)(to).byte(0, 0, 0, 0, 0, 0, 0xff, 0xff).short(0).long(0).short(0));
const itsText = (text: string): Uint8Array => biff(0x207, (to) => to.short(text.length).byte(1).wide(text));

test("finds the text that a formula gave behind the record of a formula shared by several cells", async () => {
  const shared = biff(0x4bc, (to) => to.short(0, 1).byte(0, 0, 0, 2).short(0));
  const { sheets } = await read(
    workbookStream(
      [],
      [
        {
          name: "A",
          records: [formulaOfText(0, 0), shared, itsText("first"), formulaOfText(1, 0), itsText("second’")],
        },
      ],
    ),
  );
  expect(sheets[0]?.rows).toEqual([["first"], ["second’"]]);
});

test("reads shared texts that break off between records, and change to two bytes a character there", async () => {
  const strings = biff(0xfc, (to) => to.long(2, 2).short(6).byte(0).narrow("Bri"));
  const rest = biff(0x3c, (to) => to.byte(1).wide("st’").short(1).byte(8).short(1).narrow("x").long(0));
  const shared = (row: number, index: number): Uint8Array => biff(0xfd, (to) => cell(row, 0)(to).long(index));
  const { sheets } = await read(
    workbookStream([strings, rest], [{ name: "A", records: [shared(0, 0), shared(1, 1)] }]),
  );
  expect(sheets[0]?.rows).toEqual([["Brist’"], ["x"]]);
});

test("reads numbers in all their forms, truth values, errors, and a row of numbers in one record", async () => {
  const { sheets } = await read(
    workbookStream(
      [],
      [
        {
          name: "A",
          records: [
            biff(0x203, (to) => cell(0, 0)(to).double(-1.5)),
            biff(0x27e, (to) => cell(0, 1)(to).long((-7 << 2) | 2)),
            biff(0x27e, (to) => cell(0, 2)(to).long((12345 << 2) | 3)),
            // The upper half of 1 as a double.
            biff(0x27e, (to) => cell(0, 3)(to).long(0x3ff00000)),
            biff(0x205, (to) => cell(0, 4)(to).byte(1, 0)),
            biff(0x205, (to) => cell(0, 5)(to).byte(0x2a, 1)),
            biff(0xbd, (to) =>
              to
                .short(1, 1, 0)
                .long((5 << 2) | 2)
                .short(0)
                .long((6 << 2) | 2)
                .short(2),
            ),
          ],
        },
      ],
    ),
  );
  expect(sheets[0]?.rows).toEqual([
    [-1.5, -7, 123.45, 1, true, "#N/A"],
    [null, 5, 6],
  ]);
  expect([...sheets[0]!.errors]).toEqual(["0,5"]);
});

test("shifts the days of a workbook that counts from 1904, by the format of their cells", async () => {
  const format = biff(0x41e, (to) => to.short(164).short(10).byte(0).narrow("dd/mm/yyyy"));
  const style = (id: number): Uint8Array => biff(0xe0, (to) => to.short(0, id).long(0, 0, 0, 0));
  const { sheets } = await read(
    workbookStream(
      [biff(0x22, (to) => to.short(1)), format, style(0), style(164), style(14)],
      [
        {
          name: "A",
          records: [0, 1, 2].map((at) => biff(0x203, (to) => cell(0, at, at)(to).double(43920))),
        },
      ],
    ),
  );
  // 31 March 2024 is 43920 days after 1 January 1904.
  expect(sheets[0]?.rows).toEqual([[43920, 45382, 45382]]);
});

test("knows sheets that do not show, and sheets of charts, and passes over a chart inside a sheet", async () => {
  const chart = [start(0x0600, 0x20), label(9, 9, "of the chart"), END];
  const { sheets } = await read(
    workbookStream(
      [],
      [
        { name: "A", records: [label(0, 0, "a"), ...chart, label(1, 0, "b")] },
        { name: "H", state: 1, records: [label(0, 0, "h")] },
        { name: "V", state: 2, records: [] },
        { name: "C", kind: 2, records: [label(0, 0, "no cell")] },
      ],
    ),
  );
  expect(sheets.map(({ name, visibility, rows }) => ({ name, visibility, rows }))).toEqual([
    { name: "A", visibility: "visible", rows: [["a"], ["b"]] },
    { name: "H", visibility: "hidden", rows: [["h"]] },
    { name: "V", visibility: "veryHidden", rows: [] },
    { name: "C", visibility: "visible", rows: [] },
  ]);
});

test("reads a workbook of Excel 5, whose text is bytes of a code page", async () => {
  const codePage = biff(0x42, (to) => to.short(1252));
  const text = (row: number, bytes: number[]): Uint8Array =>
    biff(0x204, (to) =>
      cell(
        row,
        0,
      )(to)
        .short(bytes.length)
        .byte(...bytes),
    );
  const { sheets } = await read(
    workbookStream(
      [codePage],
      [{ name: "Old", records: [text(0, [0x30, 0x30, 0x37]), text(1, [0xa3, 0x92])] }],
      EXCEL_5,
    ),
    "Book",
  );
  expect(sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
    { name: "Old", rows: [["007"], ["£’"]] },
  ]);
});

test.each([
  [
    "with a password",
    workbookStream([biff(0x2f, (to) => to.short(1, 1, 1))], []),
    /^"a\.xls" is protected by a password\./,
  ],
  ["of the first Excels", ofExcel4(), /^"a\.xls" is a workbook of an Excel before 1993\./],
  [
    "whose sheet breaks off",
    workbookStream([], [{ name: "A", records: [label(0, 0, "a")] }]).slice(0, -4),
    /^"a\.xls" is damaged inside\./,
  ],
  [
    "whose text is missing",
    workbookStream([], [{ name: "A", records: [biff(0xfd, (to) => cell(0, 0)(to).long(5))] }]),
    /^"a\.xls" is damaged inside\./,
  ],
])("ends in one sentence for a workbook %s", async (_, stream, sentence) => {
  await expect(read(stream)).rejects.toThrow(sentence);
});

function ofExcel4(): Uint8Array {
  return biff(0x409, (to) => to.short(0x0400, 0x10, 0));
}
