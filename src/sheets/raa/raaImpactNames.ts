import type { ComparedYear, Side } from "../../domain/raa/impact";
import type { YearBack } from "../../domain/raa/members";
import { memberEntry, memberResult } from "./raaNames";

/** The names of the cells of `RAA impact`. A side is "before" or "after"; a stage and a count have their ids in it. */

export const IMPACT = {
  /** The day on which the RAA began. */
  began: "in_raa_began",
  /** Children who reached a stage's end before or after these days are left out; empty: nobody is. */
  from: "in_raa_impact_from",
  to: "in_raa_impact_to",
  /** The year in whose prices unit costs stand, "2024-25". */
  priceYear: "in_raa_price_year",
} as const;
/** The same as they are used: 0 where no day is entered. */
export const BEGAN = { asNumber: "raa_began", shown: "out_raa_began" } as const;
export const COUNTED_FROM = "raa_impact_from";
export const COUNTED_TO = "raa_impact_to";
export const PRICE_YEAR = "out_raa_price_year";

/** Of the whole RAA, by year back. */
export const planEntry = (id: string, year: YearBack): string => `in_raa_plan_${id}_y${year}`;
export const actualCostEntry = (year: YearBack): string => `in_raa_actual_cost_y${year}`;
/** @example planResult("adopted", 1, "difference") //=> "out_raa_plan_adopted_y1_difference" */
export const planResult = (id: string, year: YearBack, of: "actual" | "difference" | "percent"): string =>
  `out_raa_plan_${id}_y${year}_${of}`;

export const comparedYearEntry = (side: Side, year: ComparedYear): string => `in_raa_year_${side}_${year}`;
export const ownLevelEntry = (side: Side, year: ComparedYear): string => `in_raa_level_${side}_${year}`;
export const OWN_PRICE_LEVEL = "in_raa_level_price_year";
export const levelName = (side: Side, year: ComparedYear): string => `out_raa_level_${side}_${year}`;
export const PRICE_LEVEL = "out_raa_level_price_year";
export const factorName = (side: Side, year: ComparedYear): string => `out_raa_prices_${side}_${year}`;
/** A published level, by the calendar year in which its year ends. */
export const publishedLevel = (ending: string): string => `raa_gdp_${ending}`;

export const spendEntry = (member: number, side: Side, year: ComparedYear): string =>
  memberEntry(member, `spend_${side}_${year}`);
export const adoptionsEntry = (member: number, side: Side, year: ComparedYear): string =>
  memberEntry(member, `adoptions_${side}_${year}`);
export const adoptionsName = (member: number, side: Side, year: ComparedYear): string =>
  memberResult(member, `adoptions_${side}_${year}`);

/** Ids of what is compared: "cost_an_adoption", "days_entry_moved_in", "count_adopted". */
export const COST_AN_ADOPTION = "cost_an_adoption";
export const daysId = (stage: string): string => `days_${stage}`;
export const countId = (measure: string): string => `count_${measure}`;

/** Of a member; "of" is nothing for the figure itself, else "n", "sd", "years" ... */
export const sideEntry = (member: number, id: string, side: Side, of = ""): string =>
  memberEntry(member, `${id}_${side}${of && `_${of}`}`);
export const sideResult = (member: number, id: string, side: Side, of = ""): string =>
  memberResult(member, `${id}_${side}${of && `_${of}`}`);
export type ChangePart = "change" | "percent" | "low" | "high" | "verdict";
export const changeResult = (member: number, id: string, part: ChangePart): string =>
  memberResult(member, `${id}_${part}`);
/** The standard error of a member's change. */
export const errorName = (member: number, id: string): string => `raa_${member}_${id}_error`;
/** How many of a block's entries of a member cannot be used. */
export const wrongName = (member: number, id: string): string => `raa_${member}_${id}_wrong`;

/** The same over all members: like for like. */
export const allSide = (id: string, side: Side, of = ""): string => `out_raa_${id}_${side}${of && `_${of}`}`;
export const allChange = (id: string, part: ChangePart | "as_is" | "by_mix" | "members"): string =>
  `out_raa_${id}_${part}`;
export const allError = (id: string): string => `raa_${id}_error`;

/** Of the journeys of this workbook. */
export const journeysName = (
  stage: string,
  side: Side,
  of: "n" | "mean" | "sd" | "median" | "no_start" | "sum" | "squares",
): string => `${of === "sum" || of === "squares" ? "" : "out_"}raa_journeys_${stage}_${side}_${of}`;

/** Years that typed counts are of, and which of the five years lie on which side. */
export const countYearsEntry = (side: Side): string => `in_raa_count_years_${side}`;
export const yearSide = (year: YearBack): string => `out_raa_year_y${year}_side`;
