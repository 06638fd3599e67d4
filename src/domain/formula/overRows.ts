import type { Column, ColumnTable } from "../columns";
import { FormulaError } from "./expression";
import { columnOf, type RowMask } from "./rowMask";

/**
 * Figures over the numbers of a column in the rows of a mask. Empty cells, text, TRUE and FALSE take no part.
 * Days count as their serial numbers.
 */
export function total(table: ColumnTable, header: string, mask: RowMask): number {
  let sum = 0;
  for (const each of numbersIn(columnOf(table, header), mask)) sum += each;
  return sum;
}

/** #DIV/0! where no number is in the rows. */
export function mean(table: ColumnTable, header: string, mask: RowMask): number | FormulaError {
  const numbers = numbersIn(columnOf(table, header), mask);
  let sum = 0;
  for (const each of numbers) sum += each;
  return numbers.length === 0 ? new FormulaError("#DIV/0!") : sum / numbers.length;
}

/**
 * The value below which a share `p` of the numbers lies, as PERCENTILE.INC: by straight line between the two nearest of
 * them; 0 is the least, 0.5 the median, 1 the most. #NUM! where no number is in the rows or p is outside 0 to 1.
 */
export function quantile(
  table: ColumnTable,
  header: string,
  mask: RowMask,
  p: number,
): number | FormulaError {
  const sorted = sortedNumbers(table, header, mask);
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) return new FormulaError("#NUM!");
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

/** How many sorted selections are kept a table: a row of figures asks for several quantiles of one selection in turn. */
const KEPT = 8;

const sortedKept = new WeakMap<ColumnTable, Map<string, Float64Array>>();

function sortedNumbers(table: ColumnTable, header: string, mask: RowMask): Float64Array {
  const kept = sortedKept.get(table) ?? new Map<string, Float64Array>();
  sortedKept.set(table, kept);
  const key = `${header}\n${mask.key}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const sorted = numbersIn(columnOf(table, header), mask).sort();
  kept.set(key, sorted);
  const [oldest] = kept.keys();
  if (kept.size > KEPT) kept.delete(oldest as string);
  return sorted;
}

function numbersIn(column: Column, mask: RowMask): Float64Array {
  const found = new Float64Array(mask.count);
  if (column.kind === "text" || column.kind === "flag") return found.subarray(0, 0);
  const empty = column.kind === "day" ? 0 : NaN;
  let size = 0;
  for (let row = 0; row < mask.rows.length; row++) {
    const each = column.values[row];
    if (mask.rows[row] === 1 && typeof each === "number" && !Object.is(each, empty)) found[size++] = each;
  }
  return found.subarray(0, size);
}
