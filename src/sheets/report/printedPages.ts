import type { Cell, GridBlock, SheetPlan, TableBlock } from "../plan";
import { STYLES } from "../styles";

/** Points of a line of 11 point text. */
export const LINE = 15;
const A4 = { short: 595, long: 842 };
/** What margins take of a page, both sides together (src/excel/looks.ts and src/files/xlsx/writeSheet.ts set them). */
const MARGINS = { across: 72, down: 86 };
/** Rows come out a little higher, and columns a little wider, on one printer than on another. */
const SAFETY = 0.96;
/** Made smaller than this, 11 point text is under 8 point on paper, and no longer read with ease. */
const LEAST_SCALE = 0.73;
/** Points that the words under a chart take: they are longer than other sentences. */
export const WORDS_OF_CHART = 850;
/** Characters of a sentence whose figures are not known yet. */
const SENTENCE = 130;
/** Points that a character takes on average, in parts of its font's size. */
const CHARACTER = 0.5;

/** Rows of a page that belong together: a chart with its title and words, or a heading with its rows. */
export interface Stretch {
  row: number;
  /** Points. */
  height: number;
}

/**
 * How a page of the report is printed on A4: on one sheet of paper where it can be read so; otherwise on few, with sections
 * whole where a sheet of paper holds them, and charts never cut. It is made smaller where that saves paper: the paper's
 * width is fitted to so many columns, empty ones among them, for every program fits a width alike, whatever its fonts.
 *
 * @param sections the stretches of each section, in order, from the first row
 * @param widths of all columns, in characters
 * @param reach how far sentences run on over the columns, in points
 * @param hasTable people add columns to a table: all of them are printed, as small as that makes them
 */
export function printedPages(
  sections: readonly (readonly Stretch[])[],
  widths: readonly number[],
  orientation: "portrait" | "landscape",
  { reach = 0, hasTable = false } = {},
): Pick<SheetPlan["print"], "onePage" | "columns" | "breaks" | "titleRows"> {
  const { short, long } = A4;
  const across = (orientation === "portrait" ? short : long) - MARGINS.across;
  const down = ((orientation === "portrait" ? long : short) - MARGINS.down) * SAFETY;
  const width = widths.reduce((sum, characters) => sum + pointsOf(characters), 0);
  const fitting = Math.min(1, across / Math.max(width, reach));
  const whole = sections.flat().reduce((sum, { height }) => sum + height, 0);
  if (whole <= down / Math.min(LEAST_SCALE, fitting)) return { onePage: true };

  // The title stands on every page again.
  const titleRows = { from: 0, to: 0 };
  const title = heightOf([{ content: { value: null }, style: "title" }], widths);
  const parted = (scale: number) => parts(sections, down / scale - title);
  const smaller = hasTable ? [] : SCALES.filter((scale) => scale < fitting);
  const scales = [fitting, ...smaller];
  const fewest = Math.min(...scales.map((scale) => parted(scale).pages));
  const scale = scales.find((one) => parted(one).pages === fewest) as number;
  const { breaks } = parted(scale);
  const columns = widths.length + Math.max(0, Math.round((across / scale - width) / EMPTY_COLUMN));
  return { titleRows, ...(!hasTable && { columns }), ...(breaks.length > 0 && { breaks }) };
}

/** Points of a column whose width nobody set. */
const EMPTY_COLUMN = 48;
/** From the largest down. */
const SCALES = [0.95, 0.9, 0.85, 0.8, LEAST_SCALE];

/** Rows before which a page of so many points should begin. */
export const breaksOf = (sections: readonly (readonly Stretch[])[], page: number): number[] =>
  parts(sections, page).breaks;

function parts(sections: readonly (readonly Stretch[])[], page: number): { breaks: number[]; pages: number } {
  const breaks: number[] = [];
  let pages = 1;
  let used = 0;
  const begin = ({ row }: Stretch) => {
    if (used === 0) return;
    breaks.push(row);
    pages++;
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
      const end = used + stretch.height;
      pages += fits ? 0 : Math.floor(end / page);
      used = fits ? end : end % page;
    }
  }
  return { breaks, pages };
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

/** How far to the right the texts of some rows run on over empty cells, in points. */
export function gridReach({ cells }: Pick<GridBlock, "cells">, widths: readonly number[]): number {
  const ends = cells.map((row) => {
    const column = row.findLastIndex((cell) => cell !== null);
    const cell = row[column];
    if (!cell || STYLES[cell.style].wrap || STYLES[cell.style].horizontal === "right") return 0;
    const left = widths.slice(0, column).reduce((sum, characters) => sum + pointsOf(characters), 0);
    const text =
      "value" in cell.content ? String(cell.content.value ?? "").length : column > 0 ? 0 : SENTENCE;
    return left + text * (STYLES[cell.style].fontSize ?? 11) * CHARACTER;
  });
  return Math.max(0, ...ends);
}

export function tableHeight({ columns, rowCount }: TableBlock): number {
  const lines = columns.some(({ wrap }) => wrap) ? 2 : 1;
  return 2 * LINE + rowCount * lines * LINE;
}

/** A column's width on paper: 7 pixels a character, 5 around them, 96 an inch. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
