import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import type { BookSheet, FormatArea } from "../../../src/files/book";
import type { PictureCell } from "../../../src/workbench/grid/sheetPicture";
import {
  cellAt,
  differences,
  formulaCells,
  Looks,
  pictureOf,
} from "../../../src/workbench/grid/sheetPicture";
import { aBookSheet } from "../../support/bookBuilders";

const anyScalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 5 }),
  fc.boolean(),
  fc.constantFrom("a", "b"),
);
const anyArea: fc.Arbitrary<FormatArea> = fc.record(
  {
    row: fc.nat(4),
    column: fc.nat(4),
    rowCount: fc.integer({ min: 1, max: 6 }),
    columnCount: fc.integer({ min: 1, max: 6 }),
    bold: fc.boolean(),
    fill: fc.constantFrom("#ffffff", "#000000"),
  },
  { requiredKeys: ["row", "column", "rowCount", "columnCount"] },
);
const anySheet: fc.Arbitrary<BookSheet> = fc
  .record({
    rows: fc.array(fc.array(anyScalar, { maxLength: 4 }), { maxLength: 5 }),
    formats: fc.array(anyArea, { maxLength: 4 }),
    formulas: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom("=1", "=A1")), { maxLength: 3 }),
  })
  .map(({ rows, formats, formulas }) =>
    aBookSheet("Sheet", rows, {
      formats,
      formulas: new Map(formulas.map(([row, column, formula]) => [`${row},${column}`, formula])),
    }),
  );

describe("the picture of a sheet", () => {
  it("lays formats over one another, the later on top", () => {
    const looks = new Looks();
    const picture = pictureOf(
      aBookSheet("Sheet", [["a", "b"]], {
        formats: [
          { row: 0, column: 0, rowCount: 1, columnCount: 2, bold: true, fill: "#111111" },
          { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1, fill: "#222222" },
        ],
      }),
      looks,
      100,
    );
    expect(looks.at(cellAt(picture, 0, 0).look)).toEqual({ bold: true, fill: "#111111" });
    expect(looks.at(cellAt(picture, 0, 1).look)).toEqual({ bold: true, fill: "#222222" });
  });

  it("reaches as far as its formulas, also beyond its values", () => {
    const sheet = aBookSheet("Sheet", [["a"]], { formulas: new Map([["2,3", "=A1"]]) });
    const picture = pictureOf(sheet, new Looks(), 100);
    expect([picture.rowCount, picture.columnCount]).toEqual([3, 4]);
    expect(formulaCells(picture)).toEqual([{ row: 2, column: 3, value: null, formula: "=A1", look: 0 }]);
  });

  it("is cut at the rows that the grid shows, and says how many it leaves out", () => {
    const rows = Array.from({ length: 12 }, (_, row) => [row]);
    const picture = pictureOf(aBookSheet("Sheet", rows), new Looks(), 5);
    expect([picture.rowCount, picture.rowsLeftOut]).toEqual([5, 7]);
  });

  it("finds the cells that changed, grew or were emptied, and no others", () => {
    const looks = new Looks();
    const before = pictureOf(
      aBookSheet("Sheet", [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ]),
      looks,
      100,
    );
    const after = pictureOf(
      aBookSheet("Sheet", [
        ["a", 1, "new"],
        ["b", 5],
      ]),
      looks,
      100,
    );
    expect(differences(before, after).map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 2, "new"],
      [1, 1, 5],
      [2, 0, null],
      [2, 1, null],
    ]);
  });

  it("leaves the value of a formula to the grid, which calculates it", () => {
    const looks = new Looks();
    const sheet = (value: Scalar) => aBookSheet("Sheet", [[value]], { formulas: new Map([["0,0", "=B1"]]) });
    expect(differences(pictureOf(sheet(1), looks, 9), pictureOf(sheet(2), looks, 9))).toEqual([]);
  });

  it("turns any sheet into any other by its differences alone", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (from, to) => {
        const looks = new Looks();
        const before = pictureOf(from, looks, 100);
        const after = pictureOf(to, looks, 100);
        const changed = new Map(
          differences(before, after).map((cell) => [`${cell.row},${cell.column}`, cell]),
        );
        const shown = ({ value, formula, look }: PictureCell) => ({
          formula,
          look,
          value: formula ? null : value,
        });
        for (let row = 0; row < 12; row++)
          for (let column = 0; column < 12; column++) {
            const is = changed.get(`${row},${column}`) ?? cellAt(before, row, column);
            expect(shown(is)).toEqual(shown(cellAt(after, row, column)));
          }
      }),
    );
  });

  it("finds no difference between a sheet and itself", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const looks = new Looks();
        expect(differences(pictureOf(sheet, looks, 100), pictureOf(sheet, looks, 100))).toEqual([]);
      }),
    );
  });
});
