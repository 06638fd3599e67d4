/**
 * docs/cost-calculator.md worked out again, with nothing shared with the product but names: an hour, a week, a process,
 * a household, a child's route, the reconciliation and the bridge. Undefined is "not entered" or "cannot be told".
 */

export interface Pay {
  salary?: number;
  /** Percent of the salary. */
  insurance?: number;
  pension?: number;
  direct?: number;
  indirect?: number;
  capital?: number;
  qualification?: number;
  week_hours?: number;
  weeks?: number;
  /** Percent of the hours. */
  client_share?: number;
  hourly?: number;
}

/** Pounds for an hour, of all working time or of time for clients only. */
export function hourOf(pay: Pay, of: "all" | "client"): number | undefined {
  const hour = pay.hourly ?? builtHour(pay);
  if (of === "all" || hour === undefined) return hour;
  return pay.client_share ? hour / (pay.client_share / 100) : undefined;
}

function builtHour(pay: Pay): number | undefined {
  if (pay.salary === undefined || !pay.week_hours || !pay.weeks) return undefined;
  const onCosts = ((pay.insurance ?? 0) + (pay.pension ?? 0)) / 100;
  const added = (pay.direct ?? 0) + (pay.indirect ?? 0) + (pay.capital ?? 0) + (pay.qualification ?? 0);
  return (pay.salary * (1 + onCosts) + added) / (pay.week_hours * pay.weeks);
}

/** Pounds a week from the spending of a year and the children on 31 March. */
export const weeklyFromChildren = (pounds: number, children: number) => (pounds / children / 365) * 7;
/** Pounds a week from the spending of a year and the days of care in it. */
export const weeklyFromDays = (pounds: number, days: number) => (pounds / days) * 7;
/** As the department rounds. */
export const toFivePounds = (pounds: number) => 5 * Math.floor(pounds / 5 + 0.5);

/** What a process costs for each event, week or year. */
export type ProcessCost = number | "not entered" | "rate missing";

/**
 * @param hours by worker; 0 and undefined are none
 * @param rates pounds an hour by worker
 */
export function processCost(
  hours: Readonly<Record<string, number | undefined>>,
  rates: Readonly<Record<string, number | undefined>>,
  bought: number | undefined,
): ProcessCost {
  let pounds = bought ?? 0;
  let entered = bought !== undefined;
  for (const [worker, amount] of Object.entries(hours)) {
    if (amount === undefined) continue;
    entered = true;
    if (amount === 0) continue;
    const rate = rates[worker];
    if (rate === undefined) return "rate missing";
    pounds += amount * rate;
  }
  return entered ? pounds : "not entered";
}

const pounds = (cost: ProcessCost | undefined) => (typeof cost === "number" ? cost : 0);

export type Costs = Readonly<Record<string, ProcessCost>>;

/**
 * Adopter 6: what is laid upon a household approved for those who dropped out.
 *
 * @param approved by step, the percent of those who begin it that are approved in the end; all where nothing is said
 */
export function attrition(costs: Costs, approved: Readonly<Record<string, number | undefined>>): number {
  let lost = 0;
  for (const step of ["adopter_1", "adopter_2", "adopter_3"]) {
    const cost = pounds(costs[step]);
    lost += cost / ((approved[step] ?? 100) / 100) - cost;
  }
  return lost;
}

export function household(costs: Costs, dropOut: number, weeksWaiting: number): number {
  const [one, two, three, four, five] = [1, 2, 3, 4, 5].map((step) => pounds(costs[`adopter_${step}`]));
  return one! + two! + three! + four! + dropOut + five! * weeksWaiting;
}

export interface RouteLengths {
  /** Weeks from the decision to the match. */
  matching: number;
  /** Weeks from moving in to the adoption order. */
  supervision: number;
  /** Years of support after the adoption order. */
  support: number;
}

export function childRoute(costs: Costs, lengths: RouteLengths): number {
  const of = (step: number) => pounds(costs[`child_${step}`]);
  const events = of(1) + of(2) + of(4) + of(5) + of(7) + of(8);
  return events + of(3) * lengths.matching + of(6) * lengths.supervision + of(9) * lengths.support;
}

/** @param disrupt percent of placements that disrupt */
export function childPlaced(route: number, family: number, disruption: number, disrupt: number): number {
  return route + family + (disruption * disrupt) / 100;
}
