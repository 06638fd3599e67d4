import { NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { eachPair } from "./episodeOrder";
import type { Module, ModuleRows, ReturnYear } from "./returnYear";

/** What a check says, apart from what it looks at. */
export type Words = Omit<Check, "needs" | "needsLast" | "run">;

/**
 * What a check needs and does that looks at one row at a time.
 *
 * @param fields what it reads, which are the cells concerned: the one to mend first
 * @param wrong told the rows and their year, gives the question to ask of each row
 */
export function rowWise(
  module: Module,
  fields: readonly string[],
  wrong: (rows: ModuleRows, year: ReturnYear) => (row: number) => boolean,
): Pick<Check, "needs" | "run"> {
  return {
    needs: { [module]: fields },
    run: (year, _last, fails) => {
      const rows = year.modules[module]!;
      const fault = wrong(rows, year);
      for (let row = 0; row < rows.count; row++) if (fault(row)) fails(module, row, fields);
    },
  };
}

/** A check that looks at one row at a time, as {@link rowWise} does. */
export const rowCheck = (words: Words, ...asked: Parameters<typeof rowWise>): Check => ({
  ...words,
  ...rowWise(...asked),
});

/**
 * A check of an episode against the one before it of the same child; the later of the two fails.
 *
 * @param cells the cells of the later episode to look at, the one to mend first
 * @param others further fields it needs
 */
export function pairCheck(
  words: Words,
  cells: readonly string[],
  others: readonly string[],
  wrong: (episodes: ModuleRows, year: ReturnYear) => (before: number, row: number) => boolean,
): Check {
  return {
    ...words,
    needs: { Episodes: [...new Set(["DECOM", ...cells, ...others])] },
    run: (year, _last, fails) => {
      const episodes = year.modules.Episodes!;
      const fault = wrong(episodes, year);
      eachPair(episodes, (before, row) => {
        if (fault(before, row)) fails("Episodes", row, cells);
      });
    },
  };
}

/** Whether a cell of days says nothing at all; "soon" says something. */
export function blankDay({ days, unreadable }: ModuleRows, field: string): (row: number) => boolean {
  const [day, said] = [days[field]!, unreadable[field]!];
  return (row) => day[row] === NO_DAY && said[row] === 0;
}
