import type { ModuleRows } from "./returnYear";

/** Rows of a module in order of child, so that those of one child stand together. */
export interface RowsOfChild {
  /** By child: where its rows begin in `rows`; they end where the next child's begin. */
  start: Int32Array;
  /** Positions in the module. */
  rows: Int32Array;
  /** The rows of one child; none for a child that the module does not name. */
  of(child: number): Int32Array;
}

const NONE = new Int32Array(0);
const known = new WeakMap<ModuleRows, Map<string, RowsOfChild>>();

/**
 * The rows of each child, by a day where one is named: rows without that day first. Rows of the same day stand in an order
 * of what they say, never of where they were found. Worked out once for a module and day.
 *
 * @param day "DECOM"; without it the order is that of what the rows say alone
 */
export function rowsOfChild(module: ModuleRows, day = ""): RowsOfChild {
  let ofModule = known.get(module);
  if (!ofModule) known.set(module, (ofModule = new Map<string, RowsOfChild>()));
  let found = ofModule.get(day);
  if (!found) ofModule.set(day, (found = grouped(module, day)));
  return found;
}

function grouped(module: ModuleRows, day: string): RowsOfChild {
  const { count, child } = module;
  let last = -1;
  for (let row = 0; row < count; row++) if (child[row]! > last) last = child[row]!;
  const start = new Int32Array(last + 2);
  for (let row = 0; row < count; row++) start[child[row]! + 1]!++;
  for (let each = 0; each <= last; each++) start[each + 1]! += start[each]!;
  const rows = new Int32Array(count);
  const next = start.slice();
  for (let row = 0; row < count; row++) rows[next[child[row]!]!++] = row;

  const compare = inOrderOf(module, day);
  for (let each = 0; each <= last; each++) {
    // Few rows a child, and most sheets are in order already.
    for (let at = start[each]! + 1; at < start[each + 1]!; at++) {
      const row = rows[at]!;
      let to = at;
      while (to > start[each]! && compare(rows[to - 1]!, row) > 0) rows[to] = rows[--to]!;
      rows[to] = row;
    }
  }
  return {
    start,
    rows,
    of: (each) =>
      each < 0 || each > last || start[each] === start[each + 1]
        ? NONE
        : rows.subarray(start[each]!, start[each + 1]!),
  };
}

function inOrderOf({ days, texts }: ModuleRows, day: string): (a: number, b: number) => number {
  const first = days[day];
  const otherDays = Object.keys(days).sort();
  const otherTexts = Object.keys(texts).sort();
  const bySay = (a: number, b: number) => {
    for (const field of otherDays) {
      const difference = days[field]![a]! - days[field]![b]!;
      if (difference !== 0) return difference;
    }
    for (const field of otherTexts) {
      const [one, other] = [texts[field]![a]!, texts[field]![b]!];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
  return first ? (a, b) => first[a]! - first[b]! || bySay(a, b) : bySay;
}
