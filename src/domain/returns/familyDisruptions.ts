import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";

/**
 * By family id, the last day on which a child's placement with them broke down before the adoption order. A child's row names the
 * family of today: where the child was matched or moved in again since, that is another family, and whose placement it was is
 * not known.
 */
export function familyDisruptions({
  count,
  disruptedOn,
  milestones,
  texts,
}: Journeys): ReadonlyMap<string, number> {
  const byFamily = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const [day, family] = [disruptedOn[row]!, texts.family[row]!];
    if (day === NO_DAY || family === "") continue;
    if (milestones.match[row]! >= day || milestones.placed[row]! >= day) continue;
    byFamily.set(family, Math.max(day, byFamily.get(family) ?? NO_DAY));
  }
  return byFamily;
}
