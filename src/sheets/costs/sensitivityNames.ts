import type { QuantityId } from "../../domain/costs/sensitivityModel";
import { SCENARIOS } from "../../domain/costs/savingsModel";
import { choose, named, type Expr } from "../../domain/formula/expression";

/** Names of the cells of `Sensitivity`. */
export const sensKey = (id: string): string => `in_sens_${id}`;
export const sensName = (id: string): string => `out_sens_${id}`;

/** What is typed for a quantity. */
export const lowKey = (id: QuantityId): string => sensKey(`${id}_low`);
export const highKey = (id: QuantityId): string => sensKey(`${id}_high`);
export const shapeKey = (id: QuantityId): string => sensKey(`${id}_distribution`);

export const SETTING_KEYS = {
  scenario: sensKey("scenario"),
  seed: sensKey("seed"),
  draws: sensKey("draws"),
  stageDays: sensKey("stage_days"),
} as const;
/** In use: what was typed where it can be used. */
export const IN_USE = {
  scenario: sensName("scenario"),
  seed: sensName("seed"),
  draws: sensName("draws"),
} as const;

export const STAGE_DAYS = { drawn: "Children drawn anew", still: "As measured" } as const;

/** How a quantity stands: "varied", "not varied", "check entry". */
export const STATES = { varied: "varied", still: "not varied", wrong: "check entry" } as const;
export const stateName = (id: QuantityId): string => sensName(`${id}_state`);
export const statusName = (id: QuantityId): string => sensName(`${id}_status`);
/** What its value is multiplied by at its low and high: 1 where it is not varied. */
export const lowFactor = (id: QuantityId): string => sensName(`${id}_low_factor`);
export const highFactor = (id: QuantityId): string => sensName(`${id}_high_factor`);
/** The net of the scenario chosen with only this quantity at its low and high. */
export const netAtLow = (id: QuantityId): string => sensName(`${id}_net_low`);
export const netAtHigh = (id: QuantityId): string => sensName(`${id}_net_high`);
/** Of the n-th widest bar: its quantity. */
export const barName = (rank: number): string => sensName(`bar_${rank}`);

/** A leaf or step of the scenario chosen, as it stands on Savings. @example valueName("weekly") //=> "out_sens_value_weekly" */
export const valueName = (id: string): string => sensName(`value_${id}`);

/** What the simulation gives of a scenario. @example resultName(1, "p10") //=> "out_sens_1_p10" */
export const resultName = (scenario: number, of: "p10" | "p50" | "p90" | "mean" | "chance"): string =>
  sensName(`${scenario}_${of}`);
/** The stamp of the run that gave it. */
export const RUN = {
  seed: sensName("run_seed"),
  draws: sensName("run_draws"),
  children: sensName("run_children"),
  at: sensName("run_at"),
  inputs: sensName("run_inputs"),
} as const;
/** The sum of what a simulation would start from now, and whether it is what the last one started from, in a sentence. */
export const INPUTS_NOW = sensName("inputs_now");
export const RUN_STATE = sensName("run_state");
/** Of one scenario, and of the ranges and settings. */
export const inputsOf = (part: number | "ranges"): string => sensName(`inputs_${part}`);

/** What a cell of each scenario holds, of the one that is chosen. */
export const ofChosen = (name: (scenario: number) => string): Expr => {
  const [first, ...others] = SCENARIOS.map((scenario) => named(name(scenario)));
  return choose(named(IN_USE.scenario), first!, ...others);
};
