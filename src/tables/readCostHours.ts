import { MOST_HOURS, type CostTableId } from "../domain/costs/costInputs";
import { processNamed, tableNamed, workerNamed, type CostHours } from "../domain/costs/costHours";
import { readFigure } from "../domain/codes/suppression";
import type { Scalar } from "../domain/columns";
import type { Finding } from "../domain/findings";
import type { RecognisedTable } from "./recognised";
import { rowByRow, shown, textOf, type RowOf, type Said, type StandsAt, type Used } from "./rowByRow";

/** Reads the hours of a table, every row used or explained. */
export function readCostHours(table: RecognisedTable): { hours: CostHours[]; findings: Finding[] } {
  const { rows: hours, findings } = rowByRow(table, readRow);
  return { hours, findings };
}

function readRow({ cell, header }: RowOf): Used<Omit<CostHours, keyof StandsAt>> | Said {
  const [process, worker] = [processNamed(textOf(cell("process"))), workerNamed(textOf(cell("worker")))];
  if (process === undefined)
    return {
      rule: "cost-process-unknown",
      column: header("process"),
      message:
        textOf(cell("process")) === ""
          ? "No process stands in this row, so its hours are not used."
          : `${shown(cell("process"))} is no process of the cost calculator, so its hours are not used.`,
      fix: "Write Child 1 to Child 9, Adopter 1 to Adopter 5 or Disruption, as on Cost inputs.",
    };
  if (worker === undefined)
    return {
      rule: "cost-worker-unknown",
      column: header("worker"),
      message:
        textOf(cell("worker")) === ""
          ? "No worker stands in this row, so its hours are not used."
          : `${shown(cell("worker"))} is no worker of the cost calculator, so the hours are not used.`,
      fix: "Write the worker as on Cost inputs: Child's social worker, Team manager, Family finder and so on.",
    };
  const figure = readFigure(cell("hours"));
  if (figure.kind !== "figure" || figure.value < 0 || figure.value > MOST_HOURS || isPercent(cell("hours")))
    return {
      rule: "cost-hours-unreadable",
      column: header("hours"),
      message:
        figure.kind === "blank"
          ? "No hours stand in this row, so it is not used."
          : `${shown(cell("hours"))} is not a number of hours from 0 to ${MOST_HOURS.toLocaleString("en-GB")}, so it is not used.`,
      fix: "Write hours as a number, 1.5 for an hour and a half.",
    };
  const said = textOf(cell("table"));
  const table: CostTableId | undefined = tableNamed(said);
  if (said !== "" && table === undefined)
    return {
      rule: "cost-table-unknown",
      column: header("table"),
      message: `${shown(said)} is neither London nor Out of London, so the hours are not used.`,
      fix: "Write London or Out of London, or leave the cell empty: then the hours count for both.",
    };
  return { used: { process, worker, hours: figure.value, ...(table && { table }) } };
}

const isPercent = (cell: Scalar) => typeof cell === "string" && cell.includes("%");

/**
 * The hours of all tables as one: what is said twice alike counts once, and where two rows contradict each other neither is
 * used. What one row says of a table alone goes before what another says of both.
 *
 * @param say where a row that is left out is explained, by its sheet
 */
export function oneOfEach(
  all: readonly CostHours[],
  say: (row: CostHours, finding: Finding) => void,
): CostHours[] {
  const groups = new Map<string, CostHours[]>();
  for (const each of all) {
    const key = [each.process, each.worker, each.table ?? ""].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const used: CostHours[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group as [CostHours, ...CostHours[]];
    const clash = others.some(({ hours }) => hours !== first.hours);
    if (!clash) used.push(first);
    for (const each of clash ? group : others)
      say(each, {
        rule: clash ? "cost-hours-contradicted" : "cost-hours-again",
        severity: clash ? "warning" : "note",
        table: each.sheet,
        row: each.row,
        message: clash
          ? "Two rows give other hours for the same process and worker, so neither is used."
          : "Another row says the same of this process and worker; it counts once.",
        ...(clash && { fix: "Keep one row for each process and worker: add the hours up in it." }),
        rowsNotUsed: 1,
      });
  }
  return used;
}
