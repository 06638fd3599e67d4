import { NO_DAY } from "../../domain/dates/serialDay";
import { withAdoptersTo } from "../../domain/costs/stays";
import {
  both,
  compare,
  either,
  iff,
  named,
  over,
  plus,
  sameRow,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { TABLE_ROW, titleBlock } from "../frame";
import type { SheetPlan, TableColumn } from "../plan";
import { STATUS_WORDS } from "../words";
import { columnsOf, costedJourneys, costsOfCases, withoutDecision } from "./childColumns";
import { childReport } from "./childReport";
import { HEADERS, TABLES } from "./childrenNames";
import { allProcesses, DAYS, notCosted, processColumns } from "./childProcesses";
import { formula, isEmpty, poundsFormula } from "./rowFormulas";

/** What each child with a decision cost in the period: processes by how often they came, placements by the day. */
export function costByChildSheet(cases: Cases): SheetPlan {
  const purpose =
    "What each child with a decision for adoption cost in the period: what was done, unit cost by unit cost, and where the child lived, day by day.";
  const report = childReport(withoutDecision(cases));
  const row = TABLE_ROW + report.length + 1;
  return {
    name: "Cost by child",
    group: "costs",
    purpose,
    blocks: [
      titleBlock("Cost by child", purpose, cases, NOTE),
      { kind: "grid", row: TABLE_ROW, column: 0, cells: report },
      {
        kind: "table",
        name: TABLES.children,
        row,
        column: 0,
        rowCount: costedJourneys(cases).length,
        identity: ["Child key", "Journey"],
        facts: ["Child key", "Entered care", DAYS.decision],
        columns: columns(cases),
      },
    ],
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { from: row, to: row }, manyPagesWide: true },
  };
}

const NOTE =
  "Fees and what adopters cost are not in it: they count once a family, on Unit costs. An event counts where its date lies in the period.";

/** Whether any of the days of care that the row answers for lies in the period. */
const IN_PERIOD = "In the period";
const overlaps = (from: string, to: string): Expr =>
  both(
    compare(sameRow(from), "<=", named("period_to")),
    compare(sameRow(from), "<=", named("as_at")),
    either(isEmpty(to), compare(sameRow(to), ">=", named("period_from"))),
  );

/** Of two plans of one child in the period, the first counts the child. */
const countsChild: Expr = iff(
  compare(sameRow(IN_PERIOD), "=", "Yes"),
  iff(
    isEmpty("Earlier plan from"),
    value(1),
    iff(overlaps("Earlier plan from", "Earlier plan to"), value(0), value(1)),
  ),
  value(0),
);

const ofPlacements = (column: string): Expr =>
  over("sum", TABLES.placements, column, where(HEADERS.caseNumber, "=", sameRow(HEADERS.caseNumber)));

const beginsBefore = compare(sameRow("Care from"), "<", named("period_from"));
const goesOnAfter = either(
  isEmpty("Care to"),
  compare(sameRow("Care to"), ">", plus(named("period_to"), value(1))),
);
const partOfCare: Expr = iff(
  compare(sameRow(IN_PERIOD), "=", "Yes"),
  iff(
    beginsBefore,
    iff(goesOnAfter, value("Began before, goes on"), value("Began before")),
    iff(goesOnAfter, value("Goes on"), value("")),
  ),
  value(""),
);

function columns(cases: Cases): TableColumn[] {
  const { journeys } = cases;
  const rows = costedJourneys(cases);
  const { spans, clocks } = costsOfCases(cases);
  const of = columnsOf(cases, rows);
  const { milestones } = journeys;
  const before = (row: number) =>
    row > 0 && journeys.child[row - 1] === journeys.child[row] && spans.from[row - 1] !== NO_DAY;
  return [
    ...of.child(),
    formula(IN_PERIOD, iff(overlaps("Care from", "Care to"), value("Yes"), value("No")), "General", 9),
    poundsFormula("Total", plus(sameRow("Processes"), sameRow("Placements")), 11),
    poundsFormula("Processes", allProcesses, 11),
    poundsFormula("Placements", ofPlacements(HEADERS.cost), 11),
    poundsFormula(HEADERS.atAverage, ofPlacements(HEADERS.atAverage), 11),
    {
      ...formula(
        "Average used",
        iff(
          compare(sameRow(HEADERS.atAverage), ">", 0),
          iff(
            compare(sameRow(HEADERS.atAverage), "<", sameRow("Placements")),
            value("In part"),
            value("Throughout"),
          ),
          value(""),
        ),
        "General",
        12,
      ),
    },
    formula("Part of care", partOfCare, "General", 20),
    of.texts("Status", (row) => STATUS_WORDS[journeys.status[row]!], 28),
    of.team(),
    of.worker(),
    of.route(),
    formula("Without a cost", notCosted, "General", 24),
    ...processColumns(),
    formula("Counts as child", countsChild, "0", 8),
    of.days("Care from", (row) => spans.from[row]!),
    of.days("Care to", (row) => spans.to[row]!),
    of.days("Entered care", (row) => milestones.entry[row]!),
    of.days(DAYS.decision, (row) => milestones.adm[row]!),
    of.days(DAYS.order, (row) => milestones.order[row]!),
    of.days(DAYS.match, (row) => milestones.match[row]!),
    of.days(DAYS.movedIn, (row) => milestones.placed[row]!),
    of.days(DAYS.adopted, (row) => milestones.adopted[row]!),
    of.days(DAYS.findingTo, (row) => clocks.stageEnds[2][row]!),
    of.days(DAYS.adoptersTo, (row) => withAdoptersTo(journeys, spans, row)),
    of.days(DAYS.disrupted, (row) => journeys.disruptedOn[row]!),
    of.days(DAYS.disruptedBefore, (row) => journeys.disruptedBefore[row]!),
    of.days("Earlier plan from", (row) => (before(row) ? spans.from[row - 1]! : NO_DAY)),
    of.days("Earlier plan to", (row) => (before(row) ? spans.to[row - 1]! : NO_DAY)),
    of.caseNumber(),
  ];
}
