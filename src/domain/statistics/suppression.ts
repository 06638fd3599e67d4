import { notUnderstood, type Answered } from "../answered";
import type { Scalar } from "../columns";
import { canBeAnother, knownCounts, type Network, type Way } from "./workedOut";

/** The smallest count that is shown: 1 to 5 are hidden, and 0 is a true nought (reference/domain.md 10). */
export const FEWEST_SHOWN = 6;
/** What stands for a hidden count, as in the department's statistics. */
export const HIDDEN_MARK = "c";

/** Which totals the block shows: the last row the totals of its columns, the last column those of its rows. */
export interface Totals {
  row: boolean;
  column: boolean;
}

/** The block as it may be shared, as many rows and columns, and how many counts it hides. */
export interface Suppressed {
  cells: readonly (readonly Scalar[])[];
  /** Counts of 1 to 5, totals among them. */
  small: number;
  /** Others, hidden so that no small one can be worked out. */
  others: number;
}

/**
 * Disclosure control of a block of counts: 1 to 5 become "c"; then others, so that none of those can be worked out from the
 * totals. In each row and column with a total in which one count alone is hidden the smallest other count is hidden too, until
 * there is none such; and what rows and columns together would still give away gets another in the same way. Noughts are hidden
 * only where nothing else is left. Texts and empty cells pass through untouched; a "c" is a
 * count that was hidden before. Percentages are not looked after: they are worked out again from what is left, or not shared.
 *
 * @param cells rows of equal length; years as headers must be text or stand outside
 */
export function suppress(cells: readonly (readonly Scalar[])[], totals: Totals): Answered<Suppressed> {
  for (const [row, values] of cells.entries())
    for (const [column, value] of values.entries())
      if (typeof value === "number" && !(Number.isSafeInteger(value) && value >= 0))
        return notUnderstood(
          `Only counts can be hidden, whole numbers from 0: row ${row + 1}, column ${column + 1} of the block holds another number.`,
        );
  const block = new Block(cells, totals);
  const small = block.hideSmall();
  block.hideBesideSingles();
  block.hideUntilSafe();
  const hidden = block.hiddenCount();
  return { kind: "found", cells: block.shown(), small, others: hidden - small };
}

/** A count that was hidden before may be any: nothing says that it could not be lower. */
const MARKED = Infinity;
const isCount = (cell: Scalar) =>
  typeof cell === "number" || (typeof cell === "string" && cell.trim().toLowerCase() === HIDDEN_MARK);

/** So many of the smallest counts of a line are tried: where none of them helps, no other is likely to. */
const TRIED = 12;

/** The counts of a block as ways between its rows and columns. */
class Block {
  private readonly ways: Way[] = [];
  /** By row and column, the way; -1 for a cell that is no count. */
  private readonly wayAt: Int32Array[];
  /** By way, whether it is a total. */
  private readonly isTotal: boolean[] = [];
  /**
   * By place, its ways: the rows and columns with a total, which add up, so that one hidden count alone in them would be known.
   * Place 0 is outside: rows and columns without a total all lead there.
   */
  private readonly places: number[][] = [[]];
  private readonly network: Network = { ways: this.ways, at: this.places };

  constructor(
    private readonly cells: readonly (readonly Scalar[])[],
    totals: Totals,
  ) {
    const height = cells.length;
    const width = Math.max(0, ...cells.map(({ length }) => length));
    this.wayAt = cells.map(() => new Int32Array(width).fill(-1));
    const countsIn = (row: number, column: number) => isCount(cells[row]?.[column] ?? null);
    const place = (hasTotal: boolean, parts: boolean[]) =>
      hasTotal && parts.slice(0, -1).includes(true) && parts.at(-1) ? this.places.push([]) - 1 : 0;
    const across = Array.from({ length: width }, (_, column) => column);
    const rows = cells.map((_, row) =>
      place(
        totals.column,
        across.map((column) => countsIn(row, column)),
      ),
    );
    const columns = across.map((column) =>
      place(
        totals.row,
        cells.map((_, row) => countsIn(row, column)),
      ),
    );
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        if (!countsIn(row, column)) continue;
        const isRowTotal = totals.column && column === width - 1;
        const isColumnTotal = totals.row && row === height - 1;
        // A count leaves its row for its column, a total the other way round; the total of all is a total twice.
        const ends = [rows[row]!, columns[column]!] as const;
        const [from, to] = isRowTotal === isColumnTotal ? ends : ([ends[1], ends[0]] as const);
        this.wayAt[row]![column] = this.add(cells[row]![column]!, from, to, isRowTotal || isColumnTotal);
      }
  }

  private add(cell: Scalar, from: number, to: number, isTotal: boolean): number {
    const known = typeof cell === "number";
    const way = this.ways.push({ from, to, count: known ? cell : MARKED, hidden: !known }) - 1;
    this.isTotal.push(isTotal);
    this.places[from]!.push(way);
    if (to !== from) this.places[to]!.push(way);
    return way;
  }

  /** The places of a way that add up. */
  private linesOf(way: number): number[] {
    const { from, to } = this.ways[way]!;
    return [from, to].filter((place) => place > 0);
  }

  hideSmall(): number {
    let small = 0;
    for (const way of this.ways)
      if (way.count > 0 && way.count < FEWEST_SHOWN) {
        way.hidden = true;
        small++;
      }
    return small;
  }

  /** Hides a second count wherever a line has one alone. */
  hideBesideSingles(): void {
    const waiting = this.places.map((_, place) => place).slice(1);
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      const ways = this.places[line]!;
      const next = this.hasOneHidden(ways) ? this.smallest(ways) : undefined;
      if (next === undefined) continue;
      this.ways[next]!.hidden = true;
      waiting.push(...this.linesOf(next));
    }
  }

  private hasOneHidden(ways: readonly number[]): boolean {
    const first = ways.findIndex((way) => this.ways[way]!.hidden);
    return first >= 0 && !ways.some((way, at) => at > first && this.ways[way]!.hidden);
  }

  /** Hides more wherever a hidden count can still be worked out. What is safe stays so: hiding more tells less. */
  hideUntilSafe(): void {
    let hidesMore = true;
    while (hidesMore) {
      hidesMore = false;
      for (const way of knownCounts(this.network))
        while (!canBeAnother(this.network, way)) {
          const next = this.bestFor(way);
          if (next === undefined) break;
          this.ways[next]!.hidden = true;
          hidesMore = true;
        }
    }
  }

  /**
   * What to hide for the sake of a known count: of the few smallest of each of its lines the first that makes it safe, or else the
   * smallest of them; then the smallest of the block; a nought only where there is nothing else, one of its lines first.
   */
  private bestFor(way: number): number | undefined {
    const lines = this.linesOf(way).map((line) => this.places[line]!);
    const candidates = this.byPreference(lines.flatMap((line) => this.byPreference(line).slice(0, TRIED)));
    const all = this.ways.map((_, other) => other);
    return (
      candidates.find((other) => this.makesSafe(other, way)) ??
      candidates[0] ??
      this.smallest(all) ??
      [...lines.flat(), ...all].find((other) => !this.ways[other]!.hidden)
    );
  }

  private makesSafe(other: number, way: number): boolean {
    this.ways[other]!.hidden = true;
    const safe = canBeAnother(this.network, way);
    this.ways[other]!.hidden = false;
    return safe;
  }

  private smallest(ways: readonly number[]): number | undefined {
    let best: number | undefined;
    for (const way of ways)
      if (this.mayGo(way) && (best === undefined || this.goesBefore(way, best))) best = way;
    return best;
  }

  private byPreference(ways: readonly number[]): number[] {
    const order = [...new Set(ways)].filter((way) => this.mayGo(way));
    return order.sort((a, b) => (this.goesBefore(a, b) ? -1 : 1));
  }

  /** Whether it is shown and no nought. */
  private mayGo(way: number): boolean {
    return !this.ways[way]!.hidden && this.ways[way]!.count > 0;
  }

  /** Of two counts the one to be hidden first: before totals, and the smaller. */
  private goesBefore(one: number, other: number): boolean {
    if (this.isTotal[one] !== this.isTotal[other]) return this.isTotal[other]!;
    const less = this.ways[one]!.count - this.ways[other]!.count;
    return less < 0 || (less === 0 && one < other);
  }

  /** How many counts of the block it hides. */
  hiddenCount(): number {
    return this.shown().flatMap((row, at) => row.filter((cell, column) => cell !== this.cells[at]![column]))
      .length;
  }

  shown(): Scalar[][] {
    return this.cells.map((values, row) =>
      values.map((value, column) =>
        typeof value === "number" && this.ways[this.wayAt[row]![column]!]!.hidden ? HIDDEN_MARK : value,
      ),
    );
  }
}
