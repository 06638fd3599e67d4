import { noAnswer, notUnderstood, type Answered } from "../answered";
import { NO_DAY } from "../dates/serialDay";

/**
 * How long waits last where some go on: the Kaplan-Meier curve of E. L. Kaplan and P. Meier, Nonparametric estimation from
 * incomplete observations, Journal of the American Statistical Association 53 (1958). An open case counts for as long as it has
 * waited, and says nothing about what comes after: leaving it out would make waits look shorter than they are.
 */
export interface SurvivalCurve {
  /** Waits that count, ended or open. */
  n: number;
  ended: number;
  open: number;
  /** Rows that do not count, and why. */
  leftOut: { noStart: number; notStarted: number; negative: number };
  /** The days after which somebody's wait ended, ascending, each once. */
  days: Int32Array;
  /** By those days: how many had waited at least so long, and how many waits ended then. */
  atRisk: Int32Array;
  endings: Int32Array;
  /** By those days: the share that waits longer, from 1 down. */
  survival: Float64Array;
  /** Days of the longest wait seen, ended or open; 0 without any. */
  longest: number;
  /** By those days: the area under the curve from that day to the longest wait, in days. */
  areaAfter: Float64Array;
  /** Every wait that counts, ascending. */
  waits: Int32Array;
}

/**
 * The curve of waits. A wait that has ended by the as-at date counts its days; any other is open and has lasted until then,
 * also where its end is known to come later. Where one ends and another is cut off after equally many days, the second had
 * still been waiting when the first ended.
 *
 * @param start days, 0 for none
 * @param end days, 0 while open; as long as `start`
 */
export function survivalCurve(start: Int32Array, end: Int32Array, asAt: number): SurvivalCurve {
  const leftOut = { noStart: 0, notStarted: 0, negative: 0 };
  // Twice the days, and one more where the wait is open: in order of days, and at equal days those that ended first.
  const keys = new Int32Array(start.length);
  let n = 0;
  for (let row = 0; row < start.length; row++) {
    const from = start[row]!;
    const to = end[row]!;
    if (from === NO_DAY) leftOut.noStart++;
    else if (from > asAt) leftOut.notStarted++;
    else if (to !== NO_DAY && to < from) leftOut.negative++;
    else keys[n++] = to !== NO_DAY && to <= asAt ? 2 * (to - from) : 2 * (asAt - from) + 1;
  }
  return curveOf(keys.subarray(0, n).sort(), leftOut);
}

function curveOf(keys: Int32Array, leftOut: SurvivalCurve["leftOut"]): SurvivalCurve {
  const n = keys.length;
  const waits = keys.map((key) => key >> 1);
  let steps = 0;
  let ended = 0;
  for (let i = 0; i < n; i++) {
    if (keys[i]! & 1) continue;
    if (ended === 0 || keys[i] !== keys[i - 1]) steps++;
    ended++;
  }
  const days = new Int32Array(steps);
  const atRisk = new Int32Array(steps);
  const endings = new Int32Array(steps);
  const survival = new Float64Array(steps);
  let left = 1;
  for (let i = 0, step = 0; i < n;) {
    const key = keys[i]!;
    let next = i + 1;
    while (next < n && keys[next] === key) next++;
    if ((key & 1) === 0) {
      left *= 1 - (next - i) / (n - i);
      days[step] = key >> 1;
      atRisk[step] = n - i;
      endings[step] = next - i;
      survival[step++] = left;
    }
    i = next;
  }
  const longest = n === 0 ? 0 : waits[n - 1]!;
  const areaAfter = new Float64Array(steps);
  for (let step = steps - 1, area = 0, until = longest; step >= 0; step--) {
    area += survival[step]! * (until - days[step]!);
    areaAfter[step] = area;
    until = days[step]!;
  }
  return { n, ended, open: n - ended, leftOut, days, atRisk, endings, survival, longest, areaAfter, waits };
}

/** What the product of many fractions may miss one half by; two shares of children never lie so close. */
const HALF = 0.5 + 1e-9;

/**
 * The median wait: the first day after which no more than half still wait. Without open cases the lower of the two middle waits.
 *
 * @returns whole days, or why there is no median yet
 */
export function medianWait(curve: SurvivalCurve): Answered<{ days: number }> {
  if (curve.n === 0)
    return noAnswer("No wait has a start on or before the as-at date, so there is none to count.");
  const step = curve.survival.findIndex((share) => share <= HALF);
  if (step >= 0) return { kind: "found", days: curve.days[step]! };
  if (curve.ended === 0) return noAnswer("Every case still waits, so there is no median wait yet.");
  return noAnswer(
    `More than half still wait after ${curve.days.at(-1)!.toLocaleString("en-GB")} days, the longest wait that has ended, so there is no median wait yet.`,
  );
}

/** How long a case that has waited may go on waiting, and what that rests on. */
export interface DaysToGo {
  /** Mean days still to go, not rounded. */
  days: number;
  /** Cases of the history that waited longer than this one has. */
  n: number;
  /** Where not all of them have ended: the figure is then too low rather than too high. */
  note?: string;
}

/**
 * Expected days still to go for a case that has waited `daysSoFar` and waits on: the mean residual life, the area under the
 * curve after that day over its height there, up to the longest wait seen. Without open cases it is the plain mean of the longer
 * waits less the days so far.
 */
export function expectedDaysToGo(history: SurvivalCurve, daysSoFar: number): Answered<DaysToGo> {
  if (!Number.isFinite(daysSoFar) || daysSoFar < 0)
    return notUnderstood("The days waited so far are a number from 0.");
  const { days, survival, areaAfter, longest, waits, n } = history;
  const longer = n - countUpTo(waits, daysSoFar);
  if (longer === 0)
    return noAnswer(
      n === 0
        ? "The history holds no wait that can be counted."
        : `Nobody in the history waited longer than ${longest.toLocaleString("en-GB")} days.`,
    );
  // The first ending after the days so far: until then the curve keeps the height that it has there.
  const next = countUpTo(days, daysSoFar);
  if (next === days.length)
    return noAnswer(
      "Nobody in the history who waited longer than that has come to the end of the wait yet, so what is to come is not known.",
    );
  const height = next === 0 ? 1 : survival[next - 1]!;
  const toGo = days[next]! - daysSoFar + areaAfter[next]! / height;
  const last = survival.at(-1)!;
  return {
    kind: "found",
    days: toGo,
    n: longer,
    ...(last > 0 && {
      note: `Counted up to the longest wait seen, ${longest.toLocaleString("en-GB")} days: some still wait then, so it may take longer.`,
    }),
  };
}

/** How many of ascending numbers are no greater. */
function countUpTo(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
