import type { ModuleRows } from "../domain/checks/returnYear";

/**
 * Rows of one module of one year without those that another table says again, as where a return is loaded both as CSV and
 * as XML, or once more after it was corrected. What stands twice in one table stays twice: the department sees that too.
 *
 * @param ends where the rows of each table end, table after table; the fullest table first, so that its rows stay
 * @param fields those that every table has, beside the child; by them two rows are the same
 */
export function withoutCopies(
  rows: ModuleRows,
  ends: readonly number[],
  fields: readonly string[],
): ModuleRows {
  const kept = positionsKept(rows, ends, fields);
  if (kept.length === rows.count) return rows;
  const pick = <Column extends Int32Array | Uint8Array>(column: Column) => {
    kept.forEach((from, to) => (column[to] = column[from]!));
    return column.slice(0, kept.length) as Column;
  };
  const eachField = <Column, Picked>(
    columns: Readonly<Record<string, Column>>,
    of: (column: Column) => Picked,
  ) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, of(column)]));
  return {
    count: kept.length,
    child: pick(rows.child),
    days: eachField(rows.days, pick),
    unreadable: eachField(rows.unreadable, pick),
    texts: eachField(rows.texts, (said) => kept.map((from) => said[from]!)),
    fields: rows.fields,
    origin: pick(rows.origin),
    row: pick(rows.row),
  };
}

/** Ascending, so that columns can be moved up in place. */
function positionsKept(
  { count, child, days, unreadable, texts }: ModuleRows,
  ends: readonly number[],
  fields: readonly string[],
): number[] {
  const columns = fields.flatMap((name): ArrayLike<number | string>[] => {
    const said = texts[name];
    return days[name] ? [days[name], unreadable[name]!] : said ? [said] : [];
  });
  const kept: number[] = [];
  /** How often the fullest of the tables so far says a row. */
  const said = new Map<string, number>();
  let ofTable = new Map<string, number>();
  let table = 0;
  for (let at = 0; at < count; at++) {
    while (at >= ends[table]!) {
      table++;
      ofTable = new Map();
    }
    let key = String(child[at]);
    for (const column of columns) key += `\t${column[at]}`;
    const times = (ofTable.get(key) ?? 0) + 1;
    ofTable.set(key, times);
    if (times <= (said.get(key) ?? 0)) continue;
    said.set(key, times);
    kept.push(at);
  }
  return kept;
}
