import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { StageModel } from "../journeys/milestones";
import { stagesOf, type Stage } from "../journeys/stages";
import { adoptedIn, type Period } from "../measures/results";
import { summariseDays } from "../statistics/averages";
import { quantileOf } from "../statistics/quantiles";
import { groupsAmong, SPLITS, type Group, type SplitCases, type SplitId } from "./splits";

/** One stage of the children of one group, in days. Its counts add up to the children of the group. */
export interface StageFigures {
  id: string;
  /** Children whose days are known and not below zero: all averages are of these. */
  n: number;
  /** To one decimal, half up; like the others null where nobody counts. */
  mean: number | null;
  median: number | null;
  /** Lower and upper quartile, as Excel's PERCENTILE.INC. */
  q1: number | null;
  q3: number | null;
  min: number | null;
  max: number | null;
  /** One of the two dates should be there and is not. */
  missing: number;
  /** No source of the child could hold the date (a match that is in no return, an IRO recommendation). */
  notCollected: number;
  /** Placed by the parents' consent, which needs no placement order. */
  notNeeded: number;
  /** The later date before the earlier one. */
  negative: number;
}

export interface GroupFigures {
  group: string;
  children: number;
  stages: StageFigures[];
}

/** What the figures are asked for: a model, the period of the adoption orders, and what to split by. */
export interface BreakdownQuestion {
  model: StageModel;
  period: Period;
  split: SplitId | "all";
}

export interface BreakdownCases extends SplitCases {
  hasIro: boolean;
}

export const ALL_CHILDREN = "All children";

/**
 * The stages of the children adopted in a period, group by group; the groups without a child are left out. Worked out from
 * the journeys themselves: the sheet `Stages` says the same by formulas over `Timescales`.
 */
export function stageBreakdown(
  cases: BreakdownCases,
  { model, period, split }: BreakdownQuestion,
): GroupFigures[] {
  const { journeys, hasIro } = cases;
  const rows = adoptedIn(journeys, period);
  const stages = stagesOf(model, hasIro);
  const figures = (group: string, of: readonly number[]): GroupFigures => ({
    group,
    children: of.length,
    stages: stages.map((stage) => stageFigures(journeys, stage, of)),
  });
  if (split === "all") return [figures(ALL_CHILDREN, rows)];
  const inPeriod = new Set(rows);
  return allGroups(cases, split)
    .map(({ name, rows: all }) => ({ name, of: all.filter((row) => inPeriod.has(row)) }))
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => figures(name, of));
}

const groupsKept = new WeakMap<BreakdownCases, Map<SplitId, Group[]>>();

/**
 * The groups of a split among all adopted children, whatever the period: so the groups of one period stand in the order of
 * those of another.
 */
export function allGroups(cases: BreakdownCases, id: SplitId): readonly Group[] {
  const kept = groupsKept.get(cases) ?? new Map<SplitId, Group[]>();
  groupsKept.set(cases, kept);
  const split = SPLITS.find((each) => each.id === id)!;
  const adopted = cases.journeys.status.flatMap((status, row) => (status === "adopted" ? [row] : []));
  const groups = kept.get(id) ?? groupsAmong(split, split.groupOf(cases), adopted);
  kept.set(id, groups);
  return groups;
}

/** One stage of some children, those whose days are not known counted by the reason. */
export function stageFigures(journeys: Journeys, stage: Stage, rows: readonly number[]): StageFigures {
  const days: number[] = [];
  const without = { missing: 0, notCollected: 0, notNeeded: 0, negative: 0 };
  for (const row of rows) {
    const from = journeys.milestones[stage.from][row]!;
    const to = journeys.milestones[stage.to][row]!;
    if (from === NO_DAY || to === NO_DAY) without[whyEmpty(journeys, stage, row)]++;
    else if (to < from) without.negative++;
    else days.push(to - from);
  }
  const { n, mean, median, min, max } = summariseDays(days);
  const sorted = Float64Array.from(days).sort();
  const quartiles = { q1: quantileOf(sorted, 0.25), q3: quantileOf(sorted, 0.75) };
  return { id: stage.id, n, mean, median, ...quartiles, min, max, ...without };
}

/** As the state of a stage on `Stage days`: what was not needed is not missed, whether or not it could be told. */
function whyEmpty(
  journeys: Journeys,
  { from, to }: Stage,
  row: number,
): "missing" | "notCollected" | "notNeeded" {
  const touches = (milestone: Stage["from"]) => from === milestone || to === milestone;
  if (touches("order") && journeys.byConsent[row] === 1) return "notNeeded";
  if (touches("match") && journeys.matchCollected[row] === 0) return "notCollected";
  if (touches("iro") && journeys.iroCollected[row] === 0) return "notCollected";
  return "missing";
}
