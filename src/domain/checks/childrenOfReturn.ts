import { ETHNIC } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { sexCodes } from "./codesOfYear";
import { childrenOf } from "./episodeOrder";
import type { Module } from "./returnYear";
import { rowCheck } from "./rowChecks";

/** The children themselves: Header, and children in other modules who have no episode. */

/** UPN: codes that say why there is none. */
const NO_PUPIL_NUMBER: ReadonlySet<string> = new Set(["", "UN1", "UN2", "UN3", "UN4", "UN5"]);
/** Modules about children who were looked after in the year. */
const OF_EPISODES: readonly Module[] = ["PlacedAdoption", "Missing", "Reviews", "AD1", "PrevPerm", "OC2"];

export const CHILDREN_OF_RETURN: readonly Check[] = [
  rowCheck(
    {
      id: "903-101",
      ofOneYear: true,
      severity: "error",
      message: "The child's sex is missing or none of the codes of this year's return.",
      fix: "Enter M, F or U; until 2023-24 the codes were 1 and 2.",
      changes: "The column Sex.",
    },
    "Header",
    ["SEX"],
    ({ texts }, year) => {
      const [said, codes] = [texts.SEX!, sexCodes(year)];
      return (row) => !codes.has(said[row]!);
    },
  ),
  rowCheck(
    {
      id: "903-102",
      severity: "error",
      message: "The date of birth is missing or cannot be read as a date.",
      fix: "Enter the date of birth as DD/MM/YYYY.",
      changes: "The ages of this child; under-fives.",
      differs:
        "A date written another way (01/05/20, 1 May 2020, 2020-05-01) is read here; the department takes DD/MM/YYYY alone.",
    },
    "Header",
    ["DOB"],
    ({ days }) => {
      const born = days.DOB!;
      return (row) => born[row] === NO_DAY;
    },
  ),
  rowCheck(
    {
      id: "903-103",
      severity: "error",
      message: "The ethnic background is missing or none of the return's codes.",
      fix: "Enter the code; REFU where it was not said, NOBT where it is not yet known.",
      changes: "The column Ethnic group.",
    },
    "Header",
    ["ETHNIC"],
    ({ texts }) => {
      const said = texts.ETHNIC!;
      return (row) => !ETHNIC.has(said[row]!);
    },
  ),
  {
    id: "903-444",
    severity: "error",
    message: "Another row of Header has the same unique pupil number (UPN).",
    fix: "Check whose number it is; a child in care under two ids is one child.",
    changes: "Counts of children, where one child stands here twice.",
    differs: "The department asks it since 2025-26; here it is asked of every year.",
    needs: { Header: ["UPN"] },
    run: ({ modules }, _last, fails) => {
      const header = modules.Header!;
      const numbers = header.texts.UPN!;
      const first = new Map<string, number>();
      for (let row = 0; row < header.count; row++) {
        const number = numbers[row]!;
        if (NO_PUPIL_NUMBER.has(number)) continue;
        const same = first.get(number);
        if (same === undefined) first.set(number, row);
        else for (const each of [same, row]) fails("Header", each, ["UPN"]);
      }
    },
  },
  {
    id: "903-1012",
    severity: "error",
    message: "The child has rows in this table, but no episode in this year's return.",
    fix: "Check the child's id; take the rows out where the child was not looked after this year.",
    changes: "The rows belong to no period of care, so a decision or adoption on them may not count.",
    needs: { Episodes: [] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const known = new Uint8Array(childrenOf(episodes));
      for (let row = 0; row < episodes.count; row++) known[episodes.child[row]!] = 1;
      for (const module of OF_EPISODES) {
        const rows = modules[module];
        if (!rows) continue;
        const told = new Uint8Array(childrenOf(rows));
        for (let row = 0; row < rows.count; row++) {
          const child = rows.child[row]!;
          // Once a child and module: a child without episodes may have years of reviews.
          if (known[child] !== 1 && told[child] === 0) fails(module, row, ["CHILD"]);
          told[child] = 1;
        }
      }
    },
  },
];
