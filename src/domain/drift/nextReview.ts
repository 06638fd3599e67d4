import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { dueDay, type LocalTargets } from "./clock";
import { REVIEW_CLOCKS } from "./reviewClocks";
import type { ReviewsHeld } from "./reviews";

/** The last day for the next looked-after review, NO_DAY where the data do not say when one was held. */
export function nextReviewBy({ held, last, firstBy }: ReviewsHeld, targets: LocalTargets): number {
  if (last === NO_DAY) return firstBy;
  return dueDay(last as SerialDay, held === 1 ? REVIEW_CLOCKS.second : REVIEW_CLOCKS.later, targets);
}
