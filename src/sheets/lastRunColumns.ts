import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import {
  AS_AT,
  BOOKED_ID,
  BOOKED_ON,
  CASES,
  DAY_HEADERS,
  DUE,
  LEAVES_ON,
  LIMIT_ID,
  RUNNING,
} from "./lastRunTable";
import { asInTimescales } from "./timescalesColumns";

const NOBODY_THEN = "nobody was on Drift in that run";
const NOT_THEN = "there was none";

/** What the columns of `Last run` say. */
export const LAST_RUN_COLUMNS: ColumnMeanings = {
  "Child key": { ...OF_JOURNEY["Child key"], empty: NOBODY_THEN },
  Journey: { ...OF_JOURNEY.Journey, empty: NOBODY_THEN },
  [AS_AT]: { means: "The as-at date of the run that the row is of." },
  ...asInTimescales(...Object.values(DAY_HEADERS)),
  [DUE]: {
    means: "The due day that Drift showed.",
    empty: "no limit was running, or it could not be told whether the case was in time",
  },
  [LIMIT_ID]: { means: "The id of that limit on Limits.", empty: "as for the due day" },
  [RUNNING]: { means: "The ids of all limits that ran.", empty: NOT_THEN },
  [BOOKED_ID]: { means: "A short name of the event that was booked next.", empty: NOT_THEN },
  [BOOKED_ON]: { means: "The day for which it was booked.", empty: NOT_THEN },
  [LEAVES_ON]: {
    means:
      "The day to come, as the tracker had it, by which the case leaves: adoption order, leaving care or change of plan.",
    empty: NOT_THEN,
  },
  [CASES]: { means: "How many cases the run had: whether rows were deleted shows by it." },
};
