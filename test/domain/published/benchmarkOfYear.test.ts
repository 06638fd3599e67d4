import { benchmark } from "../../../src/domain/published/benchmarkOfYear";
import { namedYears, readOneYear } from "../../../src/domain/published/publishedYears";

const shown = (...asked: Parameters<typeof benchmark>) => {
  const answer = benchmark(...asked);
  return answer.kind === "found" ? answer.figure.shown : [answer.kind, answer.reason];
};

describe("the England figure of one year", () => {
  it.each([
    ["A1", "2014-15", null, "533"],
    ["a1", "2015-18", null, "486"],
    ["A2", "Q3 2014-15", null, "241"],
    ["entry-placed", "2024-25", null, "1:7"],
    ["Entry-moved in", 2025, null, "1:7"],
    ["Entry to adoption order", "2024-25", "", "2:3"],
    ["Decision - match", "2022/23", "all children", "0:10"],
    ["Entry-moved in", "2024-25", "aged under 1", "1:5"],
    ["A9", "2023-24", null, "4,130"],
    ["A9", "2023-24", "waiting 1 to 2 years", "27%"],
    ["A4", "2024-25", null, "9%"],
    ["A4", "2024-25", "children", "3,040"],
    ["A4", "2023-24", "children", "3,020"],
    ["Moved in within 12 months of the decision", "2023-24", null, "2,180"],
  ])("of %s in %p, %p, is %s", (measure, year, group, figure) =>
    expect(shown(measure, year, group)).toBe(figure),
  );

  it("is no other year's: the reason names those that there are", () => {
    expect(shown("A1", "2018-19")).toEqual([
      "none",
      "No England figure of A1 is held for 2018-19; there is one for 2012-13 to 2014-15, Q1 2014-15, Q2 2014-15, Q3 2014-15, 2016-17, 2015-18 and Q1 to Q3 2017-18.",
    ]);
    expect(shown("Entry-moved in", "2017-18")).toEqual([
      "none",
      "No England figure of Entry-moved in is held for 2017-18; there is one for 2018-19 to 2024-25.",
    ]);
    expect(shown("Entry-moved in", "2023-24", "aged 1")).toEqual([
      "none",
      "No England figure of Entry-moved in (aged 1 at the start of the final period of care) is held for 2023-24; there is one for 2024-25.",
    ]);
  });

  it.each([
    ["A99", "2024-25", null, "not one of those with figures for England: A1, A2, A4"],
    ["A1", "soon", null, "is written 2024-25"],
    ["A1", null, null, "is written 2024-25"],
    ["A1", "2014-15", "boys", "A1 has figures for all children, and for no other group."],
    ["A9", "2023-24", "boys", "with a placement order; without a placement order"],
  ])("does not understand %s, %p, %p", (measure, year, group, says) =>
    expect(shown(measure, year, group)).toEqual(["not understood", expect.stringContaining(says)]),
  );
});

describe("one year to 31 March", () => {
  it.each([
    ["2024-25", "2024-25"],
    [" 2024 / 2025 ", "2024-25"],
    ["2024–25", "2024-25"],
    ["1999-00", "1999-00"],
    ["1999-2000", "1999-00"],
    ["2024-26", undefined],
    ["2015-18", undefined],
    ["2025", undefined],
    [2025, undefined],
    ["Q1 2024-25", undefined],
    [null, undefined],
  ])("%p is %p", (written, year) => expect(readOneYear(written)).toBe(year));

  it("is named with those that follow it", () => {
    expect(namedYears(["2019-20", "2016-17", "2017-18", "2018-19", "2022-23"])).toBe(
      "2016-17 to 2019-20 and 2022-23",
    );
    expect(namedYears(["2016-17", "2017-18"])).toBe("2016-17 and 2017-18");
    expect(namedYears([])).toBe("");
  });
});
