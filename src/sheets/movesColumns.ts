import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";

/** What the columns of `Moves` say. */
export const MOVES_COLUMNS: ColumnMeanings = {
  Child: OF_JOURNEY.Child,
  "Child key": OF_JOURNEY["Child key"],
  Case: { means: "Child key and journey in one, by which other sheets find the rows of a child on Drift." },
  Number: { means: "Which placement of the period of care it is, counted from 1." },
  Key: { means: "Case and number in one, by which the child sheet finds the row." },
  From: { means: "The day on which the placement began." },
  To: { means: "The day on which the next one began.", empty: "it goes on" },
  Days: { means: "Days from its beginning to its end, or to the as-at date.", days: true },
  Placement: { means: "The kind of placement, with its code in the 903.", empty: "the 903 has no code" },
  Provider: { means: "Who provides it, with its code in the 903.", empty: "the 903 has no code" },
  "Legal status": {
    means: "The legal status at its beginning, with its code in the 903.",
    empty: "the 903 has no code",
  },
  "Counts as move": {
    means:
      "“Yes” where the child moved to other carers, “No”, or “?” where the 903 does not say why it is new.",
  },
  "Why not": { means: "Why it does not count as a move.", empty: "it counts" },
};
