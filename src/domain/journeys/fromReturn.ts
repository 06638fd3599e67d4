import { CONSENT_PLACE, CURRENT_CARER_PLACE, EARLY_PERMANENCE_PLACE, TEMPORARY_PLACE } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { Finding } from "../findings";
import { adoptiveRuns, stayWithCarers } from "./adoptivePlacements";
import { emptyDraft, type JourneyDraft } from "./journeys";
import { endedInAdoption, periodsOfCare, placementOrderSpells, type Period, type Spell } from "./periods";
import { queries, type Query } from "./queries";
import type { CareRecords } from "./records";

/** A decision that a child should be placed for adoption, as it stood at the as-at date. */
interface Decision {
  decided: number;
  ceased: number;
  /** Where it stands: a row of PlacedAdoption, or of AD1 where only that has it. */
  at: { decision: number } | { ad1: number };
}

/**
 * The journeys that SSDA903 tables tell, at the as-at date, by child and time (rules.md 1 and 2).
 * Children with short breaks only have none.
 */
export function journeysFromReturn(
  records: CareRecords,
  asAt: number,
): { drafts: JourneyDraft[]; findings: Finding[] } {
  const { findings, say } = queries(records);
  const periods = groupByChild(periodsOfCare(records.episodes, asAt));
  const decisions = decisionsByChild(records, asAt);
  const adoptions = new Map<number, number>();
  for (let row = 0; row < records.adoptions.count; row++) adoptions.set(records.adoptions.child[row]!, row);

  for (const [child, rows] of decisions)
    if (!periods.has(child)) say("decision-no-episodes", child, rows[0]!.at);

  const drafts: JourneyDraft[] = [];
  for (const [child, own] of periods) {
    const adoption = adoptions.get(child);
    const adoptedPeriod = own.filter(endedInAdoption).at(-1);
    if (adoption !== undefined && !adoptedPeriod) say("ad1-not-used", child, { ad1: adoption });
    const placed = assignToPeriods(decisions.get(child) ?? [], own, ({ at }) =>
      say("decision-outside-care", child, at),
    );
    own.forEach((period, index) => {
      const ad1 = period === adoptedPeriod ? adoption : undefined;
      drafts.push(...journeysOfPeriod(records, period, placed[index]!, ad1, say));
    });
  }
  for (const [child, row] of adoptions) if (!periods.has(child)) say("ad1-no-episodes", child, { ad1: row });
  return { drafts, findings };
}

function groupByChild(periods: readonly Period[]): Map<number, Period[]> {
  const byChild = new Map<number, Period[]>();
  for (const period of periods) {
    const own = byChild.get(period.child);
    if (own) own.push(period);
    else byChild.set(period.child, [period]);
  }
  return byChild;
}

/** Decisions made by the as-at date, by child; one that ceased after it was still live (rules.md 1.4). */
function decisionsByChild({ decisions }: CareRecords, asAt: number): Map<number, Decision[]> {
  const byChild = new Map<number, Decision[]>();
  for (let row = 0; row < decisions.count; row++) {
    const decided = decisions.decided[row]!;
    if (decided === NO_DAY || decided > asAt) continue;
    const ceased = decisions.ceased[row]! > asAt ? NO_DAY : decisions.ceased[row]!;
    const own = byChild.get(decisions.child[row]!);
    const decision: Decision = { decided, ceased, at: { decision: row } };
    if (own) own.push(decision);
    else byChild.set(decisions.child[row]!, [decision]);
  }
  return byChild;
}

/**
 * Gives each decision to the period of care that it falls in; one outside every period goes to the period that follows
 * it, or to the last, and is a query.
 */
function assignToPeriods(
  decisions: readonly Decision[],
  periods: readonly Period[],
  outside: (decision: Decision) => void,
): Decision[][] {
  const assigned: Decision[][] = periods.map(() => []);
  for (const decision of decisions) {
    const inside = periods.findLastIndex(
      (period, index) =>
        (period.firstSeen <= decision.decided || (index === 0 && period.entry === NO_DAY)) &&
        (!period.ended || period.left === NO_DAY || decision.decided <= period.left),
    );
    if (inside < 0) outside(decision);
    const next = periods.findIndex((period) => period.firstSeen > decision.decided);
    assigned[inside >= 0 ? inside : next >= 0 ? next : periods.length - 1]!.push(decision);
  }
  return assigned;
}

/**
 * The decisions of one period that make a journey each: of several that were never ceased only the earliest, with a query
 * (rules.md 1.2).
 */
function journeyDecisions(decisions: readonly Decision[], twoLive: (second: Decision) => void): Decision[] {
  const live = decisions.filter(({ ceased }) => ceased === NO_DAY);
  const further = new Set(live.slice(1));
  further.forEach(twoLive);
  return decisions.filter((decision) => !further.has(decision));
}

function journeysOfPeriod(
  records: CareRecords,
  period: Period,
  found: readonly Decision[],
  ad1: number | undefined,
  say: Query,
): JourneyDraft[] {
  const { episodes, adoptions } = records;
  const { child } = period;
  const decisions = journeyDecisions(found, ({ at }) => say("two-live-decisions", child, at));
  const adopted = endedInAdoption(period);
  const agreed = ad1 === undefined ? NO_DAY : adoptions.decided[ad1]!;
  const lastDecision = decisions.at(-1);
  if (
    agreed !== NO_DAY &&
    (!lastDecision || (lastDecision.ceased !== NO_DAY && agreed > lastDecision.ceased))
  )
    decisions.push({ decided: agreed, ceased: NO_DAY, at: { ad1: ad1! } });

  const spells = placementOrderSpells(episodes, period);
  const runs = adoptiveRuns(episodes, period);
  const standing = runs.findLast((run) => run.disrupted === NO_DAY);
  if (runs.some((run) => run.onTrust)) say("return-on-trust", child, { episode: runs[0]!.firstRow });
  if (period.entry === NO_DAY) say("left-truncated", child, { episode: period.rows[0]! });

  const plans: (Decision | undefined)[] = decisions.length > 0 ? decisions : [undefined];
  return plans.map((decision, index) => {
    const isLast = index === plans.length - 1;
    const draft = emptyDraft(child, { episode: period.rows[0]! });
    draft.kinds = ["903"];
    draft.carersKnown = true;
    draft.periodFrom = period.entry === NO_DAY ? period.firstSeen : period.entry;
    draft.periodTo = period.left;
    draft.days.entry = period.entry;
    draft.days.adm = decision?.decided ?? NO_DAY;
    draft.planChanged = decision?.ceased ?? NO_DAY;
    const until = isLast ? NO_DAY : draft.planChanged;
    const seen =
      period.rows.findLast((row) => until === NO_DAY || episodes.decom[row]! <= until) ?? period.rows[0]!;
    draft.texts = {
      // On entering care, and the same to the end (reference/domain.md 4.2): where rows differ the first that says one.
      need: period.rows.map((row) => episodes.cin[row]!).find((need) => need !== "") ?? "",
      legalStatus: episodes.ls[seen]!,
      placement: episodes.place[seen]!,
      provider: episodes.provider[seen]!,
    };
    const previous = plans[index - 1];
    draft.days.order = orderOf(spells, previous, decision, until);
    const disrupted = runs.filter(
      (run) =>
        run.disrupted !== NO_DAY &&
        (!previous || run.start >= previous.ceased) &&
        (until === NO_DAY || run.start < until),
    );
    draft.disruptions = disrupted.map((run) => run.disrupted);
    if (!isLast) {
      draft.status = decision?.ceased === NO_DAY && !period.ended ? "open" : "reversed";
      return draft;
    }
    draft.leftCare = period.left;
    draft.leavingRoute = period.leavingCode;
    draft.status = period.ended
      ? adopted
        ? "adopted"
        : "other"
      : draft.planChanged !== NO_DAY
        ? "reversed"
        : decision
          ? "open"
          : "planning";
    if (draft.status === "other" && decision && decision.ceased === NO_DAY)
      say("left-with-live-plan", child, decision.at);
    if (adopted) draft.days.adopted = period.left;
    draft.matchCollected = adopted;
    if (ad1 !== undefined) draft.days.match = adoptions.matched[ad1]!;
    if (standing) {
      draft.days.placed = standing.start;
      draft.byConsent = CONSENT_PLACE.has(episodes.place[standing.firstRow]!);
    }
    const joined = carersBefore(records, period, standing?.firstRow, ad1);
    draft.earlyPermanenceFrom = joined.earlyPermanence;
    draft.fosterCarersFrom = joined.fosterCarers;
    return draft;
  });
}

/**
 * The placement order of a journey: the start of the last spell under one. A spell that had ended before the journey's
 * decision belongs to the journey before (rules.md 2, order), and one that began after a plan changed to the one after.
 */
function orderOf(
  spells: readonly Spell[],
  previous: Decision | undefined,
  decision: Decision | undefined,
  until: number,
): number {
  const own = spells.findLast(
    (spell) =>
      (until === NO_DAY || spell.start <= until) &&
      (!previous || spell.end === NO_DAY || !decision || spell.end > decision.decided),
  );
  return own?.start ?? NO_DAY;
}

/**
 * When the child joined foster or early-permanence carers who adopt (or may): by walking back from the adoptive placement
 * where AD1 or the placement's code says that the foster carer adopts, or from a live early-permanence placement.
 */
function carersBefore(
  { episodes, adoptions }: CareRecords,
  period: Period,
  firstAdoptiveRow: number | undefined,
  ad1: number | undefined,
): { earlyPermanence: number; fosterCarers: number } {
  const none = { earlyPermanence: NO_DAY, fosterCarers: NO_DAY };
  if (firstAdoptiveRow === undefined) {
    const last = period.rows.findLast((row) => !TEMPORARY_PLACE.has(episodes.place[row]!))!;
    if (last === undefined || period.ended || !EARLY_PERMANENCE_PLACE.has(episodes.place[last]!)) return none;
    return { ...none, earlyPermanence: stayWithCarers(episodes, period, last).from };
  }
  const code = episodes.place[firstAdoptiveRow]!;
  const byFosterCarer =
    (ad1 !== undefined && adoptions.fosterCarer[ad1] === 1) || CURRENT_CARER_PLACE.has(code);
  if (!byFosterCarer) return none;
  const stay = stayWithCarers(episodes, period, firstAdoptiveRow);
  return stay.earlyPermanence
    ? { ...none, earlyPermanence: stay.from }
    : { ...none, fosterCarers: stay.from };
}
