import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { DRIFT_COLUMNS } from "./driftColumns";
import { asInTimescales } from "./timescalesColumns";

/** What the columns of `Forward look` say. */
export const FORWARD_LOOK_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  Case: DRIFT_COLUMNS.Case!,
  Group: {
    means: "“Adopted”, with an order made in the three years to the next 31 March, or “Live adoption plan”.",
  },
  ...asInTimescales("Entered care"),
  "Moved in or expected": {
    means: "The day on which the child moved in with adopters, is booked to, or can be expected to.",
    empty: "it is not recorded, or cannot be expected",
  },
  "How moving in is known": {
    means:
      "“moved in”, “booked”, “limit: move in by”, “usual time here” (with early permanence or foster carers, for whom no limit runs), or why it cannot be expected.",
  },
  "A10 clock stops": {
    means: "The day on which the A10 clock stopped or will: moving in, or joining the carers who adopt.",
    empty: "moving in cannot be expected, or no source says whether the carers adopt",
  },
  "Adoption order or expected": {
    means: "The day of the adoption order, or the day for which it is booked or can be expected.",
    empty: "it cannot be expected",
  },
  "How the adoption order is known": {
    means:
      "“made”, “booked”, “usual time here” (the median from moving in to the adoption order), the same “passed already” (then the day after the as-at date), or why it cannot be expected.",
  },
  Step: {
    means:
      "What it rests on: 1 made, 2 booked, 3 moved in or booked to and the usual time, 4 moving in by the limit and the usual time.",
    empty: "it cannot be expected",
  },
  "A10 days": {
    means: "Days from entering care to the day on which the A10 clock stops.",
    empty: "one of the two is missing",
    days: true,
  },
  "In the window": {
    means: "“yes” where the adoption order falls into the three years to the next 31 March.",
  },
  "Leaves the window": {
    means: "“yes” where it does and will not in the three years to the 31 March after that.",
  },
  ...asInTimescales("Team", "Worker"),
};
