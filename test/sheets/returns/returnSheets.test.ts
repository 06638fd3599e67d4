import fc from "fast-check";
import { scalarAt, type Scalar } from "../../../src/domain/columns";
import type { Missing } from "../../../src/domain/returns/filled";
import { FORMS, RETURN_IDS } from "../../../src/domain/returns/forms";
import type { FormRow } from "../../../src/domain/returns/rows";
import type { Cases } from "../../../src/sheets/cases";
import type { SheetPlan, TableBlock } from "../../../src/sheets/plan";
import { printPlans } from "../../../src/sheets/printPlan";
import { missingRows } from "../../../src/sheets/returns/missingRows";
import { returnSheets } from "../../../src/sheets/returns/returnSheets";
import { RETURN_TABLES } from "../../../src/sheets/returns/returnTables";
import type { Typed, TypedRows } from "../../../src/sheets/typedTables";
import { casesOf } from "../../support/casesOf";
import { casesWithReturns, trackerOf } from "../../support/filledReturns";
import { careRecords, day } from "../../support/records";

const RECORDS = trackerOf([
  { child: "10", days: { entry: "2025-01-01" }, texts: { worker: "Sam Lee", team: "North" } },
  { child: "9", days: { entry: "2025-01-01" }, texts: { worker: "Ann Ray", team: "South" } },
  { child: "8", days: { entry: "2025-01-01" } },
]);

const missingOf = (more: Partial<Missing>): Missing => ({
  ...{ return: "list10", rule: "blank", severity: "error", whose: 0, row: 0 },
  ...{ header: "Date of Adoption Order ", message: "It is not known.", fix: "Enter it." },
  ...more,
});

const plan = (cases: Cases, name: string): SheetPlan =>
  returnSheets(cases).find((each) => each.name === name)!;
const tableIn = (cases: Cases, name: string): TableBlock =>
  plan(cases, name).blocks.find((block) => block.kind === "table")!;
const cellsOf = (table: TableBlock, header: string): Scalar[] => {
  const { content } = table.columns.find((column) => column.header === header)!;
  if ("op" in content) throw new Error("A formula in a return.");
  if (content.kind === "links") return [...content.texts];
  return Array.from({ length: table.rowCount }, (_, row) => scalarAt(content, row));
};
const sentences = (cases: Cases, name: string): string =>
  plan(cases, name)
    .blocks.flatMap((block) => (block.kind === "grid" ? block.cells.flat() : []))
    .flatMap((cell) => (cell && "value" in cell.content ? [String(cell.content.value)] : []))
    .join("\n");

/** What the next run reads of the sheets of this one, as the workbook hands it back: numbers of text cells as texts. */
function asRead(
  cases: Cases,
  change: (table: string, header: string, row: number, cell: Scalar) => Scalar,
): Typed {
  const typed = new Map<string, TypedRows>();
  for (const { name, typed: own, beside = [] } of RETURN_TABLES) {
    const table = returnSheets(cases)
      .flatMap(({ blocks }) => blocks)
      .find((block): block is TableBlock => block.kind === "table" && block.name === name)!;
    const columns = new Map(
      [...own, ...beside].map((header) => [
        header,
        cellsOf(table, header).map((cell, row) => change(name, header, row, cell)),
      ]),
    );
    if (table.rowCount > 0) typed.set(name, { rowCount: table.rowCount, columns });
  }
  return typed;
}
const unchanged = (_table: string, _header: string, _row: number, cell: Scalar): Scalar => cell;

describe("The sheets of the returns", () => {
  it("are not there where no returns were asked for", () => {
    expect(returnSheets(casesOf(careRecords({}), "2026-06-30"))).toEqual([]);
    expect(missingRows(casesOf(careRecords({}), "2026-06-30"))).toEqual([]);
  });

  it("stand in their order, each form under its own headers, equal byte for byte", () => {
    const cases = casesWithReturns(RECORDS, {});
    expect(returnSheets(cases).map(({ name }) => name)).toEqual([
      "Return overview",
      "Return missing",
      "Return changes",
      "Return survey children",
      "Return survey adopters",
      "Return list 10",
      "Return list 11",
      "Return AD1",
      "Return PlacedAdoption",
      "Return 903 check",
    ]);
    for (const id of RETURN_IDS)
      expect(tableIn(cases, `Return ${FORMS[id].sheet}`).columns.map(({ header }) => header)).toEqual(
        FORMS[id].columns.map(({ header }) => header),
      );
    expect(sentences(cases, "Return list 11")).toContain(
      "Layout as last seen (Ofsted, Annex A child-level data, lists 10 and 11, and its codes; Annex A of inspections from 2019): compare with this year's form.",
    );
  });

  it("say what was asked for, what is usual and what is no period", () => {
    const usual = casesWithReturns(RECORDS, {});
    const inputs = printPlans(returnSheets(usual)).sheets[0]!.cells.filter(({ input }) => input);
    expect(inputs.map(({ name, value }) => [name, value])).toEqual([
      ["in_return_quarter", "Q1 2026-27"],
      ["in_return_inspection", day("2026-06-30")],
      ["in_return_year", "2025-26"],
    ]);
    const odd = casesWithReturns(RECORDS, { asked: { quarter: "last spring" } });
    expect(sentences(odd, "Return overview")).toContain(
      "▲ “last spring” is no quarter such as Q1 2026-27, so Q1 2026-27 is used.",
    );
  });

  it("say which tables are not there, so that a return has no rows or less to rest on", () => {
    const said = sentences(casesWithReturns(RECORDS, {}), "Return overview");
    expect(said).toContain(
      "No table of adopters was read, so the survey's adopters and list 11 have no rows.",
    );
    expect(said).toContain(
      "No Episodes of the SSDA903 were read, so AD1 and PlacedAdoption rest on lists and trackers alone.",
    );
    const episodes = careRecords({ episodes: ["1 2024-01-01 S C2 U1"] });
    expect(sentences(casesWithReturns(episodes, {}), "Return overview")).not.toContain("No Episodes");
  });

  it("count rows, things to mend and things to check of each return, and the events of the quarter", () => {
    const cases = casesWithReturns(RECORDS, {
      rows: { list10: [{ whose: 0, cells: { "Child Unique ID": 10 } }] },
      missing: [
        missingOf({}),
        missingOf({ whose: 1 }),
        missingOf({ severity: "warning" }),
        missingOf({ severity: "note" }),
      ],
    });
    const { figures } = printPlans(returnSheets(cases));
    expect(figures).toMatchObject({
      out_return_list10_rows: 1,
      out_return_list10_to_mend: 2,
      out_return_list10_to_check: 1,
      out_return_placed_adoption_to_mend: 0,
      out_return_quarter_decisions: 1,
      out_return_quarter_approvals: 10,
    });
    expect(cellsOf(tableIn(cases, "Return overview"), "To mend")).toEqual([0, 0, 2, 0, 0, 0]);
    expect(cellsOf(tableIn(cases, "Return overview"), "Sheet")[2]).toBe("Return list 10");
  });
});

describe("What is missing", () => {
  it("comes with what has to be mended first, then by return, worker and id, each with its cell and its row", () => {
    const cases = casesWithReturns(RECORDS, {
      rows: { list10: [{ whose: 0, cells: {} }] },
      missing: [
        missingOf({
          return: "ad1",
          header: "DOB",
          whose: 2,
          row: -1,
          at: { origin: 3, row: 4, field: "dob" },
        }),
        missingOf({ severity: "warning", whose: 1 }),
        missingOf({ whose: 2, row: 2 }),
        missingOf({ whose: 0, row: 1, at: { origin: 3, row: 2, field: "match" } }),
        missingOf({ whose: 1, row: 0, header: "Gender" }),
        missingOf({ whose: 1, row: 0, header: "Child Unique ID" }),
      ],
    });
    expect(
      missingRows(cases).map(({ severity, return: id, worker, who, item, place, row }) =>
        [severity, id, worker, who, item, place?.address ?? "-", row].join("|"),
      ),
    ).toEqual([
      "error|list10|Ann Ray|9|Child Unique ID|-|6",
      "error|list10|Ann Ray|9|Gender|-|6",
      "error|list10|Sam Lee|10|Date of Adoption Order |F2|7",
      "error|list10||8|Date of Adoption Order |-|8",
      // The tracker has no column for the date of birth: the cell of the id.
      "error|ad1||8|DOB|A4|0",
      "warning|list10|Ann Ray|9|Date of Adoption Order |-|6",
    ]);
    const table = tableIn(cases, "Return missing");
    expect(cellsOf(table, "Needs").slice(-2)).toEqual(["▲ Mend", "◆ Check"]);
    expect(cellsOf(table, "Cell").slice(2, 5)).toEqual(
      ["Tracker F2", null, "Tracker A4"].map((each) => each ?? ""),
    );
    const [cell, row] = table.columns.slice(-2).map(({ content }) => content);
    expect(cell).toMatchObject({ targets: ["", "", "'Tracker'!F2", "", "'Tracker'!A4", ""] });
    expect(row).toMatchObject({ targets: expect.arrayContaining(["'Return list 10'!A7"]) });
    expect(cellsOf(table, "Row in return")).toEqual(["6", "6", "7", "8", "", "6"]);
    expect(sentences(cases, "Return missing")).toContain("No worker recorded");
  });
});

const LIST10 = (id: string, decided: string, more: FormRow["cells"] = {}): FormRow => ({
  whose: 0,
  cells: {
    "Child Unique ID": id,
    "Date of Decision that Child Should be Placed for Adoption": day(decided),
    ...more,
  },
});
const ORDER = "Date of Adoption Order ";
const linesOf = (cases: Cases): string[] => {
  const table = tableIn(cases, "Return changes");
  const headers = ["Return", "Who", "Item", "Before", "Now", "Filled before", "Found"];
  const cells = headers.map((header) => cellsOf(table, header));
  return Array.from({ length: table.rowCount }, (_, row) =>
    cells.map((column) => column[row] ?? "").join("|"),
  );
};
const A = { at: "09:00 on 1 June 2026", asAt: "2026-05-31" };
const B = { at: "10:00 on 2 June 2026", asAt: "2026-05-31" };
const C = { at: "11:00 on 3 June 2026", asAt: "2026-05-31" };

describe("What changed since the last filling", () => {
  it("is nothing at the first one and nothing where nothing did, and earlier lines stay under new ones", () => {
    const first = casesWithReturns(RECORDS, { rows: { list10: [LIST10("1", "2025-05-01")] } }, A);
    expect(linesOf(first)).toEqual([]);
    const rows = [LIST10("1", "2025-05-01", { [ORDER]: day("2026-04-02") }), LIST10("2", "2025-06-01")];
    const second = casesWithReturns(
      RECORDS,
      { rows: { list10: rows } },
      { ...B, typed: asRead(first, unchanged) },
    );
    const found = [
      `Ofsted Annex A list 10, children|1|${ORDER}||02/04/2026|09:00 on 1 June 2026|10:00 on 2 June 2026`,
      "Ofsted Annex A list 10, children|2|Whole row, Date of Decision that Child Should be Placed for Adoption 01/06/2025|Not in the return|In the return|09:00 on 1 June 2026|10:00 on 2 June 2026",
    ];
    expect(linesOf(second)).toEqual(found);
    expect(cellsOf(tableIn(second, "Return overview"), "Changed")).toEqual([0, 0, 2, 0, 0, 0]);
    const again = casesWithReturns(
      RECORDS,
      { rows: { list10: rows } },
      { ...C, typed: asRead(second, unchanged) },
    );
    expect(linesOf(again)).toEqual(found);
    const gone = casesWithReturns(
      RECORDS,
      { rows: { list10: [rows[1]!] } },
      { ...C, typed: asRead(second, unchanged) },
    );
    expect(linesOf(gone)).toEqual([
      "Ofsted Annex A list 10, children|1|Whole row, Date of Decision that Child Should be Placed for Adoption 01/05/2025|In the return|Not in the return|10:00 on 2 June 2026|11:00 on 3 June 2026",
      ...found,
    ]);
  });

  it("is also what a person typed into the return's sheet, but not one day written otherwise", () => {
    const rows = { list10: [LIST10("1", "2025-05-01", { [ORDER]: day("2026-04-02"), Gender: "a) Male" })] };
    const first = casesWithReturns(RECORDS, { rows }, A);
    const typed = asRead(first, (table, header, _row, cell) => {
      if (table !== "ReturnList10") return cell;
      if (header === ORDER) return "2 April 2026";
      return header === "Gender" ? "boy" : cell;
    });
    expect(linesOf(casesWithReturns(RECORDS, { rows }, { ...B, typed }))).toEqual([
      "Ofsted Annex A list 10, children|1|Gender|boy|a) Male|09:00 on 1 June 2026|10:00 on 2 June 2026",
    ]);
  });

  it("begins anew with another period, and says where the rows of the last filling are gone", () => {
    const first = casesWithReturns(RECORDS, { rows: { list10: [LIST10("1", "2025-05-01")] } }, A);
    const other = { ...B, asAt: "2026-06-30", typed: asRead(first, unchanged) };
    expect(linesOf(casesWithReturns(RECORDS, {}, other))).toEqual([]);
    const typed = new Map(asRead(first, unchanged));
    typed.delete("ReturnList10");
    const lost = casesWithReturns(RECORDS, {}, { ...B, typed });
    expect(linesOf(lost)).toEqual([]);
    expect(sentences(lost, "Return changes")).toContain(
      "Not compared, because the rows of the last filling are gone: Ofsted Annex A list 10, children.",
    );
  });

  it("is found the same whatever rows come, go and change, and a run of the same data after it adds none", () => {
    const cells = fc.dictionary(fc.constantFrom("1", "2", "3"), fc.constantFrom("a) Male", "b) Female", ""));
    fc.assert(
      fc.property(cells, cells, (before, now) => {
        const rows = (of: Record<string, string>) => ({
          list10: Object.entries(of).map(([id, Gender]) => LIST10(id, "2025-05-01", { Gender })),
        });
        const first = casesWithReturns(RECORDS, { rows: rows(before) }, A);
        const second = casesWithReturns(
          RECORDS,
          { rows: rows(now) },
          { ...B, typed: asRead(first, unchanged) },
        );
        const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
        expect(linesOf(second)).toHaveLength([...ids].filter((id) => before[id] !== now[id]).length);
        const third = casesWithReturns(
          RECORDS,
          { rows: rows(now) },
          { ...C, typed: asRead(second, unchanged) },
        );
        expect(linesOf(third)).toEqual(linesOf(second));
      }),
      { numRuns: 10 },
    );
  });
});

describe("The check of the year", () => {
  it("says where nothing could be checked", () => {
    expect(sentences(casesWithReturns(RECORDS, {}), "Return 903 check")).toContain(
      "No module of the SSDA903 for 2025-26 is in this workbook, so nothing was checked.",
    );
  });

  it("lists findings worst first under a line a rule, with the child's worker", () => {
    const finding = { table: "AD1", row: 4, childId: "10", message: "It is wrong.", fix: "Mend it." };
    const cases = casesWithReturns(RECORDS, {
      check: {
        ...{ isLoaded: true, isCut: true, loaded: ["Episodes", "AD1"], absent: ["Header"] },
        findings: [
          { ...finding, rule: "903-2", severity: "warning" },
          { ...finding, rule: "903-1", severity: "error", column: "DATE_INT" },
          { ...finding, rule: "903-1", severity: "error", row: 2, childId: "9" },
        ],
      },
    });
    const table = tableIn(cases, "Return 903 check");
    expect(cellsOf(table, "Rule")).toEqual(["903-1", "903-1", "903-2"]);
    expect(cellsOf(table, "Worker")).toEqual(["Ann Ray", "Sam Lee", "Sam Lee"]);
    expect(sentences(cases, "Return 903 check")).toContain(
      "▲ Mend\n903-1\n2\n2\nIt is wrong.\n◆ Check\n903-2\n1\n1",
    );
    expect(sentences(cases, "Return 903 check")).toContain("the rows of the year were cut out of it");
    expect(sentences(cases, "Return 903 check")).toContain(
      "Not in the workbook: Header. Their checks did not run.",
    );
  });
});
