import type { ActivityId } from "./activity";

/** A figure of an authority as a table says it: a number, or the code that stands for one ("c", "x" ...). */
export type AreaFigure = number | string;

/** What tables say of an area's year beside the activity of members. */
export const AREA_AMOUNTS = [
  { id: "left_care", title: "Left care" },
  { id: "left_guardianship", title: "Left for special guardianship" },
  { id: "foster_placements", title: "Foster placements 31 March" },
  { id: "residential_days", title: "Days in residential care" },
  { id: "s251_adoption_gross", title: "S251 adoption gross" },
  { id: "s251_adoption_net", title: "S251 adoption net" },
  { id: "s251_fostering_gross", title: "S251 fostering gross" },
  { id: "s251_residential_gross", title: "S251 residential gross" },
  { id: "s251_looked_after_gross", title: "S251 looked after gross" },
  { id: "paid", title: "Contribution paid" },
  { id: "published_adoption_week", title: "Published adoption a week" },
  { id: "published_fostering_week", title: "Published fostering a week" },
  { id: "published_residential_week", title: "Published residential a week" },
  { id: "published_looked_after_week", title: "Published looked after a week" },
] as const;
export type AreaAmountId = (typeof AREA_AMOUNTS)[number]["id"];
export type AreaFigureId = ActivityId | AreaAmountId;

/** What the tables of a workbook say of one area and one year to 31 March. */
export interface AreaYear {
  area: string;
  /** The code of nine characters, "E08000035". */
  code?: string;
  /** The code of three digits, "383". */
  oldCode?: string;
  region?: string;
  level: "Authority" | "Region" | "England" | "Not said";
  /** The regional adoption agency that it belongs to, where a table says so. */
  raa?: string;
  /** "2024-25" */
  year: string;
  figures: Readonly<Partial<Record<AreaFigureId, AreaFigure>>>;
  /** Titles of the tables that say it. */
  sources: readonly string[];
}
