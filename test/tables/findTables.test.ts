import type { Scalar } from "../../src/domain/columns";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { grid, TODAY } from "./grids";

type Row = readonly Scalar[];

const TRACKER: Row = ["Child ID", "Entered care", "ADM decision", "Placement order"];
const ADOPTERS: Row = ["Household ID", "Enquiry", "Stage 1 start", "Approved"];
const child = (id: number): Row => [id, 44_000 + id, 44_100 + id, 44_200 + id];

const on = (rows: readonly Row[], more: Partial<SheetGrid> = {}) => {
  const recognised = recogniseTables([grid("T", rows, more)]);
  return {
    tables: recognised.tables.map(({ layout, range, rows: { length } }) => [layout.id, range, length]),
    rules: recognised.findings.map(({ rule }) => rule),
    findings: recognised.findings,
    read: readRecords(recognised, TODAY),
  };
};
/** Rows of two tables side by side with columns between, the right one so many rows lower. */
const beside = (left: readonly Row[], right: readonly Row[], lower = 0, between = 1): Row[] =>
  Array.from({ length: Math.max(left.length, right.length + lower) }, (_, at) => [
    ...(left[at] ?? TRACKER.map(() => null)),
    ...Array<null>(between).fill(null),
    ...(right[at - lower] ?? []),
  ]);

describe("tables beside each other", () => {
  const left = [TRACKER, child(1), child(2), child(3)];
  const right = [ADOPTERS, ...[7, 8].map(child)];

  it.each([
    ["with their headers in one row", 0],
    ["where the right one begins lower", 2],
    ["where the right one begins under the end of the left one", 5],
  ])("are two tables %s", (_, lower) => {
    const { tables, rules } = on(beside(left, right, lower));
    expect(tables).toEqual([
      ["tracker", "A1:D4", 3],
      ["adopter-tracker", `F${1 + lower}:I${3 + lower}`, 2],
    ]);
    expect(rules).toEqual([]);
  });

  it("are two tables of one kind, too", () => {
    const { tables, read } = on(beside([TRACKER, child(1)], [TRACKER, child(2), child(3)]));
    expect(tables.map(([, range, rows]) => [range, rows])).toEqual([
      ["A1:D2", 1],
      ["F1:I3", 2],
    ]);
    expect(read.records.trackers.count).toBe(3);
  });

  it("with a wide title over both, and a third one under them", () => {
    const { tables } = on([
      ["Adoption 2026"],
      [],
      ...beside(left, right),
      [],
      ["Closed cases"],
      ["Case ref", "Left care", "ADM decision", "Adoption order"],
      child(9),
    ]);
    expect(tables.map(([id, range]) => [id, range])).toEqual([
      ["tracker", "A3:D8"],
      ["tracker", "A9:D10"],
      ["adopter-tracker", "F3:I5"],
    ]);
  });

  it("are one table where an empty column only divides it", () => {
    const { tables, read } = on([
      ["Child ID", "Entered care", null, "ADM decision", "Placement order", null, null, "Team"],
      [1, 44_000, null, 44_100, 44_200, null, null, "North"],
      [2, 44_000, null, 44_100, 44_200, null, null, "South"],
    ]);
    expect(tables).toEqual([["tracker", "A1:H3", 2]]);
    expect(read.records.trackers.texts.team).toEqual(["North", "South"]);
  });
});

describe("Excel tables", () => {
  it("are found wherever they stand, and a plain range beside one is not lost", () => {
    const rows = beside([TRACKER, child(1), child(2), child(3)], [ADOPTERS, child(7)]);
    const { tables } = on([["Title"], ...rows], {
      tables: [{ name: "Adopters", row: 1, column: 5, rowCount: 2, columnCount: 4 }],
    });
    expect(tables).toEqual([
      ["adopter-tracker", "F2:I3", 1],
      ["tracker", "A2:D5", 3],
    ]);
  });

  it("that begin below the used range's corner are read at their place", () => {
    const { tables } = on([TRACKER, child(1)], {
      top: 9,
      left: 2,
      tables: [{ name: "Table1", row: 9, column: 2, rowCount: 2, columnCount: 4 }],
    });
    expect(tables).toEqual([["tracker", "C10:F11", 1]]);
  });

  it("made over the title row by mistake do not hide the table in them", () => {
    const { tables } = on([["Column1", "Column2", "Column3", "Column4"], TRACKER, child(1)], {
      tables: [{ name: "Table1", row: 0, column: 0, rowCount: 3, columnCount: 4 }],
    });
    expect(tables).toEqual([["tracker", "A2:D3", 1]]);
  });
});

describe("tables under each other", () => {
  it("may be of different kinds, each with its title, sub-headers and totals", () => {
    const { tables, read } = on([
      ["Children"],
      TRACKER,
      ["North team", null, null, null],
      child(1),
      [null, null, null, null],
      ["South team", null, null, null],
      child(2),
      ["Total", 2, null, null],
      [],
      ["Adopters at 31 March 2026"],
      ADOPTERS,
      child(7),
      ["2 records"],
    ]);
    expect(tables.map(([id, range]) => [id, range])).toEqual([
      ["tracker", "A2:D10"],
      ["adopter-tracker", "A11:D13"],
    ]);
    expect(read.reports.map(({ rows, used }) => [rows, used])).toEqual([
      [6, 2],
      [2, 1],
    ]);
  });

  it("end where another list begins that is none of ours, and that is said", () => {
    const { tables, findings } = on([
      TRACKER,
      child(1),
      [],
      ["Child ID", "School", "Virtual school contact"],
      [5, "Hill Primary", "Mx Lee"],
      [6, "Dale Primary", "Mx Lee"],
    ]);
    expect(tables).toEqual([["tracker", "A1:D2", 1]]);
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([["rows-not-recognised", 4]]);
  });
});

describe("a used range a thousand times the data", () => {
  it("is looked at where it holds something", () => {
    const blank = Array<null>(40).fill(null);
    const rows: Row[] = [
      ...Array<Row>(50).fill(blank),
      TRACKER,
      child(1),
      ...Array<Row>(3000).fill(blank),
      child(2),
    ];
    const { tables, read } = on([...rows, ...Array<Row>(3000).fill(blank)]);
    expect(tables).toEqual([["tracker", `A51:D${3053}`, 2]]);
    expect(read.records.trackers.count).toBe(2);
  });
});

describe("sheets that only look like tables", () => {
  it("a list of codes under the headers of list 10 is named, not read", () => {
    const { tables, findings } = on([
      [
        "Child Unique ID",
        "Gender",
        "Date of Decision that Child Should be Placed for Adoption",
        "Date of Placement Order",
        "Date of Matching Child and Prospective Adopters",
        "Date Placed for Adoption",
        "Reason Why Child No Longer Placed for Adoption",
      ],
      [null, "a) Male", null, null, null, null, "a) needs changed"],
      [null, "b) Female", null, null, null, null, "b) no order"],
    ]);
    expect(tables).toEqual([]);
    expect(findings[0]!.message).toContain(
      "headers of Annex A list 10 (adoption: children) and no cases under them",
    );
  });

  it("an explanation of the return's columns under its headers is no return", () => {
    const { tables, rules } = on([
      ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"],
      [
        "The child's own identifier in your system",
        "Day on which it began",
        "Reason",
        "Status",
        "Type",
        "Day",
        "Reason",
      ],
    ]);
    expect([tables, rules]).toEqual([[], ["sheet-not-used"]]);
  });

  it.each<readonly [string, Row[]]>([
    [
      "a pivot",
      [
        ["Row Labels", "Count of Child ID", "Average of Days"],
        ["North", 12, 300],
        ["Grand Total", 12, 300],
      ],
    ],
    [
      "guidance",
      [
        ["Guidance"],
        ["1.", "Enter the child's id in column A."],
        ["2.", "Enter the date of the ADM decision."],
      ],
    ],
    [
      "a front sheet",
      [
        ["Authority", "Anyshire"],
        ["Date", 46_000],
        ["Completed by", "A. Person"],
      ],
    ],
    [
      "numbers for a chart",
      [
        ["Quarter", "Placed", "Adopted"],
        ["Q1", 3, 4],
        ["Q2", 5, 6],
      ],
    ],
  ])("%s is explained", (_, rows) => {
    const { tables, rules } = on(rows);
    expect([tables, rules]).toEqual([[], ["sheet-not-used"]]);
  });

  it("a tracker without ids is told what it lacks", () => {
    const { tables, findings } = on([
      ["Name", "Entered care", "ADM decision", "Placement order"],
      ["A. Child", 44_000, 44_100, 44_200],
    ]);
    expect(tables).toEqual([]);
    expect(findings[0]!.message).toBe(
      "This sheet has dates of a journey (‘Entered care’, ‘ADM decision’ and ‘Placement order’) and no column for the child's id, so nothing of it is used.",
    );
  });

  it("a list with one date of the journey is told of the second", () => {
    const { findings } = on([
      ["Child ID", "Name", "ADM decision"],
      [1, "A", 44_100],
    ]);
    expect(findings[0]!.message).toContain("only ‘ADM decision’ was found");
  });

  it("an empty sheet needs no word", () => {
    expect(on([[null, ""], [" "]]).rules).toEqual([]);
  });
});

describe("header rows", () => {
  it("may have line breaks, byte order marks, curly quotes and non-breaking spaces", () => {
    const { tables } = on([
      ["\ufeffChild’s\u00a0ID", "Date\nentered care\n(dd/mm/yyyy)", "“ADM” decision", "Placement\r\norder "],
      [1, 44_000, 44_100, 44_200],
    ]);
    expect(tables).toEqual([["tracker", "A1:D2", 1]]);
  });

  it("twice the same or blank: the filled column counts and the other is named", () => {
    const { tables, rules, read } = on([
      ["Child ID", "ADM decision", "ADM decision", null, "Placement order"],
      [1, null, 44_100, "note", 44_200],
    ]);
    expect([tables.length, rules]).toEqual([1, ["header-twice"]]);
    expect([...read.records.trackers.days.adm]).toEqual([44_100]);
  });

  it("in two rows under a title, with a blank row under them", () => {
    const { tables, read } = on([
      ["Tracker"],
      [],
      ["Child", null, "Plan", null, "Court", null],
      ["ID", "DOB", "ADM decision", "Panel", "PO applied", "PO granted"],
      [],
      [1, 43_000, 44_100, 44_090, 44_150, 44_200],
    ]);
    expect(tables.map(([id]) => id)).toEqual(["tracker"]);
    expect([...read.records.trackers.days.order]).toEqual([44_200]);
  });
});
