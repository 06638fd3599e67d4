import { AS_NOW, DELIVERY_MODELS, type DeliveryModelId } from "../../domain/raa/deliveryModels";
import type { BaseLeaf } from "../../domain/raa/modelCost";
import { AGENCY, memberEntry, type Books } from "./raaNames";

/** Names of the cells of `RAA models`. A year is its place in the plan: y1 is the first. */

export type ModelId = DeliveryModelId | typeof AS_NOW.id;
/** As now first, as on every table of the sheet. */
export const ALL_MODELS: readonly ModelId[] = [AS_NOW.id, ...DELIVERY_MODELS.map(({ id }) => id)];
export const CHANGED_MODELS: readonly DeliveryModelId[] = DELIVERY_MODELS.map(({ id }) => id);

/** Entries that hold for all models. */
export const PLAN_ENTRIES = {
  years: "in_raa_model_years",
  firstYear: "in_raa_model_first_year",
  discount: "in_raa_discount_rate",
  weekly: "in_raa_weekly_cost",
  children: "in_raa_children_placed",
  insuranceNow: "in_raa_insurance_now",
} as const;
/** What is in use of them. */
export const PLAN = {
  years: "out_raa_model_years",
  /** The calendar year in which the first financial year begins; 0 where none was said. */
  firstYear: "raa_model_first_begins",
  firstTyped: "raa_model_first_typed",
  ledgerBegins: "raa_model_ledger_begins",
  discount: "out_raa_discount_rate",
  weekly: "out_raa_weekly_cost",
  children: "out_raa_children_placed",
  insuranceNow: "raa_insurance_now",
} as const;

export const RATES = ["pay_award", "insurance", "price_rise"] as const;
export type Rate = (typeof RATES)[number];
/** @example rateEntry("pay_award", 2) //=> "in_raa_pay_award_y2" */
export const rateEntry = (rate: Rate, year: number): string => `in_raa_${rate}_y${year}`;
/** In use, in percent. */
export const rateName = (rate: Rate, year: number): string => `raa_${rate}_y${year}`;

/** @example pensionEntry("agency", "later") //=> "in_raa_agency_pension_later" */
export const pensionEntry = (books: Books, when: "now" | "later"): string =>
  books === AGENCY ? `in_raa_${AGENCY}_pension_${when}` : memberEntry(books, `pension_${when}`);
/** Pay, pension in the years to come, and staff in the first year, of one member or the agency, £. */
export const booksName = (
  books: Books,
  of: "staff" | "pay" | "pay_pensioned" | "pension_cost" | "staff_y1",
): string => `raa_${books}_model_${of}`;

/** @example baseName("pay") //=> "raa_base_pay" */
export const baseName = (of: BaseLeaf | "staff" | "is_known" | "left_out" | "net"): string =>
  `raa_base_${of}`;

/** How pay, prices and money of a year stand. */
export const yearCell = (
  of: "pay" | "pay_insurance" | "prices" | "discount" | "label",
  year: number,
): string => `raa_year_${of}_y${year}`;

/** @example modelEntry("host", "overhead") //=> "in_raa_host_overhead" */
export const modelEntry = (model: DeliveryModelId, id: string): string => `in_raa_${model}_${id}`;
/** In use; also lines of one year. @example modelCell("host", "overhead") //=> "raa_host_overhead" */
export const modelCell = (model: ModelId, id: string): string => `raa_${model}_${id}`;
/** @example modelResult("host", "total") //=> "out_raa_host_total" */
export const modelResult = (model: ModelId, id: string): string => `out_raa_${model}_${id}`;
/** @example inYear("cost", 3) //=> "cost_y3" */
export const inYear = (id: string, year: number): string => `${id}_y${year}`;
/** What a model is called, on every table and chart. */
export const modelName = (model: ModelId): string => modelResult(model, "model_name");
