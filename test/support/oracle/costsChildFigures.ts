import { inPeriod, type Window } from "./costsByChild";
import { delays } from "./costsDelay";
import type { Entries } from "./costsEntries";
import type { DayKind, PlannedCare } from "./costsStays";
import type { ProcessCost } from "./costsUnits";

type ByKind = Readonly<Partial<Record<DayKind, number>>>;

/** `Cost by child` and `Cost of delay`; undefined where there is a word. */
export function childFigures(
  cared: readonly PlannedCare[],
  window: Window,
  entries: Entries,
  costs: Readonly<Record<string, ProcessCost>>,
  weekly: Readonly<Record<string, number | undefined>>,
): Record<string, number | undefined> {
  const figures: Record<string, number | undefined> = {};
  const years = entries.number("in_unit_years_child_9") ?? 0;
  const found = once(cared, `period ${years}`, () => inPeriod(cared, window, years));
  const pounds = (days: ByKind) => sum(Object.entries(days), ([kind, of]) => (of / 7) * (weekly[kind] ?? 0));
  const daysWithout = (days: ByKind) =>
    sum(Object.entries(days), ([kind, of]) => (weekly[kind] === undefined ? of : 0));

  let processes = 0;
  for (const process of [...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `child_${step}`), "disruption"]) {
    const often = sum(found, ({ occurrences }) => occurrences[process] ?? 0);
    const unit = costs[process];
    const of = often * (typeof unit === "number" ? unit : 0);
    figures[`out_cost_${process}_occurrences`] = often;
    figures[`out_cost_${process}_total`] = of;
    processes += of;
  }
  const placements = sum(found, ({ days }) => pounds(days));
  const here = found.filter(({ days }) => Object.keys(days).length > 0);
  const costed = (kind: string) => kind !== "adopters" && weekly[kind] !== undefined;
  const paid = sum(found, ({ waiting }) =>
    sum(Object.entries(waiting), ([kind, days]) => (costed(kind) ? days : 0)),
  );
  const paidPounds = sum(found, ({ waiting }) =>
    sum(Object.entries(waiting), ([kind, days]) => (costed(kind) ? (days / 7) * weekly[kind]! : 0)),
  );
  Object.assign(figures, {
    out_cost_processes_total: processes,
    out_cost_placements_total: placements,
    out_cost_averages_total: placements,
    out_cost_total: processes + placements,
    out_cost_children: new Set(here.map(({ child }) => child)).size,
    out_cost_waiting_days: sum(found, ({ waiting }) => sum(Object.values(waiting), (days) => days)),
    out_cost_agency_days: sum(found, ({ waiting }) => waiting.agency_foster ?? 0),
    out_cost_days_without_rate: sum(found, ({ days }) => daysWithout(days)),
    out_cost_average_weekly: paid > 0 ? (paidPounds / paid) * 7 : undefined,
  });

  const target = entries.number("in_cost_delay_target") ?? entries.usual("in_cost_delay_target");
  const late = once(cared, `delay ${target}`, () => delays(cared, target, window.today));
  for (const stage of [1, 2, 3, 4]) {
    const parts = late.map(({ stages }) => stages[stage - 1]!);
    figures[`out_delay_days_${stage}`] = sum(parts, ({ days }) => days);
    figures[`out_delay_pounds_${stage}`] = sum(parts, ({ byKind }) => pounds(byKind));
  }
  const of = (what: string) => sum([1, 2, 3, 4], (stage) => figures[`out_delay_${what}_${stage}`]!);
  const delayed = late.filter(({ stages }) => stages.some(({ days }) => days > 0));
  Object.assign(figures, {
    out_delay_target: target,
    out_delay_days: of("days"),
    out_delay_pounds: of("pounds"),
    out_delay_children: new Set(delayed.map(({ child }) => child)).size,
    out_delay_journeys: late.length,
    out_delay_days_without_rate: sum(late, ({ stages }) => sum(stages, ({ byKind }) => daysWithout(byKind))),
  });
  return figures;
}

const counted = new WeakMap<object, Map<string, unknown>>();

/** Days are counted one by one, which is slow: once for each question about the same children. */
export function once<T>(of: object, question: string, work: () => T): T {
  const known = counted.get(of) ?? new Map<string, unknown>();
  counted.set(of, known);
  if (!known.has(question)) known.set(question, work());
  return known.get(question) as T;
}

export const sum = <T>(of: readonly T[], worth: (each: T) => number): number =>
  of.reduce((total, each) => total + worth(each), 0);
