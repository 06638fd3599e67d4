import type { Scalar } from "../domain/columns";
import { plainHeader } from "./headers";
import { ITEM_NUMBER, type Span } from "./headerCells";

/** One pass over some columns of a sheet: which rows hold anything, and which could be a header. */
export interface SheetScan {
  /** Positions of the rows that hold anything, in order. */
  filled: readonly number[];
  /** Positions of the rows with a cell that names the child (or the adopter, or what a figure is of), mostly words. */
  headerRows: readonly number[];
  /** By column, whether a row with two cells or more has one of them there; titles and notes stand alone. */
  occupied: readonly boolean[];
}

/** So many rows from the first are looked at more closely: a table that has a sheet of its own begins there. */
const TOP_ROWS = 20;

/** Of a header that names the child's column; longer texts are sentences. */
const LONGEST_HEADER = 60;

/**
 * @param names whether a plain header may name the child's column, or what stands for it in some layout
 * @param namesAtTop the same of words that other tables hold in their rows, and that name nothing further down
 * @param known answers to `names` for cells met before, shared by all scans of one sheet
 */
export function scanSheet(
  rows: readonly (readonly Scalar[])[],
  { from, to }: Span,
  names: (plain: string) => boolean,
  known: Map<string, boolean>,
  namesAtTop: (plain: string) => boolean = () => false,
): SheetScan {
  const filled: number[] = [];
  const headerRows: number[] = [];
  const occupied: boolean[] = [];
  rows.forEach((row, at) => {
    const end = Math.min(row.length, to);
    let words = 0;
    let figures = 0;
    let first = -1;
    for (let index = from; index < end; index++) {
      const cell = row[index]!;
      if (cell === null || cell === "") continue;
      if (typeof cell !== "string") figures++;
      else {
        const code = cell.charCodeAt(0);
        if (code >= 48 && code <= 57 && !isNumberedItem(cell)) figures++;
        else if (code === 32 && cell.trim() === "") continue;
        else words++;
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
    if (
      words >= 2 &&
      words > 4 * figures &&
      row.some(
        (cell, index) =>
          index >= from &&
          index < end &&
          (namesIt(cell, names, known) ||
            (filled.length <= TOP_ROWS && namesIt(cell, namesAtTop, new Map()))),
      )
    )
      headerRows.push(at);
  });
  return { filled, headerRows, occupied };
}

/** "4. Date of match", "2.1 Child ID": words, which a figure only numbers. Dates and numbers end in a figure. */
function isNumberedItem(cell: string): boolean {
  const last = cell.charCodeAt(cell.length - 1);
  return (last < 48 || last > 57) && NUMBERED_ITEM.test(cell);
}

const NUMBERED_ITEM = /^\d{1,2}(?:\.\d{1,2})?[a-z]?[.):]?\s+[a-z]\D*$/i;

/** An id or a postcode, of which a long sheet has as many as rows: figures behind the place where forms number their items. */
const FIGURE_WITHIN = /^\S*\d\S*$|^.{4,}\d/;

function namesIt(cell: Scalar, names: (plain: string) => boolean, known: Map<string, boolean>): boolean {
  if (typeof cell !== "string" || cell.length < 2 || cell.length > LONGEST_HEADER) return false;
  if (FIGURE_WITHIN.test(cell)) return false;
  let answer = known.get(cell);
  if (answer === undefined) {
    const plain = plainHeader(cell);
    answer = names(plain) || (ITEM_NUMBER.test(plain) && names(plain.replace(ITEM_NUMBER, "")));
    known.set(cell, answer);
  }
  return answer;
}

/**
 * The parts of a sheet that tables beside one another could take: runs of columns with nothing between them, each with a row
 * that could be its header; what stands before the first or has no such row belongs to its neighbour.
 */
export function partsBeside({ occupied }: SheetScan, hasHeader: (run: Span) => boolean): Span[] {
  const runs: Span[] = [];
  for (let index = 0; index < occupied.length; index++) {
    if (!occupied[index]) continue;
    const last = runs.at(-1);
    if (last && index === last.to) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  if (runs.length < 2) return runs;
  return withNeighbours(runs.map((run) => ({ ...run, named: hasHeader(run) })));
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
