import { periodsBy, type Episode } from "./fromReturns";
import type { OracleReading } from "./journeyOf";
import { dayOf, type ReturnRows } from "./rows";

/** Where children lived, day by day: slow on purpose. Days as rows.ts counts them. */
export type DayKind =
  | "own_foster"
  | "agency_foster"
  | "family_friends"
  | "residential"
  | "parents"
  | "supported"
  | "adopters"
  | "other"
  | "unknown";

export function kindOf(place: string, provider: string): DayKind {
  if (/^A[1-6]$/.test(place)) return "adopters";
  if (/^U[123]$/.test(place)) return "family_friends";
  if (/^U[456]$/.test(place)) return /^PR[45]$/.test(provider) ? "agency_foster" : "own_foster";
  if (["K1", "K2", "R1", "R2", "R3", "R5", "S1"].includes(place)) return "residential";
  if (place === "P1") return "parents";
  if (["P2", "P3", "H5", "K3"].includes(place)) return "supported";
  return place === "" || /^T[0-4]$/.test(place) ? "unknown" : "other";
}

/** By child, what each day of care was; a day stands once. */
export type Days = Map<string, Map<number, DayKind>>;

/** Of a return. */
export function daysInCare(collections: readonly ReturnRows[], asAt: string): Days {
  const today = dayOf(asAt) as number;
  const days: Days = new Map();
  for (const { child, period } of periodsBy(collections, asAt)) {
    const own = days.get(child) ?? new Map<number, DayKind>();
    period.forEach((row, at) => {
      const kind = homeKind(period, at);
      for (let day = row.from; day < Math.min(row.to ?? today, today); day++) own.set(day, kind);
    });
    days.set(child, own);
  }
  return days;
}

/** A temporary stay is the home that the child comes back to. */
function homeKind(period: readonly Episode[], at: number): DayKind {
  let home = at;
  while (home > 0 && /^T[0-4]$/.test(period[home]!.place)) home--;
  return kindOf(period[home]!.place, period[home]!.provider);
}

/** Of a source without episodes: from entering care to moving in, leaving or the day, of a kind not known. */
export function daysOfJourneys({ journeys }: OracleReading, asAt: string): Days {
  const today = dayOf(asAt) as number;
  const days: Days = new Map();
  for (const { child, entry, placed, adopted, leftCare } of journeys) {
    if (entry === undefined) continue;
    const own = days.get(child) ?? new Map<number, DayKind>();
    const until = placed ?? adopted ?? leftCare ?? today;
    for (let day = entry; day < Math.min(until, today); day++) own.set(day, "unknown");
    days.set(child, own);
  }
  return days;
}
