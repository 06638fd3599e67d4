import type { OracleJourney, OracleReading } from "./journeyOf";
import { dayOf } from "./rows";

type Milestone = "entry" | "iro" | "adm" | "order" | "match" | "placed" | "adopted";

export interface OracleStage {
  id: string;
  n: number;
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  missing: number;
  negative: number;
}

export interface OracleMeasure {
  value: number | null;
  n: number;
  /** Children left out, by the first reason that holds. */
  excluded: Record<string, number>;
}

const STAGES = {
  coram: ["entry-iro", "iro-adm", "adm-order", "order-placed", "placed-adopted"],
  coramWithoutIro: ["entry-adm", "adm-order", "order-placed", "placed-adopted"],
  asglb: ["entry-adm", "adm-order", "order-match", "match-placed", "placed-adopted"],
  dfe: ["entry-adm", "adm-match", "match-placed", "entry-placed", "placed-adopted", "entry-adopted"],
} as const;

/** Journeys whose adoption order was made in the period, both days included (dd/mm/yyyy). */
export function adoptedIn(reading: OracleReading, from: string, to: string): OracleJourney[] {
  const [first, last] = [dayOf(from) as number, dayOf(to) as number];
  return reading.journeys.filter(
    ({ status, adopted }) =>
      status === "adopted" && adopted !== undefined && adopted >= first && adopted <= last,
  );
}

export function stageFigures(journeys: readonly OracleJourney[], model: keyof typeof STAGES): OracleStage[] {
  return STAGES[model].map((id) => {
    const [start, end] = id.split("-") as [Milestone, Milestone];
    const days: number[] = [];
    let missing = 0;
    let negative = 0;
    for (const journey of journeys) {
      const [from, to] = [journey[start], journey[end]];
      if (from === undefined || to === undefined) missing++;
      else if (to < from) negative++;
      else days.push(to - from);
    }
    days.sort((one, other) => one - other);
    return {
      id,
      n: days.length,
      mean: days.length === 0 ? null : rounded(sum(days), days.length, 1),
      median: median(days),
      min: days[0] ?? null,
      max: days[days.length - 1] ?? null,
      missing,
      negative,
    };
  });
}

/** A1: entry to moving in. */
export function a1(journeys: readonly OracleJourney[]): OracleMeasure {
  return measure(journeys, (journey) => {
    if (journey.entry === undefined) return "no-entry";
    if (journey.placed === undefined) return "not-placed";
    return journey.placed < journey.entry ? "negative" : journey.placed - journey.entry;
  });
}

/** A2: placement order to match; a match before the order counts 0. */
export function a2(journeys: readonly OracleJourney[]): OracleMeasure {
  return measure(journeys, (journey) => {
    if (journey.order === undefined) return "no-order";
    if (journey.placed === undefined) return "not-placed";
    if (journey.match === undefined) return "no-match";
    return Math.max(0, journey.match - journey.order);
  });
}

/** A10: A1, but the clock stops when the child joined the carers who adopted. */
export function a10(
  journeys: readonly OracleJourney[],
  { earlyPermanence = true }: { earlyPermanence?: boolean } = {},
): OracleMeasure & { adjusted: number } {
  let adjusted = 0;
  const result = measure(journeys, (journey) => {
    if (journey.entry === undefined) return "no-entry";
    if (journey.placed === undefined) return "not-placed";
    const counts = journey.joined !== undefined && (earlyPermanence || !journey.earlyPermanence);
    const end = counts ? Math.max(journey.entry, journey.joined as number) : journey.placed;
    if (end < journey.entry) return "negative";
    if (end !== journey.placed) adjusted++;
    return end - journey.entry;
  });
  return { ...result, adjusted };
}

/** Children by their latest journey; those with short breaks alone are `other`. */
export function childrenByStatus(reading: OracleReading): Record<OracleJourney["status"], number> {
  const counts = { adopted: 0, open: 0, planning: 0, reversed: 0, other: reading.shortBreaksOnly.length };
  for (const { latest, status } of reading.journeys) if (latest) counts[status]++;
  return counts;
}

function measure(
  journeys: readonly OracleJourney[],
  daysOrReason: (journey: OracleJourney) => number | string,
): OracleMeasure {
  const days: number[] = [];
  const excluded: Record<string, number> = {};
  for (const journey of journeys) {
    const found = daysOrReason(journey);
    if (typeof found === "number") days.push(found);
    else excluded[found] = (excluded[found] ?? 0) + 1;
  }
  return { value: days.length === 0 ? null : rounded(sum(days), days.length, 0), n: days.length, excluded };
}

/** total / n to so many places, half upwards, in whole numbers so that no half is lost. */
function rounded(total: number, n: number, places: number): number {
  const scale = 10 ** places;
  return Math.floor((2 * total * scale + n) / (2 * n)) / scale;
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

const sum = (days: readonly number[]) => days.reduce((total, day) => total + day, 0);
