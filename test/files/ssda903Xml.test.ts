import { SHARED_DATA, testShared } from "../support/sharedData";
import { readFileSync } from "node:fs";
import { FileProblem } from "../../src/files/book";
import { readSsda903Xml } from "../../src/files/ssda903Xml";

const RETURN = `<?xml version="1.0"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>1</CHILDID><UPN>A1</UPN><SEX>M</SEX><DOB>01/02/2020</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC>
      <AREVIEW><REVIEW>01/03/2021</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW>
      <AREVIEW><REVIEW>01/09/2021</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <DATE_INT>01/10/2021</DATE_INT><DATE_MATCH/><FOSTER_CARE>0</FOSTER_CARE>
      <AD_PLACED><DATE_PLACED>01/06/2021</DATE_PLACED><DATE_PLACED_CEASED>01/08/2021</DATE_PLACED_CEASED><REASON_PLACED_CEASED>RD1</REASON_PLACED_CEASED></AD_PLACED>
      <AD_PLACED><DATE_PLACED>01/10/2021</DATE_PLACED></AD_PLACED>
      <MOTHER/><OC2/>
    </HEADER>
    <EPISODE><DECOM>03/04/2021</DECOM><RNE>S</RNE><PL>U6</PL><HOME_POST>AB1 &amp; 2</HOME_POST></EPISODE>
    <EPISODE><DECOM>09/09/2021</DECOM><RNE>P</RNE><PL>A6</PL></EPISODE>
  </CHILD>
  <CHILD><HEADER><CHILDID>2</CHILDID><DOB>05/05/2019</DOB><FOSTER_CARE>0</FOSTER_CARE><NEW_FIELD>x</NEW_FIELD></HEADER></CHILD>
</EXPSSDA903>`;

const tables = new Map(readSsda903Xml(RETURN, "return.xml").map((table) => [table.name, table]));

test("gives each table the columns of its CSV file", () => {
  expect(tables.get("Episodes")?.columns.slice(0, 6)).toEqual([
    "CHILD",
    "DECOM",
    "RNE",
    "LS",
    "CIN",
    "PLACE",
  ]);
  expect(tables.get("Header")?.columns.slice(0, 3)).toEqual(["CHILD", "SEX", "DOB"]);
});

test("keeps episodes in the order of the file, dates and entities as text", () => {
  expect(tables.get("Episodes")?.rows.map((row) => [row[0], row[1], row[2], row[5], row[10]])).toEqual([
    ["1", "03/04/2021", "S", "U6", "AB1 & 2"],
    ["1", "09/09/2021", "P", "A6", null],
  ]);
});

test("gives a row to each decision to place, and to each review", () => {
  expect(tables.get("PlacedAdoption")?.rows).toEqual([
    ["1", "01/02/2020", "01/06/2021", "01/08/2021", "RD1"],
    ["1", "01/02/2020", "01/10/2021", null, null],
  ]);
  expect(tables.get("Reviews")?.rows).toHaveLength(2);
});

test("gives an AD1 row only to a child with something in it", () => {
  expect(tables.get("AD1")?.rows).toEqual([["1", "01/02/2020", "01/10/2021", null, "0", null, null, null]]);
});

test("leaves out tables without rows, and keeps a field it has not met", () => {
  expect([...tables.keys()]).not.toContain("OC2");
  expect([...tables.keys()]).not.toContain("UASC");
  const header = tables.get("Header");
  expect(header?.rows[1]?.[header.columns.indexOf("NEW_FIELD")]).toBe("x");
});

test("says at which line a broken file breaks", () => {
  const broken = RETURN.slice(0, RETURN.indexOf("<MOTHER/>"));
  expect(() => readSsda903Xml(broken, "return.xml")).toThrow(FileProblem);
  expect(() => readSsda903Xml(broken, "return.xml")).toThrow(/"return.xml" cannot be read.* line 11\b/);
});

test("says what was looked for in an XML file that is no return", () => {
  expect(() => readSsda903Xml("<Message><Children/></Message>", "cin.xml")).toThrow(
    /"cin.xml" is not an SSDA903 return: .*<EXPSSDA903>, but it begins with <MESSAGE>/,
  );
});

test("does not expand entities that a file declares", () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY b "bbbb">]><EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>';
  expect(() => readSsda903Xml(bomb, "bomb.xml")).toThrow(FileProblem);
});

testShared("finds every child, episode and review of a whole return", async () => {
  const xml = readFileSync(`${SHARED_DATA}/ssda903-validator/fake_903.xml`, "utf8");
  const whole = new Map(readSsda903Xml(xml, "fake_903.xml").map(({ name, rows }) => [name, rows.length]));
  const count = (tag: string): number => xml.split(`<${tag}>`).length - 1;
  expect(whole.get("Header")).toBe(count("CHILD"));
  expect(whole.get("Episodes")).toBe(count("EPISODE"));
  expect(whole.get("Reviews")).toBe(count("AREVIEW"));
  expect(whole.get("PlacedAdoption")).toBe(count("AD_PLACED"));
  expect(whole.get("Missing")).toBe(count("AMISSING"));
});
