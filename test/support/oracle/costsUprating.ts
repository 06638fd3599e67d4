/** Prices of one year as prices of another, by an index; undefined where it does not have both years. */
export function uprated(
  pounds: number,
  from: string,
  to: string,
  index: Readonly<Record<string, number | undefined>>,
): number | undefined {
  if (from === to) return pounds;
  const [before, after] = [index[from], index[to]];
  return before === undefined || after === undefined ? undefined : (pounds * after) / before;
}
