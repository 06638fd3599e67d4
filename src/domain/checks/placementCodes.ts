import {
  ADOPTED,
  ADOPTIVE_PLACE,
  CONSENT_PLACE,
  CURRENT_CARER_PLACE,
  TEMPORARY_PLACE,
} from "../codes/groups";
import { NO_DAY, serialDay } from "../dates/serialDay";
import type { Check } from "./check";
import { episodeOrder } from "./episodeOrder";
import { MARCH_2025 } from "./codesOfYear";
import { blankDay, pairCheck, rowCheck } from "./rowChecks";

/** Placements and legal status that do not go together, or not with how the episode began or ended. */

const FOSTER_PLACE: ReadonlySet<string> = new Set(["U1", "U2", "U3", "U4", "U5", "U6"]);
const FAMILY_PLACE: ReadonlySet<string> = new Set([...ADOPTIVE_PLACE, ...FOSTER_PLACE]);
const NEVER_PUBLIC: ReadonlySet<string> = new Set([...FAMILY_PLACE, "K1", "K2", "P1"]);
const SAME_CARERS: ReadonlySet<string> = new Set(["S", "T", "U"]);

const APRIL_2015 = serialDay(2015, 4, 1)!;
const DECEMBER_2005 = serialDay(2005, 12, 1)!;
const YEAR_END_2005 = serialDay(2005, 12, 31)!;

export const PLACEMENT_CODES: readonly Check[] = [
  rowCheck(
    {
      id: "903-217",
      severity: "error",
      message:
        "The child is placed for adoption with foster carers who looked after the child already (A3, A5), but the reason for the new episode says that the carers changed.",
      fix: "Use T or U where the carers are the same; use A4 or A6 where they are new.",
      changes: "Moving in and A10: P and B begin a stay with new carers.",
    },
    "Episodes",
    ["RNE", "PLACE", "DECOM"],
    ({ texts, days }) => {
      const [place, reason, from] = [texts.PLACE!, texts.RNE!, days.DECOM!];
      return (row) =>
        CURRENT_CARER_PLACE.has(place[row]!) && from[row]! >= APRIL_2015 && !SAME_CARERS.has(reason[row]!);
    },
  ),
  pairCheck(
    {
      id: "903-336",
      severity: "warning",
      message:
        "The child is placed for adoption by consent (A3, A4), but did not come from a foster or adoptive home.",
      fix: "Check the placement before; it can be right for a baby placed from hospital.",
      changes: "A10, where the carers fostered the child before.",
      differs: "A warning, because a baby whose parents consent may be placed from hospital.",
    },
    ["PLACE"],
    [],
    ({ texts }) => {
      const place = texts.PLACE!;
      return (before, row) => CONSENT_PLACE.has(place[row]!) && !FAMILY_PLACE.has(place[before]!);
    },
  ),
  rowCheck(
    {
      id: "903-380",
      severity: "error",
      message: "A temporary stay (T0 to T4) begins with a reason other than a move (P, B).",
      fix: "Enter the placement that the child was in, and the temporary stay as a move from it.",
      changes: "Moving in, where the child was with adopters by then.",
    },
    "Episodes",
    ["PLACE", "RNE"],
    ({ texts }) => {
      const [place, reason] = [texts.PLACE!, texts.RNE!];
      return (row) => TEMPORARY_PLACE.has(place[row]!) && reason[row] !== "P" && reason[row] !== "B";
    },
  ),
  rowCheck(
    {
      id: "903-381",
      severity: "error",
      message: "The child left care from a temporary stay (T0 to T4).",
      fix: "Add the episode of the child's return to the usual placement, and end that one.",
      changes: "Moving in and A1, where the child was adopted.",
    },
    "Episodes",
    ["PLACE", "REC"],
    ({ texts }) => {
      const [place, reason] = [texts.PLACE!, texts.REC!];
      return (row) => TEMPORARY_PLACE.has(place[row]!) && reason[row] !== "X1" && reason[row] !== "";
    },
  ),
  {
    id: "903-383",
    severity: "error",
    message:
      "After a temporary stay (T0 to T4) the data do not show that the child came back, by a move (P), to the placement before it.",
    fix: "Make the placement (since 2025-26 its postcode too) of the row after the stay that of the row before it, and its reason P. A blank cell shows nothing.",
    changes: "Moving in: a stay with adopters goes on over a temporary stay only if the child comes back.",
    needs: { Episodes: ["DECOM", "PLACE", "RNE", "PL_POST"] },
    differs: "The postcode counts since 2025-26, as in the department's rule of that year.",
    run: (year, _last, fails) => {
      const episodes = year.modules.Episodes!;
      const { rows, starts } = episodeOrder(episodes);
      const { PLACE: place, RNE: reason, PL_POST: postcode } = episodes.texts as Record<string, string[]>;
      // The department points at the row after the stay since 2025-26, and at the stay before.
      const withPostcode = year.to > MARCH_2025;
      for (let child = 0; child + 1 < starts.length; child++)
        for (let at = starts[child]! + 2; at < starts[child + 1]!; at++) {
          const [home, stay, after] = [rows[at - 2]!, rows[at - 1]!, rows[at]!];
          if (!TEMPORARY_PLACE.has(place![stay]!)) continue;
          const back =
            reason![after] === "P" &&
            sameAnswer(place!, home, after) &&
            (!withPostcode || sameAnswer(postcode!, home, after));
          if (!back) fails("Episodes", withPostcode ? after : stay, ["PLACE", "RNE", "PL_POST"]);
        }
    },
  },
  rowCheck(
    {
      id: "903-390",
      severity: "error",
      message: "The child was adopted, but not from an adoptive placement (A3 to A6).",
      fix: "Enter the episode of moving in with the adopters, A3 to A6.",
      changes: "A1 and A10 leave this child out: there is no day of moving in.",
    },
    "Episodes",
    ["PLACE", "REC"],
    ({ texts }) => {
      const [place, reason] = [texts.PLACE!, texts.REC!];
      return (row) => ADOPTED.has(reason[row]!) && !ADOPTIVE_PLACE.has(place[row]!);
    },
  ),
  rowCheck(
    {
      id: "903-408",
      severity: "error",
      message:
        "The child is placed for adoption under a placement order (A5, A6), but the legal status is no placement order (E1).",
      fix: "Enter E1 from the day of the order; use A3 or A4 where the parents consented.",
      changes: "The day of the placement order, A2.",
    },
    "Episodes",
    ["LS", "PLACE"],
    ({ texts }) => {
      const [place, status] = [texts.PLACE!, texts.LS!];
      return (row) => (place[row] === "A5" || place[row] === "A6") && status[row] !== "E1";
    },
  ),
  rowCheck(
    {
      id: "903-445",
      severity: "error",
      message: "A freeing order (D1) is recorded for an episode that began after 2005, when there were none.",
      fix: "Use E1 for a placement order.",
      changes: "The day of the placement order, A2.",
    },
    "Episodes",
    ["LS", "DECOM"],
    ({ texts, days }) => {
      const [status, from] = [texts.LS!, days.DECOM!];
      return (row) => status[row] === "D1" && from[row]! > YEAR_END_2005;
    },
  ),
  rowCheck(
    {
      id: "903-446",
      severity: "error",
      message:
        "A placement order (E1) is recorded for an episode that began before December 2005, when there were none.",
      fix: "Check the day on which the episode began.",
      changes: "The day of the placement order, A2.",
    },
    "Episodes",
    ["DECOM", "LS"],
    ({ texts, days }) => {
      const [status, from] = [texts.LS!, days.DECOM!];
      return (row) => status[row] === "E1" && from[row] !== NO_DAY && from[row]! < DECEMBER_2005;
    },
  ),
  rowCheck(
    {
      id: "903-451",
      severity: "error",
      message: "The child is still under a freeing order (D1), which no court has made since 2005.",
      fix: "Check the legal status; a placement order is E1.",
      changes: "The day of the placement order, A2.",
    },
    "Episodes",
    ["LS", "DEC", "REC"],
    (rows) => {
      const noDay = blankDay(rows, "DEC");
      const [status, reason] = [rows.texts.LS!, rows.texts.REC!];
      return (row) => status[row] === "D1" && reason[row] === "" && noDay(row);
    },
  ),
  rowCheck(
    {
      id: "903-516",
      severity: "error",
      message:
        "The child left to a special guardian who was the foster carer (E45, E46), but not from a foster placement (U1 to U6).",
      fix: "Check the placement; use E47 or E48 where another person became the guardian.",
      changes: "Special guardianship by kind of carer.",
    },
    "Episodes",
    ["PLACE", "REC"],
    ({ texts }) => {
      const [place, reason] = [texts.PLACE!, texts.REC!];
      return (row) => (reason[row] === "E45" || reason[row] === "E46") && !FOSTER_PLACE.has(place[row]!);
    },
  ),
  rowCheck(
    {
      id: "903-529",
      severity: "error",
      message:
        "The provider is another public body (PR3), which provides no homes of this kind (with parents, adoptive, foster, children's or secure children's homes).",
      fix: "Check the provider: PR1 for your own provision, PR2 for another authority's.",
      changes: "The column Provider, unit costs.",
    },
    "Episodes",
    ["PLACE_PROVIDER", "PLACE"],
    ({ texts }) => {
      const [place, provider] = [texts.PLACE!, texts.PLACE_PROVIDER!];
      return (row) => provider[row] === "PR3" && NEVER_PUBLIC.has(place[row]!);
    },
  ),
];

/** Whether two rows give the same answer; two blanks give none. */
const sameAnswer = (said: readonly string[], one: number, other: number) =>
  said[one] !== "" && said[one] === said[other];
