import type { CellOf, Finding } from "../domain/findings";
import { coveredBy, union } from "../domain/journeys/coverage";
import { isSerialDay, type SerialDay } from "../domain/dates/serialDay";
import { parseIso } from "../domain/dates/writtenForms";
import { readInputs } from "../excel/inputs";
import { readSheets } from "../excel/readSheets";
import { readTypedRows } from "../excel/typedRows";
import { inWorkbook, nameOf, type OpenWorkbook } from "../excel/session";
import { writeSheets } from "../excel/writeSheets";
import type { Cases, RowsChosen } from "../sheets/cases";
import { dataQualitySheet } from "../sheets/dataQuality";
import { printPlans } from "../sheets/printPlan";
import { countQueries, queriesOf } from "../sheets/queries";
import { samePeople } from "../sheets/samePeople";
import { trustOf } from "../sheets/trustInputs";
import { TYPED_TABLES, type Typed } from "../sheets/typedTables";
import { cellFinder } from "../tables/cellOfFinding";
import { readRecords, type RecordsRead } from "../tables/readRecords";
import { LAYOUTS } from "../tables/layouts/layouts";
import { LOOKED_FOR, recogniseTables } from "../tables/recogniseTables";
import { joinMatches, rememberedMatches } from "../tables/rememberedColumns";
import { answer, type Answer } from "./answer";
import {
  Cancelled,
  NothingRecognised,
  type AnalysisOptions,
  type AnalysisResult,
  type Matches,
  type Progress,
  type Step,
  type Survey,
  type UnreadSheet,
} from "./contract";
import { keptChoices, ROWS } from "./keptChoices";
import { lostNote } from "./lostNotes";
import { periodOf } from "./period";
import { VERSION } from "./product";
import { resultSheets } from "./resultSheets";
import { checkReturn } from "./checkReturn";
import { understand } from "./understand";

/**
 * What is in the open workbook, before anything is worked out or written.
 *
 * @throws NothingRecognised, ExcelProblem, Cancelled
 */
export function survey(
  options: { today: SerialDay; matches?: Matches; visibleRowsOnly?: boolean },
  progress: Progress,
): Promise<Survey> {
  return inWorkbook(async (workbook) => {
    const { read, kept, rows, matches, unread } = await readCases(workbook, options, progress, stopwatch());
    const typed = typedDay(kept, "as_at");
    return {
      tables: read.reports,
      suggestedAsAt: typed ?? read.reach.asAt,
      asAtReason: typed === undefined ? read.reach.reason : "This day was typed on Summary.",
      findings: read.findings,
      unread,
      hiddenRows: rows.hidden,
      visibleRowsOnly: rows.visibleOnly,
      matches,
    };
  });
}

/**
 * The one pipeline: read, recognise, compute, write. Cancelling before the first write leaves the workbook as it was.
 *
 * @throws NothingRecognised, ExcelProblem, StaleSheets, Cancelled
 */
export function analyse(options: AnalysisOptions, progress: Progress): Promise<AnalysisResult> {
  return inWorkbook(async (workbook) => {
    const watch = stopwatch();
    const {
      read,
      kept,
      typed: typedRows,
      cellOf,
      rows,
    } = await readCases(workbook, options, progress, watch);

    const checked = await checkReturn(read, progress);
    watch.end("recognise");

    progress.report("compute", 0);
    const typed = { ...kept, ...options.inputs };
    const asAt = options.asAt ?? typedDay(typed, "as_at") ?? read.reach.asAt;
    const isAsked = options.from !== undefined || options.to !== undefined;
    const from = isAsked ? options.from : typedDay(typed, "period_from");
    const to = isAsked ? options.to : typedDay(typed, "period_to");
    const period = periodOf(asAt, from, to);
    const question = {
      asAt,
      period,
      model: options.model,
      returnReach: read.reach.ssda903?.to ?? 0,
      windows: read.reach.windows,
      trust: trustOf(typed),
      joinedByPerson: read.joinedByPerson,
    };
    const understood = understand(read.records, question);
    const findings = [...read.findings, ...understood.findings, ...checked];
    const files = options.files ?? [await nameOf(workbook)];
    const run = { files, tables: read.reports, version: VERSION, at: options.runAt, rows };
    const cases: Cases = { ...understood, findings, covers: windowOf(read), run, cellOf, typed: typedRows };
    const answered = answer(cases);
    await pause(progress);

    const dates = { as_at: asAt, period_from: period.from, period_to: period.to };
    const plans = resultSheets(cases, options.make);
    const printed = printPlans(plans, { ...typed, ...dates });
    agree(answered, printed.figures);
    watch.end("compute");
    await pause(progress);

    progress.report("write", 0);
    options.onPrinted?.(printed.sheets);
    const writing = {
      report: reporter(progress, "write"),
      ...(progress.signal && { signal: progress.signal }),
      settings: { [ROWS]: rows.visibleOnly ? "visible" : undefined },
    };
    const written = await cancellable(progress, () => writeSheets(workbook, printed.sheets, writing));
    const lost = written.lostNotes.flatMap(lostNote);
    if (lost.length > 0) {
      // Listed where people look for what is wrong, once it is known which rows are gone.
      const more = { ...cases, findings: [...findings, ...lost] };
      const again = printPlans([dataQualitySheet(more)], dates);
      await writeSheets(workbook, again.sheets);
    }
    watch.end("write");
    progress.report("write", 1);

    return {
      asAt,
      period,
      model: options.model,
      tables: read.reports,
      children: read.childrenInAnyTable,
      ...answered,
      findings,
      queries: countQueries(queriesOf(cases)),
      figures: printed.figures,
      sheets: printed.sheets,
      sheetNames: written.sheetNames,
      timing: watch.times,
      notices: written.notices,
    };
  });
}

interface CasesRead {
  read: RecordsRead;
  /** What people typed into inputs, and into typed columns. */
  kept: Record<string, string | number>;
  typed: Typed;
  cellOf: CellOf;
  rows: RowsChosen;
  /** What a person said of columns. */
  matches: Matches;
  unread: readonly UnreadSheet[];
}

/** The sheets of the workbook as records, with what people typed into inputs and typed columns of an earlier run. */
async function readCases(
  workbook: OpenWorkbook,
  options: Pick<AnalysisOptions, "today" | "matches" | "visibleRowsOnly" | "fileOf">,
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
  const kept = await readInputs(workbook);
  const typed = await readTypedRows(workbook, TYPED_TABLES);
  watch.end("read");
  await pause(progress);

  progress.report("recognise", 0);
  const grids = sheets.map((grid) => {
    const file = options.fileOf?.get(grid.sheet);
    return file === undefined ? grid : { ...grid, file };
  });
  const matches = joinMatches(rememberedMatches(grids, choices.corrections), options.matches);
  const recognised = recogniseTables(grids, matches);
  await pause(progress);
  progress.report("recognise", 0.4);
  const whole = readRecords(recognised, options.today, samePeople(typed));
  const left = visibleRowsOnly ? leftOutRows(hiddenRows) : [];
  const read = { ...whole, findings: [...whole.findings, ...left] };
  const cellOf = cellFinder(recognised.tables, grids);
  watch.end("recognise");
  const { unread } = recognised;
  if (read.cannotGoOn !== undefined) throw new NothingRecognised(read.cannotGoOn, matches, unread);
  if (!read.reports.some(({ layout }) => HOLDS_JOURNEYS.has(layout)))
    throw new NothingRecognised(nothingToWorkWith(read), matches, unread);
  await pause(progress);
  const hidden = [...hiddenRows.values()].reduce((sum, rows) => sum + rows, 0);
  return { read, kept, typed, cellOf, matches, unread, rows: { visibleOnly: visibleRowsOnly, hidden } };
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
  LAYOUTS.filter(({ id, plansOf }) => plansOf !== undefined || id === "903-episodes").map(({ id }) => id),
);

function nothingToWorkWith({ reports, findings }: RecordsRead): string {
  const unreadable = findings.find(({ rule }) => rule === "date-column-unreadable");
  if (unreadable) return `${unreadable.message} ${unreadable.fix}`;
  const found = [...new Set(reports.map(({ title }) => title))];
  return found.length === 0
    ? `No case table was found. What was looked for: ${LOOKED_FOR}.`
    : `No journeys can be worked out from what was found (${found.join(", ")}): that needs Episodes of the SSDA903, an Annex A list of children, the standard dataset, the adoption survey or a tracker.`;
}

/** The time that the data cover with adoption orders; where no source tells of any, the time that they cover at all. */
function windowOf({ reach }: RecordsRead): Cases["covers"] {
  return (
    coveredBy(reach.coverage, "adoptionOrder") ??
    union(Object.values(reach.windows).map((window) => ({ ...window, gaps: [] })))
  );
}

/** A day that a person typed into an input, where it is one. */
function typedDay(inputs: Readonly<Record<string, string | number>>, name: string): SerialDay | undefined {
  const typed = inputs[name];
  const day = typeof typed === "string" ? parseIso(typed) : typed;
  return day !== undefined && isSerialDay(day) ? day : undefined;
}

/**
 * The figures on the sheets and those from the journeys are two readings of one thing; where they differ nobody should see
 * either.
 */
function agree({ measures }: Answer, figures: AnalysisResult["figures"]): void {
  for (const [id, { value, n }] of Object.entries(measures)) {
    const onSheet = figures[`out_${id}`];
    const same = figures[`out_${id}_n`] === n && (n === 0 ? typeof onSheet === "string" : onSheet === value);
    if (!same)
      throw new Error(`${id} is ${value} of ${n} children by its journeys, but the sheet says ${onSheet}.`);
  }
}

function reporter(progress: Progress, step: Step) {
  return (done: number | undefined, detail?: string) => progress.report(step, done ?? 0, detail);
}

/** Lets the pane draw and a press on Cancel be heard. */
async function pause(progress: Progress): Promise<void> {
  await new Promise((resume) => setTimeout(resume));
  if (progress.signal?.aborted) throw new Cancelled();
}

async function cancellable<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (progress.signal?.aborted && error === progress.signal.reason) throw new Cancelled();
    throw error;
  }
}

interface Stopwatch {
  times: Record<Step, number>;
  /** Ends the step that has run since the last one ended. */
  end(step: Step): void;
}

function stopwatch(): Stopwatch {
  const times: Record<Step, number> = { read: 0, recognise: 0, compute: 0, write: 0 };
  let since = performance.now();
  return {
    times,
    end(step) {
      const now = performance.now();
      times[step] += Math.round(now - since);
      since = now;
    },
  };
}
