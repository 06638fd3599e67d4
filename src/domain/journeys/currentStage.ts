import { NO_DAY } from "../dates/serialDay";
import { isFromReturn, kindsOf, type Journeys } from "./journeys";
import { MILESTONES, type Milestone, type StageModel } from "./milestones";
import { MILESTONE_WORDS, stageName, stagesOf } from "./stages";

/** Where a journey stands at the as-at date. */
export interface CurrentStage {
  /** "Placement order to match", or how the journey ended. */
  name: readonly string[];
  /** The furthest milestone reached, or the day it ended; NO_DAY where that is unknown. */
  since: Int32Array;
  /** Days in the stage at the as-at date; NaN for journeys that have ended. */
  days: Float64Array;
  /** Its milestones, as far as they are collected; undefined for journeys that have ended. */
  between: readonly (readonly [from: Milestone, to: Milestone] | undefined)[];
}

/**
 * The current stage starts at the furthest milestone reached in the order of the model (rules.md 3). From the 903 alone, or a
 * tracker without a column for it, a live child's match is not collected, so the two stages around it are one step.
 */
export function currentStages(
  journeys: Journeys,
  model: StageModel,
  hasIro: boolean,
  asAt: number,
): CurrentStage {
  const stages = stagesOf(model, hasIro).filter((stage) => !stage.cumulative);
  const order = MILESTONES.filter((milestone) => stages.some(({ from }) => from === milestone));
  const name: string[] = [];
  const between: CurrentStage["between"][number][] = [];
  const since = new Int32Array(journeys.count);
  const days = new Float64Array(journeys.count).fill(NaN);
  for (let row = 0; row < journeys.count; row++) {
    const ended = endOf(journeys, row);
    if (ended) {
      name.push(ended.name);
      since[row] = ended.since;
      between.push(undefined);
      continue;
    }
    const from = furthest(journeys, row, order);
    const stage = stages.find((candidate) => candidate.from === from)!;
    const unmatched = journeys.matchCollected[row] === 0;
    const isMerged = unmatched && stage.to === "match";
    between.push([from, isMerged ? "placed" : stage.to]);
    if (isMerged)
      name.push(`${MILESTONE_WORDS[from]} to moving in (match not in ${sourceOf(journeys, row)})`);
    else name.push(stageName(stage));
    since[row] = journeys.milestones[from][row]!;
    if (since[row] !== NO_DAY) days[row] = asAt - since[row]!;
  }
  return { name, since, days, between };
}

/** Where a live child's match was looked for and is not collected. */
function sourceOf(journeys: Journeys, row: number): string {
  if (isFromReturn(journeys, row)) return "the 903";
  return kindsOf(journeys, row).includes("tracker") ? "the tracker" : "the lists loaded";
}

function furthest(journeys: Journeys, row: number, order: readonly Milestone[]): Milestone {
  return order.findLast((milestone) => journeys.milestones[milestone][row] !== NO_DAY) ?? "entry";
}

function endOf(journeys: Journeys, row: number): { name: string; since: number } | undefined {
  switch (journeys.status[row]) {
    case "adopted":
      return { name: "Adopted", since: journeys.milestones.adopted[row]! };
    case "other":
      return { name: "Left care", since: journeys.leftCare[row]! };
    case "reversed":
      return { name: "Plan changed away from adoption", since: journeys.planChanged[row]! };
    default:
      return undefined;
  }
}
