import { where } from "../../domain/formula/expression";
import type { RankedTo } from "../../domain/diagnostic/longestShortest";
import { inPeriod } from "../summaryRows";
import { INTERVAL_HEADERS, STATUS_WORDS } from "../words";
import { LONGEST_AND_SHORTEST } from "./journeysTable";
import { LINE_HEADERS, type List } from "./journeysWords";
import { among, type Population } from "./reportFigures";

/** Children adopted in the period, a journey each. */
export const ADOPTED: Population = {
  table: "Timescales",
  conditions: [where("Status", "=", STATUS_WORDS.adopted), ...inPeriod],
};

const DAYS: Readonly<Record<RankedTo, string>> = {
  adopted: INTERVAL_HEADERS["entry-adopted"],
  placed: INTERVAL_HEADERS["entry-placed"],
};
/** The parts of them by whether they are ranked: by a way of counting. */
export const rankedOf = (to: RankedTo): Population => among(ADOPTED, [where(DAYS[to], ">=", 0)]);
export const unknownOf = (to: RankedTo): Population => among(ADOPTED, [where(DAYS[to], "=", "")]);
export const outOfOrderOf = (to: RankedTo): Population => among(ADOPTED, [where(DAYS[to], "<", 0)]);

/** The children of all lines of a list. */
export const childrenOf = (list: List): Population => ({
  table: LONGEST_AND_SHORTEST,
  conditions: [where(LINE_HEADERS[list], ">=", 1)],
});
