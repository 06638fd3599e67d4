import { analyse } from "../../src/analysis/analyse";
import type { AnalysisResult } from "../../src/analysis/contract";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { checkPlan } from "../../src/sheets/dialect";
import { MAKE_GROUPS } from "../../src/sheets/plan";
import type { Host } from "../../src/workbench/host/host";
import { adopterSheet, makeAuthority, sampleBook } from "../../src/workbench/sample";
import { day } from "../support/records";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { resultFile } from "../support/resultFile";
import { richCostInputs } from "../support/richCostInputs";
import { richRaaInputs } from "../support/richRaaInputs";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

/** Everything that the product makes, over a return with mistakes, a tracker and adopters, five months after a first run. */
describe("all sheets of all groups", () => {
  const authority = makeAuthority({ seed: 6, children: 80, mistakes: true });
  const book = () => {
    const sample = sampleBook(authority);
    return { ...sample, sheets: [...sample.sheets, adopterSheet(authority)] };
  };
  const on = (asAt: string) => ({ ...OPTIONS, asAt: day(asAt) as SerialDay });
  let host: Host;
  let result: AnalysisResult;
  beforeAll(async () => {
    ({ host } = await runAnalysis(book(), { ...on("2025-10-31"), make: ["meeting"] }));
    result = await analyse(
      { ...on("2026-03-31"), make: MAKE_GROUPS, inputs: { ...richCostInputs(), ...richRaaInputs() } },
      SILENT,
    );
  }, 120_000);

  it("hold no formula outside the dialect", () => {
    expect(result.sheets.flatMap((sheet) => checkPlan(sheet))).toEqual([]);
  });

  it("show no error in any cell", () => {
    const errors = result.sheets.flatMap(({ plan, cells }) =>
      cells.flatMap(({ value, row, column }) =>
        typeof value === "string" && /^#(?:DIV|N\/A|NAME|NUM|REF|VALUE)|none%|undefined|NaN/.test(value)
          ? [`${plan.name} ${row + 1},${column + 1}: ${value}`]
          : [],
      ),
    );
    expect(errors).toEqual([]);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    it("recalculate to the same values", async () => {
      expect(await recalculate(await resultFile({ result, host }, book()))).toEqual([]);
    }, 240_000);
  });
});
