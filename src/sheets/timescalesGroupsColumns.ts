import { LONGER_FROM_AGES } from "../domain/journeys/characteristics";
import type { ColumnMeaning } from "./columnMeaning";
import { LEAVING_COLUMNS } from "./timescalesLeaving";

const NOT_SAID = "no source says";
const again = (what: string): ColumnMeaning => ({
  means: `The day on which the same child ${what} in a later journey: a child counts once in a period, by the last.`,
  empty: "it did not happen again",
});
const byAge = (header: (age: number) => string, means: (age: number) => string) =>
  Object.fromEntries(
    LONGER_FROM_AGES.map((age) => [header(age), { means: means(age), empty: NOT_SAID }]),
  ) as Record<string, ColumnMeaning>;

/** What the last columns of `Timescales` mean: those that figures count by and break down by. */
export const GROUP_COLUMNS: Readonly<Record<string, ColumnMeaning>> = {
  "Last in period": {
    means: "Whether it is the last journey of its period of care: entries and leavings are counted by it.",
  },
  "Decided again": again("had a decision"),
  "Placement order again": again("had a placement order (two plans of one period may share it)"),
  "Plan changed again": again("had a plan changed away from adoption"),
  "Plans ended": {
    means:
      "The latest day on which this decision of the child or an earlier one ended: changed, left care, adopted or decided again.",
    empty: "one of them stands, or none ended on a known day",
  },
  "Left again in year": {
    means:
      "The day on which the same child left care again in the same year to 31 March: only the last counts in A4.",
    empty: "it did not happen again",
  },
  Disrupted: {
    means: "The day on which the last placement with adopters ended without an adoption order.",
    empty: "none is known to have ended so",
  },
  "Disrupted before": {
    means: "The same of the placement with adopters before that.",
    empty: "none is known to have ended so",
  },
  "Match collected": {
    means: "Whether a source could hold the match: of a live case the 903 cannot.",
  },
  "IRO collected": { means: "Whether a source could hold an IRO recommendation: no return can." },
  "By consent": {
    means: "Whether the child was placed by the parents' consent, which needs no placement order.",
  },
  Superseded: {
    means:
      "Whether a later journey of the child follows though this one has no end in the data: nobody is counted as waiting by it.",
  },
  "Leavers known": {
    means:
      "Whether a source with every child who leaves care tells of the journey's end, so that it counts in A4.",
  },
  "Ended without a day": {
    means:
      "Whether the journey ended (adopted, or left care) on a day that no source gives: it is in no count of live plans.",
  },
  "Care known": {
    means:
      "Whether a source with every child in care tells of the journey, so that it counts among children looked after.",
  },
  "Entry year": {
    means: "The reporting year of entering care (“2024-25”).",
    empty: "the entry is not known",
  },
  "Decision year": { means: "The reporting year of the decision.", empty: "there is no decision" },
  Siblings: { means: "Whether the child is in a sibling group, by a group column only.", empty: NOT_SAID },
  Disabled: { means: "Whether the child is disabled, as yes or no.", empty: NOT_SAID },
  "Minority ethnic": {
    means: "Whether the ethnic group is any but White.",
    empty: "the ethnic group is not known",
  },
  ...byAge(
    (age) => `Aged ${age} at decision`,
    (age) => `Whether the child was ${age} or older on the day of the decision.`,
  ),
  ...byAge(
    (age) => `Waits longer from ${age}`,
    (age) =>
      `Whether anything holds that usually makes children wait longer: ${age} or older at the decision, a sibling group, a disability, a minority ethnic group.`,
  ),
  "Family found by": { means: "How the family was found, in the words of the source.", empty: NOT_SAID },
  "In care from": {
    means:
      "Entering care, or the first day on which the period of care is seen where its start is not in the data.",
    empty: "neither is known",
  },
  "Decision-moved in": {
    means:
      "Days from the decision to moving in with adopters; no stage of a model, but what cohorts count by.",
    empty: "one of the two dates is not there",
    days: true,
  },
  Case: { means: "Child key and journey in one, by which other sheets find the row." },
  ...LEAVING_COLUMNS,
};
