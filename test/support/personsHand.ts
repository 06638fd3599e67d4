import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE_STEM = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One row of a table as texts by header; empty cells are "". */
export type RowTexts = Readonly<Record<string, string>>;

interface Place {
  /** The table's part and the part of the sheet that it stands on. */
  part: string;
  sheet: string;
  firstColumn: number;
  lastColumn: number;
  headerRow: number;
  lastRow: number;
  headers: string[];
}

/**
 * A workbook in the hands of a person with Excel: what they add is written into its parts as Excel writes it (ECMA-376
 * part 1: 18.3 worksheets, 18.4 shared strings, 18.5 tables, 18.10 pivot tables), with code that shares nothing with ours.
 */
export class PersonsHand {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    return zipSync(this.parts);
  }

  text(part: string): string {
    const content = this.parts[part];
    if (!content) throw new Error(`no part ${part}`);
    return strFromU8(content);
  }

  put(part: string, content: string | Uint8Array): void {
    this.parts[part] = typeof content === "string" ? strToU8(content) : content;
  }

  /** The part of a sheet, by its name. */
  sheetPart(name: string): string {
    const entry = tags(this.text("xl/workbook.xml"), "sheet").find((tag) => unescaped(tag.name!) === name);
    return this.targets("xl/workbook.xml").get(entry?.["r:id"] ?? "")!;
  }

  /** A table's part, its number, and the numbers of its columns by header. */
  table(name: string): { part: string; id: string; columns: Readonly<Record<string, string>> } {
    const { part } = this.placeOf(name);
    const columns = tags(this.text(part), "tableColumn").map(
      (tag) => [unescaped(tag.name!), tag.id!] as const,
    );
    return { part, id: tags(this.text(part), "table")[0]!.id!, columns: Object.fromEntries(columns) };
  }

  sheetOf(table: string): string {
    return this.placeOf(table).sheet;
  }

  /** The number format of a cell style: custom ones by their text, "@" for text, otherwise its number. */
  numberFormat(style: number): string {
    const styles = this.text("xl/styles.xml");
    const list = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
    const id = tags(list, "xf")[style]?.numFmtId ?? "0";
    if (id === "49") return "@";
    return unescaped(tags(styles, "numFmt").find(({ numFmtId }) => numFmtId === id)?.formatCode ?? id);
  }

  rows(table: string): RowTexts[] {
    const place = this.placeOf(table);
    return this.bodyRows(place).map((row) => this.textsOf(row, place));
  }

  /** The whole `<c>` elements of a table's body, row by row by header; "" where there is none. */
  cells(table: string): RowTexts[] {
    const place = this.placeOf(table);
    return this.bodyRows(place).map((row) => {
      const byColumn = new Map(row.cells.map((one) => [columnOf(one), one]));
      return Object.fromEntries(
        place.headers.map((name, at) => [name, byColumn.get(place.firstColumn + at) ?? ""]),
      );
    });
  }

  /** A column typed at the right edge of the table, which Excel makes part of it. */
  addColumn(table: string, header: string, textOf: (row: RowTexts) => string | undefined): void {
    const place = this.placeOf(table);
    const texts = this.rows(table).map(textOf);
    const column = place.lastColumn + 1;
    this.typeBeside(table, column, [header, ...texts]);
    const range = `${cell(place.firstColumn, place.headerRow)}:${cell(column, place.lastRow)}`;
    const ids = tags(this.text(place.part), "tableColumn").map(({ id }) => Number(id));
    this.put(
      place.part,
      this.text(place.part)
        .replaceAll(/ ref="[^"]*"/g, ` ref="${range}"`)
        .replace(/<tableColumns count="\d+">/, `<tableColumns count="${place.headers.length + 1}">`)
        .replace(
          "</tableColumns>",
          `<tableColumn id="${Math.max(...ids) + 1}" name="${escaped(header)}"/></tableColumns>`,
        ),
    );
  }

  /** Header and notes typed from the header row down in a column; the table is left as it is. */
  typeBeside(table: string, column: number, texts: readonly (string | undefined)[]): void {
    const place = this.placeOf(table);
    this.editRows(place.sheet, (row) => {
      const text = texts[row.number - place.headerRow];
      if (row.number < place.headerRow || text === undefined) return row;
      const added = `<c r="${cell(column, row.number)}" t="s"><v>${this.sharedString(text)}</v></c>`;
      return { ...row, cells: [...row.cells.filter((one) => columnOf(one) !== column), added] };
    });
  }

  /** Rows in the order of a column's texts: whole rows of the table move, notes with them. */
  sort(table: string, header: string): void {
    const place = this.placeOf(table);
    const rows = this.bodyRows(place);
    if (rows.some(({ cells }) => cells.some((one) => one.includes("<f>"))))
      throw new Error("formulas would have to move as Excel moves them");
    const keyed = rows.map((row) => ({ row, key: this.textsOf(row, place)[header]! }));
    const sorted = [...keyed].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const moved = new Map(sorted.map(({ row }, at) => [place.headerRow + 1 + at, row]));
    this.editRows(place.sheet, (row) => {
      const from = moved.get(row.number);
      if (!from) return row;
      const cells = from.cells.map((one) => one.replace(/ r="([A-Z]+)\d+"/, ` r="$1${row.number}"`));
      return { ...row, attributes: from.attributes, cells };
    });
    const body = `${cell(place.firstColumn, place.headerRow + 1)}:${cell(place.lastColumn, place.lastRow)}`;
    const by = place.firstColumn + place.headers.indexOf(header);
    const condition = `<sortCondition ref="${cell(by, place.headerRow + 1)}:${cell(by, place.lastRow)}"/>`;
    this.put(
      place.part,
      this.text(place.part).replace(
        "<tableColumns",
        `<sortState ref="${body}">${condition}</sortState><tableColumns`,
      ),
    );
  }

  /** Only the rows with one of these texts in a column are seen. */
  filter(table: string, header: string, kept: readonly string[]): void {
    const place = this.placeOf(table);
    this.editRows(place.sheet, (row) => {
      if (row.number <= place.headerRow || row.number > place.lastRow) return row;
      const isKept = kept.includes(this.textsOf(row, place)[header]!);
      return isKept ? row : { ...row, attributes: `${row.attributes} hidden="1"` };
    });
    const filters = kept.map((value) => `<filter val="${escaped(value)}"/>`).join("");
    const at = place.headers.indexOf(header);
    this.put(
      place.part,
      this.text(place.part).replace(
        /<autoFilter ref="([^"]*)"\/>/,
        `<autoFilter ref="$1"><filterColumn colId="${at}"><filters>${filters}</filters></filterColumn></autoFilter>`,
      ),
    );
  }

  /** A pivot table on a new sheet at the end: how many rows the table has by the texts of one column. Gives its parts. */
  addPivot(table: string, header: string, sheetName: string): string[] {
    const rows = this.rows(table);
    const { headers } = this.placeOf(table);
    const number = Object.keys(this.parts).filter((part) => /pivotTable\d+\.xml$/.test(part)).length + 1;
    const [definition, records, pivot] = [
      `xl/pivotCache/pivotCacheDefinition${number}.xml`,
      `xl/pivotCache/pivotCacheRecords${number}.xml`,
      `xl/pivotTables/pivotTable${number}.xml`,
    ];
    const by = headers.indexOf(header);
    const items = [...new Set(rows.map((row) => row[header]!))];
    const counts = items.map((item) => rows.filter((row) => row[header] === item).length);

    const fields = headers.map((name, at) => {
      const shared =
        at === by
          ? `<sharedItems count="${items.length}">${items.map((item) => `<s v="${escaped(item)}"/>`).join("")}</sharedItems>`
          : "<sharedItems/>";
      return `<cacheField name="${escaped(name)}" numFmtId="0">${shared}</cacheField>`;
    });
    const recordsId = this.relate(definition, "pivotCacheRecords", records);
    this.put(
      definition,
      `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="${recordsId}" refreshedBy="A person" refreshedDate="46342.5" createdVersion="8" refreshedVersion="8" minRefreshableVersion="3" recordCount="${rows.length}"><cacheSource type="worksheet"><worksheetSource name="${table}"/></cacheSource><cacheFields count="${fields.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`,
    );
    const recordOf = (row: RowTexts) =>
      headers
        .map((name, at) => {
          if (at === by) return `<x v="${items.indexOf(row[name]!)}"/>`;
          return row[name] === "" ? "<m/>" : `<s v="${escaped(row[name]!)}"/>`;
        })
        .join("");
    this.put(
      records,
      `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${RELATIONS}" count="${rows.length}">${rows.map((row) => `<r>${recordOf(row)}</r>`).join("")}</pivotCacheRecords>`,
    );

    const pivotFields = headers.map((_, at) => {
      if (at !== by) return `<pivotField ${at === 1 ? 'dataField="1" ' : ""}showAll="0"/>`;
      const listed = items.map((_item, item) => `<item x="${item}"/>`).join("");
      return `<pivotField axis="axisRow" showAll="0"><items count="${items.length + 1}">${listed}<item t="default"/></items></pivotField>`;
    });
    const rowItems = items.map((_, item) => (item === 0 ? "<i><x/></i>" : `<i><x v="${item}"/></i>`));
    const last = 3 + items.length + 1;
    this.put(
      pivot,
      `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="Pivot ${number}" cacheId="${number}" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="8" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="8" indent="0" outline="1" outlineData="1" multipleFieldFilters="0"><location ref="A3:B${last}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="${headers.length}">${pivotFields.join("")}</pivotFields><rowFields count="1"><field x="${by}"/></rowFields><rowItems count="${items.length + 1}">${rowItems.join("")}<i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Count of ${escaped(headers[1]!)}" fld="1" subtotal="count" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`,
    );
    this.relate(pivot, "pivotCacheDefinition", definition);

    const text = (place: string, value: string) =>
      `<c r="${place}" t="s"><v>${this.sharedString(value)}</v></c>`;
    const line = (row: number, label: string, count: number) =>
      `<row r="${row}">${text(`A${row}`, label)}<c r="B${row}"><v>${count}</v></c></row>`;
    const cells = [
      `<row r="3">${text("A3", "Row Labels")}${text("B3", `Count of ${headers[1]!}`)}</row>`,
      ...items.map((item, at) => line(4 + at, item, counts[at]!)),
      line(last, "Grand Total", rows.length),
    ];
    const sheet = this.addSheet(sheetName, cells.join(""));
    this.relate(sheet, "pivotTable", pivot);
    for (const [part, kind] of [
      [definition, "pivotCacheDefinition"],
      [records, "pivotCacheRecords"],
      [pivot, "pivotTable"],
    ] as const)
      this.declare(part, `${TYPE_STEM}.${kind}+xml`);
    const id = this.relate("xl/workbook.xml", "pivotCacheDefinition", definition);
    const cache = `<pivotCache cacheId="${number}" r:id="${id}"/>`;
    const book = this.text("xl/workbook.xml");
    this.put(
      "xl/workbook.xml",
      book.includes("<pivotCaches>")
        ? book.replace("</pivotCaches>", `${cache}</pivotCaches>`)
        : book.replace("</workbook>", `<pivotCaches>${cache}</pivotCaches></workbook>`),
    );
    return [definition, records, pivot, relationsOf(definition), relationsOf(pivot), relationsOf(sheet)];
  }

  private addSheet(name: string, rows: string): string {
    const part = `xl/worksheets/persons${Object.keys(this.parts).length}.xml`;
    this.put(
      part,
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${rows}</sheetData></worksheet>`,
    );
    this.declare(part, `${TYPE_STEM}.worksheet+xml`);
    const id = this.relate("xl/workbook.xml", "worksheet", part);
    const book = this.text("xl/workbook.xml");
    const sheetId = Math.max(...tags(book, "sheet").map((tag) => Number(tag.sheetId))) + 1;
    const entry = `<sheet name="${escaped(name)}" sheetId="${sheetId}" r:id="${id}"/>`;
    this.put("xl/workbook.xml", book.replace("</sheets>", `${entry}</sheets>`));
    return part;
  }

  /** The number of a text among the book's shared strings, where it joins them. */
  private sharedString(text: string): number {
    const part = "xl/sharedStrings.xml";
    if (!this.parts[part]) {
      this.put(part, `${DECLARATION}<sst xmlns="${MAIN}"></sst>`);
      this.declare(part, `${TYPE_STEM}.sharedStrings+xml`);
      this.relate("xl/workbook.xml", "sharedStrings", part);
    }
    const strings = this.text(part);
    this.put(part, strings.replace("</sst>", `<si><t xml:space="preserve">${escaped(text)}</t></si></sst>`));
    return tags(strings, "si").length;
  }

  private relate(from: string, kind: string, to: string): string {
    const part = relationsOf(from);
    if (!this.parts[part])
      this.put(part, `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
    const id = `rIdP${tags(this.text(part), "Relationship").length + 1}`;
    const relationship = `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="/${to}"/>`;
    this.put(part, this.text(part).replace("</Relationships>", `${relationship}</Relationships>`));
    return id;
  }

  private declare(part: string, type: string): void {
    const types = this.text("[Content_Types].xml");
    const override = `<Override PartName="/${part}" ContentType="${type}"/>`;
    this.put("[Content_Types].xml", types.replace("</Types>", `${override}</Types>`));
  }

  private targets(part: string): Map<string, string> {
    return new Map(
      tags(this.text(relationsOf(part)), "Relationship").map(({ Id, Target }) => [
        Id!,
        Target!.startsWith("/") ? Target!.slice(1) : `xl/${Target!.replace("../", "")}`,
      ]),
    );
  }

  private placeOf(table: string): Place {
    const part = Object.keys(this.parts).find(
      (name) => name.startsWith("xl/tables/") && tags(this.text(name), "table")[0]!.displayName === table,
    );
    if (part === undefined) throw new Error(`no table ${table}`);
    const sheet = Object.keys(this.parts).find(
      (name) =>
        /^xl\/worksheets\/[^/]*$/.test(name) &&
        this.parts[relationsOf(name)] &&
        [...this.targets(name).values()].includes(part),
    );
    const [, from, top, to, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(
      tags(this.text(part), "table")[0]!.ref!,
    )!;
    return {
      ...{ part, sheet: sheet!, firstColumn: numberOf(from!), lastColumn: numberOf(to!) },
      ...{ headerRow: Number(top), lastRow: Number(bottom) },
      headers: tags(this.text(part), "tableColumn").map(({ name }) => unescaped(name!)),
    };
  }

  private bodyRows({ sheet, headerRow, lastRow }: Place): Row[] {
    return rowsOf(this.text(sheet)).filter(({ number }) => number > headerRow && number <= lastRow);
  }

  private textsOf(row: Row, { firstColumn, headers }: Place): RowTexts {
    const byColumn = new Map(row.cells.map((one) => [columnOf(one), this.textOf(one)]));
    return Object.fromEntries(headers.map((name, at) => [name, byColumn.get(firstColumn + at) ?? ""]));
  }

  private textOf(one: string): string {
    const text = unescaped(/<(?:t|v)(?: [^>]*)?>([^<]*)</.exec(one)?.[1] ?? "");
    if (!one.includes(' t="s"')) return text;
    const item = [...this.text("xl/sharedStrings.xml").matchAll(/<si>.*?<\/si>/gs)][Number(text)]![0];
    return unescaped(/<t(?: [^>]*)?>([^<]*)</.exec(item)?.[1] ?? "");
  }

  private editRows(sheet: string, edit: (row: Row) => Row): void {
    const xml = this.text(sheet);
    const written = rowsOf(xml)
      .map(edit)
      .map(({ number, attributes, cells }) => `<row r="${number}"${attributes}>${cells.join("")}</row>`);
    const [start, end] = [xml.indexOf("<sheetData>"), xml.indexOf("</sheetData>")];
    this.put(sheet, `${xml.slice(0, start)}<sheetData>${written.join("")}${xml.slice(end)}`);
  }
}

interface Row {
  number: number;
  /** Of the row, but for its number. */
  attributes: string;
  /** Whole `<c>` elements. */
  cells: string[];
}

function rowsOf(xml: string): Row[] {
  return [...xml.matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, number, attributes, cells]) => ({
      number: Number(number),
      attributes: attributes!,
      cells: [...(cells ?? "").matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([one]) => one),
    }),
  );
}

/** The attributes of every tag of one name. */
function tags(xml: string, name: string): Record<string, string | undefined>[] {
  return [...xml.matchAll(new RegExp(`<${name}(?= |>|/)([^>]*)>`, "g"))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
  );
}

const columnOf = (one: string): number => numberOf(/ r="([A-Z]+)/.exec(one)![1]!);
const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function cell(column: number, row: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters + String(row);
}

const relationsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#10;", "\n")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
