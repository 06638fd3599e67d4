import { NO_DAY } from "../dates/serialDay";
import type { ModuleRows } from "./returnYear";

/**
 * Episodes in the order in which they happened: the rows of a child together, by DECOM, rows without a readable DECOM
 * last, and rows of one day as they stand on the sheet. It is what the department's checks call previous and next.
 */
export interface EpisodeOrder {
  /** Row numbers, child after child. */
  rows: Int32Array;
  /** Where each child's rows begin in `rows`, children in order of their number, and the end of the last: one more entry. */
  starts: Int32Array;
}

/** Wide enough for the position of a row among those of its child; a day has 22 bits, and 48 bits are exact. */
const POSITIONS = 2 ** 26;
/** After every day of Excel's calendar. */
const AFTER_ALL = 2 ** 22 - 1;

const known = new WeakMap<ModuleRows, EpisodeOrder>();

/** The order of a year's episodes, worked out once. */
export function episodeOrder(episodes: ModuleRows): EpisodeOrder {
  let order = known.get(episodes);
  if (!order) known.set(episodes, (order = inOrder(episodes)));
  return order;
}

/** Visits each episode with the one before it of the same child, in order. */
export function eachPair(episodes: ModuleRows, visit: (before: number, row: number) => void): void {
  const { rows, starts } = episodeOrder(episodes);
  for (let child = 0; child + 1 < starts.length; child++)
    for (let at = starts[child]! + 1; at < starts[child + 1]!; at++) visit(rows[at - 1]!, rows[at]!);
}

/** Visits the rows of each child, in order. */
export function eachHistory(episodes: ModuleRows, visit: (rows: Int32Array, child: number) => void): void {
  const { rows, starts } = episodeOrder(episodes);
  for (let each = 0; each + 1 < starts.length; each++) {
    const own = rows.subarray(starts[each], starts[each + 1]);
    visit(own, episodes.child[own[0]!]!);
  }
}

/** By child, the first row in order; -1 where no row of the child has a DECOM. */
export const firstEpisodes = (episodes: ModuleRows): Int32Array => remembered(firsts, episodes, "first");

/** By child, the row with the latest DECOM, the first on the sheet of several; -1 where no row has a DECOM. */
export const latestEpisodes = (episodes: ModuleRows): Int32Array => remembered(latests, episodes, "last");

const firsts = new WeakMap<ModuleRows, Int32Array>();
const latests = new WeakMap<ModuleRows, Int32Array>();

function remembered(
  edges: WeakMap<ModuleRows, Int32Array>,
  episodes: ModuleRows,
  edge: "first" | "last",
): Int32Array {
  let found = edges.get(episodes);
  if (!found) edges.set(episodes, (found = edgeEpisodes(episodes, edge)));
  return found;
}

function edgeEpisodes({ count, child, days }: ModuleRows, edge: "first" | "last"): Int32Array {
  const decom = days.DECOM!;
  const found = new Int32Array(childrenOf({ count, child })).fill(-1);
  for (let row = 0; row < count; row++) {
    const day = decom[row]!;
    if (day === NO_DAY) continue;
    const best = found[child[row]!]!;
    const better = best < 0 || (edge === "first" ? day < decom[best]! : day > decom[best]!);
    if (better) found[child[row]!] = row;
  }
  return found;
}

/** One more than the highest child of some rows: how long a column by child must be. */
export function childrenOf({ count, child }: Pick<ModuleRows, "count" | "child">): number {
  let highest = -1;
  for (let row = 0; row < count; row++) if (child[row]! > highest) highest = child[row]!;
  return highest + 1;
}

function inOrder(episodes: ModuleRows): EpisodeOrder {
  const { count, child, days } = episodes;
  const decom = days.DECOM!;
  const next = new Int32Array(childrenOf(episodes) + 1);
  for (let row = 0; row < count; row++) next[child[row]! + 1]!++;
  const begins: number[] = [];
  for (let each = 0; each + 1 < next.length; each++) {
    if (next[each + 1]! > 0) begins.push(next[each]!);
    next[each + 1]! += next[each]!;
  }
  const starts = Int32Array.from([...begins, count]);
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[next[child[row]!]!++] = row;
  for (let each = 0; each + 1 < starts.length; each++)
    if (!isInOrder(rows, starts[each]!, starts[each + 1]!, decom))
      sortByDay(rows.subarray(starts[each], starts[each + 1]), decom);
  return { rows, starts };
}

const dayInOrder = (decom: Int32Array, row: number) => (decom[row] === NO_DAY ? AFTER_ALL : decom[row]!);

/** Most sheets are in order already. */
function isInOrder(rows: Int32Array, start: number, end: number, decom: Int32Array): boolean {
  for (let at = start + 1; at < end; at++)
    if (dayInOrder(decom, rows[at - 1]!) > dayInOrder(decom, rows[at]!)) return false;
  return true;
}

/** Sorts rows by day in place; rows of one day keep their order. */
function sortByDay(rows: Int32Array, decom: Int32Array): void {
  const keys = Float64Array.from(rows, (row, at) => dayInOrder(decom, row) * POSITIONS + at).sort();
  const asTheyStood = rows.slice();
  keys.forEach((key, at) => (rows[at] = asTheyStood[key % POSITIONS]!));
}
