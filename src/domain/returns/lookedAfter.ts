import { ADOPTED, SHORT_BREAKS } from "../codes/groups";
import { NO_DAY } from "../dates/serialDay";
import type { CareRecords } from "../journeys/records";
import type { ReturnPeriod } from "./filled";

/** Who was looked after in a period up to its cut, by the episodes. */
export interface LookedAfter {
  /** By child, 1 for those with an episode in it that is no short break. */
  inCare: Uint8Array;
  /** By child adopted in it, the position of the episode that ended in adoption. */
  adoptedBy: ReadonlyMap<number, number>;
}

export function lookedAfterIn(
  { children, episodes }: Pick<CareRecords, "children" | "episodes">,
  { from, cut }: Pick<ReturnPeriod, "from" | "cut">,
): LookedAfter {
  const inCare = new Uint8Array(children.count);
  const adoptedBy = new Map<number, number>();
  for (let row = 0; row < episodes.count; row++) {
    const [child, dec] = [episodes.child[row]!, episodes.dec[row]!];
    if (episodes.decom[row]! > cut || (dec !== NO_DAY && dec < from)) continue;
    if (!SHORT_BREAKS.has(episodes.ls[row]!)) inCare[child] = 1;
    if (ADOPTED.has(episodes.rec[row]!) && dec !== NO_DAY && dec <= cut) adoptedBy.set(child, row);
  }
  return { inCare, adoptedBy };
}
