import fc from "fast-check";
import { columnNumber, positions, rectangles } from "../../src/excel/areas";
import { columnLetters } from "../../src/sheets/addresses";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(12) });
const key = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

describe("Rectangles over cells", () => {
  test("two rows of the same width and one odd cell are two rectangles", () => {
    const cells = [
      { row: 4, column: 1 },
      { row: 4, column: 2 },
      { row: 5, column: 1 },
      { row: 5, column: 2 },
      { row: 6, column: 2 },
    ];
    expect(rectangles(cells)).toEqual([
      { row: 4, column: 1, rowCount: 2, columnCount: 2 },
      { row: 6, column: 2, rowCount: 1, columnCount: 1 },
    ]);
  });

  test("cover exactly the given cells, each once", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (cells) => {
        const covered = rectangles(cells).flatMap((area) => [...positions(area)].map(key));
        expect(covered.sort()).toEqual([...new Set(cells.map(key))].sort());
      }),
    );
  });
});

test("column letters and numbers are each other's inverse", () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(columnNumber(columnLetters(column))).toBe(column);
    }),
  );
});
