import type { SerialDay } from "../domain/dates/serialDay";
import { daysCovered, type Covered } from "../domain/journeys/coverage";
import {
  MILESTONES,
  STAGE_MODELS,
  STATUSES,
  type Milestone,
  type Status,
} from "../domain/journeys/milestones";
import { countResult, tellsOf, windowOf, windowsOf } from "../domain/measures/counting";
import { ALL_MEASURES } from "../domain/measures/measures";
import { measureResult, stageResults, type StageResult } from "../domain/measures/results";
import { DUE_SOON_DAYS, DUE_SOON_SHARE, type DriftRow } from "../domain/drift/drift";
import type { Cases } from "../sheets/cases";
import type { AnalysisResult, JourneyRow, MeasureReport } from "./contract";

/** What the cases come to, worked out from the journeys themselves and not from the sheets. */
export type Answer = Pick<AnalysisResult, "journeys" | "stages" | "measures" | "rows">;

export function answer(cases: Cases): Answer {
  return {
    journeys: childrenByStatus(cases),
    stages: Object.fromEntries(
      STAGE_MODELS.map((model) => [model, stageResults(cases.journeys, model, cases.hasIro, cases.period)]),
    ) as Record<(typeof STAGE_MODELS)[number], StageResult[]>,
    measures: measureReports(cases),
    rows: journeyRows(cases),
  };
}

/** Children by their latest journey; those with short breaks only are `other`. */
function childrenByStatus({ journeys, shortBreaksOnly }: Cases): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  journeys.status.forEach((status, row) => {
    if (journeys.latest[row] === 1) counts[status]++;
  });
  counts.other += shortBreaksOnly;
  return counts;
}

/** Of measures of families only where a table of adopters was read. */
function measureReports(cases: Cases): Record<string, MeasureReport> {
  const { journeys, contributions, period, covers } = cases;
  const question = { ...cases, families: cases.records.families };
  const reports: Record<string, MeasureReport> = {};
  for (const measure of ALL_MEASURES) {
    if (!("of" in measure)) {
      const result = measureResult(journeys, contributions.get(measure.id)!, period);
      reports[measure.id] = { ...result, unit: "days", covered: coveredPart(cases, covers) };
      continue;
    }
    const { id, unit, local, stock } = measure;
    const result = countResult(measure, question);
    const covered = stock
      ? coveredDay(cases.asAt, windowsOf(measure, question))
      : coveredPart(cases, windowOf(measure, question));
    if (result) reports[id] = { ...result, unit, ...(local && { local }), covered };
  }
  return reports;
}

/** Of a stock: its day, or the last day that the data cover where it lies after them. */
function coveredDay(asAt: SerialDay, windows: readonly (Covered | undefined)[]): MeasureReport["covered"] {
  if (!windows.every((covered) => tellsOf(covered, asAt))) return null;
  const day = Math.min(asAt, ...windows.map((covered) => covered!.to)) as SerialDay;
  return { from: day, to: day, complete: day === asAt, days: day === asAt ? 1 : 0 };
}

/** The part of the period that the data cover, by the as-at date, with which journeys end; null where they cover none of it. */
function coveredPart(
  { period, asAt }: Pick<Cases, "period" | "asAt">,
  covers: Covered | undefined,
): MeasureReport["covered"] {
  const until = Math.min(period.to, asAt) as SerialDay;
  const days = daysCovered({ from: period.from, to: until }, covers);
  if (!covers || days === 0) return null;
  const from = Math.max(period.from, covers.from) as SerialDay;
  const to = Math.min(until, covers.to) as SerialDay;
  return { from, to, complete: days === period.to - period.from + 1, days };
}

function journeyRows(cases: Cases): JourneyRow[] {
  const { journeys, records, stage, drift, asAt } = cases;
  const flags = new Map(drift.map((row) => [row.journey, flagsOf(row, asAt)]));
  return journeys.status.map((status, row) => {
    const milestones = Object.fromEntries(
      MILESTONES.map((milestone) => [milestone, journeys.milestones[milestone][row] || null]),
    ) as Record<Milestone, SerialDay | null>;
    const days = stage.days[row]!;
    return {
      childId: records.children.shown[journeys.child[row]!]!,
      journey: journeys.number[row]!,
      latest: journeys.latest[row] === 1,
      status,
      ...milestones,
      stage: stage.name[row]!,
      daysInStage: Number.isNaN(days) ? null : days,
      flags: flags.get(row) ?? [],
    };
  });
}

/** The flags of a live case, by stable ids. */
export function flagsOf(
  { group, due, limitDays, cannotTell, earlyPermanenceSince, fosterCarersSince, remarks, alarm }: DriftRow,
  asAt: number,
): string[] {
  // Such a plan has no limit; it is on Drift for its alarm.
  if (group === "Plan changed away from adoption") return ["alarm"];
  const flags: string[] = [];
  if (earlyPermanenceSince) flags.push("early-permanence");
  if (cannotTell) flags.push("cannot-tell");
  else if (due !== undefined) {
    const left = due - asAt;
    const soon = Math.max(DUE_SOON_DAYS, (limitDays ?? 0) * DUE_SOON_SHARE);
    flags.push(left < 0 ? "overdue" : left <= soon ? "due-soon" : "on-time");
  } else flags.push("no-limit");
  if (fosterCarersSince) flags.push("with-foster-carers");
  if (remarks.length > 0) flags.push("waited-long");
  if (alarm) flags.push("alarm");
  return flags;
}
