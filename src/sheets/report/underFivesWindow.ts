import { firstEntryFrom, lastEntryBy } from "../../domain/diagnostic/secondAnniversary";
import type { Cases } from "../cases";
import { WINDOW_NAMES } from "./underFivesWords";

/** The first day that an input of a day takes for one. */
export const EARLIEST = 36526;

/** The days of entry that the page is about. */
export interface EntryWindow {
  /** Without a person's word: the second anniversary falls in the period of the run, in years that the return covers. */
  usual: { from: number; to: number };
  /** The last entry whose second anniversary the data reach. */
  lastEntry: number;
  /** The first day of which the return tells every entry; undefined where nothing says. */
  firstCovered: number | undefined;
}

/** undefined where the data hold no child who could be told about: no return, or one that covers less than two years. */
export function entryWindowOf({
  records,
  period,
  asAt,
  returnCovered,
}: Pick<Cases, "records" | "period" | "asAt" | "returnCovered">): EntryWindow | undefined {
  if (records.episodes.count === 0) return undefined;
  const lastEntry = lastEntryBy(Math.min(asAt, returnCovered?.to ?? asAt));
  const firstCovered = returnCovered?.from;
  if (firstCovered !== undefined && lastEntry < firstCovered) return undefined;
  const from = Math.max(firstEntryFrom(period.from), firstCovered ?? 0);
  const to = Math.min(lastEntry, lastEntryBy(period.to));
  const usual =
    from <= to ? { from, to } : { from: firstCovered ?? firstEntryFrom(asAt - 365), to: lastEntry };
  return { usual, lastEntry, firstCovered };
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
