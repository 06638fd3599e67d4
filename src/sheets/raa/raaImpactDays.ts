import type { Covered, EventKind } from "../../domain/journeys/coverage";
import { formatLong } from "../../domain/dates/writtenForms";
import { IMPACT_STAGES, SIDES, type ImpactStage, type Side } from "../../domain/raa/impact";
import {
  both,
  compare,
  count,
  divide,
  iff,
  ifError,
  minus,
  named,
  over,
  plus,
  value,
  where,
  type Condition,
  type Expr,
} from "../../domain/formula/expression";
import { oneDecimal } from "../amountsInWords";
import type { Cases } from "../cases";
import { WORDS } from "../costs/entries";
import { isEmpty, isUsable, orFalse, type Bounds } from "../enteredNumber";
import { paragraph, text } from "../frame";
import { figure, heading, sentence, type Row } from "../summaryRows";
import { INTERVAL_HEADERS, MILESTONE_HEADERS } from "../words";
import { memberHeads, memberRow } from "./memberRows";
import { changeOf, NOBODY, NOT_KNOWN, square, squareRoot } from "./raaChance";
import { BEGAN, changeResult, COUNTED_FROM, COUNTED_TO, daysId, journeysName } from "./raaImpactNames";
import { sideEntry, sideResult, errorName } from "./raaImpactNames";
import { entryRow, isAbove0, isWrong, chanceRows, wrongRows } from "./raaImpactRows";
import { likeForLike } from "./raaLikeForLike";
import { RAA } from "./raaNames";
import { isFigure } from "./typedCount";

/** Days of stages before and after: of this workbook's journeys by formulas, of other members as typed. */

const COUNTS: Bounds = { least: 1, most: 100_000 };
const DAYS: Bounds = { least: 0, most: 10_000 };

/** Journeys that reached a stage's end on one side of the day, within the days that are counted. */
const reached = ({ end }: ImpactStage, side: Side): Condition[] => {
  const header = MILESTONE_HEADERS[end];
  return [
    where(header, side === "before" ? "<" : ">=", named(BEGAN.asNumber)),
    where(header, ">=", named(COUNTED_FROM)),
    where(header, "<=", named(COUNTED_TO)),
  ];
};

/** Of a stage and side of this workbook's journeys, all that means need; intervals below 0 are no durations. */
function ofJourneys(stage: ImpactStage, side: Side) {
  const days = INTERVAL_HEADERS[stage.interval];
  const counted = [...reached(stage, side), where(days, ">=", 0)];
  const name = (of: Parameters<typeof journeysName>[2]) => named(journeysName(stage.id, side, of));
  const [n, sum] = [name("n"), name("sum")];
  const spread = divide(minus(name("squares"), divide(square(sum), n)), minus(n, value(1)));
  const known = isAbove0(BEGAN.asNumber);
  return {
    n: iff(known, count("Timescales", ...counted), value(0)),
    sum: over("sum", "Timescales", days, ...counted),
    squares: over("squares", "Timescales", days, ...counted),
    mean: iff(compare(n, ">", 0), divide(sum, n), value(NOBODY)),
    // Equal days leave a rest of binary fractions, of which there is no root where it is below 0.
    sd: iff(compare(n, ">", 1), squareRoot({ op: "largest", of: [value(0), spread] }), value(NOBODY)),
    median: iff(
      compare(n, ">", 0),
      ifError(over("median", "Timescales", days, ...counted), NOBODY),
      value(NOBODY),
    ),
    noStart: iff(known, count("Timescales", ...reached(stage, side), where(days, "=", "")), value(0)),
  };
}

/** What the journeys of this workbook say, a row a stage. */
export const journeyRows = (coverage: Cases["coverage"]): Row[] => [
  heading("Days of stages: the journeys of this workbook"),
  [
    text("", "columnHeading"),
    ...SIDES.flatMap((side) =>
      ["Number", "Average", "Spread", "Middle", "No start"].map((title) =>
        text(`${title}, ${side}`, "figureHeading"),
      ),
    ),
    null,
    text("Data reach from", "columnHeading"),
  ],
  ...IMPACT_STAGES.map((stage): Row => [
    text(stage.title, "label"),
    ...SIDES.flatMap((side) => {
      const of = ofJourneys(stage, side);
      const name = (id: Parameters<typeof journeysName>[2]) => journeysName(stage.id, side, id);
      return [
        figure(of.n, "#,##0", name("n")),
        figure(of.mean, "0.0", name("mean")),
        figure(of.sd, "0.0", name("sd")),
        figure(of.median, "0.0", name("median")),
        figure(of.noStart, "#,##0", name("no_start")),
      ];
    }),
    null,
    sentence(reachOf(coverage[EVENT_OF[stage.end]])),
  ]),
  ...IMPACT_STAGES.map((stage): Row => [
    text(`${stage.title}: sums of days and of their squares`, "note"),
    ...SIDES.flatMap((side) => {
      const of = ofJourneys(stage, side);
      return [
        figure(of.sum, "#,##0", journeysName(stage.id, side, "sum")),
        figure(of.squares, "#,##0", journeysName(stage.id, side, "squares")),
      ];
    }),
  ]),
  ...paragraph(
    "A journey counts where it reached the end of the stage: before the day, or on it and after; a child with two plans that both did counts with both. “No start” reached the end but has no day on which the stage began, mostly children who entered care before the data begin: they are in no average. Where there are many of them before the day, the average before is of children who were quick, and is too low.",
    "note",
  ),
  ...paragraph(
    "For a year or two after the day much of what is counted ran before it: a change shows itself late.",
    "note",
  ),
];

const EVENT_OF: Readonly<Record<ImpactStage["end"], EventKind>> = {
  match: "match",
  placed: "movedIn",
  adopted: "adoptionOrder",
};

function reachOf(covered: Covered | undefined): Expr {
  if (!covered) return value("");
  const from = formatLong(covered.from);
  return iff(
    both(isAbove0(BEGAN.asNumber), compare(named(BEGAN.asNumber), "<=", covered.from)),
    value(`▲ ${from}: nothing of before the RAA can be counted`),
    value(from),
  );
}

/** A block a stage: what is typed of other members, what is used, the change and whether it is more than chance. */
export const stageSections = (): Row[][] =>
  IMPACT_STAGES.map((stage, at) => [...(at === 0 ? STAGES_HEAD : []), ...stageBlock(stage)]);

const STAGES_HEAD: readonly Row[] = [
  heading("Days of stages by member"),
  ...paragraph(
    "Type number, average and standard deviation (spread) of the other members, by the same definitions; our own column is filled from this workbook's journeys (“Our number among the members” on RAA members) unless number and average are typed.",
    "note",
  ),
  [],
];

const isUs = (member: number): Expr => orFalse(compare(named(RAA.us), "=", member));

function stageBlock(stage: ImpactStage): Row[] {
  const id = daysId(stage.id);
  const entry = (member: number, side: Side, of = "") => sideEntry(member, id, side, of);
  const used = (member: number, side: Side, of = "") => sideResult(member, id, side, of);
  const isTyped = (member: number, side: Side) =>
    both(isUsable(entry(member, side, "n"), COUNTS), isUsable(entry(member, side), DAYS));
  const orOurs = (member: number, side: Side, typed: Expr, of: "n" | "mean" | "sd"): Expr =>
    iff(
      isTyped(member, side),
      typed,
      iff(isUs(member), named(journeysName(stage.id, side, of)), value(WORDS.notEntered)),
    );
  const change = (member: number) => changeResult(member, id, "change");
  const error = (member: number) => errorName(member, id);
  const number = (member: number, side: Side) => named(used(member, side, "n"));
  const all = likeForLike({
    id,
    part: error,
    figure: used,
    weight: (member, side) => number(member, side),
    error,
    format: "0.0",
    amount: oneDecimal,
    unit: " days",
    title: stage.title,
  });
  return [
    [text(stage.title, "label")],
    memberHeads("", "Like for like"),
    ...SIDES.flatMap((side): Row[] => [
      entryRow(`Children ${side}`, (m) => entry(m, side, "n"), COUNTS, "children", "#,##0"),
      entryRow(`Average days ${side}`, (m) => entry(m, side), DAYS, "days", "0.0"),
      entryRow(`Standard deviation ${side}`, (m) => entry(m, side, "sd"), DAYS, "days", "0.0"),
    ]),
    ...wrongRows(
      id,
      "Not used: a number of children is 1 to 100,000, days are 0 to 10,000, and number and average go together",
      (member) =>
        SIDES.flatMap((side) => [
          isWrong(entry(member, side, "n"), COUNTS),
          isWrong(entry(member, side), DAYS),
          isWrong(entry(member, side, "sd"), DAYS),
          oneWithoutOther(entry(member, side, "n"), entry(member, side)),
        ]),
    ),
    ...SIDES.flatMap((side): Row[] => [
      memberRow(
        `Children ${side}, used`,
        (m) => ({ expr: orOurs(m, side, named(entry(m, side, "n")), "n"), name: used(m, side, "n") }),
        "#,##0",
        all.number(side),
      ),
      memberRow(
        `Average ${side}, used`,
        (m) => ({ expr: orOurs(m, side, named(entry(m, side)), "mean"), name: used(m, side) }),
        "0.0",
        all.figure(side),
      ),
      memberRow(
        `Spread ${side}, used`,
        (m) => ({
          expr: orOurs(
            m,
            side,
            iff(isUsable(entry(m, side, "sd"), DAYS), named(entry(m, side, "sd")), value(WORDS.notEntered)),
            "sd",
          ),
          name: used(m, side, "sd"),
        }),
        "0.0",
      ),
    ]),
    memberRow(
      "Change, days",
      (m) => ({ expr: changeOf(used(m, "before"), used(m, "after")), name: change(m) }),
      "0.0",
      all.change,
    ),
    memberRow(
      "Standard error",
      (m) => ({ expr: welch(m, used, change(m)), name: error(m) }),
      "0.0",
      all.error,
    ),
    ...chanceRows({
      id,
      change,
      error,
      numbers: (m) => [number(m, "before"), number(m, "after")],
      format: "0.0",

      all,
    }),
    ...all.rows,
    [all.says],
  ];
}

const oneWithoutOther = (one: string, other: string): Expr =>
  iff(isEmpty(one), iff(isEmpty(other), value(0), value(1)), iff(isEmpty(other), value(1), value(0)));

/** Welch: the root of the squares of both spreads, each by its number. A spread of one child is none. */
function welch(
  member: number,
  used: (member: number, side: Side, of?: string) => string,
  change: string,
): Expr {
  const part = (side: Side) =>
    divide(square(named(used(member, side, "sd"))), named(used(member, side, "n")));
  const enough = (side: Side) => compare(named(used(member, side, "n")), ">", 1);
  return iff(
    both(isFigure(change), ...SIDES.map((side) => isFigure(used(member, side, "sd"))), ...SIDES.map(enough)),
    squareRoot(plus(part("before"), part("after"))),
    iff(isFigure(change), value(NOT_KNOWN), named(change)),
  );
}
