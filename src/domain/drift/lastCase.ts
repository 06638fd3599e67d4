import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";
import type { CareRecords, Children } from "../journeys/records";
import { bookingReader } from "./bookings";
import type { DriftRow } from "./drift";

/** The dates by which two runs are compared: those of a journey before its adoption order, and of the plan's change. */
export const COMPARED_DAYS = [
  ...MILESTONES.filter((milestone) => milestone !== "adopted"),
  "planChanged",
] as const;
export type ComparedDay = Exclude<Milestone, "adopted"> | "planChanged";

/**
 * A case on Drift as a run left it: ids and dates only. A day is NO_DAY where there was none. What could not be read is
 * undefined, and is not compared.
 */
export interface LastCase {
  childKey: string;
  journey: number;
  days: Readonly<Record<ComparedDay, number | undefined>>;
  /** The due day shown and the id of its clock; NO_DAY and "" also where Drift could not tell whether the case is in time. */
  due: number | undefined;
  clock: string | undefined;
  /** The ids of all clocks that set a due day and ran. */
  running: ReadonlySet<string> | undefined;
  booked: Milestone | "" | undefined;
  bookedOn: number | undefined;
  /** The day to come by which the case leaves, as a tracker has it; NO_DAY without. */
  leavesOn: number | undefined;
}

/** The cases of one run. */
export interface LastRun {
  asAt: SerialDay;
  cases: readonly LastCase[];
  /** Children of whom a row could not be read: whether they were on Drift is not known. */
  unread: ReadonlySet<string>;
}

/** What a run knows of all its journeys, as far as it takes to compare it. */
export interface RunNow {
  records: Pick<CareRecords, "trackers" | "sources">;
  children: Pick<Children, "key">;
  journeys: Journeys;
  drift: readonly DriftRow[];
  asAt: SerialDay;
}

/** The cases of a run, for the next one to compare itself with; in the order of Drift. */
export function casesOfRun({ records, children, journeys, drift, asAt }: RunNow): LastCase[] {
  const bookingsOf = bookingReader(records, asAt);
  const leavesOn = (child: number) => {
    const days = (["adopted", "leftCare", "reversed"] as const).flatMap((event) => bookingsOf(child, event));
    return days.length === 0 ? NO_DAY : Math.min(...days);
  };
  return drift.map(({ journey, due, clock, started, cannotTell }) => ({
    childKey: children.key[journeys.child[journey]!]!,
    journey: journeys.number[journey]!,
    days: daysOf(journeys, journey),
    due: cannotTell === "" ? (due ?? NO_DAY) : NO_DAY,
    clock: cannotTell === "" ? (clock?.id ?? "") : "",
    running: new Set(Object.keys(started)),
    booked: journeys.nextBooked[journey]!,
    bookedOn: journeys.nextBookedOn[journey]!,
    leavesOn: leavesOn(journeys.child[journey]!),
  }));
}

/** The dates of one journey by which runs are compared. */
export const daysOf = (journeys: Journeys, row: number): Record<ComparedDay, number> =>
  Object.fromEntries(
    COMPARED_DAYS.map((name) => [
      name,
      name === "planChanged" ? journeys.planChanged[row]! : journeys.milestones[name][row]!,
    ]),
  ) as Record<ComparedDay, number>;
