/**
 * Web pages with the name of a workbook: many case systems export a table that way, and Excel opens it. Only the tables
 * are read, each as rows of text; what people see is all that there is.
 */

type Row = (string | null)[];

/** How a tag begins. */
const TAG = /(\/?)([a-z][a-z0-9:]*)/iy;

/** Elements whose characters are no text. */
const UNSEEN = new Set(["script", "style", "head", "xml"]);

/** Elements that begin a new line. */
const LINES = new Set(["br", "p", "div", "li"]);

const MOST_SPANNED = 1000;

/** The outermost tables in order, each with its rows; empty ones are left out. */
export function readHtmlTables(html: string): Row[][] {
  const tables: Row[][] = [];
  let grid: Grid | undefined;
  let depth = 0;
  for (const { text, name, closes, attributes } of tagsOf(html)) {
    grid?.write(text);
    if (name === "table") {
      depth = Math.max(0, depth + (closes ? -1 : 1));
      if (depth === 1 && !closes) grid = new Grid();
      else if (depth === 0 && grid) {
        tables.push(grid.finish());
        grid = undefined;
      }
    } else if (!grid) continue;
    // A table inside a cell is text of that cell.
    else if (depth > 1) grid.write(" ");
    else if (name === "tr") grid.endRow();
    else if (name === "td" || name === "th") {
      if (closes) grid.endCell();
      else grid.startCell(span(attributes, "colspan"), span(attributes, "rowspan"));
    } else if (LINES.has(name) && (!closes || name === "br")) grid.breakLine();
  }
  if (grid) tables.push(grid.finish());
  return tables.filter((rows) => rows.some((row) => row.some((cell) => cell !== null)));
}

interface Tag {
  /** The characters between the tag before and this one; all that are left at the end, which is a tag without a name. */
  text: string;
  name: string;
  closes: boolean;
  attributes: string;
}

/** One tag after another; comments and scripts are passed. */
function* tagsOf(html: string): Generator<Tag> {
  let text = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", Math.max(at + 1, from))) {
    if (html.startsWith("<!--", at)) {
      text += html.slice(from, at);
      from = after(html, "-->", at);
      continue;
    }
    TAG.lastIndex = at + 1;
    const tag = TAG.exec(html);
    const isDeclaration = html[at + 1] === "!" || html[at + 1] === "?";
    // "<" before anything else is a sign like any other.
    if (!tag && !isDeclaration) continue;
    text += html.slice(from, at);
    from = endOfTag(html, at + 1);
    if (!tag) continue;
    const name = tag[2]!.toLowerCase();
    const closes = tag[1] === "/";
    if (UNSEEN.has(name) && !closes) {
      const close = html.slice(from).search(new RegExp(`</${name}\\b`, "i"));
      from = close < 0 ? html.length : from + close;
      continue;
    }
    yield { text, name, closes, attributes: html.slice(TAG.lastIndex, from) };
    text = "";
  }
  yield { text: text + html.slice(from), name: "", closes: false, attributes: "" };
}

/** Behind the ">" of a tag; one in a value in quotes does not count. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const sign = html[at];
    if (sign === ">") return at + 1;
    if (sign !== '"' && sign !== "'") continue;
    if (!/=\s*$/.test(html.slice(Math.max(from, at - 8), at))) continue;
    const close = html.indexOf(sign, at + 1);
    if (close > 0) at = close;
  }
  return html.length;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

/** Rows as they fill; a cell that spans several stands in the first and leaves the others empty. */
class Grid {
  private readonly rows: Row[] = [];
  private row: Row | undefined;
  private cell: string | undefined;
  private width = 1;
  /** By column: how many more rows the cell above takes. */
  private readonly taken: number[] = [];

  write(html: string): void {
    if (this.cell !== undefined) this.cell += html.replace(/\s+/g, " ");
  }

  breakLine(): void {
    if (this.cell !== undefined && this.cell.trim() !== "") this.cell = `${this.cell.trimEnd()}\n`;
  }

  startCell(columns: number, rows: number): void {
    this.endCell();
    this.row ??= [];
    this.passTaken(this.row);
    for (let column = this.row.length; rows > 1 && column < this.row.length + columns; column++)
      this.taken[column] = rows;
    this.cell = "";
    this.width = columns;
  }

  endCell(): void {
    if (this.cell === undefined || !this.row) return;
    const text = plain(this.cell).replace(/^[ \n]+|[ \n]+$/g, "");
    this.row.push(text === "" ? null : text);
    for (let more = 1; more < this.width; more++) this.row.push(null);
    this.cell = undefined;
  }

  endRow(): void {
    this.endCell();
    if (!this.row) return;
    for (let column = 0; column < this.taken.length; column++)
      this.taken[column] = Math.max(0, (this.taken[column] ?? 0) - 1);
    this.rows.push(this.row);
    this.row = undefined;
  }

  finish(): Row[] {
    this.endRow();
    return this.rows;
  }

  private passTaken(row: Row): void {
    while ((this.taken[row.length] ?? 0) > 0) row.push(null);
  }
}

function span(attributes: string | undefined, name: string): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes ?? "")?.[1];
  return Math.min(MOST_SPANNED, Math.max(1, Number(written ?? 1)));
}

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  pound: "£",
  euro: "€",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  eacute: "é",
};

function plain(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[(name as string).toLowerCase()] ?? (whole as string);
    const code = hex !== undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (whole as string);
  });
}
