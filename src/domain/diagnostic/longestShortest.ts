import { NO_DAY } from "../dates/serialDay";
import { siblingGroupKey } from "../drift/siblings";
import type { Journeys } from "../journeys/journeys";
import { MILESTONES, type Milestone } from "../journeys/milestones";

/** To which milestone the days from entering care are counted. */
export type RankedTo = Extract<Milestone, "adopted" | "placed">;

/** One line of a list: a journey, or those of siblings with the same dates. */
export interface Line {
  days: number;
  /** Positions in `Journeys`, in their order. */
  journeys: readonly number[];
}

export interface Ranking {
  /** Children ranked; whose entry or end is not known; whose dates are out of order. Together all adopted in the period. */
  ranked: number;
  unknown: number;
  outOfOrder: number;
  shortest: readonly Line[];
  longest: readonly Line[];
}

/** How many lines a list has, unless more are tied with the last of them. */
const LIST = 10;

/**
 * The ten shortest and the ten longest of some journeys by days from entering care (rules.md 5): siblings with equal dates are
 * one line, and every line tied with the tenth is in the list.
 */
export function rankJourneys(journeys: Journeys, rows: readonly number[], to: RankedTo): Ranking {
  const { entry } = journeys.milestones;
  const end = journeys.milestones[to];
  const known = rows.filter((row) => entry[row] !== NO_DAY && end[row] !== NO_DAY);
  const ranked = known.filter((row) => end[row]! >= entry[row]!);
  const lines = linesOf(journeys, ranked).map((own): Line => ({
    days: end[own[0]!]! - entry[own[0]!]!,
    journeys: own,
  }));
  return {
    ranked: ranked.length,
    unknown: rows.length - known.length,
    outOfOrder: known.length - ranked.length,
    shortest: firstOf([...lines].sort((a, b) => a.days - b.days)),
    longest: firstOf([...lines].sort((a, b) => b.days - a.days)),
  };
}

/** Journeys of one sibling group whose dates are all the same stand together, where the first of them stands. */
function linesOf({ texts, milestones }: Journeys, rows: readonly number[]): number[][] {
  const lines = new Map<string, number[]>();
  for (const row of rows) {
    const group = siblingGroupKey(texts.siblingGroup[row]!);
    const dates = MILESTONES.map((milestone) => milestones[milestone][row]).join(" ");
    const key = group === "" ? `alone ${row}` : `${dates} ${group}`;
    const line = lines.get(key);
    if (line) line.push(row);
    else lines.set(key, [row]);
  }
  return [...lines.values()];
}

function firstOf(lines: readonly Line[]): Line[] {
  const last = lines[LIST - 1];
  return lines.filter(({ days }, at) => at < LIST || days === last!.days);
}
