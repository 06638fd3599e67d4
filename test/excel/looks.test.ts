import { readFiles } from "../../src/files/readFiles";
import { graft } from "../../src/files/xlsx/graft";
import { writeSheets } from "../../src/excel/writeSheets";
import { cell, column, sheet, summary, timescales } from "./builders";
import { excelWith } from "./workbook";

const highlighted = () =>
  sheet("Drift", [cell(0, 0, "Drift", { style: "title" })], {
    name: "Drift",
    rowCount: 2,
    identity: ["Child"],
    columns: [
      column("Child", ["A", "B"], { width: 20 }),
      column("Days left", [-3, null], {
        format: "0",
        highlight: [
          { when: { is: "<", to: 30 }, tone: "bad" },
          { when: { is: ">", to: 400 }, tone: "good" },
        ],
      }),
      column("Flag", ["overdue", ""], {
        wrap: true,
        highlight: [{ when: { contains: "overdue" }, tone: "warning" }],
      }),
    ],
  });

describe("How result sheets look", () => {
  test("colours come with words, down to the end of the sheet, and an empty cell is not below 30", async () => {
    const excel = excelWith();
    await excel.run((context) => writeSheets(context, [highlighted()]));
    await excel.run(async (context) => {
      const range = (address: string) => context.workbook.worksheets.getItem("Drift").getRange(address);
      const formats = ["B6", "C700000"].map((address) => range(address).conditionalFormats);
      for (const format of formats) format.load("items/type");
      await context.sync();
      expect(formats.map(({ items }) => items.map(({ type }) => type))).toEqual([
        ["Custom", "CellValue"],
        ["ContainsText"],
      ]);
      const rule = formats[0]?.items[0]?.custom.rule;
      rule?.load("formula");
      await context.sync();
      expect(rule?.formula).toBe("=AND(ISNUMBER(B6),B6<30)");
    });
  });

  test("inputs allow what they should and say so; days as formulas that hold in both date systems", async () => {
    const excel = excelWith();
    await excel.run((context) => writeSheets(context, [summary({}, ["as_at", "in_target", "in_old"])]));
    await excel.run(async (context) => {
      const checks = ["B4", "B5", "B6"].map(
        (address) => context.workbook.worksheets.getItem("Summary").getRange(address).dataValidation,
      );
      for (const check of checks) check.load("rule,errorAlert");
      await context.sync();
      expect(checks[0]?.rule.date).toMatchObject({
        formula1: "=DATE(1900,3,1)",
        formula2: "=DATE(9999,12,31)",
      });
      expect(checks[1]?.rule.decimal).toMatchObject({ formula1: 1, formula2: 2000 });
      expect(checks[1]?.errorAlert?.message).toBe("Type a number of at least 1 and at most 2000.");
      expect(checks[2]?.rule.list).toMatchObject({ source: "yes,no" });
    });
  });

  test("a sheet that is to come on one page says so to Excel, and keeps it in a file", async () => {
    const excel = excelWith();
    const whole = sheet("Child sheet", [cell(0, 0, "One child")]);
    const print = { orientation: "portrait" as const, onePage: true as const };
    await excel.run((context) => writeSheets(context, [{ ...whole, plan: { ...whole.plan, print } }]));
    await excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Child sheet");
      pageLayout.load("zoom");
      await context.sync();
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    });
    const made = excel.sheet("Child sheet");
    expect(made.print).toEqual(print);
    const bytes = await graft(undefined, [made], []);
    const { book } = await readFiles([{ name: "Book.xlsx", bytes }]);
    expect(book.sheets[0]!.print).toEqual(print);
  });

  test("panes, widths and print are set when the sheet is made and left to people afterwards", async () => {
    const excel = excelWith();
    await excel.run((context) => writeSheets(context, [timescales([{ child: "A", journey: 1, days: 2 }])]));
    const made = excel.sheet("Timescales");
    expect(made.freeze).toEqual({ rows: 5, columns: 1 });
    expect(made.print).toEqual({ orientation: "landscape", titleRows: { from: 0, to: 4 } });
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").freezePanes.unfreeze();
      workbook.worksheets.getItem("Timescales").getRange("A1").format.fill.color = "#123456";
    });
    await excel.run((context) => writeSheets(context, [timescales([{ child: "B", journey: 1, days: 3 }])]));
    expect(excel.sheet("Timescales").freeze).toBeUndefined();
    expect(JSON.stringify(excel.sheet("Timescales").formats)).toContain("#123456");
  });
});
