import { refuse } from "../hostErrors";
import type { Area } from "./areas";
import { COLUMNS, ROWS, overlaps } from "./areas";
import { keyOf } from "./cells";
import type { RangeModel } from "./rangeModel";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** As Range.clear. */
export function clearRange({ sheet, area }: RangeModel, what: ClearWhat): void {
  sheet.assertWritable(area);
  if (what !== "Formats" && what !== "Hyperlinks" && what !== "RemoveHyperlinks") {
    sheet.clearContents(area);
    sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how: "edited" });
  } else if (what !== "Formats") sheet.clearLinks(area);
  if (what === "All" || what === "Formats") {
    sheet.assertFormattable();
    sheet.formats.clear(area);
    sheet.clearConditionalFormats(area);
    sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
  }
  if (what === "All") sheet.setValidation(area, null);
}

/** As Range.delete; whole rows and columns move whole, other cells within their own columns or rows. */
export function deleteRange({ sheet, area }: RangeModel, shift: "Up" | "Left"): void {
  sheet.assertUnprotected();
  const wholeRows = area.columnCount === COLUMNS;
  const wholeColumns = area.rowCount === ROWS;
  sheet.deleteCells(area, wholeRows ? "up" : wholeColumns ? "left" : shift === "Up" ? "up" : "left");
  const how = wholeRows ? "rowsDeleted" : wholeColumns ? "columnsDeleted" : "cellsDeleted";
  sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how });
}

/** As Range.insert: empty cells appear where the range is. */
export function insertAt({ sheet, area }: RangeModel, shift: "Down" | "Right"): void {
  sheet.assertUnprotected();
  const wholeRows = area.columnCount === COLUMNS;
  const wholeColumns = area.rowCount === ROWS;
  sheet.insertCells(area, wholeRows ? "down" : wholeColumns ? "right" : shift === "Down" ? "down" : "right");
  const how = wholeRows ? "rowsInserted" : wholeColumns ? "columnsInserted" : "cellsInserted";
  sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how });
}

/** As Range.merge: only the first cell of each merged area keeps its content. */
export function mergeRange({ sheet, area }: RangeModel, across: boolean): void {
  sheet.assertUnprotected();
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    refuse("InvalidOperation", "Cells of a table can't be merged.");
  sheet.merged = sheet.merged.filter((merged) => !overlaps(merged, area));
  const areas: Area[] = across
    ? Array.from({ length: area.rowCount }, (_, r) => ({ ...area, row: area.row + r, rowCount: 1 }))
    : [area];
  for (const merged of areas) {
    const { row, column } = merged;
    const kept = sheet.cells.value(row, column);
    const formula = sheet.cells.formula(row, column);
    sheet.cells.clear(merged);
    sheet.cells.show(row, column, kept, false);
    if (formula !== undefined) sheet.cells.setFormula(row, column, formula);
    sheet.merged.push(merged);
  }
  sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how: "edited" });
}

/** As Range.copyFrom; formulas are copied as they stand, their references not moved. */
export function copyInto(
  to: RangeModel,
  from: RangeModel,
  what: "All" | "Values" | "Formulas" | "Formats" | "Link",
): void {
  if (what === "Link") refuse("NotImplemented", "The stand-in does not paste links.");
  const { sheet } = to;
  const rowCount = Math.max(to.area.rowCount, from.area.rowCount);
  const columnCount = Math.max(to.area.columnCount, from.area.columnCount);
  const area = { ...to.area, rowCount, columnCount };
  sheet.assertWritable(area);
  const cells = from.sheet.cells;
  for (let r = 0; r < rowCount; r++)
    for (let c = 0; c < columnCount; c++) {
      const row = from.area.row + (r % from.area.rowCount);
      const column = from.area.column + (c % from.area.columnCount);
      const toRow = area.row + r;
      const toColumn = area.column + c;
      if (what !== "Formats") {
        sheet.cells.setValue(toRow, toColumn, cells.value(row, column));
        if (cells.isError(row, column)) sheet.cells.errors.add(keyOf(toRow, toColumn));
        const formula = cells.formula(row, column);
        if (formula !== undefined && what !== "Values") sheet.cells.setFormula(toRow, toColumn, formula);
      }
      if (what === "All" || what === "Formats") {
        const cell = { row: toRow, column: toColumn, rowCount: 1, columnCount: 1 };
        const style = from.sheet.formats.at(row, column);
        sheet.formats.clear(cell);
        sheet.formats.apply(cell, style);
      }
    }
  sheet.keepTableHeaders(area);
  sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how: "edited" });
}
