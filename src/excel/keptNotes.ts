import type { Scalar } from "../domain/columns";
import { pairTables } from "../sheets/pairTables";
import type { PrintedTable } from "../sheets/printedSheet";
import { DAYS_BETWEEN_SYSTEMS, showsDate } from "./dateSystem";
import { followRow } from "./references";
import type { SheetBefore, TableBefore } from "./survey";

/** What somebody typed beside a row of a result table, where the row is no longer there. */
export interface LostNote {
  sheet: string;
  /** The row's identity: header to what stood there ("Child key": "784142"). */
  row: Readonly<Record<string, Scalar>>;
  /** Header of the added column to what was typed. */
  notes: Readonly<Record<string, Scalar>>;
}

/** A column that people added to one of our tables, or one of ours that they fill. */
export interface AddedColumn {
  header: string;
  /** Where it stood in the table before. */
  offset: number;
}

export interface KeptCell {
  /** A constant, or a formula with "=". */
  content: Scalar;
  isFormula: boolean;
  format: string;
}

/** The columns that people added or filled, row by row of the new table. */
export interface KeptNotes {
  columns: readonly AddedColumn[];
  /** Every row stands where it stood: nothing has to be written. */
  unmoved: boolean;
  /** Rows that were there stand in another order now. */
  reordered: boolean;
  /** The cell for a row of the new table whose header will be on sheet row `headerRow`. */
  cellAt(column: AddedColumn, row: number, headerRow: number): KeptCell;
  /** Whether a row of the new table was there before. */
  wasThere(row: number): boolean;
  lost: readonly LostNote[];
}

/**
 * Finds each row of the table of an earlier run again by its identity ({@link pairTables}).
 * A column of one formula all the way down is continued in new rows.
 */
export function keepNotes(
  printed: PrintedTable,
  sheet: SheetBefore,
  before: TableBefore,
  columns: readonly AddedColumn[],
  date1904 = false,
): KeptNotes {
  const cell = (row: number, offset: number): Scalar =>
    sheet.at(before.row + 1 + row, before.column + offset);
  const isFormula = (row: number, offset: number): boolean =>
    sheet.isFormula(before.row + 1 + row, before.column + offset);

  const offsetOf = new Map(before.headers.map((header, offset) => [header, offset]));
  const printedBy = new Map(printed.columns.map((column) => [column.header, column]));
  const source = pairTables(
    // Where nobody typed there is nothing that facts could find.
    { ...printed, facts: columns.length > 0 ? printed.facts : undefined },
    {
      rowCount: before.bodyRows,
      has: (header) => offsetOf.has(header),
      at: (header, row) => {
        const offset = offsetOf.get(header)!;
        const there = cell(row, offset);
        const isDay = date1904 && showsDate(sheet.formatAt(before.row + 1 + row, before.column + offset));
        return isDay && typeof there === "number" ? there + DAYS_BETWEEN_SYSTEMS : there;
      },
    },
    {
      rowCount: printed.rowCount,
      has: (header) => printedBy.has(header),
      at: (header, row) => printedBy.get(header)!.valueAt(row),
    },
  );
  const unmoved = printed.rowCount === before.bodyRows && source.every((from, row) => from === row);

  const kept = source.filter((from) => from !== -1);
  const reordered = kept.some((from, index) => index > 0 && from < kept[index - 1]!);

  const lost: LostNote[] = [];
  const found = new Set(source);
  for (let row = 0; row < before.bodyRows; row++) {
    if (found.has(row)) continue;
    const notes = columns
      .filter(({ offset }) => cell(row, offset) !== null && !isFormula(row, offset))
      .map(({ header, offset }) => [header, cell(row, offset)] as const);
    if (notes.length > 0)
      lost.push({
        sheet: sheet.facts.name,
        row: Object.fromEntries(
          printed.identity.flatMap((header) => {
            const offset = before.headers.indexOf(header);
            return offset < 0 ? [] : [[header, cell(row, offset)] as const];
          }),
        ),
        notes: Object.fromEntries(notes),
      });
  }

  const continued = new Map(columns.map((column) => [column, oneFormula(column)]));
  function oneFormula({ header, offset }: AddedColumn): string | undefined {
    // A formula in a column that asks for words is one person's answer to one row.
    if (printed.columns.some((column) => column.header === header)) return undefined;
    const first = cell(0, offset);
    if (!isFormula(0, offset) || typeof first !== "string") return undefined;
    for (let row = 1; row < before.bodyRows; row++) {
      const formula = cell(row, offset);
      if (typeof formula !== "string") return undefined;
      if (formula !== first && followRow(formula, before.row + 1 + row, before.row + 1) !== first)
        return undefined;
    }
    return first;
  }

  return {
    columns,
    unmoved,
    reordered,
    lost,
    wasThere: (row) => (source[row] ?? -1) >= 0,
    cellAt(column, row, headerRow) {
      const from = source[row] ?? -1;
      const format = sheet.formatAt(before.row + 1 + Math.max(from, 0), before.column + column.offset);
      const formula = continued.get(column);
      if (formula !== undefined)
        return { content: followRow(formula, before.row + 1, headerRow + 1 + row), isFormula: true, format };
      if (from < 0) return { content: null, isFormula: false, format };
      const content = cell(from, column.offset);
      if (!isFormula(from, column.offset)) return { content, isFormula: false, format };
      return {
        content: followRow(String(content), before.row + 1 + from, headerRow + 1 + row),
        isFormula: true,
        format,
      };
    },
  };
}
