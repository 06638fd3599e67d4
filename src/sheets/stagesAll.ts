import {
  choose,
  compare,
  count,
  iff,
  join,
  minus,
  named,
  value,
  type Expr,
} from "../domain/formula/expression";
import { STAGE_MODELS } from "../domain/journeys/milestones";
import { stageName, stagesOf, type Stage } from "../domain/journeys/stages";
import type { Cases } from "./cases";
import { day } from "./day";
import type { Cell } from "./plan";
import { ADOPTED_IN_PERIOD, stageExpressions } from "./stagesFigures";
import { intervalNumber, INTERVALS, MOST_STAGES, NAMES, numbersTo } from "./stagesWords";
import { figure, sentence, type Row } from "./summaryRows";
import { text } from "./frame";
import { INTERVAL_HEADERS, MODEL_WORDS } from "./words";

/** The headings of the figures of stages, here and in the table of groups. */
export const FIGURE_HEADERS = {
  children: "Children",
  n: "Counted",
  mean: "Average days",
  median: "Middle child",
  q1: "Lower quartile",
  q3: "Upper quartile",
  min: "Shortest",
  max: "Longest",
  missing: "Date missing",
  notCollected: "Not collected",
  notNeeded: "Not needed",
  negative: "Below zero",
} as const;

/** Heads the number that says which column of `Timescales` a stage is. */
export const INTERVAL_HEADER = "Interval number";

/** The stages of the chosen model over all children adopted in the chosen period. */
export function allChildrenRows({ hasIro }: Cases): Row[] {
  const models = STAGE_MODELS.map((model) => stagesOf(model, hasIro));
  return [
    [
      {
        content: {
          expr: join(
            "All children adopted from ",
            day(named(NAMES.from)),
            " to ",
            day(named(NAMES.to)),
            ", by ",
            chosen(STAGE_MODELS.map((model) => value(MODEL_WORDS[model]))),
            ": days",
          ),
        },
        style: "heading",
      },
    ],
    [
      text("Group", "columnHeading"),
      text("Stage", "columnHeading"),
      ...Object.values(FIGURE_HEADERS).map((words) => text(words, "figureHeading")),
      text(INTERVAL_HEADER, "figureHeading"),
    ],
    ...numbersTo(MOST_STAGES).map((slot) => slotRow(slot, models)),
    [
      text("Stages in the model chosen", "label"),
      null,
      { ...figure(chosen(models.map((stages) => value(stages.length))), "0", NAMES.count), style: "note" },
      sentence(mergedSentence(hasIro)),
    ],
    [
      text(
        `Not collected: no source of the child could hold the date. Not needed: placed by the parents' consent, without a placement order. Interval number: which of the ${INTERVALS.length} columns of Timescales from ${INTERVAL_HEADERS[INTERVALS[0]!]} to ${INTERVAL_HEADERS[INTERVALS.at(-1)!]} the stage is.`,
        "note",
      ),
    ],
  ];
}

/** By the number of the chosen model. */
const chosen = ([first, ...others]: readonly Expr[]): Expr => choose(named(NAMES.model), first!, ...others);

function mergedSentence(hasIro: boolean): Expr {
  const usual =
    "A stage that spans others takes no part in their sum. Stages that are not finished are never averaged with these.";
  if (hasIro) return value(usual);
  return iff(
    compare(named(NAMES.model), "=", STAGE_MODELS.indexOf("coram") + 1),
    value("No date of an IRO recommendation was found, so the first two stages are shown as one."),
    value(usual),
  );
}

function slotRow(slot: number, models: readonly (readonly Stage[])[]): Row {
  const interval = named(NAMES.interval(slot));
  const n = named(NAMES.n(slot));
  const figures = stageExpressions(interval, n, ADOPTED_IN_PERIOD);
  const children = slot === 1 ? count("Timescales", ...ADOPTED_IN_PERIOD) : named(NAMES.children);
  const missing = [NAMES.n, NAMES.negative, NAMES.notCollected, NAMES.notNeeded].reduce<Expr>(
    (left, name) => minus(left, named(name(slot))),
    named(NAMES.children),
  );
  const cell = (of: Expr, format: Cell["format"] = "#,##0", name?: string) =>
    figure(iff(compare(interval, "=", 0), value(""), of), format, name);
  const ofModel = (of: (stage: Stage | undefined) => number | string) =>
    chosen(models.map((stages) => value(of(stages[slot - 1]))));
  return [
    { content: { expr: iff(compare(interval, ">", 0), value("All children"), value("")) }, style: "label" },
    {
      content: { expr: ofModel((stage) => (stage ? titleOf(stage) : "")) },
      style: "label",
      name: NAMES.stage(slot),
    },
    cell(children, "#,##0", slot === 1 ? NAMES.children : undefined),
    cell(figures.n, "#,##0", NAMES.n(slot)),
    cell(figures.mean, "0.0", NAMES.mean(slot)),
    cell(figures.median, "0.0"),
    cell(figures.q1, "0.0"),
    cell(figures.q3, "0.0"),
    cell(figures.min),
    cell(figures.max),
    cell(missing),
    cell(figures.notCollected, "#,##0", NAMES.notCollected(slot)),
    cell(figures.notNeeded, "#,##0", NAMES.notNeeded(slot)),
    cell(figures.negative, "#,##0", NAMES.negative(slot)),
    {
      ...figure(
        ofModel((stage) => (stage ? intervalNumber(stage.id) : 0)),
        "0",
        NAMES.interval(slot),
      ),
      style: "note",
    },
  ];
}

const titleOf = (stage: Stage) =>
  stage.cumulative ? `${stageName(stage)} (spans others)` : stageName(stage);
