import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import { pairTables, type RowsByHeader } from "../../src/sheets/pairTables";
import { DRIFT } from "../../src/sheets/typedTables";

interface Case {
  key: Scalar;
  journey: number;
  entered: number | null;
  decision: number | null;
}

const HEADERS: readonly [string, keyof Case][] = [
  ["Child key", "key"],
  ["Journey", "journey"],
  ["Entered care", "entered"],
  ["Decision", "decision"],
];

const rowsOf = (cases: readonly Case[]): RowsByHeader => ({
  rowCount: cases.length,
  has: (header) => HEADERS.some(([each]) => each === header),
  at: (header, row) => cases[row]![HEADERS.find(([each]) => each === header)![1]],
});
const pair = (before: readonly Case[], now: readonly Case[]) => [
  ...pairTables({ identity: DRIFT.identity, facts: DRIFT.facts }, rowsOf(before), rowsOf(now)),
];
const live = (key: Scalar, journey = 1, entered: number | null = 10, decision: number | null = 20): Case => ({
  key,
  journey,
  entered,
  decision,
});

describe("Rows of Drift are found again", () => {
  test.each<[string, Case[], Case[], number[]]>([
    ["by child and journey", [live("A"), live("B")], [live("B"), live("A")], [1, 0]],
    ["where the id lost its zeros", [live("00123")], [live("123")], [0]],
    ["where it got them back", [live(123)], [live("00123")], [0]],
    ["where it lost them and a date was mended", [live("00123")], [live("123", 1, 11, 21)], [0]],
    [
      "of the child with the very key first",
      [live("123"), live("0123")],
      [live("0123"), live("123")],
      [1, 0],
    ],
    ["not of a letter key that only looks alike", [live("0A1")], [live("A1")], [-1]],
    ["never by a second decision in the same period", [live("A")], [live("A", 2, 10, 30)], [-1]],
    ["where an earlier decision came to light", [live("A")], [live("A", 2)], [0]],
    ["where a decision was made", [live("A", 1, 10, null)], [live("A")], [0]],
  ])("%s", (_, before, now, expected) => {
    expect(pair(before, now)).toEqual(expected);
  });
});

/**
 * Months of a council: children come, go and come back with other numbers and ids written otherwise; plans change and are
 * made again; people sort the rows. Everything typed is on Drift or in the history, once.
 */
describe("Notes before are notes on Drift and notes in the history", () => {
  const aCase = fc.record({
    key: fc.constantFrom<Scalar>("1", "01", 1, "2", "002", "3", "A4", "a5"),
    journey: fc.integer({ min: 1, max: 3 }),
    entered: fc.constantFrom(null, 10, 11, 50),
    decision: fc.constantFrom(null, 20, 30, 60),
  });
  const month = fc.record({
    cases: fc.array(aCase, { maxLength: 8 }),
    /** By row: add a note there, delete what is there, or leave it. */
    typing: fc.array(fc.constantFrom("add", "delete", "leave"), { minLength: 8, maxLength: 8 }),
    sort: fc.array(fc.integer(), { minLength: 8, maxLength: 8 }),
  });

  test("whatever happens from month to month", () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (months) => {
        let drift: { of: Case; note: string | null }[] = [];
        const history: string[] = [];
        const typed = new Set<string>();
        for (const [index, { cases, typing, sort }] of months.entries()) {
          const source = pair(
            drift.map(({ of }) => of),
            cases,
          );
          const found = source.filter((row) => row !== -1);
          expect(new Set(found).size).toBe(found.length);
          drift.forEach(({ note }, row) => {
            if (!found.includes(row) && note !== null) history.push(note);
          });
          drift = cases.map((of, row) => ({ of, note: drift[source[row]!]?.note ?? null }));
          expect([...drift.flatMap(({ note }) => note ?? []), ...history].sort()).toEqual([...typed].sort());

          drift.forEach((row, at) => {
            if (typing[at] === "leave") return;
            if (row.note !== null) typed.delete(row.note);
            row.note = typing[at] === "add" ? `note ${index}/${at}` : null;
            if (row.note !== null) typed.add(row.note);
          });
          drift = drift
            .map((row, at) => ({ row, by: sort[at]! }))
            .sort((a, b) => a.by - b.by)
            .map(({ row }) => row);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
