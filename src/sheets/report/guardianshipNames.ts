import { idOf } from "../../domain/diagnostic/groupings";

/** The names of the figures of `Report guardianship`; those of groups are made of `children` in comparedGroups.ts. */

/** The two routes: what their names begin with. */
export const ROUTE_PREFIX = {
  guardianship: "out_guardianship",
  adopted: "out_guardianship_adopted",
} as const;
export type RouteId = keyof typeof ROUTE_PREFIX;
export const ROUTE_IDS = ["guardianship", "adopted"] as const satisfies readonly RouteId[];

/** Of all ages, and of those who entered care under five. */
export const AGES = { all: "", under5: "_under_5" } as const;
export type AgesId = keyof typeof AGES;
export const AGES_IDS = ["all", "under5"] as const satisfies readonly AgesId[];

/** The name of how many children, which those of groups begin with. */
export const childrenPrefix = (route: RouteId): string =>
  route === "guardianship" ? "out_guardianship_children" : ROUTE_PREFIX.adopted;

export type LeftByFigure =
  | "days_mean"
  | "days_median"
  | "days_n"
  | "months_at_entry_mean"
  | "months_at_entry_n"
  | "months_at_order_mean"
  | "months_at_order_n"
  | "came_back";

/** @example figureName("adopted", "days_mean", "under5") //=> "out_guardianship_adopted_days_mean_under_5" */
export const figureName = (route: RouteId, of: LeftByFigure, ages: AgesId): string =>
  `${ROUTE_PREFIX[route]}_${of}${AGES[ages]}`;

export const LEAVERS = "out_guardianship_leavers";
export const wayName = (way: string): string => `${LEAVERS}_${idOf(way)}`;
export const wayPercentName = (way: string): string => `${wayName(way)}_percent`;
export const PERCENT_OF_LEAVERS: Readonly<Record<RouteId, string>> = {
  guardianship: "out_guardianship_percent_of_leavers",
  adopted: "out_guardianship_adopted_percent_of_leavers",
};

/** The age groups of the table at one age mix. */
export const mixName = (route: RouteId, band: string): string =>
  `out_guardianship_age_mix_${route}_${idOf(band)}`;
export const AT_AGE_MIX = {
  mean: "out_guardianship_days_mean_at_adopted_age_mix",
  weighted: "out_guardianship_age_mix_weighted",
  leftOut: "out_guardianship_age_mix_left_out",
} as const;

export const CAME_INTO_CARE = "out_guardianship_came_into_care";
export const cameFromName = (home: string): string => `${CAME_INTO_CARE}_from_${idOf(home)}`;
