import type { Scalar } from "../domain/columns";
import type { NumberFormat, Offers, SheetPlan, StyleName, Highlight, Input } from "./plan";

/**
 * A plan with its expressions printed and evaluated: rectangles of cells, ready to be written by any writer.
 * `formula` (with its "=") and `value` (its evaluation) stand side by side: Excel is sent the formula and works it out
 * itself; a file carries both.
 */
export interface PrintedSheet {
  plan: SheetPlan;
  table?: PrintedTable;
  cells: readonly PrintedCell[];
}

export interface PrintedCell {
  row: number;
  column: number;
  value: Scalar;
  formula?: string;
  style: StyleName;
  format: NumberFormat;
  name?: string;
  input?: Input;
  highlight?: readonly Highlight[];
}

export interface PrintedTable {
  name: string;
  row: number;
  column: number;
  rowCount: number;
  identity: readonly string[];
  thenBy?: string;
  facts?: readonly string[];
  ruled?: true;
  columns: readonly PrintedColumn[];
}

export interface PrintedColumn {
  header: string;
  format: NumberFormat;
  width: number;
  wrap: boolean;
  highlight: readonly Highlight[];
  typed?: true;
  choices?: readonly string[];
  offers?: Offers;
  /** Its formulas are links to places as they are in this workbook already. */
  links?: true;
  /** The cell of a row, empty as null. */
  valueAt(row: number): Scalar;
  /**
   * The formula of a row, where the column is an expression. `columnOf` gives the sheet column (from 0) of a header of the
   * same table, for a table whose columns people moved; without it the columns stand as planned.
   */
  formulaAt?(row: number, columnOf?: (header: string) => number): string;
}
