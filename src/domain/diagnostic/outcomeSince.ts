import { leavingRoute, LONG_TERM_PLACE, TEMPORARY_PLACE } from "../codes/groups";
import type { Period } from "../journeys/periods";
import type { Episodes } from "../journeys/records";

/** The ways in which a child who entered under five leaves care (REC; reference/domain.md 4.2). */
export const LEAVING_ROUTES = [
  "adoption",
  "guardianship",
  "arrangements",
  "home",
  "relatives",
  "transferred",
  "died",
  "other",
  "notRecorded",
] as const;
export type LeavingRoute = (typeof LEAVING_ROUTES)[number];

/** What came after the second anniversary of a child who was still looked after then. */
export const OUTCOMES = [...LEAVING_ROUTES, "longTermFoster", "waiting", "noLaterData"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const BY_WORDS: ReadonlyMap<string, LeavingRoute> = new Map([
  ["Adoption", "adoption"],
  ["Special guardianship", "guardianship"],
  ["Child arrangements order", "arrangements"],
  ["Home to parents", "home"],
  ["Relatives or others", "relatives"],
  ["Transferred to another authority", "transferred"],
  ["Died", "died"],
]);

/** @example routeOfLeaving("E47") //=> "guardianship" */
export const routeOfLeaving = (code: string): LeavingRoute =>
  code === "?" || code === "" ? "notRecorded" : (BY_WORDS.get(leavingRoute(code)) ?? "other");

/**
 * How the period of care went on after a day, by the end of the data: left by a route, in a long-term foster home (U1, U4) then,
 * or still waiting.
 */
export function outcomeOf(episodes: Episodes, period: Period, after: number, until: number): Outcome {
  if (period.ended) return routeOfLeaving(period.leavingCode);
  if (until <= after) return "noLaterData";
  const home =
    period.rows.findLast((row) => !TEMPORARY_PLACE.has(episodes.place[row]!)) ?? period.rows.at(-1)!;
  return LONG_TERM_PLACE.has(episodes.place[home]!) ? "longTermFoster" : "waiting";
}
