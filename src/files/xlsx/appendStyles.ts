import { builtInId } from "./numberFormats";
import type { Look } from "./readStyles";
import { type XmlElement, applyEdits, child, childrenOf, escapeAttribute, parseXml } from "./xml";

/** The lists of a styles part, in the order that the standard wants. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
] as const;
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Numbers from here on are a file's own number formats. */
const FIRST_OWN_FORMAT = 164;

/**
 * Adds looks to a styles part. What stands in it keeps its place and number; a look that is there already, from an earlier
 * run of ours or by chance, is used again, so that a book does not grow with every run.
 */
export class StyleAppender {
  private readonly root: XmlElement;
  private readonly lists: Readonly<Record<ListName, StyleList>>;
  private readonly formatIds: Map<string, number>;
  private readonly fontName: string;
  private readonly fontSize: number;
  private readonly cells = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.root = parseXml(xml);
    const list = (name: ListName): StyleList => new StyleList(xml, child(this.root, name));
    this.lists = {
      numFmts: list("numFmts"),
      fonts: list("fonts"),
      fills: list("fills"),
      borders: list("borders"),
      cellXfs: list("cellXfs"),
      dxfs: list("dxfs"),
    };
    this.formatIds = new Map(
      childrenOf(child(this.root, "numFmts"), "numFmt").map(({ attributes }) => [
        attributes.get("formatCode") ?? "",
        Number(attributes.get("numFmtId")),
      ]),
    );
    const usual = child(child(this.root, "fonts"), "font");
    this.fontSize = Number(child(usual, "sz")?.attributes.get("val") ?? 11);
    this.fontName = child(usual, "name")?.attributes.get("val") ?? "Calibri";
    // Number 0 of each list is what a plain cell uses; a list that is missing would make ours the plain one.
    this.lists.fonts.atLeast(this.font({}));
    this.lists.fills.atLeast(this.tag("fill", this.tag("patternFill", "", ' patternType="none"')));
    this.lists.borders.atLeast(this.border(undefined));
    this.lists.cellXfs.atLeast(this.tag("xf", "", ' numFmtId="0" fontId="0" fillId="0" borderId="0"'));
  }

  /** The number to write as a cell's `s`. */
  cell(look: Look): number {
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const number = this.newCell(look);
    this.cells.set(key, number);
    return number;
  }

  /** The `dxfId` of a conditional format's look. */
  conditional(fontColor: string, fill: string): number {
    const font = this.tag("font", this.tag("color", "", ` rgb="${argb(fontColor)}"`));
    const pattern = this.tag("patternFill", this.tag("bgColor", "", ` rgb="${argb(fill)}"`));
    return this.lists.dxfs.number(this.tag("dxf", font + this.tag("fill", pattern)));
  }

  toXml(): string {
    const edits = (Object.keys(this.lists) as ListName[]).flatMap((name) => {
      const list = this.lists[name];
      if (list.added.length === 0) return [];
      const { element } = list;
      const at = element ?? { start: this.placeOf(name), end: this.placeOf(name) };
      const attributes = element ? otherAttributes(this.xml.slice(element.start, element.innerStart)) : "";
      const items = list.inner + list.added.join("");
      return [
        {
          start: at.start,
          end: at.end,
          replacement: this.tag(name, items, `${attributes} count="${list.length}"`),
        },
      ];
    });
    return applyEdits(this.xml, edits);
  }

  private newCell(look: Look): number {
    const format = this.format(look.numberFormat ?? "General");
    const font = this.lists.fonts.number(this.font(look));
    const fill = look.fill === undefined ? 0 : this.lists.fills.number(this.solid(look.fill));
    const border =
      look.bottomBorder === undefined ? 0 : this.lists.borders.number(this.border(look.bottomBorder));
    const alignment = [
      look.horizontal && ` horizontal="${look.horizontal}"`,
      look.vertical && ` vertical="${look.vertical}"`,
      look.wrap && ' wrapText="1"',
    ].filter(Boolean);
    const attributes =
      ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (format > 0 ? ' applyNumberFormat="1"' : "") +
      (font > 0 ? ' applyFont="1"' : "") +
      (fill > 0 ? ' applyFill="1"' : "") +
      (border > 0 ? ' applyBorder="1"' : "") +
      (alignment.length > 0 ? ' applyAlignment="1"' : "");
    const inner = alignment.length > 0 ? this.tag("alignment", "", alignment.join("")) : "";
    return this.lists.cellXfs.number(this.tag("xf", inner, attributes));
  }

  private format(code: string): number {
    const id = builtInId(code) ?? this.formatIds.get(code);
    if (id !== undefined) return id;
    const next = Math.max(FIRST_OWN_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, next);
    this.lists.numFmts.number(
      this.tag("numFmt", "", ` numFmtId="${next}" formatCode="${escapeAttribute(code)}"`),
    );
    return next;
  }

  /** The book's own font, bold or coloured as the look says. Plain is number 0, whatever it is. */
  private font(look: Look): string {
    const plain = !look.bold && !look.italic && look.fontSize === undefined && look.fontColor === undefined;
    const first = this.lists.fonts.first;
    if (plain && first !== undefined) return first;
    return this.tag(
      "font",
      (look.bold ? this.tag("b") : "") +
        (look.italic ? this.tag("i") : "") +
        this.tag("sz", "", ` val="${look.fontSize ?? this.fontSize}"`) +
        (look.fontColor === undefined ? "" : this.tag("color", "", ` rgb="${argb(look.fontColor)}"`)) +
        this.tag("name", "", ` val="${escapeAttribute(this.fontName)}"`),
    );
  }

  private solid(fill: string): string {
    const colours =
      this.tag("fgColor", "", ` rgb="${argb(fill)}"`) + this.tag("bgColor", "", ' indexed="64"');
    return this.tag("fill", this.tag("patternFill", colours, ' patternType="solid"'));
  }

  private border(bottom: string | undefined): string {
    const line =
      bottom === undefined
        ? this.tag("bottom")
        : this.tag("bottom", this.tag("color", "", ` rgb="${argb(bottom)}"`), ' style="thin"');
    return this.tag(
      "border",
      this.tag("left") + this.tag("right") + this.tag("top") + line + this.tag("diagonal"),
    );
  }

  private tag(name: string, inner = "", attributes = ""): string {
    const full = this.root.prefix + name;
    return inner === "" ? `<${full}${attributes}/>` : `<${full}${attributes}>${inner}</${full}>`;
  }

  /** Where a list that is missing belongs: before the next one that is there. */
  private placeOf(name: ListName): number {
    const earlier: readonly string[] = LISTS.slice(0, LISTS.indexOf(name));
    const before = this.root.children.filter((element) => earlier.includes(element.name)).at(-1);
    return before?.end ?? this.root.innerStart;
  }
}

/** One list of a styles part, as the raw XML of its items. */
class StyleList {
  readonly added: string[] = [];
  readonly inner: string;
  length: number;
  readonly first: string | undefined;
  private readonly numbers = new Map<string, number>();

  constructor(
    xml: string,
    readonly element: XmlElement | undefined,
  ) {
    const items = element?.children.map((item) => xml.slice(item.start, item.end)) ?? [];
    this.inner = element ? xml.slice(element.innerStart, element.innerEnd) : "";
    this.length = items.length;
    this.first = items[0];
    items.forEach((item, number) => {
      if (!this.numbers.has(item)) this.numbers.set(item, number);
    });
  }

  /** The number of an item, added where it is new. */
  number(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.added.push(item);
    this.numbers.set(item, this.length);
    return this.length++;
  }

  atLeast(item: string): void {
    if (this.length === 0) this.number(item);
  }
}

/** The attributes of a start tag but its count, as written. */
function otherAttributes(tag: string): string {
  return tag
    .replace(/^<[^\s/>]+/, "")
    .replace(/\s*\/?>$/, "")
    .replace(/\s+count\s*=\s*("[^"]*"|'[^']*')/, "");
}

/** "#rrggbb" as packages write a colour. */
function argb(colour: string): string {
  return `FF${colour.replace("#", "").toUpperCase()}`;
}
