/**
 * XML as office packages hold it: no document types, no entities of their own. A cursor walks the tags of a part (sheets of
 * a hundred megabytes among them); {@link parseXml} makes a small tree of the parts that are edited in place, so that what is
 * not ours keeps its bytes.
 */

/** The part is not well-formed. */
export class XmlFault extends Error {}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;

/** Stands on one tag after another. Names are local: `x:row` is `row`. */
export class XmlCursor {
  kind: "open" | "close" | "empty" = "open";
  name = "";
  /** "x:" where the tag is `<x:row>`. */
  prefix = "";
  /** Position of the tag's `<` and of what follows its `>`. */
  start = 0;
  end = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private textFrom = 0;
  private heldText = "";

  constructor(private readonly xml: string) {}

  /** The characters between the tag before and this one. */
  get text(): string {
    const raw = this.xml.slice(this.textFrom, this.start);
    return this.heldText === "" ? plainText(raw) : this.heldText + plainText(raw);
  }

  /** Goes on to the next tag; false at the end. */
  next(): boolean {
    const { xml } = this;
    this.heldText = "";
    this.textFrom = this.end;
    let at = xml.indexOf("<", this.end);
    while (at >= 0 && (xml.charCodeAt(at + 1) === 33 || xml.charCodeAt(at + 1) === 63)) {
      at = xml.indexOf("<", this.skip(at));
    }
    if (at < 0) return false;
    this.start = at;
    const closing = xml.charCodeAt(at + 1) === SLASH;
    const { length } = xml;
    let to = closing ? at + 2 : at + 1;
    let nameFrom = to;
    for (; to < length; to++) {
      const code = xml.charCodeAt(to);
      if (code === COLON) nameFrom = to + 1;
      else if (code <= SPACE || code === GREATER || code === SLASH) break;
    }
    this.prefix = xml.slice(closing ? at + 2 : at + 1, nameFrom);
    this.name = xml.slice(nameFrom, to);
    this.attributesFrom = to;
    for (; to < length; to++) {
      const code = xml.charCodeAt(to);
      if (code === GREATER) break;
      if (code === DOUBLE_QUOTE || code === QUOTE) {
        to = xml.indexOf(code === QUOTE ? "'" : '"', to + 1);
        if (to < 0) throw new XmlFault("an attribute does not end");
      } else if (code === LESS) break;
    }
    if (xml.charCodeAt(to) !== GREATER) throw new XmlFault("a tag does not end");
    const empty = xml.charCodeAt(to - 1) === SLASH;
    this.attributesTo = empty ? to - 1 : to;
    this.end = to + 1;
    this.kind = closing ? "close" : empty ? "empty" : "open";
    return true;
  }

  /** Goes on to the next tag inside the element that the cursor went into; false at its end tag. */
  nextInside(name: string): boolean {
    return this.next() && !(this.kind === "close" && this.name === name);
  }

  /** Goes on to the end of the element that it stands on. */
  pass(): void {
    for (let depth = this.kind === "open" ? 1 : 0; depth > 0;) {
      if (!this.next()) throw new XmlFault("the part ends too early");
      if (this.kind === "open") depth++;
      else if (this.kind === "close") depth--;
    }
  }

  /** An attribute by its full name as written ("r:id"), or undefined. */
  attribute(name: string): string | undefined {
    const { xml, attributesTo } = this;
    let at = this.attributesFrom;
    while (at < attributesTo) {
      if (xml.charCodeAt(at) <= SPACE) {
        at++;
        continue;
      }
      let nameTo = at;
      while (nameTo < attributesTo && xml.charCodeAt(nameTo) > SPACE && xml.charCodeAt(nameTo) !== EQUALS)
        nameTo++;
      let from = nameTo;
      while (from < attributesTo && xml.charCodeAt(from) !== DOUBLE_QUOTE && xml.charCodeAt(from) !== QUOTE)
        from++;
      const to = xml.indexOf(xml.charCodeAt(from) === QUOTE ? "'" : '"', from + 1);
      if (from >= attributesTo || to < 0) throw new XmlFault("an attribute has no value");
      if (nameTo - at === name.length && xml.startsWith(name, at)) return plainText(xml.slice(from + 1, to));
      at = to + 1;
    }
    return undefined;
  }

  /** All attributes, by name as written. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const pattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
    for (const [, name, double, single] of this.xml
      .slice(this.attributesFrom, this.attributesTo)
      .matchAll(pattern)) {
      found.set(name as string, plainText(double ?? single ?? ""));
    }
    return found;
  }

  /** Passes a comment, an instruction or a CDATA section, whose characters are text. */
  private skip(at: number): number {
    const { xml } = this;
    const [open, close] = xml.startsWith("<!--", at)
      ? ["<!--", "-->"]
      : xml.startsWith("<![CDATA[", at)
        ? ["<![CDATA[", "]]>"]
        : xml.startsWith("<?", at)
          ? ["<?", "?>"]
          : ["<!", ">"];
    const to = xml.indexOf(close, at + open.length);
    if (to < 0) throw new XmlFault("a comment does not end");
    this.heldText += plainText(xml.slice(this.textFrom, at));
    if (open === "<![CDATA[") this.heldText += xml.slice(at + open.length, to);
    this.textFrom = to + close.length;
    return this.textFrom;
  }
}

/** An element of a small part, with its place in the text that it was read from. */
export interface XmlElement {
  name: string;
  prefix: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Characters directly inside. */
  text: string;
  start: number;
  end: number;
  /** What its tags enclose; both equal `end` where it is `<empty/>`. */
  innerStart: number;
  innerEnd: number;
}

export function parseXml(xml: string): XmlElement {
  const cursor = new XmlCursor(xml);
  const open: XmlElement[] = [];
  while (cursor.next()) {
    const parent = open.at(-1);
    if (parent) parent.text += cursor.text;
    if (cursor.kind === "close") {
      if (!parent || parent.name !== cursor.name) throw new XmlFault(`</${cursor.name}> closes nothing`);
      parent.innerEnd = cursor.start;
      parent.end = cursor.end;
      open.pop();
      if (open.length === 0) return parent;
      continue;
    }
    const element: XmlElement = {
      name: cursor.name,
      prefix: cursor.prefix,
      attributes: cursor.attributes(),
      children: [],
      text: "",
      start: cursor.start,
      end: cursor.end,
      innerStart: cursor.end,
      innerEnd: cursor.end,
    };
    parent?.children.push(element);
    if (cursor.kind === "open") open.push(element);
    else if (!parent) return element;
  }
  throw new XmlFault("the part ends too early");
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** The id that ties an element to its part's relationships, whatever prefix the namespace got. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (name.endsWith(":id")) return value;
  return undefined;
}

/** `xsd:boolean` as packages write it. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/** Replaces stretches of a text that do not overlap; several at one place stay in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let result = "";
  let done = 0;
  for (const { start, end, replacement } of ordered) {
    result += text.slice(done, start) + replacement;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}

/** For text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`) : text;
}

/** As {@link escapeXml}, with line breaks and tabs kept through attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plainText(raw: string): string {
  let text = raw;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? (whole as string);
    const code = hex !== undefined ? parseInt(hex as string, 16) : parseInt(decimal as string, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (whole as string);
  });
}
