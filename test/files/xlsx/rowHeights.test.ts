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
    // Two words that are longer than a line of 10 are four lines of 15 points. The last row does not wrap.
    expect([0, 1, 2, 3, 4].map(heightOf)).toEqual([undefined, 60, 45, undefined, undefined]);
  });

  it("count the lines as they break between words, not the characters alone", () => {
    const rows = [["order, not moved in"], ["aaaaaa bbbbbb cccccc"]];
    // "order, not" and "moved in"; three words of six, no two of which fit into one line.
    expect([0, 1].map(rowHeights({ ...sheet, rows }))).toEqual([30, 45]);
  });

  it("never pass what Excel shows", () => {
    expect(rowHeights({ ...sheet, rows: [["x".repeat(5000)]] })(0)).toBe(409);
  });
});
