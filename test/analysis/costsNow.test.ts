import { costsNow, hasCosts, listenToCosts } from "../../src/analysis/costsNow";
import { named, times, value, type Expr } from "../../src/domain/formula/expression";
import { goToNamed } from "../../src/excel/selection";
import { writeSheets } from "../../src/excel/writeSheets";
import { printPlans } from "../../src/sheets/printPlan";
import type { Cell, SheetPlan } from "../../src/sheets/plan";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { hostCalculator } from "../../src/workbench/grid/hostCalculator";
import { book, bookSheet } from "../excel/builders";
import { excelWith } from "../excel/workbook";
import { aResult } from "../support/paneBuilders";

const calculator = createCalculator();
afterAll(() => calculator.dispose());

const input = (key: string, usual: string | number): Cell => ({
  content: { input: { key, kind: typeof usual === "number" ? "number" : "text", default: usual } },
  style: "input",
});
const figure = (name: string, expr: Expr): Cell => ({ content: { expr }, style: "figure", name });

/** As much of the sheet as the pane reads of it, in small: a net of seven pounds for each day saved. */
const SAVINGS: SheetPlan = {
  ...{ name: "Savings", group: "costs", purpose: "For tests.", print: { orientation: "portrait" } },
  blocks: [
    {
      ...{ kind: "grid", row: 0, column: 0 },
      cells: [
        [input("in_test_name", "Faster"), null, input("in_test_days", 20)],
        [
          figure("out_savings_1_days_child", named("in_test_days")),
          figure("out_savings_1_net_total", times(named("in_test_days"), value(7))),
          figure("out_savings_1_name", named("in_test_name")),
          figure("out_savings_1_break_even_days", value("cannot be said")),
        ],
      ],
    },
  ],
};

/** A workbook with these sheets and one of a person's own, calculated by Univer. */
async function written(plans: readonly SheetPlan[] = [SAVINGS]) {
  const printed = printPlans(plans).sheets;
  const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["A"]])));
  excel.host.calculator = hostCalculator(calculator);
  await excel.run((context) => writeSheets(context, printed));
  return {
    ...excel,
    printed,
    type: (sheet: string, address: string, what: string | number) =>
      excel.person(({ workbook }) => {
        workbook.worksheets.getItem(sheet).getRange(address).values = [[what]];
      }),
  };
}

const valuesOf = (now: Awaited<ReturnType<typeof costsNow>>) =>
  Object.fromEntries(
    now!.scenarios[0]!.parts.flatMap(({ figures }) =>
      figures.flatMap(({ name, value: of }) => (of === null ? [] : [[name, of]])),
    ),
  );

describe("the cost sheets as they stand", () => {
  it("are read by name in one request, and follow what a person types once it is calculated", async () => {
    const { host, type } = await written();
    const before = host.counters.syncs;
    const first = await costsNow();
    // The second request gives the ranges back.
    expect(host.counters.syncs - before).toBeLessThanOrEqual(2);
    expect(valuesOf(first)).toEqual({
      out_savings_1_days_child: 20,
      out_savings_1_net_total: 140,
      out_savings_1_break_even_days: "cannot be said",
    });
    expect(first!.scenarios.map(({ name }) => name).slice(0, 2)).toEqual(["Faster", "Scenario 2"]);
    await type("Savings", "C1", 30);
    await type("Savings", "A1", "Slower");
    const second = await costsNow();
    expect([valuesOf(second).out_savings_1_net_total, second!.scenarios[0]!.name]).toEqual([210, "Slower"]);
  });

  it("are found where people have moved and renamed them, and their figures can be gone to there", async () => {
    const { host, person } = await written();
    await person(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Savings");
      sheet.getRange("1:3").insert("Down");
      sheet.name = "Our savings";
    });
    expect(valuesOf(await costsNow()).out_savings_1_net_total).toBe(140);
    await goToNamed("out_savings_1_net_total");
    const { sheet, areas } = host.model.selection;
    expect([sheet.name, areas[0]]).toEqual([
      "Our savings",
      { row: 4, column: 1, rowCount: 1, columnCount: 1 },
    ]);
  });

  it("say that there are none, and where a cell is gone or its sheet is hidden what to do", async () => {
    const { person, printed } = await written();
    expect([aResult({ sheets: printed }), aResult()].map(hasCosts)).toEqual([true, false]);
    await person(({ workbook }) => {
      workbook.worksheets.getItem("Savings").visibility = "Hidden";
    });
    await expect(goToNamed("out_savings_1_net_total")).rejects.toThrow('The sheet "Savings" is hidden.');
    await person(({ workbook }) => workbook.worksheets.getItem("Savings").delete());
    expect(await costsNow()).toBeUndefined();
    await expect(goToNamed("out_savings_1_net_total")).rejects.toThrow(/not in the workbook any more/);
  });

  it("show no error as a figure, and know where Excel calculates only when it is told to", async () => {
    const { person, run } = await written();
    await person(({ workbook }) => {
      workbook.worksheets.getItem("Savings").getRange("B2").formulas = [["=1/0"]];
    });
    expect(valuesOf(await costsNow())).not.toHaveProperty("out_savings_1_net_total");
    await run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    expect((await costsNow())!.calculatesItself).toBe(false);
  });

  it("have the simulation beside them where it was made, and no figures of it before its first run", async () => {
    const sensitivity = (p10: Expr): SheetPlan => ({
      ...SAVINGS,
      name: "Sensitivity",
      blocks: [
        {
          ...{ kind: "grid", row: 0, column: 0 },
          cells: [[figure("out_sens_run_state", value("As simulated.")), figure("out_sens_1_p10", p10)]],
        },
      ],
    });
    const partOf = async () => {
      const [first] = (await costsNow())!.scenarios;
      const { figures } = first!.parts.find(({ id }) => id === "sensitivity")!;
      return [first!.simulatedSaid, ...figures.map(({ name, value: of }) => [name, of])];
    };
    await written([SAVINGS, sensitivity(value(-3))]);
    expect(await partOf()).toEqual(["As simulated.", ["out_sens_1_p10", -3]]);
    await written([SAVINGS, sensitivity(value(""))]);
    expect(await partOf()).toEqual(["As simulated."]);
    await written();
    expect((await costsNow())!.scenarios[0]!.parts.map(({ id }) => id)).not.toContain("sensitivity");
  });

  it("are listened to while somebody wants it, and no other sheet is", async () => {
    const { host, type } = await written();
    let told = 0;
    const stop = await listenToCosts(() => told++);
    await type("Tracker", "A2", "B");
    await host.eventsTold();
    expect(told).toBe(0);
    await type("Savings", "C1", 31);
    await host.eventsTold();
    // Of the cell that was typed into, and of those that were calculated from it.
    expect(told).toBe(2);
    await stop();
    await type("Savings", "C1", 32);
    await host.eventsTold();
    expect(told).toBe(2);
  });
});
