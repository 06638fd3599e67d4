import { emptySheet } from "../../../src/files/xlsx/readSheet";
import { rowHeights } from "../../../src/files/xlsx/rowHeights";

describe("the heights of rows", () => {
  const sheet = {
    ...emptySheet("Notes"),
    rows: [["short"], ["twenty-five characters..."], ["one\ntwo\nthree"], [7], ["twenty-five characters..."]],
    formats: [{ row: 0, column: 0, rowCount: 4, columnCount: 1, wrap: true }],
    columnWidths: new Map([[0, 10]]),
  };

  it("grow with text that wraps, and with its line breaks; other rows are left alone", () => {
    const heightOf = rowHeights(sheet);
    // 25 characters in lines of 10 are three lines of 15 points. The last row does not wrap.
    expect([0, 1, 2, 3, 4].map(heightOf)).toEqual([undefined, 45, 45, undefined, undefined]);
  });

  it("never pass what Excel shows", () => {
    expect(rowHeights({ ...sheet, rows: [["x".repeat(5000)]] })(0)).toBe(409);
  });
});
