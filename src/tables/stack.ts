import { NO_DAY } from "../domain/dates/serialDay";
import type { ChildRegister } from "./childIds";
import type { ReadTable } from "./readTable";

/** The usable rows of all tables of one layout under each other, in the order of the tables. */
export interface Stack {
  count: number;
  tables: readonly ReadTable[];
  /** Which table a row came from, a position in `tables`. */
  from: Int32Array;
  /** Sheet rows from 1. */
  row: Int32Array;
  child: Int32Array;
  days: Readonly<Record<string, Int32Array>>;
  texts: Readonly<Record<string, string[]>>;
}

/**
 * Stacks tables; a field that a table does not have is empty in its rows. A row without a date that it cannot be without
 * is left out.
 */
export function stack(
  tables: readonly ReadTable[],
  register: ChildRegister,
  fields: { days: readonly string[]; texts: readonly string[] },
): Stack {
  const usable = tables.filter((read) => read.usable);
  const picks = usable.map(withNeededDays);
  const count = picks.reduce((sum, pick) => sum + pick.length, 0);
  const from = new Int32Array(count);
  const row = new Int32Array(count);
  const child = new Int32Array(count);
  const days = Object.fromEntries(fields.days.map((name) => [name, new Int32Array(count)]));
  const texts = Object.fromEntries(fields.texts.map((name) => [name, new Array<string>(count).fill("")]));
  let next = 0;
  usable.forEach((read, table) => {
    const dayColumns = fields.days.flatMap((name) => {
      const values = read.days.get(name);
      return values ? [{ values, into: days[name]! }] : [];
    });
    const textColumns = fields.texts.flatMap((name) => {
      const values = read.texts.get(name);
      return values ? [{ values, into: texts[name]! }] : [];
    });
    for (const at of picks[table]!) {
      from[next] = table;
      row[next] = read.rows[at]!;
      child[next] = register.childOf(read.keys[at]!);
      for (const { values, into } of dayColumns) into[next] = values[at]!;
      for (const { values, into } of textColumns) into[next] = values[at]!;
      next++;
    }
  });
  return { count, tables: usable, from, row, child, days, texts };
}

function withNeededDays({ table, days, rows, shown, findings }: ReadTable): Int32Array {
  const needed = table.layout.needsInRow.flatMap((name) => {
    const values = days.get(name);
    return values ? [{ name, values }] : [];
  });
  const picks: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const lacking = needed.find(({ values }) => values[at] === NO_DAY);
    if (lacking === undefined) {
      picks.push(at);
      continue;
    }
    const header = table.columns.get(lacking.name)!.header;
    findings.push({
      rule: "row-no-date",
      severity: "error",
      table: table.grid.sheet,
      row: rows[at]!,
      column: header,
      childId: String(shown[at]!),
      message: `Without a date in ${header} this row cannot be used.`,
      fix: "Enter the date.",
      rowsNotUsed: 1,
    });
  }
  return Int32Array.from(picks);
}
