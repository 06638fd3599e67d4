import type { ColumnMeanings } from "./columnMeaning";
import { CASELOAD_FIGURES } from "./caseload";

const MEANS: Readonly<Record<string, string>> = {
  children: "Children of the line who are on Drift.",
  live_plans: "Of them, those with a live adoption plan.",
  no_decision: "Of them, those with no decision yet.",
  overdue: "Children whose limit has passed.",
  days_overdue: "Their days overdue, added up.",
  due_soon: "Children not overdue whose limit falls in the next 28 days.",
  nothing_booked: "Children for whom a limit runs and nothing is booked that would meet it.",
  queries: "Data queries about its children that are to mend or to check, as the last run found them.",
};

/** What the columns of `Caseload` say. */
export const CASELOAD_COLUMNS: ColumnMeanings = {
  Team: { means: "The team, in the spelling met first; “No team recorded” for children without one." },
  Worker: { means: "The worker, or “All” on the line of a team." },
  Level: { means: "“Team” or “Worker”: add up one of them, for each counts every child." },
  ...Object.fromEntries(
    CASELOAD_FIGURES.map(({ header, name }) => [
      header,
      { means: MEANS[name]!, ...(name === "days_overdue" && { days: true as const }) },
    ]),
  ),
  "First line": { means: "The line of Caseload in Drift with which it begins." },
  "Last line": { means: "The line of Caseload in Drift with which it ends." },
};
