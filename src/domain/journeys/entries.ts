import { formatLong } from "../dates/writtenForms";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Finding } from "../findings";
import type { JourneyDraft } from "./journeys";
import { standsAt } from "./queries";
import type { CareRecords } from "./records";

/** Above this share of all entries one day has too many (rules.md 2, entry: a reorganised authority). */
const TOO_MANY = 0.05;
/** Fewer children than this are a large family. */
const LEAST = 5;

/**
 * What all entries together show: a day on which suspiciously many children enter care, and how many entries are not in
 * the data. A child's journeys in one period of care are one entry.
 *
 * @param drafts by child
 */
export function entryFindings(records: CareRecords, drafts: readonly JourneyDraft[]): Finding[] {
  const onDay = new Map<number, { count: number; first: JourneyDraft }>();
  const seen = new Set<number>();
  let child = -1;
  let known = 0;
  let unknown = 0;
  let firstUnknown: JourneyDraft | undefined;
  for (const draft of drafts) {
    const { entry } = draft.days;
    if (draft.child !== child) seen.clear();
    child = draft.child;
    // An unknown entry is told apart by the first day that is seen.
    const period = entry === NO_DAY ? -draft.periodFrom : entry;
    if (seen.has(period)) continue;
    seen.add(period);
    if (entry === NO_DAY) {
      unknown++;
      firstUnknown ??= draft;
      continue;
    }
    known++;
    const day = onDay.get(entry);
    if (day) day.count++;
    else onDay.set(entry, { count: 1, first: draft });
  }
  const findings: Finding[] = [];
  for (const [entry, { count, first }] of onDay)
    if (count >= LEAST && count > known * TOO_MANY)
      findings.push({
        rule: "many-entries-one-day",
        severity: "warning",
        table: standsAt(records, first.at).sheet,
        row: 0,
        message: `${count} of ${known} entries to care are on ${formatLong(entry as SerialDay)}. A new authority, or a move to a new system, may have given many children the same day.`,
        fix: "Enter the day on which each child first entered care.",
        changes: "A1 and A10, and every stage from entry.",
      });
  if (firstUnknown)
    findings.push({
      rule: "entries-unknown",
      severity: "note",
      table: standsAt(records, firstUnknown.at).sheet,
      row: 0,
      message: `Of ${known + unknown} periods of care, ${unknown} (${Math.round((100 * unknown) / (known + unknown))}%) began on a day that is not in the data.`,
      fix: "Load earlier years' returns, or a list with the day of entering care.",
      changes: "A1 and A10 leave these children out.",
    });
  return findings.sort((a, b) => (a.message < b.message ? -1 : 1));
}
