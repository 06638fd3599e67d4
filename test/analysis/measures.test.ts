import type { AnalysisResult } from "../../src/analysis/contract";
import { formatIso, formatLong } from "../../src/domain/dates/writtenForms";
import { jsonReport } from "../../src/workbench/cli/jsonReport";
import { aBookSheet } from "../support/bookBuilders";
import { runAnalysis } from "../support/runAnalysis";

const TRACKER = aBookSheet("Tracker", [
  ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Moved in", "Adoption order"],
  ["A1", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "02/05/2023"],
  ["A2", "01/06/2022", "30/09/2022", "01/02/2023", "", "", ""],
  ["A3", "01/08/2023", "30/11/2023", "", "", "", ""],
  ["A4", "01/02/2024", "15/03/2024", "", "", "", ""],
]);

const ADOPTERS = aBookSheet("List 11", [
  [
    ...[
      "Individual adopter identifier",
      "Family identifier",
      "Date enquiry received",
      "Date Stage 1 started",
    ],
    ...["Date Stage 1 ended", "Date Stage 2 started", "Date Stage 2 ended"],
    ...["Date adopter matched with child(ren)", "Date of leaving adoption process"],
    "Reason for leaving adoption process",
  ],
  ["P1", "F1", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/08/2023", "01/12/2023", "", ""],
  ["P2", "F1", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/08/2023", "01/12/2023", "", ""],
  ["P3", "F2", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/09/2023", "", "", ""],
  ["P4", "F3", "01/01/2023", "01/02/2023", "", "", "", "", "01/05/2023", "b) Process on hold"],
  ["P5", "F4", "01/01/2024", "10/03/2024", "", "", "", "", "", ""],
]);

const run = async (...sheets: (typeof TRACKER)[]) =>
  (await runAnalysis({ sheets, names: [], date1904: false }, { asAt: 45382 as never })).result;

const covered = (result: AnalysisResult, id: string) => {
  const window = result.measures[id]!.covered;
  return window && [formatIso(window.from), formatIso(window.to), window.complete];
};

describe("the measures of a run", () => {
  it("go by the coverage of their own event; a stock by its day", async () => {
    const result = await run(TRACKER);
    // As at 31 March 2024: the first decision is of 30 September 2021, and there was none for a year after.
    expect(covered(result, "A9")).toEqual(["2024-03-15", "2024-03-15", false]);
    expect(covered(result, "A16")).toEqual(["2021-06-01", "2024-03-15", false]);
    expect(result.measures.A9).toMatchObject({ value: 3, unit: "children" });
    // A1 is adopted after 334 days, A2 waits for over 14 months, A3 and A4 for less: 1 of 2.
    expect(result.measures.A3).toMatchObject({ value: 50, numerator: 1, denominator: 2, local: true });
    expect(result.measures).not.toHaveProperty("A11");
    expect(result.sheetNames).not.toContain("Families");
  });

  it("withhold a stock of a day before the data, and say so", async () => {
    const { result } = await runAnalysis(
      { sheets: [TRACKER], names: [], date1904: false },
      { asAt: 44300 as never },
    );
    expect(result.measures.A9).toMatchObject({
      value: null,
      covered: null,
      excluded: [{ reason: "not-covered" }],
    });
  });

  it("are no figure, on the sheet either, where nobody collects what they count", async () => {
    // No column of decisions, none of changed plans; orders of three years.
    const result = await run(
      aBookSheet("Tracker", [
        ["Child ID", "Entered care", "Placement order", "Match", "Moved in", "Adoption order"],
        ["A1", "01/06/2021", "01/02/2022", "01/03/2022", "01/05/2022", "02/05/2023"],
        ["A2", "01/06/2022", "01/02/2023", "", "", ""],
      ]),
    );
    for (const id of ["A15", "A5", "A9", "W90", "E18"]) {
      expect(result.measures[id]).toMatchObject({ value: null, n: 0, covered: null });
      expect(result.measures[id]!.excluded.map(({ reason }) => reason)).toEqual(["not-covered"]);
      expect(result.figures[`out_${id}`]).toBe("not covered");
    }
    expect(result.measures.A16!.value).toBe(2);
  });

  it("do not take the time of other events for that of adoption orders", async () => {
    const result = await run(
      aBookSheet("Tracker", [
        ["Child ID", "Entered care", "ADM decision", "Placement order"],
        ["A1", "01/06/2021", "30/09/2021", "01/02/2022"],
        ["A2", "01/06/2022", "30/09/2022", "01/02/2023"],
      ]),
    );
    for (const id of ["A1", "A2", "A10", "A3"]) expect(result.measures[id]).toMatchObject({ covered: null });
    expect(result.measures.A15!.covered).not.toBeNull();
    expect(result.figures.out_covered_part).toBe("not covered by the data");
    expect(result.figures.out_coverage).toBe("The data do not tell of adoption orders.");
    expect(result.figures.out_data_end).toMatch(/^The data end 1 February 2023; 424 days assumed unchanged/);
  });

  it("are of no day after the as-at date, with which journeys end", async () => {
    const { result } = await runAnalysis(
      {
        sheets: [
          aBookSheet("Tracker", [
            ["Child ID", "Entered care", "ADM decision", "Placement order", "Moved in", "Adoption order"],
            ["A1", "01/06/2020", "30/09/2020", "01/02/2021", "01/03/2021", "02/05/2022"],
            ["A2", "01/06/2020", "30/09/2020", "01/02/2021", "01/03/2021", "02/05/2023"],
            ["A3", "01/06/2020", "30/09/2020", "01/02/2021", "01/03/2021", "01/03/2024"],
          ]),
        ],
        names: [],
        date1904: false,
      },
      { asAt: 45199 as never, from: 45017 as never, to: 45382 as never },
    );
    expect(result.measures.A1).toMatchObject({ n: 1, covered: { days: 183 } });
    expect(covered(result, "A1")).toEqual(["2023-04-01", "2023-09-30", false]);
    expect(covered(result, "A16")).toEqual(["2023-04-01", "2023-09-30", false]);
    const part = "1 April 2023 to 30 September 2023 only: 0.5 of 1 years";
    expect(result.figures.out_covered_part).toBe(part);
    expect(result.figures.out_covered_part_placement_order).toBe(part);
    expect(result.figures.out_coverage).toBe(
      "The data cover adoption orders from 1 April 2023 to 30 September 2023 only: figures by adoption order are for that part.",
    );
  });

  it("go by the narrower of two kinds of event, in the JSON and in the title", async () => {
    // Decisions are written down from 2023 on, a year and a half after the first adoption order.
    const result = await run(
      aBookSheet("Tracker", [
        ["Child ID", "Entered care", "ADM decision", "Moved in", "Adoption order"],
        ["A1", "01/06/2020", "", "01/05/2021", "02/05/2021"],
        ["A2", "01/06/2020", "", "01/05/2021", "02/11/2021"],
        ["A3", "01/06/2020", "", "01/05/2021", "02/05/2022"],
        ["A4", "01/06/2022", "01/06/2023", "", ""],
        ["A5", "01/06/2022", "01/09/2023", "", ""],
        ["A6", "01/06/2022", "15/01/2024", "01/03/2024", ""],
      ]),
    );
    const [orders, decisions] = ["A1", "A15"].map((id) => result.measures[id]!.covered!);
    expect(decisions!.from).toBeGreaterThan(orders!.from);
    expect(result.measures.A3!.covered).toMatchObject({
      from: decisions!.from,
      to: Math.min(orders!.to, decisions!.to),
      complete: false,
    });
    const title = result.sheets
      .find(({ plan }) => plan.name === "Summary")!
      .cells.find(({ value }) => String(value).startsWith("Moved in within 14 months"))!;
    expect(title.value).toContain(` ${formatLong(decisions!.from)} to `);
  });

  it("are of families, too, where a table of adopters was read, with a sheet of its own", async () => {
    const result = await run(TRACKER, ADOPTERS);
    // F2 waits; F1 was matched after four months; F3 is on hold in Stage 1, F4 is in it.
    expect(result.measures.A11).toMatchObject({ value: 1, unit: "families" });
    expect(result.measures.A12).toMatchObject({ value: 100, n: 1, unit: "percent" });
    expect(result.measures.A13).toMatchObject({ value: 2 });
    // The twelve months to its last event, 10 March 2024; of the day, the last that it covers.
    expect(covered(result, "A12")).toEqual(["2023-03-11", "2024-03-10", false]);
    expect(covered(result, "A11")).toEqual(["2024-03-10", "2024-03-10", false]);
    const summary = result.sheets.find(({ plan }) => plan.name === "Summary")!;
    expect(summary.cells.map(({ value }) => value)).toContain(
      "A12, 11 March 2023 to 10 March 2024 only: 1 of 3 years",
    );
    const families = result.sheets.find(({ plan }) => plan.name === "Families")!;
    expect(families.table!.rowCount).toBe(4);
  });

  it("stand in the JSON with what they rest on", async () => {
    const traffic = { syncs: 0, bytes: 0 };
    const json = jsonReport(await run(TRACKER, ADOPTERS), { journeys: false, findings: false, traffic });
    const { measures } = json as { measures: Record<string, unknown> };
    expect(Object.keys(measures).join(" ")).toBe("A10 A1 A2 A3 A4 A5 A9 W90 W12 W18 E18 A15 A16 A11 A12 A13");
    expect(measures.A12).toEqual({
      ...{ value: 100, n: 1, numerator: 1, denominator: 1, excluded: [], unit: "percent" },
      covered: { from: "2023-03-11", to: "2024-03-10", complete: false },
    });
    expect(measures.A13).toMatchObject({
      parts: [
        { id: "stage1", text: "in Stage 1", count: 1 },
        { id: "between", count: 0 },
        { id: "stage2", count: 0 },
        { id: "onHold", count: 1 },
      ],
    });
  });
});
