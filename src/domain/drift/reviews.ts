import { yearFrom1April } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Reviews } from "../journeys/records";
import { dueDay, type LocalTargets } from "./clock";
import { REVIEW_CLOCKS } from "./reviewClocks";

/** What is known of the looked-after reviews of one period of care by a day; days are NO_DAY where there is none. */
export interface ReviewsHeld {
  /** NaN where the data do not reach back to the first, or name the last only. */
  held: number;
  second: number;
  last: number;
  /** The last day for the first review, where it is known that none was held. */
  firstBy: number;
}

const NOTHING_KNOWN: ReviewsHeld = { held: NaN, second: NO_DAY, last: NO_DAY, firstBy: NO_DAY };

/** Asks for the reviews of a child since an entry into care, NO_DAY where that is unknown, and until the child left it. */
export type ReviewsOf = (child: number, entry: number, left?: number) => ReviewsHeld;

/**
 * Finds the reviews of one child after another in a table that is sorted by child and day. The return holds every review of
 * its years, so the reviews of a child who came into care before the first of them cannot be counted; list 8 has the last only.
 */
export function reviewsBy(reviews: Reviews, asAt: SerialDay, targets: LocalTargets): ReviewsOf {
  const { count, child, held, fromReturn } = reviews;
  let earliest = Infinity;
  for (let row = 0; row < count; row++)
    if (fromReturn[row] === 1 && held[row]! < earliest) earliest = held[row]!;
  const coveredFrom = earliest === Infinity ? Infinity : yearFrom1April(earliest as SerialDay);
  return (of, entry, left = NO_DAY) => {
    if (count === 0) return NOTHING_KNOWN;
    const until = left === NO_DAY ? asAt : Math.min(left, asAt);
    const days: number[] = [];
    for (let row = firstOf(child, of); row < count && child[row] === of; row++)
      if (held[row]! >= entry && held[row]! <= until) days.push(held[row]!);
    const last = days.at(-1) ?? NO_DAY;
    if (entry !== NO_DAY && entry >= coveredFrom)
      return {
        held: days.length,
        second: days[1] ?? NO_DAY,
        last,
        firstBy: days.length === 0 ? dueDay(entry as SerialDay, REVIEW_CLOCKS.first, targets) : NO_DAY,
      };
    // The last one alone can be told for the first where it was held while the first was due.
    const isFirst =
      last !== NO_DAY && entry !== NO_DAY && last <= dueDay(entry as SerialDay, REVIEW_CLOCKS.first, targets);
    return { ...NOTHING_KNOWN, held: isFirst ? 1 : NaN, last };
  };
}

/** The first row of a child in a column that is in order, or where it would stand. */
function firstOf(child: Int32Array, of: number): number {
  let [from, to] = [0, child.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (child[middle]! < of) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The last day for the next review of a child's adoption plan: no table says which of them were held, so each is taken to
 * be due when the limit after the one before has run out, and the first that is still to come is shown.
 *
 * @param placed the day of moving in, NO_DAY before it; `order` the placement order
 */
export function adoptionReviewBy(
  { placed, order }: { placed: number; order: number },
  asAt: SerialDay,
  targets: LocalTargets,
): number {
  const since = placed || order;
  if (since === NO_DAY) return NO_DAY;
  const { placedFirst, placedSecond, placedLater, waitingFirst, waitingLater } = REVIEW_CLOCKS;
  const begins = placed === NO_DAY ? [waitingFirst] : [placedFirst, placedSecond];
  const goesOn = placed === NO_DAY ? waitingLater : placedLater;
  let due = since as SerialDay;
  for (let at = 0; due < asAt || at === 0; at++) due = dueDay(due, begins[at] ?? goesOn, targets);
  return due;
}
