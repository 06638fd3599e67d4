import { analyse } from "../../src/analysis/analyse";
import { graft } from "../../src/files/xlsx/graft";
import { printPlans } from "../../src/sheets/printPlan";
import { MODEL_CHOICES } from "../../src/sheets/stagesWords";
import type { PrintedCell, PrintedSheet } from "../../src/sheets/printedSheet";
import type { Cases } from "../../src/sheets/cases";
import { createCalculator } from "../../src/workbench/grid/calculator";
import type { Host } from "../../src/workbench/host/host";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { printedBook } from "../support/printedBook";
import { day } from "../support/records";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";
import { sampleCases, stagesPlans } from "../support/stagesCases";
import { disagreements } from "../support/univerAgrees";

const cases = sampleCases({ seed: 3, children: 160 });

/** So few that Univer, which works out all branches of every formula, is done in seconds. */
const few = sampleCases({ seed: 11, children: 24 });

/** The sheets as they are when somebody has chosen otherwise. */
function chosen(of: Cases, inputs: Readonly<Record<string, string | number>>): PrintedSheet[] {
  const { asAt, period } = of;
  const dates = { as_at: asAt, period_from: period.from, period_to: period.to };
  const { sheets } = printPlans(stagesPlans(of), { ...dates, ...inputs });
  const counted = sheets[2]!.cells.find(({ name }) => name === "out_stages_1_n")!.value;
  expect(counted).toBeGreaterThan(1);
  return sheets;
}

const OTHER = {
  in_stages_model: MODEL_CHOICES[2]!,
  in_stages_period: "Three years",
  in_stages_to: day("2025-06-30"),
  in_stages_split: "How family was found",
};

/**
 * What Univer has the time for, which takes a thirtieth of a second for each of these formulas: the selectors, all children,
 * the groups and the first rows of the table, less the cohorts.
 */
function withoutMost(sheet: PrintedSheet): PrintedSheet {
  const isOfCohort = ({ formula }: PrintedCell) =>
    /Entry year|Last in period|Decision year\],"/.test(formula ?? "");
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { formula: _, ...value } = cell;
      return isOfCohort(cell) && cell.name === undefined ? value : cell;
    }),
    ...(sheet.table && { table: { ...sheet.table, rowCount: 2 } }),
  };
}

describe("Stages in Univer", () => {
  it("comes to the values of our own evaluation", async () => {
    const [summary, timescales, stages] = chosen(few, OTHER);
    const sheets = [summary!, timescales!, withoutMost(stages!)];
    expect(await disagreements(createCalculator({}), sheets)).toEqual([]);
  });
});

describeWithLibreOffice("Stages in LibreOffice", () => {
  it("comes to the values of our own evaluation by another model, period and split", async () => {
    const { sheets, names } = printedBook(chosen(cases, OTHER));
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  });
});

describe("Stages analysed again", () => {
  const AGAIN = { ...OPTIONS, make: ["stages"] as const };
  const book = () => sampleBook(makeAuthority({ seed: 6, children: 60 }));
  const cellsOf = (host: Host) =>
    host.toBook().sheets.map(({ name, rows, formulas, tables }) => ({ name, rows, formulas, tables }));

  it("has the same cells when nothing has changed", async () => {
    const { host } = await runAnalysis(book(), AGAIN);
    const before = cellsOf(host);
    await analyse(AGAIN, SILENT);
    expect(cellsOf(host)).toEqual(before);
  });

  it("keeps what a person chose, and an earlier choice that is not offered any more with a sentence", async () => {
    const { host, result } = await runAnalysis(book(), AGAIN);
    const choose = (name: string, words: string) => {
      const { row, column } = placeOf(result.sheets, name);
      host.model.sheet("Stages")!.cells.setValue(row, column, words);
    };
    choose("in_stages_split", "Sex");
    choose("in_stages_model", "Nine stages");
    const again = await analyse(AGAIN, SILENT);
    const words = again.sheets
      .find(({ plan }) => plan.name === "Stages")!
      .cells.map(({ value }) => String(value));
    expect(words).toEqual(expect.arrayContaining(["Sex", "By sex", "Nine stages"]));
    expect(words.filter((each) => each.includes("not one of the choices"))).toHaveLength(1);
  });
});

function placeOf(sheets: readonly PrintedSheet[], name: string) {
  return sheets.flatMap(({ cells }) => cells).find((cell) => cell.name === name)!;
}
