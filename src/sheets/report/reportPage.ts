import type { Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { paragraph, TABLE_ROW, titleBlock } from "../frame";
import type { Block, ChartType, PlanArea, SheetPlan, TableBlock } from "../plan";
import { heading, sentence, type Row } from "../summaryRows";

/** A part of a page of the report: a heading, rows under it, and a chart over some of these. */
export interface ReportSection {
  heading: string | Expr;
  rows: readonly Row[];
  chart?: SectionChart;
  /** Tells of single children: never in the copy for circulation. */
  internal?: true;
}

/** A chart over rows of its section, under them. */
export interface SectionChart {
  name: string;
  type: ChartType;
  /** The finding in a sentence that the figures make true: the chart's title. */
  finding: Expr;
  /** What the chart shows, in words, with the figures that matter: for whoever does not see it. */
  alternative: Expr;
  /**
   * What is drawn, rows counted within the section's `rows`: the first row names the series, the first column holds texts.
   */
  data: PlanArea;
  /** What the values are: "Days". */
  axis: string;
  /** How many rows of the sheet it is high; 15 without a word. */
  rowCount?: number;
}

/** A page of the diagnostic report. */
export interface ReportPage {
  /** The sheet's name, from the contract of names: "Report profile". */
  name: string;
  title: string;
  purpose: string;
  /** What matters most, in sentences that the figures make true; the front sheet shows the first of them. */
  headlines: readonly Headline[];
  sections: readonly ReportSection[];
  /** What the words and figures mean, a paragraph each; whose figures stand beside ours, and what to mind. */
  definitions: readonly string[];
  /** Widths of the sheet's columns; the first holds labels. Charts lie over all of them. */
  widths: readonly number[];
  /** The page's table of children, under everything else; given the row at which it begins. */
  table?: (row: number) => TableBlock;
  orientation?: "portrait" | "landscape";
}

/** A sentence of a page that the front sheet may repeat. */
export interface Headline {
  /** Its cell: `out_report_...`. */
  name: string;
  /** The sentence; what it says where the figures are not there is up to it, but it never is an error. */
  says: Expr;
}

const CHART_ROWS = 15;

/** Lays a page out: title, headlines, sections with their charts, definitions, the table. */
export function reportSheet(page: ReportPage, cases: Cases): SheetPlan {
  const blocks: Block[] = [titleBlock(page.title, page.purpose, cases)];
  let row = TABLE_ROW;
  const add = (cells: readonly Row[], internal?: true) => {
    if (cells.length > 0) blocks.push({ kind: "grid", row, column: 0, cells, ...(internal && { internal }) });
    row += cells.length;
  };
  if (page.headlines.length > 0)
    add([
      heading("In short"),
      ...page.headlines.map(({ name, says }): Row => [{ ...sentence(says, name), style: "body" }]),
      [],
    ]);
  for (const section of page.sections) {
    add([headingRow(section.heading)], section.internal);
    const first = row;
    add(section.rows, section.internal);
    if (section.chart) addChart(section.chart, first, section.internal);
    add([[]]);
  }
  if (page.definitions.length > 0)
    add([
      heading("What the words mean, and what to mind"),
      ...page.definitions.flatMap((each) => paragraph(each, "note")),
    ]);
  const table = page.table?.(row + 1);
  if (table) blocks.push(table);
  return {
    name: page.name,
    group: "report",
    purpose: page.purpose,
    blocks,
    widths: page.widths,
    print: { orientation: page.orientation ?? "landscape" },
    circulated: true,
  };

  function addChart(chart: SectionChart, first: number, internal?: true) {
    const { name, type, finding, alternative, data, axis, rowCount = CHART_ROWS } = chart;
    add([[], [{ ...sentence(finding), style: "label" }]], internal);
    const title = { row: row - 1, column: 0 };
    const area = { row, column: 0, rowCount, columnCount: page.widths.length };
    row += rowCount;
    blocks.push({
      kind: "chart",
      name,
      type,
      area,
      data: { ...data, row: first + data.row },
      title,
      alternative: { row, column: 0 },
      axis,
      ...(internal && { internal }),
    });
    add([[sentence(alternative)]], internal);
  }
}

const headingRow = (of: string | Expr): Row =>
  typeof of === "string" ? heading(of) : [{ content: { expr: of }, style: "heading" }];

/** The one line of a page, or of a section, that the data cannot support: what is missing and what it would take. */
export const cannotTell = (what: string): Row[] => paragraph(what, "label");
