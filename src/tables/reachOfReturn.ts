import { addDays } from "../domain/dates/arithmetic";
import { yearEnding31March, yearFrom1April } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { Coverage, EventKind, Window } from "../domain/journeys/coverage";
import type { Episodes } from "../domain/journeys/records";

/** A stray leaving does not make a year covered: it counts from this share of all leavings on. */
const SHARE_OF_LEAVINGS = 0.01;
/** In one table of several years, a year without a leaving is missing only where years have this many on average. */
const ENOUGH_LEAVINGS = 10;

/** The table that tells each kind of event. */
const TOLD_BY: Readonly<Record<EventKind, string>> = {
  entry: "903-episodes",
  decision: "903-placed",
  placementOrder: "903-episodes",
  match: "903-ad1",
  movedIn: "903-episodes",
  adoptionOrder: "903-episodes",
  leaving: "903-episodes",
  planChange: "903-placed",
  disruption: "903-episodes",
};

export interface ReturnCoverage extends Window {
  /** 31 March of the latest return. */
  latestYear: number;
  /** Years between two returns that have none. */
  missingYears: readonly Window[];
  coverage: Coverage[];
}

/** The years for which the return tells events; undefined without a dated Episodes table. */
export function coverageOfReturn(
  episodes: Episodes,
  returns: readonly { layout: string; year: number }[],
  today: SerialDay,
): ReturnCoverage | undefined {
  const yearsOf = (layout: string) =>
    new Set(returns.flatMap((table) => (table.layout === layout && table.year !== NO_DAY ? table.year : [])));
  const collected = yearsOf("903-episodes");
  if (collected.size === 0) return undefined;
  const latestYear = Math.max(...collected);
  const leavings = leavingsByYear(episodes.dec, episodes.rec, latestYear);
  const years = coveredYears(leavings, collected);
  const to = Math.min(latestYear, today) as SerialDay;
  const from = yearFrom1April(Math.min(years[0]!, to) as SerialDay);
  const all = years.reduce((sum, year) => sum + (leavings.get(year) ?? 0), 0);
  const canTell = collected.size > 1 || all / years.length >= ENOUGH_LEAVINGS;
  const missingYears = canTell ? windowsOf(between(years)) : [];
  const coverage = (Object.keys(TOLD_BY) as EventKind[]).flatMap((event): Coverage[] => {
    const own = yearsOf(TOLD_BY[event]);
    if (own.size === 0) return [];
    // Of several tables each tells its own year: a year with Episodes but without this table is a gap of it.
    const lacking = own.size > 1 ? years.filter((year) => collected.has(year) && !own.has(year)) : [];
    const gaps = windowsOf([...(canTell ? between(years) : []), ...lacking].sort((a, b) => a - b));
    return [{ kind: "903", event, from, to, gaps, closedCasesMissing: false }];
  });
  return { from, to, latestYear, missingYears, coverage };
}

/** The years for which one Episodes table tells who left: from the first with leavings to the year of the return. */
export function windowOfReturn(
  dec: Int32Array,
  rec: readonly string[],
  year: number,
  today: SerialDay,
): Window {
  const to = Math.min(year, today) as SerialDay;
  const [first] = coveredYears(leavingsByYear(dec, rec, year), new Set([year]));
  return { from: yearFrom1April(Math.min(first!, to) as SerialDay), to };
}

/** Leavings by 31 March of their year, up to a year. */
function leavingsByYear(dec: Int32Array, rec: readonly string[], latest: number): Map<number, number> {
  const byDay = new Map<number, number>();
  dec.forEach((day, row) => {
    const left = rec[row] !== "" && rec[row] !== "X1";
    if (left && day !== NO_DAY && day <= latest) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  });
  const years = new Map<number, number>();
  for (const [day, count] of byDay) {
    const year = yearEnding31March(day as SerialDay);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}

/** 31 March of each year that is covered, in order. */
function coveredYears(leavings: ReadonlyMap<number, number>, collected: ReadonlySet<number>): number[] {
  const all = [...leavings.values()].reduce((sum, count) => sum + count, 0);
  const enough = [...leavings].filter(([, count]) => count >= all * SHARE_OF_LEAVINGS);
  return [...new Set([...enough.map(([year]) => year), ...collected])].sort((a, b) => a - b);
}

/** The years between the first and the last that are not among them. */
function between(years: readonly number[]): number[] {
  const known = new Set(years);
  const missing: number[] = [];
  let year = years[0]!;
  while (year < years.at(-1)!) {
    if (!known.has(year)) missing.push(year);
    year = yearEnding31March(addDays(year as SerialDay, 1));
  }
  return missing;
}

/** Years as spans of days, those that follow each other as one. */
function windowsOf(years: readonly number[]): Window[] {
  const windows: Window[] = [];
  for (const year of years) {
    const from = yearFrom1April(year as SerialDay);
    const last = windows.at(-1);
    if (last && last.to + 1 >= from) last.to = year as SerialDay;
    else windows.push({ from, to: year as SerialDay });
  }
  return windows;
}
