import type { Scalar } from "../domain/columns";
import { parseIso } from "../domain/dates/writtenForms";
import {
  EXAMPLE_CHILDREN,
  EXAMPLE_COUNTS,
  EXAMPLE_DAYS,
  EXAMPLE_HEADERS,
  FUNCTION_EXAMPLES,
} from "./functionExamples";
import type { NumberFormat, SheetPlan, StyleName } from "./plan";
import type { PrintedCell, PrintedSheet } from "./printedSheet";

const PLAN: SheetPlan = {
  name: "Functions",
  group: "core",
  purpose: "Every worksheet function at work over six made-up children: change a date and see.",
  blocks: [],
  widths: [20, 17, 17, 17, 18, 16, 16, 16, 22, 26, 14, 10, 10, 10],
  print: { orientation: "landscape" },
};

/** Where the counts to be hidden stand, right of the children. */
const COUNTS_COLUMN = 11;
const CHILDREN_ROW = 8;
const FIRST_EXAMPLE_ROW = 17;
/** Of an example; what it asks and its formula run on over the empty cells beside them. */
const COLUMNS = { id: 0, asks: 1, formula: 5, result: 9 } as const;

/**
 * The sheet that a person can add to learn the functions: their formulas are of the add-in and come to #NAME? where it is not
 * loaded, so that no result sheet has any. Made without expressions for that reason.
 */
export function functionsSheet(): PrintedSheet {
  const cells: PrintedCell[] = [];
  const put = (
    row: number,
    column: number,
    value: Scalar,
    style: StyleName = "body",
    format: NumberFormat = "General",
  ) => cells.push({ row, column, value, style, format });
  const day = (iso: string) => parseIso(iso) ?? null;

  put(0, 0, PLAN.name, "title");
  put(1, 0, PLAN.purpose, "subtitle");
  put(
    2,
    0,
    "These children never were. Copy a formula into a sheet of your own and point it at your columns.",
    "note",
  );
  Object.entries({
    "As at": EXAMPLE_DAYS.asAt,
    "Period from": EXAMPLE_DAYS.from,
    "Period to": EXAMPLE_DAYS.to,
  }).forEach(([label, iso], at) => {
    put(3 + at, 0, label, "label");
    put(3 + at, 1, day(iso), "input", "dd/mm/yyyy");
  });
  EXAMPLE_HEADERS.forEach((header, column) => put(CHILDREN_ROW - 1, column, header, "columnHeading"));
  EXAMPLE_CHILDREN.forEach((child, row) =>
    child.forEach((text, column) =>
      column === 0
        ? put(CHILDREN_ROW + row, column, text)
        : put(CHILDREN_ROW + row, column, text === "" ? null : day(text), "input", "dd/mm/yyyy"),
    ),
  );
  put(CHILDREN_ROW - 1, COUNTS_COLUMN, "Counts with totals", "columnHeading");
  EXAMPLE_COUNTS.forEach((counts, row) =>
    counts.forEach((count, column) => put(CHILDREN_ROW + row, COUNTS_COLUMN + column, count, "input")),
  );
  const headings: Readonly<Record<number, string>> = {
    [COLUMNS.id]: "Function",
    [COLUMNS.asks]: "What it gives here",
    [COLUMNS.formula]: "Formula",
    [COLUMNS.result]: "Result",
  };
  for (let column = 0; column <= COLUMNS.result; column++)
    put(FIRST_EXAMPLE_ROW - 1, column, headings[column] ?? null, "columnHeading");
  FUNCTION_EXAMPLES.forEach(({ id, asks, call, gives, format = "General" }, at) => {
    const row = FIRST_EXAMPLE_ROW + at;
    put(row, COLUMNS.id, id, "label");
    put(row, COLUMNS.asks, asks);
    put(row, COLUMNS.formula, `=ADOPTION.${call}`, "body", "@");
    // Words stand at the left, as they do in the cells that a block spills into.
    const style = typeof gives === "number" || format !== "General" ? "figure" : "body";
    const formula = `=ADOPTION.${call}`;
    cells.push({ row, column: COLUMNS.result, value: null, formula, style, format });
  });
  return { plan: PLAN, cells };
}

/** Where the result of an example stands, from 0. */
export const resultOf = (example: number): { row: number; column: number } => ({
  row: FIRST_EXAMPLE_ROW + example,
  column: COLUMNS.result,
});
