import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { isFromReturn, type Journeys } from "../journeys/journeys";
import { MILESTONES } from "../journeys/milestones";
import { dueDay, PLAN_CLOCKS, SECOND_REVIEW, type Clock } from "./clocks";

/** The two groups of `Drift`, kept apart (issue: "live adoption plans and, apart, children with no decision yet"). */
export type DriftGroup = "Live adoption plan" | "No decision yet";

/** One live case, and the earliest of its running clocks. */
export interface DriftRow {
  /** Position in `Journeys`. */
  journey: number;
  group: DriftGroup;
  /** The clock that falls due first, of those that set a due date. */
  clock: Clock | undefined;
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
  /** What is worth saying of how long the child has waited, the longest wait last. */
  remarks: readonly string[];
  /** What the law needs and the data do not show. */
  alarm: string;
}

/** Days before a due date from which a case is shown as due: 28, or a quarter of the limit where that is longer. */
export const DUE_SOON_DAYS = 28;
export const DUE_SOON_SHARE = 0.25;

const NO_PLAN_KNOWN =
  "The data loaded do not say whether a plan for permanence was recorded at the second review.";
const NO_ENTRY = "The day of entering care is not in the data.";

/**
 * The live cases at the as-at date: adoption plans first, the most overdue at the top, then children with no decision yet,
 * under-fives first and the longest waiting at the top (rules.md 6).
 *
 * @param ageAtAsAt whole years by journey, NaN where the birth date is unknown
 */
export function driftRows(journeys: Journeys, asAt: SerialDay, ageAtAsAt: Float64Array): DriftRow[] {
  const plans: DriftRow[] = [];
  const undecided: DriftRow[] = [];
  for (let row = 0; row < journeys.count; row++) {
    if (journeys.status[row] === "open") plans.push(planRow(journeys, row, asAt));
    else if (journeys.status[row] === "planning") undecided.push(undecidedRow(journeys, row));
  }
  const last = Number.POSITIVE_INFINITY;
  plans.sort((a, b) => (a.due ?? last) - (b.due ?? last) || a.journey - b.journey);
  const entry = (row: DriftRow) => journeys.milestones.entry[row.journey] || last;
  const older = (row: DriftRow) => (ageAtAsAt[row.journey]! < 5 ? 0 : 1);
  undecided.sort((a, b) => older(a) - older(b) || entry(a) - entry(b) || a.journey - b.journey);
  return [...plans, ...undecided];
}

function planRow(journeys: Journeys, row: number, asAt: SerialDay): DriftRow {
  const withCarers = journeys.earlyPermanenceFrom[row] || journeys.fosterCarersFrom[row]!;
  const since = (clock: Clock) => journeys.milestones[clock.from][row]! as SerialDay;
  const running = PLAN_CLOCKS.filter(
    (clock) =>
      since(clock) !== NO_DAY &&
      !isReached(journeys, row, clock) &&
      !(clock.needsMatch && journeys.matchCollected[row] === 0) &&
      !(clock.stopsWithCarers && withCarers !== NO_DAY),
  );
  const first = running
    .filter((clock) => !clock.remark)
    .map((clock) => ({ clock, due: dueDay(since(clock), clock) }))
    .reduce<{ clock: Clock; due: SerialDay } | undefined>(
      (earliest, next) => (earliest && earliest.due <= next.due ? earliest : next),
      undefined,
    );
  return {
    journey: row,
    group: "Live adoption plan",
    clock: first?.clock,
    due: first?.due,
    limitDays: first && first.due - since(first.clock),
    bookedOn: bookedFor(journeys, row, first?.clock),
    cannotTell: first || journeys.milestones.placed[row] !== NO_DAY || withCarers ? "" : NO_ENTRY,
    ...carersOf(journeys, row),
    remarks: running
      .filter((clock) => clock.remark && dueDay(since(clock), clock) < asAt)
      .map((clock) => clock.name),
    alarm: alarmOf(journeys, row),
  };
}

/** Whether the milestone that a clock waits for, or a later one, has been reached: a child who moved in was matched. */
function isReached({ milestones }: Journeys, row: number, { until }: Clock): boolean {
  return MILESTONES.slice(MILESTONES.indexOf(until)).some(
    (milestone) => milestones[milestone][row] !== NO_DAY,
  );
}

/** Carers who may adopt, with whom a child who has not moved in as for adoption lives already. */
function carersOf(
  journeys: Journeys,
  row: number,
): Pick<DriftRow, "earlyPermanenceSince" | "fosterCarersSince"> {
  const waits = journeys.milestones.placed[row] === NO_DAY;
  return {
    earlyPermanenceSince: waits ? journeys.earlyPermanenceFrom[row]! : NO_DAY,
    fosterCarersSince: waits ? journeys.fosterCarersFrom[row]! : NO_DAY,
  };
}

/** A booked match does not bring a child home: only what the clock waits for, or what comes after it, counts. */
function bookedFor(journeys: Journeys, row: number, clock: Clock | undefined): number {
  const booked = journeys.nextBooked[row]!;
  if (!clock || booked === "" || MILESTONES.indexOf(booked) < MILESTONES.indexOf(clock.until)) return NO_DAY;
  return journeys.nextBookedOn[row]!;
}

function alarmOf(journeys: Journeys, row: number): string {
  const { placed, order } = journeys.milestones;
  const noAuthority =
    placed[row] !== NO_DAY &&
    order[row] === NO_DAY &&
    journeys.byConsent[row] === 0 &&
    isFromReturn(journeys, row);
  return noAuthority ? "Moved in, authority to place not recorded" : "";
}

function undecidedRow(journeys: Journeys, row: number): DriftRow {
  const entry = journeys.milestones.entry[row]! as SerialDay;
  const iro = journeys.milestones.iro[row]! as SerialDay;
  const clock = iro !== NO_DAY ? PLAN_CLOCKS.find(({ id }) => id === "iro-adm")! : SECOND_REVIEW;
  const since = iro !== NO_DAY ? iro : entry;
  const due = since === NO_DAY ? undefined : dueDay(since, clock);
  const ordered = journeys.milestones.order[row] !== NO_DAY;
  return {
    journey: row,
    group: "No decision yet",
    clock: due === undefined ? undefined : clock,
    due,
    limitDays: due === undefined ? undefined : due - since,
    bookedOn: bookedFor(journeys, row, clock),
    cannotTell: due === undefined ? NO_ENTRY : clock === SECOND_REVIEW ? NO_PLAN_KNOWN : "",
    ...carersOf(journeys, row),
    remarks: [],
    alarm: ordered ? "Placement order, but no decision for adoption recorded" : "",
  };
}
