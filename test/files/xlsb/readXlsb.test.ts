import { strToU8, unzipSync, zipSync } from "fflate";
import type { Book } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import { emptySheet } from "../../../src/files/xlsx/readSheet";
import { type BinaryBytes, joined } from "../../support/binaryBytes";
import { binaryWorkbook, record } from "../../support/binaryWorkbook";

const read = async (bytes: Uint8Array): Promise<Book> => (await readFiles([{ name: "a.xlsb", bytes }])).book;

/** A workbook whose one sheet has these records between its first and its last. */
function withRecords(...records: Uint8Array[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(
    binaryWorkbook([{ ...emptySheet("A"), rows: [["shared"]] }]),
  );
  parts["xl/worksheets/sheet1.bin"] = joined([record(129), ...records, record(130)]);
  return zipSync(parts);
}
const row = (number: number): Uint8Array =>
  record(0, (to) => to.long(number, 0).short(300).byte(0, 0, 0).long(0));
const wide =
  (text: string) =>
  (to: BinaryBytes): BinaryBytes =>
    to.long(text.length).wide(text);

test("reads cells that stand right of the one before and do not say where", async () => {
  const { sheets } = await read(
    withRecords(
      record(145),
      row(2),
      record(2, (to) => to.long(1, 0).long((5 << 2) | 2)),
      record(13, (to) => to.long(0).long((6 << 2) | 2)),
      record(16, (to) => to.long(0).double(0.5)),
      record(18, (to) => to.long(0).long(0)),
      record(17, (to) => wide("own")(to.long(0))),
      record(15, (to) => to.long(0).byte(1)),
      record(14, (to) => to.long(0).byte(0x2a)),
      record(146),
    ),
  );
  expect(sheets[0]?.rows).toEqual([[], [], [null, 5, 6, 0.5, "shared", "own", true, "#N/A"]]);
  expect([...sheets[0]!.errors]).toEqual(["2,7"]);
});

test("reads a text whose parts look differently", async () => {
  const { sheets } = await read(
    withRecords(
      record(145),
      row(0),
      record(62, (to) => wide("007")(to.long(0, 0).byte(1)).long(1).short(1, 1)),
      record(146),
    ),
  );
  expect(sheets[0]?.rows).toEqual([["007"]]);
});

test("shifts the days of a workbook that counts from 1904", async () => {
  const days = { row: 0, column: 0, rowCount: 1, columnCount: 1, numberFormat: "dd/mm/yyyy" };
  const sheet = { ...emptySheet("A"), rows: [[43920, 43920]], formats: [days] };
  const { sheets } = await read(binaryWorkbook([sheet], { date1904: true }));
  expect(sheets[0]?.rows).toEqual([[45382, 43920]]);
});

test("keeps sheets apart that do not show", async () => {
  const { sheets } = await read(
    binaryWorkbook([
      { ...emptySheet("A"), visibility: "hidden" },
      { ...emptySheet("B"), visibility: "veryHidden" },
    ]),
  );
  expect(sheets.map(({ visibility }) => visibility)).toEqual(["hidden", "veryHidden"]);
});

test.each([
  ["a sheet that breaks off", withRecords(record(145), row(0))],
  [
    "a cell before any row",
    withRecords(
      record(145),
      record(1, (to) => to.long(0, 0)),
      record(146),
    ),
  ],
  [
    "a missing text",
    withRecords(
      record(145),
      row(0),
      record(7, (to) => to.long(0, 0, 9)),
      record(146),
    ),
  ],
  [
    "a record that is too short",
    withRecords(
      record(145),
      row(0),
      record(5, (to) => to.long(0, 0)),
      record(146),
    ),
  ],
  ["nothing in it", zipSync({ "xl/workbook.bin": strToU8("x") })],
])("ends in one sentence for a workbook with %s", async (_, bytes) => {
  await expect(read(bytes)).rejects.toThrow(/^"a\.xlsb" (?:is damaged inside|has no sheets)\./);
});
