import type { Equation } from "./otherSolution";

/**
 * Which populations of a table add up to which, read from how they are told apart. A population is told by what each column
 * must hold; a part of it is told by the same and more. The parts of a whole that differ from it in the same columns are
 * laid over each other: the rows that lie in the same parts are a piece, and every part, and the whole, is the sum of its
 * pieces. For parts that do not overlap the pieces are the parts themselves.
 */
export interface Population {
  /** Positions of its rows in the table, from the top. */
  rows: Int32Array;
  /** By column, which of its sets of rows a row must be in ({@link ColumnSets}); a column that is not here may hold anything. Undefined: it is not told so. */
  told?: ReadonlyMap<string, number>;
}

/** What columns are asked for, each as the set of rows that meet it; equal sets are one, whatever the words. */
export class ColumnSets {
  private readonly sets = new Map<string, Uint8Array[]>();
  private readonly within = new Map<string, boolean>();

  constructor(private readonly rowCount: number) {}

  /** The number of a set; undefined for all rows, which asks for nothing. */
  numberOf(column: string, rows: Int32Array): number | undefined {
    if (rows.length === this.rowCount) return undefined;
    const mask = new Uint8Array(this.rowCount);
    for (const row of rows) mask[row] = 1;
    const known = this.sets.get(column) ?? [];
    this.sets.set(column, known);
    const found = known.findIndex((other) => other.every((is, row) => is === mask[row]));
    return found >= 0 ? found : known.push(mask) - 1;
  }

  isWithin(column: string, inner: number, outer: number): boolean {
    if (inner === outer) return true;
    const key = `${inner} ${outer} ${column}`;
    const known = this.within.get(key);
    if (known !== undefined) return known;
    const [a, b] = [this.sets.get(column)![inner]!, this.sets.get(column)![outer]!];
    const is = a.every((each, row) => each <= b[row]!);
    this.within.set(key, is);
    return is;
  }

  /** Both: a row is in either set only where it is in both. */
  rowsOf(column: string, set: number): Uint8Array {
    return this.sets.get(column)![set]!;
  }
}

/** Numbers the populations of an equation: known ones by their rows, and pieces that nobody has asked for yet. */
export interface Numbering {
  known(rows: Int32Array): number | undefined;
  of(rows: Int32Array): number;
}

/**
 * The equations between populations of one table.
 *
 * @param runs figures that stand in a row or column of a sheet, as positions in `populations`: of these, whatever lies
 *   wholly in another is taken for its part, however it is told
 */
export function wholesAndParts(
  populations: readonly Population[],
  sets: ColumnSets,
  runs: readonly (readonly number[])[],
  numbering: Numbering,
): Equation[] {
  const found = new Equations(numbering);
  for (const { whole, parts } of families(populations, sets)) found.add(whole, parts);
  for (const run of runs) {
    const inRun = [...new Set(run)].map((at) => populations[at]!).filter(({ rows }) => rows.length > 0);
    for (const whole of inRun) {
      const parts = inRun.filter((part) => part.rows.length < whole.rows.length && lies(part, whole));
      if (parts.length > 1) found.add(whole, parts);
    }
  }
  return found.all();
}

interface Family {
  whole: Population;
  parts: Population[];
}

/** By whole and by the columns in which they differ from it, the parts that are told. */
function* families(populations: readonly Population[], sets: ColumnSets): Generator<Family> {
  const told = populations.filter(({ rows, told }) => told && rows.length > 0);
  for (const whole of told) {
    const byColumns = new Map<string, Population[]>();
    for (const part of told) {
      if (part === whole || part.rows.length >= whole.rows.length) continue;
      const columns = narrowed(part.told!, whole.told!, sets);
      if (columns === undefined || columns === "") continue;
      const parts = byColumns.get(columns);
      if (parts) parts.push(part);
      else byColumns.set(columns, [part]);
    }
    for (const parts of byColumns.values()) yield { whole, parts };
  }
}

/** The columns in which a population asks for more than another; undefined where it is no part of it. */
function narrowed(
  part: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number>,
  sets: ColumnSets,
): string | undefined {
  const columns: string[] = [];
  for (const [column, outer] of whole) {
    const inner = part.get(column);
    if (inner === undefined || !sets.isWithin(column, inner, outer)) return undefined;
    if (inner !== outer) columns.push(column);
  }
  for (const column of part.keys()) if (!whole.has(column)) columns.push(column);
  return columns.sort().join("\n");
}

/** Whether all rows of a population are among those of another; both are in order. */
function lies({ rows: inner }: Population, { rows: outer }: Population): boolean {
  let at = 0;
  for (const row of inner) {
    while (at < outer.length && outer[at]! < row) at++;
    if (outer[at] !== row) return false;
  }
  return true;
}

class Equations {
  private readonly found = new Map<string, Equation>();

  constructor(private readonly numbering: Numbering) {}

  all(): Equation[] {
    return [...this.found.values()];
  }

  add({ rows: whole }: Population, parts: readonly Population[]): void {
    const pieces = piecesOf(whole, parts);
    const rest = pieces.get("");
    // One part alone tells of the whole only where what is left of it is counted somewhere too.
    if (parts.length === 1 && rest && this.numbering.known(rest) === undefined) return;
    const numbers = new Map([...pieces].map(([in_, rows]) => [in_, this.numbering.of(rows)]));
    this.equal(this.numbering.of(whole), [...numbers.values()]);
    for (const [at, { rows }] of parts.entries())
      this.equal(
        this.numbering.of(rows),
        [...numbers].flatMap(([in_, number]) => (in_.split(" ").includes(String(at)) ? [number] : [])),
      );
  }

  private equal(whole: number, parts: readonly number[]): void {
    if (parts.length === 1 && parts[0] === whole) return;
    const right = [...parts].sort((a, b) => a - b);
    this.found.set(`${whole}=${right.join("+")}`, { left: [whole], right });
  }
}

/** The rows of a whole by the parts in which they lie, "0 2"; "" is the rest. */
function piecesOf(whole: Int32Array, parts: readonly Population[]): Map<string, Int32Array> {
  const inParts = new Map<number, string>();
  for (const [at, { rows }] of parts.entries())
    for (const row of rows) {
      const before = inParts.get(row);
      inParts.set(row, before === undefined ? String(at) : `${before} ${at}`);
    }
  const pieces = new Map<string, number[]>();
  for (const row of whole) {
    const key = inParts.get(row) ?? "";
    const piece = pieces.get(key);
    if (piece) piece.push(row);
    else pieces.set(key, [row]);
  }
  return new Map([...pieces].map(([key, rows]) => [key, Int32Array.from(rows)]));
}
