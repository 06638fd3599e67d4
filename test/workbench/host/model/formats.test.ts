import fc from "fast-check";
import type { Area } from "../../../../src/workbench/host/model/areas";
import { between, lastColumn, lastRow } from "../../../../src/workbench/host/model/areas";
import { Formats } from "../../../../src/workbench/host/model/formats";

const SIZE = 6;

interface Step {
  area: Area;
  format: string | null;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE), fc.nat(SIZE), fc.constantFrom("@", "0", "0%", null))
    .map(([a, b, c, d, format]) => ({
      area: between(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)),
      format,
    })),
  { maxLength: 25 },
);

/** The same, a cell at a time. */
function painted(all: readonly Step[]): string[][] {
  const grid = Array.from({ length: SIZE + 1 }, () => Array.from({ length: SIZE + 1 }, () => "General"));
  for (const { area, format } of all)
    for (let row = area.row; row <= lastRow(area); row++)
      for (let column = area.column; column <= lastColumn(area); column++)
        (grid[row] as string[])[column] = format ?? "General";
  return grid;
}

function laid(all: readonly Step[]): Formats {
  const formats = new Formats();
  for (const { area, format } of all)
    if (format === null) formats.clear(area);
    else formats.apply(area, { numberFormat: format });
  return formats;
}

const gridOf = (formats: Formats): string[][] =>
  Array.from({ length: SIZE + 1 }, (_, row) =>
    Array.from({ length: SIZE + 1 }, (_, column) => formats.numberFormat(row, column)),
  );

test("whatever is laid over whatever, each cell has the last", () => {
  fc.assert(
    fc.property(steps, (all) => {
      expect(gridOf(laid(all))).toEqual(painted(all));
    }),
  );
});

test("the areas that come out say the same as those that went in, without overlap", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const areas = laid(all).areas();
      const again = areas.map(({ style, ...area }) => ({ area, format: style.numberFormat ?? null }));
      expect(painted(again)).toEqual(painted(all));
      const count = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
      expect(count).toBe(
        painted(all)
          .flat()
          .filter((format) => format !== "General").length,
      );
    }),
  );
});

test("properties are laid over each other, not instead of each other", () => {
  const formats = new Formats();
  const area = between(0, 0, 1, 1);
  formats.apply(area, { bold: true, fill: "#FFFFFF" });
  formats.apply(area, { numberFormat: "@", fill: undefined });
  expect(formats.at(0, 0)).toEqual({ bold: true, numberFormat: "@" });
  expect(formats.at(0, 0)).toBe(formats.at(1, 1));
});

test("ten thousand columns and a million rows are one step", () => {
  const formats = new Formats();
  formats.apply(between(0, 0, 1_048_575, 9_999), { numberFormat: "@" });
  expect(formats.numberFormat(1_048_575, 9_999)).toBe("@");
  expect(formats.areas()).toHaveLength(1);
});
