/**
 * The value below which a share `p` (0 to 1) of some numbers lies, by straight line between the two nearest of them, as
 * Excel's PERCENTILE.INC: 0.25 is the lower quartile, 0.5 the median.
 *
 * @param sorted in ascending order
 * @returns null without any number
 * @example quantileOf([10, 20, 45], 0.25) //=> 15
 */
export function quantileOf(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (place - Math.floor(place)) * (above - below);
}
