import type { ColumnMeanings } from "./columnMeaning";

const NO_WORDS = "nothing is said of this limit once it has passed";

/** What the columns of `Limits` say. */
export const LIMITS_COLUMNS: ColumnMeanings = {
  "Limit id": { means: "A short name that stays as it is: formulas find the limit by it." },
  "Limit on": { means: "What the limit is on, as Drift names it." },
  From: { means: "The event with which it begins." },
  Until: { means: "The event that it waits for." },
  Limit: { means: "Its length, as the source says." },
  Unit: { means: "Days, weeks, calendar months or working days (bank holidays of England left out)." },
  "Local target": {
    means: "Yours to fill: the council's own length, in the unit of the row.",
    empty: "the limit holds",
  },
  Mind: { means: "What is wrong with what was typed.", empty: "nothing is" },
  "In use": { means: "The length that counts now: the local target where it can be used." },
  "Basis in use": { means: "What that length rests on; “local” with a local target." },
  Basis: { means: "What the limit rests on: statute, guidance, scorecard, survey or local." },
  Source: { means: "Where the limit is written, with its year." },
  "Shown on Drift": { means: "Where the limit shows." },
  "A change counts": {
    means: "Whether a local target counts at once or when Analyse is pressed.",
    empty: "the limit is not worked out",
  },
  "In words": { means: "The length that counts now with its unit." },
  "Over if begun before": {
    means: "A limit that began before this day has passed by the as-at date.",
    empty: "the limit is in working days",
  },
  "Said once over": { means: "What Drift says of it once it has passed.", empty: NO_WORDS },
  "Unit of one": { means: "The unit in the singular." },
  "Words before": { means: "The words before the length.", empty: NO_WORDS },
  "Words after": { means: "The words after it.", empty: NO_WORDS },
};
