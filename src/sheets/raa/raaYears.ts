import {
  compare,
  either,
  iff,
  join,
  minus,
  named,
  plus,
  times,
  value,
  type Expr,
} from "../../domain/formula/expression";
import { yearTo } from "../../domain/published/publishedYears";
import { YEARS_BACK, type YearBack } from "../../domain/raa/members";
import { sumOf } from "../enteredNumber";
import { ACTIVITY_BEGINS, BUDGET_BEGINS, BUDGET_FROM, yearName } from "./raaNames";

/** The years to 31 March that may be chosen, by the calendar year in which they begin. */
const FIRST_BEGINS = 2005;
const LAST_BEGINS = 2039;
const BEGINS: readonly number[] = Array.from(
  { length: LAST_BEGINS - FIRST_BEGINS + 1 },
  (_, at) => FIRST_BEGINS + at,
);
export const RAA_YEARS: readonly string[] = BEGINS.map((begins) => yearTo(begins + 1));
/** 1 April of the first of them, Excel's day. */
const FIRST_DAY = 38_443;

/** The same of the year that was typed for the budget: 0 where none was. */
export const BUDGET_TYPED = "raa_budget_begins_typed";

/** The calendar year in which a year begins that is written 2024-25 or 2024/25; 0 for anything else. */
export const beginsOf = (year: Expr): Expr => ({
  op: "ifError",
  of: sumOf(
    BEGINS.map((begins) => {
      const written = yearTo(begins + 1);
      const isIt = either(compare(year, "=", written), compare(year, "=", written.replace("-", "/")));
      return iff(isIt, value(begins), value(0));
    }),
  ),
  otherwise: value(0),
});

/** @example writtenYear(value(2024)) //=> "2024-25" */
export function writtenYear(begins: Expr): Expr {
  const ends = minus(begins, value(1999));
  return join(begins, "-", iff(compare(ends, "<", 10), value("0"), value("")), ends);
}

/** The year of activity so many years back, "" where the latest cannot be read. */
export const yearBack = (year: YearBack): Expr =>
  iff(
    compare(named(ACTIVITY_BEGINS), ">", 0),
    writtenYear(minus(named(ACTIVITY_BEGINS), value(year - 1))),
    value(""),
  );

/** What a row of a year says in front: the year, or how far back it is. */
export const yearLabel = (year: YearBack): Expr =>
  iff(
    compare(named(ACTIVITY_BEGINS), ">", 0),
    named(yearName(year)),
    value(year === 1 ? "Latest year" : year === 2 ? "The year before" : `${year - 1} years before`),
  );

/** The year that was typed; else the one in which the as-at date lies. */
export const budgetBegins: Expr = iff(
  compare(named(BUDGET_TYPED), ">", 0),
  named(BUDGET_TYPED),
  plus(
    value(FIRST_BEGINS - 1),
    sumOf(BEGINS.map((begins) => iff(compare(named("as_at"), ">=", firstDayOf(begins)), value(1), value(0)))),
  ),
);

function firstDayOf(begins: number): number {
  const leapDays = Math.floor(begins / 4) - Math.floor(FIRST_BEGINS / 4);
  return FIRST_DAY + 365 * (begins - FIRST_BEGINS) + leapDays;
}

export const budgetFrom: Expr = {
  op: "months",
  of: value(FIRST_DAY),
  count: times(value(12), minus(named(BUDGET_BEGINS), value(FIRST_BEGINS))),
};
export const budgetTo: Expr = minus({ op: "months", of: named(BUDGET_FROM), count: 12 }, value(1));

export const eachYearBack = <T>(of: (year: YearBack) => T): T[] => YEARS_BACK.map(of);
