import type { DriftRow } from "./drift";

/** How many days ago the limit passed, 0 where it has not; undefined where none runs or nobody can tell. */
export function daysOverdue({ due, cannotTell }: DriftRow, asAt: number): number | undefined {
  return due === undefined || cannotTell !== "" ? undefined : Math.max(0, asAt - due);
}

/** Whether a case is shown as overdue. */
export const isOverdue = (row: DriftRow, asAt: number): boolean => (daysOverdue(row, asAt) ?? 0) > 0;
