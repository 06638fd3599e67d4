import { recogniseTables } from "../../src/tables/recogniseTables";
import type { Scalar } from "../../src/domain/columns";
import { readRecords } from "../../src/tables/readRecords";
import { grid, TODAY } from "./grids";

const DAY = 44_000;

/** Field to column position; the first cell is an id, the others days. */
function placesOf(headers: (string | null)[][], cells = 4): Record<string, number> {
  const width = Math.max(...headers.map((row) => row.length));
  const rows = Array.from({ length: cells }, (_, at): Scalar[] =>
    Array.from({ length: width }, (__, column) => (column === 0 ? `K${100 + at}` : DAY + at * 9 + column)),
  );
  const { tables } = recogniseTables([grid("T", [...headers, ...rows])]);
  expect(tables.map(({ layout }) => layout.id)).toEqual(["tracker"]);
  return Object.fromEntries([...tables[0]!.columns].map(([field, { index }]) => [field, index]));
}

describe("headers under headings of groups", () => {
  it("are read with the heading where it says what they are about, and alone where it does not", () => {
    expect(
      placesOf([
        ["Child", "Care", null, "Plan", "Court", null, "Matching", null, "Placement", "Outcome"],
        [
          ...["ID", "Started", "Ended", "Decision date", "PO applied", "PO granted", "Panel", "ADM ratified"],
          ...["Date placed", "AO granted"],
        ],
      ]),
    ).toEqual({ child: 0, entry: 1, leftCare: 2, adm: 3, order: 5, match: 7, placed: 8, adopted: 9 });
  });

  it("are read with the heading where the header alone would make something else of as many dates", () => {
    expect(
      placesOf([
        ["Child", "Care", "Match", "Adoption order"],
        ["ID", "Entry date", "Decision date", "Made"],
      ]),
    ).toEqual({ child: 0, entry: 1, match: 2, adopted: 3 });
  });

  it.each(["Siblings", "Birth mother", "Target dates", "Foster placement"])(
    "are nobody's date where the heading is ‘%s’",
    (heading) => {
      const places = placesOf([
        ["Child", "Care", "Adoption", null, heading],
        ["ID", "Started", "ADM decision", "Order made", "Moved in"],
      ]);
      expect(places).toEqual({ child: 0, entry: 1, adm: 2, adopted: 3 });
    },
  );
});

describe("headers that ask", () => {
  it("are read as what they ask for", () => {
    expect(
      placesOf([
        [
          ...["What is the child's ID?", "When did the child come into care?"],
          "When did the ADM decide that the child should be placed for adoption?",
          ...["When was the placement order made?", "When was the child matched?"],
          ...["When did the child move in with the adopters?", "When was the adoption order made?"],
        ],
      ]),
    ).toEqual({ child: 0, entry: 1, adm: 2, order: 3, match: 4, placed: 5, adopted: 6 });
  });
});

describe("the match", () => {
  it.each([
    ["Matching panel", "ADM (match)"],
    ["Match panel date", "ADM ratified match"],
    ["Panel match", "Match agreed by ADM"],
  ])(
    "is what the decision maker decided (not ‘%s’ but ‘%s’), the panel's day where nothing else is",
    (panel, adm) => {
      const others = ["Child ID", "Entered care", "ADM decision"];
      expect(placesOf([[...others, panel, adm]]).match).toBe(4);
      expect(placesOf([[...others, panel]]).match).toBe(3);
    },
  );
});

describe("a column of ids in the words of a system that nobody knows", () => {
  it.each(["LL ID", "Unique ref", "MOS no", "Social services number"])("‘%s’ is the child's", (header) => {
    expect(placesOf([[header, "Entered care", "ADM decision", "Placement order"]]).child).toBe(0);
  });

  it.each(["Team ID", "Court ref", "Household no", "NHS number", "Phone no", "Panel no"])(
    "‘%s’ is none",
    (header) => {
      const rows = [1, 2, 3].map((at) => [1000 + at, DAY, DAY + at, DAY + 2 * at]);
      const headers = [header, "Entered care", "ADM decision", "Placement order"];
      expect(recogniseTables([grid("T", [headers, ...rows])]).tables).toEqual([]);
    },
  );

  it("is none where the same number stands in many rows", () => {
    const rows = [1, 2, 3, 4].map((at) => [7, DAY, DAY + at, DAY + 2 * at]);
    const headers = ["Locality ref", "Entered care", "ADM decision", "Placement order"];
    expect(recogniseTables([grid("T", [headers, ...rows])]).tables).toEqual([]);
  });

  it("gives way to one that is known", () => {
    expect(placesOf([["LL ID", "Child ID", "ADM decision", "Placement order"]]).child).toBe(1);
  });

  it("is the adopter's where the steps are those of adopters", () => {
    const headers = ["LL ID", "Enquiry", "Stage 1", "Stage 2", "Approved", "Matched", "Placed", "AO"];
    const rows = [1, 2, 3].map((at) => headers.map((_, column) => (column === 0 ? 900 + at : DAY + column)));
    const { tables } = recogniseTables([grid("T", [headers, ...rows])]);
    expect(tables.map(({ layout }) => layout.id)).toEqual(["adopter-tracker"]);
  });
});

describe("items that a form numbers", () => {
  it.each([
    [["A1", "B1", "C1", "D1", "E1", "F2"]],
    [["1.1", "2.1", "2.2", "3.1", "3.2", "4.1"]],
    [["Q1", "Q2", "Q3", "Q4", "Q5", "Q10"]],
  ])("%j say nothing", (numbers) => {
    const headers = ["Child ID", "Entered care", "ADM decision", "Placement order", "Match", "Plan changed"];
    const places = placesOf([headers.map((header, at) => `${numbers[at]} ${header}`)]);
    expect(places).toEqual({ child: 0, entry: 1, adm: 2, order: 3, match: 4, reversed: 5 });
  });
});

describe("a column that says ‘No’ throughout", () => {
  it("is not said to hold dates", () => {
    const rows = [1, 2, 3].map((at) => [at, DAY, DAY + 1, DAY + 2, "No"]);
    const { findings } = recogniseTables([
      grid("T", [["Child ID", "Entered care", "ADM decision", "Placement order", "Twin"], ...rows]),
    ]);
    expect(findings).toEqual([]);
  });
});

describe("names in lists as programs print them", () => {
  it("are no header of a return", () => {
    const rules = [
      ["Rule code", "Rule message", "Affected fields", "Tables"],
      ["1000", "The child is recorded as having died.", "['ACCOM', 'ACTIV']", "['Episodes', 'OC3']"],
      ["1004", "The start date is after the end.", "['CHILD']", "['PREV_PERM']"],
      ["1005", "The end date is not valid.", "['SW_DEC']", "['SWEpisodes']"],
      ["1006", "The reason is not valid.", "['SW_REASON']", "['SWEpisodes']"],
    ];
    const { tables, findings } = recogniseTables([grid("rules", rules)]);
    expect(tables).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(["sheet-not-used"]);
  });
});

describe("numbered headers", () => {
  it("are headers, though they begin with a figure", () => {
    const headers = ["1. Child ID", "2. Entered care", "3. ADM decision", "4. Placement order", "5. Match"];
    expect(placesOf([headers])).toEqual({ child: 0, entry: 1, adm: 2, order: 3, match: 4 });
  });
});

describe("FfA as councils write it", () => {
  it.each(["FfA", "FfA date", "Date placed FfA"])("‘%s’ is early permanence", (header) => {
    expect(placesOf([["Child ID", "Entered care", "ADM decision", header]]).earlyPermanence).toBe(3);
  });
});

describe("the end of care in the words of an export", () => {
  it.each(["POC_END", "PeriodOfCareEndDate", "Date care ended"])("‘%s’ is it", (header) => {
    expect(placesOf([["Child ID", "Entered care", "ADM decision", header]]).leftCare).toBe(3);
  });
});

describe("a column whose header sounds like a date", () => {
  const headers = ["Child ID", "Entered care", "ADM decision", "Placement order"];

  it("is no unreadable one where it only says yes or no", () => {
    const rows = [1, 2, 3].map((at) => [at, DAY, DAY + 1, DAY + 2, at % 2 ? "Y" : "N"]);
    expect(recogniseTables([grid("T", [[...headers, "IRO agreed?"], ...rows])]).findings).toEqual([]);
  });

  it("is still it where most cells say more than their date, each of which is listed", () => {
    const rows = [1, 2, 3].map((at) => [at, DAY, DAY + 1, `0${at}/03/2024 - see email`]);
    const { records, findings } = readRecords(recogniseTables([grid("T", [headers, ...rows])]), TODAY);
    expect([...records.trackers.days.order]).toEqual([0, 0, 0]);
    expect(findings.filter(({ rule }) => rule === "date-unreadable").map(({ row }) => row)).toEqual([
      2, 3, 4,
    ]);
  });
});

describe("a subtotal in front of the ids", () => {
  it("is no child, whatever number stands under them", () => {
    const rows = [
      ["North", "A1", DAY, DAY + 1],
      ["North", "A2", DAY, DAY + 1],
      ["Subtotal", "2", null, null],
      ["Total care team", "A3", DAY, DAY + 1],
    ];
    const headers = ["Team", "Child ID", "Entered care", "ADM decision"];
    const { records, findings } = readRecords(recogniseTables([grid("T", [headers, ...rows])]), TODAY);
    expect(records.children.key).toEqual(["A1", "A2", "A3"]);
    expect(findings).toEqual([expect.objectContaining({ rule: "row-total", row: 4, rowsNotUsed: 1 })]);
  });
});

describe("words of other councils", () => {
  it.each([
    ["Living with adopters since", "placed"],
    ["Early perm placement", "earlyPermanence"],
    ["Early Perm since", "earlyPermanence"],
    ["Date best interests decision rescinded", "reversed"],
    ["Adoption plan withdrawn", "reversed"],
    ["Date of IRO agreement", "iro"],
    ["Date placed with foster carers (now adopters)", "fosterCarers"],
    ["DoB", "dob"],
  ])("‘%s’ is %s", (header, field) => {
    expect(placesOf([["Child ID", "Entered care", "ADM decision", "Placement order", header]])[field]).toBe(
      4,
    );
  });

  it.each(["Mosaic", "LCS", "Liquidlogic"])("‘%s’ alone is the id in that system", (header) => {
    expect(placesOf([[header, "Entered care", "ADM decision", "Placement order"]]).child).toBe(0);
  });
});

describe("a column that numbers the rows", () => {
  const rows = [1, 2, 3, 4].map((at) => [at, `K${100 + at}`, DAY, DAY + at, DAY + 2 * at]);
  const childColumn = (header: string) => {
    const headers = ["No.", header, "Entered care", "ADM decision", "Placement order"];
    return recogniseTables([grid("T", [headers, ...rows])]).tables[0]!.columns.get("child")!.header;
  };

  it("gives way to any column of ids", () => {
    expect(childColumn("LL ID")).toBe("LL ID");
    expect(childColumn("Case ref")).toBe("Case ref");
  });

  it("stands for the child where nothing else does", () => {
    expect(childColumn("Initials")).toBe("No.");
  });
});

describe("a tracker in names of the return", () => {
  it("is no AD1 where other dates than its two stand beside them, and its DATE_PLACED is the move", () => {
    expect(
      placesOf([["CHILD", "DATE_ENTRY", "DATE_INT", "DATE_PO", "DATE_MATCH", "DATE_PLACED", "DATE_ADOPTED"]]),
    ).toEqual({ child: 0, entry: 1, adm: 2, order: 3, match: 4, placed: 5, adopted: 6 });
  });
});

describe("two tables under one another", () => {
  it("keep the title of the second out of the first, whatever it looks like, but no child without dates", () => {
    const headers = ["Child ID", "Entered care", "ADM decision"];
    const sheet = [
      headers,
      ["A1", DAY, DAY + 9],
      ["A2", null, null],
      [],
      ["List11"],
      ["Adopter ID", "Stage 1", "Stage 2", "Approved"],
      ["F1", DAY, DAY, DAY],
    ];
    const { records, findings, reports } = readRecords(recogniseTables([grid("T", sheet)]), TODAY);
    expect(reports.map(({ range, rows }) => [range, rows])).toEqual([
      ["A1:C5", 3],
      ["A6:D7", 1],
    ]);
    expect(records.children.key).toEqual(["A1", "A2"]);
    expect(findings.filter(({ rowsNotUsed }) => rowsNotUsed)).toEqual([
      expect.objectContaining({ rule: "row-heading", row: 5 }),
    ]);
  });
});

describe("formulas that failed", () => {
  it("do not make a column of dates something else; each is listed", () => {
    const rows = [1, 2, 3, 4].map((at) => [at, DAY, DAY + 1, at === 1 ? DAY + 2 : "#VALUE!"]);
    const headers = ["Child ID", "Entered care", "ADM decision", "Placement order"];
    const { records, findings } = readRecords(recogniseTables([grid("T", [headers, ...rows])]), TODAY);
    expect([...records.trackers.days.order]).toEqual([DAY + 2, 0, 0, 0]);
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([
      ["date-unreadable", 3],
      ["date-unreadable", 4],
      ["date-unreadable", 5],
    ]);
  });
});
