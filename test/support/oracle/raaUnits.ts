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

/** What a child costs a member, and a week of care; from the published spending and activity of its column. */
export function unitCosts(entries: Entries, member: RaaMember): Record<string, Known> {
  const published = (id: string) => entries.number(`in_raa_${member.at}_${id}`);
  const adoption = (year: Year) => published(`s251_adoption_y${year}`);
  /** Years of which both are known, as sums. */
  const overThree = (activity: "adopted" | "placed"): Known => {
    const years = THREE.map((year) => ({
      spent: adoption(year),
      children: member.count(activity, year),
    })).filter(({ spent, children }) => spent !== undefined && children !== undefined);
    return unlessFew(
      years.reduce((sum, { spent }) => sum + spent!, 0),
      years.reduce((sum, { children }) => sum + children!, 0),
    );
  };
  const residential = ratio(published("s251_residential"), published("residential_days"));
  const weeks: Record<string, Known> = {
    weekly_adoption: weekly(adoption(1), member.count("orders", 1)),
    weekly_fostering: weekly(published("s251_fostering"), published("foster_placements")),
    weekly_residential: residential === undefined ? undefined : residential * 7,
    weekly_looked_after: weekly(published("s251_looked_after"), member.count("looked_after", 1)),
  };
  const rounded = Object.entries(weeks).map(([id, week]) => [
    `${id}_to_5`,
    week === undefined ? undefined : Math.sign(week) * toFivePounds(Math.abs(week)),
  ]);
  return {
    cost_an_adoption: unlessFew(adoption(1), member.count("adopted", 1)),
    cost_an_adoption_3_years: overThree("adopted"),
    cost_a_child_moved_in: unlessFew(adoption(1), member.count("placed", 1)),
    cost_a_child_moved_in_3_years: overThree("placed"),
    ...weeks,
    ...Object.fromEntries(rounded),
  };
}
