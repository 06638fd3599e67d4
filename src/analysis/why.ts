import { formatLong } from "../domain/dates/writtenForms";
import { selectedCell, type SelectedCell } from "../excel/selectedCell";
import type { AnalysisResult } from "./contract";
import { storiesOf } from "./whyChild";
import type { CellWords, Why } from "./whyContract";
import { whyColumn, whyFigure } from "./whyFigure";
import { sheetOfPlan } from "./whyPlaces";

/**
 * Explains the cell that the user has selected, from the analysis of this session.
 *
 * @throws ExcelProblem
 */
export async function why(result: AnalysisResult): Promise<Why> {
  return explain(result, await selectedCell());
}

/**
 * What a cell is: a figure and the rows behind it, or a child's journeys and the cells that they came from; with what the
 * reader should mind first.
 */
export function explain(result: AnalysisResult, selected: SelectedCell): Why {
  const told = tell(result, selected);
  // An input that is as the analysis had it is not among those that people changed.
  if (told.is === "nothing" || selected.inputs.as_at === undefined) return told;
  const asAt = formatLong(result.asAt);
  const stale = `The as-at date was changed on the sheet since: the journeys are as at ${asAt} until you press Analyse again.`;
  return { ...told, remarks: [stale, ...told.remarks] };
}

function tell(result: AnalysisResult, selected: SelectedCell): Why {
  if (selected.plan === undefined)
    return {
      is: "nothing",
      sentence: `${selected.address} of ‘${selected.sheet}’ is not on a result sheet. Select a figure, or a row of a table, on one of the result sheets, then press the button again.`,
    };
  const made = sheetOfPlan(result, selected.plan);
  if (!made)
    return {
      is: "nothing",
      sentence: `‘${selected.sheet}’ is of an earlier analysis. Press Analyse again to have its figures explained.`,
    };
  const { inTable } = selected;
  if (!inTable) return whyFigure(result, made, selected);
  const cell = whyColumn(result, made, selected);
  const { record } = inTable;
  if (!record)
    return {
      is: "figure",
      ...cell,
      title: `The column ${inTable.header} of ${made.printed.table?.name ?? made.name}`,
      remarks: [],
      groups: [],
    };
  const journeys = storiesOf(result, record);
  const child = String(record.Child ?? record["Child key"] ?? "");
  const remarks =
    journeys.length > 0
      ? []
      : child === ""
        ? ["This row is not about one child."]
        : ["The analysis made no journey for this child."];
  return {
    is: "child",
    title: child === "" ? "No child" : `Child ${child}`,
    remarks,
    journeys,
    ...(isMoreThanAValue(cell) && { cell }),
  };
}

/** What is worked out on the sheet, or is a measure's: of any other cell of the row there is nothing more to say. */
const isMoreThanAValue = ({ formula, measure }: CellWords) => formula !== undefined || measure !== undefined;
