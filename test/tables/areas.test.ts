import type { Scalar } from "../../src/domain/columns";
import type { AreaYear } from "../../src/domain/raa/areas";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { areaFigure, foldedName, yearInName } from "../../src/tables/areaFacts";
import { lineNamed } from "../../src/tables/readAreas";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { describeShared } from "../support/sharedData";
import { csvFolder, grid, TODAY } from "./grids";

const read = (...sheets: readonly SheetGrid[]) => readRecords(recogniseTables(sheets), TODAY);

/** "Leeds 2024-25" to its figures. */
const byKey = (areas: readonly AreaYear[]) =>
  new Map(areas.map((area) => [`${area.area} ${area.year}`, area.figures]));

/** Rows that no table explains: none may be. */
const unexplained = ({ reports, findings }: ReturnType<typeof read>) =>
  reports.reduce((sum, { rows, used }) => sum + rows - used, 0) -
  findings.reduce((sum, { rowsNotUsed = 0 }) => sum + rowsNotUsed, 0);

const rules = ({ findings }: ReturnType<typeof read>) => findings.map(({ rule }) => rule).sort();

describe("A table of authorities in the user's workbook", () => {
  const WIDE: Scalar[][] = [
    ["Our RAA, activity"],
    [],
    ["Local authority", "LA code", "RAA", "Year", "Placement orders", "Children placed", "Adoptions", "LAC"],
    ["Leeds", 383, "One Adoption", "2024-25", 40, 30, 28, 1400],
    ["York", "E06000014", "One Adoption", "2024/25", "c", 0, "<5", "1,234"],
    ["York", "E06000014", "One Adoption", 2024, 6, null, 5, 230],
    [null, null, null, "2024-25", 1, 1, 1, 1],
    ["Hull", null, null, "2015-18", 9, 9, 9, 9],
    ["Hull", null, null, "2024-25", null, null, null, null],
    ["Hull", null, null, "2023-24", "lots", 7, 7, 7],
  ];
  const found = read(grid("Activity", WIDE));
  const figures = byKey(found.raaAreas);

  it("is read by its headers, a row an authority and year", () => {
    expect(found.reports).toMatchObject([{ layout: "raa-activity", rows: 7, used: 4 }]);
    expect(figures.get("Leeds 2024-25")).toEqual({ orders: 40, placed: 30, adopted: 28, looked_after: 1400 });
    expect(found.raaAreas.find(({ area }) => area === "Leeds")).toMatchObject({
      ...{ oldCode: "383", raa: "One Adoption", level: "Authority" },
    });
  });

  it("keeps marks of suppressed figures apart from 0 and from nothing", () => {
    expect(figures.get("York 2024-25")).toEqual({
      orders: "c",
      placed: 0,
      adopted: "<5",
      looked_after: 1234,
    });
    expect(figures.get("York 2023-24")).toEqual({ orders: 6, adopted: 5, looked_after: 230 });
  });

  it("explains each row and each cell that it does not use", () => {
    expect(rules(found)).toEqual([
      ...["area-figure-unreadable", "area-not-said", "area-row-empty", "area-year-unreadable"],
    ]);
    expect(unexplained(found)).toBe(0);
    expect(figures.get("Hull 2023-24")).toEqual({ placed: 7, adopted: 7, looked_after: 7 });
  });

  it("is read in long form, too: a measure a row", () => {
    const long = read(
      grid("Long", [
        ["Member", "Measure", "Financial year", "Value"],
        ["Leeds", "Adoptions", "2024-25", 28],
        ["Leeds", "Children looked after at 31 March", "2024-25", "x"],
        ["Leeds", "Bedtime stories", "2024-25", 5],
      ]),
    );
    expect(byKey(long.raaAreas).get("Leeds 2024-25")).toEqual({ adopted: 28, looked_after: "x" });
    expect(rules(long)).toEqual(["area-measure-unknown"]);
    expect(unexplained(long)).toBe(0);
  });

  it("that contradicts itself gives neither figure, and says so", () => {
    const twice = read(
      grid("Twice", [
        ["Authority", "Year", "Adoptions"],
        ["Leeds", "2024-25", 28],
        [" LEEDS ", "2024-25", 29],
        ["York", "2024-25", 4],
        ["York", "2024-25", 4],
      ]),
    );
    expect(byKey(twice.raaAreas).get("Leeds 2024-25")).toBeUndefined();
    expect(byKey(twice.raaAreas).get("York 2024-25")).toEqual({ adopted: 4 });
    expect(rules(twice)).toEqual(["area-contradicted"]);
    expect(unexplained(twice)).toBe(0);
  });

  it("is found by headers that other tables hold in their rows, where it begins among the first rows of its sheet", () => {
    const [headers, row] = [
      ["Local authority", "Financial year", "Adopted"],
      ["Leeds", "2024-25", 28],
    ];
    expect(byKey(read(grid("Top", [headers!, row!])).raaAreas).get("Leeds 2024-25")).toEqual({ adopted: 28 });
  });

  it("may hold codes where another has names: they are one authority", () => {
    const found = read(
      grid("Codes", [
        ["LA", "Year", "Adoptions"],
        [383, "2024-25", 28],
      ]),
      grid("Names", [
        ["Council", "LA code", "Year", "Children placed"],
        ["Leeds", "383", "2024-25", 30],
      ]),
    );
    expect(found.raaAreas).toMatchObject([
      { area: "Leeds", oldCode: "383", figures: { adopted: 28, placed: 30 } },
    ]);
  });

  it("is not made of a table of children, nor of a list without a year", () => {
    const rows: Scalar[][] = [
      ["Child ID", "Local authority", "Year", "Adopted"],
      ["C1", "Leeds", "2024-25", 1],
    ];
    expect(read(grid("Children", rows)).raaAreas).toEqual([]);
    expect(
      read(
        grid("No year", [
          ["Authority", "Adopted"],
          ["Leeds", 1],
        ]),
      ).raaAreas,
    ).toEqual([]);
  });
});

describe("The section 251 outturn", () => {
  const OLD: Scalar[][] = [
    [
      "LA",
      "LA Name",
      "LineNumber",
      "CYPServiceDescription",
      "TotalExpenditure",
      "Income",
      "NetCurrentExpenditure",
    ],
    [383, "Leeds", 6, "6 Residential care", 5000, 0, 5000],
    [383, "Leeds", 7, "7 Fostering services", 9000, 100, 8900],
    [383, "Leeds", 8, "8 Adoption services", 2955386.64, 282352.01, 2673034.63],
    [383, "Leeds", 9, "9 Special guardianship support", 1, 0, 1],
    [383, "Leeds", 16, "16 Total Children Looked After", 30000, 0, 30000],
  ];
  const MODERN =
    "time_period,time_identifier,geographic_level,country_name,region_name,la_name,old_la_code,new_la_code,description_of_expenditure,total_expenditure,income,net_current_expenditure".split(
      ",",
    );
  const line = (year: number, name: string, words: string, gross: Scalar, net: Scalar): Scalar[] => [
    ...[year, "Financial year", "Local authority", "England", "Yorkshire and The Humber", name],
    ...[383, "E08000035", words, gross, 0, net],
  ];

  it("is read by the names of its lines, whatever their numbers", () => {
    const found = read(grid("outturn_1314", OLD));
    expect(found.reports).toMatchObject([{ layout: "s251-outturn", rows: 5, used: 4 }]);
    expect(byKey(found.raaAreas).get("Leeds 2013-14")).toEqual({
      s251_residential_gross: 5000,
      s251_fostering_gross: 9000,
      s251_adoption_gross: 2955386.64,
      s251_adoption_net: 2673034.63,
      s251_looked_after_gross: 30000,
    });
    expect(rules(found)).toEqual(["s251-other-line"]);
    expect(unexplained(found)).toBe(0);
    expect(["3.1.3 Adoption services", "32 Adoption services", "Adoption services"].map(lineNamed)).toEqual([
      ...["adoption", "adoption", "adoption"],
    ]);
    expect(lineNamed("3.1.4 Special guardianship support")).toBeUndefined();
  });

  it("without a year in it or in the name of its sheet is explained, not guessed", () => {
    const found = read(grid("Outturn", OLD));
    expect(found.raaAreas).toEqual([]);
    expect(rules(found)).toContain("area-year-unreadable");
    expect(unexplained(found)).toBe(0);
  });

  it("of Explore Education Statistics is read, and fostering made of its two parts where the total is not given", () => {
    const found = read(
      grid("s251", [
        MODERN,
        line(201617, "Leeds", "3.1.3 Adoption services", 3000, 2500),
        line(
          201617,
          "Leeds",
          "3.1.2a Fostering services (excluding fees and allowances for LA foster carers)",
          100,
          90,
        ),
        line(
          201617,
          "Leeds",
          "3.1.2b Fostering services (fees and allowances for LA foster carers)",
          250,
          250,
        ),
        line(201617, "Leeds", "3.1.2 Total Fostering services", "x", "x"),
        line(
          201718,
          "Leeds",
          "3.1.2a Fostering services (excluding fees and allowances for LA foster carers)",
          7,
          7,
        ),
        line(201718, "Leeds", "3.1.2 Total Fostering services", 500, 450),
        [
          201617,
          "Financial year",
          "National",
          "England",
          null,
          null,
          null,
          null,
          "3.1.3 Adoption services",
          9,
          0,
          8,
        ],
      ]),
    );
    const figures = byKey(found.raaAreas);
    expect(found.reports[0]!.layout).toBe("s251-outturn");
    expect(figures.get("Leeds 2016-17")).toMatchObject({
      s251_adoption_gross: 3000,
      s251_adoption_net: 2500,
    });
    expect(figures.get("Leeds 2017-18")).toEqual({ s251_fostering_gross: 500 });
    expect(figures.get("Leeds 2016-17")!.s251_fostering_gross).toBe(350);
    expect(figures.get("England 2016-17")).toEqual({ s251_adoption_gross: 9, s251_adoption_net: 8 });
    expect(found.raaAreas.map(({ level }) => level)).toEqual(["Authority", "Authority", "England"]);
    expect(unexplained(found)).toBe(0);
  });
});

describeShared("Published figures of the department", () => {
  it("give counts and weekly costs of every authority and year", () => {
    const found = read(...csvFolder("dfe").filter(({ sheet }) => /lait|sgo/.test(sheet)));
    const figures = byKey(found.raaAreas);
    expect(figures.get("Barking and Dagenham 2016-17")).toMatchObject({
      ...{ published_adoption_week: 1915, published_fostering_week: 595, published_looked_after_week: 1190 },
      ...{ s251_looked_after_gross: 25348465 },
    });
    expect(figures.get("Barking and Dagenham 2015-16")).toMatchObject({
      ...{ adopted: 27, looked_after: 415, left_care: 253, left_guardianship: 35 },
    });
    expect(found.raaAreas.length).toBeGreaterThan(1000);
    expect(found.raaAreas.find(({ area }) => area === "London (Inner)")!.level).toBe("Region");
    expect(unexplained(found)).toBe(0);
  });

  it("join by code with a table that names the authority otherwise, which goes before them", () => {
    const own = grid("Own", [
      ["Authority", "Authority code", "Year", "Adoptions"],
      ["B and D", 301, "2015-16", 26],
    ]);
    const joined = read(own, ...csvFolder("dfe").filter(({ sheet }) => /lait/.test(sheet)));
    const row = joined.raaAreas.find(({ oldCode, year }) => oldCode === "301" && year === "2015-16")!;
    expect(row).toMatchObject({ area: "B and D", figures: { adopted: 26, looked_after: 415 } });
    expect(rules(joined)).toContain("area-said-otherwise");
    expect(unexplained(joined)).toBe(0);
  });
});

describe("Cells of figures", () => {
  it.each<[Scalar, unknown]>([
    ["1,234", 1234],
    ["£2,955,386.64", 2955386.64],
    ["-£50", -50],
    [0, 0],
    ["C", "c"],
    ["1-5", "1-5"],
    ["-", "-"],
    [null, undefined],
    [" ", undefined],
    ["12%", { unreadable: true }],
    ["about 5", { unreadable: true }],
  ])("%p", (cell, figure) => expect(areaFigure(cell)).toEqual(figure));

  it("names of files say years", () => {
    expect(
      ["outturn_0809", "outturn_1314", "S251 2013-14", "201314", "Outturn 2016/17 final"].map(yearInName),
    ).toEqual([...["2008-09", "2013-14", "2013-14", "2013-14", "2016-17"]]);
    expect(["Sheet1", "2024", "export 20240613", "1234"].map(yearInName)).toEqual(Array(4).fill(undefined));
  });

  it("names of areas are the same whatever their case and signs", () =>
    expect(foldedName("Bristol,  City of")).toBe(foldedName("bristol city of")));
});
