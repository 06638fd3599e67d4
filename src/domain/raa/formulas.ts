import { ACTIVITY } from "./activity";

/** Funding formulas that stand side by side. */
export const FORMULAS = [1, 2, 3] as const;
export type FormulaNumber = (typeof FORMULAS)[number];

/** What a share can be a blend of (reference/costs.md 5.3). */
export const DRIVERS = [
  { id: "today", title: "What each member pays today" },
  { id: "full_cost", title: "Full cost on RAA spend" },
  ...ACTIVITY,
  { id: "equal", title: "Equal parts" },
] as const;
export type DriverId = (typeof DRIVERS)[number]["id"];
/** Drivers that are averaged over years. */
export const DRIVERS_BY_YEAR: readonly DriverId[] = ACTIVITY.map(({ id }) => id);

/** How the year's over- or underspend is shared out at its end (reference/costs.md 5.3). */
export const TRUE_UP_RULES = [
  { id: "equal", title: "In equal parts" },
  { id: "contribution", title: "By contribution" },
  { id: "activity", title: "By activity beyond the tolerance" },
] as const;
export type TrueUpRule = (typeof TRUE_UP_RULES)[number]["id"];
