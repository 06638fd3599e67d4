import { yearFrom1April } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { CareRecords, Reviews } from "../journeys/records";
import { dueDay, type Clock, type LocalTargets } from "./clock";
import { firstOf } from "./liveWork";
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
 * its years, so the reviews of a child who came into care before the first of them cannot be counted; a list has the last only,
 * and where it has none of a child who is looked after, none was held.
 */
export function reviewsBy(reviews: Reviews, asAt: SerialDay, targets: LocalTargets): ReviewsOf {
  const { count, child, held, fromReturn, asked } = reviews;
  let earliest = Infinity;
  for (let row = 0; row < count; row++)
    if (fromReturn[row] === 1 && held[row]! < earliest) earliest = held[row]!;
  const coveredFrom = earliest === Infinity ? Infinity : yearFrom1April(earliest as SerialDay);
  return (of, entry, left = NO_DAY) => {
    const until = left === NO_DAY ? asAt : Math.min(left, asAt);
    const days: number[] = [];
    let later = 0;
    for (let row = firstOf(child, of); row < count && child[row] === of; row++)
      if (held[row]! > until) later++;
      else if (held[row]! >= entry) days.push(held[row]!);
    const last = days.at(-1) ?? NO_DAY;
    // A day to come has taken the place of the last review, of which nothing is known then.
    const isBlank = days.length + later === 0 && left === NO_DAY && asked[firstOf(asked, of)] === of;
    if (entry !== NO_DAY && (entry >= coveredFrom || isBlank))
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

/** Whether a table has a place for looked-after reviews, filled or not. */
export const tellsOfReviews = ({ reviews, sources }: Pick<CareRecords, "reviews" | "sources">): boolean =>
  reviews.count > 0 ||
  sources.some(({ fields }) => fields.includes("lastReview") || fields.includes("REVIEW"));

/** A review that falls due. */
export interface ReviewDue {
  /** The last day for it. */
  by: SerialDay;
  /** Since when it is counted. */
  since: number;
  /** Its limit, where that is counted from `since` and no working days: then a formula can follow it. */
  limit?: Clock;
}

/** The next looked-after review, as far as the reviews that were held tell; undefined where they do not. */
export function nextReview(
  { held, last, firstBy }: ReviewsHeld,
  entry: number,
  targets: LocalTargets,
): ReviewDue | undefined {
  if (last !== NO_DAY) {
    const limit = held === 1 ? REVIEW_CLOCKS.second : REVIEW_CLOCKS.later;
    return { by: dueDay(last as SerialDay, limit, targets), since: last, limit };
  }
  return firstBy === NO_DAY ? undefined : { by: firstBy as SerialDay, since: entry };
}

/** What the reviews of an adoption plan are counted from; days are NO_DAY where there is none. */
export interface AdoptionPlanDays {
  /** Moving in with adopters. */
  placed: number;
  order: number;
  /** The last review that was held. */
  held: number;
}

/**
 * The next review of a child's adoption plan. Counted from the last that was held since the placement order, or since moving
 * in; held within the first four weeks of moving in it is the first, later the second or one after it. Where none is known,
 * each is taken to be held on its last day, and the first that is still to come is shown.
 */
export function nextAdoptionReview(
  { placed, order, held }: AdoptionPlanDays,
  asAt: SerialDay,
  targets: LocalTargets,
): ReviewDue | undefined {
  const since = (placed || order) as SerialDay;
  if (since === NO_DAY) return undefined;
  const { placedFirst, placedSecond, placedLater, waitingFirst, waitingLater } = REVIEW_CLOCKS;
  const isWaiting = placed === NO_DAY;
  if (held >= since) {
    const isFirst = !isWaiting && held <= dueDay(since, placedFirst, targets);
    const limit = isWaiting ? waitingLater : isFirst ? placedSecond : placedLater;
    return { by: dueDay(held as SerialDay, limit, targets), since: held, limit };
  }
  const begins = isWaiting ? [waitingFirst] : [placedFirst, placedSecond];
  const goesOn = isWaiting ? waitingLater : placedLater;
  let due = since;
  for (let at = 0; due < asAt || at === 0; at++) due = dueDay(due, begins[at] ?? goesOn, targets);
  return { by: due, since };
}
