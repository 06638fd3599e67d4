import type { Scalar } from "../../src/domain/columns";
import { readTable } from "../../src/tables/readTable";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { RecognisedTable } from "../../src/tables/recognised";
import { csv, day, grid, TODAY } from "./grids";

const only = (...rows: (readonly Scalar[])[]): RecognisedTable => {
  const { tables } = recogniseTables([grid("T", rows)]);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const headersOf = ({ columns }: RecognisedTable) =>
  Object.fromEntries([...columns].map(([field, { header }]) => [field, header]));
describe("DATE_PLACED", () => {
  it("is a decision in the return, and the move in a tracker or list 10", () => {
    const ofReturn = only(
      ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
      [1, "01/01/2020", "01/02/2024", null, null],
    );
    expect(ofReturn.layout.id).toBe("903-placed");
    const tracker = only(["Child ID", "ADM decision", "DATE_PLACED"], [1, "01/02/2024", "01/03/2024"]);
    expect(headersOf(tracker)).toMatchObject({ placed: "DATE_PLACED", adm: "ADM decision" });
  });
});

describe("the sector's own extracts", () => {
  it("of list 10 and list 11 are known by their short names", () => {
    const list10 = only(
      "ChildUniqueID,Gender,Ethnicity,DateOfBirth,Age,HasDisability,EnteredCareDate,ADMSHOBPADecisionDate,PlacementOrderDate,MatchedForAdoptionDate,PlacedForAdoptionDate,AdoptionOrderDate,DecisionReversedDate,DecisionReversedReason,DateFFAConsurrencyPlacement".split(
        ",",
      ),
      [1, "a) M", "j) AIND", "01/02/2020", 4, "b) No", "01/03/2020", "01/04/2020"],
    );
    expect(list10.layout.id).toBe("annex-a-10");
    expect(Object.keys(headersOf(list10))).toEqual(
      expect.arrayContaining([
        "entry",
        "adm",
        "order",
        "match",
        "placed",
        "adopted",
        "reversed",
        "earlyPermanence",
      ]),
    );
    const list11 = only(
      "AdopterID,Gender,EnquiryDate,Stage1StartDate,Stage1EndDate,Stage2StartDate,Stage2EndDate,ApplicationDate,MatchedDate,PlacedDate,AdoptionOrderDate".split(
        ",",
      ),
      [
        "A1",
        "F",
        "1900-01-01",
        "2024-01-02",
        "1900-01-01",
        "2024-02-01",
        "2024-05-01",
        null,
        null,
        null,
        null,
      ],
    );
    expect(list11.layout.id).toBe("adopter-tracker");
    expect(headersOf(list11)).toMatchObject({
      stage1From: "Stage1StartDate",
      stage1To: "Stage1EndDate",
      stage2From: "Stage2StartDate",
      approved: "Stage2EndDate",
      matched: "MatchedDate",
    });
  });
});

describe("the Standard Safeguarding Dataset", () => {
  it("has an adoption order only where the type says so", () => {
    const table = only(
      [
        "perm_table_id",
        "perm_person_id",
        "perm_adm_decision_date",
        "perm_placement_order_date",
        "perm_matched_date",
        "perm_placed_for_adoption_date",
        "perm_permanence_order_date",
        "perm_permanence_order_type",
        "perm_adopted_by_carer_flag",
      ],
      [1, 11, "2023-01-01", "2023-02-01", "2023-03-01", "2023-04-01", "2024-01-01", "Adoption", "N"],
      [2, 12, "2023-01-01", null, null, null, "2024-02-01", "Special Guardianship", "N"],
      [3, 13, "2023-01-01", null, null, null, "2024-03-01", null, "Y"],
      [4, 14, "2023-01-01", null, null, null, "1900-01-01", null, null],
    );
    expect(table.layout).toMatchObject({ id: "ssd-permanence", plansOf: "ssd" });
    const { days, texts, findings } = readTable(table, TODAY);
    expect([...days.get("adopted")!]).toEqual([day("2024-01-01"), 0, 0, 0]);
    expect([...days.get("leftCare")!]).toEqual([0, day("2024-02-01"), 0, 0]);
    expect(texts.get("leavingRoute")).toEqual(["Adoption", "Special guardianship", "", ""]);
    expect(texts.get("fosterCarerAdoption")).toEqual(["no", "no", "yes", ""]);
    expect(findings.map(({ rule, row: at }) => [rule, at])).toEqual(
      expect.arrayContaining([
        ["date-without-kind", 4],
        ["date-placeholder", 5],
      ]),
    );
  });

  it("has episodes that end care unless they go on", () => {
    const table = only(
      [
        "clae_cla_episode_id",
        "clae_person_id",
        "clae_entered_care_date",
        "clae_cla_episode_start_date",
        "clae_cla_episode_ceased",
        "clae_cla_episode_ceased_reason",
        "clae_cla_primary_need_code",
      ],
      [1, 11, "2023-01-01", "2023-01-01", "2023-05-01", "X1", "N1"],
      [2, 11, "2023-01-01", "2023-05-01", "2023-09-01", "E4A", "N1"],
    );
    expect(table.layout).toMatchObject({ id: "ssd-episodes", plansOf: "ssd", foldBy: "entry" });
    const { days, texts } = readTable(table, TODAY);
    expect([...days.get("leftCare")!]).toEqual([0, day("2023-09-01")]);
    expect(texts.get("leavingRoute")).toEqual(["", "E4A"]);
  });
});

describe("the adoption survey", () => {
  it("is known by its items, with or without their numbers", () => {
    for (const number of ["", "B4 ", "B4: ", "B4. ", "B4) "]) {
      const table = only(
        [
          "Child ID",
          "Date entered care",
          "Date of ADM decision",
          "Date of placement order",
          "Date matched",
          "Date placed for adoption",
          "Date of order",
          "Type of order",
          "Part of sibling group",
          "Number of children placed or planned to be placed for adoption together as sibling group including this child",
          "Agency URN",
        ].map((header) => `${number}${header}`),
        [1, 44_000, 44_100, 44_200, 44_300, 44_400, 44_600, "Adoption", "Yes", 2, "SC123"],
        [2, 44_000, 44_100, null, null, null, 44_600, "SGO", "No", 1, null],
      );
      expect(table.layout).toMatchObject({ id: "survey-child", plansOf: "survey" });
      expect(headersOf(table)).toMatchObject({
        adm: `${number}Date of ADM decision`,
        adopted: `${number}Date of order`,
      });
      const { days } = readTable(table, TODAY);
      expect([[...days.get("adopted")!], [...days.get("leftCare")!]]).toEqual([
        [44_600, 0],
        [0, 44_600],
      ]);
    }
  });

  it("has families with their registration and approval", () => {
    const table = only(
      [
        "Adopter family ID",
        "Agency URN",
        "FFA",
        "Date of registration",
        "Date approved",
        "Date matched",
        "Number of children approved for",
      ],
      [1, "SC1", "Yes", 44_000, 44_200, 44_300, 2],
    );
    expect(table.layout).toMatchObject({ id: "survey-adopter", adopters: true });
    expect(headersOf(table)).toMatchObject({
      family: "Adopter family ID",
      stage1From: "Date of registration",
      approved: "Date approved",
    });
  });
});

describe("tables that no journey is made of yet", () => {
  it("costs of placements are known, money and all", () => {
    const table = only(
      [
        "Child ID",
        "Placement start date",
        "Placement end date",
        "Placement type",
        "Provider type",
        "Weekly cost",
      ],
      [1, 45_000, null, "U4", "PR4", "£4,500.00 per week"],
    );
    expect(table.layout.id).toBe("placement-costs");
    expect([...table.columns.keys()]).toContain("weeklyCost");
    const read = readTable(table, TODAY);
    expect(read.findings).toEqual([]);
    expect(read.texts.get("weeklyCost")).toEqual(["4500/week"]);
  });

  it("published figures are known in their three forms, suppressed ones and all", () => {
    for (const text of [
      "\ufefftime_period,time_identifier,geographic_level,la_name,number\n2024,Reporting year,Local authority,Camden,c\n2024,Reporting year,Local authority,Barnet,low",
      "measure_code,measure,area,area_code,region,period,value\n%_of LAC,Percentage,Camden,202,London,2016,11",
      "old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P\n301,Barking,308,Close,821,Close",
    ])
      expect(recogniseTables([csv("S", text)]).tables.map(({ layout }) => layout.id)).toEqual([
        "dfe-published",
      ]);
  });

  it("of published figures it is said how many are marks and no numbers", () => {
    const { tables } = recogniseTables([
      csv(
        "S",
        "time_period,geographic_level,la_name,number\n2024,Local authority,Camden,c\n2024,Local authority,Brent,low\n2024,Local authority,Barnet,0",
      ),
    ]);
    expect(readTable(tables[0]!, TODAY).findings[0]?.message).toContain("2 are not given (c, low)");
  });
});

describe("lists of other teams", () => {
  it.each([
    ["foster placements", ["Child ID", "Date of admission", "Placement date", "Placement end date", "Carer"]],
    ["a log of enquiries", ["Ref", "Date of enquiry", "Date closed", "Topic"]],
    ["school places", ["Child ID", "Decision date", "Date placed", "School"]],
    ["carers who foster", ["Carer ID", "Enquiry", "Stage 1 start", "Stage 2 start", "Approved"]],
  ])("%s are no tracker of ours", (_, headers) => {
    const rows = [1, 2, 3].map((at) =>
      headers.map((header, index) =>
        index === 0 ? at : /date|stage|enq|appr/i.test(header) ? 44_000 + at : "x",
      ),
    );
    const { tables, findings } = recogniseTables([grid("T", [headers, ...rows])]);
    expect(tables).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(["sheet-not-used"]);
  });
});

describe("the Header of the return", () => {
  it("may say Date of Birth and Gender in words", () => {
    const table = only(
      ["Child Unique ID", "Gender", "Date of Birth", "Ethnicity", "UPN", "MOTHER", "MC_DOB"],
      [1, 2, "01/02/2020", "WBRI", null, null, null],
    );
    expect(table.layout.id).toBe("903-header");
    expect(headersOf(table)).toMatchObject({ CHILD: "Child Unique ID", DOB: "Date of Birth" });
  });

  it("is not any list of children with their birth dates", () => {
    const { tables } = recogniseTables([
      grid("List 1", [
        ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Date of Contact"],
        [1, "a) Male", "WBRI", 40_000, 45_000],
      ]),
    ]);
    expect(tables).toEqual([]);
  });

  it("comes with columns that systems add, as every module does", () => {
    const table = only(
      [
        "CHILD",
        "DECOM",
        "RNE",
        "LS",
        "CIN",
        "PLACE",
        "PLACE_PROVIDER",
        "DEC",
        "REC",
        "PL_LA",
        "PL_LOCATION",
        "PL_DISTANCE",
        "LA",
        "YEAR",
      ],
      [1, "01/01/2020", "S", "C2", "N1", "U6", "PR1", null, null, "E09", "IN", "2.1", 301, 2024],
    );
    expect(table.layout.id).toBe("903-episodes");
    expect(headersOf(table)).toMatchObject({ PLACE: "PLACE" });
  });
});
