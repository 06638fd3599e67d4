import type { Book, BookSheet, DefinedName } from "../book";
import { OWN_SHEET_NAME, ownMark } from "../ownSheets";
import type { PackageParts } from "../xlsx/packageParts";
import { XmlCursor, XmlFault } from "../xlsx/xml";
import { OdsSheet } from "./odsSheet";

/**
 * Reads an OpenDocument spreadsheet (ODF 1.3 part 3, 9) into the book's words: values, the formulas that mean the same in
 * Excel, which sheets and rows are hidden.
 *
 * @throws Error where it is damaged
 */
export function readOds(parts: PackageParts): Book {
  const content = parts.text("content.xml");
  if (content === undefined) throw new Error("the package has no content");
  const cursor = new XmlCursor(content);
  const hiddenStyles = new Set<string>();
  const sheets: BookSheet[] = [];
  const names: DefinedName[] = [];
  let style = "";
  let ended = false;
  while (cursor.next()) {
    if (cursor.kind === "close") {
      ended ||= cursor.name === "document-content";
      continue;
    }
    if (cursor.name === "style" && cursor.prefix === "style:") style = cursor.attribute("style:name") ?? "";
    else if (cursor.name === "table-properties" && cursor.attribute("table:display") === "false")
      hiddenStyles.add(style);
    // What another document was asked for is no sheet of this one.
    else if (cursor.name === "dde-link" || cursor.name === "tracked-changes") cursor.pass();
    else if (cursor.name === "table" && cursor.prefix === "table:") {
      const { sheet, isOurs } = readTable(cursor, `Sheet${sheets.length + 1}`, hiddenStyles);
      sheets.push(sheet);
      if (isOurs) names.push(ownMark(sheet.name));
    }
  }
  if (!ended) throw new XmlFault("the part ends too early");
  return { sheets, names, date1904: false };
}

function readTable(
  cursor: XmlCursor,
  nameless: string,
  hiddenStyles: ReadonlySet<string>,
): { sheet: BookSheet; isOurs: boolean } {
  const filler = new OdsSheet(cursor.attribute("table:name") ?? nameless);
  if (hiddenStyles.has(cursor.attribute("table:style-name") ?? "")) filler.hide();
  if (cursor.attribute("table:protected") === "true") filler.protect();
  let isOurs = false;
  const hasRows = cursor.kind === "open";
  while (hasRows && cursor.nextInside("table")) {
    if (cursor.kind === "close") continue;
    // Rows may stand in groups, among them those that are repeated in print.
    if (cursor.name === "table-row") filler.readRow(cursor);
    else if (cursor.name === "named-expression") isOurs ||= cursor.attribute("table:name") === OWN_SHEET_NAME;
    else if (cursor.name === "shapes" || cursor.name === "forms") cursor.pass();
  }
  return { sheet: filler.finish(), isOurs };
}
