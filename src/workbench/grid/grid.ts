import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { SetRangeValuesMutation, SetSelectionsOperation } from "@univerjs/sheets";
import type { IRegisterFunction } from "@univerjs/sheets-formula";
import type { Scalar } from "../../domain/columns";
import type { BookSheet, DefinedName } from "../../files/book";
import type { SheetPicture } from "./sheetPicture";
import { differences, formulaCells, Looks, pictureOf } from "./sheetPicture";
import { isHeavy } from "./heavySheets";
import { NamesAsCells } from "./namesAsCells";
import type { RunningUniver } from "./startUniver";
import { UniverBook } from "./univerBook";

/** Rows of one sheet that the grid shows; more are in the workbook all the same. */
export const MOST_ROWS = 20_000;

/**
 * Rows of the longest sheet up to which the grid calculates. Univer takes minutes over larger tables, and formulas over a
 * table that is cut would come to something else: the grid then shows the values that the workbook holds.
 */
export const MOST_ROWS_CALCULATED = 5_000;

/** A sheet with the id that it keeps when it is renamed. */
export interface GridSheet {
  id: string;
  sheet: BookSheet;
}

export interface GridListener {
  /** A person typed into a cell, a formula with its "=". */
  typed(sheetId: string, row: number, column: number, content: Scalar): void;
  /** The grid worked out the formula of a cell. */
  calculated(sheetId: string, row: number, column: number, value: Scalar): void;
  /** A cell was selected. */
  selected(sheetId: string, row: number, column: number): void;
}

/**
 * Univer's view of the workbook. It is given whole sheets and finds out itself which cells changed; what a person types
 * and what formulas come to goes to the listener.
 */
export class Grid {
  private readonly looks = new Looks();
  private readonly api: RunningUniver["api"];
  private readonly univer: UniverBook;
  private readonly shown = new Map<string, Shown>();
  private names = new NamesAsCells();
  private functionsKnown = false;
  private worksOut = true;
  private refreshing = false;
  private tables: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly running: RunningUniver,
    private readonly listener: GridListener,
    private readonly functions: Readonly<Record<string, IRegisterFunction>> = {},
  ) {
    const { api } = running;
    this.api = api;
    this.univer = new UniverBook(running, this.looks);
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      if (id === SetRangeValuesMutation.id)
        this.heard(params as ChangedCells, options as ChangeOptions | undefined);
      if (id === SetSelectionsOperation.id) this.heardSelection(params as Selected);
    });
  }

  /** Shows another book in place of the one shown. */
  open(sheets: readonly GridSheet[], names: readonly DefinedName[]): void {
    if (this.shown.size > 0) this.univer.close();
    this.shown.clear();
    this.names = new NamesAsCells(names);
    this.worksOut = !sheets.some(isLong);
    this.tables = rowsOfTables(sheets);
    for (const { id, sheet } of sheets) this.shown.set(id, this.seen(sheet));
    this.univer.open([...this.shown].map(([id, shown]) => ({ id, ...shown })));
    this.registerFunctions();
    // Formulas come last: they speak of functions and tables.
    for (const [id, { sheet }] of this.shown) this.setParts(id, undefined, sheet);
    for (const [id, { picture }] of this.shown) this.univer.setCells(id, formulaCells(picture));
  }

  /** Brings the grid in step: `sheets` in their order, of which only new ones and those in `changed` are looked at. */
  refresh(sheets: readonly GridSheet[], changed: ReadonlySet<string>, names: readonly DefinedName[]): void {
    this.refreshing = true;
    try {
      this.bringInStep(sheets, changed, names);
    } finally {
      this.refreshing = false;
    }
  }

  private bringInStep(
    sheets: readonly GridSheet[],
    changed: ReadonlySet<string>,
    names: readonly DefinedName[],
  ): void {
    const stopsCalculating = this.worksOut && sheets.some(isLong);
    this.worksOut &&= !stopsCalculating;
    this.tables = rowsOfTables(sheets);
    const inView = this.book().getActiveSheet().getSheetId();
    const namesBefore = this.names;
    this.names = new NamesAsCells(names);
    const formulas = sheets.map(({ id, sheet }, index) => {
      const before = this.shown.get(id);
      const isChanged = changed.has(id) || stopsCalculating;
      if (before && !isChanged && !this.names.differsFrom(namesBefore, before.words))
        return { id, cells: [] };
      const after = this.seen(sheet);
      this.shown.set(id, after);
      return { id, cells: before ? this.change(id, before, after) : this.insert(id, index, after) };
    });
    for (const { id, cells } of formulas) this.univer.setCells(id, cells);
    const kept = new Set(sheets.map(({ id }) => id));
    for (const [id, { sheet }] of [...this.shown])
      if (!kept.has(id)) {
        this.univer.removeSheet(id, sheet.name);
        this.shown.delete(id);
      }
    // Univer brings a new sheet to the front; Excel does not.
    if (kept.has(inView)) this.book().setActiveSheet(inView);
  }

  /** Whether formulas are calculated here, and not only shown as the workbook holds them. */
  get calculates(): boolean {
    return this.worksOut;
  }

  /** Sheets whose formulas are too many for the grid, which shows what the workbook holds of them. */
  sheetsNotCalculated(): string[] {
    if (!this.worksOut) return [];
    return [...this.shown.values()]
      .filter(({ sheet }) => isHeavy(sheet, this.tables))
      .map(({ sheet }) => sheet.name);
  }

  /** Sheets that the grid does not show to their end. */
  cutSheets(): { name: string; shown: number; rows: number }[] {
    return [...this.shown.values()]
      .filter(({ picture }) => picture.rowsLeftOut > 0)
      .map(({ sheet, picture }) => ({
        name: sheet.name,
        shown: picture.rowCount,
        rows: picture.rowCount + picture.rowsLeftOut,
      }));
  }

  /** Brings a cell into view and selects it. */
  show(sheetId: string, row: number, column: number): void {
    const sheet = this.book().getSheetBySheetId(sheetId);
    if (!sheet) return;
    this.book().setActiveSheet(sheet);
    this.book().setActiveRange(sheet.getRange(row, column));
    sheet.scrollToCell(row, column);
  }

  /** The names on the sheet tabs, from left to right. */
  tabs(): string[] {
    return this.book()
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden())
      .map((sheet) => sheet.getSheetName());
  }

  activeTab(): string {
    return this.book().getActiveSheet().getSheetName();
  }

  /** What the cells of "A1:C3" hold, formulas as their results. */
  values(sheetName: string, address: string): Scalar[][] {
    const sheet = this.book().getSheetByName(sheetName);
    if (!sheet) return [];
    const { startRow, endRow, startColumn, endColumn } = sheet.getRange(address).getRange();
    const cells = sheet.getSheet();
    return between(startRow, endRow).map((row) =>
      between(startColumn, endColumn).map((column) =>
        // A cell that a formula spilled into holds nothing of its own; only the drawn cell knows.
        valueOf(cells.getCellRaw(row, column) ?? cells.getCell(row, column) ?? {}),
      ),
    );
  }

  /** Types into a cell as a person would. */
  type(sheetName: string, address: string, content: string | number): void {
    this.book().getSheetByName(sheetName)?.getRange(address).setValue(content);
  }

  private book() {
    const book = this.api.getActiveWorkbook();
    if (!book) throw new Error("The grid shows no book.");
    return book;
  }

  private seen(sheet: BookSheet): Shown {
    const calculated = this.worksOut && !isHeavy(sheet, this.tables);
    const { formulas, words } = this.names.in(calculated ? sheet.formulas : NO_FORMULAS);
    return { sheet, picture: pictureOf({ ...sheet, formulas }, this.looks, MOST_ROWS), words };
  }

  /** Univer takes functions, and what draws rules, only once it has a book, and keeps them for the next one. */
  private registerFunctions(): void {
    if (this.functionsKnown) return;
    this.running.drawRules();
    for (const [name, work] of Object.entries(this.functions))
      this.api.getFormula().registerFunction(name, work);
    this.functionsKnown = true;
  }

  /** Puts a new sheet in; its formulas are left to the caller. */
  private insert(id: string, index: number, { sheet, picture }: Shown) {
    this.univer.insertSheet(id, index, sheet, picture);
    this.setParts(id, undefined, sheet);
    return formulaCells(picture);
  }

  /** Brings a sheet in step; its changed formulas are left to the caller. */
  private change(id: string, before: Shown, after: Shown) {
    const cells = differences(before.picture, after.picture);
    this.univer.setExtent(id, after.picture);
    this.univer.setFrame(id, before.sheet, after.sheet);
    this.univer.setHeights(id, before.picture, after.picture);
    this.univer.setCells(
      id,
      cells.filter(({ formula }) => formula === undefined),
    );
    this.setParts(id, before.sheet, after.sheet);
    return cells.filter(({ formula }) => formula !== undefined);
  }

  private setParts(id: string, before: BookSheet | undefined, after: BookSheet): void {
    this.univer.setTables(id, before?.tables ?? [], after.tables);
    this.univer.setRules(id, before, after);
  }

  /** Univer selects cells by itself, too, while sheets come and go. */
  private heardSelection({ subUnitId, selections }: Selected): void {
    const cell = selections[0]?.primary ?? selections[0]?.range;
    const inView = this.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (!this.refreshing && cell && subUnitId === inView)
      this.listener.selected(subUnitId, cell.startRow, cell.startColumn);
  }

  private heard({ subUnitId, cellValue }: ChangedCells, options: ChangeOptions | undefined): void {
    if (!cellValue || options?.fromWorkbench) return;
    for (const [row, cells] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(cells ?? {})) {
        const at = [subUnitId, Number(row), Number(column)] as const;
        if (options?.fromFormula) {
          // Univer first empties a cell that it is about to calculate.
          if (cell?.v !== undefined && cell.v !== null) this.listener.calculated(...at, valueOf(cell));
        } else if (!cell) this.listener.typed(...at, null);
        else if (cell.f !== undefined || cell.v !== undefined || cell.p !== undefined)
          this.listener.typed(...at, cell.f ?? valueOf(cell));
      }
  }
}

const NO_FORMULAS: ReadonlyMap<string, string> = new Map();

const rowsOfTables = (sheets: readonly GridSheet[]): ReadonlyMap<string, number> =>
  new Map(sheets.flatMap(({ sheet }) => sheet.tables.map(({ name }) => [name, sheet.rows.length] as const)));

const isLong = ({ sheet }: GridSheet) => sheet.rows.length > MOST_ROWS_CALCULATED;

interface Shown {
  sheet: BookSheet;
  picture: SheetPicture;
  /** What its formulas speak of by name. */
  words: ReadonlySet<string>;
}

interface ChangedCells {
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

interface Selected {
  subUnitId: string;
  selections: readonly Record<"range" | "primary", { startRow: number; startColumn: number } | null>[];
}

interface ChangeOptions {
  fromWorkbench?: boolean;
  fromFormula?: boolean;
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function valueOf({ v, t }: ICellData): Scalar {
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? Boolean(Number(v)) : v;
}
