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
  asAt?: number,
): { name: string[]; since: Int32Array } {
  const stages = elementary(model);
  const reached = reachedBy(way, asAt);
  const now = furthest(reached, stages);
  const words = stages.map(stageName);
  const count = way.entry.length;
  const name = new Array<string>(count).fill("");
  const since = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const at = now[row]!;
    if (reached.adopted[row] !== NO_DAY) name[row] = "Adopted";
    else if (at !== NONE) {
      name[row] = words[at]!;
      since[row] = reached[stages[at]!.from][row]!;
      // Only a milestone that the model has no stage from: the child came into care, nobody knows when.
    } else if (MILESTONES.some((milestone) => reached[milestone][row] !== NO_DAY)) name[row] = words[0]!;
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
  const reached = reachedBy(way, asAt);
  const current = elementary(model);
  const now = furthest(reached, current);
  return stagesWithoutIro(model).map(({ from, to, cumulative }) => {
    const [starts, ends] = [reached[from], reached[to]];
    const own = current.findIndex((stage) => stage.from === from && stage.to === to);
    const days = new Float64Array(starts.length).fill(NaN);
    for (let row = 0; row < days.length; row++) {
      const start = starts[row]!;
      const end = ends[row]!;
      if (start === NO_DAY) continue;
      if (end !== NO_DAY) days[row] = end - start;
      else if (asAt !== undefined && reached.adopted[row] === NO_DAY && (cumulative || now[row] === own))
        days[row] = asAt - start;
    }
    return days;
  });
}

type Reached = Readonly<Record<Milestone, Int32Array>>;

const NONE = -1;

const elementary = (model: StageModel) => stagesWithoutIro(model).filter(({ cumulative }) => !cumulative);

/** The dates that have come by a day. */
function reachedBy(way: WayOfDates, asAt: number | undefined): Reached {
  const by = (days: Int32Array) => {
    if (asAt === undefined) return days;
    let row = 0;
    while (row < days.length && days[row]! <= asAt) row++;
    // In most columns nothing is still to come: they are as they are.
    return row === days.length ? days : days.map((day) => (day <= asAt ? day : NO_DAY));
  };
  const { entry, adm, order, match, placed, adopted } = way;
  return {
    ...{ entry: by(entry), iro: new Int32Array(entry.length), adm: by(adm), order: by(order) },
    ...{ match: by(match), placed: by(placed), adopted: by(adopted) },
  };
}

/** By row, which stage begins with the furthest milestone reached. */
function furthest(reached: Reached, stages: readonly Stage[]): Int8Array {
  const now = new Int8Array(reached.entry.length).fill(NONE);
  stages.forEach(({ from }, at) => {
    const days = reached[from];
    for (let row = 0; row < days.length; row++) if (days[row] !== NO_DAY) now[row] = at;
  });
  return now;
}
