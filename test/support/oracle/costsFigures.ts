import { occurrencesOf, type Window } from "./costsByChild";
import { childFigures, once, sum } from "./costsChildFigures";
import { Entries, type EntryFacts } from "./costsEntries";
import { inUse, type Lists } from "./costsInUse";
import { savingsFigures } from "./costsSavingsFigures";
import type { PlannedCare } from "./costsStays";
import { unitFigures, type Counted } from "./costsUnitFigures";
import type { OracleReading } from "./journeyOf";

/** One authority as the second mind reads it, for every set of entries. Days as rows.ts counts them. */
export interface CostCohort {
  reading: OracleReading;
  cared: readonly PlannedCare[];
  window: Window;
  lists: Lists;
  /** By worker, where the return has the pay. */
  lineOf(worker: string): string;
  facts: ReadonlyMap<string, EntryFacts>;
}

/** Every result by name that the method says how to work out; undefined where a word stands. */
export function costFigures(
  cohort: CostCohort,
  typed: Readonly<Record<string, unknown>>,
): Record<string, number | undefined> {
  const { window, lists } = cohort;
  const entries = new Entries(typed, cohort.facts);
  const use = inUse(entries, lists, window.today);
  const counted = once(cohort, "counted", () => count(cohort));
  const unit = unitFigures(entries, lists, use, counted, (worker) => cohort.lineOf(worker));
  const child = childFigures(cohort.cared, window, entries, unit.costs, use.weekly);
  const figures = { ...use.figures, ...unit.figures, ...child };
  const moved = cohort.reading.journeys.filter(({ placed }) => isIn(placed, window));
  const savings = savingsFigures(entries, lists, {
    moved,
    periodYears: counted.periodYears,
    yearTo: yearTo31March(window.today),
    figures,
  });
  return { ...figures, ...savings };
}

const isIn = (day: number | undefined, { from, to }: Window) => day !== undefined && day >= from && day <= to;

function count({ reading: { journeys }, cared, window }: CostCohort): Counted {
  const occurrences = journeys.map((journey) => occurrencesOf(journey, window, 0));
  const of = (process: string) => sum(occurrences, (each) => each[process]!);
  const ended = (from: "adm" | "placed", to: "match" | "adopted") => {
    const weeks = journeys
      .filter((journey) => isIn(journey[to], window) && journey[from] !== undefined)
      .map((journey) => (journey[to]! - journey[from]!) / 7)
      .filter((each) => each >= 0);
    return weeks.length === 0 ? undefined : sum(weeks, (each) => each) / weeks.length;
  };
  const events = ["child_1", "child_2", "child_3", "child_4", "child_5", "child_6", "child_7", "child_8"];
  return {
    volumes: {
      ...Object.fromEntries(events.map((process) => [process, of(process)])),
      disruption: sum(cared, ({ disruptions }) => disruptions.filter((day) => isIn(day, window)).length),
    },
    weeks: { child_3: ended("adm", "match"), child_6: ended("placed", "adopted") },
    shares: {},
    childrenAHousehold: undefined,
    periodYears: Math.round(((window.to + 1 - window.from) / 365.25) * 100) / 100,
  };
}

function yearTo31March(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() + (date.getUTCMonth() >= 3 ? 1 : 0);
}
