import {
  count,
  divide,
  ifError,
  over,
  plus,
  round,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { A10 } from "../domain/measures/A10";
import type { Measure, MeasureText } from "../domain/measures/measure";
import { MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { titleWithPart } from "./coveredPart";
import { inPeriod, NONE } from "./summaryRows";

/** A measure as it stands on Summary: the figure, of how many, and what it is called. */
export interface MeasureFigure {
  measure: MeasureText;
  /** Ends the defined names: `out_A10`, `out_A10_n`; also of its inputs, `in_published_A10`. */
  key: string;
  /** Says of which part of the period it is, where that is not all. */
  title: Expr;
  value: Expr;
  n: Expr;
}

const counts = (id: string) => where(`${id} counts`, "=", "yes");

/** "A1: entering care to moving in with adopters". */
export const titleOf = ({ id, title }: MeasureText): string =>
  `${id}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;

/** The mean of a measure over the children who count, in the period and under further conditions; and their number. */
function daysFigure(measure: Measure, conditions: readonly Condition[]): MeasureFigure {
  const { id, event } = measure;
  const all = [counts(id), ...inPeriod, ...conditions];
  return {
    measure,
    key: id,
    title: titleWithPart(titleOf(measure), id, event),
    value: ifError(round(over("mean", "Timescales", `${id} days`, ...all)), NONE),
    n: count("Timescales", ...all),
  };
}

/** A10 with the clock of early-permanence children running on to moving in: their A1 days in place of their A10 days. */
function withoutEarlyPermanence(conditions: readonly Condition[]): MeasureFigure {
  const early = (is: "=" | "<>") => where("Route", is, "Early permanence");
  const parts = [
    { id: "A10", where: [counts("A10"), ...inPeriod, ...conditions, early("<>")] },
    { id: "A1", where: [counts("A1"), counts("A10"), ...inPeriod, ...conditions, early("=")] },
  ];
  const sum = parts.map(({ id, where }) => over("sum", "Timescales", `${id} days`, ...where)).reduce(plus);
  const n = parts.map(({ where }) => count("Timescales", ...where)).reduce(plus);
  return {
    measure: A10,
    key: "A10_without_early_permanence",
    title: titleWithPart(
      "A10, leaving early permanence out of the adjustment",
      "A10 without early permanence",
      A10.event,
    ),
    value: ifError(round(divide(sum, n)), NONE),
    n,
  };
}

/**
 * Every measure in the order in which people read them: A10 first (it replaced A1 in the survey in 2021-22).
 *
 * @param conditions that rows of Timescales must meet besides those of the measure
 */
export function measureFigures(_cases: Cases, ...conditions: Condition[]): MeasureFigure[] {
  const others = MEASURES.filter((measure) => measure !== A10);
  return [
    daysFigure(A10, conditions),
    withoutEarlyPermanence(conditions),
    ...others.map((measure) => daysFigure(measure, conditions)),
  ];
}
