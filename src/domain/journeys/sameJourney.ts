import { NO_DAY } from "../dates/serialDay";
import type { JourneyDraft } from "./journeys";
import { SOURCE_KINDS, type SourceKind } from "./records";

/** What several kinds of source say of one journey, at most one draft a kind, in the order of `SOURCE_KINDS`. */
export type SameJourney = readonly JourneyDraft[];

/**
 * Sorts the drafts of one child into journeys: drafts of different kinds that tell of the same one are put together. First
 * by the same period of care, the nearest decisions first; a draft that is left goes to the child's last journey that its
 * kind has not told of, unless their periods of care cannot be the same. No two drafts of a kind meet, and none is lost.
 * The kinds come in the order of `SOURCE_KINDS`, so that the order of tables makes no difference.
 */
export function sameJourneys(drafts: ReadonlyMap<SourceKind, readonly JourneyDraft[]>): SameJourney[] {
  const journeys: JourneyDraft[][] = [];
  for (const kind of SOURCE_KINDS) {
    const rows = drafts.get(kind);
    if (rows) joinKind(journeys, rows);
  }
  return journeys;
}

function joinKind(journeys: JourneyDraft[][], rows: readonly JourneyDraft[]): void {
  // Nearly every child: one journey so far, and one row that tells of it.
  if (rows.length === 1 && journeys.length === 1) {
    const [row] = rows;
    const [journey] = journeys;
    if (isInPeriod(row!, journey!) || !arePeriodsApart(row!, journey![0]!)) journey!.push(row!);
    else journeys.push([row!]);
    return;
  }
  const free = new Set(journeys);
  const waiting = new Set(rows);
  const join = (row: JourneyDraft, journey: JourneyDraft[]) => {
    free.delete(journey);
    waiting.delete(row);
    journey.push(row);
  };
  const pairs = rows.flatMap((row) =>
    journeys.flatMap((journey, index) =>
      isInPeriod(row, journey) ? [{ row, journey, index, apart: daysApart(row, journey) }] : [],
    ),
  );
  pairs.sort((a, b) => a.apart - b.apart || b.index - a.index);
  for (const { row, journey } of pairs) if (waiting.has(row) && free.has(journey)) join(row, journey);
  for (const row of rows) {
    if (!waiting.has(row)) continue;
    const last = [...free].findLast((journey) => !arePeriodsApart(row, journey[0]!));
    if (last) join(row, last);
    else journeys.push([row]);
  }
}

/** Whether a decision falls into the journey's period of care; without a decision, whether both tell the same entry. */
function isInPeriod({ days: { adm, entry } }: JourneyDraft, journey: SameJourney): boolean {
  const { periodFrom, periodTo } = journey[0]!;
  if (adm !== NO_DAY) return periodFrom <= adm && (periodTo === NO_DAY || adm <= periodTo);
  return entry !== NO_DAY && journey.some(({ days }) => days.entry === entry);
}

/** Days between two decisions; a draft without a decision comes after all that have one. */
function daysApart({ days: { adm } }: JourneyDraft, journey: SameJourney): number {
  if (adm === NO_DAY) return Number.MAX_SAFE_INTEGER;
  const decided = journey.find(({ days }) => days.adm !== NO_DAY)?.days.adm ?? adm;
  return Math.abs(decided - adm);
}

/** Whether one period of care had ended before the other began. */
function arePeriodsApart(row: JourneyDraft, journey: JourneyDraft): boolean {
  return (
    (row.periodTo !== NO_DAY && row.periodTo < journey.periodFrom) ||
    (journey.periodTo !== NO_DAY && row.days.entry > journey.periodTo)
  );
}
