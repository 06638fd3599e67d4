import type { CellOf, Finding } from "../domain/findings";
import { readInputs } from "../excel/inputs";
import { readSheets } from "../excel/readSheets";
import { readTypedRows } from "../excel/typedRows";
import type { OpenWorkbook } from "../excel/session";
import type { RowsChosen } from "../sheets/cases";
import { REASON_INPUTS } from "../sheets/reasons";
import { samePeople } from "../sheets/samePeople";
import { TYPED_TABLES, type Typed } from "../sheets/typedTables";
import { cellFinder } from "../tables/cellOfFinding";
import { readRecordsInSteps, type RecordsRead } from "../tables/readRecords";
import { LAYOUTS } from "../tables/layouts/layouts";
import { LOOKED_FOR, recogniseTablesInSteps } from "../tables/recogniseTables";
import { joinMatches, rememberedMatches } from "../tables/rememberedColumns";
import {
  NothingRecognised,
  type AnalysisOptions,
  type Matches,
  type Progress,
  type UnreadSheet,
} from "./contract";
import { keptChoices, type KeptChoices } from "./keptChoices";
import { cancellable, paced, pause, reporter, type Stopwatch } from "./pacing";

/** What stands in the workbook, read and joined, with what people said of it. */
export interface CasesRead {
  read: RecordsRead;
  /** What people typed into inputs, and into typed columns. */
  kept: Record<string, string | number>;
  typed: Typed;
  cellOf: CellOf;
  rows: RowsChosen;
  /** What a person said of columns. */
  matches: Matches;
  /** Sheets without a table that may hold cases, for a person to name their columns. */
  unread: readonly UnreadSheet[];
  wanted: KeptChoices["wanted"];
}

/**
 * The sheets of the workbook as records, with what people typed into inputs and typed columns of an earlier run.
 *
 * @throws NothingRecognised, Cancelled
 */
export async function readCases(
  workbook: OpenWorkbook,
  options: Pick<AnalysisOptions, "today" | "matches" | "visibleRowsOnly" | "fileOf"> &
    Partial<Pick<AnalysisOptions, "make">>,
  progress: Progress,
  watch: Stopwatch,
): Promise<CasesRead> {
  progress.report("read", 0);
  const choices = await keptChoices(workbook);
  const visibleRowsOnly = options.visibleRowsOnly ?? choices.visibleRowsOnly;
  const reading = {
    report: reporter(progress, "read"),
    ...(progress.signal && { signal: progress.signal }),
    visibleRowsOnly,
  };
  const { sheets, hiddenRows } = await cancellable(progress, () => readSheets(workbook, reading));
  const kept = await readInputs(workbook, REASON_INPUTS);
  const typed = await readTypedRows(workbook, TYPED_TABLES);
  watch.end("read");
  await pause(progress);

  progress.report("recognise", 0);
  const grids = sheets.map((grid) => {
    const file = options.fileOf?.get(grid.sheet);
    return file === undefined ? grid : { ...grid, file };
  });
  const matches = joinMatches(rememberedMatches(grids, choices.corrections), options.matches);
  const recognised = await paced(recogniseTablesInSteps(grids, matches), progress);
  progress.report("recognise", 0.4);
  const whole = await paced(readRecordsInSteps(recognised, options.today, samePeople(typed)), progress);
  const left = visibleRowsOnly ? leftOutRows(hiddenRows) : [];
  const read = { ...whole, findings: [...whole.findings, ...left] };
  const cellOf = cellFinder(recognised.tables, grids);
  watch.end("recognise");
  const { unread } = recognised;
  if (read.cannotGoOn !== undefined) throw new NothingRecognised(read.cannotGoOn, matches, unread);
  // The RAA model shares by figures of authorities, and needs no case.
  const isOfAuthorities = options.make?.includes("raa") && read.raaAreas.length > 0;
  if (!isOfAuthorities && !read.reports.some(({ layout }) => HOLDS_JOURNEYS.has(layout)))
    throw new NothingRecognised(nothingToWorkWith(read), matches, unread);
  await pause(progress);
  const hidden = [...hiddenRows.values()].reduce((sum, rows) => sum + rows, 0);
  const { wanted } = choices;
  return {
    ...{ read, kept, typed, cellOf, matches, unread, wanted },
    rows: { visibleOnly: visibleRowsOnly, hidden },
  };
}

/** Rows that nobody sees and that are left out for it: said, so that none is lost silently. */
function leftOutRows(hiddenRows: ReadonlyMap<string, number>): Finding[] {
  return [...hiddenRows].map(([sheet, rows]) => ({
    rule: "rows-hidden",
    severity: "note",
    table: sheet,
    row: 0,
    message: `${rows === 1 ? "1 row of this sheet is" : `${rows} rows of this sheet are`} hidden or filtered away, and left out as chosen.`,
    fix: "Choose All rows in the pane, or show the rows, if they should count.",
  }));
}

/** Layouts that journeys can be worked out from, though it be none because they have no rows yet. */
const HOLDS_JOURNEYS: ReadonlySet<string> = new Set(
  LAYOUTS.filter(({ plansOf, module }) => plansOf !== undefined || module === "Episodes").map(({ id }) => id),
);

function nothingToWorkWith({ reports, findings }: RecordsRead): string {
  const unreadable = findings.find(({ rule }) => rule === "date-column-unreadable");
  if (unreadable) return `${unreadable.message} ${unreadable.fix}`;
  const found = [...new Set(reports.map(({ title }) => title))];
  return found.length === 0
    ? `No case table was found. What was looked for: ${LOOKED_FOR}.`
    : `No journeys can be worked out from what was found (${found.join(", ")}): that needs Episodes of the SSDA903, an Annex A list of children, the standard dataset, the adoption survey or a tracker.`;
}
