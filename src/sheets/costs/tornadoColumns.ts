import { VARIED_STEPS } from "../../domain/costs/sensitivityModel";
import type { ColumnMeanings } from "../columnMeaning";

/** The header in `Tornado` of each step of the varied calculation, and what it holds. */
const STEPS: Readonly<Record<string, readonly [header: string, means: string]>> = {
  weekly: ["Placement a week", "Pounds a week of a child who waits."],
  children: ["Children a year", "Children who move in with adopters, a year."],
  share_1: [
    "Share stage 1",
    "Percent of children for whom the stage from entering care to decision changes.",
  ],
  share_2: ["Share stage 2", "Percent of children for whom the stage from decision to match changes."],
  share_3: ["Share stage 3", "Percent of children for whom the stage from match to moving in changes."],
  ep_children: ["Early permanence children", "More children by early permanence, a year."],
  mix_points: ["Agency to own", "Percent of days with agency carers that move to own carers."],
  family_finding: ["Family finding a week", "Pounds a week of family finding."],
  pay_scale: ["Staff time factor", "What the cost of staff time is multiplied by."],
  programme_once: ["Programme once", "Pounds that the programme costs once."],
  programme_year: ["Programme each year", "Pounds that the programme costs each year."],
  rise: ["Rise", "Percent by which prices and pay rise a year."],
  planned_1: ["Planned stage 1", "Days saved a child in the first stage before its range is applied."],
  planned_2: ["Planned stage 2", "Days saved a child in the second stage before its range is applied."],
  planned_3: ["Planned stage 3", "Days saved a child in the third stage before its range is applied."],
  saved_1: ["Saved stage 1", "Days saved a child from entering care to decision."],
  saved_2: ["Saved stage 2", "Days saved a child from decision to match."],
  saved_3: ["Saved stage 3", "Days saved a child from match to moving in."],
  days_child: ["Days a child", "Days saved a child, all stages together."],
  days_year: ["Days a year", "Days of care avoided a year."],
  per_child: ["Avoided a child", "Pounds of placement avoided for each child."],
  placement_year: ["Placements avoided", "Pounds of placements avoided a year."],
  finding_year: ["Family finding avoided", "Pounds of family finding avoided a year."],
  mix_year: ["Own in place of agency", "Pounds a year by own carers in the place of agency carers."],
  work_year: ["Changed processes", "Pounds a year by changed processes."],
  avoided_year: ["Avoided a year", "Pounds of cost avoided a year in full effect."],
  offset_year: ["Cost beside programme", "Pounds a year that it costs beside the programme."],
  net_year: ["Net a year", "Pounds net a year in full effect."],
  weight: ["Years of effect", "Years of full effect over the horizon, at prices of each year."],
  weight_flat: ["Years of programme", "Years of the programme over the horizon, at prices of each year."],
  avoided_total: ["Avoided in all", "Pounds of cost avoided over the horizon, in cash."],
  cost_total: ["Cost in all", "Pounds that it costs over the horizon, in cash."],
  net_total: ["Net", "Pounds net over the horizon, in cash."],
};

/** @throws Error on a step without a header, a mistake in the code. */
export function stepHeader(id: string): string {
  const [header] = STEPS[id] ?? [];
  if (header === undefined) throw new Error(`The step ${id} has no column in Tornado.`);
  return header;
}

export const NET = stepHeader("net_total");

export const TORNADO_COLUMNS: ColumnMeanings = {
  Number: { means: "The number of the row, from 0." },
  Rank: {
    means: "The place of the quantity by how wide its bar is, on the row of its high end: 1 is the widest.",
    empty: "the row is that of the low end, or varies nothing",
  },
  Line: { means: "The quantity and the end of its range: by it Sensitivity finds the row." },
  Quantity: { means: "The one quantity that is varied in this row." },
  At: { means: "“Low” or “High”, or “As entered” in the row in which nothing is varied." },
  ...Object.fromEntries(VARIED_STEPS.map(({ id }) => [stepHeader(id), { means: STEPS[id]![1] }])),
  "Net less base": { means: "Pounds by which the net differs from that of the scenario as it was entered." },
  Width: {
    means: "Pounds from the net at the low end to the net at the high end, whichever is higher.",
    empty: "the row varies nothing",
  },
};
