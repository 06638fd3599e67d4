import { figureOf, type Published } from "./published";
import { yearTo } from "./publishedYears";

/** What is published of young children who stay in care (reference/domain.md 7, benchmarks). */

export const PLACEMENTS_IN_TWO_YEARS = "placements-in-two-years";
export const PLACEMENT_PARTS = ["1 placement", "2 placements", "3 or more placements"] as const;

/** By the health check that OC2 asks for. */
export const HEALTH_FIGURES = {
  development: "health-development-check",
  immunisations: "health-immunisations",
  teeth: "health-dental-check",
  assessment: "health-assessment",
} as const;

const england = { area: "England", status: "sourced" as const };

const SHARES: Readonly<Record<(typeof PLACEMENT_PARTS)[number], number>> = {
  "1 placement": 35,
  "2 placements": 36,
  "3 or more placements": 29,
};

const OC2 = {
  ...england,
  year: yearTo(2025),
  vintage: "2025 release, as read in November 2026",
  source: "DfE, Children looked after in England including adoptions: outcomes (OC2)",
};
const ALL_AGES = "Of children of all ages looked after for twelve months at 31 March.";

export const UNDER_FIVES_FIGURES: readonly Published[] = [
  ...PLACEMENT_PARTS.map((part): Published => ({
    of: PLACEMENTS_IN_TWO_YEARS,
    ...england,
    ...figureOf(SHARES[part], "percent"),
    part,
    year: yearTo(2024),
    vintage: "2024 release, as read in November 2026",
    source: "DfE, Children looked after in England including adoptions: placements by characteristics",
    note: "Of 7,060 children aged 1 to 4 at 31 March 2024 in care for two years.",
  })),
  {
    of: HEALTH_FIGURES.development,
    ...OC2,
    ...figureOf(88, "percent"),
    note: "Of 6,360 children aged 0 to 4 looked after for twelve months at 31 March.",
  },
  { of: HEALTH_FIGURES.assessment, ...OC2, ...figureOf(90, "percent"), note: ALL_AGES },
  { of: HEALTH_FIGURES.immunisations, ...OC2, ...figureOf(84, "percent"), note: ALL_AGES },
  { of: HEALTH_FIGURES.teeth, ...OC2, ...figureOf(81, "percent"), note: ALL_AGES },
];
