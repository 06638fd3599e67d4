import fc from "fast-check";
import {
  XmlCursor,
  XmlFault,
  applyEdits,
  child,
  escapeAttribute,
  escapeXml,
  parseXml,
} from "../../../src/files/xlsx/xml";

test("reads local names, attributes in either quotes, entities, comments and CDATA", () => {
  const root = parseXml(
    `<?xml version="1.0"?><!-- <no> --><x:a b='1 > 0' r:id="rId1"><x:c>&lt;5 &#163;&#xA3;<!-- no --><![CDATA[<&>]]></x:c><d/></x:a>`,
  );
  expect([root.prefix, root.name]).toEqual(["x:", "a"]);
  expect([...root.attributes]).toEqual([
    ["b", "1 > 0"],
    ["r:id", "rId1"],
  ]);
  expect(child(root, "c")?.text).toBe("<5 ££<&>");
  expect(root.children.map(({ name }) => name)).toEqual(["c", "d"]);
});

test("does not take one attribute for another whose name ends alike", () => {
  const cursor = new XmlCursor('<c xs="2" s="1"/>');
  cursor.next();
  expect([cursor.kind, cursor.attribute("s"), cursor.attribute("t")]).toEqual(["empty", "1", undefined]);
});

test.each(["<a>", "<a><b></a>", '<a b="1', "<a", "<!-- a", "", "</a>"])("calls %j damaged", (xml) => {
  expect(() => parseXml(xml)).toThrow(XmlFault);
});

test("edits leave everything else as it was", () => {
  const text = "<a><b/><c/></a>";
  const root = parseXml(text);
  const b = child(root, "b") as { start: number; end: number };
  expect(
    applyEdits(text, [
      { start: root.innerEnd, end: root.innerEnd, replacement: "<d/>" },
      { start: b.start, end: b.end, replacement: "" },
    ]),
  ).toBe("<a><c/><d/></a>");
});

test("any text and attribute reads back as it was written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "<", ">", "&", '"', "'", "\n", "\t", "é", ";") }),
      (text) => {
        const root = parseXml(`<a b="${escapeAttribute(text)}">${escapeXml(text)}</a>`);
        expect(root.attributes.get("b")).toBe(text);
        expect(root.text).toBe(text);
      },
    ),
  );
});
