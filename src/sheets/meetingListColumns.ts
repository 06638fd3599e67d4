import { OF_JOURNEY, type ColumnMeanings } from "./columnMeaning";
import { DRIFT_COLUMNS } from "./driftColumns";
import { AT_RUN } from "./meetingListFigures";
import { CHANGE_KINDS, KINDS } from "./sinceWords";
import { asInTimescales } from "./timescalesColumns";

const LEFT = "the case has left Drift";

/** A column that shows what `Drift` says, empty also where the case is not there any more. */
const asOnDrift = (...headers: string[]): ColumnMeanings =>
  Object.fromEntries(
    headers.map((header) => {
      const { empty, ...meaning } = DRIFT_COLUMNS[header]!;
      return [header, { ...meaning, empty: empty === undefined ? LEFT : `${empty}, or ${LEFT}` }];
    }),
  );

/** What the columns of `Meeting list` say. */
export const MEETING_LIST_COLUMNS: ColumnMeanings = {
  No: { means: "The number of the line." },
  "Child or children": {
    means:
      "The child with the age, or the siblings of whom all that the line says is the same; what is typed on Drift of one of them goes for all.",
  },
  "On the list because": {
    means: "Every reason to talk of the case, the weightiest first, as they were when Analyse was pressed.",
  },
  Stage: { means: "The current stage, and since when.", empty: LEFT },
  ...asOnDrift("Waiting for", "Due", "Flag"),
  "Next booked": { means: "The next booked event and its day.", empty: `nothing is booked, or ${LEFT}` },
  "Team and worker": { means: "Who works with the child.", empty: `no source says so, or ${LEFT}` },
  "Reason for delay": {
    means: "What is typed on Drift of why it takes longer.",
    empty: `nobody has said why, or ${LEFT}`,
  },
  "Agreed so far": {
    means: "Action, who and by when in one, as typed on Drift.",
    empty: `nothing was agreed, or ${LEFT}`,
  },
  Minutes: {
    means: "Yours to fill, by hand on paper or typed: what was said.",
    empty: "nothing was written",
  },
  Case: {
    means: "The row of Drift that the line shows; of siblings the first of whom something is typed there.",
    empty: LEFT,
  },
  Child: OF_JOURNEY.Child,
  "Child key": OF_JOURNEY["Child key"],
  Journey: OF_JOURNEY.Journey,
  ...asInTimescales("Entered care", "Decision"),
  Children: { means: "How many children the line is about." },
  ...asOnDrift("Days to due"),
  Action: { means: "What was agreed, as typed on Drift.", empty: `nothing was, or ${LEFT}` },
  Who: { means: "Who does it, as typed on Drift.", empty: `nobody was named, or ${LEFT}` },
  "By when": { means: "By which day, as typed on Drift.", empty: `no day was named, or ${LEFT}` },
  [AT_RUN.overdue]: { means: "How many of its children were overdue when Analyse was pressed." },
  [AT_RUN.due]: { means: "How many of them fell due before the next meeting then." },
  ...Object.fromEntries(
    KINDS.map((kind) => [
      CHANGE_KINDS[kind],
      { means: `How many of its children have a change of this kind: ${CHANGE_KINDS[kind].toLowerCase()}.` },
    ]),
  ),
};
