import { backFromStay, periodsBy, type Episode } from "./fromReturns";
import type { OracleReading } from "./journeyOf";
import { clean, dayOf, type ReturnRows } from "./rows";

/** rules.md 5 and reference/domain.md 6 and 7 read slowly, from the rows of returns. Days as rows.ts counts them. */

export interface UnderFive {
  child: string;
  entry: number;
  anniversary: number;
  /** Looked after in the same period of care on the anniversary. */
  still: boolean;
  /** The next four at the anniversary, of those still looked after. */
  moves?: number;
  place?: string;
  legal?: string;
  /** Of those who left before. */
  leftBy?: string;
}

/**
 * Every period of care that began from one day to another with the child under 5, and whose second anniversary is reached.
 *
 * @param born by child, dd/mm/yyyy
 */
export function underFives(
  collections: readonly ReturnRows[],
  born: ReadonlyMap<string, string>,
  asAt: string,
  [from, to]: readonly [string, string],
): UnderFive[] {
  return periodsBy(collections, asAt).flatMap(({ child, period }): UnderFive[] => {
    const first = period[0] as Episode;
    const dob = dayOf(born.get(child));
    if (first.rne !== "S" || dob === undefined) return [];
    if (first.from < (dayOf(from) as number) || first.from > (dayOf(to) as number)) return [];
    if (first.from < dob || first.from >= yearsOn(dob, 5)) return [];
    const anniversary = yearsOn(first.from, 2);
    if (anniversary > (dayOf(asAt) as number)) return [];
    const entered = { child, entry: first.from, anniversary };
    const on = period.find(
      (row) => row.from <= anniversary && (row.to === undefined || row.to > anniversary),
    );
    if (!on) return [{ ...entered, still: false, leftBy: (period[period.length - 1] as Episode).rec }];
    const at = period.indexOf(on);
    const before = period.slice(0, at + 1).findLastIndex((row) => !isTemporary(row));
    // Who never had a home is where the day's own row says.
    const home = before < 0 ? at : before;
    const moves = period.filter((_, row) => row > 0 && row <= at && isMove(period, row)).length;
    return [
      { ...entered, still: true, moves, place: (period[home] as Episode).place, legal: legalGroup(on.ls) },
    ];
  });
}

/** A later row by which the child came to other carers: neither a stay away nor the return from one. */
function isMove(period: Episode[], row: number): boolean {
  const { rne, place } = period[row] as Episode;
  if (isTemporary({ place }) || !["P", "B"].includes(rne)) return false;
  const before = period.slice(0, row);
  if (before.every(isTemporary)) return false;
  if (backFromStay(period, row) !== undefined) return false;
  return !adoptedByItsCarers(before, period[row] as Episode);
}

/** A3 and A5 are with the foster carers of before, unless two postcodes say otherwise. */
function adoptedByItsCarers(before: readonly Episode[], now: Episode): boolean {
  const home = [...before].reverse().find((row) => !isTemporary(row)) as Episode;
  const given = [home, now].every(({ postcode }) => /[^X]/.test(postcode));
  const became = ["A3", "A5"].includes(now.place) && !/^A[3-6]$/.test(home.place);
  return became && !(given && home.postcode !== now.postcode);
}

const isTemporary = ({ place }: Pick<Episode, "place">) => /^T[0-4]$/.test(place);

function legalGroup(ls: string): string {
  if (ls === "D1") return "E1";
  return ["C1", "C2", "E1", "V2"].includes(ls) ? ls : "other";
}

/** The same day and month some years on; 28 February for the 29th where the year has none. */
function yearsOn(day: number, years: number): number {
  const date = new Date(day * 86_400_000);
  const [year, month, of] = [date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(of, last)) / 86_400_000;
}

export interface Leavers {
  all: number;
  /** By leaving code. */
  by: Map<string, number>;
}

/** Children's last leaving in each year to 31 March, of leavings from one day to another. */
export function leavers(
  collections: readonly ReturnRows[],
  asAt: string,
  [from, to]: readonly [string, string],
): Leavers {
  const last = new Map<string, Episode>();
  for (const { child, period } of periodsBy(collections, asAt)) {
    const end = period[period.length - 1] as Episode;
    if (end.to === undefined || end.rec === "" || end.rec === "X1") continue;
    if (end.to < (dayOf(from) as number) || end.to > (dayOf(to) as number)) continue;
    const key = `${child} ${yearTo31March(end.to)}`;
    const before = last.get(key);
    if (!before || (before.to as number) <= end.to) last.set(key, end);
  }
  const by = new Map<string, number>();
  for (const { rec } of last.values()) by.set(rec, (by.get(rec) ?? 0) + 1);
  return { all: last.size, by };
}

function yearTo31March(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() + (date.getUTCMonth() >= 3 ? 1 : 0);
}

/** The days from entering care to the adoption order, shortest first, of those adopted in a period. */
export function journeysRanked(
  { journeys }: OracleReading,
  from: string,
  to: string,
): { days: number[]; unknown: number } {
  const adopted = journeys.filter(
    (each) =>
      each.adopted !== undefined &&
      each.adopted >= (dayOf(from) as number) &&
      each.adopted <= (dayOf(to) as number),
  );
  const days = adopted.flatMap(({ entry, adopted: order }) =>
    entry === undefined ? [] : [(order as number) - entry],
  );
  return { days: days.sort((a, b) => a - b), unknown: adopted.length - days.length };
}

/** By child, the date of birth in the header of the newest collection. */
export function bornOf(headers: readonly { CHILD: string; DOB?: string }[]): Map<string, string> {
  return new Map(headers.map(({ CHILD, DOB }) => [clean(CHILD), DOB ?? ""]));
}
