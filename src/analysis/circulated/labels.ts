import type { Scalar } from "../../domain/columns";
import { HIDDEN_MARK } from "../../domain/statistics/suppression";

/** Where a figure stands, in the words around it. */
export interface Labels {
  heading: string;
  row: string;
  column: string;
}

/**
 * What the cells of a page are called, read from the page as anyone reads it: parts are set apart by empty rows; the first
 * line of a part is its heading where it holds one cell, the first line of several is that of column headings, and the text
 * left of a figure names its row. A withheld figure and a shown one in the same place are called alike.
 *
 * @param rows the page from its first row; short rows and null are empty
 * @returns by "row,column"
 */
export function labelsOf(rows: readonly (readonly Scalar[])[]): Map<string, Labels> {
  const labels = new Map<string, Labels>();
  let heading = "";
  let columns: readonly Scalar[] | undefined;
  let isFirst = true;
  for (const [row, cells] of rows.entries()) {
    const filled = cells.filter((cell) => !isEmpty(cell)).length;
    if (filled === 0) {
      isFirst = true;
      columns = undefined;
      continue;
    }
    if (isFirst && filled === 1) heading = withoutDates(String(cells.find((cell) => !isEmpty(cell))));
    else if (filled > 1 && columns === undefined && cells.every(isEmptyOrWords)) columns = cells;
    else if (filled > 1)
      for (const [column, cell] of cells.entries()) {
        if (isEmpty(cell)) continue;
        const title = columns?.[0];
        const part = typeof title === "string" ? `${heading} / ${title}` : heading;
        labels.set(`${row},${column}`, {
          heading: part,
          row: nameLeftOf(cells, column),
          column: headingIn(columns?.[column]),
        });
      }
    isFirst = false;
  }
  return labels;
}

/** What a heading says in brackets of the part of a period that is covered is another next month. */
const withoutDates = (heading: string) => heading.replace(/ \([^)]*\d[^)]*\)/g, "");

/** Longer than any column heading: a sentence that happens to stand first. */
const LONGEST_HEADING = 60;

function headingIn(cell: Scalar | undefined): string {
  const words = String(cell ?? "");
  return words.length > LONGEST_HEADING ? "" : words;
}

const isEmpty = (cell: Scalar | undefined): boolean => cell === null || cell === undefined || cell === "";

const isEmptyOrWords = (cell: Scalar): boolean =>
  isEmpty(cell) || (typeof cell === "string" && cell !== HIDDEN_MARK);

function nameLeftOf(cells: readonly Scalar[], column: number): string {
  const first = cells[0];
  if (column > 0 && typeof first === "string" && first !== HIDDEN_MARK) return first;
  return "";
}
