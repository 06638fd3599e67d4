import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { StageModel } from "../journeys/milestones";
import { intervalDays, stagesOf } from "../journeys/stages";
import { roundedMean, summariseDays } from "../statistics/averages";
import { REASONS, type AdoptedRows, type Contribution, type Reason } from "./measure";

export interface Period {
  from: number;
  to: number;
}

/** Positions of the journeys whose adoption order was made in the period. */
export function adoptedIn(journeys: AdoptedRows, { from, to }: Period): number[] {
  const rows: number[] = [];
  const { adopted } = journeys.milestones;
  for (let row = 0; row < journeys.count; row++)
    if (journeys.status[row] === "adopted" && adopted[row]! >= from && adopted[row]! <= to) rows.push(row);
  return rows;
}

export interface MeasureResult {
  /** Mean days, rounded half up; null where nobody counts. */
  value: number | null;
  n: number;
  excluded: { reason: Reason; text: string; count: number }[];
}

/** A measure over the children adopted in a period: mean of children, not of years (rules.md 4). */
export function measureResult(
  journeys: AdoptedRows,
  { days, counts }: Contribution,
  period: Period,
): MeasureResult {
  let sum = 0;
  let n = 0;
  const left = new Map<Reason, number>();
  for (const row of adoptedIn(journeys, period)) {
    const reason = counts[row]!;
    if (reason === "yes") {
      sum += days[row]!;
      n++;
    } else left.set(reason, (left.get(reason) ?? 0) + 1);
  }
  const undated = counts.filter((reason) => reason === "no-order-date").length;
  if (undated > 0) left.set("no-order-date", undated);
  return {
    value: n === 0 ? null : roundedMean(sum, n, 0),
    n,
    // In the order of the list: that of the rows says nothing.
    excluded: (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
      const count = left.get(reason);
      return count === undefined ? [] : [{ reason, text: REASONS[reason], count }];
    }),
  };
}

export interface StageResult {
  id: string;
  n: number;
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
  /** Adopted in the period with one of the two dates missing (or not needed). */
  missing: number;
  /** The later date before the earlier one: shown, and left out of the averages. */
  negative: number;
}

/** The stages of a model over the children adopted in a period. */
export function stageResults(
  journeys: Journeys,
  model: StageModel,
  hasIro: boolean,
  period: Period,
): StageResult[] {
  const rows = adoptedIn(journeys, period);
  return stagesOf(model, hasIro).map(({ id, from, to }) => {
    const days = intervalDays(journeys.milestones[from], journeys.milestones[to]);
    const known = rows.map((row) => days[row]!).filter((interval) => !Number.isNaN(interval));
    const { n, mean, median, min, max } = summariseDays(known.filter((interval) => interval >= 0));
    return { id, n, mean, median, min, max, missing: rows.length - known.length, negative: known.length - n };
  });
}

/** Whether any journey has a date of an IRO recommendation. */
export function hasIroDates(journeys: Journeys): boolean {
  return journeys.milestones.iro.some((day) => day !== NO_DAY);
}
