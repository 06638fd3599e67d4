import fc from "fast-check";
import { FEWEST_SHOWN, suppress, type Totals } from "../../../src/domain/statistics/suppression";
import type { Scalar } from "../../../src/domain/columns";

const NONE = { row: false, column: false };
const BOTH = { row: true, column: true };
const shared = (cells: readonly (readonly Scalar[])[], totals: Totals) => {
  const answer = suppress(cells, totals);
  if (answer.kind !== "found") throw new Error(answer.reason);
  return answer.cells;
};

/** A block with its totals. */
function withTotals(inner: readonly (readonly number[])[], { row, column }: Totals): number[][] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = inner.map((values) => (column ? [...values, sum(values)] : [...values]));
  if (!row) return rows;
  return [...rows, rows[0]!.map((_, at) => sum(rows.map((values) => values[at]!)))];
}

describe("disclosure control of a block of counts", () => {
  it("hides 1 to 5 and shows noughts and 6", () =>
    expect(shared([[0, 1, 5, 6, 300]], NONE)).toEqual([[0, "c", "c", 6, 300]]));

  it("hides the smallest other count where a total would give one away, and no nought", () => {
    expect(shared([[3, 0, 9, 7, 19]], { row: false, column: true })).toEqual([["c", 0, 9, "c", 19]]);
    expect(shared([[3], [8], [11]], { row: true, column: false })).toEqual([["c"], ["c"], [11]]);
  });

  it("needs no other where two are hidden, or where no total is shown", () => {
    expect(shared([[3, 4, 9, 16]], { row: false, column: true })).toEqual([["c", "c", 9, 16]]);
    expect(shared([[3, 0, 9, 7]], NONE)).toEqual([["c", 0, 9, 7]]);
  });

  it("hides another where both counts can only be 1: noughts are shown, so nothing smaller is left", () =>
    expect(shared([[1, 1, 9, 11]], { row: false, column: true })).toEqual([["c", "c", "c", 11]]));

  it("hides totals under 6, and of the totals of all another", () => {
    const block = withTotals(
      [
        [3, 0],
        [9, 8],
      ],
      BOTH,
    );
    expect(block).toEqual([
      [3, 0, 3],
      [9, 8, 17],
      [12, 8, 20],
    ]);
    // Both 3s go. Beside the total among them 17 goes, in its row 8, in that one's column the other 8 (not the nought), beside
    // that 12: and so the first 3 is not alone in its column.
    expect(shared(block, BOTH)).toEqual([
      ["c", 0, "c"],
      [9, "c", "c"],
      ["c", "c", 20],
    ]);
  });

  it("goes on until rows and columns are both safe, worked by hand", () => {
    // 2 takes 7 with it in its row and 6 in its column; then 7's column and 6's row have one hidden alone, and 9 closes the circle.
    const block = withTotals(
      [
        [2, 7, 20],
        [6, 9, 30],
        [40, 50, 60],
      ],
      BOTH,
    );
    expect(shared(block, BOTH)).toEqual([
      ["c", "c", 20, 29],
      ["c", "c", 30, 45],
      [40, 50, 60, 150],
      [48, 66, 110, 224],
    ]);
  });

  it("passes texts and empty cells through, and goes by them where totals stand beside headers", () =>
    expect(
      shared(
        [
          ["Route", "2023-24", "2024-25", null],
          ["Adopted", 3, 12, 15],
          ["Special guardianship", 10, 7, 17],
          ["Total", 13, 19, 32],
        ],
        BOTH,
      ),
    ).toEqual([
      ["Route", "2023-24", "2024-25", null],
      ["Adopted", "c", "c", 15],
      ["Special guardianship", "c", "c", 17],
      ["Total", 13, 19, 32],
    ]));

  it("counts how many were small and how many went with them", () =>
    expect(suppress([[3, 0, 9, 7, 19]], { row: false, column: true })).toMatchObject({
      small: 1,
      others: 1,
    }));

  it.each([
    [[[1.5]], "row 1, column 1"],
    [
      [
        ["a", 2],
        [7, -1],
      ],
      "row 2, column 2",
    ],
    [[[NaN]], "row 1, column 1"],
  ])("does not take %p for counts", (cells, says) =>
    expect(suppress(cells, NONE)).toEqual({
      kind: "not understood",
      reason: expect.stringContaining(says),
    }),
  );

  it("has nothing to do for an empty block", () => {
    expect(shared([], BOTH)).toEqual([]);
    expect(shared([[""]], BOTH)).toEqual([[""]]);
  });

  it("hides a total of what was hidden before, and nothing without a total of its own", () => {
    expect(shared([["c", "c", 9]], { row: false, column: true })).toEqual([["c", "c", 9]]);
    expect(shared([["c", 8, 12]], { row: false, column: true })).toEqual([["c", "c", 12]]);
    expect(shared([["none", "", 4]], { row: false, column: true })).toEqual([["none", "", "c"]]);
  });
});

const anyCount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 60 }) },
);
const anyTotals: fc.Arbitrary<Totals> = fc.record({ row: fc.boolean(), column: fc.boolean() });
const anyBlock = (height: number, width: number) =>
  fc.tuple(fc.integer({ min: 1, max: height }), fc.integer({ min: 1, max: width })).chain(([rows, columns]) =>
    fc.tuple(
      fc.array(fc.array(anyCount, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      anyTotals,
    ),
  );

/**
 * Every hidden cell for which a second filling was found. Fills the hidden inner cells by trying, near the true counts first, and
 * keeps what adds up to the totals that are shown; a reader who knows that noughts are shown takes no nought for a hidden count.
 */
function undecided(
  inner: readonly (readonly number[])[],
  totals: Totals,
  cells: readonly (readonly Scalar[])[],
): Set<string> {
  const truth = withTotals(inner, totals);
  const open = inner.flatMap((values, row) =>
    values.flatMap((_, at) => (cells[row]![at] === "c" ? [[row, at]] : [])),
  );
  const hidden = cells.flatMap((values, row) =>
    values.flatMap((cell, at) => (cell === "c" ? [[row, at]] : [])),
  );
  const filling = inner.map((values) => [...values]);
  const found = new Set<string>();
  let tries = 0;
  const fill = (at: number) => {
    if (found.size === hidden.length || tries > 60_000) return;
    if (at === open.length) {
      tries++;
      const all = withTotals(filling, totals);
      const agrees = all.every((values, row) =>
        values.every((value, column) =>
          cells[row]![column] === "c"
            ? value > 0 || truth[row]![column] === 0
            : value === truth[row]![column],
        ),
      );
      if (agrees)
        for (const [row, column] of hidden)
          if (all[row!]![column!] !== truth[row!]![column!]) found.add(`${row} ${column}`);
      return;
    }
    const [row, column] = open[at] as [number, number];
    const was = inner[row]![column]!;
    for (const by of [0, 1, -1]) {
      if (was + by < 0) continue;
      filling[row]![column] = was + by;
      if (isPossible(row, at)) fill(at + 1);
    }
    filling[row]![column] = was;
  };
  /** Whether a row that is filled to its end comes to its shown total. */
  const isPossible = (row: number, at: number) => {
    const isLast = open[at + 1]?.[0] !== row;
    const total = totals.column ? cells[row]!.at(-1) : undefined;
    if (!isLast || typeof total !== "number") return true;
    return filling[row]!.reduce((sum, value) => sum + value, 0) === total;
  };
  fill(0);
  return found;
}

describe("whatever the table", () => {
  it("no hidden count can be worked out: another filling of the hidden cells comes to the same totals", () =>
    fc.assert(
      fc.property(anyBlock(3, 3), ([inner, totals]) => {
        const cells = shared(withTotals(inner, totals), totals);
        const hidden = cells.flatMap((row) => row.filter((cell) => cell === "c")).length;
        expect(undecided(inner, totals, cells).size).toBe(hidden);
      }),
      { numRuns: 400 },
    ));

  it("every count of 1 to 5 is hidden, and what is shown is as it was", () =>
    fc.assert(
      fc.property(anyBlock(8, 8), ([inner, totals]) => {
        const block = withTotals(inner, totals);
        shared(block, totals).forEach((row, at) =>
          row.forEach((cell, column) => {
            const count = block[at]![column]!;
            if (count > 0 && count < FEWEST_SHOWN) expect(cell).toBe("c");
            else if (cell !== "c") expect(cell).toBe(count);
          }),
        );
      }),
    ));

  it("no row and no column with a total has one hidden alone", () =>
    fc.assert(
      fc.property(anyBlock(8, 8), ([inner, totals]) => {
        const cells = shared(withTotals(inner, totals), totals);
        const hiddenIn = (values: readonly Scalar[]) => values.filter((cell) => cell === "c").length;
        if (totals.column) for (const row of cells) expect(hiddenIn(row)).not.toBe(1);
        if (totals.row)
          cells[0]!.forEach((_, column) => expect(hiddenIn(cells.map((row) => row[column]!))).not.toBe(1));
      }),
    ));

  it("nothing is hidden where nothing is small, and what is hidden is hidden once", () =>
    fc.assert(
      fc.property(anyBlock(6, 6), ([inner, totals]) => {
        const large = withTotals(
          inner.map((row) => row.map((count) => (count === 0 ? 0 : count + FEWEST_SHOWN))),
          totals,
        );
        expect(shared(large, totals)).toEqual(large);
        const once = shared(withTotals(inner, totals), totals);
        expect(shared(once, totals)).toEqual(once);
      }),
    ));
});
