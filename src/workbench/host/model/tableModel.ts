import type { Scalar } from "../../../domain/columns";
import { refuse } from "../hostErrors";
import { parseArea } from "./addresses";
import type { Area } from "./areas";
import { COLUMNS, ROWS, between, lastColumn, lastRow, overlaps } from "./areas";
import type { SheetModel } from "./sheetModel";

export interface TableColumnModel {
  id: number;
  name: string;
}

/** One condition of a sort, as office.js names it. */
export interface SortField {
  /** Column of the table, from 0. */
  key: number;
  ascending: boolean;
}

/** An Excel table: an area of its sheet whose first row is its column names. */
export class TableModel {
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  style = "TableStyleMedium2";
  /** Criteria by column position. */
  readonly filters = new Map<number, unknown>();
  /** What the rows were last sorted by. */
  sorted: readonly SortField[] = [];
  readonly columns: TableColumnModel[] = [];
  private lastColumnId = 0;

  /** @param area the whole table, header row and (where shown) totals row included */
  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    public area: Area,
  ) {}

  get headerArea(): Area {
    return { ...this.area, rowCount: 1 };
  }

  get bodyArea(): Area {
    return {
      ...this.area,
      row: this.area.row + 1,
      rowCount: this.area.rowCount - 1 - (this.showTotals ? 1 : 0),
    };
  }

  get totalsArea(): Area | null {
    return this.showTotals ? { ...this.area, row: lastRow(this.area), rowCount: 1 } : null;
  }

  columnArea(index: number, of: Area): Area {
    return { ...of, column: of.column + index, columnCount: 1 };
  }

  /** Column names as the header cells now stand, spaces at their ends included: text, none empty, no two alike. */
  takeHeaders(): void {
    const { sheet, area } = this;
    const taken = new Set<string>();
    const before = new Map(this.columns.map((column, index) => [area.column + index, column]));
    this.columns.length = 0;
    for (let column = area.column; column <= lastColumn(area); column++) {
      const header = textOf(sheet.cells.value(area.row, column));
      const wanted = header.trim() === "" ? `Column${column - area.column + 1}` : header;
      let name = wanted;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
      taken.add(name.toLowerCase());
      this.columns.push({ id: before.get(column)?.id ?? ++this.lastColumnId, name });
      sheet.cells.setValue(area.row, column, name);
    }
  }

  /** As Table.resize (ExcelApi 1.13): the header row stays where it is and the new range overlaps the old. */
  resize(area: Area): void {
    const body = area.rowCount - 1 - (this.showTotals ? 1 : 0);
    if (area.row !== this.area.row || !overlaps(area, this.area) || body < 1)
      refuse(
        "InvalidArgument",
        "The headers must remain in the same row, and the resulting table range must overlap the original table range.",
      );
    this.sheet.assertRoomForTable(area, this);
    this.area = area;
    this.takeHeaders();
    for (const index of [...this.filters.keys()]) if (index >= area.columnCount) this.filters.delete(index);
  }

  setShowTotals(show: boolean): void {
    if (show === this.showTotals) return;
    const { sheet, area } = this;
    if (show) {
      const below = between(lastRow(area) + 1, area.column, lastRow(area) + 1, lastColumn(area));
      sheet.insertCells(below, "down");
      this.area = { ...area, rowCount: area.rowCount + 1 };
      sheet.cells.setValue(below.row, below.column, "Total");
    } else {
      sheet.cells.clear(this.totalsArea as Area);
      this.area = { ...area, rowCount: area.rowCount - 1 };
    }
    this.showTotals = show;
  }

  columnIndex(key: string | number): number {
    const wanted = String(key).toLowerCase();
    const byName = this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
    return byName >= 0 ? byName : this.columns.findIndex((column) => String(column.id) === wanted);
  }
}

/** What a header cell's value is as a column name. */
function textOf(value: Scalar): string {
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Excel's rule for the names of tables and for defined names. */
export function isValidName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[RC]$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    !looksLikeCell(name)
  );
}

function looksLikeCell(name: string): boolean {
  const area = parseArea(name);
  return area !== undefined && area.row < ROWS && area.column < COLUMNS;
}
