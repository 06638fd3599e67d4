import type { BookSheet } from "../../files/book";

/**
 * How many rows the formulas of one sheet may go through for the grid to calculate them. Univer takes about a tenth of a
 * millisecond a row for one SUMPRODUCT or AGGREGATE of several conditions, and stands still meanwhile; it works out every
 * branch of an IF.
 */
const MOST_ROWS_GONE_THROUGH = 100_000;

/** What one such formula takes before it looks at a row, in rows. */
const ROWS_BEFORE = 300;

const GOES_THROUGH = /\b(?:SUMPRODUCT|AGGREGATE)\(/;

/**
 * Whether the grid would stand still over the formulas of a sheet.
 *
 * @param rows of the longest table that they may speak of
 */
export function isHeavy({ formulas }: Pick<BookSheet, "formulas">, rows: number): boolean {
  const most = MOST_ROWS_GONE_THROUGH / (ROWS_BEFORE + rows);
  let found = 0;
  for (const formula of formulas.values()) if (GOES_THROUGH.test(formula) && ++found > most) return true;
  return false;
}
