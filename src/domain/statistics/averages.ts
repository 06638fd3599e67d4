/** Count, sum and order statistics of whole numbers of days. */
export interface DaysSummary {
  n: number;
  sum: number;
  /** To one decimal, half up; null without any. */
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
}

/** @example summariseDays([10, 20, 45]) //=> { n: 3, sum: 75, mean: 25, median: 20, min: 10, max: 45 } */
export function summariseDays(days: readonly number[]): DaysSummary {
  const sorted = Float64Array.from(days).sort();
  const n = sorted.length;
  const sum = sorted.reduce((total, day) => total + day, 0);
  if (n === 0) return { n, sum, mean: null, median: null, min: null, max: null };
  const upper = sorted[Math.floor(n / 2)]!;
  const lower = sorted[Math.floor((n - 1) / 2)]!;
  return {
    n,
    sum,
    mean: roundedMean(sum, n, 1),
    median: (lower + upper) / 2,
    min: sorted[0]!,
    max: sorted[n - 1]!,
  };
}

/**
 * The mean of n whole numbers, rounded half away from zero. Exact: the half is found among whole numbers, not among binary
 * fractions of them.
 *
 * @example roundedMean(5, 2, 0) //=> 3
 */
export function roundedMean(sum: number, n: number, digits: 0 | 1): number {
  const scale = digits === 0 ? 1 : 10;
  const rounded = Math.floor((2 * Math.abs(sum) * scale + n) / (2 * n)) / scale;
  return sum < 0 ? -rounded : rounded;
}
