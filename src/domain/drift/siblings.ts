import { isBlank, yesOrNo } from "../codes/answers";
import type { Journeys } from "../journeys/journeys";

/** A sibling group as far as the data have it. */
export interface SiblingGroup {
  /** Children whose latest journey names the group. */
  children: number;
  /** Of them, those who are on Drift. */
  live: number;
}

/**
 * By journey, its sibling group, from a group column only (rules.md 4); undefined without one, or where the column holds an
 * answer ("Yes") and no group.
 *
 * @param live positions of the journeys that are on Drift
 */
export function siblingGroups(journeys: Journeys, live: Iterable<number>): (SiblingGroup | undefined)[] {
  const keys = journeys.texts.siblingGroup.map(siblingGroupKey);
  const onDrift = new Set<number>();
  for (const row of live) onDrift.add(journeys.child[row]!);
  const groups = new Map<string, SiblingGroup>();
  keys.forEach((key, row) => {
    if (key === "" || journeys.latest[row] === 0) return;
    const group = groups.get(key) ?? { children: 0, live: 0 };
    group.children++;
    if (onDrift.has(journeys.child[row]!)) group.live++;
    groups.set(key, group);
  });
  return keys.map((key) => groups.get(key));
}

/** By what two children are told to be of one group; "" for an answer ("Yes") and for nothing. */
export const siblingGroupKey = (group: string): string =>
  isBlank(group) || yesOrNo(group) !== undefined ? "" : group.trim().toUpperCase();
