import type { Scalar } from "../../src/domain/columns";
import { pairRows, type Identified } from "../../src/sheets/pairRows";

type Journey = readonly [child: string, number: number, entered: number | null, decision: number | null];

const table = (rows: readonly Journey[]): Identified => ({
  rowCount: rows.length,
  identityAt: (row) => rows[row]!.slice(0, 2),
  thenByAt: () => NaN,
  factsAt: (row) => {
    const [child, , ...facts] = rows[row]!;
    return facts.some((fact) => fact !== null) ? ([child, ...facts] as Scalar[]) : undefined;
  },
});

describe("Rows of the run before are found again", () => {
  test.each<[string, Journey[], Journey[], number[]]>([
    ["by child and number", [["A", 1, 10, 20]], [["A", 1, 10, 20]], [0]],
    ["where a date was mended", [["A", 1, 10, 20]], [["A", 1, 11, 21]], [0]],
    ["where a plan was made", [["A", 1, 10, null]], [["A", 1, 10, 20]], [0]],
    [
      "where an earlier decision came to light",
      [["A", 1, 10, 20]],
      [
        ["A", 1, 10, 15],
        ["A", 2, 10, 20],
      ],
      [-1, 0],
    ],
    [
      "where an earlier period of care is no longer in the data",
      [
        ["A", 1, 10, 20],
        ["A", 2, 50, null],
      ],
      [["A", 1, 50, null]],
      [1],
    ],
    [
      "by number where two have the same facts",
      [
        ["A", 1, 10, 20],
        ["A", 2, 10, 20],
      ],
      [
        ["A", 1, 10, 20],
        ["A", 2, 10, 20],
      ],
      [0, 1],
    ],
    ["by number where there is no fact at all", [["A", 1, null, null]], [["A", 1, null, null]], [0]],
    ["never of another child", [["A", 1, 10, 20]], [["B", 1, 10, 20]], [-1]],
  ])("%s", (_, before, now, expected) => {
    expect([...pairRows(table(before), table(now))]).toEqual(expected);
  });
});
