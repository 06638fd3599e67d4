import type { Scalar } from "../domain/columns";
import type { TypedTable, TypedRows } from "../sheets/typedTables";
import { columnOf, readAdded, readDays } from "./addedColumns";
import type { Area } from "./areas";
import { readAreas, type Wanted } from "./blocks";
import { converse, type Conversation } from "./conversation";
import { askDate1904, DAYS_BETWEEN_SYSTEMS } from "./dateSystem";
import { memoryOf } from "./memory";
import { listSheets } from "./ownSheets";
import { readSettings } from "./settings";
import { knownHeaders } from "./tablePlace";
import type { OpenWorkbook } from "./session";

/**
 * What people typed into typed columns of own tables, with what identifies each row, as the tables stand now: read before
 * the analysis, so that it can obey. By the table's name; a table that is not there or in which nothing is typed is left
 * out. Its columns are found by header, wherever they stand; the table is found on its own sheet, whatever both are
 * called by now. Of a table that asks for it, the columns that people added come too, and which cells show dates; it is
 * left out only where all of it is empty.
 */
export async function readTypedRows(
  context: OpenWorkbook,
  wanted: readonly TypedTable[],
): Promise<ReadonlyMap<string, TypedRows>> {
  const talk = converse(context);
  const places = await tablesOf(talk, wanted);
  await readColumns(
    talk,
    places,
    places.map(({ table }) => (table.own ? [...table.typed, ...knownBy(table)] : table.typed)),
  );
  const withOwn = places.filter(({ table }) => table.own);
  if (withOwn.length > 0) await readAdded(talk, withOwn, memoryOf(await readSettings(context)));
  const used = places.filter(({ rows }) =>
    [...rows.columns.values()].some((cells) => cells.some((cell) => cell !== null)),
  );
  await readColumns(
    talk,
    used,
    used.map(({ table }) => (table.own ? [] : knownBy(table))),
  );
  await readDays(
    talk,
    used.filter(({ table }) => table.own),
  );
  if (await countsFrom1904(talk, used)) used.forEach(shiftDays);
  return new Map(used.map(({ table, rows }) => [table.name, rows]));
}

async function countsFrom1904(talk: Conversation, used: readonly TableFound[]): Promise<boolean> {
  return used.some(({ table }) => table.days) && (await talk.ask(() => askDate1904(talk.context)));
}

function shiftDays({ table, rows }: TableFound): void {
  for (const header of table.days ?? []) {
    const cells = rows.columns.get(header);
    const shifted = cells?.map((cell) => (typeof cell === "number" ? cell + DAYS_BETWEEN_SYSTEMS : cell));
    if (shifted) rows.columns.set(header, shifted);
  }
}

const knownBy = ({ identity, thenBy, beside = [], facts = [] }: TypedTable): string[] => [
  ...new Set([...identity, ...(thenBy === undefined ? [] : [thenBy]), ...beside, ...facts]),
];

export interface TableFound {
  table: TypedTable;
  sheetId: string;
  /** Of the rows between header and totals. */
  body: Area;
  headers: string[];
  rows: TypedRows & { columns: Map<string, Scalar[]> };
}

async function tablesOf(talk: Conversation, wanted: readonly TypedTable[]): Promise<TableFound[]> {
  const sheets = (await listSheets(talk)).filter(({ plan }) => wanted.some((table) => table.sheet === plan));
  const lists = await talk.ask(() => {
    const tables = sheets.map(({ id }) => {
      const list = talk.context.workbook.worksheets.getItem(id).tables;
      list.load("items/id,items/name,items/showHeaders,items/showTotals");
      return list;
    });
    return () =>
      tables.flatMap((list, index) =>
        list.items
          .filter(({ showHeaders }) => showHeaders)
          .map(({ id, name, showTotals }) => ({ id, name, showTotals, sheet: sheets[index]! })),
      );
  });
  const found = await talk.ask(() => {
    const ranges = lists.map(({ id }) => {
      const table = talk.context.workbook.tables.getItem(id);
      const header = table.getHeaderRowRange();
      header.load("values,rowIndex,columnIndex,columnCount");
      const whole = table.getRange();
      whole.load("rowCount");
      return { header, whole };
    });
    return () =>
      ranges.map(({ header, whole }, index) => {
        const { name, showTotals, sheet } = lists[index]!;
        return {
          name,
          sheet,
          headers: ((header.values[0] ?? []) as Scalar[]).map(String),
          body: {
            row: header.rowIndex + 1,
            column: header.columnIndex,
            rowCount: whole.rowCount - 1 - (showTotals ? 1 : 0),
            columnCount: header.columnCount,
          },
        };
      });
  });
  return wanted.flatMap((table): TableFound[] => {
    const here = found.filter(({ sheet }) => sheet.plan === table.sheet);
    const one =
      here.find(({ name }) => name === table.name) ??
      here.find(({ headers }) => table.identity.every((header) => headers.includes(header)));
    if (!one || one.body.rowCount === 0) return [];
    const { sheet, body } = one;
    const headers = knownHeaders(one.headers, [...table.typed, ...knownBy(table)]);
    const rows: TableFound["rows"] = { rowCount: body.rowCount, columns: new Map() };
    return [{ table, sheetId: sheet.id, body, headers, rows }];
  });
}

/** Reads columns of tables by header, all in one go; a header that is not there gives no column. */
function readColumns(
  talk: Conversation,
  places: readonly TableFound[],
  headers: readonly (readonly string[])[],
): Promise<void> {
  const wanted = places.flatMap((place, index) =>
    headers[index]!.flatMap((header): Wanted[] => {
      const offset = place.headers.indexOf(header);
      if (offset < 0) return [];
      const { want, cells } = columnOf(place, offset, "values");
      place.rows.columns.set(header, cells);
      return [want];
    }),
  );
  return readAreas(talk, wanted);
}
