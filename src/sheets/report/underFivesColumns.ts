import { OF_JOURNEY, type ColumnMeanings } from "../columnMeaning";
import { asInTimescales } from "../timescalesColumns";

const NOT_THEN = "the child was not looked after on the anniversary";
const check = (what: string) => ({
  means: `${what}: “Yes”, “No” or “Not said”, as OC2 of that year has it. It tells of what was done, not of illness.`,
  empty: "no OC2 has the child in that time",
});

/** What the columns of `UnderFives` say. */
export const UNDER_FIVES_COLUMNS: ColumnMeanings = {
  Child: OF_JOURNEY.Child,
  "Child key": OF_JOURNEY["Child key"],
  "Entered care": { means: "The day on which the period of care began." },
  "Age at entry": { means: "Age in completed years on that day." },
  "Second anniversary": { means: "The same day and month two years on; of 29 February the 28th." },
  "On the anniversary": {
    means:
      "“Looked after” on that day in the same period of care, “Left care” on or before it, or “Cannot tell” where the day of leaving is missing or no row covers the day.",
  },
  State: { means: "Where the child stood on the anniversary, the first that holds.", empty: NOT_THEN },
  "Short-term": { means: "Whether it is one of the last three states.", empty: NOT_THEN },
  Placement: {
    means:
      "The placement on the anniversary; during a temporary stay the home from which the child was away.",
    empty: NOT_THEN,
  },
  "Legal status": { means: "The group of the legal status on the anniversary.", empty: NOT_THEN },
  Moves: {
    means: "Moves to other carers after the day of entry and by the anniversary.",
    empty: NOT_THEN,
  },
  Placements: { means: "Moves and the first placement.", empty: NOT_THEN },
  "Moves not told": {
    means: "New placements for which the 903 gives no reason: they are not counted as moves.",
    empty: NOT_THEN,
  },
  "Became adoptive": {
    means:
      "How often an early permanence placement became adoptive with the same carers: no move here, a change of placement to the department since 2021.",
    empty: NOT_THEN,
  },
  "Plans made": { means: "Decisions that the child should be placed for adoption, by the anniversary." },
  "Plans changed": { means: "Of them, changed away from adoption by the anniversary." },
  "Plans made again": { means: "Of them, made after one was changed." },
  "Why changed": { means: "Why the last one was changed.", empty: "none was" },
  Need: { means: "The need at entry, as the 903 codes it.", empty: "it is not given" },
  ...asInTimescales("Disabled"),
  "Health year": {
    means: "The year of the last OC2 at a 31 March between entering care and the anniversary.",
    empty: "no OC2 has the child in that time",
  },
  "Development check": check("Whether checks of development were up to date"),
  Immunisations: check("Whether immunisations were up to date"),
  "Dental check": check("Whether teeth were checked"),
  "Health assessment": check("Whether the health assessment was made"),
  "Left care": { means: "The day of leaving care by the as-at date.", empty: "not left, or on no known day" },
  "Leaving route": { means: "How the child left care.", empty: "not left" },
  "Outcome since": { means: "What came after the anniversary, by the end of the data.", empty: NOT_THEN },
  "Days since anniversary": {
    means: "Days from the anniversary to leaving care, or to the end of the data.",
    empty: NOT_THEN,
    days: true,
  },
  "Entered before": { means: "TRUE where the child has an earlier row here." },
  ...asInTimescales("Sex", "Ethnic group", "Siblings", "Sibling group", "Team", "Worker"),
};
