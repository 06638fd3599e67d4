import fc from "fast-check";
import { answer } from "../../src/analysis/answer";
import type { CountResult } from "../../src/domain/measures/measure";
import { COUNT_MEASURES } from "../../src/domain/measures/measures";
import { readRecords, type RecordsRead } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import type { Cases } from "../../src/sheets/cases";
import { makeAuthority, ssda903Files, trackerTable, type Authority } from "../../src/workbench/sample";
import { formulasWorkedOut, type PlainMeasure } from "../support/measureSheet";
import {
  countFigures,
  familyFigures,
  readReturns,
  readTracker,
  type CountFigure,
  type FamilyRow,
  type OracleReading,
} from "../support/oracle";
import { anyReturn, filesOf, LAST_DAY, ukText } from "./anyReturn";
import { collectionsOf, trackerRowsOf } from "./cohorts";
import { gridsOf, productCases, serialOf } from "./pipeline";

/** Three years, one year, three years to a day in the middle of the data, and a period that goes on after the as-at date. */
const QUESTIONS = [
  { asAt: "31/03/2026", from: "01/04/2023", to: "31/03/2026" },
  { asAt: "31/03/2026", from: "01/04/2024", to: "31/03/2025" },
  { asAt: "15/09/2024", from: "01/04/2021", to: "31/03/2024" },
  { asAt: "31/08/2024", from: "01/04/2024", to: "31/03/2025" },
];
const FAMILIES = new Set(["A11", "A12", "A13"]);

const TODAY = serialOf("31/12/2030");
const read = (grids: readonly SheetGrid[]) => readRecords(recogniseTables(grids), TODAY);

/** The product's figures from journeys, in the shape of the oracle's. */
function fromJourneys(cases: Cases): Record<string, CountFigure> {
  const { measures } = answer(cases);
  return Object.fromEntries(
    COUNT_MEASURES.flatMap(({ id }) => (measures[id] ? [[id, plain(measures[id])]] : [])),
  );
}

function plain({ value, n, numerator, denominator, parts = [], excluded }: CountResult): CountFigure {
  return {
    value,
    n,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    parts: Object.fromEntries(parts.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])),
    excluded: Object.fromEntries(excluded.map(({ reason, count }) => [reason, count])),
  };
}

/** A sheet has a word where nobody can be counted. */
const asOnSheet = (figures: Record<string, CountFigure>): Record<string, PlainMeasure> =>
  Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [id, { ...figure, value: figure.value ?? "none" }]),
  );

interface Told {
  name: string;
  read: RecordsRead;
  knowsLeavers: boolean;
  at(asAt: string): OracleReading;
}

function toldBy(authority: Authority): Told[] {
  const { seed } = authority;
  const returns = (name: string, which: Parameters<typeof ssda903Files>[1]): Told => {
    const files = ssda903Files(authority, which);
    const collections = collectionsOf(files);
    return {
      name: `${name}, seed ${seed}`,
      read: read(gridsOf(files)),
      knowsLeavers: true,
      at: (asAt) => readReturns(collections, asAt),
    };
  };
  const { headers, rows } = trackerTable(authority);
  const tracker = trackerRowsOf(authority);
  return [
    returns("whole histories", "whole"),
    returns("five years of returns", [2022, 2023, 2024, 2025, 2026]),
    {
      name: `a tracker, seed ${seed}`,
      read: read([
        {
          ...{ sheet: "Tracker", top: 0, left: 0, tables: [], hidden: false },
          rows: [[...headers], ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))],
        },
      ]),
      knowsLeavers: false,
      at: (asAt) => readTracker(tracker, asAt),
    },
  ];
}

describe("every measure that counts", () => {
  const sources = [61, 62].flatMap((seed) => toldBy(makeAuthority({ seed, children: 600 })));

  it.each(sources.map((told) => [told.name, told] as const))(
    "is what the independent reading says, and its formulas come to the same: %s",
    (_, told) => {
      for (const question of QUESTIONS) {
        const cases = productCases(told.read, question);
        const found = fromJourneys(cases);
        const { knowsLeavers } = told;
        expect(found).toEqual(countFigures(told.at(question.asAt), { ...question, knowsLeavers }));
        expect(formulasWorkedOut(cases)).toEqual(asOnSheet(found));
      }
    },
  );

  it("has somebody in it in the cohorts that are compared", () => {
    const [whole] = sources;
    const figures = fromJourneys(productCases(whole!.read, QUESTIONS[0]!));
    for (const [id, { n }] of Object.entries(figures)) expect([id, n > 0]).toEqual([id, true]);
    expect(figures.A3!.parts).toMatchObject({ adopted: expect.any(Number), movedIn: expect.any(Number) });
    expect(figures.A3!.excluded).toHaveProperty("undetermined");
    expect(figures.A9!.parts).toHaveProperty("earlyPermanence");
  });

  it("is the same in all three readings, on whatever a return says", () => {
    const anyDay = fc.integer({ min: LAST_DAY - 2000, max: LAST_DAY });
    fc.assert(
      fc.property(anyReturn, anyDay, fc.integer({ min: -200, max: 1200 }), (rows, day, length) => {
        const question = { asAt: ukText(day), from: ukText(day - length - 300), to: ukText(day - 200) };
        const cases = productCases(read(gridsOf(filesOf(rows))), question);
        const found = fromJourneys(cases);
        for (const [id, figure] of Object.entries(found)) expectSound(id, figure);
        const withheld = ({ excluded }: CountFigure) => "not-covered" in excluded;
        const onSheet = formulasWorkedOut(cases);
        for (const [id, figure] of Object.entries(found)) {
          const { value, n, excluded } = onSheet[id]!;
          expect([id, value]).toEqual([id, withheld(figure) ? "not covered" : (figure.value ?? "none")]);
          const left = Object.entries(figure.excluded).filter(([, count]) => count > 0);
          expect([id, n, excluded]).toEqual([id, figure.n, Object.fromEntries(left)]);
        }
        const reading = readReturns([rows], question.asAt);
        const expected = countFigures(reading, { ...question, knowsLeavers: true });
        for (const [id, figure] of Object.entries(found))
          if (!withheld(figure)) expect([id, figure]).toEqual([id, expected[id]]);
      }),
      { numRuns: 60 },
    );
  });
});

function expectSound(id: string, { n, numerator = 0, denominator = n, parts }: CountFigure): void {
  expect(n).toBe(denominator);
  expect(numerator).toBeLessThanOrEqual(denominator);
  const sum = Object.values(parts).reduce((total, count) => total + count, 0);
  if (id === "A3" || id === "A9") expect(sum).toBe(n);
}

describe("every measure of families", () => {
  const HEADERS: Record<keyof FamilyRow, string> = {
    family: "Family identifier",
    stage1From: "Date Stage 1 started",
    stage1To: "Date Stage 1 ended",
    stage2From: "Date Stage 2 started",
    approved: "Date Stage 2 ended",
    matched: "Date adopter matched with child(ren)",
    placed: "Date child/children placed with adopter(s)",
    adopted: "Date of Adoption Order",
    left: "Date of leaving adoption process",
    reason: "Reason for leaving adoption process",
  };
  const FIELDS = Object.keys(HEADERS) as (keyof FamilyRow)[];
  /** List 11 as chance fills it: days in order or not, any of them missing. */
  const anyFamilies = fc
    .array(
      fc.record({
        days: fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined, freq: 4 }), {
          minLength: 8,
          maxLength: 8,
        }),
        start: fc.integer({ min: 0, max: 500 }),
        reason: fc.constantFrom("", "", "", "Withdrew", "On hold", "On hold"),
      }),
      { minLength: 6, maxLength: 30 },
    )
    .map((families) =>
      families.map(({ days, start, reason }, at): FamilyRow => {
        let day = LAST_DAY - 1200 + start;
        const texts = days.map((length) => {
          if (length === undefined) return "";
          day += length - 20;
          return ukText(day);
        });
        if (reason === "") texts[7] = "";
        return Object.fromEntries(
          FIELDS.map((field, column) => [
            field,
            column === 0 ? `F${at + 1}` : column === 9 ? reason : texts[column - 1],
          ]),
        ) as unknown as FamilyRow;
      }),
    );

  it("is what the independent reading says, and its formulas come to the same", () => {
    fc.assert(
      fc.property(anyFamilies, fc.integer({ min: 0, max: 900 }), (rows, back) => {
        const grid: SheetGrid = {
          ...{ sheet: "List 11", top: 0, left: 0, tables: [], hidden: false },
          rows: [
            FIELDS.map((field) => HEADERS[field]),
            ...rows.map((row) => FIELDS.map((field) => row[field] || null)),
          ],
        };
        const asAt = LAST_DAY - back;
        const question = { asAt: ukText(asAt), from: ukText(asAt - 365), to: ukText(asAt - 30) };
        const records = read([grid]);
        fc.pre(records.records.families.count === rows.length);
        // Whether the list covers the day is asked elsewhere.
        const from = serialOf("01/01/2015");
        const cases = {
          ...productCases(records, question),
          familiesCovered: { from, to: serialOf("31/03/2030"), gaps: [] },
        };
        const found = Object.fromEntries(
          Object.entries(fromJourneys(cases)).filter(([id]) => FAMILIES.has(id)),
        );
        expect(found).toEqual(familyFigures(rows, question));
        const onSheet = Object.entries(formulasWorkedOut(cases)).filter(([id]) => FAMILIES.has(id));
        expect(Object.fromEntries(onSheet)).toEqual(asOnSheet(found));
      }),
      { numRuns: 40 },
    );
  });
});
