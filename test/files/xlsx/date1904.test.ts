import { strFromU8, unzipSync } from "fflate";
import type { BookSheet } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { emptySheet } from "../../../src/files/xlsx/readSheet";
import { book1904 } from "../../support/book1904";

const sheet = (name: string, rows: BookSheet["rows"], formats: BookSheet["formats"] = []): BookSheet => ({
  ...emptySheet(name),
  rows,
  formats,
});

it("writes our days into a 1904 workbook so that they are the same days there, and leaves counts alone", async () => {
  const days = { row: 0, column: 0, rowCount: 2, columnCount: 1, numberFormat: "dd/mm/yyyy" };
  const own = sheet(
    "Result",
    [
      [45382, 45382],
      [45383, 7],
    ],
    [days],
  );
  const bytes = await graft(await book1904(), [own], []);
  const { book } = await readFiles([{ name: "book.xlsx", bytes }]);
  expect(book.date1904).toBe(true);
  expect(book.sheets.find(({ name }) => name === "Result")!.rows).toEqual(own.rows);
  // 31 March 2024 is 43920 days after 1 January 1904.
  const part = Object.entries(unzipSync(bytes)).find(
    ([path, content]) => /worksheets/.test(path) && strFromU8(content).includes("<v>7<"),
  )!;
  expect(strFromU8(part[1])).toContain("<v>43920</v>");
});
