import { SETTING_CLOCKS } from "../domain/drift/clocks";
import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { BOOKED_STEP, CLOCK_HEADERS, EXTENDED_TO, FINAL_HEARING, WAITING_SINCE } from "./driftFormulas";
import { SPENT_ON_DELAY } from "./costs/childrenNames";
import { limitOn } from "./limitsSheet";
import { asInTimescales } from "./timescalesColumns";

const NO_ENTRY = "the entry is not known";
const NO_LIMIT = "no limit is running";
const NO_REVIEWS = "no table has dates of reviews that reach back so far";

const ofClocks: ColumnMeanings = Object.fromEntries(
  SETTING_CLOCKS.flatMap((clock) => {
    const { since, due } = CLOCK_HEADERS[clock.id]!;
    const empty = "this limit does not run";
    return [
      [due, { means: `The day on which this limit falls: ${limitOn(clock).toLowerCase()}.`, empty }],
      [since, { means: `The day since which it runs: ${clock.from}.`, empty }],
    ];
  }),
);

/** What the columns of `Drift` say. */
export const DRIFT_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  Case: { means: "Child key and journey in one, by which other sheets find the row." },
  Group: {
    means:
      "“Live adoption plan”, “No decision yet” or “Plan changed away from adoption” (the placement order stands).",
  },
  Flag: {
    means:
      "In words and a sign: ▲ overdue, ◆ due soon, ✓ in time or no limit running, ◇ longer than usual, ? cannot tell.",
  },
  "Waiting for": { means: "The limit that falls due first, by name.", empty: NO_LIMIT },
  Due: { means: "The day on which that limit falls due.", empty: NO_LIMIT },
  "Booked for": {
    means: "The day for which what the limit waits for, or a later event, is booked next.",
    empty: "nothing is booked that would meet the limit",
  },
  "Days to due": {
    means: "Days from the as-at date to the due day; below 0 once it has passed.",
    empty: `${NO_LIMIT}, or nobody can tell`,
    days: true,
  },
  "Days overdue": {
    means: "Days since the due day; 0 where it has not passed.",
    empty: `${NO_LIMIT}, or nobody can tell`,
    days: true,
  },
  "Reason for delay": {
    means: "Yours to fill: why it takes longer, from the list on Reasons or in your own words.",
    empty: "nobody has said why",
  },
  Action: { means: "Yours to fill: what was agreed.", empty: "nothing was" },
  Who: { means: "Yours to fill: who does it.", empty: "nobody was named" },
  "By when": { means: "Yours to fill: the day by which it is to be done.", empty: "no day was named" },
  "Next meeting": { means: "Yours to fill: when the child is talked of next.", empty: "no day was named" },
  "Limit in days": { means: "How long the limit is.", empty: NO_LIMIT, days: true },
  Basis: { means: "What the limit rests on: statute, guidance, scorecard or local.", empty: NO_LIMIT },
  Alarm: { means: "What the law needs and the data do not show.", empty: "nothing of the kind" },
  Also: {
    means:
      "The carers, where the child lives with early permanence carers or foster carers who may adopt; else the longest wait that has passed and that is counted or asks for thought, without a due day.",
    empty: "no such carers, and no such wait has passed",
  },
  "Since last time": {
    means:
      "What has changed since the run that Last run holds, in words; told by the run, whatever is typed later.",
    empty: "nothing has changed, or there is no earlier run to compare with",
  },
  "Cannot tell": {
    means: "Why it cannot be said whether the case is in time.",
    empty: "it can be said",
  },
  Queries: {
    means: "Data queries about the child that are to mend or to check and that nobody has accepted.",
  },
  [SPENT_ON_DELAY]: {
    means:
      "Pounds that the child's placements have cost on days beyond the target, from Cost of delay; there where that sheet asks for it.",
    empty: "no decision yet, or the day of entering care is not known",
  },
  ...asInTimescales("Stage", "Stage since", "Days in stage", "Entered care", "Decision"),
  "Usual days in stage": {
    means: "How long this stage usually took here: the median of those who finished it.",
    empty: "too few have finished it, or the child is to stay in a long-term foster home",
    days: true,
  },
  "Days since entry": { means: "Days from entering care to the as-at date.", empty: NO_ENTRY, days: true },
  "A10 at least": {
    means: "What the child's A10 has come to, or will come to if the child moves in on the as-at date.",
    empty: `no decision yet, or ${NO_ENTRY}`,
    days: true,
  },
  "Early permanence since": {
    means: "Since when the child, not yet moved in as for adoption, has lived with early permanence carers.",
    empty: "the child does not, or no source says so",
  },
  "Foster carers since": {
    means: "The same of foster carers who may adopt.",
    empty: "the child does not, or no source says so",
  },
  ...asInTimescales("Next booked", "Next booked date"),
  "Booked in time": {
    means: "Whether the booking falls before the limit, and by how much it does not.",
    empty: "nothing is booked that would meet the limit",
  },
  "Plan recorded": {
    means:
      "The plan for permanence as recorded; “None recorded” or “Not in the data” where there is none, and whether the child lives in a long-term foster home all the same.",
  },
  "Second review held": {
    means: "The day of the second looked-after review.",
    empty: `not held yet, or ${NO_REVIEWS}`,
  },
  "Next review": { means: "The next looked-after review, in words and a sign.", empty: NO_REVIEWS },
  "Next review due": { means: "The last day for it.", empty: NO_REVIEWS },
  "Adoption review by": {
    means:
      "The last day for the next review of the adoption plan, from the last that a tracker has; without one, each is taken to be held on its last day.",
    empty: "no review of this kind is to come",
  },
  Age: {
    means: "The child's age in completed years at the as-at date.",
    empty: "the date of birth is not known",
  },
  ...asInTimescales("Sibling group"),
  "Siblings together": {
    means: "How many children of the sibling group are on this sheet.",
    empty: "no source names a group",
  },
  ...asInTimescales("Team", "Worker", "Court"),
  ...ofClocks,
  [EXTENDED_TO]: {
    means: "The day to which the court has extended care proceedings.",
    empty: "it has not, or no proceedings are running, or no tracker says so",
  },
  [FINAL_HEARING]: {
    means: "The day for which the final hearing is booked.",
    empty: "none is booked, or no tracker says so",
  },
  [BOOKED_STEP]: {
    means: "How far on the way the next booked event is: entering care is 1, the adoption order 7.",
    empty: "nothing is booked",
  },
  [WAITING_SINCE]: {
    means: "The placement order since which the child waits to move in.",
    empty: "no placement order, moved in, or with carers who may adopt",
  },
  ...asInTimescales("Moved in"),
  "Reviews held": { means: "Looked-after reviews held in this period of care.", empty: NO_REVIEWS },
  "Last review": { means: "The day of the last of them.", empty: NO_REVIEWS },
  "First review by": {
    means: "The last day for the first review, where none was held.",
    empty: `one was held, or ${NO_REVIEWS}`,
  },
  "Caseload line": { means: "The line of Caseload on which the child is counted: that of the worker." },
  Line: { means: "The place of the row when the sheet was made." },
  "Rank overdue": {
    means: "A number that no two rows share, the larger the longer the child is overdue.",
    empty: "the child is not overdue",
  },
  "Child again": { means: "The child's id, once more, to be looked up by the rank." },
  "Case again": { means: "The case, likewise." },
};
