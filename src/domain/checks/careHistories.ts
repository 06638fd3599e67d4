import { RNE } from "../codes/ssda903";
import { LAST_DAY, NO_DAY } from "../dates/serialDay";
import type { Check } from "./check";
import { recCodes } from "./codesOfYear";
import { eachHistory } from "./episodeOrder";
import type { ModuleRows } from "./returnYear";
import { pairCheck } from "./rowChecks";

/** Episodes of one child that do not follow from each other. */

/** RNE: the child was in care already. */
const CONTINUES: ReadonlySet<string> = new Set([...RNE.keys()].filter((code) => code !== "S"));
/** What says where the child lives and with whom. */
const PLACEMENT = ["PLACE", "PL_POST", "URN", "PLACE_PROVIDER"] as const;
const PLACEMENT_AND_STATUS = ["LS", ...PLACEMENT] as const;

const BLANKS_ARE_EQUAL =
  "A cell blank in both episodes is the same in both, as the validator has it in rule 436; here it takes some blanks for different.";

export const CARE_HISTORIES: readonly Check[] = [
  {
    id: "903-142",
    severity: "error",
    message:
      "Another episode of this child has begun, but this one has not ended: the day or the reason is missing.",
    fix: "Enter the day on which this episode ended and why (X1 where the next begins that day); give the other episode its first day if that is missing.",
    changes: "Entry and moving in: the period of care cannot be followed.",
    needs: { Episodes: ["DECOM", "DEC", "REC"] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const [from, to, reason] = [episodes.days.DECOM!, episodes.days.DEC!, episodes.texts.REC!];
      eachHistory(episodes, (rows) => {
        // An episode without a readable first day counts as the last, as in the sector's validator.
        for (let at = 0; at + 1 < rows.length; at++) {
          const row = rows[at]!;
          const open = to[row] === NO_DAY || reason[row] === "";
          if (open && from[row] !== NO_DAY) fails("Episodes", row, ["DEC", "REC"]);
        }
      });
    },
  },
  {
    id: "903-388",
    severity: "error",
    message:
      "How this episode ends does not fit what comes next: X1 and an episode that begins the same day belong together.",
    fix: "Use X1 only where the next episode begins on the day this one ends; add the missing episode, or enter how the child left.",
    changes: "Entry and leaving: the period of care is cut or joined in the wrong place.",
    needs: { Episodes: ["DECOM", "DEC", "REC"] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const [from, to, reason] = [episodes.days.DECOM!, episodes.days.DEC!, episodes.texts.REC!];
      eachHistory(episodes, (rows) => {
        const dated = datedRows(rows, from);
        for (let at = 0; at < rows.length; at++) {
          const row = rows[at]!;
          if (to[row] === NO_DAY || reason[row] === "") continue;
          // An episode without a readable first day counts as before all others, as in the department's check.
          const next = at < dated ? at + 1 : 0;
          const goesOn = next < dated && from[rows[next]!] === to[row];
          if (goesOn !== (reason[row] === "X1")) fails("Episodes", row, ["REC", "DEC"]);
        }
      });
    },
  },
  pairCheck(
    {
      id: "903-431",
      severity: "error",
      message:
        "The child is said to start being looked after (S), but the episode before had not ended by the day before.",
      fix: "Use the reason that says what changed (L, P, T, B, U) where the child stayed in care.",
      changes: "Entry, A1 and A10: a period of care seems to begin here.",
    },
    ["RNE", "DECOM"],
    ["DEC"],
    ({ days, texts }) => {
      const [from, to, reason] = [days.DECOM!, days.DEC!, texts.RNE!];
      return (before, row) =>
        reason[row] === "S" && from[row] !== NO_DAY && to[before] !== NO_DAY && from[row]! <= to[before]!;
    },
  ),
  pairCheck(
    {
      id: "903-432",
      severity: "error",
      message:
        "The child left care with the episode before, but this episode does not say that the child came into care again (S).",
      fix: "Use S where the child came back into care; use X1 on the episode before where the child never left.",
      changes: "Entry, A1 and A10: the period of care that begins here has no first day.",
      differs: "E43 and E44 count as leaving in returns to 2017-18, when they were codes.",
    },
    ["RNE"],
    ["REC"],
    ({ texts }, year) => {
      const [reason, ended, codes] = [texts.RNE!, texts.REC!, recCodes(year)];
      const left = (row: number) => ended[row] !== "X1" && codes.has(ended[row]!);
      return (before, row) => reason[row] !== "S" && left(before);
    },
  ),
  {
    id: "903-433",
    severity: "error",
    message:
      "The child was in care already by the reason for this episode, but it does not begin on the day the one before ended.",
    fix: "Make the days meet, add the episode between them, or use S where the child came back into care.",
    changes: "Entry and days in care: there is a gap or an overlap in the period of care.",
    needs: { Episodes: ["RNE", "DECOM", "DEC"] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const [from, to, reason] = [episodes.days.DECOM!, episodes.days.DEC!, episodes.texts.RNE!];
      eachHistory(episodes, (rows) => {
        const ordered = shorterFirst(rows, episodes);
        for (let at = 1; at < ordered.length; at++) {
          const [before, row] = [ordered[at - 1]!, ordered[at]!];
          const meets = from[row] !== NO_DAY && from[row] === to[before];
          if (CONTINUES.has(reason[row]!) && !meets) fails("Episodes", row, ["DECOM", "RNE"]);
        }
      });
    },
  },
  pairCheck(
    {
      id: "903-434",
      severity: "error",
      message:
        "Only the legal status should have changed (L), but it is the same as before, or the placement is another.",
      fix: "Use P or T where only the placement changed, B or U where both did.",
      changes: "The day of the placement order; moving in, where the child moved.",
      differs: BLANKS_ARE_EQUAL,
    },
    ["RNE", ...PLACEMENT_AND_STATUS],
    [],
    (episodes) => {
      const [reason, samePlacement, sameStatus] = whatChanged(episodes);
      return (before, row) => reason[row] === "L" && (sameStatus(before, row) || !samePlacement(before, row));
    },
  ),
  pairCheck(
    {
      id: "903-435",
      severity: "error",
      message:
        "Only the placement should have changed (P, T), but type, postcode, URN and provider are as before, or the legal status is another.",
      fix: "Use L where only the legal status changed, B or U where both did.",
      changes: "Moving in: P begins a stay with new carers.",
      differs: BLANKS_ARE_EQUAL,
    },
    ["RNE", ...PLACEMENT_AND_STATUS],
    [],
    (episodes) => {
      const [reason, samePlacement, sameStatus] = whatChanged(episodes);
      return (before, row) =>
        (reason[row] === "P" || reason[row] === "T") &&
        (!sameStatus(before, row) || samePlacement(before, row));
    },
  ),
  pairCheck(
    {
      id: "903-436",
      severity: "error",
      message: "Both placement and legal status should have changed (B, U), but one of them is as before.",
      fix: "Use L where only the legal status changed, P or T where only the placement did.",
      changes: "The day of the placement order; moving in: B begins a stay with new carers.",
    },
    ["RNE", ...PLACEMENT_AND_STATUS],
    [],
    (episodes) => {
      const [reason, samePlacement, sameStatus] = whatChanged(episodes);
      return (before, row) =>
        (reason[row] === "B" || reason[row] === "U") &&
        (sameStatus(before, row) || samePlacement(before, row));
    },
  ),
  {
    id: "903-437",
    severity: "error",
    message:
      "The child has died, or was found to be 18 or over, by this episode's end, but has a later episode.",
    fix: "Check the reason why this episode ended, and that the later episode is this child's.",
    changes: "How the child left care.",
    needs: { Episodes: ["REC", "DECOM"] },
    run: ({ modules }, _last, fails) => {
      const episodes = modules.Episodes!;
      const [from, ended] = [episodes.days.DECOM!, episodes.texts.REC!];
      eachHistory(episodes, (rows) => {
        for (let at = 0; at + 1 < rows.length; at++) {
          const row = rows[at]!;
          const final = ended[row] === "E2" || ended[row] === "E15";
          if (final && from[row] !== NO_DAY) fails("Episodes", row, ["REC"]);
        }
      });
    },
  },
  pairCheck(
    {
      id: "903-501",
      severity: "error",
      message: "This episode begins before the one before it ended.",
      fix: "Check both days, and whether one of the rows is a copy that should be gone.",
      changes: "Entry, moving in and the order of stays.",
    },
    ["DECOM", "DEC"],
    [],
    ({ days }) => {
      const [from, to] = [days.DECOM!, days.DEC!];
      return (before, row) => from[row] !== NO_DAY && to[before] !== NO_DAY && from[row]! < to[before]!;
    },
  ),
  pairCheck(
    {
      id: "903-504",
      severity: "error",
      message: "The category of need is missing, or not the one that the period of care began with.",
      fix: "Give the need at the time when the child came into care, the same through the whole period.",
      changes: "The column Need.",
      differs: "Compared with the episode before, as the validator does, so each change is shown once.",
    },
    ["CIN"],
    ["DEC", "REC"],
    ({ days, texts }) => {
      const [from, to, ended, need] = [days.DECOM!, days.DEC!, texts.REC!, texts.CIN!];
      return (before, row) =>
        ended[before] === "X1" &&
        from[row] !== NO_DAY &&
        to[before] === from[row] &&
        (need[row] === "" || need[before] !== need[row]);
    },
  ),
];

/** How many of a child's rows have a readable first day; they stand first. */
function datedRows(rows: Int32Array, from: Int32Array): number {
  let dated = rows.length;
  while (dated > 0 && from[rows[dated - 1]!] === NO_DAY) dated--;
  return dated;
}

/** Rows that begin on one day, the one that ends first before the others and one that runs on last. */
function shorterFirst(rows: Int32Array, { days }: ModuleRows): Int32Array {
  const [from, to] = [days.DECOM!, days.DEC!];
  let apart = true;
  for (let at = 1; at < rows.length && apart; at++) apart = from[rows[at - 1]!] !== from[rows[at]!];
  if (apart) return rows;
  const orLast = (day: number) => (day === NO_DAY ? LAST_DAY + 1 : day);
  return rows.slice().sort((a, b) => orLast(from[a]!) - orLast(from[b]!) || orLast(to[a]!) - orLast(to[b]!));
}

/** The reasons for new episodes, and whether an episode has the placement and the legal status of another. */
function whatChanged({ texts }: ModuleRows) {
  const placement = PLACEMENT.map((field) => texts[field]!);
  const status = texts.LS!;
  const samePlacement = (before: number, row: number) =>
    placement.every((cells) => cells[before] === cells[row]);
  const sameStatus = (before: number, row: number) => status[before] === status[row];
  return [texts.RNE!, samePlacement, sameStatus] as const;
}
