import type { Column, Scalar } from "../domain/columns";
import type { Expr } from "../domain/formula/expression";

/** The groups of sheets that can be made. Later issues add theirs (design.md 4 names them all). */
export const MAKE_GROUPS = ["core", "stages", "meeting", "returns", "report", "costs", "raa"] as const;
export type MakeGroup = (typeof MAKE_GROUPS)[number];

/**
 * What one result sheet says, before anyone has written it. Positions are from 0.
 * One writer (src/excel/writeSheets.ts) turns any plan into batched requests; no plan knows Excel.
 */
export interface SheetPlan {
  name: string;
  group: MakeGroup;
  /** One sentence: what a person uses this sheet for. */
  purpose: string;
  blocks: readonly Block[];
  /** Widths in characters of the default font, by column from 0; a table's columns bring their own. */
  widths?: readonly number[];
  freeze?: { rows: number; columns: number };
  print: {
    orientation: "portrait" | "landscape";
    titleRows?: { from: number; to: number };
    /** Only so many columns, from the first, are printed; the others are for lookups and counts. */
    columns?: number;
    /** Too many columns for one page across: printed at its size, page after page. */
    manyPagesWide?: true;
    /** All of it on one page, made as small as that needs. */
    onePage?: true;
    /** Rows before which a new page begins, so that no chart and no short section is cut in two. */
    breaks?: readonly number[];
  };
  /** Goes into the copy for circulation, but for its table and for blocks that are for the authority alone. */
  circulated?: true;
}

export type Block = TableBlock | GridBlock | ChartBlock;

/** Cells of the sheet that a block stands in, from 0. */
export interface PlanArea {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** A real Excel table. A sheet holds at most one, with nothing under it. */
export interface TableBlock {
  kind: "table";
  /** The table's name in the workbook, a contract: formulas, pivots and people refer to it. */
  name: string;
  /** The header row's position. */
  row: number;
  column: number;
  columns: readonly TableColumn[];
  rowCount: number;
  /** Headers that together identify a row over re-runs: what people typed beside a row moves with it. */
  identity: readonly string[];
  /** Where several rows have one identity: the header of a number that tells them apart as well as anything can. */
  thenBy?: string;
  /**
   * Headers whose cells tell a row where its identity has moved on to another, because an earlier one came to light: the
   * first (whose row it is), and facts of the row, of which one at least must be there.
   */
  facts?: readonly string[];
  /** A thin line between rows, also where a program shows no table styles: for rows of several lines, read on paper. */
  ruled?: true;
}

export interface TableColumn {
  header: string;
  /** Values, or one expression for all rows (printed with relative references, one formula a row), or a link a row. */
  content: Column | Expr | Links;
  format: NumberFormat;
  width: number;
  wrap?: boolean;
  highlight?: readonly Highlight[];
  /**
   * Ours by its header, filled by people: what they typed stays with its row over re-runs. The content holds what is
   * known to be typed already, for expressions to read; a row that was not there before gets its cell from it.
   */
  typed?: true;
  /** What a cell of a typed column may hold, where that is a closed list. */
  choices?: readonly string[];
  /** What is offered there to choose from, as cells of another plan that people may edit; what is typed otherwise stays. */
  offers?: Offers;
}

/** Cells of one column of a sheet, by the plan's name and positions from 0. */
export interface Offers {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
}

/** Links to cells of the workbook, one a row: "'Sheet name'!C12" under the text that is shown; "" is no link. */
export interface Links {
  kind: "links";
  targets: readonly string[];
  texts: readonly string[];
}

/** Cells placed freely: titles, notes, inputs, figures. */
export interface GridBlock {
  kind: "grid";
  row: number;
  column: number;
  /** Row by row; null leaves a cell out. */
  cells: readonly (readonly (Cell | null)[])[];
  /** Tells of single children: for the authority alone, never in the copy for circulation. */
  internal?: true;
}

/**
 * "bars" lie, "columns" stand; stacked ones add up. "lines" are for what follows upon each other, such as years. A "scatter"
 * draws points where two numbers meet. Its axes begin at 0, so that a row with a number below 0 has no point.
 */
export type ChartType = "bars" | "stackedBars" | "columns" | "stackedColumns" | "lines" | "scatter";

/** A native chart over cells of its own sheet. */
export interface ChartBlock {
  kind: "chart";
  /** Its name in Excel, by which the next run finds it: "Where the days go". One of its kind on the sheet. */
  name: string;
  type: ChartType;
  /** Where it lies: over nothing but its title's cell and a word for programs that draw no charts. */
  area: PlanArea;
  /**
   * What it draws: the first row names the series, the first column, of texts, what they are drawn over. Of a scatter that
   * column holds numbers, in every row: a text among them would make Excel count 1, 2, 3 instead.
   */
  data: PlanArea;
  /** Lines that a scatter draws besides, as `data` are laid out: the first one a middle, the others in pairs of limits. */
  lines?: PlanArea;
  /** The first series of a stack carries the others and is not seen: how a sum comes about, step by step. */
  carried?: true;
  /** What a scatter is drawn over: "Children adopted". */
  across?: string;
  /** The cell whose sentence is its title: what the chart finds. */
  title: { row: number; column: number };
  /** The cell under it that says in words what it shows. */
  alternative: { row: number; column: number };
  /** What its values are: "Days". */
  axis: string;
  /** As with {@link GridBlock.internal}. */
  internal?: true;
}

export interface Cell {
  content: { value: Scalar } | { expr: Expr } | { input: Input } | Simulated;
  style: StyleName;
  format?: NumberFormat;
  /** Its defined name: `out_...` for a headline result; an input's is its key. A working name is for expressions only. */
  name?: string;
  highlight?: readonly Highlight[];
}

/**
 * What a simulation comes to that runs once everything else is settled: by its id among the simulated results. In the plan of
 * a printed sheet its value stands in its place.
 */
export interface Simulated {
  simulated: string;
}

/** A cell that a person may change; kept over re-runs by its key, never by address. */
export interface Input {
  /** The defined name: `in_...`, or `as_at`, `period_from`, `period_to`. */
  key: string;
  kind: "day" | "number" | "text" | "choice";
  default: Scalar;
  unit?: string;
  choices?: readonly string[];
  least?: number;
  most?: number;
  source?: string;
  status?: "sourced" | "local" | "illustrative" | "to confirm";
}

/** Colour with words: a cell whose text (or number) meets the test is filled. Never the only signal. */
export interface Highlight {
  when: { is: "=" | "<" | "<=" | ">" | ">="; to: number | string } | { contains: string };
  tone: "bad" | "warning" | "good" | "quiet";
}

/** The looks of cells by what they are; src/sheets/styles.ts says how each looks. */
export type StyleName =
  | "title"
  | "subtitle"
  | "heading"
  | "columnHeading"
  | "figureHeading"
  | "body"
  | "wrapped"
  | "note"
  | "label"
  | "figure"
  | "input"
  | "typed"
  | "link"
  | "warning";

export type NumberFormat =
  "General" | "@" | "0" | "#,##0" | "#,##0.00" | "0.0" | "0.0000" | "0.0%" | "dd/mm/yyyy";

/**
 * The name of a cell in between that nobody quotes: the workbook does not define it, and formulas point at the cell. The RAA
 * model has thousands, which would bury the names that people look for.
 */
export const isWorkingName = (name: string): boolean => name.startsWith("raa_");
