import type { AnalysisResult } from "../../src/analysis/contract";
import { explain } from "../../src/analysis/why";
import type { WhyFigure } from "../../src/analysis/whyContract";
import type { SelectedCell } from "../../src/excel/selectedCell";
import { COUNT_MEASURES } from "../../src/domain/measures/measures";
import { cellAddress } from "../../src/sheets/addresses";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
import { runAnalysis } from "../support/runAnalysis";

const TRACKER = aBookSheet("Tracker", [
  [
    ...["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Moved in", "Adoption order"],
    ...["Plan changed", "Left care"],
  ],
  ["C1", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "02/05/2023", "", ""],
  ["C2", "", "30/09/2022", "01/02/2023", "", "", "", "", ""],
  ["C3", "01/08/2023", "30/11/2023", "", "", "", "", "", ""],
  ["C4", "", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "02/06/2023", "", ""],
  ["C5", "01/06/2021", "30/09/2021", "01/02/2022", "", "", "02/07/2023", "", ""],
  ["C6", "01/06/2022", "", "", "", "", "", "01/03/2023", ""],
]);

const ADOPTERS = aBookSheet("List 11", [
  [
    "Individual adopter identifier",
    "Family identifier",
    ...["Date enquiry received", "Date Stage 1 started", "Date Stage 1 ended", "Date Stage 2 started"],
    ...["Date Stage 2 ended", "Date adopter matched with child(ren)"],
    "Date of leaving adoption process",
  ],
  ["P1", "F1", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/08/2023", "01/12/2023", ""],
  ["P2", "F2", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "", "01/12/2023", ""],
  ["P3", "F3", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/02/2024", "01/12/2023", ""],
  ["P5", "F5", "01/01/2022", "01/02/2022", "01/03/2022", "02/03/2022", "01/06/2022", "", ""],
  ["P4", "F4", "01/01/2023", "01/02/2023", "01/04/2023", "02/04/2023", "01/09/2023", "", "01/02/2024"],
]);

const run = async () =>
  (
    await runAnalysis(
      { sheets: [TRACKER, ADOPTERS], names: [], date1904: false },
      { asAt: day("2024-03-31") as never, from: day("2021-04-01") as never, to: day("2024-03-31") as never },
    )
  ).result;

/** What is said of a figure whose cell is selected. */
function told(result: AnalysisResult, name: string, inputs: SelectedCell["inputs"] = {}): WhyFigure {
  for (const [position, { plan, cells }] of result.sheets.entries()) {
    const cell = cells.find((each) => each.name === name);
    if (!cell) continue;
    const { row, column, formula, value } = cell;
    return explain(result, {
      ...{ sheet: result.sheetNames[position]!, address: cellAddress(row, column), row, column },
      ...{ plan: plan.name, text: String(value), inputs },
      ...(formula !== undefined && { formula }),
    }) as WhyFigure;
  }
  throw new Error(`No cell ${name}`);
}

const isLeftOut = ({ title }: WhyFigure["groups"][number]) => title.includes("left out: ");
const leftOutOf = (result: AnalysisResult, name: string, inputs?: SelectedCell["inputs"]) =>
  told(result, name, inputs)
    .groups.filter(isLeftOut)
    .map(
      ({ title, links }) => `${title.split("left out: ")[1]}: ${links.map(({ words }) => words).join(" ")}`,
    );

describe("who is left out of a measure that counts", () => {
  it("is told by reason, as many as the measure says itself", async () => {
    const result = await run();
    const reasons: string[] = [];
    for (const { id } of COUNT_MEASURES) {
      const left = told(result, `out_${id}`).groups.filter(isLeftOut);
      const { excluded } = result.measures[id]!;
      expect([id, left.map(({ count, title }) => `${count} ${title.split("left out: ")[1]}`).sort()]).toEqual(
        [id, excluded.map(({ count, text }) => `${count} ${text}`).sort()],
      );
      reasons.push(...excluded.map(({ reason }) => `${id} ${reason}`));
    }
    expect(reasons).toEqual(
      expect.arrayContaining([
        ...["A3 no-entry", "A3 undetermined", "A3 not-placed", "A5 no-decision", "E18 no-entry"],
        ...["A12 no-approval", "A12 negative", "A13 no-approval"],
      ]),
    );
  });

  it("is named, row by row", async () => {
    const result = await run();
    expect(leftOutOf(result, "out_A3")).toEqual([
      "not moved in yet, and in care for less than the limit so far: Child C3, journey 1",
      "the day of entering care is not in the data: Child C2, journey 1 Child C4, journey 1",
      "adopted, but no day of moving in with adopters: Child C5, journey 1",
    ]);
    expect(leftOutOf(result, "out_A3_n")).toEqual(leftOutOf(result, "out_A3"));
    expect(leftOutOf(result, "out_A12")).toEqual([
      "no day of approval: F2",
      "the later date is before the earlier one: F3",
    ]);
    // A part of a figure leaves nobody out of its own.
    expect(leftOutOf(result, "out_A3_adopted")).toEqual([]);
  });

  it("is everybody where the data do not cover the day, and then nobody counts", async () => {
    // List 11 tells of the twelve months to its last date, 1 February 2024; by this day one family was approved.
    const before = { as_at: day("2023-01-15") };
    const { groups } = told(await run(), "out_A11", before);
    expect(groups.map(({ title, links }) => [title, links.map(({ words }) => words)])).toEqual([
      ["1 row left out: the data do not cover the as-at date", ["F5"]],
    ]);
  });
});
