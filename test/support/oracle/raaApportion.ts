/** A part whose fraction of a pound is a whole one but for this is a whole one: 0.29 x 100 is 28.999999999999996. */
const SLIP = 1e-6;

/** The whole pounds (or other units) that a number holds, and what is left over, rid of the slips of binary fractions. */
function cut(exact: number): { whole: number; left: number } {
  const whole = Math.floor(exact + SLIP);
  return { whole, left: Math.max(0, Math.round((exact - whole) / SLIP) * SLIP) };
}

/**
 * Whole units by largest remainder: each is cut to the unit below; what remains of the cut total goes one each to the largest
 * fractions, of equal ones to the first.
 */
export function largestRemainder(exact: readonly number[]): number[] {
  const total = exact.reduce((sum, each) => sum + each, 0);
  const parts = exact.map(cut);
  const spare = cut(total).whole - parts.reduce((sum, { whole }) => sum + whole, 0);
  const order = parts.map((_, at) => at).sort((a, b) => parts[b]!.left - parts[a]!.left || a - b);
  const lifted = new Set(order.slice(0, spare));
  return parts.map(({ whole }, at) => whole + (lifted.has(at) ? 1 : 0));
}

/** The same of what is above or below 0 as a whole: shared out without its sign, which it is then given back. */
export function largestRemainderSigned(exact: readonly number[]): number[] {
  if (exact.reduce((sum, each) => sum + each, 0) >= 0) return largestRemainder(exact);
  return largestRemainder(exact.map((each) => -each)).map((each) => (each === 0 ? 0 : -each));
}

/** Shares to a hundredth of a percent that come to 100.00. */
export const toHundredths = (shares: readonly number[]): number[] =>
  largestRemainder(shares.map((share) => share * 10_000)).map((units) => units / 10_000);

/** What a share may be at least and at most, as a part of 1. */
export interface Reach {
  low: number;
  high: number;
}

const held = (part: number, { low, high }: Reach) => Math.min(high, Math.max(low, part));
const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);

/**
 * Each part times one common factor, held in its reach, the factor being the one with which they come to 1.
 * Nothing where the reaches leave no such factor.
 */
export function within(parts: readonly number[], reaches: readonly Reach[]): number[] | undefined {
  const at = (factor: number) => parts.map((part, which) => held(part * factor, reaches[which]!));
  const [nothing, everything] = [at(0), at(1e15)].map(sum);
  if (reaches.some(({ low, high }) => low > high + 1e-9)) return undefined;
  if (nothing! > 1 + 1e-9 || everything! < 1 - 1e-9) return undefined;
  if (Math.abs(sum(at(1)) - 1) < 1e-12) return at(1);
  let [low, high] = [0, 1e15];
  for (let turn = 0; turn < 400; turn++) {
    // Halved in its logarithm while it is large, so that a factor of 1.2 is found to its last digits too.
    const middle = high > 4 && low < 1 ? Math.sqrt(high * Math.max(low, 1e-15)) : (low + high) / 2;
    if (sum(at(middle)) < 1) low = middle;
    else high = middle;
  }
  return at(high);
}

/**
 * What each has of the year: every day's equal part is shared among those who are in on it, as their shares are. With nobody in
 * (or nobody with a share), the day is covered by no one.
 */
export function byDays(
  shares: readonly number[],
  stays: readonly { from: number; to: number }[],
  year: { from: number; to: number },
): { shares: number[]; uncovered: number } {
  const days = year.to - year.from + 1;
  const found = shares.map(() => 0);
  let uncovered = 0;
  for (let day = year.from; day <= year.to; day++) {
    const isIn = stays.map(({ from, to }) => from <= day && day <= to);
    const there = sum(shares.filter((_, at) => isIn[at]));
    if (there === 0) uncovered += 1 / days;
    else
      shares.forEach((share, at) => {
        if (isIn[at]) found[at]! += share / there / days;
      });
  }
  return { shares: found, uncovered };
}
