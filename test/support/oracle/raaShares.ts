import { DRIVERS, DRIVERS_BY_YEAR, type DriverId } from "../../../src/domain/raa/formulas";
import type { ActivityId } from "../../../src/domain/raa/activity";
import type { Entries } from "./costsEntries";
import {
  byDays,
  largestRemainder,
  largestRemainderSigned,
  toHundredths,
  within,
  type Reach,
} from "./raaApportion";
import type { Days, Known, RaaMember, Year } from "./raaMembers";

/** What a formula stands on beside its own entries. */
export interface Basis {
  members: readonly RaaMember[];
  year: Days;
  /** £ a year that is shared. */
  budget: Known;
  /** £ a year that each pays today, in the order of the members. */
  today: readonly Known[];
  fullCost: readonly Known[];
}

/** By which years activity is read: as it is used, as tables say now, or with next year's forecast as the latest. */
export type Reading = "used" | "restated" | "next";

/** Steps of docs/raa-model.md, "RAA shares"; each list has one number a member. Parts of 1, and pounds. */
export interface Shared {
  blend: readonly number[];
  /** Each driver's parts, where it has a weight. */
  parts: Readonly<Partial<Record<DriverId, readonly number[]>>>;
  bounded: readonly number[];
  /** Whether floors, caps and damping leave no shares that come to 1. */
  boundsFail: boolean;
  onPath: readonly number[];
  share: readonly number[];
  byDays: readonly number[];
  uncovered: number;
  exact: readonly number[] | undefined;
  pounds: readonly number[] | undefined;
  /** With what is charged directly. */
  withExtra: readonly number[] | undefined;
  residual: Known;
  /** Pounds and percent of what is paid today. */
  change: readonly { pounds: Known; percent: Known }[];
}
export type NotShared = "weights" | "no figures";

const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
const known = (of: readonly Known[]): number[] => of.filter((each): each is number => each !== undefined);

function partsOf(weights: readonly Known[]): number[] | undefined {
  const numbers = weights.map((each) => each ?? 0);
  const all = sum(numbers);
  return all === 0 ? undefined : numbers.map((each) => each / all);
}

export const todaysShares = (today: readonly Known[]): Known[] => {
  const all = sum(known(today));
  return today.map((paid) => (paid === undefined || all === 0 ? undefined : paid / all));
};

function measured(member: RaaMember, activity: ActivityId, years: number, reading: Reading): Known {
  const readings: Record<Reading, (back: number) => Known> = {
    used: (back) => member.count(activity, back as Year),
    restated: (back) => member.restated(activity, back as Year),
    next: (back) => (back === 1 ? member.next(activity) : member.count(activity, (back - 1) as Year)),
  };
  const found = known(Array.from({ length: years }, (_, at) => readings[reading](at + 1)));
  return found.length === 0 ? undefined : sum(found) / found.length;
}

/** Floor, cap and damping of a formula, a member each. */
export function reachesOf(entries: Entries, formula: number, { members, today }: Basis): Reach[] {
  const entry = (id: string) => `in_raa_f${formula}_${id}`;
  const now = todaysShares(today);
  const [floor, cap] = [entries.number(entry("floor")), entries.number(entry("cap"))];
  const [fall, rise] = [entries.number(entry("most_fall")), entries.number(entry("most_rise"))];
  return members.map((_, at): Reach => {
    /** A percent of nothing bounds nothing. */
    const damped = (by: Known) => (by === undefined || !now[at] ? undefined : now[at] * (1 + by / 100));
    return {
      low: Math.max(0, (floor ?? 0) / 100, damped(fall === undefined ? undefined : -fall) ?? 0),
      high: Math.min(1, ...known([cap === undefined ? undefined : cap / 100, damped(rise)])),
    };
  });
}

/** One of the named formulas, from its blend to the pounds. */
export function sharesBy(
  entries: Entries,
  formula: number,
  basis: Basis,
  reading: Reading,
): Shared | NotShared {
  const { members, today } = basis;
  const entry = (id: string) => `in_raa_f${formula}_${id}`;
  const now = todaysShares(today);

  const blending = blended();
  if (typeof blending === "string") return blending;
  const { blend, parts } = blending;
  const reaches = reachesOf(entries, formula, basis);
  const inBounds = within(blend, reaches);
  const bounded = inBounds ?? blend;
  const [years, year] = [entries.number(entry("path_years")), entries.number(entry("path_year"))];
  const isOnPath = years !== undefined && year !== undefined && now.some((each) => each !== undefined);
  const gone = isOnPath ? Math.min(1, year / years) : 1;
  const onPath = bounded.map((to, at) => (now[at] ?? 0) + (to - (now[at] ?? 0)) * gone);
  const share = isRounded(entries.text(entry("round_shares"))) ? toHundredths(onPath) : onPath;
  const days = byDays(
    share,
    members.map(({ stay }) => stay),
    basis.year,
  );
  const exact = basis.budget === undefined ? undefined : days.shares.map((each) => each * basis.budget!);
  const pounds = exact && largestRemainder(exact);
  const extra = members.map((_, at) => entries.number(entry(`${members[at]!.at}_extra`)) ?? 0);
  const withExtra = pounds?.map((each, at) => each + extra[at]!);
  return {
    ...{ blend, parts, bounded, onPath, share, exact, pounds, withExtra },
    boundsFail: inBounds === undefined,
    ...{ byDays: days.shares, uncovered: days.uncovered },
    residual: pounds && basis.budget! - sum(pounds),
    change: members.map((_, at) => changeFrom(today[at], pounds?.[at])),
  };

  function blended(): Pick<Shared, "blend" | "parts"> | NotShared {
    const weights = DRIVERS.map(({ id }) => ({ id, weight: entries.number(entry(`weight_${id}`)) ?? 0 }));
    if (Math.abs(sum(weights.map(({ weight }) => weight)) - 100) > 1e-6) return "weights";
    const drivers = weights
      .filter(({ weight }) => weight !== 0)
      .map(({ id, weight }) => ({ id, weight, parts: partsOf(members.map((_, at) => driver(id, at))) }));
    if (drivers.some(({ parts }) => parts === undefined)) return "no figures";
    return {
      blend: members.map((_, at) => sum(drivers.map(({ weight, parts }) => (weight / 100) * parts![at]!))),
      parts: Object.fromEntries(drivers.map(({ id, parts }) => [id, parts])),
    };
  }

  function driver(id: DriverId, at: number): Known {
    if (id === "equal") return 1;
    if (id === "today") return today[at];
    // Income beyond all costs is no cost that others could be shared by.
    if (id === "full_cost") return basis.fullCost[at] && Math.max(0, basis.fullCost[at]);
    const years = DRIVERS_BY_YEAR.includes(id) ? (entries.number(entry(`years_${id}`)) ?? 3) : 1;
    return measured(members[at]!, id, years, reading);
  }
}

const isRounded = (chosen: string) => chosen !== "" && chosen !== "No";

function changeFrom(today: Known, paid: Known): { pounds: Known; percent: Known } {
  if (today === undefined || paid === undefined) return { pounds: undefined, percent: undefined };
  const pounds = paid - today;
  return { pounds, percent: today > 0 ? (100 * pounds) / today : undefined };
}

/** The year's over- or underspend, shared out by each rule in whole pounds; nothing where it cannot be. */
export function trueUp(given: {
  outturn: number;
  budget: number;
  days: readonly number[];
  contributions: readonly number[] | undefined;
  planned: readonly Known[];
  actual: readonly Known[];
  tolerance: number;
}): { equal: Known[]; contribution: Known[]; activity: Known[]; activityFellBack: boolean } {
  const { outturn, budget, planned, actual, tolerance } = given;
  const difference = outturn - budget;
  const divided = (weights: readonly number[] | undefined): Known[] => {
    // Contributions that come to nothing or less say nothing of who bears what.
    const parts = weights && sum(weights) > 0 ? partsOf(weights) : undefined;
    return parts
      ? largestRemainderSigned(parts.map((part) => part * difference))
      : given.days.map(() => undefined);
  };
  const beyond = planned.map((plan, at) => {
    const done = actual[at];
    if (plan === undefined || done === undefined) return 0;
    return Math.max(
      0,
      difference >= 0 ? done - (plan * (100 + tolerance)) / 100 : (plan * (100 - tolerance)) / 100 - done,
    );
  });
  const byContribution = divided(given.contributions);
  const activityFellBack = sum(beyond) < 1e-9;
  return {
    equal: divided(given.days),
    contribution: byContribution,
    activity: activityFellBack ? byContribution : divided(beyond),
    activityFellBack,
  };
}
