import type { Breakdowns } from "../../analysis/breakdowns";
import type {
  AnalysisResult,
  CopyMade,
  JourneyRow,
  MeasureReport,
  TableReport,
} from "../../analysis/contract";
import type { FlowFigures } from "../../domain/flow/flow";
import { formatIso } from "../../domain/dates/writtenForms";
import type { SerialDay } from "../../domain/dates/serialDay";
import type { Finding } from "../../domain/findings";
import { MILESTONES } from "../../domain/journeys/milestones";
import type { ReturnId } from "../../domain/returns/forms";
import { returnsReport } from "./returnsReport";

export interface JsonOptions {
  journeys: boolean;
  findings: boolean;
  traffic: { syncs: number; bytes: number };
  /** The copy for circulation, where one was made. */
  copy?: CopyMade;
  /** Where the returns went as CSV. */
  csv?: Readonly<Record<ReturnId, string>>;
}

/** The stable JSON of the command line (design.md 4). Days are YYYY-MM-DD; times are milliseconds. */
export function jsonReport(
  result: AnalysisResult,
  { journeys, findings, traffic, copy, csv }: JsonOptions,
): unknown {
  return {
    asAt: formatIso(result.asAt),
    period: window(result.period),
    model: result.model,
    tables: result.tables.map(tableOf),
    children: result.children,
    journeys: result.journeys,
    stages: result.stages,
    ...(result.breakdowns && productOf(result.breakdowns)),
    measures: Object.fromEntries(
      Object.entries(result.measures).map(([id, measure]) => [id, measureOf(measure)]),
    ),
    findings: {
      total: result.findings.length,
      bySeverity: countBy(result.findings, ({ severity }) => severity),
      byRule: countBy(result.findings, ({ rule }) => rule),
    },
    figures: result.figures,
    ...(copy && { circulated: { shown: copy.shown, withheld: copy.withheld } }),
    ...(result.flow && { flow: result.flow.quarters.map(quarterOf) }),
    ...(result.returns && returnsReport(result, result.returns, { findings, ...(csv && { csv }) })),
    sheets: result.sheetNames,
    timing: { ...result.timing, ...traffic },
    ...(journeys && { rows: result.rows.map(rowOf) }),
    ...(findings && { items: result.findings.map(itemOf) }),
  };
}

const window = ({ from, to }: { from: SerialDay; to: SerialDay }) => ({
  from: formatIso(from),
  to: formatIso(to),
});

/** Every model, period and split; and the cohorts. */
function productOf(breakdowns: Breakdowns) {
  const { models, periods, splits } = breakdowns;
  const by = <T extends string, U>(keys: readonly T[], of: (key: T) => U) =>
    Object.fromEntries(keys.map((key) => [key, of(key)]));
  return {
    breakdowns: by(models, (model) =>
      Object.fromEntries(
        periods.map((period) => [
          period.id,
          {
            ...window(period),
            splits: by(
              splits.map(({ id }) => id),
              (split) => breakdowns.of(model, period, split),
            ),
          },
        ]),
      ),
    ),
    cohorts: by(["entry", "decision"] as const, (start) => breakdowns.cohorts(start)),
  };
}

function tableOf({ file, sheet, range, layout, rows, used, columns, covers }: TableReport) {
  return { file, sheet, range, layout, rows, used, columns, covers: covers && window(covers) };
}

function measureOf({ covered, ...measure }: MeasureReport) {
  return { ...measure, covered: covered && { ...window(covered), complete: covered.complete } };
}

/** null: not covered by the data; `part` names what is covered in part. A quarter is not complete while it runs. */
function quarterOf({ name, from, to, ends, events, part, stock }: FlowFigures) {
  return { quarter: name, ...window({ from, to }), complete: to === ends, ...events, part, stock };
}

function rowOf(row: JourneyRow) {
  const { childId, journey, latest, status, stage, daysInStage, flags } = row;
  const days = MILESTONES.map((milestone) => [milestone, row[milestone] && formatIso(row[milestone])]);
  return { childId, journey, latest, status, ...Object.fromEntries(days), stage, daysInStage, flags };
}

function itemOf({ rule, severity, table, row, column, childId, message }: Finding) {
  return { rule, severity, table, row, column, childId, message };
}

function countBy<T>(items: readonly T[], of: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}
