import type { Expr } from "../../domain/formula/expression";
import type { Cases } from "../cases";
import { paragraph, TABLE_ROW, text, titleBlock } from "../frame";
import type { Block, ChartType, PlanArea, SheetPlan, TableBlock } from "../plan";
import { heading, sentence, type Row } from "../summaryRows";
import {
  gridHeight,
  gridReach,
  LINE,
  printedPages,
  tableHeight,
  WORDS_OF_CHART,
  type Stretch,
} from "./printedPages";

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
  /** As with {@link ChartBlock.carried}. */
  carried?: true;
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
  const { widths, orientation = "landscape" } = page;
  const title = titleBlock(page.title, page.purpose, cases);
  const blocks: Block[] = [title];
  // What should not be parted in print, from the first row to the last.
  const stretches: Stretch[][] = [[{ row: 0, height: gridHeight(title, widths) }]];
  let reach = gridReach(title, widths);
  let row = TABLE_ROW;
  const add = (cells: readonly Row[], internal?: true) => {
    if (cells.length > 0) blocks.push({ kind: "grid", row, column: 0, cells, ...(internal && { internal }) });
    row += cells.length;
    reach = Math.max(reach, gridReach({ cells }, widths));
  };
  const together = (cells: readonly Row[]): Stretch => ({ row, height: gridHeight({ cells }, widths) });
  if (page.headlines.length > 0) {
    const cells = [
      heading("In short"),
      ...page.headlines.map(({ name, says }): Row => [{ ...sentence(says, name), style: "body" }]),
      [],
    ];
    stretches[0]?.push(together(cells));
    add(cells);
  }
  for (const { heading: of, rows, chart, internal } of page.sections) {
    const parts = [together([headingRow(of), ...rows, []])];
    add([headingRow(of)], internal);
    const first = row;
    add(rows, internal);
    if (chart) parts.push(addChart(chart, first, internal));
    add([[]]);
    stretches.push(parts);
  }
  if (page.definitions.length > 0) {
    const cells = [
      heading("What the words mean, and what to mind"),
      ...page.definitions.flatMap((each) => paragraph(each, "note")),
    ];
    stretches.push([together(cells)]);
    add(cells);
  }
  const table = page.table?.(row + 1);
  if (table) {
    blocks.push(table);
    stretches.push([{ row: table.row, height: tableHeight(table) }]);
  }
  const tableWidths = (table?.columns ?? []).map(({ width }) => width);
  const allWidths =
    tableWidths.length > widths.length ? [...widths, ...tableWidths.slice(widths.length)] : widths;
  return {
    name: page.name,
    group: "report",
    purpose: page.purpose,
    blocks,
    widths,
    print: {
      orientation,
      ...printedPages(stretches, allWidths, orientation, { reach, hasTable: table !== undefined }),
    },
    circulated: true,
  };

  /** The finding, the chart over it, and in words what it shows. */
  function addChart(chart: SectionChart, first: number, internal?: true): Stretch {
    const { name, type, finding, alternative, data, axis, carried, rowCount = CHART_ROWS } = chart;
    const start = row;
    // The chart lies over the cell of its title: where charts are drawn the finding stands once, in others it stands here.
    add([[], [{ ...sentence(finding), style: "label" }], [text(placeOf(name), "note")]], internal);
    const title = { row: start + 1, column: 0 };
    const area = { row: start + 1, column: 0, rowCount, columnCount: widths.length };
    row = area.row + rowCount;
    blocks.push({
      kind: "chart",
      name,
      type,
      area,
      data: { ...data, row: first + data.row },
      title,
      alternative: { row, column: 0 },
      axis,
      ...(carried && { carried }),
      ...(internal && { internal }),
    });
    add([[sentence(alternative)]], internal);
    reach = Math.max(reach, WORDS_OF_CHART);
    return { row: start, height: (rowCount + 2) * LINE };
  }
}

/** What a program says that draws no charts; one that does draws over it. */
const placeOf = (name: string): string =>
  `Here lies the chart “${name}”, which Excel draws. What it shows stands in words under it.`;

const headingRow = (of: string | Expr): Row =>
  typeof of === "string" ? heading(of) : [{ content: { expr: of }, style: "heading" }];

/** The one line of a page, or of a section, that the data cannot support: what is missing and what it would take. */
export const cannotTell = (what: string): Row[] => paragraph(what, "label");
