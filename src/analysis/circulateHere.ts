import { FileProblem } from "../files/book";
import type { InputFile } from "../files/readFiles";
import { ExcelProblem } from "../excel/errors";
import { openNewWorkbook } from "../excel/newWorkbook";
import { circulate } from "./circulate";
import type { AnalysisResult, CopyMade } from "./contract";

/**
 * Makes the copy for circulation of what Analyse last made, and opens it in Excel as a new workbook.
 *
 * @throws ExcelProblem in a sentence for the user
 */
export async function circulateHere(result: AnalysisResult, earlier?: InputFile): Promise<CopyMade> {
  try {
    const { bytes, shown, withheld, notices } = await circulate(result, earlier);
    await openNewWorkbook(bytes);
    return { shown, withheld, notices };
  } catch (error) {
    if (error instanceof FileProblem)
      throw new ExcelProblem(error.message, "Choose another file, or make the copy without one.");
    throw error;
  }
}
