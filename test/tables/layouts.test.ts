import type { Scalar } from "../../src/domain/columns";
import {
  FAMILY_DAYS,
  FAMILY_TEXTS,
  TRACKER_DAYS,
  TRACKER_TEXTS,
  WORK_DAYS,
} from "../../src/domain/journeys/records";
import { LAYOUTS } from "../../src/tables/layouts/layouts";
import { plainHeader } from "../../src/tables/headers";
import { readTable } from "../../src/tables/readTable";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { RecognisedTable } from "../../src/tables/recognised";
import { day, grid, TODAY } from "./grids";

const LIST_8 =
  "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)|Does the Child have a Disability|Date Started to be Looked After|Child's Category of Need|Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)|Start date of current legal status|Child's Legal Status|Date of Latest Statutory Review|Date of Last Social Work Visit|What is the permanence plan for this child?|Date of Last IRO Visit / Contact to the Child|Date of Last Health Assessment|Date of Last Dental Check|Number of Placements in the Last 12 months|Date Ceased to be Looked After |Reason Ceased to be Looked After|Start Date of Most Recent Placement|Placement Type|Placement Provider|Placement postcode|URN of Placement|Placement Location|LA of Placement|Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months|Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months|Was the child offered a Return Interview after their last missing episode (Y/N)?|Did the child accept a Return Interview after their last missing episode (Y/N)?|Allocated Team|Allocated Worker".split(
    "|",
  );
const LIST_10 =
  "Child Unique ID|Family identifier|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Does the Child have a Disability|Date the Child Entered Care|Date of Decision that Child Should be Placed for Adoption|Date of Placement Order|Date of Matching Child and Prospective Adopters|Date Placed for Adoption|Date of Adoption Order |Date of Decision that Child Should No Longer be Placed for Adoption|Reason Why Child No Longer Placed for Adoption|Date the child was placed for fostering in FFA or concurrent planning placement".split(
    "|",
  );
const LIST_11 =
  "Individual adopter identifier|Family identifier|Gender|Ethnicity|Disability|Is the (prospective) adopter fostering for adoption?|Date enquiry received|Date Stage 1 started|Date Stage 1 ended|Date Stage 2 started|Date Stage 2 ended|Date application submitted|Date application approved|Date adopter matched with child(ren)|Date child/children placed with adopter(s)|No. of children placed|Date of Adoption Order|Date of leaving adoption process|Reason for leaving adoption process".split(
    "|",
  );

const only = (...rows: (readonly Scalar[])[]): RecognisedTable => {
  const { tables } = recogniseTables([grid("T", rows)]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const headersOf = ({ columns }: RecognisedTable) =>
  Object.fromEntries([...columns].map(([field, { header }]) => [field, header]));
/** A row of a table with these headers, blank but for some cells. */
const row = (headers: readonly string[], cells: Readonly<Record<string, Scalar>>): Scalar[] => {
  for (const header of Object.keys(cells)) expect(headers).toContain(header);
  return headers.map((header) => cells[header] ?? null);
};

describe("every layout", () => {
  it("has an id and names of fields of its own", () => {
    expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
    for (const { fields } of LAYOUTS)
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it("spells its headers as sheets are compared with them", () => {
    for (const { id, fields, lookAlikes = [] } of LAYOUTS)
      for (const header of [...fields.flatMap(({ known }) => known), ...lookAlikes])
        expect([id, plainHeader(header)]).toEqual([id, header]);
  });

  it("of plans uses the names of a tracker's columns, of adopters those of families", () => {
    const known: readonly string[] = [...TRACKER_DAYS, ...WORK_DAYS, "dob"];
    const ofFamilies: readonly string[] = [...FAMILY_DAYS, "submitted", "approvedBefore"];
    for (const { plansOf, adopters, fields } of LAYOUTS) {
      const days = fields.filter(({ holds }) => holds === "day").map(({ name }) => name);
      if (plansOf) expect(days.filter((name) => !known.includes(name))).toEqual([]);
      if (adopters) expect(days.filter((name) => !ofFamilies.includes(name))).toEqual([]);
    }
    const tracker = LAYOUTS.find(({ id }) => id === "tracker")!.fields.map(({ name }) => name);
    expect(tracker).toEqual(expect.arrayContaining([...TRACKER_DAYS, ...WORK_DAYS, ...TRACKER_TEXTS]));
    const adopters = LAYOUTS.find(({ id }) => id === "adopter-tracker")!.fields.map(({ name }) => name);
    expect(adopters).toEqual(expect.arrayContaining([...FAMILY_DAYS, ...FAMILY_TEXTS]));
  });
});

describe("Annex A", () => {
  it("list 8 is children in care, no tracker, though it has an entry and an end", () => {
    const table = only(
      ["List 8: Children in care"],
      LIST_8,
      row(LIST_8, {
        "Child Unique ID": 7,
        "Date Started to be Looked After": 45_000,
        "What is the permanence plan for this child?": "b) Adoption",
        "Child's Legal Status": "d) Placement order granted",
        "Placement Type": "g) A3: Placed for adoption with consent",
        "Allocated Worker": "Sam Grey",
      }),
    );
    expect(table.layout.id).toBe("annex-a-8");
    expect(headersOf(table)).toMatchObject({
      entry: "Date Started to be Looked After",
      team: "Allocated Team",
    });
    const { texts } = readTable(table, TODAY);
    expect([texts.get("plan"), texts.get("legalStatus"), texts.get("placement")]).toEqual([
      ["Adoption"],
      ["E1"],
      ["A3"],
    ]);
  });

  it("list 10 is children with a decision: its family is the adopters', its placement the move", () => {
    const table = only(
      LIST_10,
      row(LIST_10, {
        "Child Unique ID": 7,
        "Family identifier": "F9",
        "Date of Placement Order": "01/02/2024",
      }),
    );
    expect(table.layout).toMatchObject({ id: "annex-a-10", plansOf: "list10" });
    expect(headersOf(table)).toEqual({
      child: "Child Unique ID",
      family: "Family identifier",
      sex: "Gender",
      ethnicity: "Ethnicity",
      dob: "Date of Birth",
      disability: "Does the Child have a Disability",
      entry: "Date the Child Entered Care",
      adm: LIST_10[8],
      order: "Date of Placement Order",
      match: LIST_10[10],
      placed: "Date Placed for Adoption",
      adopted: "Date of Adoption Order",
      reversed: LIST_10[13],
      reversedReason: LIST_10[14],
      earlyPermanence: LIST_10[15],
    });
    expect(table.confidence).toBeGreaterThan(0.9);
    expect(table.reasons[0]).toBe("15 of its 16 columns are those of Annex A list 10 (adoption: children).");
  });

  it("list 10 reads reasons by code, letter or words, and takes a day to come for an error", () => {
    const reasons = [
      "a) Child's needs changed",
      "b",
      "RD3 - Prospective adopters could not be found",
      "d) Any other reason",
      "Court did not make a PO",
    ];
    const table = only(
      LIST_10,
      ...reasons.map((reason, at) =>
        row(LIST_10, { "Child Unique ID": at + 1, [LIST_10[14]!]: reason, [LIST_10[11]!]: "01/01/2027" }),
      ),
    );
    const { texts, findings } = readTable(table, TODAY);
    expect(texts.get("reversedReason")).toEqual(["RD1", "RD2", "RD3", "RD4", "RD2"]);
    expect(findings.filter(({ rule }) => rule === "date-in-future")).toHaveLength(5);
  });

  it("list 11 is adopters: Stage 2 ended is the approval, the old application is kept apart", () => {
    const table = only(
      LIST_11,
      row(LIST_11, {
        "Individual adopter identifier": "A1",
        "Family identifier": "F9",
        "Date Stage 2 ended": "03/04/2024",
        "Date application approved": "01/01/1900",
        "Reason for leaving adoption process": "a) Withdrew",
        "Is the (prospective) adopter fostering for adoption?": "a) Yes",
      }),
      row(LIST_11, {
        "Family identifier": " f9 ",
        "Date Stage 2 ended": "03/04/2024",
        "Reason for leaving adoption process": 2,
      }),
    );
    expect(table.layout).toMatchObject({ id: "annex-a-11", adopters: true });
    const found = headersOf(table);
    expect(found).toMatchObject({
      adopter: "Individual adopter identifier",
      family: "Family identifier",
      approved: "Date Stage 2 ended",
      stage2From: "Date Stage 2 started",
      matched: "Date adopter matched with child(ren)",
      placed: "Date child/children placed with adopter(s)",
      childrenPlaced: "No. of children placed",
      left: "Date of leaving adoption process",
    });
    expect(found).toMatchObject({ approvedBefore: "Date application approved" });
    const read = readTable(table, TODAY);
    expect(read.keys).toEqual(["A1", "F9"]);
    expect(read.texts.get("adopter")).toEqual(["A1", ""]);
    expect(read.texts.get("family")).toEqual(["F9", "F9"]);
    expect(read.texts.get("leavingReason")).toEqual(["Withdrew", "Process on hold"]);
    expect([...read.days.get("approved")!]).toEqual([day("2024-04-03"), day("2024-04-03")]);
  });

  it("lists are known with other case, spaces, quotes, order and a column more, and say what is missing", () => {
    const shuffled = [...LIST_10]
      .reverse()
      .filter((header) => !/Matching/.test(header))
      .map((header) => ` ${header.toUpperCase()}\n`);
    const table = only(["Notes", ...shuffled], [null, ...shuffled.map((_, at) => (at === 14 ? 9 : null))]);
    expect(table.layout.id).toBe("annex-a-10");
    expect(table.reasons.join(" ")).toContain("Not found: ‘date of matching child and prospective adopters’");
    expect(readTable(table, TODAY).findings.map(({ rule }) => rule)).toContain("column-absent");
  });

  it("columns in a team's own list do not make it list 10", () => {
    expect(
      only(
        [
          "Child ID",
          "Date entered care",
          "Date of placement order",
          "Date placed for adoption",
          "Date of adoption order",
        ],
        [1, 45_000, 45_100, 45_200, 45_300],
      ).layout.id,
    ).toBe("tracker");
  });
});
