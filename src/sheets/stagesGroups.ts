import { NOT_RECORDED, SEX_WORDS, SPLITS, type Split } from "../domain/breakdowns/splits";
import { allGroups } from "../domain/breakdowns/stageBreakdown";
import {
  choose,
  compare,
  count,
  divide,
  iff,
  join,
  minus,
  named,
  plus,
  sameRow,
  times,
  value,
  where,
  type AnyColumn,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import { text } from "./frame";
import type { NumberFormat, TableBlock, TableColumn } from "./plan";
import { FIGURE_HEADERS, INTERVAL_HEADER } from "./stagesAll";
import { ADOPTED_IN_PERIOD, stageExpressions } from "./stagesFigures";
import { MOST_GROUPS, MOST_STAGES, NAMES, numbersTo, SPLIT_COLUMNS } from "./stagesWords";
import { figure, sentence, type Row } from "./summaryRows";

const GROUPS = numbersTo(MOST_GROUPS);

/** The groups of the chosen split side by side: the children in each, and at which place of the table it stands. */
export function groupRows(cases: Cases): Row[] {
  const names = SPLITS.map((split) => namesOf(split, cases));
  const nth = (index: number): Expr => bySplit(names.map((of) => value(of[index] ?? "")));
  return [
    [
      {
        content: { expr: join("By ", bySplit(SPLITS.map(({ words }) => value(lowerFirst(words))))) },
        style: "heading",
      },
    ],
    [
      text("Groups", "label"),
      text("Those with children: below", "note"),
      ...GROUPS.map((group) => ({
        content: { expr: nth(group - 1) },
        style: "figureHeading" as const,
        name: NAMES.group(group),
      })),
    ],
    [
      text("Children in the group", "label"),
      sentence(notShown),
      ...GROUPS.map((group) => figure(childrenIn(group), "#,##0", NAMES.groupChildren(group))),
    ],
    [
      text("Place in the table", "label"),
      text("0: no child of the period", "note"),
      ...GROUPS.map((group) => ({
        ...figure(placeOf(group), "0", NAMES.groupPlace(group)),
        style: "note" as const,
      })),
    ],
  ];
}

/** The groups in the data, all years: those for which there is no room are said to be missing. */
function namesOf({ id }: Split, cases: Cases): string[] {
  const names = allGroups(cases, id).map(({ name }) => name);
  if (names.length <= MOST_GROUPS) return names;
  const unsaid = names.at(-1) === NOT_RECORDED ? [NOT_RECORDED] : [];
  return [...names.slice(0, MOST_GROUPS - unsaid.length), ...unsaid];
}

const bySplit = ([first, ...others]: readonly Expr[]): Expr => choose(named(NAMES.split), first!, ...others);

/** The children of the period who are in a group. */
function inGroup(group: Expr): Condition[] {
  const column: AnyColumn = { index: named(NAMES.split), of: SPLITS.map(({ id }) => SPLIT_COLUMNS[id]) };
  const cell = iff(compare(group, "=", NOT_RECORDED), value(""), group);
  return [...ADOPTED_IN_PERIOD, where(column, "=", cell)];
}

function childrenIn(group: number): Expr {
  const name = named(NAMES.group(group));
  return iff(compare(name, "=", ""), value(0), count("Timescales", ...inGroup(name)));
}

/** Groups without a child take no place. */
function placeOf(group: number): Expr {
  const before = GROUPS.slice(0, group - 1).map((each) => named(NAMES.groupPlace(each)));
  const next = before.length === 0 ? value(1) : plus({ op: "largest", of: before }, value(1));
  return iff(compare(named(NAMES.groupChildren(group)), ">", 0), next, value(0));
}

const shown = GROUPS.map((group) => named(NAMES.groupChildren(group))).reduce(plus);
const missed = minus(named(NAMES.children), shown);
const notShown: Expr = iff(compare(missed, ">", 0), join("In groups without room here: ", missed), value(""));

export const KEY_HEADER = "Group in Timescales";
export const LINE_HEADER = "Line";

/** A row a group and stage, packed: what is left below is empty and can be filtered away. */
export function groupTable(row: number): TableBlock {
  return {
    kind: "table",
    name: "StagesByGroup",
    row,
    column: 0,
    rowCount: MOST_GROUPS * MOST_STAGES,
    identity: [LINE_HEADER],
    columns: columns(),
  };
}

function columns(): TableColumn[] {
  const counted = sameRow(FIGURE_HEADERS.n);
  const figures = stageExpressions(sameRow(INTERVAL_HEADER), counted, inGroup(sameRow(KEY_HEADER)));
  const missing = [
    FIGURE_HEADERS.n,
    FIGURE_HEADERS.negative,
    FIGURE_HEADERS.notCollected,
    FIGURE_HEADERS.notNeeded,
  ]
    .map(sameRow)
    .reduce<Expr>(minus, sameRow(FIGURE_HEADERS.children));
  const stage = (name: (slot: number) => string): Expr => {
    const [first, ...others] = numbersTo(MOST_STAGES).map((slot) => named(name(slot)));
    return choose(stageNumber, first!, ...others);
  };
  const column = (header: string, of: Expr, width = 11, format: NumberFormat = "#,##0"): TableColumn => ({
    header,
    content: iff(compare(sameRow(KEY_HEADER), "=", ""), value(""), of),
    format,
    width,
  });
  return [
    column("Group", shownName, 26, "General"),
    column("Stage", stage(NAMES.stage), 38, "General"),
    column(FIGURE_HEADERS.children, ofGroup(NAMES.groupChildren, value(0))),
    column(FIGURE_HEADERS.n, figures.n),
    column(FIGURE_HEADERS.mean, figures.mean, 11, "0.0"),
    column(FIGURE_HEADERS.median, figures.median, 11, "0.0"),
    column(FIGURE_HEADERS.q1, figures.q1, 11, "0.0"),
    column(FIGURE_HEADERS.q3, figures.q3, 11, "0.0"),
    column(FIGURE_HEADERS.min, figures.min),
    column(FIGURE_HEADERS.max, figures.max),
    column(FIGURE_HEADERS.missing, missing),
    column(FIGURE_HEADERS.notCollected, figures.notCollected),
    column(FIGURE_HEADERS.notNeeded, figures.notNeeded),
    column(FIGURE_HEADERS.negative, figures.negative),
    column(INTERVAL_HEADER, stage(NAMES.interval), 9, "0"),
    { header: KEY_HEADER, content: ofGroup(NAMES.group, value("")), format: "General", width: 13 },
    {
      header: LINE_HEADER,
      content: { kind: "number", values: Float64Array.from(numbersTo(MOST_GROUPS * MOST_STAGES)) },
      format: "0",
      width: 6,
    },
  ];
}

/** Which group the row is of, from 1 by its place, and which stage of the model. */
const groupNumber: Expr = plus(
  { op: "int", of: divide(minus(sameRow(LINE_HEADER), value(1)), named(NAMES.count)) },
  value(1),
);
const stageNumber: Expr = minus(
  sameRow(LINE_HEADER),
  times(
    { op: "int", of: divide(minus(sameRow(LINE_HEADER), value(1)), named(NAMES.count)) },
    named(NAMES.count),
  ),
);

/** What stands by the group that has the row's place. */
function ofGroup(name: (group: number) => string, otherwise: Expr): Expr {
  return GROUPS.reduceRight<Expr>(
    (rest, group) =>
      iff({ op: "=", left: named(NAMES.groupPlace(group)), right: groupNumber }, named(name(group)), rest),
    otherwise,
  );
}

/** `Timescales` has letters for the sex of a child. */
const shownName: Expr = iff(
  compare(named(NAMES.split), "=", SPLITS.findIndex(({ id }) => id === "sex") + 1),
  Object.entries(SEX_WORDS).reduceRight<Expr>(
    (rest, [letter, word]) => iff(compare(sameRow(KEY_HEADER), "=", letter), value(word), rest),
    sameRow(KEY_HEADER),
  ),
  sameRow(KEY_HEADER),
);

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
