import { wholeYears } from "../domain/dates/age";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatUk } from "../domain/dates/writtenForms";
import type { LocalTargets } from "../domain/drift/clock";
import type { DriftRow } from "../domain/drift/drift";
import { isOverdue } from "../domain/drift/lastCase";
import { carersInWords } from "./driftNote";
import { nextReview } from "../domain/drift/reviews";
import { siblingGroups } from "../domain/drift/siblings";
import type { ChangeKind, Left } from "../domain/drift/sinceLastTime";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import { targetsIn } from "./localTargets";
import { nextMeeting } from "./nextMeeting";
import { comparisonOf } from "./sinceLastRun";
import { changesInWords, KINDS, leftWords } from "./sinceWords";
import { DRIFT } from "./typedTables";
import { MILESTONE_HEADERS } from "./words";

/** One line of the meeting list: a case, or the cases of siblings of whom all that it says is the same. */
export interface MeetingLine {
  /** "784142, aged 3", or "3 siblings: A (3), B (5), C (1)". */
  who: string;
  because: string;
  stage: string;
  booked: string;
  team: string;
  /** The case by which Drift is looked up; "" of one that has left it. */
  caseId: string;
  /** The child's id as its first source has it; of siblings that of the first. */
  child: string | number;
  childKey: string;
  journey: number;
  children: number;
  overdue: number;
  due: number;
  /** How many of its children have a change of each kind. */
  changes: Readonly<Record<ChangeKind, number>>;
}

/** Why a case is on the list: the first reason decides its place, `by` the order within it. */
interface Listed {
  row: DriftRow;
  reasons: readonly { rank: number; by: number; words: string }[];
  isOverdue: boolean;
  isDue: boolean;
}

/** Who is to be talked of: alarms, overdue longest first, due soon, reviews due, changed; at the end those who left. */
export function meetingLines(cases: Cases): MeetingLine[] {
  const { left = [] } = comparisonOf(cases).since ?? {};
  const targets = targetsIn(cases.typed ?? new Map());
  const listed = cases.drift.flatMap((row) => listedRow(cases, row, targets));
  const last = (each: Listed) => each.reasons[0]!;
  // Sorting is stable: within a reason the order of Drift.
  listed.sort((a, b) => last(a).rank - last(b).rank || last(a).by - last(b).by);
  return [
    ...bySiblings(cases, listed).map((together) => lineOf(cases, together)),
    ...left.map((each) => leftLine(cases, each)),
  ];
}

/** The row with its reasons; nothing where there is none to talk of it. */
function listedRow(cases: Cases, row: DriftRow, targets: LocalTargets): Listed[] {
  const { asAt } = cases;
  const meeting = nextMeeting(cases);
  const late = isOverdue(row, asAt);
  const due = row.due !== undefined && row.cannotTell === "" && !late && row.due <= meeting;
  const review = nextReview(row.reviews, NO_DAY, targets)?.by ?? NO_DAY;
  const changes = changesInWords(comparisonOf(cases).since?.changes.get(row.journey));
  const never = Number.POSITIVE_INFINITY;
  const reasons = [
    row.alarm !== "" && { rank: 0, by: row.due ?? never, words: `▲ ${row.alarm}` },
    late && { rank: 1, by: row.due!, words: "Overdue" },
    due && { rank: 2, by: row.due!, words: "Due before the next meeting" },
    review !== NO_DAY &&
      review <= meeting && {
        rank: 3,
        by: review,
        words: `Review ${review < asAt ? "overdue since" : "due by"} ${formatUk(review as SerialDay)}`,
      },
    changes !== "" && { rank: 4, by: 0, words: changes },
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? [] : [{ row, reasons, isOverdue: late, isDue: due }];
}

/** Siblings of whom every word is the same share a line, which stands where the first of them stands. */
function bySiblings(cases: Cases, listed: readonly Listed[]): Listed[][] {
  const groups = siblingGroups(
    cases.journeys,
    cases.drift.map(({ journey }) => journey),
  );
  const groupNumbers = new Map([...new Set(groups)].map((group, number) => [group, number]));
  const typed = typedByCase(cases);
  const lines = new Map<string, Listed[]>();
  for (const each of listed) {
    const { row } = each;
    const group = groups[row.journey];
    const key = JSON.stringify(
      group === undefined
        ? [row.journey]
        : [
            groupNumbers.get(group),
            row.group,
            stageWords(cases, row),
            row.clock?.id,
            row.due,
            row.cannotTell,
            row.earlyPermanenceSince !== NO_DAY,
            row.fosterCarersSince !== NO_DAY,
            bookedWords(cases, row),
            teamWords(cases, row),
            reasonWords(each),
            typed(row),
          ],
    );
    const line = lines.get(key);
    if (line) line.push(each);
    else lines.set(key, [each]);
  }
  return [...lines.values()];
}

/** Asks for what is typed beside a case on Drift, in one text. */
function typedByCase({ typed, records, journeys }: Cases): (row: DriftRow) => string {
  const rows = typed?.get(DRIFT.name);
  const cells = (headers: readonly string[], at: number) =>
    JSON.stringify(headers.map((header) => String(rows?.columns.get(header)?.[at] ?? "")));
  const known = new Map(
    Array.from({ length: rows?.rowCount ?? 0 }, (_, at) => [
      cells(DRIFT.identity, at),
      cells(DRIFT.typed, at),
    ]),
  );
  const nothing = JSON.stringify(DRIFT.typed.map(() => ""));
  return ({ journey }) => {
    const identity = [records.children.key[journeys.child[journey]!]!, String(journeys.number[journey]!)];
    return known.get(JSON.stringify(identity)) ?? nothing;
  };
}

const reasonWords = ({ reasons }: Listed) => reasons.map(({ words }) => words).join("; ");

function stageWords({ stage }: Cases, row: DriftRow): string {
  const { journey } = row;
  const since = stage.since[journey]!;
  return `${stage.name[journey]!}${since === NO_DAY ? "" : `, since ${formatUk(since as SerialDay)}`}${carersInWords(row)}`;
}

function bookedWords({ journeys }: Cases, { journey }: DriftRow): string {
  const booked = journeys.nextBooked[journey]!;
  return booked === ""
    ? ""
    : `${MILESTONE_HEADERS[booked]} ${formatUk(journeys.nextBookedOn[journey]! as SerialDay)}`;
}

const teamWords = ({ journeys: { texts } }: Cases, { journey }: DriftRow): string =>
  [texts.team[journey]!, texts.worker[journey]!].filter((words) => words !== "").join(", ");

/** In the order of their keys, so that what is written on the line stays with the same child. */
function lineOf(cases: Cases, together: readonly Listed[]): MeetingLine {
  const { journeys, records } = cases;
  const keyOf = ({ row }: Listed) => records.children.key[journeys.child[row.journey]!]!;
  const siblings = [...together].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const first = siblings[0]!;
  const { row } = first;
  const changes = comparisonOf(cases).since?.changes;
  const having = (kind: ChangeKind) =>
    siblings.filter((each) => changes?.get(each.row.journey)?.some((change) => change.kind === kind)).length;
  return {
    who: whoOf(cases, siblings),
    because: reasonWords(first),
    stage: stageWords(cases, row),
    booked: bookedWords(cases, row),
    team: teamWords(cases, row),
    caseId: caseOf(cases, row.journey),
    child: records.children.shown[journeys.child[row.journey]!]!,
    childKey: keyOf(first),
    journey: journeys.number[row.journey]!,
    children: siblings.length,
    overdue: siblings.filter((each) => each.isOverdue).length,
    due: siblings.filter((each) => each.isDue).length,
    changes: Object.fromEntries(KINDS.map((kind) => [kind, having(kind)])) as Record<ChangeKind, number>,
  };
}

function whoOf({ records, journeys, asAt }: Cases, siblings: readonly Listed[]): string {
  const child = ({ row }: Listed) => journeys.child[row.journey]!;
  const shown = (each: Listed) => String(records.children.shown[child(each)]!);
  const age = (each: Listed) => {
    const dob = records.children.dob[child(each)]!;
    if (dob === NO_DAY || dob > asAt) return "";
    const years = wholeYears(dob as SerialDay, asAt);
    return years === 0 ? "under 1" : String(years);
  };
  const [first] = siblings;
  if (siblings.length > 1) {
    const each = siblings.map((one) => shown(one) + (age(one) === "" ? "" : ` (${age(one)})`));
    return `${siblings.length} siblings: ${each.join(", ")}`;
  }
  return shown(first!) + (age(first!) === "" ? "" : `, aged ${age(first!)}`);
}

/** A line to close a case with: it is on Drift no longer, so there is nothing to look up. */
function leftLine({ records, journeys }: Cases, left: Left): MeetingLine {
  const { last, journey } = left;
  const child = journey === undefined ? last.childKey : records.children.shown[journeys.child[journey]!]!;
  return {
    who: String(child),
    child,
    because: leftWords(left, journeys),
    stage: "",
    booked: "",
    team: "",
    caseId: "",
    childKey: last.childKey,
    journey: last.journey,
    children: 1,
    overdue: 0,
    due: 0,
    changes: Object.fromEntries(KINDS.map((kind) => [kind, kind === "left" ? 1 : 0])) as Record<
      ChangeKind,
      number
    >,
  };
}
