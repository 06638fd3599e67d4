import { createCalculator, type FormulaCalculator } from "../../../src/workbench/grid/calculator";
import { casesOf } from "../../support/casesOf";
import { costsOf, ENTERED } from "../../support/costCases";
import { careRecords, day } from "../../support/records";
import { disagreements } from "../../support/univerAgrees";

/** Stays that go on and that ended, dates that are missing, a plan made again, a child of whom only a tracker tells. */
const cases = casesOf(
  careRecords({
    episodes: [
      "1 2020-01-01 S C2 U6 2022-09-01 X1",
      "1 2022-09-01 P E1 A6 2023-05-01 E12",
      "2 2022-01-01 S C2 T1 2022-02-01 X1",
      "2 2022-02-01 P C2 P1 - -",
    ],
    decisions: ["1 2020-06-01 2021-06-01 RD1", "1 2022-01-01", "2 2023-01-01"],
    ad1: ["1 2022-01-01 2022-08-01 0"],
    tracker: [{ child: "3", days: { entry: "2021-01-01", adm: "2021-06-01" }, texts: { team: "North" } }],
  }),
  "2024-03-31",
);

describe("The costs of children", () => {
  let calculator: FormulaCalculator;
  beforeAll(() => void (calculator = createCalculator({})));
  afterAll(() => calculator.dispose());

  const nothing = Object.fromEntries(Object.keys(ENTERED).map((name) => [name, "not entered"]));
  it.each([
    ["with everything entered", ENTERED, { in_cost_child: "1/2", in_delay_by: "Age band" }],
    [
      "with hardly anything, at an earlier day",
      { ...nothing, as_at: day("2022-12-31"), out_cost_weekly_parents: 0, out_cost_child_3: "rate missing" },
      {},
    ],
  ])("are in Univer what they are here, %s", async (_, entered, inputs) => {
    const others = { out_cost_illustrative: "", out_cost_years_child_9: 2 };
    const { printed } = costsOf(cases, { ...others, ...entered }, inputs);
    expect(await disagreements(calculator, printed.sheets)).toEqual([]);
  });
});
