import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
} from "@univerjs/sheets-table";
import type { BookSheet, BookTable } from "../../files/book";
import type { RunningUniver } from "./startUniver";
import type { Looks, PictureCell, SheetPicture } from "./sheetPicture";
import { univerCell, univerFreeze, univerRange, univerSheet, univerWidth } from "./univerCells";
import { univerRule } from "./univerRules";

export const UNIT = "book";

/** Marks the workbench's own changes, so that they are not taken for a person's. */
const OURS = { fromWorkbench: true };

/** The changes that the grid makes to Univer's book; each does nothing where nothing changed. */
export class UniverBook {
  constructor(
    private readonly univer: RunningUniver,
    private readonly looks: Looks,
  ) {}

  open(sheets: readonly { id: string; sheet: BookSheet; picture: SheetPicture }[]): void {
    this.univer.api.createWorkbook({
      id: UNIT,
      defaultStyle: { ff: "Segoe UI", fs: 10 },
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(
        sheets.map(({ id, sheet, picture }) => [id, univerSheet(id, sheet, picture, this.looks)]),
      ),
    });
  }

  close(): void {
    this.univer.api.disposeUnit(UNIT);
  }

  insertSheet(id: string, index: number, sheet: BookSheet, picture: SheetPicture): void {
    const data = mergeWorksheetSnapshotWithDefault(univerSheet(id, sheet, picture, this.looks));
    this.run(InsertSheetMutation.id, { index, sheet: data });
  }

  removeSheet(subUnitId: string, subUnitName: string): void {
    this.run(RemoveSheetMutation.id, { subUnitId, subUnitName });
  }

  setCells(subUnitId: string, cells: readonly PictureCell[]): void {
    if (cells.length === 0) return;
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (const cell of cells) (cellValue[cell.row] ??= {})[cell.column] = univerCell(cell, this.looks);
    this.run(SetRangeValuesMutation.id, { subUnitId, cellValue });
  }

  /** Makes room for what a sheet has grown to; Univer never shrinks one. */
  setExtent(subUnitId: string, { rowCount, columnCount }: SheetPicture): void {
    const sheet = this.univer.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    if (rowCount > sheet.getMaxRows()) this.run(SetWorksheetRowCountMutation.id, { subUnitId, rowCount });
    if (columnCount > sheet.getMaxColumns())
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount });
  }

  setHeights(subUnitId: string, before: SheetPicture, after: SheetPicture): void {
    for (const [row, rowHeight] of after.heights)
      if (before.heights.get(row) !== rowHeight)
        this.run(SetWorksheetRowHeightMutation.id, {
          subUnitId,
          ranges: [univerRange({ row, column: 0, rowCount: 1, columnCount: 1 })],
          rowHeight,
        });
  }

  /** Name, visibility, widths and frozen rows. */
  setFrame(subUnitId: string, before: BookSheet, after: BookSheet): void {
    if (before.name !== after.name) this.run(SetWorksheetNameMutation.id, { subUnitId, name: after.name });
    if (before.visibility !== after.visibility)
      this.run(SetWorksheetHideMutation.id, {
        subUnitId,
        hidden: after.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
    for (const [column, width] of after.columnWidths)
      if (before.columnWidths.get(column) !== width)
        this.run(SetWorksheetColWidthMutation.id, {
          subUnitId,
          ranges: [univerRange({ row: 0, column, rowCount: 1, columnCount: 1 })],
          colWidth: univerWidth(width),
        });
    if (JSON.stringify(before.freeze) !== JSON.stringify(after.freeze))
      this.run(SetFrozenMutation.id, { subUnitId, ...univerFreeze(after.freeze) });
  }

  setTables(subUnitId: string, before: readonly BookTable[], after: readonly BookTable[]): void {
    const wasNamed = new Map(before.map((table) => [table.name, table]));
    const isNamed = new Map(after.map((table) => [table.name, table]));
    const sameColumns = (a: BookTable, b: BookTable | undefined) =>
      a.columns.join("\n") === b?.columns.join("\n");
    for (const [name, was] of wasNamed)
      if (!sameColumns(was, isNamed.get(name)))
        this.run(DeleteSheetTableMutation.id, { subUnitId, tableId: name });
    for (const [name, is] of isNamed) {
      const was = wasNamed.get(name);
      const range = univerRange(is);
      if (was && sameColumns(is, was)) {
        if (JSON.stringify(univerRange(was)) === JSON.stringify(range)) continue;
        const config = { updateRange: { newRange: range } };
        this.run(SetSheetTableMutation.id, { subUnitId, tableId: name, config });
      } else {
        const options = { showFooter: is.totalsRow };
        this.run(AddSheetTableMutation.id, {
          subUnitId,
          tableId: name,
          name,
          range,
          header: is.columns,
          options,
        });
      }
      this.univer.forgetFormulasOf(name);
    }
  }

  /** Conditional formats, over the rows that there are: one for a whole column reaches to the end of Excel's sheet. */
  setRules(subUnitId: string, before: BookSheet | undefined, after: BookSheet): void {
    const rules = rulesOf(after);
    const old = before ? rulesOf(before) : [];
    if (JSON.stringify(old) === JSON.stringify(rules)) return;
    for (const { cfId } of old) this.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    for (const rule of rules) this.run(AddConditionalRuleMutation.id, { subUnitId, rule });
  }

  private run(mutation: string, params: object): void {
    this.univer.api.syncExecuteCommand(mutation, { unitId: UNIT, ...params }, OURS);
  }
}

function rulesOf({ conditionalFormats, rows }: BookSheet) {
  return conditionalFormats.map((format, index) =>
    univerRule(`rule${index}`, { ...format, rowCount: Math.min(format.rowCount, rows.length - format.row) }),
  );
}
