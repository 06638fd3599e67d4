import fc from "fast-check";
import { scalarAt, type Scalar } from "../../../src/domain/columns";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { coveredByKind, EVENT_KINDS, type Covered } from "../../../src/domain/journeys/coverage";
import { againOf } from "../../../src/domain/journeys/again";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { FAMILY_DAYS, type CareRecords, type FamilyDay } from "../../../src/domain/journeys/records";
import { flowOf } from "../../../src/domain/flow/flow";
import { countQuarter } from "../../../src/domain/returns/countQuarter";
import type { FilledReturn, Held } from "../../../src/domain/returns/filled";
import { fillSurveyAdopters } from "../../../src/domain/returns/fillSurveyAdopters";
import { fillSurveyChildren } from "../../../src/domain/returns/fillSurveyChildren";
import { readRecords } from "../../../src/tables/readRecords";
import { recogniseTables } from "../../../src/tables/recogniseTables";
import { familyRecords, type FamilyLine } from "../../support/countQuestion";
import { careRecords, day, type TrackerLine } from "../../support/records";

const FROM = day("2024-01-01") as SerialDay;
const TO = day("2024-03-31") as SerialDay;

function heldFor(records: CareRecords, cut = TO): Held {
  const period = { from: FROM, to: TO, cut, title: "Q4 2023-24" };
  return { records, returns: [], journeys: makeJourneys(records, cut, cut).journeys, period };
}

type Row = Readonly<Record<string, Scalar>>;

/** The rows of a filled return by header, blanks left out. */
const rowsOf = ({ form, count, columns }: FilledReturn): Row[] =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      form.columns.flatMap(({ header }, at) => {
        const cell = scalarAt(columns[at]!, row);
        return cell === null ? [] : [[header, cell]];
      }),
    ),
  );
const childRows = (records: CareRecords, cut = TO) => rowsOf(fillSurveyChildren(heldFor(records, cut)));
const counts = (records: CareRecords, cut = TO) => countQuarter(heldFor(records, cut));

/** "mend Sex" or "check Disability" of each row. */
const toMend = ({ missing }: FilledReturn, row = 0) =>
  missing
    .filter((each) => each.row === row)
    .map(({ severity, header, rule }) => `${severity === "error" ? "mend" : "check"} ${header || rule}`);

const tracker = (lines: TrackerLine[], more: Partial<Parameters<typeof careRecords>[0]> = {}) =>
  careRecords({ tracker: lines, ...more });

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
const someDay = (from: string, to: string) => fc.integer({ min: day(from), max: day(to) });
const iso = (serial: number) => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);

const plan = fc
  .record({
    adm: someDay("2023-06-01", "2024-04-20"),
    gaps: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 5, maxLength: 5 }),
    reached: fc.integer({ min: 0, max: 4 }),
    end: fc.constantFrom("none", "none", "changed", "sgo", "cao"),
    early: fc.boolean(),
    texts: fc.record({
      partOfGroup: fc.constantFrom("yes", "no", ""),
      groupSize: fc.constantFrom("", "1", "2", "3", "several"),
      placedApart: fc.constantFrom("", "0", "2"),
      provider: fc.constantFrom("", "PR1", "PR5"),
      agency: fc.constantFrom("", "SC123", "1234567"),
      family: fc.constantFrom("", "77", "F12"),
      disability: fc.constantFrom("", "Yes", "No"),
    }),
  })
  .map(({ adm, gaps, reached, end, early, texts }) => {
    let at = adm;
    const days: Record<string, string> = { entry: iso(adm - 200), adm: iso(adm) };
    ["order", "match", "placed", "adopted"].slice(0, reached).forEach((name, index) => {
      days[name] = iso((at += gaps[index]!));
    });
    const own: Record<string, string> = { ...texts };
    at += gaps[4]!;
    if (reached < 4 && end === "changed") {
      days.reversed = iso(at);
      own.reversedReason = "RD2";
    } else if (reached < 4 && end !== "none") {
      days.leftCare = iso(at);
      own.leavingRoute = end === "sgo" ? "Special guardianship" : "Child arrangements order";
    } else if (reached === 4) own.leavingRoute = "Adoption";
    if (early) days.earlyPermanence = iso(adm - 50);
    return { days, texts: own, ...(early && { work: { ffaDecision: iso(adm - 60) } }) };
  });
const children = fc.array(fc.tuple(plan, fc.option(fc.integer({ min: 0, max: 60 }))), {
  minLength: 1,
  maxLength: 8,
});

/** A line a plan; a changed plan may be made again some days later, and nothing comes of that yet. */
function linesOf(given: readonly (readonly [Omit<TrackerLine, "child">, number | null])[]): TrackerLine[] {
  return given.flatMap(([first, again], at) => {
    const child = `C${at}`;
    const line: TrackerLine = { child, kind: "survey", ...first };
    const { entry, reversed } = first.days;
    if (again === null || reversed === undefined) return [line];
    const second = { entry: entry!, adm: iso(day(reversed) + again + 1) };
    return [line, { child, kind: "survey", days: second, texts: { partOfGroup: "yes" } } as TrackerLine];
  });
}

const EVENT_HEADERS = {
  decisions: "Date of ADM decision",
  placementOrders: "Date of placement or freeing order",
  matches: "Date matched",
  movedIn: "Date placed for adoption",
  plansChanged: "Date decision reversed",
  adoptionOrders: "Date of order",
} as const;

const everything: Covered = { from: day("2015-01-01") as SerialDay, to: TO, gaps: [] };
const covered = {
  ...coveredByKind([]),
  ...Object.fromEntries(EVENT_KINDS.map((kind) => [kind, everything])),
} as ReturnType<typeof coveredByKind>;

it("has a row for each event, an event for each row, as many as are counted, and as many as on Flow", () => {
  fc.assert(
    fc.property(children, (given) => {
      const lines = linesOf(given);
      const held = heldFor(careRecords({ tracker: lines }));
      const rows = rowsOf(fillSurveyChildren(held));
      const isIn = (cell: Scalar | undefined) => Number(cell ?? 0) >= FROM && Number(cell ?? 0) <= TO;
      const others = ["Date placed in FFA or CP", "Date of order", "Date of disruption"];
      for (const row of rows) {
        expect([...Object.values(EVENT_HEADERS), ...others].some((header) => isIn(row[header]))).toBe(true);
        for (const [header, cell] of Object.entries(row))
          if (header.startsWith("Date")) expect(Number(cell)).toBeLessThanOrEqual(TO);
      }
      const eventful = lines.filter(({ days }) =>
        Object.entries(days).some(([name, said]) => name !== "entry" && isIn(day(said))),
      );
      expect(rows.map((row) => `${row["Child unique ID"]} ${row["Date of ADM decision"]}`).sort()).toEqual(
        // A plan decided after the quarter had not been made, whatever came of it.
        eventful
          .map(({ child, days }) => `${child} ${day(days.adm!) <= TO ? day(days.adm!) : undefined}`)
          .sort(),
      );
      const counted = countQuarter(held);
      const flow = flowAt(held, TO);
      for (const [event, header] of Object.entries(EVENT_HEADERS)) {
        const type = event === "adoptionOrders" ? "Adoption order" : undefined;
        const own = rows.filter((row) => isIn(row[header]) && (!type || row["Type of order"] === type));
        const distinct = new Set(own.map((row) => row["Child unique ID"])).size;
        expect([event, counted[event as keyof typeof EVENT_HEADERS]]).toEqual([event, distinct]);
        expect([event, flow[event as keyof typeof EVENT_HEADERS]]).toEqual([event, distinct]);
      }
      expect(counted.guardianship).toBe(flow.specialGuardianshipOrders);
    }),
    { numRuns: 30 },
  );
});

const flowAt = (held: Held, asAt: SerialDay) =>
  flowOf({
    journeys: held.journeys,
    again: againOf(held.journeys),
    asAt,
    coverage: covered,
    careCoverage: covered,
  }).quarters.find(({ from }) => from === FROM)!.events;

it("counts children where Flow counts matches and moves, and as things stood where Flow is made later", () => {
  const twice = (child: string, from: number): TrackerLine[] =>
    [0, 40].map((later) => ({
      child,
      days: {
        ...{ entry: "2023-01-01", adm: iso(from + later), match: iso(from + later + 5) },
        ...(later === 0 && { reversed: iso(from + 20) }),
      },
    }));
  const matched = heldFor(tracker(twice("M", FROM)));
  expect([countQuarter(matched).matches, flowAt(matched, TO).matches]).toEqual([1, 2]);
  const records = careRecords({
    episodes: [
      "D 2022-01-10 S E1 U6 2024-02-02 X1",
      "D 2024-02-02 P E1 A6 2024-05-02 X1",
      "D 2024-05-02 P E1 U6 - -",
    ],
    decisions: ["D 2022-09-01"],
  });
  const later = day("2024-06-30") as SerialDay;
  expect(counts(records).movedIn).toBe(1);
  expect(flowAt(heldFor(records), TO).movedIn).toBe(1);
  expect(flowAt(heldFor(records, later), later).movedIn).toBe(0);
});

/** What a return looks like once it stands on a sheet: read as any other sheet is. */
function readBack(filled: FilledReturn): { layout: string[]; records: CareRecords; rules: string[] } {
  const headers = filled.form.columns.map(({ header }) => header);
  const cells = rowsOf(filled).map((row) => headers.map((header) => row[header] ?? null));
  const sheet = { sheet: "Survey", top: 0, left: 0, rows: [headers, ...cells], tables: [], hidden: false };
  const recognised = recogniseTables([sheet]);
  const { records, findings } = readRecords(recognised, TO);
  return {
    layout: recognised.tables.map(({ layout }) => layout.id),
    records,
    rules: findings.map(({ rule }) => rule),
  };
}

describe("what is written is read back", () => {
  it("as the same plans, day by day and word by word", () => {
    fc.assert(
      fc.property(children, (given) => {
        const records = careRecords({ tracker: linesOf(given) });
        const withSex = {
          ...records,
          children: {
            ...records.children,
            dob: records.children.dob.map((_, at) => day("2021-03-01") + at),
            sex: records.children.sex.map((_, at) => ["M", "F", "U", ""][at % 4]!),
            ethnicity: records.children.ethnicity.map((_, at) => ["WBRI", "NOBT", ""][at % 3]!),
          },
        };
        const filled = fillSurveyChildren(heldFor(withSex));
        if (filled.count === 0) return;
        const back = readBack(filled);
        expect(back.layout).toEqual(["survey-child"]);
        const refilled = fillSurveyChildren(heldFor(back.records));
        expect(rowsOf(refilled)).toEqual(rowsOf(filled));
        expect(back.rules).toEqual([]);
        const { trackers, children: kids } = back.records;
        rowsOf(filled).forEach((row) => {
          const at = Array.from(trackers.child).findIndex(
            (child, index) =>
              kids.key[child] === row["Child unique ID"] &&
              trackers.days.adm[index] === (row["Date of ADM decision"] ?? 0),
          );
          const type = row["Type of order"];
          expect({
            entry: trackers.days.entry[at],
            match: trackers.days.match[at],
            adopted: trackers.days.adopted[at],
            left: trackers.days.leftCare[at],
            apart: trackers.texts.placedApart[at],
          }).toEqual({
            entry: row["Date entered care"] ?? 0,
            match: row["Date matched"] ?? 0,
            adopted: type === "Adoption order" ? row["Date of order"] : 0,
            left: type !== undefined && type !== "Adoption order" ? row["Date of order"] : 0,
            apart: String(row["Number of siblings placed or planned separately"] ?? ""),
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  it("as the same plans where they come from the return, but for the day of a disruption", () => {
    const own = careRecords({
      episodes: [
        ...["D 2022-01-10 S E1 U6 2023-05-02 X1", "D 2023-05-02 P E1 A6 2024-01-10 X1"],
        ...["D 2024-01-10 P E1 U5 2024-03-20 X1", "D 2024-03-20 T E1 A5 - -"],
        ...["E 2021-06-01 S C2 U6 2022-06-01 X1", "E 2022-06-01 B E1 A6 2024-02-20 E12"],
        ...["G 2022-01-01 S C2 U6 2024-02-14 E46"],
      ],
      decisions: ["D 2022-09-01", "E 2022-01-05", "G 2023-01-01 2023-08-01 RD1"],
      ad1: ["E 2022-01-05 2022-05-01 0"],
    });
    const filled = fillSurveyChildren(heldFor(own));
    const back = readBack(filled);
    const refilled = rowsOf(fillSurveyChildren(heldFor(back.records)));
    expect(back.rules).toEqual([]);
    expect(refilled).toEqual(
      rowsOf(filled).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([header]) => header !== "Date of disruption")),
      ),
    );
    expect(refilled.map((row) => row["Date of order"])).toEqual([
      undefined,
      day("2024-02-20"),
      day("2024-02-14"),
    ]);
  });

  it("as the same families", () => {
    const STEPS: FamilyDay[] = ["enquiry", "stage1From", "stage1To", "stage2From", "approved", "matched"];
    const family = fc
      .record({
        from: someDay("2023-06-01", "2024-03-31"),
        gaps: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 8, maxLength: 8 }),
        reached: fc.integer({ min: 1, max: 8 }),
        left: fc.boolean(),
        texts: fc.record({
          fosteringForAdoption: fc.constantFrom("yes", "no", ""),
          agency: fc.constantFrom("SC123", "1234567", ""),
          childrenPlaced: fc.constantFrom("1", "2", ""),
        }),
        reason: fc.constantFrom("Withdrew", "Application refused", "Moved abroad"),
      })
      .map(({ from, gaps, reached, left, texts, reason }): FamilyLine => {
        const days: Partial<Record<FamilyDay, string>> = {};
        let at = from;
        [...STEPS, "placed" as const, "adopted" as const].slice(0, reached).forEach((name, index) => {
          days[name] = iso((at += gaps[index]!));
        });
        if (left) days.left = iso(at + 1);
        return { days, texts, ...(left && { reason }) };
      });
    fc.assert(
      fc.property(fc.array(family, { minLength: 1, maxLength: 8 }), (lines) => {
        const records = familyRecords(lines);
        const filled = fillSurveyAdopters(heldFor(records));
        if (filled.count === 0) return;
        const back = readBack(filled);
        expect(back.layout).toEqual(["survey-adopter"]);
        expect(back.rules).toEqual([]);
        expect(rowsOf(fillSurveyAdopters(heldFor(back.records)))).toEqual(rowsOf(filled));
        const { families } = back.records;
        filled.whose.forEach((whose) => {
          const at = families.key.indexOf(records.families.key[whose]!);
          for (const name of FAMILY_DAYS) {
            const own = records.families.days[name][whose]!;
            expect([name, families.days[name][at]]).toEqual([name, own <= TO ? own : 0]);
          }
        });
      }),
      { numRuns: 20 },
    );
  });
});
