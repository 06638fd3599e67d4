/** How finely the curve is followed. */
const STEPS = 2048;
/** Flatter than this the curve runs away at its ends, steeper it is a single point: both are held here. */
const LEAST = 0.5;
const MOST = 100_000;

const ANGLES = Float64Array.from({ length: STEPS + 1 }, (_, at) => ((Math.PI / 2) * at) / STEPS);
const PLACES = ANGLES.map((angle) => Math.sin(angle) ** 2);
const LOG_SINES = ANGLES.map((angle) => Math.log(Math.sin(angle)));
const LOG_COSINES = ANGLES.map((angle) => Math.log(Math.cos(angle)));

/**
 * The quantiles of a beta distribution: what so large a part of it lies below. Its density over x = sin² of an angle is smooth,
 * so plain sums over equal angles follow it to about four digits.
 *
 * @param a, b its two shapes, from 0.5 to 100,000
 * @returns from a part (0 to 1) to a place (0 to 1)
 */
export function betaQuantiles(a: number, b: number): (part: number) => number {
  const [sines, cosines] = [2 * held(a) - 1, 2 * held(b) - 1];
  const logs = LOG_SINES.map((sine, at) => (sines && sines * sine) + (cosines && cosines * LOG_COSINES[at]!));
  const top = logs.reduce((most, each) => Math.max(most, each), -Infinity);
  const below = new Float64Array(STEPS + 1);
  for (let at = 1; at <= STEPS; at++)
    below[at] = below[at - 1]! + Math.exp(logs[at - 1]! - top) + Math.exp(logs[at]! - top);
  const whole = below[STEPS]!;
  return (part) => {
    const wanted = part * whole;
    let [from, to] = [0, STEPS];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (below[middle]! <= wanted) from = middle;
      else to = middle;
    }
    const [less, more] = [below[from]!, below[to]!];
    const along = more > less ? Math.min(1, Math.max(0, (wanted - less) / (more - less))) : 0;
    return PLACES[from]! + along * (PLACES[to]! - PLACES[from]!);
  };
}

/**
 * A beta distribution with a mean of which the middle eight in ten lie within a width: the more narrow, the more cases would
 * have to be counted to know the share so well.
 *
 * @param mean between 0 and 1
 * @param width from its P10 to its P90
 */
export function betaOfWidth(mean: number, width: number): (part: number) => number {
  const of = (cases: number) => betaQuantiles(mean * cases, (1 - mean) * cases);
  let [few, many] = [Math.log(LEAST / Math.min(mean, 1 - mean)), Math.log(MOST)];
  for (let round = 0; round < 40 && few < many; round++) {
    const middle = (few + many) / 2;
    const quantile = of(Math.exp(middle));
    if (quantile(0.9) - quantile(0.1) > width) few = middle;
    else many = middle;
  }
  return of(Math.exp((few + many) / 2));
}

const held = (shape: number): number => Math.min(MOST, Math.max(LEAST, shape));
