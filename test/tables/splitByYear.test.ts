import type { Scalar } from "../../src/domain/columns";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { makeAuthority, ssda903Files } from "../../src/workbench/sample";
import { grid, TODAY } from "./grids";

const YEARS = [2024, 2025, 2026];
const authority = makeAuthority({ seed: 41, children: 120 });
const files = ssda903Files(authority, YEARS).map(({ name, text }) => ({
  year: Number(name.slice(0, 4)),
  module: name.slice(5, -4),
  rows: text
    .trim()
    .split(/\r\n/)
    .map((line) => line.split(",").map((cell): Scalar => (cell === "" ? null : cell))),
}));
const modules = [...new Set(files.map(({ module }) => module))];

/** All years of each module on one sheet. */
const stacked = (
  years: readonly number[],
  block: (rows: Scalar[][], year: number, first: boolean) => Scalar[][],
) =>
  modules.map((module) =>
    grid(
      module,
      years.flatMap((year, at) => {
        const file = files.find((each) => each.module === module && each.year === year)!;
        return block(file.rows, year, at === 0);
      }),
    ),
  );

const read = (grids: ReturnType<typeof stacked>) => readRecords(recogniseTables(grids), TODAY);
const asFiles = read(
  files.map(({ year, module, rows }) => grid(`${year}-${module}`, rows, { file: `${year}-${module}.csv` })),
);
const essence = ({ records, returns }: ReturnType<typeof read>) => {
  const { child, decom, dec, place } = records.episodes;
  const key = (at: number) => records.children.key[child[at]!];
  return {
    episodes: [...decom].map((day, at) => [key(at), day, dec[at], place[at]].join("/")).sort(),
    decisions: records.decisions.count,
    adoptions: records.adoptions.count,
    children: records.children.key
      .map((id, at) => [id, records.children.dob[at], records.children.sex[at]].join("/"))
      .sort(),
    returns: returns.map(({ to, modules: own }) => [
      to,
      Object.entries(own).map(([name, { count }]) => [name, count]),
    ]),
  };
};

describe("years of a return under one another on a sheet", () => {
  const withColumn =
    (named: string, said: (year: number) => Scalar) => (rows: Scalar[][], year: number, first: boolean) => [
      ...(first ? [[...rows[0]!, "LA", named]] : []),
      ...rows.slice(1).map((row) => [...row, "Invented", said(year)]),
    ];

  it.each([
    ["YEAR", (year: number) => year],
    ["Collection year", (year: number) => `${year - 1}-${year - 2000}`],
    ["Year", (year: number) => `${year - 1}/${year}`],
  ] as const)("are read as the files of those years, told apart by a column %s", (named, said) => {
    expect(essence(read(stacked(YEARS, withColumn(named, said))))).toEqual(essence(asFiles));
  });

  it("are read so, whichever year stands first", () => {
    const newestFirst = stacked(
      [2026, 2024, 2025],
      withColumn("YEAR", (year) => year),
    );
    expect(essence(read(newestFirst))).toEqual(essence(asFiles));
  });

  it("are read so, told apart by a title over each header; titles and headers are explained", () => {
    const titled = read(stacked(YEARS, (rows, year) => [[`${year}-return.csv`], ...rows, []]));
    expect(essence(titled)).toEqual(essence(asFiles));
    const headings = titled.findings.filter(({ rule }) => rule === "row-heading");
    expect(headings).toHaveLength(modules.length * (YEARS.length - 1) * 2);
    for (const report of titled.reports) {
      const explained = titled.findings
        .filter(({ table, row }) => table === report.sheet && isWithin(row, report.range))
        .reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);
      expect(report.used + explained).toBe(report.rows);
    }
  });

  it("stay one table where all rows are of one year, and where the table is no return", () => {
    const oneYear = recogniseTables(
      stacked(
        [2026],
        withColumn("YEAR", (year) => year),
      ),
    );
    expect(oneYear.tables).toHaveLength(modules.length);
    const tracker = [
      ["Child ID", "Entered care", "ADM decision", "Year"],
      ["A1", "01/02/2023", "15/06/2023", 2023],
      ["A2", "01/02/2024", "15/06/2024", 2024],
    ];
    expect(recogniseTables([grid("T", tracker)]).tables).toHaveLength(1);
  });
});

function isWithin(row: number, range: string): boolean {
  const [from, to] = /(\d+):[A-Z]+(\d+)$/.exec(range)!.slice(1).map(Number) as [number, number];
  return row >= from && row <= to;
}
