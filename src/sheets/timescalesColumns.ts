import { MEASURES } from "../domain/measures/measures";
import { MILESTONE_WORDS } from "../domain/journeys/stages";
import { MILESTONES, type Milestone } from "../domain/journeys/milestones";
import { OF_JOURNEY, type ColumnMeaning, type ColumnMeanings } from "./columnMeaning";
import { GROUP_COLUMNS } from "./timescalesGroupsColumns";
import { INTERVAL_HEADERS, MILESTONE_HEADERS } from "./words";

const NO_DATE = "no source has the date";
const NOT_SAID = "no source says";
const NOT_LIVE = "the journey has ended";

const MILESTONE_MEANINGS: Readonly<Record<Milestone, ColumnMeaning>> = {
  entry: {
    means: "The day on which the period of care began.",
    empty: "the start of the period is not in the data",
  },
  iro: {
    means: "The day on which the independent reviewing officer's review recommended adoption.",
    empty: NO_DATE,
  },
  adm: {
    means: "The day of the agency decision that the child should be placed for adoption.",
    empty: "there is none, or no source has its date",
  },
  order: {
    means: "The day of the placement order, or of the freeing order that it replaced.",
    empty: "there is none, or no source has its date",
  },
  match: {
    means: "The day on which the match with adopters was agreed.",
    empty:
      "there is none, or the data loaded do not collect it: from the 903 alone only adopted children have one",
  },
  placed: {
    means: "The day on which the child moved in with the adopters, of the last placement with them.",
    empty: "not moved in, or no source has the date",
  },
  adopted: {
    means: "The day of the adoption order.",
    empty: "not adopted by the as-at date, or adopted on a day that is not given",
  },
};

const milestones: ColumnMeanings = Object.fromEntries(
  MILESTONES.map((milestone) => [MILESTONE_HEADERS[milestone], MILESTONE_MEANINGS[milestone]]),
);

const intervals: ColumnMeanings = Object.fromEntries(
  Object.entries(INTERVAL_HEADERS).map(([id, header]) => {
    const [from, to] = id
      .split("-")
      .map((milestone) => MILESTONE_WORDS[milestone as Milestone].toLowerCase());
    return [
      header,
      {
        means: `Days from ${asNoun(from!)} to ${asNoun(to!)}; below 0 where the later event has the earlier date.`,
        empty: "one of the two dates is missing",
        days: true,
      },
    ];
  }),
);

/** A milestone's words within a sentence. */
function asNoun(words: string): string {
  if (words === "entry") return "entering care";
  if (words === "moved in") return "moving in with adopters";
  return words === "iro recommendation" ? "the IRO's recommendation" : `the ${words}`;
}

const measures: ColumnMeanings = Object.fromEntries(
  MEASURES.flatMap(({ id, title }): [string, ColumnMeaning][] => [
    [
      `${id} days`,
      {
        means: `The journey's days for ${id} (${title.charAt(0).toLowerCase()}${title.slice(1)}), whatever the period; they count where \`${id} counts\` says yes.`,
        empty: `it has none; \`${id} counts\` says why`,
        days: true,
      },
    ],
    [
      `${id} counts`,
      { means: `“yes” where the journey counts in ${id}, or the reason why not (measures.md lists them).` },
    ],
  ]),
);

const age = (event: string): ColumnMeaning => ({
  means: `The child's age in completed years ${event}; below 0 where the birth is after it.`,
  empty: "the date of birth or the day is not known",
});
const said = (means: string): ColumnMeaning => ({ means, empty: NOT_SAID });

/** What every column of `Timescales` says. */
export const TIMESCALES_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  Latest: { means: "TRUE for the child's last journey: children are counted by it." },
  Status: { means: "How the journey stands at the as-at date." },
  ...milestones,
  "Plan changed": {
    means: "The day on which the plan was changed away from adoption.",
    empty: "it was not changed, or no source has the date",
  },
  "Left care": {
    means: "The day on which the period of care ended.",
    empty: "looked after at the as-at date, or left on a day that is not given",
  },
  "Leaving route": {
    means: "How the child left care: the code of the 903 in words, or a tracker's own words.",
    empty: "looked after at the as-at date, or no source says how the child left",
  },
  "Early permanence from": {
    means:
      "The day on which the child joined early permanence carers (fostering for adoption, concurrent planning).",
    empty: "never, or no source says so",
  },
  "Foster carers from": {
    means: "The first day with the foster carers who adopt the child.",
    empty: "adopted by others, not adopted, or no source says so",
  },
  "Next booked": {
    means: "The next event that a tracker has booked after the as-at date.",
    empty: "none is booked",
  },
  "Next booked date": { means: "The day for which it is booked.", empty: "none is booked" },
  ...intervals,
  Stage: {
    means: "The stage, of the model chosen, that the journey is in at the as-at date, or how it ended.",
  },
  "Stage since": {
    means: "The day on which that stage began, or the journey ended.",
    empty: NO_DATE,
  },
  "Days in stage": {
    means: "Days from then to the as-at date.",
    empty: `${NOT_LIVE}, or the day is not known`,
    days: true,
  },
  "Days since entry": {
    means: "Days from entering care to the as-at date.",
    empty: `${NOT_LIVE}, or the entry is not known`,
    days: true,
  },
  ...measures,
  "Age at entry": age("on entering care"),
  "Age at decision": age("on the day of the decision"),
  "Age at moving in": age("on moving in with adopters"),
  "Age at adoption order": age("on the day of the adoption order"),
  "Age band": {
    means: "The age at entry in the bands of the department's statistics.",
    empty: "the age at entry is not known",
  },
  Sex: said("M, F, or U where a source says something else."),
  "Ethnic group": {
    means:
      "One of the five groups of the department's statistics; “Unknown” where the code is missing, refused, not obtained or of no list.",
  },
  Need: said("The category of need: the code of the 903, or a tracker's own words."),
  Disability: said("Whether the child is disabled, in the words of the source."),
  "Sibling group": said("The group that brothers and sisters share, as a column names it."),
  "Group size": said("How many children the group has, in the words of the source."),
  Route: {
    means:
      "How the child came to the adopters: “Foster carer”, “Early permanence”, “Consent” (placed by the parents' consent) or “Other”.",
    empty: "not moved in",
  },
  "Legal status": said("The legal status of the last episode of the journey, as the code of the 903."),
  Placement: said("The placement type of the last episode of the journey, as the code of the 903."),
  Provider: said("The provider of that placement, as the code of the 903."),
  Team: said("The team."),
  Worker: said("The social worker."),
  Court: said("The court."),
  "Order year": {
    means: "The reporting year of the adoption order, 1 April to 31 March (“2024-25”).",
    empty: "there is no day of an adoption order",
  },
  "Order quarter": {
    means: "The quarter of that year; Q1 is April to June.",
    empty: "there is no day of an adoption order",
  },
  Sources: { means: "The kinds of source that tell of the journey." },
  ...GROUP_COLUMNS,
};

/** A column that says what the column of the same name in `Timescales` says. */
export const asInTimescales = (...headers: string[]): ColumnMeanings =>
  Object.fromEntries(headers.map((header) => [header, TIMESCALES_COLUMNS[header]!]));
