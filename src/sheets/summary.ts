import { formatLong } from "../domain/dates/writtenForms";
import {
  count,
  ifError,
  join,
  named,
  over,
  round,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { STATUSES, type Status } from "../domain/journeys/milestones";
import { stageName, stagesOf } from "../domain/journeys/stages";
import { MEASURES } from "../domain/measures/measures";
import { REASONS, type Measure, type Reason } from "../domain/measures/measure";
import type { Cases } from "./cases";
import { paragraph, text, titleBlock } from "./frame";
import type { Cell, Input, SheetPlan } from "./plan";
import { INTERVAL_HEADERS, MODEL_WORDS, STATUS_WORDS, type IntervalId } from "./words";

const NONE = "none in the period";

/** Adoption orders made in the period that stands on this sheet. */
const inPeriod: readonly Condition[] = [
  where("Adoption order", ">=", named("period_from")),
  where("Adoption order", "<=", named("period_to")),
];
const counts = (id: string) => where(`${id} counts`, "=", "yes");

/** A measure as it stands on Summary: the figure, its n, and what it rests on. */
export interface Headline {
  /** Defined name of the figure; its n is `..._n`. */
  name: string;
  title: string;
  measure: Measure;
  mean: Expr;
  n: Expr;
}

/** The mean of a measure over the children who count, in the period; and their number. */
function headline(measure: Measure): Headline {
  const { id } = measure;
  return {
    name: `out_${id}`,
    title: `${id}: ${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}`,
    measure,
    mean: ifError(round(over("mean", "Timescales", `${id} days`, counts(id), ...inPeriod)), NONE),
    n: count("Timescales", counts(id), ...inPeriod),
  };
}

/** A10 with the clock of early-permanence children running on to moving in: their A1 days in place of their A10 days. */
function withoutEarlyPermanence(measure: Measure): Headline {
  const early = (is: "=" | "<>") => where("Route", is, "Early permanence");
  const parts = [
    { id: "A10", conditions: [counts("A10"), ...inPeriod, early("<>")] },
    { id: "A1", conditions: [counts("A1"), counts("A10"), ...inPeriod, early("=")] },
  ];
  const sum = parts
    .map(({ id, conditions }) => over("sum", "Timescales", `${id} days`, ...conditions))
    .reduce((left, right): Expr => ({ op: "+", left, right }));
  const n: Expr = parts
    .map(({ conditions }) => count("Timescales", ...conditions))
    .reduce((left, right): Expr => ({ op: "+", left, right }));
  return {
    name: "out_A10_without_early_permanence",
    title: "A10, leaving early permanence out of the adjustment",
    measure,
    mean: ifError(round({ op: "/", left: sum, right: n }), NONE),
    n,
  };
}

/** The headline measures in the order in which people read them: A10 first (it replaced A1 in the survey in 2021-22). */
export function headlines(): Headline[] {
  const [A1, A2, A10] = ["A1", "A2", "A10"].map((id) => MEASURES.find((measure) => measure.id === id)!) as [
    Measure,
    Measure,
    Measure,
  ];
  return [headline(A10), withoutEarlyPermanence(A10), headline(A1), headline(A2)];
}

/** The first page: what a manager reads, every figure a formula over `Timescales` and the period on this sheet. */
export function summarySheet(cases: Cases): SheetPlan {
  const purpose = "The main figures for the period below. Change the dates and they follow.";
  return {
    name: "Summary",
    group: "core",
    purpose,
    blocks: [
      titleBlock("Summary", purpose, cases),
      {
        kind: "grid",
        row: 4,
        column: 0,
        cells: [
          ...dates(cases),
          [],
          ...measureRows(),
          [],
          ...adjustmentRows(),
          [],
          ...excludedRows(),
          [],
          ...stageRows(cases),
          [],
          ...journeyRows(cases),
          [],
          ...definitionRows(),
        ],
      },
    ],
    widths: [76, 13, 11, 13, 11, 11, 13, 13],
    print: { orientation: "landscape" },
  };
}

type Row = (Cell | null)[];

const heading = (value: string): Row => [text(value, "heading")];
const header = (...titles: string[]): Row => titles.map((title) => text(title, "columnHeading"));
/** A sentence that the figures make true. */
const sentence = (expr: Expr, name?: string): Cell => ({
  content: { expr },
  style: "note",
  ...(name ? { name } : {}),
});
const figure = (expr: Expr, format: Cell["format"] = "#,##0", name?: string): Cell => ({
  content: { expr },
  style: "figure",
  format,
  ...(name ? { name } : {}),
});

function dates({ asAt, period, covers }: Cases): Row[] {
  const input = (key: string, day: number): Cell => {
    const content: Input = { key, kind: "day", default: day, least: 36526, most: 73050 };
    return { content: { input: content }, style: "input", format: "dd/mm/yyyy", name: key };
  };
  const covered = (name: string, day: number | undefined): Cell => ({
    content: { value: day ?? null },
    style: "figure",
    format: "dd/mm/yyyy",
    name,
  });
  return [
    heading("Dates"),
    [
      text("As at", "label"),
      input("as_at", asAt),
      text("Days waited and days to due dates are counted to this day.", "note"),
    ],
    [
      text("Period from", "label"),
      input("period_from", period.from),
      text("Children are counted by the day of their adoption order.", "note"),
    ],
    [text("Period to", "label"), input("period_to", period.to)],
    [text("The data cover adoption orders from", "label"), covered("covers_from", covers?.from)],
    [text("to", "label"), covered("covers_to", covers?.to), sentence(coverage(covers), "out_coverage")],
    [null, null, sentence(staleness(covers), "out_data_end")],
  ];
}

const day = (of: Expr): Expr => ({ op: "text", of, format: "d mmmm yyyy" });
const larger = (a: Expr, b: Expr): Expr => ({ op: "largest", of: [a, b] });
const smaller = (a: Expr, b: Expr): Expr => ({ op: "smallest", of: [a, b] });

/** "The whole period is covered", or which part of it is (rules.md 4, Coverage). */
function coverage(covers: Cases["covers"]): Expr {
  if (!covers) return value("The data hold no dated event.");
  const from = larger(named("period_from"), named("covers_from"));
  const to = smaller(named("period_to"), named("covers_to"));
  return {
    op: "if",
    test: { op: ">", left: from, right: to },
    then: value("No part of the period is covered by the data."),
    otherwise: {
      op: "if",
      test: {
        op: "and",
        of: [
          { op: ">=", left: named("period_from"), right: named("covers_from") },
          { op: "<=", left: named("period_to"), right: named("covers_to") },
        ],
      },
      then: value("The whole period is covered by the data."),
      otherwise: join(
        "Only ",
        day(from),
        " to ",
        day(to),
        " is covered by the data: figures are for that part.",
      ),
    },
  };
}

function staleness(covers: Cases["covers"]): Expr {
  if (!covers) return value("");
  return {
    op: "if",
    test: { op: ">", left: named("as_at"), right: named("covers_to") },
    then: join(
      "The data end ",
      day(named("covers_to")),
      "; ",
      { op: "-", left: named("as_at"), right: named("covers_to") },
      " days assumed unchanged for live cases.",
    ),
    otherwise: value(""),
  };
}

function measureRows(): Row[] {
  return [
    heading("Measures: average days, children adopted in the period"),
    header("Measure", "Days", "Children", "Threshold", "Set for"),
    ...headlines().map(({ name, title, measure, mean, n }): Row => [
      text(title, "label"),
      figure(mean, "#,##0", name),
      figure(n, "#,##0", `${name}_n`),
      { content: { value: measure.threshold.days }, style: "body", format: "#,##0" },
      text(measure.threshold.years, "note"),
    ]),
    [sentence(named("out_coverage"))],
  ];
}

/** How many children have A10 adjusted, by reason. */
function adjustmentRows(): Row[] {
  const adjusted = (route: string) =>
    count("Timescales", counts("A10"), ...inPeriod, where("Route", "=", route));
  return [
    heading("A10: for how many children the clock stopped earlier"),
    [
      text("Adopted by their foster carers", "label"),
      figure(adjusted("Foster carer"), "#,##0", "out_A10_foster_carers"),
    ],
    [
      text("Adopted by their early permanence carers", "label"),
      figure(adjusted("Early permanence"), "#,##0", "out_A10_early_permanence"),
    ],
  ];
}

function excludedRows(): Row[] {
  const inColumns = MEASURES.map(({ id }) => id);
  const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) => reason !== "not-adopted");
  return [
    heading("Children adopted in the period who are not in a measure, and why"),
    header("Reason", ...inColumns, "In Timescales"),
    ...reasons.map((reason): Row => [
      text(REASONS[reason], "label"),
      ...inColumns.map((id) =>
        // Without the day of the order nobody can say in which period it fell.
        figure(
          count(
            "Timescales",
            where(`${id} counts`, "=", reason),
            ...(reason === "no-order-date" ? [] : inPeriod),
          ),
        ),
      ),
      text(reason, "note"),
    ]),
    [text("Children adopted in the period", "label"), ...inColumns.map(() => figure(adoptedInPeriod))],
    [
      text(
        "A2 counts a match before the placement order as 0 days; the stage “placement order to match” leaves it out.",
        "note",
      ),
      null,
      null,
    ],
  ];
}

const adoptedInPeriod: Expr = count("Timescales", where("Status", "=", STATUS_WORDS.adopted), ...inPeriod);

function stageRows({ model, hasIro }: Cases): Row[] {
  const adopted = where("Status", "=", STATUS_WORDS.adopted);
  return [
    heading(`Stages of children adopted in the period, by ${MODEL_WORDS[model]}: days`),
    ...(model === "coram" && !hasIro
      ? [
          [
            text(
              "No date of an IRO recommendation was found, so the first two stages are shown as one.",
              "note",
            ),
          ],
        ]
      : []),
    header(
      "Stage",
      "Average",
      "Children",
      "Middle child",
      "Shortest",
      "Longest",
      "Date missing",
      "Wrong order",
    ),
    ...stagesOf(model, hasIro).map((stage): Row => {
      const column = INTERVAL_HEADERS[stage.id as IntervalId];
      const finished = [where(column, ">=", 0), adopted, ...inPeriod];
      const name = `out_stage_${stage.from}_${stage.to}`;
      const n = count("Timescales", ...finished);
      const negative = count("Timescales", where(column, "<", 0), adopted, ...inPeriod);
      return [
        text(stage.cumulative ? `${stageName(stage)} (spans the stages above)` : stageName(stage), "label"),
        figure(
          ifError(round(over("mean", "Timescales", column, ...finished), 1), NONE),
          "0.0",
          `${name}_mean`,
        ),
        figure(n, "#,##0", `${name}_n`),
        figure(ifError(over("median", "Timescales", column, ...finished), NONE), "0.0", `${name}_median`),
        figure(ifError(over("least", "Timescales", column, ...finished), NONE)),
        figure(ifError(over("most", "Timescales", column, ...finished), NONE)),
        figure(
          { op: "-", left: { op: "-", left: adoptedInPeriod, right: n }, right: negative },
          "#,##0",
          `${name}_missing`,
        ),
        figure(negative, "#,##0", `${name}_negative`),
      ];
    }),
  ];
}

const JOURNEY_ORDER: readonly Status[] = ["open", "planning", "adopted", "reversed", "other"];

function journeyRows({ asAt, shortBreaksOnly }: Cases): Row[] {
  if (STATUSES.length !== JOURNEY_ORDER.length) throw new Error("A status is missing from Summary.");
  return [
    heading(`Children by their latest journey, worked out as at ${formatLong(asAt)}`),
    ...JOURNEY_ORDER.map((status): Row => [
      text(STATUS_WORDS[status], "label"),
      figure(
        count("Timescales", where("Latest", "=", true), where("Status", "=", STATUS_WORDS[status])),
        "#,##0",
        `out_children_${status}`,
      ),
    ]),
    [
      text("Short breaks only (V3, V4), left out of everything above", "label"),
      { content: { value: shortBreaksOnly }, style: "body", format: "#,##0" },
    ],
  ];
}

function definitionRows(): Row[] {
  return [
    heading("What the measures mean"),
    ...MEASURES.flatMap(({ id, definition, population, source, certainty }): Row[] => [
      ...paragraph(`${id}: ${definition}`),
      ...paragraph(`Who: ${population}`),
      ...paragraph(`Source: ${source}. ${certainty}`, "note"),
      [],
    ]),
  ];
}
