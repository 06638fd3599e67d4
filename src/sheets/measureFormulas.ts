import { compare, count, iff, named, value, type Condition, type Expr } from "../domain/formula/expression";
import type { Covered } from "../domain/journeys/coverage";
import { isOfFamilies, windowOf, windowsOf } from "../domain/measures/counting";
import { WITHHELD, type CountMeasure } from "../domain/measures/measure";
import type { Cases } from "./cases";
import { CHILD_COUNTS } from "./childCounts";
import type { MeasureFormula } from "./countFormula";
import { FAMILY_COUNTS } from "./familyCounts";

/** What stands where the data do not cover the day of a stock, or do not tell of the events that a measure counts. */
export const NOT_COVERED = "not covered";

/**
 * @param conditions further conditions on the rows counted: the same measure without legacy cases
 * @throws RangeError on a measure for which nobody wrote formulas
 */
export function measureFormula(
  measure: CountMeasure,
  cases: Pick<Cases, "coverage" | "familiesCovered">,
  ...conditions: Condition[]
): MeasureFormula {
  const table = isOfFamilies(measure) ? "Families" : "Timescales";
  const counting = { ...CHILD_COUNTS, ...FAMILY_COUNTS }[measure.id];
  if (!counting) throw new RangeError(`No formulas for the measure ${measure.id}.`);
  const formula = counting((...where) => count(table, ...where, ...conditions));
  if (measure.stock) return withheldOutside(windowsOf(measure, cases), formula);
  return windowOf(measure, cases) ? formula : withheld(formula);
}

/** A stock: withheld where the as-at date lies before the data or in a gap of them. */
function withheldOutside(windows: readonly (Covered | undefined)[], formula: MeasureFormula): MeasureFormula {
  const known = windows.filter((covered) => covered !== undefined);
  const outside: Expr = { op: "or", of: known.flatMap(outsideOf) };
  return known.length < windows.length
    ? withheld(formula)
    : withheld(formula, (withheld, otherwise) => iff(outside, withheld, otherwise));
}

/** @param choose between what stands there where the figure is withheld, and what does otherwise; always the first without it */
function withheld(
  { value: figure, n, parts, excluded }: MeasureFormula,
  choose: (withheld: Expr, otherwise: Expr) => Expr = (withheld) => withheld,
): MeasureFormula {
  return {
    value: choose(value(NOT_COVERED), figure),
    n: choose(value(0), n),
    parts: parts.map((part) => ({ ...part, count: choose(value(NOT_COVERED), part.count) })),
    excluded: [
      ...excluded.map(([reason, count]) => [reason, choose(value(0), count)] as const),
      [WITHHELD, choose(n, value(0))],
    ],
  };
}

/** When the as-at date lies before a window, or in a gap of it. */
function outsideOf({ from, gaps }: Covered): Expr[] {
  const asAt = named("as_at");
  return [
    compare(asAt, "<", from),
    ...gaps.map((gap): Expr => ({
      op: "and",
      of: [compare(asAt, ">=", gap.from), compare(asAt, "<=", gap.to)],
    })),
  ];
}
