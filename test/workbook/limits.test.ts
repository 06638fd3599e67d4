import { analyse } from "../../src/analysis/analyse";
import type { Scalar } from "../../src/domain/columns";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { formatIso } from "../../src/domain/dates/writtenForms";
import { createCalculator } from "../../src/workbench/grid/calculator";
import { hostCalculator } from "../../src/workbench/grid/hostCalculator";
import { showKnownValues } from "../../src/workbench/host/knownValues";
import type { Host } from "../../src/workbench/host/host";
import { aBookSheet } from "../support/bookBuilders";
import { day } from "../support/records";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

/** Two live plans. B waits for a match, by 30 March 2024; A moves in by 2 March 2025 at the latest. */
const TRACKER: Scalar[][] = [
  ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Moved in"],
  ["A", "01/01/2024", "10/01/2024", "01/02/2024", "01/03/2024", ""],
  ["B", "01/06/2023", "30/09/2023", "01/03/2024", "", ""],
];
const AS_AT = { asAt: day("2024-04-30") as SerialDay };

const book = () => ({ sheets: [aBookSheet("Tracker", TRACKER)], names: [], date1904: false });

/** Cells of a result table by the header and by what stands in another column of the row. */
function tableIn(host: Host, name: string) {
  const sheet = host.toBook().sheets.find((each) => each.name === name)!;
  const { row, column, columns } = sheet.tables[0]!;
  const at = (header: string) => column + columns.indexOf(header);
  const rowOf = (by: string, key: Scalar) =>
    sheet.rows.findIndex((cells, index) => index > row && cells[at(by)] === key);
  return {
    place: (by: string, key: Scalar, header: string) => [rowOf(by, key), at(header)] as const,
    cell: (by: string, key: Scalar, header: string) => sheet.rows[rowOf(by, key)]![at(header)] ?? null,
    keys: (header: string) => sheet.rows.slice(row + 1).map((cells) => cells[at(header)]),
  };
}

async function type(targets: Readonly<Record<string, Scalar>>, host: Host): Promise<void> {
  const { place } = tableIn(host, "Limits");
  await Excel.run(async ({ workbook }) => {
    for (const [limit, target] of Object.entries(targets)) {
      const [row, column] = place("Limit id", limit, "Local target");
      workbook.worksheets.getItem("Limits").getCell(row, column).values = [[target]];
    }
    await workbook.context.sync();
  });
}

const onDrift = (host: Host, child: string) => {
  const { cell } = tableIn(host, "Drift");
  const of = (header: string) => cell("Child key", child, header);
  return [of("Flag"), formatIso(of("Due") as SerialDay), of("Waiting for"), of("Basis")];
};
const MOVING_IN = "Moving in with adopters, from entering care";

describe("a local target typed on Limits", () => {
  it("changes due dates and flags on Drift by recalculation, and what is no number says so", async () => {
    const { host, result } = await runAnalysis(book(), AS_AT);
    showKnownValues(host.model, result);
    expect(onDrift(host, "A")).toEqual(["✓ On time, due in 306 days", "2025-03-02", MOVING_IN, "scorecard"]);
    expect(onDrift(host, "B")).toEqual([
      "▲ Overdue by 31 days",
      "2024-03-30",
      "Match, from the decision",
      "guidance",
    ]);

    await type({ "entry-placed": 450, "adm-match": 12, "order-match": "two" }, host);
    host.calculator = hostCalculator(createCalculator({}));
    await host.recalculate();
    expect(onDrift(host, "A")).toEqual(["✓ On time, due in 330 days", "2025-03-26", MOVING_IN, "local"]);
    // The limit from the placement order is now the earliest: 121 days, for "two" is no number.
    expect(onDrift(host, "B")).toEqual([
      "✓ On time, due in 61 days",
      "2024-06-30",
      "Match, from the placement order",
      "scorecard",
    ]);
    const { cell } = tableIn(host, "Limits");
    expect(cell("Limit id", "order-match", "Mind")).toBe(
      "two is not a whole number of days from 1 to 9,999: the limit is used",
    );
  }, 180_000);

  it("is kept over re-runs, and the flags of the answer and the order of Drift go by it", async () => {
    const { host, result } = await runAnalysis(book(), AS_AT);
    const flags = (of: typeof result) => Object.fromEntries(of.rows.map((row) => [row.childId, row.flags]));
    expect(flags(result)).toEqual({ A: ["on-time"], B: ["overdue"] });
    expect(tableIn(host, "Drift").keys("Child key")).toEqual(["B", "A"]);

    await type({ "entry-placed": 60, "adm-match": 12, "order-match": "soon" }, host);
    const again = await analyse({ ...OPTIONS, ...AS_AT }, SILENT);
    showKnownValues(host.model, again);
    expect(flags(again)).toEqual({ A: ["overdue"], B: ["overdue"] });
    expect([onDrift(host, "A")[1], onDrift(host, "B")[1]]).toEqual(["2024-03-01", "2023-07-31"]);
    expect(tableIn(host, "Drift").keys("Child key")).toEqual(["B", "A"]);
    const { cell } = tableIn(host, "Limits");
    expect(cell("Limit id", "entry-placed", "Local target")).toBe(60);
    expect(cell("Limit id", "order-match", "Local target")).toBe("soon");
    expect(cell("Limit id", "order-match", "Mind")).toMatch(/^soon is not a whole number of days/);

    // Cleared, the limit of the source is back.
    await type({ "entry-placed": "", "order-match": 10 }, host);
    const last = await analyse({ ...OPTIONS, ...AS_AT }, SILENT);
    expect(flags(last)).toEqual({ A: ["on-time"], B: ["overdue"] });
    expect(last.findings.filter(({ rule }) => rule === "note-lost-its-row")).toEqual([]);
  });
});
