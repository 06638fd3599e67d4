import type { AnalysisResult } from "../../analysis/contract";
import type { Scalar } from "../../domain/columns";
import type { SheetModel } from "./model/sheetModel";
import type { WorkbookModel } from "./model/workbookModel";

/**
 * Shows in each formula cell of the result sheets what its expression came to: no calculator runs on the command line, and
 * the sheets were evaluated before they were written. Columns of tables are found by header, for people move them.
 */
export function showKnownValues(model: WorkbookModel, { sheets, sheetNames }: AnalysisResult): void {
  sheets.forEach(({ cells, table }, index) => {
    const sheet = model.sheet(sheetNames[index]!);
    if (!sheet) return;
    for (const { row, column, formula, value } of cells)
      if (formula !== undefined) show(sheet, row, column, value);
    const written = table && sheet.tables.find(({ name }) => name === table.name);
    if (!table || !written) return;
    for (const column of table.columns) {
      if (!column.formulaAt) continue;
      const at = written.bodyArea.column + written.columns.findIndex(({ name }) => name === column.header);
      for (let row = 0; row < table.rowCount; row++)
        show(sheet, written.bodyArea.row + row, at, column.valueAt(row));
    }
  });
}

/** Only where a formula stands: a cell in which somebody typed keeps what was typed. */
function show(sheet: SheetModel, row: number, column: number, value: Scalar): void {
  if (sheet.cells.formula(row, column) === undefined) return;
  sheet.cells.show(row, column, value ?? "", typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value));
}
