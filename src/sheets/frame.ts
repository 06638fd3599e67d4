import { formatLong } from "../domain/dates/writtenForms";
import type { Cases, RowsChosen } from "./cases";
import type { Cell, GridBlock } from "./plan";
import { counted, MODEL_WORDS } from "./words";

/** The row (from 0) on which the header of a sheet's one table stands, under its title, purpose, stamp and note. */
export const TABLE_ROW = 4;

export const text = (value: string, style: Cell["style"] = "body"): Cell => ({ content: { value }, style });

/** About as many characters as fit across a printed page. */
const LINE = 130;

/**
 * A text of any length as rows of one cell each: a cell that wraps needs a row height, and only Excel itself finds that.
 *
 * @example paragraph("one two three", "note", 8) //=> two rows, "one two" and "three"
 */
export function paragraph(words: string, style: Cell["style"] = "body", width = LINE): [Cell][] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => [text(line, style)]);
}

/**
 * Title, purpose, run stamp and a note: the same four rows at the head of every sheet.
 *
 * @param asked what the stamp says that the sheet is of, where it is not the measures' period and stages
 */
export function titleBlock(
  title: string,
  purpose: string,
  cases: Cases,
  note = "",
  asked = periodAndStages(cases),
): GridBlock {
  return {
    kind: "grid",
    row: 0,
    column: 0,
    cells: [
      [text(title, "title")],
      [text(purpose, "subtitle")],
      [text(stamp(cases, asked), "note")],
      [note ? text(note, "note") : null],
    ],
  };
}

const periodAndStages = ({ period, model }: Cases): string =>
  `period ${formatLong(period.from)} to ${formatLong(period.to)} · stages: ${MODEL_WORDS[model]}`;

/** File, as-at, what the sheet is of, rows not used, version and time of the run, on one line. */
function stamp({ run, asAt }: Cases, asked: string): string {
  const notUsed = run.tables.reduce((sum, table) => sum + table.rows - table.used, 0);
  return [
    run.files.length > 3 ? counted(run.files.length, "file") : run.files.join(", "),
    `as at ${formatLong(asAt)}`,
    asked,
    rowsChosen(run.rows),
    `${counted(notUsed, "row")} not used`,
    `Earlier Permanence ${run.version}`,
    `run ${run.at}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function rowsChosen({ visibleOnly, hidden }: RowsChosen = { visibleOnly: false, hidden: 0 }): string {
  if (hidden === 0) return visibleOnly ? "visible rows only, none hidden" : "all rows";
  return visibleOnly
    ? `visible rows only, ${counted(hidden, "hidden row")} left out`
    : `all rows, ${counted(hidden, "hidden row")} among them`;
}
