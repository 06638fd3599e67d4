import { agreeOnStages } from "../../src/analysis/stagesAgree";
import { printPlans } from "../../src/sheets/printPlan";
import { sampleCases, stagesPlans } from "../support/stagesCases";

const cases = sampleCases({ seed: 4, children: 120 });
const dates = { as_at: cases.asAt, period_from: cases.period.from, period_to: cases.period.to };
const chosen = { in_stages_model: "The department's statistics", in_stages_period: "Three years" };
const { sheets } = printPlans(stagesPlans(cases), { ...dates, ...chosen });

/** The sheets with one cell changed by a mistake. */
const withMistake = (name: string) =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.name === name ? { ...cell, value: Number(cell.value) + 1 } : cell,
    ),
  }));

describe("Stages and the journeys", () => {
  it("agree, also where a person chose another model and period", () => {
    expect(() => agreeOnStages(cases, sheets)).not.toThrow();
  });

  it.each(["out_stages_2_n", "out_stages_3_mean"])("would not be written if they differed in %s", (name) => {
    expect(() => agreeOnStages(cases, withMistake(name))).toThrow(/but Stages says/);
  });

  it("need not agree where the sheet is not made", () => {
    expect(() => agreeOnStages(cases, withMistake("out_stages_2_n").slice(0, 2))).not.toThrow();
  });
});
