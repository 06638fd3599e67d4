import { isSerialDay, NO_DAY } from "../domain/dates/serialDay";
import { formatUk } from "../domain/dates/writtenForms";
import { whyLeft } from "../domain/drift/whyLeft";
import type { Scalar } from "../domain/columns";
import type { Cases } from "./cases";
import { cellOf, driftNotes, typedRows, type DriftNotes } from "./driftNotes";
import { driftSheet } from "./driftSheet";
import { TABLE_ROW, titleBlock } from "./frame";
import { meetingLines } from "./meetingListLines";
import { pairTables, rowsByHeader, withoutZeros } from "./pairTables";
import type { NumberFormat, SheetPlan, TableColumn } from "./plan";
import { DRIFT, MEETING_HISTORY, MEETING_LIST, typedAt, type TypedRows } from "./typedTables";

/** A row of the sheet, by header. */
type HistoryRow = Readonly<Record<string, Scalar>>;

/** What moves from a row of `Drift` or `Meeting list` to the history, with the cells as they stood there. */
export interface MovedNotes {
  /** The plan of the sheet. */
  from: string;
  /** By header, of those that identify the row, and of those in which somebody typed. */
  row: Readonly<Record<string, Scalar>>;
  notes: Readonly<Record<string, Scalar>>;
  /** As the history has it. */
  moved: HistoryRow;
}

/** What was typed beside cases that have left `Drift`; no sheet where nothing was. */
export function meetingHistorySheet(cases: Cases): SheetPlan[] {
  const rows = [...keptRows(cases), ...movedNotes(cases).map(({ moved }) => moved)];
  if (rows.length === 0) return [];
  const purpose =
    "What was typed on Drift beside cases that have left it, with the day and the reason, the latest at the foot.";
  return [
    {
      name: MEETING_HISTORY.sheet,
      // With Drift in every run: otherwise a run without the meeting's sheets would lose its notes.
      group: "core",
      purpose,
      blocks: [
        titleBlock(
          MEETING_HISTORY.sheet,
          purpose,
          cases,
          "These rows are yours: edit, sort or delete them. A run only adds to them. A case that comes back to Drift begins there without notes; what was said before stays here.",
        ),
        {
          kind: "table",
          name: MEETING_HISTORY.name,
          row: TABLE_ROW,
          column: 0,
          rowCount: rows.length,
          identity: MEETING_HISTORY.identity,
          columns: columnsOf(rows),
        },
      ],
      freeze: { rows: TABLE_ROW + 1, columns: 3 },
      print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW } },
    },
  ];
}

function columnsOf(rows: readonly HistoryRow[]): TableColumn[] {
  const typed = new Set(MEETING_HISTORY.typed);
  const column = (header: string, width: number, format: NumberFormat = "@"): TableColumn => ({
    header,
    content: { kind: "asTyped", values: rows.map((row) => cellOf(row[header] ?? null)) },
    format,
    width,
    ...(typed.has(header) && { typed: true }),
  });
  return [
    column("Left the list", 12, "dd/mm/yyyy"),
    column("Child", 12, "General"),
    column("Child key", 12),
    column("Journey", 9, "0"),
    column("Case", 12),
    column("Why it left", 30),
    column("Reason for delay", 22),
    column("Action", 34),
    column("Who", 14),
    column("By when", 12, "dd/mm/yyyy"),
    column("Next meeting", 12, "dd/mm/yyyy"),
    column("Other notes", 40),
  ];
}

/** The rows of earlier runs as they stand. */
function keptRows({ typed }: Cases): HistoryRow[] {
  const rows = typed?.get(MEETING_HISTORY.name);
  if (!rows) return [];
  return Array.from({ length: rows.rowCount }, (_, row) =>
    Object.fromEntries([...rows.columns.keys()].map((header) => [header, typedAt(rows, header, row)])),
  );
}

/** The notes that {@link meetingHistorySheet} takes over in this run, one for each row that had any and has gone. */
export function movedNotes(cases: Cases): MovedNotes[] {
  return [...fromDrift(cases), ...fromMeetingList(cases)];
}

/** The minutes of cases that are no longer on `Meeting list`, where that sheet is made anew. */
function fromMeetingList(cases: Cases): MovedNotes[] {
  const before = cases.typed?.get(MEETING_LIST.name);
  if (!before || !cases.make?.includes("meeting")) return [];
  const lines = meetingLines(cases);
  const day = (of: number) => (of === NO_DAY ? null : of);
  const now = {
    "Child key": lines.map((line) => line.childKey),
    Journey: lines.map((line) => line.journey),
    "Entered care": lines.map(({ entered }) => day(entered)),
    Decision: lines.map(({ decision }) => day(decision)),
  };
  const source = pairTables(
    { identity: MEETING_LIST.identity, facts: MEETING_LIST.facts },
    typedRows(before),
    rowsByHeader(now, lines.length),
  );
  const found = new Set(source);
  const [minutes] = MEETING_LIST.typed as [string];
  const moved: MovedNotes[] = [];
  for (let row = 0; row < before.rowCount; row++) {
    const said = typedAt(before, minutes, row);
    if (said === null || found.has(row)) continue;
    const [key, number] = MEETING_LIST.identity.map((header) => typedAt(before, header, row));
    moved.push({
      from: MEETING_LIST.sheet,
      row: { "Child key": key!, Journey: number! },
      notes: { [minutes]: said },
      moved: {
        "Left the list": cases.asAt,
        Child: key!,
        "Child key": key!,
        Journey: number!,
        Case: `${String(key)}/${String(number)}`,
        "Why it left": "No longer on the meeting list",
        "Other notes": `${minutes}: ${String(said)}`,
      },
    });
  }
  return moved;
}

function fromDrift(cases: Cases): MovedNotes[] {
  const notes = driftNotes(cases);
  if (notes.lost.length === 0) return [];
  const headers = notesOf(notes, cases);
  return notes.lost.flatMap((row): MovedNotes[] => {
    const typed = headers.filter((header) => at(notes, header, row) !== null);
    if (typed.length === 0) return [];
    const cells = (of: readonly string[]) =>
      Object.fromEntries(of.map((header) => [header, notes.before.columns.get(header)?.[row] ?? null]));
    return [
      {
        from: DRIFT.sheet,
        row: cells(DRIFT.identity),
        notes: cells(typed),
        moved: historyRow(cases, notes, row, typed),
      },
    ];
  });
}

function historyRow(cases: Cases, notes: DriftNotes, row: number, typed: readonly string[]): HistoryRow {
  const cell = (header: string) => at(notes, header, row);
  const [key, number] = [cell("Child key"), cell("Journey")];
  return {
    "Left the list": cases.asAt,
    Child: cell("Child"),
    "Child key": key,
    Journey: number,
    Case: key === null ? null : `${String(key)}/${String(number ?? "")}`,
    "Why it left": whyItLeft(cases, notes.before, row),
    ...Object.fromEntries(DRIFT.typed.map((header) => [header, cell(header)])),
    "Other notes": typed
      .filter((header) => !DRIFT.typed.includes(header))
      .map((header) => `${header}: ${shown(notes.before, header, row)}`)
      .join("; "),
  };
}

const at = ({ before }: DriftNotes, header: string, row: number) => typedAt(before, header, row);

/** Headers of the columns in which people type: ours that ask for it, and those that they added. */
function notesOf({ before }: DriftNotes, cases: Cases): string[] {
  const [table] = driftSheet(cases).blocks.filter((block) => block.kind === "table");
  const ours = new Set(table!.columns.map(({ header }) => header));
  return [...DRIFT.typed, ...(before.own ?? []).filter((header) => !ours.has(header))];
}

/** A cell of a column of people, as it reads. */
function shown(rows: TypedRows, header: string, row: number): string {
  const day = rows.days?.get(header)?.get(row);
  if (day !== undefined && isSerialDay(day)) return formatUk(day);
  return String(cellOf(typedAt(rows, header, row)));
}

function whyItLeft({ records, journeys }: Cases, before: TypedRows, row: number): string {
  const key = String(typedAt(before, "Child key", row) ?? "");
  const { key: keys } = records.children;
  const same = keys.indexOf(key);
  const child = same >= 0 ? same : keys.findIndex((each) => withoutZeros(each) === withoutZeros(key));
  const rows = journeys.child.reduce<number[]>((all, each, at) => {
    if (each === child) all.push(at);
    return all;
  }, []);
  const number = (header: string) => {
    const cell = typedAt(before, header, row);
    return typeof cell === "number" ? cell : NO_DAY;
  };
  return whyLeft(journeys, rows, {
    number: Number(typedAt(before, "Journey", row) ?? 0),
    entry: number("Entered care"),
    decision: number("Decision"),
  });
}
