import { ADOPTED } from "../domain/codes/groups";
import { addDays, addMonths } from "../domain/dates/arithmetic";
import { reportingYear } from "../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatLong } from "../domain/dates/writtenForms";
import { EVENT_KINDS, type Coverage, type EventKind, type Window } from "../domain/journeys/coverage";
import { MILESTONES } from "../domain/journeys/milestones";
import { SOURCE_KINDS, type CareRecords, type SourceKind, type TrackerDay } from "../domain/journeys/records";
import { coverageOfReturn } from "./reachOfReturn";

export type { Window };

/** The time that the data cover, by kind of source, and the day that they reach (rules.md 4). */
export interface Reach {
  /** First to last past event of each kind of source; of the return, its collection years. */
  windows: Readonly<Partial<Record<SourceKind, Window>>>;
  /** The collection years of the return; absent without one. */
  ssda903?: Window;
  coverage: readonly Coverage[];
  /** Years between two returns that have none. */
  missingYears: readonly Window[];
  /** The day to look from unless somebody says otherwise. */
  asAt: SerialDay;
  /** Why that day, in a sentence. */
  reason: string;
}

/**
 * @param returns the tables of the return with the year each was collected for; empty without any
 */
export function reachOf(
  records: CareRecords,
  returns: readonly { layout: string; year: number }[],
  today: SerialDay,
): Reach {
  const ofReturn = coverageOfReturn(records.episodes, returns, today);
  const plans = plansByKind(records, today);
  const windows: Partial<Record<SourceKind, Window>> = {};
  const coverage: Coverage[] = [];
  if (ofReturn) {
    windows["903"] = { from: ofReturn.from, to: ofReturn.to };
    coverage.push(...ofReturn.coverage);
  }
  for (const [kind, seen] of plans) {
    const { first, last } = seen;
    if (last === -Infinity) continue;
    windows[kind] = { from: first as SerialDay, to: last as SerialDay };
    coverage.push(...coverageOfPlans(kind, seen, extractOf(kind, plans, records.sources)));
  }
  const { asAt, reason } = dayReached(windows, ofReturn?.latestYear, today);
  return {
    windows,
    ...(windows["903"] && { ssda903: windows["903"] }),
    coverage,
    missingYears: ofReturn?.missingYears ?? [],
    asAt,
    reason,
  };
}

const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  "903": "the return",
  list10: "Annex A list 10",
  survey: "the adoption survey",
  ssd: "the standard dataset",
  list8: "Annex A list 8",
  tracker: "the tracker",
};

function dayReached(
  windows: Reach["windows"],
  latestYear: number | undefined,
  today: SerialDay,
): Pick<Reach, "asAt" | "reason"> {
  const latest = SOURCE_KINDS.filter((kind) => windows[kind]).reduce<SourceKind | undefined>(
    (best, kind) => (best && windows[best]!.to >= windows[kind]!.to ? best : kind),
    undefined,
  );
  if (!latest) return { asAt: today, reason: "No event with a date was found, so today is taken." };
  const asAt = windows[latest]!.to;
  const because =
    latest === "903"
      ? `the latest return is that of ${reportingYear(latestYear as SerialDay)}, which ends on ${formatLong(latestYear as SerialDay)}`
      : `the last event in ${KIND_WORDS[latest]} up to today is on ${formatLong(asAt)}`;
  const cut =
    asAt === today && (latestYear ?? NO_DAY) > today ? "; that day has not come yet, so today is taken" : "";
  return { asAt, reason: `${because.charAt(0).toUpperCase()}${because.slice(1)}${cut}.` };
}

/** Which days of a plan are events of which kind. */
const DAYS_OF: Readonly<Record<EventKind, readonly TrackerDay[]>> = {
  entry: ["entry"],
  decision: ["adm"],
  placementOrder: ["order"],
  match: ["match"],
  movedIn: ["placed"],
  adoptionOrder: ["adopted"],
  leaving: ["adopted", "leftCare"],
  planChange: ["reversed"],
  // No list has a column for it: only the placements of the return tell.
  disruption: [],
};

/** What the rows of one kind of source hold of time. */
interface PlansSeen {
  /** First and last past event of any kind. */
  first: number;
  last: number;
  /** Past events by kind, not in order. */
  events: Record<EventKind, number[]>;
  fields: Set<string>;
  /** By row: when the case began (decision, else entry) and when it ended, {@link NO_DAY} while it runs. */
  began: number[];
  ended: number[];
}

function plansByKind({ trackers, sources }: CareRecords, today: SerialDay): Map<SourceKind, PlansSeen> {
  const seen = new Map<SourceKind, PlansSeen>();
  for (let row = 0; row < trackers.count; row++) {
    const kind = sources[trackers.origin[row]!]!.kind!;
    let own = seen.get(kind);
    if (!own) seen.set(kind, (own = nothingSeen()));
    addRow(own, trackers, row, today);
  }
  for (const { kind, fields } of sources)
    for (const field of fields) if (kind !== undefined) seen.get(kind)?.fields.add(field);
  return new Map(SOURCE_KINDS.flatMap((kind) => (seen.has(kind) ? [[kind, seen.get(kind)!]] : [])));
}

function nothingSeen(): PlansSeen {
  const events = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, []])) as unknown as PlansSeen["events"];
  return { first: Infinity, last: -Infinity, events, fields: new Set(), began: [], ended: [] };
}

function addRow(seen: PlansSeen, { days, texts }: CareRecords["trackers"], row: number, today: number): void {
  const past = (name: TrackerDay) => {
    const day = days[name][row]!;
    return day > today ? NO_DAY : day;
  };
  for (const name of [...MILESTONES, "reversed", "leftCare"] as const) {
    const day = past(name);
    if (day === NO_DAY) continue;
    if (day < seen.first) seen.first = day;
    if (day > seen.last) seen.last = day;
  }
  const left = past("leftCare");
  const adopted = past("adopted") || (ADOPTED.has(texts.leavingRoute[row]!) ? left : NO_DAY);
  const add = (event: EventKind, day: number) => day !== NO_DAY && seen.events[event].push(day);
  add("entry", past("entry"));
  add("decision", past("adm"));
  add("placementOrder", past("order"));
  add("match", past("match"));
  add("movedIn", past("placed"));
  add("adoptionOrder", adopted);
  add("leaving", adopted || left);
  add("planChange", past("reversed"));
  seen.began.push(past("adm") || past("entry"));
  seen.ended.push(adopted || left || past("reversed"));
}

const YEAR = 365;
/** So many cases that have run for over a year must be there before a lack of ended ones says anything. */
const ENOUGH_CASES = 5;

/**
 * Whether ended cases seem to be deleted: where live cases go back more than a year, cases that ended over a year ago should
 * too. A table with hardly one in ten of them has lost them.
 */
function closedCasesMissing({ last, began, ended }: PlansSeen): boolean {
  let oldLive = 0;
  let oldEnded = 0;
  began.forEach((day, at) => {
    if (ended[at] !== NO_DAY) oldEnded += ended[at]! < last - YEAR ? 1 : 0;
    else if (day !== NO_DAY && day < last - YEAR) oldLive++;
  });
  return oldLive >= ENOUGH_CASES && oldEnded * 10 < oldLive;
}

const isAnnexA = (kind: SourceKind) => kind === "list10" || kind === "list8";

/** The last past event of a kind; of Annex A lists in one file, which are one extract, the last of any of them. */
function extractOf(
  kind: SourceKind,
  plans: ReadonlyMap<SourceKind, PlansSeen>,
  sources: CareRecords["sources"],
): SerialDay {
  const filesOf = (of: SourceKind) =>
    new Set(sources.filter(({ kind }) => kind === of).map(({ file }) => file));
  const own = filesOf(kind);
  const together = isAnnexA(kind)
    ? [...plans.keys()].filter(
        (other) => isAnnexA(other) && [...filesOf(other)].some((file) => own.has(file)),
      )
    : [kind];
  return Math.max(...together.map((other) => plans.get(other)!.last)) as SerialDay;
}

/** @param to the last day that the source tells of */
function coverageOfPlans(kind: SourceKind, seen: PlansSeen, to: SerialDay): Coverage[] {
  const yearBefore = addDays(addMonths(to, -12), 1);
  const missing = !isAnnexA(kind) && closedCasesMissing(seen);
  return (Object.keys(DAYS_OF) as EventKind[])
    .filter((event) => DAYS_OF[event].some((name) => seen.fields.has(name)) || seen.events[event].length > 0)
    .map((event) => {
      const ends = event === "adoptionOrder" || event === "leaving" || event === "planChange";
      const first = firstCovered(seen.events[event], seen.first);
      // Annex A lists hold the twelve months to their extract (reference/domain.md 5).
      const from = isAnnexA(kind) ? yearBefore : missing && ends ? Math.max(first, yearBefore) : first;
      return { kind, event, from: from as SerialDay, to, gaps: [], closedCasesMissing: missing };
    });
}

/**
 * The day from which a table that people keep covers a kind of event: its first one, or earlier by as long as it has gone
 * without one since (a table that begins with a quiet month is not one that lacks that month). Without any event all of the
 * table's time is covered: there was none.
 */
function firstCovered(days: readonly number[], firstOfAny: number): number {
  if (days.length === 0) return firstOfAny;
  const inOrder = Int32Array.from(days).sort();
  let longest = 0;
  for (let at = 1; at < inOrder.length; at++) longest = Math.max(longest, inOrder[at]! - inOrder[at - 1]!);
  return Math.max(firstOfAny, inOrder[0]! - Math.min(longest, YEAR));
}
