import { figureOf, type Published } from "./published";

/** How far apart authorities are, and how many days changes elsewhere are said to have saved (reference/costs.md 3.3, 4.3). */

const WEEKLY_PART = (percent: number): string => `${percent}th percentile of authorities`;
const week = (percent: number, pounds: number): Published => ({
  of: "weekly cost: fostering",
  area: "England",
  ...figureOf(pounds, "pounds"),
  part: WEEKLY_PART(percent),
  year: "2024-25",
  vintage: "as read in November 2026, data to 2024-25",
  source: "DfE, Local Authority Interactive Tool, measures 294 to 298: a week of fostering, by authority",
  status: "sourced",
  note: "Worked out here over the 149 to 150 authorities with a figure, each as published to the nearest £5.",
});

/** What a week of fostering costs: a tenth of authorities lie below the first, half below the second, nine in ten below the last. */
export const WEEKLY_SPREAD = { low: week(10, 575), middle: week(50, 790), high: week(90, 1035) } as const;

const effect = (days: number, year: string, source: string, note: string): Published => ({
  of: "days saved a child",
  area: "England",
  ...figureOf(days, "days"),
  year,
  vintage: "as read in November 2026",
  source,
  status: "sourced",
  note,
});

/** The least and the most that was published of what a change saved. */
export const DAYS_SAVED_ELSEWHERE = {
  low: effect(
    14,
    "year not said",
    "Ecorys, evaluation of regional adoption agencies, second report",
    "From placement order to moving in, in regional agencies against others; 35 for children who are harder to place.",
  ),
  high: effect(
    250,
    "reported in 2016",
    "Coram, partnership with Kent",
    "Average time in care, “almost 250 days” shorter; how it was worked out and for how many children is not published.",
  ),
} as const;
