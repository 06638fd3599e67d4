import type { BookSheet } from "../book";
import { parseCell } from "./cellNames";
import { readText } from "./cellText";
import { readConditions } from "./conditionalFormats";
import { FormatRuns } from "./formatRuns";
import { type SheetSurroundings, readCells } from "./readCells";
import { readValidation } from "./validations";
import { XmlCursor, isOn } from "./xml";

/** No sensible sheet sets the widths of more columns than this one by one. */
const MOST_WIDTHS = 1024;

/**
 * Reads one worksheet part in one pass. Cells that only carry a format cost nothing but their area, however far a sheet's
 * used range was blown up. Tables stand in parts of their own.
 */
export function readSheet(xml: string, name: string, around: SheetSurroundings): BookSheet {
  const sheet = emptySheet(name);
  const cursor = new XmlCursor(xml);
  const formats = new FormatRuns(around.styles);
  let fitsPage = false;
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    switch (cursor.name) {
      case "pane":
        readFreeze(cursor, sheet);
        break;
      case "col":
        readColumn(cursor, sheet, formats);
        break;
      case "sheetData":
        if (cursor.kind === "open") readCells(cursor, sheet, formats, around);
        break;
      case "sheetProtection":
        sheet.protected = isOn(cursor.attribute("sheet"));
        break;
      case "conditionalFormatting":
        if (cursor.kind === "open") sheet.conditionalFormats.push(...readConditions(cursor, around.styles));
        break;
      case "dataValidation":
        sheet.validations.push(...readValidation(cursor));
        break;
      case "hyperlink":
        readLink(cursor, sheet);
        break;
      case "pageSetUpPr":
        fitsPage = isOn(cursor.attribute("fitToPage"));
        break;
      case "rowBreaks":
        if (cursor.kind === "open") readBreaks(cursor, sheet);
        break;
      case "pageSetup": {
        const orientation = cursor.attribute("orientation");
        if (orientation === "portrait" || orientation === "landscape")
          sheet.print = { orientation, ...howManyPages(cursor, fitsPage) };
        break;
      }
    }
  }
  sheet.formats = formats.areas();
  return sheet;
}

export function emptySheet(name: string): BookSheet {
  return {
    name,
    visibility: "visible",
    rows: [],
    formulas: new Map(),
    errors: new Set(),
    formats: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    columnWidths: new Map(),
    hiddenRows: new Set(),
    protected: false,
  };
}

function readFreeze(cursor: XmlCursor, sheet: BookSheet): void {
  if (!cursor.attribute("state")?.startsWith("frozen")) return;
  sheet.freeze = {
    rows: Number(cursor.attribute("ySplit") ?? 0),
    columns: Number(cursor.attribute("xSplit") ?? 0),
  };
}

function readColumn(cursor: XmlCursor, sheet: BookSheet, formats: FormatRuns): void {
  const from = Number(cursor.attribute("min")) - 1;
  const to = Number(cursor.attribute("max")) - 1;
  const style = Number(cursor.attribute("style") ?? 0);
  if (style > 0) formats.columns(from, to, style);
  const width = Number(cursor.attribute("width"));
  if (!(width > 0) || !isOn(cursor.attribute("customWidth"))) return;
  for (let column = from; column <= Math.min(to, from + MOST_WIDTHS); column++)
    sheet.columnWidths.set(column, width);
}

/** Links inside the workbook; those to elsewhere are the file's own affair. */
function readLink(cursor: XmlCursor, sheet: BookSheet): void {
  const location = cursor.attribute("location");
  const cell = parseCell((cursor.attribute("ref") ?? "").split(":")[0] as string);
  const outside = [...cursor.attributes().keys()].some((name) => name.endsWith(":id"));
  if (cell && location !== undefined && !outside) sheet.links.push({ ...cell, location: readText(location) });
}

/** Where somebody wanted a new page to begin; where Excel began one itself is not kept. */
function readBreaks(cursor: XmlCursor, sheet: BookSheet): void {
  const breaks: number[] = [];
  while (cursor.nextInside("rowBreaks"))
    if (cursor.kind !== "close" && isOn(cursor.attribute("man"))) breaks.push(Number(cursor.attribute("id")));
  if (breaks.length > 0) sheet.print = { orientation: "portrait", ...sheet.print, breaks };
}

/** Excel fits to one page down, too, where nothing is said of it. */
function howManyPages(cursor: XmlCursor, fitsPage: boolean): { manyPagesWide?: true; onePage?: true } {
  if (!fitsPage) return { manyPagesWide: true };
  return (cursor.attribute("fitToHeight") ?? "1") === "1" ? { onePage: true } : {};
}
