import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CostsOfCare } from "./costsOfCare";
import { delayDays } from "./delayClock";
import type { PlacementKind } from "./placementKinds";

/** What the totals of the cost sheets come to in plain code, by days and by pounds: their second reading. */
export interface CostTotals {
  /** Children with a decision who are looked after in the period. */
  children: number;
  /** Days in the period before moving in, and of them those with agency carers. */
  waitingDays: number;
  agencyDays: number;
  /** Days in the period without a cost. */
  daysWithoutRate: number;
  placements: number;
  /** Children with days beyond the target; those days, and pounds, by stage. */
  delayChildren: number;
  delayDays: [number, number, number, number];
  delayPounds: [number, number, number, number];
}

export interface CostQuestion {
  asAt: number;
  period: { from: number; to: number };
  /** Days from entering care that are no delay. */
  target: number;
  /** Pounds a week of a kind; undefined where none is known. */
  weekly: (kind: PlacementKind) => number | undefined;
}

/** Day by day where the sheets count intervals: each day of a stay is looked at once. */
export function costTotals(
  { spans, clocks, stays }: CostsOfCare,
  journeys: Journeys,
  { asAt, period, target, weekly }: CostQuestion,
): CostTotals {
  const totals: CostTotals = {
    ...{ children: 0, waitingDays: 0, agencyDays: 0, daysWithoutRate: 0, placements: 0, delayChildren: 0 },
    ...{ delayDays: [0, 0, 0, 0], delayPounds: [0, 0, 0, 0] },
  };
  const inPeriod = new Set<number>();
  const delayed = new Set<number>();
  for (let row = 0; row < journeys.count; row++) {
    const from = spans.from[row]!;
    if (from === NO_DAY) continue;
    const to = spans.to[row] === NO_DAY ? Infinity : spans.to[row]!;
    if (from <= Math.min(period.to, asAt) && to >= period.from) inPeriod.add(journeys.child[row]!);
    const days = delayDays(journeys, spans, clocks, row, target, asAt);
    days.forEach((each, stage) => (totals.delayDays[stage]! += each));
    if (days.some((each) => each > 0)) delayed.add(journeys.child[row]!);
  }
  totals.children = inPeriod.size;
  totals.delayChildren = delayed.size;
  const last = Math.min(asAt, period.to + 1);
  for (let at = 0; at < stays.count; at++) {
    const journey = stays.journey[at]!;
    const from = stays.from[at]!;
    const until = stays.to[at] === NO_DAY ? asAt : Math.min(stays.to[at]!, asAt);
    const kind = stays.kind[at]!;
    const own = stays.weekly[at]!;
    const rate = kind === "adopters" ? 0 : Number.isNaN(own) ? weekly(kind) : own;
    const days = Math.max(0, Math.min(until, last) - Math.max(from, period.from));
    if (stays.waiting[at] === 1) {
      totals.waitingDays += days;
      if (kind === "agency_foster") totals.agencyDays += days;
    }
    if (rate === undefined) totals.daysWithoutRate += days;
    totals.placements += (days * (rate ?? 0)) / 7;
    const entry = journeys.milestones.entry[journey]!;
    if (entry === NO_DAY) continue;
    // A day is of the first stage that ends after it.
    for (let day = Math.max(from, entry + target); day < until; day++) {
      const stage = clocks.stageEnds.findIndex((ends) => ends[journey] === NO_DAY || day < ends[journey]!);
      if (stage >= 0) totals.delayPounds[stage]! += (rate ?? 0) / 7;
    }
  }
  return totals;
}
