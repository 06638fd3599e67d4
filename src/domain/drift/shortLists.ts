import { addMonths } from "../dates/arithmetic";
import { nextQuarter } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import { orderStandsAfterChange } from "./alarms";
import { dueDay, type Clock, type LocalTargets } from "./clock";
import { PROCEEDINGS } from "./clocks";
import { interimOrderSince, isHeard, isInterim, proceedingsEnded } from "./court";
import { liveWorkReader, type LiveWork } from "./liveWork";
import { nextAdoptionReview, nextReview, reviewsBy, type ReviewDue, type ReviewsOf } from "./reviews";
import { ADD_ON_DUE, ADD_ON_NEAR, MAY_APPLY, SHORT_LISTS, type ShortList } from "./shortListRules";

/** A child on a short list. Days are NO_DAY where there is none. */
export interface ShortRow {
  list: ShortList;
  /** Position in `Journeys`. */
  journey: number;
  /** What it is about, in words. */
  what: string;
  since: number;
  /** The last day, or the day on which it comes. */
  by: number;
  /** The limit that `by` is counted by from `since`; absent where the day follows from no limit, or from working days. */
  limit?: Clock;
  /** The day to which the court has extended the limit. */
  extendedTo: number;
  booked: number;
  /** What is booked then. */
  bookedFor: Booked | "";
  flag: FlagWords;
}

export type Booked = "Review" | "Hearing" | "Final hearing" | "Placement order" | "Adoption order";

/**
 * What a flag says while its day is to come and once it has passed, with so many days after it; the first alone where there
 * is no day.
 */
export interface FlagWords {
  before: string;
  after: string;
}

/** Due, with the signs of `Drift`: a booking in time and a due day that is near have their own words. */
export const DUE: FlagWords = { before: "✓ Due in", after: "▲ Overdue by" };
const AT_THE_LATEST: FlagWords = {
  before: "? Due at the latest in",
  after: "? Limit passed by",
};
const HEARD: FlagWords = { before: "? Final hearing has passed", after: "" };
const HEARING: FlagWords = { before: "✓ Hearing booked", after: "" };
const REVOKE: FlagWords = { before: "▲ To be revoked", after: "" };
const APPLIED: FlagWords = { before: "✓ Applied", after: "" };
const NOT_APPLIED: FlagWords = { before: "◇ May apply in", after: "◆ Free to apply for" };
const NOT_KNOWN: FlagWords = {
  before: "◇ May apply in",
  after: "? Free to apply for",
};
const ADD_ON: FlagWords = { before: "◆ Add-on falls due in", after: "▲ Add-on due for" };
const FIVE: FlagWords = { before: "◇ Turns five in", after: "◇ Fifth birthday past by" };
const TWO_YEARS: FlagWords = { before: "◇ Two years reached in", after: "◇ Two years passed by" };

/** What the lists are made from. */
export interface ShortListQuestion {
  asAt: SerialDay;
  /** Reviews due by then are listed. */
  nextMeeting: SerialDay;
  /** Limits that the council has set itself. */
  targets: LocalTargets;
}

interface Known extends ShortListQuestion {
  records: CareRecords;
  journeys: Journeys;
  reviewsOf: ReviewsOf;
}

type Made = Omit<ShortRow, "journey" | "extendedTo" | "booked" | "bookedFor"> &
  Partial<Pick<ShortRow, "extendedTo" | "booked" | "bookedFor">>;

/**
 * The short lists of the children who are looked after at the as-at date: list by list, the earliest day first (the issue on
 * the tracking meeting; rules.md 6).
 */
export function shortLists(
  records: CareRecords,
  journeys: Journeys,
  question: ShortListQuestion,
): ShortRow[] {
  const { asAt, targets } = question;
  const known: Known = {
    ...question,
    ...{ records, journeys },
    reviewsOf: reviewsBy(records.reviews, asAt, targets),
  };
  const workOf = liveWorkReader(records, journeys, asAt);
  const rows: ShortRow[] = [];
  for (let journey = 0; journey < journeys.count; journey++) {
    if (!isLookedAfter(journeys, journey)) continue;
    const work = workOf(journey);
    for (const made of [
      review(known, journey, work),
      adoptionReview(known, journey, work),
      inCourt(known, journey, work),
      toRevoke(known, journey, work),
      ...withAdopters(known, journey, work),
      ...nextQuarterOf(known, journey),
    ])
      if (made) rows.push({ extendedTo: NO_DAY, booked: NO_DAY, bookedFor: "", ...made, journey });
  }
  const last = Number.POSITIVE_INFINITY;
  return rows.sort(
    (a, b) =>
      SHORT_LISTS.indexOf(a.list) - SHORT_LISTS.indexOf(b.list) ||
      (a.by || last) - (b.by || last) ||
      (a.since || last) - (b.since || last) ||
      a.journey - b.journey,
  );
}

/** By the child's latest journey. */
function isLookedAfter({ latest, leftCare, status }: Journeys, row: number): boolean {
  return (
    latest[row] === 1 && leftCare[row] === NO_DAY && status[row] !== "adopted" && status[row] !== "other"
  );
}

/** A day that follows from a limit, as a formula can follow it. */
const counted = ({ by, since, limit }: ReviewDue) => ({ by, since, ...(limit && { limit }) });

function review(known: Known, row: number, { reviewBooked }: LiveWork): Made | undefined {
  const { journeys, reviewsOf, targets, nextMeeting } = known;
  const entry = journeys.milestones.entry[row]!;
  const held = reviewsOf(journeys.child[row]!, entry);
  const next = nextReview(held, entry, targets);
  if (!next || next.by > nextMeeting) return undefined;
  const what =
    held.last === NO_DAY
      ? "First looked-after review"
      : held.held === 1
        ? "Second looked-after review"
        : "Looked-after review";
  return { list: "reviews", what, ...counted(next), ...bookedAs("Review", reviewBooked), flag: DUE };
}

function adoptionReview(known: Known, row: number, work: LiveWork): Made | undefined {
  const { journeys, asAt, targets, nextMeeting } = known;
  if (journeys.status[row] === "reversed") return undefined;
  const { placed, order } = journeys.milestones;
  const days = { placed: placed[row]!, order: order[row]!, held: work.adoptionReviewHeld };
  const next = nextAdoptionReview(days, asAt, targets);
  if (!next || next.by > nextMeeting) return undefined;
  const where = days.placed === NO_DAY ? "not moved in" : "moved in with adopters";
  const how = next.limit ? ", from the last one" : ", earlier ones taken as held";
  return {
    ...{ list: "adoptionReviews", what: `Adoption review: ${where}${how}`, ...counted(next), flag: DUE },
    ...bookedAs("Review", work.adoptionReviewBooked),
  };
}

function inCourt(known: Known, row: number, work: LiveWork): Made | undefined {
  const { records, journeys, asAt, targets } = known;
  const booked = hearingBooked(journeys, row, work);
  const isOver = proceedingsEnded(journeys, row);
  const interim = isOver ? NO_DAY : interimOrderSince(records, journeys, row, asAt);
  const since = isOver ? NO_DAY : work.issued || interim;
  if (since !== NO_DAY && isHeard(work, since) && isInterim(journeys, row))
    return {
      ...{
        list: "court",
        what: "Interim care order still, final hearing on that day",
        since: work.finalHeld,
      },
      ...{ by: NO_DAY, ...booked, flag: HEARD },
    };
  if (since === NO_DAY || isHeard(work, since))
    return work.hearingBooked === NO_DAY
      ? undefined
      : { list: "court", what: "Hearing", since: NO_DAY, by: NO_DAY, ...booked, flag: HEARING };
  const limit = dueDay(since as SerialDay, PROCEEDINGS, targets);
  const extended = work.extendedTo > limit ? ", extended by the court" : "";
  const isIssued = work.issued !== NO_DAY;
  return {
    list: "court",
    what: isIssued
      ? `Care proceedings, from their issue${extended}`
      : "Interim care order; issue not in the data, on that day or before",
    since,
    by: Math.max(limit, isIssued ? work.extendedTo : NO_DAY),
    limit: PROCEEDINGS,
    extendedTo: isIssued ? work.extendedTo : NO_DAY,
    ...booked,
    flag: isIssued ? DUE : AT_THE_LATEST,
  };
}

function toRevoke({ journeys }: Known, row: number, work: LiveWork): Made | undefined {
  if (!orderStandsAfterChange(journeys, row)) return undefined;
  return {
    ...{ list: "revoke", what: "Placement order, from the change of plan", by: NO_DAY, flag: REVOKE },
    ...{ since: journeys.planChanged[row]!, ...bookedAs("Hearing", work.hearingBooked) },
  };
}

function withAdopters(known: Known, row: number, work: LiveWork): Made[] {
  const { journeys, asAt, targets } = known;
  const since = journeys.milestones.placed[row]! as SerialDay;
  if (since === NO_DAY || journeys.status[row] !== "open") return [];
  const booked =
    journeys.nextBooked[row] === "adopted"
      ? bookedAs("Adoption order", journeys.nextBookedOn[row]!)
      : bookedAs("Hearing", work.hearingBooked);
  const rows: Made[] = [];
  const by = dueDay(since, MAY_APPLY, targets);
  if (by <= asAt) {
    const isApplied = work.applied !== NO_DAY;
    rows.push({
      list: "mayApply",
      what: isApplied
        ? "Adoption order, from the application"
        : work.appliedCollected
          ? "Adopters have not applied, from moving in"
          : "Not in the data whether they applied, from moving in",
      ...(isApplied ? { since: work.applied, by: NO_DAY } : { since, by, limit: MAY_APPLY }),
      ...booked,
      flag: isApplied ? APPLIED : work.appliedCollected ? NOT_APPLIED : NOT_KNOWN,
    });
  }
  const due = dueDay(since, ADD_ON_DUE, targets);
  const list =
    due < asAt ? "addOnDue" : dueDay(since, ADD_ON_NEAR, targets) <= asAt ? "addOnNear" : undefined;
  if (list)
    rows.push({
      ...{ list, what: "Adoption order, from moving in", since, by: due, limit: ADD_ON_DUE },
      ...{ ...booked, flag: ADD_ON },
    });
  return rows;
}

const YEAR = 12;
const FIVE_YEARS = 5 * YEAR;

/** Born on 29 February, a child is a year older on 28 February of ordinary years, as everywhere (dates/age.ts). */
function nextQuarterOf({ records, journeys, asAt }: Known, row: number): Made[] {
  const dob = records.children.dob[journeys.child[row]!]! as SerialDay;
  if (dob === NO_DAY || dob > asAt) return [];
  const { from, to } = nextQuarter(asAt);
  const isNext = (day: number) => day >= from && day <= to;
  const since = journeys.milestones.entry[row]! as SerialDay;
  const birthday = addMonths(dob, FIVE_YEARS);
  const rows: Made[] = [];
  if (isNext(birthday))
    rows.push({ list: "turningFive", what: "Fifth birthday", since, by: birthday, flag: FIVE });
  const twoYears = since === NO_DAY ? NO_DAY : addMonths(since, 2 * YEAR);
  if (asAt < birthday && isNext(twoYears))
    rows.push({
      list: "twoYears",
      what: "Two years from entering care",
      ...{ since, by: twoYears, flag: TWO_YEARS },
    });
  return rows;
}

/** The final hearing where it is known, else the placement order that is booked, else the next day in court. */
function hearingBooked({ nextBooked, nextBookedOn }: Journeys, row: number, work: LiveWork) {
  if (work.finalBooked !== NO_DAY) return bookedAs("Final hearing", work.finalBooked);
  if (nextBooked[row] === "order") return bookedAs("Placement order", nextBookedOn[row]!);
  return bookedAs("Hearing", work.hearingBooked);
}

const bookedAs = (bookedFor: Booked, booked: number): Pick<ShortRow, "booked" | "bookedFor"> =>
  booked === NO_DAY ? { booked, bookedFor: "" } : { booked, bookedFor };
