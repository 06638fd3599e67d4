import type { Scalar } from "../domain/columns";

/** Rows of a table, before or now: what identifies each, and the number that tells rows of one identity apart. */
export interface Identified {
  rowCount: number;
  /** The cells of the identity's headers, in their order. */
  identityAt(row: number): readonly Scalar[];
  /** NaN where there is none; rows without one come in the order in which they stand. */
  thenByAt(row: number): number;
  /** Cells by which a row is the same whatever its identity says now; undefined where they say nothing. */
  factsAt?(row: number): readonly Scalar[] | undefined;
}

/**
 * Finds the rows of a table of an earlier run again: for each row of now the row of before, or -1. First those that alone
 * have the same facts: a number within an identity may have moved on to another row. The others by identity: rows of one
 * identity are paired in the order of their number when there are as many as before (rows were moved by what was inserted
 * above); otherwise those with the very same number first, and the rest in order.
 *
 * @param source where given, only rows without one are paired, with rows of before that are none's yet
 */
export function pairRows(
  before: Identified,
  now: Identified,
  source: Int32Array = new Int32Array(now.rowCount).fill(-1),
): Int32Array {
  const taken = new Set(source.filter((row) => row !== -1));
  if (before.factsAt && now.factsAt) {
    const known = alone(before.rowCount, before.factsAt, (row) => !taken.has(row));
    for (const [key, row] of alone(now.rowCount, now.factsAt, (row) => source[row] === -1)) {
      const old = known.get(key);
      if (old === undefined) continue;
      source[row] = old;
      taken.add(old);
    }
  }
  const waiting = grouped(before.rowCount, before.identityAt, (row) => !taken.has(row));
  for (const [key, rows] of grouped(now.rowCount, now.identityAt, (row) => source[row] === -1)) {
    const old = waiting.get(key);
    if (old) pairGroup(inOrder(old, before), inOrder(rows, now), before, now, source);
  }
  return source;
}

/** Of some rows those whose facts no other has, by their facts. */
function alone(
  rowCount: number,
  factsAt: NonNullable<Identified["factsAt"]>,
  isWanted: (row: number) => boolean,
): Map<string, number> {
  const found = grouped(
    rowCount,
    (row) => factsAt(row) ?? [],
    (row) => isWanted(row) && factsAt(row) !== undefined,
  );
  return new Map([...found].flatMap(([key, rows]) => (rows.length === 1 ? [[key, rows[0]!]] : [])));
}

function pairGroup(
  old: readonly number[],
  rows: readonly number[],
  before: Identified,
  now: Identified,
  source: Int32Array,
): void {
  let left = old;
  let open = rows;
  if (old.length !== rows.length) {
    const byNumber = new Map(old.map((row) => [before.thenByAt(row), row]));
    byNumber.delete(NaN);
    const taken = new Set<number>();
    for (const row of rows) {
      const same = byNumber.get(now.thenByAt(row));
      if (same === undefined || taken.has(same)) continue;
      source[row] = same;
      taken.add(same);
    }
    left = old.filter((row) => !taken.has(row));
    open = rows.filter((row) => source[row] === -1);
  }
  for (let at = 0; at < Math.min(left.length, open.length); at++) source[open[at]!] = left[at]!;
}

function grouped(
  rowCount: number,
  cellsAt: (row: number) => readonly Scalar[],
  isWanted: (row: number) => boolean,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < rowCount; row++) {
    if (!isWanted(row)) continue;
    const key = keyOf(cellsAt(row));
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

function inOrder(rows: readonly number[], { thenByAt }: Identified): readonly number[] {
  if (rows.length < 2) return rows;
  const number = (row: number) => (Number.isNaN(thenByAt(row)) ? Infinity : thenByAt(row));
  return [...rows].sort((a, b) => (number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : a - b));
}

/** Excel hands a number of a text cell back as text: identities compare as text. */
const keyOf = (values: readonly Scalar[]): string =>
  JSON.stringify(values.map((value) => String(value ?? "")));
