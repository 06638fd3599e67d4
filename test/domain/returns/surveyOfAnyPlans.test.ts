import fc from "fast-check";
import type { Scalar } from "../../../src/domain/columns";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { coveredByKind, EVENT_KINDS, type Covered } from "../../../src/domain/journeys/coverage";
import { againOf } from "../../../src/domain/journeys/again";
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
import { counts, FROM, heldFor, rowsOf, TO, tracker } from "../../support/filledSurvey";

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
