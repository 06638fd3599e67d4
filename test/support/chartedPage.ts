import type { Scalar } from "../../src/domain/columns";
import type { ChartBlock } from "../../src/sheets/plan";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { cell, sheet } from "../excel/builders";

export const STAGES: Scalar[][] = [
  ["Year", "Entry to decision", "Decision to match"],
  ["2023-24", 120, 200],
  ["2024-25", 90, 210],
];

export interface Drawn {
  name?: string;
  type?: ChartBlock["type"];
  rows?: Scalar[][];
  title?: string;
  /** Of a scatter, lines under its figures. */
  lines?: Scalar[][];
}

/** Areas by how many children they count, ours apart, and lines over two counts; -1 draws no point. */
export const AREAS: Scalar[][] = [
  ["Children", "Areas", "Ours"],
  [12, 40, -1],
  [30, -1, 55],
];
export const LIMITS: Scalar[][] = [
  ["Children", "Middle", "Low", "High"],
  [5, 50, 20, 80],
  [40, 50, 40, 60],
];

/** A page with charts, each under its figures, from row 3: figures, an empty row, the title, the chart, its alternative. */
export function page(...drawn: Drawn[]): PrintedSheet {
  const cells = [cell(0, 0, "Where the days go", { style: "title" })];
  const blocks: ChartBlock[] = [];
  let row = 2;
  const put = (lines: readonly Scalar[][]): ChartBlock["data"] => {
    for (const [down, line] of lines.entries())
      for (const [across, value] of line.entries())
        if (value !== null) cells.push(cell(row + down, across, value));
    row += lines.length;
    const columnCount = (lines[0] as Scalar[]).length;
    return { row: row - lines.length, column: 0, rowCount: lines.length, columnCount };
  };
  for (const one of drawn) {
    const { name = "Days by stage", type = "stackedBars", rows = STAGES, title = "It fell" } = one;
    const data = put(rows);
    const lines = one.lines && put(one.lines);
    const under = row + 1;
    cells.push(cell(under, 0, title, { style: "label" }));
    cells.push(cell(under + 11, 0, `In words: ${title}`, { style: "note" }));
    blocks.push({
      kind: "chart",
      name,
      type,
      data,
      ...(lines && { lines, across: "Children" }),
      title: { row: under, column: 0 },
      area: { row: under + 1, column: 0, rowCount: 10, columnCount: 4 },
      alternative: { row: under + 11, column: 0 },
      axis: "Days",
    });
    row = under + 13;
  }
  const printed = sheet("Report stages", cells);
  return { ...printed, plan: { ...printed.plan, blocks } };
}
