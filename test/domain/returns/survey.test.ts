import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { countQuarter } from "../../../src/domain/returns/countQuarter";
import { fillSurveyAdopters } from "../../../src/domain/returns/fillSurveyAdopters";
import { fillSurveyChildren } from "../../../src/domain/returns/fillSurveyChildren";
import { familyRecords, type FamilyLine } from "../../support/countQuestion";
import { careRecords, day, type TrackerLine } from "../../support/records";
import { childRows, counts, heldFor, rowsOf, toMend, tracker } from "../../support/filledSurvey";

describe("a plan is in the quarter of each of its events", () => {
  it.each([
    ["adm", "2023-12-31", 0],
    ["adm", "2024-01-01", 1],
    ["adm", "2024-03-31", 1],
    ["adm", "2024-04-01", 0],
    ["order", "2024-03-31", 1],
    ["match", "2024-01-01", 1],
    ["placed", "2024-03-31", 1],
    ["earlyPermanence", "2024-01-01", 1],
    ["adopted", "2024-03-31", 1],
    ["adopted", "2024-04-01", 0],
    ["reversed", "2024-01-01", 1],
    ["entry", "2024-01-15", 0],
    ["fosterCarers", "2024-01-15", 0],
  ] as const)("%s on %s: %s rows", (name, iso, count) => {
    const days = { entry: "2022-01-01", adm: "2022-06-01", [name]: iso };
    expect(childRows(tracker([{ child: "A", days }]))).toHaveLength(count);
  });

  it("has all its days up to the cut, and no day after it", () => {
    const days = {
      ...{ entry: "2022-01-01", adm: "2022-06-01", order: "2022-09-01", match: "2024-02-10" },
      ...{ placed: "2024-03-20", adopted: "2024-11-01" },
    };
    const records = tracker([{ child: "A", days, work: { ffaDecision: "2024-03-15" } }]);
    expect(childRows(records, day("2024-03-10") as SerialDay)).toEqual([
      {
        "Child unique ID": "A",
        "Date entered care": day("2022-01-01"),
        "Date of ADM decision": day("2022-06-01"),
        "Date of placement or freeing order": day("2022-09-01"),
        "Date matched": day("2024-02-10"),
      },
    ]);
    expect(childRows(records)).toMatchObject([
      { "Date placed for adoption": day("2024-03-20"), "Date of FFA or CP decision": day("2024-03-15") },
    ]);
    expect(counts(records)).toMatchObject({ decisions: 0, matches: 1, movedIn: 1, adoptionOrders: 0 });
  });

  it("is a row each where the plan changed and was made again; the child counts once", () => {
    const records = careRecords({
      episodes: ["B 2022-05-01 S C2 U6 - -"],
      decisions: ["B 2024-01-05 2024-02-20 RD3", "B 2024-03-12"],
    });
    expect(childRows(records)).toEqual([
      {
        "Child unique ID": "B",
        "Date entered care": day("2022-05-01"),
        "Date of ADM decision": day("2024-01-05"),
        "Date decision reversed": day("2024-02-20"),
        "Reason decision reversed": "RD3",
      },
      {
        "Child unique ID": "B",
        "Date entered care": day("2022-05-01"),
        "Date of ADM decision": day("2024-03-12"),
      },
    ]);
    expect(counts(records)).toMatchObject({ decisions: 1, plansChanged: 1 });
    // On 10 February neither had happened.
    expect(childRows(records, day("2024-02-10") as SerialDay)).toEqual([
      {
        "Child unique ID": "B",
        "Date entered care": day("2022-05-01"),
        "Date of ADM decision": day("2024-01-05"),
      },
    ]);
  });

  it("is in the order of ids, numbers as numbers", () => {
    const line = (child: string): TrackerLine => ({ child, days: { adm: "2024-01-05" } });
    expect(childRows(tracker(["10", "9", "A1"].map(line))).map((row) => row["Child unique ID"])).toEqual([
      "9",
      "10",
      "A1",
    ]);
  });
});

describe("adoptive placements of the return", () => {
  const before = ["D 2022-01-10 S C2 U6 2022-12-01 X1", "D 2022-12-01 L E1 U6 2023-05-02 X1"];
  const brokeDown = "D 2023-05-02 P E1 A6 2024-02-10 X1";

  it("that broke down are in the quarter of that day, and so is moving in with the next family", () => {
    const still = careRecords({
      episodes: [...before, brokeDown, "D 2024-02-10 P E1 U6 - -"],
      decisions: ["D 2022-09-01"],
    });
    const [row] = childRows(still);
    expect(row).toMatchObject({ "Date of disruption": day("2024-02-10") });
    expect(row).not.toHaveProperty("Date placed for adoption");
    const again = careRecords({
      episodes: [...before, brokeDown, "D 2024-02-10 P E1 U6 2024-03-20 X1", "D 2024-03-20 P E1 A6 - -"],
      decisions: ["D 2022-09-01"],
    });
    expect(childRows(again)).toMatchObject([
      { "Date of disruption": day("2024-02-10"), "Date placed for adoption": day("2024-03-20") },
    ]);
    expect(counts(again)).toMatchObject({ disruptions: 1, movedIn: 1 });
    // On 31 January it had not broken down, and nothing else is of this quarter.
    expect(childRows(again, day("2024-01-31") as SerialDay)).toEqual([]);
  });

  it("by consent need no placement order; others do", () => {
    const placed = (place: string) => {
      const held = heldFor(
        careRecords({
          episodes: ["C 2023-01-01 S V2 U6 2024-01-20 X1", `C 2024-01-20 P V2 ${place} - -`],
          decisions: ["C 2023-06-01"],
        }),
      );
      return toMend(fillSurveyChildren(held));
    };
    expect(placed("A4")).toEqual([
      ...["mend Date of birth", "mend Sex", "mend Ethnicity", "mend Date matched", "check Disability"],
      ...["check Part of sibling group", "check Placement provider", "check Agency URN"],
      "check Family identifier",
    ]);
    expect(placed("A6")).toContain("mend Date of placement or freeing order");
  });

  it("give the provider where the tracker has none of the code list, and never that of a foster home", () => {
    const episodes = ["E 2022-01-01 S C2 U6 2024-01-10 X1", "E 2024-01-10 B E1 A6 - -"];
    const records = (provider: string) => {
      const own = careRecords({
        episodes,
        decisions: ["E 2022-06-01"],
        tracker: [{ child: "E", days: { adm: "2022-06-01" }, texts: { provider } }],
      });
      return { ...own, episodes: { ...own.episodes, provider: ["PR4", "PR5"] } };
    };
    expect(childRows(records("Agency in the north"))[0]!["Placement provider"]).toBe("PR5");
    expect(childRows(records("b) PR2: other LA"))[0]!["Placement provider"]).toBe("PR2");
    const fostered = careRecords({ episodes: episodes.slice(0, 1), decisions: ["E 2024-01-05"] });
    const only = { ...fostered, episodes: { ...fostered.episodes, provider: ["PR4"] } };
    expect(childRows(only)[0]).not.toHaveProperty("Placement provider");
  });
});

describe("orders", () => {
  const leaving = (rec: string, decision = "F 2023-01-01") =>
    careRecords({
      episodes: [`F 2022-01-01 S C2 U6 2024-02-14 ${rec}`, "G 2022-01-01 S C2 U6 2024-03-31 E46"],
      decisions: decision === "" ? [] : [decision],
    });

  it.each([
    ["E46", "Special guardianship order"],
    ["E43", "Special guardianship order"],
    ["E41", "Child arrangements order"],
    ["E12", "Adoption order"],
  ])("%s of a child with a plan is a row: %s", (rec, type) => {
    expect(childRows(leaving(rec))).toMatchObject([
      { "Child unique ID": "F", "Date of order": day("2024-02-14"), "Type of order": type },
    ]);
  });

  it("that end no plan are no row, and special guardianship is counted of every child", () => {
    expect(childRows(leaving("E4A"))).toEqual([]);
    expect(childRows(leaving("E46", ""))).toEqual([]);
    expect(counts(leaving("E46", ""))).toMatchObject({ guardianship: 2, adoptionOrders: 0 });
    expect(counts(leaving("E12", ""))).toMatchObject({ guardianship: 1, adoptionOrders: 1 });
  });

  it("after a plan that had changed are in the row of that plan", () => {
    expect(childRows(leaving("E46", "F 2023-01-01 2023-06-01 RD1"))).toMatchObject([
      { "Date decision reversed": day("2023-06-01"), "Type of order": "Special guardianship order" },
    ]);
  });

  it("are one where a tracker repeats the day of leaving in the row of every plan", () => {
    const days = { entry: "2022-01-01", leftCare: "2024-02-14" };
    const texts = { leavingRoute: "SGO to grandparents" };
    const records = tracker([
      { child: "H", days: { ...days, adm: "2022-06-01", reversed: "2023-01-01" }, texts },
      { child: "H", days: { ...days, adm: "2023-06-01" }, texts },
    ]);
    expect(childRows(records)).toMatchObject([{ "Date of ADM decision": day("2023-06-01") }]);
    expect(counts(records).guardianship).toBe(1);
  });
});

describe("what is to be mended or checked", () => {
  it("is a decision where anything after it has a day, and nothing of a complete row", () => {
    const complete: TrackerLine = {
      child: "A",
      days: {
        ...{ entry: "2022-01-01", adm: "2022-06-01", order: "2022-09-01", match: "2023-10-01" },
        ...{ placed: "2023-11-01", adopted: "2024-03-01" },
      },
      texts: {
        ...{ disability: "None known", partOfGroup: "no", groupSize: "1", placedApart: "0" },
        ...{ provider: "PR1", agency: "SC123", family: "77" },
      },
    };
    const filled = (line: TrackerLine) => {
      const records = tracker([line], { dob: { A: "2021-12-01" } });
      const children = { ...records.children, sex: ["F"], ethnicity: ["WBRI"] };
      return fillSurveyChildren(heldFor({ ...records, children }));
    };
    expect(filled(complete).missing).toEqual([]);
    expect(rowsOf(filled(complete))[0]).toMatchObject({
      ...{ Sex: "F", Ethnicity: "WBRI", Disability: "No", "Part of sibling group": "0" },
      "Number placed or planned together including this child": 1,
      "Number of siblings placed or planned separately": 0,
    });
    const bare = { ...complete, days: { ...complete.days, adm: "", match: "", placed: "" } };
    expect(toMend(filled(bare))).toEqual(
      ["Date of ADM decision", "Date matched", "Date placed for adoption"].map((each) => `mend ${each}`),
    );
  });

  it("is a child whom only a tracker knows where episodes are loaded, with the tracker's row to look at", () => {
    const lines = [{ child: "T", days: { entry: "2023-01-01", adm: "2024-01-05" } }];
    const alone = fillSurveyChildren(heldFor(tracker(lines)));
    expect(toMend(alone)).not.toContain("check not-in-care-records");
    const beside = fillSurveyChildren(heldFor(tracker(lines, { episodes: ["S 2022-01-01 S C2 U6 - -"] })));
    expect(rowsOf(beside)).toMatchObject([{ "Child unique ID": "T" }]);
    expect(beside.missing.find(({ rule }) => rule === "not-in-care-records")).toMatchObject({
      ...{ severity: "warning", row: 0, at: { origin: 3, row: 2 } },
    });
  });

  it("is a reason in words, an ethnicity of no list, and days out of order as they are recorded", () => {
    const records = tracker([
      {
        child: "A",
        days: { entry: "2023-01-01", adm: "2024-02-05", reversed: "2024-01-31" },
        texts: { reversedReason: "Family came forward" },
      },
    ]);
    const children = { ...records.children, ethnicity: ["MARTIAN"] };
    const filled = fillSurveyChildren(heldFor({ ...records, children }));
    expect(rowsOf(filled)[0]).not.toHaveProperty("Ethnicity");
    expect(filled.missing.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "“Ethnicity” is not known, or is none of the SSDA903's codes.",
        "“Reason decision reversed” is not known, or is none of RD1 to RD4.",
        "“Date decision reversed” is before “Date of ADM decision”.",
      ]),
    );
  });

  it.each([
    [{ groupSize: "3" }, "1"],
    [{ groupSize: "1" }, "0"],
    [{ groupSize: "1", placedApart: "2" }, "1"],
    [{ siblingGroup: "Yes" }, "1"],
    [{ siblingGroup: "G7" }, undefined],
    [{ siblingGroup: "shared" }, "1"],
    [{ partOfGroup: "no", siblingGroup: "shared" }, "0"],
    [{}, undefined],
  ])("takes brothers and sisters only from what a person said: %j is %s", (texts, answer) => {
    const days = { adm: "2024-01-05" };
    const records = tracker([
      { child: "A", days, texts },
      { child: "Z", days, texts: { siblingGroup: "shared" } },
    ]);
    expect(childRows(records)[0]!["Part of sibling group"]).toBe(answer);
  });
});

describe("families of adopters", () => {
  const adopters = (lines: FamilyLine[], children: TrackerLine[] = [], episodes: string[] = []) => {
    const records = careRecords({ tracker: children, episodes });
    return heldFor({ ...records, families: familyRecords(lines).families });
  };
  const rowsFor = (...given: Parameters<typeof adopters>) => rowsOf(fillSurveyAdopters(adopters(...given)));

  it.each([
    ["enquiry", "2024-01-01", 1],
    ["stage1From", "2024-03-31", 1],
    ["stage1To", "2024-04-01", 0],
    ["stage2From", "2024-02-01", 1],
    ["approved", "2023-12-31", 0],
    ["approved", "2024-03-31", 1],
    ["matched", "2024-02-01", 1],
    ["placed", "2024-02-01", 1],
    ["adopted", "2024-02-01", 1],
    ["left", "2024-02-01", 1],
    ["heldFrom", "2024-02-01", 0],
  ] as const)("%s on %s: %s rows", (name, iso, count) => {
    expect(rowsFor([{ days: { [name]: iso } }])).toHaveLength(count);
  });

  it("have all days by the cut, the number who moved in only with that day, and what is missing", () => {
    const days = { enquiry: "2023-01-01", approved: "2024-02-01", placed: "2024-05-01" };
    const texts = { fosteringForAdoption: "yes", childrenPlaced: "2", agency: "SC9" };
    const held = adopters([{ days, texts }, { days: { enquiry: "2024-03-02" } }]);
    expect(rowsOf(fillSurveyAdopters(held))).toEqual([
      {
        ...{ "Family identifier": "1", "Fostering for adoption": "Yes", "Agency URN": "SC9" },
        ...{ "Date of enquiry": day("2023-01-01"), "Date of approval": day("2024-02-01") },
      },
      { "Family identifier": "2", "Date of enquiry": day("2024-03-02") },
    ]);
    expect(toMend(fillSurveyAdopters(held))).toEqual(["mend Date of registration"]);
    expect(toMend(fillSurveyAdopters(held), 1)).toEqual(["check Fostering for adoption", "check Agency URN"]);
    expect(countQuarter(held)).toMatchObject({ enquiries: 1, approvals: 1 });
  });

  it("on the fast track need no registration; who left needs a reason, and who is on hold has not left", () => {
    const known = { fosteringForAdoption: "no", agency: "1" };
    const fast = { days: { approved: "2024-02-01" }, texts: { ...known, fastTrack: "yes" } };
    const left = { days: { left: "2024-02-01" }, texts: known };
    const held = {
      days: { enquiry: "2024-02-01", left: "2024-03-01" },
      texts: known,
      reason: "Process on hold",
    };
    const filled = fillSurveyAdopters(adopters([fast, left, held]));
    expect([0, 1, 2].map((row) => toMend(filled, row))).toEqual([[], ["mend Reason for leaving"], []]);
    expect(rowsOf(filled)[2]).not.toHaveProperty("Date of leaving");
    expect(rowsFor([{ ...held, days: { left: "2024-03-01" } }])).toEqual([]);
  });

  it("are in the quarter in which a child's placement with them broke down, and not for the family before", () => {
    const episodes = ["D 2022-01-10 S E1 U6 2023-05-02 X1", "D 2023-05-02 P E1 A6 2024-02-10 X1"];
    const child = (days: TrackerLine["days"]): TrackerLine[] => [
      { child: "D", days: { adm: "2022-09-01", ...days }, texts: { family: "1", agency: "SC4" } },
    ];
    const family = { days: { placed: "2023-05-02" } };
    const home = "D 2024-02-10 P E1 U6 - -";
    expect(rowsFor([family], child({ match: "2023-04-01" }), [...episodes, home])).toEqual([
      {
        ...{ "Family identifier": "1", "Agency URN": "SC4" },
        ...{ "Date placed": day("2023-05-02"), "Date of disruption": day("2024-02-10") },
      },
    ]);
    expect(rowsFor([family], child({ match: "2024-03-01" }), [...episodes, home])).toEqual([]);
  });
});

/** Plans of children as a survey has them, days in order, over a year and a half about the quarter. */
