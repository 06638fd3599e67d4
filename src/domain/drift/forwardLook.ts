import { addDays, addMonths } from "../dates/arithmetic";
import { yearEnding31March } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";
import { clockStop } from "../measures/A10";
import { roundedMean } from "../statistics/averages";
import { dueDay, type LocalTargets } from "./clock";
import { DUE_CLOCKS } from "./clocks";
import type { DriftRow } from "./drift";
import { usualBetween, type Usual } from "./usual";

/** The years that are looked at, all to a 31 March; every span with both its days. */
export interface ForwardYears {
  /** The next 31 March after the as-at date. */
  to: SerialDay;
  /** The first days of its three years and of its year. */
  from: SerialDay;
  yearFrom: SerialDay;
  /** Orders until that day are no longer in the three years a year later. */
  leavesTo: SerialDay;
}

/** On a 31 March the next one is a year later. */
export function forwardYears(asAt: SerialDay): ForwardYears {
  const to = yearEnding31March(addDays(asAt, 1));
  const yearsBefore = (years: number) => addMonths(addDays(to, 1), -12 * years);
  return { to, from: yearsBefore(3), yearFrom: yearsBefore(1), leavesTo: addDays(yearsBefore(2), -1) };
}

/** How a day to come is known. */
export type MovingIn = "moved in" | "booked" | "usual" | "limit";
export type OrderMade = "made" | "booked" | "usual" | "usual passed";
/** Why none can be expected. */
export type CannotExpect = "overdue" | "no limit" | "longer than usual" | "too few";

/**
 * What an expected adoption order rests on, each step with less certainty: 1 it is made, 2 it is booked, 3 the child has
 * moved in or moving in is booked (or the child lives with the carers who may adopt) and the order takes the usual time, 4
 * the child moves in by the limit.
 */
export type ForwardStep = 1 | 2 | 3 | 4;
export const FORWARD_STEPS: readonly ForwardStep[] = [1, 2, 3, 4];

/** A child adopted in the three years, or a live adoption plan. Days are NO_DAY where none can be expected. */
export interface ForwardRow {
  /** Position in `Journeys`. */
  journey: number;
  isAdopted: boolean;
  movedIn: number;
  movingIn: MovingIn | undefined;
  /** The day on which the A10 clock stopped or will stop; NO_DAY too where the sources do not tell who the carers are. */
  stops: number;
  order: number;
  orderMade: OrderMade | undefined;
  step: ForwardStep | undefined;
  cannot: CannotExpect | undefined;
}

interface Known {
  journeys: Journeys;
  asAt: SerialDay;
  targets: LocalTargets;
  toOrder: Usual | undefined;
  /** By the milestone from which it is counted. */
  toMovingIn: ReadonlyMap<Milestone, Usual | undefined>;
}

const MOVE_IN_CLOCK = DUE_CLOCKS.find(({ id }) => id === "entry-placed")!;
/** Milestones before moving in, the furthest first. */
const ON_THE_WAY: readonly Milestone[] = ["match", "order", "adm"];

/**
 * What the next 31 March will bring: live adoption plans by the day on which their order can be expected, then the children
 * adopted in the three years to it, the latest first. A case past a limit is never taken to meet it.
 */
export function forwardLook(
  journeys: Journeys,
  drift: readonly DriftRow[],
  asAt: SerialDay,
  targets: LocalTargets,
): ForwardRow[] {
  const known: Known = {
    journeys,
    asAt,
    targets,
    toOrder: usualBetween(journeys, "placed", "adopted"),
    toMovingIn: new Map(ON_THE_WAY.map((from) => [from, usualBetween(journeys, from, "placed")])),
  };
  const live = drift
    .filter(({ group }) => group === "Live adoption plan")
    .map((row) => liveRow(known, row))
    .sort((a, b) => (a.order || Infinity) - (b.order || Infinity) || a.journey - b.journey);
  const { from, to } = forwardYears(asAt);
  const { adopted } = journeys.milestones;
  const made: ForwardRow[] = [];
  for (let row = 0; row < journeys.count; row++)
    if (journeys.status[row] === "adopted" && adopted[row]! >= from && adopted[row]! <= to)
      made.push(adoptedRow(journeys, row));
  made.sort((a, b) => b.order - a.order || a.journey - b.journey);
  return [...live, ...made];
}

function adoptedRow(journeys: Journeys, row: number): ForwardRow {
  const movedIn = journeys.milestones.placed[row]!;
  return {
    journey: row,
    isAdopted: true,
    movedIn,
    movingIn: movedIn === NO_DAY ? undefined : "moved in",
    stops: journeys.carersKnown[row] === 0 ? NO_DAY : clockStop(journeys, row).day,
    order: journeys.milestones.adopted[row]!,
    orderMade: "made",
    step: 1,
    cannot: undefined,
  };
}

function liveRow(known: Known, drift: DriftRow): ForwardRow {
  const { journeys } = known;
  const row = drift.journey;
  const { day: movedIn, movingIn, cannot: cannotMove } = movingInOf(known, drift);
  const { day: order, orderMade, cannot } = orderOf(known, row, movedIn, cannotMove);
  const step = orderMade === undefined ? undefined : stepOf(orderMade, movingIn);
  return {
    journey: row,
    isAdopted: false,
    movedIn,
    movingIn,
    stops: journeys.carersKnown[row] === 0 ? NO_DAY : stopOf(journeys, row, movedIn),
    order,
    orderMade,
    step,
    cannot,
  };
}

function movingInOf(
  { journeys, asAt, targets, toMovingIn }: Known,
  { journey: row, started, due }: DriftRow,
): { day: number; movingIn?: MovingIn; cannot?: CannotExpect } {
  const { milestones, bookedOn } = journeys;
  const placed = milestones.placed[row]!;
  if (placed !== NO_DAY) return { day: placed, movingIn: "moved in" };
  const booked = bookedOn.placed[row]!;
  if (booked !== NO_DAY) return { day: booked, movingIn: "booked" };
  if (joinedOn(journeys, row) !== NO_DAY) {
    const reached = ON_THE_WAY.find((milestone) => milestones[milestone][row] !== NO_DAY)!;
    const usual = toMovingIn.get(reached);
    if (!usual) return { day: NO_DAY, cannot: "too few" };
    const day = milestones[reached][row]! + Math.round(usual.days);
    return day < asAt ? { day: NO_DAY, cannot: "longer than usual" } : { day, movingIn: "usual" };
  }
  // Whoever is late for a step before is late for this one.
  if (due !== undefined && due < asAt) return { day: NO_DAY, cannot: "overdue" };
  const since = started[MOVE_IN_CLOCK.id];
  return since === undefined
    ? { day: NO_DAY, cannot: "no limit" }
    : { day: dueDay(since, MOVE_IN_CLOCK, targets), movingIn: "limit" };
}

function orderOf(
  { journeys, asAt, toOrder }: Known,
  row: number,
  movedIn: number,
  cannot: CannotExpect | undefined,
): { day: number; orderMade?: OrderMade; cannot?: CannotExpect } {
  const booked = journeys.bookedOn.adopted[row]!;
  if (booked !== NO_DAY) return { day: booked, orderMade: "booked" };
  if (movedIn === NO_DAY) return { day: NO_DAY, cannot: cannot! };
  if (!toOrder) return { day: NO_DAY, cannot: "too few" };
  const day = movedIn + Math.round(toOrder.days);
  // An order made on the as-at date would be in the data.
  return day <= asAt ? { day: asAt + 1, orderMade: "usual passed" } : { day, orderMade: "usual" };
}

function stepOf(orderMade: OrderMade, movingIn: MovingIn | undefined): ForwardStep {
  if (orderMade === "made") return 1;
  if (orderMade === "booked") return 2;
  return movingIn === "limit" ? 4 : 3;
}

/** As for an adopted child, with the day on which the child is expected to move in. */
function stopOf(journeys: Journeys, row: number, movedIn: number): number {
  const joined = joinedOn(journeys, row);
  if (joined === NO_DAY || (movedIn !== NO_DAY && joined > movedIn)) return movedIn;
  return Math.max(joined, journeys.milestones.entry[row]!);
}

const joinedOn = ({ fosterCarersFrom, earlyPermanenceFrom }: Journeys, row: number): number =>
  fosterCarersFrom[row]! || earlyPermanenceFrom[row]!;

/** Adoptions expected, and the A10 that they come to. */
export interface ForwardFigures {
  /** Orders in the year to the 31 March, and in the three years to it. */
  inYear: number;
  inThreeYears: number;
  /** Mean days rounded half up, and of how many children; null where nobody counts. */
  a10: number | null;
  n: number;
}

/** @param isIn further choice of rows */
export function forwardFigures(
  { milestones: { entry } }: Pick<Journeys, "milestones">,
  rows: readonly ForwardRow[],
  { from, to, yearFrom }: ForwardYears,
  upTo: ForwardStep,
  isIn: (row: ForwardRow) => boolean = () => true,
): ForwardFigures {
  const counted = rows.filter(
    (row) => row.step !== undefined && row.step <= upTo && row.order >= from && row.order <= to && isIn(row),
  );
  const days = counted
    .filter(({ journey, stops }) => entry[journey] !== NO_DAY && stops !== NO_DAY)
    .map(({ journey, stops }) => stops - entry[journey]!)
    .filter((each) => each >= 0);
  const sum = days.reduce((total, each) => total + each, 0);
  return {
    inYear: counted.filter(({ order }) => order >= yearFrom).length,
    inThreeYears: counted.length,
    a10: days.length === 0 ? null : roundedMean(sum, days.length, 0),
    n: days.length,
  };
}
