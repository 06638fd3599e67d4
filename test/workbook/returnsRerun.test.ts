import { analyse } from "../../src/analysis/analyse";
import type { SerialDay } from "../../src/domain/dates/serialDay";
import { FORMS, RETURN_IDS } from "../../src/domain/returns/forms";
import type { FormRow } from "../../src/domain/returns/rows";
import { readTypedRows } from "../../src/excel/typedRows";
import { writeSheets } from "../../src/excel/writeSheets";
import { ownSheets } from "../../src/files/ownSheets";
import { graft } from "../../src/files/xlsx/graft";
import { PackageParts } from "../../src/files/xlsx/packageParts";
import { readXlsx } from "../../src/files/xlsx/readXlsx";
import { printPlans } from "../../src/sheets/printPlan";
import { returnSheets } from "../../src/sheets/returns/returnSheets";
import { tableOf } from "../../src/sheets/returns/returnNames";
import { TYPED_TABLES } from "../../src/sheets/typedTables";
import { connect } from "../../src/workbench/host/bridge";
import { book, bookSheet } from "../excel/builders";
import { excelWith, type TestExcel } from "../excel/workbook";
import { casesWithReturns, trackerOf } from "../support/filledReturns";
import { day } from "../support/records";
import { OPTIONS, SILENT } from "../support/runAnalysis";

const RECORDS = trackerOf([
  { child: "10", days: { entry: "2025-01-01" } },
  { child: "007", days: { entry: "2025-01-01" } },
]);
const DECIDED = "Date of Decision that Child Should be Placed for Adoption";
const ORDER = "Date of Adoption Order ";
const ROWS: FormRow[] = [
  { whose: 0, cells: { "Child Unique ID": 10, Gender: "a) Male", [DECIDED]: day("2025-05-01") } },
  { whose: 1, cells: { "Child Unique ID": "007", Gender: "b) Female", [DECIDED]: day("2025-06-01") } },
];
const withOrder = ROWS.map((row, at) =>
  at === 0 ? { ...row, cells: { ...row.cells, [ORDER]: day("2026-04-02") } } : row,
);

/** One run, as the pipeline goes: what stands on the sheets is read, then they are written. */
async function run(excel: TestExcel, list10: readonly FormRow[], at: string) {
  const typed = await excel.run((context) => readTypedRows(context, TYPED_TABLES));
  const missing = [
    {
      ...({ return: "list10", rule: "blank", severity: "error", whose: 1, row: 1, header: ORDER } as const),
      ...{ message: "It is not known.", fix: "Enter it.", at: { origin: 3, row: 3, field: "match" } },
    },
  ];
  const cases = casesWithReturns(RECORDS, { rows: { list10 }, missing }, { at, asAt: "2026-05-31", typed });
  const { sheets } = printPlans(returnSheets(cases));
  await excel.run((context) => writeSheets(context, sheets));
}

const body = (excel: TestExcel, name: string, table: string) => {
  const { rows, tables } = excel.sheet(name);
  const { row, rowCount, columns } = tables.find((each) => each.name === table)!;
  return rows
    .slice(row + 1, row + rowCount)
    .map((cells) => columns.map((_, at) => cells[at] ?? null))
    .filter((cells) => cells.some((cell) => cell !== null));
};

describe("Returns filled again in the same workbook", () => {
  it("tell what changed and keep the form's headers, byte for byte, also where days count from 1904", async () => {
    const excel = excelWith({ ...book(bookSheet("Tracker", [["Child"], ["1"]])), date1904: true });
    await run(excel, ROWS, "09:00 on 1 June 2026");
    expect(body(excel, "Return changes", "ReturnChanges")).toEqual([]);
    await excel.person(({ workbook }) => {
      const list = workbook.worksheets.getItem("Return list 10");
      list.getRange("C7").values = [["girl"]];
      list.getRange("A1:A2").getEntireRow().insert("Down");
      const missing = workbook.tables.getItem("ReturnMissing");
      missing.columns.add(undefined, undefined, "Asked");
      missing.getDataBodyRange().getLastColumn().values = [["the worker"]];
    });
    await run(excel, withOrder, "10:00 on 2 June 2026");
    const list = "Ofsted Annex A list 10, children";
    const found = [
      [
        list,
        "inspection on 31 May 2026",
        "10",
        ORDER,
        null,
        "02/04/2026",
        "09:00 on 1 June 2026",
        "10:00 on 2 June 2026",
      ],
      [
        list,
        "inspection on 31 May 2026",
        "007",
        "Gender",
        null,
        "b) Female",
        "09:00 on 1 June 2026",
        "10:00 on 2 June 2026",
      ],
    ];
    found[1]![4] = "girl";
    const asText = () =>
      body(excel, "Return changes", "ReturnChanges").map((row) => row.map((cell) => cell && String(cell)));
    expect(asText()).toEqual(found);
    expect(body(excel, "Return missing", "ReturnMissing").map((row) => row.at(-1))).toEqual(["the worker"]);

    // Typed again without the space at its end it is still the form's column, and is mended.
    await excel.person(({ workbook }) => {
      const headers = workbook.tables.getItem("ReturnList10").getHeaderRowRange();
      headers.getCell(0, 12).values = [[ORDER.trim()]];
    });
    await run(excel, withOrder, "11:00 on 3 June 2026");
    expect(asText()).toEqual(found);

    const written = excel.host.toBook();
    const own = ownSheets(written);
    const file = await graft(
      undefined,
      written.sheets.filter(({ name }) => own.has(name)),
      written.names,
    );
    const again = readXlsx(await PackageParts.open(file));
    for (const id of RETURN_IDS) {
      const form = FORMS[id];
      const headers = form.columns.map(({ header }) => header);
      for (const sheets of [written.sheets, again.sheets]) {
        const sheet = sheets.find(({ name }) => name === `Return ${form.sheet}`)!;
        const table = sheet.tables[0]!;
        expect(table.name).toBe(tableOf(form));
        expect(table.columns).toEqual(headers);
        expect(sheet.rows[table.row]!.slice(0, headers.length)).toEqual(headers);
      }
    }
  });

  it("are filled for the quarter that a person chose on the sheet, which stays chosen", async () => {
    const tracker = bookSheet("Tracker", [
      ["Child ID", "Date of birth", "Entered care", "ADM decision", "Placement order", "Matched", "Moved in"],
      ["C1", "01/02/2023", "05/01/2024", "10/11/2025", "20/01/2026", "", ""],
      ["C2", "01/02/2023", "05/01/2024", "12/05/2026", "20/06/2026", "", ""],
      ["C3", "01/02/2023", "05/01/2024", "14/05/2026", "", "", ""],
    ]);
    const excel = excelWith(book(tracker));
    connect(excel.host);
    const options = { ...OPTIONS, today: day("2026-09-01") as SerialDay, make: ["returns"] as const };
    const first = await analyse(options, SILENT);
    const ids = () => body(excel, "Return survey children", "ReturnSurveyChildren").map(([id]) => id);
    expect(first.returns!.asked.quarter.period.title).toBe("Q4 2025-26");
    expect(ids()).toEqual(["C1"]);
    await excel.person(({ workbook }) => {
      workbook.names.getItem("in_return_quarter").getRange().values = [["Q1 2026-27"]];
    });
    const again = await analyse(options, SILENT);
    expect(again.returns!.asked.quarter.period.title).toBe("Q1 2026-27");
    expect(ids()).toEqual(["C2", "C3"]);
    expect(body(excel, "Return changes", "ReturnChanges")).toEqual([]);
  });
});
