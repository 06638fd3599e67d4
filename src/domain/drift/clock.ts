import type { Scalar } from "../columns";
import { addDays, addMonths } from "../dates/arithmetic";
import type { SerialDay } from "../dates/serialDay";
import { addWorkingDays } from "../dates/workingDays";
import type { Milestone } from "../journeys/milestones";

export type Basis = "statute" | "guidance" | "scorecard" | "survey" | "local";

/** Months are calendar months; working days leave out weekends and the bank holidays of England. */
export type Unit = "days" | "weeks" | "months" | "working days";

/** A limit on the time between two events (rules.md 6; domain.md 1.3 has the sources). */
export interface Clock {
  id: string;
  /** In the words of a meeting, without the length of the limit, which a person may change: "match, from the decision". */
  name: string;
  /** The events in words. */
  from: string;
  until: string;
  limit: { count: number; unit: Unit };
  basis: Basis;
  /** With what kind of source it is, where that is a council's procedure or practice and no rule. */
  source: string;
}

/** A clock that dates of milestones can run, or the issue of care proceedings. */
export interface PlanClock extends Clock {
  between: readonly [from: Milestone | "issued", until: Milestone];
  /** Worth saying in these words once it has passed, but nothing falls due: the limit in words stands between the two. */
  said?: { before: string; after: string };
  /** Only where a source could hold the match date. */
  needsMatch?: true;
  /** Stops when the child joins early-permanence or foster carers who may adopt. */
  stopsWithCarers?: true;
}

/** The limits that a council has set itself, by clock id, each in the clock's own unit. */
export type LocalTargets = ReadonlyMap<string, number>;
export const NO_TARGETS: LocalTargets = new Map();

/** No longer limit is meant by anybody; what is longer is a date or a slip of the hand. */
export const LONGEST_TARGET = 9999;

/** Whether what somebody typed is a limit: a whole number from 1 to 9,999. */
export function isTarget(typed: Scalar): typed is number {
  return typeof typed === "number" && Number.isInteger(typed) && typed > 0 && typed <= LONGEST_TARGET;
}

/** How long a clock runs: as the council has set it, else as its source says. */
export function lengthOf({ id, limit }: Pick<Clock, "id" | "limit">, targets: LocalTargets): number {
  return targets.get(id) ?? limit.count;
}

/**
 * The day on which a limit falls.
 *
 * @example dueDay(45322, monthClock(1)) //=> 45351: 31 January 2024 and a month is 29 February
 */
export function dueDay(
  since: SerialDay,
  clock: Pick<Clock, "id" | "limit">,
  targets: LocalTargets = NO_TARGETS,
): SerialDay {
  const count = lengthOf(clock, targets);
  switch (clock.limit.unit) {
    case "days":
      return addDays(since, count);
    case "weeks":
      return addDays(since, 7 * count);
    case "months":
      return addMonths(since, count);
    case "working days":
      return addWorkingDays(since, count);
  }
}

/**
 * A length in words.
 *
 * @example inUnits(1, "months") //=> "1 month"
 */
export function inUnits(count: number, unit: Unit): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
