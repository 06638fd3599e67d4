import { figureOf, type Published } from "./published";

/**
 * How fast adopters were approved and matched in England, from the adoption survey (reference/domain.md 1.4 (b); source keys
 * ALB145, ALB151, CVAA14). Nothing newer was seen, and no file that people load has them.
 */

export const APPROVED_IN_6_MONTHS = "approved within 6 months of registration";
export const MATCHED_IN_6_MONTHS = "matched within 6 months of approval";

const ALB = "Adoption Leadership Board, as reported by Family Law Week and CVAA, 2014 and 2015";
const CLP = "Adoption Leadership Board, as reported by Children's Legal Practice";
const SURVEY = "Adoption survey: voluntary returns, grossed and rounded; one quarter.";

const of = (what: string, year: string, percent: number, source: string): Published => ({
  of: what,
  area: "England",
  ...figureOf(percent, "percent"),
  year,
  vintage: "as reported at the time",
  source,
  status: "sourced",
  note: SURVEY,
});

export const ADOPTER_TIMES: readonly Published[] = [
  of(APPROVED_IN_6_MONTHS, "Q2 2013-14", 50, ALB),
  of(APPROVED_IN_6_MONTHS, "Q2 2014-15", 32, ALB),
  of(APPROVED_IN_6_MONTHS, "Q3 2014-15", 23, ALB),
  of(APPROVED_IN_6_MONTHS, "Q1 2015-16", 29, ALB),
  of(APPROVED_IN_6_MONTHS, "Q1 2016-17", 31, CLP),
  of(MATCHED_IN_6_MONTHS, "Q4 2013-14", 80, ALB),
  of(MATCHED_IN_6_MONTHS, "Q3 2014-15", 68, ALB),
  of(MATCHED_IN_6_MONTHS, "Q1 2015-16", 58, ALB),
];
