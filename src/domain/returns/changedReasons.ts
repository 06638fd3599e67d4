import { reversedCode } from "../codes/reasonsInWords";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/**
 * By journey, why its plan changed away from adoption, as a code of the return (RD1 to RD4); "" where the plan stands or no
 * source gives a reason that is one of the four. Of the source whose day it is: PlacedAdoption's where it has that day, else a
 * tracker's or list's, else what PlacedAdoption says of that decision.
 */
export function changedReasons(
  { decisions }: Pick<CareRecords, "decisions">,
  { count, child, milestones, planChanged, texts }: Journeys,
): string[] {
  const ended = new Map<string, string>();
  for (let row = 0; row < decisions.count; row++) {
    const code = reversedCode(decisions.reason[row]!);
    if (decisions.ceased[row] === NO_DAY || code === "") continue;
    // The day of the decision tells one plan of a child from another; where two sources differ on it, the day it ended does.
    ended.set(`${decisions.child[row]!} made ${decisions.decided[row]!}`, code);
    ended.set(`${decisions.child[row]!} ended ${decisions.ceased[row]!}`, code);
  }
  return Array.from({ length: count }, (_, row) => {
    if (planChanged[row] === NO_DAY) return "";
    return (
      ended.get(`${child[row]!} ended ${planChanged[row]!}`) ||
      reversedCode(texts.reversedReason[row]!) ||
      ended.get(`${child[row]!} made ${milestones.adm[row]!}`) ||
      ""
    );
  });
}
