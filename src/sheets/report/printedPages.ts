import type { Cell, GridBlock, SheetPlan, TableBlock } from "../plan";
import { STYLES } from "../styles";

/** Points of a line of 11 point text. */
export const LINE = 15;
const A4 = { short: 595, long: 842 };
/** What margins take of a page, both sides together (src/excel/looks.ts and src/files/xlsx/writeSheet.ts set them). */
const MARGINS = { across: 72, down: 86 };
/** Rows come out a little higher on one printer than on another. */
const SAFETY = 0.96;
/** Made smaller than this, 11 point text is no longer read with ease on paper. */
const LEAST_SCALE = 0.75;

/** Rows of a page that belong together: a chart with its title and words, or a heading with its rows. */
export interface Stretch {
  row: number;
  /** Points. */
  height: number;
}

/**
 * How a page of the report is printed on A4: on one sheet of paper where it can be read so; otherwise across its width,
 * with sections whole where a sheet of paper holds them, and charts never cut.
 *
 * @param sections the stretches of each section, in order, from the first row
 * @param widths of all columns, in characters
 */
export function printedPages(
  sections: readonly (readonly Stretch[])[],
  widths: readonly number[],
  orientation: "portrait" | "landscape",
): Pick<SheetPlan["print"], "onePage" | "breaks" | "titleRows"> {
  const [across, down] = orientation === "portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
  const width = widths.reduce((sum, characters) => sum + pointsOf(characters), 0);
  const scale = Math.min(1, (across - MARGINS.across) / width);
  const page = ((down - MARGINS.down) * SAFETY) / scale;
  const whole = sections.flat().reduce((sum, { height }) => sum + height, 0);
  if (whole <= page) return { onePage: true };
  if (scale * (page / whole) >= LEAST_SCALE) return { onePage: true };
  // The title stands on every page again.
  const title = heightOf([{ content: { value: null }, style: "title" }], widths);
  const breaks = breaksOf(sections, page - title);
  return { titleRows: { from: 0, to: 0 }, ...(breaks.length > 0 && { breaks }) };
}

/** Rows before which a page of so many points should begin. */
export function breaksOf(sections: readonly (readonly Stretch[])[], page: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  const begin = ({ row }: Stretch) => {
    if (used > 0) breaks.push(row);
    used = 0;
  };
  for (const section of sections) {
    const [first] = section;
    if (!first) continue;
    const whole = section.reduce((sum, { height }) => sum + height, 0);
    if (whole <= page) {
      if (used + whole > page) begin(first);
      used += whole;
      continue;
    }
    for (const stretch of section) {
      const fits = stretch.height <= page;
      // What no page holds flows on; near the foot of one it had better begin a new one.
      if (fits ? used + stretch.height > page : used > page * 0.7) begin(stretch);
      used = fits ? used + stretch.height : (used + stretch.height) % page;
    }
  }
  return breaks;
}

/** As Excel fits rows to what stands in them; of a formula that wraps nobody knows yet, two lines are assumed. */
export function heightOf(cells: readonly (Cell | null)[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    if (!cell) return LINE;
    const { fontSize = 11, wrap } = STYLES[cell.style];
    const line = Math.max(LINE, fontSize * 1.32);
    if (!wrap) return line;
    const text = "value" in cell.content ? String(cell.content.value ?? "") : undefined;
    return line * (text === undefined ? 2 : linesOf(text, widths[column] ?? 8));
  });
  return Math.max(LINE, ...heights);
}

/** Lines break between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of text.split(" ")) {
    const wanted = filled === 0 ? length : filled + 1 + length;
    if (wanted <= width || filled === 0) filled = wanted;
    else {
      lines++;
      filled = length;
    }
  }
  return lines;
}

export const gridHeight = ({ cells }: Pick<GridBlock, "cells">, widths: readonly number[]): number =>
  cells.reduce((sum, row) => sum + heightOf(row, widths), 0);

export function tableHeight({ columns, rowCount }: TableBlock): number {
  const lines = columns.some(({ wrap }) => wrap) ? 2 : 1;
  return 2 * LINE + rowCount * lines * LINE;
}

/** A column's width on paper: 7 pixels a character, 5 around them, 96 an inch. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
