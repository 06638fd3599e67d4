import type { Scalar } from "../domain/columns";
import { REASON_INPUTS } from "../sheets/reasons";
import { readInputs } from "./inputs";
import { markOf, planOfMark } from "./ownSheets";
import { inWorkbook, type OpenWorkbook } from "./session";

/** The active cell, with what is needed to say what it is. */
export interface SelectedCell {
  sheet: string;
  address: string;
  /** Positions on the sheet, from 0. */
  row: number;
  column: number;
  /** Of a sheet of ours: which plan it shows, whatever people called the sheet since. */
  plan?: string;
  /** As Excel shows it. */
  text: string;
  /** With its "=". */
  formula?: string;
  /** Where the cell stands in the sheet's table: its header, and the cells of its row by header; none of the header row. */
  inTable?: { header: string; record?: Readonly<Record<string, Scalar>> };
  /** What people changed on our sheets, by defined name. */
  inputs: Readonly<Record<string, string | number>>;
}

/**
 * The cell that the user has selected, as the workbook stands now. Nothing but its place is read of a sheet that is not
 * ours.
 */
export function selectedCell(): Promise<SelectedCell> {
  return inWorkbook(async (workbook) => {
    const cell = workbook.workbook.getActiveCell();
    cell.load("address,rowIndex,columnIndex");
    const sheet = cell.worksheet;
    sheet.load("id,name");
    const mark = markOf(sheet);
    await workbook.sync();
    const place = {
      sheet: sheet.name,
      address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
      row: cell.rowIndex,
      column: cell.columnIndex,
    };
    const plan = planOfMark(mark);
    if (plan === undefined) return { ...place, text: "", inputs: {} };
    return { ...place, plan, ...(await contentsOf(workbook, sheet.id, place)) };
  });
}

async function contentsOf(
  workbook: OpenWorkbook,
  sheetId: string,
  { row, column }: { row: number; column: number },
): Promise<Pick<SelectedCell, "text" | "formula" | "inTable" | "inputs">> {
  const sheet = workbook.workbook.worksheets.getItem(sheetId);
  const cell = sheet.getCell(row, column);
  cell.load("formulas,text,values");
  sheet.tables.load("items/name");
  await workbook.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  const inTable = await tableAround(workbook, sheet, { row, column });
  return {
    text: String(cell.text[0]?.[0] ?? ""),
    ...(typeof formula === "string" && formula.startsWith("=") && formula !== cell.values[0]?.[0]
      ? { formula }
      : {}),
    ...(inTable && { inTable }),
    inputs: await readInputs(workbook, REASON_INPUTS),
  };
}

async function tableAround(
  workbook: OpenWorkbook,
  sheet: Excel.Worksheet,
  at: { row: number; column: number },
): Promise<SelectedCell["inTable"]> {
  const headers = sheet.tables.items.map((table) => {
    const range = table.getHeaderRowRange();
    range.load("values,rowIndex,columnIndex,columnCount");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    return { range, body };
  });
  if (headers.length === 0) return undefined;
  await workbook.sync();
  const found = headers.find(
    ({ range, body }) =>
      at.row >= range.rowIndex &&
      at.row <= range.rowIndex + body.rowCount &&
      at.column >= range.columnIndex &&
      at.column < range.columnIndex + range.columnCount,
  );
  if (!found) return undefined;
  const { range } = found;
  const names = (range.values[0] ?? []).map(String);
  const header = names[at.column - range.columnIndex] ?? "";
  if (at.row === range.rowIndex) return { header };
  const cells = range.getOffsetRange(at.row - range.rowIndex, 0);
  cells.load("values");
  await workbook.sync();
  const values = (cells.values[0] ?? []) as Scalar[];
  return { header, record: Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) };
}
