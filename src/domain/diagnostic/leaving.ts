import { lastHomeKind, lastLegalKind } from "../codes/homes";
import { leavingRoute, routeInWords } from "../codes/groups";
import { wholeMonths } from "../dates/arithmetic";
import { wholeYears } from "../dates/age";
import { NO_DAY, type SerialDay } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";
import { leavingRouteOf } from "../permanence/routes";

/** Ways out of care as the report counts leavers by them (codes: reference/domain.md 4.2, REC). */
export const WAYS_OUT = [
  "Adoption",
  "Special guardianship",
  "Child arrangements order",
  "Home to parents",
  "Relatives or others",
  "Transferred to another authority",
  "Adult life",
  "Died",
  "Another way",
] as const;
export type WayOut = (typeof WAYS_OUT)[number];
/** Left care, and no source says how. */
export const WAY_NOT_RECORDED = "Not recorded";

/** Who became a special guardian, by the code: E45 to E48 since 2018-19, E43 and E44 before. */
export const GUARDIANS: Readonly<Record<string, string>> = {
  E45: "Former foster carer, relative or friend",
  E46: "Former foster carer, not a relative or friend",
  E47: "Other carer, relative or friend",
  E48: "Other carer, not a relative or friend",
  E43: "Former foster carer, relationship not said",
  E44: "Other carer, relationship not said",
};

/** How those left who have left care, a row a journey; "", NaN and NO_DAY while looked after, and where no source says. */
export interface Leaving {
  way: readonly (WayOut | typeof WAY_NOT_RECORDED | "")[];
  /** One of {@link GUARDIANS}; "" for other ways out, and where no code says it. */
  guardian: readonly string[];
  age: Float64Array;
  /** Completed months. */
  monthsOld: Float64Array;
  /** Of the entry, whether the child has left care or not. */
  monthsOldAtEntry: Float64Array;
  /** From entry to leaving; below 0 where the dates are out of order. */
  days: Float64Array;
  /** Completed years of them. */
  years: Float64Array;
  home: readonly string[];
  legal: readonly string[];
  /** Since when the same child is in care again. */
  cameBack: Int32Array;
}

export function leavingOf(
  { children }: Pick<CareRecords, "children">,
  journeys: Journeys,
  { lastInPeriod }: Pick<Again, "lastInPeriod">,
): Leaving {
  const { leftCare, milestones, texts } = journeys;
  const rows = Array.from({ length: journeys.count }, (_, row) => row);
  const hasLeft = (row: number) => leftCare[row] !== NO_DAY;
  const born = (row: number) => children.dob[journeys.child[row]!]!;
  const between = (from: (row: number) => number, to: Int32Array, how: Between) =>
    Float64Array.from(rows, (row) =>
      from(row) === NO_DAY || to[row] === NO_DAY ? NaN : how(from(row) as SerialDay, to[row] as SerialDay),
    );
  const entry = (row: number) => milestones.entry[row]!;
  const way = rows.map((row) => wayOut(journeys, row));
  return {
    way,
    guardian: rows.map((row) =>
      way[row] === "Special guardianship" ? (GUARDIANS[journeys.leavingRoute[row]!] ?? "") : "",
    ),
    age: between(born, leftCare, wholeYears),
    monthsOld: between(born, leftCare, wholeMonths),
    monthsOldAtEntry: between(born, milestones.entry, wholeMonths),
    days: between(entry, leftCare, (from, to) => to - from),
    years: between(entry, leftCare, (from, to) => (to < from ? NaN : wholeYears(from, to))),
    home: rows.map((row) => (hasLeft(row) ? lastHomeKind(texts.placement[row]!) : "")),
    legal: rows.map((row) => (hasLeft(row) ? lastLegalKind(texts.legalStatus[row]!) : "")),
    cameBack: cameBackOf(journeys, lastInPeriod),
  };
}

type Between = (from: SerialDay, to: SerialDay) => number;

/**
 * How a child left care: by the code, or by what a list says. Adoption is the status, so that it is A4's; a list that writes
 * of an adoption without the day of an order has told of another way.
 */
function wayOut({ status, leftCare, leavingRoute: routes }: Journeys, row: number): Leaving["way"][number] {
  if (leftCare[row] === NO_DAY) return "";
  if (status[row] === "adopted") return "Adoption";
  const route = routes[row]!;
  const word = /^E\d/.test(route) ? leavingRoute(route) : wordsOf(route);
  if (word === "" || word === WAY_NOT_RECORDED) return WAY_NOT_RECORDED;
  return word !== "Adoption" && isWay(word) ? word : "Another way";
}

const isWay = (word: string): word is WayOut => (WAYS_OUT as readonly string[]).includes(word);

const RELATIVES = /\brelatives?\b|\bkinship\b|\bgrand|\baunt\b|\buncle\b|family (?:and|&|or) friends/i;

/** A list's own words; those that name no order, by where they say the child went. */
function wordsOf(route: string): string {
  const word = routeInWords(route);
  if (word === "" || word === WAY_NOT_RECORDED) return word;
  if (isWay(word) && word !== "Home to parents") return word;
  switch (leavingRouteOf(route)) {
    case "home":
      return RELATIVES.test(route) ? "Relatives or others" : "Home to parents";
    case "transferred":
      return "Transferred to another authority";
    case "adultLife":
      return "Adult life";
    case "died":
      return "Died";
    default:
      return "Another way";
  }
}

/** By row with which a period of care ended, the day on which the child's next one began, or is first seen. */
function cameBackOf(journeys: Journeys, lastInPeriod: Uint8Array): Int32Array {
  const came = new Int32Array(journeys.count);
  let next = NO_DAY;
  for (let row = journeys.count - 1; row >= 0; row--) {
    if (journeys.child[row] !== journeys.child[row + 1]) next = NO_DAY;
    const left = journeys.leftCare[row]!;
    if (left !== NO_DAY && lastInPeriod[row] === 1 && next >= left) came[row] = next;
    next = journeys.inCareFrom[row]! || next;
  }
  return came;
}
