import { adoptiveFamilies, familyRefs } from "../../../src/workbench/sample/adoptiveFamilies";
import type { Authority, CarePeriod, Child, Plan } from "../../../src/workbench/sample/lives";
import { followedPlans, type FollowedPlan } from "../../../src/workbench/sample/tracker";
import { matchedBy, returnItems } from "../../../src/workbench/sample/trackerReturns";
import {
  homeOn,
  isLast,
  otherOrderTypeOf,
  plansBy,
  returnTells,
  trackerTells,
  type DayName,
  type Days,
  type Life,
  type TablesGiven,
  type Told,
} from "./returnsTables";

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
  /** Whether Episodes have the child under a placement order. */
  underOrder: boolean;
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

/** Every plan that the tables tell of by the day of the cut, in the order of the children and of time. */
export function plansTold(authority: Authority, given: TablesGiven, cut: number): PlanTold[] {
  const tell = teller(authority, given, cut);
  return authority.children.flatMap((child) =>
    child.periods.flatMap((period): PlanTold[] => {
      const told = plansBy(period, cut).flatMap((plan) => tell({ child, period, plan }) ?? []);
      const decided = told.filter(({ adm }) => adm !== "");
      if (decided.length > 0) return decided;
      // Nobody tells of a decision: what the period holds says that there was one, or that one is meant.
      const last = told.at(-1);
      if (!last) return [];
      const orders = told.map(({ order }) => order).filter((order) => order !== "");
      const one = {
        ...last,
        order: orders.length > 0 ? orders.at(-1) : "",
        disrupted: told.flatMap(({ disrupted }) => disrupted),
      };
      const says = [one.order, one.match, one.early, one.placed, one.adopted, one.changed, ...one.disrupted];
      return says.some((day) => day !== "") ? [one] : [];
    }),
  );
}

function teller(authority: Authority, given: TablesGiven, cut: number): (life: Life) => PlanTold | undefined {
  const followed = new Map(given.tracker ? followedPlans(authority).map((each) => [each.plan, each]) : []);
  const rowOfChild = new Map([...followed.values()].map((each) => [each.child, each]));
  const items = returnItems(authority);
  const refs = familyRefs(adoptiveFamilies(authority));
  const groups = new Map<string, number>();
  for (const { siblingGroup } of authority.children)
    groups.set(siblingGroup, (groups.get(siblingGroup) ?? 0) + 1);

  return ({ child, period, plan }) => {
    const inCareRecords = given.episodes !== undefined && !given.notInCareRecords?.has(child.id);
    const of903 = inCareRecords ? returnTells(authority, given, { child, period, plan }, cut) : undefined;
    // A row of a time in care that began after the cut is not there yet.
    const isThere = (each: FollowedPlan | undefined) => (each && each.period.start <= cut ? each : undefined);
    const row = isThere(followed.get(plan));
    const ofTracker = row && trackerTells(authority, row, cut);
    const days = believed(of903?.days, ofTracker);
    if (!days) return undefined;
    if (of903?.orderUnseen && ofTracker) days.order = ofTracker.order;
    const kept = row && given.items ? items(row) : undefined;
    // What is said of the child holds for each plan of the child.
    const ofChild = isThere(rowOfChild.get(child));
    const known = ofChild && given.items ? items(ofChild) : undefined;
    const later = !ofChild && rowOfChild.has(child);
    const family = row && matchedBy(plan.families, authority.asAt);
    const isLater = kept !== undefined && family !== undefined && family.matched > cut;
    // What a tracker of today says of a family that was met after the cut, or with another plan, is not told for this one.
    const ofFamily = (value: string | number | undefined): Told =>
      kept === undefined ? (known || later ? undefined : "") : isLater ? undefined : (value ?? "");
    const inGroup = ofChild !== undefined && child.siblingGroup !== "";
    // What is said of those placed together is said with one plan; alone is alone or blank.
    const ofGroup = (value: Told): Told =>
      ofChild === undefined && !later ? "" : row && inGroup ? value : undefined;
    const isOfRow = ofChild?.period === period;
    return {
      ...{ child, period, plan, inCareRecords, ...days },
      ...(days.entry === "" && isOfRow && !row && { entry: undefined }),
      dob: child.born,
      sex: inCareRecords || kept ? child.sex : "",
      ethnicity: inCareRecords || kept ? child.ethnicity : "",
      disability: later ? undefined : (known?.Disability ?? ""),
      partOfGroup: ofChild === undefined ? (later ? undefined : "") : inGroup ? 1 : known ? 0 : undefined,
      together: ofGroup(groups.get(child.siblingGroup)),
      apart: ofGroup(kept?.["Siblings placed separately"] ?? ""),
      family: ofFamily(family && refs.get(family)),
      provider: providerTold(of903 !== undefined && !isLater, days.placed, period),
      agency: ofFamily(kept?.["Adoption agency URN"]),
      ...adoptersTold(given, { inCareRecords, inTracker: kept !== undefined }, plan, {
        cut,
        asAt: authority.asAt,
      }),
      byConsent: of903?.byConsent ?? false,
      underOrder: of903?.underOrder ?? false,
      otherOrderType: of903?.otherOrderType || (row ? otherOrderTypeOf(period) : ""),
      leftOtherwise:
        plan.adopted === undefined && (period.end?.day ?? Infinity) <= cut && isLast(plan, period, cut),
      reason: days.changed === "" ? "" : (plan.changed?.reason ?? ""),
      disrupted: of903?.disrupted ?? [],
    };
  };
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

/** AD1's own word where it is loaded, else the tracker's. */
function adoptersTold(
  given: TablesGiven,
  { inCareRecords, inTracker }: { inCareRecords: boolean; inTracker: boolean },
  plan: Plan,
  { cut, asAt }: { cut: number; asAt: number },
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
