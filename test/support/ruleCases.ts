import type { Check } from "../../src/domain/checks/check";
import type { Module } from "../../src/domain/checks/returnYear";
import { returnYear, type Row, type Rows } from "./returnYears";

/**
 * One case of a rule: why the rows fail or pass, the rows (of the rule's own module where only a list is given), and the
 * rows that fail, counted from 0 ("Header 1" for another module).
 */
export type RuleCase = readonly [
  why: string,
  rows: readonly Row[] | Rows,
  failing: readonly (number | string)[],
  more?: { ending?: number; last?: readonly Row[] | Rows },
];

/** Tests of one rule, a sentence a case. The return is that of 2024-25 unless a case says when its year ends. */
export function testRule(
  checks: readonly Check[],
  id: string,
  cases: readonly RuleCase[],
  module: Module = "Episodes",
): void {
  describe(id, () => {
    it.each(cases)("%s", (_why, rows, failing, more = {}) => {
      const { ending = 2025, last } = more;
      const found = failingRows(
        checks.find((check) => check.id === id)!,
        modulesOf(rows, module),
        last && modulesOf(last, module),
        ending,
      );
      const expected = failing.map((each) => (typeof each === "number" ? `${module} ${each}` : each));
      expect([...found].sort()).toEqual([...expected].sort());
    });
  });
}

function modulesOf(rows: readonly Row[] | Rows, module: Module): Rows {
  return Array.isArray(rows) ? { [module]: rows as Row[] } : (rows as Rows);
}

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
