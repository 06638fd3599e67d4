import type { Area, Book, BookSheet, BookTable, DefinedName } from "../book";
import { countsFrom1904 } from "./date1904";
import { parseArea } from "./cellNames";
import { readText } from "./cellText";
import { readCharts } from "./drawings";
import { formulaFromFile } from "./fileFormulas";
import type { PackageParts } from "./packageParts";
import type { SheetSurroundings } from "./readCells";
import { emptySheet, readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { ownSheetNames } from "./workbookPart";
import { XmlCursor, type XmlElement, child, childrenOf, isOn, relationshipId } from "./xml";

/** A worksheet's entry in the workbook, in tab order. `part` is absent for what is no worksheet: a chart sheet, a dialog. */
export interface SheetEntry {
  name: string;
  element: XmlElement;
  part: string | undefined;
  relationshipId: string | undefined;
}

/**
 * Reads a workbook (ECMA-376) into the book's words. Values keep their kind: text stays text, a day is the serial number
 * that the file holds (shifted where the file counts from 1904), an error is its text.
 *
 * @throws XmlFault, or another Error, where a part is damaged.
 */
export function readXlsx(parts: PackageParts): Book {
  const workbookPart = parts.workbookPart();
  const workbook = workbookPart === undefined ? undefined : parts.xml(workbookPart);
  if (workbookPart === undefined || !workbook) throw new Error("the package has no workbook");
  const date1904 = countsFrom1904(workbook);
  const around: SheetSurroundings = {
    strings: readStrings(parts, workbookPart),
    styles: readStyles(partOf(parts, workbookPart, "styles")),
    date1904,
  };
  const entries = sheetEntries(parts, workbookPart, workbook);
  const sheets = entries.map((entry) => readEntry(parts, entry, around));
  const names: DefinedName[] = [];
  for (const element of childrenOf(child(workbook, "definedNames"), "definedName")) {
    readName(element, sheets, names);
  }
  const own = ownSheetNames(workbook, entries);
  for (const [index, { name, part }] of entries.entries()) {
    const drawing = part !== undefined && own.has(name) ? parts.related(part, "drawing") : undefined;
    const charts = drawing === undefined ? [] : readCharts(parts, drawing, name);
    if (charts.length > 0) (sheets[index] as BookSheet).charts = charts;
  }
  return { sheets, names, date1904 };
}

/** The workbook's sheets in tab order, as {@link DefinedName} elements count them. */
export function sheetEntries(parts: PackageParts, workbookPart: string, workbook: XmlElement): SheetEntry[] {
  const relationships = new Map(parts.relationships(workbookPart).map((one) => [one.id, one]));
  return childrenOf(child(workbook, "sheets"), "sheet").map((element) => {
    const id = relationshipId(element);
    const relationship = relationships.get(id ?? "");
    const isSheet = relationship?.kind === "worksheet" && parts.has(relationship.target);
    return {
      name: readText(element.attributes.get("name") ?? ""),
      element,
      part: isSheet ? relationship.target : undefined,
      relationshipId: id,
    };
  });
}

function readEntry(parts: PackageParts, entry: SheetEntry, around: SheetSurroundings): BookSheet {
  const sheet =
    entry.part === undefined
      ? emptySheet(entry.name)
      : readSheet(parts.text(entry.part) as string, entry.name, around);
  const state = entry.element.attributes.get("state");
  if (state === "hidden" || state === "veryHidden") sheet.visibility = state;
  if (entry.part === undefined) return sheet;
  const pivots: Area[] = [];
  for (const { kind, target } of parts.relationships(entry.part)) {
    const table = kind === "table" ? readTable(parts.xml(target)) : undefined;
    if (table) sheet.tables.push(table);
    const place = kind === "pivotTable" ? child(parts.xml(target), "location") : undefined;
    const area = place && parseArea(place.attributes.get("ref") ?? "");
    if (area) pivots.push(area);
  }
  if (pivots.length > 0) sheet.pivots = pivots;
  return sheet;
}

/** A table without a header row is none to us: nothing names its columns on the sheet. */
function readTable(root: XmlElement | undefined): BookTable | undefined {
  const area = parseArea(root?.attributes.get("ref") ?? "");
  if (!root || !area || root.attributes.get("headerRowCount") === "0") return undefined;
  const filtered = filteredColumns(child(root, "autoFilter"));
  const sorted = sortedColumns(root, area.column);
  return {
    ...area,
    name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "",
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
      readText(attributes.get("name") ?? ""),
    ),
    style: child(root, "tableStyleInfo")?.attributes.get("name") ?? "",
    autoFilter: child(root, "autoFilter") !== undefined,
    totalsRow: Number(root.attributes.get("totalsRowCount") ?? 0) > 0,
    ...(filtered.length > 0 && { filtered }),
    ...(sorted.length > 0 && { sorted }),
  };
}

/** A filter column without criteria only hides its button. */
function filteredColumns(autoFilter: XmlElement | undefined): number[] {
  return childrenOf(autoFilter, "filterColumn")
    .filter(({ children }) => children.some(({ name }) => name !== "extLst"))
    .map(({ attributes }) => Number(attributes.get("colId")));
}

/** Excel keeps a table's sort beside its filter, other programs within it. */
function sortedColumns(table: XmlElement, firstColumn: number): NonNullable<BookTable["sorted"]> {
  const state = child(table, "sortState") ?? child(child(table, "autoFilter"), "sortState");
  return childrenOf(state, "sortCondition").flatMap(({ attributes }) => {
    const by = parseArea(attributes.get("ref") ?? "");
    return by ? [{ column: by.column - firstColumn, ascending: !isOn(attributes.get("descending")) }] : [];
  });
}

/** Names that Excel keeps for itself are left out; what is printed and the rows repeated in print belong to their sheet. */
function readName(element: XmlElement, sheets: readonly BookSheet[], names: DefinedName[]): void {
  const name = element.attributes.get("name") ?? "";
  const local = element.attributes.get("localSheetId");
  const sheet = local === undefined ? undefined : sheets[Number(local)];
  if (name === "_xlnm.Print_Titles" && sheet) {
    const rows = /\$(\d+):\$(\d+)$/.exec(element.text);
    if (!rows) return;
    const titleRows = { from: Number(rows[1]) - 1, to: Number(rows[2]) - 1 };
    sheet.print = { orientation: "portrait", ...sheet.print, titleRows };
  }
  if (name === "_xlnm.Print_Area" && sheet) {
    const area = parseArea(element.text.slice(element.text.lastIndexOf("!") + 1));
    // Of several parts, the file keeps its own words.
    if (area && !element.text.includes(",")) sheet.print = { orientation: "portrait", ...sheet.print, area };
  }
  if (name.startsWith("_xlnm.")) return;
  names.push({
    name,
    refersTo: formulaFromFile(element.text).slice(1),
    ...(sheet ? { sheet: sheet.name } : {}),
    hidden: isOn(element.attributes.get("hidden")),
  });
}

/** Shared strings: the text of an item without the reading aids of East Asian scripts. */
function readStrings(parts: PackageParts, workbookPart: string): string[] {
  const part = parts.related(workbookPart, "sharedStrings");
  const strings: string[] = [];
  if (part === undefined) return strings;
  const cursor = new XmlCursor(parts.text(part) as string);
  let text = "";
  let inPhonetic = false;
  while (cursor.next()) {
    const closes = cursor.kind === "close";
    if (cursor.name === "si") {
      if (closes || cursor.kind === "empty") strings.push(readText(text));
      text = "";
    } else if (cursor.name === "rPh") inPhonetic = cursor.kind === "open";
    else if (cursor.name === "t" && closes && !inPhonetic) text += cursor.text;
  }
  return strings;
}

function partOf(parts: PackageParts, from: string, kind: string): XmlElement | undefined {
  const name = parts.related(from, kind);
  return name === undefined ? undefined : parts.xml(name);
}
