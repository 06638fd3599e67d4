import { annexABooks, testShared } from "../../support/sharedData";
import type { Book, BookSheet } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import { type HandMade, handMade, relationship } from "./handMade";

async function read(book: HandMade): Promise<Book> {
  return (await readFiles([{ name: "book.xlsx", bytes: handMade(book) }])).book;
}

async function readSheet(sheet: string, rest: Omit<HandMade, "sheets"> = {}): Promise<BookSheet> {
  return (await read({ ...rest, sheets: { A: sheet } })).sheets[0] as BookSheet;
}

const DATE_STYLES = `<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy"/></numFmts>
  <fonts><font><sz val="11"/></font><font><b/><sz val="11"/><color rgb="FF1F3864"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/><xf numFmtId="20"/><xf numFmtId="0" fontId="1" fillId="1"><alignment wrapText="1" horizontal="center"/></xf></cellXfs>`;

test("keeps text, numbers, truth values and errors apart", async () => {
  const sheet = await readSheet(
    `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>
     <c r="E1" t="inlineStr"><is><t>007</t></is></c><c r="F1" t="str"><f>A1&amp;""</f><v></v></c><c r="G1"><v>1E-3</v></c></row></sheetData>`,
    { strings: '<si><r><t>784142</t></r><r><t xml:space="preserve"> .0</t></r><rPh><t>no</t></rPh></si>' },
  );
  expect(sheet.rows).toEqual([["784142 .0", 1.5, true, "#N/A", "007", "", 0.001]]);
  expect([...sheet.errors]).toEqual(["0,3"]);
  expect([...sheet.formulas]).toEqual([["0,5", '=A1&""']]);
});

test("reads cells and rows that do not say where they are, and gaps between those that do", async () => {
  const sheet = await readSheet(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row></sheetData>',
  );
  expect(sheet.rows).toEqual([[1, 2], [], [], [null, null, 3, 4]]);
});

test("reads a package whose elements all carry a prefix", async () => {
  const sheet = await readSheet("", {
    parts: {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(sheet.rows).toEqual([["a"]]);
});

test("a day is the serial that the file holds, with its fraction; its column's format says that it is a day", async () => {
  const sheet = await readSheet(
    '<sheetData><row r="1"><c r="A1" s="1"><v>42005</v></c></row><row r="2"><c r="A2" s="1"><v>42006.75</v></c></row><row r="3"><c r="A3" s="3"><v>5</v></c></row></sheetData>',
    { styles: DATE_STYLES },
  );
  expect(sheet.rows).toEqual([[42005], [42006.75], [5]]);
  expect(sheet.formats).toEqual([
    { row: 0, column: 0, rowCount: 2, columnCount: 1, numberFormat: "dd/mm/yyyy" },
    { row: 2, column: 0, rowCount: 1, columnCount: 1, numberFormat: "@" },
  ]);
});

test("shifts the days of a 1904 book, and nothing else in it", async () => {
  const book = await read({
    before: '<workbookPr date1904="1"/>',
    styles: DATE_STYLES,
    sheets: {
      A: '<sheetData><row r="1"><c r="A1" s="1"><v>40543</v></c><c r="B1" s="2"><f>A1+1</f><v>40544</v></c><c r="C1"><v>40543</v></c><c r="D1" s="4"><v>0.5</v></c></row></sheetData>',
    },
  });
  // 1 January 2015 is 40543 from 1904 and 42005 from 1900.
  expect(book.sheets[0]?.rows).toEqual([[42005, 42006, 40543, 0.5]]);
  expect(book.date1904).toBe(true);
});

test("reads the days of a strict package", async () => {
  const sheet = await readSheet(
    '<sheetData><row r="1"><c r="A1" t="d"><v>2015-01-01</v></c><c r="B1" t="d"><v>2015-01-01T12:00:00</v></c></row></sheetData>',
  );
  expect(sheet.rows).toEqual([[42005, 42005.5]]);
});

test("writes out a formula that the file holds once for several cells", async () => {
  const sheet = await readSheet(
    `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A$1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c></row>
     <row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><f t="array" ref="C2">_xlfn.XLOOKUP(1,A1:A2,B1:B2)</f><v>5</v></c></row></sheetData>`,
  );
  expect([...sheet.formulas]).toEqual([
    ["0,1", "=A1+$A$1"],
    ["0,2", "=B1+$A$1"],
    ["1,1", "=A2+$A$1"],
    ["1,2", "=XLOOKUP(1,A1:A2,B1:B2)"],
  ]);
});

test("a used range blown up by formats is a few areas and no rows", async () => {
  const bloated = Array.from(
    { length: 20_000 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" s="5"/><c r="B${row + 1}" s="5"/><c r="XFD${row + 1}" s="1"/></row>`,
  );
  const sheet = await readSheet(
    `<cols><col min="1" max="16384" width="12" customWidth="1" style="3"/></cols><sheetData>${bloated.join("")}</sheetData>`,
    {
      styles: DATE_STYLES,
    },
  );
  expect(sheet.rows).toEqual([]);
  expect(sheet.formats).toHaveLength(3);
  expect(sheet.formats[1]).toMatchObject({
    row: 0,
    column: 0,
    rowCount: 20_000,
    columnCount: 2,
    bold: true,
    fill: "#fff2cc",
  });
  expect(sheet.columnWidths.size).toBeLessThan(2000);
});

test("reads tables, hidden rows, frozen panes, protection, links and print set-up", async () => {
  const book = await read({
    sheets: {
      "Case list": `<sheetViews><sheetView><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>
        <sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>Child</t></is></c></row><row r="4" hidden="1"><c r="B4"><v>1</v></c></row></sheetData>
        <sheetProtection sheet="1"/><hyperlinks><hyperlink ref="B4" location="Other!A1"/><hyperlink ref="B3" r:id="rId9"/></hyperlinks>
        <pageSetup orientation="landscape"/>`,
      Other: "<sheetData/>",
      Codes: "<sheetData/>",
    },
    entries: { Other: 'state="hidden"', Codes: 'state="veryHidden"' },
    sheetRelationships: { 1: relationship("rId1", "table", "../tables/table1.xml") },
    parts: {
      "xl/tables/table1.xml":
        '<table displayName="Cases" ref="B3:C4" totalsRowCount="1"><autoFilter ref="B3:C4"/><tableColumns><tableColumn name="Child"/><tableColumn name="Date of_x000a_entry &amp; more"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>',
    },
    after: `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Case list'!$1:$3</definedName>
      <definedName name="EP_sheet" localSheetId="1" hidden="1">"x"</definedName><definedName name="rate">0.5</definedName></definedNames>`,
  });
  const [list, other, codes] = book.sheets;
  expect([list, other, codes].map((sheet) => sheet?.visibility)).toEqual(["visible", "hidden", "veryHidden"]);
  expect(list).toMatchObject({
    freeze: { rows: 3, columns: 1 },
    protected: true,
    links: [{ row: 3, column: 1, location: "Other!A1" }],
    print: { orientation: "landscape", titleRows: { from: 0, to: 2 } },
    tables: [
      {
        name: "Cases",
        row: 2,
        column: 1,
        rowCount: 2,
        columnCount: 2,
        columns: ["Child", "Date of\nentry & more"],
        style: "TableStyleMedium2",
        autoFilter: true,
        totalsRow: true,
      },
    ],
  });
  expect([...(list?.hiddenRows ?? [])]).toEqual([3]);
  expect(book.names).toEqual([
    { name: "EP_sheet", refersTo: '"x"', sheet: "Other", hidden: true },
    { name: "rate", refersTo: "0.5", hidden: false },
  ]);
});

test("a chart sheet keeps its place in the order, without cells", async () => {
  const book = await read({
    sheets: { Chart: "", Data: "<sheetData><row><c><v>1</v></c></row></sheetData>" },
    parts: {
      "xl/_rels/workbook.xml.rels": `<Relationships>${relationship("rId1", "chartsheet", "chartsheets/sheet1.xml")}${relationship("rId2", "worksheet", "worksheets/sheet2.xml")}</Relationships>`,
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    },
    after: '<definedNames><definedName name="here" localSheetId="1">Data!$A$1</definedName></definedNames>',
  });
  expect(book.sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ["Chart", []],
    ["Data", [[1]]],
  ]);
  expect(book.names[0]?.sheet).toBe("Data");
});

testShared("reads all three Annex A books, dates worked out by formulas among them", async () => {
  for (const [name, bytes] of annexABooks) {
    const { book } = await readFiles([{ name, bytes }]);
    expect(book.sheets.length).toBeGreaterThanOrEqual(11);
    const list = book.sheets.find((sheet) => /^List.3$/.test(sheet.name)) as BookSheet;
    expect(list.rows.flat().some((cell) => typeof cell === "string" && /Child Unique ID/i.test(cell))).toBe(
      true,
    );
    if (name !== "annex-a-liia.xlsx") continue;
    const ten = book.sheets.find((sheet) => sheet.name === "List 10") as BookSheet;
    // 2009-08-06, and five days later, and five days after that.
    expect(ten.rows[1]?.slice(7, 10)).toEqual([40031, 40036, 40041]);
    expect([ten.formulas.get("1,8"), ten.formulas.get("1,9"), ten.formulas.get("1,10")]).toEqual([
      "=H2+5",
      "=I2+5",
      "=J2+5",
    ]);
    expect(ten.formats.some(({ numberFormat, column }) => numberFormat === "dd/mm/yyyy" && column <= 8)).toBe(
      true,
    );
  }
});
