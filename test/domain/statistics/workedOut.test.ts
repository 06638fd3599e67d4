import fc from "fast-check";
import { canBeAnother, knownCounts, type Network, type Way } from "../../../src/domain/statistics/workedOut";

const networkOf = (places: number, ways: readonly Way[]): Network => ({
  ways,
  at: Array.from({ length: places }, (_, place) =>
    ways.flatMap(({ from, to }, index) => (from === place || to === place ? [index] : [])),
  ),
});

describe("hidden counts that can be worked out", () => {
  it("are those on no circle: one that joins two circles alone is known, though nothing in its rows is", () => {
    // Two circles of four places, 0 to 3 and 4 to 7, and a way from 0 to 4 between them.
    const circle = (first: number): Way[] =>
      [0, 1, 2, 3].map((at) => ({ from: first + at, to: first + ((at + 1) % 4), count: 9, hidden: true }));
    const ways: Way[] = [...circle(0), ...circle(4), { from: 0, to: 4, count: 9, hidden: true }];
    expect(knownCounts(networkOf(8, ways))).toEqual([8]);
  });

  it("are those, too, that could only fall below 1", () => {
    const pair = (one: number, other: number): Way[] => [
      { from: 0, to: 1, count: one, hidden: true },
      { from: 0, to: 1, count: other, hidden: true },
    ];
    expect(knownCounts(networkOf(2, pair(1, 1)))).toEqual([0, 1]);
    expect(knownCounts(networkOf(2, pair(1, 2)))).toEqual([]);
  });

  it("are found in one walk as they are one by one, in any network", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain((places) =>
          fc.tuple(
            fc.constant(places),
            fc.array(
              fc.record({
                from: fc.nat(places - 1),
                to: fc.nat(places - 1),
                count: fc.constantFrom(0, 1, 1, 2, 9),
                hidden: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
              }),
              { maxLength: 14 },
            ),
          ),
        ),
        ([places, ways]) => {
          const network = networkOf(places, ways);
          const oneByOne = ways.flatMap(({ hidden }, index) =>
            hidden && !canBeAnother(network, index) ? [index] : [],
          );
          expect(knownCounts(network)).toEqual(oneByOne);
        },
      ),
      { numRuns: 1000 },
    ));
});
