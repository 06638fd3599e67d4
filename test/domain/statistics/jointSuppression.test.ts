import fc from "fast-check";
import { suppressJointly, type Quantity } from "../../../src/domain/statistics/jointSuppression";
import type { Equation } from "../../../src/domain/statistics/otherSolution";

const count = (value: number, more: Partial<Quantity> = {}): Quantity => ({
  value,
  stands: true,
  hide: value > 0 && value < 6,
  ...more,
});

/**
 * By trying them all: the values that each unknown quantity may have for all that is shown, so far away from the true ones;
 * hidden ones are at least 1, as noughts are shown.
 */
function possible(
  quantities: readonly Quantity[],
  equations: readonly Equation[],
  hidden: readonly boolean[],
  away = 2,
): Map<number, Set<number>> {
  const unknown = quantities.flatMap(({ stands, known }, at) =>
    !known && (!stands || hidden[at]) ? [at] : [],
  );
  const values = quantities.map(({ value }) => value);
  const found = new Map(unknown.map((at) => [at, new Set<number>()]));
  const lastUnknown = equations.map(({ left, right }) =>
    Math.max(...[...left, ...right].map((at) => unknown.indexOf(at))),
  );
  const sum = (side: readonly number[]) => side.reduce((total, at) => total + values[at]!, 0);
  // An equation can be looked at as soon as its last unknown has a value.
  const holds = (given: number) =>
    equations.every(({ left, right }, at) => lastUnknown[at] !== given || sum(left) === sum(right));
  const go = (next: number): void => {
    const at = unknown[next];
    if (at === undefined) {
      for (const each of unknown) found.get(each)!.add(values[each]!);
      return;
    }
    const { value, stands } = quantities[at]!;
    for (let by = -away; by <= away; by++) {
      if (value + by < Math.min(value, stands ? 1 : 0)) continue;
      values[at] = value + by;
      if (holds(next)) go(next + 1);
    }
    values[at] = value;
  };
  go(0);
  return found;
}

/** A table of rows and columns with totals: quantities row by row, totals last. */
function twoWay(cells: readonly (readonly number[])[]): { quantities: Quantity[]; equations: Equation[] } {
  const width = cells[0]!.length;
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const rows = [...cells.map((row) => [...row, sum(row)])];
  rows.push(Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column]!))));
  const at = (row: number, column: number) => row * (width + 1) + column;
  const equations: Equation[] = [];
  for (const row of rows.keys())
    equations.push({ left: [at(row, width)], right: cells[0]!.map((_, column) => at(row, column)) });
  for (let column = 0; column <= width; column++)
    equations.push({ left: [at(cells.length, column)], right: cells.map((_, row) => at(row, column)) });
  return { quantities: rows.flat().map((value) => count(value)), equations };
}

describe("Joint disclosure control", () => {
  it("leaves everything alone where nothing is small", () => {
    const { quantities, equations } = twoWay([
      [10, 20],
      [0, 8],
    ]);
    expect(suppressJointly(quantities, equations)).toEqual({ hidden: quantities.map(() => false), open: [] });
  });

  it("hides the smallest other part beside a small one, and never a nought while there is another", () => {
    const quantities = [count(40), count(3), count(0), count(12), count(25)];
    const { hidden } = suppressJointly(quantities, [{ left: [0], right: [1, 2, 3, 4] }]);
    expect(hidden).toEqual([false, true, false, true, false]);
  });

  it("hides a third where two small ones of 1 and 1 are known by being at least 1", () => {
    const quantities = [count(22), count(1), count(1), count(20)];
    const { hidden } = suppressJointly(quantities, [{ left: [0], right: [1, 2, 3] }]);
    expect(hidden).toEqual([false, true, true, true]);
  });

  it("protects one year inside three: a small year takes another with it", () => {
    // Three years, and each of them, on two pages under two totals that share a year.
    const quantities = [count(33), count(4), count(9), count(20), count(42), count(13)];
    const equations = [
      { left: [0], right: [1, 2, 3] },
      { left: [4], right: [2, 3, 5] },
    ];
    const { hidden } = suppressJointly(quantities, equations);
    for (const [at, values] of possible(quantities, equations, hidden))
      expect([at, values.size > 1]).toEqual([at, true]);
    expect(hidden[1]).toBe(true);
  });

  it("takes what is known from elsewhere for no protection: the total goes instead", () => {
    const quantities = [count(20), count(4), count(7, { known: true }), count(9, { known: true })];
    const { hidden, open } = suppressJointly(quantities, [{ left: [0], right: [1, 2, 3] }]);
    expect(hidden).toEqual([true, true, false, false]);
    expect(open).toEqual([]);
  });

  it("says which can be worked out where all that would protect it is known", () => {
    const known = { known: true };
    const quantities = [count(20, known), count(4), count(7, known), count(9, known)];
    expect(suppressJointly(quantities, [{ left: [0], right: [1, 2, 3] }]).open).toEqual([1]);
  });

  it("keeps a difference from giving away the one that it is taken from", () => {
    // 30 less 27 stands as 3: hidden, and so one of the others.
    const quantities = [count(30), count(27), count(3)];
    const { hidden } = suppressJointly(quantities, [{ left: [0], right: [1, 2] }]);
    expect(hidden[2]).toBe(true);
    expect(hidden.filter(Boolean).length).toBeGreaterThan(1);
  });

  it("leaves no hidden sum of days alone in its equation, without bounds", () => {
    const sum = (value: number, hide = false): Quantity => ({ value, stands: true, hide, least: -Infinity });
    const quantities = [sum(4000), sum(700, true), sum(1300), sum(2000)];
    const { hidden } = suppressJointly(quantities, [{ left: [0], right: [1, 2, 3] }]);
    expect(hidden).toEqual([false, true, true, false]);
  });

  it("of any two-way table with totals shows nothing small and gives no hidden one away", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 3 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 3 }),
          ),
        (cells) => {
          const { quantities, equations } = twoWay(cells);
          const { hidden, open } = suppressJointly(quantities, equations);
          quantities.forEach(({ hide }, at) => expect(!hide || hidden[at]).toBe(true));
          if (open.length > 0) return false;
          return [...possible(quantities, equations, hidden).values()].every(({ size }) => size > 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of any system of overlapping wholes gives no hidden one away", () => {
    const system = fc
      .record({
        leaves: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 6 }),
        wholes: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        unseen: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      })
      .map(({ leaves, wholes, unseen }) => {
        const quantities = leaves.map((value, at) => {
          const stands = !unseen[at];
          return count(value, { stands, hide: stands && value > 0 && value < 6 });
        });
        const equations = wholes.flatMap((parts): Equation[] => {
          const inside = parts.filter((at) => at < leaves.length);
          if (inside.length < 2) return [];
          const value = inside.reduce((sum, at) => sum + leaves[at]!, 0);
          return [{ left: [quantities.push(count(value)) - 1], right: inside }];
        });
        return { quantities, equations };
      });
    fc.assert(
      fc.property(system, ({ quantities, equations }) => {
        const { hidden, open } = suppressJointly(quantities, equations);
        if (open.length > 0) return false;
        // Where one quantity is the sum of several others, its other value may lie further away than theirs.
        return [2, 5].some((away) =>
          [...possible(quantities, equations, hidden, away)].every(
            ([at, { size }]) => !hidden[at] || size > 1,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("beside what is known from elsewhere: whatever is not said to be open is safe, also when open noughts are shown", () => {
    const cell = fc.record({ value: fc.constantFrom(0, 0, 1, 2, 7, 9), known: fc.boolean() });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(table, (cells) => {
        const { quantities: plain, equations } = twoWay(cells.map((row) => row.map(({ value }) => value)));
        const quantities = plain.map((quantity, at): Quantity => {
          const { known = false } = cells[Math.floor(at / 3)]?.[at % 3] ?? {};
          return { ...quantity, known: known && !quantity.hide };
        });
        const { hidden, open } = suppressJointly(quantities, equations);
        const isShownNought = (at: number) => open.includes(at) && quantities[at]!.value === 0;
        const seen = hidden.map((is, at) => is && !isShownNought(at));
        return [...possible(quantities, equations, seen)].every(
          ([at, { size }]) => open.includes(at) || size > 1,
        );
      }),
      { numRuns: 150 },
    );
  });
});
