import { episodesOf } from "../../../src/workbench/sample/episodes";
import type { Authority, CarePeriod, Child, Family, Home, Plan } from "../../../src/workbench/sample/lives";
import { matchedBy } from "../../../src/workbench/sample/trackerReturns";

/** Which tables an authority hands over. */
export interface TablesGiven {
  /** Episodes and Header: a file of whole histories, or one a year from the first day of the records; none. */
  episodes?: "whole" | "years";
  ad1?: boolean;
  placedAdoption?: boolean;
  tracker?: boolean;
  /** The tracker's columns of what the returns ask beside its days. */
  items?: boolean;
  /** Children whom the tracker alone has. */
  notInCareRecords?: ReadonlySet<string>;
}

/** A day, number or word; "" where the form is to be blank; undefined where the tables do not tell which of the two. */
export type Told = number | string | undefined;

export type DayName =
  | "entry"
  | "adm"
  | "order"
  | "match"
  | "early"
  | "placed"
  | "fosterCarers"
  | "adopted"
  | "otherOrder"
  | "changed";
/** What one kind of table tells of a plan. */
export type Days = Record<DayName, Told>;

const SPECIAL_GUARDIANSHIP = /^E4[345678]$/;
const CHILD_ARRANGEMENTS = "E41";

/** A plan in the life that it belongs to. */
export interface Life {
  child: Child;
  period: CarePeriod;
  plan: Plan;
}

/** What Episodes, AD1 and PlacedAdoption tell by the day of the cut; nothing of a time in care of before the first return. */
export function returnTells(
  authority: Authority,
  given: TablesGiven,
  { child, period, plan }: Life,
  cut: number,
):
  | {
      days: Days;
      byConsent: boolean;
      orderUnseen: boolean;
      underOrder: boolean;
      disrupted: number[];
      otherOrderType: string;
    }
  | undefined {
  const first = given.episodes === "whole" ? -Infinity : authority.from;
  if ((period.end?.day ?? Infinity) < first) return undefined;
  const starts = new Set(
    episodesOf(child)
      .filter(({ to }) => to === undefined || to >= first)
      .map(({ from }) => from),
  );
  /** A day on which a row begins; where the row is of before the first return, nobody can say. */
  const begun = (day: number | undefined): Told =>
    day === undefined ? "" : starts.has(day) ? day : undefined;
  const by = (day: number | undefined) => (day !== undefined && day <= cut ? day : undefined);

  const ended = by(period.end?.day);
  const adopted = by(plan.adopted);
  const listed = given.placedAdoption && (plan.changed?.day ?? Infinity) >= first;
  const hasAd1 = given.ad1 === true && adopted !== undefined && adopted >= first;
  const last = isLast(plan, period, cut);
  const standing = plan.families.find(
    ({ movedIn, left }) =>
      by(movedIn) !== undefined && by(left) === undefined && (ended === undefined || adopted !== undefined),
  );
  const order = plan.orders
    .filter(({ made, revoked = first }) => made <= cut && revoked >= first)
    .at(-1)?.made;
  // Where nobody tells of the decision before, its order stands there as if it were this one's.
  const takesAnothers =
    !listed && period.plans.some((each) => each !== plan && each.orders.some(({ made }) => made <= cut));
  const joined = last ? carersTold(period, standing, ended, cut) : {};
  const otherOrder =
    last && adopted === undefined && ended !== undefined && otherOrderTypeOf(period) !== "" ? ended : "";
  return {
    days: {
      entry: starts.has(period.start) ? period.start : "",
      adm: listed || hasAd1 ? (by(plan.decided) ?? "") : "",
      // A day of which no row tells is not known, though the order is.
      order: order === undefined && takesAnothers ? undefined : (begun(order) ?? ""),
      match: hasAd1 ? plan.families.at(-1)!.matched : "",
      early: begun(joined.early),
      placed: begun(standing?.movedIn),
      fosterCarers: begun(joined.foster),
      adopted: adopted ?? "",
      otherOrder,
      changed: listed ? (by(plan.changed?.day) ?? "") : "",
    },
    orderUnseen: order !== undefined && !starts.has(order),
    underOrder:
      legalOn(period, last ? Math.min(cut, (period.end?.day ?? Infinity) - 1) : plan.changed!.day) === "E1",
    byConsent: standing !== undefined && /^A[34]$/.test(homeOn(period, standing.movedIn!).place),
    disrupted: plan.families.flatMap(({ movedIn, left }) =>
      movedIn !== undefined && by(left) !== undefined && left! >= first ? [left!] : [],
    ),
    otherOrderType: otherOrder === "" ? "" : otherOrderTypeOf(period),
  };
}

/** The carers who adopt, or early-permanence carers with whom the child is, since when. */
function carersTold(
  period: CarePeriod,
  standing: Family | undefined,
  ended: number | undefined,
  cut: number,
): { early?: number; foster?: number } {
  if (standing) {
    if (standing.joined === undefined || standing.how === "new family") return {};
    return standing.how === "early permanence" ? { early: standing.joined } : { foster: standing.joined };
  }
  if (ended !== undefined) return {};
  const home = homeOn(period, cut);
  if (!/^U[25]$/.test(home.place)) return {};
  return { early: period.homes.find(({ carers }) => carers === home.carers)!.from };
}

/** What the tracker tells by the day of the cut: it was written on the authority's own day. */
export function trackerTells({ asAt }: Authority, { period, plan }: Omit<Life, "child">, cut: number): Days {
  const by = (day: number | undefined): Told => (day !== undefined && day <= cut ? day : "");
  const lasting = plan.families.filter(({ left }) => left === undefined || left > asAt);
  const family = matchedBy(plan.families, asAt);
  const early = lasting.find(
    ({ how, joined }) => how === "early permanence" && joined !== undefined && joined <= asAt,
  );
  const left = plan.adopted === undefined ? period.end?.day : undefined;
  return {
    entry: by(period.start),
    adm: by(plan.decided),
    order: by(plan.orders.filter(({ made }) => made <= asAt).at(-1)?.made),
    match: by(family?.matched),
    early: by(early?.joined),
    placed: by(family?.movedIn),
    fosterCarers: by(family?.how === "foster carers" ? family.joined : undefined),
    adopted: by(plan.adopted),
    otherOrder: otherOrderTypeOf(period) === "" ? "" : by(left),
    changed: by(plan.changed?.day),
  };
}

/** The plans decided by the day; in a period of care without one, what may become the first. */
export function plansBy({ start, plans }: CarePeriod, cut: number): Plan[] {
  const decided = plans.filter((plan) => plan.decided <= cut);
  return decided.length > 0 || start > cut
    ? decided
    : [plans[0] ?? { decided: Infinity, orders: [], families: [] }];
}

/** Whether a plan is the last of its time in care that was decided by the day. */
export const isLast = (plan: Plan, period: CarePeriod, cut: number) =>
  plansBy(period, cut).at(-1) === plan || period.plans.length === 0;

export function homeOn({ homes }: CarePeriod, day: number): Home {
  return homes.filter(({ from }) => from <= day).at(-1)!;
}

/** Special guardianship and child arrangements, in the words of the survey. */
export function otherOrderTypeOf({ end }: CarePeriod): string {
  if (end && SPECIAL_GUARDIANSHIP.test(end.code)) return "Special guardianship order";
  return end?.code === CHILD_ARRANGEMENTS ? "Child arrangements order" : "";
}

const legalOn = ({ legal }: CarePeriod, day: number) =>
  legal.filter(({ from }) => from <= day).at(-1)?.status;
