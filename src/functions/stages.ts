import type { SerialDay } from "../domain/dates/serialDay";
import { STAGE_MODELS, type StageModel } from "../domain/journeys/milestones";
import { stageDays as daysInStages } from "../domain/journeys/stageDays";
import { stageName } from "../domain/journeys/stages";
import { stageLengths, standings, stagesWithoutIro, type WayOfDates } from "../domain/journeys/wayOfDates";
import { dayIn, invalid, isOn, nameIn, type CellArgument } from "./cells";
import { asCells, dayColumns, shown, type DayColumns, type Named } from "./ranges";

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
  const asAt = dayIn(as_at);
  const columns = dayColumns({ start, end });
  const [starts, ends] = columns.days as [Int32Array, Int32Array];
  return asCells(columns, daysInStages(starts, ends, asAt === 0 ? undefined : (asAt as SerialDay)));
}

/**
 * The stage that a child is in, in words, such as Placement order to match: it begins with the furthest of the dates reached. "Adopted" at the end; blank without any date.
 * @customfunction STAGE
 * @param entry The date or dates of entering care.
 * @param adm The date or dates of the decision that the child should be placed for adoption.
 * @param order The date or dates of the placement order.
 * @param match The date or dates of the match with adopters.
 * @param placed The date or dates on which the child moved in with adopters.
 * @param adopted The date or dates of the adoption order.
 * @param [as_at] The date on which to look: a later date has not come yet. Without it every date counts.
 * @param [model] The stages to use: asglb (those of the adoption survey, also if left out), coram (five stages) or dfe (those of the national tables).
 * @returns The stage in words.
 */
export function stage(
  entry: unknown[][],
  adm: unknown[][],
  order: unknown[][],
  match: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  as_at?: unknown,
  model?: unknown,
): unknown[][] {
  const columns = dayColumns({ entry, adm, order, match, placed, adopted });
  const { name } = standings(wayOf(columns), modelIn(model), dayIn(as_at) || undefined);
  return inShape(columns, (row) => name[row]!);
}

/**
 * Days in the stage that a child is in, to the as-at date. Blank once the child is adopted, and where the day on which the stage began is missing.
 * @customfunction DAYSINSTAGE
 * @param entry The date or dates of entering care.
 * @param adm The date or dates of the decision that the child should be placed for adoption.
 * @param order The date or dates of the placement order.
 * @param match The date or dates of the match with adopters.
 * @param placed The date or dates on which the child moved in with adopters.
 * @param adopted The date or dates of the adoption order.
 * @param [as_at] The date on which to look. Without it nobody can say how long the stage has run, and the answer is blank.
 * @param [model] The stages to use: asglb (those of the adoption survey, also if left out), coram (five stages) or dfe (those of the national tables).
 * @returns Days so far.
 */
export function daysInStage(
  entry: unknown[][],
  adm: unknown[][],
  order: unknown[][],
  match: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  as_at?: unknown,
  model?: unknown,
): unknown[][] {
  const columns = dayColumns({ entry, adm, order, match, placed, adopted });
  const asAt = dayIn(as_at);
  const { since } = standings(wayOf(columns), modelIn(model), asAt || undefined);
  return inShape(columns, (row) => (asAt === 0 || since[row] === 0 ? "" : asAt - since[row]!));
}

/**
 * Days of every stage side by side, a row for each child. The stage that a child is in runs to the as-at date. Blank where a stage has not begun or a date is missing.
 * @customfunction STAGES
 * @param entry The date of entering care, or a column of dates.
 * @param adm The date or dates of the decision that the child should be placed for adoption.
 * @param order The date or dates of the placement order.
 * @param match The date or dates of the match with adopters.
 * @param placed The date or dates on which the child moved in with adopters.
 * @param adopted The date or dates of the adoption order.
 * @param [as_at] The date on which to look. Without it a stage that has not ended is blank.
 * @param [model] The stages to use: asglb (those of the adoption survey, also if left out), coram (five stages) or dfe (those of the national tables).
 * @param [headers] TRUE puts the names of the stages on top.
 * @returns A column for each stage of the model, a row for each child.
 */
export function stages(
  entry: unknown[][],
  adm: unknown[][],
  order: unknown[][],
  match: unknown[][],
  placed: unknown[][],
  adopted: unknown[][],
  as_at?: unknown,
  model?: unknown,
  headers?: unknown,
): unknown[][] {
  const named = { entry, adm, order, match, placed, adopted };
  mustBeColumns(named);
  const { shape, days, problems } = dayColumns(named);
  const chosen = modelIn(model);
  const lengths = stageLengths(wayOf({ days }), chosen, dayIn(as_at) || undefined);
  const rows: unknown[][] = new Array<unknown[]>(shape.rows);
  for (let row = 0; row < shape.rows; row++) {
    const line = new Array<unknown>(lengths.length);
    for (let at = 0; at < lengths.length; at++) line[at] = shown(lengths[at]![row]!);
    rows[row] = line;
  }
  // A date that cannot be read may belong to any stage of its child.
  for (const [row, problem] of problems) rows[row] = lengths.map(() => problem);
  return isOn(headers, "Headers") ? [stagesWithoutIro(chosen).map(stageName), ...rows] : rows;
}

const wayOf = ({ days: [entry, adm, order, match, placed, adopted] }: Pick<DayColumns, "days">): WayOfDates =>
  ({ entry, adm, order, match, placed, adopted }) as WayOfDates;

function modelIn(cell: CellArgument): StageModel {
  const name = nameIn(cell).toLowerCase();
  if (name === "") return "asglb";
  const found = STAGE_MODELS.find((model) => model === name);
  if (found) return found;
  throw invalid(`There is no model "${nameIn(cell)}": give asglb, coram or dfe.`);
}

function mustBeColumns(named: Named): void {
  for (const [name, range] of Object.entries(named))
    if ((range?.[0]?.length ?? 1) > 1)
      throw invalid(`${name} is ${range![0]!.length} columns wide. Give one column, or one cell.`);
}

function inShape(
  { shape: { rows, columns }, problems }: DayColumns,
  of: (position: number) => string | number,
): unknown[][] {
  const cells = new Array<unknown[]>(rows);
  for (let row = 0, position = 0; row < rows; row++) {
    const line = new Array<unknown>(columns);
    for (let at = 0; at < columns; at++, position++) line[at] = problems.get(position) ?? of(position);
    cells[row] = line;
  }
  return cells;
}
