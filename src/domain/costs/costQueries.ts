import type { Finding, Severity } from "../findings";

/** Pounds a week outside which an amount cannot be what a placement costs: pence, thousands, or a year's amount in the column. */
export const LEAST_A_WEEK = 10;
export const MOST_A_WEEK = 100_000;

interface CostRule {
  severity: Severity;
  message: string;
  fix: string;
  changes: string;
}

const CHANGES = "Cost placements, Cost by child and Cost of delay.";
const rule = (severity: Severity, message: string, fix: string): CostRule => ({
  ...{ severity, message, fix },
  changes: CHANGES,
});

/** What is said of tables of placement costs. */
export const COST_QUERIES = {
  "cost-no-amount": rule(
    "note",
    "This row has no amount, so the average of its kind of placement is used.",
    "Enter the weekly cost.",
  ),
  "cost-unreadable": rule(
    "warning",
    "This cell is no one amount in pounds, so it is not used.",
    "Enter one amount, such as 4500 or £4,500 per week.",
  ),
  "cost-negative": rule(
    "warning",
    "The amount is below 0, so it is not used: a refund is not what the placement costs.",
    "Enter what the placement costs before refunds.",
  ),
  "cost-zero": rule(
    "note",
    "The amount is 0, which is taken as not entered: the average of its kind of placement is used.",
    "Enter the weekly cost.",
  ),
  "cost-implausible": rule(
    "warning",
    "A week of this placement would cost less than £10 or more than £100,000, so the amount is not used.",
    "Check whether it is in thousands, or for another time than its header says.",
  ),
  "cost-no-days": rule(
    "warning",
    "The cost to date is for less than a week, or the days that it is for cannot be told, so it is not used.",
    "Enter the weekly cost, or the first day of the placement.",
  ),
  "cost-dates-swapped": rule(
    "warning",
    "The placement ends before it begins, so this row is not used.",
    "Correct the dates.",
  ),
  "cost-no-placement": rule(
    "warning",
    "No placement of the child is known in the time of this row, so its amount is used for no day.",
    "Check the dates against the child's placements.",
  ),
  "cost-rows-overlap": rule(
    "warning",
    "Another row of the child is for some of the same days; for these the one that began later is used, and the two are not added.",
    "Give each time of a placement one row with the whole cost.",
  ),
  "cost-with-adopters": rule(
    "note",
    "Some of this row's time is after the child moved in with adopters. Those days cost no placement here, so its amount is not used for them.",
    "Check that the payment has stopped.",
  ),
} as const satisfies Readonly<Record<string, CostRule>>;
export type CostQuery = keyof typeof COST_QUERIES;

/** A query at a row of a table of placement costs. */
export const costQuery = (rule: CostQuery, table: string, row: number, child: string | number): Finding => ({
  rule,
  ...COST_QUERIES[rule],
  table,
  row,
  childId: String(child),
});
