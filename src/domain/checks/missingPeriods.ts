import { NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { childrenOf, eachHistory } from "./episodeOrder";
import type { ModuleRows } from "./returnYear";

/** Times when a child was missing, against the periods of care that the episodes come to. */

interface Period {
  from: number;
  /** NO_DAY where it runs on. */
  to: number;
}

/**
 * A check of each row of Missing whose child has episodes.
 *
 * @param outside whether the time missing lies outside a period of care; it fails where it lies outside every one
 */
function missingCheck(
  words: Pick<Check, "id" | "message" | "fix">,
  cells: readonly string[],
  outside: (from: number, to: number, period: Period) => boolean,
): Check {
  return {
    ...words,
    severity: "error",
    needs: { Episodes: ["DECOM", "DEC"], Missing: ["MIS_START", ...cells] },
    run: ({ modules }, _last, fails) => {
      const [episodes, missing] = [modules.Episodes!, modules.Missing!];
      const asked = new Uint8Array(childrenOf(missing));
      for (let row = 0; row < missing.count; row++) asked[missing.child[row]!] = 1;
      const periods = periodsOf(episodes, asked);
      const [from, to] = [missing.days.MIS_START!, missing.days.MIS_END];
      for (let row = 0; row < missing.count; row++) {
        const own = periods.get(missing.child[row]!);
        if (from[row] === NO_DAY || !own) continue;
        if (own.every((period) => outside(from[row]!, to?.[row] ?? NO_DAY, period)))
          fails("Missing", row, cells);
      }
    },
  };
}

export const MISSING_PERIODS: readonly Check[] = [
  missingCheck(
    {
      id: "903-577",
      message:
        "The child was missing beyond the end of care, or with no end at all though the child has left care.",
      fix: "Enter the day on which the time missing ended, no later than the day of leaving care.",
    },
    ["MIS_END"],
    (from, to, period) =>
      to === NO_DAY
        ? period.to !== NO_DAY || from < period.from
        : (period.to !== NO_DAY && to > period.to) || to < period.from,
  ),
  missingCheck(
    {
      id: "903-578",
      message: "The child went missing on a day on which the child was not looked after.",
      fix: "Check the day against the episodes.",
    },
    ["MIS_START"],
    (from, _to, period) => from < period.from || (period.to !== NO_DAY && from > period.to),
  ),
];

/** The periods of care of some children: a new one begins where an episode begins after the one before has ended. */
function periodsOf(episodes: ModuleRows, asked: Uint8Array): Map<number, Period[]> {
  const [from, to] = [episodes.days.DECOM!, episodes.days.DEC!];
  const found = new Map<number, Period[]>();
  eachHistory(episodes, (rows, child) => {
    if (asked[child] !== 1) return;
    const periods: Period[] = [];
    for (const row of rows) {
      if (from[row] === NO_DAY) continue;
      const running = periods.at(-1);
      const joins = running && (running.to === NO_DAY || from[row]! <= running.to);
      if (joins) running.to = to[row]!;
      else periods.push({ from: from[row]!, to: to[row]! });
    }
    if (periods.length > 0) found.set(child, periods);
  });
  return found;
}
