import fc from "fast-check";
import type { Scalar } from "../../src/domain/columns";
import type { Holds, Layout } from "../../src/tables/layouts/layout";
import { LAYOUTS } from "../../src/tables/layouts/layouts";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid, TODAY } from "./grids";

type Row = readonly Scalar[];

/** What people leave in cells, under any header. */
const DIRT = fc.oneof(
  fc.constantFrom<Scalar>(
    null,
    "",
    " ",
    "NULL",
    "N/A",
    "-",
    "TBC",
    "Total",
    "Grand total",
    "#REF!",
    "#N/A",
    0,
    -1,
    1e12,
    0.5,
    NaN,
    true,
    false,
    "01/01/1900",
    "31/12/9999",
    "zz/05/2020",
    "May be 8 Jan 2000",
    "12/03/2020 & 13/03/2020",
    "100001 / 100002",
    "Child ID",
    "CHILD",
    "Adopter ID",
    "As at 31 March 2026",
    "\ufeff",
    "=1+1",
    "@x",
    "c",
    "£1,234.50",
    "(3 rows affected)",
  ),
  fc.string(),
  fc.double(),
  fc.integer(),
);
const DAY = fc.oneof(
  fc.integer({ min: 40_000, max: 46_300 }),
  fc
    .date({
      min: new Date("2012-01-01T00:00:00Z"),
      max: new Date("2026-11-01T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => {
      const [year, month, day] = date.toISOString().slice(0, 10).split("-");
      return `${day}/${month}/${year}`;
    }),
  fc.constant(null),
);
const CLEAN: Record<Holds, fc.Arbitrary<Scalar>> = {
  id: fc.integer({ min: 100_000, max: 100_030 }),
  adopter: fc.integer({ min: 1, max: 30 }).map((id) => `A${id}`),
  family: fc.integer({ min: 1, max: 15 }).map((id) => `F${id}`),
  day: DAY,
  code: fc.constantFrom("S", "E1", "A6", "X1", "E11", "PR1", "g) A3: text", "rd1"),
  text: fc.constantFrom("North", "Adoption", "b) Adoption", "E1", 2, null),
  money: fc.constantFrom("£12.50", 100, "(3)", "4,500 pw"),
  figure: fc.constantFrom(1810, "c", "1,810", null),
  sex: fc.constantFrom("M", "2", "a) Male"),
  ethnicity: fc.constantFrom("WBRI", "White British"),
  answer: fc.constantFrom("Yes", "n", 1, "b) No"),
  postcode: fc.constantFrom("AB1 2CD", null),
};
const JUNK = fc.constantFrom(
  "Notes",
  "Age",
  "RAG",
  "",
  "PL_LA",
  "YEAR",
  "Comments\nby the team",
  "Next review",
);

/** A sheet with a table of a layout as somebody might keep it: columns shuffled and missing, others between, dirt, things above. */
const sheetOf = (layout: Layout): fc.Arbitrary<Row[]> =>
  fc
    .record({
      fields: fc.shuffledSubarray([...layout.fields], { minLength: Math.min(layout.fields.length, 3) }),
      names: fc.infiniteStream(fc.nat()),
      junk: fc.array(JUNK, { maxLength: 3 }),
      above: fc.array(fc.array(DIRT, { maxLength: 3 }), { maxLength: 2 }),
      dirt: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      rowCount: fc.nat({ max: 12 }),
    })
    .chain(({ fields, names, junk, above, dirt, rowCount }) => {
      const own = fields.map(({ known, holds }) => ({
        header: known[names.next().value! % Math.min(3, known.length)]!,
        cell: CLEAN[holds],
      }));
      const columns = [...own, ...junk.map((header) => ({ header, cell: DIRT }))];
      const cells = columns.map(({ cell }) => (dirt.next().value! < 3 ? fc.oneof(cell, DIRT) : cell));
      const row = fc.oneof(
        { weight: 9, arbitrary: fc.tuple(...cells) },
        { weight: 1, arbitrary: fc.array(DIRT, { maxLength: columns.length + 2 }) },
      );
      return fc
        .array(row, { minLength: rowCount, maxLength: rowCount })
        .map((rows) => [...above, columns.map(({ header }) => header), ...rows]);
    });
const anySheet = fc.constantFrom(...LAYOUTS).chain(sheetOf);

/** Two sheets' cells on one: under each other, or beside each other. */
const anyArrangement = fc.oneof(
  anySheet,
  fc.tuple(anySheet, anySheet).map(([one, other]) => [...one, [], ...other]),
  fc.tuple(anySheet, anySheet).map(([one, other]) => {
    const width = Math.max(...one.map((row) => row.length));
    return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [
      ...Array.from({ length: width + 1 }, (__, index) => one[at]?.[index] ?? null),
      ...(other[at] ?? []),
    ]);
  }),
);

const isEmpty = (cell: Scalar | undefined) =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

describe("any table of any layout, dirty, shuffled and beside others", () => {
  it("ends in rows used or explained, and no row between is lost", () => {
    const layouts = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyArrangement, { minLength: 1, maxLength: 3 }), (sheets) => {
        const recognised = recogniseTables(sheets.map((rows, at) => grid(`S${at}`, rows)));
        const { reports, findings } = readRecords(recognised, TODAY);
        sheets.forEach((rows, at) => {
          const sheet = `S${at}`;
          const own = reports.filter((report) => report.sheet === sheet);
          own.forEach(({ layout }) => layouts.add(layout));
          const about = findings.filter(({ table }) => table === sheet);
          const explained = about.reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
          expect(own.reduce((sum, { rows: all }) => sum + all, 0)).toBe(
            own.reduce((sum, { used }) => sum + used, 0) + explained,
          );
          for (const { used } of own) expect(used).toBeGreaterThanOrEqual(0);

          const tables = recognised.tables.filter((table) => table.grid.sheet === sheet);
          if (tables.length === 0) {
            const holdsAnything = rows.some((row) => !row.every(isEmpty));
            expect(about.length > 0 || !holdsAnything).toBe(true);
            return;
          }
          const taken = new Set(tables.flatMap((table) => [table.headerRow, ...table.rows]));
          const cut = about.filter(({ rule }) => rule === "rows-not-recognised").map(({ row }) => row - 1);
          const from = Math.min(...tables.map(({ headerRow }) => headerRow));
          // Under the first header, a row with anything in a column of a table is a row of a table.
          const columns = new Set(
            tables.flatMap((table) => [...table.columns.values()].map(({ index }) => index)),
          );
          rows.forEach((row, position) => {
            if (position <= from || cut.some((start) => position >= start)) return;
            const says = row.some((cell, index) => columns.has(index) && !isEmpty(cell));
            if (tables.length === 1 && says) expect(taken.has(position)).toBe(true);
          });
          for (const { confidence, reasons } of tables) {
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(reasons.length).toBeGreaterThan(0);
          }
        });
      }),
      { numRuns: 400 },
    );
    expect(layouts.size).toBeGreaterThan(LAYOUTS.length / 2);
  });
});
