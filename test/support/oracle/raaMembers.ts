import {
  SUPPRESSED_CODES,
  SUPPRESSED_COUNT,
  TRANSFERABLE,
  type ActivityId,
} from "../../../src/domain/raa/activity";
import type { Entries } from "./costsEntries";

/** A number, or nothing where none was entered or none can be worked out. */
export type Known = number | undefined;
export type Year = 1 | 2 | 3 | 4 | 5;

/** Days as rows.ts counts them, the first and the last included. */
export interface Days {
  from: number;
  to: number;
}

/** One authority of the agency, as docs/raa-model.md reads its column. */
export interface RaaMember {
  /** 1 to 15: its column. */
  at: number;
  name: string;
  stay: Days;
  days: number;
  /** Children counted in a year, with those transferred since. */
  count(activity: ActivityId, year: Year): Known;
  /** Whether it stands for a suppressed count that was typed. */
  imputed(activity: ActivityId, year: Year): boolean;
  /** The same with what tables of the workbook say now. */
  restated(activity: ActivityId, year: Year): Known;
  /** Next year's. */
  next(activity: ActivityId): Known;
}

/** More than so many of one authority are a slip of the keys. */
function mostOf(activity: ActivityId): number {
  if (activity.startsWith("own")) return 1_000_000_000;
  return activity === "population" ? 2_000_000 : 20_000;
}

const dayIn = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;

/** The year that is paid for: as typed, else the one in which the as-at date lies. */
export function budgetYear(entries: Entries, asAt: number): Days {
  const typed = /^\s*(\d{4})\D+\d{2,4}\s*$/.exec(entries.text("in_raa_budget_year"))?.[1];
  const date = new Date(asAt * 86_400_000);
  const begins =
    typed === undefined ? date.getUTCFullYear() - (date.getUTCMonth() < 3 ? 1 : 0) : Number(typed);
  return { from: dayIn(begins, 4, 1), to: dayIn(begins + 1, 3, 31) };
}

/** What stands for a suppressed count. */
function standsFor(entries: Entries): number {
  return entries.number("in_raa_suppressed_as") ?? SUPPRESSED_COUNT;
}

const isSuppressed = (entries: Entries, name: string): boolean =>
  (SUPPRESSED_CODES as readonly string[]).includes(entries.text(name).trim().toLowerCase());

function counted(entries: Entries, name: string, most: number): Known {
  const typed = entries.number(name);
  if (typed !== undefined) return typed >= 0 && typed <= most ? typed : undefined;
  return isSuppressed(entries, name) ? standsFor(entries) : undefined;
}

/** What published tables of the workbook say of a member; nothing without such tables. */
export type Published = (member: number, activity: ActivityId, year: Year) => Known;
const NONE: Published = () => undefined;

export function raaMembers(entries: Entries, asAt: number, published: Published = NONE): RaaMember[] {
  const year = budgetYear(entries, asAt);
  return Array.from({ length: 15 }, (_, index) => index + 1).flatMap((at) => {
    const name = entries.text(`in_raa_${at}_name`).trim();
    if (name === "") return [];
    const entry = (id: string) => `in_raa_${at}_${id}`;
    const stay = {
      from: Math.max(year.from, entries.day(entry("joined")) ?? -Infinity),
      to: Math.min(year.to, entries.day(entry("left")) ?? Infinity),
    };
    const transferred = (activity: ActivityId): number => {
      const typed = entries.number(entry(`${activity}_transferred`)) ?? 0;
      return Math.abs(typed) <= 1_000 ? typed : 0;
    };
    const moved = (activity: ActivityId, back: Year, found: Known): Known => {
      if (found === undefined || back > 1 || !TRANSFERABLE.includes(activity)) return found;
      const all = found + transferred(activity);
      return all < 0 ? undefined : all;
    };
    const count = (activity: ActivityId, back: Year) =>
      moved(
        activity,
        back,
        counted(entries, entry(`${activity}_y${back}`), mostOf(activity)) ?? published(at, activity, back),
      );
    return [
      {
        ...{ at, name, stay, count },
        imputed: (activity, back) => isSuppressed(entries, entry(`${activity}_y${back}`)),
        days: Math.max(0, stay.to - stay.from + 1),
        restated: (activity, back) => {
          const now = published(at, activity, back);
          return now === undefined ? count(activity, back) : moved(activity, back, now);
        },
        next: (activity) =>
          counted(entries, entry(`${activity}_next`), mostOf(activity)) ?? count(activity, 1),
      },
    ];
  });
}
