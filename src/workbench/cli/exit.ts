import { NothingRecognised } from "../../analysis/contract";
import { ExcelProblem } from "../../excel/errors";
import { FileProblem } from "../../files/book";
import { USAGE, WrongUsage } from "./arguments";

/**
 * Says on standard error, in one sentence, what was wrong, and gives the exit code: 1 where something could not be read or
 * recognised, 2 for wrong usage. Anything else is a mistake of ours and passes on with its stack.
 */
export function exitCodeFor(error: unknown): 1 | 2 {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  if (error instanceof FileProblem || error instanceof NothingRecognised) console.error(error.message);
  else if (error instanceof ExcelProblem) console.error(`${error.message} ${error.fix ?? ""}`.trim());
  else throw error;
  return 1;
}
