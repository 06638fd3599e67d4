import type { ColumnMeanings } from "../columnMeaning";

/** What the columns of `CostWeeks` say. */
export const COST_WEEKS_COLUMNS: ColumnMeanings = {
  Process: {
    means:
      "“Child 3” (family finding), “Child 6” (supervision), “Adopter 5” (a family that waits) or “Disruption”.",
  },
  Key: { means: "The key of the child, as on Timescales, or of the family, as on Families." },
  Journey: { means: "The child's journey, as on Timescales.", empty: "it is a family" },
  From: { means: "The day on which the work began; of a disruption the day on which the child left." },
  To: {
    means: "The day of the event that ended it, which is not counted.",
    empty: "it goes on at the as-at date",
  },
  Weeks: { means: "Days within the period on Summary, over 7." },
};
