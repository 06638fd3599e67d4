import { journeysFromPlans } from "../../src/domain/journeys/fromPlans";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { COUNCILS, LIST_10, SAMPLE_TRACKER, SHORT_WORDS, SYSTEM_EXPORT } from "./headersSeen";
import { day, grid, TODAY } from "./grids";

const fieldsOf = (headers: readonly string[], ...rows: (string | number | null)[][]) => {
  const { tables } = recogniseTables([grid("T", [["Our tracker"], [...headers], ...rows])]);
  return Object.fromEntries([...(tables[0]?.columns ?? [])].map(([field, { header }]) => [field, header]));
};

describe("a tracker's columns", () => {
  it.each(SAMPLE_TRACKER)("takes ‘%s’ for %s", (header, field) => {
    expect(fieldsOf(SAMPLE_TRACKER.map(([each]) => each))[field]).toBe(header);
  });

  it.each(LIST_10)("of Annex A list 10: ‘%s’ is %s", (header, field) => {
    expect(fieldsOf(LIST_10.map(([each]) => each))[field]).toBe(header);
  });

  it.each(SYSTEM_EXPORT)("as a system exports them: ‘%s’ is %s", (header, field) => {
    expect(fieldsOf(SYSTEM_EXPORT.map(([each]) => each))[field]).toBe(header);
  });

  it.each(SHORT_WORDS)("in short words: ‘%s’ is %s", (header, field) => {
    expect(fieldsOf(SHORT_WORDS.map(([each]) => each))[field]).toBe(header);
  });

  it("are known in other people's words", () => {
    expect(
      fieldsOf([
        "Mosaic ID",
        "BLA date",
        "SHOBPA",
        "PO granted",
        "Linked & matched",
        "Date placed",
        "AO date",
        "SW",
      ]),
    ).toEqual({
      child: "Mosaic ID",
      entry: "BLA date",
      adm: "SHOBPA",
      order: "PO granted",
      match: "Linked & matched",
      placed: "Date placed",
      adopted: "AO date",
      worker: "SW",
    });
  });

  it.each([
    "Support plan",
    "Level of support",
    "SG support",
    "SGO support plan",
    "Special guardianship support",
  ])("take ‘%s’ for the support after the order", (header) => {
    const headers = [
      "Child ID",
      "Entered care",
      "ADM decision",
      "Placement order",
      "Adoption support plan",
      header,
    ];
    expect(fieldsOf(headers).support).toBe(header);
  });

  it("are told by what they hold: an IRO column of names is the reviewing officer", () => {
    const headers = ["Child ID", "IRO", "ADM decision", "Placement order"];
    expect(fieldsOf(headers, ["A1", "Sam Grey", "01/02/2024", null])).toMatchObject({
      reviewingOfficer: "IRO",
    });
    expect(fieldsOf(headers, ["A1", "03/01/2024", "01/02/2024", null])).toMatchObject({ iro: "IRO" });
  });

  it("do not fall for look-alikes", () => {
    const found = fieldsOf([
      "Child ID",
      "ADM decision",
      "Placement order",
      "Placement order application",
      "Target match date",
      "Placement start date",
      "AO hearing",
      "Adopters approved",
    ]);
    expect(found).toEqual({ child: "Child ID", adm: "ADM decision", order: "Placement order" });
  });

  it("are days of live work where people name them so, and never milestones", () => {
    const WORK: [string, string][] = [
      ["Care proceedings issued", "proceedingsIssued"],
      ["Proceedings extended to", "proceedingsExtended"],
      ["Court date", "hearing"],
      ["Final hearing", "finalHearing"],
      ["AO application date", "applied"],
      ["Last LAC review", "lastReview"],
      ["Next LAC review", "nextReview"],
      ["Adoption review", "adoptionReview"],
    ];
    const headers = ["Child ID", "ADM decision", "Placement order", ...WORK.map(([header]) => header)];
    expect(fieldsOf(headers)).toEqual({
      ...{ child: "Child ID", adm: "ADM decision", order: "Placement order" },
      ...Object.fromEntries(WORK.map(([header, field]) => [field, header])),
    });
  });

  it.each([
    ["Date of the next court hearing", "hearing"],
    ["Next hearing", "hearing"],
    ["Next Court Date", "hearing"],
    ["Date of issue of care proceedings", "proceedingsIssued"],
    ["Proceedings issued date", "proceedingsIssued"],
    ["Next CLA review date", "nextReview"],
    ["Date of last looked after review", "lastReview"],
    ["LAC Review", "lastReview"],
    ["Adoption application submitted", "applied"],
    ["Date AO application made", "applied"],
    ["26 week extension to", "proceedingsExtended"],
    ["Final hearing (date)", "finalHearing"],
  ])("know ‘%s’ for %s", (header, field) => {
    expect(fieldsOf(["Child ID", "Entered care", "ADM decision", header])).toMatchObject({ [field]: header });
  });

  it("leave a second column of live work alone", () => {
    const twice = [
      "Court date",
      "Next hearing",
      "Last review",
      "LAC review",
      "AO application",
      "Adoption review",
    ];
    const found = fieldsOf(["Child ID", "Entered care", "ADM decision", ...twice, "Review date"]);
    expect(Object.keys(found).sort()).toEqual(
      ["adm", "adoptionReview", "applied", "child", "entry", "hearing", "lastReview"].sort(),
    );
  });

  it("are what a person says they are", () => {
    const sheet = grid("T", [
      ["Ref. of kid", "Big day", "ADM"],
      ["A1", "01/02/2024", "01/01/2024"],
    ]);
    const matches = { T: { "Ref. of kid": "child", "Big day": "placed", Elsewhere: "adm" } };
    const { tables, findings } = recogniseTables([sheet], matches);
    expect([...tables[0]!.columns.keys()].sort()).toEqual(["adm", "child", "placed"]);
    expect(findings.map(({ rule, column }) => [rule, column])).toEqual([["match-not-used", "Elsewhere"]]);
  });

  it("need a child and two dates of the journey: a list of children in care is no tracker", () => {
    const { tables, findings } = recogniseTables([
      grid("List 8", [
        ["Child Unique ID", "Date Started to be Looked After", "Date Ceased to be Looked After"],
        ["1", "01/01/2024", null],
      ]),
    ]);
    expect(tables).toHaveLength(0);
    expect(findings[0]?.rule).toBe("sheet-not-used");
  });
});

describe("trackers", () => {
  const HEADERS = ["Child ID", "Date entered care", "ADM decision", "Match", "Team"];

  it("keep bookings, read mixed dates and skip headings", () => {
    const { records, reach, findings } = readRecords(
      recogniseTables([
        grid("T", [
          HEADERS,
          ["North team", null, null, null, null],
          ["A1", 45000, "1 March 2024", "15/01/2027", "North"],
          [null, null, null, null, null],
          ["A2", "2024-02-03T00:00:00", "04.05.24", null, "b) South"],
        ]),
      ]),
      TODAY,
    );
    expect([...records.trackers.days.match]).toEqual([day("2027-01-15"), 0]);
    expect([...records.trackers.days.adm]).toEqual([day("2024-03-01"), day("2024-05-04")]);
    expect(records.trackers.texts.team).toEqual(["North", "South"]);
    expect(reach.asAt).toBe(day("2024-05-04"));
    expect(findings.map(({ rule }) => rule)).toEqual(["row-heading"]);
  });

  it("of two sheets complete each other", () => {
    const { records, findings } = readRecords(
      recogniseTables([
        grid("A", [HEADERS, ["A1", "01/02/2023", "01/03/2024", null, "North"]]),
        grid("B", [
          ["Child ID", "Decision date", "Matched", "Moved in", "Foster carers since"],
          ["A1", "01/03/2024", "05/06/2024", "01/07/2024", null],
        ]),
      ]),
      TODAY,
    );
    expect(records.trackers.count).toBe(1);
    expect(records.trackers.days.placed[0]).toBe(day("2024-07-01"));
    expect(records.sources[records.trackers.completedBy!.get(0)![0]!]!.fields).toContain("placed");
    expect(journeysFromPlans(records, TODAY).get("tracker")![0]!.carersKnown).toBe(true);
    expect(findings).toEqual([]);
  });
});

describe("dates that nobody can read", () => {
  const headers = ["Child ID", "Entered care", "ADM decision", "Placement order"];

  it("leave their column out, and a person hears of it", () => {
    const rows = [1, 2, 3].map((child) => [child, "01/02/2023", "15/06/2023", "soon"]);
    const { tables, findings } = recogniseTables([grid("T", [headers, ...rows])]);
    expect(tables[0]!.columns.has("order")).toBe(false);
    expect(findings).toEqual([
      expect.objectContaining({ rule: "date-column-unreadable", column: "Placement order" }),
    ]);
  });

  it("are named when no table is left without them", () => {
    const { tables, findings } = recogniseTables([grid("T", [headers, [1, "x", "y", "z"]])]);
    expect(tables).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining("‘Entered care’, ‘ADM decision’ and ‘Placement order’"),
      }),
    ]);
  });

  it("are none where a column of another kind only sounds like a date", () => {
    const rows = [1, 2, 3].map((child) => [child, "Sam", "01/02/2023", "15/06/2023"]);
    const { findings } = recogniseTables([
      grid("T", [["Child ID", "IRO", "ADM", "Placement order"], ...rows]),
    ]);
    expect(findings).toEqual([]);
  });
});

/** A cell of a field as trackers hold it: dates under the headers that mean none, too, or yes and no under a question. */
function cellOf(field: string | null, header: string, at: number): string | number {
  if (field === "child") return 1000 + at;
  if (["worker", "reviewingOfficer", "familyFinder", "team"].includes(field ?? "")) return "Sam Grey";
  if (field === "fosterCarerAdoption" || (field === null && /\?|Y\/N/.test(header)))
    return at % 2 ? "Yes" : "No";
  if (field?.endsWith("Reason") || field === "leavingRoute") return "RD1";
  if (field === null && /type|initials/i.test(header)) return "FfA";
  return 44_000 + at;
}

describe("the words of different councils", () => {
  it.each(COUNCILS.map((council) => [council.map(([header]) => header).join(", "), council] as const))(
    "%s",
    (_, council) => {
      const rows = [1, 2, 3, 4].map((at) => council.map(([header, field]) => cellOf(field, header, at)));
      const headers = council.map(([header]) => header);
      const expected = council.flatMap(([header, field]) => (field === null ? [] : [[field, header]]));
      expect(fieldsOf(headers, ...rows)).toEqual(Object.fromEntries(expected));
    },
  );

  it("that nobody knows are named where the column holds dates", () => {
    const { findings } = recogniseTables([
      grid("T", [
        ["Child ID", "Entered care", "ADM", "Big day", "Target match date"],
        ["A1", "01/02/2023", "15/06/2023", "01/07/2023", "01/08/2023"],
      ]),
    ]);
    expect(findings).toEqual([expect.objectContaining({ rule: "date-column-unknown", column: "Big day" })]);
  });

  it("that may be a date of the journey or not are named too: FC is a foster carer or the final court", () => {
    const { findings } = recogniseTables([
      grid("T", [
        ["Child ID", "Entered care", "ADM", "FC date"],
        ["A1", "01/02/2023", "15/06/2023", "01/07/2023"],
      ]),
    ]);
    expect(findings).toEqual([expect.objectContaining({ rule: "date-column-unknown", column: "FC date" })]);
  });
});

describe("headers in two rows", () => {
  const cases = [
    ["A1", "01/02/2023", "01/06/2023", "02/06/2023", "03/07/2023", "04/08/2023"],
    ["A2", "01/02/2023", "01/06/2023", "02/06/2023", "03/07/2023", "04/08/2023"],
  ];
  const meant = { child: 0, entry: 1, adm: 2, order: 5 };
  const placesOf = (...rows: (string | null)[][]) => {
    const { tables } = recogniseTables([grid("T", [...rows, ...cases])]);
    expect(tables.map(({ rows: found }) => found.length)).toEqual([2]);
    return Object.fromEntries([...tables[0]!.columns].map(([field, { index }]) => [field, index]));
  };

  it("are read together where the child's header spans both", () => {
    expect(
      placesOf(
        ["Child ID", "Entered care", "ADM", null, "Placement order", null],
        [null, null, "Decision", "Panel", "Applied", "Granted"],
      ),
    ).toEqual(meant);
  });

  it("are read together where groups stand over the header", () => {
    expect(
      placesOf(
        [null, null, "ADM", null, "Placement order", null],
        ["Child ID", "Entered care", "Decision", "Panel", "Applied", "Granted"],
      ),
    ).toEqual(meant);
  });

  it("lose nothing by groups that say nothing of the columns", () => {
    expect(
      placesOf(
        ["About the child", null, "Journey", null, "Court", null],
        ["Child ID", "Entered care", "ADM decision", "Panel date", "PO applied", "PO granted"],
      ),
    ).toEqual(meant);
  });

  it("may have a row of hints under them", () => {
    expect(
      placesOf(
        ["Child ID", "Entered care", "ADM decision", "Panel date", "PO applied", "PO granted"],
        ["ref", "dd/mm/yyyy", "dd/mm/yyyy", "dd/mm/yyyy", "dd/mm/yyyy", "dd/mm/yyyy"],
      ),
    ).toEqual(meant);
  });
});
