import { LEAVES_READ, VARIED_RESULT } from "../../domain/costs/sensitivityModel";
import { LEAVES, savingsName } from "../../domain/costs/savingsModel";
import { SAVINGS_STEPS } from "../../domain/costs/savingsSteps";
import { named, value } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { text } from "../frame";
import type { Block, SheetPlan } from "../plan";
import { reportSheet } from "../report/reportPage";
import { figure, header, sentence, type Row } from "../summaryRows";
import { ILLUSTRATIVE_NOTE } from "./costNames";
import { barChart, barHeadline, barRows, endRows } from "./sensitivityBars";
import { rangeRows, settingRows } from "./sensitivityEntries";
import { ofChosen, sensName, valueName } from "./sensitivityNames";
import {
  percentChart,
  percentRows,
  resultChart,
  resultRows,
  runHeadline,
  runState,
  stampRows,
} from "./sensitivityRun";

/** How unsure a saving is: one quantity at a time, and all of them together by chance. */
export function sensitivitySheet(cases: Cases): SheetPlan {
  const { circulated: _, ...plan } = reportSheet(
    {
      name: "Sensitivity",
      title: "Sensitivity",
      purpose: "What the net of a scenario hangs on most, and how sure it is, from ranges that you enter.",
      headlines: [
        { name: sensName("tornado_said"), says: barHeadline },
        { name: sensName("simulation_said"), says: runHeadline },
      ],
      sections: [
        { heading: "Which scenario, and how it is simulated", rows: settingRows() },
        {
          heading: "How unsure each quantity is, in the yellow cells. Entries stay over re-runs",
          rows: [...rangeRows(), ...RANGE_NOTES.map((note): Row => [text(note, "note")])],
        },
        { heading: "What moves the net most: one quantity at a time", rows: barRows(), chart: barChart },
        {
          heading: "All of them together, by chance: parameter uncertainty",
          rows: [...resultRows(), [runState], [text(WHAT_IT_TELLS, "note")]],
          chart: resultChart,
        },
        { heading: "The net over all draws", rows: percentRows(), chart: percentChart },
        { heading: "Each quantity at its low and its high", rows: endRows() },
        { heading: "The run of the simulation", rows: stampRows() },
        { heading: "What the scenario chosen is worked out from, as on Savings", rows: valueRows() },
      ],
      definitions: DEFINITIONS,
      widths: [52, 22, 15, 15, 15, 15, 15, 13, 105],
    },
    cases,
  );
  return { ...plan, group: "costs", blocks: plan.blocks.map(withNote) };
}

const WHAT_IT_TELLS =
  "Parameter uncertainty: how unsure the entries make the result, not whether the model is right. Values, not formulas: Analyse draws again.";

const RANGE_NOTES = [
  "Low and high are % of each scenario's own value, so that one range serves all of them. Lognormal, normal and beta: 10 of 100 draws lie below low and 10 above high; triangular and PERT: the least and the most.",
  "Fixed: in the tornado only. Beta: for shares, with the value as its mean. Days saved are of a child over all stages; no stage gets shorter than nothing.",
];

/** In the fourth row of the title: whether invented hours are in use. */
function withNote(block: Block, at: number): Block {
  if (at !== 0 || block.kind !== "grid") return block;
  const note = sentence({ op: "ifError", of: named(ILLUSTRATIVE_NOTE), otherwise: value("") });
  return { ...block, cells: [...block.cells.slice(0, 3), [note]] };
}

const titleOf = new Map(
  [...LEAVES, ...SAVINGS_STEPS].map(({ id, title, unit }) => [id, `${title} (${unit})`]),
);

const valueRows = (): Row[] => [
  header("Leaf or step", "Value"),
  ...[...LEAVES_READ, "days_child", "offset_year", VARIED_RESULT].map((id): Row => [
    text(titleOf.get(id) ?? id, "label"),
    figure(
      ofChosen((scenario) => savingsName(scenario, id)),
      "#,##0.00",
      valueName(id),
    ),
  ]),
];

const DEFINITIONS = [
  "The tornado takes one quantity to its low and to its high with all others as they are, and works the whole of Savings out again: Tornado lines holds every line as formulas. A bar says how far the net over the horizon would move.",
  "The simulation draws every quantity with a distribution anew, all at once, and the children who moved in in the period too, with replacement; then it works the net of each scenario out. All scenarios share the draws, so that what differs between them is the scenario and not chance.",
  "Each quantity has random numbers of its own (the generator sfc32, seeded by the seed and the quantity's name): the same book and seed give the same figures. Quantities are drawn apart from each other; one draw of the week serves all children, one of pay all workers.",
  "Half of the draws lie below P50, one in ten below P10, one in ten above P90. A chance of 90 of 100 says only what the ranges say: a range that is too narrow makes it too sure.",
  "A range between authorities is wider than what one council does not know of its own costs. The days that changes elsewhere saved are of other changes: what is entered for a scenario should come from its own plan.",
];
