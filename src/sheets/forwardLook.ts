import { forwardLook, forwardYears, type ForwardRow } from "../domain/drift/forwardLook";
import {
  both,
  compare,
  either,
  iff,
  minus,
  named,
  sameRow,
  value,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import { forwardLookRows } from "./forwardLookFigures";
import { FORWARD_DAYS, GROUP_WORDS, HOW_KNOWN, movingInWords, orderWords, TABLE } from "./forwardLookWords";
import { TABLE_ROW, titleBlock } from "./frame";
import { targetsIn } from "./localTargets";
import type { SheetPlan, TableColumn } from "./plan";
import { dayColumn, numberColumn, textColumn } from "./words";

const SHEET = "Forward look";

/** The children adopted in the three years to the next 31 March, and the live plans, as the sheet lists them. */
export const forwardRowsOf = ({ journeys, drift, asAt, typed = new Map() }: Cases): ForwardRow[] =>
  forwardLook(journeys, drift, asAt, targetsIn(typed));

/** Adoptions and A10 expected at the next 31 March, and who leaves the three years in the year after. */
export function forwardLookSheet(cases: Cases): SheetPlan {
  const purpose =
    "Adoptions and A10 expected at the next 31 March if bookings hold and limits are kept, and which children leave the three years in the year after.";
  const rows = forwardRowsOf(cases);
  const years = forwardYears(cases.asAt);
  const grid = forwardLookRows(cases, rows, years);
  const tableRow = TABLE_ROW + grid.length;
  return {
    name: SHEET,
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        SHEET,
        purpose,
        cases,
        "Expected days are of this run: a booking, the limit for moving in (Limits), or the usual time here, which is a median. None is a promise.",
      ),
      { kind: "grid", row: TABLE_ROW, column: 0, cells: grid },
      {
        kind: "table",
        name: TABLE,
        row: tableRow,
        column: 0,
        rowCount: rows.length,
        identity: ["Child key", "Journey"],
        columns: columnsOf(cases, rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: tableRow, to: tableRow } },
  };
}

const isEmpty = (header: string): Expr => compare(sameRow(header), "=", "");
const order = sameRow("Adoption order or expected");

function columnsOf(cases: Cases, rows: readonly ForwardRow[]): TableColumn[] {
  const { records, journeys } = cases;
  const childOf = ({ journey }: ForwardRow) => journeys.child[journey]!;
  const texts = (header: string, of: (row: ForwardRow) => string, width: number) =>
    textColumn(header, rows.map(of), width);
  const days = (header: string, of: (row: ForwardRow) => number) =>
    dayColumn(header, Int32Array.from(rows, of), 13);
  const numbers = (header: string, of: (row: ForwardRow) => number) =>
    numberColumn(header, Float64Array.from(rows, of), "0", 10);
  const worked = (header: string, content: Expr, format: TableColumn["format"] = "General"): TableColumn => ({
    header,
    content,
    format,
    width: 10,
  });
  return [
    {
      header: "Child",
      content: { kind: "asTyped", values: rows.map((row) => records.children.shown[childOf(row)]!) },
      format: "General",
      width: 12,
    },
    texts("Child key", (row) => records.children.key[childOf(row)]!, 12),
    numbers("Journey", ({ journey }) => journeys.number[journey]!),
    texts("Case", ({ journey }) => caseOf(cases, journey), 12),
    texts("Group", ({ isAdopted }) => (isAdopted ? GROUP_WORDS.adopted : GROUP_WORDS.live), 20),
    days("Entered care", ({ journey }) => journeys.milestones.entry[journey]!),
    days("Moved in or expected", ({ movedIn }) => movedIn),
    { ...texts("How moving in is known", movingInWords, 22), wrap: true },
    days("A10 clock stops", ({ stops }) => stops),
    days("Adoption order or expected", (row) => row.order),
    {
      ...texts(HOW_KNOWN, orderWords, 22),
      wrap: true,
      highlight: [{ when: { contains: "cannot be expected" }, tone: "warning" }],
    },
    numbers("Step", ({ step }) => step ?? NaN),
    worked(
      "A10 days",
      iff(
        either(isEmpty("Entered care"), isEmpty("A10 clock stops")),
        value(""),
        minus(sameRow("A10 clock stops"), sameRow("Entered care")),
      ),
      "0",
    ),
    worked(
      "In the window",
      iff(
        isEmpty("Adoption order or expected"),
        value("no"),
        iff(
          both(compare(order, ">=", named(FORWARD_DAYS.from)), compare(order, "<=", named(FORWARD_DAYS.to))),
          value("yes"),
          value("no"),
        ),
      ),
    ),
    worked(
      "Leaves the window",
      iff(
        both(
          compare(sameRow("In the window"), "=", "yes"),
          compare(order, "<=", named(FORWARD_DAYS.leavesTo)),
        ),
        value("yes"),
        value("no"),
      ),
    ),
    texts("Team", ({ journey }) => journeys.texts.team[journey]!, 16),
    texts("Worker", ({ journey }) => journeys.texts.worker[journey]!, 16),
  ];
}
