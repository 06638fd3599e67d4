import type { Scalar } from "../domain/columns";
import { plainHeader } from "./headers";
import type { Span } from "./headerCells";

/** One pass over some columns of a sheet: which rows hold anything, and which could be a header. */
export interface SheetScan {
  /** Positions of the rows that hold anything, in order. */
  filled: readonly number[];
  /** Positions of the rows with a cell that names the child (or the adopter, or what a figure is of), mostly words. */
  headerRows: readonly number[];
  /** Columns in which such a cell stands. */
  namingColumns: ReadonlySet<number>;
  /** By column, whether a row with two cells or more has one of them there; titles and notes stand alone. */
  occupied: readonly boolean[];
}

/** Of a header that names the child's column; longer texts are sentences. */
const LONGEST_HEADER = 60;

/**
 * @param names whether a plain header may name the child's column, or what stands for it in some layout
 * @param known answers to `names` for cells met before, shared by all scans of one sheet
 */
export function scanSheet(
  rows: readonly (readonly Scalar[])[],
  { from, to }: Span,
  names: (plain: string) => boolean,
  known: Map<string, boolean>,
): SheetScan {
  const filled: number[] = [];
  const headerRows: number[] = [];
  const namingColumns = new Set<number>();
  const occupied: boolean[] = [];
  rows.forEach((row, at) => {
    const end = Math.min(row.length, to);
    let words = 0;
    let figures = 0;
    let naming = -1;
    let first = -1;
    for (let index = from; index < end; index++) {
      const cell = row[index]!;
      if (cell === null || cell === "") continue;
      if (typeof cell !== "string") figures++;
      else {
        const code = cell.charCodeAt(0);
        if (code >= 48 && code <= 57) figures++;
        // Spaces before a figure, or nothing but spaces.
        else if (code === 32 && cell.trim() === "") continue;
        else {
          words++;
          if (naming === -1 && cell.length <= LONGEST_HEADER && namesIt(cell, names, known)) naming = index;
        }
      }
      if (first === -1) first = index;
      else {
        occupied[first] = true;
        occupied[index] = true;
      }
    }
    if (first === -1) return;
    filled.push(at);
    // Cases hold dates and numbers, headers words.
    if (naming === -1 || words < 2 || words <= 4 * figures) return;
    headerRows.push(at);
    for (let index = naming; index < end; index++) {
      const cell = row[index];
      if (typeof cell === "string" && cell.length <= LONGEST_HEADER && namesIt(cell, names, known))
        namingColumns.add(index);
    }
  });
  return { filled, headerRows, namingColumns, occupied };
}

function namesIt(cell: string, names: (plain: string) => boolean, known: Map<string, boolean>): boolean {
  let answer = known.get(cell);
  if (answer === undefined) known.set(cell, (answer = names(plainHeader(cell))));
  return answer;
}

/**
 * The parts of a sheet that tables beside one another could take: runs of columns with nothing between them, each from a
 * column that names a child on; what stands before the first or has no such column belongs to its neighbour.
 */
export function partsBeside({ occupied, namingColumns }: SheetScan): Span[] {
  const parts: (Span & { named: boolean })[] = [];
  for (let index = 0; index < occupied.length; index++) {
    if (!occupied[index]) continue;
    const last = parts.at(-1);
    const named = namingColumns.has(index);
    if (last && index === last.to) {
      last.to = index + 1;
      last.named ||= named;
    } else parts.push({ from: index, to: index + 1, named });
  }
  return withNeighbours(parts);
}

function withNeighbours(runs: readonly (Span & { named: boolean })[]): Span[] {
  const joined: (Span & { named: boolean })[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (!run.named || !last.named)) {
      last.to = run.to;
      last.named ||= run.named;
    } else joined.push({ ...run });
  }
  return joined.map(({ from, to }) => ({ from, to }));
}

/** As {@link partsBeside}, of one header row: runs of its own cells with an empty one between them. */
export function partsOfRow(
  row: readonly Scalar[],
  { from, to }: Span,
  names: (cell: string) => boolean,
): Span[] {
  const runs: (Span & { named: boolean })[] = [];
  for (let index = from; index < Math.min(row.length, to); index++) {
    const cell = row[index];
    if (typeof cell !== "string" || cell.trim() === "") continue;
    const last = runs.at(-1);
    if (last && index === last.to) {
      last.to = index + 1;
      last.named ||= names(cell);
    } else runs.push({ from: index, to: index + 1, named: names(cell) });
  }
  return withNeighbours(runs);
}
