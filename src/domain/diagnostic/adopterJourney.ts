import { STEP_DAYS, type AdopterStep } from "../adopters/adopterDrift";
import { hasLeft, leftOn, waitForMatch } from "../adopters/assessment";
import { childrenPlaced } from "../adopters/childrenPlaced";
import { isOnHold } from "../adopters/hold";
import {
  beganOn,
  daysBetween,
  FINISHED_STEPS,
  furthestStep,
  isOfStep,
  isWithin,
  STEP_MONTHS,
  type FinishedStepId,
} from "../adopters/steps";
import { yesOrNo } from "../codes/answers";
import { addMonths } from "../dates/arithmetic";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import { FAMILY_DAYS, type Families, type FamilyDay } from "../journeys/records";
import { daysCovered, type Covered, type Window } from "../journeys/coverage";
import { tellsOf } from "../measures/counting";
import { isIn } from "../measures/measure";
import { roundedMean } from "../statistics/averages";
import { quantileOf } from "../statistics/quantiles";

/** Families who came to the end of a step in the period. */
export interface StepFigures {
  reached: number;
  /** Of them those with both days, in their order: whose days the averages are of. */
  n: number;
  noStart: number;
  outOfOrder: number;
  /** Days, the mean to the whole day; null without any. */
  mean: number | null;
  median: number | null;
  /** null under {@link FEWEST_FOR_QUARTERS}. */
  lowerQuarter: number | null;
  upperQuarter: number | null;
  /** Within the months of {@link STEP_MONTHS}, where the step has any. */
  within?: number;
}

/** Quarters of fewer families than that say no more than their days. */
export const FEWEST_FOR_QUARTERS = 4;

/** How long approved families have waited for a match so far, in calendar months; the later end is not included. */
export const WAITING_BANDS = [
  { id: "under_3_months", from: 0, to: 3 },
  { id: "3_to_6_months", from: 3, to: 6 },
  { id: "6_to_12_months", from: 6, to: 12 },
  { id: "12_months_or_more", from: 12, to: undefined },
] as const;
export type WaitingBand = (typeof WAITING_BANDS)[number]["id"];

/** Steps in which a family may be or be lost, in order; "none" for those without a date. */
export const STEPS_NOW: readonly AdopterStep[] = [...STEP_DAYS.map(([step]) => step), "none"];

/** Once a family has come so far it was approved. */
export const AFTER_APPROVAL: readonly AdopterStep[] = ["approved", "matched", "placed"];

/** How many, and of them how many whose process is on hold. */
export interface Held {
  families: number;
  onHold: number;
}

export interface AdopterJourney {
  steps: Readonly<Record<FinishedStepId, StepFigures>>;
  /** Approved to matched in under three calendar months, as A12 divides them, and in three or more. */
  matchedUnder3: number;
  matchedIn3OrMore: number;
  /** Live families at the as-at date, neither left nor adopted. */
  now: Held & { steps: Readonly<Record<AdopterStep, Held>> };
  waiting: Held & { bands: Readonly<Record<WaitingBand, Held>> };
  /** Left in the period without having adopted, by the furthest step. */
  left: { families: number; afterApproval: number; steps: Readonly<Record<AdopterStep, number>> };
  /** Days in the period, whoever's. */
  events: Readonly<Record<FamilyDay, number>>;
  approvedForEarlyPermanence: number;
  /** To families to whom children moved in in the period, as far as their number is given. */
  childrenMovedIn: number;
}

/**
 * Whether tables of adopters tell of the period at all, and of the as-at date. Families without any date cover no time; that they
 * are without one is then what can be said of them.
 */
export function adoptersTell({
  familiesCovered,
  period,
  asAt,
}: {
  familiesCovered?: Covered | undefined;
  period: Window;
  asAt: SerialDay;
}): { period: boolean; now: boolean } {
  if (!familiesCovered) return { period: true, now: true };
  const to = Math.min(period.to, asAt) as SerialDay;
  return {
    period: daysCovered({ from: period.from, to }, familiesCovered) > 0,
    now: tellsOf(familiesCovered, asAt),
  };
}

/**
 * The adopters' way in figures, worked out from the families themselves: a couple is one. What comes after the as-at date is a
 * booking and has not happened.
 */
export function adopterJourney(
  families: Families,
  period: { from: number; to: number },
  asAt: SerialDay,
): AdopterJourney {
  const rows = Array.from({ length: families.count }, (_, row) => row);
  const day = (row: number, name: FamilyDay) => cut(families.days[name][row]!, asAt);
  const inPeriod = (name: FamilyDay) => rows.filter((row) => isIn(period, day(row, name)));
  const stepOf = rows.map((row) => furthestStep(families, row, asAt));
  const live = rows.filter((row) => !hasLeft(families, row, asAt) && stepOf[row] !== "adopted");
  const held = (some: readonly number[]): Held => ({
    families: some.length,
    onHold: some.filter((row) => isOnHold(families, row, asAt)).length,
  });
  const bySteps = <Of>(of: (step: AdopterStep) => Of) =>
    Object.fromEntries(STEPS_NOW.map((step) => [step, of(step)])) as Record<AdopterStep, Of>;
  const waiting = live.filter((row) => stepOf[row] === "approved");
  const left = rows.filter(
    (row) => isIn(period, cut(leftOn(families, row), asAt)) && stepOf[row] !== "adopted",
  );
  const matches = inPeriod("matched").map(
    (row) => waitForMatch(day(row, "approved"), day(row, "matched")).waited,
  );
  return {
    steps: Object.fromEntries(
      FINISHED_STEPS.map((step) => {
        const ended = inPeriod(step.to).filter((row) => isOfStep(families, row, step));
        const spans = ended.map(
          (row) => [cut(beganOn(families, row, step), asAt), day(row, step.to)] as const,
        );
        return [step.id, stepFigures(spans, (STEP_MONTHS as Partial<Record<string, number>>)[step.id])];
      }),
    ) as Record<FinishedStepId, StepFigures>,
    matchedUnder3: matches.filter((waited) => waited === false).length,
    matchedIn3OrMore: matches.filter((waited) => waited === true).length,
    now: { ...held(live), steps: bySteps((step) => held(live.filter((row) => stepOf[row] === step))) },
    waiting: {
      ...held(waiting),
      bands: Object.fromEntries(
        WAITING_BANDS.map(({ id, from, to }) => [
          id,
          held(waiting.filter((row) => isInBand(day(row, "approved"), asAt, from, to))),
        ]),
      ) as Record<WaitingBand, Held>,
    },
    left: {
      families: left.length,
      afterApproval: left.filter((row) => AFTER_APPROVAL.includes(stepOf[row] as AdopterStep)).length,
      steps: bySteps((step) => left.filter((row) => stepOf[row] === step).length),
    },
    events: Object.fromEntries(FAMILY_DAYS.map((name) => [name, inPeriod(name).length])) as Record<
      FamilyDay,
      number
    >,
    approvedForEarlyPermanence: inPeriod("approved").filter(
      (row) => yesOrNo(families.texts.fosteringForAdoption[row]!) === true,
    ).length,
    childrenMovedIn: inPeriod("placed").reduce((sum, row) => sum + (childrenPlaced(families, row) || 0), 0),
  };
}

/** Which day had come by the as-at date. */
const cut = (day: number, asAt: number) => (day <= asAt ? day : NO_DAY);

const isInBand = (since: number, asAt: number, from: number, to: number | undefined): boolean =>
  addMonths(since as SerialDay, from) <= asAt &&
  (to === undefined || addMonths(since as SerialDay, to) > asAt);

/** @param spans start and end of each family's step; a start may be missing */
function stepFigures(spans: readonly (readonly [number, number])[], months: number | undefined): StepFigures {
  const all = spans.map(([from, to]) => daysBetween(from, to));
  const days = Float64Array.from(all.filter((each) => each >= 0)).sort();
  const n = days.length;
  const quarter = (p: number) => (n < FEWEST_FOR_QUARTERS ? null : quantileOf(days, p));
  return {
    reached: spans.length,
    n,
    noStart: all.filter(Number.isNaN).length,
    outOfOrder: all.filter((each) => each < 0).length,
    mean:
      n === 0
        ? null
        : roundedMean(
            days.reduce((sum, each) => sum + each, 0),
            n,
            0,
          ),
    median: quantileOf(days, 0.5),
    lowerQuarter: quarter(0.25),
    upperQuarter: quarter(0.75),
    ...(months !== undefined && {
      within: spans.filter(([from, to]) => isWithin(from, to, months) === true).length,
    }),
  };
}
