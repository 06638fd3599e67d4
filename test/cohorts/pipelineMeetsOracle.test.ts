import type { AnalysisResult } from "../../src/analysis/contract";
import { STAGE_MODELS } from "../../src/domain/journeys/milestones";
import { readFiles } from "../../src/files/readFiles";
import { trackerSheet } from "../../src/workbench/sample";
import { dayOf } from "../support/oracle";
import { runAnalysis } from "../support/runAnalysis";
import { cohorts, expectedFigures, readCohort, type Cohort } from "./cohorts";

/** The oracle counts its days from 1970. */
const serial = (written: string) => ((dayOf(written) as number) + 25569) as AnalysisResult["asAt"];

async function bookOf({ files, authority }: Cohort) {
  if (!files) return { sheets: [trackerSheet(authority)], names: [], date1904: false };
  const encoder = new TextEncoder();
  return (await readFiles(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })))).book;
}

describe("the product and the independent reading of the same files", () => {
  it.each(cohorts().map((cohort) => [cohort.name, cohort] as const))(
    "come to the same journeys, stages and measures: %s",
    async (_, cohort) => {
      const [asAt, from, to] = [cohort.asAt, cohort.from, cohort.to].map(serial);
      const { result } = await runAnalysis(await bookOf(cohort), { asAt: asAt!, from: from!, to: to! });
      const reading = readCohort(cohort);
      const expected = expectedFigures(reading, cohort.from, cohort.to);

      expect(result.rows).toHaveLength(reading.journeys.length);
      expect(result.journeys).toEqual(expected.journeys);
      for (const model of STAGE_MODELS) {
        const ids = result.stages[model].map(({ id }) => id);
        const theirs = ids.includes("entry-iro") || model !== "coram" ? model : "coramWithoutIro";
        expect(result.stages[model]).toEqual(expected.stages[theirs]);
      }
      for (const id of ["A1", "A2", "A10"] as const) {
        const { value, n, excluded } = result.measures[id]!;
        const reasons = Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
        const { value: theirs, n: theirN, excluded: theirReasons } = expected.measures[id];
        expect({ id, value, n, reasons }).toEqual({ id, value: theirs, n: theirN, reasons: theirReasons });
      }
      const early = expected.measures.A10withoutEarlyPermanence;
      expect(result.figures["out_A10_without_early_permanence"]).toBe(early.value);
      expect(result.figures["out_A10_without_early_permanence_n"]).toBe(early.n);
    },
  );
});
