import { formatLong } from "../domain/dates/writtenForms";
import { NO_DAY, type SerialDay } from "../domain/dates/serialDay";
import type { Difference } from "../domain/reconciliation/differences";
import type { OnlyInOne } from "../domain/reconciliation/onlyInOne";
import type { Reconciliation } from "../domain/reconciliation/reconcile";
import { SOURCE_WORDS } from "./trustInputs";

/** The rule that chose between two sources, in words. */
export function whyBelieved(
  { milestone, believed, day, other, otherDay }: Difference,
  { trust, returnReach }: Pick<Reconciliation, "trust" | "returnReach">,
): string {
  const [one, two] = [SOURCE_WORDS[believed], SOURCE_WORDS[other]];
  if (otherDay === NO_DAY) return `Only ${one} has a date; ${two} could have one.`;
  if (day === NO_DAY)
    return `${one} is believed first and has no date up to ${formatLong(returnReach as SerialDay)}, where it ends.`;
  if (trust[milestone] === believed) return `${one} was chosen for this date on this sheet.`;
  if (other === "903" && trust[milestone] === undefined && otherDay > returnReach)
    return `${one} is believed for what happened after ${formatLong(returnReach as SerialDay)}.`;
  return `By the rules ${one} is believed before ${two} for this date.`;
}

/** In which source a child is alone, and where it is missed. */
export function whyOnly({ kind, missingFrom, likely }: OnlyInOne): string {
  const missed = missingFrom.map((each) => SOURCE_WORDS[each]).join(", ");
  const ask = [
    "Check the child's id.",
    "Another id may be the same child: if it is, type yes under Same child and analyse again.",
    "Other ids may be the same child: if one is, type it under Same child and analyse again.",
  ][Math.min(likely.length, 2)];
  return `Only in ${SOURCE_WORDS[kind]}; ${missed} should have this child too. ${ask}`;
}
