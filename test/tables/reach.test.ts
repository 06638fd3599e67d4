import { coveredBy } from "../../src/domain/journeys/coverage";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { csv, day, grid, TODAY } from "./grids";

const EPISODES =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
const read = (...grids: SheetGrid[]) => readRecords(recogniseTables(grids), TODAY);
/** A return in which twenty children come and leave in one year to 31 March. */
const returnOf = (year: number) =>
  csv(
    `Episodes ${year}`,
    [
      EPISODES,
      ...Array.from(
        { length: 20 },
        (_, at) =>
          `${year}${at},0${(at % 6) + 4}/05/${year - 1},S,C2,N1,U6,PR1,1${at % 10}/12/${year - 1},E4A,,,,`,
      ),
    ].join("\n"),
    { file: `${year}.csv` },
  );

describe("the return", () => {
  it("covers the years that are here; a year missing between two is a query and a gap", () => {
    const { reach, findings } = read(returnOf(2021), returnOf(2022), returnOf(2024));
    expect(reach.ssda903).toEqual({ from: day("2020-04-01"), to: day("2024-03-31") });
    expect(coveredBy(reach.coverage, "adoptionOrder")!.gaps).toEqual([
      { from: day("2022-04-01"), to: day("2023-03-31") },
    ]);
    const query = findings.find(({ rule }) => rule === "return-year-missing")!;
    expect(query.message).toContain("2022-23");
    expect(read(returnOf(2021), returnOf(2022)).findings).toEqual([]);
  });

  it("covers no year for one stray leaving of long ago", () => {
    const { rows, ...rest } = returnOf(2024);
    const stray = "old,01/05/2011,S,C2,N1,U6,PR1,01/06/2012,E4A,,,,".split(",").map((cell) => cell || null);
    const many = [2024, 2024, 2024, 2024, 2024, 2024].flatMap((year, copy) =>
      returnOf(year)
        .rows.slice(1)
        .map((row) => [`${copy}-${row[0]}`, ...row.slice(1)]),
    );
    const { reach } = read({ ...rest, rows: [...rows, stray, ...many] });
    expect(reach.ssda903).toEqual({ from: day("2023-04-01"), to: day("2024-03-31") });
  });

  it("tells decisions only where PlacedAdoption is among it", () => {
    const alone = read(returnOf(2024)).reach.coverage.map(({ event }) => event);
    expect(alone).toEqual(["entry", "placementOrder", "movedIn", "adoptionOrder", "leaving", "disruption"]);
  });
});

const LIST_10 = [
  "Child Unique ID",
  "Date the Child Entered Care",
  "Date of Decision that Child Should be Placed for Adoption",
  "Date of Placement Order",
  "Date of Matching Child and Prospective Adopters",
  "Date Placed for Adoption",
  "Date of Adoption Order",
  "Date of Decision that Child Should No Longer be Placed for Adoption",
];

describe("Annex A", () => {
  it("covers the twelve months to its last past event, which is the day to look from", () => {
    const { reach } = read(
      grid("List 10", [
        LIST_10,
        ["1", "01/05/2020", "01/10/2020", "10/12/2020", "20/01/2021", "01/03/2022", "15/09/2023", null],
        ["2", "01/05/2022", "01/10/2022", "10/12/2022", "20/06/2023", "01/10/2023", null, null],
        ["3", "01/06/2022", "01/11/2022", "10/12/2022", null, null, null, null],
      ]),
    );
    expect(reach.asAt).toBe(day("2023-10-01"));
    expect(reach.reason).toBe("The last event in Annex A list 10 up to today is on 1 October 2023.");
    expect(coveredBy(reach.coverage, "adoptionOrder")).toEqual({
      from: day("2022-10-02"),
      to: day("2023-10-01"),
      gaps: [],
    });
  });
});

describe("Annex A lists of one workbook", () => {
  const list8 = [
    [
      "Child Unique ID",
      "Date of Birth",
      "Date Started to be Looked After",
      "Child's Legal Status",
      "Placement Type",
      "Date of Latest Statutory Review",
      "Date Ceased to be Looked After",
      "Reason Ceased to be Looked After",
    ],
    ["1", "01/02/2020", "01/05/2020", "C2", "U6", "01/10/2023", null, null],
    ["4", "01/02/2021", "01/05/2021", "C2", "U6", "01/11/2023", "15/12/2023", "E4A"],
  ];
  const list10 = [
    LIST_10,
    ["1", "01/05/2020", "01/10/2020", "10/12/2020", "20/01/2021", "01/03/2022", null, null],
    ["2", "01/05/2022", "01/10/2022", "10/12/2022", "20/06/2023", null, null, null],
  ];
  const orders = (...files: [string, string]) =>
    coveredBy(
      read(grid("List 10", list10, { file: files[0] }), grid("List 8", list8, { file: files[1] })).reach
        .coverage,
      "adoptionOrder",
    );
  it("are one extract: all reach to the last event of any", () => {
    expect(orders("annex.xlsx", "annex.xlsx")).toEqual({
      from: day("2022-12-16"),
      to: day("2023-12-15"),
      gaps: [],
    });
  });
  it("of two files are not", () => {
    expect(orders("one.xlsx", "other.xlsx")!.to).toBe(day("2023-06-20"));
  });
});

const TRACKER = [
  "Child ref",
  "Came into care",
  "ADM decision",
  "Placement order",
  "Moved in",
  "Adoption order",
];
const live = (id: string, year: number) => [
  id,
  `01/02/${year}`,
  `01/08/${year}`,
  `01/10/${year}`,
  null,
  null,
];
const ended = (id: string, year: number) => [
  id,
  `01/02/${year - 2}`,
  `01/08/${year - 2}`,
  `01/10/${year - 2}`,
  `01/02/${year - 1}`,
  `01/02/${year}`,
];

describe("a tracker", () => {
  const old = ["a", "b", "c", "d", "e", "f"].map((id, at) => live(id, 2019 + (at % 3)));
  it("that has old live cases and no old ended ones seems to have lost those", () => {
    const { findings, reach } = read(grid("Tracker", [TRACKER, ...old, ended("x", 2023), live("z", 2023)]));
    expect(findings.filter(({ rule }) => rule === "closed-cases-missing")).toMatchObject([
      { severity: "note", table: "Tracker" },
    ]);
    expect(coveredBy(reach.coverage, "adoptionOrder")!.from).toBeGreaterThan(day("2022-10-01"));
    expect(reach.coverage.every(({ closedCasesMissing }) => closedCasesMissing)).toBe(true);
  });

  it("that keeps its ended cases covers adoption orders from the first, or as long before as it went without one", () => {
    const all = [...old, ended("x", 2020), ended("y", 2021), ended("w", 2022), live("z", 2023)];
    const { findings, reach } = read(grid("Tracker", [TRACKER, ...all]));
    expect(findings.filter(({ rule }) => rule === "closed-cases-missing")).toEqual([]);
    const window = coveredBy(reach.coverage, "adoptionOrder")!;
    // Orders on 1 February 2020, 2021 and 2022: a year without one is nothing odd here.
    expect(window.from).toBe(day("2020-02-01") - 365);
    expect(window.to).toBe(day("2023-10-01"));
  });

  it("whose dates lie ahead reaches to its last past event", () => {
    const { reach } = read(
      grid("Tracker", [TRACKER, ["a", "01/02/2026", "01/08/2026", "01/12/2026", "01/03/2027", null]]),
    );
    expect(reach.asAt).toBe(day("2026-08-01"));
  });
});

describe("episodes of the standard dataset", () => {
  const HEADERS = [
    "clae_person_id",
    "clae_entered_care_date",
    "clae_cla_episode_start_date",
    "clae_cla_episode_ceased",
    "clae_cla_episode_ceased_reason",
  ];
  const PERMANENCE = [
    "perm_person_id",
    "perm_adm_decision_date",
    "perm_placement_order_date",
    "perm_matched_date",
    "perm_placed_for_adoption_date",
  ];
  it("are folded into periods of care, which give the plans their entry and leaving", () => {
    const { records, reports, findings } = read(
      grid("ssd_cla_episodes", [
        HEADERS,
        ["7", "2019-01-10", "2019-01-10", "2019-06-01", "X1"],
        ["7", "2019-01-10", "2019-06-01", "2019-09-01", "E4A"],
        ["7", "2021-02-01", "2021-02-01", "2021-05-01", "X1"],
        ["7", "2021-02-01", "2021-05-01", null, null],
        ["8", "2021-03-01", "2021-03-01", null, null],
      ]),
      grid("ssd_permanence", [PERMANENCE, ["7", "2021-08-01", "2021-11-01", "2022-01-05", null]]),
    );
    const { trackers } = records;
    expect(
      Array.from({ length: trackers.count }, (_, row) => [
        records.children.key[trackers.child[row]!],
        trackers.days.entry[row],
        trackers.days.adm[row],
        trackers.days.leftCare[row],
      ]),
    ).toEqual([
      ["7", day("2019-01-10"), 0, day("2019-09-01")],
      ["7", day("2021-02-01"), day("2021-08-01"), 0],
      ["8", day("2021-03-01"), 0, 0],
    ]);
    expect(reports.map(({ rows, used }) => [rows, used])).toEqual(
      [
        [5, 5],
        [1, 1],
      ].sort((a, b) => a[0]! - b[0]!),
    );
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe("a list of adopters", () => {
  it("tells of no child: what only it has a column for is not taken as told by the tracker beside it", () => {
    const tracker = grid("Tracker", [
      ["Child ID", "Date entered care", "ADM decision", "Placement order", "Adoption order"],
      ["1", "01/05/2022", "01/10/2022", "10/12/2022", "15/09/2023"],
      ["2", "01/06/2022", "01/11/2022", "10/12/2022", null],
    ]);
    const adopters = grid("Adopters", [
      ["Adopter ID", "Date of enquiry", "Stage 1 started", "Stage 2 started", "Approved", "Child placed"],
      ["A7", "01/02/2022", "01/03/2022", "01/05/2022", "01/09/2022", "01/03/2023"],
      ["A8", "01/03/2022", "01/04/2022", "01/06/2022", "01/10/2022", "01/04/2023"],
    ]);
    const both = read(tracker, adopters);
    expect(both.records.families.count).toBe(2);
    expect(both.reach.coverage).toEqual(read(tracker).reach.coverage);
    expect(both.reach.coverage.map(({ event }) => event)).not.toContain("movedIn");
  });
});
