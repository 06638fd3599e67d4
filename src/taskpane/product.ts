import { addFunctions } from "../analysis/addFunctions";
import { survey } from "../analysis/survey";
import { chooseColumn, forgetColumns } from "../analysis/keptChoices";
import { costsNow, listenToCosts } from "../analysis/costsNow";
import { listenToRaa, raaNow } from "../analysis/raaNow";
import { NothingRecognised } from "../analysis/contract";
import { plainError } from "../excel/errors";
import { goTo, goToNamed } from "../excel/selection";
import type { Analysis, Costs, RaaOf, Workbook } from "./services";

/** The real analysis of the workbook that Excel has open. */
export const analysis: Analysis = {
  survey,
  // What sheets are made of is most of the product, and is loaded when somebody presses Analyse.
  analyse: async (options, progress) => (await import("../analysis/analyse")).analyse(options, progress),
  chooseColumn,
  forgetColumns,
  addFunctions,
  why: async (...asked) => (await import("../analysis/why")).why(...asked),
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

/** Its RAA model. */
export const raa: RaaOf = (result) => ({
  now: () => raaNow(result),
  listen: (tell) => listenToRaa(result, tell),
});

/** Its cost calculator. */
export const costs: Costs = { now: costsNow, listen: listenToCosts };
