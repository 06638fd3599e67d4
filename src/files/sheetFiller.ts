import type { Scalar } from "../domain/columns";
import type { BookSheet } from "./book";
import { LAST_COLUMN, LAST_ROW } from "./xlsx/cellNames";
import { DAYS_BETWEEN_SYSTEMS } from "./xlsx/date1904";
import { FormatRuns } from "./xlsx/formatRuns";
import { showsDay } from "./xlsx/numberFormats";
import { type CellFormat, type Look, PLAIN, type Styles } from "./xlsx/readStyles";
import { emptySheet } from "./xlsx/readSheet";

/** More cells than this are no council's table, but a file that repeats itself without end. */
const MOST_CELLS = 30_000_000;

/** Errors that a cell can hold, as Excel writes them. */
const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
]);

/**
 * Fills a sheet cell by cell, for readers of the formats that are not .xlsx: values with the number formats that tell a
 * day from a number. Cells come row by row; what is met twice is taken from the later.
 */
export class SheetFiller {
  readonly sheet: BookSheet;
  private readonly formats: FormatRuns;
  private cells = 0;

  constructor(
    name: string,
    private readonly styles: Styles,
    private readonly date1904 = false,
  ) {
    this.sheet = emptySheet(name);
    this.formats = new FormatRuns(styles);
  }

  /**
   * A value and the number of its style. "" is nothing.
   *
   * @throws Error where no sheet has such a cell, or the sheet is larger than any that people make
   */
  set(row: number, column: number, value: Scalar, style: number): void {
    if (!(row <= LAST_ROW && column <= LAST_COLUMN)) throw new Error("a cell stands outside its sheet");
    if (this.styles.cells[style]) this.formats.cell(row, column, style);
    if (value === null || value === "") return;
    const { rows } = this.sheet;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as Scalar[];
    const more = Math.max(1, column - cells.length + 1);
    this.expect(more);
    this.cells += more;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** @throws Error where so many more cells are more than a sheet has that people make */
  expect(more: number): void {
    if (this.cells + more > MOST_CELLS) throw new Error("the sheet has too many cells");
  }

  /** A number, counted in the 1900 system where its style shows a day. */
  setNumber(row: number, column: number, value: number, style: number): void {
    const isDay = this.date1904 && this.styles.cells[style]?.isDay;
    this.set(row, column, isDay ? value + DAYS_BETWEEN_SYSTEMS : value, style);
  }

  /** An error by its text; what Excel has no word for is #VALUE!. */
  setError(row: number, column: number, text: string, style: number): void {
    this.sheet.errors.add(`${row},${column}`);
    this.set(row, column, isError(text) ? text : "#VALUE!", style);
  }

  finish(): BookSheet {
    this.sheet.formats = this.formats.areas();
    return this.sheet;
  }
}

export function isError(text: string): boolean {
  return ERRORS.has(text);
}

/** Styles that say a number format and nothing else, by their number. Equal formats are one look. */
export function numberFormatStyles(numberFormats: readonly string[]): Styles {
  const looks = new Map<string, Look>([["General", PLAIN]]);
  const cells = numberFormats.map((numberFormat): CellFormat => {
    if (!looks.has(numberFormat)) looks.set(numberFormat, { numberFormat });
    return { look: looks.get(numberFormat) as Look, isDay: showsDay(numberFormat) };
  });
  return { cells, conditional: [] };
}
