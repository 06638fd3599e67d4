import type { ActivityId } from "../../domain/raa/activity";
import { DRIVERS, DRIVERS_BY_YEAR, type DriverId, type FormulaNumber } from "../../domain/raa/formulas";
import { YEARS_BACK, type YearBack } from "../../domain/raa/members";
import {
  activityInUse,
  activityNext,
  activityRestated,
  formulaResult,
  formulaTotal,
  isMemberName,
  memberResult,
} from "./raaNames";

/** The figures that shares can be worked out from: as frozen, as next year's forecast, as tables of the workbook now say. */
export const DATA_SETS = ["use", "forecast", "restated"] as const;
export type DataSet = (typeof DATA_SETS)[number];
export const DATA_SET_WORDS: Readonly<Record<DataSet, string>> = {
  use: "as in use",
  forecast: "if activity were next year’s forecast",
  restated: "by restated activity",
};

/** An entry of a formula as it is used: its number, what stands for it while it is empty, or "". */
export const setting = (formula: FormulaNumber, id: string): string => `raa_f${formula}_${id}`;
export const weightInUse = (formula: FormulaNumber, driver: DriverId): string =>
  setting(formula, `weight_${driver}`);
export const yearsInUse = (formula: FormulaNumber, driver: DriverId): string =>
  setting(formula, `years_${driver}`);
/** What a formula is called where it is shown. */
export const formulaName = (formula: FormulaNumber): string => formulaTotal(formula, "name");

/** Of the steps of the forecast and the restated shares, these have a name for people. */
const QUOTED = new Set(["share", "contribution"]);

/** A member's step: `out_raa_f1_3_blend`, `out_raa_f1_3_share_forecast`, `raa_f1_3_blend_forecast`. */
export function stepName(formula: FormulaNumber, set: DataSet, member: number, id: string): string {
  if (set === "use") return formulaResult(formula, member, id);
  if (QUOTED.has(id)) return formulaResult(formula, member, `${id}_${set}`);
  return `raa_f${formula}_${member}_${id}_${set}`;
}

/** A member's cell of the working. */
export const workName = (formula: FormulaNumber, set: DataSet, member: number, id: string): string =>
  `raa_f${formula}_${member}_${id}_${set}`;
/** A cell of the working that is of no one member. */
export const setName = (formula: FormulaNumber, set: DataSet, id: string): string =>
  `raa_f${formula}_${id}_${set}`;

/** £ a year as paid today, typed or from the ledger; each member's part of it in percent; the sum. */
export const today = (member: number): string => memberResult(member, "today");
export const todayShare = (member: number): string => memberResult(member, "today_share");
export const TODAY_TOTAL = "out_raa_today";

/** Full cost as shares count it: below 0 as 0. */
export const fullCostCounted = (member: number): string => `raa_${member}_full_cost_counted`;

export const isByYear = (driver: DriverId): driver is ActivityId => DRIVERS_BY_YEAR.includes(driver);

/** The cell with what a member has of a driver: a number, or a word where there is none. */
export function driverName(formula: FormulaNumber, set: DataSet, member: number, driver: DriverId): string {
  if (driver === "today") return today(member);
  if (driver === "full_cost") return fullCostCounted(member);
  if (driver === "equal") return isMemberName(member);
  return workName(formula, set, member, `mean_${driver}`);
}
export const driverTotal = (formula: FormulaNumber, set: DataSet, driver: DriverId): string =>
  setName(formula, set, `total_${driver}`);
export const partId = (driver: DriverId): string => `part_${driver}`;

/** A measure's figures as a set has them, the latest year first. */
export function yearsOf(set: DataSet, member: number, activity: ActivityId): string[] {
  const named = set === "restated" ? activityRestated : activityInUse;
  const years = YEARS_BACK.map((year: YearBack) => named(member, activity, year));
  return set === "forecast" ? [activityNext(member, activity), ...years.slice(0, -1)] : years;
}

export const DRIVER_IDS: readonly DriverId[] = DRIVERS.map(({ id }) => id);
export const driverTitle = (driver: DriverId): string => DRIVERS.find(({ id }) => id === driver)!.title;
