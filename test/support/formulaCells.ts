import { strFromU8, unzipSync } from "fflate";

/** What a formula cell of a file last came to; an error is `{ error: "#N/A" }`, so that it is no text. */
export type CachedValue = string | number | boolean | null | { error: string };

export interface FormulaCell {
  sheet: string;
  /** "B7". */
  cell: string;
  formula: string;
  value: CachedValue;
}

/** Every formula cell of an xlsx with its cached value, read from the XML itself so that no reader of ours stands between. */
export function formulaCells(xlsx: Uint8Array): FormulaCell[] {
  const parts = unzipSync(xlsx);
  const part = (path: string) => (parts[path] === undefined ? "" : strFromU8(parts[path]));
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ open }) => [
      attribute(open, "Id"),
      attribute(open, "Target"),
    ]),
  );
  return elements(part("xl/workbook.xml"), "sheet").flatMap(({ open }) => {
    const target = targets.get(attribute(open, "r:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    return cellsOf(part(path), attribute(open, "name"), sharedStrings(part("xl/sharedStrings.xml")));
  });
}

function cellsOf(xml: string, sheet: string, strings: readonly string[]): FormulaCell[] {
  return elements(xml, "c")
    .filter(({ inner }) => /<f\b/.test(inner))
    .map(({ open, inner }) => ({
      sheet,
      cell: attribute(open, "r"),
      formula: unescaped(/<f\b[^>]*>([^<]*)<\/f>/.exec(inner)?.[1] ?? ""),
      value: cachedValue(attribute(open, "t"), /<v(?: [^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1], strings),
    }));
}

function cachedValue(type: string, text: string | undefined, strings: readonly string[]): CachedValue {
  if (type === "str") return unescaped(text ?? "");
  if (text === undefined || text === "") return null;
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1";
  if (type === "e") return { error: unescaped(text) };
  return Number(text);
}

function sharedStrings(xml: string): string[] {
  return elements(xml, "si").map(({ inner }) =>
    elements(inner, "t")
      .map((text) => unescaped(text.inner))
      .join(""),
  );
}

function elements(xml: string, name: string): { open: string; inner: string }[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>((?:(?!</${name}>)[^])*)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => ({ open: match[1] ?? "", inner: match[2] ?? "" }));
}

function attribute(open: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(open)?.[1] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex, decimal, entity) =>
    hex !== undefined
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[entity] ?? ""),
  );
}
