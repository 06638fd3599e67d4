import { graft } from "../../src/files/xlsx/graft";
import { checkPlan } from "../../src/sheets/dialect";
import { printPlans } from "../../src/sheets/printPlan";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import type { SheetPlan } from "../../src/sheets/plan";
import { createCalculator, type FormulaCalculator } from "../../src/workbench/grid/calculator";
import { CASES, casesPlan, inputsPlan, questionsPlan } from "../support/dialectPlans";
import { QUESTIONS } from "../support/dialectQuestions";
import { randomCases, randomQuestions } from "../support/randomQuestions";
import { printedBook } from "../support/printedBook";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { disagreements } from "../support/univerAgrees";

const SEEDS = [11, 22, 33];

const asked = printPlans([questionsPlan(QUESTIONS), casesPlan(CASES), inputsPlan()]).sheets;

/** Random questions of random tables, each table in sheets of its own, in one workbook. */
const random = SEEDS.map(
  (seed) =>
    printPlans([questionsPlan(randomQuestions(seed, 150)), casesPlan(randomCases(seed, 40)), inputsPlan()])
      .sheets,
);

describe("every operator of the vocabulary", () => {
  it("prints in the dialect", () => {
    expect([asked, ...random].flat().flatMap(checkPlan)).toEqual([]);
  });
});

describe("Univer", () => {
  let calculator: FormulaCalculator;
  beforeAll(() => void (calculator = createCalculator()));
  afterAll(() => calculator.dispose());

  it("calculates what the evaluation says", async () => {
    expect(await disagreements(calculator, asked)).toEqual([]);
  }, 120_000);

  it.each(SEEDS.map((seed, at) => [seed, random[at] as PrintedSheet[]] as const))(
    "calculates what the evaluation says on random questions (seed %i)",
    async (_, sheets) => {
      expect(await disagreements(calculator, sheets)).toEqual([]);
    },
    120_000,
  );
});

describeWithLibreOffice("LibreOffice", () => {
  const file = (sheets: readonly PrintedSheet[]) => {
    const { sheets: own, names } = printedBook(sheets);
    return graft(undefined, own, names);
  };

  it("is heard when it says otherwise: one wrong value is found", async () => {
    const plan: SheetPlan = questionsPlan([
      { op: "+", left: { op: "value", value: 1 }, right: { op: "value", value: 1 } },
      { op: "+", left: { op: "value", value: 2 }, right: { op: "value", value: 2 } },
    ]);
    const [sheet] = printPlans([plan]).sheets as [PrintedSheet];
    const wrong = {
      ...sheet,
      cells: sheet.cells.map((cell, at) => (at === 0 ? { ...cell, value: 3 } : cell)),
    };
    expect(await recalculate(await file([wrong]))).toEqual([
      { sheet: "Questions", cell: "A1", formula: "1+1", ours: 3, theirs: 2 },
    ]);
  }, 120_000);

  it.each([
    ["of every kind", asked],
    ...SEEDS.map((seed, at) => [`at random (seed ${seed})`, random[at] as PrintedSheet[]] as const),
  ] as const)(
    "calculates what the evaluation says, questions %s",
    async (_, sheets) => {
      expect(await recalculate(await file(sheets))).toEqual([]);
    },
    120_000,
  );
});
