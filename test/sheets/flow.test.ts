import type { SerialDay } from "../../src/domain/dates/serialDay";
import { flowOf } from "../../src/domain/flow/flow";
import type { Cases } from "../../src/sheets/cases";
import { checkPlan } from "../../src/sheets/dialect";
import { flowSheet } from "../../src/sheets/flow";
import { printPlans } from "../../src/sheets/printPlan";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import { casesOf, covered, END, NOTHING, sixChildren } from "../domain/flow/sixChildren";
import { flowOfJourneys, flowOnSheet, withoutWords } from "../support/flowCells";
import { careRecords, day, type TrackerLine } from "../support/records";

const printed = (cases: Cases, asAt: number = cases.asAt) =>
  printPlans([summarySheet(cases), timescalesSheet(cases), flowSheet(cases)], { as_at: asAt });
const flowOfSheet = (cases: Cases) => printed(cases).sheets.find(({ plan }) => plan.name === "Flow")!;
const textsOf = (cases: Cases) =>
  flowOfSheet(cases).cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));

const span = (from: string, to: string) => ({ from: day(from) as SerialDay, to: day(to) as SerialDay });
const lateAndGapped = {
  coverage: covered({
    decision: { ...span("2021-08-15", "2024-03-31"), gaps: [span("2022-04-01", "2023-03-31")] },
    match: { ...span("2022-11-10", "2023-12-01"), gaps: [] },
    disruption: undefined,
  }),
};

describe("Flow", () => {
  it.each([
    ["six children", sixChildren()],
    ["six children, looked at in the middle of a quarter", sixChildren({}, day("2023-11-10") as SerialDay)],
    ["a late start and a year without a return", sixChildren(lateAndGapped)],
    ["no table with dates", sixChildren({ coverage: NOTHING, careCoverage: NOTHING })],
    ["no child at all", casesOf(careRecords({}))],
  ])("says in every cell what the journeys come to: %s", (_, cases) => {
    expect(withoutWords(flowOnSheet(printed(cases).sheets))).toEqual(flowOfJourneys(flowOf(cases)));
    expect(checkPlan(flowOfSheet(cases))).toEqual([]);
  });

  it("has nothing but formulas for figures", () => {
    const figures = flowOfSheet(sixChildren()).cells.filter(
      ({ style, format }) => style === "figure" && format !== "dd/mm/yyyy",
    );
    expect(figures.length).toBeGreaterThan(200);
    expect(figures.filter(({ formula }) => formula === undefined)).toEqual([]);
  });

  it("names the figures of the latest full year and of the last day", () => {
    const { figures } = printed(sixChildren({}, day("2024-02-15") as SerialDay));
    // The year to 31 December 2023: B twice and A; C twice and A.
    expect(figures).toMatchObject({
      out_flow_decisions: 2,
      out_flow_entries: 3,
      out_flow_adoption_orders: 1,
    });
    // On 15 February C has left by special guardianship since the year's end.
    expect(figures).toMatchObject({
      out_flow_special_guardianship_orders: 0,
      out_flow_stock_looked_after: 4,
    });
  });

  it("says which rows are covered in part, and colours just their figures", () => {
    const cases = sixChildren(lateAndGapped);
    const rows = flowOnSheet(printed(cases).sheets);
    expect(rows.filter(({ label }) => String(label).endsWith(", part")).map(({ label }) => label)).toEqual([
      "2021-22 Q2, part",
      "2022-23 Q3, part",
      "2023-24 Q3, part",
      "Year 2021-22, part",
      "Year 2022-23, part",
      "Year 2023-24, part",
      "All twelve quarters, part",
    ]);
    const coloured = flowOfSheet(cases).cells.filter(({ highlight }) => highlight !== undefined);
    const { quarters, years, all } = flowOf(cases);
    expect(coloured).toHaveLength(
      [...quarters, ...years, all].reduce((sum, { part }) => sum + part.length, 0),
    );
  });

  it("tells what was never collected from what the data do not reach, and neither is 0", () => {
    const rows = flowOnSheet(printed(sixChildren(lateAndGapped)).sheets);
    expect(rows[0]!.events).toMatchObject({ decisions: "not covered", disruptions: "not collected" });
    expect(rows[0]!.stock).toMatchObject({ livePlans: "not covered", lookedAfter: 2 });
    expect(textsOf(sixChildren(lateAndGapped)).join(" ")).toContain(
      "withheld for days that the data do not cover",
    );
  });

  it("says of whom the matches of a return are, and not of a tracker's", () => {
    const said = "Matches of children since adopted";
    expect(textsOf(sixChildren()).some((text) => text.startsWith(said))).toBe(true);
    const tracker: TrackerLine[] = [{ child: "T", days: { entry: "2022-05-01", adm: "2022-11-01" } }];
    const texts = textsOf(casesOf(careRecords({ tracker }), { careCoverage: NOTHING }));
    expect(texts.some((text) => text.startsWith(said))).toBe(false);
    expect(texts).toContain("Entered care (children in the table)");
    expect(texts.join(" ")).toContain("How many children are looked after is not known from trackers");
  });

  it("follows an as-at date that is set back, and has no figure for quarters after it", () => {
    const rows = flowOnSheet(printed(sixChildren(), day("2023-11-10")).sheets);
    const now = flowOf(sixChildren({}, day("2023-11-10") as SerialDay)).quarters.at(-1)!;
    expect(rows[10]).toMatchObject({ label: "2023-24 Q3 so far", to: day("2023-11-10"), events: now.events });
    expect(rows[11]!.label).toBe("2023-24 Q4, after the as-at date");
    expect(new Set(Object.values(rows[11]!.events))).toEqual(new Set([""]));
    expect(new Set(Object.values(rows[11]!.stock!))).toEqual(new Set([""]));
  });

  it("still says so far where the as-at date is moved on, as the rows are of the run's day", () => {
    const asAt = day("2023-11-10");
    const cases = sixChildren({}, asAt as SerialDay);
    const inRun = flowOnSheet(printed(cases).sheets);
    const movedOn = flowOnSheet(printed(cases, day("2024-06-30")).sheets);
    expect(movedOn[11]).toMatchObject({ label: "2023-24 Q3 so far", to: asAt });
    expect(movedOn).toEqual(inRun);
  });

  it("changes as a person would expect when a journey's row is deleted", () => {
    const without = (child: string) => {
      const cases = sixChildren();
      const plan = timescalesSheet(cases);
      const keys = cases.records.children.key;
      const left = cases.journeys.child.findIndex((of) => keys[of] === child);
      const blocks = plan.blocks.map((block) =>
        block.kind !== "table"
          ? block
          : {
              ...block,
              rowCount: block.rowCount - 1,
              columns: block.columns.map((column) => {
                const content = column.content as { values: ArrayLike<unknown> };
                const values = Array.from(content.values).filter((_, row) => row !== left);
                const typed = ArrayBuffer.isView(content.values)
                  ? (content.values.constructor as Int32ArrayConstructor).from(values as number[])
                  : values;
                return { ...column, content: { ...column.content, values: typed } as typeof column.content };
              }),
            },
      );
      return printPlans([summarySheet(cases), { ...plan, blocks }, flowSheet(cases)], { as_at: END }).figures;
    };
    const whole = printed(sixChildren()).figures as Record<string, number>;
    expect(without("E").out_flow_adoption_orders).toBe(whole.out_flow_adoption_orders! - 1);
    expect(without("D")).toMatchObject({
      out_flow_disruptions: whole.out_flow_disruptions! - 1,
      out_flow_stock_live_plans: whole.out_flow_stock_live_plans! - 1,
      out_flow_stock_looked_after: whole.out_flow_stock_looked_after! - 1,
    });
  });

  it("fits its words into their columns", () => {
    const { cells, plan } = flowOfSheet(sixChildren(lateAndGapped));
    const cut = cells.filter(
      ({ style, column, value }) =>
        (style === "figure" && String(value).length > plan.widths![column]!) ||
        (style === "figureHeading" &&
          String(value)
            .split(" ")
            .some((word) => word.length > plan.widths![column]!)),
    );
    expect(cut.map(({ value }) => value)).toEqual([]);
  });
});
