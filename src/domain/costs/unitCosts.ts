import { LOST_WITH_A_HOUSEHOLD, PROCESSES, type ProcessId } from "./processes";
import { WORKERS, type WorkerId } from "./workers";

/**
 * What the processes of adoption cost, over plain numbers (docs/cost-calculator.md, "A process"): the second reading of the
 * sheet `Unit costs`. Pounds of one price year, hours, weeks of 7 days; shares from 0 to 1; nothing is rounded.
 */

/** Why there is no figure. */
export type NoCost = "not entered" | "rate missing";
export type Cost = number | NoCost;
export const isCost = (cost: Cost | undefined): cost is number => typeof cost === "number";
const costOr0 = (cost: Cost | undefined): number => (isCost(cost) ? cost : 0);

/** What one process takes: hours by worker and what is bought; absent where nothing was entered. */
export interface ProcessEntries {
  hours: Readonly<Partial<Record<WorkerId, number>>>;
  bought?: number;
}
export type HourlyCosts = Readonly<Partial<Record<WorkerId, number>>>;

/**
 * One event, week or year of a process: staff and what is bought.
 *
 * @example processCost({ hours: { solicitor: 10 }, bought: 500 }, { solicitor: 60 }) //=> 1100
 */
export function processCost({ hours, bought }: ProcessEntries, hourly: HourlyCosts): Cost {
  const entered = WORKERS.filter(({ id }) => hours[id] !== undefined);
  if (entered.length === 0 && bought === undefined) return "not entered";
  if (entered.some(({ id }) => hours[id] !== 0 && hourly[id] === undefined)) return "rate missing";
  return entered.reduce((sum, { id }) => sum + hours[id]! * (hourly[id] ?? 0), bought ?? 0);
}

/** "Adopter 6" among them. */
export type UnitCosts = Readonly<Record<ProcessId, Cost>>;

/**
 * What households that drop out cost, laid upon each that is approved (Adopter 6).
 *
 * @param shares of the households that reach each step, how many are approved in the end: above 0 to 1
 */
export function attrition(
  costs: UnitCosts,
  shares: Readonly<Record<(typeof LOST_WITH_A_HOUSEHOLD)[number], number>>,
): Cost {
  const known = LOST_WITH_A_HOUSEHOLD.filter((id) => isCost(costs[id]));
  if (known.length === 0) return "not entered";
  return known.reduce((sum, id) => sum + costOr0(costs[id]) / shares[id] - costOr0(costs[id]), 0);
}

/** How long the processes last that are paid by the week or year; absent where it is not known. */
export interface Lasting {
  child_3?: number;
  child_6?: number;
  adopter_5?: number;
  child_9: number;
}

/** One household that is approved, up to its match. */
export function householdCost(costs: UnitCosts, dropOut: Cost, lasting: Lasting): Cost {
  const waiting = lasting.adopter_5 === undefined ? undefined : lasting.adopter_5;
  return sumOfKnown([
    ...(["adopter_1", "adopter_2", "adopter_3", "adopter_4"] as const).map((id) => costs[id]),
    waitedFor(costs.adopter_5, waiting),
    dropOut,
  ]);
}

/** One child, from planning to support after the adoption order. */
export const childRouteCost = (costs: UnitCosts, lasting: Lasting): Cost =>
  sumOfKnown(
    PROCESSES.filter(({ route }) => route === "child").map(({ id, per }) =>
      per === "event" ? costs[id] : waitedFor(costs[id], lasting[id as keyof Lasting]),
    ),
  );

const waitedFor = (cost: Cost, time: number | undefined): Cost =>
  isCost(cost) && time !== undefined ? cost * time : "not entered";

/** It goes on with what is known; no figure where nothing is. */
const sumOfKnown = (costs: readonly Cost[]): Cost =>
  costs.some(isCost) ? costs.reduce<number>((sum, cost) => sum + costOr0(cost), 0) : "not entered";

/** A group of children who move in together; its family, or the fee for another agency's, is paid once. */
export interface Placed {
  children: number;
  childRoute: Cost;
  /** A household approved, over how many children one takes; or the fee for the whole group. */
  family: number | undefined;
  /** Bought once for a group, though every child's route has it: court fees. */
  boughtOnce?: number;
  disruption: Cost;
  /** Of placements, how many disrupt: 0 to 1; absent where it was not entered. */
  disrupt?: number;
}

export function placedCost({ children, childRoute, family, ...more }: Placed): Cost {
  if (!isCost(childRoute) || family === undefined) return "not entered";
  return (
    children * childRoute -
    (children - 1) * (more.boughtOnce ?? 0) +
    family +
    children * costOr0(more.disruption) * (more.disrupt ?? 0)
  );
}

/**
 * Weeks of a stretch of work that lie in a period, both ends of the period included; the day on which the work ends, and the
 * as-at date, are not counted. An end of 0 is none yet.
 */
export function weeksIn(
  { from, to }: { from: number; to: number },
  period: { from: number; to: number },
  asAt: number,
): number {
  const end = Math.min(to === 0 ? asAt : to, asAt, period.to + 1);
  return Math.max(0, end - Math.max(from, period.from)) / 7;
}
