import { analyse } from "../../src/analysis/analyse";
import type { AnalysisResult } from "../../src/analysis/contract";
import type { Scalar } from "../../src/domain/columns";
import { graft } from "../../src/files/xlsx/graft";
import { checkPlan } from "../../src/sheets/dialect";
import { aBookSheet } from "../support/bookBuilders";
import { printedBook } from "../support/printedBook";
import { describeWithLibreOffice, recalculate } from "../support/recalculate";
import { OPTIONS, runAnalysis, SILENT } from "../support/runAnalysis";
import { day } from "../tables/grids";

const rowsOf = (text: string): Scalar[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim() || null));

const EPISODES = rowsOf(`
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
101,01/05/2022,S,C2,N1,U6,PR1,10/12/2022,X1,,,,
101,10/12/2022,L,E1,N1,U6,PR1,01/03/2023,X1,,,,
101,01/03/2023,P,E1,N1,A6,PR1,01/02/2024,E11,,,,
102,02/06/2023,S,C2,N1,U6,PR1,,,,,,
103,07/08/2023,S,C2,N1,U6,PR1,,,,,,`);
const HEADER = rowsOf(`
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
101,1,01/02/2021,WBRI,,,
102,2,03/04/2022,WBRI,,,
103,2,09/09/2022,WBRI,,,`);
const PLACED = rowsOf(`
CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
101,01/02/2021,01/10/2022,,
102,03/04/2022,01/12/2023,,`);
const AD1 = rowsOf(`
CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE
101,01/02/2021,01/10/2022,20/01/2023,0`);
const LIST_10 = rowsOf(`
Child Unique ID,Date of Birth,Date the Child Entered Care,Date of Decision that Child Should be Placed for Adoption,Date of Placement Order,Date of Matching Child and Prospective Adopters,Date Placed for Adoption,Date of Adoption Order,Date of Decision that Child Should No Longer be Placed for Adoption
101,01/02/2021,01/05/2022,01/10/2022,10/12/2022,30/01/2023,11/03/2023,01/02/2024,
X2,03/04/2022,02/06/2023,02/12/2023,,,,,`);

const book = (...more: [string, Scalar[][]][]) => ({
  sheets: [
    aBookSheet("Episodes", EPISODES),
    aBookSheet("Header", HEADER),
    aBookSheet("PlacedAdoption", PLACED),
    aBookSheet("AD1", AD1),
    ...more.map(([name, rows]) => aBookSheet(name, rows)),
  ],
  names: [],
  date1904: false,
});
const BOTH = () => book(["List 10", LIST_10]);

function tableOf({ sheets }: Pick<AnalysisResult, "sheets">) {
  const table = sheets.find(({ plan }) => plan.name === "Reconciliation")!.table!;
  const at = (header: string, row: number) =>
    table.columns.find((each) => each.header === header)!.valueAt(row);
  return Array.from({ length: table.rowCount }, (_, row) => (header: string) => at(header, row));
}
const shown = (result: Pick<AnalysisResult, "sheets">, ...headers: string[]) =>
  tableOf(result).map((cell) => headers.map(cell));
const noteOf = ({ sheets }: AnalysisResult) =>
  sheets.find(({ plan }) => plan.name === "Reconciliation")!.cells.find(({ row }) => row === 3)!.value;

describe("Reconciliation of a return and list 10", () => {
  it("has a row a difference, with both dates, the days apart, the rule that chose and what the other would make of A10 and A2", async () => {
    const { result } = await runAnalysis(BOTH());
    expect(
      shown(
        result,
        "Child key",
        "Milestone",
        "Source one",
        "Source two",
        "Days apart",
        "A10 now",
        "A10 with the other",
        "A2 now",
        "A2 with the other",
      ).slice(0, 2),
    ).toEqual([
      ["101", "Match", "Annex A list 10", "SSDA903", -10, 304, 304, 51, 41],
      ["101", "Moved in", "SSDA903", "Annex A list 10", 10, 304, 314, 51, 51],
    ]);
    expect(shown(result, "Why")[0]).toEqual([
      "By the rules Annex A list 10 is believed before SSDA903 for this date.",
    ]);
    expect(noteOf(result)).toBe(
      "1 child is in more than one kind of source: the sources agree on 0 and differ on 1. 2 children are in one kind only, though another should have them.",
    );
    expect(result.sheets.flatMap(checkPlan)).toEqual([]);
  });

  it("lists who is in one only, and joins two ids once a person says so, on every run until it is taken back", async () => {
    const { host, result } = await runAnalysis(BOTH());
    expect(shown(result, "Child key", "Milestone", "Source one", "Likely the same as").slice(2)).toEqual([
      ["102", "In one source only", "SSDA903", "X2"],
      ["X2", "In one source only", "Annex A list 10", "102"],
    ]);
    expect(result.rows.filter(({ childId }) => String(childId) === "X2")).toHaveLength(1);

    const sheet = host.model.sheet("Reconciliation")!;
    const typeBeside = (key: string, word: string) => {
      const table = result.sheets.find(({ plan }) => plan.name === "Reconciliation")!.table!;
      const column = (header: string) => table.columns.findIndex((each) => each.header === header);
      for (let row = table.row + 1; row <= table.row + 60; row++)
        if (
          sheet.cells.value(row, column("Child key")) === key &&
          sheet.cells.value(row, column("Milestone")) === "In one source only"
        )
          return sheet.cells.setValue(row, column("Same child"), word);
      throw new Error(`No row of ${key}`);
    };
    typeBeside("X2", "yes");
    for (const time of [1, 2]) {
      const again = await analyse(OPTIONS, SILENT);
      expect([time, again.children]).toEqual([time, 3]);
      expect(again.rows.map(({ childId }) => String(childId)).sort()).toEqual(["101", "102", "103"]);
      // The decision of the list is that of child 102 now.
      expect(shown(again, "Child key", "Milestone")).toContainEqual(["102", "Decision"]);
      expect(shown(again, "Child key", "Likely the same as")).toContainEqual(["X2", "102"]);
      expect(again.findings.filter(({ rule }) => rule === "note-lost-its-row")).toEqual([]);
    }
    typeBeside("X2", "");
    expect((await analyse(OPTIONS, SILENT)).children).toBe(4);
  });

  it("says beside the child that what was typed under Same child joined nobody, and why", async () => {
    const { host, result } = await runAnalysis(BOTH());
    const sheet = host.model.sheet("Reconciliation")!;
    const { columns, row: header } = result.sheets.find(({ plan }) => plan.name === "Reconciliation")!.table!;
    const same = columns.findIndex((each) => each.header === "Same child");
    // The first row is a difference of child 101, whom no other id is likely to be; the last is X2.
    sheet.cells.setValue(header + 1, same, "yes");
    sheet.cells.setValue(header + tableOf(result).length, same, "999");
    const again = await analyse(OPTIONS, SILENT);
    expect(again.children).toBe(4);
    const told = shown(again, "Child key", "Why").filter(([, why]) => String(why).includes("has no effect"));
    expect(told).toEqual([
      ["101", expect.stringMatching(/^‘yes’ under Same child has no effect: no other id is likely/)],
      ["X2", expect.stringMatching(/^‘999’ under Same child has no effect: it is not the id of another/)],
    ]);
  });

  it("follows a choice typed on the sheet, and a person's own column and filter stay with it", async () => {
    const { host } = await runAnalysis(BOTH());
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Reconciliation");
      workbook.names.getItem("in_trust_match").getRange().values = [["SSDA903"]];
      const table = sheet.tables.getItem("Reconciliation");
      const { columns } = table;
      columns.add(undefined, undefined, "Asked whom");
      const cell = table.getDataBodyRange().getLastColumn().getCell(1, 0);
      cell.values = [["Court, 3 May"]];
      table.columns.getItem("Milestone").filter.applyValuesFilter(["Moved in"]);
      await workbook.context.sync();
    });
    const again = await analyse(OPTIONS, SILENT);
    expect(again.measures.A2!.value).toBe(41);
    expect(shown(again, "Milestone", "Used", "Why")[0]).toEqual([
      "Match",
      "SSDA903",
      "SSDA903 was chosen for this date on this sheet.",
    ]);
    const { rows } = host.toBook().sheets.find(({ name }) => name === "Reconciliation")!;
    const noted = rows.filter((row) => row.includes("Court, 3 May"));
    expect(noted).toHaveLength(1);
    expect(noted[0]).toEqual(expect.arrayContaining(["101", "Moved in"]));
    expect(again.notices.join(" ")).toMatch(/filter/i);
  });

  it("obeys whom a person chose to believe, and keeps the choice", async () => {
    const inputs = { in_trust_match: "SSDA903", in_trust_moved_in: "annex a list 10" };
    const { result } = await runAnalysis(BOTH(), { inputs });
    expect(result.measures.A10!.value).toBe(314);
    expect(result.measures.A2!.value).toBe(41);
    expect(shown(result, "Milestone", "Used", "Why").slice(0, 2)).toEqual([
      ["Match", "SSDA903", "SSDA903 was chosen for this date on this sheet."],
      ["Moved in", "Annex A list 10", "Annex A list 10 was chosen for this date on this sheet."],
    ]);
    const again = await analyse(OPTIONS, SILENT);
    expect(again.measures.A10!.value).toBe(314);
  });

  it("has an empty table and a sentence where there is one kind of source", async () => {
    const { result } = await runAnalysis(book());
    expect(tableOf(result)).toEqual([]);
    expect(noteOf(result)).toBe(
      "There is one kind of source only (SSDA903), so there is nothing to compare it with.",
    );
  });
});

it("Read me says how many adopter families were read, couples once", async () => {
  const list11 = rowsOf(`
Individual adopter identifier,Family identifier,Date enquiry received,Date Stage 1 started,Date Stage 1 ended,Date Stage 2 started,Date Stage 2 ended,Date of leaving adoption process,Reason for leaving adoption process
P1,F1,01/02/2023,01/03/2023,01/05/2023,02/05/2023,01/09/2023,,
P2,F1,01/02/2023,01/03/2023,01/05/2023,02/05/2023,01/09/2023,,
P3,F2,01/04/2023,01/05/2023,,,,01/06/2023,a) Withdrew`);
  const { result } = await runAnalysis(book(["List 11", list11]));
  const words = result.sheets.find(({ plan }) => plan.name === "Read me")!.cells.map(({ value }) => value);
  expect(words).toContain(
    "2 adopter families (3 adopters) were read. Families has a row for each; their measures stand on Summary.",
  );
  expect(result.children).toBe(3);
  const table = result.tables.find(({ sheet }) => sheet === "List 11")!;
  expect([table.layout, table.rows, table.used]).toEqual(["annex-a-11", 3, 3]);
});

describe("one collection year in a period of three", () => {
  const titles = ({ sheets }: AnalysisResult) =>
    sheets
      .find(({ plan }) => plan.name === "Summary")!
      .cells.map(({ value }) => String(value))
      .filter((value) => /^A\d+[ ,:]/.test(value) && !/^A\d+: The average|^A10: As A1/.test(value));

  it("is said in the title of every measure and in JSON", async () => {
    const { result } = await runAnalysis(book());
    expect(result.period).toEqual({ from: day("2021-04-01"), to: day("2024-03-31") });
    const part = "1 April 2023 to 31 March 2024 only: 1 of 3 years";
    for (const id of ["A10", "A1", "A2"]) expect(titles(result)).toContain(`${id}, ${part}`);
    expect(result.measures.A10!.covered).toEqual({
      from: day("2023-04-01"),
      to: day("2024-03-31"),
      complete: false,
      days: 366,
    });
  });

  it("is not said where the period is that year", async () => {
    const { result } = await runAnalysis(book(), { from: day("2023-04-01"), to: day("2024-03-31") });
    expect(titles(result).filter((title) => title.includes(" only: "))).toEqual([]);
    expect(result.measures.A10!.covered!.complete).toBe(true);
  });
});

describeWithLibreOffice("the formulas of Reconciliation and of the titles", () => {
  it("come to the same values there, with a gap between two returns too", async () => {
    const earlier = EPISODES.map((row, at) => (at === 0 ? row : [`9${row[0]}`, ...row.slice(1)])).map((row) =>
      row.map((cell) =>
        typeof cell === "string"
          ? cell.replace(/\/202[234]$/, (year) => `/${Number(year.slice(1)) - 3}`)
          : cell,
      ),
    );
    const { result } = await runAnalysis(book(["List 10", LIST_10], ["Older episodes", earlier]), {
      from: day("2019-04-01"),
      to: day("2024-03-31"),
    });
    expect(result.measures.A1!.covered!.days).toBeLessThan(5 * 365);
    const { sheets, names } = printedBook(result.sheets);
    expect(await recalculate(await graft(undefined, sheets, names))).toEqual([]);
  });
});
