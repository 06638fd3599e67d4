import { benchmarkFor, BUILT_IN, newestFirst } from "../../../src/domain/published/benchmarks";
import { agedAtStart, figureOf, type Published } from "../../../src/domain/published/published";

const own = (of: string, year: string, value: number, more: Partial<Published> = {}): Published => ({
  of,
  area: "England",
  ...figureOf(value, "days"),
  year,
  vintage: "file",
  source: "a file",
  status: "sourced",
  from: { sheet: "S", row: 2 },
  ...more,
});

describe("the figure to put beside a local one", () => {
  it("is the newest that does not end after the local period", () => {
    expect(benchmarkFor("entry-placed", [], { yearEnding: 2022 })).toMatchObject({
      year: "2021-22",
      shown: "1:6",
    });
    expect(benchmarkFor("entry-placed", [], { yearEnding: 2026 })).toMatchObject({ year: "2024-25" });
  });

  it("is the newest of all where everything published is later", () =>
    expect(benchmarkFor("A9", [], { yearEnding: 2015 })).toMatchObject({ year: "2023-24", shown: "4,130" }));

  it("comes from a file in the workbook before the product's own, an older file too", () => {
    const files = [own("entry-placed", "2019-20", 400), own("entry-placed", "2022-23", 600)];
    expect(benchmarkFor("entry-placed", files, { yearEnding: 2025 })?.value).toBe(600);
    expect(benchmarkFor("entry-placed", files, { yearEnding: 2021 })?.value).toBe(400);
  });

  it("is of as many years as the local one where two end alike, and of whole years where nothing is said", () => {
    expect(benchmarkFor("A1", [], { yearEnding: 2018, years: 3 })?.shown).toBe("486");
    expect(benchmarkFor("A1", [], { yearEnding: 2018 })?.shown).toBe("486");
    expect(benchmarkFor("A1", [], { yearEnding: 2015 })?.year).toBe("2014-15");
    expect(benchmarkFor("A1", [], { yearEnding: 2015, years: 0.25 })?.year).toBe("Q1 2014-15");
  });

  it("has the unit of the measure unless another is asked for", () => {
    expect(benchmarkFor("A4", [], { yearEnding: 2025 })?.shown).toBe("9%");
    expect(benchmarkFor("A4", [], { yearEnding: 2025, unit: "children" })?.shown).toBe("3,040");
  });

  it("is of the area that is asked for, whatever its letters", () => {
    const files = [own("A1", "2020-21", 700, { area: "Camden" })];
    expect(benchmarkFor("A1", files, { yearEnding: 2025, area: "CAMDEN " })?.value).toBe(700);
    expect(benchmarkFor("A1", files, { yearEnding: 2025, area: "Barnet" })).toBeUndefined();
    expect(benchmarkFor("A1", files, { yearEnding: 2025 })?.area).toBe("England");
  });

  it("is of all children unless a part is asked for", () => {
    const under1 = agedAtStart("aged under 1");
    expect(benchmarkFor("entry-placed", [], { yearEnding: 2025, part: under1 })?.shown).toBe("1:5");
  });

  it("is none where nobody published any", () =>
    expect(benchmarkFor("entry-iro", [], { yearEnding: 2025 })).toBeUndefined());
});

describe("all figures of a measure", () => {
  it("stand newest first, whole years before quarters", () => {
    expect(newestFirst("A2", BUILT_IN, {}).map(({ year }) => year)).toEqual([
      "Q1 to Q3 2017-18",
      "2016-17",
      "2014-15",
      "Q1 2014-15",
      "Q2 2014-15",
      "Q3 2014-15",
      "2013-14",
    ]);
  });
});
