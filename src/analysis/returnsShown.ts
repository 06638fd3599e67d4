import type { Severity } from "../domain/findings";
import type { CheckedYear } from "../domain/returns/filled";
import type { ReturnForm, ReturnId } from "../domain/returns/forms";
import type { MissingRow } from "../sheets/returns/missingRows";
import { CHECK_SHEET, MISSING_SHEET, sheetOf } from "../sheets/returns/returnNames";
import type { AnalysisResult } from "./contract";
import { sheetMade } from "./madeSheets";

export { layoutSentence } from "../sheets/returns/returnWords";
export { SEVERITY_WORDS } from "../sheets/words";

/** What the sheets of the returns are called in the workbook; undefined for one that was not made. */
export const formSheet = (result: AnalysisResult, form: ReturnForm) => sheetMade(result, sheetOf(form));
export const missingSheet = (result: AnalysisResult) => sheetMade(result, MISSING_SHEET);
export const checkSheet = (result: AnalysisResult) => sheetMade(result, CHECK_SHEET);

/** What is missing of one return, and how much of it: to mend before it can be sent, and to look at. */
export function missingOf(
  rows: readonly MissingRow[],
  id: ReturnId,
): { rows: readonly MissingRow[]; toMend: number; toCheck: number } {
  const own = rows.filter((row) => row.return === id);
  const count = (severity: Severity) => own.filter((row) => row.severity === severity).length;
  return { rows: own, toMend: count("error"), toCheck: count("warning") };
}

/**
 * The first lines by worker, workers in the order of their first line.
 *
 * @param most how many lines in all
 */
export function byWorker(
  rows: readonly MissingRow[],
  most: number,
): { worker: string; lines: readonly MissingRow[]; count: number }[] {
  const groups = new Map<string, { worker: string; lines: MissingRow[]; count: number }>();
  rows.forEach((row, position) => {
    let group = groups.get(row.worker);
    if (!group) groups.set(row.worker, (group = { worker: row.worker, lines: [], count: 0 }));
    group.count++;
    if (position < most) group.lines.push(row);
  });
  return [...groups.values()].filter(({ lines }) => lines.length > 0);
}

/** A rule of the SSDA903 that fails, with its sentence and how often. */
export interface FailedRule {
  rule: string;
  severity: Severity;
  message: string;
  count: number;
}

const ORDER: readonly Severity[] = ["error", "warning", "note"];

/** What the check of a collection year found, by rule: errors first, then the most frequent. */
export function failedRules({ findings }: CheckedYear): FailedRule[] {
  const failed = new Map<string, FailedRule>();
  for (const { rule, severity, message } of findings) {
    const known = failed.get(rule);
    if (known) known.count++;
    else failed.set(rule, { rule, severity, message, count: 1 });
  }
  return [...failed.values()].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count,
  );
}
