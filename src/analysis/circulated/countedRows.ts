import { scalarAt, type ColumnTable } from "../../domain/columns";
import { where as whereIs, type AnyColumn, type Condition } from "../../domain/formula/expression";
import { ColumnSets, type Population } from "../../domain/statistics/wholesAndParts";
import type { Settled } from "../../sheets/settle";
import type { Combined, Counted } from "./told";

/** A table of the run as disclosure control sees it. */
export interface CountedTable {
  name: string;
  sets: ColumnSets;
  /** Every population that a figure is of, once. */
  populations: Population[];
}

/** A population in its table: the position in `populations`. */
export interface Place {
  table: CountedTable;
  at: number;
  rows: Int32Array;
}

/** The populations that figures of one run are of: their rows, and how these are told apart. */
export class CountedRows {
  private readonly tables = new Map<
    string,
    CountedTable & { places: Map<string, number>; ids: Int32Array }
  >();
  private readonly children = new Map<string, number>();

  constructor(private readonly settled: Settled) {}

  all(): readonly CountedTable[] {
    return [...this.tables.values()];
  }

  /** The rows that a count counts. */
  counted({ table: name, where }: Counted): Place {
    const table = this.table(name);
    return this.place(table, this.rowsOf(name, where), this.toldBy(table, where));
  }

  /** Those of them that have a number in a column, which a statistic is worked out from. */
  numbersIn({ table: name, where }: Counted, of: AnyColumn): Place & { column: string } {
    const table = this.table(name);
    const column = this.header(of);
    const numbers = numericRows(this.columns(name), column);
    const isNumber = new Set(numbers);
    const rows = this.rowsOf(name, where).filter((row) => isNumber.has(row));
    const told = this.toldBy(table, where);
    const asked = where.filter((condition) => this.header(condition.column) === column);
    const own = asked.length === 0 ? numbers : this.rowsOf(name, asked).filter((row) => isNumber.has(row));
    const set = table.sets.numberOf(column, own);
    told.delete(column);
    if (set !== undefined) told.set(column, set);
    return { ...this.place(table, rows, told), column };
  }

  /**
   * The rows that a sum of counts comes to, where it counts every row once or not at all: two parts of a whole together, or
   * a whole without a part.
   */
  combined(of: Combined): Place | undefined {
    const places = of.map(({ of: counted, times }) => ({ ...this.counted(counted), times }));
    const [first] = places;
    if (!first || places.some(({ table }) => table !== first.table)) return undefined;
    if (places.length === 1 && first.times === 1) return first;
    const { table } = first;
    const rows = once(places, this.rowCount(table.name));
    return rows && this.place(table, rows, this.toldTogether(places));
  }

  /** The same for the same children in whatever table: a text. */
  keyOf({ name }: CountedTable, rows: Int32Array): string {
    const { ids } = this.tables.get(name)!;
    let [a, b] = [0x811c9dc5, 0x9747b28c];
    for (const id of rows.map((row) => ids[row]!).sort()) {
      a = Math.imul(a ^ id, 0x01000193);
      b = Math.imul(b ^ id, 0x85ebca6b) ^ (b >>> 13);
    }
    return `${rows.length} ${a >>> 0} ${b >>> 0}`;
  }

  sumOf({ name }: CountedTable, header: string, rows: Int32Array): number {
    const column = this.columns(name).columns.get(header);
    return rows.reduce((sum, row) => {
      const cell = column && scalarAt(column, row);
      return typeof cell === "number" ? sum + cell : sum;
    }, 0);
  }

  private table(name: string) {
    const known = this.tables.get(name);
    if (known) return known;
    const made = {
      name,
      sets: new ColumnSets(this.rowCount(name)),
      populations: [],
      places: new Map<string, number>(),
      ids: this.idsOf(name),
    };
    this.tables.set(name, made);
    return made;
  }

  private columns(name: string): ColumnTable {
    const found = this.settled.tables.get(name);
    if (!found) throw new RangeError(`No table "${name}".`);
    return found;
  }

  private rowCount(name: string): number {
    return this.columns(name).rowCount;
  }

  /** One number a child and row, counted from the child's last, so that a child's latest journey meets its row elsewhere. */
  private idsOf(name: string): Int32Array {
    const { columns, rowCount } = this.columns(name);
    const children = columns.get("Child key") ?? columns.get("Child");
    const ids = new Int32Array(rowCount);
    const times = new Map<string, number>();
    for (let row = rowCount - 1; row >= 0; row--) {
      const child = children ? scalarAt(children, row) : null;
      const who = child === null ? `row ${row} of ${name}` : String(child).trim().toLowerCase();
      const time = times.get(who) ?? 0;
      times.set(who, time + 1);
      const key = `${time} ${who}`;
      const id = this.children.get(key) ?? this.children.size;
      this.children.set(key, id);
      ids[row] = id;
    }
    return ids;
  }

  private header(column: AnyColumn): string {
    return typeof column === "string" ? column : this.settled.chosen(column);
  }

  private rowsOf(table: string, where: readonly Condition[]): Int32Array {
    const [first] = this.columns(table).columns.keys();
    const asked = where.length > 0 || first === undefined ? where : [whereIs(first, "<>", "")];
    return this.settled.rows(table, asked);
  }

  private toldBy({ name, sets }: CountedTable, where: readonly Condition[]): Map<string, number> {
    const byColumn = new Map<string, Condition[]>();
    for (const condition of where) {
      const header = this.header(condition.column);
      byColumn.set(header, [...(byColumn.get(header) ?? []), condition]);
    }
    const told = new Map<string, number>();
    for (const [header, conditions] of byColumn) {
      const set = sets.numberOf(header, this.settled.rows(name, conditions));
      if (set !== undefined) told.set(header, set);
    }
    return told;
  }

  /** How populations are told that differ in one column alone, taken together. */
  private toldTogether(places: readonly (Place & { times: number })[]): Map<string, number> | undefined {
    const all = places.map(({ table, at }) => table.populations[at]!.told);
    if (all.some((told) => told === undefined)) return undefined;
    const columns = new Set(all.flatMap((told) => [...told!.keys()]));
    const different = [...columns].filter((column) => new Set(all.map((told) => told!.get(column))).size > 1);
    const [column, ...others] = different;
    if (column === undefined || others.length > 0) return undefined;
    const { table } = places[0]!;
    const rowCount = this.rowCount(table.name);
    const masks = places.map(({ times }, at) => {
      const set = all[at]!.get(column);
      const mask = set === undefined ? undefined : table.sets.rowsOf(column, set);
      const rows = Int32Array.from({ length: rowCount }, (_, row) => row).filter((row) => !mask || mask[row]);
      return { rows, times };
    });
    const rows = once(masks, rowCount);
    if (!rows) return undefined;
    const told = new Map(all[0]);
    told.delete(column);
    const set = table.sets.numberOf(column, rows);
    if (set !== undefined) told.set(column, set);
    return told;
  }

  private place(table: CountedTable, rows: Int32Array, told: ReadonlyMap<string, number> | undefined): Place {
    const key = told
      ? JSON.stringify([...told].sort(([a], [b]) => (a < b ? -1 : 1)))
      : `rows ${this.keyOf(table, rows)}`;
    const { places } = this.tables.get(table.name)!;
    const at = places.get(key) ?? table.populations.push({ rows, ...(told && { told }) }) - 1;
    places.set(key, at);
    return { table, at, rows };
  }
}

/** The rows that stand once in a sum of sets; undefined where one stands there twice, or less than not at all. */
function once(
  sets: readonly { rows: Int32Array; times: number }[],
  rowCount: number,
): Int32Array | undefined {
  const times = new Int32Array(rowCount);
  for (const set of sets) for (const row of set.rows) times[row] = times[row]! + set.times;
  if (times.some((each) => each < 0 || each > 1)) return undefined;
  return Int32Array.from(times.keys()).filter((row) => times[row] === 1);
}

function numericRows({ columns, rowCount }: ColumnTable, header: string): Int32Array {
  const column = columns.get(header);
  const rows = Int32Array.from({ length: rowCount }, (_, row) => row);
  return rows.filter((row) => column !== undefined && typeof scalarAt(column, row) === "number");
}
