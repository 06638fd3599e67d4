import { addDays, addMonths } from "../dates/arithmetic";
import { parseDay } from "../dates/parseDay";
import {
  nextQuarter,
  quarter,
  reportingYear,
  yearEnding31March,
  yearFrom1April,
} from "../dates/reportingYear";
import { serialDay, type SerialDay } from "../dates/serialDay";
import { formatLong } from "../dates/writtenForms";
import type { ReturnPeriod } from "./filled";
import type { PeriodKind } from "./forms";

/** What a person asked for; what cannot be read is told and the usual period used. */
export interface PeriodAsked {
  period: ReturnPeriod;
  /** A sentence, where what was typed is no such period. */
  problem?: string;
}

/** The days by which a period is cut: the as-at date, and today, after which everything is a booking. */
export interface Known {
  asAt: SerialDay;
  today: SerialDay;
}

/** So many quarters can be chosen, from the one that is running back. */
const QUARTERS_OFFERED = 12;
/** As many collection years. */
const YEARS_OFFERED = 6;

/**
 * The time that a return asks about, as typed ("Q1 2026-27", "2025-26", a day), or the usual one: the last full quarter, the
 * last collection year that has ended, the as-at date for an inspection.
 */
export function periodAsked(kind: PeriodKind, typed: string | number | undefined, known: Known): PeriodAsked {
  const said = typed === undefined ? "" : String(typed).trim();
  const usual = usualPeriod(kind, known);
  if (said === "") return { period: usual };
  const found = FROM_WORDS[kind](said, known);
  return found
    ? { period: found }
    : { period: usual, problem: `“${said}” is ${WANTED[kind]}, so ${usual.title} is used.` };
}

const WANTED: Readonly<Record<PeriodKind, string>> = {
  quarter: "no quarter such as Q1 2026-27",
  inspection: "no day such as 03/05/2026",
  year: "no year such as 2025-26",
};

function usualPeriod(kind: PeriodKind, known: Known): ReturnPeriod {
  const { asAt } = known;
  switch (kind) {
    case "quarter":
      return quarterOf(lastFullQuarterStart(asAt), known);
    case "year":
      return yearTo(yearEnding31March(asAt) === asAt ? asAt : addDays(yearFrom1April(asAt), -1), known);
    case "inspection":
      return inspectionOn(asAt, known);
  }
}

const FROM_WORDS: Readonly<Record<PeriodKind, (said: string, known: Known) => ReturnPeriod | undefined>> = {
  quarter(said, known) {
    const number = /\bQ([1-4])\b/i.exec(said)?.[1];
    const first = yearIn(said);
    if (number === undefined || first === undefined) return undefined;
    return quarterOf(addMonths(serialDay(first, 4, 1) as SerialDay, 3 * (Number(number) - 1)), known);
  },
  year(said, known) {
    const first = yearIn(said);
    return first === undefined ? undefined : yearTo(serialDay(first + 1, 3, 31) as SerialDay, known);
  },
  inspection(said, known) {
    const day = parseDay(said, "dayFirst", true);
    return day.kind === "day" ? inspectionOn(day.day, known) : undefined;
  },
};

/** The calendar year in which a reporting year begins, from "2026-27", "2026/27" or "2026/2027". */
function yearIn(said: string): number | undefined {
  const found = /\b(20\d\d)\s*[-/–]\s*(?:20)?(\d\d)\b/.exec(said);
  if (!found) return undefined;
  const first = Number(found[1]);
  return (first + 1) % 100 === Number(found[2]) ? first : undefined;
}

/** On its last day a quarter is full. */
const lastFullQuarterStart = (asAt: SerialDay): SerialDay =>
  addMonths(nextQuarter(addDays(asAt, 1)).from, -6);

function quarterOf(from: SerialDay, known: Known): ReturnPeriod {
  const to = addDays(addMonths(from, 3), -1);
  return { from, to, cut: cutAt(to, known), title: `${quarter(from)} ${reportingYear(from)}` };
}

const yearTo = (to: SerialDay, known: Known): ReturnPeriod => ({
  from: yearFrom1April(to),
  to,
  cut: cutAt(to, known),
  title: reportingYear(to),
});

/** The twelve months before an inspection, both days included. */
const inspectionOn = (day: SerialDay, known: Known): ReturnPeriod => ({
  from: addMonths(day, -12),
  to: day,
  cut: cutAt(day, known),
  title: `inspection on ${formatLong(day)}`,
});

const cutAt = (to: SerialDay, { asAt, today }: Known): SerialDay => Math.min(to, asAt, today) as SerialDay;

/** What is offered to choose from, newest first. */
export function periodsOffered(kind: "quarter" | "year", known: Known): string[] {
  const { asAt } = known;
  if (kind === "quarter") {
    const running = addMonths(nextQuarter(asAt).from, -3);
    return Array.from(
      { length: QUARTERS_OFFERED },
      (_, back) => quarterOf(addMonths(running, -3 * back), known).title,
    );
  }
  const running = yearEnding31March(asAt);
  return Array.from(
    { length: YEARS_OFFERED },
    (_, back) => yearTo(addMonths(running, -12 * back), known).title,
  );
}
