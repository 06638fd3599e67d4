import type { Scalar } from "../domain/columns";
import { isSerialDay, NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { CLOCKS } from "../domain/drift/clocks";
import { COMPARED_DAYS, type ComparedDay, type LastCase, type LastRun } from "../domain/drift/lastCase";
import { MILESTONES, type Milestone } from "../domain/journeys/milestones";
import {
  AS_AT,
  BOOKED_ID,
  BOOKED_ON,
  CASES,
  DAY_HEADERS,
  DUE,
  LAST_RUN,
  LEAVES_ON,
  LIMIT_ID,
  RUNNING,
} from "./lastRunTable";
import type { Typed, TypedRows } from "./typedTables";

/** One run of the sheet, with what could not be read of it. */
export interface RunRead extends LastRun {
  /** Rows that are gone: the run had so many more cases than are left. */
  missing: number;
  /** Cells that hold something else than they should, or whose column is gone. */
  unreadCells: number;
}

/** What the sheet `Last run` holds, whatever was done to it. */
export interface LastRunsRead {
  /** The last run first. */
  runs: readonly RunRead[];
  /** Rows that tell neither the run nor the case. */
  unreadRows: number;
  /** Headers of columns that are gone. */
  columnsGone: readonly string[];
}

/** The rows of the last run, and of one before it, as they stand on their sheet; undefined where there is no such table. */
export function lastRunsIn(typed: Typed | undefined): LastRunsRead | undefined {
  const rows = typed?.get(LAST_RUN.name);
  if (!rows) return undefined;
  const cell = reader(rows);
  const runs = new Map<number, ReturnType<typeof emptyRun>>();
  const unreadOf = new Set<string>();
  const seen = new Set<string>();
  let unreadRows = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    const childKey = String(cell("Child key", row) ?? "").trim();
    const asAt = cell(AS_AT, row);
    const journey = Number(cell("Journey", row) ?? NaN);
    if (childKey === "" && cell(CASES, row) === 0 && typeof asAt === "number" && isSerialDay(asAt)) {
      runs.set(asAt, runs.get(asAt) ?? emptyRun(asAt, unreadOf));
      continue;
    }
    const isKnown = typeof asAt === "number" && isSerialDay(asAt) && Number.isInteger(journey) && journey > 0;
    const identity = `${childKey}/${journey}/${String(asAt)}`;
    if (!isKnown || childKey === "" || seen.has(identity)) {
      // An emptied row says nothing at all; one that stands twice says nothing new.
      if (childKey !== "" || cell(AS_AT, row) !== null) unreadRows++;
      if (!isKnown && childKey !== "") unreadOf.add(childKey);
      continue;
    }
    seen.add(identity);
    const run = runs.get(asAt) ?? emptyRun(asAt, unreadOf);
    runs.set(asAt, run);
    const { found, unread } = caseOf(cell, row, childKey, journey);
    run.cases.push(found);
    run.unreadCells += unread;
    const had = cell(CASES, row);
    if (typeof had === "number") run.missing = Math.max(run.missing, Math.round(had));
  }
  // A row that cannot be read is not gone.
  for (const run of runs.values()) run.missing = Math.max(0, run.missing - run.cases.length - unreadRows);
  return {
    runs: [...runs.values()].sort((a, b) => b.asAt - a.asAt),
    unreadRows,
    columnsGone: [...LAST_RUN.identity, ...(LAST_RUN.beside ?? [])].filter(
      (header) => !rows.columns.has(header),
    ),
  };
}

/** Before its cases are read: a run that had none has a row that says so, with its as-at date and no child. */
const emptyRun = (asAt: SerialDay, unread: ReadonlySet<string>): RunRead & { cases: LastCase[] } => ({
  asAt,
  cases: [],
  unread,
  missing: 0,
  unreadCells: 0,
});

type CellOfRow = (header: string, row: number) => Scalar | undefined;

/** A cell of a column that is gone is undefined. */
const reader =
  ({ columns }: TypedRows): CellOfRow =>
  (header, row) => {
    const column = columns.get(header);
    return column ? (column[row] ?? null) : undefined;
  };

function caseOf(
  cell: CellOfRow,
  row: number,
  childKey: string,
  journey: number,
): { found: LastCase; unread: number } {
  const days = Object.fromEntries(
    COMPARED_DAYS.map((name) => [name, dayIn(cell(DAY_HEADERS[name], row))]),
  ) as Record<ComparedDay, number | undefined>;
  const due = dayIn(cell(DUE, row));
  const bookedOn = dayIn(cell(BOOKED_ON, row));
  const leavesOn = dayIn(cell(LEAVES_ON, row));
  const clock = idIn(cell(LIMIT_ID, row), CLOCK_IDS);
  const running = idsIn(cell(RUNNING, row));
  const booked = idIn(cell(BOOKED_ID, row), MILESTONES) as Milestone | "" | undefined;
  const read = [...Object.values(days), due, bookedOn, leavesOn, clock, running, booked];
  return {
    found: { childKey, journey, days, due, clock, running, booked, bookedOn, leavesOn },
    unread: read.filter((each) => each === undefined).length,
  };
}

const CLOCK_IDS = CLOCKS.map(({ id }) => id);

const dayIn = (cell: Scalar | undefined): SerialDay | typeof NO_DAY | undefined => {
  if (cell === null) return NO_DAY;
  return typeof cell === "number" && isSerialDay(cell) ? cell : undefined;
};

const idIn = (cell: Scalar | undefined, known: readonly string[]): string | undefined => {
  if (cell === null) return "";
  return typeof cell === "string" && known.includes(cell.trim()) ? cell.trim() : undefined;
};

function idsIn(cell: Scalar | undefined): ReadonlySet<string> | undefined {
  if (cell === null) return new Set();
  if (typeof cell !== "string") return undefined;
  const ids = cell.trim().split(/\s+/);
  return ids.every((id) => CLOCK_IDS.includes(id)) ? new Set(ids) : undefined;
}
