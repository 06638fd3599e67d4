import { PROCESSES, type Process, type ProcessId } from "../../domain/costs/processes";
import { WORKERS } from "../../domain/costs/workers";
import { compare, iff, join, named, times, value, type Expr } from "../../domain/formula/expression";
import { text } from "../frame";
import type { Cell } from "../plan";
import { figure, header, sentence, type Row } from "../summaryRows";
import type { ReportSection } from "../report/reportPage";
import { boughtName, hourlyName, hoursName, ILLUSTRATIVE_NOTE, processName } from "./costNames";
import { isNumber } from "../enteredNumber";
import { cellName } from "./unitCostsNames";
import { anyIs, sumOfPounds, titled, WORDS } from "./unitCostsWords";

const WORKER_IDS = WORKERS.map(({ id }) => id);
const cellsOf = (process: ProcessId): string[] => [
  ...WORKER_IDS.map((worker) => cellName(process, worker)),
  cellName(process, "bought"),
];

/** Hours x the hour; nothing without hours. */
const staffPounds = (process: ProcessId, worker: (typeof WORKER_IDS)[number]): Expr => {
  const [hours, hour] = [hoursName(process, worker), hourlyName(worker)];
  return iff(
    isNumber(hours),
    iff(
      isNumber(hour),
      times(named(hours), named(hour)),
      iff(compare(named(hours), "=", 0), value(0), value(WORDS.rateMissing)),
    ),
    value(""),
  );
};

const isRateMissing = (process: ProcessId, worker: (typeof WORKER_IDS)[number]): Expr =>
  compare(named(cellName(process, worker)), "=", WORDS.rateMissing);
const isNothingEntered = (process: ProcessId): Expr => compare(join(...cellsOf(process).map(named)), "=", "");

/** Pounds a unit of a process, or the word that stands in its place. */
export const processPounds = (process: ProcessId): Expr =>
  iff(
    isNothingEntered(process),
    value(WORDS.notEntered),
    iff(
      anyIs(WORKER_IDS.map((worker) => isRateMissing(process, worker))),
      value(WORDS.rateMissing),
      sumOfPounds(cellsOf(process)),
    ),
  );

/** When it happens, or what its cost goes without. */
const noteOf = ({ id, counted }: Process): Expr =>
  iff(
    isNothingEntered(id),
    value("◆ Neither hours nor purchases: enter them on Cost inputs."),
    iff(
      compare(named(processName(id)), "=", WORDS.rateMissing),
      join(
        "◆ An hour has no cost of",
        ...WORKERS.map(({ id: worker, title }) =>
          iff(isRateMissing(id, worker), value(` [${title}]`), value("")),
        ),
        ": enter pay on Cost inputs.",
      ),
      value(counted),
    ),
  );

const PER: Readonly<Record<Process["per"], string>> = { event: "event", week: "week", year: "year" };

const AN: typeof PER = { event: "an event", week: "a week", year: "a year" };

const per = (process: Process): Cell => ({
  content: { value: PER[process.per] },
  style: "figure",
  format: "@",
});

/** Every process with its cost, for an event, a week or a year, and what that goes without. */
export const processList = (): ReportSection => ({
  heading: "What each process costs",
  rows: [
    [...header("Process", "Pounds"), text("For each", "columnHeading")],
    ...PROCESSES.map((process): Row => [
      text(titled(process), "label"),
      figure(processPounds(process.id), "#,##0.00", processName(process.id)),
      text(AN[process.per], "note"),
      sentence(noteOf(process), `${processName(process.id)}_note`),
    ]),
    [sentence(named(ILLUSTRATIVE_NOTE))],
  ],
});

/** Workers down, processes across: hours x the hour in use, what is bought, and what both come to. */
export function workerMatrix(title: string, processes: readonly Process[]): ReportSection {
  const row = (
    label: string,
    of: (process: ProcessId) => Expr,
    name?: (process: ProcessId) => string,
  ): Row => [text(label, "label"), ...processes.map(({ id }) => figure(of(id), "#,##0.00", name?.(id)))];
  return {
    heading: title,
    rows: [
      header("Worker", ...processes.map(({ name }) => name)),
      ...WORKERS.map((worker) =>
        row(
          worker.title,
          (process) => staffPounds(process, worker.id),
          (process) => cellName(process, worker.id),
        ),
      ),
      row(
        "Bought",
        (process) => iff(isNumber(boughtName(process)), named(boughtName(process)), value("")),
        (process) => cellName(process, "bought"),
      ),
      row("Together", (process) => named(processName(process))),
      [text("For each", "label"), ...processes.map(per)],
      [sentence(named(ILLUSTRATIVE_NOTE))],
    ],
  };
}
