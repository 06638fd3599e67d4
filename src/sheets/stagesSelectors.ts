import { last31March } from "../domain/breakdowns/periods";
import { SPLITS } from "../domain/breakdowns/splits";
import { compare, iff, join, named, value, type Expr } from "../domain/formula/expression";
import { STAGE_MODELS } from "../domain/journeys/milestones";
import type { Cases } from "./cases";
import { day } from "./day";
import { text } from "./frame";
import type { Cell, Input } from "./plan";
import { figure, sentence, type Row } from "./summaryRows";
import { MODEL_CHOICES, NAMES, PERIOD_CHOICES } from "./stagesWords";

/** The cells in which a person chooses, by key. */
export const SELECTORS = {
  model: "in_stages_model",
  period: "in_stages_period",
  to: "in_stages_to",
  split: "in_stages_split",
} as const;

const EARLIEST = 36526;
const SPLIT_CHOICES = SPLITS.map(({ words }) => words);

/** What a person chooses on the sheet, and beside it what it comes to: four rows. */
export function selectorRows(cases: Cases): Row[] {
  const usualModel = STAGE_MODELS.indexOf(cases.model) + 1;
  const march = last31March(cases.asAt);
  return [
    [
      text("Stages of", "label"),
      choice(SELECTORS.model, MODEL_CHOICES, usualModel),
      figure(numberOf(SELECTORS.model, MODEL_CHOICES, usualModel), "0", NAMES.model),
      null,
      sentence(unless(SELECTORS.model, MODEL_CHOICES, usualModel, value(""))),
    ],
    [
      text("Adoption orders made in", "label"),
      choice(SELECTORS.period, PERIODS, 1),
      figure(periodFrom(march), "dd/mm/yyyy", NAMES.from),
      figure(periodTo(march), "dd/mm/yyyy", NAMES.to),
      sentence(unless(SELECTORS.period, PERIODS, 1, coverage(cases))),
    ],
    [
      text("Its last day", "label"),
      { content: { input: lastDay(march) }, style: "input", format: "dd/mm/yyyy", name: SELECTORS.to },
      null,
      null,
      sentence(
        iff(
          isSummary,
          value("Not used: the period on Summary has its own."),
          value("Type the last day of a quarter: a year to it, quarter after quarter, is a rolling year."),
        ),
      ),
    ],
    [
      text("Split by", "label"),
      choice(SELECTORS.split, SPLIT_CHOICES, 1),
      figure(numberOf(SELECTORS.split, SPLIT_CHOICES, 1), "0", NAMES.split),
      null,
      sentence(unless(SELECTORS.split, SPLIT_CHOICES, 1, value("The groups are in the table below."))),
    ],
  ];
}

const PERIODS = PERIOD_CHOICES.map(({ words }) => words);

function choice(key: string, choices: readonly string[], usual: number): Cell {
  const input: Input = { key, kind: "choice", choices, default: choices[usual - 1]! };
  return { content: { input }, style: "input", name: key };
}

function lastDay(march: number): Input {
  return { key: SELECTORS.to, kind: "day", default: march, least: EARLIEST, most: 73050 };
}

const isChosen = (key: string, words: string): Expr => compare(named(key), "=", words);

/** Which of some choices stands in a cell, from 1; of anything else, the usual one. */
function numberOf(key: string, choices: readonly string[], usual: number): Expr {
  return choices.reduceRight<Expr>(
    (otherwise, words, index) => iff(isChosen(key, words), value(index + 1), otherwise),
    value(usual),
  );
}

/** Says which choice is taken where a cell holds none of them (one that an earlier version had); else something else. */
function unless(key: string, choices: readonly string[], usual: number, otherwise: Expr): Expr {
  return iff(
    { op: "or", of: choices.map((words) => isChosen(key, words)) },
    otherwise,
    join("“", named(key), `” is not one of the choices, so this is for “${choices[usual - 1]!}”.`),
  );
}

const isSummary = compare(numberOf(SELECTORS.period, PERIODS, 1), "=", 1);

/** The last day typed; a cell that somebody emptied stands for the usual one. */
const typedTo = (march: number): Expr =>
  iff(compare(named(SELECTORS.to), ">=", EARLIEST), named(SELECTORS.to), value(march));

function periodTo(march: number): Expr {
  return iff(isSummary, named("period_to"), typedTo(march));
}

/** Whole months back from the day after: three months to 30 June begin on 1 April. */
function periodFrom(march: number): Expr {
  const dayAfter: Expr = { op: "+", left: typedTo(march), right: value(1) };
  return PERIOD_CHOICES.slice(1).reduceRight<Expr>(
    (otherwise, { words, months }) =>
      iff(isChosen(SELECTORS.period, words), { op: "months", of: dayAfter, count: -months }, otherwise),
    named("period_from"),
  );
}

/** Says where the data cover a part of the period only. */
function coverage({ covers }: Cases): Expr {
  if (!covers) return value("The data do not tell of adoption orders.");
  const [from, to] = [named(NAMES.from), named(NAMES.to)];
  const inGap = covers.gaps.map((gap): Expr => ({
    op: "and",
    of: [compare(from, "<=", gap.to), compare(to, ">=", gap.from)],
  }));
  const ofGaps =
    inGap.length === 0
      ? value("")
      : iff({ op: "or", of: inGap }, value("A return is missing for a part of the period."), value(""));
  return iff(
    {
      op: "or",
      of: [compare(from, "<", named("covers_from")), compare(to, ">", named("covers_to"))],
    },
    join(
      "The data cover adoption orders from ",
      day(named("covers_from")),
      " to ",
      day(named("covers_to")),
      " only.",
    ),
    ofGaps,
  );
}
