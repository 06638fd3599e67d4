import type { CodeList } from "../codes/codeList";
import { CIN, LS, RNE } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { placeCodes, recCodes } from "./codesOfYear";
import type { ReturnYear } from "./returnYear";
import { blankDay, rowCheck, type Words } from "./rowChecks";

/** Cells of an episode that are wrong by themselves: days that are none, codes of no list, an end told by half. */

const ANY_FORM =
  "A date written another way (01/05/20, 1 May 2020, 2020-05-01) is read here; the department takes DD/MM/YYYY alone.";
const WITH_MEANING =
  "A code followed by its meaning (“A6 - new carers”) is read here; the department takes the bare code alone.";

const unreadableDay = (field: string, words: Words) =>
  rowCheck({ ...words, differs: ANY_FORM }, "Episodes", [field], ({ unreadable }) => {
    const said = unreadable[field]!;
    return (row) => said[row] === 1;
  });

/** A code that is on no list fails; a blank does not. */
const unlisted = (field: string, codes: (year: ReturnYear) => { has(code: string): boolean }, words: Words) =>
  rowCheck(words, "Episodes", [field], ({ texts }, year) => {
    const [said, listed] = [texts[field]!, codes(year)];
    return (row) => said[row] !== "" && !listed.has(said[row]!);
  });

const ofList = (field: string, list: CodeList, words: Words) =>
  unlisted(field, () => list, { ...words, differs: WITH_MEANING });

export const CELLS_OF_EPISODES: readonly Check[] = [
  unreadableDay("DECOM", {
    id: "903-141",
    severity: "error",
    message: "The day on which this episode began cannot be read as a date.",
    fix: "Enter the day as DD/MM/YYYY.",
    changes: "The episode is not used: entry, moving in and every measure of this child may be wrong.",
  }),
  unreadableDay("DEC", {
    id: "903-147",
    severity: "error",
    message: "The day on which this episode ended cannot be read as a date.",
    fix: "Enter the day as DD/MM/YYYY, or leave the cell empty while the episode runs.",
    changes: "The day of leaving and of the adoption order.",
  }),
  ofList("RNE", RNE, {
    id: "903-143",
    severity: "error",
    message: "The reason for this new episode is not one of the codes S, L, P, T, B, U.",
    fix: "Enter the code that says what changed: S where the child came into care.",
    changes: "Entry (S begins a period of care) and moving in (P and B begin a stay with new carers).",
  }),
  ofList("LS", LS, {
    id: "903-144",
    severity: "error",
    message: "The legal status is none of the return's codes.",
    fix: "Enter the code of the legal status, E1 for a placement order.",
    changes: "The day of the placement order, A2.",
  }),
  ofList("CIN", CIN, {
    id: "903-145",
    severity: "error",
    message: "The category of need is none of the codes N1 to N8.",
    fix: "Enter the need at the time when the child came into care.",
    changes: "The column Need.",
  }),
  unlisted("PLACE", placeCodes, {
    id: "903-146",
    ofOneYear: true,
    severity: "error",
    message: "The placement type is none of the codes of this year's return.",
    fix: "Enter the code of the placement, A3 to A6 for an adoptive home.",
    changes: "Moving in, A1 and A10.",
    differs:
      "The validator's list for 2024-25 spells K3 in lower case, so that it refuses the code; K3 is right since 2024-25.",
  }),
  unlisted("REC", recCodes, {
    id: "903-149",
    ofOneYear: true,
    severity: "error",
    message: "The reason why the episode ended is none of the codes of this year's return.",
    fix: "Enter X1 where the child stayed in care, or the code of how the child left (E11 or E12 for adoption).",
    changes: "How the child left care: adoption orders, A4.",
    differs: `E43 and E44 are taken in returns to 2017-18, when they were the codes of special guardianship. ${WITH_MEANING}`,
  }),
  rowCheck(
    {
      id: "903-148",
      severity: "error",
      message: "Only one of the day on which the episode ended and the reason why is given.",
      fix: "Enter both, or leave both empty while the episode runs.",
      changes: "The day of leaving and of the adoption order.",
    },
    "Episodes",
    ["DEC", "REC"],
    (rows) => {
      const noDay = blankDay(rows, "DEC");
      const reason = rows.texts.REC!;
      return (row) => noDay(row) !== (reason[row] === "");
    },
  ),
  rowCheck(
    {
      id: "903-355",
      severity: "error",
      message: "The episode has no length: it begins and ends on the same day, or has neither day.",
      fix: "Enter or correct both days; an episode lasts a day at least.",
      changes: "Moving in, where the episode is an adoptive placement.",
    },
    "Episodes",
    ["DEC", "DECOM"],
    (rows) => {
      const [from, to] = [rows.days.DECOM!, rows.days.DEC!];
      const [noFirst, noLast] = [blankDay(rows, "DECOM"), blankDay(rows, "DEC")];
      return (row) => (from[row] === NO_DAY ? noFirst(row) && noLast(row) : from[row] === to[row]);
    },
  ),
  rowCheck(
    {
      id: "903-356",
      severity: "error",
      message: "The episode ends before it begins.",
      fix: "Check both days for a slip in day, month or year.",
      changes: "Every stage and measure that needs either day.",
    },
    "Episodes",
    ["DEC", "DECOM"],
    ({ days }) => {
      const [from, to] = [days.DECOM!, days.DEC!];
      return (row) => to[row] !== NO_DAY && to[row]! < from[row]!;
    },
  ),
];
