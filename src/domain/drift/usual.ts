import type { CurrentStage } from "../journeys/currentStage";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";
import { intervalDays } from "../journeys/stages";
import { summariseDays } from "../statistics/averages";

/** Fewer closed cases do not make anything usual. */
export const FEWEST_CLOSED = 10;

/** How long a stage has usually taken here. */
export interface Usual {
  /** The median in days of the cases that have ended it. */
  days: number;
  cases: number;
}

/**
 * How long the time between two milestones has usually been here: the median of the journeys that have both; undefined
 * where fewer than ten have. Intervals below 0 are mistakes in the dates and take no part.
 */
export function usualBetween(
  { milestones }: Pick<Journeys, "milestones">,
  from: Milestone,
  to: Milestone,
): Usual | undefined {
  const days = intervalDays(milestones[from], milestones[to]).filter((each) => each >= 0);
  const { median, n } = summariseDays([...days]);
  return n < FEWEST_CLOSED ? undefined : { days: median!, cases: n };
}

/**
 * By journey, how long its current stage has usually taken in the authority's own closed cases; undefined where fewer than
 * ten have ended it, and for a journey that is in none. Intervals below 0 are mistakes in the dates and take no part.
 */
export function usualDays(journeys: Journeys, { between }: CurrentStage): (Usual | undefined)[] {
  const known = new Map<string, Usual | undefined>();
  return between.map((stage) => {
    if (stage === undefined) return undefined;
    const key = stage.join("-");
    if (!known.has(key)) known.set(key, usualBetween(journeys, ...stage));
    return known.get(key);
  });
}
