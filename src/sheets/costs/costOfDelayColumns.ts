import { OF_JOURNEY, type ColumnMeanings } from "../columnMeaning";
import { asInTimescales } from "../timescalesColumns";
import { HEADERS } from "./childrenNames";
import { OF_CLOCK } from "./costPlacementsColumns";

/** What the columns of `Cost of delay` say. */
export const COST_OF_DELAY_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  ...OF_CLOCK,
  ...asInTimescales("Status", "Team", "Worker", "Route", "Age band", "Decision"),
  "Days from entry": {
    means: "Days from entering care to the day on which the clock stops, or to the as-at date.",
    days: true,
  },
  [HEADERS.delayPounds]: { means: "Pounds that the placements cost on these days, from Cost placements." },
  "Counts as child": { means: "1 in one row of each child who has days beyond the target, else 0." },
  "Counted from": {
    means:
      "The first day of care that the row answers for: where the plan before changed, the days to then are counted there.",
  },
  "Longest earlier wait": {
    means: "The most days from entering care to the end of the clock in an earlier plan of the child.",
    empty: "there was no earlier plan, or its days are not known",
  },
};
