import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, WorkDay } from "../journeys/records";

/** What trackers say of the work on one live case, at the as-at date. Days are NO_DAY where there is none. */
export interface LiveWork {
  /** Care proceedings were issued, in this period of care. */
  issued: number;
  /** The day to which the court has extended them. */
  extendedTo: number;
  /** The next day in court that is booked, whatever for. */
  hearingBooked: number;
  /** The final hearing that is booked. */
  finalBooked: number;
  /** The last final hearing that has passed. */
  finalHeld: number;
  /** The adopters applied for the adoption order, since the last placement that ended without one. */
  applied: number;
  /** Whether a source of the child has a place for it: without, nobody can tell. */
  appliedCollected: boolean;
  /** The next looked-after review that is booked; one whose day has passed stays until a later review is known. */
  reviewBooked: number;
  adoptionReviewHeld: number;
  adoptionReviewBooked: number;
}

const NOTHING: LiveWork = {
  issued: NO_DAY,
  extendedTo: NO_DAY,
  hearingBooked: NO_DAY,
  finalBooked: NO_DAY,
  finalHeld: NO_DAY,
  applied: NO_DAY,
  appliedCollected: false,
  reviewBooked: NO_DAY,
  adoptionReviewHeld: NO_DAY,
  adoptionReviewBooked: NO_DAY,
};

/**
 * Asks for the live work of a journey, from the rows of its child that tell of no period of care that has ended. What lies
 * before the end of the period before belongs to that one; a day to come is a booking, which only a tracker makes
 * (rules.md 1.5).
 */
export function liveWorkReader(
  { trackers, sources }: Pick<CareRecords, "trackers" | "sources">,
  journeys: Journeys,
  asAt: number,
): (row: number) => LiveWork {
  const { child, days, work } = trackers;
  const books = sources.map(({ kind }) => kind === "tracker");
  const has = (row: number, field: WorkDay) =>
    [trackers.origin[row]!, ...(trackers.completedBy?.get(row) ?? [])].some((source) =>
      sources[source]?.fields.includes(field),
    );
  const isOver = (row: number) => [days.leftCare[row]!, days.adopted[row]!].some((day) => day && day <= asAt);

  return (journey) => {
    const of = journeys.child[journey]!;
    const rows: number[] = [];
    for (let row = firstOf(child, of); row < trackers.count && child[row] === of; row++)
      if (!isOver(row)) rows.push(row);
    if (rows.length === 0) return NOTHING;
    const since = endOfPeriodBefore(journeys, journey);
    const told = (field: WorkDay) => rows.map((row) => work[field][row]!).filter((day) => day > since);
    const last = (...fields: WorkDay[]) =>
      Math.max(NO_DAY, ...fields.flatMap(told).filter((day) => day <= asAt));
    const next = (...fields: WorkDay[]) => {
      const booked = rows
        .filter((row) => books[trackers.origin[row]!])
        .flatMap((row) => fields.map((field) => work[field][row]!))
        .filter((day) => day > asAt);
      return booked.length === 0 ? NO_DAY : Math.min(...booked);
    };
    const issued = last("proceedingsIssued");
    const extended = Math.max(NO_DAY, ...told("proceedingsExtended"));
    const applied = last("applied");
    const isPassed = (day: number) => (day > last("lastReview") ? day : NO_DAY);
    return {
      issued,
      extendedTo: issued !== NO_DAY && extended > issued ? extended : NO_DAY,
      hearingBooked: next("hearing", "finalHearing"),
      finalBooked: next("finalHearing"),
      finalHeld: last("finalHearing"),
      applied: applied > journeys.disruptedOn[journey]! ? applied : NO_DAY,
      appliedCollected: rows.some((row) => has(row, "applied")),
      reviewBooked: next("nextReview", "lastReview") || isPassed(last("nextReview")),
      adoptionReviewHeld: last("adoptionReview"),
      adoptionReviewBooked: next("adoptionReview"),
    };
  };
}

/** NO_DAY for a child's first period of care. */
function endOfPeriodBefore({ child, leftCare, inCareFrom }: Journeys, journey: number): number {
  let end = NO_DAY;
  for (let row = journey - 1; row >= 0 && child[row] === child[journey]; row--)
    if (leftCare[row]! <= inCareFrom[journey]!) end = Math.max(end, leftCare[row]!);
  return end;
}

/** The first row of a child in a column that is in order, or where it would stand. */
export function firstOf(child: Int32Array, of: number): number {
  let [from, to] = [0, child.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (child[middle]! < of) from = middle + 1;
    else to = middle;
  }
  return from;
}
