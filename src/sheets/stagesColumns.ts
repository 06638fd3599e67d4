import type { ColumnMeanings } from "./columnMeaning";
import { FIGURE_HEADERS, INTERVAL_HEADER } from "./stagesAll";
import { KEY_HEADER, LINE_HEADER } from "./stagesGroups";

const UNUSED = "the line is not used by the split and model chosen";
const figure = (means: string, days = false) => ({
  means,
  empty: UNUSED,
  ...(days && { days: true as const }),
});
const OR_NONE = "“none” where nobody counts";

/** What the columns of the table of groups on `Stages` say. */
export const STAGES_BY_GROUP_COLUMNS: ColumnMeanings = {
  Group: figure("The group of the split that is chosen on the sheet, in words."),
  Stage: figure("The stage of the model that is chosen on the sheet."),
  [FIGURE_HEADERS.children]: figure("Children of the group adopted in the chosen period."),
  [FIGURE_HEADERS.n]: figure("Those whose days are known and not below 0: all averages are of these."),
  [FIGURE_HEADERS.mean]: figure(`Their average, to one decimal; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.median]: figure(`Their median; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.q1]: figure(`Their lower quartile, as Excel's PERCENTILE.INC; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.q3]: figure(`Their upper quartile; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.min]: figure(`The fewest days of any of them; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.max]: figure(`The most days of any of them; ${OR_NONE}.`, true),
  [FIGURE_HEADERS.missing]: figure("Children of whom one of the two dates should be there and is not."),
  [FIGURE_HEADERS.notCollected]: figure("Children of whom no source could hold one of the two dates."),
  [FIGURE_HEADERS.notNeeded]: figure(
    "Children placed by the parents' consent, for stages to or from a placement order.",
  ),
  [FIGURE_HEADERS.negative]: figure("Children whose later date is before the earlier one."),
  [INTERVAL_HEADER]: figure(
    "Which of the columns of days between two events of Timescales the stage is, from 1.",
  ),
  [KEY_HEADER]: figure("The group as Timescales has it; “Not recorded” stands for empty cells there."),
  [LINE_HEADER]: { means: "The number of the line, from 1." },
};
