import fc from "fast-check";
import type { FormatArea } from "../../../src/files/book";
import type { Look } from "../../../src/files/xlsx/readStyles";
import { RowStyles, lookOf, visible } from "../../../src/files/xlsx/rowStyles";

const HEIGHT = 8;
const WIDTH = 6;

/** What a cell looks like by the contract's words alone: all areas over it, later ones on top. */
function lookAt(areas: readonly FormatArea[], row: number, column: number): Look | undefined {
  const over = areas.filter(
    (area) =>
      area.row <= row &&
      row < area.row + area.rowCount &&
      area.column <= column &&
      column < area.column + area.columnCount,
  );
  return over.length === 0 ? undefined : visible(Object.assign({}, ...over.map(lookOf)) as Look);
}

test("a later area wins property by property", () => {
  const numbers: Look[] = [];
  const styles = new RowStyles(
    [
      { row: 0, column: 0, rowCount: 2, columnCount: 2, bold: true, fill: "#ffffff" },
      { row: 1, column: 0, rowCount: 1, columnCount: 1, fill: "#000000" },
    ],
    (look) => numbers.push(look) - 1,
    3,
  );
  expect(numbers[styles.of(0)[0] as number]).toEqual({ bold: true, fill: "#ffffff" });
  const second = styles.of(1);
  expect(numbers[second[0] as number]).toEqual({ bold: true, fill: "#000000" });
  expect(numbers[second[1] as number]).toEqual({ bold: true, fill: "#ffffff" });
  expect(second[2]).toBe(-1);
});

test("whatever areas lie over one another, every cell looks as the areas over it say", () => {
  const area = fc.record({
    row: fc.nat(HEIGHT),
    column: fc.nat(WIDTH),
    rowCount: fc.constantFrom(1, 2, 5, 1_048_576),
    columnCount: fc.constantFrom(1, 3, 16_384),
    bold: fc.boolean(),
    numberFormat: fc.constantFrom("@", "0", "General"),
  });
  fc.assert(
    fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
      const looks: Look[] = [];
      const styles = new RowStyles(areas, (look) => looks.push(look) - 1, WIDTH);
      for (let row = 0; row < HEIGHT; row++) {
        const numbers = styles.of(row);
        for (let column = 0; column < WIDTH; column++) {
          expect(looks[numbers[column] as number]).toEqual(lookAt(areas, row, column));
        }
      }
    }),
  );
});
