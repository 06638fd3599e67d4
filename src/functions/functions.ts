import type { SerialDay } from "../domain/dates/serialDay";
import { stageDays as daysInStages } from "../domain/journeys/stageDays";
import { dayOfCell, invalid } from "./cells";

// Excel learns what a function is from its comment and its declaration: both are read by custom-functions-metadata at
// build time, which sees function declarations only. Parameter names are what Excel shows while a person types.

/**
 * Days from the start of a stage to its end. A stage that has not ended runs to the as-at date; one that has not started is blank. Give single cells, or ranges of the same shape: the answer then fills as many cells.
 * @customfunction STAGEDAYS
 * @param start The date, or the range of dates, on which the stage started.
 * @param end The date, or the range of dates, on which it ended; an empty cell where it has not.
 * @param [as_at] The date on which to look. Without it a stage that has not ended is blank.
 * @returns Days; blank where the stage has not started.
 */
export function stageDays(start: unknown[][], end: unknown[][], as_at?: unknown): unknown[][] {
  const asAt = dayOfCell(as_at);
  if (typeof asAt !== "number") throw asAt;
  const rows = Math.max(start.length, end.length);
  const columns = Math.max(width(start), width(end));
  if (![start, end].every((range) => isSingle(range) || (range.length === rows && width(range) === columns)))
    throw invalid(
      `Start is ${shape(start)} and end is ${shape(end)}. Give ranges of the same shape, or one cell.`,
    );

  const starts = spread(start, rows, columns).map(dayOfCell);
  const ends = spread(end, rows, columns).map(dayOfCell);
  const days = daysInStages(column(starts), column(ends), asAt === 0 ? undefined : (asAt as SerialDay));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, at) => {
      const cell = row * columns + at;
      const problem = [starts[cell], ends[cell]].find((day) => typeof day === "object");
      // "" rather than null: Excel shows a null in an answer as 0.
      return problem ?? (Number.isNaN(days[cell]) ? "" : days[cell]);
    }),
  );
}

const width = (range: readonly unknown[][]) => range[0]?.length ?? 0;
const isSingle = (range: readonly unknown[][]) => range.length === 1 && width(range) === 1;
const shape = (range: readonly unknown[][]) => `${range.length} by ${width(range)} cells`;

/** The cells of a range row by row, a single cell repeated to fill the shape. */
const spread = (range: readonly unknown[][], rows: number, columns: number): unknown[] =>
  isSingle(range) ? new Array<unknown>(rows * columns).fill(range[0]?.[0]) : range.flat();

/** Days as a column; a cell that holds no day but a problem stands as "no date" in it. */
const column = (cells: readonly (number | CustomFunctions.Error)[]) =>
  Int32Array.from(cells, (cell) => (typeof cell === "number" ? cell : 0));
