import { coveredBy, coveredByKind, union } from "../domain/journeys/coverage";
import { isSerialDay, type SerialDay } from "../domain/dates/serialDay";
import { parseIso } from "../domain/dates/writtenForms";
import { inWorkbook, nameOf } from "../excel/session";
import { writeSheets } from "../excel/writeSheets";
import type { Cases } from "../sheets/cases";
import { dataQualitySheet } from "../sheets/dataQuality";
import { targetsIn } from "../sheets/localTargets";
import { printPlans } from "../sheets/printPlan";
import { countQueries, queriesOf } from "../sheets/queries";
import { trustOf } from "../sheets/trustInputs";
import type { RecordsRead } from "../tables/readRecords";
import { answer, type Answer } from "./answer";
import {
  type AnalysisOptions,
  type AnalysisResult,
  type Matches,
  type Progress,
  type Survey,
} from "./contract";
import { ROWS } from "./keptChoices";
import { lostNote } from "./lostNotes";
import { periodOf } from "./period";
import { VERSION } from "./product";
import { resultSheets } from "./resultSheets";
import { checkReturn } from "./checkReturn";
import { cancellable, pause, reporter, stopwatch } from "./pacing";
import { readCases } from "./readCases";
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
      targets: targetsIn(typedRows),
      joinedByPerson: read.joinedByPerson,
    };
    const understood = understand(read.records, question);
    await pause(progress);
    const findings = [...read.findings, ...understood.findings, ...checked];
    const files = options.files ?? [await nameOf(workbook)];
    const run = { files, tables: read.reports, version: VERSION, at: options.runAt, rows };
    const covered = { covers: windowOf(read), coverage: coveredByKind(read.reach.coverage) };
    const cases: Cases = {
      ...understood,
      ...covered,
      published: read.published,
      findings,
      run,
      cellOf,
      typed: typedRows,
      inputs: typed,
    };
    const answered = answer(cases);
    await pause(progress);

    const dates = { as_at: asAt, period_from: period.from, period_to: period.to };
    const plans = resultSheets(cases, options.make);
    await pause(progress);
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
