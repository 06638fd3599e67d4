import fc from "fast-check";
import { connectedHost, errorCodeOf } from "./connected";

async function withTable<R>(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet, table: Excel.Table) => Promise<R>,
): Promise<R> {
  connectedHost();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = [
      ["Child", "Entered", "Entered"],
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Cases";
    await context.sync();
    return work(context, sheet, table);
  });
}

const headersOf = async (context: Excel.RequestContext, table: Excel.Table) => {
  const columns = table.columns.load("items/name");
  const cells = table.getHeaderRowRange().load("values");
  await context.sync();
  expect(cells.values[0]).toEqual(columns.items.map((column) => column.name));
  return columns.items.map((column) => column.name);
};

test("headers become text, none empty, no two alike", async () => {
  await withTable(async (context, sheet, table) => {
    expect(await headersOf(context, table)).toEqual(["Child", "Entered", "Entered2"]);
    sheet.getRange("A1:C1").values = [["", 2024, "Child"]];
    expect(await headersOf(context, table)).toEqual(["Column1", "2024", "Child"]);
  });
});

test("writing in a header cell renames the column, and naming a column writes its cell", async () => {
  await withTable(async (context, sheet, table) => {
    sheet.getRange("B1").values = [["Date in"]];
    table.columns.getItem("Entered2").name = "Date out";
    expect(await headersOf(context, table)).toEqual(["Child", "Date in", "Date out"]);
  });
});

test("a table is found by name from the workbook and from its sheet", async () => {
  await withTable(async (context, sheet) => {
    const there = context.workbook.tables.getItem("cases").load("name,style,showTotals");
    const none = sheet.tables.getItemOrNullObject("Other");
    const body = context.workbook.tables.getItem("Cases").getDataBodyRange().load("address");
    await context.sync();
    expect([there.name, there.style, there.showTotals]).toEqual(["Cases", "TableStyleMedium2", false]);
    expect(none.isNullObject).toBe(true);
    expect(body.address).toBe("Sheet1!A2:C3");
  });
});

describe("resizing keeps the header row and overlaps the old range (ExcelApi 1.13)", () => {
  test("larger and smaller is fine; a new column gets a name", async () => {
    await withTable(async (context, sheet, table) => {
      table.resize("A1:D10");
      expect(await headersOf(context, table)).toEqual(["Child", "Entered", "Entered2", "Column4"]);
      table.resize(sheet.getRange("A1:B2"));
      const range = table.getRange().load("address");
      const left = sheet.getRange("A3:C3").load("values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(left.values).toEqual([["b", 3, 4]]);
    });
  });

  test.each(["A2:C3", "A1:C1", "E1:F3"])("%s is refused", async (address) => {
    await withTable(async () => undefined);
    expect(
      await errorCodeOf(async (context) => context.workbook.tables.getItem("Cases").resize(address)),
    ).toBe("InvalidArgument");
  });

  test("for any size the data body is what lies under the header", async () => {
    await withTable(async (context, sheet, table) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 200 }),
          fc.integer({ min: 1, max: 12 }),
          async (rows, columns) => {
            table.resize(sheet.getRangeByIndexes(0, 0, rows + 1, columns));
            const body = table.getDataBodyRange().load("rowIndex,rowCount,columnCount");
            const count = table.rows.getCount();
            await context.sync();
            expect([body.rowIndex, body.rowCount, body.columnCount, count.value]).toEqual([
              1,
              rows,
              columns,
              rows,
            ]);
          },
        ),
        { numRuns: 20 },
      );
    });
  });
});

test.each([
  ["B2:D4", "InvalidArgument"],
  ["nonsense", "InvalidArgument"],
])("a table at %s is refused with %s", async (address, code) => {
  await withTable(async () => undefined);
  expect(
    await errorCodeOf(async (context) =>
      context.workbook.worksheets.getItem("Sheet1").tables.add(address, true),
    ),
  ).toBe(code);
});

test.each([
  ["two words", "InvalidArgument"],
  ["1st", "InvalidArgument"],
  ["A1", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["cases", "ItemAlreadyExists"],
])("the name %j is refused with %s", async (name, code) => {
  await withTable(async () => undefined);
  const given = errorCodeOf(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("F1:G2", true).name = name;
  });
  expect(await given).toBe(code);
});

test("a header row alone gets one empty row", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["a", "b"]];
    const body = sheet.tables.add("A1:B1", true).getDataBodyRange().load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!A2:B2");
  });
});

test("a totals row is added under the table and taken away again", async () => {
  await withTable(async (context, _, table) => {
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address,values");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([totals.address, totals.values[0]?.[0]]).toEqual(["Sheet1!A4:C4", "Total"]);
    expect(body.address).toBe("Sheet1!A2:C3");
    table.showTotals = false;
    const whole = table.getRange().load("address");
    await context.sync();
    expect(whole.address).toBe("Sheet1!A1:C3");
  });
});

test("rows and columns are added and deleted", async () => {
  await withTable(async (context, _, table) => {
    table.rows.add(undefined, [["c", 5, 6]]);
    table.rows.add(0, [["z", 0, 0]]);
    table.columns.add(undefined, undefined, "Notes");
    table.columns.getItem("Entered2").delete();
    table.rows.deleteRowsAt(1, 1);
    const range = table.getRange().load("values,address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C4");
    expect(range.values).toEqual([
      ["Child", "Entered", "Notes"],
      ["z", 0, ""],
      ["b", 3, ""],
      ["c", 5, ""],
    ]);
  });
});

test("converting leaves the cells, deleting takes them", async () => {
  await withTable(async (context, sheet, table) => {
    table.convertToRange();
    const again = sheet.tables.add("A1:C3", true);
    const count = sheet.tables.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    again.delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

describe("sorting a table (ExcelApi 1.2)", () => {
  test("moves whole rows with their formats: numbers, then texts, empty cells last; and is remembered until it is cleared", async () => {
    await withTable(async (context, sheet, table) => {
      table.resize("A1:C6");
      sheet.getRange("A2:C6").values = [
        ["a", 3, ""],
        ["b", "x", 1],
        ["c", "", 2],
        ["d", 1, 3],
        ["e", 2, 4],
      ];
      sheet.getRange("A5").numberFormat = [["@"]];
      table.sort.apply([{ key: 1, ascending: true }]);
      table.sort.load("fields");
      const body = table.getDataBodyRange().load("values,numberFormat");
      await context.sync();
      expect(body.values.map(([child]) => child)).toEqual(["d", "e", "a", "b", "c"]);
      expect(body.numberFormat.map(([format]) => format)).toEqual([
        "@",
        ...["General", "General", "General", "General"],
      ]);
      expect(table.sort.fields).toMatchObject([{ key: 1, ascending: true }]);
      table.sort.apply([{ key: 1, ascending: false }]);
      table.sort.clear();
      table.sort.load("fields");
      const again = table.getDataBodyRange().load("values");
      await context.sync();
      expect(again.values.map(([child]) => child)).toEqual(["b", "a", "e", "d", "c"]);
      expect(table.sort.fields).toEqual([]);
    });
  });

  test("rows with formulas are refused rather than moved wrongly", async () => {
    await withTable(async (context, sheet) => {
      sheet.getRange("C2").formulas = [["=B2*2"]];
      await context.sync();
    });
    expect(
      await errorCodeOf(async (context) => context.workbook.tables.getItem("Cases").sort.apply([{ key: 0 }])),
    ).toBe("NotImplemented");
  });
});
