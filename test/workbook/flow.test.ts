import { flowSheet } from "../../src/sheets/flow";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { graft } from "../../src/files/xlsx/graft";
import { covered, sixChildren } from "../domain/flow/sixChildren";
import { printedBook } from "../support/printedBook";
import { day } from "../support/records";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";

describeWithLibreOffice("Flow", () => {
  it("recalculates in LibreOffice to the same values: six children, in part covered, the as-at date set back", async () => {
    const late = { from: day("2022-05-10") as SerialDay, to: day("2024-03-31") as SerialDay, gaps: [] };
    const cases = sixChildren({ coverage: covered({ decision: late, match: undefined }) });
    const plans = [summarySheet(cases), timescalesSheet(cases), flowSheet(cases)];
    const { sheets, names } = printedBook(printPlans(plans, { as_at: day("2023-11-10") }).sheets);
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  });
});
