import { daysOverdue } from "../domain/drift/overdue";
import { where, type Condition } from "../domain/formula/expression";
import type { Cases } from "./cases";
import { DRIFT } from "./typedTables";

/** The header in `Drift` by which overdue children are counted: 0 where the limit has not passed, empty where nobody can tell. */
export const DAYS_OVERDUE = "Days overdue";

/** In `Drift`: a number that is the larger the longer a child is overdue, and right of it whose it is. */
export const OVERDUE_ORDER = "Rank overdue";
export const CHILD_AGAIN = "Child again";
export const CASE_AGAIN = "Case again";

/** Rows of `Drift` whose limit has passed. */
export const overdue: Condition = where(DAYS_OVERDUE, ">", 0);
/** Rows of `Drift` in which a limit runs and can be told. */
export const withLimit: Condition = where(DAYS_OVERDUE, ">=", 0);
export const DRIFT_TABLE = DRIFT.name;

/** By row of `Drift`, who has the case and how late it is. */
export function lateCases({ drift, journeys, asAt }: Pick<Cases, "drift" | "journeys" | "asAt">) {
  return drift.map((row) => ({
    team: journeys.texts.team[row.journey]!,
    worker: journeys.texts.worker[row.journey]!,
    daysOverdue: daysOverdue(row, asAt) ?? 0,
  }));
}
