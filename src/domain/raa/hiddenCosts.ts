import type { AccountLine } from "./accounts";

/**
 * Costs of adoption that stand in no cost centre of it, and how each is worked out from its entries (reference/costs.md 5.2;
 * S13 for how widely overheads differ). Everything is entered: there is no usual share or rate.
 */

/** What is asked of each member; pounds are of a year. */
export const HIDDEN_ENTRIES = [
  { id: "staff_time_fte", title: "Staff in other teams who do adoption work (FTE)", least: 0, most: 100_000 },
  { id: "staff_time_percent", title: "… of their time, on adoption (%)", least: 0, most: 100 },
  {
    id: "staff_time_fte_cost",
    title: "… cost of one full-time post, with on-costs (£ a year)",
    least: 0,
    most: 1e9,
  },
  { id: "fte_adoption", title: "Full-time posts in adoption (FTE)", least: 0, most: 1e6 },
  { id: "fte_council", title: "Full-time posts in the whole council (FTE)", least: 0.01, most: 1e6 },
  { id: "hr_cost", title: "HR and payroll of the council (£)", least: 0, most: 1e9 },
  { id: "users_adoption", title: "IT users in adoption", least: 0, most: 1e6 },
  { id: "users_council", title: "IT users in the whole council", least: 0.01, most: 1e6 },
  { id: "ict_cost", title: "IT of the council (£)", least: 0, most: 1e9 },
  { id: "floor_adoption", title: "Floor space used by adoption (m2)", least: 0, most: 1e8 },
  { id: "floor_council", title: "Floor space of the whole council (m2)", least: 0.01, most: 1e8 },
  { id: "premises_cost", title: "Premises of the council (£)", least: 0, most: 1e9 },
  { id: "gross_adoption", title: "Gross spending of adoption (£)", least: 0, most: 1e9 },
  { id: "gross_council", title: "Gross spending of the whole council (£)", least: 0.01, most: 1e11 },
  { id: "finance_cost", title: "Finance, audit, procurement of the council (£)", least: 0, most: 1e9 },
  { id: "corporate_cost", title: "Corporate and democratic core of the council (£)", least: 0, most: 1e9 },
  { id: "iro_children", title: "Children in adoption whom reviewing officers review", least: 0, most: 1e5 },
  { id: "iro_caseload", title: "Children that one reviewing officer has", least: 0.01, most: 1000 },
  { id: "iro_cost", title: "Cost of one reviewing officer (£ a year)", least: 0, most: 1e9 },
  { id: "legal_hours", title: "Hours of the council's lawyers on adoption", least: 0, most: 1e6 },
  { id: "legal_hour_cost", title: "… cost of an hour (£)", least: 0, most: 1e5 },
  { id: "panels_cases", title: "Cases before panels that no line of the ledger pays", least: 0, most: 1e5 },
  { id: "panels_case_cost", title: "… cost of one (£)", least: 0, most: 1e6 },
  { id: "medical_cases", title: "Cases with medical advice that no line pays", least: 0, most: 1e5 },
  { id: "medical_case_cost", title: "… cost of one (£)", least: 0, most: 1e6 },
] as const satisfies readonly { id: string; title: string; least: number; most: number }[];
export type HiddenEntryId = (typeof HIDDEN_ENTRIES)[number]["id"];

/** Where a hidden cost stands in the published bridge from the Section 251 line to the full cost. */
export const BRIDGE_STEPS = [
  { id: "staff_time", title: "+ staff time in other teams" },
  { id: "overheads", title: "+ overheads: HR, IT, premises, finance, corporate core" },
  { id: "iro", title: "+ independent reviewing" },
  { id: "legal", title: "+ legal" },
  { id: "panels", title: "+ panels and medical advice" },
] as const;
export type BridgeStep = (typeof BRIDGE_STEPS)[number]["id"];

export interface HiddenCost {
  id: string;
  title: string;
  /** How it comes about, in words. */
  says: string;
  /** Multiplied with each other, in this order. */
  times: readonly HiddenEntryId[];
  /** What the product is divided by. */
  per?: HiddenEntryId;
  /** Of `times`, what is a percentage. */
  percent?: HiddenEntryId;
  /** What cannot be more than `per`: adoption's part of the whole. */
  part?: HiddenEntryId;
  step: BridgeStep;
  /** The line of the ledger in which it may stand already. */
  line?: AccountLine;
}

const byDriver = (driver: "fte" | "users" | "floor" | "gross") =>
  ({ per: `${driver}_council`, part: `${driver}_adoption` }) as const;

export const HIDDEN_COSTS = [
  {
    ...{ id: "staff_time", title: "Staff time in other teams", says: "FTE x % of time x cost of a post" },
    times: ["staff_time_fte", "staff_time_percent", "staff_time_fte_cost"],
    ...{ percent: "staff_time_percent", step: "staff_time" },
  },
  {
    ...{ id: "hr", title: "HR and payroll", says: "council's cost x FTE in adoption / FTE in all" },
    ...{ times: ["hr_cost", "fte_adoption"], ...byDriver("fte"), step: "overheads" },
    line: "support_services",
  },
  {
    ...{ id: "ict", title: "IT", says: "council's cost x users in adoption / users in all" },
    ...{ times: ["ict_cost", "users_adoption"], ...byDriver("users"), step: "overheads", line: "ict" },
  },
  {
    ...{ id: "premises", title: "Premises", says: "council's cost x floor space of adoption / of all" },
    times: ["premises_cost", "floor_adoption"],
    ...{ ...byDriver("floor"), step: "overheads", line: "premises" },
  },
  {
    ...{ id: "finance", title: "Finance, audit, procurement" },
    says: "council's cost x gross spending of adoption / of all",
    times: ["finance_cost", "gross_adoption"],
    ...{ ...byDriver("gross"), step: "overheads", line: "support_services" },
  },
  {
    ...{ id: "corporate", title: "Corporate core" },
    says: "council's cost x gross spending of adoption / of all",
    times: ["corporate_cost", "gross_adoption"],
    ...{ ...byDriver("gross"), step: "overheads", line: "corporate" },
  },
  {
    ...{ id: "iro", title: "Independent reviewing", says: "children / caseload x cost of an officer" },
    ...{ times: ["iro_children", "iro_cost"], per: "iro_caseload", step: "iro" },
  },
  {
    ...{ id: "legal", title: "Legal", says: "hours x cost of an hour" },
    ...{ times: ["legal_hours", "legal_hour_cost"], step: "legal", line: "legal" },
  },
  {
    ...{ id: "panels", title: "Panels", says: "cases x cost of one" },
    ...{ times: ["panels_cases", "panels_case_cost"], step: "panels", line: "panels" },
  },
  {
    ...{ id: "medical", title: "Medical advice", says: "cases x cost of one" },
    ...{ times: ["medical_cases", "medical_case_cost"], step: "panels", line: "panels" },
  },
] as const satisfies readonly HiddenCost[];
export type HiddenCostId = (typeof HIDDEN_COSTS)[number]["id"];
