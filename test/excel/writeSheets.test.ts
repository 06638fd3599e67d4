import fc from "fast-check";
import { readInputs } from "../../src/excel/inputs";
import { readSheets } from "../../src/excel/readSheets";
import { readSettings, writeSettings } from "../../src/excel/settings";
import { writeSheets } from "../../src/excel/writeSheets";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { book, bookSheet, cell, column, sheet, summary, timescales, type Case } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

const CASES: Case[] = [
  { child: "007", journey: 1, days: 120 },
  { child: "=B2", journey: 1, days: null },
  { child: "784142", journey: 2, days: 300 },
];

const tracker = () =>
  book(
    bookSheet("Tracker", [
      ["Child", "Decision"],
      ["007", 45382],
    ]),
  );
const write = (excel: TestExcel, ...sheets: PrintedSheet[]) =>
  excel.run((context) => writeSheets(context, sheets));

describe("Writing result sheets into a workbook", () => {
  test("makes the sheets, the table, the names and the formulas; text stays text", async () => {
    const excel = excelWith(tracker());
    const { sheetNames, notices, lostNotes } = await write(excel, summary(), timescales(CASES));
    expect({ sheetNames, notices, lostNotes }).toEqual({
      sheetNames: ["Summary", "Timescales"],
      notices: [],
      lostNotes: [],
    });
    const made = excel.sheet("Timescales");
    expect(made.tables[0]).toMatchObject({
      name: "Timescales",
      row: 4,
      column: 0,
      rowCount: 4,
      columns: ["Child key", "Journey", "Days", "Weeks"],
    });
    expect(made.rows.slice(5).map((row) => row.slice(0, 3))).toEqual([
      ["007", 1, 120],
      ["=B2", 1, null],
      ["784142", 2, 300],
    ]);
    expect([...made.formulas]).toEqual([
      ["5,3", "=C6/7"],
      ["6,3", "=C7/7"],
      ["7,3", "=C8/7"],
    ]);
    const names = excel.host.toBook().names;
    expect(names).toContainEqual({
      name: "EP_sheet",
      refersTo: '"Timescales"',
      sheet: "Timescales",
      hidden: true,
    });
    expect(
      names
        .filter((name) => !name.hidden)
        .map(({ name, refersTo }) => `${name} ${refersTo.replaceAll("'", "")}`),
    ).toEqual(["as_at Summary!$B$4", "in_target Summary!$B$5", "out_mean Summary!$B$7"]);
    expect(excel.sheet("Summary").formulas.get("6,1")).toBe('=IFERROR(AVERAGE(Timescales[Days]),"none")');
    expect(excel.sheet("EP settings").visibility).toBe("veryHidden");
  });

  test("leaves everything else in the workbook as it was", async () => {
    const excel = excelWith(tracker());
    const before = excel.sheet("Tracker");
    await write(excel, summary(), timescales(CASES));
    expect(excel.sheet("Tracker")).toEqual(before);
  });

  test("any text, number, TRUE or FALSE reads back as it was, in text cells and in others", async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "007",
        "1/2",
        "5-9",
        "TRUE",
        "12%",
        "1E5",
        "0:11",
        "'quoted",
        "''",
        "=1+1",
        "+3",
        "-A1",
        "@x",
        "#N/A",
        "Jan 5",
        "£3",
        " 4",
        "March 2024",
        "31 March 2024",
        "(5)",
        "1 1/2",
      ),
    );
    const value = fc.oneof(
      text,
      text,
      fc.integer(),
      fc.boolean(),
      fc
        .double({ noNaN: true, min: -1e300, max: 1e300 })
        .map((n) => (n === 0 ? 0 : Number(n.toPrecision(15)))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const excel = excelWith();
          await write(
            excel,
            sheet(
              "Values",
              rows.map(([, , free], row) => cell(row, 4, free)),
              {
                name: "Values",
                row: 0,
                rowCount: rows.length,
                identity: [],
                columns: [
                  column(
                    "In text cells",
                    rows.map(([first]) => first),
                    { format: "@" },
                  ),
                  column(
                    "In others",
                    rows.map(([, second]) => second),
                    { format: "General" },
                  ),
                ],
              },
            ),
          );
          const seen = await excel.run(async (context) => {
            const { workbook } = context;
            const range = workbook.worksheets.getItem("Values").getRangeByIndexes(0, 0, rows.length + 1, 5);
            range.load("values");
            await context.sync();
            return range.values as unknown[][];
          });
          expect(seen.slice(1).map((line) => line.slice(0, 2))).toEqual(
            rows.map(([first, second]) => [first, second]),
          );
          expect(seen.slice(0, rows.length).map((line) => line[4])).toEqual(rows.map(([, , free]) => free));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a name that somebody else's sheet, table or cell has gets another, and formulas follow", async () => {
    const excel = excelWith(book(bookSheet("Timescales", [["Mine"], [1]])));
    await excel.person(({ workbook }) => {
      const mine = workbook.worksheets.getItem("Timescales");
      mine.tables.add(mine.getRange("A1:A2"), true).name = "Timescales";
      workbook.names.add("as_at", mine.getRange("A2"));
    });
    const before = excel.sheet("Timescales");
    const { sheetNames } = await write(excel, summary(), timescales(CASES));
    expect(sheetNames).toEqual(["Summary", "Timescales (EP)"]);
    expect(excel.sheet("Timescales")).toEqual(before);
    expect(excel.sheet("Timescales (EP)").tables[0]?.name).toBe("Timescales_EP");
    expect([...excel.sheet("Summary").formulas.values()]).toEqual([
      '=IFERROR(AVERAGE(Timescales_EP[Days]),"none")',
      `=HYPERLINK("#'Timescales (EP)'!A1","Timescales")`,
    ]);
    const names = new Map(
      excel.host.toBook().names.map(({ name, refersTo }) => [name, refersTo.replaceAll("'", "")]),
    );
    expect(names.get("as_at")).toBe("Timescales!$A$2");
    expect(names.get("as_at_EP")).toBe("Summary!$B$4");
    // And once more, to the same places.
    expect((await write(excel, summary(), timescales(CASES))).sheetNames).toEqual(sheetNames);
  });

  test("own sheets are not read as data", async () => {
    const excel = excelWith(tracker());
    await write(excel, summary(), timescales(CASES));
    const { sheets, own } = await excel.run((context) => readSheets(context));
    expect(sheets.map((one) => one.sheet)).toEqual(["Tracker"]);
    expect(own).toEqual(["Summary", "Timescales", "EP settings"]);
  });

  test("a table without rows has one empty row", async () => {
    const excel = excelWith();
    await write(excel, timescales([]));
    expect(excel.sheet("Timescales").tables[0]).toMatchObject({ rowCount: 2 });
    await write(excel, timescales(CASES));
    expect(excel.sheet("Timescales").tables[0]).toMatchObject({ rowCount: 4 });
    await write(excel, timescales([]));
    expect(excel.sheet("Timescales").tables[0]).toMatchObject({ rowCount: 2 });
    expect(
      excel
        .rows("Timescales")
        .slice(5)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  });

  test("in a book that counts from 1904, days are the same days", async () => {
    const excel = excelWith({ ...book(bookSheet("Tracker", [["x"]])), date1904: true });
    await write(excel, summary({ as_at: 46112 }));
    await excel.run(async ({ workbook }) => {
      const day = workbook.worksheets.getItem("Summary").getRange("B4");
      day.load("values,numberFormat");
      await workbook.context.sync();
      expect(day.values).toEqual([[46112 - 1462]]);
    });
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Summary").getRange("B4").values = [[46200 - 1462]];
    });
    expect(await excel.run((context) => readInputs(context))).toEqual({ as_at: 46200 });
  });

  test("settings are kept by key on a very hidden sheet, also long ones", async () => {
    const excel = excelWith();
    const long = { columns: "x".repeat(70_000) };
    await excel.run((context) => writeSettings(context, { model: "coram", matches: long, old: 1 }));
    await excel.run((context) => writeSettings(context, { model: "asglb", old: undefined }));
    expect(await excel.run((context) => readSettings(context))).toEqual({ model: "asglb", matches: long });
    expect(excel.sheet("EP settings").visibility).toBe("veryHidden");
  });

  test("a workbook without settings has none", async () => {
    expect(await excelWith(tracker()).run((context) => readSettings(context))).toEqual({});
  });
});
