import type { DayKind, Days } from "./costsStays";
import type { OracleJourney, OracleReading } from "./journeyOf";
import { dayOf } from "./rows";

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

/** One clock for each journey with a decision and a known entry; a day of a child is counted for one journey only. */
export function delays({ journeys }: OracleReading, lived: Days, target: number, asAt: string): Delay[] {
  const today = dayOf(asAt) as number;
  const counted = new Set<string>();
  const found: Delay[] = [];
  for (const journey of journeys) {
    if (journey.adm === undefined || journey.entry === undefined) continue;
    const end = Math.min(clockEnd(journey, today), today);
    const ends = stageEnds(journey, end);
    const stages = ends.map((): DelayStage => ({ days: 0, byKind: {} }));
    for (let day = journey.entry + target; day < end; day++) {
      const key = `${journey.child} ${day}`;
      if (counted.has(key)) continue;
      counted.add(key);
      const stage = stages[ends.findIndex((until) => day < until)] as DelayStage;
      const kind = lived.get(journey.child)?.get(day) ?? "unknown";
      stage.days++;
      stage.byKind[kind] = (stage.byKind[kind] ?? 0) + 1;
    }
    found.push({ child: journey.child, journey: journey.number, stages });
  }
  return found;
}

function clockEnd({ placed, planChanged, adopted, leftCare }: OracleJourney, today: number): number {
  if (placed !== undefined) return placed;
  const ends = [planChanged, adopted, leftCare].filter((day) => day !== undefined);
  return ends.length > 0 ? Math.min(...ends) : today;
}

/** A stage ends with the earliest of its own milestone and of all later ones. */
function stageEnds({ adm, order, match }: OracleJourney, end: number): number[] {
  const milestones = [adm, order, match, end];
  return milestones.map((_, stage) =>
    Math.min(...milestones.slice(stage).filter((day): day is number => day !== undefined)),
  );
}
