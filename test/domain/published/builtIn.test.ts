import { DECISIONS_BY_YEAR } from "../../../src/domain/published/adoptionCounts";
import { BUILT_IN, newestFirst } from "../../../src/domain/published/benchmarks";
import { agedAtStart, WAITING, waitingWithOrder } from "../../../src/domain/published/published";
import { yearEndingOf } from "../../../src/domain/published/publishedYears";
import { wholeDays } from "../../../src/domain/published/yearsAndMonths";

const shown = (of: string, year: string, more: { part?: string; unit?: "percent" | "children" } = {}) =>
  newestFirst(of, BUILT_IN, more)
    .filter((each) => each.year === year)
    .map((each) => each.shown);

const months = (written: string) => {
  const [years, rest] = written.split(":").map(Number);
  return years! * 12 + rest!;
};

describe("the published figures that the product brings", () => {
  it("each name their area, year, edition and source, and say their days", () => {
    for (const each of BUILT_IN) {
      expect(each.area).toBe("England");
      expect(yearEndingOf(each.year)).toBeGreaterThan(2012);
      expect(each.source.length).toBeGreaterThan(5);
      expect(each.vintage.length).toBeGreaterThan(5);
      if (each.shown.includes(":")) expect(each.value).toBe(wholeDays(months(each.shown)));
      expect(Number.isInteger(each.value) || each.unit === "percent").toBe(true);
    }
  });

  it("say one figure once an edition", () => {
    const keys = BUILT_IN.map(({ of, year, part, unit, vintage }) =>
      [of, year, part ?? "", unit, vintage].join("|"),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each([
    ["entry-adm", "2018-19", "0:6"],
    ["adm-match", "2022-23", "0:10"],
    ["match-placed", "2020-21", "0:1"],
    ["entry-placed", "2019-20", "1:4"],
    ["placed-adopted", "2020-21", "0:10"],
    ["entry-adopted", "2024-25", "2:3"],
    ["entry-adopted", "2014-15", "2:3"],
    ["entry-adopted", "2017-18", "1:11"],
    ["adm-placed-12-months", "2023-24", "2,180"],
    ["A1", "2015-18", "486"],
    ["A1", "2012-13", "656"],
    ["A2", "Q3 2014-15", "241"],
    ["A2", "Q1 to Q3 2017-18", "172"],
    ["A11", "2017-18", "1,600"],
    ["A15", "2019-20", "4,050"],
    ["entry-adopted", "Q4 2013-14 to Q3 2016-17", "743"],
  ])("of %s in %s say %s", (of, year, figure) => expect(shown(of, year)).toEqual([figure]));

  it.each([
    ["entry-adm", "aged 7 and over", "3:3"],
    ["adm-match", "aged 6", "1:2"],
    ["entry-placed", "aged under 1", "1:5"],
    ["placed-adopted", "aged 3", "1:0"],
    ["entry-adopted", "aged 5", "2:11"],
  ])("of %s in 2024-25, %s, say %s", (of, age, figure) =>
    expect(shown(of, "2024-25", { part: agedAtStart(age) })).toEqual([figure]),
  );

  it("have no figure where a mark stands for one: match to moving in, aged 7 and over", () => {
    expect(shown("match-placed", "2024-25", { part: agedAtStart("aged 7 and over") })).toEqual([]);
    expect(BUILT_IN.filter(({ part }) => part?.endsWith("final period of care"))).toHaveLength(47);
  });

  it("show stages that need not add up, by no more than rounding explains", () => {
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
      const of = (stage: string) =>
        months(newestFirst(stage, BUILT_IN, {}).find((each) => yearEndingOf(each.year) === year)!.shown);
      const toPlaced = of("entry-adm") + of("adm-match") + of("match-placed");
      expect(Math.abs(toPlaced - of("entry-placed"))).toBeLessThanOrEqual(2);
      expect(Math.abs(of("entry-placed") + of("placed-adopted") - of("entry-adopted"))).toBeLessThanOrEqual(
        2,
      );
    }
  });

  it.each(Object.entries(DECISIONS_BY_YEAR))(
    "of decisions in the year to %s add up to their totals",
    (_, year) => {
      const nearly = (a: number, b: number, by: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(by);
      nearly(year.withOrder + year.withoutOrder, year.waiting, 10);
      nearly(year.reversedInCare + year.reversedAndLeft, year.reversed, 10);
      nearly(
        year.byWait.reduce((sum, percent) => sum + percent, 0),
        100,
        2,
      );
    },
  );

  it.each([
    ["2019-20", "8.5%"],
    ["2020-21", "8.9%"],
    ["2021-22", "8%"],
    ["2022-23", "6.1%"],
    ["2023-24", "6.3%"],
  ])("make plans changed in %s a share of decisions at any time: %s", (year, share) => {
    expect(shown("A5", year, { unit: "percent" })).toEqual([share]);
    const [made] = newestFirst("A5", BUILT_IN, { unit: "percent" });
    expect(made).toMatchObject({ status: "to confirm", year: "2023-24" });
    expect(made!.note).toContain("610 decisions reversed out of 9,670");
  });

  it("tell how long children with an order have waited", () =>
    expect(
      WAITING.map((wait) => shown("A9", "2023-24", { unit: "percent", part: waitingWithOrder(wait) })),
    ).toEqual([["29%"], ["34%"], ["27%"], ["6%"], ["5%"]]));

  it("give a restated year in both editions, the later first, each with a word on the other", () => {
    expect(shown("A4", "2023-24", { unit: "children" })).toEqual(["3,020", "2,980"]);
    const both = newestFirst("A4", BUILT_IN, { unit: "children" }).filter(({ year }) => year === "2023-24");
    expect(both.map(({ note }) => note)).toEqual([
      expect.stringContaining("2,980"),
      expect.stringContaining("3,020"),
    ]);
  });
});
