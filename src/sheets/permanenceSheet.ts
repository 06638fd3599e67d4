import { careKnown, knowsLeavers } from "../domain/journeys/leavers";
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
import type { TrackerText } from "../domain/journeys/records";
import { permanenceRows, type PermanenceRow } from "../domain/permanence/permanence";
import { howLeft } from "../domain/permanence/routes";
import { PLACE } from "../domain/codes/ssda903";
import type { Cases } from "./cases";
import { caseOf } from "./driftSheet";
import { titleBlock, TABLE_ROW } from "./frame";
import { targetsIn } from "./localTargets";
import { figureRows } from "./permanenceFigures";
import { NONE_RECORDED, NOT_IN_DATA, PLAN_WORDS, ROUTE_WORDS } from "./permanenceWords";
import type { SheetPlan, TableColumn } from "./plan";
import { dayColumn, numberColumn, textColumn } from "./words";

/** The rows of `Permanence`, as its sheet and its figures have them. */
export const permanenceOf = (cases: Cases): PermanenceRow[] =>
  permanenceRows({ ...cases, targets: targetsIn(cases.typed ?? new Map()) });

/** Every looked-after child and every leaver of the period, with the plan and the permanence reached. */
export function permanenceSheet(cases: Cases): SheetPlan {
  const purpose =
    "Every child looked after, and every leaver of the period: the plan, the permanence reached, how long it took.";
  const rows = permanenceOf(cases);
  const cells = figureRows(cases, rows);
  const tableRow = TABLE_ROW + cells.length + 1;
  return {
    name: "Permanence",
    group: "meeting",
    purpose,
    blocks: [
      titleBlock(
        "Permanence",
        purpose,
        cases,
        "A row a period of care, short breaks left out. Days are empty where entering care is not in the data.",
      ),
      { kind: "grid", row: TABLE_ROW, column: 0, cells },
      {
        kind: "table",
        name: "Permanence",
        row: tableRow,
        column: 0,
        rowCount: rows.length,
        identity: ["Child key", "Journey"],
        facts: ["Child key", "Entered care"],
        columns: columnsOf(cases, rows),
      },
    ],
    print: { orientation: "landscape", titleRows: { from: tableRow, to: tableRow }, manyPagesWide: true },
  };
}

const isEmpty = (column: string): Expr => compare(sameRow(column), "=", "");
const between = (from: string, to: Expr, also?: Expr): Expr =>
  iff(either(isEmpty(from), ...(also ? [also] : [])), value(""), minus(to, sameRow(from)));

function columnsOf(cases: Cases, rows: readonly PermanenceRow[]): TableColumn[] {
  const { records, journeys, stage } = cases;
  const days = (header: string, of: (row: PermanenceRow) => number) =>
    dayColumn(header, Int32Array.from(rows, of), 10);
  const texts = (header: string, of: (row: PermanenceRow) => string, width?: number) =>
    textColumn(header, rows.map(of), width);
  const numbers = (header: string, of: (row: PermanenceRow) => number, width = 9) =>
    numberColumn(header, Float64Array.from(rows, of), "0", width);
  const flags = (header: string, of: (row: PermanenceRow) => boolean): TableColumn => ({
    header,
    content: { kind: "flag", values: Uint8Array.from(rows, (row) => (of(row) ? 1 : 0)) },
    format: "General",
    width: 10,
  });
  const formula = (header: string, content: Expr): TableColumn => ({
    header,
    content,
    format: "0",
    width: 10,
  });
  const described = (header: string, field: TrackerText, width?: number) =>
    texts(header, ({ journey }) => journeys.texts[field][journey]!, width);
  const childOf = ({ journey }: PermanenceRow) => journeys.child[journey]!;
  return [
    {
      ...texts("Route", ({ route }) => ROUTE_WORDS[route], 36),
      highlight: [{ when: { contains: "Waiting" }, tone: "warning" }],
    },
    {
      header: "Child",
      content: { kind: "asTyped", values: rows.map((row) => records.children.shown[childOf(row)]!) },
      format: "General",
      // Narrow, as are those after it, so that the figures above them come on one page.
      width: 10,
    },
    texts("Child key", (row) => records.children.key[childOf(row)]!, 10),
    numbers("Journey", ({ journey }) => journeys.number[journey]!, 8),
    texts("Case", ({ journey }) => caseOf(cases, journey), 11),
    days("Entered care", ({ journey }) => journeys.milestones.entry[journey]!),
    days("Left care", ({ journey }) => journeys.leftCare[journey]!),
    days("Reached on", ({ reachedOn }) => reachedOn),
    formula("Days to permanence", between("Entered care", sameRow("Reached on"), isEmpty("Reached on"))),
    formula(
      "Days since entry",
      between("Entered care", named("as_at"), compare(sameRow("Looked after"), "=", false)),
    ),
    days("Plan changed", ({ journey }) => journeys.planChanged[journey]!),
    formula(
      "Days since change",
      iff(
        both(
          compare(sameRow("Route"), "=", ROUTE_WORDS.planChanged),
          compare(sameRow("Plan changed"), "<>", ""),
        ),
        minus(named("as_at"), sameRow("Plan changed")),
        value(""),
      ),
    ),
    texts("Plan", ({ planned }) => planWords(planned), 32),
    texts("Plan as written", ({ planWritten }) => planWritten, 26),
    texts("As planned", ({ asPlanned }) => (asPlanned === undefined ? "" : asPlanned ? "Yes" : "No"), 9),
    texts(
      "How left",
      ({ journey, lookedAfter }) => (lookedAfter ? "" : howLeft(journeys.leavingRoute[journey]!)),
      36,
    ),
    numbers("Reviews held", ({ reviews }) => reviews.held),
    days("Second review held", ({ reviews }) => reviews.second),
    numbers("Age at entry", ({ ageAtEntry }) => ageAtEntry, 8),
    numbers("Age", ({ age }) => age, 6),
    flags("Looked after", ({ lookedAfter }) => lookedAfter),
    flags("Long-term foster home", ({ isLongTerm }) => isLongTerm),
    days("Long-term fostering since", ({ longTermSince }) => longTermSince),
    texts("Stage", ({ journey }) => stage.name[journey]!, 30),
    days("Moved in", ({ journey }) => journeys.milestones.placed[journey]!),
    texts("Placement", ({ journey }) => placementInWords(journeys.texts.placement[journey]!), 30),
    described("Sibling group", "siblingGroup", 12),
    described("Team", "team"),
    described("Worker", "worker"),
    flags("Leavers known", ({ journey }) => knowsLeavers(journeys, journey)),
    flags("Care known", ({ journey }) => careKnown(journeys, journey)),
  ];
}

function planWords(planned: PermanenceRow["planned"]): string {
  if (planned === "none recorded") return NONE_RECORDED;
  return planned === "not in the data" ? NOT_IN_DATA : PLAN_WORDS[planned.plan];
}

/** @example placementInWords("U4") //=> "Long-term foster home (U4)" */
export function placementInWords(place: string): string {
  const meaning = PLACE.get(place);
  return meaning === undefined ? place : `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)} (${place})`;
}
