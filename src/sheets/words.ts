import type { Column } from "../domain/columns";
import type { Severity } from "../domain/findings";
import type { Milestone, StageModel, Status } from "../domain/journeys/milestones";
import type { MakeGroup, NumberFormat, TableColumn } from "./plan";

/** Statuses as sheets say them (rules.md 8). */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  adopted: "Adopted",
  other: "Left care otherwise",
  reversed: "Plan changed away from adoption",
  open: "Live adoption plan",
  planning: "No decision yet",
};

/** The groups of sheets, as `Read me` and the pane head them. */
export const GROUP_WORDS: Readonly<Record<MakeGroup, string>> = {
  core: "Cases, timescales and data",
  stages: "Stages and flow",
  meeting: "Permanence tracking meeting",
  returns: "Returns",
  report: "Diagnostic report",
  costs: "Costs",
  raa: "Regional adoption agency",
};

export const MODEL_WORDS: Readonly<Record<StageModel, string>> = {
  coram: "Coram-i's five stages",
  asglb: "the adoption survey's five stages",
  dfe: "the department's statistics",
};

/** The header in `Timescales` of the days between two milestones. */
export const INTERVAL_HEADERS = {
  "entry-iro": "Entry-IRO",
  "iro-adm": "IRO-decision",
  "entry-adm": "Entry-decision",
  "adm-order": "Decision-placement order",
  "adm-match": "Decision-match",
  "order-match": "Placement order-match",
  "order-placed": "Placement order-moved in",
  "match-placed": "Match-moved in",
  "entry-placed": "Entry-moved in",
  "placed-adopted": "Moved in-adoption order",
  "entry-adopted": "Entry-adoption order",
} as const satisfies Record<string, string>;
export type IntervalId = keyof typeof INTERVAL_HEADERS;

/** The header in `Timescales` of a milestone's day. */
export const MILESTONE_HEADERS: Readonly<Record<Milestone, string>> = {
  entry: "Entered care",
  iro: "IRO recommendation",
  adm: "Decision",
  order: "Placement order",
  match: "Match",
  placed: "Moved in",
  adopted: "Adoption order",
};

/** Severities of data queries as sheets say them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "▲ Mend",
  warning: "◆ Check",
  note: "Note",
};
export const ACCEPTED_WORD = "Accepted";

/** @example counted(1, "row") //=> "1 row" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** @example inWords(["A1", "A2", "A10"]) //=> "A1, A2 and A10" */
export function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

type Values<Kind> = Kind extends "text" ? readonly string[] : Kind extends "day" ? Int32Array : never;

type Filled<Kind extends Column["kind"]> = TableColumn & { content: Column & { kind: Kind } };

export const dayColumn = (header: string, values: Values<"day">, width = 12): Filled<"day"> => ({
  header,
  content: { kind: "day", values },
  format: "dd/mm/yyyy",
  width,
});

export const numberColumn = (
  header: string,
  values: Float64Array,
  format: NumberFormat = "0",
  width = 11,
): Filled<"number"> => ({ header, content: { kind: "number", values }, format, width });

export const textColumn = (header: string, values: Values<"text">, width = 16): Filled<"text"> => ({
  header,
  content: { kind: "text", values },
  format: "@",
  width,
});
