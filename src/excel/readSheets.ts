import type { Scalar } from "../domain/columns";
import type { SheetGrid } from "../tables/sheetGrid";
import type { Area } from "./areas";
import { readAreas, type Wanted } from "./blocks";
import { converse, type Conversation, type Watch } from "./conversation";
import { askDate1904 } from "./dateSystem";
import { listSheets, type SheetFacts } from "./ownSheets";
import type { OpenWorkbook } from "./session";
import { SheetCells } from "./sheetCells";

export interface ReadOptions extends Watch {
  /** Leave out rows that are hidden or filtered away: they come out empty, so that row numbers stay true. */
  visibleRowsOnly?: boolean;
}

export interface SheetsRead {
  sheets: SheetGrid[];
  /** By sheet, where there are any: rows that are hidden or filtered away. */
  hiddenRows: ReadonlyMap<string, number>;
  /** The result sheets of earlier runs, by the names that they have now; they are not read. */
  own: string[];
  /** The workbook counts days from 1904; the days in `sheets` are shifted already. */
  date1904: boolean;
}

/**
 * Every sheet of the workbook but our own, as cells, without pivot tables: numbers, text, TRUE and FALSE, empty as null; an error is its text
 * ("#N/A"). Nothing is changed, and nothing is asked that would clear the undo stack (as merged areas do).
 */
export async function readSheets(context: OpenWorkbook, options: ReadOptions = {}): Promise<SheetsRead> {
  const talk = converse(context, options);
  const all = await listSheets(talk);
  const sheets = all.filter(({ plan }) => plan === undefined);
  const { areas, date1904 } = await usedAreas(talk, sheets);
  const { tables, hiddenRows } = await tablesOf(talk, sheets, areas);
  const visible = options.visibleRowsOnly ? await visibleRows(talk, sheets, areas) : undefined;

  const cells = areas.map((parts) => new SheetCells(parts));
  const wanted: Wanted[] = [];
  const shifts: Wanted[] = [];
  for (const [index, { id }] of sheets.entries()) {
    const sheet = cells[index] as SheetCells;
    for (const area of areas[index] ?? []) {
      wanted.push({
        sheetId: id,
        area,
        property: "values",
        receive: (block, row) => sheet.put(row, area.column, block),
      });
      shifts.push({
        sheetId: id,
        area,
        property: "numberFormat",
        receive: (block, row) => sheet.shiftDays(row, area.column, block),
      });
    }
  }
  const total = wanted.reduce((sum, { area }) => sum + area.rowCount, 0);
  let done = 0;
  const counted = wanted.map((want) => ({
    ...want,
    receive: (block: readonly (readonly Scalar[])[], row: number) => {
      want.receive(block, row);
      done += block.length;
      options.report?.(total === 0 ? 1 : done / total);
    },
  }));
  await readAreas(talk, counted);
  if (date1904) await readAreas(talk, shifts);
  for (const [index, pivots] of (await pivotAreas(talk, sheets)).entries())
    for (const area of pivots) cells[index]?.clear(area);

  return {
    sheets: sheets.map(({ name, hidden }, index) => {
      const sheet = cells[index] as SheetCells;
      if (visible) sheet.keepRows(visible[index] ?? []);
      return { sheet: name, ...sheet.grid(), tables: tables[index] ?? [], hidden };
    }),
    hiddenRows,
    own: all.filter(({ plan }) => plan !== undefined).map(({ name }) => name),
    date1904,
  };
}

const SPACIOUS = 2_000_000;
const BANDS = 64;

/**
 * Where each sheet has values. A single stray cell far away makes the used range of a sheet enormous; such a sheet is
 * asked for band by band, and each band reads no more than its own used range.
 */
async function usedAreas(
  talk: Conversation,
  sheets: readonly SheetFacts[],
): Promise<{ areas: Area[][]; date1904: boolean }> {
  const first = await talk.ask(() => {
    const date1904 = askDate1904(talk.context);
    const used = sheets.map(({ id }) => usedArea(worksheet(talk, id).getUsedRangeOrNullObject(true)));
    return () => ({ date1904: date1904(), areas: used.map((area) => area()) });
  });
  const areas = await talk.ask(() => {
    const bands = first.areas.map((area, index) => {
      if (!area) return [];
      if (area.rowCount * area.columnCount <= SPACIOUS) return [() => area];
      const height = Math.ceil(area.rowCount / BANDS);
      const tops = Array.from(
        { length: Math.ceil(area.rowCount / height) },
        (_, band) => area.row + band * height,
      );
      return tops.map((top) =>
        usedArea(
          worksheet(talk, (sheets[index] as SheetFacts).id)
            .getRangeByIndexes(
              top,
              area.column,
              Math.min(height, area.row + area.rowCount - top),
              area.columnCount,
            )
            .getUsedRangeOrNullObject(true),
        ),
      );
    });
    return () =>
      bands.map((answers) => answers.map((answer) => answer()).filter((area) => area !== undefined));
  });
  return { areas, date1904: first.date1904 };
}

function usedArea(range: Excel.Range): () => Area | undefined {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    range.isNullObject
      ? undefined
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          rowCount: range.rowCount,
          columnCount: range.columnCount,
        };
}

const worksheet = (talk: Conversation, id: string): Excel.Worksheet =>
  talk.context.workbook.worksheets.getItem(id);

/**
 * Tables with a header row; a totals row is left out, because its figures are no rows of the data. How many rows nobody
 * sees is asked in the same breath.
 */
async function tablesOf(
  talk: Conversation,
  sheets: readonly SheetFacts[],
  areas: readonly (readonly Area[])[],
): Promise<{ tables: SheetGrid["tables"][]; hiddenRows: Map<string, number> }> {
  const { found, hiddenRows } = await talk.ask(() => {
    const views = areas.map((parts, index) =>
      parts.map(({ row, column, rowCount, columnCount }) => {
        const view = worksheet(talk, (sheets[index] as SheetFacts).id)
          .getRangeByIndexes(row, column, rowCount, columnCount)
          .getVisibleView();
        view.load("rowCount");
        return { view, rowCount };
      }),
    );
    const lists = sheets.map(({ id }) => {
      const list = worksheet(talk, id).tables;
      list.load("items/id,items/name,items/showHeaders,items/showTotals");
      return list;
    });
    return () => ({
      found: lists.map((list) =>
        list.items
          .filter(({ showHeaders }) => showHeaders)
          .map(({ id, name, showTotals }) => ({ id, name, showTotals })),
      ),
      hiddenRows: new Map(
        views.flatMap((parts, index) => {
          const hidden = parts.reduce((sum, { view, rowCount }) => sum + rowCount - view.rowCount, 0);
          return hidden > 0 ? [[(sheets[index] as SheetFacts).name, hidden] as const] : [];
        }),
      ),
    });
  });
  const tables = await talk.ask(() => {
    const places = found.map((list) =>
      list.map((table) => ({
        ...table,
        area: usedArea(talk.context.workbook.tables.getItem(table.id).getRange()),
      })),
    );
    return () =>
      places.map((list) =>
        list.flatMap(({ name, showTotals, area }) => {
          const place = area();
          return place ? [{ name, ...place, rowCount: place.rowCount - (showTotals ? 1 : 0) }] : [];
        }),
      );
  });
  return { tables, hiddenRows };
}

/**
 * Where pivot tables show their results, by sheet: they sum up cases that stand elsewhere, often in our own tables, and are
 * none themselves. A pivot table whose place Excel does not tell is read like other cells.
 */
async function pivotAreas(talk: Conversation, sheets: readonly SheetFacts[]): Promise<Area[][]> {
  const found = await talk.ask(() => {
    const lists = sheets.map(({ id }) => {
      const list = worksheet(talk, id).pivotTables;
      list.load("items/id");
      return list;
    });
    return () => lists.map((list) => list.items.map(({ id }) => id));
  });
  if (found.every((ids) => ids.length === 0)) return [];
  const places = talk.ask(() => {
    const areas = found.map((ids, index) =>
      ids.map((id) =>
        usedArea(
          worksheet(talk, (sheets[index] as SheetFacts).id)
            .pivotTables.getItem(id)
            .layout.getRange(),
        ),
      ),
    );
    return () => areas.map((list) => list.flatMap((area) => area() ?? []));
  });
  return places.catch(() => []);
}

/** For each sheet the rows that can be seen, as runs. */
function visibleRows(
  talk: Conversation,
  sheets: readonly SheetFacts[],
  areas: readonly (readonly Area[])[],
): Promise<{ row: number; rowCount: number }[][]> {
  return talk.ask(() => {
    const lists = areas.map((parts, index) =>
      parts.map(({ row, column, rowCount, columnCount }) => {
        const cells = worksheet(talk, (sheets[index] as SheetFacts).id)
          .getRangeByIndexes(row, column, rowCount, columnCount)
          .getSpecialCellsOrNullObject("Visible");
        cells.load("areas/items/rowIndex,areas/items/rowCount");
        return cells;
      }),
    );
    return () =>
      lists.map((parts) =>
        parts.flatMap((cells) =>
          cells.isNullObject
            ? []
            : cells.areas.items.map(({ rowIndex, rowCount }) => ({ row: rowIndex, rowCount })),
        ),
      );
  });
}
