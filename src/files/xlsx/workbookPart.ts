import type { BookSheet, DefinedName } from "../book";
import { OWN_SHEET_NAME } from "../ownSheets";
import { absoluteArea } from "./cellNames";
import { formulaFromFile } from "./fileFormulas";
import { RELATIONSHIP_NAMESPACE, attributeText, formulaXml } from "./partText";
import type { SheetEntry } from "./readXlsx";
import { type Edit, type XmlElement, applyEdits, child, childrenOf, escapeAttribute } from "./xml";

/** What comes before the names of a workbook part, last first. */
const BEFORE_NAMES = ["externalReferences", "functionGroups", "sheets"];

export interface WorkbookChange {
  entries: readonly SheetEntry[];
  /** The names of our sheets as the file has them. */
  old: ReadonlySet<string>;
  own: readonly BookSheet[];
  names: readonly DefinedName[];
  /** Of sheets that are new in the file. */
  relationshipIds: ReadonlyMap<string, string>;
}

/** The sheets that carry our mark. */
export function ownSheetNames(workbook: XmlElement, entries: readonly SheetEntry[]): Set<string> {
  return new Set(
    childrenOf(child(workbook, "definedNames"), "definedName")
      .filter(({ attributes }) => attributes.get("name") === OWN_SHEET_NAME)
      .flatMap(({ attributes }) => entries[Number(attributes.get("localSheetId") ?? -1)]?.name ?? []),
  );
}

/** The workbook part with our sheets and names; what belongs to others keeps its text, and its sheet numbers are put right. */
export function editWorkbook(text: string, workbook: XmlElement, change: WorkbookChange): string {
  const { entries, old, own } = change;
  const written = new Map(own.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const stays = (name: string): boolean => !old.has(name) || written.has(name.toLowerCase());
  const order = [
    ...entries.map(({ name }) => name).filter(stays),
    ...own.map(({ name }) => name).filter((name) => change.relationshipIds.has(name)),
  ];
  const newIndex = new Map(order.map((name, index) => [name.toLowerCase(), index]));
  const indexOf = (oldIndex: number): number | undefined =>
    newIndex.get(entries[oldIndex]?.name.toLowerCase() ?? "");

  const edits: Edit[] = [
    sheetList(text, workbook, change, (entry) => stays(entry.name)),
    nameList(text, workbook, change, indexOf, newIndex),
  ];
  for (const view of childrenOf(child(workbook, "bookViews"), "workbookView")) {
    for (const name of ["activeTab", "firstSheet"]) {
      const value = view.attributes.get(name);
      if (value === undefined) continue;
      const index = indexOf(Number(value)) ?? 0;
      if (String(index) !== value) edits.push(attributeEdit(text, view, name, index));
    }
  }
  return applyEdits(text, edits);
}

function sheetList(
  text: string,
  workbook: XmlElement,
  { entries, old, own, relationshipIds }: WorkbookChange,
  stays: (entry: SheetEntry) => boolean,
): Edit {
  const list = child(workbook, "sheets") as XmlElement;
  const p = workbook.prefix;
  const relationPrefix = prefixOf(workbook, RELATIONSHIP_NAMESPACE);
  const declaration = relationPrefix === undefined ? ` xmlns:r="${RELATIONSHIP_NAMESPACE}"` : "";
  const visibility = new Map(own.map((sheet) => [sheet.name.toLowerCase(), sheet.visibility]));
  const kept = entries.filter(stays).map((entry) => {
    const raw = text.slice(entry.element.start, entry.element.end);
    const state = old.has(entry.name) ? visibility.get(entry.name.toLowerCase()) : undefined;
    if (state === undefined) return raw;
    const bare = raw.replace(/\s+state\s*=\s*("[^"]*"|'[^']*')/, "");
    return state === "visible" ? bare : bare.replace(/\s*\/?>/, ` state="${state}"$&`);
  });
  let sheetId = Math.max(0, ...entries.map(({ element }) => Number(element.attributes.get("sheetId") ?? 0)));
  const added = own
    .filter(({ name }) => relationshipIds.has(name))
    .map((sheet) => {
      const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
      const id = `${relationPrefix ?? "r"}:id="${relationshipIds.get(sheet.name)}"`;
      return `<${p}sheet name="${attributeText(sheet.name)}" sheetId="${++sheetId}"${state}${declaration} ${id}/>`;
    });
  const replacement = `<${p}sheets>${[...kept, ...added].join("")}</${p}sheets>`;
  return { start: list.start, end: list.end, replacement };
}

function nameList(
  text: string,
  workbook: XmlElement,
  { entries, old, own, names }: WorkbookChange,
  indexOf: (oldIndex: number) => number | undefined,
  newIndex: ReadonlyMap<string, number>,
): Edit {
  const list = child(workbook, "definedNames");
  const p = workbook.prefix;
  const oldAndNew = [...old, ...own.map(({ name }) => name)];
  const wanted = new Map(
    names.filter(({ sheet }) => sheet === undefined).map((name) => [name.name.toLowerCase(), name]),
  );
  const kept: string[] = [];
  // A print area that the sheet itself knows is written with it; one of several parts stays as it stands in the file.
  const knowsArea = new Set(own.flatMap(({ name, print }) => (print?.area ? [name.toLowerCase()] : [])));
  for (const element of childrenOf(list, "definedName")) {
    const raw = text.slice(element.start, element.end);
    const name = (element.attributes.get("name") ?? "").toLowerCase();
    const local = element.attributes.get("localSheetId");
    if (local !== undefined) {
      const index = indexOf(Number(local));
      const sheet = entries[Number(local)]?.name ?? "";
      const staysAsItIs = name === "_xlnm.print_area" && !knowsArea.has(sheet.toLowerCase());
      if (index === undefined || (old.has(sheet) && !staysAsItIs)) continue;
      kept.push(
        String(index) === local
          ? raw
          : applyEdits(raw, [attributeEdit(raw, { ...element, start: 0 }, "localSheetId", index)]),
      );
      continue;
    }
    const refersTo = formulaFromFile(element.text).slice(1);
    const now = wanted.get(name);
    const isOurs = refersToSheet(refersTo, oldAndNew) || (now && refersToSheet(now.refersTo, oldAndNew));
    if (isOurs && now?.refersTo !== refersTo) continue;
    wanted.delete(name);
    kept.push(raw);
  }
  const ownNames = new Set(own.map(({ name }) => name.toLowerCase()));
  const added = [
    ...wanted.values(),
    ...names.filter(({ sheet }) => sheet !== undefined && ownNames.has(sheet.toLowerCase())),
    ...own.flatMap(printNames),
  ].map((name) => {
    const scope = name.sheet === undefined ? "" : ` localSheetId="${newIndex.get(name.sheet.toLowerCase())}"`;
    const hidden = name.hidden ? ' hidden="1"' : "";
    return `<${p}definedName name="${escapeAttribute(name.name)}"${scope}${hidden}>${formulaXml(name.refersTo)}</${p}definedName>`;
  });
  const all = [...kept, ...added].join("");
  const replacement = all === "" ? "" : `<${p}definedNames>${all}</${p}definedNames>`;
  if (list) return { start: list.start, end: list.end, replacement };
  const before = BEFORE_NAMES.map((name) => child(workbook, name)).find((element) => element !== undefined);
  const at = (before as XmlElement).end;
  return { start: at, end: at, replacement };
}

/** What is printed, and the rows repeated in print, stand in names that Excel keeps for itself. */
function printNames({ name: sheet, print }: BookSheet): DefinedName[] {
  const { titleRows, area } = print ?? {};
  const named = (name: string, place: string) => ({
    name,
    refersTo: `${quoted(sheet)}!${place}`,
    sheet,
    hidden: false,
  });
  return [
    ...(area ? [named("_xlnm.Print_Area", absoluteArea(area))] : []),
    ...(titleRows ? [named("_xlnm.Print_Titles", `$${titleRows.from + 1}:$${titleRows.to + 1}`)] : []),
  ];
}

function refersToSheet(refersTo: string, sheets: readonly string[]): boolean {
  const lower = refersTo.toLowerCase();
  return sheets.some((name) => {
    const small = name.toLowerCase();
    return lower.startsWith(`${small}!`) || lower.startsWith(`${quoted(small)}!`);
  });
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function prefixOf(root: XmlElement, namespace: string): string | undefined {
  for (const [name, value] of root.attributes) {
    if (value === namespace && name.startsWith("xmlns:")) return name.slice("xmlns:".length);
  }
  return undefined;
}

/** Gives an attribute that is there another number. */
function attributeEdit(text: string, element: Pick<XmlElement, "start">, name: string, value: number): Edit {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*["'])[^"']*`);
  const match = pattern.exec(text.slice(element.start)) as RegExpExecArray;
  const start = element.start + match.index;
  return { start, end: start + match[0].length, replacement: `${match[1]}${value}` };
}
