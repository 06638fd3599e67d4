import type { Scalar } from "../../../domain/columns";
import type { Area } from "./areas";
import { COLUMNS, between, lastColumn, lastRow } from "./areas";

/** What Excel shows instead of a value; typed as text it becomes the error itself. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);

/**
 * The contents of one sheet: values row by row, with formulas and error marks beside them.
 * Empty is null. An error is its text, marked in `errors`, so that "#N/A" typed into a text cell stays text.
 */
export class Cells {
  private readonly rows: (Scalar[] | undefined)[] = [];
  readonly formulas = new Map<number, string>();
  readonly errors = new Set<number>();

  value(row: number, column: number): Scalar {
    return this.rows[row]?.[column] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.formulas.size > 0 ? this.formulas.get(keyOf(row, column)) : undefined;
  }

  isError(row: number, column: number): boolean {
    return this.errors.size > 0 && this.errors.has(keyOf(row, column));
  }

  /** A constant; takes away a formula that stood there. */
  setValue(row: number, column: number, value: Scalar): void {
    if (this.formulas.size > 0) this.formulas.delete(keyOf(row, column));
    this.show(row, column, value, false);
  }

  setError(row: number, column: number, error: string): void {
    if (this.formulas.size > 0) this.formulas.delete(keyOf(row, column));
    this.show(row, column, error, true);
  }

  setFormula(row: number, column: number, formula: string): void {
    this.formulas.set(keyOf(row, column), formula);
  }

  /** What a cell shows, its formula left as it is. */
  show(row: number, column: number, value: Scalar, isError: boolean): void {
    // A formula may come to an empty text, which is not an empty cell.
    const kept = value === "" && !this.formulas.has(keyOf(row, column)) ? null : value;
    let cells = this.rows[row];
    if (!cells) {
      if (kept === null) return this.markError(row, column, false);
      cells = this.rows[row] = [];
    }
    // A row without holes stays a fast array; a far cell is reached by filling up.
    while (cells.length < column) cells.push(null);
    cells[column] = kept;
    this.markError(row, column, isError);
  }

  private markError(row: number, column: number, isError: boolean): void {
    if (isError) this.errors.add(keyOf(row, column));
    else if (this.errors.size > 0) this.errors.delete(keyOf(row, column));
  }

  /** Puts rows in as they are, from A1: for opening a book. */
  fill(rows: readonly Scalar[][]): void {
    rows.forEach((row, index) => {
      if (row.length > 0) this.rows[index] = row.map((value) => (value === "" ? null : value));
    });
  }

  /** A copy of an area's values, `empty` standing for empty cells. */
  values<E>(area: Area, empty: E): (Exclude<Scalar, null> | E)[][] {
    const result: (Exclude<Scalar, null> | E)[][] = new Array(area.rowCount);
    for (let r = 0; r < area.rowCount; r++) {
      const cells = this.rows[area.row + r];
      const line: (Exclude<Scalar, null> | E)[] = new Array(area.columnCount);
      for (let c = 0; c < area.columnCount; c++) line[c] = cells?.[area.column + c] ?? empty;
      result[r] = line;
    }
    return result;
  }

  clear(area: Area): void {
    const toRow = Math.min(lastRow(area), this.rows.length - 1);
    for (let row = area.row; row <= toRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const to = Math.min(lastColumn(area), cells.length - 1);
      for (let column = area.column; column <= to; column++) cells[column] = null;
    }
    for (const marked of [this.formulas, this.errors]) {
      // The shorter way: look at each mark, or at each cell.
      if (marked.size < (toRow - area.row + 1) * area.columnCount) {
        for (const key of [...marked.keys()]) if (holds(area, key)) marked.delete(key);
      } else
        for (let row = area.row; row <= toRow; row++)
          for (let column = area.column; column <= lastColumn(area); column++)
            marked.delete(keyOf(row, column));
    }
  }

  /** The smallest area that holds every value and formula, of the sheet or within a part of it; looks at stored rows only. */
  usedArea(within?: Area): Area | null {
    const [firstRow, firstColumn] = within ? [within.row, within.column] : [0, 0];
    const [endRow, endColumn] = within ? [lastRow(within), lastColumn(within)] : [Infinity, Infinity];
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    const take = (row: number, from: number, to: number): void => {
      if (top < 0 || row < top) top = row;
      if (row > bottom) bottom = row;
      if (from < left) left = from;
      if (to > right) right = to;
    };
    for (let row = firstRow; row < this.rows.length && row <= endRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      let to = Math.min(cells.length - 1, endColumn);
      while (to >= firstColumn && (cells[to] ?? null) === null) to--;
      if (to < firstColumn) continue;
      let from = firstColumn;
      while ((cells[from] ?? null) === null) from++;
      take(row, from, to);
    }
    for (const key of this.formulas.keys())
      if (!within || holds(within, key)) take(rowOf(key), columnOfKey(key), columnOfKey(key));
    return top < 0 ? null : between(top, left, bottom, right);
  }

  /** Moves an area's contents; what stood at the target goes, the source is left empty. */
  move(area: Area, row: number, column: number): void {
    const used = this.usedArea();
    if (!used) return;
    const toRow = Math.min(lastRow(area), lastRow(used));
    const toColumn = Math.min(lastColumn(area), lastColumn(used));
    const moved: { row: number; column: number; value: Scalar; formula?: string; error: boolean }[] = [];
    for (let r = area.row; r <= toRow; r++)
      for (let c = area.column; c <= toColumn; c++) {
        const value = this.value(r, c);
        const formula = this.formula(r, c);
        if (value === null && formula === undefined) continue;
        moved.push({ row: r, column: c, value, formula, error: this.isError(r, c) });
      }
    this.clear(area);
    this.clear({ ...area, row, column });
    for (const cell of moved) {
      const toRow = cell.row - area.row + row;
      const toColumn = cell.column - area.column + column;
      this.show(toRow, toColumn, cell.value, cell.error);
      if (cell.formula !== undefined) this.setFormula(toRow, toColumn, cell.formula);
    }
  }
}

export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOfKey = (key: number): number => key % COLUMNS;

function holds(area: Area, key: number): boolean {
  const row = rowOf(key);
  const column = columnOfKey(key);
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}
