import { choose, named, type Expr } from "../../domain/formula/expression";
import type { WeightId } from "../../domain/raa/modelCost";
import type { CommonRate, SetUpPart } from "../../domain/raa/modelTornado";
import type { End } from "../tornado";
import { CHANGED_MODELS, type ModelId } from "./raaModelsNames";

/** Names of the cells of `RAA tornado`. */

export const TORNADO_MODEL = { entry: "in_raa_tornado_model", inUse: "out_raa_tornado_model" } as const;
/** @example rangeKey("overhead", "low") //=> "in_raa_tornado_overhead_low" */
export const rangeKey = (id: string, end: End): string => `in_raa_tornado_${id}_${end}`;
export const stateName = (id: string): string => `raa_tornado_${id}_state`;
/** What is added to a rate, or what a value is multiplied by, at one end; 0 or 1 where it is not varied. */
export const endName = (id: string, end: End): string => `raa_tornado_${id}_${end}`;
/** A leaf of the model chosen. */
export const chosenName = (id: string): string => `raa_tornado_chosen_${id}`;
/** Against as now, present value, with only this quantity at its low or high. */
export const resultAt = (id: string, end: End): string => `out_raa_tornado_${id}_${end}`;
/** Of the n-th widest bar: its quantity. */
export const barName = (rank: number): string => `out_raa_tornado_bar_${rank}`;
export const barWidth = (rank: number): string => `out_raa_tornado_bar_${rank}_width`;
/** As entered, worked out by the tornado's own lines. */
export const AS_ENTERED = "raa_tornado_as_entered";

/** All as entered, or one of the rates that everything hangs on at one end. */
export type Variant = "base" | `${CommonRate}_${End}`;
/** @example weightName("w_pay", "discount_low") //=> "raa_tornado_w_pay_discount_low" */
export const weightName = (weight: WeightId | SetUpPart, variant: Variant): string =>
  `raa_tornado_${weight}_${variant}`;
/** How pay, prices, insurance or money of a year stand at one end of a rate. */
export const variedYear = (rate: CommonRate, end: End, year: number): string =>
  `raa_tornado_${rate}_${end}_y${year}`;

/** What a cell of each model holds, of the one that is chosen. */
export const ofChosen = (name: (model: ModelId) => string): Expr => {
  const [first, ...others] = CHANGED_MODELS.map((model) => named(name(model)));
  return choose(named(TORNADO_MODEL.inUse), first!, ...others);
};
