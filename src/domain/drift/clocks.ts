import { ADOPTER_CLOCKS } from "./adopterClocks";
import type { Clock, PlanClock } from "./clock";
import { REVIEW_CLOCKS } from "./reviewClocks";

const SURVEY = "Adoption survey headline measures, 2020-21 and 2022-23 (Coram)";
const REGULATION_36 =
  "Adoption Agencies Regulations 2005, regulation 36 (legislation.gov.uk/uksi/2005/389/regulation/36)";

/** Clocks that set the due date of a live adoption plan: the earliest of those that run. */
export const DUE_CLOCKS: readonly PlanClock[] = [
  {
    id: "entry-placed",
    name: "moving in with adopters, from entering care",
    from: "entering care",
    until: "moving in with adopters",
    between: ["entry", "placed"],
    limit: { count: 426, unit: "days" },
    basis: "scorecard",
    source:
      "Scorecard threshold A1, 14 months, 2013-16 and not renewed in any source seen (GOV.UK, 14 January 2014)",
    stopsWithCarers: true,
  },
  {
    id: "iro-adm",
    name: "decision, from the IRO's recommendation",
    from: "IRO recommendation (the review that endorsed adoption)",
    until: "decision",
    between: ["iro", "adm"],
    limit: { count: 2, unit: "months" },
    basis: "guidance",
    source:
      "Practice derived from guidance, in councils' procedures (East Riding; Blackburn with Darwen): no rule of its own",
  },
  {
    id: "adm-match",
    name: "match, from the decision",
    from: "decision",
    until: "match",
    between: ["adm", "match"],
    limit: { count: 6, unit: "months" },
    basis: "guidance",
    source: "Adoption guidance, chapter 4 (DfE, 2011 edition; an older edition)",
    needsMatch: true,
    stopsWithCarers: true,
  },
  {
    id: "order-match",
    name: "match, from the placement order",
    from: "placement order",
    until: "match",
    between: ["order", "match"],
    limit: { count: 121, unit: "days" },
    basis: "scorecard",
    source:
      "Scorecard threshold A2, 4 months, 2013-16 and not renewed in any source seen (GOV.UK, 14 January 2014); 121 days is 4 x 30.4375, rounded down",
    needsMatch: true,
    stopsWithCarers: true,
  },
];

/** The clock of a child with no decision yet: the second review, about four months after entry, should have a plan. */
export const SECOND_REVIEW: PlanClock = {
  id: "second-review",
  name: "plan for permanence by the second review, from entering care",
  from: "entering care",
  until: "plan for permanence recorded",
  between: ["entry", "adm"],
  limit: { count: 4, unit: "months" },
  basis: "guidance",
  source:
    "Councils' procedures (One Adoption; Durham): a plan by the second review, about 4 months after entry",
};

/**
 * The clock of care proceedings, where a tracker has their issue: of a child with no decision yet, and of a live plan before
 * the placement order. The day to which the court has extended them takes the place of its last day where it is later.
 */
export const PROCEEDINGS: PlanClock = {
  id: "proceedings",
  name: "care proceedings, from issue to the final order",
  from: "issue of care proceedings",
  until: "final order",
  between: ["issued", "order"],
  limit: { count: 26, unit: "weeks" },
  basis: "statute",
  source: "Children and Families Act 2014, section 14; the court may extend it, by up to 8 weeks at a time",
};

/** The one of them that runs before there is a decision. */
export const IRO_CLOCK = DUE_CLOCKS.find(({ id }) => id === "iro-adm")!;

/** Every clock that can set the due date of a row of `Drift`. */
export const SETTING_CLOCKS: readonly PlanClock[] = [...DUE_CLOCKS, PROCEEDINGS, SECOND_REVIEW];

const waiting = (
  mark: string,
  limit: Clock["limit"],
  basis: Clock["basis"],
  source: string,
  question = "",
): PlanClock => ({
  id: `order-placed-${limit.count}-${limit.unit}`,
  name: `waiting since the placement order, ${mark}`,
  from: "placement order",
  until: "moving in with adopters",
  between: ["order", "placed"],
  limit,
  basis,
  source,
  said: { before: "waiting over ", after: ` since the placement order${question}` },
  stopsWithCarers: true,
});

/** Clocks that are worth a word once they have passed; the longest of a kind comes last. */
export const WORD_CLOCKS: readonly PlanClock[] = [
  waiting("first mark", { count: 90, unit: "days" }, "survey", SURVEY),
  waiting(
    "whether adoption is still right",
    { count: 6, unit: "months" },
    "statute",
    REGULATION_36,
    ": ask whether adoption is still right",
  ),
  waiting("second mark", { count: 12, unit: "months" }, "survey", SURVEY),
  waiting("third mark", { count: 18, unit: "months" }, "survey", SURVEY),
  {
    id: "may-apply",
    name: "adopters may apply for the adoption order",
    from: "moving in with adopters",
    until: "adoption order",
    between: ["placed", "adopted"],
    limit: { count: 10, unit: "weeks" },
    basis: "statute",
    source: "Adoption and Children Act 2002, section 42 (placed by an agency)",
    said: { before: "may apply for the adoption order: ", after: " from moving in have passed" },
  },
  {
    id: "no-adoption-order",
    name: "no adoption order, the inter-agency add-on is near",
    from: "moving in with adopters",
    until: "adoption order",
    between: ["placed", "adopted"],
    limit: { count: 10, unit: "months" },
    basis: "local",
    source: "Two months before the add-on of inter-agency fee schedules: practice, no rule",
    said: { before: "no adoption order ", after: " from moving in: the inter-agency add-on is near" },
  },
  {
    id: "inter-agency-add-on",
    name: "no adoption order, the inter-agency add-on falls due",
    from: "moving in with adopters",
    until: "adoption order",
    between: ["placed", "adopted"],
    limit: { count: 12, unit: "months" },
    basis: "local",
    source: "Inter-agency fee schedules (monthly add-on without an order 12 months after placement)",
    said: {
      before: "no adoption order ",
      after: " from moving in: the inter-agency add-on falls due where adopters are another agency's",
    },
  },
];

/** Clocks whose dates no table holds, so that nobody can run them; said rather than left out. */
export const CLOCKS_WITHOUT_DATES: readonly Clock[] = [
  {
    id: "placed-visits",
    name: "visits each week until the first review after moving in",
    from: "moving in with adopters, then the last visit",
    until: "visit",
    limit: { count: 1, unit: "weeks" },
    basis: "statute",
    source: REGULATION_36,
  },
];

/** Every clock, in the order of a child's way; then those of adopters. */
export const CLOCKS: readonly Clock[] = [
  ...SETTING_CLOCKS,
  ...WORD_CLOCKS,
  ...Object.values(REVIEW_CLOCKS),
  ...CLOCKS_WITHOUT_DATES,
  ...ADOPTER_CLOCKS,
];
