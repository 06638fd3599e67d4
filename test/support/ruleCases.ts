import type { Check } from "../../src/domain/checks/check";
import type { Module } from "../../src/domain/checks/returnYear";
import { returnYear, type Row, type Rows } from "./returnYears";

/** Rows of the rule's own module where only a list is given. */
type SomeRows = readonly Row[] | Rows;

/**
 * One case of a rule: why the rows fail or pass, the rows, and those that fail, counted from 0 ("Header 1" for a row of
 * another module).
 */
export type RuleCase = readonly [
  why: string,
  rows: SomeRows,
  failing: readonly (number | string)[],
  more?: { ending?: number; last?: SomeRows },
];

/** Tests of one rule, a sentence a case. The return is that of 2024-25 unless a case says when its year ends. */
export function testRule(
  checks: readonly Check[],
  id: string,
  cases: readonly RuleCase[],
  module: Module = "Episodes",
): void {
  const check = checks.find((each) => each.id === id)!;
  const modulesOf = (rows: SomeRows): Rows => (isList(rows) ? { [module]: rows } : rows);
  describe(id, () => {
    for (const [why, rows, failing, { ending = 2025, last } = {}] of cases)
      it(why, () => {
        const found = failingRows(check, modulesOf(rows), last && modulesOf(last), ending);
        const expected = failing.map((each) => (typeof each === "number" ? `${module} ${each}` : each));
        expect([...found].sort()).toEqual([...expected].sort());
      });
  });
}

const isList = (rows: SomeRows): rows is readonly Row[] => Array.isArray(rows);

function failingRows(check: Check, rows: Rows, last: Rows | undefined, ending: number): Set<string> {
  const year = returnYear(ending, rows);
  const before = last && returnYear(ending - 1, last);
  const unmet = (Object.keys(check.needs) as Module[]).filter((each) => !year.modules[each]);
  if (unmet.length > 0 || (check.needsLast && !before))
    throw new Error(`This case has not what ${check.id} needs.`);
  const found = new Set<string>();
  check.run(year, before, (module, row, fields) => {
    if (fields.length === 0) throw new Error("A check names the cells concerned.");
    found.add(`${module} ${row}`);
  });
  return found;
}
