import type { JourneyPart } from "../../domain/diagnostic/journeyParts";
import type { RankedTo } from "../../domain/diagnostic/longestShortest";
import type { Cases } from "../cases";
import { INTERVAL_HEADERS, type IntervalId } from "../words";

export const LISTS = ["shortest", "longest"] as const;
export type List = (typeof LISTS)[number];

/** The input that says to which day the journeys are counted, and its choices. */
export const RANKED_TO = "in_journeys_to";
export const RANKED_TO_WORDS: Readonly<Record<RankedTo, string>> = {
  adopted: "Adoption order",
  placed: "Moving in",
};

/** What stands in the input, or would without a person's word. */
export const rankedToIn = ({ inputs = {} }: Pick<Cases, "inputs">): RankedTo =>
  inputs[RANKED_TO] === RANKED_TO_WORDS.placed ? "placed" : "adopted";

/** The header in `LongestAndShortest` of the line that a child has in a list, by what is typed on the page. */
export const LINE_HEADERS: Readonly<Record<List, string>> = {
  shortest: "Shortest line",
  longest: "Longest line",
};
/** The same by each way of counting. */
export const RANK_HEADERS: Readonly<Record<RankedTo, Readonly<Record<List, string>>>> = {
  adopted: { shortest: "Shortest to adoption", longest: "Longest to adoption" },
  placed: { shortest: "Shortest to moving in", longest: "Longest to moving in" },
};

/** The header in `LongestAndShortest` of each part of a journey as the picture shows it. */
export const PART_HEADERS: Readonly<Record<JourneyPart, string>> = {
  "entry-adm": "Part entry to decision",
  "adm-order": "Part decision to placement order",
  "order-match": "Part placement order to match",
  "match-placed": "Part match to moving in",
  "order-placed": "Part placement order to moving in",
  "placed-adopted": "Part moved in to adoption order",
  other: "Part not told",
};
/** What the picture calls it. */
export const PART_WORDS: Readonly<Record<JourneyPart, string>> = {
  "entry-adm": "To decision",
  "adm-order": "To placement order",
  "order-match": "To match",
  "match-placed": "Match to moving in",
  "order-placed": "Placement order to moving in",
  "placed-adopted": "To adoption order",
  other: "Not told",
};

/** The intervals whose means the page compares, with the id of England's figure. */
export const COMPARED: readonly IntervalId[] = [
  "entry-adm",
  "adm-order",
  "order-match",
  "match-placed",
  "order-placed",
  "placed-adopted",
  "entry-placed",
  "entry-adopted",
];
/** @example intervalWords("entry-adm") //=> "Entry-decision" */
export const intervalWords = (id: IntervalId): string => INTERVAL_HEADERS[id];

/** @example journeysName("ranked") //=> "out_journeys_ranked" */
export const journeysName = (what: string): string => `out_journeys_${what}`;
/** @example listName("shortest", "children") //=> "out_journeys_shortest_children" */
export const listName = (list: List, what: string): string => journeysName(`${list}_${what}`);
/** @example intervalName("shortest", "entry-adm") //=> "out_journeys_shortest_entry_adm_mean" */
export const intervalName = (list: List, id: IntervalId): string =>
  listName(list, `${id.replace("-", "_")}_mean`);
/** The counts of who is ranked: @example rankedName("ranked", "placed") //=> "out_journeys_ranked_to_moving_in" */
export const rankedName = (what: string, to: RankedTo): string =>
  journeysName(to === "placed" ? `${what}_to_moving_in` : what);
