import type { Scalar } from "../../domain/columns";
import { HIDDEN_MARK } from "../../domain/statistics/suppression";
import type { BookChart, BookSheet, FormatArea } from "../../files/book";
import { columnLetters } from "../../sheets/addresses";
import type { Block, Highlight, PlanArea } from "../../sheets/plan";
import type { PrintedCell, PrintedSheet } from "../../sheets/printedSheet";
import { chartColours, STYLES, TONES } from "../../sheets/styles";
import { SENTENCE_WITHHELD } from "./words";

/** A page of the report as it goes into the copy: which rows of the sheet stay, and where they come to stand. */
export interface CopiedPage {
  printed: PrintedSheet;
  /** The cells that stay, as they stand on the sheet. */
  cells: readonly PrintedCell[];
  /** By row of the sheet, its row in the copy; undefined for rows that are for the authority alone. */
  rowOf(row: number): number | undefined;
}

/** Leaves out tables and what is for the authority alone, and closes the gaps. */
export function copiedPage(printed: PrintedSheet): CopiedPage {
  const out = new Set<number>();
  const stays = new Set<number>();
  for (const block of printed.plan.blocks)
    for (const row of rowsUnder(block)) (isOut(block) ? out : stays).add(row);
  const cells = printed.cells.filter(({ row, column }) => !isInternal(printed.plan.blocks, row, column));
  const last = cells.reduce((most, { row }) => Math.max(most, row), -1);
  const places = new Map<number, number>();
  for (let row = 0; row <= last; row++) if (stays.has(row) || !out.has(row)) places.set(row, places.size);
  return { printed, cells, rowOf: (row) => places.get(row) };
}

const isOut = (block: Block) => block.kind === "table" || block.internal === true;

function rowsUnder(block: Block): number[] {
  const [row, count] =
    block.kind === "grid"
      ? [block.row, block.cells.length]
      : block.kind === "table"
        ? [block.row, block.rowCount + 1]
        : [block.area.row, block.area.rowCount];
  return Array.from({ length: count }, (_, at) => row + at);
}

function isInternal(blocks: readonly Block[], row: number, column: number): boolean {
  return blocks.some(
    (block) =>
      block.kind === "grid" &&
      block.internal === true &&
      block.cells[row - block.row]?.[column - block.column] !== null &&
      block.cells[row - block.row]?.[column - block.column] !== undefined,
  );
}

/** The values of a page, row by row of the copy. */
export function valuesOf(
  { cells, rowOf }: CopiedPage,
  shown: (cell: PrintedCell) => Scalar = ({ value }) => value,
): Scalar[][] {
  const rows: Scalar[][] = [];
  for (const cell of cells) {
    const row = rowOf(cell.row);
    if (row === undefined) continue;
    while (rows.length <= row) rows.push([]);
    const values = rows[row]!;
    while (values.length <= cell.column) values.push(null);
    values[cell.column] = shown(cell);
  }
  return rows;
}

/** What stands in a withheld cell. */
export function withheldValue({ value, style }: PrintedCell): string {
  return typeof value === "string" && style !== "figure" ? SENTENCE_WITHHELD : HIDDEN_MARK;
}

export interface PageLink {
  cell: PrintedCell;
  /** "'Report profile'!A12" */
  location: string;
}

/** A page as a sheet of values, with its looks, print set-up and charts, and without anything else of its workbook. */
export function sheetOf(page: CopiedPage, rows: Scalar[][], links: readonly PageLink[]): BookSheet {
  const { plan } = page.printed;
  const placed = (row: number) => page.rowOf(row) ?? 0;
  const { orientation, columns, manyPagesWide, onePage, titleRows, breaks = [] } = plan.print;
  return {
    name: plan.name,
    visibility: "visible",
    rows,
    formulas: new Map(),
    errors: new Set(),
    formats: page.cells.flatMap((cell) => formatOf(cell, page, rows)),
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: links.map(({ cell, location }) => ({ row: placed(cell.row), column: cell.column, location })),
    columnWidths: new Map((plan.widths ?? []).entries()),
    hiddenRows: new Set(),
    charts: plan.blocks.flatMap((block) => chartOf(block, page)),
    ...(plan.freeze && { freeze: plan.freeze }),
    print: {
      orientation,
      ...(manyPagesWide && { manyPagesWide }),
      ...(onePage && { onePage }),
      ...(titleRows && { titleRows: { from: placed(titleRows.from), to: placed(titleRows.to) } }),
      ...(breaks.length > 0 && { breaks: breaks.flatMap((row) => page.rowOf(row) ?? []) }),
      ...(columns !== undefined && {
        area: { row: 0, column: 0, rowCount: rows.length, columnCount: columns },
      }),
    },
    protected: false,
  };
}

function formatOf(cell: PrintedCell, page: CopiedPage, rows: readonly Scalar[][]): FormatArea[] {
  const row = page.rowOf(cell.row);
  if (row === undefined) return [];
  const { style, format, highlight = [], column } = cell;
  const value = rows[row]?.[column] ?? null;
  const tone = highlight.find((each) => meets(value, each))?.tone;
  // An input is a figure here: nothing is worked out from it any more.
  const look = STYLES[style === "input" || style === "typed" ? "figure" : style];
  return [
    {
      row,
      column,
      rowCount: 1,
      columnCount: 1,
      ...look,
      ...(tone && TONES[tone]),
      ...(value === HIDDEN_MARK && { horizontal: "right" as const }),
      ...(typeof value === "number" && format !== "General" && { numberFormat: format }),
    },
  ];
}

function meets(value: Scalar, { when }: Highlight): boolean {
  if ("contains" in when) return typeof value === "string" && value.includes(when.contains);
  if (typeof value !== typeof when.to || value === null) return false;
  switch (when.is) {
    case "=":
      return value === when.to;
    case "<":
      return value < when.to;
    case "<=":
      return value <= when.to;
    case ">":
      return value > when.to;
    case ">=":
      return value >= when.to;
  }
}

function chartOf(block: Block, { rowOf }: CopiedPage): BookChart[] {
  if (block.kind !== "chart" || block.internal) return [];
  const moved = <T extends { row: number }>(place: T): T => ({ ...place, row: rowOf(place.row) ?? 0 });
  const { name, type, axis, area, data, lines, across, title, alternative } = block;
  return [
    {
      name,
      type,
      axis,
      area: moved<PlanArea>(area),
      data: moved<PlanArea>(data),
      ...(lines && { lines: moved<PlanArea>(lines) }),
      ...(across !== undefined && { across }),
      title: moved(title),
      alternative: moved(alternative),
      colours: chartColours(block),
    },
  ];
}

/** "Report profile, B12": how the last page names a cell. */
export const addressIn = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
