import type { FilledReturn, FilledReturns } from "../../src/domain/returns/filled";
import { FORMS } from "../../src/domain/returns/forms";
import type { Authority } from "../../src/workbench/sample";
import type { SampleTable } from "../../src/workbench/sample/table";
import { ad1, list10, placedAdoption, surveyChildren, type OracleReturnRow } from "../support/oracle/returns";
import { formOf, rowsOf, type Given } from "./returnsOfSample";

const EXPECTED = {
  "survey-children": surveyChildren,
  list10,
  ad1,
  "placed-adoption": placedAdoption,
} as const;
type Expected = keyof typeof EXPECTED;

/** Where the returns of children and what the lives say part, a line each: the return and its period, the row, what is there. */
export function differences(authority: Authority, given: Given, result: FilledReturns): string[] {
  return (Object.keys(EXPECTED) as Expected[]).flatMap((id) => {
    const form = formOf(result, id);
    const expected = EXPECTED[id](authority, given, form.period);
    return compare(form, expected, id).map((line) => `${id}, ${form.period.title}: ${line}`);
  });
}

function compare(form: FilledReturn, expected: readonly OracleReturnRow[], id: Expected): string[] {
  const { identity } = FORMS[id];
  const keyOf = (cells: Readonly<Record<string, unknown>>) =>
    identity.map((header) => String(cells[header])).join(" ");
  const rows = rowsOf(form);
  const found = new Map(rows.map(({ cells }, at) => [keyOf(cells), { cells, at }]));
  const listed = blanksListed(form);
  const lines: string[] = [];
  if (found.size !== rows.length) lines.push("two rows of one identity");
  for (const row of expected) {
    const key = keyOf(row.cells);
    const own = found.get(key);
    found.delete(key);
    if (!own) {
      lines.push(`${key}: no row`);
      continue;
    }
    for (const [header, told] of Object.entries(row.cells))
      if (told !== undefined && own.cells[header] !== told)
        lines.push(`${key}, ${header}: ${JSON.stringify(own.cells[header])}, not ${JSON.stringify(told)}`);
    const known = (each: string) =>
      !row.mayBeListed.some((header) => each === `check ${header}` || each === `mend ${header}`);
    const says = (listed.get(own.at) ?? []).filter(known);
    const shouldSay = [
      ...row.mend.map((header) => `mend ${header}`),
      ...row.check.map((header) => `check ${header}`),
    ].filter(known);
    for (const each of shouldSay) if (!says.includes(each)) lines.push(`${key}, does not say: ${each}`);
    for (const each of says) if (!shouldSay.includes(each)) lines.push(`${key}, says: ${each}`);
  }
  for (const key of found.keys()) lines.push(`${key}: a row of its own`);
  return lines;
}

/** By row, what is listed as blank. */
function blanksListed({ missing }: FilledReturn): Map<number, string[]> {
  const listed = new Map<number, string[]>();
  for (const { rule, row, header, severity } of missing) {
    if (rule !== "blank") continue;
    const own = listed.get(row) ?? [];
    own.push(`${severity === "error" ? "mend" : "check"} ${header}`);
    listed.set(row, own);
  }
  return listed;
}

/** The children of whom some row of a table with mistakes stands otherwise, or more than once. */
export function childrenOfMistakes(
  clean: readonly SampleTable[],
  typed: readonly SampleTable[],
): Set<string> {
  return new Set(
    typed.flatMap(({ rows }, at) => {
      const left = new Set(clean[at]!.rows.map((row) => JSON.stringify(row)));
      return rows.filter((row) => !left.delete(JSON.stringify(row))).map(([id]) => String(id).trim());
    }),
  );
}
