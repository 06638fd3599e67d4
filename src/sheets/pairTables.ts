import type { Scalar } from "../domain/columns";
import { pairRows, type Identified } from "./pairRows";

/** What the rows of a result table are known by over re-runs ({@link TableBlock}). */
export interface KnownBy {
  identity: readonly string[];
  thenBy?: string;
  facts?: readonly string[];
}

/** Rows of a table by header; `has` tells whether there is such a column. */
export interface RowsByHeader {
  rowCount: number;
  has(header: string): boolean;
  at(header: string, row: number): Scalar;
}

export const rowsByHeader = (
  columns: Readonly<Record<string, readonly Scalar[]>>,
  rowCount: number,
): RowsByHeader => ({
  rowCount,
  has: (header) => header in columns,
  at: (header, row) => columns[header]![row]!,
});

/** The column that joins a child's rows of all tables. */
const CHILD_KEY = "Child key";

/**
 * For each row of a result table the row of the same table in an earlier run, or -1 ({@link pairRows}). Whoever needs to
 * know which rows were there before, and which have lost their place, asks here, so that all get one answer.
 *
 * A child whose key is not found is looked for with its leading zeros lost or regained: ids come as text one month and as
 * numbers the next. A child with the very key goes before.
 */
export function pairTables(knownBy: KnownBy, before: RowsByHeader, now: RowsByHeader): Int32Array {
  const source = pairRows(identified(knownBy, before, before), identified(knownBy, now, before));
  if (!knownBy.identity.includes(CHILD_KEY) || !source.includes(-1)) return source;
  const loose = (rows: RowsByHeader): RowsByHeader => ({
    ...rows,
    has: (header) => rows.has(header),
    at: (header, row) => {
      const cell = rows.at(header, row);
      return header === CHILD_KEY ? withoutZeros(cell) : cell;
    },
  });
  const [old, fresh] = [loose(before), loose(now)];
  return pairRows(identified(knownBy, old, old), identified(knownBy, fresh, old), source);
}

/** @param before what was there decides whether facts can tell */
function identified(
  { identity, thenBy, facts = [] }: KnownBy,
  rows: RowsByHeader,
  before: RowsByHeader,
): Identified {
  const cells = (headers: readonly string[], row: number) =>
    headers.map((header) => (rows.has(header) ? rows.at(header, row) : null));
  return {
    rowCount: rows.rowCount,
    identityAt: (row) => cells(identity, row),
    thenByAt: (row) => {
      const cell = thenBy !== undefined && rows.has(thenBy) ? rows.at(thenBy, row) : null;
      return typeof cell === "number" ? cell : NaN;
    },
    ...(facts.length > 0 &&
      facts.every((header) => before.has(header)) && {
        factsAt: (row: number) => telling(cells(facts, row)),
      }),
  };
}

/** Whose row it is alone tells no row from another. */
const telling = (cells: readonly Scalar[]): readonly Scalar[] | undefined =>
  cells.slice(1).some((cell) => cell !== null) ? cells : undefined;

/** @example withoutZeros("00123") //=> "123" */
export const withoutZeros = (key: Scalar): string => String(key ?? "").replace(/^0+(?=\d+$)/, "");
