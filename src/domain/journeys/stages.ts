import { NO_DAY } from "../dates/serialDay";
import type { Milestone, StageModel } from "./milestones";

/** The way from one milestone to another. */
export interface Stage {
  id: string;
  from: Milestone;
  to: Milestone;
  /** Spans other stages of its model and takes no part in their sum. */
  cumulative: boolean;
}

const stage = (from: Milestone, to: Milestone, cumulative = false): Stage => ({
  id: `${from}-${to}`,
  from,
  to,
  cumulative,
});

/**
 * The three models in use (design.md 3; domain.md 1.1): Coram-i's own five stages, the adoption survey's, and those of the
 * department's statistics. `coram` has its first two stages merged where no date of an IRO recommendation is collected.
 */
export function stagesOf(model: StageModel, hasIro: boolean): readonly Stage[] {
  switch (model) {
    case "coram":
      return [
        ...(hasIro ? [stage("entry", "iro"), stage("iro", "adm")] : [stage("entry", "adm")]),
        stage("adm", "order"),
        stage("order", "placed"),
        stage("placed", "adopted"),
      ];
    case "asglb":
      return [
        stage("entry", "adm"),
        stage("adm", "order"),
        stage("order", "match"),
        stage("match", "placed"),
        stage("placed", "adopted"),
      ];
    case "dfe":
      return [
        stage("entry", "adm"),
        stage("adm", "match"),
        stage("match", "placed"),
        stage("entry", "placed", true),
        stage("placed", "adopted"),
        stage("entry", "adopted", true),
      ];
  }
}

/** The words for milestones on sheets (rules.md 8). */
export const MILESTONE_WORDS: Readonly<Record<Milestone, string>> = {
  entry: "Entry",
  iro: "IRO recommendation",
  adm: "Decision",
  order: "Placement order",
  match: "Match",
  placed: "Moved in",
  adopted: "Adoption order",
};

/** "Placement order to match", as a stage is called on sheets. */
export function stageName({ from, to }: Pick<Stage, "from" | "to">): string {
  const end = MILESTONE_WORDS[to];
  return `${MILESTONE_WORDS[from]} to ${/^[A-Z]{2}/.test(end) ? end : end.toLowerCase()}`;
}

/** Days of an interval over whole columns: later minus earlier, negative kept, NaN where either date is missing. */
export function intervalDays(from: Int32Array, to: Int32Array): Float64Array {
  const days = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++)
    days[i] = from[i] === NO_DAY || to[i] === NO_DAY ? NaN : to[i]! - from[i]!;
  return days;
}
