import type { Scalar } from "../../domain/columns";
import type { Calculator } from "../host/host";
import { toBook } from "../host/model/bookExchange";
import { ERROR_VALUES } from "../host/model/cells";
import type { SheetModel } from "../host/model/sheetModel";
import type { FormulaCalculator } from "./calculator";

/**
 * A calculator for the stand-in's workbook: all formulas are worked out anew after each request that changed something.
 * Cells that a formula spilled into show their values and are free again before the next calculation, unless a person
 * has typed there since.
 */
export function hostCalculator(calculator: FormulaCalculator): Calculator {
  let spilled: { sheet: SheetModel; row: number; column: number; value: Scalar }[] = [];
  return {
    async calculate(model) {
      for (const { sheet, row, column, value } of spilled)
        if (sheet.cells.value(row, column) === value) sheet.cells.show(row, column, null, false);
      spilled = [];
      for (const { sheet: name, row, column, value } of await calculator.calculate(toBook(model))) {
        const sheet = model.sheet(name);
        if (sheet === undefined) continue;
        const isSpill = sheet.cells.formula(row, column) === undefined;
        if (isSpill) spilled.push({ sheet, row, column, value });
        // Everything is worked out anew here; Excel works out, and tells of, what depends on a change.
        if (sheet.cells.value(row, column) !== value) model.recordCalculated(sheet, row, column);
        sheet.cells.show(row, column, value, typeof value === "string" && ERROR_VALUES.has(value));
      }
    },
  };
}
