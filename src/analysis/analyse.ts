import { coveredBy, coveredByKind } from "../domain/journeys/coverage";
import { KNOW_LEAVERS } from "../domain/journeys/leavers";
import { eventsOf } from "../domain/journeys/evidence";
import { previousHomesOf } from "../domain/diagnostic/previousHomes";
import { familiesCovered } from "../domain/adopters/assessment";
import { flowOf } from "../domain/flow/flow";
import { inWorkbook, nameOf } from "../excel/session";
import { writeSheets } from "../excel/writeSheets";
import type { Cases } from "../sheets/cases";
import { dataQualitySheet } from "../sheets/dataQuality";
import { targetsIn } from "../sheets/localTargets";
import { movedNotes } from "../sheets/meetingHistory";
import { missingRows } from "../sheets/returns/missingRows";
import { printing, printPlans } from "../sheets/printPlan";
import { countQueries, queriesOf } from "../sheets/queries";
import { trustOf } from "../sheets/trustInputs";
import { agreeOnCosts } from "./agreeOnCosts";
import { agreeOnFlow } from "./agreeOnFlow";
import { agreeOnPermanence } from "./agreeOnPermanence";
import { agreeOnMeeting } from "./agreeOnMeeting";
import { agreeOnForwardLook } from "./agreeOnForwardLook";
import { agreeOnReport } from "./agreeOnReport";
import { agreeOnUnitCosts } from "./agreeOnUnitCosts";
import { agreeOnTeams } from "./agreeOnTeams";
import { answer, type Answer } from "./answer";
import { breakdownsOf } from "./breakdowns";
import { type AnalysisOptions, type AnalysisResult, type Progress } from "./contract";
import { settingsToKeep } from "./keptChoices";
import { lostNote, notInHistory } from "./lostNotes";
import { periodOf } from "./period";
import { VERSION } from "./product";
import { returnsOf } from "./returnsOf";
import { resultSheets } from "./resultSheets";
import { agreeOnStages } from "./stagesAgree";
import { checkReturn } from "./checkReturn";
import { cancellable, paced, pause, reporter, stopwatch } from "./pacing";
import { readCases } from "./readCases";
import { settledWithSignOff } from "./signOff";
import { simulateSavings } from "./simulateSavings";
import { typedDay } from "./survey";
import { understand } from "./understand";

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
    const inCare = read.reach.coverage.filter(({ kind }) => KNOW_LEAVERS.has(kind));
    const coverage = coveredByKind(read.reach.coverage);
    const covered = {
      covers: coverage.adoptionOrder,
      coverage,
      careCoverage: coveredByKind(inCare),
      returnCovered: coveredBy(
        read.reach.coverage.filter(({ kind }) => kind === "903"),
        "entry",
      ),
      familiesCovered: familiesCovered(read.records, options.today),
    };
    const cases: Cases = {
      ...understood,
      ...covered,
      published: read.published,
      costHours: read.costHours,
      raaLedger: read.raaLedger,
      raaAreas: read.raaAreas,
      previousHomes: previousHomesOf(read.returns),
      findings,
      run,
      cellOf,
      typed: typedRows,
      inputs: typed,
      make: options.make,
      ...(options.make.includes("returns") && {
        returns: returnsOf(read, typed, { asAt, today: options.today, trust: question.trust }),
      }),
    };
    const answered = answer(cases);
    const flow = options.make.includes("stages") ? flowOf(cases) : undefined;
    await pause(progress);

    const dates = { as_at: asAt, period_from: period.from, period_to: period.to };
    const made = resultSheets(cases, options.make);
    await pause(progress);
    const { plans, settled } = await settledWithSignOff(cases, made, { ...typed, ...dates }, progress);
    const simulated = await simulateSavings(settled, options.runAt, progress);
    const printed = await paced(printing(plans, settled, simulated), progress);
    agree(answered, printed.figures);
    if (flow) agreeOnFlow(flow, printed.figures);
    agreeOnStages(cases, printed.sheets);
    if (options.make.includes("meeting")) {
      agreeOnMeeting(cases, printed.figures);
      agreeOnTeams(cases, printed.figures);
      agreeOnPermanence(cases, printed.figures);
      agreeOnForwardLook(cases, printed.figures);
    }
    if (options.make.includes("report")) agreeOnReport(cases, printed.figures);
    if (options.make.includes("costs")) agreeOnCosts(cases, printed.figures);
    if (options.make.includes("costs")) agreeOnUnitCosts(cases, printed.figures);
    watch.end("compute");
    await pause(progress);

    progress.report("write", 0);
    options.onPrinted?.(printed.sheets);
    const writing = {
      report: reporter(progress, "write"),
      ...(progress.signal && { signal: progress.signal }),
      settings: settingsToKeep(rows.visibleOnly, options.wanted),
    };
    const written = await cancellable(progress, () => writeSheets(workbook, printed.sheets, writing));
    const nameOfPlan = (name: string) =>
      written.sheetNames[printed.sheets.findIndex(({ plan }) => plan.name === name)];
    const lost = notInHistory(written.lostNotes, movedNotes(cases), nameOfPlan).flatMap(lostNote);
    const all: Cases = { ...cases, findings: [...findings, ...lost] };
    let { sheets, figures } = printed;
    if (lost.length > 0) {
      // Listed where people look for what is wrong, once it is known which rows are gone.
      const again = printPlans([dataQualitySheet(all)], dates);
      await writeSheets(workbook, again.sheets);
      sheets = sheets.map((sheet) => again.sheets.find(({ plan }) => plan.name === sheet.plan.name) ?? sheet);
      figures = { ...figures, ...again.figures };
    }
    watch.end("write");
    progress.report("write", 1);

    return {
      asAt,
      period,
      model: options.model,
      tables: read.reports,
      files,
      children: read.childrenInAnyTable,
      ...answered,
      ...(flow && { flow }),
      eventsOf: (journey) => eventsOf(cases.records, cases.journeys, journey),
      ...(options.make.includes("stages") && { breakdowns: breakdownsOf(cases) }),
      findings: all.findings,
      queries: countQueries(queriesOf(all)),
      figures,
      sheets,
      sheetNames: written.sheetNames,
      timing: watch.times,
      notices: written.notices,
      ...(cases.returns && { returns: { ...cases.returns, rows: missingRows(cases) } }),
    };
  });
}

/**
 * The figures on the sheets and those from the journeys are two readings of one thing; where they differ nobody should see
 * either. A measure that no sheet shows has nothing to agree with.
 */
function agree({ measures }: Answer, figures: AnalysisResult["figures"]): void {
  for (const [id, { value, n }] of Object.entries(measures)) {
    const onSheet = figures[`out_${id}`];
    if (onSheet === undefined) continue;
    const same =
      figures[`out_${id}_n`] === n && (value === null ? typeof onSheet === "string" : onSheet === value);
    if (!same) throw new Error(`${id} is ${value} of ${n} by its journeys, but the sheet says ${onSheet}.`);
  }
}
