import type { Authority, CarePeriod, Child, Family, Home, Plan } from "../../../src/workbench/sample/lives";
import { adoptiveFamilies, familyRefs } from "../../../src/workbench/sample/adoptiveFamilies";
import { episodesOf } from "../../../src/workbench/sample/episodes";
import { followedPlans } from "../../../src/workbench/sample/tracker";
import { matchedBy, returnItems } from "../../../src/workbench/sample/trackerReturns";

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

/** What the tables given tell of one plan by a day. Days are Excel's serial days. */
export interface PlanTold {
  child: Child;
  period: CarePeriod;
  plan: Plan;
  inCareRecords: boolean;
  dob: Told;
  sex: Told;
  ethnicity: Told;
  disability: Told;
  partOfGroup: Told;
  together: Told;
  apart: Told;
  family: Told;
  provider: Told;
  agency: Told;
  adopters: Told;
  adoptersSex: Told;
  adoptersStatus: Told;
  entry: Told;
  adm: Told;
  order: Told;
  byConsent: boolean;
  match: Told;
  early: Told;
  placed: Told;
  fosterCarers: Told;
  adopted: Told;
  /** Special guardianship and child arrangements. */
  otherOrder: Told;
  otherOrderType: string;
  leftOtherwise: boolean;
  changed: Told;
  reason: Told;
  /** The days on which adoptive placements of this plan ended without an order. */
  disrupted: readonly number[];
}

type DayName =
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
type Days = Record<DayName, Told>;

const SPECIAL_GUARDIANSHIP = /^E4[345678]$/;
const CHILD_ARRANGEMENTS = "E41";

/** Every plan that the tables tell of by the day of the cut, in the order of the children and of time. */
export function plansTold(authority: Authority, given: TablesGiven, cut: number): PlanTold[] {
  const followed = new Map(given.tracker ? followedPlans(authority).map((each) => [each.plan, each]) : []);
  const rowOfChild = new Map([...followed.values()].map((each) => [each.child, each]));
  const items = returnItems(authority);
  const refs = familyRefs(adoptiveFamilies(authority));
  const groups = new Map<string, number>();
  for (const { siblingGroup } of authority.children)
    groups.set(siblingGroup, (groups.get(siblingGroup) ?? 0) + 1);

  return authority.children.flatMap((child) =>
    child.periods.flatMap((period) =>
      plansBy(period, cut).flatMap((plan): PlanTold[] => {
        const inCareRecords = given.episodes !== undefined && !given.notInCareRecords?.has(child.id);
        const of903 = inCareRecords ? returnTells(authority, given, { child, period, plan }, cut) : undefined;
        const row = followed.get(plan);
        const ofTracker = row && period.start <= cut ? trackerTells(authority, row, cut) : undefined;
        const days = believed(of903?.days, ofTracker);
        // Early permanence begins before the decision, and says that one is meant.
        if (!days || (days.adm === "" && typeof days.early !== "number")) return [];
        const kept = row && given.items ? items(row) : undefined;
        const said = (value: string | number | undefined): Told => (kept ? (value ?? "") : "");
        // What is said of the child holds for each plan of the child.
        const ofChild = rowOfChild.get(child);
        const known = ofChild && given.items ? items(ofChild) : undefined;
        const family = row && matchedBy(plan.families, authority.asAt);
        // What a tracker of today says of a family that was met after the cut, or with another plan, is not told for this one.
        const ofFamily = (value: string | number | undefined): Told =>
          kept === undefined
            ? known
              ? undefined
              : ""
            : family === undefined || family.matched <= cut
              ? (value ?? "")
              : undefined;
        const inGroup = ofChild !== undefined && child.siblingGroup !== "";
        return [
          {
            ...{ child, period, plan, inCareRecords, ...days },
            dob: child.born,
            sex: inCareRecords || kept ? child.sex : "",
            ethnicity: inCareRecords || kept ? child.ethnicity : "",
            disability: known?.Disability ?? "",
            partOfGroup: ofChild === undefined ? "" : inGroup ? 1 : known ? 0 : undefined,
            // What is said of those placed together is said with one plan; alone is alone or blank.
            together:
              ofChild === undefined ? "" : row && inGroup ? groups.get(child.siblingGroup)! : undefined,
            apart:
              ofChild === undefined
                ? ""
                : row && inGroup
                  ? said(kept?.["Siblings placed separately"])
                  : undefined,
            family: ofFamily(family && refs.get(family)),
            provider: providerTold(of903 !== undefined, days.placed, period),
            agency: ofFamily(kept?.["Adoption agency URN"]),
            ...adoptersTold(given, inCareRecords, kept !== undefined, plan, cut, authority.asAt),
            byConsent: of903?.byConsent ?? false,
            otherOrderType: of903?.otherOrderType || (row ? otherOrderTypeOf(period) : ""),
            leftOtherwise:
              plan.adopted === undefined &&
              period.end !== undefined &&
              period.end.day <= cut &&
              isLast(plan, period, cut),
            reason: days.changed === "" ? "" : (plan.changed?.reason ?? ""),
            disrupted: of903?.disrupted ?? [],
          },
        ];
      }),
    ),
  );
}

/** The plans decided by the day; in a period of care without one, what may become the first. */
function plansBy({ start, plans }: CarePeriod, cut: number): Plan[] {
  const decided = plans.filter((plan) => plan.decided <= cut);
  return decided.length > 0 || start > cut
    ? decided
    : [plans[0] ?? { decided: Infinity, orders: [], families: [] }];
}

/** Episodes are believed of what happens to the child, those who decide of what they decide (rules.md 2). */
const DECIDED: ReadonlySet<DayName> = new Set(["adm", "match", "early", "fosterCarers"]);
/** Of these the return's having none is its word. */
const SILENCE: ReadonlySet<DayName> = new Set(["order", "placed", "adopted", "otherOrder"]);

function believed(of903: Days | undefined, ofTracker: Days | undefined): Days | undefined {
  if (!of903 || !ofTracker) return of903 ?? ofTracker;
  const names = Object.keys(of903) as DayName[];
  return Object.fromEntries(
    names.map((name) => {
      const [own, theirs] = [of903[name], ofTracker[name]];
      if (DECIDED.has(name)) return [name, theirs === "" ? own : theirs];
      return [name, own === "" && !SILENCE.has(name) ? theirs : own];
    }),
  ) as Days;
}

interface Life {
  child: Child;
  period: CarePeriod;
  plan: Plan;
}

function returnTells(
  authority: Authority,
  given: TablesGiven,
  { child, period, plan }: Life,
  cut: number,
): { days: Days; byConsent: boolean; disrupted: number[]; otherOrderType: string } | undefined {
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
  const order = plan.orders.filter(({ made }) => made <= cut).at(-1)?.made;
  const joined = last ? carersTold(period, standing, ended, cut) : {};
  const otherOrder =
    last && adopted === undefined && ended !== undefined && otherOrderTypeOf(period) !== "" ? ended : "";
  return {
    days: {
      entry: starts.has(period.start) ? period.start : "",
      adm: listed || hasAd1 ? (by(plan.decided) ?? "") : "",
      order: begun(order),
      match: hasAd1 ? plan.families.at(-1)!.matched : "",
      early: begun(joined.early),
      placed: begun(standing?.movedIn),
      fosterCarers: begun(joined.foster),
      adopted: adopted ?? "",
      otherOrder,
      changed: listed ? (by(plan.changed?.day) ?? "") : "",
    },
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

function trackerTells({ asAt }: Authority, { period, plan }: Omit<Life, "child">, cut: number): Days {
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

/** AD1's own word where it is loaded, else the tracker's. */
function adoptersTold(
  given: TablesGiven,
  inCareRecords: boolean,
  inTracker: boolean,
  plan: Plan,
  cut: number,
  asAt: number,
): Pick<PlanTold, "adopters" | "adoptersSex" | "adoptersStatus"> {
  const family =
    given.ad1 && inCareRecords && plan.adopted !== undefined && plan.adopted <= cut
      ? plan.families.at(-1)
      : inTracker
        ? matchedBy(plan.families, asAt)
        : undefined;
  const adopters = family?.adopters;
  return {
    adopters: adopters ? String(adopters.count) : "",
    adoptersSex: adopters?.sex ?? "",
    adoptersStatus: adopters?.status ?? "",
  };
}

/** Who provides the adoptive placement; before the child has moved in the tables may name another placement's. */
function providerTold(isIn903: boolean, placed: Told, period: CarePeriod): Told {
  return isIn903 && typeof placed === "number" ? homeOn(period, placed).provider : undefined;
}

const isLast = (plan: Plan, period: CarePeriod, cut: number) =>
  plansBy(period, cut).at(-1) === plan || period.plans.length === 0;

function homeOn({ homes }: CarePeriod, day: number): Home {
  return homes.filter(({ from }) => from <= day).at(-1)!;
}

function otherOrderTypeOf({ end }: CarePeriod): string {
  if (end && SPECIAL_GUARDIANSHIP.test(end.code)) return "Special guardianship order";
  return end?.code === CHILD_ARRANGEMENTS ? "Child arrangements order" : "";
}
