import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface HandMade {
  /** Inside `<worksheet>`, by sheet name. */
  sheets: Readonly<Record<string, string>>;
  /** Attributes of the `<sheet>` entries, by sheet name. */
  entries?: Readonly<Record<string, string>>;
  /** Inside `<workbook>`, before and after the sheets. */
  before?: string;
  after?: string;
  strings?: string;
  styles?: string;
  /** More parts, or other texts for those above. */
  parts?: Readonly<Record<string, string>>;
  /** Inside `_rels/sheetN.xml.rels`, by the sheet's number from 1. */
  sheetRelationships?: Readonly<Record<number, string>>;
  workbookRelationships?: string;
  contentTypes?: string;
}

/** A workbook written out by hand and packed by another program, as independent of our writer as can be. */
export function handMade(book: HandMade): Uint8Array {
  const names = Object.keys(book.sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${book.contentTypes ?? ""}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN} ${RELATIONS}>${book.before ?? ""}<sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${book.entries?.[name] ?? ""} r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets>${book.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      names
        .map((_, at) => relationship(`rId${at + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`))
        .join("") +
        relationship("rIdStyles", `${OFFICE}/styles`, "styles.xml") +
        relationship("rIdStrings", `${OFFICE}/sharedStrings`, "/xl/sharedStrings.xml") +
        (book.workbookRelationships ?? ""),
    ),
    "xl/styles.xml": `<styleSheet ${MAIN}>${book.styles ?? ""}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${book.strings ?? ""}</sst>`,
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet ${MAIN} ${RELATIONS}>${book.sheets[name]}</worksheet>`;
    const ties = book.sheetRelationships?.[at + 1];
    if (ties !== undefined) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships(ties);
  });
  Object.assign(parts, book.parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function relationship(id: string, type: string, target: string): string {
  const full = type.includes(":") ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
}

function relationships(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}
