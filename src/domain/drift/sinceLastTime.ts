import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";
import type { TrackerDay } from "../journeys/records";
import { bookingReader, isOnlyTracked, type BookingsOf } from "./bookings";
import { dueDay, type LocalTargets, type PlanClock } from "./clock";
import { PROCEEDINGS, SETTING_CLOCKS } from "./clocks";
import { isHeard, proceedingsEnded } from "./court";
import type { DriftRow } from "./drift";
import { daysOf, type ComparedDay, type LastCase, type LastRun, type RunNow } from "./lastCase";
import { isOverdue } from "./overdue";
import { findCases } from "./sameCase";

/** What has become of a case that is on Drift now. */
export type Change =
  | { kind: "newlyLate"; clock: PlanClock; due: SerialDay }
  | { kind: "resolved" }
  /** Late or no longer late, only because the limit is another than it was. */
  | { kind: "limitChanged"; isLate: boolean; clock: PlanClock }
  | { kind: "movedOn"; milestone: Milestone; on: number }
  /** A milestone that was reached then has no date any more; of moving in with adopters `ended` is the day it came to an end, where it did. */
  | { kind: "setBack"; milestone: Milestone; on: number; ended?: number }
  /** The plan was changed away from adoption, and the case is still here for its placement order. */
  | { kind: "planChanged"; on: number }
  /** A booking that was moved later, or that is gone: `to` is NO_DAY. */
  | { kind: "slipped"; milestone: Milestone; from: number; to: number }
  /** Its day has passed: it is not in the data, or it counts as reached only because the tracker still has that day. */
  | { kind: "unconfirmed"; milestone: Milestone; on: number; isReached: boolean }
  /** It has passed, and with it the limit of care proceedings runs no more: no final order is in the data. */
  | { kind: "unconfirmed"; milestone: "finalHearing"; on: number }
  | { kind: "entered" };

/** A case that was on Drift and is not any more. */
export interface Left {
  kind: "left";
  last: LastCase;
  /** Position in `Journeys`; undefined where it is no longer in the data. */
  journey: number | undefined;
  how: "adopted" | "leftCare" | "planChanged" | "superseded" | "notInData";
  /** The day of it, NO_DAY where that is not known. */
  on: number;
  /** That day was booked at the last run, and only the tracker has it. */
  toConfirm: boolean;
}

export type ChangeKind = Change["kind"] | "left";

export interface SinceLastTime {
  /** By position in `Journeys`, of cases on Drift; those of which nothing changed are not there. */
  changes: ReadonlyMap<number, readonly Change[]>;
  left: readonly Left[];
}

/** A run, with what bookings and due days are told by. */
export interface ComparedRun extends RunNow {
  targets: LocalTargets;
}

/** What has changed between an earlier run and now: every case of then or now either stayed, entered or left. */
export function sinceLastTime(last: LastRun, now: ComparedRun): SinceLastTime {
  const onDrift = new Map(now.drift.map((row) => [row.journey, row]));
  const changes = new Map<number, readonly Change[]>();
  const left: Left[] = [];
  const stayed = new Set<number>();
  const bookingsOf = bookingReader(now.records, now.asAt);
  findCases(last, now).forEach((journey, at) => {
    const each = last.cases[at]!;
    const row = journey === undefined ? undefined : onDrift.get(journey);
    if (!row) {
      const how = howLeft(now.journeys, journey);
      left.push({ kind: "left", last: each, journey, ...how, toConfirm: wasBooked(each, now, journey, how) });
      return;
    }
    stayed.add(row.journey);
    const days = daysOf(now.journeys, row.journey);
    const found = changesOf({ last: each, then: last.asAt, row, now, days, bookingsOf });
    if (found.length > 0) changes.set(row.journey, found);
  });
  for (const { journey } of now.drift)
    if (!stayed.has(journey) && !last.unread.has(now.children.key[now.journeys.child[journey]!]!))
      changes.set(journey, [{ kind: "entered" }]);
  return { changes, left };
}

function howLeft(journeys: Journeys, row: number | undefined): Pick<Left, "how" | "on"> {
  if (row === undefined) return { how: "notInData", on: NO_DAY };
  if (journeys.status[row] === "adopted") return { how: "adopted", on: journeys.milestones.adopted[row]! };
  if (journeys.status[row] === "other") return { how: "leftCare", on: journeys.leftCare[row]! };
  const next = row + 1;
  return journeys.child[next] === journeys.child[row] && journeys.milestones.adm[next] !== NO_DAY
    ? { how: "superseded", on: journeys.milestones.adm[next]! }
    : { how: "planChanged", on: journeys.planChanged[row]! };
}

/** The day of a tracker by which a case leaves. */
const LEAVING: Readonly<Partial<Record<Left["how"], TrackerDay>>> = {
  adopted: "adopted",
  leftCare: "leftCare",
  planChanged: "reversed",
};

/** Whether the day by which a case left was to come at the last run, and stands only where it was booked. */
function wasBooked(
  { leavesOn }: LastCase,
  { journeys }: ComparedRun,
  journey: number | undefined,
  { how, on }: Pick<Left, "how" | "on">,
): boolean {
  const event = LEAVING[how];
  if (journey === undefined || event === undefined || on === NO_DAY || on !== leavesOn) return false;
  return isOnlyTracked(journeys, journey, event, on);
}

/** A case then and now. */
interface Pair {
  bookingsOf: BookingsOf;
  last: LastCase;
  then: SerialDay;
  row: DriftRow;
  days: Readonly<Record<ComparedDay, number>>;
  now: ComparedRun;
}

function changesOf(pair: Pair): Change[] {
  const booking = bookingChange(pair);
  const hearing = hearingChange(pair);
  const isDoubted = (milestone: Milestone) =>
    booking?.kind === "unconfirmed" && booking.milestone === milestone;
  return [
    // Whether the court has come to its end, a day in the diary does not tell.
    ...lateness(pair).filter(
      ({ kind }) => !(hearing && kind === "resolved" && pair.last.clock === PROCEEDINGS.id),
    ),
    ...planChange(pair),
    ...milestoneChanges(pair).filter((change) => change.kind !== "movedOn" || !isDoubted(change.milestone)),
    ...(booking ? [booking] : []),
    ...(hearing ? [hearing] : []),
  ];
}

function lateness(pair: Pair): Change[] {
  const { last, then, row, now } = pair;
  if (last.due === undefined) return [];
  const wasLate = last.due !== NO_DAY && last.due < then;
  const isLate = isOverdue(row, now.asAt);
  if (wasLate === isLate) return [];
  const changed = changedLimit(pair);
  if (!isLate) return [changed ? { kind: "limitChanged", isLate, clock: changed } : { kind: "resolved" }];
  // By the limit of then it would be late as well, if what that waited for has not come.
  const anyway = last.due !== NO_DAY && last.due < now.asAt;
  return changed && !anyway
    ? [{ kind: "limitChanged", isLate, clock: changed }]
    : [{ kind: "newlyLate", clock: row.clock!, due: row.due! }];
}

/**
 * The clock whose limit was changed: the one that fell due first then has run on from the same day to another due day; or
 * the one that falls due first now ran from the same day then, and would have been first if its limit had been this.
 */
function changedLimit({ last, row, days, now }: Pair): PlanClock | undefined {
  const ranOn = (clock: PlanClock) => {
    const since = row.started[clock.id];
    const from = clock.between[0] as ComparedDay;
    return since !== undefined && last.running?.has(clock.id) && last.days[from] === days[from]
      ? since
      : undefined;
  };
  const before = SETTING_CLOCKS.find(({ id }) => id === last.clock);
  const since = before && ranOn(before);
  if (before && since !== undefined && dueDay(since, before, now.targets) !== last.due) return before;
  const { clock, due } = row;
  return clock && clock !== before && ranOn(clock) !== undefined && last.due && due! < last.due
    ? clock
    : undefined;
}

function planChange({ last, days }: Pair): Change[] {
  return last.days.planChanged === NO_DAY && days.planChanged !== NO_DAY
    ? [{ kind: "planChanged", on: days.planChanged }]
    : [];
}

/** The milestones between entry and the adoption order, with which a case leaves. */
const WAY = ["iro", "adm", "order", "match", "placed"] as const;

/** Reached since, or found since to lie further on; a date filled in behind the furthest of then is no step. */
function milestoneChanges({
  last,
  then,
  days,
  row,
  now,
}: Pair): Extract<Change, { kind: "movedOn" | "setBack" }>[] {
  const furthest = WAY.findLastIndex((milestone) => (last.days[milestone] ?? NO_DAY) !== NO_DAY);
  return WAY.flatMap((milestone, at): ReturnType<typeof milestoneChanges> => {
    const [before, on] = [last.days[milestone], days[milestone]];
    if (before === undefined) return [];
    const ended = now.journeys.disruptedOn[row.journey]!;
    if (milestone === "placed" && before !== NO_DAY && on !== before && ended >= before)
      return [{ kind: "setBack", milestone, on: before, ended }];
    if (before === NO_DAY && on !== NO_DAY && (at > furthest || on > then))
      return [{ kind: "movedOn", milestone, on }];
    return before !== NO_DAY && on === NO_DAY ? [{ kind: "setBack", milestone, on: before }] : [];
  });
}

function bookingChange({ last, row, now, bookingsOf }: Pair): Change | undefined {
  const { booked: milestone, bookedOn: from } = last;
  if (!milestone || !from) return undefined;
  const { journeys, asAt } = now;
  const reached = journeys.milestones[milestone][row.journey]!;
  if (reached !== NO_DAY)
    return reached === from && isOnlyTracked(journeys, row.journey, milestone, from)
      ? { kind: "unconfirmed", milestone, on: from, isReached: true }
      : undefined;
  // Who has moved in was matched, whether or not anybody wrote the day down.
  const further = MILESTONES.slice(MILESTONES.indexOf(milestone));
  if (further.some((later) => journeys.milestones[later][row.journey] !== NO_DAY)) return undefined;
  const days = bookingsOf(journeys.child[row.journey]!, milestone);
  if (days.includes(from)) return undefined;
  if (days.length > 0) {
    const to = Math.min(...days);
    return to > from ? { kind: "slipped", milestone, from, to } : undefined;
  }
  return from <= asAt
    ? { kind: "unconfirmed", milestone, on: from, isReached: false }
    : { kind: "slipped", milestone, from, to: NO_DAY };
}

/** The final hearing for which care proceedings are taken to have ended, where that is all that tells of their end. */
function hearingChange({ last, then, row, now }: Pair): Change | undefined {
  const { issued, finalHeld } = row.work;
  const isOver =
    last.running?.has(PROCEEDINGS.id) &&
    row.started[PROCEEDINGS.id] === undefined &&
    issued !== NO_DAY &&
    isHeard(row.work, issued) &&
    finalHeld > then;
  return isOver && !proceedingsEnded(now.journeys, row.journey)
    ? { kind: "unconfirmed", milestone: "finalHearing", on: finalHeld }
    : undefined;
}
