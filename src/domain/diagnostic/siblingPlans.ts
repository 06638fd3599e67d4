import { isBlank, yesOrNo } from "../codes/answers";
import { NO_DAY } from "../dates/serialDay";
import type { Again } from "../journeys/again";
import type { YesNo } from "../journeys/characteristics";
import type { Journeys } from "../journeys/journeys";
import { isLiveOn, isSuperseded } from "../journeys/livePlans";

/**
 * What counts sibling groups beside the children in them, a row a journey: of a group only one child speaks for it. Groups are
 * those of a group column (rules.md 4); a column that only answers yes or no names none.
 */
export interface SiblingPlans {
  /** 1 for the first child of the group who has a live plan at the as-at date. */
  speaksForLive: Uint8Array;
  /** The next decision for a child of the group, the child's own further ones among them; NO_DAY without. */
  decidedAgain: Int32Array;
  /** 1 where the row names a group of two children or more. */
  named: Uint8Array;
}

/**
 * @param childKeys by child, its key: the order in which children speak must not be that of the rows of a table
 * @param siblings whether the child is in a group, by `characteristicsOf`
 */
export function siblingPlansOf(
  childKeys: readonly string[],
  journeys: Journeys,
  again: Again,
  siblings: readonly YesNo[],
  asAt: number,
): SiblingPlans {
  const { count, texts, milestones } = journeys;
  const keys = texts.siblingGroup.map((group, row) =>
    siblings[row] !== "Yes" || isBlank(group) || yesOrNo(group) !== undefined
      ? ""
      : group.trim().toUpperCase(),
  );
  const speaksForLive = new Uint8Array(count);
  const decidedAgain = new Int32Array(count);
  const byGroup = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === "") return;
    const rows = byGroup.get(key);
    if (rows) rows.push(row);
    else byGroup.set(key, [row]);
  });
  const keyOf = (row: number) => childKeys[journeys.child[row]!]!;
  const inOrder = (a: number, b: number) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b);
  for (const rows of byGroup.values()) {
    rows.sort(inOrder);
    const live = rows.find((row) => hasLivePlan(journeys, again, row, asAt));
    if (live !== undefined) speaksForLive[live] = 1;
    const decided = rows.filter((row) => milestones.adm[row] !== NO_DAY);
    // Of two on one day one is the next of the other, so that one of them speaks for both.
    decided.sort((a, b) => milestones.adm[a]! - milestones.adm[b]! || inOrder(a, b));
    decided.forEach((row, at) => {
      const next = decided[at + 1];
      if (next !== undefined) decidedAgain[row] = milestones.adm[next]!;
    });
  }
  return { speaksForLive, decidedAgain, named: Uint8Array.from(keys, (key) => (key === "" ? 0 : 1)) };
}

/** A live adoption plan on a day, wherever the child lives by then: those who wait (A9) and those who moved in. */
export const hasLivePlan = (journeys: Journeys, again: Again, row: number, day: number): boolean =>
  !isSuperseded(journeys, again, row) && isLiveOn(journeys, again, row, day);
