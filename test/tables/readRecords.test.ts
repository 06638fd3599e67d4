import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import { readRecords, type RecordsRead } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { csv, day, grid, TODAY } from "./grids";

const EPISODES =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
const read = (...grids: SheetGrid[]): RecordsRead => readRecords(recogniseTables(grids), TODAY);
const rules = ({ findings }: RecordsRead) => findings.map(({ rule }) => rule);

describe("one return", () => {
  it("becomes records, child by child", () => {
    const { records } = read(
      csv(
        "Episodes",
        `${EPISODES}
2,01/05/2020,S,C2,N1,U6,PR1,,,,,ab1 2cd,
1,10/02/2020,L,e1,N1,U6,PR1,,,,,,
1,03/01/2020,S,C2,N1,U6,PR1,10/02/2020,X1,,,,`,
      ),
      csv("Header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,2,05/06/2019,wbri,,,\n2,1,01/01/2019,MWBC,,,"),
      csv("AD1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE\n1,05/06/2019,01/03/2020,01/04/2020,Yes"),
      csv(
        "Placed",
        "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n1,05/06/2019,01/03/2020,,",
      ),
    );
    expect(records.children.key).toEqual(["2", "1"]);
    expect(records.children.sex).toEqual(["M", "F"]);
    expect(records.children.dob[1]).toBe(day("2019-06-05"));
    expect([...records.episodes.child]).toEqual([0, 1, 1]);
    expect([...records.episodes.decom]).toEqual([day("2020-05-01"), day("2020-01-03"), day("2020-02-10")]);
    expect(records.episodes.ls).toEqual(["C2", "C2", "E1"]);
    expect(records.episodes.placementPostcode[0]).toBe("AB12CD");
    expect([...records.episodes.row]).toEqual([2, 4, 3]);
    expect(records.decisions.decided[0]).toBe(day("2020-03-01"));
    expect(records.adoptions.matched[0]).toBe(day("2020-04-01"));
    expect(records.adoptions.fosterCarer[0]).toBe(1);
  });

  it("is read whatever stands for blank, however dates and codes are written, and with extra columns", () => {
    const { records, findings } = read(
      grid("Sheet1", [
        ["Our return 2020", null],
        [null, null],
        [null, "\ufeffCHILD", "LA", "Decom ", "RNE", "LS", "PL", "DEC", "REC"],
        [null, 784142, "X", 43833, "S - started", "c2", "U6: Foster", "NULL", "N/A"],
        [null, "784142.0", "X", "May be 8 Jan 2020", "L", "E1", "u6", "-", " "],
        [null, "Total", null, "2", null, null, null, null, null],
      ]),
    );
    expect(records.children.key).toEqual(["784142"]);
    expect(records.children.shown).toEqual([784142]);
    expect([records.episodes.rne[0], records.episodes.ls[0], records.episodes.place[0]]).toEqual([
      "S",
      "C2",
      "U6",
    ]);
    expect(records.episodes.count).toBe(1);
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([
      ["row-total", 6],
      ["date-unreadable", 5],
      ["column-absent", 3],
      ["row-no-date", 5],
    ]);
  });

  it("ends in one sentence when no date of DECOM can be read", () => {
    const result = read(csv("Ep", `${EPISODES}\n1,soon,S,C2,N1,U6,PR1,,,,,,\n2,later,S,C2,N1,U6,PR1,,,,,,`));
    expect(result.cannotGoOn).toBe(
      "The column DECOM on ‘Ep’ holds no date that can be read (the first cell says ‘soon’).",
    );
    expect(result.reports[0]).toMatchObject({ rows: 2, used: 0 });
  });

  it("without a column that it needs says which one", () => {
    const result = read(csv("Ep", "CHILD,DECOM,RNE,LS,PLACE,REC\n1,01/01/2020,S,C2,U6,"));
    expect(result.findings[0]?.message).toBe("SSDA903 Episodes cannot be used without DEC.");
    expect(result.childrenInAnyTable).toBe(1);
  });

  it("makes a future date an error and a far one blank", () => {
    const result = read(
      csv(
        "Ep",
        `${EPISODES}\n1,01/01/2020,S,C2,N1,U6,PR1,01/01/2027,X1,,,,\n2,01/02/2020,S,C2,N1,U6,PR1,01/02/2107,X1,,,,`,
      ),
    );
    expect(rules(result)).toEqual(["date-implausible", "date-in-future"]);
    expect([...result.records.episodes.dec]).toEqual([day("2027-01-01"), 0]);
  });
});

describe("rows that say the same thing twice", () => {
  const year = (name: string, ...lines: string[]) =>
    csv(name, [EPISODES, ...lines].join("\n"), { file: `${name}.csv` });

  it("count once, and the latest year's word counts", () => {
    const old = year(
      "a",
      "1,03/01/2020,S,C2,N1,U6,PR1,,,,,,",
      "9,01/02/2020,S,C2,N1,U6,PR1,05/03/2020,E4A,,,,",
    );
    const recent = year(
      "b",
      "1,03/01/2020,S,C2,N1,U6,PR1,05/06/2020,X1,,,,",
      "1,05/06/2020,L,E1,N1,U6,PR1,,,,,,",
    );
    const result = read(recent, old);
    expect(rules(result)).toEqual(["row-superseded"]);
    expect(result.reports.map(({ sheet, rows, used }) => [sheet, rows, used])).toEqual([
      ["a", 2, 1],
      ["b", 2, 2],
    ]);
    expect(result.records).toEqual(read(old, recent).records);
  });

  it("within one table are a duplicate, or a contradiction in which the lower row is used", () => {
    const row = "1,03/01/2020,S,C2,N1,U6,PR1,,,,,,";
    expect(rules(read(year("a", row, row)))).toEqual(["row-duplicate"]);
    const result = read(year("a", row, "1,03/01/2020,S,V2,N1,U6,PR1,,,,,,"));
    expect(rules(result)).toEqual(["row-conflict"]);
    expect(result.records.episodes.ls).toEqual(["V2"]);
  });

  it("tell of a child left open in an old return whom no later return names", () => {
    const gone = "1,03/01/2020,S,C2,N1,U6,PR1,,,,,,";
    const other = "2,05/06/2021,S,E1,N1,U6,PR1,,,,,,";
    const result = read(year("a", gone), year("b", other));
    expect(result.findings.map(({ rule, table, row, childId }) => [rule, table, row, childId])).toEqual([
      ["not-in-later-return", "a", 2, "1"],
      // 2019-20 and 2021-22 are here, 2020-21 is not.
      ["return-year-missing", "a", 0, undefined],
    ]);
    expect(rules(read(year("a", gone, other)))).toEqual([]);
    expect(rules(read(year("a", gone), year("b", gone, other)))).toEqual([
      "row-superseded",
      "return-year-missing",
    ]);
  });

  it("within one table in any order: an episode that ended replaces what was known while it was open", () => {
    const open = "1,03/01/2020,S,C2,N1,U6,PR1,,,,,,";
    const ended = "1,03/01/2020,S,C2,N1,U6,PR1,10/02/2020,E4A,,,,";
    for (const rows of [
      [open, ended],
      [ended, open],
    ]) {
      const result = read(year("a", ...rows));
      expect(rules(result)).toEqual(["row-superseded"]);
      expect(result.records.episodes.rec).toEqual(["E4A"]);
    }
  });

  it("an episode left open in an old return ends where the next return goes on", () => {
    const result = read(
      year("a", "1,03/01/2020,S,C2,N1,U6,PR1,,,,,,"),
      year("b", "1,05/06/2020,L,E1,N1,U6,PR1,,,,,,"),
    );
    expect(rules(result)).toEqual(["episode-closed"]);
    expect(result.records.episodes.dec[0]).toBe(day("2020-06-05"));
    expect(result.records.episodes.rec).toEqual(["X1", ""]);
  });
});

describe("children's ids", () => {
  const header = (sheet: string, ...ids: Scalar[]) =>
    grid(sheet, [["CHILD", "SEX", "DOB", "ETHNIC"], ...ids.map((id) => [id, "1", "01/01/2019", "WBRI"])]);

  it("join numbers with text, and lost leading zeros where nothing speaks against it", () => {
    expect(read(header("a", 784142), header("b", " 784142 ")).records.children.count).toBe(1);
    expect(read(header("a", 7), header("b", "007")).records.children.key).toEqual(["007"]);
  });

  it("take what differs from the later of two Headers that nothing dates", () => {
    const heading = ["CHILD", "SEX", "DOB", "ETHNIC"];
    const born = (iso: string) => [heading, [1, "1", iso, "WBRI"]];
    const result = read(grid("2024", born("2019-01-01")), grid("2025", born("2019-01-02")));
    expect(result.records.children.dob[0]).toBe(day("2019-01-02"));
    expect(rules(result)).toContain("child-differs");
  });

  it("are the same with Excel's commas between thousands", () => {
    expect(read(header("a", "784,142"), header("b", 784142)).records.children.count).toBe(1);
    expect(read(header("a", "7,84", "784")).records.children.count).toBe(2);
  });

  it("are not made of what a system prints under its list", () => {
    const result = read(
      header("a", 784142, 784143),
      grid("b", [
        ["CHILD", "SEX", "DOB", "ETHNIC"],
        [784142, "1", "01/01/2019", "WBRI"],
        ["1 record"],
        ["(1 rows affected)"],
        ["Printed 01/04/2026 09:12"],
        ["LAC 12"],
      ]),
    );
    expect(result.records.children.key).toEqual(["784142", "784143", "LAC 12"]);
    expect(rules(result).filter((rule) => rule.startsWith("row-"))).toEqual([
      "row-total",
      "row-total",
      "row-no-case",
    ]);
  });

  it("stay apart where one table has both spellings, or two spellings with zeros exist", () => {
    expect(read(header("a", 7, "007")).records.children.count).toBe(2);
    expect(read(header("a", 7), header("b", "007"), header("c", "07")).records.children.count).toBe(3);
  });
});

describe("any grid at all", () => {
  const HEADERS = [
    ...EPISODES.split(","),
    "DATE_INT",
    "DATE_MATCH",
    "DATE_PLACED",
    "DATE_PLACED_CEASED",
    "SEX",
    "DOB",
    "ETHNIC",
    "REVIEW",
    "REVIEW_CODE",
    "Child ID",
    "ADM",
    "Placement order",
    "Match",
    "Date placed",
    "IRO",
    "Team",
    "Adoption order",
  ];
  const cell: fc.Arbitrary<Scalar> = fc.oneof(
    fc.constantFrom<Scalar>(
      null,
      "",
      " ",
      "NULL",
      "Total",
      "1",
      "007",
      7,
      1,
      "CHILD",
      "E1",
      "S",
      "X1",
      "01/02/2020",
      "13/13/2020",
      "12/25/2020",
      43000,
      43000.5,
      -1,
      0,
      NaN,
      true,
      "#REF!",
      "zz/05/2020",
      "01/01/1900",
    ),
    fc.string(),
    fc.double(),
    fc.constantFrom(...HEADERS),
  );
  const sheet = fc
    .record({
      above: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 3 }),
      headers: fc.subarray(HEADERS, { minLength: 2 }),
      rows: fc.array(fc.array(cell, { maxLength: 32 }), { maxLength: 12 }),
    })
    .map(({ above, headers, rows }) => [...above, headers, ...rows]);

  it("is used or explained, row for row, and never throws", () => {
    let tables = 0;
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
        const result = read(...sheets.map((rows, at) => grid(`S${at}`, rows)));
        tables += result.reports.length;
        for (const { sheet: name } of result.reports) {
          const own = result.reports.filter((report) => report.sheet === name);
          const explained = result.findings
            .filter(({ table }) => table === name)
            .reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
          const sum = (of: "rows" | "used") => own.reduce((all, report) => all + report[of], 0);
          expect(sum("rows")).toBe(sum("used") + explained);
          for (const { used } of own) expect(used).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(tables).toBeGreaterThan(20);
  });
});
