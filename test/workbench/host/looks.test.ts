import { connectedHost, errorCodeOf } from "./connected";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("formats are read back, and null where cells differ", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:C3");
    range.format.set({
      fill: { color: "#ffeecc" },
      font: { bold: true, size: 14, color: "#112233" },
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      columnWidth: 100,
    });
    const corner = sheetOf(context).getRange("A1");
    corner.format.font.bold = false;
    range.load(
      "format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/columnWidth,format/fill/color,format/font/bold,format/font/size",
    );
    corner.load("format/font/bold");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFEECC");
    expect(range.format.font.bold).toBeNull();
    expect(corner.format.font.bold).toBe(false);
    expect(range.format.font.size).toBe(14);
    expect([range.format.wrapText, range.format.horizontalAlignment, range.format.columnWidth]).toEqual([
      true,
      "Center",
      100,
    ]);
  });
});

test("number formats go to the whole range, or to each cell", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A:A").numberFormat = [["dd/mm/yyyy"]];
    sheet.getRange("A2:B3").numberFormat = [
      ["@", "0"],
      ["0%", "General"],
    ];
    const range = sheet.getRange("A1:B4").load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["dd/mm/yyyy", "General"],
      ["@", "0"],
      ["0%", "General"],
      ["dd/mm/yyyy", "General"],
    ]);
  });
});

test("a border below lies on the last row only", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const border = sheetOf(context).getRange("A1:B2").format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.color = "#808080";
    await context.sync();
  });
  expect(host.toBook().sheets[0]?.formats).toEqual([
    { row: 1, column: 0, rowCount: 1, columnCount: 2, bottomBorder: "#808080" },
  ]);
});

test("conditional formats are kept with their rules and looks", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("B2:B9");
    const late = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    late.cellValue.rule = { formula1: "=426", operator: "GreaterThan" };
    late.cellValue.format.fill.color = "#ffc7ce";
    late.cellValue.format.font.color = "#9c0006";
    const query = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    query.textComparison.rule = { operator: "Contains", text: "query" };
    query.textComparison.format.fill.color = "#ffeb9c";
    const custom = sheetOf(context).getRange("D1").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.custom.rule.formula = "=A1>1";
    const count = range.conditionalFormats.getCount();
    range.conditionalFormats.load("items/type,items/priority");
    await context.sync();
    expect(count.value).toBe(2);
    expect(range.conditionalFormats.items.map((item) => item.type)).toEqual(["ContainsText", "CellValue"]);
    sheetOf(context).getRange("B2:B4").conditionalFormats.clearAll();
    await context.sync();
  });
  const [query, late] = host.toBook().sheets[0]?.conditionalFormats ?? [];
  expect(query).toMatchObject({
    row: 4,
    rowCount: 5,
    rule: { kind: "contains", text: "query" },
    fill: "#ffeb9c",
  });
  expect(late).toMatchObject({
    row: 4,
    column: 1,
    rowCount: 5,
    rule: { kind: "cell", is: ">", formula: "426" },
    fill: "#ffc7ce",
    fontColor: "#9c0006",
  });
});

test("data validation is kept, replaced and cleared cell by cell", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange("B2:B5").dataValidation;
    range.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    range.errorAlert = { showAlert: true, style: "Stop", title: "", message: "Choose yes or no." };
    const whole = sheet.getRange("B4").dataValidation;
    whole.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    sheet.getRange("B5").dataValidation.clear();
    range.load("type,rule");
    whole.load("type");
    const top = sheet.getRange("B2:B3").dataValidation.load("type,rule");
    await context.sync();
    expect([range.type, whole.type, top.type]).toEqual(["Inconsistent", "WholeNumber", "List"]);
    expect(top.rule).toEqual({ list: { inCellDropDown: true, source: "yes,no" } });
  });
  expect(host.toBook().sheets[0]?.validations).toEqual([
    {
      row: 1,
      column: 1,
      rowCount: 2,
      columnCount: 1,
      message: "Choose yes or no.",
      rule: { kind: "list", choices: ["yes", "no"] },
    },
    {
      row: 3,
      column: 1,
      rowCount: 1,
      columnCount: 1,
      message: "Choose yes or no.",
      rule: { kind: "whole", least: 1, most: 9 },
    },
  ]);
  const tooLong = errorCodeOf(async (context) => {
    sheetOf(context).getRange("A1").dataValidation.rule = {
      list: { inCellDropDown: true, source: "x".repeat(256) },
    };
  });
  expect(await tooLong).toBe("InvalidArgument");
});

test("panes are frozen, the page is laid out and links lead somewhere", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.freezePanes.freezeAt("A1:B3");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    const zoom = sheet.pageLayout.load("zoom");
    sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "There" };
    const link = sheet.getRange("A1").load("hyperlink,values");
    await context.sync();
    expect(frozen.address).toBe("Sheet1!A1:B3");
    expect(zoom.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect(link.hyperlink).toMatchObject({ documentReference: "Sheet1!B2", textToDisplay: "There" });
    expect(link.values).toEqual([["There"]]);
  });
  expect(host.toBook().sheets[0]).toMatchObject({
    freeze: { rows: 3, columns: 2 },
    print: { orientation: "landscape", titleRows: { from: 0, to: 2 } },
    links: [{ row: 0, column: 0, location: "Sheet1!B2" }],
  });
});

test("clearing contents leaves looks, clearing formats leaves contents", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:A2");
    range.values = [[1], [2]];
    range.numberFormat = [["0.0"]];
    sheetOf(context).getRange("A1").clear("Contents");
    sheetOf(context).getRange("A2").clear("Formats");
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual([[""], [2]]);
    expect(range.numberFormat).toEqual([["0.0"], ["General"]]);
  });
});
