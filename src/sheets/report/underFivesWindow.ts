import { firstEntryFrom, lastEntryBy } from "../../domain/diagnostic/secondAnniversary";
import { addMonths } from "../../domain/dates/arithmetic";
import { yearFrom1April } from "../../domain/dates/reportingYear";
import { NO_DAY, type SerialDay } from "../../domain/dates/serialDay";
import type { Cases } from "../cases";
import { WINDOW_NAMES } from "./underFivesWords";

/** The first day that an input of a day takes for one. */
export const EARLIEST = 36526;

/** The days of entry that the page is about. */
export interface EntryWindow {
  /** Without a person's word: the second anniversary falls in the period of the run and by the end of the data. */
  usual: { from: number; to: number };
  /** The last entry whose second anniversary the data reach. */
  lastEntry: number;
  /** The first day of which the returns tell everybody who entered and left; undefined where nothing says. */
  firstCovered: number | undefined;
}

type Question = Pick<Cases, "records" | "period" | "asAt" | "returnCovered">;

/**
 * undefined where the data hold no child who could be told about: no return, or returns of so few years that only those who
 * stayed are in them.
 */
export function entryWindowOf({ records, period, asAt, returnCovered }: Question): EntryWindow | undefined {
  if (records.episodes.count === 0) return undefined;
  const lastEntry = lastEntryBy(Math.min(asAt, returnCovered?.to ?? asAt));
  const firstCovered = returnCovered?.from;
  const firstTold = firstYearOf(records.episodes, firstCovered);
  if (firstTold !== undefined && lastEntry < firstTold) return undefined;
  const from = firstEntryFrom(period.from);
  const to = Math.min(lastEntry, lastEntryBy(period.to));
  if (from <= to && to >= (firstTold ?? to)) return { usual: { from, to }, lastEntry, firstCovered };
  // The period lies where the data do not: all of whom they tell.
  const all = { from: firstTold ?? firstEntryFrom(addMonths(asAt, -12)), to: lastEntry };
  return { usual: all, lastEntry, firstCovered };
}

/** A stray day says nothing of a year: it counts from this share of all ended episodes on. */
const SHARE_OF_ENDED = 0.01;

/**
 * 1 April of the first year of which the data say anything that was over by its end: covered by leavings, or an earlier one in
 * which episodes ended by a move. Before it only what went on is there, as in a single return.
 */
function firstYearOf({ dec }: Cases["records"]["episodes"], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  const ended = dec.filter((day) => day !== NO_DAY).sort();
  const first = ended[Math.ceil(ended.length * SHARE_OF_ENDED) - 1];
  return first === undefined ? from : Math.min(from, yearFrom1April(first as SerialDay));
}

/** The window in use: what a person typed, or the usual one, never beyond what the data reach. */
export function windowInUse(
  { usual, lastEntry }: EntryWindow,
  inputs: Cases["inputs"] = {},
): { from: number; to: number } {
  const typed = (key: string, otherwise: number) => {
    const given = inputs[key];
    return typeof given === "number" && given >= EARLIEST ? given : otherwise;
  };
  return {
    from: typed(WINDOW_NAMES.inFrom, usual.from),
    to: Math.min(lastEntry, typed(WINDOW_NAMES.inTo, usual.to)),
  };
}
