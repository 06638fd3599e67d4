import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";

/** What cannot lie before entering care, in the words of a sentence; a placement order before the decision is no contradiction. */
const AFTER_ENTRY = [
  ["iro", "IRO recommendation"],
  ["adm", "decision"],
  ["order", "placement order"],
  ["match", "match"],
  ["placed", "moving in with adopters"],
] as const;

/**
 * Why nobody can tell of a journey whether it is in time: a date before entering care, so that one of the two is wrong; "" where
 * there is none.
 *
 * @example beforeEntry(journeys, 0) //=> "The decision is before entering care: mend one of the two dates."
 */
export function beforeEntry({ milestones }: Pick<Journeys, "milestones">, row: number): string {
  const entry = milestones.entry[row]!;
  const early = AFTER_ENTRY.flatMap(([milestone, name]) => {
    const day = milestones[milestone][row]!;
    return day !== NO_DAY && day < entry ? [name] : [];
  });
  if (early.length === 0) return "";
  if (early.length === 1) return `The ${early[0]!} is before entering care: mend one of the two dates.`;
  const names = `${early.slice(0, -1).join(", ")} and ${early.at(-1)!}`;
  return `The ${names} are before entering care: mend the day of entering care, or these dates.`;
}
