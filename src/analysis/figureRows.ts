import { scalarAt, type ColumnTable } from "../domain/columns";
import type { Condition, Expr } from "../domain/formula/expression";
import { REASONS } from "../domain/measures/measure";
import { conditionsAloud } from "../sheets/readAloud";
import { nameOfRow, placeOfRow } from "../sheets/rowPlaces";
import { counted } from "../sheets/words";
import type { AnalysisResult } from "./contract";
import type { WorkbookNow } from "./workbookNow";
import { MOST_LINKS, type Link, type RowGroup } from "./whyContract";
import { sheetOfTable, type MadeSheet } from "./whyPlaces";

/** Rows of one table that a part of a figure is worked out from. */
interface Selection {
  table: string;
  where: readonly Condition[];
  rows: Int32Array;
}

/**
 * The rows that a figure is worked out from, and, where some of them count for a measure and others do not, those that do
 * not by reason. A group for each part of the figure that looks at other rows than the parts before it.
 */
export function rowGroups(result: AnalysisResult, now: WorkbookNow, expr: Expr): RowGroup[] {
  const selections = selectionsIn(expr, now);
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
  return [...groups, ...leftOut(result, now, selections)];
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
function leftOut(result: AnalysisResult, now: WorkbookNow, selections: readonly Selection[]): RowGroup[] {
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

function groupOf({ printed, name }: MadeSheet, title: string, rows: Int32Array, filter: string): RowGroup {
  const links = Array.from(rows.subarray(0, MOST_LINKS), (row): Link[] => {
    const to = placeOfRow(printed, name, row);
    return to ? [{ words: nameOfRow(printed, row), to }] : [];
  }).flat();
  const more = rows.length - links.length;
  return {
    title,
    count: rows.length,
    links,
    ...(more > 0 && {
      rest: `The first ${MOST_LINKS} are listed. To see the other ${more.toLocaleString("en-GB")} too, filter ${name}${filter === "" ? "" : ` by ${filter}`}.`,
    }),
  };
}
