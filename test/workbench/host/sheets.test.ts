import { connectedHost, errorCodeOf } from "./connected";

const names = async () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/position,items/visibility");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

describe("names of sheets", () => {
  test.each([
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a[b]", "InvalidArgument"],
    ["what?", "InvalidArgument"],
    ["'quoted", "InvalidArgument"],
    ["quoted'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
  ])("%j is refused with %s", async (name, code) => {
    connectedHost();
    expect(await errorCodeOf(async (context) => context.workbook.worksheets.add(name))).toBe(code);
    expect(await names()).toEqual(["Sheet1"]);
  });

  test("thirty-one characters and an apostrophe inside are fine", async () => {
    connectedHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("x".repeat(31));
      const sheet = context.workbook.worksheets.add("Child's plan");
      const cell = sheet.getRange("B2").load("address");
      await context.sync();
      expect(cell.address).toBe("'Child''s plan'!B2");
    });
  });
});

test("a sheet is found by name in any case, by id, or as a null object", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem("SHEET1").load("id,name");
    const missing = worksheets.getItemOrNullObject("Nowhere");
    const within = missing.getRange("A1");
    await context.sync();
    const byId = worksheets.getItem(byName.id).load("name");
    await context.sync();
    expect(byId.name).toBe("Sheet1");
    expect(missing.isNullObject).toBe(true);
    expect(within.isNullObject).toBe(true);
  });
});

test("sheets are moved, hidden, coloured and deleted", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.add("First");
    first.position = 0;
    first.tabColor = "#123456";
    first.showGridlines = false;
    const settings = worksheets.add("Settings");
    settings.visibility = "VeryHidden";
    first.load("position,tabColor,showGridlines");
    settings.load("visibility");
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([first.position, first.tabColor, first.showGridlines]).toEqual([0, "#123456", false]);
    expect(settings.visibility).toBe("VeryHidden");
    expect(visible.value).toBe(2);
    first.delete();
    await context.sync();
  });
  expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Settings"]);
  expect(await errorCodeOf(async (context) => context.workbook.worksheets.getItem("Sheet1").delete())).toBe(
    "InvalidOperation",
  );
});

test("a protected sheet refuses to be written, an unlocked cell on it does not", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [[1]];
    await context.sync();
  });
  const onSheet = (work: (sheet: Excel.Worksheet) => unknown) =>
    errorCodeOf(async (context) => work(context.workbook.worksheets.getItem("Sheet1")));
  expect(await onSheet((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
  expect(await onSheet((sheet) => sheet.getRange("A1").clear())).toBe("AccessDenied");
  expect(await onSheet((sheet) => sheet.tables.add("A1:B2", true))).toBe("AccessDenied");
  expect(await onSheet((sheet) => (sheet.getRange("A1").format.font.bold = true))).toBe("AccessDenied");
  expect(host.model.sheets[0]?.cells.value(0, 1)).toBe(1);
});

test("a workbook whose structure is protected refuses new sheets", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await errorCodeOf(async (context) => context.workbook.worksheets.add("New"))).toBe("AccessDenied");
});

test("ranges are reached by index, offset, size, intersection and used cells", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:C4").values = [
      [1, 2],
      [3, null],
    ];
    const ranges = {
      "Sheet1!C4:D6": sheet.getRangeByIndexes(3, 2, 3, 2),
      "Sheet1!B3:C4": sheet.getUsedRange(true),
      "Sheet1!C4": sheet.getRange("A1:C4").getIntersection("C4:F9"),
      "Sheet1!A1:D5": sheet.getRange("A1").getBoundingRect("D5"),
      "Sheet1!B2": sheet.getRange("A1").getOffsetRange(1, 1),
      "Sheet1!A1:C2": sheet.getRange("A1").getResizedRange(1, 2),
      "Sheet1!C:C": sheet.getRange("C4").getEntireColumn(),
      "Sheet1!4:4": sheet.getRange("C4").getEntireRow(),
      "Sheet1!B4": sheet.getRange("B3").getRangeEdge("Down"),
      "Sheet1!D1:E2": sheet.getRange("B1:C2").getColumnsAfter(2),
    };
    for (const range of Object.values(ranges)) range.load("address");
    const apart = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    await context.sync();
    expect(Object.values(ranges).map((range) => range.address)).toEqual(Object.keys(ranges));
    expect(apart.isNullObject).toBe(true);
  });
  expect(
    await errorCodeOf(async (context) => context.workbook.worksheets.getItem("Sheet1").getRange("nonsense!")),
  ).toBe("InvalidArgument");
  expect(
    await errorCodeOf(async (context) =>
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(-1, 0),
    ),
  ).toBe("InvalidArgument");
});

test("an empty sheet has no used range", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("visible cells leave hidden and filtered rows out, in one call", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B5");
    range.values = [
      ["Name", "Team"],
      ["a", "North"],
      ["b", "South"],
      ["c", "North"],
      ["d", "South"],
    ];
    const table = sheet.tables.add(range, true);
    table.columns.getItem("Team").filter.applyValuesFilter(["North"]);
    const visible = range.getSpecialCellsOrNullObject("Visible").load("address,cellCount");
    const view = range.getVisibleView().load("values");
    await context.sync();
    expect(visible.address).toBe("Sheet1!A1:B2,Sheet1!A4:B4");
    expect(view.values).toEqual([
      ["Name", "Team"],
      ["a", "North"],
      ["c", "North"],
    ]);
    table.clearFilters();
    const all = range.getSpecialCells("Visible").load("address");
    await context.sync();
    expect(all.address).toBe("Sheet1!A1:B5");
  });
});

test("rows are inserted and deleted, and names and tables below follow", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A5:B6").values = [
      ["x", "y"],
      [1, 2],
    ];
    const table = sheet.tables.add("A5:B6", true);
    context.workbook.names.add("total", sheet.getRange("B6"));
    sheet.getRange("1:2").insert("Down");
    const moved = table.getRange().load("address,values");
    const named = context.workbook.names.getItem("total").getRange().load("address,values");
    await context.sync();
    expect(moved.address).toBe("Sheet1!A7:B8");
    expect(moved.values).toEqual([
      ["x", "y"],
      [1, 2],
    ]);
    expect([named.address, named.values]).toEqual(["Sheet1!B8", [[2]]]);
    sheet.getRange("1:6").delete("Up");
    moved.load("address");
    const back = table.getRange().load("address");
    await context.sync();
    expect(back.address).toBe("Sheet1!A1:B2");
  });
});

test("a member that the stand-in does not know is named, never passed over", async () => {
  connectedHost();
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
  const messageOf = async (work: (context: Excel.RequestContext) => unknown): Promise<string> =>
    Excel.run(async (context) => {
      work(context);
      await context.sync();
      return "nothing happened";
    }).catch((error: OfficeExtension.Error) => `${error.code} ${error.message}`);
  expect(await messageOf((context) => sheet(context).shapes.load("items"))).toMatch(
    /^ApiNotFound Worksheet\.shapes:/,
  );
  expect(await messageOf((context) => sheet(context).getRange("A1").flashFill())).toMatch(
    /^ApiNotFound Range\.flashFill:/,
  );
  expect(await messageOf((context) => (sheet(context).getRange("A1").style = "Good"))).toMatch(
    /^ApiNotFound Range\.style:/,
  );
});
