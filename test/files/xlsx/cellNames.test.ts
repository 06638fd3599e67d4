import fc from "fast-check";
import { areaName, cellName, parseArea, parseAreas, parseCell } from "../../../src/files/xlsx/cellNames";

test.each([
  [0, 0, "A1"],
  [1, 25, "Z2"],
  [2, 26, "AA3"],
  [9, 701, "ZZ10"],
  [1_048_575, 16_383, "XFD1048576"],
])("row %d, column %d is %s", (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
  expect(parseCell(name)).toEqual({ row, column });
});

test.each([
  ["B3:D9", { row: 2, column: 1, rowCount: 7, columnCount: 3 }],
  ["$B$3", { row: 2, column: 1, rowCount: 1, columnCount: 1 }],
  ["A:C", { row: 0, column: 0, rowCount: 1_048_576, columnCount: 3 }],
  ["2:3", { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
])("%s is an area", (name, area) => {
  expect(parseArea(name)).toEqual(area);
});

test.each(["", "A0", "XFE1", "A1048577", "Sheet1!A1", "12"])("%j is no cell", (name) => {
  expect(parseCell(name)).toBeUndefined();
});

test("reads the areas of a list", () => {
  expect(parseAreas("A1 B2:C3").map(areaName)).toEqual(["A1", "B2:C3"]);
  expect(parseAreas(undefined)).toEqual([]);
});

test("any cell's name leads back to it", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseCell(cellName(row, column))).toEqual({ row, column });
    }),
  );
});
