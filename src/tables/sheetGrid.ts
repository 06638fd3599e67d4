import type { Scalar } from "../domain/columns";

/** The used cells of one sheet as read, row by row. Days are serial numbers of the 1900 system already. */
export interface SheetGrid {
  /** Sheet name; for separate files the sheet carries the file's name. */
  sheet: string;
  /** The file that the sheet came from, where known (command line, workbench). */
  file?: string;
  /** Position of the first cell, from 0. */
  top: number;
  left: number;
  rows: readonly (readonly Scalar[])[];
  /** Excel tables on the sheet: position from 0 on the sheet, header row included. */
  tables: readonly { name: string; row: number; column: number; rowCount: number; columnCount: number }[];
  hidden: boolean;
}
