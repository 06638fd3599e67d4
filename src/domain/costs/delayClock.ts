import { NO_DAY } from "../dates/serialDay";
import type { Journeys } from "../journeys/journeys";
import type { Milestone } from "../journeys/milestones";
import { earliest, type CareSpans } from "./careOfPlans";

/** The stages in which a day of delay can fall, all before moving in with adopters. */
export const DELAY_STAGES = [
  { number: 1, to: "adm", title: "To the decision" },
  { number: 2, to: "order", title: "To the placement order" },
  { number: 3, to: "match", title: "To the match" },
  { number: 4, to: "placed", title: "To moving in" },
] as const satisfies readonly { number: number; to: Milestone; title: string }[];
export type DelayStage = (typeof DELAY_STAGES)[number]["number"];

/** Days from entering care to moving in that are no delay, where nothing is typed (rules.md 7). */
export const USUAL_TARGET = 426;

/**
 * The one clock of the cost of delay (rules.md 7), by journey with a decision: it runs from entering care to moving in with
 * adopters, or to the end of the plan or of care; while none of these has come it runs on.
 */
export interface DelayClocks {
  /** Where it stops; NO_DAY while it runs, and in journeys without a decision. */
  end: Int32Array;
  /**
   * Where each stage ends: with the earliest of its own milestone and all later ones, so that no day falls in two stages or in
   * none; NO_DAY where it goes on. The last one's end is the clock's.
   */
  stageEnds: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
}

export function delayClocks({ count, milestones, planChanged }: Journeys, spans: CareSpans): DelayClocks {
  const days = () => new Int32Array(count);
  const stageEnds = [days(), days(), days(), days()] as const;
  for (let row = 0; row < count; row++) {
    if (spans.from[row] === NO_DAY) continue;
    const to = spans.to[row]!;
    let end = milestones.placed[row]! || earliest(planChanged[row]!, to);
    if (to !== NO_DAY) end = Math.min(end, to);
    stageEnds[3][row] = end;
    stageEnds[2][row] = end = earliest(milestones.match[row]!, end);
    stageEnds[1][row] = end = earliest(milestones.order[row]!, end);
    stageEnds[0][row] = earliest(milestones.adm[row]!, end);
  }
  return { end: stageEnds[3], stageEnds: [...stageEnds] };
}

/**
 * Days of delay of a journey, stage by stage, in plain code: the second reading of what the sheets work out.
 *
 * @param target days from entering care that are no delay
 * @returns four zeros where the entry is not known
 */
export function delayDays(
  { milestones }: Pick<Journeys, "milestones">,
  spans: CareSpans,
  { stageEnds }: DelayClocks,
  row: number,
  target: number,
  asAt: number,
): [number, number, number, number] {
  const entry = milestones.entry[row]!;
  if (entry === NO_DAY || spans.from[row] === NO_DAY) return [0, 0, 0, 0];
  let from = Math.max(spans.from[row]!, entry + target);
  return stageEnds.map((ends) => {
    const end = ends[row] === NO_DAY ? asAt : Math.min(ends[row]!, asAt);
    const days = Math.max(0, end - from);
    from = Math.max(from, end);
    return days;
  }) as [number, number, number, number];
}
