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

const TABLE_NAMED = /\b([A-Za-z_]\w*)\[/g;

/**
 * Whether the grid would stand still over the formulas of a sheet.
 *
 * @param tables rows by the name of each table: a formula goes through those of the longest that it names
 */
export function isHeavy(
  { formulas }: Pick<BookSheet, "formulas">,
  tables: ReadonlyMap<string, number>,
): boolean {
  let gone = 0;
  for (const formula of formulas.values()) {
    if (!GOES_THROUGH.test(formula)) continue;
    const named = [...formula.matchAll(TABLE_NAMED)].map(([, name]) => tables.get(name!) ?? 0);
    gone += ROWS_BEFORE + Math.max(0, ...named);
    if (gone > MOST_ROWS_GONE_THROUGH) return true;
  }
  return false;
}
