import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import { sheetRow, type RecognisedTable } from "./recognised";

/** Small tables that people write by hand, read a row at a time: every row is used, or a data query says why not. */

const LONGEST_SHOWN = 40;
/** A cell as a sentence names it. @example shown("Pannels") //=> "‘Pannels’" */
export const shown = (cell: Scalar): string => `‘${String(cell).slice(0, LONGEST_SHOWN)}’`;
export const textOf = (cell: Scalar): string => (cell === null ? "" : String(cell).trim());

/** What is said of a row: why it is not used, or what of it is not. */
export interface Said {
  rule: string;
  column: string;
  message: string;
  fix: string;
}

/** A row as its reader sees it: cells and headings by the layout's fields. */
export interface RowOf {
  cell(field: string): Scalar;
  header(field: string): string;
}

/** What a row says, and a remark where not all of it can be used. */
export interface Used<T> {
  used: T;
  remark?: Said;
}

/** Where a row stands. */
export interface StandsAt {
  sheet: string;
  /** As the sheet counts, from 1. */
  row: number;
}

export function rowByRow<T extends object>(
  table: RecognisedTable,
  read: (row: RowOf) => Used<T> | Said,
): { rows: (T & StandsAt)[]; findings: Finding[] } {
  const { grid, columns } = table;
  const rows: (T & StandsAt)[] = [];
  const findings: Finding[] = [];
  const header = (field: string) => columns.get(field)?.header ?? field;
  for (const at of table.rows) {
    const cell = (field: string): Scalar => {
      const index = columns.get(field)?.index;
      return index === undefined ? null : (grid.rows[at]![index] ?? null);
    };
    const row = sheetRow(table, at);
    const found = read({ cell, header });
    const said = "used" in found ? found.remark : found;
    if ("used" in found) rows.push({ ...found.used, sheet: grid.sheet, row });
    if (said)
      findings.push({
        ...{ ...said, severity: "warning", table: grid.sheet, row },
        ...(said === found && { rowsNotUsed: 1 }),
      });
  }
  return { rows, findings };
}
