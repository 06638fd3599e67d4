import type { Scalar } from "../domain/columns";
import type { SheetGrid } from "../tables/sheetGrid";
import type { Area } from "./areas";
import { DAYS_BETWEEN_SYSTEMS, showsDate } from "./dateSystem";

const LARGEST_PADDED = 20_000_000;

/** The cells of one sheet while they come in. */
export class SheetCells {
  private readonly top: number;
  private readonly left: number;
  private readonly rows: Scalar[][];

  constructor(areas: readonly Area[]) {
    this.top = areas.reduce((top, { row }) => Math.min(top, row), areas[0]?.row ?? 0);
    this.left = areas.reduce((left, { column }) => Math.min(left, column), areas[0]?.column ?? 0);
    const bottom = areas.reduce((end, { row, rowCount }) => Math.max(end, row + rowCount), this.top);
    this.rows = Array.from({ length: bottom - this.top }, () => NO_CELLS);
  }

  put(row: number, column: number, block: readonly (readonly Scalar[])[]): void {
    const gap = column - this.left;
    for (const [index, values] of block.entries()) {
      let length = values.length;
      while (length > 0 && values[length - 1] === "") length--;
      if (length === 0) continue;
      const cells = new Array<Scalar>(gap + length).fill(null);
      for (let at = 0; at < length; at++) cells[gap + at] = values[at] === "" ? null : (values[at] as Scalar);
      this.rows[row - this.top + index] = cells;
    }
  }

  shiftDays(row: number, column: number, formats: readonly (readonly Scalar[])[]): void {
    const gap = column - this.left;
    for (const [index, line] of formats.entries()) {
      const cells = this.rows[row - this.top + index] as Scalar[];
      for (const [at, format] of line.entries()) {
        const value = cells[gap + at];
        if (typeof value === "number" && showsDate(String(format)))
          cells[gap + at] = value + DAYS_BETWEEN_SYSTEMS;
      }
    }
  }

  /** Takes away what stands in an area; the rest keeps its place. */
  clear({ row, column, rowCount, columnCount }: Area): void {
    for (
      let at = Math.max(0, row - this.top);
      at < Math.min(this.rows.length, row - this.top + rowCount);
      at++
    ) {
      const cells = this.rows[at] as Scalar[];
      const from = Math.max(0, column - this.left);
      cells.fill(null, from, Math.max(from, column - this.left + columnCount));
    }
  }

  keepRows(runs: readonly { row: number; rowCount: number }[]): void {
    const seen = new Uint8Array(this.rows.length);
    for (const { row, rowCount } of runs) seen.fill(1, row - this.top, row - this.top + rowCount);
    for (const [index, visible] of seen.entries()) if (!visible) this.rows[index] = NO_CELLS;
  }

  /** Rows of one length, but for sheets so spacious that this alone would fill the memory. */
  grid(): Pick<SheetGrid, "top" | "left" | "rows"> {
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const place = { top: this.top, left: this.left };
    if (width * this.rows.length > LARGEST_PADDED) return { ...place, rows: this.rows };
    const empty = new Array<Scalar>(width).fill(null);
    for (const [index, row] of this.rows.entries()) {
      if (row.length === 0) this.rows[index] = empty;
      else while (row.length < width) row.push(null);
    }
    return { ...place, rows: this.rows };
  }
}

const NO_CELLS: Scalar[] = [];
