import type { ColumnMeanings } from "../columnMeaning";

const NONE_FOUND = "no source that was read has this year";

/** What the columns of `Price indices` say. */
export const PRICE_INDICES_COLUMNS: ColumnMeanings = {
  Key: { means: "Index and year together: formulas find the level by it." },
  Index: { means: "The index, as Cost inputs offers it; “Own index” is all yours to fill." },
  Year: { means: "The year from April to March, written 2024-25." },
  Begins: { means: "The calendar year in which it begins." },
  Level: { means: "The published level; only its quotient to another year counts.", empty: NONE_FOUND },
  "Own level": {
    means: "Yours to fill: a level on the same base, which goes before the published one.",
    empty: "the published level holds",
  },
  "In use": { means: "The level that counts, or “no level”." },
  "Status in use": { means: "“local” with an own level, else the status, or “not entered”." },
  Mind: { means: "What is wrong with what was typed.", empty: "nothing is" },
  Status: {
    means: "“sourced”, “to confirm”, “forecast” or “provisional”, of the published level.",
    empty: NONE_FOUND,
  },
  Source: { means: "Where the level was published, in which edition, and what to mind.", empty: NONE_FOUND },
};
