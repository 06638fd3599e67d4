import { addDays } from "../domain/dates/arithmetic";
import { tellsOfReviews } from "../domain/drift/reviews";
import { compare, iff, join, lookup, named, sameRow, value, type Expr } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { FLAG_TONES } from "./flagTones";
import { TABLE_ROW, text, titleBlock } from "./frame";
import {
  AT_RUN,
  isMeetingDay,
  MEETING_NAME,
  meetingDay,
  olderSentence,
  REASON_FIGURES,
  reasonsSentence,
  REVIEWS,
  sinceFigure,
  sinceName,
  sinceSentence,
} from "./meetingListFigures";
import { meetingLines, type MeetingLine } from "./meetingListLines";
import { MEETING_DAYS, NEXT_MEETING_KEY } from "./nextMeeting";
import type { Cell, GridBlock, NumberFormat, SheetPlan, TableColumn } from "./plan";
import { COMPARE_WITH, comparisonOf } from "./sinceLastRun";
import { CHANGE_KINDS, KINDS } from "./sinceWords";
import { DRIFT, MEETING_LIST } from "./typedTables";
import { dayColumn, MILESTONE_HEADERS, numberColumn, textColumn } from "./words";

const PURPOSE =
  "Who is to be talked of at the permanence tracking meeting, and why: alarms, overdue, due before the next meeting, reviews due, changed since last time.";
const NOTE =
  "What is agreed is typed on Drift (Reason for delay, Action, Who, By when): it is kept there, and this list shows it at once. Minutes typed here stay with their case.";

/** The header of the list, under its title, what is chosen and what is counted. */
const HEADER_ROW = TABLE_ROW + 8;

/** The agenda of the meeting, on which its minutes are written: one page wide. */
export function meetingListSheet(cases: Cases): SheetPlan {
  const lines = meetingLines(cases);
  const printed = printedColumns(lines);
  return {
    name: MEETING_LIST.sheet,
    group: "meeting",
    purpose: PURPOSE,
    blocks: [
      titleBlock("Meeting list", PURPOSE, cases, NOTE),
      top(cases),
      figures(cases, printed.length),
      {
        kind: "table",
        name: MEETING_LIST.name,
        row: HEADER_ROW,
        column: 0,
        rowCount: lines.length,
        identity: MEETING_LIST.identity,
        facts: MEETING_LIST.facts,
        columns: [...printed, ...columnsBeside(lines)],
        ruled: true,
      },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    print: {
      orientation: "landscape",
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      columns: printed.length,
    },
  };
}

function top(cases: Cases): GridBlock {
  const { sentences, since } = comparisonOf(cases);
  const sentence = (expr: Expr): Cell => ({ content: { expr }, style: "body" });
  const note: Expr = iff(
    isMeetingDay,
    value(
      "← Type the day of the next meeting: who falls due before it is on this list once Analyse is pressed.",
    ),
    join(
      "← That is no day from the as-at date on: ",
      { op: "text", of: named(MEETING_NAME), format: "d mmmm yyyy" },
      ", is taken. Type the day of the next meeting.",
    ),
  );
  return {
    kind: "grid",
    row: TABLE_ROW,
    column: 0,
    cells: [
      [
        text("Next meeting", "label"),
        null,
        {
          content: {
            input: { key: NEXT_MEETING_KEY, kind: "day", default: addDays(cases.asAt, MEETING_DAYS) },
          },
          style: "input",
          format: "dd/mm/yyyy",
        },
        { content: { expr: note }, style: "note" },
      ],
      [
        text("Compare with", "label"),
        null,
        { content: { input: COMPARE_WITH }, style: "input" },
        text(`← ${sentences.join(" ")}`, "note"),
      ],
      [sentence(reasonsSentence(tellsOfReviews(cases.records)))],
      [since ? sentence(sinceSentence) : text(sentences[0]!)],
      [{ ...sentence(olderSentence), highlight: [{ when: { contains: "Analyse" }, tone: "warning" }] }],
      [],
      [
        text("Meeting held on:", "label"),
        null,
        null,
        text("Chair:", "label"),
        null,
        text("Present:", "label"),
      ],
    ],
  };
}

/** The figures of the sentences, beside what is printed. */
function figures(cases: Cases, column: number): GridBlock {
  const { records } = cases;
  const { since } = comparisonOf(cases);
  const notTold = (name: string): Cell => ({ ...text("no reviews loaded", "figure"), name });
  const cell = (name: string, expr: Expr, format: NumberFormat): Cell => ({
    content: { expr },
    style: "figure",
    format,
    name,
  });
  const shown = [
    { label: "Next meeting", cell: cell(MEETING_NAME, meetingDay, "dd/mm/yyyy") },
    ...Object.entries(REASON_FIGURES).map(([name, { label, of }]) => ({
      label,
      cell: name !== REVIEWS || tellsOfReviews(records) ? cell(name, of, "#,##0") : notTold(name),
    })),
    ...KINDS.map((kind) => ({
      label: CHANGE_KINDS[kind],
      cell: since
        ? cell(sinceName(kind), sinceFigure(kind), "#,##0")
        : { ...text("not compared", "figure"), name: sinceName(kind) },
    })),
  ];
  return {
    kind: "grid",
    row: HEADER_ROW - 3,
    column,
    cells: [shown.map(({ label }) => text(label, "figureHeading")), shown.map((each) => each.cell)],
  };
}

const ifFound = (of: Expr): Expr => ({ op: "ifError", of, otherwise: value("") });
/** What Drift says of the case now; nothing of a case that has left it. An empty cell looked up would come as 0. */
const onDrift = (header: string): Expr => {
  const found = lookup(sameRow("Case"), DRIFT.name, "Case", header);
  return ifFound(iff(compare(join(found, ""), "=", ""), value(""), found));
};

const formula = (
  header: string,
  content: Expr,
  width: number,
  format: NumberFormat = "General",
): TableColumn => ({ header, content, format, width });
const wrapped = (column: TableColumn): TableColumn => ({ ...column, wrap: true });

/** As a text, which stands apart from the flag beside it. */
const dueInWords: Expr = iff(compare(onDrift("Due"), "=", ""), value(""), {
  op: "text",
  of: onDrift("Due"),
  format: "dd/mm/yyyy",
});

/** Action, who and by when in one cell. */
const agreed: Expr = join(
  sameRow("Action"),
  iff(compare(sameRow("Who"), "=", ""), value(""), join(" – ", sameRow("Who"))),
  iff(
    compare(sameRow("By when"), "=", ""),
    value(""),
    join(" by ", { op: "text", of: sameRow("By when"), format: "dd/mm/yyyy" }),
  ),
);

function printedColumns(lines: readonly MeetingLine[]): TableColumn[] {
  const texts = (header: string, of: (line: MeetingLine) => string, width: number) =>
    wrapped(textColumn(header, lines.map(of), width));
  const [minutes] = MEETING_LIST.typed as [string];
  return [
    textColumn(
      "No",
      lines.map((_, at) => `${at + 1}.`),
      5,
    ),
    texts("Child or children", ({ who }) => who, 17),
    texts("On the list because", ({ because }) => because, 28),
    texts("Stage", ({ stage }) => stage, 18),
    wrapped(formula("Waiting for", onDrift("Waiting for"), 19)),
    formula("Due", dueInWords, 11),
    { ...wrapped(formula("Flag", onDrift("Flag"), 14)), highlight: FLAG_TONES },
    texts("Next booked", ({ booked }) => booked, 12),
    texts("Team and worker", ({ team }) => team, 14),
    wrapped(formula("Reason for delay", onDrift("Reason for delay"), 13)),
    wrapped(formula("Agreed so far", agreed, 21)),
    {
      header: minutes,
      content: { kind: "asTyped", values: lines.map(() => "") },
      format: "@",
      width: 30,
      typed: true,
    },
  ];
}

/** By what the list is looked up and counted, beside what is printed. */
function columnsBeside(lines: readonly MeetingLine[]): TableColumn[] {
  const texts = (header: string, of: (line: MeetingLine) => string) => textColumn(header, lines.map(of), 12);
  const numbers = (header: string, of: (line: MeetingLine) => number) =>
    numberColumn(header, Float64Array.from(lines, of), "0", 10);
  const days = (header: string, of: (line: MeetingLine) => number) =>
    dayColumn(header, Int32Array.from(lines, of));
  return [
    texts("Case", ({ caseId }) => caseId),
    {
      header: "Child",
      content: { kind: "asTyped", values: lines.map(({ child }) => child) },
      format: "General",
      width: 12,
    },
    texts("Child key", ({ childKey }) => childKey),
    numbers("Journey", ({ journey }) => journey),
    days(MILESTONE_HEADERS.entry, ({ entered }) => entered),
    days(MILESTONE_HEADERS.adm, ({ decision }) => decision),
    numbers("Children", ({ children }) => children),
    formula("Days to due", onDrift("Days to due"), 10, "0"),
    formula("Action", onDrift("Action"), 12),
    formula("Who", onDrift("Who"), 12),
    formula("By when", onDrift("By when"), 12, "dd/mm/yyyy"),
    numbers(AT_RUN.overdue, ({ overdue }) => overdue),
    numbers(AT_RUN.due, ({ due }) => due),
    ...KINDS.map((kind) => numbers(CHANGE_KINDS[kind], ({ changes }) => changes[kind])),
  ];
}
