import type { Check } from "../../src/domain/checks/check";
import type { Module } from "../../src/domain/checks/returnYear";
import { canRun, runChecks } from "../../src/domain/checks/runChecks";
import type { Finding } from "../../src/domain/findings";
import type { Children } from "../../src/domain/journeys/records";
import { register, returnYear, SOURCES, type ReturnLines } from "./returns";

/** A small return of 2023-24 (and of 2022-23), and the cells at which the check must fail: none where it passes. */
interface Example {
  why: string;
  year: ReturnLines;
  last?: ReturnLines;
  at: readonly Cell[];
}

/** "AD1 2 DATE_INT": sheet, row and header. */
type Cell = `${Module} ${number} ${string}`;

export const passes = (why: string, year: ReturnLines, last?: ReturnLines): Example => ({
  why,
  year,
  ...(last && { last }),
  at: [],
});

export const fails = (
  at: Cell | readonly Cell[],
  why: string,
  year: ReturnLines,
  last?: ReturnLines,
): Example => ({ why, year, ...(last && { last }), at: typeof at === "string" ? [at] : at });

/** Tests of each check of a list by examples, and that each has some that pass and some that fail. */
export function testByExamples(
  checks: readonly Check[],
  examples: Readonly<Record<string, readonly Example[]>>,
): void {
  it("each have examples that pass and examples that fail", () => {
    expect(Object.keys(examples).sort()).toEqual(checks.map(({ id }) => id).sort());
    for (const [id, own] of Object.entries(examples))
      expect([id, ...new Set(own.map(({ at }) => (at.length > 0 ? "fails" : "passes")))].sort()).toEqual(
        [id, "fails", "passes"].sort(),
      );
  });

  const cases = checks.flatMap((check) => (examples[check.id] ?? []).map((example) => ({ check, example })));
  it.each(
    cases.map(({ check, example }) => ({
      name: `${check.id} ${example.at.length > 0 ? "fails" : "passes"}: ${example.why}`,
      check,
      example,
    })),
  )("$name", ({ check, example }) => {
    const found = checked([check], example.year, example.last);
    expect(found.map(({ table, row, column }) => `${table} ${row} ${column}`)).toEqual(example.at);
  });
}

/** What some checks find in the return of 2023-24, that of 2022-23 beside it. They must all be able to run. */
export function checked(checks: readonly Check[], lines: ReturnLines, lastLines?: ReturnLines): Finding[] {
  const { childOf, keys } = register();
  const last = lastLines && returnYear(2023, lastLines, childOf);
  const year = returnYear(2024, lines, childOf);
  for (const check of checks) if (!canRun(check, year, last)) throw new Error(`${check.id} cannot run.`);
  const found = [
    ...runChecks(last ? [last, year] : [year], { children: named(keys), sources: SOURCES }, checks),
  ];
  return found.flat();
}

export const named = (key: readonly string[]): Children => ({
  ...{ count: key.length, key, shown: key, dob: new Int32Array(key.length) },
  ...{ sex: [], ethnicity: [] },
});
