import { goTo } from "../../src/excel/selection";
import { selectedCell } from "../../src/excel/selectedCell";
import { writeSheets } from "../../src/excel/writeSheets";
import { book, bookSheet, timescales, summary, type Case } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

const CASES: Case[] = [
  { child: "007", journey: 1, days: 120 },
  { child: "B2", journey: 1, days: null },
  { child: "B2", journey: 2, days: 300 },
];

async function written(): Promise<TestExcel> {
  const excel = excelWith(book(bookSheet("Tracker", [["Child", "=1+1"], ["007"]])));
  await excel.run((context) => writeSheets(context, [summary(), timescales(CASES)]));
  return excel;
}

const select = (excel: TestExcel, sheet: string, address: string) =>
  excel.person(({ workbook }) => workbook.worksheets.getItem(sheet).getRange(address).select());

describe("the selected cell", () => {
  it("of a sheet that is not ours is its place and nothing of what it holds", async () => {
    const excel = await written();
    await select(excel, "Tracker", "A2:B9");
    expect(await selectedCell()).toEqual({
      sheet: "Tracker",
      address: "A2",
      row: 1,
      column: 0,
      text: "",
      inputs: {},
    });
  });

  it("of a sheet of ours comes with its formula, whatever the sheet is called", async () => {
    const excel = await written();
    const cells = excel.host.toBook().sheets.find(({ name }) => name === "Summary")!.formulas;
    const [at, formula] = [...cells][0]!;
    const [row, column] = at.split(",").map(Number) as [number, number];
    await excel.person(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Summary");
      sheet.name = "Our summary";
      sheet.getCell(row, column).select();
    });
    expect(await selectedCell()).toMatchObject({
      sheet: "Our summary",
      plan: "Summary",
      row,
      column,
      formula,
    });
  });

  it("of a table comes with its header and its row by header, wherever people put the columns", async () => {
    const excel = await written();
    await excel.person(({ workbook }) => {
      const table = workbook.tables.getItem("Timescales");
      table.columns.add(0, [["Note"], ["ask court"], ["x"], ["y"]]);
    });
    const { area } = excel.host.model.sheet("Timescales")!.tables[0]!;
    await excel.person(({ workbook }) =>
      workbook.worksheets
        .getItem("Timescales")
        .getCell(area.row + 3, area.column + 1)
        .select(),
    );
    expect((await selectedCell()).inTable).toMatchObject({
      header: "Child key",
      record: { Note: "y", "Child key": "B2", Journey: 2 },
    });
    await excel.person(({ workbook }) =>
      workbook.worksheets
        .getItem("Timescales")
        .getCell(area.row, area.column + 1)
        .select(),
    );
    expect((await selectedCell()).inTable).toEqual({ header: "Child key" });
    await select(excel, "Timescales", "A1");
    expect((await selectedCell()).inTable).toBeUndefined();
  });

  it("comes with what people typed into inputs", async () => {
    const excel = await written();
    const name = excel.host.toBook().names.find((each) => each.name === "as_at")!;
    const [, column, row] = /\$([A-Z])\$(\d+)$/.exec(name.refersTo)!;
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Summary").getRange(`${column}${row}`).values = [[45_000]];
    });
    await select(excel, "Summary", "A1");
    expect((await selectedCell()).inputs).toEqual({ as_at: 45_000 });
  });
});

describe("going to a row", () => {
  const B2 = { "Child key": "B2", Journey: "2" };
  const at = async () => {
    const { inTable } = await selectedCell();
    return inTable?.record;
  };

  it("finds it by what it holds: columns may have been moved and rows sorted", async () => {
    const excel = await written();
    await excel.person(({ workbook }) => {
      const table = workbook.tables.getItem("Timescales");
      table.columns.add(0, [["Note"], ["1"], ["2"], ["3"]]);
      workbook.worksheets.getItem("Timescales").getRange("1:2").insert("Down");
    });
    await goTo("Timescales", "A1", B2);
    expect(await at()).toMatchObject({ "Child key": "B2", Journey: 2, Note: 3 });
    await excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Timescales").getDataBodyRange();
      body.load("values");
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    await goTo("Timescales", "A1", B2);
    expect(await at()).toMatchObject({ "Child key": "B2", Journey: 2 });
    await goTo("Timescales", "A1", { "Child key": "007", Journey: "1" });
    expect(await at()).toMatchObject({ "Child key": "007" });
  });

  it("says so in a sentence where the row, or its column, is gone", async () => {
    const excel = await written();
    const missing = { "Child key": "B3", Journey: "1" };
    await expect(excel.run(() => goTo("Timescales", "A6", missing))).rejects.toThrow(
      "not on its sheet any more",
    );
    await expect(excel.run(() => goTo("Timescales", "A6", { Other: "1" }))).rejects.toThrow(
      "not on its sheet any more",
    );
    await expect(excel.run(() => goTo("Tracker", "A6", B2))).rejects.toThrow("not on its sheet any more");
  });
});
