import fc from "fast-check";
import {
  CHANGED_ANSWERS,
  DISABILITY_ANSWERS,
  ETHNICITY_ANSWERS,
  GENDER_ANSWERS,
  LEAVING_ANSWERS,
} from "../../../src/domain/codes/annexAAnswers";
import type { Scalar } from "../../../src/domain/columns";
import type { CareRecords } from "../../../src/domain/journeys/records";
import type { FilledReturn } from "../../../src/domain/returns/filled";
import { fillList10 } from "../../../src/domain/returns/fillList10";
import { fillList11 } from "../../../src/domain/returns/fillList11";
import { FORMS } from "../../../src/domain/returns/forms";
import { readFiles } from "../../../src/files/readFiles";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import { cellsOf, CUT, held, linesOf, readBack, withPeople } from "../../support/filledLists";
import {
  by,
  dayOfFamily,
  familiesThatBelong,
  familyId,
  FAMILY_HEADERS,
  type Plan,
  planId,
  PLAN_DAYS,
  PLAN_ENTRY,
  plansThatBelong,
  recordsOfPlans,
  rowsOfFamilies,
  someFamilies,
  somePlans,
} from "../../support/randomLists";
import { careRecords, day, type TrackerLine } from "../../support/records";
import { annexABooks, describeShared, testShared } from "../../support/sharedData";
import { grid, TODAY } from "../../tables/grids";

describeShared("the real books", () => {
  for (const [name, bytes] of annexABooks)
    testShared(`have the headers of lists 10 and 11 byte for byte: ${name}`, async () => {
      const { book } = await readFiles([{ name, bytes }]);
      for (const [list, form] of [
        [/^List[_ ]10$/, FORMS.list10],
        [/^List[_ ]11$/, FORMS.list11],
      ] as const) {
        const rows = book.sheets.find((sheet) => list.test(sheet.name))!.rows;
        const headers = rows.find((row) => row.filter((cell) => typeof cell === "string").length > 10)!;
        const inBook = headers.slice(0, form.columns.length).map((cell) => Buffer.from(String(cell), "utf8"));
        const ours = form.columns.map(({ header }) => Buffer.from(header, "utf8"));
        expect(ours.map((header, at) => Buffer.compare(header, inBook[at]!))).toEqual(ours.map(() => 0));
        expect(headers.slice(form.columns.length).every((cell) => cell === null || cell === "")).toBe(true);
      }
    });

  testShared("have the answers that we write", async () => {
    const [name, bytes] = annexABooks.find(([file]) => file.includes("2016-01"))!;
    const { book } = await readFiles([{ name, bytes }]);
    const { rows } = book.sheets.find((sheet) => sheet.name === "Codes_used")!;
    const under = (header: string) => {
      const column = rows[0]!.indexOf(header);
      return rows.slice(2).flatMap((row) => (row[column] ? [row[column]] : []));
    };
    expect(under("Gender")).toEqual(GENDER_ANSWERS);
    expect(under("Ethnicity")).toEqual(ETHNICITY_ANSWERS);
    expect(under("Does the Child have a Disability")).toEqual(DISABILITY_ANSWERS);
    expect(under("Reason Why Child No Longer Placed for Adoption")).toEqual(CHANGED_ANSWERS);
    expect(under("Reason for leaving adoption process")).toEqual(LEAVING_ANSWERS);
  });
});

describe("list 10", () => {
  const child = (id: string, days: TrackerLine["days"], texts: TrackerLine["texts"] = {}): TrackerLine => ({
    child: id,
    days: { entry: "2024-01-10", ...days },
    texts,
  });
  const records = withPeople(
    careRecords({
      trackerFields: ["entry", "adm", "order", "match", "placed", "adopted", "reversed"],
      tracker: [
        // Adopted on the first day of the twelve months, and a day before it.
        child(
          "C1",
          {
            ...{ adm: "2024-03-01", order: "2024-05-01", match: "2024-04-20", placed: "2024-07-01" },
            adopted: "2025-03-31",
          },
          { family: "F7", disability: "Asthma" },
        ),
        child("C2", { adm: "2024-03-01", adopted: "2025-03-30" }),
        // Changed in the twelve months, and before.
        child(
          "C3",
          { adm: "2024-03-01", reversed: "2025-09-01" },
          { reversedReason: "Child's needs changed" },
        ),
        child("C4", { adm: "2024-03-01", reversed: "2025-03-30" }),
        // Live: what comes after the day of the inspection is booked.
        child(
          "C10",
          { adm: "2026-03-31", order: "2026-02-01", match: "2026-04-01", placed: "2026-04-10" },
          { disability: "Unknown" },
        ),
        // No decision by the day.
        child("C6", { adm: "2026-04-01" }),
        // Left care otherwise, and nobody ended the plan.
        child("C5", { adm: "2024-03-01", leftCare: "2024-12-01" }, { leavingRoute: "E4A" }),
      ],
      dob: { C1: "2021-04-01", C3: "2020-03-31", C5: "2023-01-01", C10: "2026-04-20" },
    }),
    { C1: ["M", "WBRI"], C3: ["F", "NOBT"], C5: ["U", "WHITE"], C10: ["F", "REFU"] },
  );
  const filled = fillList10(held(records));

  it("has the plans that were adopted or changed in the twelve months, or neither by the day, as the form writes them", () => {
    expect(cellsOf(filled)).toEqual([
      {
        "Child Unique ID": "C1",
        "Family identifier": "F7",
        Gender: "a) Male",
        Ethnicity: "a) WBRI",
        "Date of Birth": day("2021-04-01"),
        "Age of Child (Years)": 4,
        "Does the Child have a Disability": "a) Yes",
        "Date the Child Entered Care": day("2024-01-10"),
        "Date of Decision that Child Should be Placed for Adoption": day("2024-03-01"),
        "Date of Placement Order": day("2024-05-01"),
        "Date of Matching Child and Prospective Adopters": day("2024-04-20"),
        "Date Placed for Adoption": day("2024-07-01"),
        "Date of Adoption Order ": day("2025-03-31"),
      },
      {
        "Child Unique ID": "C3",
        Gender: "b) Female",
        Ethnicity: "s) NOBT",
        "Date of Birth": day("2020-03-31"),
        "Age of Child (Years)": 6,
        "Date the Child Entered Care": day("2024-01-10"),
        "Date of Decision that Child Should be Placed for Adoption": day("2024-03-01"),
        "Date of Decision that Child Should No Longer be Placed for Adoption": day("2025-09-01"),
        "Reason Why Child No Longer Placed for Adoption":
          "RD1 - The child’s needs changed subsequent to the decision",
      },
      {
        "Child Unique ID": "C5",
        "Date of Birth": day("2023-01-01"),
        "Age of Child (Years)": 3,
        "Date the Child Entered Care": day("2024-01-10"),
        "Date of Decision that Child Should be Placed for Adoption": day("2024-03-01"),
      },
      {
        "Child Unique ID": "C10",
        Gender: "b) Female",
        Ethnicity: "s) REFU",
        "Date of Birth": day("2026-04-20"),
        "Age of Child (Years)": -1,
        "Does the Child have a Disability": "c) Unknown",
        "Date the Child Entered Care": day("2024-01-10"),
        "Date of Decision that Child Should be Placed for Adoption": day("2026-03-31"),
        "Date of Placement Order": day("2026-02-01"),
      },
    ]);
  });

  it("lists what has to be mended, and what to look at", () => {
    expect(linesOf(filled).sort()).toEqual(
      [
        "blank · warning · C3 · Does the Child have a Disability",
        "blank · error · C5 · Gender",
        "blank · error · C5 · Ethnicity",
        "blank · error · C5 · Date of Decision that Child Should No Longer be Placed for Adoption",
        "blank · warning · C5 · Does the Child have a Disability",
        // Before birth, and before the decision; a match before the placement order (C1) is no contradiction.
        "out-of-order · warning · C10 · Date of Placement Order",
        "out-of-order · warning · C10 · Date the Child Entered Care",
      ].sort(),
    );
    const left = filled.missing.find(({ header }) => header.includes("No Longer"))!;
    expect([left.fix, left.at]).toEqual([
      "Enter the day on which the plan changed, and the reason.",
      { origin: 3, row: 8, field: "reversed" },
    ]);
  });

  it("takes consent, the reason and the child's care from the return", () => {
    const fromReturn = careRecords({
      episodes: [
        "K1 2024-01-10 S C2 U6 2024-06-01 X1",
        "K1 2024-06-01 P C2 A4 - -",
        "K2 2024-01-10 S C2 U6 - -",
      ],
      decisions: ["K1 2024-03-01", "K2 2024-03-01 2025-05-01 RD3", "K2 2025-06-01 2026-04-02 RD2"],
      tracker: [child("K3", { adm: "2025-01-01" })],
      dob: { K1: "2023-01-01", K2: "2023-01-01", K3: "2023-01-01" },
    });
    const list = fillList10(held(fromReturn));
    expect(
      cellsOf(list).map((cells) => [
        cells["Child Unique ID"],
        cells["Reason Why Child No Longer Placed for Adoption"],
      ]),
    ).toEqual([
      ["K1", undefined],
      ["K2", "RD3 - Prospective adopters could not be found"],
      // Changed after the day of the inspection: the plan was live on it.
      ["K2", undefined],
      ["K3", undefined],
    ]);
    const lines = linesOf(list).filter((line) => !/Gender|Ethnicity|Disability/.test(line));
    expect(lines).toEqual([
      "blank · error · K1 · Date of Matching Child and Prospective Adopters",
      "blank · warning · K1 · Family identifier",
      "not-in-care-records · warning · K3 · list10",
    ]);
  });

  it("holds nothing later than the day, has every plan that belongs, and is read back as the same records", () => {
    fc.assert(
      fc.property(somePlans, (plans) => {
        const list = fillList10(held(recordsOfPlans(plans)));
        const belongs = plansThatBelong(plans);
        expect([...list.whose]).toEqual(belongs);
        expect(latestDay(list)).toBeLessThanOrEqual(CUT);
        if (belongs.length === 0) return;

        const { layouts, records: back } = readBack(list, "List 10");
        expect(layouts).toEqual(["annex-a-10"]);
        const { trackers, children } = back;
        const each = <Value>(of: (plan: Plan) => Value) => belongs.map((at) => of(plans[at]!));
        expect(belongs.map((_, row) => children.key[trackers.child[row]!])).toEqual(belongs.map(planId));
        for (const name of PLAN_DAYS)
          expect([...trackers.days[name]]).toEqual(each((plan) => by(plan[name])));
        expect([...trackers.days.entry]).toEqual(each(() => PLAN_ENTRY));
        expect(trackers.texts.family).toEqual(each(({ family }) => family));
        expect(trackers.texts.disability).toEqual(each(({ disability }) => disability));
        expect(trackers.texts.reversedReason).toEqual(
          each(({ reversed, reason }) => (by(reversed) > 0 ? reason : "")),
        );
        expect(children.ethnicity).toEqual(each(({ ethnicity }) => ethnicity));
        expect(children.sex).toEqual(each(({ sex }) => sex.replace("U", "")));
        expect([...children.dob]).toEqual(each(({ dob }) => dob));
        expect(cellsOf(fillList10(held(back)))).toEqual(cellsOf(list));
      }),
      { numRuns: 30 },
    );
  });
});

describe("list 11", () => {
  const HEADERS = FORMS.list11.columns.map(({ header }) => header);
  const list11 = (...rows: Record<string, Scalar>[]) =>
    grid("List 11", [HEADERS, ...rows.map((row) => HEADERS.map((header) => row[header] ?? null))]);
  const read = (...grids: ReturnType<typeof grid>[]) => readRecords(recogniseTables(grids), TODAY).records;
  const person = (
    id: string | null,
    family: string | null,
    more: Record<string, Scalar> = {},
  ): Record<string, Scalar> => ({
    "Individual adopter identifier": id,
    "Family identifier": family,
    Gender: "Female",
    Ethnicity: "WBRI",
    Disability: "None",
    "Is the (prospective) adopter fostering for adoption?": "N",
    "Date enquiry received": "01/02/2024",
    "Date Stage 1 started": "01/03/2024",
    "Date Stage 1 ended": "01/05/2024",
    "Date Stage 2 started": "02/05/2024",
    "Date Stage 2 ended": "01/09/2024",
    ...more,
  });
  const enquiredOnly = {
    "Date Stage 1 started": null,
    "Date Stage 1 ended": null,
    "Date Stage 2 started": null,
    "Date Stage 2 ended": null,
  };

  it("has a row a person of those who applied and were in contact, with the family's days in each", () => {
    const matched = {
      "Date adopter matched with child(ren)": "01/12/2024",
      "Date child/children placed with adopter(s)": "10/04/2026",
      "No. of children placed": "2",
      "Date application submitted": "15/01/2024",
    };
    const filled = fillList11(
      held(
        read(
          list11(
            person("P2", "F10", { ...matched, Gender: "Male", Disability: "Unknown" }),
            person("P1", "F10", matched),
            person("P3", "F9", enquiredOnly),
            person("P4", "F8", {
              "Date of leaving adoption process": "30/03/2025",
              "Reason for leaving adoption process": "1",
            }),
            person("P5", "F2", {
              "Date of leaving adoption process": "31/03/2025",
              "Reason for leaving adoption process": "Application refused",
              "Is the (prospective) adopter fostering for adoption?": "Yes",
            }),
          ),
        ),
      ),
    );
    const family = {
      "Is the (prospective) adopter fostering for adoption?": "No",
      "Date enquiry received": day("2024-02-01"),
      "Date Stage 1 started": day("2024-03-01"),
      "Date Stage 1 ended": day("2024-05-01"),
      "Date Stage 2 started": day("2024-05-02"),
      "Date Stage 2 ended": day("2024-09-01"),
    };
    // They are to move in after the day: neither the day nor the number has happened.
    const couple = {
      ...family,
      "Family identifier": "F10",
      Ethnicity: "a) WBRI",
      "Date application submitted": day("2024-01-15"),
      "Date adopter matched with child(ren)": day("2024-12-01"),
    };
    expect(cellsOf(filled)).toEqual([
      {
        ...family,
        "Individual adopter identifier": "P5",
        "Family identifier": "F2",
        Gender: "b) Female",
        Ethnicity: "a) WBRI",
        "Is the (prospective) adopter fostering for adoption?": "Yes",
        "Date of leaving adoption process": day("2025-03-31"),
        "Reason for leaving adoption process": "3 - Application refused",
      },
      { ...couple, "Individual adopter identifier": "P1", Gender: "b) Female" },
      { ...couple, "Individual adopter identifier": "P2", Gender: "a) Male" },
    ]);
    expect(linesOf(filled)).toEqual([
      "blank · warning · P5 · Disability",
      "blank · warning · P1 · Disability",
      "blank · warning · P2 · Disability",
    ]);
  });

  it("writes a hold as its second reason, asks once a family for what is the family's, and says where persons lack", () => {
    const records = read(
      grid("Adopters", [
        [
          "Family ref",
          "Stage 1 started",
          "Stage 2 started",
          "Approved",
          "Matched",
          "Placed",
          "On hold from",
          "On hold",
          "Left process",
          "Reason left",
        ],
        ["F1", "01/03/2025", null, null, null, null, "01/06/2025", "Yes", null, null],
        ["F2", null, "02/05/2025", "01/02/2025", "05/09/2025", "06/10/2025", null, null, null, null],
        ["F3", "01/03/2025", null, null, null, null, null, null, "01/08/2025", "Moved abroad"],
        ["F4", "01/03/2025", null, null, null, null, null, null, null, "Withdrew"],
        ["F5", "01/03/2025", null, null, null, null, "01/04/2026", null, "02/04/2026", "Withdrew"],
        ["F6", "01/03/2025", "02/05/2025", "01/04/2025", null, null, null, null, null, null],
      ]),
      list11(person("P1", "F2"), person("P2", "F2")),
    );
    const filled = fillList11(held(records));
    expect(
      cellsOf(filled).map((cells) =>
        [
          "Individual adopter identifier",
          "Family identifier",
          "Date of leaving adoption process",
          "Reason for leaving adoption process",
        ].map((header) => cells[header] ?? ""),
      ),
    ).toEqual([
      ["", "F1", day("2025-06-01"), "2 - Process put on hold"],
      ["P1", "F2", "", ""],
      ["P2", "F2", "", ""],
      ["", "F3", day("2025-08-01"), ""],
      ["", "F4", "", "1 - Adopter withdrew from process"],
      ["", "F5", "", ""],
      ["", "F6", "", ""],
    ]);
    const lines = linesOf(filled).filter((line) => !/fostering|Disability/.test(line));
    expect(lines.sort()).toEqual(
      [
        ...["F1", "F3", "F4", "F5", "F6"].map(
          (family) => `blank · warning · ${family} · Individual adopter identifier`,
        ),
        "blank · error · F3 · Reason for leaving adoption process",
        "blank · error · F4 · Date of leaving adoption process",
        "blank · error · P1 · No. of children placed",
        "out-of-order · warning · F6 · Date Stage 2 ended",
      ].sort(),
    );
  });

  it("holds nothing later than the day, has every family that belongs, and is read back as the same records", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const source = read(list11(...rowsOfFamilies(families)));
        const list = fillList11(held(source));
        const belongs = familiesThatBelong(families);
        const persons = belongs.map((at) => Math.max(1, families[at]!.people.length));
        expect([...list.whose].map((family) => source.families.key[family])).toEqual(
          belongs.flatMap((at, nth) => new Array<string>(persons[nth]!).fill(familyId(at))),
        );
        expect(latestDay(list)).toBeLessThanOrEqual(CUT);
        if (belongs.length === 0) return;

        const { layouts, records: back } = readBack(list, "List 11");
        expect(layouts).toEqual(["annex-a-11"]);
        expect(back.families.key).toEqual(belongs.map(familyId));
        for (const name of Object.keys(FAMILY_HEADERS) as (keyof typeof FAMILY_HEADERS)[])
          expect([...back.families.days[name]]).toEqual(
            belongs.map((at) => by(dayOfFamily(families[at]!, name))),
          );
        const listed = new Set(back.families.key);
        expect(peopleOf(back)).toEqual(peopleOf(source).filter(({ key }) => listed.has(key)));
        expect(cellsOf(fillList11(held(back)))).toEqual(cellsOf(list));
      }),
      { numRuns: 30 },
    );
  });
});

/** What the records have of each person. */
const peopleOf = ({ families, adopters }: CareRecords) =>
  Array.from(adopters!.family, (family, at) => ({
    key: families.key[family]!,
    shown: adopters!.shown[at],
    isPerson: adopters!.isPerson[at],
    said: [adopters!.sex[at], adopters!.ethnicity[at], adopters!.disability[at]],
    submitted: by(adopters!.submitted[at]!),
  }));

const latestDay = ({ columns }: FilledReturn) =>
  Math.max(0, ...columns.flatMap((column) => (column.kind === "day" ? [...column.values] : [])));
