import { NO_DAY } from "../dates/serialDay";
import { statusOf } from "./fromTracker";
import type { JourneyDraft } from "./journeys";
import { TRACKER_TEXTS } from "./records";

/**
 * Joins what the return and the trackers say of the same child into one row a journey (rules.md 2, "Several sources"):
 * entry, placement order, moving in and adoption from the return; decision, match and early permanence from the tracker
 * where it has them. After the day to which the return reaches only the tracker can know, so its dates count there.
 * Both lists are in order of child and time, and so is the result.
 */
export function joinSources(
  fromReturn: readonly JourneyDraft[],
  fromTracker: readonly JourneyDraft[],
  returnReach: number,
): JourneyDraft[] {
  if (fromReturn.length === 0) return [...fromTracker];
  if (fromTracker.length === 0) return [...fromReturn];
  const trackerByChild = groupByChild(fromTracker);
  const joined = [...fromReturn];
  const own = groupByChild(joined);
  for (const [child, rows] of trackerByChild) {
    const free = new Set(own.get(child) ?? []);
    for (const row of rows) {
      const target = counterpart(row, [...free]);
      if (target) {
        free.delete(target);
        overlay(target, row, returnReach);
      } else joined.push(row);
    }
  }
  return joined.sort((a, b) => a.child - b.child || firstDay(a) - firstDay(b));
}

function groupByChild(drafts: readonly JourneyDraft[]): Map<number, JourneyDraft[]> {
  const byChild = new Map<number, JourneyDraft[]>();
  for (const draft of drafts) {
    const own = byChild.get(draft.child);
    if (own) own.push(draft);
    else byChild.set(draft.child, [draft]);
  }
  return byChild;
}

const firstDay = (draft: JourneyDraft) => draft.days.adm || draft.periodFrom;

/** The journey of the return that a tracker row tells of: same period of care and nearest decision, else the last one. */
function counterpart(row: JourneyDraft, candidates: readonly JourneyDraft[]): JourneyDraft | undefined {
  const { adm, entry } = row.days;
  const inPeriod = candidates.filter((draft) =>
    adm !== NO_DAY
      ? draft.periodFrom <= adm && (draft.periodTo === NO_DAY || adm <= draft.periodTo)
      : entry !== NO_DAY && draft.days.entry === entry,
  );
  const pool = inPeriod.length > 0 ? inPeriod : candidates.slice(-1);
  return pool.reduce<JourneyDraft | undefined>((best, draft) => {
    const distance = (of: JourneyDraft) => Math.abs((of.days.adm || adm) - adm);
    return best && distance(best) < distance(draft) ? best : draft;
  }, undefined);
}

function overlay(target: JourneyDraft, row: JourneyDraft, returnReach: number): void {
  const { days } = target;
  const later = (own: number, tracked: number) => (own === NO_DAY && tracked > returnReach ? tracked : own);
  days.entry ||= row.days.entry;
  days.iro = row.days.iro;
  days.adm = row.days.adm || days.adm;
  days.match = row.days.match || days.match;
  days.order = later(days.order, row.days.order);
  days.placed = later(days.placed, row.days.placed);
  days.adopted = later(days.adopted, row.days.adopted);
  const wasAdopted = target.status === "adopted";
  const hadLeft = target.status === "other";
  target.planChanged ||= row.planChanged;
  target.leftCare = later(target.leftCare, row.leftCare);
  target.leavingRoute ||= row.leavingRoute;
  target.earlyPermanenceFrom = row.earlyPermanenceFrom || target.earlyPermanenceFrom;
  target.fosterCarersFrom = row.fosterCarersFrom || target.fosterCarersFrom;
  target.matchCollected ||= row.matchCollected;
  for (const field of TRACKER_TEXTS) target.texts[field] = row.texts[field] || target.texts[field];
  target.fromTracker = true;
  target.status = wasAdopted ? "adopted" : hadLeft ? "other" : statusOf(target);
  if (target.status === "open" || target.status === "planning") {
    target.nextBooked = row.nextBooked;
    target.nextBookedOn = row.nextBookedOn;
  }
}
