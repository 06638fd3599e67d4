import type { SerialDay } from "../domain/dates/serialDay";
import { daysCovered } from "../domain/journeys/coverage";
import {
  MILESTONES,
  STAGE_MODELS,
  STATUSES,
  type Milestone,
  type Status,
} from "../domain/journeys/milestones";
import { MEASURES } from "../domain/measures/measures";
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
    measures: Object.fromEntries(MEASURES.map(({ id }) => [id, measureReport(cases, id)])),
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

function measureReport({ journeys, contributions, period, covers }: Cases, id: string): MeasureReport {
  return {
    ...measureResult(journeys, contributions.get(id)!, period),
    unit: "days",
    covered: coveredPart(period, covers),
  };
}

/** The part of a period that the data cover; null where they cover none of it. */
function coveredPart(period: Cases["period"], covers: Cases["covers"]): MeasureReport["covered"] {
  const days = daysCovered(period, covers);
  if (!covers || days === 0) return null;
  const from = Math.max(period.from, covers.from) as SerialDay;
  const to = Math.min(period.to, covers.to) as SerialDay;
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
