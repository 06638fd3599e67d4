import type { Scalar } from "../../src/domain/columns";
import { readTable } from "../../src/tables/readTable";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { day, grid, TODAY } from "./grids";

/** The ADM column of a tracker that holds these cells, with what is said of it. */
function decisions(...cells: Scalar[]) {
  const rows = cells.map((cell, at) => [at + 1, "13/01/2020", cell, "14/02/2020"]);
  const { tables } = recogniseTables([
    grid("T", [["Child ID", "Entered care", "ADM decision", "Placement order"], ...rows]),
  ]);
  const { days, findings } = readTable(tables[0]!, TODAY);
  return { days: [...days.get("adm")!], findings, rules: findings.map(({ rule, row }) => [rule, row]) };
}

describe("a date column", () => {
  it("reads every way of writing one day", () => {
    const ways: Scalar[] = [
      "05/03/2020",
      "5/3/20",
      "5-3-2020",
      "05.03.20",
      "5 March 2020",
      "5th of Mar 2020",
      "Thurs 5 Mar 2020",
      "March 5, 2020",
      "2020-03-05",
      "2020-03-05T00:00:00",
      "2020/03/05",
      "20200305",
      "05/03/2020 00:00",
      "05/03/2020 00:00:00.000",
      "\u00a005/03/2020\u00a0",
      "43895",
      43_895,
      43_895.5,
      "05/03/2020 05/03/2020",
      "5 / 3 / 2020",
      "5-Mar-20",
      "05 MAR 2020",
    ];
    const { days, findings } = decisions(...ways);
    expect(days).toEqual(ways.map(() => day("2020-03-05")));
    expect(findings).toEqual([]);
  });

  it("takes what says that there is none for blank, without a word", () => {
    const { days, findings } = decisions(
      "13/03/2020",
      "N/A",
      "-",
      "TBC",
      "not yet",
      "Pending",
      "unknown",
      "…",
      " ",
      "n/k",
      0,
      "ongoing",
    );
    expect([days[0], ...new Set(days.slice(1))]).toEqual([day("2020-03-13"), 0]);
    expect(findings).toEqual([]);
  });

  it("guesses at nothing: each doubtful cell is listed and blank", () => {
    const { days, rules } = decisions(
      "13/03/2020",
      "May be 8 Jan 2020",
      "12/03/2020 and 15/04/2020",
      "12/03/2020\n15/04/2020",
      "w/c 12/03/2020",
      "31/02/2020",
      "notdate",
      "zz/05/2020",
      "March 2020",
      "01/01/1900",
      "31/12/9999",
      "14/03/2020",
      "15/03/2020",
      "16/03/2020",
      "17/03/2020",
      "18/03/2020",
      "19/03/2020",
      "20/03/2020",
      "21/03/2020",
    );
    expect(days.filter((each) => each !== 0)).toHaveLength(9);
    expect(rules).toEqual([
      ["date-unreadable", 3],
      ["two-dates-in-cell", 4],
      ["two-dates-in-cell", 5],
      ["date-unreadable", 6],
      ["date-unreadable", 7],
      ["date-unreadable", 8],
      ["date-partial", 9],
      ["date-partial", 10],
      ["date-placeholder", 11],
      ["date-placeholder", 12],
    ]);
  });

  it("that a system filled with its date for none says so once", () => {
    const { rules } = decisions("13/03/2020", ...Array<string>(9).fill("01/01/1900"));
    expect(rules).toEqual([["date-placeholder", 3]]);
  });
});

describe("an id cell", () => {
  const rulesOf = (...ids: Scalar[]) => {
    const rows = ids.map((id, at) => [id, 44_000 + at, 44_100]);
    const { tables } = recogniseTables([
      grid("T", [["Child ID", "ADM decision", "Match"], [100_001, 44_000, 44_100], ...rows]),
    ]);
    const read = readTable(tables[0]!, TODAY);
    return { keys: read.keys.slice(1), rules: read.findings.map(({ rule }) => rule) };
  };

  it.each([
    "784142 / 784143",
    "784142/784143",
    "784142, 784143",
    "784142 & 784143",
    "784142 and 784143",
    "784142\n784143",
    "784142 784143",
    "P784142; P784143",
  ])("‘%s’ holds two children, so its row is nobody's", (cell) => {
    expect(rulesOf(cell)).toEqual({ keys: [], rules: ["two-ids-in-cell"] });
  });

  it.each([
    ["784,142", "784142"],
    ["2023/1234", "2023/1234"],
    ["98380_351", "98380_351"],
    ["485 777 3456", "485 777 3456"],
    ["12-345", "12-345"],
    ["AB/12", "AB/12"],
    ["784142.0", "784142"],
    ["LAC 12", "LAC 12"],
  ])("‘%s’ holds one", (cell, key) => {
    expect(rulesOf(cell)).toEqual({ keys: [key], rules: [] });
  });
});

describe("rows that are no cases", () => {
  it("under a table are explained, even where figures stand under its dates", () => {
    const { tables } = recogniseTables([
      grid("T", [
        ["Child ID", "Entered care", "ADM decision"],
        [1, 44_000, 44_100],
        [2, 44_000, 44_100],
        [3, 44_000, 44_100],
        ["Average days", null, 100],
        ["North team", 2, 0.5],
        ["As at 31 March 2026", null, null],
        ["Sub-total", 3, null],
      ]),
    ]);
    const { keys, findings } = readTable(tables[0]!, TODAY);
    expect(keys).toEqual(["1", "2", "3"]);
    expect(findings.map(({ rule, row, rowsNotUsed }) => [rule, row, rowsNotUsed])).toEqual([
      ["row-total", 5, 1],
      ["row-no-case", 6, 1],
      ["row-no-case", 7, 1],
      ["row-total", 8, 1],
    ]);
  });

  it("a child known by letters among numbers stays, with its dates", () => {
    const { tables } = recogniseTables([
      grid("T", [
        ["Child ID", "Entered care", "ADM decision"],
        [1, 44_000, 44_100],
        [2, 44_000, 44_100],
        ["ABCD", "01/02/2024", 44_100],
      ]),
    ]);
    expect(readTable(tables[0]!, TODAY).keys).toEqual(["1", "2", "ABCD"]);
  });
});
