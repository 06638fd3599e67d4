import type { BookSheet } from "../book";
import { showsDay } from "./numberFormats";
import { child, isOn, type XmlElement } from "./xml";

/** Days between the first days of Excel's two date systems. */
export const DAYS_BETWEEN_SYSTEMS = 1462;

/** Whether a workbook part says that its days count from 1904, as Excel for the Mac once had it. */
export function countsFrom1904(workbook: XmlElement): boolean {
  return isOn(child(workbook, "workbookPr")?.attributes.get("date1904"));
}

/** A sheet of ours for such a workbook: numbers that are shown as days are counted from 1904. Later formats win. */
export function countedFrom1904(sheet: BookSheet): BookSheet {
  const days = new Map<number, Uint8Array>();
  for (const { row, column, rowCount, columnCount, numberFormat } of sheet.formats) {
    if (numberFormat === undefined) continue;
    const isDay = showsDay(numberFormat) ? 1 : 0;
    for (let at = column; at < column + columnCount; at++) {
      let marks = days.get(at);
      if (!marks && isDay === 0) continue;
      if (!marks) days.set(at, (marks = new Uint8Array(sheet.rows.length)));
      marks.fill(isDay, row, row + rowCount);
    }
  }
  const rows = sheet.rows.map((cells, row) =>
    cells.map((value, column) =>
      typeof value === "number" && days.get(column)?.[row] === 1 ? value - DAYS_BETWEEN_SYSTEMS : value,
    ),
  );
  return { ...sheet, rows };
}
