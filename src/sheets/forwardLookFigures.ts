import { addDays, addMonths } from "../domain/dates/arithmetic";
import type { SerialDay } from "../domain/dates/serialDay";
import { FORWARD_STEPS, type ForwardRow, type ForwardYears } from "../domain/drift/forwardLook";
import {
  count,
  ifError,
  named,
  over,
  round,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import {
  AFTER,
  CANNOT,
  CANNOT_REASONS,
  cannotWords,
  figureNames,
  FORWARD_DAYS,
  GROUP_WORDS,
  HOW_KNOWN,
  LEAVE,
  STEP_ROWS,
  TABLE,
} from "./forwardLookWords";
import { text } from "./frame";
import type { Cell } from "./plan";
import { sentenceRows } from "./forwardLookSentences";
import { figure, header, heading, NONE, type Row } from "./summaryRows";
import { STATUS_WORDS } from "./words";

const DAYS = FORWARD_DAYS;

/** What the next 31 March will bring, as figures over the table below, and in sentences that they make true. */
export function forwardLookRows(cases: Cases, rows: readonly ForwardRow[], years: ForwardYears): Row[] {
  return [
    ...sentenceRows(cases, rows, years),
    [],
    heading("Adoptions and A10"),
    beside(header("Adoption orders", "From", "To", "In its last year", "In three years", "A10", "Children")),
    ...madeRows(cases, years),
    ...FORWARD_STEPS.map((step): Row =>
      lineOf(STEP_ROWS[step].words, STEP_ROWS[step].id, {
        from: dayCell(years.from, step === 1 ? DAYS.from : undefined),
        to: dayCell(years.to, step === 1 ? DAYS.to : undefined),
        ...expected([where("Step", "<=", step)]),
      }),
    ),
    lineOf("less those who leave the three years in the year after", AFTER, {
      from: null,
      to: null,
      ...expected([where("Leaves the window", "=", "no")]),
    }),
    ...yearRows(years),
    [],
    heading("Who leaves, and who cannot be expected"),
    ...leavingRows(years).map(beside),
    [],
    heading("The children"),
  ];
}

function leavingRows(years: ForwardYears): Row[] {
  return [
    [
      text("Leave the three years in the year after: adoption orders until", "label"),
      null,
      dayCell(years.leavesTo, DAYS.leavesTo),
      null,
      figure(count(TABLE, where("Leaves the window", "=", "yes")), "#,##0", LEAVE),
    ],
    [
      text("Live adoption plans without an expected adoption order", "label"),
      null,
      null,
      null,
      figure(
        count(TABLE, where("Group", "=", GROUP_WORDS.live), where("Adoption order or expected", "=", "")),
        "#,##0",
        CANNOT,
      ),
    ],
    ...CANNOT_REASONS.map((reason): Row => [
      text(`of these: ${cannotWords(reason)}`, "label"),
      null,
      null,
      null,
      figure(count(TABLE, where(HOW_KNOWN, "=", cannotWords(reason)))),
    ]),
    [
      text("Live adoption plans with an adoption order expected after that 31 March", "label"),
      null,
      null,
      null,
      figure(
        count(
          TABLE,
          where("Group", "=", GROUP_WORDS.live),
          where("Adoption order or expected", ">", named(DAYS.to)),
        ),
      ),
    ],
  ];
}

/** Labels take the width of the narrow columns at the left of the table below. */
const LABEL_COLUMNS = 5;
function beside([label, ...figures]: Row): Row {
  const { style } = label!;
  const filling = style === "columnHeading" ? text("", style) : null;
  return [label!, ...Array.from({ length: LABEL_COLUMNS - 1 }, () => filling), ...figures];
}

interface Figures {
  inYear: Expr;
  inThreeYears: Expr;
  a10: Expr;
  n: Expr;
}

function lineOf(
  words: string,
  id: string,
  { from, to, inYear, inThreeYears, a10, n }: Figures & { from: Cell | null; to: Cell | null },
): Row {
  const names = figureNames(id);
  return beside([
    text(words, "label"),
    from,
    to,
    figure(inYear, "#,##0", names.inYear),
    figure(inThreeYears, "#,##0", names.inThreeYears),
    figure(a10, "#,##0", names.a10),
    figure(n, "#,##0", names.n),
  ]);
}

/** Of rows of the table whose adoption order falls into the three years. */
function expected(conditions: readonly Condition[]): Figures {
  const here = [where("In the window", "=", "yes"), ...conditions];
  const counted = [...here, where("A10 days", ">=", 0)];
  return {
    inYear: count(TABLE, ...here, where("Adoption order or expected", ">=", named(DAYS.yearFrom))),
    inThreeYears: count(TABLE, ...here),
    a10: ifError(round(over("mean", TABLE, "A10 days", ...counted)), NONE),
    n: count(TABLE, ...counted),
  };
}

/** A10 as it was on the last 31 March and as it is to date, from Timescales as Summary has it. */
function madeRows({ asAt }: Cases, years: ForwardYears): Row[] {
  const lastTo = addDays(years.yearFrom, -1);
  const lastFrom = addMonths(years.from, -12);
  const dateFrom = addMonths(addDays(asAt, 1), -36);
  return [
    lineOf("Three years to the last 31 March", "last", {
      from: dayCell(lastFrom, DAYS.lastFrom),
      to: dayCell(lastTo, DAYS.lastTo),
      ...made(named(DAYS.lastFrom), named(DAYS.lastTo), named(DAYS.lastYearFrom)),
    }),
    lineOf("Three years to the as-at date", "to_date", {
      from: dayCell(dateFrom, DAYS.dateFrom),
      to: dayCell(asAt, DAYS.asAt),
      ...made(named(DAYS.dateFrom), named(DAYS.asAt), named(DAYS.yearFrom)),
    }),
  ];
}

function made(from: Expr, to: Expr, yearFrom: Expr): Figures {
  const adopted = where("Status", "=", STATUS_WORDS.adopted);
  const between = (first: Expr) => [
    adopted,
    where("Adoption order", ">=", first),
    where("Adoption order", "<=", to),
  ];
  const counted = [...between(from), where("A10 counts", "=", "yes")];
  return {
    inYear: count("Timescales", ...between(yearFrom)),
    inThreeYears: count("Timescales", ...between(from)),
    a10: ifError(round(over("mean", "Timescales", "A10 days", ...counted)), NONE),
    n: count("Timescales", ...counted),
  };
}

const dayCell = (day: SerialDay, name?: string): Cell => ({
  content: { value: day },
  style: "figure",
  format: "dd/mm/yyyy",
  ...(name !== undefined && { name }),
});

const yearRows = (years: ForwardYears): Row[] => [
  beside([text("That year begins on", "label"), dayCell(years.yearFrom, DAYS.yearFrom)]),
  beside([
    text("and the one before on", "label"),
    dayCell(addMonths(years.yearFrom, -12), DAYS.lastYearFrom),
  ]),
];
