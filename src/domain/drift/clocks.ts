import { addDays, addMonths } from "../dates/arithmetic";
import type { SerialDay } from "../dates/serialDay";
import type { Milestone } from "../journeys/milestones";

export type Basis = "statute" | "guidance" | "scorecard" | "survey" | "local";

/** A limit on the time between two milestones (rules.md 6; domain.md 1.3 has the sources). */
export interface Clock {
  id: string;
  /** In the words of a meeting: "moving in with adopters". */
  name: string;
  from: Milestone;
  until: Milestone;
  limit: { count: number; unit: "days" | "months" };
  basis: Basis;
  source: string;
  /** Worth saying once it has passed, but nothing falls due. */
  remark?: true;
  /** Only where a source could hold the match date. */
  needsMatch?: true;
  /** Stops when the child joins early-permanence or foster carers who may adopt. */
  stopsWithCarers?: true;
}

const SURVEY = "Adoption survey headline measures, 2020-21 and 2022-23 (Coram)";

/** How long a child with a placement order has waited to move in, in the steps that are counted or that ask for thought. */
const WAITING: readonly (readonly [
  name: string,
  count: number,
  unit: "days" | "months",
  Basis,
  source: string,
])[] = [
  ["waiting over 90 days since the placement order", 90, "days", "survey", SURVEY],
  [
    "waiting over 6 months since the placement order: ask whether adoption is still right",
    6,
    "months",
    "statute",
    "Adoption Agencies Regulations 2005, regulation 36 (legislation.gov.uk/uksi/2005/389/regulation/36)",
  ],
  ["waiting over 12 months since the placement order", 12, "months", "survey", SURVEY],
  ["waiting over 18 months since the placement order", 18, "months", "survey", SURVEY],
];

/** Clocks of live adoption plans that dates of milestones alone can run. */
export const PLAN_CLOCKS: readonly Clock[] = [
  {
    id: "entry-placed",
    name: "moving in, 426 days from entry",
    from: "entry",
    until: "placed",
    limit: { count: 426, unit: "days" },
    basis: "scorecard",
    source: "Scorecard threshold A1, 14 months (GOV.UK, 14 January 2014)",
    stopsWithCarers: true,
  },
  {
    id: "iro-adm",
    name: "decision, 2 months from the IRO's recommendation",
    from: "iro",
    until: "adm",
    limit: { count: 2, unit: "months" },
    basis: "guidance",
    source: "Practice derived from guidance (East Riding and Blackburn with Darwen procedures)",
  },
  {
    id: "adm-match",
    name: "match, 6 months from the decision",
    from: "adm",
    until: "match",
    limit: { count: 6, unit: "months" },
    basis: "guidance",
    source: "Adoption guidance, chapter 4 (DfE, 2011 edition)",
    needsMatch: true,
    stopsWithCarers: true,
  },
  {
    id: "order-match",
    name: "match, 121 days from the placement order",
    from: "order",
    until: "match",
    limit: { count: 121, unit: "days" },
    basis: "scorecard",
    source: "Scorecard threshold A2, 4 months (GOV.UK, 14 January 2014)",
    needsMatch: true,
    stopsWithCarers: true,
  },
  ...WAITING.map(([name, count, unit, basis, source]): Clock => ({
    id: `order-placed-${count}-${unit}`,
    name,
    from: "order",
    until: "placed",
    limit: { count, unit },
    basis,
    source,
    remark: true,
    stopsWithCarers: true,
  })),
  {
    id: "may-apply",
    name: "may apply for the adoption order: 10 weeks from moving in have passed",
    from: "placed",
    until: "adopted",
    limit: { count: 70, unit: "days" },
    basis: "statute",
    source: "Adoption and Children Act 2002, section 42",
    remark: true,
  },
  {
    id: "no-adoption-order",
    name: "no adoption order 10 months from moving in: the inter-agency add-on comes after 12",
    from: "placed",
    until: "adopted",
    limit: { count: 10, unit: "months" },
    basis: "local",
    source: "Inter-agency fee schedules (monthly add-on without an order 12 months after placement)",
    remark: true,
  },
];

/** The clock of a child with no decision yet: the second review, about four months after entry, should have a plan. */
export const SECOND_REVIEW: Clock = {
  id: "second-review",
  name: "plan for permanence by the second review, about 4 months from entry",
  from: "entry",
  until: "adm",
  limit: { count: 4, unit: "months" },
  basis: "guidance",
  source: "One Adoption and Durham procedures (permanence plan by the second review)",
};

/** The day on which a limit falls. */
export function dueDay(since: SerialDay, { limit }: Clock): SerialDay {
  return limit.unit === "days" ? addDays(since, limit.count) : addMonths(since, limit.count);
}
