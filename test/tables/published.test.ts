import { readFileSync } from "node:fs";
import type { Scalar } from "../../src/domain/columns";
import { benchmarkFor, BUILT_IN } from "../../src/domain/published/benchmarks";
import {
  agedAtStart,
  WITH_ORDER,
  waitingWithOrder,
  type Published,
} from "../../src/domain/published/published";
import { parseCsv } from "../../src/files/csv";
import { readRecords } from "../../src/tables/readRecords";
import { recogniseTables } from "../../src/tables/recogniseTables";
import type { SheetGrid } from "../../src/tables/sheetGrid";
import { describeShared, SHARED_DATA } from "../support/sharedData";
import { grid, TODAY } from "./grids";

const read = (...grids: SheetGrid[]) => readRecords(recogniseTables(grids), TODAY);

/** A sheet from lines in which cells stand apart by bars: titles have commas. */
const sheet = (name: string, lines: string): SheetGrid =>
  grid(
    name,
    lines
      .trim()
      .split("\n")
      .map((line) => line.split("|").map((cell) => (cell.trim() === "" ? null : cell.trim()))),
  );

const told = (lines: string) => read(sheet("S", lines));
const figures = (lines: string) =>
  told(lines).published.map(({ of, area, year, shown, part }) =>
    [of, area, year, shown, part].filter((each) => each !== undefined).join(" · "),
  );

const ENTRY_TO_ADOPTION = "6. Total average time between entry into care and adoption";

describe("files of Explore Education Statistics", () => {
  it("give stages by year and age, with the cell that each was read from", () => {
    const { published, reports, findings } = told(`
      \ufefftime_period|time_identifier|geographic_level|country_name|cla_group|stage_of_adoption_process|age_start_poc|number
      2026|Reporting year|National|England|Age|${ENTRY_TO_ADOPTION}|Total|2:2
      2026|Reporting year|National|England|Age|${ENTRY_TO_ADOPTION}|Aged under 1|1:11`);
    expect(published).toEqual([
      {
        of: "entry-adopted",
        area: "England",
        value: 791,
        unit: "days",
        shown: "2:2",
        year: "2025-26",
        vintage: "file in this workbook, figures to 2025-26",
        source: "DfE, Explore Education Statistics",
        status: "sourced",
        note: "Mean, rounded to the month.",
        from: { sheet: "S", row: 2 },
      },
      expect.objectContaining({
        part: agedAtStart("aged under 1"),
        shown: "1:11",
        from: { sheet: "S", row: 3 },
      }),
    ]);
    expect(reports[0]).toMatchObject({ layout: "dfe-published", rows: 2, used: 2 });
    expect(findings).toEqual([]);
  });

  it("read the same in another order of columns, with years as 202526, and durations that Excel took for times", () => {
    const rows: Scalar[][] = [
      [
        "number",
        "age_start_poc",
        "stage_of_adoption_process",
        "geographic_level",
        "country_name",
        "time_period",
      ],
      [62 / 1440 + 2 / 24, "Total", ENTRY_TO_ADOPTION, "National", "England", 202526],
      [
        11 / 1440,
        "Total",
        "1. Average time between entry into care and decision",
        "National",
        "England",
        202526,
      ],
    ];
    expect(read(grid("S", rows)).published.map(({ of, year, shown }) => [of, year, shown])).toEqual([
      ["entry-adopted", "2025-26", "3:2"],
      ["entry-adm", "2025-26", "0:11"],
    ]);
  });

  it("have no figure where a mark stands, which is said and is never 0", () => {
    const { published, findings, reports } = told(`
      time_period|geographic_level|country_name|stage_of_adoption_process|age_start_poc|number
      2026|National|England|${ENTRY_TO_ADOPTION}|Total|2:2
      2026|National|England|${ENTRY_TO_ADOPTION}|Aged 6|k
      2026|National|England|${ENTRY_TO_ADOPTION}|Aged 7 and over|low
      2026|National|England|${ENTRY_TO_ADOPTION}|Aged 5|late
      2026|National|England|Children with a cat|Total|20`);
    expect(published).toHaveLength(1);
    expect(reports[0]).toMatchObject({ rows: 5, used: 1 });
    expect(findings).toEqual([
      {
        rule: "published-not-used",
        severity: "note",
        table: "S",
        row: 0,
        rowsNotUsed: 4,
        message:
          "Known as “Published figures of the Department for Education”. Of its 5 rows 1 gives published figures to compare with (stages). " +
          "In 2 more rows the figure is not given (k, low); that is not 0. " +
          "In 1 row the figure, its year or its area cannot be read, or two rows contradict each other. " +
          "1 row speaks of what is not used yet: ‘Children with a cat’.",
      },
    ]);
  });

  it("make plans changed a share of all with a decision, of the same year and area only", () => {
    const lines = `
      time_period|geographic_level|country_name|region_name|la_name|cla_group|characteristic|number|percentage
      2026|National|England|||All|1. All children for whom the decision has been made that they should be placed for adoption|10000|100
      2026|National|England|||Rev|All children for whom the decision has been reversed|650|100
      2025|National|England|||Rev|All children for whom the decision has been reversed|700|100
      2026|Regional|England|London||All|1. All children for whom the decision has been made that they should be placed for adoption|c|100
      2026|Regional|England|London||Rev|All children for whom the decision has been reversed|c|100
      2026|Local authority|England|London|Camden|All|1a Children for whom the decision was made in the latest year|12|30
      2026|Local authority|England|London|Camden|All|1. All children for whom the decision has been made that they should be placed for adoption|40|100`;
    expect(figures(lines)).toEqual([
      "A5 · England · 2025-26 · 650",
      "A5 · England · 2025-26 · 6.5%",
      "A5 · England · 2024-25 · 700",
      "A15 · Camden · 2025-26 · 12",
    ]);
    // The row that no share was made from is explained with the rest.
    expect(told(lines).reports[0]).toMatchObject({ rows: 7, used: 4 });
    expect(told(lines).findings[0]).toMatchObject({ rowsNotUsed: 3 });
  });

  it("count who is waiting, and how long, by the percent of its row", () => {
    const group =
      "Children who were still looked after on 31 March with a placement order who were not placed for adoption";
    expect(
      figures(`
      time_period|geographic_level|country_name|cla_group|characteristic|number|percentage
      2026|National|England|At 31 March|4c.1 Children looked after on 31 March with a placement order, who were not placed for adoption on 31 March|2000|28
      2026|National|England|${group}|All ${group.toLowerCase()}|2000|100
      2026|National|England|${group}|Female|900|45
      2026|National|England|${group}|under 6 months time spent waiting to be placed for adoption|700|35`),
    ).toEqual([
      `A9 · England · 2025-26 · 2,000 · ${WITH_ORDER}`,
      `A9 · England · 2025-26 · 35% · ${waitingWithOrder("waiting under 6 months")}`,
    ]);
  });

  it("are of all children: a row of some is none where a column that nobody knows says so", () => {
    expect(
      figures(`
      time_period|geographic_level|country_name|sex|cohort|characteristic|number
      2026|National|England|Male|x|1a Children for whom the decision was made in the latest year|400
      2026|National|England|Total|x|1a Children for whom the decision was made in the latest year|900
      2025|National|England|Female|x|1a Children for whom the decision was made in the latest year|500`),
    ).toEqual(["A15 · England · 2025-26 · 900"]);
    expect(
      figures(`
      time_period|geographic_level|country_name|cohort|characteristic|number
      2026|National|England|Early|1a Children for whom the decision was made in the latest year|400
      2026|National|England|All|1a Children for whom the decision was made in the latest year|900
      2026|National|England|Late|1a Children for whom the decision was made in the latest year|500`),
    ).toEqual(["A15 · England · 2025-26 · 900"]);
  });

  it("say nothing where two rows contradict each other", () => {
    const lines = `
      time_period|geographic_level|country_name|cohort|characteristic|number
      2026|National|England|Early|1a Children for whom the decision was made in the latest year|400
      2026|National|England|Late|1a Children for whom the decision was made in the latest year|500
      2026|National|England|Late|4c Children looked after on 31 March for whom the decision to place for adoption is intact|70`;
    expect(figures(lines)).toEqual(["A9 · England · 2025-26 · 70"]);
    expect(told(lines).findings[0]!.message).toContain("In 2 rows the figure");
  });

  it("keep authorities with their names, and leave out a calendar year", () => {
    expect(
      figures(`
      time_period|time_identifier|geographic_level|country_name|region_name|la_name|cla_group|characteristic|number
      2026|Reporting year|Local authority|England|South West|Bristol, City of|Adopted|Total|31
      2026|Reporting year|Regional|England|South West||Adopted|Total|310
      2026|Calendar year|National|England|||Adopted|Total|3000`),
    ).toEqual(["A4 · Bristol, City of · 2025-26 · 31", "A4 · South West · 2025-26 · 310"]);
  });
});

describe("files of the Local Authority Interactive Tool", () => {
  it("give measures by title, which stands in the first row of a code only", () => {
    const { published } = told(`
      measure_code|measure|area|area_code|region|period|value
      A1days|Average time between a child entering care and moving in with its adoptive family (days)|England|970|NA|2018-21|367
      A1days||England|970|NA|2019-22|-
      A1days||Camden|202|Inner London|2018-21|540
      A10days|Average time between a child entering care and moving in with its adoptive family, adjusted for foster carer adoptions (days)|England|970|NA|2018-21|350
      %_of LAC Adopted||England|970|NA|2026|8`);
    expect(
      published.map(({ of, area, year, shown, note }) => [of, area, year, shown, note].join(" · ")),
    ).toEqual([
      "A1 · England · 2018-21 · 367 · 3 years together.",
      "A1 · Camden · 2018-21 · 540 · 3 years together.",
      "A10 · England · 2018-21 · 350 · 3 years together.",
      "A4 · England · 2025-26 · 8% · ",
    ]);
    expect(published[0]!.source).toBe("DfE, Local Authority Interactive Tool");
    expect(benchmarkFor("A1", published, { yearEnding: 2026, area: "camden" })?.value).toBe(540);
  });

  it("leave other costs and measures alone, by name", () => {
    const { published, findings } = told(`
      value|period|region|area_code|area|measure|measure_code
      1450|2024-25 (OT)|NA|970|England|Social Work Finance|SWFinance
      9|2025|NA|970|England|Percentage of LAC adopted during the year ending 31st March|%_of LAC Adopted`);
    expect(published.map(({ of }) => of)).toEqual(["A4"]);
    expect(findings[0]!.message).toMatch(/1 row speaks of what is not used yet: ‘Social Work Finance’\.$/);
  });
});

describe("published files beside cases", () => {
  const PUBLISHED = sheet(
    "Published",
    `time_period|geographic_level|country_name|stage_of_adoption_process|age_start_poc|number
     2027|National|England|${ENTRY_TO_ADOPTION}|Total|2:2`,
  );
  const CASES = grid("Episodes", [
    ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE"],
    ["1", "01/05/2023", "S", "C2", "N1", "U6", "PR1", "01/06/2023", "E4A", null],
    ["2", "01/07/2023", "S", "C2", "N1", "U6", "PR1", null, null, null],
  ]);

  it("make no journey and no child, and move no date", () => {
    const alone = read(CASES);
    const both = read(CASES, PUBLISHED);
    expect(alone.records.episodes.count).toBe(2);
    expect(alone.published).toEqual([]);
    expect(both.published).toHaveLength(1);
    expect(both.reach).toEqual(alone.reach);
    expect(both.childrenInAnyTable).toBe(alone.childrenInAnyTable);
    const { sources: own, ...aloneRecords } = alone.records;
    const { sources, ...records } = both.records;
    expect(records).toEqual(aloneRecords);
    expect(sources).toHaveLength(own.length + 1);
  });

  it("of two editions the one with the newer year comes first, whatever the order of the sheets", () => {
    const earlier = sheet(
      "Earlier",
      `time_period|geographic_level|country_name|stage_of_adoption_process|age_start_poc|number
       2026|National|England|${ENTRY_TO_ADOPTION}|Total|2:3`,
    );
    const later = sheet(
      "Later",
      `time_period|geographic_level|country_name|stage_of_adoption_process|age_start_poc|number
       2026|National|England|${ENTRY_TO_ADOPTION}|Total|2:4
       2027|National|England|${ENTRY_TO_ADOPTION}|Total|2:2`,
    );
    for (const { published } of [read(earlier, later), read(later, earlier)])
      expect(benchmarkFor("entry-adopted", published, { yearEnding: 2026 })).toMatchObject({
        shown: "2:4",
        vintage: "file in this workbook, figures to 2026-27",
      });
  });

  it("of which nothing is ours are known and not used", () => {
    const { published, findings } = told(`
      old_la_code|la_name|SN_1|SN_1P|SN_2|SN_2P
      301|Barking|308|Close|821|Close`);
    expect(published).toEqual([]);
    expect(findings).toMatchObject([{ rule: "table-not-used", rowsNotUsed: 1 }]);
  });

  it("may be long: the words of 100,000 rows are understood once each", () => {
    const rows: Scalar[][] = [
      ["time_period", "geographic_level", "country_name", "cla_group", "characteristic", "number"],
    ];
    for (let row = 0; row < 100_000; row++)
      rows.push([2000 + (row % 20), "National", "England", "Gender", `Thing ${row % 50}`, row]);
    rows.push([2026, "National", "England", "Adopted", "Total", 3000]);
    const { published, reports } = read(grid("Long", rows));
    expect(published).toMatchObject([{ of: "A4", shown: "3,000", from: { sheet: "Long", row: 100_002 } }]);
    expect(reports[0]).toMatchObject({ rows: 100_001, used: 1 });
  });
});

describeShared("the shared published files", () => {
  const readShared = (name: string) => {
    const path = `${SHARED_DATA}/dfe/${name}.csv`;

    return read(grid(name, parseCsv(readFileSync(path, "utf8"))));
  };
  const one = (
    { published }: ReturnType<typeof read>,
    of: string,
    year: string,
    area = "England",
    part?: string,
  ) =>
    published
      .filter((each) => each.of === of && each.year === year && each.area === area && each.part === part)
      .map(({ shown }) => shown);

  it("of stages give every stage by year and age, but for marks", () => {
    const found = readShared("national_cla_adopted_average_time_between_adoption_process_stages");
    expect(one(found, "entry-placed", "2023-24")).toEqual(["1:7"]);
    expect(one(found, "placed-adopted", "2019-20")).toEqual(["0:9"]);
    expect(one(found, "adm-placed-12-months", "2023-24")).toEqual(["2,150"]);
    expect(one(found, "entry-adopted", "2022-23", "England", agedAtStart("aged 7 and over"))).toEqual([
      "5:4",
    ]);
    const given = found.findings[0]!.rowsNotUsed!;
    expect(found.reports[0]).toMatchObject({ rows: 315, used: 315 - given });
    expect(found.findings[0]!.message).toContain("is not given (c, k)");
    expect(found.findings[0]!.message).not.toContain("not used yet");
  });

  it("of decisions give new ones, plans changed, and who is waiting", () => {
    const found = readShared(
      "national_children_la_made_the_decision_that_they_should_be_placed_for_adoption",
    );
    expect(one(found, "A15", "2023-24")).toEqual(["3,690"]);
    expect(one(found, "A5", "2023-24")).toEqual(["610", "6.3%"]);
    expect(one(found, "A9", "2023-24")).toEqual(["4,130"]);
    expect(one(found, "A9", "2019-20", "England", waitingWithOrder("waiting 2 to 3 years"))).toEqual(["9%"]);
    expect(found.reports[0]!.rows).toBe(275);
  });

  it("of authorities give adoptions by area", () => {
    const found = readShared("la_children_who_ceased_during_the_year_sgo_adoption");
    expect(one(found, "A4", "2023-24")).toEqual(["2,980"]);
    expect(new Set(found.published.map(({ area }) => area)).size).toBeGreaterThan(150);
    expect(found.published.every(({ of }) => of === "A4")).toBe(true);
  });

  it("of the interactive tool give adoptions and their share of leavers", () => {
    const found = readShared("lait_adoption_and_costs");
    expect(one(found, "A4", "2024-25")).toEqual(["9%", "3,040"]);
    expect(one(found, "A4", "2015-16", "Barking and Dagenham")).toEqual(["11%", "27"]);
  });

  it.each([
    "national_children_la_made_the_decision_that_they_should_be_placed_for_adoption",
    "lait_adoption_and_costs",
  ])("%s agrees with what the product brings from the same edition", (name) => {
    const { published } = readShared(name);
    const keyOf = ({ of, year, unit, part = "" }: Published) => [of, year, unit, part].join(" · ");
    const brought = BUILT_IN.filter(({ of, vintage }) =>
      name.startsWith("lait") ? vintage.includes("to 2025") : vintage === "2024 release" && of !== "A4",
    );
    const inFile = new Map(
      published.filter(({ area }) => area === "England").map((each) => [keyOf(each), each.shown]),
    );
    expect(brought.length).toBeGreaterThan(10);
    for (const each of brought)
      expect([keyOf(each), inFile.get(keyOf(each))]).toEqual([keyOf(each), each.shown]);
  });

  it.each([
    "national_cla_who_were_the_subject_of_a_sgo_during_the_year",
    "number_and_legal_status_of_adopters",
    "statistical_neighbours_2025",
  ])("%s says nothing of ours", (name) => {
    const { published, findings } = readShared(name);
    expect(published).toEqual([]);
    expect(findings).toMatchObject([{ rule: "table-not-used" }]);
  });
});
