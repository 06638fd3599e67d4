import { errorCode, ExcelProblem, plainError } from "./errors";

/** An open workbook during one piece of work; what the other rooms of this folder take as `context`. */
export type OpenWorkbook = Excel.RequestContext;

/**
 * Does work with the workbook that the add-in stands in. Whatever Excel refuses comes out as an {@link ExcelProblem},
 * a sentence for the user; other errors (a cancel, nothing recognised) pass as they are.
 */
export async function inWorkbook<T>(work: (workbook: OpenWorkbook) => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined")
    throw new ExcelProblem(
      "Excel's part of this page could not be loaded.",
      "Check the network connection, then close the pane and open it again.",
    );
  try {
    return await Excel.run(work);
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof ExcelProblem || code === undefined) throw error;
    const { message, fix } = plainError(error);
    throw new ExcelProblem(message, fix, code, { cause: error });
  }
}

/** The workbook's name: "Tracker.xlsx". */
export async function nameOf(workbook: OpenWorkbook): Promise<string> {
  workbook.workbook.load("name");
  await workbook.sync();
  return workbook.workbook.name;
}
