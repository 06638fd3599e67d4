import type { Scalar } from "../domain/columns";
import { rangeName } from "./addresses";
import type { RecognisedTable } from "./recognised";

/** What a column is called in which several returns under one another say whose year a row is of. */
const YEAR_COLUMN =
  /^(?:(?:collection|return|returns|reporting|financial|submission|ssda903|903) )?year(?: end| ending)?$/;

/**
 * A table of the return in which several years stand under one another, told apart by a column of years or by a title with
 * the year over each header (data teams and regions keep them so): a table for each year, oldest first, so that the years
 * are joined as the files of five years are. Any other table stays one.
 */
export function splitByYear(table: RecognisedTable): RecognisedTable[] {
  if (!table.layout.module) return [table];
  const column = table.headers.find(({ plain }) => YEAR_COLUMN.test(plain));
  const yearAt = column ? writtenYears(table, column.index) : titledYears(table);
  const ofYear = new Map<number, number[]>();
  // Rows without a year go with the row above.
  let current: number | undefined = column ? undefined : titleAbove(table, table.headerRow);
  let unsaid: number[] = [];
  for (const at of table.rows) {
    current = yearAt(at) ?? current;
    unsaid.push(at);
    if (current === undefined) continue;
    let rows = ofYear.get(current);
    if (!rows) ofYear.set(current, (rows = []));
    for (const each of unsaid) rows.push(each);
    unsaid = [];
  }
  if (ofYear.size < 2) return [table];
  return [...ofYear.keys()].sort().map((year) => partOf(table, ofYear.get(year)!, year));
}

/** Some rows of a table as a table of their own, whose range is theirs alone. */
function partOf(table: RecognisedTable, rows: readonly number[], year: number): RecognisedTable {
  const { grid, headers } = table;
  const range = rangeName(
    { row: grid.top + rows[0]!, column: grid.left + headers[0]!.index },
    { row: grid.top + rows.at(-1)!, column: grid.left + headers.at(-1)!.index },
  );
  return { ...table, rows: Int32Array.from(rows), range, year };
}

/** What the column of years says in a row. */
function writtenYears({ grid }: RecognisedTable, index: number): (at: number) => number | undefined {
  const known = new Map<Scalar, number | undefined>();
  return (at) => {
    const cell = grid.rows[at]![index] ?? null;
    if (!known.has(cell)) known.set(cell, yearOf(cell));
    return known.get(cell);
  };
}

/** The year that begins at a row: that of a title with the header printed again under it. Nothing where a header has none. */
function titledYears(table: RecognisedTable): (at: number) => number | undefined {
  const { grid, headers } = table;
  // Printed again it is the same cells; asking what each of many rows says would take longer than reading them.
  const printed = headers.map(({ index }) => [index, grid.rows[table.headerRow]![index]] as const);
  const repeated = [...table.rows].filter((at) => {
    const row = grid.rows[at]!;
    return printed.every(([index, cell]) => row[index] === cell);
  });
  if (repeated.length === 0) return () => undefined;
  const years = repeated.map((at) => titleAbove(table, at));
  const all = [titleAbove(table, table.headerRow), ...years];
  if (all.includes(undefined) || new Set(all).size < all.length) return () => undefined;
  const from = new Map(repeated.map((at, which) => [lastFilledAbove(table, at), years[which]!]));
  return (at) => from.get(at);
}

function titleAbove(table: RecognisedTable, headerRow: number): number | undefined {
  const row = table.grid.rows[lastFilledAbove(table, headerRow)];
  const said = row?.filter(isSaid) ?? [];
  if (said.length !== 1) return undefined;
  const found = /(?<!\d)(20\d\d)(?:\s*[-/_–]\s*(?:20)?(\d\d)(?!\d))?/.exec(String(said[0]));
  return found ? yearFrom(found) : undefined;
}

function lastFilledAbove({ grid }: RecognisedTable, headerRow: number): number {
  let at = headerRow - 1;
  while (at >= 0 && !grid.rows[at]!.some(isSaid)) at--;
  return at;
}

const isSaid = (cell: Scalar | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === "string" && cell.trim() === "");

/** @example yearOf("2022-23") //=> 2023; yearOf("2022/2023") //=> 2023; yearOf(2023) //=> 2023 */
function yearOf(cell: Scalar): number | undefined {
  const written = String(cell ?? "").trim();
  const found = /^(?:fy\s*)?(20\d\d)(?:\.0+)?(?:\s*[-/_–]\s*(?:20)?(\d\d))?$/i.exec(written);
  return found ? yearFrom(found) : undefined;
}

const yearFrom = (found: RegExpExecArray) =>
  found[2] === undefined ? Number(found[1]) : 2000 + Number(found[2]);
