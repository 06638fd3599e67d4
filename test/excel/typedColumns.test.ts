import { readTypedRows } from "../../src/excel/typedRows";
import { writeSheets } from "../../src/excel/writeSheets";
import type { PrintedColumn, PrintedSheet } from "../../src/sheets/printedSheet";
import type { TypedTable } from "../../src/sheets/typedTables";
import { book, bookSheet, cell, column, sheet } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

interface Query {
  rule: string;
  child: string;
  row: number;
}

const PAIRS: TypedTable = {
  sheet: "Pairs",
  name: "Pairs",
  identity: ["Rule", "Child"],
  thenBy: "Row",
  typed: ["Accepted because"],
};

const TYPED: Partial<PrintedColumn> = { format: "@", typed: true, width: 30 };

const pairs = (queries: readonly Query[], more: Partial<PrintedColumn> = {}): PrintedSheet => {
  const printed = sheet("Pairs", [cell(0, 0, "Pairs", { style: "title" })], {
    name: "Pairs",
    rowCount: queries.length,
    identity: ["Rule", "Child"],
    columns: [
      column(
        "Rule",
        queries.map(({ rule }) => rule),
        { format: "@" },
      ),
      column(
        "Child",
        queries.map(({ child }) => child),
        { format: "@" },
      ),
      column(
        "Row",
        queries.map(({ row }) => row),
        { format: "0" },
      ),
      column("Accepted because", [], { ...TYPED, ...more }),
    ],
  });
  return { ...printed, table: { ...printed.table!, thenBy: "Row" } };
};

const FIRST: Query[] = [
  { rule: "903-112", child: "7", row: 10 },
  { rule: "903-112", child: "8", row: 11 },
  { rule: "903-523", child: "7", row: 12 },
];

const write = (excel: TestExcel, printed: PrintedSheet) =>
  excel.run((context) => writeSheets(context, [printed]));

async function written(queries: readonly Query[], more?: Partial<PrintedColumn>): Promise<TestExcel> {
  const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["007"]])));
  await write(excel, pairs(queries, more));
  return excel;
}

/** As a person types them, from row 6 of the sheet down. */
const type = (excel: TestExcel, ...texts: string[]) =>
  excel.person(({ workbook }) => {
    const cells = workbook.worksheets.getItem("Pairs").getRange(`D6:D${5 + texts.length}`);
    cells.values = texts.map((text) => [text]);
  });

const rowsOf = (excel: TestExcel) =>
  excel
    .rows("Pairs")
    .slice(5)
    .map((row) => [row[0] ?? null, row[1] ?? null, row[3] ?? null]);

const typedRows = (excel: TestExcel) => excel.run((context) => readTypedRows(context, [PAIRS]));

describe("A column of ours that people fill", () => {
  test("is written empty, as text cells in the colour of inputs", async () => {
    const excel = await written(FIRST);
    expect(rowsOf(excel).map((row) => row[2])).toEqual([null, null, null]);
    const look = await excel.run(async ({ workbook }) => {
      const cells = workbook.worksheets.getItem("Pairs").getRange("D6:D8");
      cells.load("numberFormat");
      cells.format.fill.load("color");
      await workbook.context.sync();
      return [cells.numberFormat.flat(), cells.format.fill.color.toLowerCase()];
    });
    expect(look).toEqual([["@", "@", "@"], "#fff8db"]);
  });

  test("keeps what was typed with its row when rows come, go and change places", async () => {
    const excel = await written(FIRST);
    await type(excel, "1/2", "seen by AB", "=not a formula");
    const { lostNotes } = await write(
      excel,
      pairs([
        { rule: "903-523", child: "7", row: 14 },
        { rule: "903-999", child: "9", row: 3 },
        { rule: "903-112", child: "7", row: 12 },
        { rule: "903-112", child: "8", row: 13 },
      ]),
    );
    expect(lostNotes).toEqual([]);
    expect(rowsOf(excel)).toEqual([
      ["903-523", "7", "=not a formula"],
      ["903-999", "9", null],
      ["903-112", "7", "1/2"],
      ["903-112", "8", "seen by AB"],
    ]);
    expect(excel.sheet("Pairs").formulas.size).toBe(0);
  });

  test("what loses its row is told, with the row that it stood beside", async () => {
    const excel = await written(FIRST);
    await type(excel, "", "seen by AB", "");
    const { lostNotes } = await write(excel, pairs(FIRST.slice(0, 1)));
    expect(lostNotes).toEqual([
      {
        sheet: "Pairs",
        row: { Rule: "903-112", Child: "8" },
        notes: { "Accepted because": "seen by AB" },
      },
    ]);
  });

  test("rows of one identity are told apart by their number once their count changes", async () => {
    const twins: Query[] = [5, 6, 7].map((row) => ({ rule: "903-112", child: "7", row }));
    const excel = await written(twins);
    await type(excel, "first", "second", "third");
    await write(excel, pairs([twins[0]!, twins[2]!]));
    expect(rowsOf(excel).map((row) => row[2])).toEqual(["first", "third"]);
  });

  test("rows of one identity keep their order when all of them move down", async () => {
    const excel = await written([5, 6].map((row) => ({ rule: "903-112", child: "7", row })));
    await type(excel, "first", "second");
    await write(excel, pairs([7, 6].map((row) => ({ rule: "903-112", child: "7", row }))));
    expect(rowsOf(excel).map((row) => row[2])).toEqual(["second", "first"]);
  });

  test("a run without changes leaves it alone, an empty table does not fail and gives it up", async () => {
    const excel = await written(FIRST);
    await type(excel, "a", "b", "c");
    const before = excel.host.toBook();
    await write(excel, pairs(FIRST));
    expect(excel.host.toBook()).toEqual(before);
    const { lostNotes } = await write(excel, pairs([]));
    expect(lostNotes.map(({ notes }) => notes["Accepted because"])).toEqual(["a", "b", "c"]);
    expect(
      rowsOf(excel)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  });

  test("takes only what it offers, where that is a closed list", async () => {
    const excel = await written(FIRST, { choices: ["yes", "no"] });
    const rule = await excel.run(async ({ workbook }) => {
      const { dataValidation } = workbook.worksheets.getItem("Pairs").getRange("D6:D8");
      dataValidation.load("rule");
      await workbook.context.sync();
      return dataValidation.rule;
    });
    expect(rule.list?.source).toBe("yes,no");
  });
});

describe("What people typed, read before the analysis", () => {
  test("comes with what its rows are known by, wherever people moved the columns", async () => {
    const excel = await written(FIRST);
    await type(excel, "", "seen by AB", "");
    expect((await typedRows(excel)).get("Pairs")).toEqual({
      rowCount: 3,
      columns: new Map<string, unknown>([
        ["Accepted because", [null, "seen by AB", null]],
        ["Rule", ["903-112", "903-112", "903-523"]],
        ["Child", ["7", "8", "7"]],
        ["Row", [10, 11, 12]],
      ]),
    });
  });

  test("is nothing where there is no such sheet, or nothing was typed", async () => {
    const empty = excelWith(book(bookSheet("Tracker", [["Child"], ["007"]])));
    expect((await typedRows(empty)).size).toBe(0);
    expect((await typedRows(await written(FIRST))).size).toBe(0);
  });
});
