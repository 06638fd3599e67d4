import { JOURNEY_PARTS } from "../../domain/diagnostic/journeyParts";
import { OF_JOURNEY, type ColumnMeaning, type ColumnMeanings } from "../columnMeaning";
import { asInTimescales } from "../timescalesColumns";
import { INTERVAL_HEADERS } from "../words";
import { COMPARED, PART_HEADERS } from "./journeysWords";

const NO_RETURN = "no return tells of the child, or of the beginning of the period of care";
const NOT_IN_LIST = "the child is not in that list";
const ofLine = (what: string): ColumnMeaning => ({
  means: `${what} of all children of the line: one figure, “1 to 4”, or “differs”.`,
  empty: "it is not known of all of them",
});

/** What the columns of `LongestAndShortest` say. */
export const LONGEST_AND_SHORTEST_COLUMNS: ColumnMeanings = {
  "Shortest line": {
    means: "The line in the list of the shortest journeys, by the day chosen on Report journeys.",
    empty: NOT_IN_LIST,
  },
  "Longest line": { means: "The same in the list of the longest.", empty: NOT_IN_LIST },
  ...OF_JOURNEY,
  Days: {
    means: "Days from entering care to the day chosen on Report journeys.",
    empty: "a date is missing",
    days: true,
  },
  "Children in line": { means: "How many children share the line: siblings with equal dates." },
  "Line name": { means: "The child's id, and how many siblings share the line." },
  ...asInTimescales(
    "Entered care",
    "Decision",
    "Placement order",
    "Match",
    "Moved in",
    "Adoption order",
    ...COMPARED.map((id) => INTERVAL_HEADERS[id]),
  ),
  ...Object.fromEntries(
    JOURNEY_PARTS.map((part): [string, ColumnMeaning] => [
      PART_HEADERS[part],
      {
        means:
          part === "other"
            ? "Days of the picture in a span with a date missing or out of order in it."
            : "Days of this part in the picture: from one known date to the next, so that the parts add up to the whole.",
        empty: "the journey has no such part, or the whole is not known",
        days: true,
      },
    ]),
  ),
  ...asInTimescales("Age at entry"),
  Placements: { means: "Placements with other carers, the first included.", empty: NO_RETURN },
  Moves: {
    means: "Moves to other carers; temporary stays and returns from them are none.",
    empty: NO_RETURN,
  },
  "Plans changed": { means: "Plans for adoption that were changed away from it in the same period of care." },
  Disruptions: {
    means: "Adoptive placements that ended without an adoption order.",
    empty: "no return tells of the child",
  },
  "Early permanence": {
    means: "Whether the child lived with early permanence carers who adopted.",
    empty: "no source says",
  },
  "Legal statuses": {
    means: "The legal statuses one after the other; of a list only the last.",
    empty: "no source says",
  },
  "Placement kinds": {
    means: "The kinds of placement one after the other, temporary stays left out; of a list only the last.",
    empty: "no source says",
  },
  "Line age at entry": ofLine("Age at entry"),
  "Line placements": ofLine("Placements"),
  "Line moves": ofLine("Moves"),
  "Line plans changed": ofLine("Plans changed"),
  "Line disruptions": ofLine("Disruptions"),
  "Line early permanence": ofLine("Early permanence"),
  "Line need": ofLine("Need"),
  "Line legal statuses": ofLine("Legal statuses"),
  ...asInTimescales("Need", "Siblings", "Sibling group", "Disabled", "Ethnic group", "Minority ethnic"),
  "Shortest to adoption": {
    means: "The line in the shortest journeys from entering care to the adoption order.",
    empty: NOT_IN_LIST,
  },
  "Longest to adoption": { means: "The same in the longest.", empty: NOT_IN_LIST },
  "Shortest to moving in": {
    means: "The line in the shortest journeys from entering care to moving in with adopters.",
    empty: NOT_IN_LIST,
  },
  "Longest to moving in": { means: "The same in the longest.", empty: NOT_IN_LIST },
};
