import { annexABooks } from "../../support/sharedData";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import type { Book, BookSheet, DefinedName } from "../../../src/files/book";
import { FileProblem } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import { graft } from "../../../src/files/xlsx/graft";
import { emptySheet } from "../../../src/files/xlsx/readSheet";
import { handMade, relationship } from "./handMade";
import { ownBook } from "./ownBook";

const books: readonly (readonly [string, Uint8Array])[] = [
  [
    "a book made by hand",
    handMade({
      sheets: {
        Cases: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        Notes: "<sheetData/>",
      },
      after: '<definedNames><definedName name="here">Cases!$A$1</definedName></definedNames>',
    }),
  ],
  ...annexABooks,
];

async function bookOf(bytes: Uint8Array): Promise<Book> {
  return (await readFiles([{ name: "book.xlsx", bytes }])).book;
}

function textOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

/** An own sheet of some cells, with its mark. */
function marked(name: string, rows: BookSheet["rows"]): { sheets: BookSheet[]; names: DefinedName[] } {
  return {
    sheets: [{ ...emptySheet(name), rows }],
    names: [{ name: "EP_sheet", refersTo: '"x"', sheet: name, hidden: true }],
  };
}

test.each(books)(
  "every part of %s stays byte for byte but the five that list and style sheets",
  async (_, bytes) => {
    const { sheets, names } = ownBook();
    const before = unzipSync(bytes);
    const after = unzipSync(await graft(bytes, sheets, names));
    const changed = Object.keys(before).filter(
      (part) => !after[part] || !Buffer.from(after[part]).equals(Buffer.from(before[part] as Uint8Array)),
    );
    const mayChange = [
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/calcChain.xml",
    ];
    expect(changed.filter((part) => !mayChange.includes(part))).toEqual([]);
    expect(after["xl/calcChain.xml"]).toBeUndefined();
  },
);

test.each(books)(
  "the sheets of %s read as before, looks included, and ours stand after them",
  async (_, bytes) => {
    const { sheets, names } = ownBook();
    const before = await bookOf(bytes);
    const after = await bookOf(await graft(bytes, sheets, names));
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(after.sheets.slice(before.sheets.length).map(({ name }) => name)).toEqual(
      sheets.map(({ name }) => name),
    );
    expect(after.names).toEqual(expect.arrayContaining([...before.names, ...names]));
  },
);

const targets: (readonly [string, Uint8Array | undefined])[] = [["a new book", undefined], ...books];

test.each(targets)("what is grafted onto %s reads back as it was", async (_, bytes) => {
  const { sheets, names } = ownBook();
  const { sheets: read } = await bookOf(await graft(bytes, sheets, names));
  for (const sheet of sheets) {
    const { formats, rows, ...rest } = read.find(({ name }) => name === sheet.name) as BookSheet;
    const { formats: givenFormats, rows: givenRows, ...given } = sheet;
    expect(rest).toEqual(given);
    givenRows.forEach((row, at) =>
      row.forEach((cell, column) => expect(rows[at]?.[column] ?? null).toEqual(cell)),
    );
    for (const area of givenFormats) {
      const { row, column, rowCount: _rows, columnCount: _columns, ...look } = area;
      const shown = formats.filter(
        (one) =>
          one.row <= row &&
          row < one.row + one.rowCount &&
          one.column <= column &&
          column < one.column + one.columnCount,
      );
      expect(Object.assign({}, ...shown)).toMatchObject(look);
    }
  }
});

test("a second run replaces our sheets where they stand, and the book does not grow", async () => {
  const { sheets, names } = ownBook();
  for (const [, bytes] of books) {
    const once = await graft(bytes, sheets, names);
    const twice = await graft(once, sheets, names);
    expect(Object.keys(unzipSync(twice)).sort()).toEqual(Object.keys(unzipSync(once)).sort());
    const listed = [...textOf(twice, "[Content_Types].xml").matchAll(/PartName="([^"]*)"/g)].map(
      ([, part]) => part,
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(textOf(twice, "xl/styles.xml")).toBe(textOf(once, "xl/styles.xml"));
    expect(await bookOf(twice)).toEqual(await bookOf(once));
  }
});

test("a sheet of ours that is no longer made goes, with its table and names; sheet numbers of others follow", async () => {
  const { sheets, names } = ownBook();
  const first = await graft(handMade({ sheets: { Cases: "<sheetData/>" } }), sheets, names);
  // Someone moves a sheet of theirs behind ours, with a name of its own.
  const theirs = await graft(
    first,
    [...sheets, { ...emptySheet("Theirs"), rows: [[1]] }],
    [...names, { name: "local", refersTo: "Theirs!$A$1", sheet: "Theirs", hidden: false }],
  );
  const summaryOnly = sheets.filter(({ name }) => name === "Summary's (EP)");
  const book = await bookOf(await graft(theirs, summaryOnly, names));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Cases", "Summary's (EP)", "Theirs"]);
  expect(book.names).toEqual(
    expect.arrayContaining([{ name: "local", refersTo: "Theirs!$A$1", sheet: "Theirs", hidden: false }]),
  );
  const parts = Object.keys(unzipSync(await graft(theirs, summaryOnly, names)));
  expect(parts.filter((part) => part.includes("tables/"))).toEqual([]);
});

test("table numbers are unique over the package, and a name that is taken is refused", async () => {
  const table = (name: string, id: number): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="Child"/></tableColumns></table>`;
  const withTable = (name: string): Uint8Array =>
    handMade({
      sheets: {
        Cases: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Child</t></is></c></row></sheetData>',
      },
      sheetRelationships: { 1: relationship("rId1", "table", "../tables/table1.xml") },
      parts: { "xl/tables/table1.xml": table(name, 7) },
    });
  const { sheets, names } = ownBook();
  const out = unzipSync(await graft(withTable("Cases"), sheets, names));
  const ids = Object.keys(out)
    .filter((part) => part.startsWith("xl/tables/"))
    .map((part) => / id="(\d+)"/.exec(strFromU8(out[part] as Uint8Array))?.[1]);
  expect(ids.sort()).toEqual(["7", "8"]);
  await expect(graft(withTable("TIMESCALES"), sheets, names)).rejects.toThrow(
    /already has a table called Timescales/,
  );
  await expect(graft(handMade({ sheets: { timescales: "" } }), sheets, names)).rejects.toThrow(
    /already has a sheet/,
  );
});

test("what people hung on a sheet of ours stays: a drawing with its chart, a pivot table", async () => {
  const { sheets, names } = marked("Summary", [["x"]]);
  const drawn = handMade({
    sheets: {
      Summary:
        '<sheetData/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>',
    },
    sheetRelationships: {
      1:
        relationship("rId1", "drawing", "../drawings/drawing1.xml") +
        relationship("rId2", "pivotTable", "../pivotTables/pivotTable1.xml") +
        relationship("rId3", "table", "../tables/table1.xml"),
    },
    parts: {
      "xl/drawings/drawing1.xml": "<wsDr/>",
      "xl/pivotTables/pivotTable1.xml": "<p/>",
      "xl/tables/table1.xml": "<table id='1' displayName='Old' ref='A1:A2'/>",
    },
    after:
      '<definedNames><definedName name="EP_sheet" localSheetId="0" hidden="1">"x"</definedName></definedNames>',
  });
  const out = await graft(drawn, sheets, names);
  const parts = Object.keys(unzipSync(out));
  expect(parts).toEqual(
    expect.arrayContaining(["xl/drawings/drawing1.xml", "xl/pivotTables/pivotTable1.xml"]),
  );
  expect(parts).not.toContain("xl/tables/table1.xml");
  expect(textOf(out, "xl/worksheets/sheet1.xml")).toContain('<drawing r:id="rId1"/>');
  expect(textOf(out, "xl/worksheets/_rels/sheet1.xml.rels")).toContain("pivotTable1.xml");
});

test("a slicer on a table of ours stays, and so do the numbers by which it knows the table and its column", async () => {
  const { sheets, names } = ownBook();
  const first = unzipSync(await graft(handMade({ sheets: { Cases: "<sheetData/>" } }), sheets, names));
  const sheet = "xl/worksheets/sheet2.xml";
  const table = strFromU8(first["xl/tables/table1.xml"]!).replace(
    'id="2" name="Status"',
    'id="9" name="Status"',
  );
  const extension =
    '<ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}">' +
    '<x14:slicerList xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicer r:id="rId9"/></x14:slicerList></ext>';
  const strange = '<ext uri="{1}"><x14:slicerList><x14:slicer r:id="rId9"/></x14:slicerList></ext>';
  first["xl/tables/table1.xml"] = strToU8(
    table.replace('id="1" name="Timescales"', 'id="7" name="Timescales"'),
  );
  first[sheet] = strToU8(
    strFromU8(first[sheet]!).replace("</worksheet>", `<extLst>${extension}${strange}</extLst></worksheet>`),
  );
  const ties = "xl/worksheets/_rels/sheet2.xml.rels";
  const slicer = relationship(
    "rId9",
    "http://schemas.microsoft.com/office/2007/relationships/slicer",
    "../slicers/slicer1.xml",
  );
  first[ties] = strToU8(strFromU8(first[ties]!).replace("</Relationships>", `${slicer}</Relationships>`));
  first["xl/slicers/slicer1.xml"] = strToU8("<slicers/>");
  const out = await graft(zipSync(first), sheets, names);
  expect(textOf(out, sheet)).toMatch(/<\/tableParts><extLst>/);
  expect(textOf(out, sheet)).toContain(`<extLst>${extension}</extLst></worksheet>`);
  expect(textOf(out, ties)).toContain("slicer1.xml");
  expect(textOf(out, "xl/slicers/slicer1.xml")).toBe("<slicers/>");
  expect(textOf(out, "xl/tables/table1.xml")).toContain('id="7" name="Timescales"');
  expect(textOf(out, "xl/tables/table1.xml")).toContain('<tableColumn id="9" name="Status"/>');
});

test("names of other people's cells stay as they are; names of ours are those given", async () => {
  const original = handMade({
    sheets: { Cases: "<sheetData/>", Summary: "<sheetData/>" },
    after: `<definedNames><definedName name="EP_sheet" localSheetId="1" hidden="1">"x"</definedName>
      <definedName name="out_old">Summary!$A$1</definedName><definedName name="theirs" comment="kept">Cases!$A$1</definedName></definedNames><calcPr calcId="191029"/>`,
  });
  const { sheets, names } = marked("Summary", [["x"]]);
  const out = await graft(original, sheets, [
    ...names,
    { name: "theirs", refersTo: "Cases!A1", hidden: false },
    { name: "out_new", refersTo: "Summary!$A$1", hidden: false },
  ]);
  const workbook = textOf(out, "xl/workbook.xml");
  expect(workbook).toContain('<definedName name="theirs" comment="kept">Cases!$A$1</definedName>');
  expect(workbook).toContain('<definedName name="out_new">Summary!$A$1</definedName>');
  expect(workbook).not.toContain("out_old");
  expect(workbook.indexOf("<definedNames>")).toBeLessThan(workbook.indexOf("<calcPr"));
});

test("a package whose parts carry a prefix is added to in its own words", async () => {
  const { sheets, names } = ownBook();
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const prefixed = handMade({
    sheets: { Cases: "<sheetData/>" },
    parts: {
      "xl/workbook.xml": `<x:workbook ${main} xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Cases" sheetId="5" rel:id="rId1"/></x:sheets></x:workbook>`,
      "xl/styles.xml": `<x:styleSheet ${main}><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`,
    },
  });
  const out = await graft(prefixed, sheets, names);
  expect(textOf(out, "xl/workbook.xml")).toMatch(/<x:sheet name="Timescales" sheetId="6" rel:id="[^"]*"\/>/);
  expect(textOf(out, "xl/styles.xml")).not.toMatch(/<(?!\/?x:)/);
  const book = await bookOf(out);
  expect(book.sheets[1]?.formats).toEqual(
    expect.arrayContaining([expect.objectContaining({ bold: true, fill: "#1f3864", fontColor: "#ffffff" })]),
  );
});

test("a strict package is refused with what to do", async () => {
  const strict = handMade({
    sheets: { A: "" },
    parts: {
      "xl/workbook.xml":
        '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
    },
  });
  const { sheets, names } = ownBook();
  await expect(graft(strict, sheets, names)).rejects.toThrow(FileProblem);
  await expect(graft(strict, sheets, names)).rejects.toThrow(
    /Save it in Excel as "Excel Workbook \(\.xlsx\)"/,
  );
});

test("a formula stands in the file with its prefix, its last result beside it and no equals sign", async () => {
  const { sheets, names } = ownBook();
  const summary = textOf(await graft(undefined, sheets, names), "xl/worksheets/sheet2.xml");
  expect(summary).toMatch(/<c r="B4"[^>]*><f>_xlfn\.AGGREGATE\(16,6,[^<]*<\/f><v>420\.5<\/v><\/c>/);
  expect(summary).toMatch(/<c r="B5"[^>]* t="str"><f>[^<]*<\/f><v>none<\/v><\/c>/);
  expect(summary).toMatch(/<c r="B6"[^>]* t="b"><f>[^<]*<\/f><v>1<\/v><\/c>/);
  expect(summary).toMatch(/<c r="B7"[^>]* t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v><\/c>/);
});

test("a table's header cells are the very names of its columns", async () => {
  const { sheets, names } = ownBook();
  const [timescales] = sheets as [BookSheet];
  const typedOver = { ...timescales, rows: [["Child", 2024], ...timescales.rows.slice(1)] };
  const book = await bookOf(await graft(undefined, [typedOver, ...sheets.slice(1)], names));
  expect(book.sheets[0]?.rows[0]).toEqual(book.sheets[0]?.tables[0]?.columns);
});

test("any text, number or truth value reads back identical", async () => {
  const cell = fc.oneof(
    fc.string({ minLength: 1, unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "+44",
      "-5",
      "@x",
      "007",
      "1/2",
      "_x0041_",
      " spaces ",
      "a\r\nb",
      "TRUE",
      "#N/A",
      "\u0000",
      "'x",
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer(),
    fc.boolean(),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const { sheets, names } = marked("Cells", rows);
      const book = await bookOf(await graft(undefined, sheets, names));
      expect(book.sheets[0]?.rows).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test("the same input makes the same bytes", async () => {
  const { sheets, names } = ownBook();
  expect(await graft(books[0]?.[1], sheets, names)).toEqual(await graft(books[0]?.[1], sheets, names));
});
