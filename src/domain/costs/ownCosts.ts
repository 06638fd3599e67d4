import { yearFrom1April } from "../dates/reportingYear";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Finding } from "../findings";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords, PlacementCosts } from "../journeys/records";
import { costQuery, LEAST_A_WEEK, MOST_A_WEEK, type CostQuery } from "./costQueries";
import type { Stays } from "./stays";

/** Stays with what the council's own table says that they cost; where its price changes within a stay, there are two of it. */
export interface CostedStays extends Stays {
  /** Pounds a week; NaN where the table does not say. */
  weekly: Float64Array;
  /** Position in `PlacementCosts`; -1 without one. */
  costRow: Int32Array;
}

/** The days for which a row of the table gives the price, [from, to). */
interface Priced {
  at: number;
  from: number;
  to: number;
  weekly: number;
}

/** Under so many days a total says too little of a week. */
const FEWEST_DAYS = 7;

/**
 * Gives each day of care the price that the table of placement costs has for it. A row is of the days from its first to its
 * last; without a last day, as long as the child stays with the carers with whom it began; without any, of the present
 * placement, or of the only one. Days with adopters cost no placement, whatever a row says.
 */
export function withOwnCosts(
  stays: Stays,
  records: CareRecords,
  journeys: Journeys,
  asAt: number,
): { stays: CostedStays; findings: Finding[] } {
  const costs = records.placementCosts;
  if (costs === undefined || costs.count === 0) return { stays: unpriced(stays), findings: [] };
  const findings: Finding[] = [];
  const staysOf = byChild(stays, journeys);
  const without = new Map<number, Set<number>>();
  const priced = new Map<number, Priced[]>();
  for (let first = 0; first < costs.count;) {
    const child = costs.child[first]!;
    let next = first + 1;
    while (next < costs.count && costs.child[next] === child) next++;
    const own = staysOf.get(child);
    if (own) priced.set(child, pricedDays(costs, first, next, stays, own, asAt, say));
    else
      for (let at = first; at < next; at++) {
        const children = without.get(costs.origin[at]!) ?? new Set<number>();
        without.set(costs.origin[at]!, children.add(child));
      }
    first = next;
  }
  for (const [origin, children] of without)
    findings.push({
      rule: "cost-children-without-plan",
      severity: "note",
      table: records.sources[origin]!.sheet,
      row: 0,
      message: `${children.size} ${children.size === 1 ? "child of this table has" : "children of this table have"} no decision for adoption; what their placements cost is in no figure.`,
    });
  return { stays: divided(stays, priced, journeys), findings };

  function say(rule: CostQuery, at: number): void {
    const sheet = records.sources[costs!.origin[at]!]!.sheet;
    findings.push(costQuery(rule, sheet, costs!.row[at]!, records.children.shown[costs!.child[at]!]!));
  }
}

const unpriced = (stays: Stays): CostedStays => ({
  ...stays,
  weekly: new Float64Array(stays.count).fill(NaN),
  costRow: new Int32Array(stays.count).fill(-1),
});

/** Positions of the stays of each child, in order of time. */
function byChild(stays: Stays, journeys: Journeys): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = 0; at < stays.count; at++) {
    const child = journeys.child[stays.journey[at]!]!;
    const own = found.get(child);
    if (own) own.push(at);
    else found.set(child, [at]);
  }
  return found;
}

/** What the rows of one child say, in the order in which a later one goes before an earlier. */
function pricedDays(
  costs: PlacementCosts,
  first: number,
  next: number,
  stays: Stays,
  own: readonly number[],
  asAt: number,
  say: (rule: CostQuery, at: number) => void,
): Priced[] {
  const found: Priced[] = [];
  const starts = new Set<number>();
  for (let at = first; at < next; at++) starts.add(costs.from[at]!);
  const [staysFrom, staysTo] = [(at: number) => stays.from[at]!, (at: number) => stays.to[at]! || Infinity];
  const staysEnd = new Set(own.map(staysTo));
  for (let at = first; at < next; at++) {
    const [from, to] = [costs.from[at]!, costs.to[at]!];
    if (from !== NO_DAY && to !== NO_DAY && to < from) {
      say("cost-dates-swapped", at);
      continue;
    }
    const days = daysOf(from, to);
    if (days === undefined || !own.some((stay) => days.from < staysTo(stay) && days.to > staysFrom(stay))) {
      say("cost-no-placement", at);
      continue;
    }
    const weekly = weeklyOf(costs, at, days, asAt);
    if (Number.isNaN(weekly)) {
      say("cost-no-days", at);
      continue;
    }
    if (weekly < LEAST_A_WEEK || weekly > MOST_A_WEEK) {
      say("cost-implausible", at);
      continue;
    }
    const withAdopters = own.some(
      (stay) => stays.kind[stay] === "adopters" && days.from < staysTo(stay) && days.to > staysFrom(stay),
    );
    if (withAdopters) say("cost-with-adopters", at);
    const before = found.at(-1);
    // A row without a last day ends where the next begins.
    const ends = before && (costs.to[before.at] !== NO_DAY || before.from === days.from);
    if (ends && days.from < before.to) say("cost-rows-overlap", before.at);
    found.push({ at, ...days, weekly });
  }
  return found;

  function daysOf(from: number, to: number): { from: number; to: number } | undefined {
    if (from === NO_DAY && to === NO_DAY) return present();
    if (from === NO_DAY) {
      const stay = own.findLast((each) => stays.from[each]! < to);
      return stay === undefined ? undefined : { from: stays.from[stay]!, to };
    }
    if (to === NO_DAY) return { from, to: endOfHome(from) };
    // Some count the last day in: where the next row or no other day of care follows it, it is.
    const isLastDay = (starts.has(to + 1) && !starts.has(to)) || (staysEnd.has(to + 1) && !staysEnd.has(to));
    return { from, to: isLastDay ? to + 1 : Math.max(to, from + 1) };
  }

  /** The stays with the present carers, or with the only ones. */
  function present(): { from: number; to: number } | undefined {
    const last = own.findLast((stay) => stays.kind[stay] !== "adopters");
    if (last === undefined) return undefined;
    const isOnly = own.every((stay) => stays.kind[stay] === "adopters" || isSameHome(stay, last));
    if (stays.to[own.at(-1)!] !== NO_DAY && !isOnly) return undefined;
    const begun = own.find((stay) => isSameHome(stay, last))!;
    return { from: stays.from[begun]!, to: staysTo(last) };
  }

  function endOfHome(from: number): number {
    const begun = own.findIndex((stay) => staysTo(stay) > from);
    if (begun < 0) return from + 1;
    const home = own[begun]!;
    let end = staysTo(home);
    for (const stay of own.slice(begun + 1)) if (isSameHome(stay, home)) end = staysTo(stay);
    return Math.max(end, from + 1);
  }

  function isSameHome(one: number, other: number): boolean {
    return stays.journey[one] === stays.journey[other] && stays.home[one] === stays.home[other];
  }
}

/** Pounds a week; NaN where a total is for days that cannot be told. */
function weeklyOf(
  costs: PlacementCosts,
  at: number,
  { from, to }: { from: number; to: number },
  asAt: number,
): number {
  if (!Number.isNaN(costs.weekly[at]!)) return costs.weekly[at]!;
  const until = Math.min(to, asAt);
  const begun = costs.ofYear[at] === 1 ? Math.max(from, yearFrom1April(asAt as SerialDay)) : from;
  const days = until - begun;
  return days < FEWEST_DAYS ? NaN : (costs.toDate[at]! / days) * 7;
}

/** Stays divided where their price changes. */
function divided(
  stays: Stays,
  priced: ReadonlyMap<number, readonly Priced[]>,
  journeys: Journeys,
): CostedStays {
  const rows: { stay: number; from: number; to: number; weekly: number; at: number }[] = [];
  for (let stay = 0; stay < stays.count; stay++) {
    const [from, to] = [stays.from[stay]!, stays.to[stay]! || Infinity];
    const own = priced.get(journeys.child[stays.journey[stay]!]!) ?? [];
    const prices =
      stays.kind[stay] === "adopters" ? [] : own.filter((each) => each.from < to && each.to > from);
    const edges = [from, to, ...prices.flatMap((each) => [each.from, each.to])]
      .filter((day) => day >= from && day <= to)
      .sort((a, b) => a - b);
    for (let at = 0; at + 1 < edges.length; at++) {
      const [begins, ends] = [edges[at]!, edges[at + 1]!];
      if (begins === ends) continue;
      const price = prices.findLast((each) => each.from <= begins && each.to > begins);
      const last = rows.at(-1);
      if (last && last.stay === stay && last.at === (price?.at ?? -1)) last.to = ends;
      else rows.push({ stay, from: begins, to: ends, weekly: price?.weekly ?? NaN, at: price?.at ?? -1 });
    }
  }
  const pick = <T>(of: (stay: number) => T) => rows.map(({ stay }) => of(stay));
  return {
    count: rows.length,
    journey: Int32Array.from(rows, ({ stay }) => stays.journey[stay]!),
    from: Int32Array.from(rows, ({ from }) => from),
    to: Int32Array.from(rows, ({ to }) => (to === Infinity ? NO_DAY : to)),
    kind: pick((stay) => stays.kind[stay]!),
    place: pick((stay) => stays.place[stay]!),
    provider: pick((stay) => stays.provider[stay]!),
    temporary: pick((stay) => stays.temporary[stay]!),
    home: Int32Array.from(rows, ({ stay }) => stays.home[stay]!),
    waiting: Uint8Array.from(rows, ({ stay }) => stays.waiting[stay]!),
    weekly: Float64Array.from(rows, ({ weekly }) => weekly),
    costRow: Int32Array.from(rows, ({ at }) => at),
  };
}
