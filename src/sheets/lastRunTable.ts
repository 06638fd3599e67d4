import { COMPARED_DAYS, type ComparedDay } from "../domain/drift/lastCase";
import type { TypedTable } from "./typedTables";
import { MILESTONE_HEADERS } from "./words";

/** The header of each date by which runs are compared. */
export const DAY_HEADERS = Object.fromEntries(
  COMPARED_DAYS.map((name) => [name, name === "planChanged" ? "Plan changed" : MILESTONE_HEADERS[name]]),
) as Readonly<Record<ComparedDay, string>>;

export const AS_AT = "As at";
export const DUE = "Due";
export const LIMIT_ID = "Limit id";
export const RUNNING = "Limits running";
export const BOOKED_ID = "Next booked id";
export const BOOKED_ON = "Next booked date";
export const LEAVES_ON = "Leaving booked for";
/** How many cases the run had, in each of its rows: whether some were deleted shows by it. */
export const CASES = "Cases in the run";

/** Nobody fills it, but the next run reads all of it to compare itself with. */
export const LAST_RUN: TypedTable = {
  sheet: "Last run",
  name: "LastRun",
  identity: ["Child key", "Journey", AS_AT],
  typed: [AS_AT, "Child key", "Journey"],
  beside: [...Object.values(DAY_HEADERS), DUE, LIMIT_ID, RUNNING, BOOKED_ID, BOOKED_ON, LEAVES_ON, CASES],
  days: [AS_AT, ...Object.values(DAY_HEADERS), DUE, BOOKED_ON, LEAVES_ON],
};
