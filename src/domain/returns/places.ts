import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/** Whether episodes are loaded, so that a child without one is missing from care records. */
export const hasCareRecords = ({ episodes }: Pick<CareRecords, "episodes">): boolean => episodes.count > 0;

/** By child, 1 for those with an episode. */
export function inCareRecords({
  children,
  episodes,
}: Pick<CareRecords, "children" | "episodes">): Uint8Array {
  const seen = new Uint8Array(children.count);
  for (let at = 0; at < episodes.count; at++) seen[episodes.child[at]!] = 1;
  return seen;
}

/** Journeys with a decision, in the order of the children's ids and their decisions: the rows of most returns. */
export function plansById({ children }: Pick<CareRecords, "children">, journeys: Journeys): number[] {
  const plans: number[] = [];
  for (let row = 0; row < journeys.count; row++) if (journeys.milestones.adm[row]! > 0) plans.push(row);
  return sortedById(children, journeys, plans);
}

/** Positions of journeys in the order of ids (numbers as numbers), then of time. */
export function sortedById(
  { key }: Pick<CareRecords["children"], "key">,
  { child }: Pick<Journeys, "child">,
  rows: readonly number[],
): number[] {
  const order = new Intl.Collator("en", { numeric: true });
  return [...rows].sort((a, b) => order.compare(key[child[a]!]!, key[child[b]!]!) || a - b);
}
