import { connectedHost, errorCodeOf } from "./connected";

test("a name of the workbook points at cells and follows its sheet's name", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.names.add("as_at", sheet.getRange("B2"));
    sheet.name = "My summary";
    const name = context.workbook.names.getItem("AS_AT").load("name,type,formula,value,scope,visible");
    const range = name.getRange().load("address");
    await context.sync();
    expect(name.toJSON()).toMatchObject({
      name: "as_at",
      type: "Range",
      formula: "='My summary'!$B$2",
      value: "'My summary'!$B$2",
      scope: "Workbook",
      visible: true,
    });
    expect(range.address).toBe("'My summary'!B2");
  });
});

test("a sheet has names of its own, hidden or not", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const mark = sheet.names.add("EP_sheet", '="Summary"');
    mark.visible = false;
    const onBook = context.workbook.names.getItemOrNullObject("EP_sheet");
    const onSheet = sheet.names.getItemOrNullObject("EP_sheet").load("value,visible,scope,type");
    const range = onSheet.getRangeOrNullObject();
    await context.sync();
    expect(onBook.isNullObject).toBe(true);
    expect([onSheet.value, onSheet.visible, onSheet.scope, onSheet.type]).toEqual([
      "Summary",
      false,
      "Worksheet",
      "String",
    ]);
    expect(range.isNullObject).toBe(true);
  });
  expect(host.toBook().names).toEqual([
    { name: "EP_sheet", refersTo: '"Summary"', sheet: "Sheet1", hidden: true },
  ]);
});

test("a name whose sheet was deleted refers to nothing", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Gone");
    context.workbook.names.add("there", sheet.getRange("A1"));
    sheet.delete();
    const name = context.workbook.names.getItem("there").load("formula");
    await context.sync();
    expect(name.formula).toBe("=#REF!");
    name.delete();
    const after = context.workbook.names.getItemOrNullObject("there");
    await context.sync();
    expect(after.isNullObject).toBe(true);
  });
});

test.each([
  ["two words", "InvalidArgument"],
  ["A1", "InvalidArgument"],
  ["", "InvalidArgument"],
  ["TAKEN", "ItemAlreadyExists"],
])("the name %j is refused with %s", async (name, code) => {
  connectedHost();
  await Excel.run(async (context) => {
    context.workbook.names.add("taken", "=1");
    await context.sync();
  });
  expect(await errorCodeOf(async (context) => context.workbook.names.add(name, "=2"))).toBe(code);
});
