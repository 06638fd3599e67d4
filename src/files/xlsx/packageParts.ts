import { decodeXml } from "../textEncoding";
import { type XmlElement, applyEdits, childrenOf, escapeAttribute, parseXml } from "./xml";
import { type ZipEntry, deflated, inflated, readZip, zipOf } from "./zipArchive";

/** A package that unpacks to more than this is not a council's workbook. */
const MOST_BYTES = 3_000_000_000;

export interface Relationship {
  id: string;
  /** The last word of its type: "worksheet", "table", "styles"... in both dialects of the standard. */
  kind: string;
  type: string;
  /** The part it leads to, as a full name; of an outside target the text as written. */
  target: string;
  outside: boolean;
}

/** New content of a part: text, or pieces of it that are made one by one while the package is written. */
export type PartContent = string | (() => Iterable<string>);

/** A part as it came: its compressed form, and its bytes where it is XML. */
interface OriginalPart {
  entry: ZipEntry;
  bytes: Uint8Array | undefined;
}

/** The named parts of an office package (ECMA-376 part 2), in their order. Names have no leading slash. */
export class PackageParts {
  private constructor(private readonly parts: Map<string, OriginalPart | PartContent>) {}

  /** @throws Error where the bytes are no zip archive or a damaged one. */
  static async open(bytes: Uint8Array): Promise<PackageParts> {
    const entries = readZip(bytes);
    if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
      throw new Error("the package is too large");
    const parts = new Map<string, OriginalPart>();
    for (const entry of entries) {
      const isText = /\.(xml|rels)$|^mimetype$/i.test(entry.name);
      parts.set(entry.name, { entry, bytes: isText ? await inflated(entry) : undefined });
    }
    return new PackageParts(parts);
  }

  static of(parts: Readonly<Record<string, string>>): PackageParts {
    return new PackageParts(new Map(Object.entries(parts)));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The text of an XML part. */
  text(name: string): string | undefined {
    const part = this.parts.get(name);
    if (part === undefined || typeof part === "string") return part;
    if (typeof part === "function") return [...part()].join("");
    return part.bytes && decodeXml(part.bytes);
  }

  /** The bytes of a part as it came. @throws Error where they are damaged */
  async content(name: string): Promise<Uint8Array | undefined> {
    const part = this.parts.get(name);
    if (typeof part !== "object") return undefined;
    return part.bytes ?? inflated(part.entry);
  }

  xml(name: string): XmlElement | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : parseXml(text);
  }

  set(name: string, content: PartContent): void {
    this.parts.set(name, content);
  }

  delete(name: string): void {
    this.parts.delete(name);
  }

  relationships(part: string): Relationship[] {
    const root = this.xml(relationshipsPart(part));
    return childrenOf(root, "Relationship").map(({ attributes }) => {
      const type = attributes.get("Type") ?? "";
      const outside = attributes.get("TargetMode") === "External";
      const target = attributes.get("Target") ?? "";
      return {
        id: attributes.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: outside ? target : this.named(resolve(part, target)),
        outside,
      };
    });
  }

  /** The part that a relationship of some kind leads to. */
  related(part: string, kind: string): string | undefined {
    const found = this.relationships(part).find((one) => one.kind === kind && !one.outside);
    return found && this.has(found.target) ? found.target : undefined;
  }

  /** The main part: usually xl/workbook.xml. */
  workbookPart(): string | undefined {
    return this.related("", "officeDocument");
  }

  /** A name that no part has: `xl/worksheets/sheet12.xml` for "xl/worksheets/sheet", "xml". */
  freeName(stem: string, extension: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** The package as a zip archive; parts that are made in pieces never stand in memory whole. */
  async save(): Promise<Uint8Array> {
    const entries: ZipEntry[] = [];
    for (const [name, part] of this.parts) {
      if (typeof part === "object") entries.push(part.entry);
      else entries.push(await deflated(name, encoded(typeof part === "string" ? [part] : part())));
    }
    return zipOf(entries);
  }

  /** Part names do not tell case apart. */
  private named(name: string): string {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    return this.names().find((one) => one.toLowerCase() === lower) ?? name;
  }
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export const RELATIONSHIPS_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
export const RELATIONSHIPS_END = "</Relationships>";

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** A `<Relationship>` to a part, its target from the package's root; `kind` is the last word of a type of the standard, or a whole type. */
export function relationshipXml(id: string, kind: string, target: string): string {
  const type = kind.includes("/") ? kind : OFFICE_RELATIONSHIPS + kind;
  return `<Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="/${escapeAttribute(target)}"/>`;
}

/** A text without some of its elements and with other XML before the end of its root. */
export function withChildren(text: string, gone: (element: XmlElement) => boolean, added: string): string {
  const root = parseXml(text);
  return applyEdits(text, [
    ...root.children
      .filter(gone)
      .map((element) => ({ start: element.start, end: element.end, replacement: "" })),
    root.innerEnd < root.end
      ? { start: root.innerEnd, end: root.innerEnd, replacement: added }
      : { start: root.end - 2, end: root.end, replacement: `>${added}</${root.prefix}${root.name}>` },
  ]);
}

function resolve(part: string, target: string): string {
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A stray percent sign: the name is meant as written.
  }
  if (decoded.startsWith("/")) return decoded.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}
