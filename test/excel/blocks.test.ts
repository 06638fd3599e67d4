import fc from "fast-check";
import { blockHeight, bytesOf } from "../../src/excel/blocks";

/** What office.js makes of one assignment: slices of about 1,500 cells. */
function slices(rows: number, columns: number): number[] {
  if (rows * columns <= 1500) return [rows];
  const height = Math.max(1, Math.round(1500 / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) =>
    Math.min(height, rows - index * height),
  );
}

describe("Blocks of rows to write", () => {
  test("1,501 rows of one column go as 1,499 and 2", () => {
    expect(blockHeight(1501, 1, 10)).toBe(1499);
    expect(blockHeight(2, 1, 10)).toBe(2);
  });

  test("never leave office.js a last slice of one row, and come to an end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 5, max: 40 }),
        (rows, columns, bytes) => {
          let left = rows;
          while (left > 0) {
            const height = blockHeight(left, columns, columns * bytes);
            expect(height).toBeGreaterThan(0);
            expect(height).toBeLessThanOrEqual(left);
            const cut = slices(height, columns);
            if (cut.length > 1) expect(cut.at(-1)).toBeGreaterThan(1);
            left -= height;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the weight of a value is never less than its JSON", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.integer({ min: -99999, max: 999999 }), fc.boolean()),
        (value) => {
          expect(bytesOf(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)));
        },
      ),
    );
  });
});
