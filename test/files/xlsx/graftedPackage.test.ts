import { graft } from "../../../src/files/xlsx/graft";
import { annexABooks } from "../../support/sharedData";
import { changedParts, faultsOfPackage } from "../../support/wellFormedPackage";
import { handMade } from "./handMade";
import { ownBook } from "./ownBook";

const byHand = handMade({
  sheets: { "O'Brien &amp; Sons": "<sheetData/>", Hidden: "<sheetData/>" },
  entries: { Hidden: 'state="veryHidden"' },
});

test.each([["a new book", undefined], ["a book made by hand", byHand], ...annexABooks] as const)(
  "onto %s, our sheets make a package that Excel has nothing to repair in",
  async (_, bytes) => {
    const { sheets, names } = ownBook();
    const before = bytes ? faultsOfPackage(bytes) : [];
    const newFaults = (after: Uint8Array) =>
      faultsOfPackage(after).filter((fault) => !before.includes(fault));
    const once = await graft(bytes, sheets, names);
    expect(newFaults(once)).toEqual([]);
    expect(bytes ? changedParts(bytes, once) : []).toEqual([]);
    expect(newFaults(await graft(once, sheets.slice(1), names))).toEqual([]);
  },
);

test("the checker names what is wrong", () => {
  const broken = handMade({
    sheets: {
      A: '<sheetData><row r="2"><c r="B2" s="9"/><c r="A2"/></row><row r="1"/></sheetData>',
      a: '<tableParts><tablePart r:id="rId7"/></tableParts>',
    },
    contentTypes: '<Override PartName="/gone.xml" ContentType="x"/>',
  });
  expect(faultsOfPackage(broken)).toEqual(
    expect.arrayContaining([
      "gone.xml has a content type, but is not there",
      "two of one sheet name: a",
      "xl/worksheets/sheet1.xml B2 has no style 9",
      "xl/worksheets/sheet1.xml has A2 out of order",
      "xl/worksheets/sheet1.xml has row 1 after row 2",
    ]),
  );
});
