import { refuse } from "../hostErrors";
import type { Area } from "./areas";
import {
  COLUMNS,
  ROWS,
  boundingArea,
  covers,
  intersection,
  lastColumn,
  lastRow,
  overlaps,
  without,
} from "./areas";
import { followCharts } from "./chartModel";
import { Cells, columnOfKey, keyOf, rowOf } from "./cells";
import type { Style } from "./formats";
import { Formats } from "./formats";
import type { NameModel } from "./names";
import type { ChartRecord, ConditionalFormatRecord, PageLayoutRecord, ValidationRecord } from "./records";
import { TableModel, isValidName } from "./tableModel";
import type { WorkbookModel } from "./workbookModel";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet of the stand-in's workbook. */
export class SheetModel {
  readonly cells = new Cells();
  readonly formats = new Formats();
  readonly tables: TableModel[] = [];
  readonly names: NameModel[] = [];
  readonly charts: ChartRecord[] = [];
  /** First wins where two meet, as in Excel. */
  readonly conditionalFormats: ConditionalFormatRecord[] = [];
  /** No two share a cell. */
  validations: ValidationRecord[] = [];
  readonly links = new Map<
    number,
    { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string }
  >();
  readonly customProperties = new Map<string, string>();
  /** Points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merged: Area[] = [];
  /** Where pivot tables of the file show their results; the stand-in makes none itself. */
  readonly pivots: { id: string; area: Area }[] = [];
  autoFilter: { area: Area; criteria: Map<number, unknown> } | null = null;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  standardWidth = 8.43;
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  protection: { password?: string; options: Readonly<Record<string, unknown>> } | null = null;
  pageLayout: PageLayoutRecord = {
    orientation: "Portrait",
    zoom: { scale: 100 },
    breaks: [],
    settings: new Map(),
  };

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {}

  /** What is used: values and formulas, and with `valuesOnly` false also formats, as in Excel. */
  usedArea(valuesOnly: boolean): Area | null {
    const filled = this.cells.usedArea();
    if (valuesOnly) return filled;
    let used = filled;
    for (const { style: _style, ...area } of this.formats.areas()) {
      // Whole rows and columns that are formatted do not make a sheet used to its edge.
      const bounded = {
        ...area,
        rowCount: lastRow(area) === ROWS - 1 ? 1 : area.rowCount,
        columnCount: lastColumn(area) === COLUMNS - 1 ? 1 : area.columnCount,
      };
      used = used ? boundingArea(used, bounded) : bounded;
    }
    return used;
  }

  /** Ends the action where the sheet is protected and a cell of the area is locked. */
  assertWritable(area: Area): void {
    if (!this.protection) return;
    for (const style of this.formats.stylesIn(area)) if (style.locked !== false) refuse("AccessDenied");
  }

  assertFormattable(): void {
    if (this.protection && this.protection.options["allowFormatCells"] !== true) refuse("AccessDenied");
  }

  assertUnprotected(): void {
    if (this.protection) refuse("AccessDenied");
  }

  assertRoomForTable(area: Area, except?: TableModel): void {
    for (const table of this.tables)
      if (table !== except && overlaps(table.area, area))
        refuse("InvalidArgument", `A table can't overlap another table (${table.name}).`);
  }

  addTable(area: Area, hasHeaders: boolean): TableModel {
    this.assertUnprotected();
    let whole = area;
    if (!hasHeaders) {
      this.assertRoomForTable(area);
      this.insertCells({ ...area, rowCount: 1 }, "down");
      whole = { ...area, rowCount: area.rowCount + 1 };
    } else if (area.rowCount === 1) whole = { ...area, rowCount: 2 };
    this.assertRoomForTable(whole);
    const table = new TableModel(this, this.workbook.nextId(), this.workbook.freeTableName(), whole);
    this.tables.push(table);
    table.takeHeaders();
    this.workbook.record({ kind: "tableAdded", sheetId: this.id, tableId: table.id, tableName: table.name });
    return table;
  }

  renameTable(table: TableModel, name: string): void {
    if (!isValidName(name)) refuse("InvalidArgument", `"${name}" is not a name that a table can have.`);
    if (name.toLowerCase() !== table.name.toLowerCase() && this.workbook.isNameTaken(name))
      refuse("ItemAlreadyExists");
    table.name = name;
    this.workbook.record({ kind: "tableChanged", sheetId: this.id, tableId: table.id, tableName: name });
  }

  removeTable(table: TableModel): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.workbook.record({
      kind: "tableDeleted",
      sheetId: this.id,
      tableId: table.id,
      tableName: table.name,
    });
  }

  /** After cells were written: a header cell that changed renames its column and stays text. */
  keepTableHeaders(area: Area): void {
    for (const table of this.tables) if (overlaps(table.headerArea, area)) table.takeHeaders();
  }

  format(area: Area, change: Partial<Style>): void {
    this.formats.apply(area, change);
    this.workbook.record({ kind: "format", sheetId: this.id, area });
  }

  clearContents(area: Area): void {
    this.cells.clear(area);
    this.keepTableHeaders(area);
    this.clearLinks(area);
  }

  clearLinks(area: Area): void {
    for (const key of [...this.links.keys()]) {
      const cell = { row: rowOf(key), column: columnOfKey(key), rowCount: 1, columnCount: 1 };
      if (covers(area, cell)) this.links.delete(key);
    }
  }

  setValidation(area: Area, make: ((before: ValidationRecord | undefined) => ValidationRecord) | null): void {
    const before = this.validations.find((record) => covers(record.area, area));
    this.validations = this.validations.flatMap((record) =>
      without(record.area, area).map((left) => ({ ...record, area: left })),
    );
    if (make) this.validations.push({ ...make(before), area });
  }

  clearConditionalFormats(area: Area): void {
    for (const record of [...this.conditionalFormats]) {
      const left = record.areas.flatMap((part) => without(part, area));
      if (left.length === 0) this.conditionalFormats.splice(this.conditionalFormats.indexOf(record), 1);
      else record.areas = left;
    }
  }

  /** Makes room: the cells of the area and all beyond it move down or right. */
  insertCells(area: Area, shift: "down" | "right"): void {
    const beyond = this.beyond(area, shift);
    const rows = shift === "down" ? area.rowCount : 0;
    const columns = shift === "right" ? area.columnCount : 0;
    this.assertNoTableTornBy(beyond, shift === "down" ? "rows" : "columns");
    this.shift(beyond, rows, columns);
  }

  /** Takes cells out: those beyond the area move up or left. */
  deleteCells(area: Area, shift: "up" | "left"): void {
    for (const table of this.tables)
      if (
        overlaps(table.area, area) &&
        !covers(area, table.area) &&
        !this.isWholeTableSlice(table, area, shift)
      )
        refuse("InvalidOperation", `The operation would break the table ${table.name} apart.`);
    const beyond =
      shift === "up"
        ? { ...area, row: lastRow(area) + 1, rowCount: ROWS - lastRow(area) - 1 }
        : { ...area, column: lastColumn(area) + 1, columnCount: COLUMNS - lastColumn(area) - 1 };
    this.assertNoTableTornBy(
      beyond,
      shift === "up" ? "rows" : "columns",
      this.tables.filter((table) => overlaps(table.area, area)),
    );
    for (const table of [...this.tables]) if (covers(area, table.area)) this.removeTable(table);
    const cut = this.tables.filter((table) => overlaps(table.area, area));
    for (const table of cut) this.shrinkTable(table, area, shift);
    this.cells.clear(area);
    this.formats.clear(area);
    this.shift(beyond, shift === "up" ? -area.rowCount : 0, shift === "left" ? -area.columnCount : 0, cut);
    for (const table of cut) table.takeHeaders();
  }

  private isWholeTableSlice(table: TableModel, area: Area, shift: "up" | "left"): boolean {
    const common = intersection(table.area, area) as Area;
    return shift === "up"
      ? common.columnCount === table.area.columnCount && common.row > table.area.row
      : common.rowCount === table.area.rowCount;
  }

  private shrinkTable(table: TableModel, area: Area, shift: "up" | "left"): void {
    const common = intersection(table.area, area) as Area;
    if (shift === "up") {
      if (table.bodyArea.rowCount <= common.rowCount) refuse("InvalidOperation");
      table.area = { ...table.area, rowCount: table.area.rowCount - common.rowCount };
    } else {
      table.columns.splice(common.column - table.area.column, common.columnCount);
      table.area = {
        ...table.area,
        column: Math.min(table.area.column, area.column),
        columnCount: table.area.columnCount - common.columnCount,
      };
    }
  }

  private beyond(area: Area, shift: "down" | "right"): Area {
    return shift === "down"
      ? { ...area, rowCount: ROWS - area.row }
      : { ...area, columnCount: COLUMNS - area.column };
  }

  private assertNoTableTornBy(
    moving: Area,
    along: "rows" | "columns",
    except: readonly TableModel[] = [],
  ): void {
    for (const table of this.tables) {
      const common = except.includes(table) ? null : intersection(table.area, moving);
      if (!common) continue;
      const isWhole =
        along === "rows"
          ? common.columnCount === table.area.columnCount
          : common.rowCount === table.area.rowCount;
      if (!isWhole) refuse("InvalidOperation", `The operation would break the table ${table.name} apart.`);
    }
  }

  /** Moves cells, looks, tables, links, hidden rows and names' targets of an area by rows and columns. */
  private shift(area: Area, rows: number, columns: number, except: readonly TableModel[] = []): void {
    const used = this.cells.usedArea();
    const moved = used && intersection(area, boundingArea(used, { ...area, rowCount: 1, columnCount: 1 }));
    if (moved) {
      this.cells.move(moved, moved.row + rows, moved.column + columns);
      const styled = intersection(moved, area) as Area;
      this.formats.move(styled, styled.row + rows, styled.column + columns);
    }
    const follow = (part: Area): Area =>
      covers(area, part) ? { ...part, row: part.row + rows, column: part.column + columns } : part;
    for (const table of this.tables) {
      if (except.includes(table)) continue;
      const whole = table.area;
      table.area = follow(whole);
      // Rows or columns inserted within a table make it larger.
      if (table.area === whole && overlaps(area, whole) && rows + columns > 0)
        table.area = { ...whole, rowCount: whole.rowCount + rows, columnCount: whole.columnCount + columns };
    }
    this.validations = this.validations.map((record) => ({ ...record, area: follow(record.area) }));
    for (const record of this.conditionalFormats) record.areas = record.areas.map(follow);
    this.merged = this.merged.map(follow);
    this.workbook.followNames(this, follow);
    followCharts(this, follow);
    this.moveKeys(this.links, area, rows, columns);
    if (area.columnCount === COLUMNS) {
      const hidden = [...this.hiddenRows].map((row) => (row >= area.row ? row + rows : row));
      this.hiddenRows.clear();
      for (const row of hidden) this.hiddenRows.add(row);
    }
  }

  private moveKeys<V>(map: Map<number, V>, area: Area, rows: number, columns: number): void {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const row = rowOf(key);
      const column = columnOfKey(key);
      const inside = covers(area, { row, column, rowCount: 1, columnCount: 1 });
      map.set(inside ? keyOf(row + rows, column + columns) : key, value);
    }
  }
}
