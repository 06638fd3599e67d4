import { clockEnd, earliest } from "./costsDelay";
import type { DayKind, PlannedCare } from "./costsStays";
import type { OracleJourney } from "./journeyOf";

/** From the first day to the last of a period, both included; what happens is known up to `today`. */
export interface Window {
  from: number;
  to: number;
  today: number;
}

/** What happened to a child's plan in a period: how often, how many weeks, how many years. */
export function occurrencesOf(
  plan: OracleJourney,
  window: Window,
  supportYears: number,
  careEnds?: number,
): Record<string, number> {
  const { adm, order, match, placed, adopted } = plan;
  const once = (day: number | undefined) =>
    day !== undefined && day >= window.from && day <= window.to ? 1 : 0;
  const daysBetween = (from: number | undefined, to: number | undefined) => {
    if (from === undefined) return 0;
    const until = Math.min(to ?? window.today, window.to + 1, window.today);
    return Math.max(0, until - Math.max(from, window.from));
  };
  const ends = earliest(adopted, plan.planChanged, plan.leftCare, careEnds);
  const findingEnds = earliest(match, placed, ends);
  return {
    child_1: once(adm),
    child_2: once(order),
    child_3: daysBetween(adm, findingEnds) / 7,
    child_4: once(match),
    child_5: once(placed),
    child_6: daysBetween(placed, ends) / 7,
    child_7: once(adopted),
    child_8: once(placed),
    child_9: daysBetween(adopted, adopted && adopted + supportYears * 365) / 365,
  };
}

export interface ChildInPeriod {
  child: string;
  occurrences: Record<string, number>;
  /** Days in the period by kind, and those before the clock of any plan stopped. */
  days: Partial<Record<DayKind, number>>;
  waiting: Partial<Record<DayKind, number>>;
}

/** Each time in care with a plan, as far as it lies in the period. Support goes on for some years after the adoption order. */
export function inPeriod(
  cared: readonly PlannedCare[],
  window: Window,
  supportYears: number,
): ChildInPeriod[] {
  return cared.map(({ child, plans, days, disruptions }) => {
    const found: ChildInPeriod = { child, occurrences: {}, days: {}, waiting: {} };
    const careEnds = Math.max(...days.keys(), -1) + 1;
    for (const plan of plans)
      for (const [process, often] of Object.entries(occurrencesOf(plan, window, supportYears, careEnds)))
        found.occurrences[process] = (found.occurrences[process] ?? 0) + often;
    found.occurrences.disruption = disruptions.filter(
      (day) => day >= window.from && day <= window.to && day <= window.today,
    ).length;
    for (const [day, kind] of days) {
      if (day < window.from || day > window.to || day >= window.today) continue;
      found.days[kind] = (found.days[kind] ?? 0) + 1;
      if (plans.some((plan) => day < (clockEnd(plan) ?? window.today)))
        found.waiting[kind] = (found.waiting[kind] ?? 0) + 1;
    }
    return found;
  });
}
