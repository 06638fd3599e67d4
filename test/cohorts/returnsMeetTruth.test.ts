import { runChecks } from "../../src/domain/checks/runChecks";
import { RETURN_IDS, type ReturnId } from "../../src/domain/returns/forms";
import {
  makeAuthority,
  returnTables,
  ssda903Files,
  trackerTable,
  wholeHistories,
} from "../../src/workbench/sample";
import type { Authority } from "../../src/workbench/sample";
import { ADOPTION_STORIES } from "../../src/workbench/sample/adoptionStories";
import { childrenOfMistakes, differences } from "./returnsCompared";
import { csvOf, filled, formOf, gridsGiven, periodsOf, read, rowsOf, YEARS } from "./returnsOfSample";
import type { Given, PeriodsTyped } from "./returnsOfSample";
import { gridsOf } from "./pipeline";
import { recordsOfReturn, cellsAsRecords } from "./returnsReadAgain";

const RETURN: Given = { episodes: "whole", ad1: true, placedAdoption: true };
const GIVEN: Readonly<Record<string, Given>> = {
  "whole histories alone": RETURN,
  "years alone": { ...RETURN, episodes: "years" },
  "a tracker alone": { tracker: true, items: true },
  "a tracker of days alone": { tracker: true },
  "histories and a tracker": { ...RETURN, tracker: true, items: true },
  "years and a tracker": { ...RETURN, episodes: "years", tracker: true, items: true },
  "episodes and a tracker": { episodes: "whole", tracker: true, items: true },
};
const EVERYTHING: Given = { ...RETURN, tracker: true, items: true, adopters: true };
const TYPED: readonly PeriodsTyped[] = [
  { quarter: "Q4 2025-26", inspection: "31/03/2026", year: "2025-26" },
  { quarter: "Q1 2025-26", inspection: "20/11/2025", year: "2024-25" },
  { quarter: "Q2 2023-24", inspection: "29/02/2024", year: "2022-23" },
];
/** The day of birth of a child who is not born yet is the one that is expected. */
const isBirth = (header: string) => /^(?:DOB|Date of [Bb]irth)$/.test(header);
/** What a form must never hold for a blank. */
const NO_CELL = /^(?:n\/?a|none|null|nan|undefined)$/i;
/** No child of the lives was in care before: a smaller serial is a blank of 1900. */
const DAYS_FROM = 30_000;

const fill = (authority: Authority, given: Given, typed: PeriodsTyped) =>
  filled(read(gridsGiven(authority, given)), periodsOf(typed, authority.asAt));

describe("the returns filled from a clean authority's tables", () => {
  it.each(Object.keys(GIVEN))("are what its lives say, row by row and cell by cell: %s", (name) => {
    const seed = 41 + Object.keys(GIVEN).indexOf(name);
    const authority = makeAuthority({ seed, children: 350 });
    const records = read(gridsGiven(authority, GIVEN[name]!));
    for (const typed of TYPED) {
      const result = filled(records, periodsOf(typed, authority.asAt));
      expect(differences(authority, GIVEN[name]!, result)).toEqual([]);
    }
  });

  it("list a child whom the tracker alone has, and make no row of the SSDA903 of it", () => {
    const authority = makeAuthority({ seed: 43, children: 400 });
    const tracked = trackerTable(authority).rows.map(([id]) => String(id));
    const notInCareRecords = new Set(tracked.filter((_, at) => at % 5 === 0));
    const given: Given = { ...EVERYTHING, notInCareRecords };
    const records = read(gridsGiven(authority, given));
    const result = filled(records, periodsOf(TYPED[0]!, authority.asAt));
    expect(differences(authority, given, result)).toEqual([]);
    const listed = (id: ReturnId) =>
      formOf(result, id)
        .missing.filter(({ rule }) => rule === "not-in-care-records")
        .map(({ whose, row }) => ({ child: records.records.children.key[whose]!, row }));
    for (const id of ["ad1", "placed-adoption"] as const) {
      expect(listed(id).length).toBeGreaterThan(3);
      expect(listed(id).every(({ child, row }) => notInCareRecords.has(child) && row === -1)).toBe(true);
      expect(
        rowsOf(formOf(result, id)).filter(({ cells }) => notInCareRecords.has(String(cells.CHILD))),
      ).toEqual([]);
    }
    for (const id of ["survey-children", "list10"] as const) {
      const rows = rowsOf(formOf(result, id)).map(({ cells }) => String(Object.values(cells)[0]));
      const theirs = rows.flatMap((child, row) => (notInCareRecords.has(child) ? [{ child, row }] : []));
      expect(theirs.length).toBeGreaterThan(0);
      expect(listed(id).filter(({ row }) => row >= 0)).toEqual(theirs);
    }
  });

  it("hold no booking, no day after the cut and no word for a blank, in order, and what is missing is blank there", () => {
    const authority = makeAuthority({ seed: 44, children: 350 });
    const records = read(gridsGiven(authority, EVERYTHING));
    const { headers, rows: tracked } = trackerTable(authority);
    const orders = tracked.map((row) => row[headers.indexOf("Adoption order")]);
    expect(orders.some((day) => Number(day) > authority.asAt)).toBe(true);
    // The first looks at the quarter that is to come, whose bookings the tracker has already.
    const typed = [{ quarter: "Q1 2026-27", inspection: "31/05/2026", year: "2026-27" }, ...TYPED];
    for (const each of typed) {
      const { forms } = filled(records, periodsOf(each, authority.asAt));
      expect(forms.map(({ form }) => form.id)).toEqual(RETURN_IDS);
      for (const { form, period, missing, ...rest } of forms) {
        const rows = rowsOf({ form, period, missing, ...rest });
        expect(period.cut).toBeLessThanOrEqual(authority.asAt);
        const cellsOf = ({ header }: { header: string }) => rows.map(({ cells }) => cells[header]!);
        const days = form.columns.filter(({ header, holds }) => holds === "day" && !isBirth(header));
        const isOutside = (day: string | number) => Number(day) < DAYS_FROM || Number(day) > period.cut;
        expect(days.flatMap(cellsOf).filter((day) => day !== "" && isOutside(day))).toEqual([]);
        expect(form.columns.flatMap(cellsOf).filter((cell) => NO_CELL.test(String(cell)))).toEqual([]);
        const keys = rows.map(({ cells }) => form.identity.map((header) => cells[header]!));
        const inOrder = keys.toSorted(
          (a, b) => compareIds(a[0]!, b[0]!) || Number(a[1] ?? 0) - Number(b[1] ?? 0),
        );
        if (form.of === "children") expect(keys).toEqual(inOrder);
        const inRows = missing.filter(({ row }) => row >= 0);
        expect(inRows.filter(({ row, whose }) => rows[row]?.whose !== whose)).toEqual([]);
        const filledIn = inRows.filter(
          ({ rule, row, header }) => rule === "blank" && rows[row]!.cells[header] !== "",
        );
        expect(filledIn).toEqual([]);
      }
      if (each.quarter === "Q1 2026-27") expect(formOf({ forms }, "survey-children").count).toBe(0);
    }
  });

  it("are read again as the same records", () => {
    const authority = makeAuthority({ seed: 45, children: 500 });
    const result = fill(authority, EVERYTHING, {
      quarter: "Q3 2025-26",
      inspection: "31/03/2026",
      year: "2025-26",
    });
    for (const form of result.forms) {
      expect(form.count).toBeGreaterThan(3);
      const again = read(gridsOf([{ name: form.form.file, text: csvOf(form) }]));
      expect({ of: form.form.id, rows: recordsOfReturn(form.form.id, again.records) }).toEqual({
        of: form.form.id,
        rows: cellsAsRecords(form),
      });
    }
  });

  it("pass the return's own checks, AD1 and PlacedAdoption of every year", () => {
    const authority = makeAuthority({ seed: 46, children: 450 });
    const theirs = ssda903Files(authority, YEARS);
    // A plan that nobody ended, or that changed in one year and whose order was revoked in the next, is so in the lives.
    const inTheLives = new Set(findingsIn(theirs));
    const plain = new Set(ADOPTION_STORIES.map(({ name }) => name));
    const ofPlainLives = new Set(
      authority.children.flatMap(({ id, story }) => (plain.has(story) ? [id] : [])),
    );
    for (const given of [
      { ...RETURN, episodes: "years" as const },
      { ...EVERYTHING, ad1: false },
    ]) {
      const records = read(gridsGiven(authority, given));
      const made = new Map<string, string>();
      for (const year of YEARS) {
        const typed = { ...TYPED[0]!, year: `${year - 1}-${String(year).slice(2)}` };
        const result = filled(records, periodsOf(typed, authority.asAt));
        made.set(`${year}-ad1.csv`, csvOf(formOf(result, "ad1")));
        made.set(`${year}-placed_for_adoption.csv`, csvOf(formOf(result, "placed-adoption")));
      }
      const found = findingsIn(theirs.map(({ name, text }) => ({ name, text: made.get(name) ?? text })));
      expect(found.filter((line) => !inTheLives.has(line))).toEqual([]);
      const ofAdoption = found
        .map((line) => line.split(" "))
        .filter(([, table]) => made.has(`${table!}.csv`));
      expect(ofAdoption.filter(([, , child]) => ofPlainLives.has(child!))).toEqual([]);
      // Two live decisions are one plan, returned once.
      expect(found.filter((line) => /903-(?:579|583|523)/.test(line))).toEqual([]);
      expect([...inTheLives].some((line) => line.startsWith("903-583"))).toBe(true);
    }
  });
});

describe("the returns filled from tables with the usual mistakes", () => {
  it.each([51, 52])("differ from the truth in rows that the mistakes touch only, seed %i", (seed) => {
    const clean = makeAuthority({ seed, children: 400 });
    const authority = { ...clean, mistakes: true };
    const given = GIVEN["histories and a tracker"]!;
    const tables = (each: Authority) => [
      ...returnTables(each, wholeHistories(each)),
      trackerTable(each, "for returns"),
    ];
    const touched = childrenOfMistakes(tables(clean), tables(authority));
    expect(touched.size).toBeGreaterThan(10);
    const records = read(gridsGiven(authority, given));
    for (const typed of TYPED) {
      const lines = differences(authority, given, filled(records, periodsOf(typed, authority.asAt)));
      expect(lines.filter((line) => !touched.has(/: (\d+)/.exec(line)?.[1] ?? ""))).toEqual([]);
    }
  });
});

/** What the return's checks find in files, a line each: the rule, the table and the child. */
function findingsIn(files: readonly { name: string; text: string }[]): string[] {
  const { returns, records } = read(gridsOf(files));
  return [...runChecks(returns, records)]
    .flat()
    .filter(({ severity }) => severity !== "note")
    .map(({ rule, table, childId }) => `${rule} ${table} ${childId}`);
}

/** As numbers where they are, else as text. */
function compareIds(one: string | number, other: string | number): number {
  return String(one).localeCompare(String(other), "en", { numeric: true });
}
