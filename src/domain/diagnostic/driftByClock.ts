import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { dueDay, type LocalTargets } from "../drift/clock";
import { SETTING_CLOCKS, WORD_CLOCKS } from "../drift/clocks";
import { fallsDue, type DriftRow } from "../drift/drift";
import { nextReview } from "../drift/reviews";
import { summariseDays } from "../statistics/averages";

/** Live children behind one limit. */
export interface ClockDrift {
  /** With whom the clock runs, where it can be told. */
  running: number;
  /** Of them, those whose limit passed before the as-at date. */
  over: number;
  /** By how many days all of them together are over, and the middle one of them; null without any. */
  daysOver: number;
  median: number | null;
}

/**
 * By the id of each clock that sets due dates, the children of `Drift` behind it: each clock by itself, whether or not another
 * falls due before it. Who cannot be told to be late is left out, as in `daysOverdue`.
 */
export function driftByClock(
  drift: readonly DriftRow[],
  asAt: number,
  targets: LocalTargets,
): ReadonlyMap<string, ClockDrift> {
  const told = drift.filter(({ cannotTell }) => cannotTell === "");
  return new Map(
    SETTING_CLOCKS.map((clock) => {
      const due = told.flatMap(({ started, work }) => {
        const since = started[clock.id];
        return since === undefined ? [] : [fallsDue(clock, since, targets, work)];
      });
      return [clock.id, behind(due, asAt)];
    }),
  );
}

/** The same of the next looked-after review of every child of `Drift` of whom the reviews tell. */
export function driftOfReviews(drift: readonly DriftRow[], asAt: number, targets: LocalTargets): ClockDrift {
  return behind(
    drift.flatMap(({ reviews }) => nextReview(reviews, NO_DAY, targets)?.by ?? []),
    asAt,
  );
}

function behind(due: readonly number[], asAt: number): ClockDrift {
  const { n, sum, median } = summariseDays(due.filter((day) => day < asAt).map((day) => asAt - day));
  return { running: due.length, over: n, daysOver: sum, median };
}

/**
 * By the id of each mark that is worth a word once it has passed, though nothing falls due: for how many children it counts,
 * and for how many of them it has passed.
 */
export function marksPassed(
  drift: readonly DriftRow[],
  asAt: number,
  targets: LocalTargets,
): ReadonlyMap<string, Pick<ClockDrift, "running" | "over">> {
  return new Map(
    WORD_CLOCKS.map((clock) => {
      const since = drift
        .map(({ waitingSince, movedIn }) => (clock.between[0] === "order" ? waitingSince : movedIn))
        .filter((day) => day !== NO_DAY);
      const over = since.filter((day) => dueDay(day as SerialDay, clock, targets) < asAt).length;
      return [clock.id, { running: since.length, over }];
    }),
  );
}
