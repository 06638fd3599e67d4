import type { Cases } from "../cases";

/** By child, the position of the latest journey, whose worker and team are those of today; -1 for a child without one. */
export function latestJourneys({ records: { children }, journeys }: Cases): Int32Array {
  const latest = new Int32Array(children.count).fill(-1);
  for (let row = 0; row < journeys.count; row++) if (journeys.latest[row]) latest[journeys.child[row]!] = row;
  return latest;
}
