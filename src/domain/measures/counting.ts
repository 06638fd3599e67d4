import { roundedMean } from "../statistics/averages";
import {
  WITHHELD,
  reasonText,
  type CountMeasure,
  type CountQuestion,
  type CountResult,
  type MeasureText,
  type Reason,
} from "./measure";
import { union, withoutGaps, type Covered } from "../journeys/coverage";

/** The positions from 0 for which something holds. */
export function rowsThat(count: number, holds: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (holds(row)) rows.push(row);
  return rows;
}

/** Left out, by reason; reasons that hold of nobody are not there. */
export function leftOut(
  measure: Pick<MeasureText, "reasons" | "stock">,
  counts: Partial<Record<Reason, number>>,
): CountResult["excluded"] {
  return (Object.entries(counts) as [Reason, number][])
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, text: reasonText(measure, reason), count }));
}

/** A share in whole percent, half up; null of nobody. */
export function percentage(
  numerator: number,
  denominator: number,
  excluded: CountResult["excluded"],
  parts?: CountResult["parts"],
): CountResult {
  return {
    value: denominator === 0 ? null : roundedMean(100 * numerator, denominator, 0),
    n: denominator,
    numerator,
    denominator,
    ...(parts && { parts }),
    excluded,
  };
}

type Coverages = Pick<CountQuestion, "coverage" | "familiesCovered">;

/** The time that the data cover with each kind of event that a measure goes by. */
export function windowsOf(
  { event, also }: Pick<MeasureText, "event" | "also">,
  { coverage, familiesCovered }: Coverages,
): (Covered | undefined)[] {
  const first = event === "families" ? familiesCovered : coverage[event];
  return also ? [first, coverage[also]] : [first];
}

/** The time that the data cover with all that a measure goes by; undefined without any. */
export const windowOf = (
  measure: Pick<MeasureText, "event" | "also">,
  coverages: Coverages,
): Covered | undefined => windowsOf(measure, coverages).reduce(shared);

/** What two windows have in common. */
function shared(one: Covered | undefined, other: Covered | undefined): Covered | undefined {
  if (!one || !other) return undefined;
  const parts = withoutGaps(one).flatMap((a) =>
    withoutGaps(other).map((b) => ({
      from: a.from > b.from ? a.from : b.from,
      to: a.to < b.to ? a.to : b.to,
      gaps: [],
    })),
  );
  return union(parts.filter(({ from, to }) => from <= to));
}

/**
 * Whether the data can say how things stood on a day: not before they begin, nor in a gap of them. After their end things
 * are taken as unchanged.
 */
export function tellsOf(covered: Covered | undefined, day: number): boolean {
  if (!covered || day < covered.from) return false;
  return !covered.gaps.some(({ from, to }) => day >= from && day <= to);
}

/** Whether a measure is of families of adopters, a percentage among them. */
export const isOfFamilies = ({ event }: Pick<MeasureText, "event">): boolean => event === "families";

/**
 * What a measure comes to; undefined where it is of families and no table of adopters was read. Where no source tells of its
 * events there is no figure: 0 would say that there were none.
 */
export function countResult(measure: CountMeasure, question: CountQuestion): CountResult | undefined {
  if (isOfFamilies(measure) && question.families.count === 0) return undefined;
  const result = measure.of(question);
  if (isTold(measure, question)) return result;
  return {
    value: null,
    n: 0,
    excluded: [{ reason: WITHHELD, text: reasonText(measure, WITHHELD), count: result.n }],
  };
}

/** Whether the data tell of a measure: of a stock on its day, of events at any time. */
function isTold(measure: CountMeasure, question: CountQuestion): boolean {
  return measure.stock
    ? windowsOf(measure, question).every((window) => tellsOf(window, question.asAt))
    : windowOf(measure, question) !== undefined;
}
