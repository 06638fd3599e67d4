import { SCENARIOS, YEARS } from "../../domain/costs/savingsModel";
import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, type Row } from "../summaryRows";
import { FIRST_YEAR, scenarioName, yearName } from "./savingsNames";

/** A year of the horizon in a sentence: "2027-28"; "year 2" where no first year was said. */
export const yearWords = (number: Expr): Expr =>
  iff(
    compare(named(FIRST_YEAR), "=", 0),
    join("year ", number),
    YEARS.reduceRight<Expr>(
      (otherwise, year) => iff(compare(number, "=", year), named(yearName(year)), otherwise),
      value("a year after the last"),
    ),
  );

/** The scenarios for which something holds, in a sentence that names them; else what is said otherwise. */
export function whereAny(holds: (scenario: number) => Expr, mark: "▲" | "◆", said: string, otherwise: Expr) {
  const which = join(...SCENARIOS.map((s) => iff(holds(s), value(` ${s}`), value(""))));
  return iff(compare(which, "<>", ""), join(`${mark} Scenario`, which, `: ${said}`), otherwise);
}

/** The head of a table with a column a scenario. */
export const scenarioHeader = (first: string): Row => [
  text(first, "columnHeading"),
  ...SCENARIOS.map((s): Cell => ({ content: { expr: named(scenarioName(s)) }, style: "figureHeading" })),
];

/** A row with a figure a scenario. */
export const scenarioRow = (
  label: string | Cell,
  of: (scenario: number) => Expr,
  format: Cell["format"] = "#,##0",
  name?: (scenario: number) => string,
): Row => [
  typeof label === "string" ? text(label, "label") : label,
  ...SCENARIOS.map((s) => figure(of(s), format, name?.(s))),
];
