import { scalarAt, type ColumnTable } from "../domain/columns";
import { count, type Condition, type Expr } from "../domain/formula/expression";
import { isOfFamilies } from "../domain/measures/counting";
import { REASONS, reasonText, WITHHELD, type CountMeasure } from "../domain/measures/measure";
import { CHILD_COUNTS } from "../sheets/childCounts";
import { FAMILY_COUNTS } from "../sheets/familyCounts";
import { conditionsAloud } from "../sheets/readAloud";
import { counted } from "../sheets/words";
import type { AnalysisResult } from "./contract";
import { groupOf } from "./rowGroup";
import type { RowGroup } from "./whyContract";
import { sheetOfTable } from "./whyPlaces";
import type { WorkbookNow } from "./workbookNow";

/** Rows of one table that a part of a figure is worked out from. */
export interface Selection {
  table: string;
  where: readonly Condition[];
  rows: Int32Array;
}

/** "A10 counts": why a row counts for a measure or not. */
const COUNTS = /^\S+ counts$/;
const isThatItCounts = ({ column, is, to, not }: Condition): boolean =>
  typeof column === "string" &&
  COUNTS.test(column) &&
  is === "=" &&
  to.op === "value" &&
  to.value === "yes" &&
  !not;

/** Rows that meet all that a figure asks for but that they count: by the reason that stands in their own row. */
export function leftOutByColumn(
  result: AnalysisResult,
  now: WorkbookNow,
  selections: readonly Selection[],
): RowGroup[] {
  const measured = selections.filter(({ where }) => where.some(isThatItCounts));
  const byReason = new Map<string, { table: string; column: string; rows: Set<number> }>();
  for (const { table, where, rows } of measured) {
    const counting = new Set(rows);
    const columns = where.filter(isThatItCounts).map(({ column }) => column as string);
    const others = where.filter((condition) => !isThatItCounts(condition));
    const values = now.settled.tables.get(table);
    if (!values) continue;
    for (const row of now.settled.rows(table, others)) {
      if (counting.has(row)) continue;
      const column = columns.find((each) => textIn(values, each, row) !== "yes")!;
      add(table, column, textIn(values, column, row), row);
    }
    // Without the day of the order nobody can say in which period it fell.
    for (let row = 0; row < values.rowCount; row++)
      if (textIn(values, columns[0]!, row) === NO_ORDER_DATE) add(table, columns[0]!, NO_ORDER_DATE, row);
  }
  return [...byReason].flatMap(([reason, { table, column, rows }]) => {
    const sheet = sheetOfTable(result, table);
    const counting = new Set(measured.flatMap((each) => (each.table === table ? [...each.rows] : [])));
    const left = [...rows].filter((row) => !counting.has(row)).sort((a, b) => a - b);
    if (!sheet || left.length === 0) return [];
    const title = `${counted(left.length, "row")} left out: ${REASON_WORDS[reason] ?? reason}`;
    return [groupOf(sheet, title, Int32Array.from(left), `${column} is ${reason}`)];
  });

  function add(table: string, column: string, reason: string, row: number): void {
    const known = byReason.get(reason) ?? { table, column, rows: new Set<number>() };
    known.rows.add(row);
    byReason.set(reason, known);
  }
}

const NO_ORDER_DATE = "no-order-date" satisfies keyof typeof REASONS;
const REASON_WORDS: Readonly<Record<string, string>> = REASONS;

function textIn({ columns }: ColumnTable, header: string, row: number): string {
  const column = columns.get(header);
  return column ? String(scalarAt(column, row) ?? "") : "";
}

/**
 * Who is left out of a measure that counts, by reason: the rows behind the formulas by which Summary counts them.
 *
 * @param isWithheld whether the measure says that the data do not cover its day: then all who would have counted
 */
export function leftOutByFormula(
  result: AnalysisResult,
  now: WorkbookNow,
  measure: CountMeasure,
  isWithheld: boolean,
): RowGroup[] {
  const table = isOfFamilies(measure) ? "Families" : "Timescales";
  const sheet = sheetOfTable(result, table);
  const formula = { ...CHILD_COUNTS, ...FAMILY_COUNTS }[measure.id]?.((...where) => count(table, ...where));
  if (!sheet || !formula) return [];
  const excluded = isWithheld ? [[WITHHELD, formula.n] as const] : formula.excluded;
  return excluded.flatMap(([reason, expr]) => {
    const rows = rowsCounted(expr, now);
    if (rows.size === 0) return [];
    const title = `${counted(rows.size, "row")} left out: ${reasonText(measure, reason)}`;
    const conditions = expr.op === "count" ? conditionsAloud(table, expr.where, now.reader()) : undefined;
    const group = groupOf(sheet, title, Int32Array.from(rows).sort(), conditions);
    return [conditions === undefined ? group : { ...group, where: `Where ${conditions}.` }];
  });
}

/** The rows behind a sum or a difference of counts: of a sum those of both, of a difference those of the first only. */
function rowsCounted(expr: Expr, now: WorkbookNow): Set<number> {
  switch (expr.op) {
    case "count":
      return new Set(now.settled.rows(expr.table, expr.where));
    case "+":
      return new Set([...rowsCounted(expr.left, now), ...rowsCounted(expr.right, now)]);
    case "-": {
      const without = rowsCounted(expr.right, now);
      return new Set([...rowsCounted(expr.left, now)].filter((row) => !without.has(row)));
    }
    case "if":
      return rowsCounted(now.settled.evaluate(expr.test) === true ? expr.then : expr.otherwise, now);
    case "value":
      return new Set();
    default:
      throw new RangeError(`No rows behind ${expr.op}.`);
  }
}
