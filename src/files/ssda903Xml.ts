import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { FileProblem } from "./book";

/** The root of a return (reference: the schema of the children looked after collection). */
const ROOT = "EXPSSDA903";

/** One table of the return, as the CSV files of the same collection have it. */
export interface ReturnTable {
  name: string;
  columns: string[];
  rows: (string | null)[][];
}

interface TableShape {
  name: string;
  columns: readonly string[];
  /** The XML element that holds a row; what has none stands among the header's own fields. */
  group?: string;
  /** Of tables made from the header's fields: a child has a row only where one of these says something. */
  needs?: readonly string[];
}

const HEADER_COLUMNS = ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"];
const AD1_FIELDS = ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"];
const OC3_FIELDS = ["IN_TOUCH", "ACTIV", "ACCOM"];

const SHAPES: readonly TableShape[] = [
  { name: "Header", columns: HEADER_COLUMNS },
  {
    name: "Episodes",
    group: "EPISODE",
    columns:
      "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN".split(
        " ",
      ),
  },
  { name: "UASC", columns: ["CHILD", "SEX", "DOB", "DUC"], needs: ["DUC", "UASC"] },
  { name: "Reviews", group: "AREVIEW", columns: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"] },
  { name: "AD1", columns: ["CHILD", "DOB", ...AD1_FIELDS], needs: AD1_FIELDS },
  {
    name: "PlacedAdoption",
    group: "AD_PLACED",
    columns: ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
  },
  { name: "PrevPerm", group: "PERMANENCE", columns: ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"] },
  {
    name: "OC2",
    group: "OC2",
    columns:
      "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED".split(
        " ",
      ),
  },
  { name: "OC3", columns: ["CHILD", "DOB", ...OC3_FIELDS], needs: OC3_FIELDS },
  { name: "Missing", group: "AMISSING", columns: ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"] },
];

/** The CSV files call two fields otherwise. */
const RENAMED: Readonly<Record<string, string>> = { CHILDID: "CHILD", PL: "PLACE" };

/** Header fields that only say which other table a child is in. */
const FLAG_FIELDS = new Set(["UASC"]);

type Fields = Map<string, string>;

interface ChildRecord {
  header: Fields;
  /** Elements with fields of their own, in the order of the file. */
  groups: { name: string; fields: Fields }[];
}

/**
 * Reads a return's XML into its tables: text as written, children and their rows in the order of the file. A table without
 * rows is left out; an element that this reader has not met becomes a column of its table, or a table of its own.
 *
 * @throws FileProblem with the line where the XML breaks, or where it is no SSDA903 return
 */
export function readSsda903Xml(xml: string, file: string): ReturnTable[] {
  const tables = new ReturnTables();
  const path: string[] = [];
  let root: string | undefined;
  let current: ChildRecord | undefined;
  let text = "";
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on("error", (error) => {
    const where = /^(?:undefined:)?(\d+):\d+:\s*/.exec(error.message);
    throw new FileProblem(
      `"${file}" cannot be read: its XML breaks off or is damaged at line ${where?.[1] ?? parser.line}. Export the return again from your case system.`,
    );
  });
  parser.on(
    "opentag",
    ({ name }: { name: string; attributes: Record<string, string | SaxesAttributeNS> }) => {
      const local = localName(name);
      root ??= local;
      if (root !== ROOT) throw notAReturn(file, root);
      path.push(local);
      text = "";
      if (path.length === 2 && local === "CHILD") current = { header: new Map(), groups: [] };
      const isGroup = path.length === 3 || (path.length === 4 && path[2] === "HEADER");
      if (current && isGroup && local !== "HEADER") current.groups.push({ name: local, fields: new Map() });
    },
  );
  parser.on("text", (more) => (text += more));
  parser.on("cdata", (more) => (text += more));
  parser.on("closetag", () => {
    const name = path.pop() as string;
    const value = text.trim();
    text = "";
    if (!current) return;
    if (path.length === 1) {
      tables.add(current);
      current = undefined;
      return;
    }
    const group = current.groups.at(-1);
    const inHeader = path.at(-1) === "HEADER";
    // A field of the header opened a group of its name that stayed empty.
    if (inHeader && group?.name === name && group.fields.size === 0) {
      current.groups.pop();
      if (value !== "") current.header.set(RENAMED[name] ?? name, value);
    } else if (group && group.name === path.at(-1)) group.fields.set(RENAMED[name] ?? name, value);
  });
  parser.write(xml).close();
  if (root === undefined) throw notAReturn(file, root);
  return tables.filled();
}

/** Tables as they fill, child after child. */
class ReturnTables {
  private readonly tables = new Map<string, ReturnTable>();

  constructor() {
    for (const { name, columns } of SHAPES) this.tables.set(name, { name, columns: [...columns], rows: [] });
  }

  add(child: ChildRecord): void {
    const { header } = child;
    for (const shape of SHAPES) {
      if (shape.group !== undefined) continue;
      if (shape.needs && !shape.needs.some((field) => says(header.get(field)))) continue;
      this.row(shape.name, shape.needs ? onlyColumns(header, shape.columns) : headerFields(header));
    }
    for (const group of child.groups) {
      const name = SHAPES.find((shape) => shape.group === group.name)?.name ?? group.name;
      if (![...group.fields.values()].some((value) => value !== "")) continue;
      const who: Fields = new Map();
      who.set("CHILD", header.get("CHILD") ?? "");
      if (name !== "Episodes") who.set("DOB", header.get("DOB") ?? "");
      this.row(name, new Map([...who, ...group.fields]));
    }
  }

  filled(): ReturnTable[] {
    return [...this.tables.values()].filter(({ rows }) => rows.length > 0);
  }

  private row(name: string, fields: Fields): void {
    let table = this.tables.get(name);
    if (!table) this.tables.set(name, (table = { name, columns: ["CHILD", "DOB"], rows: [] }));
    for (const field of fields.keys()) if (!table.columns.includes(field)) table.columns.push(field);
    table.rows.push(table.columns.map((column) => fields.get(column) || null));
  }
}

function says(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value.toLowerCase() !== "false";
}

function onlyColumns(fields: Fields, columns: readonly string[]): Fields {
  return new Map([...fields].filter(([name]) => columns.includes(name)));
}

/** The header's own fields: what belongs to tables made from it is left to them. */
function headerFields(header: Fields): Fields {
  const elsewhere = new Set([...AD1_FIELDS, ...OC3_FIELDS, "DUC"]);
  return new Map([...header].filter(([name]) => !elsewhere.has(name) && !FLAG_FIELDS.has(name)));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toUpperCase();
}

function notAReturn(file: string, root: string | undefined): FileProblem {
  const found = root === undefined ? "it is empty" : `it begins with <${root}>`;
  return new FileProblem(
    `"${file}" is not an SSDA903 return: a return's XML begins with <${ROOT}>, but ${found}. Export the SSDA903 return as XML or CSV, or save the data as .xlsx.`,
  );
}
