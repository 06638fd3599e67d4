import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { asInTimescales } from "./timescalesColumns";

const NO_ENTRY = "the entry is not known";

/** What the columns of `Permanence` say. */
export const PERMANENCE_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  Case: { means: "Child key and journey in one, by which other sheets find the row." },
  Route: {
    means:
      "The permanence reached, the way out of care that is none, or where a child who is looked after stands: on the way, or waiting.",
  },
  ...asInTimescales("Entered care", "Left care"),
  "Reached on": {
    means:
      "The day of leaving care to permanence; of long-term fostering the start of the unbroken stay, or the day on which the plan for adoption was given up where that is later.",
    empty: "no permanence is reached, or a list tells of a long-term foster home without its day",
  },
  "Days to permanence": {
    means: "Days from entering care to that day.",
    empty: `no permanence is reached, or ${NO_ENTRY}`,
    days: true,
  },
  "Days since entry": {
    means: "Days from entering care to the as-at date.",
    empty: `the child has left care, or ${NO_ENTRY}`,
    days: true,
  },
  ...asInTimescales("Plan changed"),
  "Days since change": {
    means: "Days from the change of plan to the as-at date, until another permanence is reached.",
    empty: "the child does not wait after a changed plan",
    days: true,
  },
  Plan: {
    means:
      "What the recorded plan for permanence is for; a live decision for adoption is a plan. “None recorded” or “Not in the data” where there is none.",
  },
  "Plan as written": {
    means: "The plan in the words of the source, one that was given up since included.",
    empty: "no source has one",
  },
  "As planned": {
    means: "Whether the permanence reached is the one that was planned.",
    empty: "none is reached, no plan is known, or the plan is “Other”",
  },
  "How left": {
    means: "How the child left care, with what the code adds: such as whether a guardian is a relative.",
    empty: "the child is looked after",
  },
  "Reviews held": {
    means: "How many looked-after reviews were held in the period of care.",
    empty: "no table has dates of reviews that reach back so far",
  },
  "Second review held": {
    means: "The day of the second looked-after review.",
    empty: "not held, or no table has dates of reviews that reach back so far",
  },
  ...asInTimescales("Age at entry"),
  Age: {
    means: "Age in completed years at the as-at date, or on leaving care.",
    empty: "the date of birth is not known",
  },
  "Looked after": { means: "Whether the child is looked after at the as-at date." },
  "Long-term foster home": {
    means: "Whether the child lives in a long-term foster home, or did on leaving care.",
  },
  "Long-term fostering since": {
    means: "Since when, without a move to other carers.",
    empty: "the child does not live in one, or only a list tells of it",
  },
  ...asInTimescales("Stage", "Moved in"),
  Placement: {
    means: "The placement, or the last one, in words.",
    empty: "no source says",
  },
  ...asInTimescales("Sibling group", "Team", "Worker", "Leavers known", "Care known"),
};
