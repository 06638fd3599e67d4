/**
 * Who does the work (reference/costs.md 1.6). Whether a worker's pay stands in the adoption line of the section 251 return
 * decides on which side of the bridge to the full cost the time goes: the child's own social worker, the reviewing officer
 * and the solicitor are paid elsewhere (6.1).
 */
export interface Worker {
  id: WorkerId;
  /** "Child's social worker". */
  title: string;
  /** Where the return has the pay. */
  line: "adoption" | "child care team" | "reviewing" | "legal" | "medical";
}

export const WORKER_IDS = [
  ...([
    "social_worker",
    "team_manager",
    "family_finder",
    "adopter_social_worker",
    "foster_social_worker",
  ] as const),
  ...(["support_worker", "adoption_support", "reviewing_officer", "solicitor", "medical_adviser"] as const),
  ...(["panel_adviser", "panel_members", "decision_maker", "administrator"] as const),
] as const;
export type WorkerId = (typeof WORKER_IDS)[number];

const SAID: Readonly<Record<WorkerId, readonly [string, Worker["line"]]>> = {
  social_worker: ["Child's social worker", "child care team"],
  team_manager: ["Team manager", "child care team"],
  family_finder: ["Family finder", "adoption"],
  adopter_social_worker: ["Adopters' social worker", "adoption"],
  foster_social_worker: ["Foster carers' social worker", "child care team"],
  support_worker: ["Support worker", "adoption"],
  adoption_support: ["Adoption support social worker", "adoption"],
  reviewing_officer: ["Independent reviewing officer", "reviewing"],
  solicitor: ["Solicitor", "legal"],
  medical_adviser: ["Medical adviser", "medical"],
  panel_adviser: ["Panel adviser", "adoption"],
  panel_members: ["Panel members", "adoption"],
  decision_maker: ["Agency decision maker", "adoption"],
  administrator: ["Administrator", "adoption"],
};

export const WORKERS: readonly Worker[] = WORKER_IDS.map((id) => ({
  id,
  title: SAID[id][0],
  line: SAID[id][1],
}));

/**
 * What an hour is built of (reference/costs.md 1.4), by worker: pounds a year, percent of the salary, hours, weeks. An hourly
 * cost that is entered goes before all of it.
 */
export const PAY_FIELDS = [
  { id: "salary", title: "Salary", unit: "£ a year" },
  { id: "insurance", title: "National Insurance", unit: "% of salary" },
  { id: "pension", title: "Pension", unit: "% of salary" },
  { id: "direct", title: "Direct overheads", unit: "£ a year" },
  { id: "indirect", title: "Indirect overheads", unit: "£ a year" },
  { id: "capital", title: "Capital", unit: "£ a year" },
  { id: "qualification", title: "Qualification", unit: "£ a year" },
  { id: "week_hours", title: "Hours a week", unit: "hours" },
  { id: "weeks", title: "Weeks worked", unit: "weeks a year" },
  { id: "client_share", title: "Time for clients", unit: "% of hours" },
  { id: "hourly", title: "Hourly cost", unit: "£ an hour" },
] as const;
export type PayField = (typeof PAY_FIELDS)[number]["id"];
