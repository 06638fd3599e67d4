import { ADOPTED } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import { emptyDraft, type JourneyDraft } from "./journeys";
import { MILESTONES } from "./milestones";
import { TRACKER_TEXTS, type CareRecords, type SourceKind } from "./records";

/**
 * The journeys that tables with a row a plan tell, at the as-at date, by kind of source; of each kind by child and
 * decision: a row each, but that of two rows of one period of care whose decisions are both live the earlier counts
 * (rules.md 1.2).
 *
 * @param twoLive told of each later one of two live decisions, which makes no journey
 */
export function journeysFromPlans(
  records: CareRecords,
  asAt: number,
  twoLive: (later: JourneyDraft) => void = () => undefined,
): Map<SourceKind, JourneyDraft[]> {
  const byKind = new Map<SourceKind, JourneyDraft[]>();
  const { trackers, sources } = records;
  const tells = sources.map(({ fields }) => new Set(fields));
  for (let row = 0; row < trackers.count; row++) {
    // Not in care yet: the as-at date cuts a tracker as it cuts a return.
    if (trackers.days.entry[row]! > asAt) continue;
    const kind = sources[trackers.origin[row]!]!.kind!;
    const drafts = byKind.get(kind) ?? [];
    if (drafts.length === 0) byKind.set(kind, drafts);
    if (isLaterPlan(drafts, trackers, row, asAt)) continue;
    const draft = draftOfRow(records, row, kind, tells, asAt);
    const before = drafts.at(-1);
    if (before && isSamePlan(before, draft)) twoLive(draft);
    else drafts.push(draft);
  }
  return byKind;
}

/**
 * Whether a row is of a plan decided after the as-at date in a period of care that has a journey already: that plan had not
 * been made, so the row tells of nothing. The only row of its period stays, as a child with no decision yet.
 */
function isLaterPlan(
  drafts: readonly JourneyDraft[],
  { child, days }: CareRecords["trackers"],
  row: number,
  asAt: number,
): boolean {
  if (days.adm[row]! <= asAt) return false;
  for (let at = drafts.length - 1; at >= 0 && drafts[at]!.child === child[row]; at--)
    if (drafts[at]!.days.entry === days.entry[row]) return true;
  return false;
}

function isSamePlan(before: JourneyDraft, after: JourneyDraft): boolean {
  return (
    before.child === after.child &&
    before.status === after.status &&
    (before.status === "open" || before.status === "planning") &&
    before.days.entry === after.days.entry
  );
}

/** @param tells by source, the fields that it has */
function draftOfRow(
  { trackers }: CareRecords,
  row: number,
  kind: SourceKind,
  tells: readonly ReadonlySet<string>[],
  asAt: number,
): JourneyDraft {
  const draft = emptyDraft(trackers.child[row]!, { tracker: row });
  const tellers = [trackers.origin[row]!, ...(trackers.completedBy?.get(row) ?? [])];
  const has = (field: string) => tellers.some((source) => tells[source]?.has(field));
  const { days } = trackers;
  const reached = (day: number) => (day <= asAt ? day : NO_DAY);

  for (const milestone of MILESTONES) draft.days[milestone] = reached(days[milestone][row]!);
  draft.planChanged = reached(days.reversed[row]!);
  draft.leftCare = reached(days.leftCare[row]!);
  draft.earlyPermanenceFrom = reached(days.earlyPermanence[row]!);
  draft.fosterCarersFrom = reached(days.fosterCarers[row]!);
  for (const field of TRACKER_TEXTS) draft.texts[field] = trackers.texts[field][row]!;
  draft.leavingRoute = trackers.texts.leavingRoute[row]!;
  if (draft.days.adopted === NO_DAY && draft.leftCare !== NO_DAY && ADOPTED.has(draft.leavingRoute))
    draft.days.adopted = draft.leftCare;

  draft.kinds = [kind];
  draft.matchCollected = has("match");
  draft.iroCollected = has("iro");
  draft.carersKnown =
    has("fosterCarers") ||
    has("earlyPermanence") ||
    (has("fosterCarerAdoption") && trackers.texts.fosterCarerAdoption[row] !== "yes");
  draft.periodFrom = draft.days.entry;
  draft.periodTo = draft.days.adopted !== NO_DAY ? draft.days.adopted : draft.leftCare;
  draft.status = statusOf(draft);
  // Only a tracker books; a day to come in what was handed in is an error, and no event.
  if (kind === "tracker" && (draft.status === "open" || draft.status === "planning")) {
    for (const milestone of MILESTONES) {
      const day = days[milestone][row]!;
      if (day > asAt && (draft.nextBookedOn === NO_DAY || day < draft.nextBookedOn)) {
        draft.nextBooked = milestone;
        draft.nextBookedOn = day;
      }
    }
    const booked = (day: number) => (day > asAt ? day : NO_DAY);
    draft.bookedOn = { placed: booked(days.placed[row]!), adopted: booked(days.adopted[row]!) };
  }
  return draft;
}

/** The first status that holds (rules.md 1.3), from the dates of a journey that is its child's last in the period. */
export function statusOf(draft: JourneyDraft): JourneyDraft["status"] {
  if (draft.days.adopted !== NO_DAY) return "adopted";
  if (draft.leftCare !== NO_DAY) return "other";
  if (draft.planChanged !== NO_DAY) return "reversed";
  return draft.days.adm !== NO_DAY ? "open" : "planning";
}
