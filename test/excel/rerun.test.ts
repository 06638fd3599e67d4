import fc from "fast-check";
import { readInputs } from "../../src/excel/inputs";
import { writeSheets } from "../../src/excel/writeSheets";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import { book, bookSheet, cell, column, sheet, summary, timescales, type Case } from "./builders";
import { excelWith, type TestExcel } from "./workbook";

const CASES: Case[] = [
  { child: "007", journey: 1, days: 120 },
  { child: "B2", journey: 1, days: null },
  { child: "784142", journey: 2, days: 300 },
];
const LATER: Case[] = [
  { child: "NEW", journey: 1, days: 5 },
  { child: "784142", journey: 2, days: 310 },
  { child: "007", journey: 1, days: 120 },
  { child: "NEWER", journey: 1, days: 6 },
];

const write = (excel: TestExcel, ...sheets: PrintedSheet[]) =>
  excel.run((context) => writeSheets(context, sheets));
const written = async (...sheets: PrintedSheet[]): Promise<TestExcel> => {
  const excel = excelWith(book(bookSheet("Tracker", [["Child"], ["007"]])));
  await write(excel, ...sheets);
  return excel;
};
/** Rows of the table as header to value, empty cells left out. */
const records = (excel: TestExcel, name = "Timescales"): Record<string, unknown>[] => {
  const { tables, rows, formulas } = excel.sheet(name);
  const table = tables[0];
  if (!table) throw new Error("no table");
  return Array.from({ length: table.rowCount - 1 - (table.totalsRow ? 1 : 0) }, (_, index) => {
    const at = table.row + 1 + index;
    return Object.fromEntries(
      table.columns
        .map((header, offset) => {
          const place = table.column + offset;
          return [header, formulas.get(`${at},${place}`) ?? rows[at]?.[place] ?? null];
        })
        .filter(([, value]) => value !== null),
    ) as Record<string, unknown>;
  });
};

describe("Analysing again", () => {
  test("without changes writes the same cells into the same sheets and the same table", async () => {
    const excel = await written(summary(), timescales(CASES));
    const before = excel.host.toBook();
    const { notices, lostNotes } = await write(excel, summary(), timescales(CASES));
    expect(excel.host.toBook()).toEqual(before);
    expect([notices, lostNotes]).toEqual([[], []]);
  });

  test("keeps the table itself, longer and shorter, with nothing left under it", async () => {
    const excel = await written(timescales(CASES));
    const ids = () =>
      excel.run(async (context) => {
        const tables = context.workbook.tables;
        tables.load("items/id");
        await context.sync();
        return tables.items.map(({ id }) => id);
      });
    const before = await ids();
    await write(excel, timescales(LATER));
    expect(records(excel)).toHaveLength(4);
    await write(excel, timescales(CASES.slice(0, 1)));
    expect(records(excel)).toEqual([{ "Child key": "007", Journey: 1, Days: 120, Weeks: "=C6/7" }]);
    expect(
      excel
        .rows("Timescales")
        .slice(6)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
    expect(await ids()).toEqual(before);
  });

  test("what people typed in a column of their own moves with child and journey; what lost its row is told", async () => {
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.tables.getItem("Timescales").columns.add(1, [["Note"], ["ask court"], ["=1/2"], ["'007"]]);
    });
    const { lostNotes } = await write(excel, timescales(LATER));
    expect(records(excel).map((row) => [row["Child key"], row.Note, row.Days, row.Weeks])).toEqual([
      ["NEW", undefined, 5, "=D6/7"],
      ["784142", "007", 310, "=D7/7"],
      ["007", "ask court", 120, "=D8/7"],
      ["NEWER", undefined, 6, "=D9/7"],
    ]);
    expect(lostNotes).toEqual([]);
    const gone = await write(excel, timescales(LATER.slice(0, 2)));
    expect(gone.lostNotes).toEqual([
      { sheet: "Timescales", row: { "Child key": "007", Journey: 1 }, notes: { Note: "ask court" } },
    ]);
    expect(records(excel)[1]).toMatchObject({ "Child key": "784142", Note: "007" });
  });

  test("columns that people moved stay where they put them", async () => {
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      // As if "Days" had been dragged in front of "Child key".
      const table = workbook.tables.getItem("Timescales");
      table.columns.getItem("Days").delete();
      table.columns.add(0, [["Days"], [1], [2], [3]]);
    });
    await write(excel, timescales(CASES));
    expect(excel.sheet("Timescales").tables[0]?.columns).toEqual(["Days", "Child key", "Journey", "Weeks"]);
    expect(records(excel)[2]).toEqual({ "Child key": "784142", Journey: 2, Days: 300, Weeks: "=A8/7" });
  });

  test("a new column of ours comes at the end, and one that we no longer make goes and is told", async () => {
    const grown = column("Stage", ["adm", "adm", "order"]);
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.tables.getItem("Timescales").columns.add(undefined, [["Note"], ["a"], ["b"], ["c"]]);
    });
    await write(excel, timescales(CASES, { extra: [grown] }));
    expect(records(excel)[2]).toEqual({
      "Child key": "784142",
      Journey: 2,
      Days: 300,
      Weeks: "=C8/7",
      Note: "c",
      Stage: "order",
    });
    const { notices } = await write(excel, timescales(CASES));
    expect(records(excel)[2]).toEqual({
      "Child key": "784142",
      Journey: 2,
      Days: 300,
      Weeks: "=C8/7",
      Note: "c",
    });
    expect(notices).toEqual(['The column "Stage" of "Timescales" is no longer made and was removed.']);
  });

  test("filters are cleared and that is said", async () => {
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.tables.getItem("Timescales").columns.getItem("Child key").filter.applyValuesFilter(["007"]);
    });
    const { notices } = await write(excel, timescales(LATER));
    expect(notices).toEqual([
      'The filters on "Timescales" were cleared, so that every row could be written.',
    ]);
    expect(records(excel)).toHaveLength(4);
    expect(excel.sheet("Timescales").hiddenRows.size).toBe(0);
  });

  test("a totals row stays at the foot with its sums", async () => {
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      const table = workbook.tables.getItem("Timescales");
      table.showTotals = true;
      table.getTotalRowRange().formulas = [["Total", "", "=SUBTOTAL(109,[Days])", ""]];
    });
    await write(excel, timescales(LATER));
    const { tables, formulas, rows } = excel.sheet("Timescales");
    expect(tables[0]).toMatchObject({ totalsRow: true, rowCount: 6 });
    expect(formulas.get("9,2")).toBe("=SUBTOTAL(109,[Days])");
    expect(rows[9]?.[0]).toBe("Total");
    expect(records(excel).map((row) => row["Child key"])).toEqual(["NEW", "784142", "007", "NEWER"]);
  });

  test("what somebody put under the table is pushed down, not written over", async () => {
    const excel = await written(timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").getRange("A10").values = [["my own sum"]];
    });
    await write(excel, timescales([...LATER, ...LATER.map((one) => ({ ...one, journey: 9 }))]));
    expect(records(excel)).toHaveLength(8);
    expect(excel.rows("Timescales").slice(13).flat()).toContain("my own sum");
  });

  test("a text above the table that grew pushes the table down", async () => {
    const excel = await written(timescales(CASES));
    const lower = timescales(CASES);
    const moved: PrintedSheet = {
      ...lower,
      cells: [...lower.cells, cell(5, 0, "one more note")],
      table: {
        ...(lower.table as NonNullable<PrintedSheet["table"]>),
        row: 7,
        columns: (lower.table?.columns ?? []).map((one) =>
          one.formulaAt ? { ...one, formulaAt: (row: number) => `=C${9 + row}/7` } : one,
        ),
      },
    };
    const { lostNotes } = await write(excel, moved);
    // The table's own cells are pushed down: nobody typed them.
    expect(lostNotes).toEqual([]);
    expect(excel.sheet("Timescales").tables[0]).toMatchObject({ row: 7, rowCount: 4 });
    expect(records(excel)[0]).toEqual({ "Child key": "007", Journey: 1, Days: 120, Weeks: "=C9/7" });
    // Back to the shorter text: the table stays, and its formulas point at its own rows.
    await write(excel, timescales(CASES));
    expect(records(excel)[0]).toEqual({ "Child key": "007", Journey: 1, Days: 120, Weeks: "=C9/7" });
    expect(excel.rows("Timescales")[5]?.[0] ?? null).toBeNull();
  });

  test("a sheet that was renamed is still ours, and links follow its name", async () => {
    const excel = await written(summary(), timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").name = "Our journeys";
    });
    const { sheetNames } = await write(excel, summary(), timescales(LATER));
    expect(sheetNames).toEqual(["Summary", "Our journeys"]);
    expect(excel.sheet("Summary").formulas.get("7,0")).toBe(`=HYPERLINK("#'Our journeys'!A1","Timescales")`);
  });

  test("a copy that somebody made of a sheet stays as it is; the original is written again, whatever it is called", async () => {
    const excel = await written(summary(), timescales(CASES));
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").copy("End");
      workbook.worksheets.getItem("Summary").copy("End");
    });
    const copies = () => [excel.rows("Timescales (2)"), excel.rows("Summary (2)")];
    const before = copies();
    const again = await write(excel, summary({ in_target: 99 }), timescales(LATER));
    expect(again.sheetNames).toEqual(["Summary", "Timescales"]);
    expect(records(excel)).toHaveLength(4);
    expect(excel.rows("Summary")[4]?.[1]).toBe(99);
    expect(copies()).toEqual(before);
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Timescales").name = "Live";
      workbook.worksheets.getItem("Timescales (2)").name = "Timescales";
    });
    expect((await write(excel, summary(), timescales(CASES))).sheetNames).toEqual(["Summary", "Live"]);
    expect(records(excel, "Live")).toHaveLength(3);
    expect(excel.rows("Timescales")).toEqual(before[0]);
  });

  test("only what we wrote is cleared; what people typed beside it stays", async () => {
    const notes = (lines: string[]) =>
      sheet(
        "Read me",
        lines.map((line, row) => cell(row, 0, line)),
      );
    const excel = await written(notes(["one", "two", "three"]));
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Read me").getRange("C2").values = [["mine"]];
      workbook.worksheets.getItem("Read me").getRange("A5").values = [["also mine"]];
    });
    await write(excel, notes(["one"]));
    expect(
      excel
        .rows("Read me")
        .flat()
        .filter((value) => value !== null),
    ).toEqual(["one", "mine", "also mine"]);
    const { lostNotes } = await write(excel, notes(["one", "two", "three", "four", "five"]));
    expect(lostNotes).toEqual([{ sheet: "Read me", row: { Cell: "A5" }, notes: { Typed: "also mine" } }]);
  });

  test("any two runs: every note is beside its row or told, and the table holds what was printed", async () => {
    const one = fc.record({
      child: fc.constantFrom("A", "B", "C", "'D", "007"),
      journey: fc.constantFrom(1, 2),
      days: fc.nat(999),
    });
    const runs = fc.uniqueArray(one, {
      selector: ({ child, journey }) => `${child}${journey}`,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(runs, runs, async (first, second) => {
        const excel = await written(timescales(first));
        await excel.person(({ workbook }) => {
          workbook.tables
            .getItem("Timescales")
            .columns.add(undefined, [
              ["Note"],
              ...(first.length ? first.map(({ child, journey }) => [`about ${child} ${journey}`]) : [[""]]),
            ]);
        });
        const { lostNotes } = await write(excel, timescales(second));
        const kept = records(excel).flatMap((row) => {
          if (row.Note !== undefined)
            expect(row.Note).toBe(`about ${String(row["Child key"])} ${String(row.Journey)}`);
          return row.Note === undefined ? [] : [row.Note];
        });
        const told = lostNotes.map(({ notes }) => notes.Note);
        expect([...kept, ...told].sort()).toEqual(
          first.map(({ child, journey }) => `about ${child} ${journey}`).sort(),
        );
        expect(
          records(excel).flatMap((row) => (row["Child key"] === undefined ? [] : [row["Child key"]])),
        ).toEqual(second.map(({ child }) => child));
      }),
      { numRuns: 25 },
    );
  });
});

describe("Inputs that people change", () => {
  test("are read by name, wherever their cells stand, and only where they differ from the default", async () => {
    const excel = await written(summary());
    expect(await excel.run((context) => readInputs(context))).toEqual({});
    await excel.person(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Summary");
      sheet.getRange("B5").values = [[300]];
    });
    expect(await excel.run((context) => readInputs(context))).toEqual({ in_target: 300 });
    await write(excel, summary({ in_target: 300 }));
    expect(excel.rows("Summary")[4]?.[1]).toBe(300);
  });

  test("a formula that comes to the value stays a formula", async () => {
    const excel = await written(summary());
    await excel.person(({ workbook }) => {
      workbook.worksheets.getItem("Summary").getRange("B5").formulas = [["=10*30"]];
    });
    const inputs = await excel.run((context) => readInputs(context));
    await write(excel, summary(inputs));
    expect(excel.sheet("Summary").formulas.get("4,1")).toBe("=10*30");
  });

  test("one whose key is gone moves to the foot, keeps its name there, and comes back with its value", async () => {
    const excel = await written(summary({}, ["as_at", "in_target", "in_old"]));
    await excel.person(({ workbook }) => {
      workbook.names.getItem("in_old").getRange().values = [["no"]];
    });
    await write(excel, summary());
    await write(excel, summary());
    expect(
      excel
        .rows("Summary")
        .slice(9)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["No longer used", null],
      ["in_old", "no"],
    ]);
    expect(await excel.run((context) => readInputs(context))).toEqual({ in_old: "no" });
    await write(excel, summary({ in_old: "no" }, ["as_at", "in_target", "in_old"]));
    expect(excel.rows("Summary").flat()).not.toContain("No longer used");
    expect(excel.rows("Summary")[5]?.slice(0, 2)).toEqual(["in_old", "no"]);
  });

  test("one that was never changed goes without a trace", async () => {
    const excel = await written(summary({}, ["as_at", "in_target", "in_old"]));
    await write(excel, summary());
    expect(excel.rows("Summary").flat()).not.toContain("in_old");
    expect(excel.host.toBook().names.map(({ name }) => name)).not.toContain("in_old");
  });
});
