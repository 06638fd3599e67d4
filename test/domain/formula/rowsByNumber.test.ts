import fc from "fast-check";
import { rowsWithNumber } from "../../../src/domain/formula/rowsByNumber";

describe("Rows by their number", () => {
  it("are those that a look at every row finds, empty ones in none", () => {
    const cell = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(NaN, -0, 0.5));
    fc.assert(
      fc.property(fc.array(cell), fc.integer({ min: -2, max: 4 }), (cells, number) => {
        const values = Float64Array.from(cells);
        const found = cells.flatMap((each, row) => (each === number ? [row] : []));
        expect([...rowsWithNumber(values, NaN, number)]).toEqual(found);
      }),
    );
    expect([...rowsWithNumber(Int32Array.of(0, 5, 0, 5), 0, 5)]).toEqual([1, 3]);
    expect([...rowsWithNumber(Int32Array.of(0, 5), 0, 0)]).toEqual([]);
  });
});
