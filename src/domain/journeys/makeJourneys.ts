import { NO_DAY } from "../dates/serialDay";
import type { Finding } from "../findings";
import { entryFindings } from "./entries";
import { journeysFromReturn } from "./fromReturn";
import { journeysFromPlans } from "./fromPlans";
import { joinSources } from "./joinSources";
import { toJourneys, type JourneyDraft, type Journeys } from "./journeys";
import type { Milestone } from "./milestones";
import { queries } from "./queries";
import type { CareRecords } from "./records";
import { MILESTONE_WORDS, stagesOf } from "./stages";
import type { Trust } from "./trust";

/**
 * Every journey at the as-at date, from all sources, with the data queries that making them raised (rules.md 1 and 2).
 *
 * @param returnReach the last day that the return covers, 0 without one: later dates of a tracker are its own to tell
 * @param trust whom a person chose to believe first, by milestone
 */
export function makeJourneys(
  records: CareRecords,
  asAt: number,
  returnReach: number,
  trust: Trust = {},
): { journeys: Journeys; findings: Finding[] } {
  const told = journeysFromReturn(records, asAt);
  const { findings, say } = queries(records);
  const plans = journeysFromPlans(records, asAt, ({ child, at }) => say("two-live-decisions", child, at));
  const byKind = plans.set("903", told.drafts);
  const drafts = joinSources(byKind, returnReach, trust);
  const inReturn = new Set(told.drafts.map(({ child }) => child));
  for (const draft of drafts) {
    if (draft.kinds.some((kind) => kind !== "903") && inReturn.size > 0 && !inReturn.has(draft.child))
      say("tracker-no-episodes", draft.child, draft.at);
    for (const pair of outOfOrder(draft)) say("dates-out-of-order", draft.child, draft.at, pair);
  }
  return {
    journeys: toJourneys(drafts),
    findings: [...told.findings, ...findings, ...entryFindings(records, drafts)],
  };
}

/**
 * The intervals whose later date stands before the earlier one. A match before the placement order is legitimate.
 *
 * @param days NO_DAY where a date is not known
 */
export function intervalsBackwards(
  days: Readonly<Partial<Record<Milestone, number>>>,
): { from: Milestone; to: Milestone }[] {
  return IN_ORDER.filter(({ from, to }) => {
    const [first, second] = [days[from] ?? NO_DAY, days[to] ?? NO_DAY];
    return first !== NO_DAY && second !== NO_DAY && second < first;
  });
}

const IN_ORDER = [...stagesOf("asglb", false), ...stagesOf("dfe", false)].filter(
  ({ from, to, id }, index, all) =>
    !(from === "order" && to === "match") && all.findIndex((other) => other.id === id) === index,
);

/** The pairs of dates that stand in the wrong order, in words. */
const outOfOrder = ({ days }: JourneyDraft): string[] =>
  intervalsBackwards(days).map(
    ({ from, to }) => `${MILESTONE_WORDS[to]} is before ${MILESTONE_WORDS[from].toLowerCase()}.`,
  );
