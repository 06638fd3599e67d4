import { codeList } from "./codeList";

/** Sets of SSDA903 codes that mean one thing for a journey (reference/domain.md 4.2). */
type Codes = ReadonlySet<string>;

/** REC: left care by adoption. */
export const ADOPTED: Codes = new Set(["E11", "E12"]);
/** REC: left care to a special guardian, the codes of before and since 2018-19. */
const SPECIAL_GUARDIANSHIP: Codes = new Set(["E43", "E44", "E45", "E46", "E47", "E48"]);
const CHILD_ARRANGEMENTS: Codes = new Set(["E41"]);
/** REC: went home to parents. */
const HOME: Codes = new Set(["E4", "E4A", "E4B"]);
const TRANSFERRED: Codes = new Set(["E3"]);

/** LS: a placement order, or the freeing order that it replaced. */
export const PLACEMENT_ORDER: Codes = new Set(["E1", "D1"]);
/** LS: short breaks, no part of anything permanent. */
export const SHORT_BREAKS: Codes = new Set(["V3", "V4"]);

/** PLACE: a stay after which the child comes back to the same home. */
export const TEMPORARY_PLACE: Codes = new Set(["T0", "T1", "T2", "T3", "T4"]);
/** PLACE: with the people who mean to adopt. */
export const ADOPTIVE_PLACE: Codes = new Set(["A3", "A4", "A5", "A6"]);
/** PLACE: adoptive, by the parents' consent, without a placement order. */
export const CONSENT_PLACE: Codes = new Set(["A3", "A4"]);
/** PLACE: adoptive, with carers who fostered the child before. */
export const CURRENT_CARER_PLACE: Codes = new Set(["A3", "A5"]);
/** PLACE: a foster home in which the child is to stay. */
export const LONG_TERM_PLACE: Codes = new Set(["U1", "U4"]);
/** PLACE: fostering for adoption or concurrent planning. */
export const EARLY_PERMANENCE_PLACE: Codes = new Set(["U2", "U5"]);

const ROUTES: readonly [Codes, string][] = [
  [ADOPTED, "Adoption"],
  [SPECIAL_GUARDIANSHIP, "Special guardianship"],
  [CHILD_ARRANGEMENTS, "Child arrangements order"],
  [HOME, "Home to parents"],
  [new Set(["E13"]), "Relatives or others"],
  [TRANSFERRED, "Transferred to another authority"],
  [new Set(["E5", "E6", "E7", "E17"]), "Adult life"],
  [new Set(["E2"]), "Died"],
];

/**
 * How a child left care, in words: "" where the code says that the child did not (X1, blank); "Other" for the rest and
 * for codes of no list.
 *
 * @example leavingRoute("E47") //=> "Special guardianship"
 */
export function leavingRoute(rec: string): string {
  if (rec === "" || rec === "X1") return "";
  return ROUTES.find(([codes]) => codes.has(rec))?.[1] ?? "Other";
}

/** What people write for a way out of care, the first that fits. */
const ROUTES_WRITTEN: readonly [RegExp, string][] = [
  [/special guard|\bsgo?\b/i, "Special guardianship"],
  [/adopt/i, "Adoption"],
  [/child arrangement|residence order|\bcao\b|\bro\b/i, "Child arrangements order"],
  [/transfer/i, "Transferred to another authority"],
  [/\b(?:home|parents?|mother|father|reunif\w*|rehabilitat\w*)\b/i, "Home to parents"],
];

/**
 * A leaving code of the 903, or a tracker's own words, as one of the routes; words that fit none stay as they are.
 *
 * @example routeInWords("SGO to grandparents") //=> "Special guardianship"
 */
export function routeInWords(route: string): string {
  if (/^E\d/.test(route)) return leavingRoute(route);
  if (route === "?") return "Not recorded";
  return ROUTES_WRITTEN.find(([written]) => written.test(route))?.[1] ?? route;
}

const ETHNIC_GROUPS: Readonly<Record<string, string>> = {
  W: "White",
  M: "Mixed",
  A: "Asian",
  B: "Black",
};

/** Chinese counts as Asian, as in the 2021 census; releases before it have it under Other. */
const ETHNIC_EXCEPTIONS = codeList({ CHNE: "Asian", OOTH: "Other", REFU: "Unknown", NOBT: "Unknown" });

/**
 * One of the five groups of the statistics, or "Unknown".
 *
 * @example ethnicGroup("MWBC") //=> "Mixed"
 */
export function ethnicGroup(ethnic: string): string {
  const exception = ETHNIC_EXCEPTIONS.get(ethnic);
  if (exception !== undefined) return exception;
  return (ethnic.length === 4 && ETHNIC_GROUPS[ethnic.charAt(0)]) || "Unknown";
}

const LEGAL_STATUS_GROUPS: readonly [Codes, string][] = [
  [PLACEMENT_ORDER, "Placement order"],
  [new Set(["C1"]), "Interim care order"],
  [new Set(["C2"]), "Full care order"],
  [new Set(["V2"]), "By agreement (section 20)"],
  [SHORT_BREAKS, "Short breaks"],
];

/**
 * The group of a legal status that figures are split by (reference/domain.md 7); "Other" for the rest.
 *
 * @example legalStatusGroup("D1") //=> "Placement order": the freeing order that it replaced
 */
export const legalStatusGroup = (ls: string): string =>
  LEGAL_STATUS_GROUPS.find(([codes]) => codes.has(ls))?.[1] ?? "Other";

/** Codes of years ago among them. */
export const WITH_ADOPTERS_PLACE: Codes = new Set([...ADOPTIVE_PLACE, "A1", "A2"]);
export const RESIDENTIAL_PLACE: Codes = new Set(["K1", "K2", "R1", "R2", "R3", "R5", "S1"]);

const PLACEMENT_GROUPS: readonly [Codes, string][] = [
  [WITH_ADOPTERS_PLACE, "With adopters"],
  [EARLY_PERMANENCE_PLACE, "Early permanence carers"],
  [LONG_TERM_PLACE, "Long-term fostering"],
  [new Set(["U3", "U6"]), "Other fostering"],
  [new Set(["P1"]), "With parents"],
  [RESIDENTIAL_PLACE, "Residential or secure"],
  [new Set(["P2", "P3", "H5", "K3"]), "Independent or supported living"],
  [TEMPORARY_PLACE, "Temporary stay"],
];

/**
 * The group of a placement type as measures see it: what counts as moved in with adopters, as early permanence, as long-term.
 *
 * @example placementGroup("U5") //=> "Early permanence carers"
 */
export const placementGroup = (place: string): string =>
  PLACEMENT_GROUPS.find(([codes]) => codes.has(place))?.[1] ?? "Other";
