import { wholeDays } from "../published/yearsAndMonths";
import { A10 } from "../measures/A10";

/** Days in a row, both ends included; the last band of a list has no upper end. */
export interface DayBand {
  from: number;
  to: number | undefined;
}

/**
 * Bands from 0 days, each up to one of some days and the last over them all: a number of days is in exactly one.
 *
 * @param upTo in ascending order
 * @example bandsUpTo([91, 182]) //=> 0 to 91, 92 to 182, over 182
 */
export function bandsUpTo(upTo: readonly number[]): DayBand[] {
  return [
    ...upTo.map((to, at): DayBand => ({ from: at === 0 ? 0 : upTo[at - 1]! + 1, to })),
    { from: upTo.at(-1)! + 1, to: undefined },
  ];
}

/** @example bandWords({ from: 1096, to: undefined }) //=> "Over 1,095" */
export function bandWords({ from, to }: DayBand): string {
  const written = (days: number) => days.toLocaleString("en-GB");
  return to === undefined ? `Over ${written(from - 1)}` : `${written(from)} to ${written(to)}`;
}

/** How many of some days, none of them below 0, are in each band. */
export function countByBand(days: readonly number[], bands: readonly DayBand[]): number[] {
  return bands.map(({ from, to = Infinity }) => days.filter((each) => each >= from && each <= to).length);
}

/** The threshold of A1 and A10, in days. */
export const THRESHOLD_DAYS = A10.threshold.days;
const QUARTERS_WITHIN = 4;

/**
 * Of entering care to moving in: bands a quarter of the threshold wide (106 or 107 days), so that they can be drawn side by
 * side and the threshold is the end of one.
 */
export const MOVED_IN_BANDS = bandsUpTo(
  Array.from({ length: 2 * QUARTERS_WITHIN }, (_, at) =>
    Math.floor((THRESHOLD_DAYS * (at + 1)) / QUARTERS_WITHIN),
  ),
);
/** How many of them are within the threshold. */
export const BANDS_WITHIN_THRESHOLD = QUARTERS_WITHIN;

const months = (...ends: number[]) => bandsUpTo(ends.map(wholeDays));
/** Of entering care to the adoption order: half years from one year to three and a half. */
export const ADOPTED_BANDS = months(12, 18, 24, 30, 36, 42);
/** Of a single stage. */
export const STAGE_BANDS = months(3, 6, 9, 12, 18);

/** The bands in which a stage, or a way that spans stages, is shown. */
export function bandsOf(id: string): readonly DayBand[] {
  if (id === "entry-placed") return MOVED_IN_BANDS;
  return id === "entry-adopted" ? ADOPTED_BANDS : STAGE_BANDS;
}
