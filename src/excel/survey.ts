import type { Scalar } from "../domain/columns";
import type { PrintedSheet } from "../sheets/printedSheet";
import type { Area } from "./areas";
import { readAreas, type Wanted } from "./blocks";
import type { Conversation } from "./conversation";
import { askDate1904 } from "./dateSystem";
import { ExcelProblem } from "./errors";
import { listSheets, originals, type SheetFacts } from "./ownSheets";
import { memoryOf, type Memory } from "./memory";
import { SETTINGS_SHEET, settingsOf, type Settings } from "./settings";

/** The workbook before anything is written: what a re-run keeps, and what is put back if writing fails. */
export interface Before {
  date1904: boolean;
  sheets: readonly SheetFacts[];
  /** The own sheets that are going to be written again, by plan. */
  own: ReadonlyMap<string, SheetBefore>;
  /** Defined names of the workbook: what they refer to, with "=", by lower-case name. */
  names: ReadonlyMap<string, { name: string; formula: string }>;
  /** Tables of the workbook by lower-case name: the sheet that each stands on. */
  tables: ReadonlyMap<string, string>;
  settings: Settings;
  settingsSheet?: SheetBefore;
  memory: Memory;
}

export interface TableBefore extends Area {
  id: string;
  name: string;
  /** Rows between the header and the totals. */
  bodyRows: number;
  headers: readonly string[];
  showTotals: boolean;
  filtered: boolean;
  sorted: boolean;
}

/** The cells of one own sheet as they were: constants as values, formulas as text with "=". */
export class SheetBefore {
  private readonly cells: (readonly Scalar[])[] = [];
  private readonly formats: (readonly Scalar[])[] = [];
  private readonly formatLines = new Map<string, Scalar>();

  constructor(
    readonly facts: SheetFacts,
    readonly used: Area,
    readonly table?: TableBefore,
    /** All charts on the sheet, people's among them. */
    readonly charts: readonly { id: string; name: string }[] = [],
  ) {}

  at(row: number, column: number): Scalar {
    const value = this.cells[row - this.used.row]?.[column - this.used.column];
    return value === "" ? null : (value ?? null);
  }

  /** The number format of a cell; in the body of a table that of its column's first row, unless it was asked for. */
  formatAt(row: number, column: number): string {
    const known = this.formatLines.get(`${row},${column}`);
    const line = Math.min(row, this.lastFormattedRow) - this.used.row;
    return String(known ?? this.formats[line]?.[column - this.used.column] ?? "General");
  }

  /** Whether the text in a cell is a formula; in a text cell "=A1" is a text. */
  isFormula(row: number, column: number): boolean {
    const value = this.at(row, column);
    return typeof value === "string" && value.startsWith("=") && this.formatAt(row, column) !== "@";
  }

  get grid(): readonly (readonly Scalar[])[] {
    return this.cells;
  }

  /** What has to be read to know the cells; formats of all rows, or of those down to a table's first row. */
  wanted(ownHeaders: ReadonlySet<string>): Wanted[] {
    const { used, table } = this;
    const sheetId = this.facts.id;
    if (used.rowCount === 0) return [];
    const wanted: Wanted[] = [
      { sheetId, area: used, property: "formulas", receive: this.into(this.cells) },
      {
        sheetId,
        area: { ...used, rowCount: this.lastFormattedRow - used.row + 1 },
        property: "numberFormat",
        receive: this.into(this.formats),
      },
    ];
    for (const [offset, header] of (table?.headers ?? []).entries()) {
      if (!table || ownHeaders.has(header)) continue;
      const column = table.column + offset;
      wanted.push({
        sheetId,
        area: { row: table.row + 1, column, rowCount: table.bodyRows, columnCount: 1 },
        property: "numberFormat",
        receive: (block, row) =>
          block.forEach((line, index) =>
            this.formatLines.set(`${row + index},${column}`, line[0] ?? "General"),
          ),
      });
    }
    return wanted;
  }

  private get lastFormattedRow(): number {
    const end = this.used.row + this.used.rowCount - 1;
    return this.table ? Math.min(end, this.table.row + 1) : end;
  }

  private into(target: (readonly Scalar[])[]) {
    return (block: readonly (readonly Scalar[])[], row: number): void => {
      for (const [index, line] of block.entries()) target[row - this.used.row + index] = line;
    };
  }
}

/** Looks at the workbook; nothing is changed. */
export async function survey(talk: Conversation, sheets: readonly PrintedSheet[]): Promise<Before> {
  const facts = await listSheets(talk);
  const mine = await originals(
    talk,
    facts.filter(({ plan }) => plan === SETTINGS_SHEET || sheets.some((sheet) => sheet.plan.name === plan)),
    new Map(sheets.map(({ plan, table }) => [plan.name, table?.name])),
  );
  await refuseProtected(
    talk,
    mine,
    sheets.some(({ plan }) => !mine.some((known) => known.plan === plan.name)),
  );
  const places = await placesOf(talk, mine);
  const tables = await tablesOn(talk, mine, sheets);
  const own = new Map<string, SheetBefore>();
  for (const [index, sheet] of mine.entries())
    own.set(
      sheet.plan as string,
      new SheetBefore(sheet, places.used[index] as Area, tables.own[index], places.charts[index]),
    );
  const planHeaders = new Map(
    sheets.map(({ plan, table }) => [
      plan.name,
      new Set(table?.columns.filter(({ typed }) => !typed).map(({ header }) => header)),
    ]),
  );
  await readAreas(
    talk,
    [...own].flatMap(([plan, sheet]) => sheet.wanted(planHeaders.get(plan) ?? new Set())),
  );
  const settingsSheet = own.get(SETTINGS_SHEET);
  own.delete(SETTINGS_SHEET);
  const settings = settingsSheet ? settingsOf(settingsSheet.grid) : {};
  return {
    date1904: places.date1904,
    sheets: facts,
    own,
    names: places.names,
    tables: tables.all,
    settings,
    settingsSheet,
    memory: memoryOf(settings),
  };
}

/** What is protected is found out before the first write, not in the middle. */
async function refuseProtected(
  talk: Conversation,
  mine: readonly SheetFacts[],
  adding: boolean,
): Promise<void> {
  const found = await talk.ask(() => {
    const book = talk.context.workbook.protection;
    book.load("protected");
    const locks = mine.map(({ id }) => {
      const lock = talk.context.workbook.worksheets.getItem(id).protection;
      lock.load("protected");
      return lock;
    });
    return () => ({ book: book.protected, sheets: mine.filter((_, index) => locks[index]?.protected) });
  });
  const again = "then press Analyse again.";
  if (adding && found.book)
    throw new ExcelProblem(
      "The workbook is protected, so no result sheets can be added. Nothing was changed.",
      `Unprotect it (Review, Protect Workbook), or save a copy without protection, ${again}`,
      "AccessDenied",
    );
  const [first] = found.sheets;
  if (first)
    throw new ExcelProblem(
      `The sheet "${first.name}" is protected, so the results cannot be written. Nothing was changed.`,
      `Unprotect it (Review, Unprotect Sheet), ${again}`,
      "AccessDenied",
    );
}

const NOWHERE: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

function placesOf(
  talk: Conversation,
  sheets: readonly SheetFacts[],
): Promise<{
  used: Area[];
  charts: { id: string; name: string }[][];
  date1904: boolean;
  names: Before["names"];
}> {
  return talk.ask(() => {
    const date1904 = askDate1904(talk.context);
    const names = talk.context.workbook.names;
    names.load("items/name,items/formula");
    const ranges = sheets.map(({ id }) => {
      const used = talk.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return used;
    });
    const charts = sheets.map(({ id }) => {
      const found = talk.context.workbook.worksheets.getItem(id).charts;
      found.load("items/id,items/name");
      return found;
    });
    return () => ({
      charts: charts.map(({ items }) => items.map(({ id, name }) => ({ id, name }))),
      date1904: date1904(),
      names: new Map(
        names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }]),
      ),
      used: ranges.map((range) =>
        range.isNullObject
          ? NOWHERE
          : {
              row: range.rowIndex,
              column: range.columnIndex,
              rowCount: range.rowCount,
              columnCount: range.columnCount,
            },
      ),
    });
  });
}

/** Every table's sheet, and on each own sheet the table that shows the plan's, whatever people called it since. */
async function tablesOn(
  talk: Conversation,
  mine: readonly SheetFacts[],
  sheets: readonly PrintedSheet[],
): Promise<{ all: Map<string, string>; own: (TableBefore | undefined)[] }> {
  const all = await talk.ask(() => {
    const tables = talk.context.workbook.tables;
    tables.load("items/id,items/name,items/showTotals,items/showHeaders,items/worksheet/id");
    return () =>
      tables.items.map(({ id, name, showTotals, showHeaders, worksheet }) => ({
        id,
        name,
        showTotals,
        showHeaders,
        sheetId: worksheet.id,
      }));
  });
  const candidates = all.filter((table) => table.showHeaders && mine.some(({ id }) => id === table.sheetId));
  const known = await talk.ask(() => {
    const answers = candidates.map(({ id }) => {
      const table = talk.context.workbook.tables.getItem(id);
      const header = table.getHeaderRowRange();
      header.load("values,rowIndex,columnIndex,columnCount");
      const whole = table.getRange();
      whole.load("rowCount");
      table.autoFilter.load("isDataFiltered");
      table.sort.load("fields");
      return { header, whole, filter: table.autoFilter, sort: table.sort };
    });
    return () =>
      answers.map(({ header, whole, filter, sort }, index): TableBefore & { sheetId: string } => {
        const table = candidates[index] as (typeof candidates)[number];
        return {
          ...table,
          row: header.rowIndex,
          column: header.columnIndex,
          rowCount: whole.rowCount,
          columnCount: header.columnCount,
          bodyRows: whole.rowCount - 1 - (table.showTotals ? 1 : 0),
          headers: ((header.values[0] ?? []) as Scalar[]).map(String),
          filtered: filter.isDataFiltered,
          sorted: sort.fields.length > 0,
        };
      });
  });
  return {
    all: new Map(all.map(({ name, sheetId }) => [name.toLowerCase(), sheetId])),
    own: mine.map(({ id, plan }) => {
      const wanted = sheets.find((sheet) => sheet.plan.name === plan)?.table;
      const here = known.filter(({ sheetId }) => sheetId === id);
      if (!wanted) return undefined;
      return (
        here.find(({ name }) => name === wanted.name) ??
        here.find(({ headers }) => wanted.identity.every((header) => headers.includes(header)))
      );
    }),
  };
}
