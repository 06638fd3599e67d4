import type { Entries } from "./costsEntries";
import { toFivePounds } from "./costsUnits";
import type { Known, RaaMember, Year } from "./raaMembers";

const ratio = (spent: Known, among: Known): Known =>
  spent === undefined || among === undefined || among <= 0 ? undefined : spent / among;
/** What a few children cost is given to nobody. */
const FEWEST = 6;
const unlessFew = (spent: Known, children: Known): Known =>
  children !== undefined && children < FEWEST ? undefined : ratio(spent, children);
const weekly = (spent: Known, children: Known): Known => {
  const year = ratio(spent, children);
  return year === undefined ? undefined : (year / 365) * 7;
};
const THREE: readonly Year[] = [1, 2, 3];

/** Spending and what it is divided by. */
interface Pair {
  spent: Known;
  among: Known;
}
const together = (pairs: readonly Pair[]): Pair => {
  const known = pairs.filter(({ spent, among }) => spent !== undefined && among !== undefined);
  if (known.length === 0) return { spent: undefined, among: undefined };
  return {
    spent: known.reduce((sum, { spent }) => sum + spent!, 0),
    among: known.reduce((sum, { among }) => sum + among!, 0),
  };
};

/** What is divided by what, from the published spending and the activity of a member's column. */
function pairsOf(entries: Entries, member: RaaMember): Record<string, Pair> {
  const published = (id: string) => entries.number(`in_raa_${member.at}_${id}`);
  const adoption = (year: Year) => published(`s251_adoption_y${year}`);
  const of = (activity: "adopted" | "placed") =>
    THREE.map((year) => ({ spent: adoption(year), among: member.count(activity, year) }));
  return {
    cost_an_adoption: of("adopted")[0]!,
    // Over those of three years of which both are known.
    cost_an_adoption_3_years: together(of("adopted")),
    cost_a_child_moved_in: of("placed")[0]!,
    cost_a_child_moved_in_3_years: together(of("placed")),
    weekly_adoption: { spent: adoption(1), among: member.count("orders", 1) },
    weekly_fostering: { spent: published("s251_fostering"), among: published("foster_placements") },
    weekly_residential: { spent: published("s251_residential"), among: published("residential_days") },
    weekly_looked_after: { spent: published("s251_looked_after"), among: member.count("looked_after", 1) },
  };
}

function costsOf(pairs: Record<string, Pair>): Record<string, Known> {
  const costs: Record<string, Known> = {};
  for (const [id, { spent, among }] of Object.entries(pairs)) {
    if (id.startsWith("cost")) costs[id] = unlessFew(spent, among);
    else {
      const days = ratio(spent, among);
      const week = id === "weekly_residential" ? days && days * 7 : weekly(spent, among);
      costs[id] = week;
      costs[`${id}_to_5`] = week === undefined ? undefined : Math.sign(week) * toFivePounds(Math.abs(week));
    }
  }
  return costs;
}

/** What a child costs a member, and a week of care. */
export const unitCosts = (entries: Entries, member: RaaMember): Record<string, Known> =>
  costsOf(pairsOf(entries, member));

/** The same of every member, and of all together. */
export function unitFigures(entries: Entries, members: readonly RaaMember[]): Record<string, Known> {
  const pairs = members.map((member) => pairsOf(entries, member));
  const figures: Record<string, Known> = {};
  members.forEach(({ at }, which) => {
    for (const [id, cost] of Object.entries(costsOf(pairs[which]!))) figures[`out_raa_${at}_${id}`] = cost;
  });
  if (pairs.length === 0) return figures;
  const ids = Object.keys(pairs[0]!);
  const all = Object.fromEntries(ids.map((id) => [id, together(pairs.map((of) => of[id]!))]));
  for (const [id, cost] of Object.entries(costsOf(all))) figures[`out_raa_${id}`] = cost;
  return figures;
}
