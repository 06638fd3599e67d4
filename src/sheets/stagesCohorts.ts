import {
  COHORT_STARTS,
  cohortsBy,
  cohortYears,
  WITHIN_MONTHS,
  type CohortStart,
  type WithinMonths,
} from "../domain/breakdowns/cohorts";
import { wholeDays } from "../domain/published/yearsAndMonths";
import {
  compare,
  count,
  divide,
  except,
  iff,
  minus,
  named,
  plus,
  round,
  times,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import type { Cases } from "./cases";
import { paragraph, text } from "./frame";
import { figure, heading, sentence, type Row } from "./summaryRows";
import { STATUS_WORDS } from "./words";

/** What a cohort is counted by. */
interface CohortColumns {
  title: string;
  /** What the first column says of the year. */
  label: string;
  /** The columns of `Timescales`: the year, the first day, and the days from it to moving in. */
  year: string;
  first: string;
  days: string;
}

const COLUMNS: Readonly<Record<CohortStart, CohortColumns>> = {
  entry: {
    title:
      "Children with an adoption plan by the year in which they entered care: how soon they moved in with adopters",
    label: "Entered care in",
    year: "Entry year",
    first: "Entered care",
    days: "Entry-moved in",
  },
  decision: {
    title: "Children by the year of their decision for adoption: how soon they moved in with adopters",
    label: "Decision in",
    year: "Decision year",
    first: "Decision",
    days: "Decision-moved in",
  },
};

const RULE = `Shares are of all children of the year, those still waiting among them. ${WITHIN_MONTHS.map((months) => `${months} months are ${wholeDays(months)} days`).join(", ")}. Too early: a live adoption plan, not moved in, for whom the time is not over.`;
const ONCE: Readonly<Record<CohortStart, string>> = {
  entry: "A period of care counts once, by its last plan.",
  decision:
    "A child counts once a year, by the last decision of it; a plan that was changed and made again in another year is in both years.",
};

/** By year of entry, then by year of decision: who moved in within 12, 18 and 24 months, with those still waiting counted. */
export function cohortRows(cases: Cases): Row[] {
  return COHORT_STARTS.flatMap((start, index) => [
    ...(index === 0 ? [] : [[]]),
    heading(COLUMNS[start].title),
    [
      text(COLUMNS[start].label, "columnHeading"),
      text("To mind", "columnHeading"),
      text("Children", "figureHeading"),
      ...WITHIN_MONTHS.flatMap((months) => [
        text(`Within ${months} months`, "figureHeading"),
        text("% of all children", "figureHeading"),
        text("Too early to tell", "figureHeading"),
      ]),
      text("Moved in later", "figureHeading"),
      text("Still waiting", "figureHeading"),
      text("Plan changed or left", "figureHeading"),
      text("Dates to check", "figureHeading"),
    ],
    ...yearRows(start, cases),
    ...paragraph(`${RULE} ${ONCE[start]}`, "note", 170),
  ]);
}

function yearRows(start: CohortStart, cases: Cases): Row[] {
  const whole = new Map(cohortsBy(start, cases).map(({ year, complete }) => [year, complete]));
  return cohortYears(cases.asAt).map(({ year, to }): Row => {
    const figures = cohortExpressions(start, year, to);
    const { children, movedIn, waiting, ended, within, tooEarly } = figures;
    const later = minus(movedIn, within(24));
    return [
      text(year, "label"),
      sentence(toMind(whole.get(year) === true, tooEarly)),
      figure(children),
      ...WITHIN_MONTHS.flatMap((months) => [
        figure(within(months)),
        figure(percent(within(months), children), "0"),
        figure(tooEarly(months)),
      ]),
      figure(later),
      figure(waiting),
      figure(ended),
      figure([movedIn, waiting, ended].reduce(minus, children)),
    ];
  });
}

export interface CohortExpressions {
  children: Expr;
  /** Moved in, on a day that is not before the first. */
  movedIn: Expr;
  waiting: Expr;
  ended: Expr;
  within(months: WithinMonths): Expr;
  tooEarly(months: WithinMonths): Expr;
}

export function cohortExpressions(start: CohortStart, year: string, to: number): CohortExpressions {
  const { days, first } = COLUMNS[start];
  const of = (...more: Condition[]): Expr => countOf(start, year, to, more);
  const live = [where("Status", "=", STATUS_WORDS.open), where("Moved in", "=", "")];
  return {
    children: of(),
    movedIn: of(where(days, ">=", 0)),
    waiting: of(...live),
    ended: plus(
      of(where("Status", "=", STATUS_WORDS.reversed), where("Moved in", "=", "")),
      of(where("Status", "=", STATUS_WORDS.other), where("Moved in", "=", "")),
    ),
    within: (months) => of(where(days, ">=", 0), where(days, "<=", wholeDays(months))),
    tooEarly: (months) => of(...live, where(first, ">=", minus(named("as_at"), value(wholeDays(months))))),
  };
}

/** The children of a year, once each, who meet some conditions more. */
function countOf(start: CohortStart, year: string, to: number, more: readonly Condition[]): Expr {
  const inYear = where(COLUMNS[start].year, "=", year);
  if (start === "decision")
    return count("Timescales", inYear, except(where("Decided again", "<=", to)), ...more);
  const last = where("Last in period", "=", true);
  return plus(
    count("Timescales", inYear, last, where("Decision", "<>", ""), ...more),
    count(
      "Timescales",
      inYear,
      last,
      where("Decision", "=", ""),
      where("Status", "=", STATUS_WORDS.adopted),
      ...more,
    ),
  );
}

/** Whole percent, half up. */
function percent(part: Expr, whole: Expr): Expr {
  return iff(compare(whole, "=", 0), value(""), round(divide(times(value(100), part), whole)));
}

/** Short: a longer text would be cut by the figure beside it. */
function toMind(complete: boolean, tooEarly: (months: WithinMonths) => Expr): Expr {
  const early = (months: WithinMonths) => compare(tooEarly(months), ">", 0);
  if (!complete)
    return iff(early(24), value("So far, and not all in the data"), value("Not all in the data"));
  // Who is too early for 12 months is so for 18 and 24, too.
  const from18 = iff(early(12), value("So far at 12, 18, 24 months"), value("So far at 18, 24 months"));
  return iff(early(24), iff(early(18), from18, value("So far at 24 months")), value(""));
}
