import { type BookSheet, type DefinedName, FileProblem } from "../book";
import { countedFrom1904, countsFrom1904 } from "./date1904";
import { StyleAppender } from "./appendStyles";
import { drawCharts } from "./drawings";
import { emptyPackage } from "./emptyPackage";
import {
  PackageParts,
  RELATIONSHIPS_END,
  RELATIONSHIPS_START,
  relationshipXml,
  relationshipsPart,
  withChildren,
} from "./packageParts";
import { type SheetEntry, sheetEntries } from "./readXlsx";
import { type TablesOfPackage, tableParts, writtenTable } from "./tableParts";
import { editWorkbook, ownSheetNames } from "./workbookPart";
import { type SheetTies, writeSheet } from "./writeSheet";
import { childrenOf, parseXml, relationshipId } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const TYPE_STEM = "application/vnd.openxmlformats-officedocument.";
const DRAWN: Readonly<Record<string, string>> = { drawing: "drawing", chart: "drawingml.chart" };
const contentType = (kind: string): string => `${TYPE_STEM}${DRAWN[kind] ?? `spreadsheetml.${kind}`}+xml`;

/** Relationships of an own sheet that are written anew; what else people tied to it (what they drew, notes, pivots) stays. */
const WRITTEN_ANEW: readonly string[] = ["table", "hyperlink", "printerSettings"];

/**
 * Adds our sheets to a workbook without touching anything else in it: every other part stays byte for byte, but for the
 * list of sheets, relationships and content types, the styles (added to at the end) and Excel's calculation order, which
 * Excel makes again. Our sheets of an earlier run, known by their name `EP_sheet`, are replaced where they stand; those
 * that are not in `own` any more go.
 *
 * @param original the workbook; without one, a new workbook is made of the sheets alone
 * @param own all sheets to be written, `EP_sheet` among their names or not
 * @param names the names of the whole book; those that belong to others' sheets are left as they are in the file
 * @throws FileProblem where the workbook is of a kind that cannot be added to
 */
export async function graft(
  original: Uint8Array | undefined,
  own: readonly BookSheet[],
  names: readonly DefinedName[],
): Promise<Uint8Array> {
  const parts = original ? await PackageParts.open(original) : emptyPackage();
  const workbookPart = parts.workbookPart();
  if (workbookPart === undefined)
    throw new FileProblem("The workbook has no list of sheets. Save it again in Excel and try again.");
  const workbookText = parts.text(workbookPart) as string;
  const workbook = parseXml(workbookText);
  if ([...workbook.attributes.values()].some((value) => value.startsWith("http://purl.oclc.org/ooxml/"))) {
    throw new FileProblem(
      'The workbook is a "Strict Open XML Spreadsheet". Save it in Excel as "Excel Workbook (.xlsx)" and try again.',
    );
  }
  const date1904 = countsFrom1904(workbook);
  const before = reachable(parts);
  const entries = sheetEntries(parts, workbookPart, workbook);
  const oldNames = ownSheetNames(workbook, entries);
  const old = new Map(
    entries.filter(({ name }) => oldNames.has(name)).map((entry) => [entry.name.toLowerCase(), entry]),
  );

  refuseTakenNames(
    own,
    entries.filter(({ name }) => !oldNames.has(name)),
  );

  const stylesPart = parts.related(workbookPart, "styles");
  const styles = new StyleAppender(
    parts.text(stylesPart ?? "") ?? (emptyPackage().text("xl/styles.xml") as string),
  );

  // First what people tied to our old sheets, then the ties away.
  const ties = new Map([...old].map(([key, entry]) => [key, tiesOf(parts, entry)]));
  const isOld = (entry: SheetEntry) => old.has(entry.name.toLowerCase());
  const tables: TablesOfPackage = {
    present: tableParts(
      parts,
      entries.filter((entry) => !isOld(entry)),
    ),
    earlier: tableParts(parts, entries.filter(isOld)),
  };
  for (const { part } of old.values()) if (part !== undefined) parts.delete(relationshipsPart(part));

  const added: { part: string; kind: string }[] = [];
  const placed = own.map((sheet) => {
    const entry = old.get(sheet.name.toLowerCase());
    const part = entry?.part ?? parts.freeName("xl/worksheets/sheet", "xml");
    if (!entry) added.push({ part, kind: "worksheet" });
    const kept = ties.get(sheet.name.toLowerCase()) ?? { relationships: [], elements: "", extensions: "" };
    const sheetTies = addTies(parts, part, sheet, tables, kept);
    added.push(...sheetTies.added);
    parts.set(part, () => writeSheet(date1904 ? countedFrom1904(sheet) : sheet, styles, sheetTies));
    return { sheet, entry, part };
  });

  const relations = addRelationships(parts, workbookPart, placed, old, own, stylesPart);
  parts.set(
    workbookPart,
    editWorkbook(workbookText, workbook, { entries, old: oldNames, own, names, relationshipIds: relations }),
  );
  if (stylesPart === undefined) added.push({ part: "xl/styles.xml", kind: "styles" });
  // Last, because what it must hold is known when the sheets have been written.
  parts.delete(stylesPart ?? "xl/styles.xml");
  parts.set(stylesPart ?? "xl/styles.xml", () => [styles.toXml()]);

  const after = reachable(parts);
  const gone = new Set([...before].filter((part) => !after.has(part)));
  for (const part of gone) {
    parts.delete(part);
    parts.delete(relationshipsPart(part));
  }
  editContentTypes(parts, gone, added);
  return parts.save();
}

/** The caller chose the names; two sheets of one name are its mistake, and Excel would not open the book. */
function refuseTakenNames(own: readonly BookSheet[], others: readonly SheetEntry[]): void {
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  for (const { name } of own) {
    if (taken.has(name.toLowerCase())) throw new Error(`The workbook already has a sheet called ${name}.`);
    taken.add(name.toLowerCase());
  }
}

interface KeptTies {
  relationships: { id: string; type: string; target: string }[];
  elements: string;
  extensions: string;
}

/** What people hung on one of our sheets: the drawing with their charts, their notes, their pivot tables and slicers. */
function tiesOf(parts: PackageParts, entry: SheetEntry): KeptTies {
  if (entry.part === undefined) return { relationships: [], elements: "", extensions: "" };
  const relationships = parts
    .relationships(entry.part)
    .filter(({ kind, outside }) => !WRITTEN_ANEW.includes(kind) && !outside);
  const text = parts.text(entry.part) as string;
  const tail = text.slice(Math.max(text.lastIndexOf("</sheetData>"), text.lastIndexOf("<sheetData/>")));
  const elements = [...tail.matchAll(/<(?:drawing|legacyDrawing) r:id="([^"]*)"\/>/g)]
    .filter(([, id]) => relationships.some((one) => one.id === id))
    .map(([whole]) => whole)
    .join("");
  const extensions = [...tail.matchAll(/<ext [^>]*>(?:(?!<\/ext>).)*?slicerList.*?<\/ext>/gs)]
    .map(([whole]) => whole)
    .filter(standsAlone)
    .join("");
  return { relationships, elements, extensions };
}

/** Whether a piece of a sheet says itself what its prefixes mean, as Excel's extensions do, but for that of relationships. */
function standsAlone(xml: string): boolean {
  const declared = new Set([...xml.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix));
  return [...xml.matchAll(/[<\s](\w+):\w+[=\s/>]/g)].every(
    ([, prefix]) => prefix === "r" || prefix === "xmlns" || declared.has(prefix),
  );
}

/** Writes a sheet's table parts, its charts and its relationships, people's among them. */
function addTies(
  parts: PackageParts,
  part: string,
  sheet: BookSheet,
  tables: TablesOfPackage,
  kept: KeptTies,
): SheetTies & { added: { part: string; kind: string }[] } {
  const taken = new Set(kept.relationships.map(({ id }) => id));
  const relationships = kept.relationships.map(({ id, type, target }) => relationshipXml(id, type, target));
  const tableIds: string[] = [];
  const added: { part: string; kind: string }[] = [];
  for (const table of sheet.tables) {
    const freePart = () => parts.freeName("xl/tables/table", "xml");
    const { part: tablePart, xml } = writtenTable(table, sheet, tables, freePart);
    parts.set(tablePart, xml);
    added.push({ part: tablePart, kind: "table" });
    const id = freeId(taken);
    tableIds.push(id);
    relationships.push(relationshipXml(id, "table", tablePart));
  }
  const drawing = kept.relationships.find(({ type }) => type.endsWith("/drawing"));
  const { part: drawn, added: drawnAnew } = drawCharts(parts, sheet, drawing?.target);
  added.push(...drawnAnew);
  let elements = kept.elements;
  if (drawn !== undefined && !drawing) {
    const id = freeId(taken);
    relationships.push(relationshipXml(id, "drawing", drawn));
    elements = `<drawing r:id="${id}"/>${elements}`;
  } else if (drawing && drawn === undefined) {
    relationships.splice(kept.relationships.indexOf(drawing), 1);
    elements = elements.replace(/<drawing [^>]*>/, "");
  }
  if (relationships.length > 0) {
    parts.set(relationshipsPart(part), RELATIONSHIPS_START + relationships.join("") + RELATIONSHIPS_END);
  }
  return { tableIds, kept: elements, extensions: kept.extensions, added };
}

/** The workbook's relationships: new sheets in, old ones and the calculation order out. Gives the ids of new sheets by name. */
function addRelationships(
  parts: PackageParts,
  workbookPart: string,
  placed: readonly { sheet: BookSheet; entry: SheetEntry | undefined; part: string }[],
  old: ReadonlyMap<string, SheetEntry>,
  own: readonly BookSheet[],
  stylesPart: string | undefined,
): Map<string, string> {
  const part = relationshipsPart(workbookPart);
  const text = parts.text(part) ?? RELATIONSHIPS_START + RELATIONSHIPS_END;
  const taken = new Set(
    childrenOf(parseXml(text), "Relationship").map(({ attributes }) => attributes.get("Id") ?? ""),
  );
  const ids = new Map<string, string>();
  let added = "";
  for (const { sheet, entry, part: sheetPart } of placed) {
    if (entry) continue;
    const id = freeId(taken);
    ids.set(sheet.name, id);
    added += relationshipXml(id, "worksheet", sheetPart);
  }
  if (stylesPart === undefined) added += relationshipXml(freeId(taken), "styles", "xl/styles.xml");
  const stay = new Set(own.map(({ name }) => name.toLowerCase()));
  const goneIds = new Set(
    [...old].filter(([key]) => !stay.has(key)).map(([, entry]) => relationshipId(entry.element) ?? ""),
  );
  const gone = ({ attributes }: { attributes: ReadonlyMap<string, string> }): boolean =>
    goneIds.has(attributes.get("Id") ?? "-") || (attributes.get("Type") ?? "").endsWith("/calcChain");
  parts.set(part, withChildren(text, gone, added));
  return ids;
}

function editContentTypes(
  parts: PackageParts,
  gone: ReadonlySet<string>,
  added: readonly { part: string; kind: string }[],
): void {
  const overrides = added.map(
    ({ part, kind }) => `<Override PartName="/${part}" ContentType="${contentType(kind)}"/>`,
  );
  // A name that became free may have been used again.
  const isNew = new Set(added.map(({ part }) => part));
  const isGone = ({ attributes }: { attributes: ReadonlyMap<string, string> }): boolean => {
    const part = (attributes.get("PartName") ?? "").replace(/^\//, "");
    return gone.has(part) || isNew.has(part);
  };
  parts.set(CONTENT_TYPES, withChildren(parts.text(CONTENT_TYPES) as string, isGone, overrides.join("")));
}

/** Every part that relationships lead to from the package's root. */
function reachable(parts: PackageParts): Set<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, outside } of parts.relationships(part)) {
      if (outside || found.has(target) || !parts.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

function freeId(taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `rId${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
