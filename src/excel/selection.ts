import type { Scalar } from "../domain/columns";
import type { CellPlace } from "../sheets/rowPlaces";
import { readAreas, type Wanted } from "./blocks";
import { converse } from "./conversation";
import { ExcelProblem } from "./errors";
import { inWorkbook, type OpenWorkbook } from "./session";

/**
 * Shows a cell to the user: its sheet comes to the front and the cell is selected.
 *
 * @param row what the row of the sheet's table holds: it is looked for where it stands now, people sort
 */
export async function goTo(sheet: string, address = "A1", row?: CellPlace["row"]): Promise<void> {
  await inWorkbook(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load("visibility");
    await context.sync();
    if (found.isNullObject)
      throw new ExcelProblem(
        `There is no sheet "${sheet}" any more.`,
        "It may have been renamed or deleted; press Analyse again to see where things are.",
      );
    if (found.visibility !== "Visible") throw isHidden(sheet);
    const cell = row ? await cellOfRow(context, found, row) : found.getRange(address);
    found.activate();
    cell.select();
    await context.sync();
  });
}

/** Shows the cell that has a defined name, wherever it stands by now. */
export async function goToNamed(name: string): Promise<void> {
  await inWorkbook(async (context) => {
    const cell = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    cell.load("worksheet/name,worksheet/visibility");
    await context.sync();
    if (cell.isNullObject)
      throw new ExcelProblem(
        `The cell named ${name} is not in the workbook any more.`,
        "Its sheet may have been deleted; press Analyse again, which makes it anew.",
      );
    if (cell.worksheet.visibility !== "Visible") throw isHidden(cell.worksheet.name);
    cell.worksheet.activate();
    cell.select();
    await context.sync();
  });
}

const isHidden = (sheet: string) =>
  new ExcelProblem(
    `The sheet "${sheet}" is hidden.`,
    "Right-click any sheet tab, choose Unhide, and pick it; then try again.",
  );

/** The first cell of the row that holds what is wanted under each header. */
async function cellOfRow(
  context: OpenWorkbook,
  sheet: Excel.Worksheet,
  wanted: NonNullable<CellPlace["row"]>,
): Promise<Excel.Range> {
  sheet.load("id");
  sheet.tables.load("items/name");
  await context.sync();
  const tables = sheet.tables.items.map((table) => {
    const header = table.getHeaderRowRange();
    header.load("values,rowIndex,columnIndex");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    return { header, body };
  });
  await context.sync();
  const here = tables.find(({ header }) =>
    Object.keys(wanted).every((name) => namesIn(header).includes(name)),
  );
  if (!here) throw gone();
  const { header, body } = here;
  const still = new Uint8Array(body.rowCount).fill(1);
  const row = header.rowIndex + 1;
  await readAreas(
    converse(context),
    Object.entries(wanted).map(([name, text]): Wanted => ({
      sheetId: sheet.id,
      area: {
        row,
        column: header.columnIndex + namesIn(header).indexOf(name),
        rowCount: body.rowCount,
        columnCount: 1,
      },
      property: "values",
      receive: (block, from) =>
        block.forEach(([cell], at) => {
          if (asText(cell) !== text) still[from - row + at] = 0;
        }),
    })),
  );
  const found = still.indexOf(1);
  if (found < 0) throw gone();
  return sheet.getCell(row + found, header.columnIndex);
}

const namesIn = (header: Excel.Range) => (header.values[0] ?? []).map(String);

const asText = (value: Scalar | undefined) => (value === null || value === undefined ? "" : String(value));

const gone = () =>
  new ExcelProblem(
    "This row is not on its sheet any more.",
    "It may have been deleted since; press Analyse again, then ask once more.",
  );
