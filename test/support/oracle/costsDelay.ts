import type { DayKind, PlannedCare } from "./costsStays";
import type { OracleJourney } from "./journeyOf";

/** Days beyond the target before moving in, by the stage in which they fell. */
export interface Delay {
  child: string;
  journey: number;
  /** To the decision, the placement order, the match, moving in. */
  stages: DelayStage[];
}

export interface DelayStage {
  days: number;
  byKind: Partial<Record<DayKind, number>>;
}

/** One clock for each plan with a known entry; a day of a child is counted for one plan only, the first that has it. */
export function delays(cared: readonly PlannedCare[], target: number, today: number): Delay[] {
  return cared.flatMap(({ child, plans, days }) => {
    const counted = new Set<number>();
    const left = Math.max(...days.keys(), -1) + 1;
    return plans.flatMap((plan): Delay[] => {
      if (plan.entry === undefined) return [];
      const end = Math.min(clockEnd(plan) ?? today, today, left);
      const ends = stageEnds(plan, end);
      const stages = ends.map((): DelayStage => ({ days: 0, byKind: {} }));
      for (let day = plan.entry + target; day < end; day++) {
        if (counted.has(day)) continue;
        counted.add(day);
        const stage = stages[ends.findIndex((until) => day < until)] as DelayStage;
        const kind = days.get(day) ?? "unknown";
        stage.days++;
        stage.byKind[kind] = (stage.byKind[kind] ?? 0) + 1;
      }
      return [{ child, journey: plan.number, stages }];
    });
  });
}

/** Moving in, else the end of the plan or of care. */
export function clockEnd({ placed, planChanged, adopted, leftCare }: OracleJourney): number | undefined {
  if (placed !== undefined) return placed;
  return earliest(planChanged, adopted, leftCare);
}

export function earliest(...days: (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** A stage ends with the earliest of its own milestone and of all later ones. */
function stageEnds({ adm, order, match }: OracleJourney, end: number): number[] {
  const milestones = [adm, order, match, end];
  return milestones.map((_, stage) => earliest(...milestones.slice(stage)) as number);
}
