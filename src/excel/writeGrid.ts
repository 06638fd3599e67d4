import type { PrintedCell } from "../sheets/printedSheet";
import { type Area, contains, positions, rectangles, type Position } from "./areas";
import { bytesOf } from "./blocks";
import type { Conversation, Piece } from "./conversation";
import { formulaFormat, sentValue, type Sent } from "./sentValue";

/** Empties cells that an earlier run wrote and that this one does not: contents and looks. */
export function* clearPieces(
  talk: Conversation,
  sheetKey: string,
  gone: readonly Position[],
): Generator<Piece> {
  for (const area of rectangles(gone))
    yield {
      bytes: 400,
      queue: () => {
        const range = areaOn(talk, sheetKey, area);
        range.clear("All");
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
      },
    };
}

/** The constants of cells that are placed freely; formulas wait for {@link gridFormulaPieces}. */
export function* gridValuePieces(
  talk: Conversation,
  sheetKey: string,
  cells: readonly PrintedCell[],
  date1904: boolean,
): Generator<Piece> {
  const sent = new Map<string, Sent | { format: string; value: null }>();
  for (const { row, column, value, formula, format } of cells)
    sent.set(
      `${row},${column}`,
      formula === undefined
        ? sentValue(value, format, date1904)
        : { format: formulaFormat(format), value: null },
    );
  for (const area of rectangles(cells)) {
    const lines = matrix(area, (place) => sent.get(`${place.row},${place.column}`));
    const values = lines.map((line) => line.map((cell) => cell?.value ?? null));
    const formats = lines.map((line) => line.map((cell) => cell?.format ?? "General"));
    yield {
      bytes: 300 + [...values, ...formats].flat().reduce((sum: number, value) => sum + bytesOf(value), 0),
      queue: () => {
        const range = areaOn(talk, sheetKey, area);
        range.numberFormat = formats;
        range.values = values;
      },
    };
  }
}

/** The formulas of cells that are placed freely, once everything that they refer to is there. */
export function* gridFormulaPieces(
  talk: Conversation,
  sheetKey: string,
  cells: readonly (Position & { formula: string })[],
): Generator<Piece> {
  const formulas = new Map(cells.map(({ row, column, formula }) => [`${row},${column}`, formula]));
  for (const area of rectangles(cells)) {
    const lines = matrix(area, ({ row, column }) => formulas.get(`${row},${column}`) ?? "");
    yield {
      bytes: 300 + lines.flat().reduce((sum, formula) => sum + bytesOf(formula), 0),
      queue: () => {
        areaOn(talk, sheetKey, area).formulas = lines;
      },
    };
  }
}

/** The cells of some areas that are in none of the others. */
export function cellsOnlyIn(areas: readonly Area[], others: readonly Area[]): Position[] {
  return areas.flatMap((area) =>
    [...positions(area)].filter((position) => !others.some((other) => contains(other, position))),
  );
}

export function areaOn(talk: Conversation, sheetKey: string, area: Area): Excel.Range {
  return talk.context.workbook.worksheets
    .getItem(sheetKey)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}

function matrix<T>(area: Area, at: (position: Position) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) =>
      at({ row: area.row + row, column: area.column + column }),
    ),
  );
}
