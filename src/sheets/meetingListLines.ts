import { wholeYears } from "../domain/dates/age";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { formatUk } from "../domain/dates/writtenForms";
import type { LocalTargets } from "../domain/drift/clock";
import type { DriftRow } from "../domain/drift/drift";
import { isOverdue } from "../domain/drift/overdue";
import { carersInWords } from "./driftNote";
import { nextReview } from "../domain/drift/reviews";
import { siblingGroups } from "../domain/drift/siblings";
import type { ChangeKind, Left } from "../domain/drift/sinceLastTime";
import type { Cases } from "./cases";
import { driftNotes } from "./driftNotes";
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
  /** NO_DAY where unknown; of a case that has left as they were at the last run. */
  entered: number;
  decision: number;
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
  const notesOf = notesByCase(cases);
  const groupOf = groupReader(cases);
  return [
    ...bySiblings(cases, listed, groupOf)
      .flatMap((together) => splitByNotes(together, notesOf))
      .map((together) => lineOf(cases, together, notesOf)),
    ...leftTogether(cases, left, groupOf).map((together) => leftLine(cases, together)),
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

/** Asks for a number that siblings have in common; undefined for a child of no group. */
type GroupOf = (journey: number) => number | undefined;

function groupReader({ journeys, drift }: Cases): GroupOf {
  const groups = siblingGroups(
    journeys,
    drift.map(({ journey }) => journey),
  );
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]));
  return (journey) => (groups[journey] === undefined ? undefined : numbers.get(groups[journey]));
}

/** Siblings of whom every word is the same share a line, which stands where the first of them stands. */
function bySiblings(cases: Cases, listed: readonly Listed[], groupOf: GroupOf): Listed[][] {
  const lines = new Map<string, Listed[]>();
  for (const each of listed) {
    const { row } = each;
    const group = groupOf(row.journey);
    const key = JSON.stringify(
      group === undefined
        ? [row.journey]
        : [
            group,
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
          ],
    );
    const line = lines.get(key);
    if (line) line.push(each);
    else lines.set(key, [each]);
  }
  return [...lines.values()];
}

/** Asks for what is typed beside a case on Drift, in one text; "" where nothing is. */
type NotesOf = (each: Listed) => string;

function notesByCase(cases: Cases): NotesOf {
  const { typed } = driftNotes(cases);
  const rowOf = new Map(cases.drift.map(({ journey }, row) => [journey, row]));
  return ({ row: { journey } }) => {
    const notes = DRIFT.typed.map((header) => typed(header, rowOf.get(journey)!));
    return notes.every((note) => note === "") ? "" : JSON.stringify(notes);
  };
}

/** What is agreed of one sibling goes for all on the line; only where it is another for some do they need a line of their own. */
function splitByNotes(together: readonly Listed[], notesOf: NotesOf): (readonly Listed[])[] {
  const noted = new Set(together.map(notesOf).filter((notes) => notes !== ""));
  if (noted.size < 2) return [together];
  return [...noted].map((notes, at) =>
    together.filter((each) => notesOf(each) === notes || (at === 0 && notesOf(each) === "")),
  );
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
function lineOf(cases: Cases, together: readonly Listed[], notesOf: NotesOf): MeetingLine {
  const { journeys, records } = cases;
  const keyOf = ({ row }: Listed) => records.children.key[journeys.child[row.journey]!]!;
  const siblings = [...together].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const first = siblings[0]!;
  const { row } = first;
  const noted = siblings.find((each) => notesOf(each) !== "") ?? first;
  const changes = comparisonOf(cases).since?.changes;
  const having = (kind: ChangeKind) =>
    siblings.filter((each) => changes?.get(each.row.journey)?.some((change) => change.kind === kind)).length;
  return {
    who: whoOf(cases, siblings),
    because: reasonWords(first),
    stage: stageWords(cases, row),
    booked: bookedWords(cases, row),
    team: teamWords(cases, row),
    caseId: caseOf(cases, noted.row.journey),
    child: records.children.shown[journeys.child[row.journey]!]!,
    childKey: keyOf(first),
    journey: journeys.number[row.journey]!,
    entered: journeys.milestones.entry[row.journey]!,
    decision: journeys.milestones.adm[row.journey]!,
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

/** Siblings who left in the same way on the same day share a line. */
function leftTogether({ journeys }: Cases, left: readonly Left[], groupOf: GroupOf): Left[][] {
  const lines = new Map<unknown, Left[]>();
  for (const each of left) {
    const group = each.journey === undefined ? undefined : groupOf(each.journey);
    const key = group === undefined ? each : JSON.stringify([group, leftWords(each, journeys)]);
    const line = lines.get(key);
    // Two cases of one child are no siblings.
    if (line?.some(({ last }) => last.childKey === each.last.childKey)) lines.set(each, [each]);
    else if (line) line.push(each);
    else lines.set(key, [each]);
  }
  return [...lines.values()];
}

/** A line to close cases with: they are on Drift no longer, so there is nothing to look up. */
function leftLine({ records, journeys }: Cases, together: readonly Left[]): MeetingLine {
  const siblings = [...together].sort((a, b) => (a.last.childKey < b.last.childKey ? -1 : 1));
  const first = siblings[0]!;
  const { last } = first;
  const shown = ({ last: { childKey }, journey }: Left) =>
    journey === undefined ? childKey : records.children.shown[journeys.child[journey]!]!;
  const who = siblings.map(shown).join(", ");
  return {
    who: siblings.length === 1 ? who : `${siblings.length} siblings: ${who}`,
    child: shown(first),
    because: leftWords(first, journeys),
    stage: "",
    booked: "",
    team: "",
    caseId: "",
    childKey: last.childKey,
    journey: last.journey,
    entered: last.days.entry ?? NO_DAY,
    decision: last.days.adm ?? NO_DAY,
    children: siblings.length,
    overdue: 0,
    due: 0,
    changes: Object.fromEntries(KINDS.map((kind) => [kind, kind === "left" ? siblings.length : 0])) as Record<
      ChangeKind,
      number
    >,
  };
}
