import type { AnalysisResult } from "../../src/analysis/contract";
import { checkPlan } from "../../src/sheets/dialect";
import { printPlans } from "../../src/sheets/printPlan";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { adopterSheet, makeAuthority, sampleBook } from "../../src/workbench/sample";
import { asAtPlan } from "../support/meetingCases";
import { runAnalysis } from "../support/runAnalysis";
import { disagreements } from "../support/univerAgrees";

const MADE = ["Isolated or systemic", "Caseload", "Adopter drift"];
/** With what their formulas rest on; of `Summary` that is one cell. */
const KEPT = new Set(["Drift", "Limits", ...MADE]);
const kept = ({ asAt, sheets }: AnalysisResult) => [
  ...printPlans([asAtPlan({ asAt })]).sheets,
  ...sheets.filter(({ plan }) => KEPT.has(plan.name)),
];

const authority = makeAuthority({ seed: 12, children: 90, mistakes: true });
const book = () => {
  const sample = sampleBook(authority);
  return { ...sample, sheets: [...sample.sheets, adopterSheet(authority)] };
};

describe("The sheets of teams, and of adopters", () => {
  let result: AnalysisResult;
  beforeAll(async () => {
    ({ result } = await runAnalysis(book(), { make: ["meeting"] }));
  });

  it("are made of formulas in the dialect, few enough of them for one book", () => {
    const sheets = result.sheets.filter(({ plan }) => MADE.includes(plan.name));
    expect(sheets.map(({ plan }) => plan.name)).toEqual(MADE);
    expect(sheets.flatMap(checkPlan)).toEqual([]);
    expect(Number(result.figures["out_adopters_live_on_hold"])).toBeGreaterThan(0);
    expect(Number(result.figures["out_caseload_overdue"])).toBeGreaterThan(3);
  });

  it("come to the same in Univer", async () => {
    const calculator = createCalculator();
    expect(await disagreements(calculator, kept(result))).toEqual([]);
    calculator.dispose();
  }, 120_000);
});
