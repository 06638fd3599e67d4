import { DELAY_STAGES, type DelayStage } from "../../domain/costs/delayClock";
import { PLACEMENT_KINDS, type PlacementKind } from "../../domain/costs/placementKinds";
import { PROCESSES, type ProcessId } from "../../domain/costs/processes";

/** The tables and cells of `Cost placements`, `Cost by child` and `Cost of delay`: a contract with the other sheets. */
export const TABLES = {
  placements: "CostPlacements",
  children: "CostByChild",
  delay: "CostOfDelay",
} as const;

export const CHILD_NAMES = {
  total: "out_cost_total",
  children: "out_cost_children",
  placementsTotal: "out_cost_placements_total",
  processesTotal: "out_cost_processes_total",
  averagesTotal: "out_cost_averages_total",
  averageWeekly: "out_cost_average_weekly",
  waitingDays: "out_cost_waiting_days",
  agencyDays: "out_cost_agency_days",
  noRateDays: "out_cost_days_without_rate",
  headline: "out_cost_headline",
  notCosted: "out_cost_processes_not_costed",
} as const;

/** What a process cost all the children in the period, and how often it came or how long it lasted. */
export const processTotalName = (process: ProcessId): string => `out_cost_${process}_total`;
export const occurrencesName = (process: ProcessId): string => `out_cost_${process}_occurrences`;

export const DELAY_NAMES = {
  children: "out_delay_children",
  days: "out_delay_days",
  pounds: "out_delay_pounds",
  target: "out_delay_target",
  journeys: "out_delay_journeys",
  noEntry: "out_delay_without_entry",
  noRateDays: "out_delay_days_without_rate",
  headline: "out_delay_headline",
} as const;

export const delayDaysName = (stage: DelayStage): string => `out_delay_days_${stage}`;
export const delayPoundsName = (stage: DelayStage): string => `out_delay_pounds_${stage}`;

/** A week of a kind of placement as the rows use it: a number, or {@link NO_RATE}. */
export const weekOf = (kind: PlacementKind): string => `cost_week_${kind}`;
/** A unit of a process as the rows use it: a number, 0 where none is known. */
export const unitOf = (process: ProcessId): string => `cost_unit_${process}`;

/** The processes that a child has; what adopters cost counts once a family, on `Unit costs`. */
export const CHILD_PROCESSES = PROCESSES.filter(({ route }) => route !== "adopter");
/** Those whose time the data do not tell: they have no column. */
export const KINDS = PLACEMENT_KINDS;

/** How a day comes to its cost. */
export const BASIS = {
  own: "own",
  average: "average",
  none: "no rate",
  adopters: "with adopters",
} as const;
export const NO_RATE = BASIS.none;

export const CLOCK_WORDS = { running: "Still waiting", stopped: "Clock stopped" } as const;

/** Headers of columns over which figures are formulas. */
export const HEADERS = {
  kind: "Kind",
  kindNumber: "Kind number",
  caseNumber: "Case number",
  waiting: "Before moving in",
  clock: "Clock",
  own: "Own weekly cost",
  average: "Average of its kind",
  weekly: "Weekly cost",
  basis: "Basis",
  until: "Counted to",
  days: "Days in period",
  cost: "Cost in period",
  atAverage: "Of it at averages",
  delayFrom: "Delay from",
  delayDays: "Delay days",
  delayPounds: "Delay pounds",
} as const;
export const delayDaysHeader = (stage: DelayStage): string => `Delay days ${stage}`;
export const delayPoundsHeader = (stage: DelayStage): string => `Delay pounds ${stage}`;
/** Where each stage ends, by number; the last is where the clock stops. */
export const stageEndHeader = (stage: DelayStage): string =>
  stage === DELAY_STAGES.length ? "Clock stops" : `Stage ${stage} ends`;

/** The column of `Drift` that has each live case's pounds so far. */
export const SPENT_ON_DELAY = "Spent on delay";
