import { ExcelProblem } from "./errors";
import { inWorkbook } from "./session";

/** Shows a cell to the user: its sheet comes to the front and the cell is selected. */
export async function goTo(sheet: string, address = "A1"): Promise<void> {
  await inWorkbook(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load("visibility");
    await context.sync();
    if (found.isNullObject)
      throw new ExcelProblem(
        `There is no sheet "${sheet}" any more.`,
        "It may have been renamed or deleted; press Analyse again to see where things are.",
      );
    if (found.visibility !== "Visible")
      throw new ExcelProblem(
        `The sheet "${sheet}" is hidden.`,
        "Right-click any sheet tab, choose Unhide, and pick it; then try again.",
      );
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });
}
