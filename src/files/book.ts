import type { Scalar } from "../domain/columns";

/**
 * A workbook outside Excel, in the few words that the product needs. Readers of every file kind make one, the writer
 * grafts its own sheets from one, and the stand-in for Excel opens one. Positions are from 0; days are 1900 serials.
 */
export interface Book {
  sheets: BookSheet[];
  names: DefinedName[];
  /** The file's own date system; values here are already shifted to the 1900 system. */
  date1904: boolean;
}

export interface BookSheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Values (of a formula: its last result) row by row from A1; short rows and null are empty; errors are text like "#N/A" listed in `errors`. */
  rows: Scalar[][];
  /** Formulas with "=", by "row,column". */
  formulas: Map<string, string>;
  errors: Set<string>;
  /** Later entries win. */
  formats: FormatArea[];
  tables: BookTable[];
  conditionalFormats: BookConditionalFormat[];
  validations: BookValidation[];
  links: { row: number; column: number; location: string }[];
  columnWidths: Map<number, number>;
  hiddenRows: Set<number>;
  /** Charts of ours: those that people made are kept with the file's parts. */
  charts?: BookChart[];
  /** Where pivot tables show their results. */
  pivots?: Area[];
  freeze?: { rows: number; columns: number };
  /** One page across, unless it is said to be many pages wide; and one page in all, where that is said. */
  print?: {
    orientation: "portrait" | "landscape";
    titleRows?: { from: number; to: number };
    /** What is printed of the sheet; all of it without. */
    area?: Area;
    manyPagesWide?: true;
    onePage?: true;
    /** Rows before which a page begins by somebody's wish. */
    breaks?: readonly number[];
  };
  protected: boolean;
}

export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface FormatArea extends Area {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  /** "#rrggbb". */
  fontColor?: string;
  fill?: string;
  wrap?: boolean;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  /** A thin line below. */
  bottomBorder?: string;
}

/**
 * A chart over cells of its own sheet; the first row of its data names the series, the first column what they are drawn over.
 * A scatter draws points over numbers, and the columns of `lines`, laid out alike, as lines.
 */
export interface BookChart {
  name: string;
  type: "bars" | "stackedBars" | "columns" | "stackedColumns" | "lines" | "scatter";
  /** Where it lies. */
  area: Area;
  data: Area;
  lines?: Area;
  /** The cell whose text is its title. */
  title: { row: number; column: number };
  /** The cell that says in words what it shows. */
  alternative: { row: number; column: number };
  /** What its values are: "Days". */
  axis: string;
  /** What a scatter is drawn over: "Children adopted". */
  across?: string;
  /** The colour of each series, "#rrggbb", where one was chosen; points before lines. */
  colours: readonly (string | undefined)[];
}

export interface BookTable extends Area {
  name: string;
  columns: string[];
  style: string;
  autoFilter: boolean;
  totalsRow: boolean;
  /** Columns (from 0) whose filter hides rows. */
  filtered?: number[];
  /** What the rows were last sorted by, columns from 0. */
  sorted?: { column: number; ascending: boolean }[];
}

export interface BookConditionalFormat extends Area {
  rule:
    { kind: "cell"; is: "=" | "<" | "<=" | ">" | ">="; formula: string } | { kind: "contains"; text: string };
  fontColor: string;
  fill: string;
}

export interface BookValidation extends Area {
  rule:
    | { kind: "list"; choices: string[] }
    /** A list that stands in cells, without "=": "'Reasons'!$A$6:$A$25". */
    | { kind: "cells"; source: string }
    | { kind: "day" | "number" | "whole"; least?: number; most?: number };
  message?: string;
  /** Other entries are said to be none of them, and kept. */
  isOnlyTold?: true;
}

export interface DefinedName {
  name: string;
  /** Without "=": "'Summary'!$B$4", or a constant. */
  refersTo: string;
  /** Sheet scope, where it is not the workbook's. */
  sheet?: string;
  hidden: boolean;
}

/** A file that could not be read, in one plain sentence for its user. */
export class FileProblem extends Error {}
