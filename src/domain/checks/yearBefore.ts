import { NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { MARCH_2024, MARCH_2025 } from "./codesOfYear";
import { childrenOf, firstEpisodes, latestEpisodes } from "./episodeOrder";
import type { ReturnYear } from "./returnYear";
import { blankDay } from "./rowChecks";

/** This year's return against what last year's ended with. Without last year's none of these can say anything. */

/** Codes that changed their name between two years: no difference in the year of the change. */
function renamed(field: string, before: string, now: string, { from }: ReturnYear): boolean {
  if (field !== "PLACE") return false;
  if (from === MARCH_2024 + 1) return before === "H5" && now === "K3";
  return from === MARCH_2025 + 1 && before === "Z1" && /^Z1[1-4]$/.test(now);
}

/** 903-503A to 503F: one cell of the first episode against last year's open episode. */
function sameAsLastYear(
  letter: string,
  field: string,
  what: string,
  changes?: string,
  differs?: string,
): Check {
  return {
    id: `903-503${letter}`,
    severity: "error",
    message: `Last year's return left this child in an open episode, and this year's first episode has ${what} than that one.`,
    fix: "Repeat last year's open episode unchanged as the first of this year; correct the one that is wrong.",
    ...(changes !== undefined && { changes }),
    ...(differs !== undefined && { differs }),
    needs: { Episodes: ["DECOM", field] },
    needsLast: { Episodes: ["DECOM", "DEC", field] },
    run: (year, last, fails) => {
      const [now, before] = [year.modules.Episodes!, last!.modules.Episodes!];
      const [said, saidBefore] = [now.texts[field]!, before.texts[field]!];
      const lastRows = latestEpisodes(before);
      firstEpisodes(now).forEach((row, child) => {
        const open = lastRows[child] ?? -1;
        // An end that cannot be read leaves the episode open here, as in the department's check.
        if (row < 0 || open < 0 || before.days.DEC![open] !== NO_DAY) return;
        if (said[row] !== saidBefore[open] && !renamed(field, saidBefore[open]!, said[row]!, year))
          fails("Episodes", row, [field]);
      });
    },
  };
}

export const YEAR_BEFORE: readonly Check[] = [
  {
    id: "903-203",
    severity: "error",
    message: "The date of birth is not the one in last year's return.",
    fix: "Find out which is right and use it in both.",
    changes: "The ages of this child.",
    needs: { Header: ["DOB"] },
    needsLast: { Header: ["DOB"] },
    run: ({ modules }, last, fails) => {
      const [now, before] = [modules.Header!, last!.modules.Header!];
      const rowBefore = new Int32Array(childrenOf(before)).fill(-1);
      for (let row = before.count - 1; row >= 0; row--) rowBefore[before.child[row]!] = row;
      for (let row = 0; row < now.count; row++) {
        const same = rowBefore[now.child[row]!] ?? -1;
        if (same >= 0 && now.days.DOB![row] !== before.days.DOB![same]) fails("Header", row, ["DOB"]);
      }
    },
  },
  {
    id: "903-502",
    severity: "error",
    message:
      "Last year's return left this child in an open episode, and this year's first episode begins on another day.",
    fix: "Begin this year's return with last year's open episode; correct the day that is wrong.",
    changes: "Entry and the order of stays: the history is broken at 1 April.",
    needs: { Episodes: ["DECOM"] },
    needsLast: { Episodes: ["DECOM", "DEC"] },
    run: ({ modules }, last, fails) => {
      const [now, before] = [modules.Episodes!, last!.modules.Episodes!];
      const open = blankDay(before, "DEC");
      const first = firstEpisodes(now);
      for (let at = 0; at < before.count; at++) {
        const row = first[before.child[at]!] ?? -1;
        if (row >= 0 && open(at) && now.days.DECOM![row] !== before.days.DECOM![at])
          fails("Episodes", row, ["DECOM"]);
      }
    },
  },
  sameAsLastYear("A", "RNE", "another reason for new episode", "Entry, where one of them is S."),
  sameAsLastYear("B", "LS", "another legal status", "The day of the placement order, A2."),
  sameAsLastYear("C", "CIN", "another category of need", "The column Need."),
  sameAsLastYear(
    "D",
    "PLACE",
    "another placement type",
    "Moving in, A1 and A10, where one of them is an adoptive placement.",
    "H5 may become K3 in 2024-25, and Z1 one of Z11 to Z14 in 2025-26, when the codes changed.",
  ),
  sameAsLastYear("E", "PLACE_PROVIDER", "another provider", "The column Provider, unit costs."),
  sameAsLastYear("F", "URN", "another Ofsted number (URN)"),
  {
    id: "903-562",
    severity: "error",
    message: "This episode began before the year of the return, but last year's return does not end with it.",
    fix: "Check the first day, and whether last year's return lacks the episode.",
    changes: "Entry and the order of stays: the history is broken at 1 April.",
    needs: { Episodes: ["DECOM"] },
    needsLast: { Episodes: ["DECOM"] },
    run: ({ modules, from }, last, fails) => {
      const [now, before] = [modules.Episodes!, last!.modules.Episodes!];
      const latest = latestEpisodes(before);
      firstEpisodes(now).forEach((row, child) => {
        if (row < 0 || now.days.DECOM![row]! >= from) return;
        const end = latest[child] ?? -1;
        if (end < 0 || before.days.DECOM![end] !== now.days.DECOM![row]) fails("Episodes", row, ["DECOM"]);
      });
    },
  },
];
