import { addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { ADOPTER_DUE_CLOCKS, ADOPTER_MARKS, type AdopterClock } from "../drift/adopterClocks";
import { dueDay, lengthOf, NO_TARGETS, type LocalTargets } from "../drift/clock";
import { isBy } from "../journeys/livePlans";
import type { Families, FamilyDay } from "../journeys/records";
import { hasLeft } from "./assessment";
import { holdOf, isOnHold } from "./hold";

/** Where a family stands that neither left nor adopted, by its furthest date. */
export type AdopterStep =
  "none" | "enquiry" | "stage1" | "between" | "stage2" | "approved" | "matched" | "placed";

/** The date with which each step begins, in the order of the way; what ends it is the next. */
export const STEP_DAYS = [
  ["enquiry", "enquiry"],
  ["stage1", "stage1From"],
  ["between", "stage1To"],
  ["stage2", "stage2From"],
  ["approved", "approved"],
  ["matched", "matched"],
  ["placed", "placed"],
] as const satisfies readonly (readonly [AdopterStep, FamilyDay])[];

const WAY: readonly FamilyDay[] = [...STEP_DAYS.map(([, day]) => day), "adopted"];

/** One live family at a day. */
export interface AdopterDriftRow {
  /** Position in `Families`. */
  family: number;
  step: AdopterStep;
  /** The day on which the step began, NO_DAY without one. */
  since: number;
  clock: AdopterClock | undefined;
  /** Since when that clock runs: a fast track runs from registration, through all steps. */
  runsFrom: number;
  /** Moved on by the days on hold; absent where no clock runs or nobody knows how long it stood still. */
  due: SerialDay | undefined;
  onHold: boolean;
  /** The first day on hold by then, and the last, which may be booked; NO_DAY without. */
  heldFrom: number;
  heldTo: number;
  /** Days for which the clock of this step stood still; NaN where a hold has no first day. */
  daysHeld: number;
  /** By each of the marks of a wait for a match, whether it has passed. */
  passed: readonly boolean[];
  /** The next event that is booked, after the day. */
  booked: { event: FamilyDay; on: number } | undefined;
  cannotTell: string;
}

const NO_STEP = "No step of the family has a date by the as-at date.";
const NO_FIRST_DAY = "On hold, but since when is not in the data.";
const NO_LAST_DAY = "A hold began, and the family is not on hold now: when it ended is not in the data.";

/**
 * Families who have neither left nor adopted by a day, those not on hold first, what falls due first at the top. Days on
 * hold do not run.
 */
export function adopterDriftRows(
  families: Families,
  asAt: SerialDay,
  targets: LocalTargets = NO_TARGETS,
): AdopterDriftRow[] {
  const rows: AdopterDriftRow[] = [];
  for (let family = 0; family < families.count; family++)
    if (!hasLeft(families, family, asAt) && !isBy(families.days.adopted[family]!, asAt))
      rows.push(rowOf(families, family, asAt, targets));
  const last = Number.POSITIVE_INFINITY;
  const held = ({ onHold }: AdopterDriftRow) => (onHold ? 1 : 0);
  return rows.sort(
    (a, b) =>
      held(a) - held(b) ||
      (a.due ?? last) - (b.due ?? last) ||
      (a.since || last) - (b.since || last) ||
      a.family - b.family,
  );
}

function rowOf(families: Families, family: number, asAt: SerialDay, targets: LocalTargets): AdopterDriftRow {
  const day = (name: FamilyDay) => families.days[name][family]!;
  const reached = STEP_DAYS.findLast(([, name]) => isBy(day(name), asAt));
  const [step, began] = reached ?? (["none", undefined] as const);
  const since = began ? day(began) : NO_DAY;
  const { clock, runsFrom } = clockOf(families, family, step, since);
  const onHold = isOnHold(families, family, asAt);
  const { from, to } = holdOf(families, family);
  const heldFrom = isBy(from, asAt) ? from : NO_DAY;
  const heldTo = heldFrom === NO_DAY ? NO_DAY : to;
  const daysHeld = heldDays({ onHold, heldFrom, heldTo }, runsFrom, asAt);
  const stands = Number.isNaN(daysHeld);
  return {
    family,
    step,
    since,
    clock,
    runsFrom,
    due:
      clock && !stands
        ? ((dueDay(runsFrom as SerialDay, clock, targets) + daysHeld) as SerialDay)
        : undefined,
    onHold,
    heldFrom,
    heldTo,
    daysHeld,
    passed: marksPassed(step === "approved" && !stands ? since + daysHeld : NO_DAY, asAt, targets),
    booked: nextBooked(day, began, asAt),
    cannotTell:
      onHold && heldFrom === NO_DAY
        ? NO_FIRST_DAY
        : step === "none"
          ? NO_STEP
          : !onHold && heldFrom !== NO_DAY && heldTo === NO_DAY
            ? NO_LAST_DAY
            : "",
  };
}

/** The clock of a step, and the day from which it runs. */
function clockOf(
  families: Families,
  family: number,
  step: AdopterStep,
  since: number,
): { clock: AdopterClock | undefined; runsFrom: number } {
  if (step !== "stage1" && step !== "between" && step !== "stage2")
    return { clock: undefined, runsFrom: since };
  const registered = families.days.stage1From[family]!;
  const isFast = families.texts.fastTrack[family] === "yes";
  if (isFast && (registered !== NO_DAY || step === "stage2"))
    return { clock: ADOPTER_DUE_CLOCKS.fastTrack, runsFrom: registered || since };
  return { clock: ADOPTER_DUE_CLOCKS[step], runsFrom: since };
}

/** Days of a hold since a clock began to run; 0 without one, or where nobody knows when it ended. */
function heldDays(
  { onHold, heldFrom, heldTo }: Pick<AdopterDriftRow, "onHold" | "heldFrom" | "heldTo">,
  runsFrom: number,
  asAt: number,
): number {
  if (heldFrom === NO_DAY) return onHold ? NaN : 0;
  if (heldTo === NO_DAY && !onHold) return 0;
  const end = heldTo === NO_DAY ? asAt : Math.min(heldTo, asAt);
  return Math.max(0, end - Math.max(heldFrom, runsFrom));
}

/** @param waitingFrom approval, moved on by the days on hold; NO_DAY of a family who does not wait */
const marksPassed = (waitingFrom: number, asAt: number, targets: LocalTargets): boolean[] =>
  ADOPTER_MARKS.map(
    (mark) => waitingFrom !== NO_DAY && addMonths(waitingFrom as SerialDay, lengthOf(mark, targets)) < asAt,
  );

function nextBooked(
  day: (name: FamilyDay) => number,
  began: FamilyDay | undefined,
  asAt: number,
): AdopterDriftRow["booked"] {
  const later = WAY.slice(began === undefined ? 0 : WAY.indexOf(began) + 1);
  const coming = later.flatMap((event) => (day(event) > asAt ? [{ event, on: day(event) }] : []));
  return coming.sort((a, b) => a.on - b.on)[0];
}
