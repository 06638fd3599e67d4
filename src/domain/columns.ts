/**
 * A table is a few columns of equal length; a row is a position in all of them.
 * Each kind says what stands for "empty", so that no pass needs a second array.
 */
export type Column =
  /** Serial days; 0 is no date. */
  | { kind: "day"; values: Int32Array }
  /** Numbers; NaN is empty. */
  | { kind: "number"; values: Float64Array }
  /** Text; "" is empty. */
  | { kind: "text"; values: readonly string[] }
  /** 0 FALSE, 1 TRUE, 2 empty. */
  | { kind: "flag"; values: Uint8Array }
  /** What a source had in its cells, numbers as numbers and text as text (ids); "" is empty. */
  | { kind: "asTyped"; values: readonly (string | number)[] };

/** What one cell holds. Empty is null. Days are numbers here: only a column or a format says that a number is a day. */
export type Scalar = string | number | boolean | null;

/** A named table as formulas see it. */
export interface ColumnTable {
  rowCount: number;
  columns: ReadonlyMap<string, Column>;
}

/** The value of one row of a column, empty as null. */
export function scalarAt(column: Column, row: number): Scalar {
  switch (column.kind) {
    case "day": {
      const day = column.values[row] as number;
      return day === 0 ? null : day;
    }
    case "number": {
      const number = column.values[row] as number;
      return Number.isNaN(number) ? null : number;
    }
    case "flag": {
      const flag = column.values[row] as number;
      return flag === 2 ? null : flag === 1;
    }
    case "text":
    case "asTyped": {
      const value = column.values[row] as string | number;
      return value === "" ? null : value;
    }
  }
}
