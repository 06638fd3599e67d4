import type { Scalar } from "../../src/domain/columns";

/** A table as it stands on a page: headings, and rows whose first cell is a label, the total last. */
export interface GridFigures {
  page: string;
  heads: readonly string[];
  rows: readonly (readonly Scalar[])[];
}

const TOTALS = /^All/;

/**
 * What whoever reads a copy can work out of its withheld cells, from the values alone: rows and columns that add up to their
 * totals, percentages of whole counts, averages with the number they are of. Written without the code that withholds.
 * Every "c" of a count is an unknown of at least 1; the system is brought to its simplest form, and bounds are drawn
 * tighter until nothing moves. Gives the cells that have one value left.
 */
export function givenAway(grids: readonly GridFigures[], earlier: readonly GridFigures[] = []): string[] {
  const system = new Linear();
  const days = new Linear();
  const known = new Map(earlier.flatMap((grid) => [...cellsOf(grid)]));
  const found: string[] = [];
  for (const grid of grids) {
    const cell = (row: number, column: number): number | string | undefined => {
      const value = grid.rows[row]?.[column];
      if (typeof value === "number") return value;
      if (value !== "c") return undefined;
      const name = nameOf(grid, row, column);
      const before = known.get(name);
      return typeof before === "number" ? before : name;
    };
    const last = grid.rows.length - 1;
    const isTotalled = TOTALS.test(String(grid.rows[last]?.[0]));
    for (const [column, head] of grid.heads.entries()) {
      if (column === 0) continue;
      if (/average/i.test(head) && !/n of/.test(head)) {
        const n = column - 1;
        if (!isTotalled) continue;
        const sum = (row: number) => {
          const [mean, of] = [cell(row, column), cell(row, n)];
          if (of === 0) return 0;
          return typeof mean === "number" && typeof of === "number"
            ? mean * of
            : `sum ${nameOf(grid, row, column)}`;
        };
        days.add(
          sum(last),
          grid.rows.slice(0, -1).map((_, row) => sum(row)),
        );
        continue;
      }
      if (/^%|middle/i.test(head)) continue;
      if (isTotalled && !/average/i.test(head))
        addIfAll(
          system,
          cell(last, column),
          range(last).map((row) => cell(row, column)),
        );
      if (isTotalled && /n of/.test(head))
        addIfAll(
          system,
          cell(last, column),
          range(last).map((row) => cell(row, column)),
        );
    }
    const end = grid.heads.length - 1;
    if (TOTALS.test(grid.heads[end]!))
      for (const row of grid.rows.keys())
        addIfAll(
          system,
          cell(row, end),
          range(end - 1).map((column) => cell(row, column + 1)),
        );
    const share = grid.heads.indexOf("% of them");
    if (share > 0)
      for (const row of grid.rows.keys()) {
        const [part, whole, percent] = [cell(row, 1), cell(last, 1), cell(row, share)];
        // A percentage of a small whole leaves one whole number for its part.
        if (typeof part === "string" && typeof whole === "number" && typeof percent === "number") {
          const fits = range(whole + 1).filter((count) => Math.round((100 * count) / whole) === percent);
          if (fits.length === 1) found.push(`${part} by its share`);
        }
      }
  }
  // The year totals stand across and down: one quantity each.
  for (const year of ["2021-22", "2022-23", "2023-24"]) {
    const down = yearTotals(grids, year);
    if (down.length === 2) system.add(down[0]!, [down[1]!]);
  }
  return [...found, ...system.known(1), ...days.known(-Infinity)];
}

function yearTotals(grids: readonly GridFigures[], year: string): (number | string)[] {
  return grids.flatMap((grid): (number | string)[] => {
    const column = grid.heads.indexOf(year);
    const row = column > 0 ? grid.rows.length - 1 : grid.rows.findIndex(([label]) => label === year);
    const at = column > 0 ? column : 1;
    const value = grid.rows[row]?.[at];
    if (typeof value === "number") return [value];
    return value === "c" ? [nameOf(grid, row, at)] : [];
  });
}

const range = (length: number) => Array.from({ length: Math.max(0, length) }, (_, at) => at);

const nameOf = ({ page, heads, rows }: GridFigures, row: number, column: number) =>
  [page, heads.join("|"), String(rows[row]?.[0]), heads[column]].join(" / ");

function* cellsOf(grid: GridFigures): Generator<[string, Scalar]> {
  for (const [row, cells] of grid.rows.entries())
    for (const [column, value] of cells.entries()) yield [nameOf(grid, row, column), value];
}

function addIfAll(
  system: Linear,
  total: number | string | undefined,
  parts: readonly (number | string | undefined)[],
): void {
  if (total === undefined || parts.some((part) => part === undefined)) return;
  system.add(total, parts as (number | string)[]);
}

/** Equations between unknowns by name. */
class Linear {
  private readonly rows: { terms: Map<string, number>; equals: number }[] = [];

  add(total: number | string, parts: readonly (number | string)[]): void {
    const terms = new Map<string, number>();
    let equals = 0;
    const take = (of: number | string, times: number) => {
      if (typeof of === "number") equals -= times * of;
      else terms.set(of, (terms.get(of) ?? 0) + times);
    };
    take(total, -1);
    for (const part of parts) take(part, 1);
    for (const [name, times] of terms) if (times === 0) terms.delete(name);
    if (terms.size > 0) this.rows.push({ terms, equals });
  }

  /** The unknowns with one value left. */
  known(least: number): string[] {
    const found = new Set<string>();
    const reduced = this.reduced();
    for (const { terms } of reduced) if (terms.size === 1) found.add([...terms.keys()][0]!);
    if (least === -Infinity) return [...found];
    // Bounds: the least and most that each may be, drawn tighter by every equation, original and reduced.
    const low = new Map<string, number>();
    const high = new Map<string, number>();
    const lowOf = (name: string) => low.get(name) ?? least;
    const highOf = (name: string) => high.get(name) ?? Infinity;
    for (let turn = 0; turn < 50; turn++)
      for (const { terms, equals } of [...this.rows, ...reduced])
        for (const [name, times] of terms) {
          let [min, max] = [equals, equals];
          for (const [other, by] of terms) {
            if (other === name) continue;
            max -= by * (by > 0 ? lowOf(other) : highOf(other));
            min -= by * (by > 0 ? highOf(other) : lowOf(other));
          }
          const [from, to] = times > 0 ? [min / times, max / times] : [max / times, min / times];
          if (from > lowOf(name)) low.set(name, Math.ceil(from - 1e-9));
          if (to < highOf(name)) high.set(name, Math.floor(to + 1e-9));
        }
    const names = new Set(this.rows.flatMap(({ terms }) => [...terms.keys()]));
    for (const name of names) if (lowOf(name) === highOf(name)) found.add(name);
    return [...found];
  }

  /** Gauss and Jordan. */
  private reduced(): { terms: Map<string, number>; equals: number }[] {
    const rows = this.rows.map(({ terms, equals }) => ({ terms: new Map(terms), equals }));
    const done: typeof rows = [];
    for (let row = rows.shift(); row; row = rows.shift()) {
      const [pivot] = row.terms;
      if (!pivot) continue;
      const [name, by] = pivot;
      for (const [each, times] of row.terms) row.terms.set(each, times / by);
      row.equals /= by;
      for (const other of [...rows, ...done]) {
        const factor = other.terms.get(name);
        if (factor === undefined) continue;
        for (const [each, times] of row.terms) {
          const left = (other.terms.get(each) ?? 0) - factor * times;
          if (Math.abs(left) < 1e-9) other.terms.delete(each);
          else other.terms.set(each, left);
        }
        other.equals -= factor * row.equals;
      }
      done.push(row);
    }
    return done;
  }
}
