import { strToU8, zipSync } from "fflate";
import type { Book, BookSheet } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";

function ods(inside: string, styles = "", more: Record<string, Uint8Array> = {}): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8(TYPE), "content.xml": strToU8(content), ...more });
}
const read = async (bytes: Uint8Array): Promise<Book> => (await readFiles([{ name: "a.ods", bytes }])).book;
const readSheet = async (rows: string): Promise<BookSheet> =>
  (await read(ods(`<table:table table:name="A">${rows}</table:table>`))).sheets[0] as BookSheet;
const row = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
const text = (value: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;

test("reads rows wherever they stand: repeated in print, in groups, in groups of groups", async () => {
  const sheet = await readSheet(
    `<table:table-header-rows>${row(text("header"))}</table:table-header-rows><table:table-row-group>${row(text("1"))}<table:table-row-group>${row(text("2"))}</table:table-row-group></table:table-row-group><table:table-rows>${row(text("3"))}</table:table-rows>`,
  );
  expect(sheet.rows).toEqual([["header"], ["1"], ["2"], ["3"]]);
});

test("reads days, moments, times and shares with formats that say so", async () => {
  const sheet = await readSheet(
    row(
      '<table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>31/03/24</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2024-03-31T18:00:00"><text:p>x</text:p></table:table-cell>',
      '<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>',
      '<table:table-cell office:value-type="percentage" office:value="0.25"/>',
      '<table:table-cell office:value-type="currency" office:currency="GBP" office:value="1234.5"/>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="false"/>',
      '<table:table-cell office:value-type="float" office:value="7"/>',
    ),
  );
  expect(sheet.rows).toEqual([[45382, 45382.75, 1.5, 0.25, 1234.5, false, 7]]);
  expect(sheet.formats.map(({ column, numberFormat }) => [column, numberFormat])).toEqual([
    [0, "dd/mm/yyyy"],
    [1, "dd/mm/yyyy hh:mm"],
    [2, "[h]:mm:ss"],
    [3, "0.00%"],
  ]);
});

test("keeps as text a day that no cell of Excel can hold", async () => {
  const sheet = await readSheet(
    row(
      '<table:table-cell office:value-type="date" office:date-value="1850-06-01"><text:p>01/06/1850</text:p></table:table-cell>',
    ),
  );
  expect(sheet.rows).toEqual([["01/06/1850"]]);
});

test("reads text as it shows: spaces, tabs, lines, links, but no notes and no drawings", async () => {
  const sheet = await readSheet(
    row(
      text('<text:s text:c="2"/>00<text:span>7</text:span><text:tab/>x<text:line-break/>y &amp; z'),
      `<table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation><text:p><text:a>first</text:a></text:p><text:p>second</text:p><draw:frame><text:p>drawn</text:p></draw:frame></table:table-cell>`,
      '<table:table-cell office:value-type="string" office:string-value="said"/>',
    ),
  );
  expect(sheet.rows).toEqual([["  007\tx\ny & z", "first\nsecond", "said"]]);
});

test("fills in repeated cells and rows, and lets empty ones be nothing however many there are", async () => {
  const sheet = await readSheet(
    `<table:table-row table:number-rows-repeated="2">${text("a", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>` +
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>' +
      row('<table:table-cell table:number-columns-repeated="2"/>', text("b")) +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>',
  );
  expect(sheet.rows).toEqual([["a", "a"], ["a", "a"], [], [], [], [null, null, "b"]]);
});

test("knows errors, whoever wrote them, from text that looks like one", async () => {
  const sheet = await readSheet(
    row(
      text("#N/A", 'calcext:value-type="error" table:formula="of:=NA()"'),
      text("Err:502", 'calcext:value-type="error" table:formula="of:=FOO()"'),
      text("#DIV/0!", 'table:formula="of:=1/0"'),
      text("#N/A"),
    ),
  );
  expect(sheet.rows).toEqual([["#N/A", "#VALUE!", "#DIV/0!", "#N/A"]]);
  expect([...sheet.errors]).toEqual(["0,0", "0,1", "0,2"]);
});

test("knows sheets and rows that do not show", async () => {
  const { sheets } = await read(
    ods(
      `<table:table table:name="A" table:style-name="ta1"><table:table-row table:visibility="filter">${text("a")}</table:table-row></table:table><table:table table:name="B" table:style-name="ta2"/>`,
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    ),
  );
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["A", "visible"],
    ["B", "hidden"],
  ]);
  expect([...sheets[0]!.hiddenRows]).toEqual([0]);
});

test("gives a sheet a name that Excel takes, and then keeps no formula that may speak of the old one", async () => {
  const long = "The children whom the agency's panel considered";
  const { sheets } = await read(
    ods(
      `<table:table table:name="${long}">${row('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>')}</table:table>`,
    ),
  );
  expect(sheets[0]?.name).toBe("The children whom the agency's");
  expect(sheets[0]?.rows).toEqual([[2]]);
  expect(sheets[0]?.formulas.size).toBe(0);
});

test.each([
  [
    "with a password",
    ods("", "", { "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>") }),
    /^"a\.ods" is protected by a password\./,
  ],
  ["without content", zipSync({ mimetype: strToU8(TYPE) }), /^"a\.ods" is damaged inside\./],
  [
    "that breaks off",
    zipSync({ mimetype: strToU8(TYPE), "content.xml": strToU8("<a:document-content><table:table>") }),
    /^"a\.ods" is damaged inside\./,
  ],
  [
    "that repeats itself without end",
    ods(
      `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${text("a", 'table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
    ),
    /^"a\.ods" is damaged inside\./,
  ],
  ["without sheets", ods(""), /^"a\.ods" has no sheets\./],
])("ends in one sentence for a spreadsheet %s", async (_, bytes, sentence) => {
  await expect(read(bytes)).rejects.toThrow(sentence);
});
