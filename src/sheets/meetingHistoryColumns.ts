import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { DRIFT_COLUMNS } from "./driftColumns";
import { DRIFT } from "./typedTables";

const typedOnDrift: ColumnMeanings = Object.fromEntries(
  DRIFT.typed.map((header) => [
    header,
    { means: `What stood under ${header} on Drift.`, empty: "nothing did" },
  ]),
);

/** What the columns of `Meeting history` say. */
export const MEETING_HISTORY_COLUMNS: ColumnMeanings = {
  "Left the list": { means: "The as-at date of the run in which the case was no longer on Drift." },
  Child: OF_JOURNEY.Child!,
  "Child key": OF_JOURNEY["Child key"]!,
  Journey: OF_JOURNEY.Journey!,
  Case: DRIFT_COLUMNS.Case!,
  "Why it left": {
    means:
      "What became of it: the adoption order, the way out of care, the plan changed, a new decision, or no longer in the data.",
  },
  ...typedOnDrift,
  "Other notes": {
    means: "What stood in columns that people added to Drift, each with its header.",
    empty: "nothing did",
  },
};
