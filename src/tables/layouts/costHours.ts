import { field, text, type Layout } from "./layout";

/**
 * Hours of work by process and worker, a row each, as a council has measured them for the cost calculator. No child stands in
 * it: it gives hours, and never a journey or a date.
 */
export const COST_HOURS: Layout = {
  id: "cost-hours",
  title: "Hours by process and worker",
  headers: "exact",
  costHours: true,
  namedBy: ["process"],
  fields: [
    text("process", "process|cost process|process name|process code"),
    text("worker", "worker|worker type|job|role|job title"),
    field("hours", "figure", "hours|hours per process|hours per unit|hours each"),
    text("table", "table|cost table|area", { optional: true }),
  ],
  recognisedBy: (found) => ["process", "worker", "hours"].every((name) => found.has(name)),
  needs: ["process", "worker", "hours"],
  needsInRow: [],
};
