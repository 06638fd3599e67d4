import {
  compare,
  count,
  divide,
  iff,
  ifError,
  join,
  named,
  over,
  plus,
  round,
  value,
  where,
  type Condition,
  type Expr,
} from "../domain/formula/expression";
import { A10 } from "../domain/measures/A10";
import { ADOPTERS_OF, ADOPTERS_OF_KEY } from "../domain/measures/adoptersOf";
import { isOfFamilies } from "../domain/measures/counting";
import {
  isOurs,
  titleOf,
  type CountMeasure,
  type Measure,
  type MeasureText,
  type Reason,
} from "../domain/measures/measure";
import { ALL_MEASURES } from "../domain/measures/measures";
import type { Cases } from "./cases";
import { titleWithPart, windowKey } from "./coveredPart";
import { measureFormula } from "./measureFormulas";
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
  /** Of a percentage. */
  numerator?: Expr;
  denominator?: Expr;
  /** What a count is made of, by id. */
  parts: readonly { id: string; text: string; count: Expr }[];
  /** Who is left out of a measure that counts, by reason; of a measure of days `Timescales` says it row by row. */
  excluded: readonly (readonly [Reason, Expr])[];
}

const counts = (id: string) => where(`${id} counts`, "=", "yes");

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
    parts: [],
    excluded: [],
  };
}

/** Whose adopters they are is in the title, as only a person knows it. */
function countFigure(measure: CountMeasure, cases: Cases, conditions: readonly Condition[]): MeasureFigure {
  return {
    measure,
    key: measure.id,
    title: countTitle(measure),
    ...measureFormula(measure, cases, ...conditions),
  };
}

/**
 * The number that stands beside a figure in the cell of that name: a count is its own n, or 0 where it is withheld, and is not
 * worked out twice.
 */
export const besideFigure = ({ measure, n }: MeasureFigure, name: string): Expr =>
  measure.unit === "children" || measure.unit === "families"
    ? { op: "ifError", of: plus(named(name), value(0)), otherwise: value(0) }
    : n;

function countTitle(measure: CountMeasure): Expr {
  const title = titleOf(measure);
  const { event, stock, id } = measure;
  const key = windowKey(measure);
  if (event === "families")
    return stock ? withAdopters(title) : titleWithPart(withAdopters(title), withAdopters(id), event);
  return stock ? value(title) : titleWithPart(title, isOurs(measure) ? title : id, key);
}

/** Whose adopters they are, where somebody said it. */
const withAdopters = (title: string): Expr =>
  ADOPTERS_OF.reduceRight<Expr>(
    (otherwise, { choice, inTitle }) =>
      inTitle === ""
        ? otherwise
        : iff(compare(named(ADOPTERS_OF_KEY), "=", choice), join(`${title} (`, inTitle, ")"), otherwise),
    value(title),
  );

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
    parts: [],
    excluded: [],
  };
}

/** The measures that the data can have: those of families only where families were read. */
export const measuresOf = ({ records }: Pick<Cases, "records">): readonly (Measure | CountMeasure)[] =>
  ALL_MEASURES.filter((measure) => !isOfFamilies(measure) || records.families.count > 0);

/**
 * Every measure in the order in which people read them, A10 twice: with and without early permanence in the adjustment.
 *
 * @param conditions that rows of Timescales must meet besides those of the measure; measures of families are then left out
 */
export function measureFigures(cases: Cases, ...conditions: Condition[]): MeasureFigure[] {
  return measuresOf(cases).flatMap((measure) => {
    if (!("of" in measure))
      return measure === A10
        ? [daysFigure(measure, conditions), withoutEarlyPermanence(conditions)]
        : [daysFigure(measure, conditions)];
    if (isOfFamilies(measure) && conditions.length > 0) return [];
    return [countFigure(measure, cases, conditions)];
  });
}
