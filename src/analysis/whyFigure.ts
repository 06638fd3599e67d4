import type { SelectedCell } from "../excel/selectedCell";
import type { Expr } from "../domain/formula/expression";
import { isError } from "../domain/formula/operands";
import { referencesOf } from "../domain/formula/references";
import { REASONS, type CountMeasure, type MeasureText } from "../domain/measures/measure";
import { ALL_MEASURES, COUNT_MEASURES } from "../domain/measures/measures";
import type { PrintedCell } from "../sheets/printedSheet";
import { readAloud } from "../sheets/readAloud";
import type { AnalysisResult } from "./contract";
import { rowGroups } from "./figureRows";
import { shownAs, workbookNow, type WorkbookNow } from "./workbookNow";
import type { CellWords, Link, MeasureWords, WhyFigure, WhyNot } from "./whyContract";
import {
  areWords,
  cellNamed,
  expressionAt,
  expressionOfColumn,
  placeOfCell,
  titleOfCell,
  type MadeSheet,
} from "./whyPlaces";

/** What the selected cell of a sheet of ours is, where it is none of a table's row. */
export function whyFigure(
  result: AnalysisResult,
  made: MadeSheet,
  selected: SelectedCell,
): WhyFigure | WhyNot {
  const { cell, remarks } = cellMeant(made, selected);
  if (!cell)
    return {
      is: "nothing",
      sentence: `Nothing that the analysis wrote stands in ${selected.address}.${SELECT_A_FIGURE}`,
    };
  const expr = expressionAt(made.printed, cell);
  if (!expr && !cell.input && cell.name === undefined && typeof cell.value !== "number")
    return { is: "nothing", sentence: `This cell holds words, not a figure.${SELECT_A_FIGURE}` };
  const now = workbookNow(result, selected.inputs);
  const measure = measureOf(cell.name, expr);
  return {
    is: "figure",
    remarks,
    title: areWords(cell) ? `The words in ${selected.address}` : titleOfCell(made.printed, cell),
    value: valueOf(cell, expr, now, selected),
    ...wordsOf(result, now, expr, reading(cell, expr, now)),
    ...formulaOf(cell, selected),
    ...(measure && { measure }),
    groups: expr ? rowGroups(result, now, expr, countingFigure(cell.name)) : [],
  };
}

const SELECT_A_FIGURE =
  " Select a figure, or a row of a table, on one of the result sheets, then press the button again.";

/** What a cell in a table of ours is: of a row, or of the header. */
export function whyColumn(result: AnalysisResult, { printed }: MadeSheet, selected: SelectedCell): CellWords {
  const { header } = selected.inTable!;
  const expr = expressionOfColumn(printed, header);
  const now = workbookNow(result, selected.inputs);
  const isOurs = printed.table?.columns.some((column) => column.header === header);
  const isTyped = printed.table?.columns.some((column) => column.header === header && column.typed);
  const measure = measureOf(undefined, undefined, header);
  const plain = isTyped
    ? "What people type here stays with its row."
    : isOurs
      ? "A value that the analysis wrote; it is worked out anew when you press Analyse again."
      : "A column of your own: it stays with its row.";
  const said = measure && selected.inTable?.record ? addedTo(measure.id, header, selected.text) : plain;
  return {
    title: header,
    value: selected.text,
    ...wordsOf(result, now, expr, expr ? readAloud(expr, now.reader()) : [said]),
    ...(selected.formula !== undefined && { formula: selected.formula }),
    ...(measure && { measure }),
  };
}

/** What a journey's own row says of a measure. */
function addedTo(id: string, header: string, shown: string): string {
  if (header !== `${id} counts`) return `What this journey adds to ${id}.`;
  if (shown === "yes") return `This journey counts for ${id}.`;
  return `This journey does not count for ${id}: ${REASON_WORDS[shown] ?? shown}.`;
}

const REASON_WORDS: Readonly<Record<string, string>> = REASONS;

function wordsOf(
  result: AnalysisResult,
  now: WorkbookNow,
  expr: Expr | undefined,
  sentences: readonly string[],
): Pick<CellWords, "reading" | "restsOn"> {
  const names = expr ? [...referencesOf(expr).names] : [];
  const restsOn = names.flatMap((name): Link[] => {
    const cell = cellNamed(result, name);
    return cell ? [{ words: now.reader().name(name), to: placeOfCell(cell) }] : [];
  });
  return { reading: sentences, restsOn };
}

/** As Excel shows it; what is worked out here where the column is too narrow to show it. */
function valueOf(
  cell: PrintedCell,
  expr: Expr | undefined,
  { settled }: WorkbookNow,
  { text }: SelectedCell,
): string {
  if (!/^#*$/.test(text)) return text;
  const name = cell.input?.key ?? cell.name;
  const value = name !== undefined ? settled.name(name) : expr ? settled.evaluate(expr) : cell.value;
  return isError(value) ? value.code : shownAs(value, cell.format);
}

function reading(cell: PrintedCell, expr: Expr | undefined, now: WorkbookNow): string[] {
  if (expr) return readAloud(expr, now.reader());
  if (!cell.input) return ["A value that the analysis wrote, not worked out on the sheet."];
  const { unit, source } = cell.input;
  return [
    "You can change this cell: formulas that use it follow at once, everything else when you press Analyse again. What you type is kept.",
    ...(unit ? [`In ${unit}.`] : []),
    ...(source ? [`Where its usual value comes from: ${source}.`] : []),
  ];
}

function formulaOf(cell: PrintedCell, { formula }: SelectedCell): { formula?: string } {
  const written = formula ?? cell.formula;
  return written === undefined ? {} : { formula: written };
}

/** The measure that a cell is a figure of: by its name, by a column's header, or by the columns that it is worked out from. */
function measureOf(name = "", expr?: Expr, header = ""): MeasureWords | undefined {
  const byName = /^out_([A-Z]+\d+)(?:_|$)/.exec(name)?.[1];
  const byHeader = OF_MEASURE.exec(header)?.[1];
  const columns = expr ? [...referencesOf(expr).columns.values()].flatMap((headers) => [...headers]) : [];
  const ids = new Set(columns.flatMap((each) => OF_MEASURE.exec(each)?.[1] ?? []));
  const only = ids.size === 1 ? [...ids][0] : undefined;
  const found = KNOWN.find(({ id }) => id === (byName ?? byHeader ?? only));
  if (!found) return undefined;
  const { id, title, local, definition, population, source, certainty } = found;
  return { id, title, ...(local && { local }), definition, population, source, certainty };
}

/** The measure that counts whose figure a cell is, or, of a share, of how many it is: not a part of it. */
const countingFigure = (name: string | undefined): CountMeasure | undefined =>
  COUNT_MEASURES.find(
    ({ id, unit }) => name === `out_${id}` || (unit === "percent" && name === `out_${id}_n`),
  );

/** Every measure that has a text of its own. */
const KNOWN: readonly MeasureText[] = ALL_MEASURES;

/** "A10 days", "A10 counts": the columns of a measure. */
const OF_MEASURE = /^([A-Z]+\d+) /;

/**
 * Which of the cells that were made is meant: the one at the place selected, or, where rows or columns were put in since,
 * the nearest with just this formula.
 */
function cellMeant(
  { printed }: MadeSheet,
  { row, column, formula, address }: SelectedCell,
): { cell?: PrintedCell; remarks: string[] } {
  const here = printed.cells.find((cell) => cell.row === row && cell.column === column);
  if (here && (here.input || isSame(here.formula, formula))) return { cell: here, remarks: [] };
  const apart = (cell: PrintedCell) => Math.abs(cell.row - row) + 100 * Math.abs(cell.column - column);
  const [moved] = printed.cells
    .filter((cell) => formula !== undefined && isSame(cell.formula, formula))
    .sort((a, b) => apart(a) - apart(b));
  if (moved) return { cell: moved, remarks: [] };
  if (!here) return { remarks: [] };
  const what =
    formula === undefined
      ? `A value was typed over the formula in ${address} since the analysis.`
      : `The formula in ${address} is not the one that the analysis wrote.`;
  return {
    cell: here,
    remarks: [`${what} Below is what the analysis wrote; press Analyse again to bring it back.`],
  };
}

/** Alike but for spaces and for names that were taken in this workbook ("Summary (EP)", "Timescales_EP"). */
function isSame(written: string | undefined, there: string | undefined): boolean {
  const plain = (formula = "") =>
    formula
      .replace(/ \(EP(?: \d+)?\)|_EP\d*\b|[\s$']/g, "")
      .replace(/^=/, "")
      .toUpperCase();
  return (written === undefined) === (there === undefined) && plain(written) === plain(there);
}
