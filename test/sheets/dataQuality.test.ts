import type { Scalar } from "../../src/domain/columns";
import type { Book, BookSheet } from "../../src/files/book";
import { analyse } from "../../src/analysis/analyse";
import type { AnalysisResult } from "../../src/analysis/contract";
import { checkPlan } from "../../src/sheets/dialect";
import type { PrintedSheet } from "../../src/sheets/printedSheet";
import type { Host } from "../../src/workbench/host/host";
import { aBookSheet } from "../support/bookBuilders";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";

const HEADERS = [
  "Child ID",
  "Name",
  "Entered care",
  "ADM decision",
  "Placement order",
  "Match",
  "Moved in",
  "Adoption order",
];

/** Adopted in 2023, one with a date that no calendar has and one with a moving-in date in words. */
const ROWS: Scalar[][] = [
  ["A1", "Ann Other", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "01/02/2023"],
  ["A2", "Bo Other", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "31/06/2022", "01/03/2023"],
  ["A3", "Cy Other", "see notes", "30/09/2021", "01/02/2022", "tbc soon", "01/05/2022", "15/03/2023"],
  ["A4", "Di Other", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "01/05/2022", "01/05/2023"],
];

const tracker = (rows: readonly Scalar[][] = ROWS, name = "Tracker"): Book => ({
  sheets: [aBookSheet(name, [HEADERS, ...rows.map((row) => [...row])])],
  names: [],
  date1904: false,
});

const sheetOf = ({ sheets }: Pick<AnalysisResult, "sheets">): PrintedSheet =>
  sheets.find(({ plan }) => plan.name === "Data quality")!;

/** The rows of the table as header to value; a link as its formula. */
function rowsOf(result: AnalysisResult): Record<string, Scalar>[] {
  const { table } = sheetOf(result);
  return Array.from({ length: table!.rowCount }, (_, row) =>
    Object.fromEntries(
      table!.columns.map(({ header, valueAt, links, formulaAt }) => [
        header,
        links ? formulaAt!(row) : valueAt(row),
      ]),
    ),
  );
}

const textsOf = (result: AnalysisResult) => sheetOf(result).cells.map(({ value }) => String(value));

describe("a query on Data quality", () => {
  it("links to its cell and says what stands there, what is wrong, and which figure counts once it is mended", async () => {
    const { result } = await runAnalysis(tracker());
    const row = rowsOf(result).find(({ Child }) => Child === "A2")!;
    expect(row).toMatchObject({
      Severity: "◆ Check",
      Rule: "date-unreadable",
      Sheet: "Tracker",
      Cell: `=HYPERLINK("#'Tracker'!G3","G3")`,
      Row: 3,
      Column: "Moved in",
      "What is there": "31/06/2022",
      "Figure it changes": "A1 and A2 count this child once this is mended.",
      "Accepted because": null,
    });
  });

  it("shows no name and nothing that is not in a column that was recognised", async () => {
    const { result } = await runAnalysis(tracker());
    expect(JSON.stringify(rowsOf(result))).not.toContain("Other");
  });

  it("is written in the dialect of formulas", async () => {
    const { result } = await runAnalysis(tracker());
    expect(checkPlan(sheetOf(result))).toEqual([]);
  });

  it("points at a sheet with an apostrophe as Excel writes it", async () => {
    const { result } = await runAnalysis(tracker(ROWS, "Children's list"));
    expect(rowsOf(result)[0]!.Cell).toMatch(/^=HYPERLINK\("#'Children''s list'![A-Z]+\d+",/);
  });

  it("keeps its link where a sheet of the council's has the name of one of ours", async () => {
    const { host, result } = await runAnalysis(tracker(ROWS, "Summary"));
    expect(result.sheetNames).toContain("Summary (EP)");
    const { formulas } = sheetIn(host);
    expect([...formulas.values()].filter((formula) => formula.includes("HYPERLINK"))).toEqual(
      expect.arrayContaining([`=HYPERLINK("#'Summary'!G3","G3")`]),
    );
  });
});

describe("the summary above the queries", () => {
  it("counts what is to mend and to check, and says what mending gives", async () => {
    const { result } = await runAnalysis(tracker());
    expect(result.queries).toEqual({
      mend: result.figures.out_queries_to_mend,
      check: result.figures.out_queries_to_check,
      note: result.figures.out_queries_notes,
      accepted: 0,
    });
    // A2 lacks the day of moving in; A3 the entry for A1, the match for A2.
    expect(textsOf(result)).toEqual(
      expect.arrayContaining([
        "Mend these 2 cells and A1 counts 2 more children.",
        "Mend these 2 cells and A2 counts 2 more children.",
      ]),
    );
  });

  it("keeps its word: once the cells are mended the measure counts just so many more", async () => {
    const before = (await runAnalysis(tracker())).result;
    const mended = ROWS.map((row) => [...row]);
    mended[1]![6] = "30/06/2022";
    mended[2]![2] = "01/06/2021";
    mended[2]![5] = "01/03/2022";
    const after = (await runAnalysis(tracker(mended))).result;
    expect(after.measures.A1!.n - before.measures.A1!.n).toBe(2);
    expect(after.measures.A2!.n - before.measures.A2!.n).toBe(2);
    expect(textsOf(after).filter((text) => text.startsWith("Mend"))).toEqual([]);
  });

  it("promises nothing where a second date is missing that no query points at", async () => {
    const rows = ROWS.map((row) => [...row]);
    rows[1]![2] = null;
    rows[2] = rows[3]!;
    const { result } = await runAnalysis(tracker(rows.slice(0, 3)));
    const promised = textsOf(result).filter((text) => text.startsWith("Mend"));
    expect(promised).toEqual(["Mend this 1 cell and A2 counts 1 more child."]);
  });

  it("says so in a sentence where there is no query at all", async () => {
    const { result } = await runAnalysis(tracker([ROWS[0]!, ROWS[3]!]));
    expect(result.findings).toEqual([]);
    expect(rowsOf(result)).toEqual([]);
    expect(textsOf(result)).toContain(
      "There is nothing to mend and nothing to check: every row and every cell needed was read.",
    );
    const before = (await runAnalysis(tracker())).result;
    expect(textsOf(before).join()).not.toMatch(/nothing to mend/);
  });

  it("has a line a rule and sheet, with the children concerned", async () => {
    const { result } = await runAnalysis(tracker());
    const { cells } = sheetOf(result);
    const at = cells.find(
      ({ column, value, row }) => column === 1 && value === "date-unreadable" && row > 4,
    )!;
    const line = cells.filter(({ row }) => row === at.row).map(({ value }) => value);
    expect(line.slice(0, 6)).toEqual(["◆ Check", "date-unreadable", 3, "Tracker", 2, 0.5]);
  });
});

/** Types why a query is accepted, beside the query of a child and column. */
async function accept(host: Host, child: string, column: string, why: string): Promise<void> {
  const { rows, tables } = sheetIn(host);
  const { row: headerRow, column: first, columns } = tables[0]!;
  const offset = (header: string) => first + columns.indexOf(header);
  const at = rows.findIndex(
    (row, index) => index > headerRow && row[offset("Child")] === child && row[offset("Column")] === column,
  );
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem("Data quality").getCell(at, offset("Accepted because")).values = [[why]];
    await workbook.context.sync();
  });
}

const sheetIn = (host: Host, name = "Data quality"): BookSheet =>
  host.toBook().sheets.find((sheet) => sheet.name === name)!;

/** The analysis again after a person changed the tracker. */
async function again(work: (sheet: Excel.Worksheet) => void): Promise<AnalysisResult> {
  await Excel.run(async ({ workbook }) => {
    work(workbook.worksheets.getItem("Tracker"));
    await workbook.context.sync();
  });
  return analyse(OPTIONS, SILENT);
}

const queryOf = (result: AnalysisResult, child: string, column: string) =>
  rowsOf(result).find((row) => row.Child === child && row.Column === column)!;

describe("a query that somebody accepted", () => {
  async function accepted() {
    const { host, result } = await runAnalysis(tracker());
    await accept(host, "A2", "Moved in", "Court record, seen by AB");
    return { host, before: result };
  }

  it("stays with its words, quietly and last, and counts in no headline number", async () => {
    const { before } = await accepted();
    const result = await again(() => undefined);
    const rows = rowsOf(result);
    expect(rows.at(-1)).toMatchObject({
      Child: "A2",
      Severity: "Accepted",
      "Accepted because": "Court record, seen by AB",
    });
    expect(rows).toHaveLength(before.findings.length);
    expect(result.queries).toEqual({
      ...before.queries,
      check: before.queries.check - 1,
      accepted: 1,
    });
    expect(result.figures.out_queries_to_check).toBe(result.queries.check);
    expect(result.figures.out_queries_accepted).toBe(1);
    expect(result.findings).toHaveLength(before.findings.length);
    expect(textsOf(result)).toContain("Mend this 1 cell and A1 counts 1 more child.");
  });

  it("stays accepted when rows are inserted above it", async () => {
    const { host } = await accepted();
    const result = await again((sheet) => {
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A2:H2").values = [
        ["A9", "", "01/06/2021", "30/09/2021", "01/02/2022", "01/03/2022", "99/06/2022", "01/03/2023"],
      ];
    });
    expect(queryOf(result, "A2", "Moved in")).toMatchObject({
      Severity: "Accepted",
      Row: 5,
      Cell: `=HYPERLINK("#'Tracker'!G5","G5")`,
    });
    expect(queryOf(result, "A9", "Moved in").Severity).toBe("◆ Check");
    const { rows } = sheetIn(host);
    expect(rows.filter((row) => row.includes("Court record, seen by AB"))).toHaveLength(1);
    expect(rows.find((row) => row.includes("Court record, seen by AB"))).toContain("A2");
  });

  it("comes back when the cell changed to something else that is wrong, and its words are told, not lost", async () => {
    const { host } = await accepted();
    const result = await again((sheet) => {
      sheet.getRange("G3").values = [["'32/06/2022"]];
    });
    expect(queryOf(result, "A2", "Moved in").Severity).toBe("◆ Check");
    expect(result.queries.accepted).toBe(0);
    const told = sheetIn(host)
      .rows.flat()
      .filter((cell) => String(cell).includes("Court record, seen by AB"));
    // In the table and as the example of its rule above it.
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/31\/06\/2022/);
  });

  it("is accepted no longer when its words are taken away", async () => {
    const { host } = await accepted();
    await again(() => undefined);
    await accept(host, "A2", "Moved in", "");
    const result = await again(() => undefined);
    expect(queryOf(result, "A2", "Moved in").Severity).toBe("◆ Check");
  });
});
