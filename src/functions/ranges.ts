import { isBlank } from "../domain/codes/answers";
import { parseDay } from "../domain/dates/parseDay";
import { FIRST_DAY, LAST_DAY, NO_DAY } from "../domain/dates/serialDay";
import { dayIn, errorIn, invalid, type CellArgument } from "./cells";

/** A range as Excel hands it to a function, rows of cells; nothing where an argument was left out. */
export type Given = readonly (readonly CellArgument[])[] | null | undefined;

/** What a function gives for one cell. "" rather than null, which Excel shows as 0. */
export type Answer = number | string | boolean | CustomFunctions.Error;

/** Ranges by the names of their arguments; every range has the same shape, or is one cell that stands for all. */
export type Named = Readonly<Record<string, Given>>;

interface Shape {
  rows: number;
  columns: number;
}

/**
 * One calculation for each cell of ranges of one shape: one code path for a single cell and for columns. What it throws
 * becomes the error of that cell alone; an error among what it is given is its answer, whatever else it is given.
 *
 * @throws CustomFunctions.Error where the shapes differ
 */
export function overCells(named: Named, work: (...cells: CellArgument[]) => Answer): Answer[][] {
  const { rows, columns } = shapeOf(named);
  const ranges = Object.values(named).map(cellsOf);
  const cells = new Array<CellArgument>(ranges.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      for (let at = 0; at < ranges.length; at++) cells[at] = ranges[at]!(row, column);
      return firstError(cells) ?? caught(() => work(...cells));
    }),
  );
}

/** Days of several ranges as columns of one length, row after row, and the cells that hold a problem instead. */
export interface DayColumns {
  shape: Shape;
  days: readonly Int32Array[];
  /** By position, the first problem among the arguments. */
  problems: ReadonlyMap<number, CustomFunctions.Error>;
}

/** @throws CustomFunctions.Error where the shapes differ */
export function dayColumns(named: Named): DayColumns {
  const shape = shapeOf(named);
  const { rows, columns } = shape;
  const problems = new Map<number, CustomFunctions.Error>();
  const days = Object.values(named).map((range) => {
    const column = new Int32Array(rows * columns);
    if (isSingle(range)) return column.fill(read(range?.[0]?.[0], 0, column.length));
    for (let row = 0, position = 0; row < rows; row++) {
      const line = range![row]!;
      for (let at = 0; at < columns; at++, position++) {
        const cell = line[at];
        // Most cells are days or empty: nothing is called for them.
        if (typeof cell === "number" && cell >= FIRST_DAY && cell < LAST_DAY) column[position] = cell;
        else if (cell !== null && cell !== 0 && cell !== "") column[position] = read(cell, position, 1);
      }
    }
    return column;
  });
  return { shape, days, problems };

  /** A day, 0 where there is none; a problem is kept for as many cells as the argument stands for. */
  function read(cell: CellArgument, from: number, count: number): number {
    try {
      return dayIn(cell);
    } catch (problem) {
      if (!(problem instanceof CustomFunctions.Error)) throw problem;
      for (let at = from; at < from + count; at++) if (!problems.has(at)) problems.set(at, problem);
      return NO_DAY;
    }
  }
}

/** Numbers as cells of a shape: NaN is blank, a problem stands where it was found. */
export function asCells(
  { shape: { rows, columns }, problems }: DayColumns,
  numbers: Float64Array,
): Answer[][] {
  const answers = new Array<Answer[]>(rows);
  if (columns === 1) for (let row = 0; row < rows; row++) answers[row] = [shown(numbers[row]!)];
  else
    for (let row = 0, position = 0; row < rows; row++) {
      const line = new Array<Answer>(columns);
      for (let column = 0; column < columns; column++, position++) line[column] = shown(numbers[position]!);
      answers[row] = line;
    }
  for (const [at, problem] of problems) answers[Math.floor(at / columns)]![at % columns] = problem;
  return answers;
}

/** Blank for NaN. A whole number is kept as one: a fraction takes the engine a place of its own in memory. */
export function shown(number: number): number | "" {
  const whole = number | 0;
  return whole === number ? whole : Number.isNaN(number) ? "" : number;
}

/**
 * Days of several ranges as columns, for one figure over all of them: a cell that is no date would be left out in silence.
 * Whole columns (C:C) may be given with their headings: a first row of nothing but words is passed over.
 *
 * @throws CustomFunctions.Error for the first such cell, and where the shapes differ
 */
export function datesOf<Name extends string>(named: Readonly<Record<Name, Given>>): Record<Name, Int32Array> {
  const { days, problems, shape } = dayColumns(named);
  const headings = haveHeadings(Object.values(named)) ? shape.columns : 0;
  for (const [position, problem] of problems) if (position >= headings) throw problem;
  return Object.fromEntries(
    Object.keys(named).map((name, at) => [name, days[at]!.subarray(headings)]),
  ) as Record<Name, Int32Array>;
}

/** Whether every range begins with a row of words that are neither dates nor errors. */
function haveHeadings(ranges: readonly Given[]): boolean {
  const long = ranges.filter((range) => !isSingle(range) && range!.length > 1);
  return long.length > 0 && long.every((range) => range![0]!.every(isHeading));
}

/** "Entered care", but neither "not known" nor "March 2024", which may stand in the cell of a child. */
function isHeading(cell: CellArgument): boolean {
  if (typeof cell !== "string" || isBlank(cell) || errorIn(cell)) return false;
  const read = parseDay(cell);
  return read.kind === "unreadable" && read.reason === "notADate";
}

/** An answer, or the error that was thrown in its place; #NUM! for a number too large for a cell. */
function caught(work: () => Answer): Answer {
  try {
    const answer = work();
    return typeof answer === "number" && !Number.isFinite(answer) ? tooLarge() : answer;
  } catch (problem) {
    if (problem instanceof CustomFunctions.Error) return problem;
    throw problem;
  }
}

function firstError(cells: readonly CellArgument[]): CustomFunctions.Error | undefined {
  for (const cell of cells) {
    const error = errorIn(cell);
    if (error) return error;
  }
  return undefined;
}

const tooLarge = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);

function shapeOf(named: Named): Shape {
  let first: [name: string, Shape] | undefined;
  for (const [name, range] of Object.entries(named)) {
    if (isSingle(range)) continue;
    const shape = { rows: range!.length, columns: range![0]?.length ?? 0 };
    if (!first) first = [name, shape];
    else if (first[1].rows !== shape.rows || first[1].columns !== shape.columns)
      throw invalid(
        `${capital(first[0])} is ${inWords(first[1])} and ${name} is ${inWords(shape)}. Give ranges of the same shape, or one cell.`,
      );
  }
  return first?.[1] ?? { rows: 1, columns: 1 };
}

const isSingle = (range: Given): boolean =>
  !range || range.length === 0 || (range.length === 1 && range[0]!.length <= 1);

/** Asks for a cell; a single one stands everywhere. */
function cellsOf(range: Given): (row: number, column: number) => CellArgument {
  if (!isSingle(range)) return (row, column) => range![row]![column];
  const only = range?.[0]?.[0] ?? null;
  return () => only;
}

const inWords = ({ rows, columns }: Shape) => `${rows} by ${columns} cells`;
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
