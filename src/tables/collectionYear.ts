import { yearEnding31March } from "../domain/dates/reportingYear";
import { NO_DAY, serialDay, type SerialDay } from "../domain/dates/serialDay";
import type { ReadTable } from "./readTable";

/** A stray date in a later year does not make a return of that year: a year counts from this share of the dates on. */
const SHARE_OF_A_YEAR = 0.01;

/**
 * 31 March of the year that a table of the return was collected for, by what it holds: the latest year with at least one
 * in a hundred of its dates (rules.md 4 takes the day that the data reach from it). {@link NO_DAY} without any date.
 */
export function collectionYear(days: readonly Int32Array[], today: SerialDay): number {
  const byDay = new Map<number, number>();
  let all = 0;
  for (const column of days)
    for (const day of column) {
      if (day === NO_DAY || day > today) continue;
      all++;
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
    }
  const years = new Map<number, number>();
  for (const [day, count] of byDay) {
    const year = yearEnding31March(day as SerialDay);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const enough = [...years].filter(([, count]) => count >= all * SHARE_OF_A_YEAR).map(([year]) => year);
  return enough.length === 0 ? NO_DAY : Math.max(...enough);
}

/** Header has no dates of its own, but several years of it on one sheet may be labelled. */
const labelled = ({ table }: ReadTable) =>
  table.year === undefined ? undefined : serialDay(table.year, 3, 31);

const DATED_BY: Readonly<Record<string, readonly string[]>> = {
  "903-episodes": ["DECOM", "DEC"],
  "903-ad1": ["DATE_INT", "DATE_MATCH"],
  "903-placed": ["DATE_PLACED", "DATE_PLACED_CEASED"],
  "903-reviews": ["REVIEW"],
  "903-missing": ["MIS_START", "MIS_END"],
  "903-sw-episodes": ["SW_DECOM", "SW_DEC"],
  "903-dolo": ["DOLO_START", "DOLO_END"],
};

/**
 * The collection year of each table. A workbook that holds one Episodes table is one return, so its other tables have the
 * same year; a table alone in its file is dated by its own dates, Header by nothing.
 */
export function collectionYears(tables: readonly ReadTable[], today: SerialDay): Map<ReadTable, number> {
  const years = new Map<ReadTable, number>();
  const ofReturn = new Map<string | undefined, number[]>();
  for (const read of tables) {
    const columns = (DATED_BY[read.table.layout.id] ?? []).flatMap((name) => read.days.get(name) ?? []);
    const year = collectionYear(columns, today);
    years.set(read, year === NO_DAY ? (labelled(read) ?? NO_DAY) : year);
    if (read.table.layout.id !== "903-episodes" || year === NO_DAY) continue;
    const { file } = read.table.grid;
    ofReturn.set(file, [...(ofReturn.get(file) ?? []), year]);
  }
  for (const read of tables) {
    const own = ofReturn.get(read.table.grid.file);
    if (own?.length === 1 && read.table.layout.headers === "exact") years.set(read, own[0]!);
  }
  return years;
}
