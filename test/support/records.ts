import { NO_DAY, serialDay } from "../../src/domain/dates/serialDay";
import { NO_RECORDS } from "../../src/domain/journeys/noRecords";
import {
  HEALTH_CHECKS,
  type HealthCheck,
  type HealthChecks,
  TRACKER_DAYS,
  TRACKER_TEXTS,
  type CareRecords,
  type SourceKind,
  type TrackerDay,
  type TrackerText,
  WORK_DAYS,
  type WorkDay,
} from "../../src/domain/journeys/records";

/** "2020-04-01" as a day; "" as none. */
export function day(iso: string): number {
  if (iso === "") return NO_DAY;
  const [year, month, dayOfMonth] = iso.split("-").map(Number) as [number, number, number];
  const found = serialDay(year, month, dayOfMonth);
  if (found === undefined) throw new Error(`No such day: ${iso}`);
  return found;
}

/** `child decom rne ls place dec rec [postcode [need]]`, "-" for empty; the rows in order of child and DECOM. */
type EpisodeLine = string;
/** `child decided [ceased [reason]]`. */
type DecisionLine = string;
/** `child day [list]`, in order of child and day: of the return, or the last one in a list. */
type ReviewLine = string;
/** `child year development immunisations teeth assessment`, answers as 1, 0 or "-"; in order of child and year. */
type HealthLine = string;
/** `child decided matched fosterCarer [adopters [sex [status]]]`. */
type Ad1Line = string;

export interface TrackerLine {
  child: string;
  /** Whose row it is; a tracker's where nothing is said. */
  kind?: Exclude<SourceKind, "903">;
  days: Partial<Record<TrackerDay, string>>;
  work?: Partial<Record<WorkDay, string>>;
  texts?: Partial<Record<TrackerText, string>>;
}

/** Care records from a few lines, for tests that work cases by hand. */
export function careRecords(lines: {
  episodes?: EpisodeLine[];
  decisions?: DecisionLine[];
  ad1?: Ad1Line[];
  health?: HealthLine[];
  tracker?: TrackerLine[];
  reviews?: ReviewLine[];
  /** Children whom a list with a column for the last review names. */
  asked?: string[];
  trackerFields?: string[];
  dob?: Record<string, string>;
}): CareRecords {
  const split = (line: string) => line.split(/\s+/).map((part) => (part === "-" ? "" : part));
  const episodes = (lines.episodes ?? []).map(split);
  const decisions = (lines.decisions ?? []).map(split);
  const ad1 = (lines.ad1 ?? []).map(split);
  const tracker = lines.tracker ?? [];
  const reviews = (lines.reviews ?? []).map(split);
  const otherKinds = [
    ...new Set(tracker.flatMap(({ kind }) => (kind === undefined || kind === "tracker" ? [] : [kind]))),
  ];
  const keys = [
    ...new Set(
      [...episodes, ...decisions, ...ad1].map((parts) => parts[0]!).concat(tracker.map(({ child }) => child)),
    ),
  ];
  const childOf = (key: string) => keys.indexOf(key);
  const days = (rows: string[][], column: number) => Int32Array.from(rows, (row) => day(row[column] ?? ""));
  const texts = (rows: string[][], column: number) => rows.map((row) => row[column] ?? "");
  const base = (rows: string[][], origin: number) => ({
    count: rows.length,
    child: Int32Array.from(rows, (row) => childOf(row[0]!)),
    origin: new Int32Array(rows.length).fill(origin),
    row: Int32Array.from(rows, (_, index) => index + 2),
  });
  const blank = (rows: unknown[]) => rows.map(() => "");
  return {
    children: {
      count: keys.length,
      key: keys,
      shown: keys,
      dob: Int32Array.from(keys, (key) => day(lines.dob?.[key] ?? "")),
      sex: blank(keys),
      ethnicity: blank(keys),
    },
    episodes: {
      ...base(episodes, 0),
      decom: days(episodes, 1),
      rne: texts(episodes, 2),
      ls: texts(episodes, 3),
      cin: texts(episodes, 8),
      place: texts(episodes, 4),
      provider: blank(episodes),
      dec: days(episodes, 5),
      rec: texts(episodes, 6),
      reason: blank(episodes),
      placementPostcode: texts(episodes, 7),
    },
    decisions: {
      ...base(decisions, 1),
      decided: days(decisions, 1),
      ceased: days(decisions, 2),
      reason: texts(decisions, 3),
    },
    adoptions: {
      ...base(ad1, 2),
      decided: days(ad1, 1),
      matched: days(ad1, 2),
      fosterCarer: Uint8Array.from(ad1, (row) => (row[3] === "1" ? 1 : row[3] === "0" ? 0 : 2)),
      adopters: texts(ad1, 4),
      adoptersSex: texts(ad1, 5),
      adoptersStatus: texts(ad1, 6),
    },
    trackers: {
      ...base(
        tracker.map(({ child }) => [child]),
        3,
      ),
      origin: Int32Array.from(tracker, ({ kind }) => 4 + otherKinds.indexOf(kind as never)),
      days: Object.fromEntries(
        TRACKER_DAYS.map((field) => [field, Int32Array.from(tracker, (row) => day(row.days[field] ?? ""))]),
      ) as Record<TrackerDay, Int32Array>,
      work: Object.fromEntries(
        WORK_DAYS.map((field) => [field, Int32Array.from(tracker, (row) => day(row.work?.[field] ?? ""))]),
      ) as Record<WorkDay, Int32Array>,
      texts: Object.fromEntries(
        TRACKER_TEXTS.map((field) => [field, tracker.map((row) => row.texts?.[field] ?? "")]),
      ) as Record<TrackerText, string[]>,
    },
    reviews: {
      count: reviews.length,
      child: Int32Array.from(reviews, ([child]) => childOf(child!)),
      held: days(reviews, 1),
      fromReturn: Uint8Array.from(reviews, ([, , list]) => (list === "list" ? 0 : 1)),
      asked: Int32Array.from(new Set(lines.asked ?? []), childOf).sort(),
    },
    health: healthOf((lines.health ?? []).map(split), childOf),
    families: NO_RECORDS.families,
    sources: [
      { sheet: "Episodes", layout: "903-episodes", kind: "903", rows: episodes.length, fields: [] },
      { sheet: "PlacedAdoption", layout: "903-placed", kind: "903", rows: decisions.length, fields: [] },
      { sheet: "AD1", layout: "903-ad1", kind: "903", rows: ad1.length, fields: [] },
      {
        sheet: "Tracker",
        layout: "tracker",
        kind: "tracker",
        rows: tracker.length,
        fields: lines.trackerFields ?? ["entry", "adm", "order", "match", "placed", "adopted"],
      },
      ...otherKinds.map((kind) => ({
        sheet: kind,
        layout: kind,
        kind,
        rows: tracker.filter((row) => row.kind === kind).length,
        fields: lines.trackerFields ?? ["entry", "adm", "order", "match", "placed", "adopted"],
      })),
    ],
  };
}

function healthOf(rows: string[][], childOf: (key: string) => number): HealthChecks {
  return {
    count: rows.length,
    child: Int32Array.from(rows, ([child]) => childOf(child!)),
    year: Int32Array.from(rows, ([, year]) => day(year!)),
    answers: Object.fromEntries(
      HEALTH_CHECKS.map((check, at) => [
        check,
        Uint8Array.from(rows, (row) => (row[at + 2] === "1" ? 1 : row[at + 2] === "0" ? 0 : 2)),
      ]),
    ) as Record<HealthCheck, Uint8Array>,
  };
}
