import { makeAuthority, ssda903Files, trackerTable, type Authority } from "../../src/workbench/sample";
import { ukDate } from "../../src/workbench/sample/table";
import type { TrackerHeader } from "../../src/workbench/sample/tracker";
import {
  a1,
  a10,
  a2,
  adoptedIn,
  childrenByStatus,
  readReturns,
  readTracker,
  rowsOfCsv,
  stageFigures,
  type OracleReading,
  type ReturnRows,
  type TrackerRow,
} from "../support/oracle";

/** What the oracle finds in a reading, in the shape of the command line's JSON (design.md 4). */
export function expectedFigures(reading: OracleReading, from: string, to: string) {
  const adopted = adoptedIn(reading, from, to);
  return {
    journeys: childrenByStatus(reading),
    stages: {
      coram: stageFigures(adopted, "coram"),
      coramWithoutIro: stageFigures(adopted, "coramWithoutIro"),
      asglb: stageFigures(adopted, "asglb"),
      dfe: stageFigures(adopted, "dfe"),
    },
    measures: {
      A1: a1(adopted),
      A2: a2(adopted),
      A10: a10(adopted),
      A10withoutEarlyPermanence: a10(adopted, { earlyPermanence: false }),
    },
  };
}

/** The files of `ssda903Files` as rows again, one collection a year prefix, oldest first. */
export function collectionsOf(files: readonly { name: string; text: string }[]): ReturnRows[] {
  const prefixes = [...new Set(files.map(({ name }) => /^(\d+-)?/.exec(name)?.[0] ?? ""))].sort();
  return prefixes.map((prefix) => {
    const rows = <Row>(module: string) =>
      rowsOfCsv<Row>(files.find(({ name }) => name === `${prefix}${module}.csv`)?.text ?? "");
    return { episodes: rows("episodes"), ad1: rows("ad1"), placedAdoption: rows("placed_for_adoption") };
  });
}

const FIELDS: Readonly<Record<keyof TrackerRow, TrackerHeader>> = {
  child: "Child ref",
  entry: "Came into care",
  iro: "IRO recommendation date",
  adm: "ADM decision (SHOBPA)",
  order: "Placement order",
  match: "Match agreed (ADM)",
  placed: "Moved in with adopters",
  adopted: "Adoption order",
  reversed: "Plan changed from adoption",
  leftCare: "Left care",
  route: "Where to",
  earlyPermanence: "Early permanence placement",
  fosterCarers: "Lived with these foster carers since",
};

/** The sample's tracker as the oracle's plain rows. */
export function trackerRowsOf(authority: Authority): TrackerRow[] {
  const { headers, dates, rows } = trackerTable(authority);
  return rows.map((row) => {
    const text = (header: TrackerHeader) => {
      const cell = row[headers.indexOf(header)] ?? "";
      return typeof cell === "number" && dates.has(header) ? ukDate(cell) : String(cell);
    };
    return Object.fromEntries(
      Object.entries(FIELDS).map(([field, header]) => [field, text(header)]),
    ) as unknown as TrackerRow;
  });
}

export interface Cohort {
  name: string;
  authority: Authority;
  asAt: string;
  from: string;
  to: string;
  /** Either files of a return, or a tracker. */
  files?: { name: string; text: string }[];
  tracker?: TrackerRow[];
}

/** Cohorts that the pipeline and the oracle must both read alike, to the last digit. */
export function cohorts(): Cohort[] {
  return [11, 12].flatMap((seed): Cohort[] => {
    const authority = makeAuthority({ seed, children: 800 });
    const period = { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" };
    const five = [2022, 2023, 2024, 2025, 2026];
    return [
      {
        name: `whole histories, seed ${seed}`,
        authority,
        ...period,
        files: ssda903Files(authority, "whole"),
      },
      {
        name: `five years of returns, seed ${seed}`,
        authority,
        ...period,
        files: ssda903Files(authority, five),
      },
      {
        name: `whole histories looked at earlier, seed ${seed}`,
        authority,
        ...{ asAt: "15/09/2024", from: "01/04/2021", to: "15/09/2024" },
        files: ssda903Files(authority, "whole"),
      },
      { name: `tracker, seed ${seed}`, authority, ...period, tracker: trackerRowsOf(authority) },
    ];
  });
}

export function readCohort(cohort: Cohort): OracleReading {
  if (cohort.tracker) return readTracker(cohort.tracker, cohort.asAt);
  return readReturns(collectionsOf(cohort.files ?? []), cohort.asAt);
}
