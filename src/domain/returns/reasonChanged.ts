import { codeIn } from "../codes/codeList";
import { REASON_PLACED_CEASED } from "../codes/ssda903";
import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { CareRecords } from "../journeys/records";

/** Why a plan changed away from adoption. */
export interface ReasonChanged {
  /** RD1 to RD4, "" where no source has one of them. */
  code: string;
  /** What a source says instead, "" where it says nothing. */
  words: string;
}

/**
 * Asks why the plan of a journey changed: the return's reason for that day or that decision, else that of a tracker or list.
 */
export function reasonChangedReader(
  { decisions }: Pick<CareRecords, "decisions">,
  { child, milestones, planChanged, texts }: Journeys,
): (journey: number) => ReasonChanged {
  const byDay = new Map<string, string>();
  for (let row = 0; row < decisions.count; row++) {
    const reason = decisions.reason[row]!;
    if (decisions.ceased[row] === NO_DAY || reason === "") continue;
    byDay.set(`${decisions.child[row]} made ${decisions.decided[row]}`, reason);
    byDay.set(`${decisions.child[row]} changed ${decisions.ceased[row]}`, reason);
  }
  return (journey) => {
    if (planChanged[journey] === NO_DAY) return { code: "", words: "" };
    const said = [
      byDay.get(`${child[journey]} changed ${planChanged[journey]}`),
      byDay.get(`${child[journey]} made ${milestones.adm[journey]}`),
      texts.reversedReason[journey],
    ].filter((reason): reason is string => reason !== undefined && reason !== "");
    const codes = said.flatMap((reason) => codeIn(REASON_PLACED_CEASED, reason) ?? []);
    return { code: codes[0] ?? "", words: said[0] ?? "" };
  };
}
