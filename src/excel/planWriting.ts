import type { Scalar } from "../domain/columns";
import { cellAddress } from "../sheets/addresses";
import type { PrintedCell, PrintedSheet } from "../sheets/printedSheet";
import { rectangles, type Area, type Position } from "./areas";
import type { Conversation, Piece, Watch } from "./conversation";
import { unusedCells, unusedInputs, type UnusedInput } from "./inputs";
import type { LostNote } from "./keptNotes";
import { lookPieces, looksOf, newSheetLooks } from "./looks";
import { areaOf, MEMORY_KEY, NOTHING_WRITTEN, type Memory, type SheetMemory } from "./memory";
import { namePieces, type NamedCell } from "./names";
import { queueMark } from "./ownSheets";
import { pagePieces, pagesOf } from "./printPages";
import { isOurName, type Places } from "./places";
import { settingsPiece } from "./settings";
import type { Before, SheetBefore } from "./survey";
import type { TablePlace } from "./tablePlace";
import { chartsOf, dropCharts, finishCharts, placeCharts, type ChartWriting } from "./writeCharts";
import { cellsOnlyIn, clearPieces, gridFormulaPieces, gridValuePieces } from "./writeGrid";
import { formulaPieces, roomPiece, totalsPiece, valuePieces, type TableWriting } from "./writeTable";

export interface WriteOptions extends Watch {
  /** Settings to keep with the sheets, written last: they say what the sheets show. undefined removes one. */
  settings?: Readonly<Record<string, unknown>>;
}

/** All requests of one writing, in their order, and what the user should be told of it. */
export interface Writing {
  /**
   * Each is written before the next begins. First new sheets, then room, looks, values, names, and formulas when everything
   * they refer to is there; then charts, over cells that are worked out; the settings last.
   */
  steps(): Generator<Piece>[];
  notices: string[];
  lost: readonly LostNote[];
}

interface SheetWriting {
  printed: PrintedSheet;
  plan: string;
  /** Its name in this workbook, by which it is found whether it is new or not. */
  name: string;
  before?: SheetBefore;
  memory: SheetMemory;
  /** The plan's cells, and the foot of inputs that are no longer used. */
  cells: readonly PrintedCell[];
  unused: readonly UnusedInput[];
  /** What the last run wrote and this one does not. */
  gone: readonly Position[];
  looks: string;
  table?: TableWriting;
  charts: ChartWriting;
}

export function planWriting(
  talk: Conversation,
  sheets: readonly PrintedSheet[],
  before: Before,
  places: Places,
  keptFormulas: ReadonlyMap<string, string>,
  options: Pick<WriteOptions, "report" | "settings">,
): Writing {
  const writings = sheets.map((printed): SheetWriting => {
    const plan = printed.plan.name;
    const name = places.sheets.get(plan) as string;
    const memory = before.memory[plan] ?? NOTHING_WRITTEN;
    const unused = printed.table ? [] : unusedInputs(plan, before, sheets);
    const end = printed.cells.reduce((last, { row }) => Math.max(last, row), -1);
    const cells = [...printed.cells, ...unusedCells(unused, end + 2)];
    const place = places.tables.get(plan);
    const kept = before.own.get(plan);
    const values = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
    // A chart over columns of the table has their headers as names.
    for (const [at, { header }] of (printed.table?.columns ?? []).entries())
      values.set(`${printed.table!.row},${printed.table!.column + at}`, header);
    return {
      printed,
      plan,
      name,
      before: kept,
      memory,
      cells,
      unused,
      gone: kept ? cellsOnlyIn(memory.cells.map(areaOf), [...rectangles(cells), ...tableArea(place)]) : [],
      looks: looksOf(printed, cells, place),
      table: place && {
        talk,
        sheetKey: name,
        place,
        date1904: before.date1904,
        relocate: (formula) => places.relocate(formula, plan),
      },
      charts: {
        talk,
        sheetKey: name,
        charts: chartsOf(printed),
        before: memory.charts,
        present: new Set(kept?.charts.map((chart) => chart.name)),
        valueAt: ({ row, column }) => values.get(`${row},${column}`) ?? null,
        found: new Map(),
      },
    };
  });

  const named = writings.flatMap(({ cells, name: sheet }): NamedCell[] =>
    cells.flatMap(({ row, column, name, input }) =>
      [...new Set([name, input?.key])].flatMap((wanted) =>
        wanted ? [{ name: places.names.get(wanted) ?? wanted, sheet, row, column }] : [],
      ),
    ),
  );
  const goneNames = namesToDelete(writings, named, before);
  const newMemory: Memory = {
    ...before.memory,
    ...Object.fromEntries(writings.map((writing) => [writing.plan, memoryOfWriting(writing, named)])),
  };
  const settings = { ...before.settings, ...options.settings, [MEMORY_KEY]: newMemory };

  function* cellPieces(): Generator<Piece> {
    yield* newSheetPieces(talk, writings);
    for (const { table } of writings) {
      const room = table && roomPiece(table);
      if (room) yield room;
    }
    for (const { name, gone } of writings) yield* clearPieces(talk, name, gone);
    for (const { printed, name, before: kept, memory, looks, cells, table } of writings)
      if (!kept || memory.looks !== looks)
        yield* lookPieces(talk, name, printed, cells, table?.place, (formula) =>
          places.relocate(formula, printed.plan.name),
        );
    for (const { name, cells } of writings) yield* gridValuePieces(talk, name, cells, before.date1904);
    yield* reported(
      writings.flatMap(({ table }) => (table ? [table] : [])),
      options,
    );
    for (const { printed, name, before: kept } of writings)
      if (!kept) yield* newSheetLooks(talk, name, printed);
    for (const { printed, name, before: kept, memory } of writings)
      yield* pagePieces(talk, name, printed, memory.pages, !kept);
    yield* namePieces(talk, before, named, goneNames);
    for (const { table } of writings) if (table) yield* formulaPieces(table);
    for (const { name, plan, cells } of writings)
      yield* gridFormulaPieces(
        talk,
        name,
        cells.flatMap(({ row, column, formula, input }) => {
          const own = input && keptFormulas.get(input.key);
          if (own !== undefined) return [{ row, column, formula: own }];
          return formula === undefined ? [] : [{ row, column, formula: places.relocate(formula, plan) }];
        }),
      );
    for (const { table, before: kept } of writings) {
      const totals = table && totalsPiece(table, totalsOf(kept));
      if (totals) yield totals;
    }
  }
  function* chartPlaces(): Generator<Piece> {
    for (const { charts } of writings) yield* placeCharts(charts);
  }
  function* lastPieces(): Generator<Piece> {
    for (const { charts } of writings) yield* finishCharts(charts);
    for (const { charts } of writings) yield* dropCharts(charts);
    yield settingsPiece(
      talk,
      before.settingsSheet?.facts.id,
      before.settingsSheet?.grid.length ?? 0,
      settings,
      [...before.sheets.map(({ name }) => name), ...writings.map(({ name }) => name)],
    );
  }
  return {
    steps: () =>
      writings.some(({ charts }) => charts.charts.length > 0)
        ? [cellPieces(), chartPlaces(), lastPieces()]
        : [inTurn(cellPieces(), lastPieces())],
    notices: writings.flatMap(noticesOf),
    lost: writings.flatMap((writing) => [...(writing.table?.place.notes?.lost ?? []), ...typedOver(writing)]),
  };
}

function* inTurn(...steps: Generator<Piece>[]): Generator<Piece> {
  for (const step of steps) yield* step;
}

/** The rows of tables are nearly all of the work: progress is told by them. */
function* reported(
  tables: readonly TableWriting[],
  { report }: Pick<WriteOptions, "report">,
): Generator<Piece> {
  const total = tables.reduce((sum, { place }) => sum + place.bodyRows * place.width, 0);
  let done = 0;
  for (const table of tables) {
    yield* valuePieces(table);
    done += table.place.bodyRows * table.place.width;
    report?.(done / total, table.sheetKey);
  }
}

function* newSheetPieces(talk: Conversation, writings: readonly SheetWriting[]): Generator<Piece> {
  for (const { before, name, plan } of writings)
    if (!before)
      yield {
        bytes: 600,
        queue: () => {
          queueMark(talk.context.workbook.worksheets.add(name), plan);
        },
      };
}

function tableArea(place: TablePlace | undefined): Area[] {
  return place
    ? [{ row: place.row, column: place.column, rowCount: place.bodyRows + 1, columnCount: place.width }]
    : [];
}

/** Names of the last run on these sheets that nothing uses any more. */
function namesToDelete(
  writings: readonly SheetWriting[],
  named: readonly NamedCell[],
  before: Before,
): string[] {
  const used = new Set(named.map(({ name }) => name.toLowerCase()));
  return writings.flatMap(({ memory }) =>
    memory.names.filter((name) => !used.has(name.toLowerCase()) && isOurName(name, before)),
  );
}

function memoryOfWriting(
  { printed, name, cells, looks, unused, charts }: SheetWriting,
  named: readonly NamedCell[],
): SheetMemory {
  return {
    cells: rectangles(cells).map(({ row, column, rowCount, columnCount }) => [
      row,
      column,
      rowCount,
      columnCount,
    ]),
    headers: printed.table?.columns.map(({ header }) => header) ?? [],
    looks,
    names: named.filter(({ sheet }) => sheet === name).map((cell) => cell.name),
    inputs: Object.fromEntries([
      ...cells.flatMap(({ input }): [string, Scalar][] => (input ? [[input.key, input.default]] : [])),
      ...unused.map(({ key, usual }): [string, Scalar] => [key, usual]),
    ]),
    charts: charts.charts,
    pages: pagesOf(printed),
  };
}

function totalsOf(sheet: SheetBefore | undefined): Scalar[] {
  const table = sheet?.table;
  if (!sheet || !table?.showTotals) return [];
  return table.headers.map((_, offset) => sheet.at(table.row + table.rowCount - 1, table.column + offset));
}

function noticesOf({ name, before, table }: SheetWriting): string[] {
  const notices: string[] = [];
  if (before?.table?.filtered)
    notices.push(`The filters on "${name}" were cleared, so that every row could be written.`);
  if (before?.table?.sorted && table?.place.notes?.reordered)
    notices.push(
      `The rows of "${name}" are in their own order again; what was typed beside them moved along.`,
    );
  const beside = table?.place.beside ?? [];
  if (beside.length > 0)
    notices.push(
      `What stood beside the table on "${name}" (${beside.join(", ")}) is part of it now, so that it stays with its rows.`,
    );
  for (const header of table?.place.dropped ?? [])
    notices.push(`The column "${header}" of "${name}" is no longer made and was removed.`);
  return notices;
}

/** What people typed in free cells that this version of the sheet needs for itself. */
function typedOver({ name, before, memory, cells }: SheetWriting): LostNote[] {
  if (!before || memory === NOTHING_WRITTEN) return [];
  // The table and what is under it are pushed down, not written over.
  const end = before.table?.row ?? Infinity;
  return cellsOnlyIn(rectangles(cells), memory.cells.map(areaOf)).flatMap(({ row, column }) => {
    const typed = row < end ? before.at(row, column) : null;
    return typed === null
      ? []
      : [{ sheet: name, row: { Cell: cellAddress(row, column) }, notes: { Typed: typed } }];
  });
}
