import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES } from "../journeys/milestones";

/**
 * The days of care that each journey with a decision answers for, so that every day of a child counts once: from entering care
 * to the end of the period of care. Where a plan changed and another was made in the same period, the earlier journey answers
 * for the days to the change, and the later one for those after it.
 */
export interface CareSpans {
  /** By journey: its first day; NO_DAY where it has no decision, or no day of it is known. */
  from: Int32Array;
  /** The day after its last; NO_DAY while the child is looked after. */
  to: Int32Array;
}

/** A decision was made: its day is known. */
export const hadDecision = ({ milestones }: Journeys, row: number): boolean => milestones.adm[row] !== NO_DAY;

/** Without a decision in the data the child moved in with adopters or was adopted: a decision is missing. */
export const lacksDecision = (journeys: Journeys, row: number): boolean =>
  !hadDecision(journeys, row) &&
  (journeys.milestones.placed[row] !== NO_DAY || journeys.status[row] === "adopted");

/**
 * @param lastSeen the last day of a journey's episodes: where a child left on a day that nobody recorded, care is counted as
 * far as it is seen
 */
export function careSpans(journeys: Journeys, lastSeen: (journey: number) => number): CareSpans {
  const { count, child, leftCare, planChanged, status, milestones } = journeys;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const starts = Int32Array.from({ length: count }, (_, row) => firstDay(journeys, row));
  // Care ends for every journey of a period when it ends for the last of them.
  const careEnds = Int32Array.from(leftCare);
  for (let row = count - 2; row >= 0; row--)
    if (child[row + 1] === child[row] && starts[row + 1] === starts[row])
      careEnds[row] = earliest(careEnds[row]!, careEnds[row + 1]!);
  for (let row = 0; row < count; row++) {
    const start = starts[row]!;
    const hasNext = row + 1 < count && child[row + 1] === child[row];
    const before = row > 0 && child[row - 1] === child[row] ? to[row - 1]! : NO_DAY;
    let end = careEnds[row]!;
    const live = status[row] === "open" || status[row] === "planning" || status[row] === "reversed";
    if (end === NO_DAY && !live) end = Math.max(lastKnown(journeys, row), lastSeen(row));
    if (hasNext) {
      const next = starts[row + 1]!;
      const limit = next > start ? next : planChanged[row]! || milestones.adm[row + 1]! || start;
      end = end === NO_DAY ? limit : Math.min(end, limit);
    }
    from[row] = Math.max(start, before);
    to[row] = end === NO_DAY ? NO_DAY : Math.max(end, from[row]!);
  }
  for (let row = 0; row < count; row++)
    if (!hadDecision(journeys, row) || starts[row] === NO_DAY) from[row] = to[row] = NO_DAY;
  return { from, to };
}

/** Entering care, or the first day that is known of the journey. */
function firstDay(journeys: Journeys, row: number): number {
  if (journeys.inCareFrom[row] !== NO_DAY) return journeys.inCareFrom[row]!;
  let first = NO_DAY;
  for (const milestone of MILESTONES) first = earliest(first, journeys.milestones[milestone][row]!);
  return first;
}

function lastKnown({ milestones, planChanged, inCareFrom }: Journeys, row: number): number {
  let last = Math.max(planChanged[row]!, inCareFrom[row]!);
  for (const milestone of MILESTONES) last = Math.max(last, milestones[milestone][row]!);
  return last;
}

/** Of two days that may be missing. */
export const earliest = (one: number, other: number): number =>
  one === NO_DAY ? other : other === NO_DAY ? one : Math.min(one, other);
