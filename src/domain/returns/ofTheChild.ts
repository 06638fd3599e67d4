/**
 * By journey, what the sources of its own plan say, else what those of the child's other plans say, the latest first: a
 * disability, or having brothers and sisters, is the child's and not the plan's. A tracker has a row a child, of the last plan.
 *
 * @param child by journey, the child's position; the journeys of one child stand together, in order of time
 */
export function ofTheChild<Said extends string>(
  child: Int32Array,
  said: readonly (Said | "")[],
): (Said | "")[] {
  const latest = new Map<number, Said>();
  said.forEach((each, row) => {
    if (each !== "") latest.set(child[row]!, each);
  });
  return said.map((each, row) => each || (latest.get(child[row]!) ?? ""));
}
