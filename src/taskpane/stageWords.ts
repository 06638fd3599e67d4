import { sexInWords } from "../domain/breakdowns/splits";
import type { StageFigures } from "../domain/breakdowns/stageBreakdown";
import type { Milestone } from "../domain/journeys/milestones";
import { stageName } from "../domain/journeys/stages";
import { grouped } from "./words";

/** Sentences and words of the pane about stages. */

/** How many groups the pane shows before it only counts them. */
export const SHOWN_GROUPS = 20;

/** @example stageInWords("order-match") //=> "Placement order to match" */
export function stageInWords(id: string): string {
  const [from, to] = id.split("-") as [Milestone, Milestone];
  return stageName({ from, to });
}

export const groupInWords = (group: string, isSex: boolean): string => (isSex ? sexInWords(group) : group);

/** A figure of days; a dash where nobody counts. */
export const oneDecimal = (days: number | null): string =>
  days === null ? "–" : Number.isInteger(days) ? grouped(days) : days.toFixed(1);

/** Why children are not counted, where any are not. */
export function leftOutWords({ missing, notCollected, notNeeded, negative }: StageFigures): string {
  const counts: [number, string][] = [
    [missing, "date missing"],
    [notCollected, "not collected"],
    [notNeeded, "not needed"],
    [negative, "below zero"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, why]) => `${grouped(count)} ${why}`)
    .join(", ");
}
