import type { ColumnMeanings } from "./columnMeaning";

const NO_LIMIT = "no limit is running";

/** What the columns of `AdopterDrift` say. */
export const ADOPTER_DRIFT_COLUMNS: ColumnMeanings = {
  "Family key": { means: "The family's id as text, or that of the only adopter." },
  Flag: {
    means:
      "In words and a sign: ▲ overdue, ◆ due soon, ✓ in time or no limit running, ◇ waiting for a match longer than a mark of Limits, ‖ on hold, ? cannot tell.",
  },
  Step: { means: "Where the family stands, by its furthest date." },
  Since: { means: "The day on which the step began.", empty: "no step has a date" },
  "Waiting for": { means: "The limit on the step, by name.", empty: NO_LIMIT },
  Due: {
    means: "The day on which the limit falls, moved on by the days on hold.",
    empty: `${NO_LIMIT}, or nobody knows since when the family is on hold`,
  },
  "Booked for": {
    means: "The day for which the end of the step, or a later event, is booked.",
    empty: "nothing is booked",
  },
  "Days to due": {
    means:
      "Days from the as-at date to the due day, which stay the same while on hold; below 0 once it has passed.",
    empty: `${NO_LIMIT}, or nobody can tell`,
    days: true,
  },
  "Days overdue": {
    means: "Days since the due day; 0 where it has not passed.",
    empty: `${NO_LIMIT}, the family is on hold, or nobody can tell`,
    days: true,
  },
  "On hold": { means: "“Yes” or “No”: on hold at the as-at date, which is not left." },
  "On hold from": {
    means: "The day from which the family is on hold, or was.",
    empty: "it was not, or the day is not given",
  },
  "On hold until": {
    means: "The day on which the process went on, or is booked to.",
    empty: "it is not given",
  },
  "Days on hold": {
    means: "Days on hold since the clock began to run.",
    empty: "on hold, and nobody knows since when",
    days: true,
  },
  Unmatched: {
    means: "How long an approved family has waited for a match, in words, once a mark of Limits has passed.",
    empty: "none has passed, or the family does not wait for a match",
  },
  Worker: { means: "The family's social worker.", empty: "no source says" },
  "Next booked": { means: "The next event of the family's way that is booked.", empty: "nothing is booked" },
  "Next booked date": { means: "The day for which it is booked.", empty: "nothing is booked" },
  Basis: { means: "What the limit rests on: guidance or local.", empty: NO_LIMIT },
  "Limit in days": { means: "How long the limit is.", empty: NO_LIMIT, days: true },
  "Cannot tell": {
    means: "Why it cannot be said whether the family is in time.",
    empty: "it can be said",
  },
  Adopters: { means: "How many adopters the family has: a couple's two rows are one family." },
  "Early permanence": { means: "Whether the family fosters for adoption.", empty: "no source says" },
  "Clock runs from": {
    means: "The day from which the limit counts: of a fast track the registration, otherwise the step's own.",
    empty: "no step has a date",
  },
  "Counted from": { means: "That day, moved on by the days on hold.", empty: "it is not known" },
  "Limit id": { means: "By which the limit is found on Limits.", empty: NO_LIMIT },
};
