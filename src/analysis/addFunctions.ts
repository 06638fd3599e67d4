import { inWorkbook } from "../excel/session";
import { writeSheets } from "../excel/writeSheets";
import { functionsSheet } from "../sheets/functionsSheet";

/**
 * Adds the sheet with every worksheet function at work, or writes it anew where it is there already.
 *
 * @returns the name that the sheet has in this workbook
 * @throws ExcelProblem
 */
export function addFunctions(): Promise<string> {
  return inWorkbook(async (workbook) => {
    const { sheetNames } = await writeSheets(workbook, [functionsSheet()]);
    return sheetNames[0]!;
  });
}
