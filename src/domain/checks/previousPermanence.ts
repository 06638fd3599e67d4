import { parseDay } from "../dates/parseDay";
import { NO_DAY, serialDay } from "../dates/serialDay";
import { isAuthority } from "./authorities";
import type { Check } from "./check";
import { childrenOf, firstEpisodes, latestEpisodes } from "./episodeOrder";
import { rowCheck } from "./rowChecks";

/** PrevPerm: whether a child who came into care had left care to a permanent home before. */

const OPTIONS: ReadonlySet<string> = new Set(["P1", "P2", "P3", "P4", "Z1"]);
const APRIL_2016 = serialDay(2016, 4, 1)!;
const CELLS = ["PREV_PERM", "LA_PERM", "DATE_PERM"] as const;

export const PREVIOUS_PERMANENCE: readonly Check[] = [
  {
    id: "903-630",
    severity: "error",
    message:
      "The child came into care this year, and it is not said in full whether the child had a permanent home before (PrevPerm).",
    fix: "Add the child to PrevPerm: Z1 where there was none, otherwise the kind with its authority and date (zz where unknown).",
    needs: { Episodes: ["RNE", "DECOM"], PrevPerm: CELLS },
    run: ({ modules, from }, _last, fails) => {
      const [episodes, before] = [modules.Episodes!, modules.PrevPerm!];
      const { PREV_PERM: option, LA_PERM: authority, DATE_PERM: date } = before.texts;
      const ENOUGH = 1;
      const TOO_LITTLE = 2;
      const said = new Uint8Array(childrenOf(before));
      for (let row = 0; row < before.count; row++) {
        const whole =
          option![row] === "Z1" || (option![row] !== "" && authority![row] !== "" && date![row] !== "");
        const child = before.child[row]!;
        said[child] = Math.max(said[child]!, whole ? ENOUGH : TOO_LITTLE);
      }
      for (let row = 0; row < episodes.count; row++)
        if (
          episodes.texts.RNE![row] === "S" &&
          episodes.days.DECOM![row]! >= from &&
          said[episodes.child[row]!] !== ENOUGH
        )
          fails("Episodes", row, ["RNE"]);
    },
  },
  rowCheck(
    {
      id: "903-631",
      severity: "error",
      message: "The previous permanent home is none of the codes P1 to P4 and Z1.",
      fix: "Enter P1 adoption, P2 special guardianship, P3 child arrangements, P4 kind not known, or Z1 for none.",
    },
    "PrevPerm",
    ["PREV_PERM"],
    ({ texts }) => {
      const option = texts.PREV_PERM!;
      return (row) => option[row] !== "" && !OPTIONS.has(option[row]!);
    },
  ),
  {
    id: "903-632",
    severity: "error",
    message:
      "The date of the previous order is no date, or is not shown to be before the child's first episode in this return.",
    fix: "Enter DD/MM/YYYY, with zz for a day or month and zzzz for a year that is not known; check a date in the year in which the child came into care.",
    needs: { Episodes: ["DECOM"], PrevPerm: ["DATE_PERM"] },
    differs:
      "Of a date known in part the latest day that it can be counts; where the year is not known the date passes. Dates in other forms are read.",
    run: ({ modules }, _last, fails) => {
      const [episodes, before] = [modules.Episodes!, modules.PrevPerm!];
      const first = firstEpisodes(episodes);
      for (let row = 0; row < before.count; row++) {
        const said = before.texts.DATE_PERM![row]!;
        const episode = first[before.child[row]!] ?? -1;
        if (said === "" || episode < 0) continue;
        const latest = latestDay(said);
        if (latest === undefined || latest >= episodes.days.DECOM![episode]!)
          fails("PrevPerm", row, ["DATE_PERM"]);
      }
    },
  },
  rowCheck(
    {
      id: "903-633",
      severity: "error",
      message: "The authority of the previous order is no code of a local authority.",
      fix: "Enter the department's three-digit number; WAL, SCO, NIR or NUK outside England, 999 where not known.",
      differs:
        "Authorities made since 2019 (838, 839, 940 to 943) are known here; the validator's list is older.",
    },
    "PrevPerm",
    ["LA_PERM"],
    ({ texts }) => {
      const authority = texts.LA_PERM!;
      return (row) => authority[row] !== "" && !isAuthority(authority[row]!);
    },
  ),
  {
    id: "903-634",
    ofOneYear: true,
    severity: "error",
    message:
      "A previous permanent home is returned for a child whose episodes all began before 1 April 2016, when it was first asked.",
    fix: "Take the child out of PrevPerm, or check the first days of the episodes.",
    needs: { Episodes: ["DECOM"], PrevPerm: CELLS },
    differs:
      "The day is 1 April 2016, as the rule says; the validator compares with the first day of the return's year, and so fails every child who came into care in an earlier year.",
    run: ({ modules }, _last, fails) => {
      const [episodes, before] = [modules.Episodes!, modules.PrevPerm!];
      const latest = latestEpisodes(episodes);
      for (let row = 0; row < before.count; row++) {
        const episode = latest[before.child[row]!] ?? -1;
        if (
          episode >= 0 &&
          episodes.days.DECOM![episode]! < APRIL_2016 &&
          CELLS.some((field) => before.texts[field]![row] !== "")
        )
          fails("PrevPerm", row, CELLS);
      }
    },
  },
  rowCheck(
    {
      id: "903-635",
      severity: "error",
      message:
        "There is a date or an authority of a previous order, but the code says that there was none (Z1) or is missing.",
      fix: "Enter the kind of order (P1 to P4), or take date and authority out.",
      differs:
        "Both a Z1, which the rule names, and a missing code fail; the validator looks for the missing code alone.",
    },
    "PrevPerm",
    CELLS,
    ({ texts }) => {
      const { PREV_PERM: option, LA_PERM: authority, DATE_PERM: date } = texts;
      return (row) =>
        (authority![row] !== "" || date![row] !== "") && (option![row] === "" || option![row] === "Z1");
    },
  ),
];

/**
 * The latest day that a date known in part can be: "ZZ/05/2020" is 31 May 2020, "05/ZZ/2020" 5 December 2020; NO_DAY where
 * the year is not known; `undefined` where it is no such date.
 */
function latestDay(said: string): number | undefined {
  const parts = /^(\d{1,2}|ZZ)\/(\d{1,2}|ZZ)\/(\d{4}|ZZZZ)$/.exec(said)?.slice(1);
  if (!parts?.some((part) => part.startsWith("Z"))) {
    const written = parseDay(said, "dayFirst", true);
    return written.kind === "day" ? written.day : undefined;
  }
  const [days, months, years] = parts.map((part) => (part.startsWith("Z") ? undefined : Number(part)));
  // 2000 had a 29 February.
  const year = years ?? 2000;
  for (let month = months ?? 12; month >= (months ?? 1); month--)
    for (let day = days ?? 31; day >= (days ?? 28); day--) {
      const latest = serialDay(year, month, day);
      if (latest !== undefined) return years === undefined ? NO_DAY : latest;
    }
  return undefined;
}
