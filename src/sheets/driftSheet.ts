import { wholeYears } from "../domain/dates/age";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { PlanClock } from "../domain/drift/clock";
import { PROCEEDINGS, SETTING_CLOCKS } from "../domain/drift/clocks";
import type { DriftRow } from "../domain/drift/drift";
import { siblingGroups } from "../domain/drift/siblings";
import { ifError, lookup, sameRow, type Expr } from "../domain/formula/expression";
import type { TrackerText } from "../domain/journeys/records";
import { clockStop } from "../domain/measures/A10";
import { CASELOAD_LINE, QUERIES } from "./caseload";
import { caseloadOf } from "./caseloadLines";
import type { Cases } from "./cases";
import { HEADERS, SPENT_ON_DELAY, TABLES } from "./costs/childrenNames";
import { SETTINGS } from "./costs/costNames";
import * as formulas from "./driftFormulas";
import { missingNote } from "./driftNote";
import { driftNotes, knownByColumns } from "./driftNotes";
import { FLAG_TONES } from "./flagTones";
import { TABLE_ROW, titleBlock } from "./frame";
import { CASE_AGAIN, CHILD_AGAIN, lateCases, OVERDUE_ORDER } from "./overdue";
import type { NumberFormat, SheetPlan, TableColumn } from "./plan";
import { queriesByChild, queriesOf } from "./queries";
import { REASONS_OFFERED } from "./reasons";
import { comparisonOf } from "./sinceLastRun";
import { changesInWords } from "./sinceWords";
import { DRIFT } from "./typedTables";
import { dayColumn, MILESTONE_HEADERS, numberColumn, textColumn } from "./words";

/** Live cases for the tracking meeting: adoption plans, the most overdue first; then children with no decision yet. */
export function driftSheet(cases: Cases): SheetPlan {
  const purpose =
    "Who is waiting, for what, and by when: legal alarms, then live adoption plans, the most overdue first, then children with no decision yet.";
  return {
    name: "Drift",
    group: "core",
    purpose,
    blocks: [
      titleBlock("Drift", purpose, cases, missingNote(cases)),
      {
        kind: "table",
        name: DRIFT.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: cases.drift.length,
        identity: DRIFT.identity,
        facts: DRIFT.facts,
        columns: [
          ...whoAndWhen(cases),
          ...spentOnDelay(cases),
          ...whereTheyStand(cases),
          ...planAndReviews(cases),
          ...aboutTheChild(cases),
          ...clockColumns(cases),
          ...columnsForOthers(cases),
        ],
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 3 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

/** Child and journey in one text, by which other sheets look a row of `Drift` up. */
export const caseOf = ({ records, journeys }: Pick<Cases, "records" | "journeys">, journey: number): string =>
  `${records.children.key[journeys.child[journey]!]!}/${journeys.number[journey]!}`;

/** Columns by what each row says. */
function columnsOver({ drift }: Cases) {
  return {
    days: (header: string, of: (row: DriftRow) => number) => dayColumn(header, Int32Array.from(drift, of)),
    texts: (header: string, of: (row: DriftRow) => string, width?: number) =>
      textColumn(header, drift.map(of), width),
    numbers: (header: string, of: (row: DriftRow) => number, width = 10) =>
      numberColumn(header, Float64Array.from(drift, of), "0", width),
  };
}

const formula = (
  header: string,
  content: Expr,
  width = 12,
  format: NumberFormat = "General",
): TableColumn => ({
  header,
  content,
  format,
  width,
});
const dayFormula = (header: string, content: Expr) => formula(header, content, 12, "dd/mm/yyyy");
const numberFormula = (header: string, content: Expr) => formula(header, content, 10, "0");

function whoAndWhen(cases: Cases): TableColumn[] {
  const { records, journeys, drift } = cases;
  const { since } = comparisonOf(cases);
  const { texts } = columnsOver(cases);
  const { childKey, journey: number } = knownByColumns(cases);
  const childOf = ({ journey }: DriftRow) => journeys.child[journey]!;
  return [
    {
      header: "Child",
      content: { kind: "asTyped", values: drift.map((row) => records.children.shown[childOf(row)]!) },
      format: "General",
      width: 12,
    },
    childKey,
    number,
    texts("Case", ({ journey }) => caseOf(cases, journey), 12),
    texts("Group", ({ group }) => group, 30),
    { ...formula("Flag", formulas.flag, 34), highlight: FLAG_TONES },
    formula("Waiting for", formulas.waitingFor, 46),
    dayFormula("Due", formulas.earliestDue),
    dayFormula("Booked for", formulas.bookedFor),
    numberFormula("Days to due", formulas.daysToDue),
    numberFormula("Days overdue", formulas.daysOverdue),
    ...typedColumns(cases),
    numberFormula("Limit in days", formulas.limitInDays),
    formula("Basis", formulas.basis, 11),
    {
      ...texts("Alarm", ({ alarm }) => alarm && `▲ ${alarm}`, 30),
      highlight: [{ when: { contains: "▲" }, tone: "bad" }],
    },
    formula("Also", formulas.also, 34),
    texts("Since last time", ({ journey }) => changesInWords(since?.changes.get(journey)), 40),
    texts("Cannot tell", ({ cannotTell }) => cannotTell, 34),
    queriesColumn(cases),
  ];
}

/** What a meeting decides: empty in a new row, and kept with its row. */
function typedColumns(cases: Cases): TableColumn[] {
  const notes = driftNotes(cases);
  const [reason, action, who, byWhen, nextMeeting] = DRIFT.typed as [string, string, string, string, string];
  const typed = (header: string, width: number, format: NumberFormat = "@"): TableColumn => ({
    header,
    content: { kind: "asTyped", values: cases.drift.map((_, row) => notes.typed(header, row)) },
    format,
    width,
    typed: true,
  });
  return [
    { ...typed(reason, 22), offers: REASONS_OFFERED },
    typed(action, 34),
    typed(who, 14),
    typed(byWhen, 12, "dd/mm/yyyy"),
    typed(nextMeeting, 12, "dd/mm/yyyy"),
  ];
}

/** Where a person asks for it, and the cost sheets are made. */
function spentOnDelay({ make = [], inputs = {} }: Cases): TableColumn[] {
  if (!make.includes("costs") || !isYes(inputs[SETTINGS.showOnDrift])) return [];
  return [
    formula(
      SPENT_ON_DELAY,
      ifError(lookup(sameRow("Case"), TABLES.delay, "Case", HEADERS.delayPounds), ""),
      12,
      "#,##0",
    ),
  ];
}

const isYes = (typed: string | number | undefined) => /^\s*y(es)?\s*$/i.test(String(typed ?? ""));

function whereTheyStand(cases: Cases): TableColumn[] {
  const { journeys, stage, usual } = cases;
  const { days, texts, numbers } = columnsOver(cases);
  const { entered, decision } = knownByColumns(cases);
  return [
    texts("Stage", ({ journey }) => stage.name[journey]!, 30),
    days("Stage since", ({ journey }) => stage.since[journey]!),
    numbers("Days in stage", ({ journey }) => stage.days[journey]!),
    // Who is to stay in a foster home waits for no decision, so nothing is longer than usual.
    numbers("Usual days in stage", ({ journey, isLongTerm }) =>
      isLongTerm ? NaN : (usual[journey]?.days ?? NaN),
    ),
    entered,
    decision,
    numberFormula("Days since entry", formulas.daysSinceEntry),
    numbers("A10 at least", (row) => leastA10(cases, row)),
    days("Early permanence since", ({ earlyPermanenceSince }) => earlyPermanenceSince),
    days("Foster carers since", ({ fosterCarersSince }) => fosterCarersSince),
    texts("Next booked", ({ journey }) => {
      const booked = journeys.nextBooked[journey]!;
      return booked ? MILESTONE_HEADERS[booked] : "";
    }),
    days("Next booked date", ({ journey }) => journeys.nextBookedOn[journey]!),
    formula("Booked in time", formulas.bookedInTime, 20),
  ];
}

function planAndReviews(cases: Cases): TableColumn[] {
  const { days, texts } = columnsOver(cases);
  const planWords = ({ plan: { recorded, collected }, isLongTerm }: DriftRow) =>
    recorded ||
    (collected ? "None recorded" : "Not in the data") + (isLongTerm ? "; in a long-term foster home" : "");
  return [
    texts("Plan recorded", planWords, 22),
    days("Second review held", ({ reviews }) => reviews.second),
    { ...formula("Next review", formulas.reviewFlag, 22), highlight: FLAG_TONES },
    dayFormula("Next review due", formulas.nextReview),
    days("Adoption review by", (row) => row.adoptionReviewBy),
  ];
}

function aboutTheChild(cases: Cases): TableColumn[] {
  const { records, journeys, drift, asAt } = cases;
  const { texts, numbers } = columnsOver(cases);
  const described = (header: string, field: TrackerText) =>
    texts(header, ({ journey }) => journeys.texts[field][journey]!);
  const groups = siblingGroups(
    journeys,
    drift.map(({ journey }) => journey),
  );
  return [
    numbers(
      "Age",
      ({ journey }) => {
        const dob = records.children.dob[journeys.child[journey]!]!;
        return dob === NO_DAY || dob > asAt ? NaN : wholeYears(dob as SerialDay, asAt);
      },
      6,
    ),
    described("Sibling group", "siblingGroup"),
    texts(
      "Siblings together",
      ({ journey }) => {
        const group = groups[journey];
        if (!group) return "";
        if (group.children === 1) return "Only one of the group is in the data";
        return group.live === group.children
          ? `All ${group.children} are here`
          : `${group.live} of ${group.children} are here`;
      },
      20,
    ),
    described("Team", "team"),
    described("Worker", "worker"),
    described("Court", "court"),
  ];
}

/** What the due dates are worked out from, at the right: since when each clock runs, and when it falls due. */
function clockColumns(cases: Cases): TableColumn[] {
  const { journeys } = cases;
  const { days, numbers } = columnsOver(cases);
  const headers = ({ id }: PlanClock) => formulas.CLOCK_HEADERS[id]!;
  return [
    ...SETTING_CLOCKS.map((clock) => dayFormula(headers(clock).due, formulas.dueBy(clock))),
    ...SETTING_CLOCKS.map((clock) =>
      days(headers(clock).since, ({ started }) => started[clock.id] ?? NO_DAY),
    ),
    days(formulas.EXTENDED_TO, ({ started, work }) =>
      started[PROCEEDINGS.id] === undefined ? NO_DAY : work.extendedTo,
    ),
    days(formulas.FINAL_HEARING, ({ work }) => work.finalBooked),
    numbers(formulas.BOOKED_STEP, ({ journey }) => {
      const booked = journeys.nextBooked[journey]!;
      return booked ? formulas.stepOf(booked) : NaN;
    }),
    days(formulas.WAITING_SINCE, ({ waitingSince }) => waitingSince),
    days(formulas.MOVED_IN, ({ movedIn }) => movedIn),
    numbers("Reviews held", ({ reviews }) => reviews.held),
    days("Last review", ({ reviews }) => reviews.last),
    days("First review by", ({ reviews }) => reviews.firstBy),
  ];
}

/** Data queries to mend or check about each child. */
function queriesColumn(cases: Cases): TableColumn {
  const { records, journeys, drift } = cases;
  const byChild = queriesByChild(queriesOf(cases));
  const keys = drift.map(({ journey }) => records.children.key[journeys.child[journey]!]!);
  return numberColumn(
    QUERIES,
    Float64Array.from(keys, (key) => byChild.get(key) ?? 0),
    "0",
    9,
  );
}

/** By what other sheets find and count rows: the child again stands right of the order by which it is looked up. */
function columnsForOthers(cases: Cases): TableColumn[] {
  const { records, journeys, drift } = cases;
  const { texts } = columnsOver(cases);
  return [
    numberColumn(CASELOAD_LINE, caseloadOf(lateCases(cases)).lineOf, "0", 9),
    numberColumn(
      formulas.ORDER_LINE,
      Float64Array.from(drift, (_, at) => at + 1),
      "0",
      7,
    ),
    formula(OVERDUE_ORDER, formulas.overdueOrder, 13, "0"),
    texts(CHILD_AGAIN, ({ journey }) => records.children.key[journeys.child[journey]!]!),
    texts(CASE_AGAIN, ({ journey }) => caseOf(cases, journey)),
  ];
}

/** The A10 that a live plan will come to even if the child moved in today; the clock may have stopped already. */
function leastA10({ journeys, asAt }: Cases, { journey, group }: DriftRow): number {
  const entry = journeys.milestones.entry[journey]!;
  if (group !== "Live adoption plan" || entry === NO_DAY) return NaN;
  if (journeys.milestones.placed[journey] !== NO_DAY) return clockStop(journeys, journey).day - entry;
  const joined = journeys.fosterCarersFrom[journey]! || journeys.earlyPermanenceFrom[journey]!;
  return (joined === NO_DAY ? asAt : Math.max(joined, entry)) - entry;
}
