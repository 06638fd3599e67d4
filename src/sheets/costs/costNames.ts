import type { PlacementKind } from "../../domain/costs/placementKinds";
import type { ProcessId } from "../../domain/costs/processes";
import type { PayField, WorkerId } from "../../domain/costs/workers";

/**
 * The names of the cost calculator's cells: a contract. What a council may enter stands in two whole tables, London and
 * outside it, of which one is in use; what is in use, in the prices of the year chosen, is what every other sheet reads.
 */
export const COST_TABLES = [
  { id: "out", title: "Out of London", prefix: "in_cost_" },
  { id: "london", title: "London", prefix: "in_cost_london_" },
] as const;
export type CostTable = (typeof COST_TABLES)[number]["id"];

/** The input of one of the two tables. @example entryKey("london", "salary_solicitor") //=> "in_cost_london_salary_solicitor" */
export const entryKey = (table: CostTable, id: string): string =>
  `${COST_TABLES.find((each) => each.id === table)!.prefix}${id}`;
/** What is in use of it. @example inUse("weekly_residential") //=> "out_cost_weekly_residential" */
export const inUse = (id: string): string => `out_cost_${id}`;

export const payId = (field: PayField, worker: WorkerId): string => `${field}_${worker}`;
export const hoursId = (process: ProcessId, worker: WorkerId): string => `hours_${process}_${worker}`;
/** What is bought for a process besides staff time: a medical report, a court fee. */
export const boughtId = (process: ProcessId): string => `bought_${process}`;
/** Pounds a week, by what it is to hold: all of the cost, or the cash that one child more or less moves. */
export const weeklyEntryId = (kind: PlacementKind, basis: "full" | "cash"): string =>
  `weekly_${kind}_${basis}`;

/** In use: pounds an hour of the time that hours are entered in; pounds a week; hours; pounds a unit of a process. */
export const hourlyName = (worker: WorkerId): string => inUse(`hourly_${worker}`);
export const weeklyName = (kind: PlacementKind): string => inUse(`weekly_${kind}`);
export const hoursName = (process: ProcessId, worker: WorkerId): string => inUse(hoursId(process, worker));
export const boughtName = (process: ProcessId): string => inUse(boughtId(process));
/** On Unit costs: pounds for each event, week or year of the process; a word where nothing was entered. */
export const processName = (process: ProcessId | "adopter_6"): string => inUse(process);

export const FEE_PROVIDERS = ["voluntary", "authority"] as const;
export type FeeProviderId = (typeof FEE_PROVIDERS)[number];
export const FEE_SIZES = [1, 2, 3, 4] as const;
/** The fee of a whole group of so many children; of four or more. */
export const feeId = (provider: FeeProviderId, children: (typeof FEE_SIZES)[number]): string =>
  `fee_${provider}_${children}`;

/** Choices that hold for all of the calculator. */
export const SETTINGS = {
  table: "in_cost_table",
  basis: "in_cost_basis",
  priceYear: "in_cost_price_year",
  hoursSet: "in_cost_hours_set",
  hoursAre: "in_cost_hours_are",
  /** Days from entering care to moving in that are no delay: 426 where nothing is typed. */
  delayTarget: "in_cost_delay_target",
  feeDay: "in_cost_fee_day",
  showOnDrift: "in_cost_show_on_drift",
} as const;

export const BASES = { full: "Full cost", cash: "Marginal cash" } as const;
export const HOURS_SETS = { entered: "What was entered", illustrative: "The illustrative set" } as const;
export const HOURS_ARE = { all: "All working time", client: "Time for clients only" } as const;

/** "Illustrative: ..." while the invented hours are in use, else ""; stands at the head of every result. */
export const ILLUSTRATIVE_NOTE = "out_cost_illustrative";

/** What was entered for a council as a whole, not by table. */
export const ownWeeklyNames = (kind: string) => ({
  spend: `in_cost_spend_${kind}`,
  children: `in_cost_children_${kind}`,
  weekly: `out_cost_own_weekly_${kind}`,
});

/** Settings as they are used: what cannot be used is the usual, and a sentence beside the setting says so. */
export const delayTargetName = inUse("delay_target");
export const feeDayName = inUse("fee_day");

/** How prices of a component move: the index, the rise typed in its place, and the year whose prices were entered. */
export const indexNames = (component: string) => ({
  index: `in_cost_index_${component}`,
  rise: `in_cost_rise_${component}`,
  year: `in_cost_year_${component}`,
  /** By what entries are multiplied to be in prices of the price year; a word where the index does not have a year. */
  factor: inUse(`factor_${component}`),
});
/** The same for published figures of a year. @example publishedFactorName("placements", "2024-25") */
export const publishedFactorName = (component: string, year: string): string =>
  inUse(`factor_${component}_${year.replace("-", "_")}`);
