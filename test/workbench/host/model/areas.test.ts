import fc from "fast-check";
import {
  absoluteAddressOf,
  addressOf,
  columnLetters,
  parseArea,
  quotedSheetName,
  splitReference,
} from "../../../../src/workbench/host/model/addresses";
import type { Area } from "../../../../src/workbench/host/model/areas";
import {
  between,
  cellCount,
  intersection,
  lastColumn,
  lastRow,
  without,
} from "../../../../src/workbench/host/model/areas";

const area = (most: number): fc.Arbitrary<Area> =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.nat(most), fc.nat(most))
    .map(([a, b, c, d]) => between(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)));

function cellsOf(areas: readonly Area[]): string[] {
  const cells: string[] = [];
  for (const one of areas)
    for (let row = one.row; row <= lastRow(one); row++)
      for (let column = one.column; column <= lastColumn(one); column++) cells.push(`${row},${column}`);
  return cells.sort();
}

test("cutting a hole leaves exactly the cells outside it, each once", () => {
  fc.assert(
    fc.property(area(8), area(8), (whole, hole) => {
      const gone = new Set(cellsOf([hole]));
      expect(cellsOf(without(whole, hole))).toEqual(cellsOf([whole]).filter((cell) => !gone.has(cell)));
    }),
  );
});

test("two areas share the cells that are in both", () => {
  fc.assert(
    fc.property(area(8), area(8), (one, other) => {
      const both = cellsOf([one]).filter((cell) => cellsOf([other]).includes(cell));
      const common = intersection(one, other);
      expect(common ? cellsOf([common]) : []).toEqual(both);
      if (common) expect(cellCount(common)).toBe(both.length);
    }),
  );
});

test.each([
  ["A1", "A1"],
  ["$B$2:c3", "B2:C3"],
  ["C3:A1", "A1:C3"],
  ["B:D", "B:D"],
  ["2:5", "2:5"],
  ["XFD1048576", "XFD1048576"],
])("%s is %s", (text, address) => {
  expect(addressOf(parseArea(text) as Area)).toBe(address);
});

test.each(["", "A0", "XFE1", "A1048577", "ABCD1", "A", "7", "A1:B", "=A1"])("%j is no address", (text) => {
  expect(parseArea(text)).toBeUndefined();
});

test("any area's address leads back to it, with dollars or without", () => {
  fc.assert(
    fc.property(area(16_000), (one) => {
      expect(parseArea(addressOf(one))).toEqual(one);
      expect(parseArea(absoluteAddressOf(one))).toEqual(one);
    }),
  );
});

test("columns are counted in letters", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("any sheet name in a reference is read back", () => {
  expect(quotedSheetName("Summary")).toBe("Summary");
  expect(quotedSheetName("A1")).toBe("'A1'");
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
      expect(splitReference(`${quotedSheetName(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
    }),
  );
});
