import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";
import type { CareRecords } from "../journeys/records";
import { longTermReader, type LongTermHome } from "../permanence/longTerm";
import { dueDay, inUnits, lengthOf, NO_TARGETS, type LocalTargets, type PlanClock } from "./clock";
import { DUE_CLOCKS, IRO_CLOCK, PROCEEDINGS, SECOND_REVIEW, SETTING_CLOCKS, WORD_CLOCKS } from "./clocks";
import { authorityReader, orderStandsAfterChange } from "./alarms";
import { isHeard, proceedingsEnded } from "./court";
import { beforeEntry } from "./datesOutOfOrder";
import { liveWorkReader, type LiveWork } from "./liveWork";
import { planReader, type PlanKnown } from "./plans";
import { nextAdoptionReview, reviewsBy, type ReviewsHeld, type ReviewsOf } from "./reviews";

/** The groups of `Drift`, kept apart; of changed plans only those are there whose placement order still stands. */
export type DriftGroup = "Live adoption plan" | "No decision yet" | "Plan changed away from adoption";

/** One live case, and the earliest of its running clocks. */
export interface DriftRow {
  /** Position in `Journeys`. */
  journey: number;
  group: DriftGroup;
  /** By the id of each clock that sets a due date, the day since which it runs; absent where it does not. */
  started: Readonly<Record<string, SerialDay>>;
  /** The clock that falls due first, of those that set a due date. */
  clock: PlanClock | undefined;
  due: SerialDay | undefined;
  /** How long the limit is, in days from its start; for "a quarter of the limit". */
  limitDays: number | undefined;
  /** The day for which the event that the clock waits for, or a later one, is booked next; NO_DAY without. */
  bookedOn: number;
  /** Why nothing can be said, where that is so. */
  cannotTell: string;
  /** In early-permanence carers since that day: the clock to moving in has stopped. */
  earlyPermanenceSince: number;
  /** The same of foster carers who may adopt. */
  fosterCarersSince: number;
  /** In a foster home in which the child is to stay, of a child with no decision for adoption. */
  isLongTerm: boolean;
  /** Since when clocks worth a word run: since the placement order, until the child moves in or joins carers who may adopt. */
  waitingSince: number;
  /** And since moving in. */
  movedIn: number;
  /** What is worth saying of how long the child has waited, the longest wait last. */
  remarks: readonly string[];
  /** What the law needs and the data do not show. */
  alarm: string;
  plan: PlanKnown;
  reviews: ReviewsHeld;
  work: LiveWork;
  /** The last day for the next review of the adoption plan, NO_DAY where there is none to come. */
  adoptionReviewBy: number;
}

/** Days before a due date from which a case is shown as due: 28, or a quarter of the limit where that is longer. */
export const DUE_SOON_DAYS = 28;
export const DUE_SOON_SHARE = 0.25;

const NO_PLAN_KNOWN =
  "The data loaded do not say whether a plan for permanence was recorded at the second review.";
const NO_ENTRY = "The day of entering care is not in the data.";

/** What a row is made from. */
interface Known {
  journeys: Journeys;
  asAt: SerialDay;
  targets: LocalTargets;
  reviewsOf: ReviewsOf;
  planOf(row: number): PlanKnown;
  workOf(row: number): LiveWork;
  longTermOf(row: number): LongTermHome;
  alarmOf(row: number): string;
}

/**
 * The live cases at the as-at date. Legal alarms first; then adoption plans, the most overdue at the top; then children with
 * no decision yet, under-fives first and the longest waiting at the top (rules.md 6).
 *
 * @param ageAtAsAt whole years by journey, NaN where the birth date is unknown
 * @param targets limits that the council has set itself
 */
export function driftRows(
  records: Pick<CareRecords, "episodes" | "reviews" | "sources" | "trackers">,
  journeys: Journeys,
  asAt: SerialDay,
  ageAtAsAt: Float64Array,
  targets: LocalTargets = NO_TARGETS,
): DriftRow[] {
  const reviewsOf = reviewsBy(records.reviews, asAt, targets);
  const known: Known = {
    ...{ journeys, asAt, targets, reviewsOf },
    planOf: planReader(records, journeys),
    workOf: liveWorkReader(records, journeys, asAt),
    longTermOf: longTermReader(records, journeys, asAt),
    alarmOf: authorityReader(records, journeys),
  };
  const changed: DriftRow[] = [];
  const plans: DriftRow[] = [];
  const undecided: DriftRow[] = [];
  for (let row = 0; row < journeys.count; row++) {
    const status = journeys.status[row];
    if (status === "open") plans.push(planRow(known, row));
    else if (status === "planning") undecided.push(undecidedRow(known, row));
    else if (orderStandsAfterChange(journeys, row)) changed.push(changedRow(known, row));
  }
  const last = Number.POSITIVE_INFINITY;
  const alarmed = (row: DriftRow) => (row.alarm === "" ? 1 : 0);
  plans.sort((a, b) => alarmed(a) - alarmed(b) || (a.due ?? last) - (b.due ?? last) || a.journey - b.journey);
  const entry = (row: DriftRow) => journeys.milestones.entry[row.journey] || last;
  const older = (row: DriftRow) => (ageAtAsAt[row.journey]! < 5 ? 0 : 1);
  undecided.sort(
    (a, b) => alarmed(a) - alarmed(b) || older(a) - older(b) || entry(a) - entry(b) || a.journey - b.journey,
  );
  return [...changed, ...plans, ...undecided];
}

function planRow(known: Known, row: number): DriftRow {
  const { journeys, asAt, targets } = known;
  const common = rowOf(known, row, "Live adoption plan");
  const running = (clocks: readonly PlanClock[]) => clocks.filter((clock) => runs(journeys, row, clock));
  const since = (clock: PlanClock) => journeys.milestones[clock.between[0] as Milestone][row]! as SerialDay;
  const started = {
    ...Object.fromEntries(running(DUE_CLOCKS).map((clock) => [clock.id, since(clock)])),
    ...proceedingsStarted(journeys, row, common.work),
  };
  const first = earliest(started, targets, common.work);
  const worded = running(WORD_CLOCKS);
  const startOf = (from: "order" | "placed") => {
    const clock = worded.find(({ between }) => between[0] === from);
    return clock ? since(clock) : NO_DAY;
  };
  const withCarers = journeys.earlyPermanenceFrom[row] || journeys.fosterCarersFrom[row]!;
  return {
    ...common,
    ...first,
    started,
    bookedOn: bookedFor(journeys, row, first.clock, common.work),
    cannotTell:
      common.cannotTell ||
      (first.clock || journeys.milestones.placed[row] !== NO_DAY || withCarers !== NO_DAY ? "" : NO_ENTRY),
    waitingSince: startOf("order"),
    movedIn: startOf("placed"),
    remarks: worded
      .filter((clock) => dueDay(since(clock), clock, targets) < asAt)
      .map(({ said, ...clock }) => {
        const length = inUnits(lengthOf(clock, targets), clock.limit.unit);
        return `${said!.before}${length}${said!.after}`;
      }),
    alarm: known.alarmOf(row),
  };
}

function undecidedRow(known: Known, row: number): DriftRow {
  const { journeys, targets } = known;
  const entry = journeys.milestones.entry[row]! as SerialDay;
  const iro = journeys.milestones.iro[row]! as SerialDay;
  const isLongTerm = known.longTermOf(row).is;
  const common = { ...rowOf(known, row, "No decision yet"), isLongTerm };
  const clock = iro !== NO_DAY ? IRO_CLOCK : SECOND_REVIEW;
  const since = iro !== NO_DAY ? iro : entry;
  // A plan that is recorded is what the second review was to bring; a child who lives where it is to stay has one.
  const isSettled =
    isLongTerm || common.earlyPermanenceSince !== NO_DAY || common.fosterCarersSince !== NO_DAY;
  const isDone = clock === SECOND_REVIEW && (common.plan.recorded !== "" || isSettled);
  const inCourt = proceedingsStarted(journeys, row, common.work);
  // What nobody can tell does not hide a limit that is known.
  const isUnknown = clock === SECOND_REVIEW && !common.plan.collected;
  const givesWay = isUnknown && inCourt !== undefined;
  const started = {
    ...(since !== NO_DAY && !isDone && !givesWay && { [clock.id]: since }),
    ...inCourt,
  };
  const first = earliest(started, targets, common.work);
  const ordered = journeys.milestones.order[row] !== NO_DAY;
  return {
    ...common,
    ...first,
    started,
    bookedOn: bookedFor(journeys, row, first.clock, common.work),
    cannotTell:
      common.cannotTell ||
      (isDone || inCourt ? "" : since === NO_DAY ? NO_ENTRY : isUnknown ? NO_PLAN_KNOWN : ""),
    alarm: ordered ? "Placement order, but no decision for adoption recorded" : "",
  };
}

/** Since when care proceedings run; undefined where their issue is not known, or the court has come to its end. */
function proceedingsStarted(
  journeys: Journeys,
  row: number,
  work: LiveWork,
): DriftRow["started"] | undefined {
  const { issued } = work;
  return issued === NO_DAY || proceedingsEnded(journeys, row) || isHeard(work, issued)
    ? undefined
    : { [PROCEEDINGS.id]: issued as SerialDay };
}

const changedRow = (known: Known, row: number): DriftRow => ({
  ...rowOf(known, row, "Plan changed away from adoption"),
  cannotTell: "",
  adoptionReviewBy: NO_DAY,
  alarm: "Plan changed away from adoption, but the placement order still stands",
});

/** What every row says, with no clock running. */
function rowOf(
  { journeys, asAt, targets, reviewsOf, planOf, workOf }: Known,
  row: number,
  group: DriftGroup,
): DriftRow {
  const { entry, order, placed } = journeys.milestones;
  const waits = placed[row] === NO_DAY;
  const work = workOf(row);
  const days = { placed: placed[row]!, order: order[row]!, held: work.adoptionReviewHeld };
  return {
    journey: row,
    group,
    started: {},
    clock: undefined,
    due: undefined,
    limitDays: undefined,
    bookedOn: NO_DAY,
    cannotTell: beforeEntry(journeys, row),
    earlyPermanenceSince: waits ? journeys.earlyPermanenceFrom[row]! : NO_DAY,
    fosterCarersSince: waits ? journeys.fosterCarersFrom[row]! : NO_DAY,
    isLongTerm: false,
    waitingSince: NO_DAY,
    movedIn: NO_DAY,
    remarks: [],
    alarm: "",
    plan: planOf(row),
    reviews: reviewsOf(journeys.child[row]!, entry[row]!),
    work,
    adoptionReviewBy: nextAdoptionReview(days, asAt, targets)?.by ?? NO_DAY,
  };
}

/** The day on which a limit falls; of care proceedings, the day to which the court has extended them where that is later. */
export function fallsDue(
  clock: PlanClock,
  since: SerialDay,
  targets: LocalTargets,
  { extendedTo }: Pick<LiveWork, "extendedTo">,
): SerialDay {
  const limit = dueDay(since, clock, targets);
  return clock === PROCEEDINGS && extendedTo > limit ? (extendedTo as SerialDay) : limit;
}

/** The clock that falls due first; of those that fall due on one day, the first in the order of the list. */
function earliest(
  started: DriftRow["started"],
  targets: LocalTargets,
  work: LiveWork,
): Pick<DriftRow, "clock" | "due" | "limitDays"> {
  let first: Pick<DriftRow, "clock" | "due" | "limitDays"> = {
    clock: undefined,
    due: undefined,
    limitDays: undefined,
  };
  for (const clock of SETTING_CLOCKS) {
    const since = started[clock.id];
    if (since === undefined) continue;
    const due = fallsDue(clock, since, targets, work);
    if (first.due === undefined || due < first.due) first = { clock, due, limitDays: due - since };
  }
  return first;
}

function runs(journeys: Journeys, row: number, clock: PlanClock): boolean {
  const withCarers = journeys.earlyPermanenceFrom[row] || journeys.fosterCarersFrom[row]!;
  return (
    journeys.milestones[clock.between[0] as Milestone][row] !== NO_DAY &&
    !isReached(journeys, row, clock) &&
    !(clock.needsMatch && journeys.matchCollected[row] === 0) &&
    !(clock.stopsWithCarers && withCarers !== NO_DAY)
  );
}

/** Whether the milestone that a clock waits for, or a later one, has been reached: a child who moved in was matched. */
function isReached({ milestones }: Journeys, row: number, { between: [, until] }: PlanClock): boolean {
  return MILESTONES.slice(MILESTONES.indexOf(until)).some(
    (milestone) => milestones[milestone][row] !== NO_DAY,
  );
}

/**
 * A booked match does not bring a child home: only what the clock waits for, or what comes after it, counts. Proceedings wait
 * for their final hearing, too.
 */
function bookedFor(
  journeys: Journeys,
  row: number,
  clock: PlanClock | undefined,
  { finalBooked }: LiveWork,
): number {
  const booked = journeys.nextBooked[row]!;
  if (!clock) return NO_DAY;
  const counts = booked !== "" && MILESTONES.indexOf(booked) >= MILESTONES.indexOf(clock.between[1]);
  return counts ? journeys.nextBookedOn[row]! : clock === PROCEEDINGS ? finalBooked : NO_DAY;
}
