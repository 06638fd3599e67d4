import type { SheetModel } from "./sheetModel";

/** A copy of a sheet at the end of its workbook; tables get names of their own, and sheet names become the copy's. */
export function copySheet(sheet: SheetModel): SheetModel {
  const { workbook } = sheet;
  const copy = workbook.addSheet(freeName(sheet));
  const used = sheet.cells.usedArea();
  if (used) {
    const whole = {
      row: 0,
      column: 0,
      rowCount: used.row + used.rowCount,
      columnCount: used.column + used.columnCount,
    };
    copy.cells.fill(sheet.cells.values(whole, null));
    for (const [key, formula] of sheet.cells.formulas) copy.cells.formulas.set(key, formula);
    for (const key of sheet.cells.errors) copy.cells.errors.add(key);
  }
  for (const { style, ...area } of sheet.formats.areas()) copy.formats.apply(area, style);
  for (const table of sheet.tables) {
    const made = copy.addTable(table.area, true);
    made.style = table.style;
    made.showFilterButton = table.showFilterButton;
    made.showTotals = table.showTotals;
  }
  for (const name of sheet.names)
    copy.names.push({
      ...name,
      scope: copy,
      target: name.target && {
        ...name.target,
        sheet: name.target.sheet === sheet ? copy : name.target.sheet,
      },
    });
  copy.validations = sheet.validations.map((record) => ({ ...record }));
  for (const record of sheet.conditionalFormats)
    copy.conditionalFormats.push({
      ...record,
      id: workbook.nextId(),
      areas: [...record.areas],
      format: new Map(record.format),
    });
  for (const [from, to] of [
    [sheet.columnWidths, copy.columnWidths],
    [sheet.rowHeights, copy.rowHeights],
  ] as const)
    for (const [index, size] of from) to.set(index, size);
  for (const [key, link] of sheet.links) copy.links.set(key, link);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  copy.frozen = { ...sheet.frozen };
  copy.showGridlines = sheet.showGridlines;
  copy.showHeadings = sheet.showHeadings;
  copy.tabColor = sheet.tabColor;
  copy.merged = [...sheet.merged];
  return copy;
}

/** "Summary (2)", as Excel names a copy. */
function freeName(sheet: SheetModel): string {
  for (let n = 2; ; n++) {
    const mark = ` (${n})`;
    const name = sheet.name.slice(0, 31 - mark.length) + mark;
    if (!sheet.workbook.sheet(name)) return name;
  }
}
