import type { Process } from "../../domain/costs/processes";
import { OF_JOURNEY, type ColumnMeanings } from "../columnMeaning";
import { asInTimescales } from "../timescalesColumns";
import { CHILD_PROCESSES, HEADERS } from "./childrenNames";
import { costHeader, DAYS, occurrencesHeader } from "./childProcesses";
import { OF_CLOCK } from "./costPlacementsColumns";

const HOW: Readonly<Record<Process["per"], string>> = {
  event: "how often in the period",
  week: "weeks in the period",
  year: "years in the period",
};

const ofProcesses: ColumnMeanings = Object.fromEntries(
  CHILD_PROCESSES.flatMap((process) => {
    const { name, title, per } = process;
    return [
      [occurrencesHeader(process), { means: `${name} (${title.toLowerCase()}): ${HOW[per]}.` }],
      [costHeader(process), { means: `Pounds: that x its unit cost, 0 where none is known.` }],
    ];
  }),
);

const earlier = "it is the child's first plan";

/** What the columns of `Cost by child` say. */
export const COST_BY_CHILD_COLUMNS: ColumnMeanings = {
  ...OF_JOURNEY,
  Case: OF_CLOCK.Case!,
  ...asInTimescales(
    ...["Status", "Team", "Worker", "Route", "Entered care"],
    ...[DAYS.decision, DAYS.order, DAYS.match, DAYS.movedIn, DAYS.adopted],
  ),
  "In the period": {
    means: "“Yes” where a day of care that the row answers for lies in the period on Summary; else “No”.",
  },
  Total: { means: "Pounds: processes and placements together." },
  Processes: { means: "Pounds of all processes in the period." },
  Placements: { means: "Pounds of the child's placements in the period, from Cost placements." },
  [HEADERS.atAverage]: { means: "Pounds of these placements that rest on an average." },
  "Average used": {
    means: "“Throughout” or “In part” where an average stands in for the child's own cost.",
    empty: "every day has its own cost, or none",
  },
  "Part of care": {
    means: "Whether care began before the period or goes on after it, so that a part of it is costed.",
    empty: "all of it lies in the period, or none",
  },
  "Without a cost": {
    means: "Processes that happened in the period and have no unit cost: they count as 0.",
    empty: "there are none",
  },
  ...ofProcesses,
  "Counts as child": { means: "1 in one row of each child who is in the period, else 0." },
  "Care from": { means: "The first day of care that the row answers for." },
  "Care to": {
    means: "The day on which that ends: care ended, or the plan changed and a later row goes on.",
    empty: "it goes on",
  },
  [DAYS.findingTo]: {
    means: "The day on which family finding ends: the match, moving in, or the end of the plan or of care.",
    empty: "it goes on",
  },
  [DAYS.adoptersTo]: {
    means: "The day on which the time with adopters ends: the adoption order, or their leaving without one.",
    empty: "it goes on, or the child has not moved in",
  },
  [DAYS.disrupted]: {
    means: "The day on which the last placement with adopters ended without an order.",
    empty: "there was none",
  },
  [DAYS.disruptedBefore]: { means: "The same of the one before it.", empty: "there was none" },
  "Earlier plan from": {
    means: "The first day that the child's plan before this answers for.",
    empty: earlier,
  },
  "Earlier plan to": { means: "The day on which that ends.", empty: earlier },
  [HEADERS.caseNumber]: OF_CLOCK[HEADERS.caseNumber]!,
};
