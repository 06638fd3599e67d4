import fc from "fast-check";
import { circulate, circulatedSheets } from "../../../src/analysis/circulate";
import { EarlierCopy } from "../../../src/analysis/circulated/earlierCopy";
import type { Scalar } from "../../../src/domain/columns";
import type { BookSheet } from "../../../src/files/book";
import { PackageParts } from "../../../src/files/xlsx/packageParts";
import { readXlsx } from "../../../src/files/xlsx/readXlsx";
import { madeReport, type MadeChild } from "../../support/circulatedPlans";
import { givenAway, type GridFigures } from "../../support/gridSearch";

const child = fc.record({
  sex: fc.oneof(
    { weight: 8, arbitrary: fc.constant("Female" as const) },
    { weight: 6, arbitrary: fc.constant("Male" as const) },
    { weight: 1, arbitrary: fc.constant("Not recorded" as const) },
  ),
  age: fc.integer({ min: 0, max: 7 }),
  order: fc.constantFrom("", "2021-06-01", "2022-06-01", "2022-09-01", "2023-06-01", "2020-01-01"),
  days: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 30, max: 900 }) }, fc.constant(undefined)),
});
const cohort = fc.array(child, { minLength: 12, maxLength: 70 }).map((all) =>
  all.map(({ days, ...more }, at): MadeChild => ({
    ...more,
    ...(days !== undefined && { days }),
    id: `kid-${1000 + at}`,
  })),
);

/** Thirty children: two with no sex recorded, one year with three orders. */
const SMALL: MadeChild[] = Array.from({ length: 30 }, (_, at) => ({
  id: `kid-${1000 + at}`,
  sex: at < 2 ? "Not recorded" : at % 2 ? "Female" : "Male",
  age: at % 8,
  order: at < 3 ? "2021-06-01" : at < 14 ? "2022-06-01" : at < 26 ? "2023-06-01" : "",
  days: 100 + at * 7,
}));

const page = (sheets: readonly BookSheet[], name: string) =>
  sheets.find((sheet) => sheet.name === name)!.rows;
const rowOf = (rows: readonly Scalar[][], label: string, time = 0) =>
  rows.filter(([first]) => first === label)[time]!;

describe("The copy for circulation", () => {
  const { sheets, withheld, figures } = circulatedSheets(madeReport(SMALL));
  const profile = page(sheets, "Report profile");
  const stages = page(sheets, "Report stages");

  it("withholds a small count with its percentage, its n and its average, and another with it", () => {
    expect(rowOf(profile, "Not recorded").slice(1)).toEqual(["c", "c", "c", "c", "c"]);
    const others = [rowOf(profile, "Female"), rowOf(profile, "Male")].map((row) => row[1]);
    expect(others.filter((each) => each === "c")).toHaveLength(1);
    expect(rowOf(profile, "All")[1]).toBe(30);
  });

  it("puts a plain sentence for one with a withheld figure", () => {
    const female = rowOf(profile, "Female")[1];
    const said = profile.flat().filter((cell) => typeof cell === "string" && cell.includes("girls"));
    expect(said).toHaveLength(female === "c" ? 0 : 1);
    expect(stages.flat()).toContain("A figure in this sentence is withheld.");
  });

  it("keeps one year inside three from being worked out on either page", () => {
    expect(rowOf(stages, "2021-22").slice(1)).toEqual(["c", "c", "c"]);
    const years = ["2022-23", "2023-24"].map((year) => rowOf(stages, year)[1]);
    expect(years).toContain("c");
    // The same population is one quantity on both parts of the page: across and down.
    expect(rowOf(stages, "All").slice(2, 4)).toEqual(years);
  });

  it("never shows longest or shortest, nor what is for the authority alone", () => {
    expect(rowOf(profile, "The longest of all")[1]).toBe("c");
    expect(sheets.flatMap(({ rows }) => rows.flat())).not.toContain("secret-child-77");
    expect(profile.flat()).not.toContain("One by one");
  });

  it("names no file in the line under the title, and says as at when", () => {
    expect(profile[2]![0]).toMatch(/^From the workbook's tables as at 31 March 2024 · /);
  });

  it("lists every withheld cell by page and words on the last page, and tells of no figure there", () => {
    const last = page(sheets, "Withheld");
    const marks = sheets.slice(0, -1).flatMap(({ rows }) => rows.flat());
    const gone = marks.filter(
      (cell) => cell === "c" || cell === "A figure in this sentence is withheld.",
    ).length;
    expect(withheld).toBe(gone);
    expect(last[1]![0]).toBe(`${withheld} cells of ${figures} with figures are withheld.`);
    expect(last.slice(last.findIndex(([first]) => first === "Page") + 1)).toHaveLength(withheld);
    expect(last).toContainEqual([
      "Report profile",
      expect.any(String),
      "By sex / Sex",
      "Not recorded",
      "Children",
    ]);
  });

  it("moves charts with their cells", () => {
    const [chart] = sheets.find(({ name }) => name === "Report stages")!.charts!;
    expect(stages[chart!.data.row]![0]).toBe("Year");
    expect(stages[chart!.data.row + 1]![0]).toBe("2021-22");
    expect(String(stages[chart!.title.row]![0])).toMatch(/^Of 26 children|withheld/);
  });

  it("of any cohort gives away no withheld cell to whoever adds up rows, columns, shares and averages", () => {
    fc.assert(
      fc.property(cohort, (children) => {
        const { sheets: made, open } = circulatedSheets(madeReport(children));
        expect(open).toBe(0);
        expect(givenAway(gridsOf(made))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("finds what an unguarded copy gives away: the search is no blind one", () => {
    const made = circulatedSheets(madeReport(SMALL)).sheets;
    const rows = page(made, "Report profile");
    // As if only the small count itself had been withheld.
    const at = rows.findIndex(([first]) => first === "Female");
    rows[at]![1] = 14;
    rows[at + 1]![1] = 14;
    expect(givenAway(gridsOf(made))).not.toEqual([]);
  });

  it("withholds what last month's copy withheld, and is not worked out with it", () => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: 0, max: 3 }), (children, gone) => {
        const before = circulatedSheets(madeReport(children)).sheets;
        const now = circulatedSheets(madeReport(children.slice(gone)), new EarlierCopy({ sheets: before }));
        for (const [at, { rows }] of before.slice(0, -1).entries())
          for (const [row, cells] of rows.entries())
            for (const [column, cell] of cells.entries())
              // But for a nought that anybody could work out.
              if (cell === "c") expect(["c", 0]).toContain(now.sheets[at]!.rows[row]![column]);
        if (now.open > 0) return;
        // Whoever has both takes figures of the earlier one for those that are withheld now.
        expect(givenAway(gridsOf(now.sheets), gone === 0 ? gridsOf(before) : [])).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("takes a figure that was shown before for known: another is withheld in its place", () => {
    const before = madeReport(
      SMALL.map((each): MadeChild => ({ ...each, sex: each.sex === "Not recorded" ? "Male" : each.sex })),
    );
    const earlier = new EarlierCopy({ sheets: circulatedSheets(before).sheets });
    const { sheets: now } = circulatedSheets(madeReport(SMALL), earlier);
    const rows = page(now, "Report profile");
    // Girls were shown and are as many as before; boys are not.
    expect(rowOf(rows, "Female")[1]).toBe(14);
    expect(rowOf(rows, "Male")[1]).toBe("c");
  });

  it("is a workbook of values: no formula, name, comment, property, id or file name in any part", async () => {
    const { bytes } = await circulate(madeReport(SMALL));
    const parts = await PackageParts.open(bytes);
    const names = parts.names();
    expect(
      names.filter((name) => /docProps|comment|vml|calcChain|externalLink|customXml/.test(name)),
    ).toEqual([]);
    const all = names.map((name) => parts.text(name) ?? "").join("\n");
    expect(all).not.toMatch(/kid-\d|secret|Anytown|<f>|<f |EP_|out_report|Cohort/);
    expect(all).not.toContain('state="hidden"');
    const { sheets: read } = readXlsx(parts);
    expect(read.map(({ name }) => name)).toEqual(["Report profile", "Report stages", "Withheld"]);
    expect(read[0]!.rows[2]![0]).toBe(profile[2]![0]);
  });
});

/** The tables of the copy's pages, from their values alone: a row of headings, rows, and a total last. */
function gridsOf(sheets: readonly BookSheet[]): GridFigures[] {
  return sheets.slice(0, -1).flatMap(({ name, rows }) =>
    rows.flatMap((heads, at): GridFigures[] => {
      const isHead = heads.length > 2 && heads.every((cell) => typeof cell === "string" && cell !== "c");
      if (!isHead) return [];
      const end = rows.findIndex((row, below) => below > at && row.length === 0);
      return [{ page: name, heads: heads as string[], rows: rows.slice(at + 1, end < 0 ? undefined : end) }];
    }),
  );
}
