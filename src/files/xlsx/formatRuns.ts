import type { FormatArea } from "../book";
import { LAST_COLUMN, LAST_ROW } from "./cellNames";
import { type Look, PLAIN, type Styles } from "./readStyles";

/** A sheet with more different patches of looks than this keeps only its number formats. */
const MOST_AREAS = 20_000;

interface Run {
  row: number;
  rowCount: number;
  look: Look;
}

/**
 * Gathers the formats of cells, met row by row, into few areas: a column of a hundred thousand dates is one. Later areas
 * win, as the book's contract says: columns, then rows, then cells.
 */
export class FormatRuns {
  private readonly wide: FormatArea[] = [];
  private readonly open = new Map<number, Run>();
  private closed: (Run & { column: number })[] = [];
  private onlyNumberFormats = false;

  constructor(private readonly styles: Styles) {}

  columns(from: number, to: number, style: number): void {
    const columnCount = Math.min(to, LAST_COLUMN) - from + 1;
    this.wide.push({ row: 0, column: from, rowCount: LAST_ROW + 1, columnCount, ...this.lookOf(style) });
  }

  row(row: number, style: number): void {
    if (this.wide.length >= MOST_AREAS) return;
    this.wide.push({ row, column: 0, rowCount: 1, columnCount: LAST_COLUMN + 1, ...this.lookOf(style) });
  }

  cell(row: number, column: number, style: number): void {
    const look = this.lookOf(style);
    const run = this.open.get(column);
    if (run && run.look === look && run.row + run.rowCount === row) {
      run.rowCount++;
      return;
    }
    if (run) this.close(column, run);
    this.open.set(column, { row, rowCount: 1, look });
  }

  areas(): FormatArea[] {
    for (const [column, run] of this.open) this.close(column, run);
    this.open.clear();
    const areas: FormatArea[] = [];
    // Neighbours that look the same over the same rows become one area.
    this.closed.sort((a, b) => a.row - b.row || a.rowCount - b.rowCount || a.column - b.column);
    let last: { run: Run; area: FormatArea } | undefined;
    for (const run of this.closed) {
      const { row, column, rowCount, look } = run;
      if (
        last &&
        last.run.row === row &&
        last.run.rowCount === rowCount &&
        last.run.look === look &&
        last.area.column + last.area.columnCount === column
      ) {
        last.area.columnCount++;
        continue;
      }
      const area = { row, column, rowCount, columnCount: 1, ...this.shown(look) };
      areas.push(area);
      last = { run, area };
    }
    return [...this.wide, ...areas];
  }

  private close(column: number, run: Run): void {
    // A plain cell says something only where its column or row is not plain.
    if (run.look === PLAIN && this.wide.length === 0) return;
    if (this.closed.length >= MOST_AREAS) this.onlyNumberFormats = true;
    if (this.onlyNumberFormats && run.look.numberFormat === undefined) return;
    this.closed.push({ ...run, column });
  }

  /** Equal looks are one object, so that runs are told apart by identity. */
  private lookOf(style: number): Look {
    return this.styles.cells[style]?.look ?? PLAIN;
  }

  /** A plain look over a column's own must take everything back. */
  private shown(look: Look): Look {
    if (this.wide.length === 0) return look;
    return { numberFormat: "General", bold: false, italic: false, wrap: false, ...look };
  }
}
