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
}

/** A page with charts, each under its figures, from row 3: figures, an empty row, the title, the chart, its alternative. */
export function page(...drawn: Drawn[]): PrintedSheet {
  const cells = [cell(0, 0, "Where the days go", { style: "title" })];
  const blocks: ChartBlock[] = [];
  let row = 2;
  for (const { name = "Days by stage", type = "stackedBars", rows = STAGES, title = "It fell" } of drawn) {
    const columnCount = (rows[0] as Scalar[]).length;
    for (const [down, line] of rows.entries())
      for (const [across, value] of line.entries())
        if (value !== null) cells.push(cell(row + down, across, value));
    const under = row + rows.length + 1;
    cells.push(cell(under, 0, title, { style: "label" }));
    cells.push(cell(under + 11, 0, `In words: ${title}`, { style: "note" }));
    blocks.push({
      kind: "chart",
      name,
      type,
      data: { row, column: 0, rowCount: rows.length, columnCount },
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
