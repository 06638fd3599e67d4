import type { Column, ColumnTable } from "../columns";
import { FormulaError } from "./expression";
import { Kept } from "./kept";
import { columnOf, type Selection } from "./rowsWhere";

/**
 * Figures over the numbers of a column in the rows of a mask. Empty cells, text, TRUE and FALSE take no part.
 * Days count as their serial numbers.
 */
export function total(table: ColumnTable, header: string, selection: Selection): number {
  let sum = 0;
  for (const each of numbersIn(columnOf(table, header), selection)) sum += each;
  return sum;
}

/** The sum of the numbers' squares. */
export function squares(table: ColumnTable, header: string, selection: Selection): number {
  let sum = 0;
  for (const each of numbersIn(columnOf(table, header), selection)) sum += each * each;
  return sum;
}

/** #DIV/0! where no number is in the rows. */
export function mean(table: ColumnTable, header: string, selection: Selection): number | FormulaError {
  const numbers = numbersIn(columnOf(table, header), selection);
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
  selection: Selection,
  p: number,
): number | FormulaError {
  const sorted = sortedNumbers(table, header, selection);
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) return new FormulaError("#NUM!");
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

/** The n-th largest of the numbers, counted from 1, equal ones each on its own; #NUM! where there are fewer. */
export function nthLargest(
  table: ColumnTable,
  header: string,
  selection: Selection,
  n: number,
): number | FormulaError {
  return sortedNumbers(table, header, selection).at(-n) ?? new FormulaError("#NUM!");
}

/** What is kept sorted of one table, in bytes: figures side by side ask for several quantiles of one selection. */
const KEPT_BYTES = 4 * 2 ** 20;

const sortedOf = new WeakMap<ColumnTable, Kept<Float64Array>>();

function sortedNumbers(table: ColumnTable, header: string, selection: Selection): Float64Array {
  const kept = sortedOf.get(table) ?? new Kept<Float64Array>(KEPT_BYTES);
  sortedOf.set(table, kept);
  const key = `${header}\n${selection.key}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const sorted = numbersIn(columnOf(table, header), selection).sort();
  return kept.put(key, sorted, ({ byteLength }) => byteLength);
}

function numbersIn(column: Column, { rows }: Selection): Float64Array {
  const found = new Float64Array(rows.length);
  let size = 0;
  const take = (number: number) => {
    found[size++] = number;
  };
  switch (column.kind) {
    case "day":
      for (const row of rows) if (column.values[row] !== 0) take(column.values[row] as number);
      break;
    case "number":
      for (const row of rows) if (!Number.isNaN(column.values[row])) take(column.values[row] as number);
      break;
    case "asTyped":
      for (const row of rows) {
        const each = column.values[row];
        if (typeof each === "number") take(each);
      }
      break;
    case "text":
    case "flag":
  }
  return found.slice(0, size);
}
