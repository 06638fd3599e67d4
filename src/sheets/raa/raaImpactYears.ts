import { PRICE_INDICES } from "../../domain/published/indices";
import { YEARS_BACK, type YearBack } from "../../domain/raa/members";
import { compare, either, iff, minus, named, times, value, type Expr } from "../../domain/formula/expression";
import { orFalse } from "../enteredNumber";
import { figure, type Row } from "../summaryRows";
import { text } from "../frame";
import { BEGAN, yearSide } from "./raaImpactNames";
import { ACTIVITY_BEGINS, yearName } from "./raaNames";
import { yearLabel } from "./raaYears";

/** Years of activity against the day on which the RAA began. */

const isYear: Expr = orFalse(compare(named(ACTIVITY_BEGINS), ">", 0));

/** Whether a year is written so: 2024-25, or 2024/25. */
export const isWritten = (key: string, year: string): Expr =>
  orFalse(either(compare(named(key), "=", year), compare(named(key), "=", year.replace("-", "/"))));

/** Whether the year that was typed is the year back, where that is known. */
export const isSameYear = (key: string, year: YearBack): Expr =>
  orFalse(compare(named(key), "=", named(yearName(year))));

/** 1 April 2000, Excel's day. */
const APRIL_2000 = 36_617;

/** The first day of a year back. */
const firstDay = (year: number): Expr => ({
  op: "months",
  of: value(APRIL_2000),
  count: times(value(12), minus(named(ACTIVITY_BEGINS), value(2000 + year - 1))),
});

/** On which side of the day each of the five years lies: "before", "after", "part" where the day falls into it. */
export const sideRows = (): Row[] => [
  [
    text("Year of RAA members", "columnHeading"),
    ...YEARS_BACK.map((year) => ({ content: { expr: yearLabel(year) }, style: "figureHeading" as const })),
  ],
  [
    text("It lies before the day, or after", "label"),
    ...YEARS_BACK.map((year) =>
      figure(
        iff(
          orFalse(compare(named(BEGAN.asNumber), ">", 0)),
          iff(isYear, sideOf(year), value("not known")),
          value("not known"),
        ),
        "General",
        yearSide(year),
      ),
    ),
  ],
];

const sideOf = (year: YearBack): Expr =>
  iff(
    compare(firstDay(year - 1), "<=", named(BEGAN.asNumber)),
    value("before"),
    iff(compare(firstDay(year), ">=", named(BEGAN.asNumber)), value("after"), value("part")),
  );

/** Published levels by the year in which they end. */
export const GDP_LEVELS = PRICE_INDICES.gdp.figures;
export const endingOf = (year: string): string => String(Number(year.slice(0, 4)) + 1);
