import type { Scalar } from "../../domain/columns";
import type { BookSheet, FormatArea } from "../../files/book";

/** How one cell looks: the formats of all areas over it, the later ones on top. */
export type Look = Omit<FormatArea, "row" | "column" | "rowCount" | "columnCount">;

/**
 * The looks in use, each once: a cell's look is a number, so that two pictures of a sheet can be compared by numbers.
 * Look 0 is that of a cell without any format.
 */
export class Looks {
  private readonly looks: Look[] = [{}];
  private readonly numbers = new Map<string, number>([["{}", 0]]);

  at(number: number): Look {
    return this.looks[number] as Look;
  }

  /** The number of the look that `over` makes of look `under`. */
  layered(under: number, over: Look): number {
    const look = { ...this.at(under), ...over };
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.looks.push(look);
    this.numbers.set(key, this.looks.length - 1);
    return this.looks.length - 1;
  }
}

/** What the grid shows of one sheet: values, formulas and looks of its used cells, cut at the rows that the grid shows. */
export interface SheetPicture {
  rowCount: number;
  columnCount: number;
  rows: readonly (readonly Scalar[])[];
  /** By "row,column", with "=". */
  formulas: ReadonlyMap<string, string>;
  /** Row by row. */
  looks: Int32Array;
  /** Heights of rows that need more than one line of ordinary text, in pixels, estimated as Excel would fit them. */
  heights: ReadonlyMap<number, number>;
  /** Rows of the sheet that the grid does not show. */
  rowsLeftOut: number;
}

export interface PictureCell {
  row: number;
  column: number;
  value: Scalar;
  formula: string | undefined;
  look: number;
}

/** A sheet as far as a picture needs it. */
type Pictured = Pick<BookSheet, "rows" | "formats" | "columnWidths"> & {
  formulas: ReadonlyMap<string, string>;
};

export function pictureOf(sheet: Pictured, looks: Looks, mostRows: number): SheetPicture {
  const used = usedExtent(sheet);
  const rowCount = Math.min(mostRows, used.rows);
  const columnCount = used.columns;
  const picture = new Int32Array(rowCount * columnCount);
  for (const area of sheet.formats) {
    const { row, column, rowCount: height, columnCount: width, ...look } = area;
    const lastRow = Math.min(rowCount, row + height);
    const lastColumn = Math.min(columnCount, column + width);
    // An area lies over few different looks: each is layered once.
    const layered = new Map<number, number>();
    for (let r = row; r < lastRow; r++)
      for (let c = column; c < lastColumn; c++) {
        const at = r * columnCount + c;
        const under = picture[at] as number;
        let made = layered.get(under);
        if (made === undefined) layered.set(under, (made = looks.layered(under, look)));
        picture[at] = made;
      }
  }
  return {
    rowCount,
    columnCount,
    rows: sheet.rows.slice(0, rowCount),
    formulas: sheet.formulas,
    looks: picture,
    heights: fittedHeights(sheet, picture, looks, rowCount, columnCount),
    rowsLeftOut: used.rows - rowCount,
  };
}

const DEFAULT_FONT = 10;
const DEFAULT_WIDTH = 9;
/** Lines break between words, so they are not filled to their end. */
const FILLED = 0.85;

function fittedHeights(
  { rows, columnWidths }: Pictured,
  picture: Int32Array,
  looks: Looks,
  rowCount: number,
  columnCount: number,
): Map<number, number> {
  const heights = new Map<number, number>();
  for (let row = 0; row < rowCount; row++) {
    let tallest = 0;
    for (let column = 0; column < columnCount; column++) {
      const { wrap, fontSize = DEFAULT_FONT } = looks.at(picture[row * columnCount + column] as number);
      if (!wrap && fontSize <= DEFAULT_FONT + 1) continue;
      const text = String(rows[row]?.[column] ?? "");
      const width = (columnWidths.get(column) ?? DEFAULT_WIDTH) * (DEFAULT_FONT / fontSize);
      const lines = wrap
        ? text.split("\n").reduce((n, line) => n + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0)
        : 1;
      tallest = Math.max(tallest, Math.round(lines * fontSize * 1.6 + 4));
    }
    if (tallest > 20) heights.set(row, tallest);
  }
  return heights;
}

function usedExtent({ rows, formulas }: Pictured): { rows: number; columns: number } {
  const used = {
    rows: rows.length,
    columns: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  };
  for (const at of formulas.keys()) {
    const { row, column } = positionOf(at);
    used.rows = Math.max(used.rows, row + 1);
    used.columns = Math.max(used.columns, column + 1);
  }
  return used;
}

function positionOf(at: string): { row: number; column: number } {
  const comma = at.indexOf(",");
  return { row: Number(at.slice(0, comma)), column: Number(at.slice(comma + 1)) };
}

export function cellAt(picture: SheetPicture, row: number, column: number): PictureCell {
  const inside = row < picture.rowCount && column < picture.columnCount;
  return {
    row,
    column,
    value: inside ? (picture.rows[row]?.[column] ?? null) : null,
    formula: inside ? picture.formulas.get(`${row},${column}`) : undefined,
    look: inside ? (picture.looks[row * picture.columnCount + column] as number) : 0,
  };
}

/** The cells of `after` that `before` did not show so, emptied ones included. */
export function differences(before: SheetPicture, after: SheetPicture): PictureCell[] {
  const changed: PictureCell[] = [];
  const rowCount = Math.max(before.rowCount, after.rowCount);
  const columnCount = Math.max(before.columnCount, after.columnCount);
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      const was = cellAt(before, row, column);
      const is = cellAt(after, row, column);
      // A formula's value is worked out in the grid itself.
      const same =
        was.formula === is.formula &&
        was.look === is.look &&
        (is.formula !== undefined || was.value === is.value);
      if (!same) changed.push(is);
    }
  return changed;
}

/** The cells of a picture that hold a formula. */
export function formulaCells(picture: SheetPicture): PictureCell[] {
  return [...picture.formulas.keys()].flatMap((at) => {
    const { row, column } = positionOf(at);
    return row < picture.rowCount ? [cellAt(picture, row, column)] : [];
  });
}
