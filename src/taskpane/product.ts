import { addFunctions } from "../analysis/addFunctions";
import { analyse, survey } from "../analysis/analyse";
import { chooseColumn, forgetColumns } from "../analysis/keptChoices";
import { costsNow, listenToCosts } from "../analysis/costsNow";
import { NothingRecognised } from "../analysis/contract";
import { why } from "../analysis/why";
import { plainError } from "../excel/errors";
import { goTo, goToNamed } from "../excel/selection";
import type { Analysis, Costs, Workbook } from "./services";

/** The real analysis of the workbook that Excel has open. */
export const analysis: Analysis = {
  survey,
  analyse,
  chooseColumn,
  forgetColumns,
  addFunctions,
  why,
  // What writes files is loaded when a file is asked for.
  circulate: async (result, earlier) =>
    (await import("../analysis/circulateHere")).circulateHere(result, earlier),
};

/** The workbook that Excel has open. */
export const workbook: Workbook = {
  goTo,
  goToNamed,
  explain: (error) => (error instanceof NothingRecognised ? { message: error.message } : plainError(error)),
};

/** Its cost calculator. */
export const costs: Costs = { now: costsNow, listen: listenToCosts };
