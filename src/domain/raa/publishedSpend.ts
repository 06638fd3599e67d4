import type { ActivityId } from "./activity";
import type { YearBack } from "./members";

/**
 * Spending and activity as the department publishes them by authority, and what is worked out of them (LAIT measures 294 to
 * 298: reference/costs.md 3.3, S49; "adoption" is spending over children with a placement order, not over adoptions).
 */
export const PUBLISHED_ENTRIES = [
  { id: "s251_adoption_y1", title: "Section 251 outturn: adoption, latest year (£)" },
  { id: "s251_adoption_y2", title: "… the year before (£)" },
  { id: "s251_adoption_y3", title: "… two years before (£)" },
  { id: "s251_fostering", title: "Section 251 outturn: fostering, latest year (£)" },
  { id: "s251_residential", title: "Section 251 outturn: residential care, latest year (£)" },
  { id: "s251_looked_after", title: "Section 251 outturn: all looked after children, latest year (£)" },
  { id: "foster_placements", title: "Foster placements on 31 March of the latest year" },
  { id: "residential_days", title: "Days of residential care in the latest year" },
] as const;
export type PublishedEntryId = (typeof PUBLISHED_ENTRIES)[number]["id"];

/** Pounds below 0 are income beyond spending; children and days cannot be. */
export const PUBLISHED_BOUNDS = (id: PublishedEntryId): { least: number; most: number } =>
  id.startsWith("s251") ? { least: -1e10, most: 1e10 } : { least: 0, most: 1e8 };

export const S251_YEARS = [1, 2, 3] as const satisfies readonly YearBack[];
export const s251Adoption = (year: (typeof S251_YEARS)[number]): PublishedEntryId => `s251_adoption_y${year}`;

/** Costs of a week: spending / children / 365 x 7, or spending / days x 7. */
export const WEEKLY_COSTS = [
  { id: "weekly_adoption", title: "Adoption, a child with a placement order", spend: "s251_adoption_y1" },
  { id: "weekly_fostering", title: "Fostering, a foster placement", spend: "s251_fostering" },
  { id: "weekly_residential", title: "Residential care, a child", spend: "s251_residential" },
  { id: "weekly_looked_after", title: "All looked after, a child", spend: "s251_looked_after" },
] as const satisfies readonly { id: string; title: string; spend: PublishedEntryId }[];
export type WeeklyCostId = (typeof WEEKLY_COSTS)[number]["id"];

/** What a child costs, in one year and over three: pounds of the adoption line over these children. */
export const UNIT_COSTS = [
  { id: "cost_an_adoption", title: "An adoption", activity: "adopted" },
  { id: "cost_a_child_moved_in", title: "A child who moved in with adopters", activity: "placed" },
] as const satisfies readonly { id: string; title: string; activity: ActivityId }[];
export type UnitCostId = (typeof UNIT_COSTS)[number]["id"];
