import { DELAY_STAGES } from "../../domain/costs/delayClock";
import { OF_JOURNEY, type ColumnMeanings } from "../columnMeaning";
import { asInTimescales } from "../timescalesColumns";
import { CLOCK_WORDS, delayDaysHeader, delayPoundsHeader, HEADERS, stageEndHeader } from "./childrenNames";

const ofStages = (
  header: (stage: 1 | 2 | 3 | 4) => string,
  means: (title: string) => string,
): ColumnMeanings =>
  Object.fromEntries(
    DELAY_STAGES.map(({ number, title }) => [header(number), { means: means(title.toLowerCase()) }]),
  );

/** Columns that the tables of costs share: by what days of delay are counted, and how many there are. */
export const OF_CLOCK: ColumnMeanings = {
  Case: { means: "Child key and journey in one, by which other sheets find the rows." },
  [HEADERS.clock]: {
    means: `“${CLOCK_WORDS.running}”, or “${CLOCK_WORDS.stopped}” once the child has moved in, the plan has changed or care has ended.`,
  },
  [HEADERS.delayFrom]: {
    means: "The day from which on days are beyond the target: entering care and the days that are no delay.",
    empty: "the day of entering care is not known",
  },
  ...asInTimescales("Entered care"),
  ...Object.fromEntries(
    DELAY_STAGES.map(({ number, title }) => [
      stageEndHeader(number),
      {
        means:
          number === DELAY_STAGES.length
            ? "The day on which the clock stops: moving in with adopters, or the end of the plan or of care."
            : `The day on which the stage “${title.toLowerCase()}” ends: with its own event, or with a later one that came first.`,
        empty: "it goes on at the as-at date",
      },
    ]),
  ),
  ...ofStages(delayDaysHeader, (title) => `Of these, days beyond the target in the stage “${title}”.`),
  [HEADERS.delayDays]: { means: "Days beyond the target, before the clock stops.", days: true },
  [HEADERS.caseNumber]: { means: "A number for each journey, by which the cost sheets add its rows up." },
};

/** What the columns of `Cost placements` say. */
export const COST_PLACEMENTS_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  ...OF_CLOCK,
  ...asInTimescales("Team", "Route", "Age band"),
  [HEADERS.kind]: {
    means: "What a day is costed as; of a temporary stay the home that goes on being paid.",
  },
  Provider: { means: "Who provides the home, with its code in the 903.", empty: "the 903 has no code" },
  "Placement code": {
    means: "The code of the 903; of a temporary stay with that of the home.",
    empty: "no episode tells where the child lived",
  },
  From: { means: "The first day of the stay, or of a new price within it." },
  To: { means: "The day after its last, which is not counted.", empty: "it goes on" },
  [HEADERS.own]: {
    means: "Pounds a week from the council's own table of placement costs.",
    empty: "the table does not say",
  },
  "Own cost from": { means: "Which amount it is, and where it stands.", empty: "there is none" },
  [HEADERS.average]: { means: "Pounds a week of its kind, as in use, or “no rate”." },
  [HEADERS.weekly]: { means: "Pounds a week with which its days are costed: the own, else the average." },
  [HEADERS.basis]: {
    means: "“own”, “average”, “no rate” (the days count as 0), or “with adopters” (no placement is paid).",
  },
  [HEADERS.days]: { means: "Days of it in the period on Summary, to the as-at date.", days: true },
  "Part placement": { means: "“Yes” where the period has a part of the stay only." },
  [HEADERS.cost]: { means: "Pounds: days in the period / 7 x the weekly cost." },
  [HEADERS.atAverage]: { means: "The same where the weekly cost is an average; else 0." },
  ...Object.fromEntries(
    DELAY_STAGES.map(({ number, title }) => [
      delayPoundsHeader(number),
      { means: `Pounds of the days beyond the target in the stage “${title.toLowerCase()}”.` },
    ]),
  ),
  [HEADERS.delayPounds]: { means: "Pounds of all its days beyond the target." },
  [HEADERS.waiting]: { means: "“Yes” before the clock stops, “No” after it." },
  "Health pays": {
    means: "What health pays, as the table has it; it is not taken off, for no one says for which time.",
    empty: "the table does not say",
  },
  "Education pays": { means: "The same of education.", empty: "the table does not say" },
  [HEADERS.until]: { means: "The day up to which days count: its end, or the as-at date." },
  [HEADERS.kindNumber]: { means: "The place of its kind in the list above, by which the average is found." },
};
