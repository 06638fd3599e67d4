import { stageFigures, type StageFigures } from "../breakdowns/stageBreakdown";
import { addDays, addMonths } from "../dates/arithmetic";
import { reportingYear, yearEnding31March, yearFrom1April } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";
import type { Stage } from "../journeys/stages";
import type { Contribution } from "../measures/measure";
import type { Period } from "../measures/results";
import { roundedMean } from "../statistics/averages";

/** The ways that span stages: from entering care to moving in, and to the adoption order. */
export const WHOLE_WAYS = [
  { id: "entry-placed", from: "entry", to: "placed", cumulative: true },
  { id: "entry-adopted", from: "entry", to: "adopted", cumulative: true },
] as const satisfies readonly Stage[];

/** Milestones of which none of some children has a date: their stages cannot be told. An IRO recommendation has a rule of its own. */
export const missingMilestones = (
  { milestones }: Pick<Journeys, "milestones">,
  rows: readonly number[],
): Milestone[] =>
  MILESTONES.filter(
    (milestone) => milestone !== "iro" && rows.every((row) => milestones[milestone][row] === NO_DAY),
  );

/** Days of each child in a stage, those below 0 and those not known left out. */
export function daysInStage(
  { milestones }: Pick<Journeys, "milestones">,
  rows: readonly number[],
  { from, to }: Pick<Stage, "from" | "to">,
): number[] {
  return rows.flatMap((row) => {
    const [start, end] = [milestones[from][row]!, milestones[to][row]!];
    return start === NO_DAY || end === NO_DAY || end < start ? [] : [end - start];
  });
}

/** The mean days of each stage of some children, in the order of the stages. */
export interface WhereDaysGo {
  n: number;
  /** To one decimal, half up; like `whole` null without any child. */
  stages: (number | null)[];
  whole: number | null;
}

/**
 * Where the days go: of the children who have every date, none before the one before it, so that all stages are of the same
 * children and add up to the whole.
 *
 * @param stages each begins where the one before it ends
 */
export function whereDaysGo(
  journeys: Pick<Journeys, "milestones">,
  rows: readonly number[],
  stages: readonly Stage[],
): WhereDaysGo {
  const complete = rows.filter((row) =>
    stages.every((stage) => daysInStage(journeys, [row], stage).length > 0),
  );
  const mean = (stage: Pick<Stage, "from" | "to">) => meanOf(daysInStage(journeys, complete, stage), 1);
  return {
    n: complete.length,
    stages: stages.map(mean),
    whole: mean({ from: stages[0]!.from, to: stages.at(-1)!.to }),
  };
}

function meanOf(days: readonly number[], digits: 0 | 1): number | null {
  const total = days.reduce((all, each) => all + each, 0);
  return days.length === 0 ? null : roundedMean(total, days.length, digits);
}

/** Years of adoption orders that are shown side by side; for more there is no room. */
const MOST_YEARS = 8;

/** Adoption orders of one year, or of all years before those that are shown. */
export interface YearOfOrders {
  /** "2023-24", or "Before 2016-17". */
  label: string;
  /** The reporting year; absent where it is several. */
  year?: string;
  from: SerialDay;
  to: SerialDay;
}

/** The reporting years that a period touches, the oldest first; of more than eight, all before the last eight are one. */
export function yearsOfOrders(period: Period): YearOfOrders[] {
  const years: YearOfOrders[] = [];
  const last = yearEnding31March(period.to as SerialDay);
  for (let from = yearFrom1April(period.from as SerialDay); from <= last; from = addMonths(from, 12)) {
    const year = reportingYear(from);
    years.push({ label: year, year, from, to: yearEnding31March(from) });
  }
  const shown = years.slice(-MOST_YEARS);
  if (shown.length === years.length) return years;
  const [first] = shown;
  return [{ label: `Before ${first!.label}`, from: years[0]!.from, to: addDays(first!.from, -1) }, ...shown];
}

/** How long some children took, in days. */
export interface Timescales {
  children: number;
  /** Whole days, as the measure. */
  a10: { n: number; mean: number | null };
  movedIn: StageFigures;
  adopted: StageFigures;
}

/** @param rows adopted children of a period, or a group of them */
export function timescalesOf(journeys: Journeys, a10: Contribution, rows: readonly number[]): Timescales {
  const counted = rows.filter((row) => a10.counts[row] === "yes");
  const days = counted.map((row) => a10.days[row]!);
  const [toMovingIn, toAdoption] = WHOLE_WAYS;
  return {
    children: rows.length,
    a10: { n: counted.length, mean: meanOf(days, 0) },
    movedIn: stageFigures(journeys, toMovingIn, rows),
    adopted: stageFigures(journeys, toAdoption, rows),
  };
}
