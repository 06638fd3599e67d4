import type { SplitId } from "../domain/breakdowns/splits";
import { STAGE_MODELS } from "../domain/journeys/milestones";
import { INTERVAL_HEADERS, MODEL_WORDS, type IntervalId } from "./words";

/** The column of `Timescales` that holds the groups of each split. */
export const SPLIT_COLUMNS: Readonly<Record<SplitId, string>> = {
  "order-year": "Order year",
  "entry-year": "Entry year",
  "decision-year": "Decision year",
  "age-band": "Age band",
  sex: "Sex",
  "ethnic-group": "Ethnic group",
  need: "Need",
  disability: "Disabled",
  route: "Route",
  siblings: "Siblings",
  "aged-4": "Aged 4 at decision",
  "aged-5": "Aged 5 at decision",
  "minority-ethnic": "Minority ethnic",
  "waits-longer-4": "Waits longer from 4",
  "waits-longer-5": "Waits longer from 5",
  "family-found": "Family found by",
};

/** The stage models as a person chooses them, in the order of `STAGE_MODELS`. */
export const MODEL_CHOICES: readonly string[] = STAGE_MODELS.map((model) => sentenceCase(MODEL_WORDS[model]));

/** Lengths of period as a person chooses them, and how many months each is; the first is the period on Summary. */
export const PERIOD_CHOICES: readonly { words: string; months: number }[] = [
  { words: "Period on Summary", months: 0 },
  { words: "One quarter", months: 3 },
  { words: "One year", months: 12 },
  { words: "Three years", months: 36 },
];

/** Every interval of days in `Timescales`, by its number from 1: which one a stage is, is said by that number. */
export const INTERVALS = Object.keys(INTERVAL_HEADERS) as IntervalId[];
export const intervalNumber = (id: string): number => INTERVALS.indexOf(id as IntervalId) + 1;

/** The most stages that a model has. */
export const MOST_STAGES = 6;

/** Groups of a split for which there is room. */
export const MOST_GROUPS = 12;

/** What stands in the cells of the sheet, by their defined names; a number is of a stage or a group, from 1. */
export const NAMES = {
  model: "stages_model_number",
  split: "stages_split_number",
  from: "stages_from",
  to: "stages_to",
  count: "stages_count",
  children: "out_stages_children",
  stage: (slot: number) => `stages_${slot}_name`,
  interval: (slot: number) => `stages_${slot}_interval`,
  n: (slot: number) => `out_stages_${slot}_n`,
  mean: (slot: number) => `out_stages_${slot}_mean`,
  notCollected: (slot: number) => `stages_${slot}_not_collected`,
  notNeeded: (slot: number) => `stages_${slot}_not_needed`,
  negative: (slot: number) => `stages_${slot}_negative`,
  group: (group: number) => `stages_group_${group}`,
  groupChildren: (group: number) => `stages_group_${group}_children`,
  groupPlace: (group: number) => `stages_group_${group}_place`,
} as const;

/** @example numbersTo(3) //=> [1, 2, 3] */
export const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
