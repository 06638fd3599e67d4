import type { AnalysisResult } from "../../analysis/contract";
import { failedRules, formSheet, missingOf } from "../../analysis/returnsShown";
import { formatIso } from "../../domain/dates/writtenForms";
import type { ReturnPeriod } from "../../domain/returns/filled";
import type { ReturnId } from "../../domain/returns/forms";
import type { MissingRow } from "../../sheets/returns/missingRows";
import { sheetOf } from "../../sheets/returns/returnNames";

interface ReturnsOptions {
  /** With every line of what is missing. */
  findings: boolean;
  csv?: Readonly<Record<ReturnId, string>>;
}

/** What the JSON says of the returns, and of the check of the SSDA903. */
export function returnsReport(
  result: AnalysisResult,
  { forms, rows, check }: NonNullable<AnalysisResult["returns"]>,
  { findings, csv }: ReturnsOptions,
) {
  return {
    returns: forms.map(({ form, period, count }) => {
      const missing = missingOf(rows, form.id);
      return {
        id: form.id,
        title: form.title,
        sheet: formSheet(result, form) ?? sheetOf(form),
        period: periodOf(period),
        rows: count,
        toMend: missing.toMend,
        toCheck: missing.toCheck,
        ...(csv && { csv: csv[form.id] }),
        ...(findings && { missing: missing.rows.map(lineOf) }),
      };
    }),
    returnCheck: {
      period: periodOf(check.period),
      loaded: check.loaded,
      absent: check.absent,
      total: check.findings.length,
      byRule: Object.fromEntries(failedRules(check).map(({ rule, count }) => [rule, count])),
    },
  };
}

const periodOf = ({ from, to, cut, title }: ReturnPeriod) => ({
  ...{ from: formatIso(from), to: formatIso(to), cut: formatIso(cut) },
  title,
});

/** `row` is that of the return's sheet, 0 where it has none. */
function lineOf({ rule, severity, who, worker, team, item, message, fix, place, row }: MissingRow) {
  return { rule, severity, who, worker, team, item, message, fix, ...(place && { place }), row };
}
