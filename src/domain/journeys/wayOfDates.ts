import { NO_DAY } from "../dates/serialDay";
import { MILESTONES, type Milestone, type StageModel } from "./milestones";
import { stageName, stagesOf, type Stage } from "./stages";

/** The dates that a person has of some children, a column a milestone: serial days, 0 for none. */
export type WayOfDates = Readonly<Record<Exclude<Milestone, "iro">, Int32Array>>;

/** The stages of a model where no date of an IRO recommendation is at hand. */
export const stagesWithoutIro = (model: StageModel): readonly Stage[] => stagesOf(model, false);

/**
 * Where each child stands by dates alone: the stage that begins with the furthest milestone reached, as on `Timescales`.
 *
 * @param asAt what comes after it has not come yet; without it everything that has a date has
 * @returns the stage in words ("" without any date, "Adopted" at the end); since when, 0 where it is not known or is over
 */
export function standings(
  way: WayOfDates,
  model: StageModel,
  asAt = Infinity,
): { name: string[]; since: Int32Array } {
  const stages = stagesWithoutIro(model).filter(({ cumulative }) => !cumulative);
  const starts = stages.map(({ from }) => from);
  const words = new Map(stages.map((stage) => [stage.from, stageName(stage)]));
  const count = way.entry.length;
  const name = new Array<string>(count).fill("");
  const since = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    if (isReached(way, "adopted", row, asAt)) name[row] = "Adopted";
    else {
      const from = furthest(way, starts, row, asAt);
      if (from === undefined && !isAnyReached(way, row, asAt)) continue;
      name[row] = words.get(from ?? "entry")!;
      since[row] = from === undefined ? NO_DAY : dayOf(way, from, row);
    }
  }
  return { name, since };
}

/**
 * Days of each stage of a model, as on `Stage days`: from its start to its end; of the stage that a child is in (and of
 * those that span others) to the as-at date. NaN where it has not begun, where a date is missing that should be there by
 * now, and where nobody can say how long it has run. An end before its start stays below 0.
 *
 * @returns a column a stage, in the model's order
 */
export function stageLengths(way: WayOfDates, model: StageModel, asAt?: number): Float64Array[] {
  const stages = stagesWithoutIro(model);
  const starts = stages.filter(({ cumulative }) => !cumulative).map(({ from }) => from);
  const last = asAt ?? Infinity;
  const count = way.entry.length;
  const lengths = stages.map(() => new Float64Array(count).fill(NaN));
  for (let row = 0; row < count; row++) {
    const isOver = isReached(way, "adopted", row, last);
    const now = isOver ? undefined : furthest(way, starts, row, last);
    stages.forEach(({ from, to, cumulative }, at) => {
      if (!isReached(way, from, row, last)) return;
      if (isReached(way, to, row, last)) lengths[at]![row] = dayOf(way, to, row) - dayOf(way, from, row);
      else if (asAt !== undefined && !isOver && (cumulative || from === now))
        lengths[at]![row] = asAt - dayOf(way, from, row);
    });
  }
  return lengths;
}

const dayOf = (way: WayOfDates, milestone: Milestone, row: number): number =>
  milestone === "iro" ? NO_DAY : way[milestone][row]!;

function isReached(way: WayOfDates, milestone: Milestone, row: number, asAt: number): boolean {
  const day = dayOf(way, milestone, row);
  return day !== NO_DAY && day <= asAt;
}

const isAnyReached = (way: WayOfDates, row: number, asAt: number): boolean =>
  MILESTONES.some((milestone) => isReached(way, milestone, row, asAt));

const furthest = (
  way: WayOfDates,
  starts: readonly Milestone[],
  row: number,
  asAt: number,
): Milestone | undefined => starts.findLast((milestone) => isReached(way, milestone, row, asAt));
