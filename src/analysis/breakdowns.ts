import { cohortsBy, type Cohort, type CohortStart } from "../domain/breakdowns/cohorts";
import { periodsOffered, type PeriodOffered } from "../domain/breakdowns/periods";
import { SPLITS, type SplitId } from "../domain/breakdowns/splits";
import { stageBreakdown, type GroupFigures } from "../domain/breakdowns/stageBreakdown";
import { STAGE_MODELS, type StageModel } from "../domain/journeys/milestones";
import type { Cases } from "../sheets/cases";

export type { Cohort, CohortStart, GroupFigures, PeriodOffered };
export type SplitOffered = SplitId | "all";

/** The stages by every model, period and split that is offered; worked out when asked for, and then kept. */
export interface Breakdowns {
  models: readonly StageModel[];
  periods: readonly PeriodOffered[];
  splits: readonly { id: SplitOffered; words: string }[];
  /** The groups with a child, in their order. */
  of(model: StageModel, period: PeriodOffered, split: SplitOffered): readonly GroupFigures[];
  cohorts(start: CohortStart): readonly Cohort[];
}

export function breakdownsOf(cases: Cases): Breakdowns {
  const kept = new Map<string, readonly GroupFigures[]>();
  return {
    models: STAGE_MODELS,
    periods: periodsOffered(cases.asAt, cases.period),
    splits: [{ id: "all", words: "All children" }, ...SPLITS.map(({ id, words }) => ({ id, words }))],
    of(model, period, split) {
      const key = [model, period.from, period.to, split].join(" ");
      const figures = kept.get(key) ?? stageBreakdown(cases, { model, period, split });
      kept.set(key, figures);
      return figures;
    },
    cohorts: (start) => cohortsBy(start, cases),
  };
}
