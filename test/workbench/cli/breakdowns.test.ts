import { makeAuthority, sampleBook } from "../../../src/workbench/sample";
import { jsonReport } from "../../../src/workbench/cli/jsonReport";
import { runAnalysis } from "../../support/runAnalysis";

const PLAIN = { journeys: false, findings: false, traffic: { syncs: 0, bytes: 0 } };
const book = () => sampleBook(makeAuthority({ seed: 2, children: 90 }));

interface Report {
  stages: Record<string, { id: string; n: number }[]>;
  breakdowns?: Record<string, Record<string, { from: string; to: string; splits: Record<string, Group[]> }>>;
  cohorts?: Record<string, { year: string }[]>;
  sheets: string[];
}
interface Group {
  group: string;
  children: number;
  stages: { id: string; n: number }[];
}

describe("--json of --make stages", () => {
  it("has every model, period and split, the cohorts, and the sheets that Stages stands on", async () => {
    const { result } = await runAnalysis(book(), { make: ["stages"] });
    const report = JSON.parse(JSON.stringify(jsonReport(result, PLAIN))) as Report;
    expect(Object.keys(report.breakdowns!)).toEqual(["coram", "asglb", "dfe"]);
    const { summary, ...others } = report.breakdowns!.asglb!;
    expect(Object.keys(others).length).toBeGreaterThan(18);
    expect(Object.keys(summary!.splits)).toHaveLength(17);
    expect(summary!.splits.all).toHaveLength(1);
    expect(summary!.splits.all![0]!.stages.map(({ id, n }) => [id, n])).toEqual(
      report.stages.asglb!.map(({ id, n }) => [id, n]),
    );
    expect(Object.keys(summary!.splits.all![0]!.stages[0]!)).toEqual([
      ...["id", "n", "mean", "median", "q1", "q3", "min", "max"],
      ...["missing", "notCollected", "notNeeded", "negative"],
    ]);
    expect(report.cohorts!.entry).toHaveLength(8);
    expect(report.cohorts!.decision).toHaveLength(8);
    expect(report.sheets).toEqual(expect.arrayContaining(["Summary", "Timescales", "Stages"]));
  });

  it("has none of it otherwise", async () => {
    const { result } = await runAnalysis(book());
    const report = jsonReport(result, PLAIN) as Report;
    expect([report.breakdowns, report.cohorts]).toEqual([undefined, undefined]);
    expect(report.sheets).not.toContain("Stages");
  });
});
