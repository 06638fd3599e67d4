import { isHeavy } from "../../../src/workbench/grid/heavySheets";

const sheetOf = (count: number, formula: string) => ({
  formulas: new Map(Array.from({ length: count }, (_, row) => [`${row},0`, formula] as const)),
});

const rows = (count: number) => new Map([["T", count]]);

describe("a sheet that is too heavy for the grid", () => {
  it("has many formulas that go through many rows", () => {
    const formula = "=SUMPRODUCT((T[a]>1)*(T[b]>1))";
    expect(isHeavy(sheetOf(100, formula), rows(440))).toBe(false);
    expect(isHeavy(sheetOf(800, formula), rows(440))).toBe(true);
    expect(isHeavy(sheetOf(800, formula), rows(10))).toBe(true);
    expect(isHeavy(sheetOf(100, formula), rows(5000))).toBe(true);
    // A long table that the formulas do not name takes no time.
    expect(isHeavy(sheetOf(100, formula), new Map([["Other", 5000]]))).toBe(false);
  });

  it("is not one of as many formulas that Univer has an index for, nor an empty one", () => {
    expect(isHeavy(sheetOf(5000, '=COUNTIFS(T[a],">1")'), rows(5000))).toBe(false);
    expect(isHeavy(sheetOf(0, ""), rows(0))).toBe(false);
  });
});
