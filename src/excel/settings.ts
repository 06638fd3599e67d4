import type { Scalar } from "../domain/columns";
import type { Conversation, Piece } from "./conversation";
import { converse } from "./conversation";
import { readAreas } from "./blocks";
import { freeSheetName, listSheets, queueMark } from "./ownSheets";
import type { OpenWorkbook } from "./session";

/** What is kept in the workbook between runs, as JSON by key. Choices and stamps only, never case data. */
export type Settings = Readonly<Record<string, unknown>>;

export const SETTINGS_SHEET = "EP settings";
const TITLE = "Earlier Permanence settings";
const VERSION = 1;
/** A cell takes 32,767 characters; longer values go on in the cells to the right. */
const CELL_TEXT = 30_000;

/** The settings of this workbook; empty where there are none or where a newer version of the add-in wrote them. */
export async function readSettings(context: OpenWorkbook): Promise<Settings> {
  const talk = converse(context);
  const sheet = (await listSheets(talk)).find(({ plan }) => plan === SETTINGS_SHEET);
  return sheet ? settingsOf(await cellsOf(talk, sheet.id)) : {};
}

/** Changes the given settings and leaves the others; undefined removes one. */
export async function writeSettings(context: OpenWorkbook, changes: Settings): Promise<void> {
  const talk = converse(context);
  const sheets = await listSheets(talk);
  const sheet = sheets.find(({ plan }) => plan === SETTINGS_SHEET);
  const cells = sheet ? await cellsOf(talk, sheet.id) : [];
  await talk.write([
    settingsPiece(
      talk,
      sheet?.id,
      cells.length,
      { ...settingsOf(cells), ...changes },
      sheets.map(({ name }) => name),
    ),
  ]);
}

export function settingsOf(cells: readonly (readonly Scalar[])[]): Settings {
  const [head, ...lines] = cells;
  if (!head || head[0] !== TITLE || Number(head[1]) > VERSION) return {};
  const settings: Record<string, unknown> = {};
  for (const [key, ...parts] of lines) {
    const text = parts.join("");
    if (typeof key !== "string" || key === "" || text === "") continue;
    try {
      settings[key] = JSON.parse(text) as unknown;
    } catch {
      // Somebody changed the cell; a setting that cannot be read is one that is not there.
    }
  }
  return settings;
}

/** Writes all settings; the sheet is made, marked and hidden where there is none. */
export function settingsPiece(
  talk: Conversation,
  sheetId: string | undefined,
  linesBefore: number,
  settings: Settings,
  namesTaken: readonly string[],
): Piece {
  const lines = [
    [TITLE, String(VERSION)],
    ...Object.entries(settings)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, ...cut(JSON.stringify(value))]),
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const height = Math.max(lines.length, linesBefore);
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => lines[row]?.[column] ?? ""),
  );
  return {
    bytes: JSON.stringify(cells).length,
    queue: () => {
      const sheets = talk.context.workbook.worksheets;
      const sheet =
        sheetId === undefined
          ? sheets.add(freeSheetName(SETTINGS_SHEET, namesTaken))
          : sheets.getItem(sheetId);
      if (sheetId === undefined) {
        queueMark(sheet, SETTINGS_SHEET);
        sheet.visibility = "VeryHidden";
      } else sheet.getRange().clear("Contents");
      const range = sheet.getRangeByIndexes(0, 0, height, width);
      range.numberFormat = cells.map((line) => line.map(() => "@"));
      range.values = cells;
    },
  };
}

function cut(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / CELL_TEXT) }, (_, part) =>
    text.slice(part * CELL_TEXT, (part + 1) * CELL_TEXT),
  );
}

async function cellsOf(talk: Conversation, sheetId: string): Promise<Scalar[][]> {
  const area = await talk.ask(() => {
    const used = talk.context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return () => (used.isNullObject ? undefined : { rowCount: used.rowCount, columnCount: used.columnCount });
  });
  const cells: Scalar[][] = [];
  if (area)
    await readAreas(talk, [
      {
        sheetId,
        area: { row: 0, column: 0, ...area },
        property: "values",
        receive: (block, row) => block.forEach((line, index) => (cells[row + index] = [...line])),
      },
    ]);
  return cells;
}
