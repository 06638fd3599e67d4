import type { Scalar } from "../domain/columns";
import type { PrintedSheet } from "../sheets/printedSheet";
import type { Area } from "./areas";
import { blockHeight, bytesOfRow } from "./blocks";
import type { Conversation, Piece } from "./conversation";
import type { Places } from "./places";
import { SETTINGS_SHEET, settingsPiece } from "./settings";
import { sentValue } from "./sentValue";
import { finishCharts, placeCharts, type ChartWriting } from "./writeCharts";
import type { RememberedChart } from "./memory";
import type { Before, SheetBefore, TableBefore } from "./survey";
import { areaOn } from "./writeGrid";

/**
 * Puts the workbook back to what {@link Before} knows: sheets that are new go, tables get their old size and columns,
 * cells, names and settings their old contents; charts that are new go, and those that there were draw what they drew.
 * Colours and widths are left; the next run sets them.
 */
export async function restore(talk: Conversation, before: Before, places: Places): Promise<void> {
  const now = await stateOf(talk, before);
  await talk.write(
    (function* (): Generator<Piece> {
      yield* newSheetsGone(talk, now.sheets, before, places);
      for (const [index, sheet] of [...before.own.values()].entries()) {
        const state = now.own[index] as SheetState;
        if (sheet.table && state.table) yield tableAsItWas(talk, sheet, sheet.table, state.table);
        yield* cellsAsTheyWere(talk, sheet, state.used);
        yield* newChartsGone(talk, sheet, state.charts);
      }
      yield* namesAsTheyWere(talk, now.names, before, places);
      if (before.settingsSheet)
        yield settingsPiece(
          talk,
          before.settingsSheet.facts.id,
          before.settingsSheet.grid.length,
          before.settings,
          [],
        );
    })(),
  );
  const charts = [...before.own].map(([plan, sheet], index) =>
    chartsAsTheyWere(talk, sheet, before.memory[plan]?.charts ?? [], (now.own[index] as SheetState).charts),
  );
  for (const step of [placeCharts, finishCharts])
    for (const writing of charts) await talk.write(step(writing));
}

/**
 * Says in the title of each sheet that it must not be used. One sheet after the other, and as far as Excel lets us.
 *
 * @returns the names of all sheets that may be half written
 */
export async function markStale(
  talk: Conversation,
  sheets: readonly PrintedSheet[],
  places: Places,
): Promise<string[]> {
  const names: string[] = [];
  for (const { plan, cells } of sheets) {
    const name = places.sheets.get(plan.name) as string;
    names.push(name);
    const title = cells.find(({ style }) => style === "title") ?? { row: 0, column: 0 };
    const mark: Piece = {
      bytes: 300,
      queue: () => {
        areaOn(talk, name, { row: title.row, column: title.column, rowCount: 1, columnCount: 1 }).values = [
          ["STALE: writing this sheet stopped half-way. Press Analyse again before you use it."],
        ];
      },
    };
    await talk.write([mark]).catch(() => undefined);
  }
  return names;
}

interface SheetState {
  used?: Area;
  charts: readonly { id: string; name: string }[];
  table?: { row: number; headers: string[]; rowCount: number; showTotals: boolean };
}

interface State {
  sheets: { id: string; name: string }[];
  names: Map<string, string>;
  own: SheetState[];
}

function stateOf(talk: Conversation, before: Before): Promise<State> {
  return talk.ask(() => {
    const { worksheets, tables, names } = talk.context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    const own = [...before.own.values()].map(({ facts, table: known }) => {
      const used = worksheets.getItem(facts.id).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      const { charts } = worksheets.getItem(facts.id);
      charts.load("items/id,items/name");
      if (!known) return { used, charts };
      const table = tables.getItem(known.id);
      table.load("showTotals");
      const header = table.getHeaderRowRange();
      header.load("values,rowIndex");
      const whole = table.getRange();
      whole.load("rowCount");
      return { used, charts, parts: { table, header, whole } };
    });
    return () => ({
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
      own: own.map(({ used, charts, parts }): SheetState => ({
        charts: charts.items.map(({ id, name }) => ({ id, name })),
        used: used.isNullObject
          ? undefined
          : {
              row: used.rowIndex,
              column: used.columnIndex,
              rowCount: used.rowCount,
              columnCount: used.columnCount,
            },
        table: parts && {
          row: parts.header.rowIndex,
          headers: (parts.header.values[0] as Scalar[]).map(String),
          rowCount: parts.whole.rowCount,
          showTotals: parts.table.showTotals,
        },
      })),
    });
  });
}

function* newSheetsGone(
  talk: Conversation,
  sheets: State["sheets"],
  before: Before,
  places: Places,
): Generator<Piece> {
  const old = new Set(before.sheets.map(({ id }) => id));
  const made = new Set([...places.sheets.values(), SETTINGS_SHEET]);
  for (const { id, name } of sheets)
    if (!old.has(id) && (made.has(name) || name.startsWith(SETTINGS_SHEET)))
      yield {
        bytes: 200,
        queue: () => {
          const sheet = talk.context.workbook.worksheets.getItem(id);
          // Excel deletes no very hidden sheet.
          sheet.visibility = "Visible";
          sheet.delete();
        },
      };
}

function* newChartsGone(
  talk: Conversation,
  sheet: SheetBefore,
  charts: SheetState["charts"],
): Generator<Piece> {
  const old = new Set(sheet.charts.map(({ id }) => id));
  for (const [index, { id }] of [...charts.entries()].reverse())
    if (!old.has(id))
      yield {
        bytes: 200,
        // By its place, the last first: one that was not named yet has any name.
        queue: () =>
          talk.context.workbook.worksheets.getItem(sheet.facts.id).charts.getItemAt(index).delete(),
      };
}

/** Our charts of the run before, as charts to be written: those that went are made again. */
function chartsAsTheyWere(
  talk: Conversation,
  sheet: SheetBefore,
  remembered: readonly RememberedChart[],
  now: SheetState["charts"],
): ChartWriting {
  const was = new Set(sheet.charts.map(({ name }) => name));
  const old = new Set(sheet.charts.map(({ id }) => id));
  return {
    talk,
    sheetKey: sheet.facts.name,
    charts: remembered.filter(({ name }) => was.has(name)),
    before: [],
    present: new Set(now.filter(({ id }) => old.has(id)).map(({ name }) => name)),
    valueAt: ({ row, column }) => (sheet.isFormula(row, column) ? undefined : sheet.at(row, column)),
    found: new Map(),
  };
}

function tableAsItWas(
  talk: Conversation,
  sheet: SheetBefore,
  was: TableBefore,
  is: NonNullable<SheetState["table"]>,
): Piece {
  return {
    bytes: 2000,
    queue: () => {
      const worksheet = talk.context.workbook.worksheets.getItem(sheet.facts.id);
      const table = talk.context.workbook.tables.getItem(was.id);
      if (is.showTotals) table.showTotals = false;
      for (const header of is.headers)
        if (!was.headers.includes(header)) table.columns.getItem(header).delete();
      for (const [index, header] of was.headers.entries())
        if (!is.headers.includes(header)) table.columns.add(index, undefined, header);
      if (is.row > was.row) worksheet.getRange(`${was.row + 1}:${is.row}`).delete("Up");
      table.resize(worksheet.getRangeByIndexes(was.row, was.column, was.bodyRows + 1, was.columnCount));
      if (was.showTotals) table.showTotals = true;
    },
  };
}

/** Everything that the sheet held, at its place, and nothing beside it. */
function* cellsAsTheyWere(
  talk: Conversation,
  sheet: SheetBefore,
  usedNow: Area | undefined,
): Generator<Piece> {
  const { used } = sheet;
  const id = sheet.facts.id;
  // A totals row that comes back pushes what is under it one row down.
  for (const strip of usedNow ? outside({ ...usedNow, rowCount: usedNow.rowCount + 1 }, used) : [])
    yield {
      bytes: 300,
      queue: () => {
        areaOn(talk, id, strip).clear("Contents");
      },
    };
  for (let from = 0; from < used.rowCount;) {
    const weight = bytesOfRow(sheet.grid[from] ?? []) + used.columnCount * 14;
    const height = blockHeight(used.rowCount - from, used.columnCount, weight);
    yield rowsAsTheyWere(talk, sheet, { ...used, row: used.row + from, rowCount: height }, weight);
    from += height;
  }
}

function rowsAsTheyWere(talk: Conversation, sheet: SheetBefore, area: Area, weight: number): Piece {
  return {
    bytes: area.rowCount * weight,
    queue: () => {
      const sent = Array.from({ length: area.rowCount }, (_, row) =>
        Array.from({ length: area.columnCount }, (_, column) => {
          const place = [area.row + row, area.column + column] as const;
          const value = sheet.at(...place);
          const format = sheet.formatAt(...place);
          return sheet.isFormula(...place) ? { format, value } : sentValue(value, format, false);
        }),
      );
      const cells = areaOn(talk, sheet.facts.id, area);
      cells.numberFormat = sent.map((line) => line.map(({ format }) => format));
      cells.formulas = sent.map((line) => line.map(({ value }) => value));
    },
  };
}

function* namesAsTheyWere(
  talk: Conversation,
  now: State["names"],
  before: Before,
  places: Places,
): Generator<Piece> {
  const mine = new Set(
    [...places.names.values(), ...Object.values(before.memory).flatMap(({ names }) => names)].map((name) =>
      name.toLowerCase(),
    ),
  );
  for (const key of mine) {
    const was = before.names.get(key);
    if (was ? now.get(key) === was.formula : !now.has(key)) continue;
    yield {
      bytes: 400,
      queue: () => {
        const names = talk.context.workbook.names;
        if (!was) names.getItem(key).delete();
        else if (now.has(key)) names.getItem(key).formula = was.formula;
        else names.add(was.name, was.formula);
      },
    };
  }
}

/** The parts of one area that lie outside another. */
function outside(area: Area, kept: Area): Area[] {
  if (kept.rowCount === 0) return [area];
  const [bottom, right] = [area.row + area.rowCount, area.column + area.columnCount];
  const [keptBottom, keptRight] = [kept.row + kept.rowCount, kept.column + kept.columnCount];
  return [
    { ...area, rowCount: Math.min(kept.row, bottom) - area.row },
    { ...area, row: keptBottom, rowCount: bottom - keptBottom },
    { ...area, columnCount: Math.min(kept.column, right) - area.column },
    { ...area, column: keptRight, columnCount: right - keptRight },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
