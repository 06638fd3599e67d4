import { DELAY_STAGES } from "../../domain/costs/delayClock";
import {
  choose,
  compare,
  iff,
  minus,
  named,
  over,
  value,
  where,
  type AnyColumn,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Input } from "../plan";
import { figure, header, inputCell, sentence, type Row } from "../summaryRows";
import { columnsOf } from "./childColumns";
import { DELAY_NAMES, delayPoundsHeader, delayPoundsName, HEADERS, TABLES } from "./childrenNames";

/** By what the cost of delay is split, in the rows of groups and in the chart. */
export const SPLIT_KEY = "in_delay_by";
const SPLIT = "delay_by";
const SPLITS = ["Team", "Route", "Age band", "Clock"] as const;
const MOST_GROUPS = 10;
const NOT_RECORDED = "Not recorded";

const groupName = (group: number): string => `delay_group_${group}`;
const groupFigure = (group: number, of: string): string => `delay_group_${group}_${of}`;
const GROUPS = Array.from({ length: MOST_GROUPS }, (_, at) => at + 1);

/** How many rows stand before the header of the groups. */
export const ROWS_BEFORE_GROUPS = 1;

/** What was spent on delay by group: the first column names it, and those of the stages are drawn. */
export function groupRows(cases: Cases, journeys: readonly number[]): Row[] {
  const names = namesBySplit(cases, journeys);
  const nth = (at: number): Expr => bySplit(names.map((of) => value(of[at] ?? "")));
  return [
    [
      text("Split by", "label"),
      inputCell(CHOICE),
      { ...figure(splitNumber, "0", SPLIT), style: "note" },
      sentence(
        iff(
          isOneOfThem,
          value("By team, route, age on entering care, or whether the child still waits."),
          value(`That is not one of the choices, so this is by ${SPLITS[0].toLowerCase()}.`),
        ),
      ),
    ],
    header(
      "Pounds spent on delay",
      ...DELAY_STAGES.map(({ title }) => title),
      "All stages",
      "Days",
      "Children",
    ),
    ...GROUPS.map((group) => groupRow(nth(group - 1), group)),
    othersRow(),
  ];
}

/** The header of the groups and their rows, without what no group has room for: what the chart draws. */
export const DRAWN_ROWS = MOST_GROUPS + 2;

const CHOICE: Input = { key: SPLIT_KEY, kind: "choice", choices: SPLITS, default: SPLITS[0] };

const isChosen = (split: string): Expr => compare(named(SPLIT_KEY), "=", split);
const isOneOfThem: Expr = { op: "or", of: SPLITS.map(isChosen) };
const splitNumber: Expr = SPLITS.reduceRight<Expr>(
  (otherwise, split, at) => iff(isChosen(split), value(at + 1), otherwise),
  value(1),
);
const bySplit = (of: readonly Expr[]): Expr => choose(named(SPLIT), ...(of as [Expr, ...Expr[]]));

/** The groups of each split that are in the data, those with most children first, as far as there is room. */
function namesBySplit(cases: Cases, journeys: readonly number[]): string[][] {
  const of = columnsOf(cases, journeys);
  return [of.team(), of.route(), of.ageBand(), of.clock()].map(({ content }) => {
    const counts = new Map<string, number>();
    if ("kind" in content && content.kind === "text")
      for (const group of content.values) counts.set(group, (counts.get(group) ?? 0) + 1);
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, MOST_GROUPS)
      .map(([group]) => group || NOT_RECORDED);
  });
}

const CHOSEN: AnyColumn = { index: named(SPLIT), of: SPLITS };
const inGroup = (group: Expr): Condition =>
  where(CHOSEN, "=", iff(compare(group, "=", NOT_RECORDED), value(""), group));

const COLUMNS = [
  ...DELAY_STAGES.map(({ number }) => ({
    id: `pounds_${number}`,
    table: TABLES.placements,
    column: delayPoundsHeader(number),
    all: delayPoundsName(number),
  })),
  { id: "pounds", table: TABLES.delay, column: HEADERS.delayPounds, all: DELAY_NAMES.pounds },
  { id: "days", table: TABLES.delay, column: HEADERS.delayDays, all: DELAY_NAMES.days },
  { id: "children", table: TABLES.delay, column: "Counts as child", all: DELAY_NAMES.children },
] as const;

function groupRow(name: Expr, group: number): Row {
  const own = named(groupName(group));
  return [
    { content: { expr: name }, style: "label", name: groupName(group) },
    ...COLUMNS.map(({ id, table, column }) =>
      figure(
        // An empty cell draws nothing.
        iff(compare(own, "=", ""), value(""), over("sum", table, column, inGroup(own))),
        "#,##0",
        groupFigure(group, id),
      ),
    ),
  ];
}

/** What is in groups without room, so that the rows add up to the totals. */
const othersRow = (): Row => [
  text("In other groups", "label"),
  ...COLUMNS.map(({ id, all }) =>
    figure(
      GROUPS.map((group): Expr => ({
        op: "largest",
        of: [value(0), named(groupFigure(group, id))],
      })).reduce<Expr>(minus, named(all)),
    ),
  ),
];
