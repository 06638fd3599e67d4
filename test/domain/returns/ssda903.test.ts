import fc from "fast-check";
import { scalarAt } from "../../../src/domain/columns";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { adoptersCodes, NOTHING_SAID, saidByPersons } from "../../../src/domain/returns/adoptersCodes";
import { checkYear } from "../../../src/domain/returns/checkYear";
import { fillAd1 } from "../../../src/domain/returns/fillAd1";
import { fillPlacedAdoption } from "../../../src/domain/returns/fillPlacedAdoption";
import type { FilledReturn, Held } from "../../../src/domain/returns/filled";
import { periodAsked } from "../../../src/domain/returns/periods";
import { readRecords, type RecordsRead } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import {
  collectionYear,
  csvText,
  makeAuthority,
  returnTables,
  ssda903Files,
  trackerTable,
} from "../../../src/workbench/sample";
import { csv, TODAY } from "../../tables/grids";
import { day } from "../../support/records";

const HEADERS: Readonly<Record<string, string>> = {
  Header: "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
  Episodes: "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
  AD1: "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
  PlacedAdoption: "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
  Tracker:
    "Child ID,Date of birth,Entered care,ADM decision,Placement order,Match date,Moved in with adopters,Adoption order,Plan changed from adoption,Reason for change,Number of adopters,Sex of adopters,Legal status of adopters,Adopter family ID",
  "List 11":
    "Individual adopter identifier,Family identifier,Gender,Ethnicity,Disability,Is the (prospective) adopter fostering for adoption?,Date enquiry received,Date Stage 1 started,Date Stage 1 ended,Date Stage 2 started,Date Stage 2 ended,Date application submitted,Date application approved,Date adopter matched with child(ren),Date child/children placed with adopter(s),No. of children placed,Date of Adoption Order,Date of leaving adoption process,Reason for leaving adoption process",
};

const readFiles = (files: readonly { name: string; text: string }[]): RecordsRead =>
  readRecords(recogniseTables(files.map(({ name, text }) => csv(name, text, { file: name }))), TODAY);

/** Tables from lines of comma-separated cells, each a file of its own. */
const read = (lines: Readonly<Record<string, readonly string[]>>): RecordsRead =>
  readFiles(
    Object.entries(lines).map(([name, rows]) => ({ name, text: [HEADERS[name]!, ...rows].join("\n") })),
  );

function held({ records, returns, reach }: RecordsRead, year: string, asAt: string): Held {
  const at = day(asAt) as SerialDay;
  const { period } = periodAsked("year", year, { asAt: at, today: TODAY });
  const { journeys } = makeJourneys(records, period.cut, reach.ssda903?.to ?? 0);
  return { records, returns, journeys, period };
}

/** A filled return's rows as its CSV would have them. */
const rowsOf = ({ form, columns, count }: FilledReturn): string[] =>
  Array.from({ length: count }, (_, row) =>
    columns
      .map((column, at) => {
        const cell = scalarAt(column, row) ?? "";
        return form.columns[at]!.holds === "day" && cell !== "" ? formatIso(cell as SerialDay) : String(cell);
      })
      .join(","),
  );

const linesOf = ({ missing }: FilledReturn) =>
  missing.map(({ rule, severity, row, header }) => `${rule} ${severity} ${row} ${header}`.trim());

/** AD1 and PlacedAdoption of a year, rows and lines. */
function filled(tables: RecordsRead, year = "2024-25", asAt = "2026-03-31") {
  const question = held(tables, year, asAt);
  const [ad1, placed] = [fillAd1(question), fillPlacedAdoption(question)];
  return {
    ...{ ad1: rowsOf(ad1), placed: rowsOf(placed) },
    ...{ ad1Lines: linesOf(ad1), placedLines: linesOf(placed) },
    ...{ ad1Missing: ad1.missing, placedMissing: placed.missing },
    check: checkYear(question),
  };
}

const born = "2020-01-10";
/** Entered care on 1 May 2022, placement order 10 January 2023, moved in with adopters and adopted in 2024-25. */
const episodes = (child: string, place = "A6", movedIn = "2023-09-01", adopted = "2024-06-20") => [
  `${child},2022-05-01,S,C1,N1,U6,PR1,2023-01-10,X1,,AA1 1AA,BB1 1BB,SC000001`,
  `${child},2023-01-10,L,E1,N1,U6,PR1,${movedIn},X1,CARPL,AA1 1AA,BB1 1BB,SC000001`,
  `${child},${movedIn},${place === "A6" ? "P" : "T"},E1,N1,${place},PR1,${adopted},${adopted === "" ? "" : "E12"},,AA1 1AA,XXXXXXX,`,
];
/** A child still looked after, so that the tables reach the year's end. */
const OTHER = ["900,2024-07-01,S,C2,N1,U6,PR1,2025-03-20,X1,CARPL,AA1 1AA,BB1 1BB,SC000001"];
const OTHER_NOW = "900,2025-03-20,P,C2,N1,U4,PR1,,,,AA1 1AA,BB1 1BB,SC000001";
const header = (...children: string[]) => [...children, "900"].map((child) => `${child},M,${born},WBRI,,,`);

describe("AD1 of a collection year", () => {
  it("is the loaded one where AD1 is loaded: every item, and by whom by the last placement", () => {
    const tables = read({
      Header: header("101", "102"),
      Episodes: [...episodes("101"), ...episodes("102", "A5"), ...OTHER, OTHER_NOW],
      AD1: [`102,${born},2022-11-01,2023-07-01,0,1,F1,L0`, `101,${born},2022-11-02,2023-07-02,0,2,MF,L3`],
      PlacedAdoption: [`101,${born},2022-11-02,,`, `102,${born},2022-11-01,,`],
    });
    const { ad1, ad1Lines, placed, placedLines } = filled(tables);
    expect(ad1).toEqual([
      "101,2020-01-10,2022-11-02,2023-07-02,0,2,MF,L3",
      "102,2020-01-10,2022-11-01,2023-07-01,1,1,F1,L0",
    ]);
    // Adopted children keep the row of the decision that was never ended.
    expect(placed).toEqual(["101,2020-01-10,2022-11-02,,", "102,2020-01-10,2022-11-01,,"]);
    expect([ad1Lines, placedLines]).toEqual([[], []]);
  });

  it("comes from the tracker's words and the persons of list 11 where there is no AD1", () => {
    const tables = read({
      Header: header("1", "2", "3", "4"),
      Episodes: [...["1", "2", "3", "4"].flatMap((child) => episodes(child)), ...OTHER, OTHER_NOW],
      Tracker: [
        "1,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2023-07-02,2023-09-01,2024-06-20,,,2,Male and female,Married,F1",
        "2,2020-01-10,2022-05-01,2022-11-03,2023-01-10,2023-07-03,2023-09-01,2024-06-20,,,,,Civil partnership,F2",
        "3,2020-01-10,2022-05-01,2022-11-04,2023-01-10,2023-07-04,2023-09-01,2024-06-20,,,,,,F3",
        "4,2020-01-10,2022-05-01,2022-11-05,2023-01-10,2023-07-05,2023-09-01,2024-06-20,,,,,Married,",
      ],
      "List 11": [
        "P1,F2,Female,WBRI,No,No,2021-01-01,2021-02-01,2021-04-01,2021-05-01,2021-09-01,,,2023-07-03,2023-09-01,1,2024-06-20,,",
        "P2,F2,Female,WBRI,No,No,2021-01-01,2021-02-01,2021-04-01,2021-05-01,2021-09-01,,,2023-07-03,2023-09-01,1,2024-06-20,,",
        "P3,F3,Male,WBRI,No,No,2021-01-01,2021-02-01,2021-04-01,2021-05-01,2021-09-01,,,2023-07-04,2023-09-01,1,2024-06-20,,",
      ],
    });
    const { ad1, ad1Missing, placed } = filled(tables);
    expect(ad1).toEqual([
      "1,2020-01-10,2022-11-02,2023-07-02,0,2,MF,L11",
      "2,2020-01-10,2022-11-03,2023-07-03,0,2,FF,L2",
      "3,2020-01-10,2022-11-04,2023-07-04,0,1,M1,L0",
      "4,2020-01-10,2022-11-05,2023-07-05,0,2,,",
    ]);
    expect(placed).toEqual([
      "1,2020-01-10,2022-11-02,,",
      "2,2020-01-10,2022-11-03,,",
      "3,2020-01-10,2022-11-04,,",
      "4,2020-01-10,2022-11-05,,",
    ]);
    // Each blank once, as a blank, though rules 151 and 601 speak of it too; in the cell of the tracker.
    expect(
      ad1Missing.map(({ rule, row, header: item, at }) => [rule, row, item, at?.row, at?.field]),
    ).toEqual([
      ["blank", 3, "SEX_ADOPTR", 5, "adoptersSex"],
      ["blank", 3, "LS_ADOPTR", 5, "adoptersStatus"],
    ]);
  });

  it("has nobody whose adoption is booked, or was in another year", () => {
    const tables = read({
      Header: header("1", "2"),
      Episodes: [
        ...episodes("1", "A6", "2024-09-01", ""),
        ...episodes("2", "A6", "2023-09-01", "2024-03-31"),
        OTHER_NOW,
      ],
      Tracker: [
        "1,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2024-07-02,2024-09-01,2027-01-20,,,2,MF,L11,",
        "2,2020-01-10,2022-05-01,2022-11-03,2023-01-10,2023-07-03,2023-09-01,2024-03-31,,,2,MF,L11,",
      ],
    });
    expect(filled(tables)).toMatchObject({ ad1: [], placed: ["1,2020-01-10,2022-11-02,,"], ad1Lines: [] });
  });

  it("lists, and does not make, the adoption of a child whom only the tracker knows", () => {
    const tables = read({
      Header: header("1"),
      Episodes: [...episodes("1", "A6", "2024-09-01", ""), OTHER_NOW],
      Tracker: [
        "7,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2023-07-02,2023-09-01,2024-06-20,,,2,MF,L11,",
        "8,2020-01-10,2022-05-01,2022-11-02,2023-01-10,,,,,,,,,",
        "1,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2024-07-02,2024-09-01,2025-02-01,,,2,MF,L11,",
      ],
    });
    const { ad1, placed, ad1Missing, placedMissing } = filled(tables);
    expect([ad1, placed]).toEqual([[], ["1,2020-01-10,2022-11-02,,"]]);
    expect(ad1Missing.map(({ rule, row, at }) => [rule, row, at?.row, at?.field])).toEqual([
      ["adoption-not-in-episodes", -1, 4, "adopted"],
      ["not-in-care-records", -1, 2, "adopted"],
    ]);
    expect(placedMissing.map(({ rule, row, at }) => [rule, row, at?.row])).toEqual([
      ["not-in-care-records", -1, 2],
      ["not-in-care-records", -1, 3],
    ]);
  });

  it("comes from the tracker alone where no episodes are loaded", () => {
    const tables = read({
      Tracker: [
        "1,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2023-07-02,2023-09-01,2024-06-20,,,2,MF,L11,",
        "2,2020-01-10,2022-05-01,2022-11-03,2023-01-10,,,,,,,,,",
        "3,2020-01-10,2022-05-01,2022-11-04,2023-01-10,2023-07-02,2023-09-01,2024-03-20,,,2,MF,L11,",
      ],
    });
    const { ad1, ad1Lines, placed, placedLines, check } = filled(tables);
    expect(ad1).toEqual(["1,2020-01-10,2022-11-02,2023-07-02,,2,MF,L11"]);
    expect(placed).toEqual(["1,2020-01-10,2022-11-02,,", "2,2020-01-10,2022-11-03,,"]);
    // Nobody can see whether these children were looked after: each is one to check.
    const unseen = (row: number) => `not-in-care-records warning ${row}`;
    expect([ad1Lines, placedLines].map((lines) => lines.map((line) => line.trim()))).toEqual([
      ["blank error 0 FOSTER_CARE", unseen(0)],
      [unseen(0), unseen(1)],
    ]);
    expect(check.isLoaded).toBe(false);
  });

  it("has the later decision of a child whose first plan changed, though the return has none of either", () => {
    const tables = read({
      Header: header("1"),
      Episodes: [...episodes("1"), ...OTHER, OTHER_NOW],
      Tracker: [
        "1,2020-01-10,2022-05-01,2022-06-02,,,,,2022-09-01,RD4,,,,",
        "1,2020-01-10,2022-05-01,2022-11-02,2023-01-10,2023-07-02,2023-09-01,2024-06-20,,,2,MF,L11,",
      ],
    });
    expect(filled(tables)).toMatchObject({
      ad1: ["1,2020-01-10,2022-11-02,2023-07-02,0,2,MF,L11"],
      placed: ["1,2020-01-10,2022-11-02,,"],
    });
  });
});

describe("the items about those who adopt", () => {
  it.each([
    ["2", "Male & female", "married", "2 MF L11"],
    ["", "M/F", "Cohabiting", "2 MF L3"],
    ["couple", "two women", "Married", "2 FF L12"],
    ["", "MM", "civil partnership", "2 MM L2"],
    ["", "same sex couple, both male", "living together", "2 MM L4"],
    ["One", "Female", "", "1 F1 L0"],
    ["single", "M", "divorced", "1 M1 L0"],
    ["1", "", "", "1  L0"],
    ["", "", "L12", "2  L12"],
    ["", "Heterosexual couple", "not married", "2 MF L3"],
    ["2", "", "married", "2  "],
    ["", "Female", "", "  "],
    ["2", "MF", "Married or civil partnership", "2 MF "],
    ["", "", "L11 married, different sex", "2 MF L11"],
    ["2", "MF", "same sex married", "2 MF "],
    ["", "n/a", "see file", "  "],
  ])("are codes where number “%s”, sex “%s” and status “%s” leave one", (number, sex, status, codes) => {
    const said = adoptersCodes(NOTHING_SAID, [{ number, sex, status }]);
    expect(`${said.number} ${said.sex} ${said.status}`).toBe(codes);
  });

  it("stand in AD1 as recorded even where they cannot be true together, so that a check can say so", () => {
    const recorded = { number: "2", sex: "M1", status: "" };
    expect(adoptersCodes(recorded, [{ number: "2", sex: "MM", status: "L12" }])).toEqual(recorded);
  });

  it("agree with the return's rules whatever is said", () => {
    const words = [
      "",
      "1",
      "2",
      "M1",
      "FF",
      "MF",
      "L0",
      "L2",
      "L11",
      "L4",
      "married",
      "single",
      "couple",
      "woman",
    ];
    const said = fc.record({
      number: fc.constantFrom(...words),
      sex: fc.constantFrom(...words),
      status: fc.constantFrom(...words),
    });
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 3 }),
        fc.array(fc.constantFrom("M", "F", "U"), { maxLength: 3 }),
        (all, sexes) => {
          const { number, sex, status } = adoptersCodes(NOTHING_SAID, [...all, saidByPersons(sexes)]);
          if (number !== "" && sex !== "") expect(number).toBe(/1$/.test(sex) ? "1" : "2");
          if (number === "1") expect(status).toBe("L0");
          if (status === "L0") expect(["M1", "F1", ""]).toContain(sex);
          if (status === "L11" || status === "L3") expect(sex).toBe("MF");
          if (status === "L12" || status === "L4") expect(["MM", "FF", ""]).toContain(sex);
        },
      ),
    );
  });
});

describe("PlacedAdoption of a collection year", () => {
  const looked = ["1", "2", "3", "4"].flatMap((child) =>
    episodes(child, "A6", "2025-03-25", "")
      .slice(0, 2)
      .map((line) => line.replace("2025-03-25,X1,CARPL", ",,").replace(",E1,", ",C2,")),
  );
  const decisions = [
    `1,${born},2022-11-01,2024-03-31,RD1`,
    `2,${born},2022-11-02,2024-04-01,RD2`,
    `3,${born},2022-11-03,2025-04-02,RD3`,
    `4,${born},2025-04-05,,`,
  ];

  it("has the decisions that stood in the year: ended before it is out, ended after it is open, made after it is out", () => {
    const tables = read({
      Header: header("1", "2", "3", "4"),
      Episodes: [...looked, OTHER_NOW],
      PlacedAdoption: decisions,
    });
    const { placed, placedLines } = filled(tables);
    expect(placed).toEqual(["2,2020-01-10,2022-11-02,2024-04-01,RD2", "3,2020-01-10,2022-11-03,,"]);
    expect(placedLines).toEqual([]);
  });

  it("says the same when the year is cut at a day within it", () => {
    const tables = read({
      Header: header("1", "2", "3", "4"),
      Episodes: [...looked, OTHER_NOW],
      PlacedAdoption: decisions,
    });
    expect(filled(tables, "2025-26", "2025-04-03").placed).toEqual([
      "3,2020-01-10,2022-11-03,2025-04-02,RD3",
    ]);
    expect(filled(tables, "2024-25", "2024-03-31").placed).toEqual([
      "2,2020-01-10,2022-11-02,,",
      "3,2020-01-10,2022-11-03,,",
    ]);
  });

  it("keeps one of two decisions that stand, and lists the other", () => {
    const tables = read({
      Header: header("1"),
      Episodes: [...episodes("1", "A6", "2025-02-01", ""), OTHER_NOW],
      PlacedAdoption: [`1,${born},2022-10-01,,`, `1,${born},2022-11-01,,`],
    });
    const { placed, placedMissing } = filled(tables);
    expect(placed).toEqual(["1,2020-01-10,2022-10-01,,"]);
    expect(placedMissing.map(({ rule, row, at }) => [rule, row, at?.row, at?.field])).toEqual([
      ["decision-not-returned", -1, 3, "DATE_PLACED"],
    ]);
  });

  it("leaves the end of the plan blank where the child left care otherwise, under the check's number or its own", () => {
    const left = (child: string, ls: string) => [
      `${child},2022-05-01,S,${ls},N1,U6,PR1,2024-08-01,E4A,,AA1 1AA,BB1 1BB,SC000001`,
    ];
    const tables = read({
      Header: header("1", "2", "3"),
      Episodes: [
        ...left("1", "E1"),
        ...left("2", "C2"),
        ...left("3", "C2").map((line) => line.replace("2024-08", "2024-02")),
        ...OTHER,
        OTHER_NOW,
      ],
      PlacedAdoption: ["1", "2", "3"].map((child) => `${child},${born},2022-11-01,,`),
    });
    const { placed, placedLines } = filled(tables);
    expect(placed).toEqual(["1,2020-01-10,2022-11-01,,", "2,2020-01-10,2022-11-01,,"]);
    expect(placedLines.filter((line) => !line.startsWith("903-554"))).toEqual([
      "903-557 error 0 DATE_PLACED_CEASED",
      "plan-not-ended warning 1 DATE_PLACED_CEASED",
    ]);
  });

  it("lists a reason without a day and a day without a reason, each once", () => {
    const tables = read({
      Header: header("1", "2"),
      Episodes: [...looked.filter((line) => /^[12],/.test(line)), OTHER_NOW],
      PlacedAdoption: [`1,${born},2022-11-01,,RD1`, `2,${born},2022-11-02,2024-09-01,`],
    });
    const { placed, placedLines } = filled(tables);
    expect(placed).toEqual(["1,2020-01-10,2022-11-01,,RD1", "2,2020-01-10,2022-11-02,2024-09-01,"]);
    expect(placedLines).toEqual(["blank error 0 DATE_PLACED_CEASED", "blank error 1 REASON_PLACED_CEASED"]);
  });

  it("takes the reason from a tracker's words, and no reason for a change that is still to come", () => {
    const tables = read({
      Header: header("1", "2"),
      Episodes: [...looked.filter((line) => /^[12],/.test(line)), OTHER_NOW],
      Tracker: [
        "1,2020-01-10,2022-05-01,2022-11-02,,,,,2024-10-01,The child's needs have changed,,,,",
        "2,2020-01-10,2022-05-01,2022-11-03,,,,,2025-10-01,RD3 - no adopters found,,,,",
      ],
    });
    expect(filled(tables)).toMatchObject({
      placed: ["1,2020-01-10,2022-11-02,2024-10-01,RD1", "2,2020-01-10,2022-11-03,,"],
      placedLines: [],
    });
  });

  it("lists what the return's own checks find under their numbers, children without a row among them", () => {
    const tables = read({
      Header: header("1", "2"),
      Episodes: [...episodes("1"), ...episodes("2", "A6", "2025-02-01", ""), ...OTHER, OTHER_NOW],
      AD1: [`1,${born},2023-08-02,2023-07-02,0,2,M1,L3`],
      PlacedAdoption: [`1,${born},2023-08-02,,`],
    });
    const { ad1Lines, placedMissing } = filled(tables);
    expect(ad1Lines.sort()).toEqual([
      "903-333 error 0 DATE_INT",
      "903-511 error 0 SEX_ADOPTR",
      "903-517 error 0 LS_ADOPTR",
    ]);
    expect(
      placedMissing.map(({ rule, row, header: item, at }) => [rule, row, item, at?.field]).sort(),
    ).toEqual([
      ["903-551", -1, "", "PLACE"],
      ["903-553", -1, "", "LS"],
      ["903-554", 0, "DATE_PLACED", "DATE_PLACED"],
    ]);
  });
});

describe("the check of a collection year", () => {
  const authority = makeAuthority({ seed: 11, children: 120 });
  const whole = readFiles(ssda903Files(authority, "whole"));

  it("cuts a year out of a history: what ended after it is open, and what was over before it is out", () => {
    expect(whole.returns.map(({ isHistory }) => isHistory)).toEqual([true]);
    const { check } = filled(whole, "2023-24");
    expect(check).toMatchObject({
      isLoaded: true,
      isCut: true,
      loaded: ["Header", "Episodes", "Reviews", "AD1", "PlacedAdoption"],
    });
    expect(check.absent).toEqual(["UASC", "OC2", "OC3", "PrevPerm", "Missing", "SWEpisodes"]);
    const ofYear = filled(readFiles(ssda903Files(authority, [2023, 2024])), "2023-24").check;
    expect(ofYear).toMatchObject({ isLoaded: true, isCut: false });
    const counts = (findings: typeof check.findings) =>
      findings.map(({ rule, childId }) => `${rule} ${childId}`).sort();
    expect(counts(check.findings)).toEqual(counts(ofYear.findings));
  });

  it("says that a year is not there", () => {
    expect(filled(readFiles(ssda903Files(authority, [2024])), "2022-23").check).toMatchObject({
      ...{ isLoaded: false, loaded: [], findings: [] },
    });
  });
});

describe("the returns of any clean authority", () => {
  const YEARS = [2023, 2024, 2025, 2026];
  /** It fails the right row of a child who was in care on 1 April, left and came back within the year. */
  const WRONGLY_FAILED = "903-1003";
  const HELD_AS = [
    "files of each year",
    "one history",
    "a tracker and a history without AD1 and PlacedAdoption",
  ];

  it("are what the authority itself returned, and pass as its own do, however the tables are kept", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...YEARS),
        fc.constantFrom(...HELD_AS),
        (seed, ends, heldAs) => {
          const authority = makeAuthority({ seed, children: 40 });
          const isTracked = heldAs === HELD_AS[2];
          const files = ssda903Files(authority, heldAs === HELD_AS[0] ? [ends - 1, ends] : "whole");
          const tables = readFiles(
            isTracked
              ? [...files.filter(({ name }) => !/ad1|placed/.test(name)), trackerFile(authority)]
              : files,
          );
          const { ad1, placed, ad1Missing, placedMissing, check } = filled(
            tables,
            `${ends - 1}-${ends % 100}`,
          );
          const own = (name: string) => returnedBy(authority, ends, name);
          // A tracker with a row a child says nothing of those who adopt, and of one plan only.
          const told = (rows: readonly string[]) =>
            rows.map((row) => (isTracked ? row.split(",").slice(0, 5).join() : row)).sort();
          expect(told(ad1)).toEqual(told(own("AD1")));

          // Of two decisions that stand one is returned, and the other listed.
          const several = new Set(
            authority.children.flatMap(({ id, periods }) => {
              const plans = periods.flatMap((each) => each.plans);
              return plans.some(({ decidedAgain }) => decidedAgain) || (isTracked && plans.length > 1)
                ? [id]
                : [];
            }),
          );
          const ofOnePlan = (rows: readonly string[]) =>
            rows.filter((row) => !several.has(row.split(",")[0]!)).sort();
          expect(ofOnePlan(placed)).toEqual(ofOnePlan(own("PlacedAdoption")));
          expect(placed.filter((row) => !own("PlacedAdoption").includes(row))).toEqual([]);

          const lines = [...ad1Missing, ...placedMissing];
          const asked = lines.filter(({ header: item }) => !(isTracked && item.endsWith("_ADOPTR")));
          expect(
            asked.filter(({ rule, severity }) => severity === "error" && rule !== WRONGLY_FAILED),
          ).toEqual([]);
          const { key } = tables.records.children;
          const found = new Set(check.findings.map(({ rule, childId }) => `${rule} ${childId}`));
          const ours = lines
            .filter(({ rule, whose }) => rule.startsWith("903-") && !several.has(key[whose]!))
            .map(({ rule, whose }) => `${rule} ${key[whose]}`);
          // Without the loaded modules the year's own checks of them do not run.
          expect(isTracked ? [] : ours.filter((line) => !found.has(line))).toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });

  /** The authority's tracker; no cell of it may hold a comma here. */
  function trackerFile(authority: ReturnType<typeof makeAuthority>) {
    const text = csvText(trackerTable(authority)).replace(/"([^"]*)"/g, (quoted) =>
      quoted.slice(1, -1).replaceAll(",", " "),
    );
    return { name: "tracker", text };
  }

  /** The rows of a module as the authority writes them, days as 2024-03-31. */
  function returnedBy(authority: ReturnType<typeof makeAuthority>, ends: number, name: string): string[] {
    const tables = returnTables(authority, collectionYear(authority, ends));
    return csvText(tables.find((each) => each.name === name)!)
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, "$3-$2-$1"));
  }
});
