import type { Expr } from "../formula/expression";

/**
 * What earlier permanence saves, written once (rules.md 7; reference/costs.md 4.1): steps over leaves. `Savings` prints it for
 * each scenario, `Sensitivity` prints it again with one leaf changed, and the simulation evaluates it over vectors of leaves.
 * Leaves are always numbers: what cannot be used counts as 0, and a sentence beside the input says so. Pounds are of the price
 * year of the calculator unless a step says "cash"; weeks have 7 days, nothing is rounded.
 */

/** The stages of which days can be saved, all before moving in with adopters; England publishes each. */
export const SAVED_STAGES = [
  { number: 1, from: "entry", to: "adm", title: "Entering care to decision" },
  { number: 2, from: "adm", to: "match", title: "Decision to match" },
  { number: 3, from: "match", to: "placed", title: "Match to moving in" },
] as const;
export type SavedStage = (typeof SAVED_STAGES)[number]["number"];

/** By how a stage gets shorter; the position is what the leaf `mode_…` holds. */
export const SAVING_MODES = [
  "No change",
  "Days saved",
  "As the best quarter",
  "As England",
  "Limit met",
] as const;

export const SCENARIOS = [1, 2, 3, 4, 5] as const;
export const MOST_YEARS = 10;
export const YEARS: readonly number[] = Array.from({ length: MOST_YEARS }, (_, at) => at + 1);

export type Unit =
  "children a year" | "days" | "£" | "£ a week" | "£ a year" | "%" | "years" | "year" | "mode" | "factor";

/** What the model is worked out from. */
export interface Leaf {
  id: string;
  title: string;
  unit: Unit;
}

const ofStages = (id: string, title: string, unit: Unit): Leaf[] =>
  SAVED_STAGES.map((stage) => ({ id: `${id}_${stage.number}`, title: `${title}: ${stage.title}`, unit }));

export const LEAVES: readonly Leaf[] = [
  { id: "children", title: "Children who move in", unit: "children a year" },
  ...ofStages("mode", "How it changes", "mode"),
  ...ofStages("days", "Days saved", "days"),
  ...ofStages("share", "Share of children", "%"),
  ...ofStages("mean", "Mean days now", "days"),
  ...ofStages("quarter", "Days of the best quarter", "days"),
  ...ofStages("england", "England's mean days", "days"),
  ...ofStages("over", "Mean days over the limit", "days"),
  { id: "weekly", title: "Placement of a child who waits", unit: "£ a week" },
  { id: "ep_children", title: "More children by early permanence", unit: "children a year" },
  { id: "ep_days", title: "Days saved for each of them", unit: "days" },
  { id: "ep_cost", title: "Early permanence costs more, each", unit: "£" },
  { id: "mix_days", title: "Days with agency carers", unit: "days" },
  { id: "mix_points", title: "Of them to own carers", unit: "%" },
  { id: "mix_gap", title: "Agency above own carers", unit: "£ a week" },
  { id: "family_finding", title: "Family finding", unit: "£ a week" },
  { id: "process_year", title: "Work saved by changed processes", unit: "£ a year" },
  { id: "pay_scale", title: "Cost of staff time", unit: "factor" },
  { id: "offset_fees", title: "More inter-agency fees", unit: "£ a year" },
  { id: "offset_allowances", title: "More adoption allowances", unit: "£ a year" },
  { id: "offset_support", title: "More support", unit: "£ a year" },
  { id: "programme_once", title: "Programme, once", unit: "£" },
  { id: "programme_year", title: "Programme, each year", unit: "£ a year" },
  { id: "horizon", title: "Horizon", unit: "years" },
  { id: "full_year", title: "Full effect from year", unit: "year" },
  { id: "rise", title: "Rise of prices a year", unit: "%" },
  { id: "discount", title: "Discount rate a year", unit: "%" },
  { id: "cash_share", title: "Cashable share", unit: "%" },
  { id: "cash_from", title: "Cashable from year", unit: "year" },
  { id: "other_children", title: "More children adopted who would have stayed", unit: "children a year" },
  { id: "other_chance", title: "Would have stayed otherwise", unit: "%" },
  { id: "other_weekly", title: "Their placement", unit: "£ a week" },
  { id: "other_years", title: "Years that they would have stayed", unit: "years" },
  { id: "other_cost", title: "What their adoption costs, each", unit: "£" },
];

/** The cell of a leaf or of an earlier step. */
export type Read = (id: string) => Expr;
/** One line of the calculation. `year` is set where it stands for one year of the horizon. */
export interface Step {
  id: string;
  title: string;
  unit: Unit;
  of: (read: Read) => Expr;
  year?: number;
  /** A word may stand in its place. */
  orWord?: true;
}

/** What a scenario's cells are called. @example savingsKey(1, "children") //=> "in_savings_1_children" */
export const savingsKey = (scenario: number, id: string): string => `in_savings_${scenario}_${id}`;
/** Of leaves and steps. @example savingsName(1, "net_total") //=> "out_savings_1_net_total" */
export const savingsName = (scenario: number, id: string): string => `out_savings_${scenario}_${id}`;
