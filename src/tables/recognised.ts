import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import type { Field, Layout } from "./layouts/layout";
import type { SheetGrid } from "./sheetGrid";
import type { UnreadSheet } from "./unreadSheet";

/** For a sheet: its header to the field it means, or null to leave the column alone. */
export type Matches = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** A table found on a sheet, with what each of its columns was taken for. */
export interface RecognisedTable {
  grid: SheetGrid;
  layout: Layout;
  /** Position of the header row in `grid.rows`. */
  headerRow: number;
  /** Every header of the table in sheet order, taken for something or not; `plain` as headers.ts spells it. */
  headers: readonly { index: number; written: string; plain: string }[];
  /** Positions in `grid.rows` of the rows below it that hold anything. */
  rows: Int32Array;
  columns: ReadonlyMap<string, RecognisedColumn>;
  /** "A2:P120", of the header row and everything under it; of its rows alone where the table holds one year of several. */
  range: string;
  /** The year that the sheet gives to these rows where several years stand under one another ("2023" for 2022-23). */
  year?: number;
  /** How sure it is that this is the layout, from 0 to 1. */
  confidence: number;
  /** Why it was taken for that, in short sentences. */
  reasons: readonly string[];
}

export interface RecognisedColumn {
  field: Field;
  /** Position in each of `grid.rows`. */
  index: number;
  /** As written. */
  header: string;
  /** From 0 to 1; 1 for a name of the return or a person's word. */
  confidence: number;
}

export interface Recognised {
  tables: readonly RecognisedTable[];
  /** Sheets without a table, headers that stand twice, corrections that no column answers to. */
  findings: readonly Finding[];
  /** Sheets without a table that may hold cases, for a person to name their columns. */
  unread: readonly UnreadSheet[];
}

/** The cells of one column, one for each of the table's rows. */
export function cellsOf(table: RecognisedTable, index: number): Scalar[] {
  const { rows } = table.grid;
  return Array.from(table.rows, (at) => rows[at]![index] ?? null);
}

/** The row's number on its sheet, from 1 as Excel counts. */
export function sheetRow(table: RecognisedTable, at: number): number {
  return table.grid.top + at + 1;
}
