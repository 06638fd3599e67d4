import { graft } from "../../src/files/xlsx/graft";
import { printPlans } from "../../src/sheets/printPlan";
import { resultSheets } from "../../src/analysis/resultSheets";
import { printedBook } from "../support/printedBook";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { sampleCases } from "../support/stagesCases";

const cases = sampleCases({ seed: 5, children: 120 });

describeWithLibreOffice("Short lists and Drift in LibreOffice", () => {
  it("come to the values of our own evaluation", async () => {
    const { asAt, period } = cases;
    const plans = resultSheets(cases, ["meeting"]).filter(({ name }) =>
      ["Summary", "Timescales", "Drift", "Limits", "Short lists"].includes(name),
    );
    const { sheets } = printPlans(plans, { as_at: asAt, period_from: period.from, period_to: period.to });
    const { table } = sheets.find(({ plan }) => plan.name === "Short lists")!;
    expect(table!.rowCount).toBeGreaterThan(10);
    const printed = printedBook(sheets);
    expect(await recalculate(await graft(undefined, printed.sheets, printed.names))).toEqual([]);
  });
});
