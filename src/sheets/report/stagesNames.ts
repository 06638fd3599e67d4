import { where } from "../../domain/formula/expression";
import { inPeriod } from "../summaryRows";
import { INTERVAL_HEADERS, STATUS_WORDS, type IntervalId } from "../words";
import type { Population } from "./reportFigures";

/** Children whose adoption order was made in the period: everything finished on the page is of them. */
export const ADOPTED: Population = {
  table: "Timescales",
  conditions: [where("Status", "=", STATUS_WORDS.adopted), ...inPeriod],
};

/**
 * The name of a figure of the page.
 *
 * @example stagesName("Entry-moved in", "n") //=> "out_report_stages_entry_moved_in_n"
 */
export const stagesName = (...parts: readonly string[]): string =>
  ["out_report_stages", ...parts.map(inName)].join("_");

const inName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");

/** The column of `Timescales` with the days of a stage. */
export const columnOf = (id: string): string => INTERVAL_HEADERS[id as IntervalId];

/** How the headlines are named; the first stands for the page. */
export const HEADLINES = {
  a10: stagesName("headline A10"),
  whole: stagesName("headline whole journey"),
  longest: stagesName("headline longest stage"),
  drift: stagesName("headline drift"),
  change: stagesName("headline change"),
} as const;

/** All children adopted in the period. */
export const ADOPTED_CHILDREN = stagesName("children adopted");
