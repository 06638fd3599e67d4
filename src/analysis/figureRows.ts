import type { Condition, Expr } from "../domain/formula/expression";
import type { CountMeasure } from "../domain/measures/measure";
import { NOT_COVERED } from "../sheets/measureFormulas";
import { conditionsAloud } from "../sheets/readAloud";
import { counted } from "../sheets/words";
import type { AnalysisResult } from "./contract";
import { leftOutByColumn, leftOutByFormula, type Selection } from "./leftOutRows";
import { groupOf } from "./rowGroup";
import type { RowGroup } from "./whyContract";
import { sheetOfTable } from "./whyPlaces";
import type { WorkbookNow } from "./workbookNow";

/**
 * The rows that a figure is worked out from, and, where some of them count for a measure and others do not, those that do
 * not by reason. A group for each part of the figure that looks at other rows than the parts before it.
 *
 * @param measure the one that counts whose figure it is, if any
 */
export function rowGroups(
  result: AnalysisResult,
  now: WorkbookNow,
  expr: Expr,
  measure?: CountMeasure,
): RowGroup[] {
  const selections = selectionsIn(expr, now);
  if (measure && now.settled.name(`out_${measure.id}`) === NOT_COVERED)
    return leftOutByFormula(result, now, measure, true);
  const groups = selections.flatMap((selection, at): RowGroup[] => {
    const sheet = sheetOfTable(result, selection.table);
    if (!sheet) return [];
    const conditions = conditionsAloud(selection.table, selection.where, now.reader());
    const count = selection.rows.length;
    const rows = `${counted(count, "row")} of ${selection.table}`;
    // Of one selection the reading of the figure gives the conditions already.
    if (selections.length === 1)
      return [groupOf(sheet, `${rows} ${count === 1 ? "counts" : "count"}`, selection.rows, conditions)];
    const title = `${rows} (part ${at + 1} of ${selections.length})`;
    const group = groupOf(sheet, title, selection.rows, conditions);
    return [conditions === "" ? group : { ...group, where: `Where ${conditions}.` }];
  });
  const left = measure
    ? leftOutByFormula(result, now, measure, false)
    : leftOutByColumn(result, now, selections);
  return [...groups, ...left];
}

function selectionsIn(expr: Expr, now: WorkbookNow): Selection[] {
  const found = new Map<string, Selection>();
  for (const { table, where } of aggregatesIn(expr)) {
    const key = JSON.stringify([table, where]);
    if (!found.has(key)) found.set(key, { table, where, rows: now.settled.rows(table, where) });
  }
  return [...found.values()];
}

/** Every count, sum and average of an expression, whatever it is part of. */
function aggregatesIn(part: unknown): { table: string; where: readonly Condition[] }[] {
  if (Array.isArray(part)) return part.flatMap(aggregatesIn);
  if (typeof part !== "object" || part === null) return [];
  const expr = part as Partial<Expr & { where: readonly Condition[]; table: string; column: unknown }>;
  const own: { table: string; where: readonly Condition[] }[] = [];
  if (expr.where) {
    const column = expr.column as { table: string } | undefined;
    own.push({ table: expr.table ?? column?.table ?? "", where: expr.where });
  }
  return [...own, ...Object.values(part).flatMap(aggregatesIn)];
}
