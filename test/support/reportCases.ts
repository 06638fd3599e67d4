import { resultSheets } from "../../src/analysis/resultSheets";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { coveredByKind, EVENT_KINDS } from "../../src/domain/journeys/coverage";
import type { CareRecords } from "../../src/domain/journeys/records";
import type { Cases } from "../../src/sheets/cases";
import { printPlans } from "../../src/sheets/printPlan";
import { casesOf } from "./casesOf";
import { day } from "./records";

/** Cases of which a return of all years in question tells, at 31 March 2024 and for the three years to it. */
export function coveredCases(records: CareRecords, from = "2015-04-01"): Cases {
  const window = { from: day(from) as SerialDay, to: day("2024-03-31") as SerialDay };
  const coverage = coveredByKind(
    EVENT_KINDS.map((event) => ({ ...window, kind: "903", event, gaps: [], closedCasesMissing: false })),
  );
  return { ...casesOf(records, "2024-03-31"), coverage, careCoverage: coverage };
}

/** The report's pages of some cases: figures by name, and the words of one page. */
export function reportOf(cases: Cases, inputs: Readonly<Record<string, number | string>> = {}) {
  const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
  const printed = printPlans(resultSheets(cases, ["report"]), { ...dates, ...inputs });
  return {
    figures: printed.figures,
    sheet: (name: string) => printed.sheets.find(({ plan }) => plan.name === name)!,
    plan: (name: string) => printed.sheets.find(({ plan }) => plan.name === name)!.plan,
    words: (name: string) =>
      printed.sheets
        .find(({ plan }) => plan.name === name)!
        .cells.map(({ value }) => String(value))
        .join("\n"),
  };
}
