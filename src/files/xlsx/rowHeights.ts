import type { BookSheet } from "../book";

/** Points of a line of the default font. */
const LINE = 15;
const DEFAULT_WIDTH = 8.43;
/** Excel shows no row higher than this. */
const HIGHEST = 409;

/**
 * Heights that wrapped text needs, estimated by its length: programs that open a file do not all work them out. A height
 * is not marked as a person's choice, so that Excel fits the row again when its text changes.
 *
 * @returns points by row, or undefined where one line is enough
 */
export function rowHeights(sheet: BookSheet): (row: number) => number | undefined {
  const wrapped = sheet.formats.filter(({ wrap, columnCount }) => wrap && columnCount <= 1000);
  return (row) => {
    let lines = 1;
    for (const area of wrapped) {
      if (row < area.row || row >= area.row + area.rowCount) continue;
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const value = sheet.rows[row]?.[column];
        if (typeof value !== "string") continue;
        const width = sheet.columnWidths.get(column) ?? DEFAULT_WIDTH;
        lines = Math.max(lines, linesOf(value, width));
      }
    }
    return lines > 1 ? Math.min(lines * LINE, HIGHEST) : undefined;
  };
}

/** Lines break between words; a word that is longer than a line goes on in the next. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const part of text.split("\n")) {
    let filled = Infinity;
    for (const { length } of part.split(" ")) {
      if (filled + 1 + length <= width) {
        filled += 1 + length;
        continue;
      }
      const own = Math.max(1, Math.ceil(length / width));
      lines += own;
      filled = length - (own - 1) * width;
    }
  }
  return lines;
}
