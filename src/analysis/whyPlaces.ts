import type { Expr } from "../domain/formula/expression";
import type { Cell } from "../sheets/plan";
import type { PrintedCell, PrintedSheet } from "../sheets/printedSheet";
import { cellAddress } from "../sheets/addresses";
import type { CellPlace } from "../sheets/rowPlaces";
import type { AnalysisResult } from "./contract";

/** A sheet that was made, with the name that it got in the workbook. */
export interface MadeSheet {
  printed: PrintedSheet;
  name: string;
}

/** The sheets that were made, in their order. */
export function sheetsOf({ sheets, sheetNames }: AnalysisResult): MadeSheet[] {
  return sheets.map((printed, position) => ({ printed, name: sheetNames[position] ?? printed.plan.name }));
}

export const sheetOfTable = (result: AnalysisResult, table: string): MadeSheet | undefined =>
  sheetsOf(result).find(({ printed }) => printed.table?.name === table);

export const sheetOfPlan = (result: AnalysisResult, plan: string): MadeSheet | undefined =>
  sheetsOf(result).find(({ printed }) => printed.plan.name === plan);

/** A cell that was made, and the sheet it stands on. */
export interface MadeCell extends MadeSheet {
  cell: PrintedCell;
}

/** The cell under a defined name. */
export function cellNamed(result: AnalysisResult, name: string): MadeCell | undefined {
  for (const sheet of sheetsOf(result)) {
    const cell = sheet.printed.cells.find((each) => each.name === name);
    if (cell) return { ...sheet, cell };
  }
  return undefined;
}

export const placeOfCell = ({ name, cell }: MadeCell): CellPlace => ({
  sheet: name,
  address: cellAddress(cell.row, cell.column),
});

/** What a cell was made from, where it is an expression. */
export function expressionAt({ plan }: PrintedSheet, { row, column }: PrintedCell): Expr | undefined {
  for (const block of plan.blocks) {
    if (block.kind !== "grid") continue;
    const found: Cell | null | undefined = block.cells[row - block.row]?.[column - block.column];
    if (found) return "expr" in found.content ? found.content.expr : undefined;
  }
  return undefined;
}

/** What a column of the sheet's table was made from, where it is an expression. */
export function expressionOfColumn({ plan }: PrintedSheet, header: string): Expr | undefined {
  for (const block of plan.blocks) {
    if (block.kind !== "table") continue;
    const content = block.columns.find((each) => each.header === header)?.content;
    if (content && "op" in content) return content;
  }
  return undefined;
}

/** Whether a cell is a sentence or a label that the figures make, and no figure. */
export const areWords = ({ value, style, input }: PrintedCell): boolean =>
  typeof value === "string" && style !== "figure" && !input;

/** Styles of cells that say what the figures beside and under them are. */
const LABELS = ["note", "wrapped", "body", "label"];
const COLUMN_HEADINGS: ReadonlySet<string> = new Set(["columnHeading", "figureHeading"]);

/** A label before plain words; of two alike the nearer. */
function isBetter(one: PrintedCell, other: PrintedCell): boolean {
  const rank = LABELS.indexOf(one.style) - LABELS.indexOf(other.style);
  return rank === 0 ? one.column > other.column : rank > 0;
}

/**
 * What a cell is, by the words around it: the label left of it, and the heading of its column; of a column without one the
 * heading of the part of the sheet that it stands in. "A10: entering care to moving in with adopters (Days)".
 */
export function titleOfCell(sheet: PrintedSheet, cell: PrintedCell): string {
  const { label, heading, part } = wordsAround(sheet, cell);
  return joined(label, heading || part) || `A cell of ${sheet.plan.name}`;
}

/** What a cell is called in a sentence: as its title, without the part of the sheet. */
export function nameOfCell(sheet: PrintedSheet, cell: PrintedCell): string {
  const { label, heading } = wordsAround(sheet, cell);
  return joined(label, heading);
}

const joined = (first: string, second: string) =>
  first === "" || second === "" ? first || second : `${first} (${second})`;

function wordsAround(
  { cells }: PrintedSheet,
  { row, column }: PrintedCell,
): { label: string; heading: string; part: string } {
  const words = (cell: PrintedCell | undefined) => (typeof cell?.value === "string" ? cell.value.trim() : "");
  let label: PrintedCell | undefined;
  let heading: PrintedCell | undefined;
  let part: PrintedCell | undefined;
  for (const cell of cells) {
    if (cell.row === row && cell.column < column && LABELS.includes(cell.style) && words(cell) !== "")
      label = label && isBetter(label, cell) ? label : cell;
    if (cell.row >= row) continue;
    if (cell.style === "heading" && (!part || cell.row > part.row)) part = cell;
    if (cell.column === column && COLUMN_HEADINGS.has(cell.style) && (!heading || cell.row > heading.row))
      heading = cell;
  }
  // A heading above belongs to an earlier part of the sheet.
  if (heading && part && heading.row < part.row) heading = undefined;
  return { label: words(label), heading: words(heading), part: words(part) };
}
