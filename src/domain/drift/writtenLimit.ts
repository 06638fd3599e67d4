import { stageName } from "../journeys/stages";
import { LONGEST_TARGET, type Clock, type PlanClock, type Unit } from "./clock";
import { CLOCKS, DUE_CLOCKS, WORD_CLOCKS } from "./clocks";

/** How long something may take. */
export type Length = Clock["limit"];

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:d|days?)?$/i, "days"],
  [/^(?:w|wks?|weeks?)$/i, "weeks"],
  [/^(?:m|mths?|months?)$/i, "months"],
  [/^(?:wd|working ?days?)$/i, "working days"],
];

/**
 * A length as people write it: "121", "26w", "2m", "20wd", "6 months"; undefined for anything else. Whole, from 1 to 9,999.
 *
 * @example writtenLimit("26w") //=> { count: 26, unit: "weeks" }
 */
export function writtenLimit(written: string): Length | undefined {
  const found = /^\s*(\d{1,5})\s*([a-z ]*?)\s*$/i.exec(written);
  const unit = found && UNITS.find(([words]) => words.test(found[2]!))?.[1];
  const count = Number(found?.[1]);
  return unit && count > 0 && count <= LONGEST_TARGET ? { count, unit } : undefined;
}

/**
 * The clock that a person means: by its id, its name on `Limits`, or the stage that it limits ("Placement order to match").
 * Of a stage with several the one that sets a due date.
 */
export function clockNamed(name: string): Clock | undefined {
  const wanted = simple(name);
  return (
    CLOCKS.find(({ id, name: called }) => simple(id) === wanted || simple(called) === wanted) ??
    [...DUE_CLOCKS, ...WORD_CLOCKS].find((clock) => simple(stageOf(clock)) === wanted)
  );
}

/** The stage that a clock limits, as sheets call it; "" of care proceedings, which are no stage of the way. */
export const stageOf = ({ between: [from, to] }: PlanClock): string =>
  from === "issued" ? "" : stageName({ from, to });

const simple = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
