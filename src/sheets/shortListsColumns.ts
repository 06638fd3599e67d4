import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { AFTER, BEFORE, EXTENDED, GIVEN, LIMIT } from "./shortListsFormulas";
import { asInTimescales } from "./timescalesColumns";

const NO_DAY = "nothing falls due";

/** What the columns of `ShortLists` say. */
export const SHORT_LISTS_COLUMNS: ColumnMeanings = {
  List: { means: "The short list; a child is on each at most once. Its rule stands above the table." },
  ...OF_JOURNEY,
  Case: { means: "Child key and journey in one, by which other sheets find the row." },
  What: { means: "What is due, or may be done, or comes, and what it is counted from." },
  Since: { means: "The day since which it is counted.", empty: "there is no such day, or it is not known" },
  By: { means: "The last day, or the day on which it comes.", empty: NO_DAY },
  "Days left": {
    means: "Days from the as-at date to it; below 0 once it has passed.",
    empty: NO_DAY,
    days: true,
  },
  Flag: {
    means:
      "In words and a sign: ▲ overdue or to be done, ◆ near, ✓ in time or done, ◇ to come, ? the data do not tell.",
  },
  Booked: { means: "The day for which it is booked.", empty: "nothing is booked, or no tracker says so" },
  "Booked for": { means: "What is booked for that day.", empty: "nothing is" },
  ...asInTimescales("Stage", "Team", "Worker", "Court"),
  [LIMIT]: {
    means: "The limit on Limits by which the day is counted.",
    empty: "it is counted by none, or in working days, or from a day that is not in the data",
  },
  [GIVEN]: { means: "The day as it was when Analyse was pressed.", empty: NO_DAY },
  [EXTENDED]: {
    means: "The day to which the court has extended the limit.",
    empty: "it has not, or no tracker says so",
  },
  [BEFORE]: { means: "The flag's words until the day, or where there is none." },
  [AFTER]: { means: "The flag's words once the day has passed.", empty: NO_DAY },
};
