import { NO_DAY } from "../../domain/dates/serialDay";
import { DELAY_STAGES, delayDays, USUAL_TARGET } from "../../domain/costs/delayClock";
import {
  both,
  compare,
  either,
  iff,
  minus,
  named,
  over,
  sameRow,
  value,
  where,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { TABLE_ROW, text, titleBlock } from "../frame";
import type { Block, SheetPlan, TableColumn } from "../plan";
import { sentence, type Row } from "../summaryRows";
import { numberColumn, STATUS_WORDS } from "../words";
import { columnsOf, costedJourneys, costsOfCases, withoutDecision } from "./childColumns";
import { DELAY_NAMES, delayDaysHeader, HEADERS, stageEndHeader, TABLES } from "./childrenNames";
import { DRAWN_ROWS, groupRows, ROWS_BEFORE_GROUPS } from "./delayGroups";
import { dearestStage, headRows, stageRows, stagesInWords } from "./delayTotals";
import {
  allDelayDays,
  delayDaysOf,
  delayFrom,
  formula,
  isEmpty,
  poundsFormula,
  untilAsAt,
} from "./rowFormulas";

const CHART_ROWS = 18;
const CHART = "Where the money went";

/** What was spent on days beyond the target: by stage, by group, and a row a plan. */
export function costOfDelaySheet(cases: Cases): SheetPlan {
  const purpose =
    "What was spent on days beyond the target from entering care to moving in with adopters, by the stage in which they fell.";
  const rows = byDays(cases);
  const withoutEntry = costedJourneys(cases).length - rows.length;
  const head: Row[] = [...headRows(withoutEntry, withoutDecision(cases)), [], ...stageRows(), []];
  const groups = groupRows(cases, rows);
  const groupsAt = TABLE_ROW + head.length;
  const chartAt = groupsAt + groups.length + 1;
  const row = chartAt + CHART_ROWS + 2;
  const ofTable = columns(cases, rows);
  const blocks: Block[] = [
    titleBlock("Cost of delay", purpose, cases),
    { kind: "grid", row: TABLE_ROW, column: 0, cells: [...head, ...groups] },
    {
      kind: "grid",
      row: chartAt,
      column: 0,
      cells: [
        [{ ...sentence(dearestStage), style: "label" }],
        [
          text(
            `Here lies the chart “${CHART}”, which Excel draws. What it shows stands in words under it.`,
            "note",
          ),
        ],
      ],
    },
    {
      kind: "chart",
      name: CHART,
      type: "stackedBars",
      area: { row: chartAt, column: 0, rowCount: CHART_ROWS, columnCount: 8 },
      data: {
        row: groupsAt + ROWS_BEFORE_GROUPS,
        column: 0,
        rowCount: DRAWN_ROWS,
        columnCount: DELAY_STAGES.length + 1,
      },
      title: { row: chartAt, column: 0 },
      alternative: { row: chartAt + CHART_ROWS, column: 0 },
      axis: "Pounds",
    },
    { kind: "grid", row: chartAt + CHART_ROWS, column: 0, cells: [[sentence(stagesInWords)]] },
    {
      kind: "table",
      name: TABLES.delay,
      row,
      column: 0,
      rowCount: rows.length,
      identity: ["Child key", "Journey"],
      facts: ["Child key", "Entered care", "Decision"],
      columns: ofTable,
    },
  ];
  return {
    name: "Cost of delay",
    group: "costs",
    purpose,
    blocks,
    print: {
      orientation: "landscape",
      titleRows: { from: row, to: row },
      // To the days by stage: what follows is for counts and filters.
      columns: ofTable.findIndex(({ header }) => header === delayDaysHeader(4)) + 1,
      breaks: [groupsAt, row],
    },
  };
}

/** Plans with a known entry, those with the most days first, by the usual target. */
function byDays(cases: Cases): number[] {
  const { journeys, asAt } = cases;
  const { spans, clocks } = costsOfCases(cases);
  const days = new Map<number, number>();
  for (const row of costedJourneys(cases)) {
    if (journeys.milestones.entry[row] === NO_DAY) continue;
    const ofStages = delayDays(journeys, spans, clocks, row, USUAL_TARGET, asAt);
    days.set(
      row,
      ofStages.reduce((sum, each) => sum + each, 0),
    );
  }
  return [...days.keys()].sort((a, b) => days.get(b)! - days.get(a)! || a - b);
}

/** Of two plans of one child with days beyond the target, the first counts the child. */
const EARLIER = "Longest earlier wait";
const countsChild: Expr = iff(
  both(
    compare(sameRow(HEADERS.delayDays), ">", 0),
    either(isEmpty(EARLIER), compare(sameRow(EARLIER), "<=", named(DELAY_NAMES.target))),
  ),
  value(1),
  value(0),
);

const COUNTED_FROM = "Counted from";

function columns(cases: Cases, rows: readonly number[]): TableColumn[] {
  const { journeys } = cases;
  const { spans } = costsOfCases(cases);
  const of = columnsOf(cases, rows);
  const earlier = earlierWaits(cases);
  return [
    ...of.child(),
    of.clock(),
    formula(HEADERS.delayDays, allDelayDays),
    poundsFormula(
      HEADERS.delayPounds,
      over(
        "sum",
        TABLES.placements,
        HEADERS.delayPounds,
        where(HEADERS.caseNumber, "=", sameRow(HEADERS.caseNumber)),
      ),
    ),
    formula("Days from entry", minus(untilAsAt(stageEndHeader(4)), sameRow("Entered care"))),
    ...DELAY_STAGES.map(({ number }) =>
      formula(delayDaysHeader(number), delayDaysOf(number, COUNTED_FROM, named("as_at")), "0", 9),
    ),
    of.ageBand(),
    of.route(),
    of.team(),
    of.worker(),
    of.texts("Status", (row) => STATUS_WORDS[journeys.status[row]!], 28),
    formula("Counts as child", countsChild, "0", 8),
    formula(HEADERS.delayFrom, delayFrom, "dd/mm/yyyy", 12),
    of.days(COUNTED_FROM, (row) => spans.from[row]!),
    ...of.clockDays(),
    of.days("Decision", (row) => journeys.milestones.adm[row]!),
    numberColumn(
      EARLIER,
      Float64Array.from(rows, (row) => earlier[row]!),
      "0",
      9,
    ),
    of.caseNumber(),
  ];
}

/** The most days from entering care to the end of the clock of any earlier plan of the child; NaN without one. */
function earlierWaits(cases: Cases): Float64Array {
  const { journeys } = cases;
  const { spans, clocks } = costsOfCases(cases);
  const longest = new Float64Array(journeys.count).fill(NaN);
  for (let row = 1; row < journeys.count; row++) {
    const before = row - 1;
    if (journeys.child[before] !== journeys.child[row]) continue;
    const entry = journeys.milestones.entry[before]!;
    const end = clocks.end[before]!;
    const waited =
      spans.from[before] === NO_DAY || entry === NO_DAY || end <= spans.from[before]! ? NaN : end - entry;
    longest[row] = Number.isNaN(longest[before]!)
      ? waited
      : Number.isNaN(waited)
        ? longest[before]!
        : Math.max(longest[before]!, waited);
  }
  return longest;
}
