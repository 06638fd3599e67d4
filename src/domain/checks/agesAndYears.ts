import { ADOPTED } from "../codes/groups";
import { wholeYears } from "../dates/age";
import { NO_DAY, serialDay, type SerialDay } from "../dates/serialDay";
import type { Check } from "./check";
import { youngestInSupportedAccommodation } from "./codesOfYear";
import { childrenOf, firstEpisodes } from "./episodeOrder";
import type { ModuleRows, ReturnYear } from "./returnYear";
import { rowCheck, type Words } from "./rowChecks";

/** Days that cannot be for the child's age or for the year of the return. */

const GUARDIANSHIP: ReadonlySet<string> = new Set(["E43", "E44", "E45", "E46", "E47", "E48"]);
/** The Children Act 1989 came into force. */
const OCTOBER_1991 = serialDay(1991, 10, 14)!;

/**
 * A check of an episode by the child's age on one of its days.
 *
 * @param field the day: DECOM or DEC
 * @param wrong of a row, and the age in completed years
 */
function ageCheck(
  words: Words,
  cells: readonly string[],
  field: string,
  wrong: (episodes: ModuleRows, year: ReturnYear) => (row: number, age: () => number) => boolean,
): Check {
  return {
    ...words,
    needs: { Episodes: [...new Set([...cells, field])], Header: ["DOB"] },
    run: (year, _last, fails) => {
      const episodes = year.modules.Episodes!;
      const born = birthDays(year.modules.Header!);
      const days = episodes.days[field]!;
      const fault = wrong(episodes, year);
      for (let row = 0; row < episodes.count; row++) {
        const birth = born[episodes.child[row]!] ?? NO_DAY;
        const on = days[row]!;
        if (birth === NO_DAY || on === NO_DAY) continue;
        // Worked out for the few rows that the check is about.
        const age = () => wholeYears(birth as SerialDay, on as SerialDay);
        if (fault(row, age)) fails("Episodes", row, cells);
      }
    },
  };
}

export const AGES_AND_YEARS: readonly Check[] = [
  rowCheck(
    {
      id: "903-301",
      severity: "error",
      message: "The date of birth is after the end of the return's year.",
      fix: "Check the date of birth; leave an unborn child out of the return.",
      changes: "The ages of this child.",
    },
    "Header",
    ["DOB"],
    ({ days }, { to }) => {
      const born = days.DOB!;
      return (row) => born[row]! > to;
    },
  ),
  {
    id: "903-302",
    severity: "error",
    message: "The child's first episode begins before the child was born.",
    fix: "Check the date of birth in Header and the first day of the episode.",
    changes: "Age at entry; entry, where the first day is wrong.",
    needs: { Episodes: ["DECOM"], Header: ["DOB"] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const born = birthDays(modules.Header!);
      firstEpisodes(episodes).forEach((row, child) => {
        if (row >= 0 && (born[child] ?? NO_DAY) > episodes.days.DECOM![row]!)
          fails("Episodes", row, ["DECOM"]);
      });
    },
  },
  ageCheck(
    {
      id: "903-352",
      severity: "error",
      message: "The child came into care at 18 or over.",
      fix: "Check the date of birth and the first day of the episode.",
      changes: "Age at entry; entry, where the day is wrong.",
    },
    ["DECOM", "RNE"],
    "DECOM",
    ({ texts }) => {
      const reason = texts.RNE!;
      return (row, age) => reason[row] === "S" && age() >= 18;
    },
  ),
  rowCheck(
    {
      id: "903-353",
      severity: "error",
      message: "The episode begins before 14 October 1991, when the Children Act came into force.",
      fix: "Check the year in the date.",
      changes: "Entry, A1 and A10.",
    },
    "Episodes",
    ["DECOM"],
    ({ days }) => {
      const from = days.DECOM!;
      return (row) => from[row] !== NO_DAY && from[row]! < OCTOBER_1991;
    },
  ),
  rowCheck(
    {
      id: "903-354",
      severity: "error",
      message: "The episode begins after the end of the return's year.",
      fix: "Check the year in the date; what begins after 31 March belongs to the next return.",
      changes: "Every stage and measure that needs this day.",
    },
    "Episodes",
    ["DECOM"],
    ({ days }, { to }) => {
      const from = days.DECOM!;
      return (row) => from[row]! > to;
    },
  ),
  {
    id: "903-357",
    severity: "warning",
    message: "The child's first episode began this year, but does not say that the child came into care (S).",
    fix: "Enter S, or add the episode before it.",
    changes: "Entry: without S the day is unknown, and A1 and A10 leave the child out.",
    needs: { Episodes: ["RNE", "DECOM"] },
    differs: "A warning, because the episode before may stand in the return of the year before.",
    run: ({ modules, from }, _last, fails) => {
      const episodes = modules.Episodes!;
      for (const row of firstEpisodes(episodes))
        if (row >= 0 && episodes.days.DECOM![row]! >= from && episodes.texts.RNE![row] !== "S")
          fails("Episodes", row, ["RNE"]);
    },
  },
  ageCheck(
    {
      id: "903-371",
      ofOneYear: true,
      severity: "error",
      message:
        "The child went to supported accommodation (K3, until 2023-24 H5) before the age of 16 (until 2022-23, of 14).",
      fix: "Check the placement and the date of birth.",
      differs:
        "Episodes that have not ended are looked at too, because the rule is about every child placed so; the validator passes over them.",
    },
    ["PLACE", "DECOM"],
    "DECOM",
    ({ texts }, year) => {
      const { code, age: youngest } = youngestInSupportedAccommodation(year);
      const place = texts.PLACE!;
      return (row, age) => place[row] === code && age() < youngest;
    },
  ),
  rowCheck(
    {
      id: "903-385",
      severity: "error",
      message: "The episode ends after the end of the return's year.",
      fix: "Check the year in the date; leave it empty where the episode runs on past 31 March.",
      changes: "The day of leaving and of the adoption order.",
    },
    "Episodes",
    ["DEC"],
    ({ days }, { to }) => {
      const ended = days.DEC!;
      return (row) => ended[row]! > to;
    },
  ),
  ageCheck(
    {
      id: "903-386",
      severity: "error",
      message: "The child was adopted at 18 or over.",
      fix: "Check the date of birth, the day of the adoption order and the reason why the episode ended.",
      changes: "Adoption orders, A1 and A10.",
    },
    ["REC", "DEC"],
    "DEC",
    ({ texts }) => {
      const reason = texts.REC!;
      return (row, age) => ADOPTED.has(reason[row]!) && age() >= 18;
    },
  ),
  ageCheck(
    {
      id: "903-407",
      severity: "error",
      message: "The child left to a special guardian at 18 or over.",
      fix: "Check the date of birth, the day of the order and the reason why the episode ended.",
      changes: "Special guardianship.",
      differs:
        "The eighteenth birthday itself fails, as in the department's rule; the validator lets that day pass. E43 and E44 of returns to 2017-18 are looked at too.",
    },
    ["REC", "DEC"],
    "DEC",
    ({ texts }) => {
      const reason = texts.REC!;
      return (row, age) => GUARDIANSHIP.has(reason[row]!) && age() >= 18;
    },
  ),
];

const births = new WeakMap<ModuleRows, Int32Array>();

/** By child, the date of birth in Header, the first that can be read; 0 where there is none. Worked out once. */
function birthDays(header: ModuleRows): Int32Array {
  const known = births.get(header);
  if (known) return known;
  const born = new Int32Array(childrenOf(header));
  births.set(header, born);
  const days = header.days.DOB!;
  for (let row = header.count - 1; row >= 0; row--)
    if (days[row] !== NO_DAY) born[header.child[row]!] = days[row]!;
  return born;
}
