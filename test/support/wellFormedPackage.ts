import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every tag of a part in its order, names without prefixes; throws where it is not well-formed. Reads with a parser that is not ours. */
function tagsOf(xml: string): Tag[] {
  const parser = new SaxesParser({ xmlns: true });
  const tags: Tag[] = [];
  const open: Tag[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const tag = {
      name: local,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ name, value }) => [
          name.includes(":") && name.endsWith(":id") ? "r:id" : name,
          value,
        ]),
      ),
      text: "",
    };
    tags.push(tag);
    open.push(tag);
  });
  parser.on("text", (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  return tags;
}

/** What Excel would repair or refuse in a workbook's package (ECMA-376 parts 1 and 2), a sentence each; none where all is well. */
export function faultsOfPackage(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  const fault = (condition: boolean, sentence: string): void => void (condition && faults.push(sentence));
  const tags = new Map<string, Tag[]>();
  for (const [part, content] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(part)) continue;
    try {
      tags.set(part, tagsOf(strFromU8(content)));
    } catch (error) {
      // Drawings of notes are not always XML; Excel reads them all the same.
      fault(!part.endsWith(".vml"), `${part} is not well-formed: ${String(error)}`);
    }
  }
  const named = (part: string, name: string): Tag[] =>
    (tags.get(part) ?? []).filter((tag) => tag.name === name);

  const types = tags.get("[Content_Types].xml") ?? [];
  const extensions = types
    .filter(({ name }) => name === "Default")
    .map((tag) => tag.attributes.Extension!.toLowerCase());
  const overrides = types
    .filter(({ name }) => name === "Override")
    .map((tag) => tag.attributes.PartName!.slice(1));
  for (const part of doubled(overrides)) fault(true, `${part} has two content types`);
  for (const part of overrides)
    fault(parts[part] === undefined, `${part} has a content type, but is not there`);
  for (const part of Object.keys(parts)) {
    const extension = /\.([^./]*)$/.exec(part)?.[1]?.toLowerCase() ?? "";
    const isTyped = part === "[Content_Types].xml" || overrides.includes(part) || part.endsWith("/");
    fault(!isTyped && !extensions.includes(extension), `${part} has no content type`);
  }

  const targets = new Map<string, Map<string, string>>();
  for (const part of tags.keys()) {
    if (!part.endsWith(".rels")) continue;
    const owner = part.replace("_rels/", "").replace(/\.rels$/, "");
    fault(owner !== "" && parts[owner] === undefined, `${part} belongs to no part`);
    const all = named(part, "Relationship");
    for (const id of doubled(all.map(({ attributes }) => attributes.Id!)))
      fault(true, `${part} has ${id} twice`);
    const inside = all.filter(({ attributes }) => attributes.TargetMode !== "External");
    targets.set(
      owner,
      new Map(inside.map(({ attributes }) => [attributes.Id!, resolved(owner, attributes.Target!)])),
    );
    for (const target of targets.get(owner)!.values())
      fault(parts[target] === undefined, `${part} leads to ${target}, which is not there`);
    const known = new Set(all.map(({ attributes }) => attributes.Id));
    for (const { name, attributes } of tags.get(owner) ?? []) {
      const id = attributes["r:id"];
      fault(
        id !== undefined && id !== "" && !known.has(id),
        `<${name}> of ${owner} has no relationship ${id}`,
      );
    }
  }

  const book = "xl/workbook.xml";
  const sheets = named(book, "sheet");
  for (const [what, values] of [
    ["sheet name", sheets.map(({ attributes }) => attributes.name!.toLowerCase())],
    ["sheet number", sheets.map(({ attributes }) => attributes.sheetId!)],
    ["sheet part", sheets.map(({ attributes }) => targets.get(book)?.get(attributes["r:id"]!) ?? "")],
    [
      "defined name",
      named(book, "definedName").map(
        ({ attributes }) => `${attributes.name!.toLowerCase()} of ${attributes.localSheetId ?? "the book"}`,
      ),
    ],
  ] as const)
    for (const value of doubled(values)) fault(true, `two of one ${what}: ${value}`);
  for (const { attributes } of sheets)
    fault(
      !/^[^:\\/?*[\]]{1,31}$/.test(attributes.name!) || /^'|'$/.test(attributes.name!),
      `a sheet cannot be called ${attributes.name}`,
    );
  fault(
    sheets.every(({ attributes }) => /hidden/i.test(attributes.state ?? "")),
    "no sheet is visible",
  );
  for (const { attributes, text } of named(book, "definedName")) {
    fault(
      Number(attributes.localSheetId ?? 0) >= sheets.length,
      `the name ${attributes.name} is of no sheet`,
    );
    fault(text.trim() === "" || text.startsWith("="), `the name ${attributes.name} refers to “${text}”`);
  }
  for (const { attributes } of named(book, "workbookView"))
    fault(Number(attributes.activeTab ?? 0) >= sheets.length, "the active tab is not there");

  const styles = stylesOf(tags.get("xl/styles.xml") ?? [], fault);
  const tables = [...tags.keys()].filter((part) => /^xl\/tables\/[^/]+\.xml$/.test(part));
  const roots = tables.map((part) => tags.get(part)![0]!.attributes);
  for (const id of doubled(roots.map(({ id }) => id!))) fault(true, `two tables have the number ${id}`);
  const bookNames = named(book, "definedName")
    .filter(({ attributes }) => attributes.localSheetId === undefined)
    .map(({ attributes }) => attributes.name!.toLowerCase());
  for (const name of doubled([...roots.map(({ displayName }) => displayName!.toLowerCase()), ...bookNames]))
    fault(true, `two tables or names are called ${name}`);

  for (const part of new Set(targets.get(book)?.values() ?? [])) {
    if (!tags.get(part)?.some(({ name }) => name === "sheetData")) continue;
    const cells = faultsOfCells(part, tags.get(part)!, styles, fault);
    for (const tie of named(part, "tablePart")) {
      const table = targets.get(part)?.get(tie.attributes["r:id"]!) ?? "";
      faultsOfTable(table, tags.get(table) ?? [], cells, fault);
    }
  }
  return faults;
}

type Fault = (condition: boolean, sentence: string) => void;

/** How many cell styles and how many conditional looks there are. */
function stylesOf(tags: readonly Tag[], fault: Fault): { cells: number; looks: number } {
  const count = (list: string): number => {
    const from = tags.findIndex(({ name }) => name === list);
    return from < 0 ? 0 : Number(tags[from]!.attributes.count ?? Infinity);
  };
  const from = tags.findIndex(({ name }) => name === "cellXfs") + 1;
  const length = tags
    .slice(from)
    .findIndex(({ name }) => name !== "xf" && !/alignment|protection/.test(name));
  const xfs = tags.slice(from, length < 0 ? undefined : from + length).filter(({ name }) => name === "xf");
  if (from > 0) fault(xfs.length !== count("cellXfs"), "cellXfs counts what it does not hold");
  for (const { attributes } of xfs)
    for (const [attribute, list] of [
      ["fontId", "fonts"],
      ["fillId", "fills"],
      ["borderId", "borders"],
    ] as const)
      fault(
        Number(attributes[attribute] ?? 0) >= count(list),
        `a cell style has no ${attribute} ${attributes[attribute]}`,
      );
  return { cells: xfs.length, looks: count("dxfs") };
}

/** Gives the text of each cell that holds one in itself. */
function faultsOfCells(
  part: string,
  tags: readonly Tag[],
  styles: { cells: number; looks: number },
  fault: Fault,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let lastRow = 0;
  let lastColumn = 0;
  let place = "";
  for (const { name, attributes, text } of tags) {
    if (name === "row") {
      const row = Number(attributes.r ?? lastRow + 1);
      fault(row <= lastRow, `${part} has row ${row} after row ${lastRow}`);
      [lastRow, lastColumn] = [row, 0];
    } else if (name === "c") {
      place = attributes.r ?? "";
      const column = [...place.replace(/\d/g, "")].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      if (place !== "") {
        fault(column <= lastColumn || !place.endsWith(String(lastRow)), `${part} has ${place} out of order`);
        lastColumn = column;
      }
      fault(
        Number(attributes.s ?? 0) >= Math.max(1, styles.cells),
        `${part} ${place} has no style ${attributes.s}`,
      );
    } else if (name === "t") texts.set(place, (texts.get(place) ?? "") + text);
    fault(
      name === "cfRule" && Number(attributes.dxfId ?? -1) >= styles.looks,
      `${part} has no conditional look ${attributes.dxfId}`,
    );
  }
  return texts;
}

/** A table is as wide as its columns, which are told apart and stand as texts in its header row. */
function faultsOfTable(
  part: string,
  tags: readonly Tag[],
  cells: ReadonlyMap<string, string>,
  fault: Fault,
): void {
  const names = tags.filter(({ name }) => name === "tableColumn").map(({ attributes }) => attributes.name!);
  for (const name of doubled(names.map((one) => one.toLowerCase())))
    fault(true, `${part} has two columns ${name}`);
  const ref = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(tags[0]?.attributes.ref ?? "");
  if (!ref) return fault(true, `${part} stands nowhere`);
  const number = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  fault(number(ref[3]!) - number(ref[1]!) + 1 !== names.length, `${part} is not as wide as its columns`);
  fault(Number(ref[4]) <= Number(ref[2]), `${part} has no row under its header`);
  const inHeader = [...cells]
    .filter(([place]) => place.replace(/\D/g, "") === ref[2])
    .filter(
      ([place]) =>
        number(place.replace(/\d/g, "")) >= number(ref[1]!) &&
        number(place.replace(/\d/g, "")) <= number(ref[3]!),
    );
  const unlike = inHeader.find(
    ([place, text]) =>
      text !== names[number(place.replace(/\d/g, "")) - number(ref[1]!)]?.replace(/_x000a_/gi, "\n"),
  );
  fault(unlike !== undefined, `${part} has another header than ${unlike?.join(" ")}`);
}

function resolved(owner: string, target: string): string {
  if (target.startsWith("/")) return decodeURI(target.slice(1));
  const steps = owner.split("/").slice(0, -1);
  for (const step of decodeURI(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function doubled(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

/** The parts of a workbook that adding sheets may change (all others stay byte for byte). */
const MAY_CHANGE = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/calcChain.xml",
];

/** Parts of the workbook before that are gone or different after, but for those that list and style sheets. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([part, content]) => {
      const other = now[part];
      return !MAY_CHANGE.includes(part) && (!other || !Buffer.from(other).equals(Buffer.from(content)));
    })
    .map(([part]) => part);
}
