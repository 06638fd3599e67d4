import { hoursOfTable, type CostHours } from "../../domain/costs/costHours";
import { MOST_HOURS, type CostTableId } from "../../domain/costs/costInputs";
import { ILLUSTRATIVE_HOURS } from "../../domain/costs/illustrativeSet";
import { PROCESSES, type ProcessId } from "../../domain/costs/processes";
import type { Worker, WorkerId } from "../../domain/costs/workers";
import { compare, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { paragraph } from "../frame";
import type { Cell } from "../plan";
import { figure, heading, type Row } from "../summaryRows";
import { COST_TABLES, entryKey, HOURS_SETS, hoursId, hoursName, SETTINGS } from "./costNames";
import { entryCell, held, ofTable, WORDS, wrong } from "./entries";
import { WORKER_GROUPS, workerHeader, workerRow } from "./paySection";
import { NOTE_WIDTH, STATUS_TONES } from "./scalarRows";

const BOUNDS = { least: 0, most: MOST_HOURS };

const illustrativeName = (process: ProcessId, worker: WorkerId): string =>
  `cost_illustrative_${hoursId(process, worker)}`;
const invented = (process: ProcessId, worker: WorkerId): number | undefined =>
  ILLUSTRATIVE_HOURS[process][worker];

const isIllustrative = compare(named(SETTINGS.hoursSet), "=", HOURS_SETS.illustrative);

/** Hours from tables of the workbook, by the name of the cell in which they stand. */
export type ImportedHours = ReadonlyMap<string, CostHours>;
const importedName = (table: CostTableId, process: ProcessId, worker: WorkerId): string =>
  `cost_imported_${table}_${hoursId(process, worker)}`;

export const importedHours = (all: readonly CostHours[] = []): ImportedHours =>
  new Map(
    COST_TABLES.flatMap(({ id: table }) =>
      hoursOfTable(all, table).map((each) => [importedName(table, each.process, each.worker), each] as const),
    ),
  );

const inUseOf = (imported: ImportedHours, process: ProcessId, worker: WorkerId): Expr =>
  iff(
    isIllustrative,
    invented(process, worker) === undefined
      ? value(WORDS.notEntered)
      : named(illustrativeName(process, worker)),
    ofTable((table) => {
      const name = importedName(table, process, worker);
      return held(
        entryKey(table, hoursId(process, worker)),
        BOUNDS,
        imported.has(name) ? named(name) : undefined,
      );
    }),
  );

type CellOf = (process: ProcessId, worker: Worker) => Cell | null;

const matrix = (
  title: string,
  cell: CellOf,
  says: (process: ProcessId, workers: readonly Worker[]) => Expr | undefined,
  heads = "",
): Row[] =>
  WORKER_GROUPS.flatMap((workers) => [
    workerHeader(workers, title, heads),
    ...PROCESSES.map(({ id, name, title: what, per }) =>
      workerRow(
        `${name}: ${what}${per === "event" ? "" : ` (a ${per})`}`,
        workers.map((worker) => cell(id, worker)),
        says(id, workers),
      ),
    ),
  ]);

/** Hours by process and worker: both tables, the illustrative set, and what is in use. */
export function hoursRows(): Row[] {
  return [
    heading("Hours of a process, by worker"),
    ...paragraph(
      "For one child or household: of an event, or of a week or a year where the process says so. No hours of adoption work that could be read were published: there is no default. Leave a worker empty who has no part in it. Hours can also come from a table of the workbook with the columns Process, Worker and Hours.",
      "note",
      NOTE_WIDTH,
    ),
    ...COST_TABLES.flatMap(({ id: table, title }) =>
      matrix(
        `Hours: ${title}`,
        (process, { id }) => entryCell(table, hoursId(process, id), BOUNDS, "hours"),
        (process, workers) =>
          join(
            ...workers.map(({ id, title: who }) => wrong(who, entryKey(table, hoursId(process, id)), BOUNDS)),
            "",
          ),
        "What cannot be used",
      ),
    ),
  ];
}

/** Hours from tables of the workbook, where there are any. */
function importedRows(imported: ImportedHours, table: CostTableId, title: string): Row[] {
  const of = (process: ProcessId, worker: WorkerId) => imported.get(importedName(table, process, worker));
  if (![...imported.keys()].some((name) => name.startsWith(`cost_imported_${table}_`))) return [];
  return matrix(
    `From your tables: ${title}`,
    (process, { id }) => {
      const found = of(process, id);
      if (!found) return null;
      const name = importedName(table, process, id);
      return { content: { value: found.hours }, style: "body", format: "#,##0.00", name };
    },
    (process, workers) => {
      const sheets = new Set(workers.flatMap(({ id }) => of(process, id)?.sheet ?? []));
      return sheets.size === 0 ? undefined : value(`local, from the sheet ${[...sheets].join(", ")}`);
    },
    "Used where nothing is typed above; read when Analyse is pressed",
  );
}

/** The invented hours, and those in use. */
export function hoursInUseRows(imported: ImportedHours): Row[] {
  return [
    heading("Hours in use"),
    ...COST_TABLES.flatMap(({ id, title }) => importedRows(imported, id, title)),
    ...matrix(
      "Illustrative: invented",
      (process, { id }) => {
        const hours = invented(process, id);
        if (hours === undefined) return null;
        return {
          content: { value: hours },
          style: "body",
          format: "#,##0.00",
          name: illustrativeName(process, id),
        };
      },
      () => undefined,
      "Invented, without a source, for trying out: no council's hours",
    ),
    ...matrix(
      "Hours in use",
      (process, { id }) => ({
        ...figure(inUseOf(imported, process, id), "#,##0.00", hoursName(process, id)),
        highlight: STATUS_TONES,
      }),
      () => undefined,
    ),
  ];
}
