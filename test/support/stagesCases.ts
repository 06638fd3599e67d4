import { understand } from "../../src/analysis/understand";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { characteristicsOf } from "../../src/domain/journeys/characteristics";
import { coveredByKind } from "../../src/domain/journeys/coverage";
import type { CareRecords } from "../../src/domain/journeys/records";
import type { Cases } from "../../src/sheets/cases";
import { stagesSheet } from "../../src/sheets/stages";
import { summarySheet } from "../../src/sheets/summary";
import { timescalesSheet } from "../../src/sheets/timescales";
import type { SheetPlan } from "../../src/sheets/plan";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { makeAuthority, sampleBook } from "../../src/workbench/sample";
import { day } from "./records";

/** Cases of some records, with what the pipeline adds to them. */
export function casesOf(
  records: CareRecords,
  question: Partial<Parameters<typeof understand>[1]> & { asAt: SerialDay },
): Cases {
  const period = { from: day("2020-04-01") as SerialDay, to: question.asAt };
  const understood = understand(records, { model: "asglb", returnReach: 0, period, ...question });
  const run = { files: ["Book.xlsx"], tables: [], version: "1", at: "" };
  return { ...understood, covers: { ...understood.period, gaps: [] }, coverage: coveredByKind([]), run };
}

const NEEDS = "N1 N2 N3 N4 N5 N6 N7 N8 N9 n1".split(" ");
const FOUND = ["", "Linkmaker", "Own adopters", "In-house", "Register (national)", "linkmaker"];

/** A sample authority, of whose children all is known that figures can be split by, and of some not. */
export function sampleCases({ seed = 5, children = 300 } = {}): Cases {
  const book = sampleBook(makeAuthority({ seed, children, mistakes: true }));
  const grids = book.sheets.map(({ name, rows }) => ({
    ...{ sheet: name, top: 0, left: 0, tables: [], hidden: false },
    rows,
  }));
  const read = readRecords(recogniseTables(grids), day("2026-11-23") as SerialDay);
  const cases = casesOf(read.records, {
    asAt: read.reach.asAt,
    returnReach: read.reach.ssda903?.to ?? 0,
    windows: read.reach.windows,
  });
  const texts = (of: (child: number) => string) => Array.from(cases.journeys.child, of);
  const journeys = {
    ...cases.journeys,
    texts: {
      ...cases.journeys.texts,
      need: texts((child) => NEEDS[child % 11] ?? ""),
      disability: texts((child) => ["Yes", "", "None", "No"][child % 4]!),
      siblingGroup: texts((child) => (child % 3 === 0 ? "" : `G${child % 40}`)),
      familyFoundBy: texts((child) => FOUND[child % 6]!),
    },
  };
  return { ...cases, journeys, characteristics: characteristicsOf(cases.records, journeys) };
}

/** `Stages` and the sheets that it stands on. */
export const stagesPlans = (cases: Cases): SheetPlan[] => [
  summarySheet(cases),
  timescalesSheet(cases),
  stagesSheet(cases),
];
