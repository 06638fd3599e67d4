import fc from "fast-check";
import { roundHalfAway, wholeBelow } from "../../../src/domain/formula/rounding";

describe("rounding half away from zero", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
    [1234, -2, 1200],
    [1250, -2, 1300],
    [0.1 + 0.2, 1, 0.3],
    [123456.785, 2, 123456.79],
  ])("rounds %d at %i digits to %d", (of, digits, rounded) => {
    expect(roundHalfAway(of, digits)).toBe(rounded);
  });

  it("is exact on every number of pence and a half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (pence) => {
        const half = Number(`${pence}5e-3`);
        expect(roundHalfAway(half, 2)).toBe(Number(`${pence + 1}e-2`));
        expect(roundHalfAway(-half, 2)).toBe(-Number(`${pence + 1}e-2`));
      }),
    );
  });

  it("never moves a number by more than half a step, and rounds once for all", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -3, max: 4 }),
        (of, digits) => {
          const rounded = roundHalfAway(of, digits);
          expect(Math.abs(rounded - of)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
          expect(roundHalfAway(rounded, digits)).toBe(rounded);
        },
      ),
    );
  });
});

describe("the whole number below", () => {
  it.each([
    [2.9, 2],
    [-2.5, -3],
    [4.35 * 100, 435],
  ])("of %d is %d", (of, whole) => {
    expect(wholeBelow(of)).toBe(whole);
  });
});
