import type { Scalar } from "../../domain/columns";
import type { BookSheet, FormatArea } from "../../files/book";
import { paragraph } from "../../sheets/frame";
import type { StyleName } from "../../sheets/plan";
import { STYLES } from "../../sheets/styles";
import { counted } from "../../sheets/words";
import { EARLIER_RULE, NO_EARLIER_RULE, RULES, WITHHELD_SHEET } from "./words";

/** A withheld cell, in the words around it. */
export interface WithheldCell {
  page: string;
  /** "B12" of the copy. */
  address: string;
  heading: string;
  row: string;
  column: string;
}

const HEADINGS = ["Page", "Cell", "Part", "Row", "Column"];
const WIDTHS = [24, 8, 46, 40, 22];
const LINE = 130;

/** The last page of a copy: how many cells are withheld, by which rules, and which they are. It tells of no figure. */
export function withheldPage(
  cells: readonly WithheldCell[],
  figures: number,
  withEarlier: boolean,
): BookSheet {
  const rows: Scalar[][] = [];
  const formats: FormatArea[] = [];
  const add = (style: StyleName, ...values: Scalar[]) => {
    if (values.length > 0)
      formats.push({
        row: rows.length,
        column: 0,
        rowCount: 1,
        columnCount: values.length,
        ...STYLES[style],
      });
    rows.push(values);
  };
  add("title", "What is withheld");
  add(
    "subtitle",
    `${counted(cells.length, "cell")} of ${figures} with figures ${are(cells.length)} withheld.`,
  );
  add("body");
  add("heading", "By which rules");
  for (const rule of [...RULES, withEarlier ? EARLIER_RULE : NO_EARLIER_RULE])
    for (const [line] of paragraph(rule, "body", LINE))
      add("body", "value" in line.content ? line.content.value : null);
  add("body");
  add("heading", "Which cells");
  const first = rows.length;
  add("columnHeading", ...HEADINGS);
  for (const { page, address, heading, row, column } of cells)
    add("body", page, address, heading, row, column);
  return {
    name: WITHHELD_SHEET,
    visibility: "visible",
    rows,
    formulas: new Map(),
    errors: new Set(),
    formats,
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    columnWidths: new Map(WIDTHS.entries()),
    hiddenRows: new Set(),
    print: { orientation: "landscape", titleRows: { from: first, to: first } },
    protected: false,
  };
}

const are = (count: number) => (count === 1 ? "is" : "are");
