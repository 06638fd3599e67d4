import type { Book } from "../../../src/files/book";
import { readFiles } from "../../../src/files/readFiles";
import { readHtmlTables } from "../../../src/files/markup/readHtmlTables";

const read = async (content: string, name = "list.xls"): Promise<Book> =>
  (await readFiles([{ name, bytes: new TextEncoder().encode(content) }])).book;

describe("a web page with the name of a workbook", () => {
  it("is read table by table, every cell as text", async () => {
    const { sheets } = await read(
      `<html><head><style>td { x: "<table>" }</style></head><body><p>Adoption list</p>
       <table border=1><tr><th>Child<th>Entered care</tr>
       <tr><td>007</td><td>1/2/2020</td></tr></table><table></table>
       <table><tr><td>b</td></tr></table></body></html>`,
    );
    expect(sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([
      {
        name: "list 1",
        rows: [
          ["Child", "Entered care"],
          ["007", "1/2/2020"],
        ],
      },
      { name: "list 2", rows: [["b"]] },
    ]);
    expect(sheets[0]?.formats[0]?.numberFormat).toBe("@");
  });

  it.each([
    ["signs by name and number", "<tr><td>A&amp;B &pound;5 &#163;6 &#x2019;&nbsp;x", [["A&B £5 £6 ’ x"]]],
    ["lines in a cell", "<tr><td>one<br>two<p>three</p></td><td><br></td></tr>", [["one\ntwo\nthree", null]]],
    [
      "cells that span",
      "<tr><td rowspan=2>a</td><td colspan='2'>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr>",
      [["a", "b", null], [null, "c", "d"], ["e"]],
    ],
    ["a quote astray in a tag", '<tr><td title="5" tall">x</td><td title="a > b">y</td></tr>', [["x", "y"]]],
    ["a sign that is no tag", "<tr><td>3 < 4</td><td><!-- <td>no --> yes</td></tr>", [["3 < 4", "yes"]]],
    ["a table in a cell", "<tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr>", [["a b", "c"]]],
  ])("keeps %s", (_, inside, rows) => {
    const [table] = readHtmlTables(`<table>${inside}</table>`);
    expect(table?.map((row) => row.map((cell) => cell?.replace(/ +/g, " ").trim() ?? null))).toEqual(rows);
  });

  it("is read in the encoding that it says", async () => {
    const page =
      '<html><head><meta charset="windows-1252"></head><table><tr><td>Children\u0092s \u00a35</td></tr></table>';
    const bytes = Uint8Array.from(page, (sign) => sign.charCodeAt(0));
    const { book } = await readFiles([{ name: "a.xls", bytes }]);
    expect(book.sheets[0]?.rows).toEqual([["Children’s £5"]]);
  });

  it.each([
    ["<html><frameset><frame src='sheet001.htm'></frameset></html>", /^"list\.xls" is a web page or XML/],
    ["MIME-Version: 1.0\nX-Document-Type: Workbook\n", /^"list\.xls" is a web archive/],
  ])("ends in one sentence where it has no table: %j", async (content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });
});

describe("an XML Spreadsheet of Excel 2003", () => {
  const XML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Episodes"><Table>
      <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">A &amp; B</Data></Cell><Cell><Data ss:Type="String">C</Data></Cell></Row>
      <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="DateTime">2024-03-31T00:00:00.000</Data></Cell>
        <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=R[-1]C"><Data ss:Type="String">007</Data><Comment><Data>no</Data></Comment></Cell>
        <Cell><Data ss:Type="DateTime">1899-12-31T12:00:00.000</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>bo</B>ld</ss:Data></Cell></Row>
      <Row ss:Hidden="1"><Cell><Data ss:Type="String">h</Data></Cell></Row>
    </Table></Worksheet>
    <Worksheet ss:Name="Hidden"><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

  it.each(["return.xls", "return.xml"])("is read under the name %s", async (name) => {
    const { sheets } = await read(XML, name);
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Episodes", "visible"],
      ["Hidden", "hidden"],
    ]);
    const [{ rows, errors, hiddenRows }] = sheets as [Book["sheets"][number]];
    expect(rows).toEqual([
      ["A & B", null, "C"],
      [],
      [],
      [null, 1.5, 45382, true, "#N/A", "007", 0.5, "bold"],
      ["h"],
    ]);
    expect([...errors]).toEqual(["3,4"]);
    expect([...hiddenRows]).toEqual([4]);
  });

  it("ends in one sentence where it breaks off", async () => {
    await expect(read(XML.slice(0, -60))).rejects.toThrow(/^"list\.xls" is damaged inside\./);
  });
});

test("separated text with the name of a workbook is read as text", async () => {
  const { sheets } = await read("CHILD\tDECOM\n007\t1/2/2020\n", "episodes.xls");
  expect(sheets[0]?.rows).toEqual([
    ["CHILD", "DECOM"],
    ["007", "1/2/2020"],
  ]);
});
