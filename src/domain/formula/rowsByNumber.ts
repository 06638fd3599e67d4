/** The rows that hold each number of a column, by position from the top; empty ones are in none. */
const indexOf = new WeakMap<Float64Array | Int32Array, ReadonlyMap<number, Int32Array>>();

const NONE = new Int32Array(0);

/**
 * The rows of a column whose number is this one. The index is made once for a column: a table that asks another for its rows
 * by a number, row after row, would else read all of the other for each.
 *
 * @param empty what stands for an empty cell in the column
 */
export function rowsWithNumber(values: Float64Array | Int32Array, empty: number, number: number): Int32Array {
  const index = indexOf.get(values) ?? indexed(values, empty);
  return index.get(number) ?? NONE;
}

function indexed(values: Float64Array | Int32Array, empty: number): ReadonlyMap<number, Int32Array> {
  const counts = new Map<number, number>();
  for (const value of values) if (!Object.is(value, empty)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const index = new Map<number, Int32Array>();
  for (const [value, count] of counts) index.set(value, new Int32Array(count));
  const filled = new Map<number, number>();
  values.forEach((value: number, row: number) => {
    const rows = index.get(value);
    if (rows === undefined || Object.is(value, empty)) return;
    const at = filled.get(value) ?? 0;
    rows[at] = row;
    filled.set(value, at + 1);
  });
  indexOf.set(values, index);
  return index;
}
