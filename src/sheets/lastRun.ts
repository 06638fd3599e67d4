import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import { casesOfRun, COMPARED_DAYS, type ComparedDay, type LastCase } from "../domain/drift/lastCase";
import type { Cases } from "./cases";
import { TABLE_ROW, titleBlock } from "./frame";
import { lastRunsIn } from "./lastRunRows";
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
import type { SheetPlan, TableColumn } from "./plan";
import { earlierThan } from "./sinceLastRun";
import { dayColumn, numberColumn, textColumn } from "./words";

/** A case of a run that is kept. */
interface Row extends LastCase {
  asAt: SerialDay;
  /** How many cases the run had. */
  of: number;
}

/** The cases of this run, and of the last one of an earlier day, for the next run to compare itself with. */
export function lastRunSheet(cases: Cases): SheetPlan {
  const purpose =
    "The ids and dates by which the next run tells what has changed since this one. Nothing else is kept.";
  const rows = rowsOf(cases);
  return {
    name: LAST_RUN.sheet,
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        "Last run",
        purpose,
        cases,
        "You may delete this sheet: only the comparison with last time is lost, and the next run has nothing to compare itself with.",
      ),
      {
        kind: "table",
        name: LAST_RUN.name,
        row: TABLE_ROW,
        column: 0,
        rowCount: rows.length,
        identity: LAST_RUN.identity,
        columns: columnsOf(rows),
      },
    ],
    freeze: { rows: TABLE_ROW + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { from: TABLE_ROW, to: TABLE_ROW }, manyPagesWide: true },
  };
}

function rowsOf(cases: Cases): Row[] {
  const { records, asAt, typed } = cases;
  const now = casesOfRun({ ...cases, children: records.children });
  const read = lastRunsIn(typed);
  const earlier = read && earlierThan(asAt, read);
  return [
    ...rowsOfRun(asAt, now, now.length),
    // A cell that could not be read must not come back as an empty one, which says that there was nothing.
    ...(earlier
      ? rowsOfRun(earlier.asAt, earlier.cases.filter(isWhole), earlier.cases.length + earlier.missing)
      : []),
  ];
}

/** A run without a case has a row all the same: otherwise the one before it would be taken for the last. */
const rowsOfRun = (asAt: SerialDay, cases: readonly LastCase[], of: number): Row[] =>
  of === 0 ? [{ ...NOBODY, asAt, of }] : cases.map((each) => ({ ...each, asAt, of }));

const NOBODY: LastCase = {
  childKey: "",
  journey: NaN,
  days: Object.fromEntries(COMPARED_DAYS.map((name) => [name, NO_DAY])) as Record<ComparedDay, number>,
  due: NO_DAY,
  clock: "",
  running: new Set(),
  booked: "",
  bookedOn: NO_DAY,
  leavesOn: NO_DAY,
};

const isWhole = ({ days, due, clock, running, booked, bookedOn, leavesOn }: LastCase): boolean =>
  ![...Object.values(days), due, clock, running, booked, bookedOn, leavesOn].includes(undefined);

function columnsOf(rows: readonly Row[]): TableColumn[] {
  const days = (header: string, of: (row: Row) => number | undefined) =>
    dayColumn(
      header,
      Int32Array.from(rows, (row) => of(row) ?? 0),
    );
  const texts = (header: string, of: (row: Row) => string | undefined, width: number) =>
    textColumn(
      header,
      rows.map((row) => of(row) ?? ""),
      width,
    );
  const numbers = (header: string, of: (row: Row) => number) =>
    numberColumn(header, Float64Array.from(rows, of), "0", 10);
  return [
    texts("Child key", ({ childKey }) => childKey, 14),
    numbers("Journey", ({ journey }) => journey),
    days(AS_AT, ({ asAt }) => asAt),
    ...COMPARED_DAYS.map((name) => days(DAY_HEADERS[name], (row) => row.days[name])),
    days(DUE, ({ due }) => due),
    texts(LIMIT_ID, ({ clock }) => clock, 16),
    texts(RUNNING, ({ running }) => [...(running ?? [])].join(" "), 34),
    texts(BOOKED_ID, ({ booked }) => booked, 12),
    days(BOOKED_ON, ({ bookedOn }) => bookedOn),
    days(LEAVES_ON, ({ leavesOn }) => leavesOn),
    numbers(CASES, ({ of }) => of),
  ];
}
