import type { Scalar } from "../../../domain/columns";
import { refuse } from "../hostErrors";
import { addressOf, parseArea, quotedSheetName } from "./addresses";
import type { Area } from "./areas";
import { COLUMNS, ROWS, cellCount, lastColumn, lastRow, overlaps } from "./areas";
import { displayText } from "./displayText";
import type { SheetModel } from "./sheetModel";
import { fifteenDigits, readTyped } from "./typedText";
import { NOT_CALCULATED } from "./workbookModel";

/** Beyond this many cells Excel gives null instead of a matrix. */
const READABLE_CELLS = 5_000_000;
/** Beyond this many Excel refuses to write. */
const WRITABLE_CELLS = 33_554_000;

/** A rectangle of one sheet, as office.js's Range sees it. */
export class RangeModel {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    if (
      area.row < 0 ||
      area.column < 0 ||
      area.rowCount < 1 ||
      area.columnCount < 1 ||
      lastRow(area) >= ROWS ||
      lastColumn(area) >= COLUMNS
    )
      refuse("InvalidArgument");
  }

  /** The cells of an address without sheet. */
  static at(sheet: SheetModel, address: string): RangeModel {
    return new RangeModel(sheet, parseArea(address) ?? refuse("InvalidArgument"));
  }

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${addressOf(this.area)}`;
  }

  get cellCount(): number {
    const count = cellCount(this.area);
    // As documented: -1 beyond what fits a signed 32-bit number.
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  private matrix<V>(of: (row: number, column: number) => V): V[][] | null {
    const { row, column, rowCount, columnCount } = this.area;
    if (cellCount(this.area) > READABLE_CELLS) return null;
    return Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (_, c) => of(row + r, column + c)),
    );
  }

  values(): Scalar[][] | null {
    return cellCount(this.area) > READABLE_CELLS ? null : this.sheet.cells.values(this.area, "");
  }

  formulas(): Scalar[][] | null {
    const { cells } = this.sheet;
    const values = this.values();
    if (!values || cells.formulas.size === 0) return values;
    return this.matrix((row, column) => cells.formula(row, column) ?? cells.value(row, column) ?? "");
  }

  numberFormats(): string[][] | null {
    return this.matrix((row, column) => this.sheet.formats.numberFormat(row, column));
  }

  valueTypes(): string[][] | null {
    const { cells } = this.sheet;
    return this.matrix((row, column) => {
      if (cells.isError(row, column)) return "Error";
      const value = cells.value(row, column);
      if (value === null) return cells.formula(row, column) === undefined ? "Empty" : "String";
      return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
    });
  }

  text(): string[][] | null {
    const { cells, formats } = this.sheet;
    return this.matrix((row, column) =>
      displayText(cells.value(row, column), formats.numberFormat(row, column)),
    );
  }

  /**
   * Writes as `Range.values` and `Range.formulas` do: null leaves a cell alone, "" empties it, one value goes to every
   * cell, text is read as if typed unless the cell is a text cell (`@`).
   */
  write(input: unknown): void {
    const { sheet, area } = this;
    sheet.assertWritable(area);
    if (cellCount(area) > WRITABLE_CELLS) refuse("OperationCellsExceedLimit");
    if (!Array.isArray(input)) this.writeEverywhere(input);
    else {
      this.assertShape(input);
      const rows = input as unknown[][];
      for (let c = 0; c < area.columnCount; c++)
        for (const run of sheet.formats.runs(area.column + c, area.row, lastRow(area))) {
          const isText = run.style.numberFormat === "@";
          for (let row = run.from; row <= run.to; row++)
            this.writeCell(row, area.column + c, (rows[row - area.row] as unknown[])[c], isText);
        }
    }
    for (const table of sheet.tables) if (overlaps(table.headerArea, area)) table.takeHeaders();
    sheet.workbook.record({ kind: "cells", sheetId: sheet.id, area, how: "edited" });
  }

  private writeEverywhere(value: unknown): void {
    const { sheet, area } = this;
    // Emptying whole columns must not walk a million rows.
    if (value === "") return sheet.cells.clear(area);
    for (let column = area.column; column <= lastColumn(area); column++)
      for (const run of sheet.formats.runs(column, area.row, lastRow(area)))
        for (let row = run.from; row <= run.to; row++)
          this.writeCell(row, column, value, run.style.numberFormat === "@");
  }

  private writeCell(row: number, column: number, value: unknown, isText: boolean): void {
    const { cells, formats, workbook } = this.sheet;
    if (value === null || value === undefined) return;
    if (typeof value === "number") {
      // A number in a text cell is shown and kept as text.
      if (isText) cells.setValue(row, column, String(fifteenDigits(value)));
      else cells.setValue(row, column, fifteenDigits(value));
      return;
    }
    if (typeof value === "boolean")
      return cells.setValue(row, column, isText ? (value ? "TRUE" : "FALSE") : value);
    if (typeof value !== "string") refuse("InvalidArgument");
    if (value.length > 32_767) refuse("InvalidArgument", "A cell can't hold more than 32,767 characters.");
    if (isText) return cells.setValue(row, column, value.startsWith("'") ? value.slice(1) : value);
    const typed = readTyped(value, workbook.year());
    if (typed.kind === "formula") this.writeFormula(row, column, typed.formula);
    else if (typed.kind === "error") cells.setError(row, column, typed.error);
    else {
      cells.setValue(row, column, typed.value);
      if (typed.format && formats.numberFormat(row, column) === "General")
        formats.apply({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: typed.format });
    }
  }

  private writeFormula(row: number, column: number, formula: string): void {
    if (formula.length > 8192) refuse("InvalidArgument", "A formula can't be longer than 8,192 characters.");
    const { cells, name, workbook } = this.sheet;
    cells.setFormula(row, column, formula);
    const known = workbook.knownValue({ sheet: name, row, column, formula });
    if (known === undefined) cells.show(row, column, NOT_CALCULATED, true);
    else
      cells.show(row, column, known, typeof known === "string" && known.startsWith("#") && known.length > 3);
  }

  /** A number format for the whole range, or one for each cell. Changing it does not change what cells hold. */
  writeNumberFormats(input: unknown): void {
    const { sheet, area } = this;
    sheet.assertFormattable();
    if (!Array.isArray(input)) {
      if (input !== null) this.formatAs(area, input);
      return;
    }
    // [[format]] stands for the whole range, as in Excel.
    if (input.length === 1 && Array.isArray(input[0]) && input[0].length === 1) {
      if (input[0][0] !== null) this.formatAs(area, input[0][0]);
      return;
    }
    this.assertShape(input);
    const rows = input as unknown[][];
    for (let c = 0; c < area.columnCount; c++)
      for (let from = 0; from < area.rowCount;) {
        const format = (rows[from] as unknown[])[c];
        let to = from;
        while (to + 1 < area.rowCount && (rows[to + 1] as unknown[])[c] === format) to++;
        if (format !== null)
          this.formatAs(
            { row: area.row + from, column: area.column + c, rowCount: to - from + 1, columnCount: 1 },
            format,
          );
        from = to + 1;
      }
  }

  private formatAs(area: Area, format: unknown): void {
    if (typeof format !== "string" || format === "") refuse("InvalidArgument");
    this.sheet.format(area, { numberFormat: format === "General" ? undefined : format });
  }

  private assertShape(input: unknown[]): void {
    const { rowCount, columnCount } = this.area;
    const fits =
      input.length === rowCount && input.every((row) => Array.isArray(row) && row.length === columnCount);
    if (!fits)
      refuse(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }
}
