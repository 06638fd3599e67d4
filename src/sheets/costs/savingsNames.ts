import type { ProcessId } from "../../domain/costs/processes";
import { savingsKey, savingsName, type SavedStage } from "../../domain/costs/savingsModel";

/** Names of the cells of `Savings` that are no leaf and no step of the calculation (savingsModel.ts names those). */

/** The financial year, by the calendar year in which it ends, that is the first of all scenarios. */
export const FIRST_YEAR_KEY = "in_savings_first_year";
/** In use; 0 where what was typed is no year. */
export const FIRST_YEAR = "out_savings_first_year";
/** "2026-27". @example yearName(1) //=> "out_savings_year_1" */
export const yearName = (year: number): string => `out_savings_year_${year}`;

/** Measured here, and the same for all scenarios. */
export type BaseId =
  | "children_moved_in"
  | "children"
  | `${"n" | "mean" | "quarter" | "england"}_${SavedStage}`
  | "weekly"
  | "agency_days"
  | "agency_gap"
  | "placed_cost"
  | `${"staff" | "bought" | "volume"}_${ProcessId}`;
/** @example baseName("mean_2") //=> "out_savings_base_mean_2" */
export const baseName = (id: BaseId): string => `out_savings_base_${id}`;

/** What a scenario is called, on every table and chart. */
export const scenarioName = (scenario: number): string => savingsName(scenario, "name");
/** What comes of it, in a sentence. */
export const saidName = (scenario: number): string => savingsName(scenario, "said");
/** What is cashable of it, or what is missing for that, in a sentence. */
export const cashableSaidName = (scenario: number): string => savingsName(scenario, "cashable_said");

/** The entry of a process: hours changed, in %. @example changeId("child_3") //=> "change_child_3" */
export const changeId = (process: ProcessId): `change_${ProcessId}` => `change_${process}`;
/** Pounds a year that a changed process saves. @example workName(1, "child_3") //=> "out_savings_1_work_child_3" */
export const workName = (scenario: number, process: ProcessId): string =>
  savingsName(scenario, `work_${process}`);

export const nameKey = (scenario: number): string => savingsKey(scenario, "name");
export const lineKey = (scenario: number): string => savingsKey(scenario, "cash_line");
export const ownerKey = (scenario: number): string => savingsKey(scenario, "cash_owner");
