import { yearEnding31March, reportingYear } from "../dates/reportingYear";
import { addDays, addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import type { Covered, EventKind } from "../journeys/coverage";
import type { Journeys } from "../journeys/journeys";
import { wholeDays } from "../published/yearsAndMonths";

/** Within how many months children have moved in with adopters. */
export const WITHIN_MONTHS = [12, 18, 24] as const;
export type WithinMonths = (typeof WITHIN_MONTHS)[number];

/** From which day on: entering care, or the decision for adoption. */
export const COHORT_STARTS = ["entry", "decision"] as const;
export type CohortStart = (typeof COHORT_STARTS)[number];

/** The children of one year, and where they are at the as-at date. */
export interface Cohort {
  /** "2019-20". */
  year: string;
  children: number;
  /** Whether the data tell of every such day and of every leaving since the year began. */
  complete: boolean;
  within: Record<WithinMonths, CohortShare>;
  movedInLater: number;
  /** A live plan, not moved in: each counts in the children that the shares are of. */
  waiting: number;
  /** The plan was changed, or the child left care otherwise, without having moved in. */
  ended: number;
  /** Moved in or adopted, on a day that is not known or is before the first. */
  unknown: number;
}

export interface CohortShare {
  n: number;
  /** Of all children of the year, whole percent half up; null without any. */
  percent: number | null;
  /** Live plans, not moved in, for whom the time is not over yet. */
  tooEarly: number;
}

export interface CohortCases {
  journeys: Journeys;
  again: Again;
  asAt: number;
  coverage: Readonly<Record<EventKind, Covered | undefined>>;
}

/** How many years are shown: the one of the as-at date and those before. */
const YEARS = 8;

/** The reporting years of the cohorts, the newest first: its name, first and last day. */
export function cohortYears(asAt: number): { year: string; from: SerialDay; to: SerialDay }[] {
  const last = yearEnding31March(asAt as SerialDay);
  return Array.from({ length: YEARS }, (_, back) => {
    const to = addMonths(last, -12 * back);
    return { year: reportingYear(to), from: addDays(addMonths(to, -12), 1), to };
  });
}

/**
 * How many children moved in with adopters within 12, 18 and 24 months, of all who started in a year: those still waiting
 * count, so that slow cases are not left out of it as they are of averages of the adopted (rules.md 4).
 *
 * By entry: a period of care counts once, by its last plan; only with a decision or an adoption order. By decision: a child
 * counts once a year, by the last decision of it; a plan that was changed and made again in another year is in both years.
 */
export function cohortsBy(start: CohortStart, cases: CohortCases): Cohort[] {
  return cohortYears(cases.asAt).map(({ year, from, to }) => {
    const rows = rowsOf(start, cases, from, to);
    const complete = isWhole(start, cases, from, to);
    return { year, complete, ...cohortOf(start, cases, rows) };
  });
}

function rowsOf(start: CohortStart, { journeys, again }: CohortCases, from: number, to: number): number[] {
  const { entry, adm } = journeys.milestones;
  const rows: number[] = [];
  for (let row = 0; row < journeys.count; row++) {
    const day = (start === "entry" ? entry : adm)[row]!;
    if (day < from || day > to) continue;
    const decidedAgain = again.decided[row]!;
    const counts =
      start === "entry"
        ? again.lastInPeriod[row] === 1 && (adm[row] !== NO_DAY || journeys.status[row] === "adopted")
        : decidedAgain === NO_DAY || decidedAgain > to;
    if (counts) rows.push(row);
  }
  return rows;
}

function cohortOf(
  start: CohortStart,
  { journeys, asAt }: CohortCases,
  rows: readonly number[],
): Omit<Cohort, "year" | "complete"> {
  const { entry, adm, placed } = journeys.milestones;
  const from = start === "entry" ? entry : adm;
  const took: number[] = [];
  const soFar: number[] = [];
  let ended = 0;
  let unknown = 0;
  for (const row of rows) {
    const days = placed[row]! - from[row]!;
    if (placed[row] !== NO_DAY) {
      if (days < 0) unknown++;
      else took.push(days);
    } else if (journeys.status[row] === "open") soFar.push(asAt - from[row]!);
    else if (journeys.status[row] === "adopted") unknown++;
    else ended++;
  }
  const children = rows.length;
  const within = Object.fromEntries(
    WITHIN_MONTHS.map((months): [WithinMonths, CohortShare] => {
      const n = took.filter((days) => days <= wholeDays(months)).length;
      const tooEarly = soFar.filter((days) => days <= wholeDays(months)).length;
      return [months, { n, percent: children === 0 ? null : wholePercent(n, children), tooEarly }];
    }),
  ) as Cohort["within"];
  return {
    children,
    within,
    movedInLater: took.length - within[24].n,
    waiting: soFar.length,
    ended,
    unknown,
  };
}

/** Half up, found among whole numbers. */
const wholePercent = (part: number, whole: number) => Math.floor((200 * part + whole) / (2 * whole));

/**
 * Before the data begin, and across a return that is missing, only those of a year are seen who were still there after it;
 * after the data end, nobody is.
 */
function isWhole(
  start: CohortStart,
  { coverage, asAt }: CohortCases,
  from: SerialDay,
  to: SerialDay,
): boolean {
  const end = Math.min(to, asAt);
  return [start, "leaving" as const].every((event) => {
    const covered = coverage[event];
    return (
      covered !== undefined &&
      covered.from <= from &&
      covered.to >= end &&
      covered.gaps.every((gap) => gap.to < from)
    );
  });
}
