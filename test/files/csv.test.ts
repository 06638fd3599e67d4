import fc from "fast-check";
import { parseCsv } from "../../src/files/csv";

test.each([
  ["CRLF", "a,b\r\n1,2\r\n"],
  ["LF without a final line break", "a,b\n1,2"],
  ["CR alone", "a,b\r1,2\r"],
  ["semicolons", "a;b\n1;2\n"],
  ["tabs", "a\tb\n1\t2\n"],
  ["a first line that names the separator", "sep=;\r\na;b\r\n1;2"],
  ["trailing separators", "a,b,,,\n1,2,,,\n"],
])("reads records with %s", (_, text) => {
  expect(parseCsv(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("keeps what stands in quotes: separators, doubled quotes, line breaks", () => {
  expect(parseCsv('"Bristol, City of","he said ""no""","two\r\nlines"\r\nx,y,z')).toEqual([
    ["Bristol, City of", 'he said "no"', "two\r\nlines"],
    ["x", "y", "z"],
  ]);
});

test("leaves everything text as written, spaces and leading zeros too", () => {
  expect(parseCsv("007, x ,1/2,TRUE,1E5\n")).toEqual([["007", " x ", "1/2", "TRUE", "1E5"]]);
});

test("reads an empty field, quoted or not, as nothing, and a blank line as an empty record", () => {
  expect(parseCsv('a,"",,d\n\n1\n')).toEqual([["a", null, null, "d"], [], ["1"]]);
});

test("lets rows be longer or shorter than the header", () => {
  expect(parseCsv("a,b\n1\n1,2,3\n")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
});

test("does not let a quote that nothing closes swallow the rest of the file", () => {
  expect(parseCsv('a,b\n"1,2\n3,4\n')).toEqual([
    ["a", "b"],
    ['"1', "2"],
    ["3", "4"],
  ]);
});

test("is not misled by commas in the text of a semicolon file", () => {
  expect(parseCsv("child;town\n1;Bristol, City of\n2;Leeds\n")).toEqual([
    ["child", "town"],
    ["1", "Bristol, City of"],
    ["2", "Leeds"],
  ]);
});

test.each(["", "\n", "\r\n"])("finds no field in %j", (text) => {
  expect(parseCsv(text).flat()).toEqual([]);
});

test("any table of texts that is written with quotes reads back the same", () => {
  const field = fc.string({
    minLength: 1,
    unit: fc.constantFrom("a", "7", ",", ";", '"', "\n", "\r", " ", "é"),
  });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
        .join("\r\n");
      expect(parseCsv(`sep=,\r\n${text}`)).toEqual(rows);
    }),
  );
});
