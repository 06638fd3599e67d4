import { flowSheet } from "../../src/sheets/flow";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { graft } from "../../src/files/xlsx/graft";
import { sampleBook, makeAuthority } from "../../src/workbench/sample";
import { covered, sixChildren } from "../domain/flow/sixChildren";
import { printedBook } from "../support/printedBook";
import { day } from "../support/records";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { runAnalysis } from "../support/runAnalysis";

describeWithLibreOffice("Flow", () => {
  it("recalculates in LibreOffice to the same values: a sample authority", async () => {
    const book = sampleBook(makeAuthority({ seed: 6, children: 100, mistakes: true }));
    const { result } = await runAnalysis(book, {
      make: ["core", "stages"],
      asAt: day("2025-11-20") as SerialDay,
    });
    expect(result.flow!.quarters).toHaveLength(12);
    const kept = new Set(["Summary", "Timescales", "Flow"]);
    const { sheets, names } = printedBook(result.sheets.filter(({ plan }) => kept.has(plan.name)));
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  });

  it("recalculates in LibreOffice to the same values: six children, in part covered, the as-at date set back", async () => {
    const late = { from: day("2022-05-10") as SerialDay, to: day("2024-03-31") as SerialDay, gaps: [] };
    const cases = sixChildren({ coverage: covered({ decision: late, match: undefined }) });
    const plans = [summarySheet(cases), timescalesSheet(cases), flowSheet(cases)];
    const { sheets, names } = printedBook(printPlans(plans, { as_at: day("2023-11-10") }).sheets);
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  });
});
