import { LEAVES_READ, QUANTITIES } from "../../domain/costs/sensitivityModel";
import { SHAPES } from "../../domain/costs/simulation/distributions";
import type { SimulatedNet } from "../../domain/costs/simulation/simulate";
import { SCENARIOS, savingsName } from "../../domain/costs/savingsModel";
import type { Scalar } from "../../domain/columns";
import { compare, iff, join, minus, named, times, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell, NumberFormat } from "../plan";
import type { SectionChart } from "../report/reportPage";
import { figure, header, sentence, type Row } from "../summaryRows";
import { sumOf } from "../enteredNumber";
import { scenarioName } from "./savingsNames";
import { scenarioHeader } from "./savingsWords";
import { pounds } from "../amountsInWords";
import {
  highKey,
  IN_USE,
  INPUTS_NOW,
  inputsOf,
  lowKey,
  ofChosen,
  resultName,
  RUN,
  RUN_STATE,
  SETTING_KEYS,
  shapeKey,
  STAGE_DAYS,
  stateName,
  STATES,
} from "./sensitivityNames";

/** What the simulation gives, as values with the stamp of their run, and a formula that says when they are out of date. */

const simulated = (id: string, format: NumberFormat, name?: string): Cell => ({
  content: { simulated: id },
  style: "figure",
  format,
  ...(name !== undefined && { name }),
});

const RESULTS = ["p10", "p50", "p90", "mean", "chance"] as const;

/** Shares of draws, in percent, below which a net is shown. */
const PERCENTS = Array.from({ length: 19 }, (_, at) => 5 * (at + 1));
const percentId = (scenario: number, percent: number): string => `${scenario}_at_${percent}`;

/** What the cells of a run hold, by their ids. */
export function simulatedValues(
  nets: readonly SimulatedNet[],
  run: Readonly<Record<keyof typeof RUN, Scalar>>,
): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  for (const [of, said] of Object.entries(run)) values[RUN[of as keyof typeof RUN]] = said;
  SCENARIOS.forEach((scenario, at) => {
    const { mean, chance, quantile } = nets[at]!;
    const figures = { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), mean, chance };
    for (const each of RESULTS) values[resultName(scenario, each)] = figures[each];
    for (const percent of PERCENTS) values[percentId(scenario, percent)] = quantile(percent / 100);
  });
  return values;
}

/** The results of all scenarios, a row each. */
export const resultRows = (): Row[] => [
  header("Net over the horizon, cash (£)", "P10", "P50", "P90", "Mean", "% above 0", "As entered"),
  ...SCENARIOS.map((scenario): Row => [
    { content: { expr: named(scenarioName(scenario)) }, style: "label" },
    ...RESULTS.map((of) =>
      simulated(resultName(scenario, of), of === "chance" ? "0.0" : "#,##0", resultName(scenario, of)),
    ),
    figure(named(savingsName(scenario, "net_total")), "#,##0"),
  ]),
];

const isSimulated: Expr = compare(join(named(RUN.inputs), ""), "<>", "");

const NOT_YET = "Nothing was simulated yet: press Analyse.";

export const resultChart: SectionChart = {
  name: "Net by scenario",
  type: "columns",
  finding: iff(
    isSimulated,
    join(
      "In eight of ten draws the net lies between the first column and the last: ",
      ...SCENARIOS.flatMap((scenario): Expr[] => [
        named(scenarioName(scenario)),
        join(
          " ",
          pounds(named(resultName(scenario, "p10"))),
          " to ",
          pounds(named(resultName(scenario, "p90"))),
        ),
        value(scenario === SCENARIOS.length ? "." : "; "),
      ]),
    ),
    value(NOT_YET),
  ),
  alternative: iff(
    isSimulated,
    join(
      "Three columns for each scenario: P10, P50 and P90 of the net over the horizon, in pounds. Half of the draws lie below P50: ",
      ...SCENARIOS.flatMap((scenario): Expr[] => [
        named(scenarioName(scenario)),
        join(" ", pounds(named(resultName(scenario, "p50")))),
        value(scenario === SCENARIOS.length ? "." : "; "),
      ]),
    ),
    value(NOT_YET),
  ),
  data: { row: 0, column: 0, rowCount: SCENARIOS.length + 1, columnCount: 4 },
  axis: "Pounds",
};

/** The net below which so many of a hundred draws lie, by scenario. */
export const percentRows = (): Row[] => [
  scenarioHeader("Of 100 draws below"),
  ...PERCENTS.map((percent): Row => [
    text(String(percent), "label"),
    ...SCENARIOS.map((scenario) => simulated(percentId(scenario, percent), "#,##0")),
  ]),
];

export const percentChart: SectionChart = {
  name: "Net over the draws",
  type: "lines",
  finding: iff(
    isSimulated,
    join(
      "The net is above 0 in so many of 100 draws: ",
      ...SCENARIOS.flatMap((scenario): Expr[] => [
        named(scenarioName(scenario)),
        join(" ", { op: "text", of: named(resultName(scenario, "chance")), format: "0" }),
        value(scenario === SCENARIOS.length ? "." : "; "),
      ]),
    ),
    value(NOT_YET),
  ),
  alternative: value(
    "A line for each scenario, from the net that 5 of 100 draws stay below to the net that 95 stay below; where it crosses 0 a loss turns into a saving.",
  ),
  data: { row: 0, column: 0, rowCount: PERCENTS.length + 1, columnCount: 1 + SCENARIOS.length },
  axis: "Pounds",
};

/** Each input times a number of its own, so that two changes do not undo each other. */
const scenarioSum = (scenario: number): Expr =>
  sumOf(
    LEAVES_READ.map((id, at) =>
      times(named(savingsName(scenario, id)), value(at + 1 + LEAVES_READ.length * (scenario - 1))),
    ),
  );

function rangesSum(): Expr {
  const ranges = QUANTITIES.map(({ id }, at) => {
    const shape = SHAPES.slice(1).reduceRight<Expr>(
      (otherwise, each, before) => iff(compare(named(shapeKey(id)), "=", each), value(before + 1), otherwise),
      value(0),
    );
    const typed = sumOf([named(lowKey(id)), times(named(highKey(id)), value(3)), times(shape, value(1000))]);
    return iff(compare(named(stateName(id)), "=", STATES.varied), times(typed, value(at + 1)), value(0));
  });
  const drawn = iff(compare(named(SETTING_KEYS.stageDays), "=", STAGE_DAYS.still), value(0), value(77));
  return sumOf([
    ...ranges,
    times(named(IN_USE.seed), value(13)),
    times(named(IN_USE.draws), value(17)),
    drawn,
  ]);
}

/** Parts of a sum that differ by less than this part of it differ by the rest of binary fractions only. */
const SAME_TO = 1e13;

const isStale: Expr = compare(
  times({ op: "abs", of: minus(named(INPUTS_NOW), named(RUN.inputs)) }, value(SAME_TO)),
  ">",
  { op: "abs", of: named(RUN.inputs) },
);

/** The stamp of the run, and whether it is still true. */
export const stampRows = (): Row[] => [
  header("The run that gave these values", "Of it", "Now"),
  [text("Seed", "label"), simulated(RUN.seed, "0", RUN.seed), figure(named(IN_USE.seed), "0")],
  [text("Draws", "label"), simulated(RUN.draws, "#,##0", RUN.draws), figure(named(IN_USE.draws), "#,##0")],
  [text("Children drawn anew, each draw", "label"), simulated(RUN.children, "#,##0", RUN.children)],
  [text("Time", "label"), { ...simulated(RUN.at, "General", RUN.at), style: "body" }],
  [
    text("Sum of inputs, each times its own number", "label"),
    simulated(RUN.inputs, "#,##0.00", RUN.inputs),
    figure(
      sumOf([...SCENARIOS.map((scenario) => named(inputsOf(scenario))), named(inputsOf("ranges"))]),
      "#,##0.00",
      INPUTS_NOW,
    ),
  ],
  ...SCENARIOS.map((scenario): Row => [
    text(`of scenario ${scenario}`, "label"),
    null,
    figure(scenarioSum(scenario), "#,##0.00", inputsOf(scenario)),
  ]),
  [text("of ranges, seed and draws", "label"), null, figure(rangesSum(), "#,##0.00", inputsOf("ranges"))],
];

/** Whether the values are of what stands on the sheets now. */
export const runState: Cell = {
  ...sentence(
    iff(
      isSimulated,
      iff(
        isStale,
        value("▲ Inputs have changed since: press Analyse to simulate again."),
        join(
          "As simulated: ",
          { op: "text", of: named(RUN.draws), format: "#,##0" },
          " draws, seed ",
          named(RUN.seed),
          ", ",
          named(RUN.at),
          ".",
        ),
      ),
      value(NOT_YET),
    ),
    RUN_STATE,
  ),
  highlight: [{ when: { contains: "▲" }, tone: "bad" }],
};

/** Of the scenario chosen, in a sentence. */
export const runHeadline: Expr = iff(
  isSimulated,
  join(
    iff(isStale, value("Simulated before inputs changed: "), value("")),
    ofChosen(scenarioName),
    " nets ",
    pounds(ofChosen((scenario) => resultName(scenario, "p10"))),
    " to ",
    pounds(ofChosen((scenario) => resultName(scenario, "p90"))),
    " in eight of ten draws; it nets more than nothing in ",
    { op: "text", of: ofChosen((scenario) => resultName(scenario, "chance")), format: "0" },
    " of 100.",
  ),
  value(NOT_YET),
);
