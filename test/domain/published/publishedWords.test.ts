import { figureOf } from "../../../src/domain/published/published";
import { readPublishedYear, yearEndingOf, yearsIn } from "../../../src/domain/published/publishedYears";
import { spokenOf } from "../../../src/domain/published/spokenOf";
import { readYearsAndMonths, shownMonths, wholeDays } from "../../../src/domain/published/yearsAndMonths";

describe("durations in years and months", () => {
  it.each([
    ["0:11", 11],
    ["1:7", 19],
    ["00:09", 9],
    ["01:07:00", 19],
    [11 / 1440, 11],
    [67 / 1440, 19],
    [0, 0],
    ["0:12", undefined],
    ["k", undefined],
    [0.3333, undefined],
    [426, undefined],
    [null, undefined],
  ])("%p is %p months", (cell, months) => expect(readYearsAndMonths(cell)).toBe(months));

  it("have the days that the thresholds have", () => {
    expect([21, 20, 18, 16, 14, 7, 6, 5, 4].map(wholeDays)).toEqual([
      639, 608, 547, 487, 426, 213, 182, 152, 121,
    ]);
    expect(shownMonths(19)).toBe("1:7");
  });
});

describe("figures as shown", () => {
  it("have commas between thousands, and a sign where they are percent", () => {
    expect(figureOf(2980, "children").shown).toBe("2,980");
    expect(figureOf(1234567, "children").shown).toBe("1,234,567");
    expect(figureOf(6.3, "percent").shown).toBe("6.3%");
  });
});

describe("years of published figures", () => {
  it.each([
    [2024, "Reporting year", "2023-24"],
    ["2024", "", "2023-24"],
    [202324, "Financial year", "2023-24"],
    ["202324", "Financial year Q2", "Q2 2023-24"],
    ["2023/24", "", "2023-24"],
    ["2023-2024", "", "2023-24"],
    ["2015-18", "", "2015-18"],
    ["2016-17 (OT)", "", "2016-17"],
    ["1999-00", "", "1999-00"],
    ["31 March 2018", "", "2017-18"],
    ["202324", "Financial year Q1-Q3", "Q1 to Q3 2023-24"],
    ["Q3 2014-15", "", "Q3 2014-15"],
    ["2024", "Calendar year", undefined],
    ["202324", "Academic year", undefined],
    ["2024", "Q1", undefined],
    ["202422", "", undefined],
    ["Total", "", undefined],
    [12, "", undefined],
    [null, "", undefined],
  ])("%p (%s) is %p", (cell, identifier, year) => expect(readPublishedYear(cell, identifier)).toBe(year));

  it("end and last as they say", () => {
    expect(["2015-18", "2024-25", "Q1 to Q3 2017-18", "1999-00"].map(yearEndingOf)).toEqual([
      2018, 2025, 2018, 2000,
    ]);
    expect(["2015-18", "2024-25", "Q1 2014-15", "Q1 to Q3 2017-18"].map(yearsIn)).toEqual([3, 1, 0.25, 0.75]);
  });
});

const of = (counts: string, group = "", age = "") =>
  spokenOf({ group, counts, age }).map((spoken) =>
    [spoken.of, spoken.unit, spoken.part].filter(Boolean).join(" "),
  );

describe("what the words of a row speak of", () => {
  it.each([
    [
      "1. Average time between entry into care and decision that child should be placed for adoption",
      "entry-adm",
    ],
    [
      "Average time between decision that child should be placed for adoption and matching of child and adopters",
      "adm-match",
    ],
    ["3. Average time between date of matching and date placed for adoption", "match-placed"],
    ["Mean time from entry into care to date placed for adoption", "entry-placed"],
    ["5. Average time between date placed for adoption and the date child adopted", "placed-adopted"],
    ["Total average time between entry into care and adoption", "entry-adopted"],
    ["Average time between placement order and matching", "order-match"],
  ])("a stage: %s", (words, stage) => expect(of(words)).toEqual([`${stage} days`]));

  it.each([
    [
      "Average time (in days) between a child entering care and moving in with its adoptive family, for children who have been adopted",
      "A1 days",
    ],
    [
      "A10. Average time (in days) between a child entering care and moving in with its adoptive family, adjusted for foster carer adoptions",
      "A10 days",
    ],
    [
      "Average time between a local authority receiving court authority to place a child and the local authority deciding on a match to an adoptive family (days)",
      "A2 days",
    ],
    [
      "Percentage of children who wait less than 14 months between entering care and moving in with their adoptive family",
      "A3 percent",
    ],
    ["%_of LAC Adopted", "A4 percent"],
    ["Percentage of children leaving care who are adopted", "A4 percent"],
    ["Percentage of LAC ceased who were adopted", "A4 percent"],
    ["Number of LAC adopted during the year ending 31st March", "A4 children"],
    ["Children for whom permanence decision has changed away from adoption", "A5 children"],
    ["Percentage of children for whom the permanence decision has changed away from adoption", "A5 percent"],
    ["A9 Number of children waiting to be placed for adoption", "A9 children"],
    ["Number of approved adoptive families waiting to be matched", "A11 families"],
    [
      "Percentage of adoptive families matched to a child who waited at least 3 months from approval to being matched",
      "A12 percent",
    ],
    ["Number of new ADM decisions", "A15 children"],
    ["Number of new placement orders granted", "A16 children"],
    ["1a Children for whom the decision was made in the latest year", "A15 children"],
    ["Children for whom the adoption decision is being reviewed", ""],
    ["All children for whom the decision has been reversed", "A5 children"],
    [
      "4c Children looked after on 31 March for whom the decision to place for adoption is intact",
      "A9 children",
    ],
    [
      "4c.2 Children looked after on 31 March without a placement order, who were not placed for adoption on 31 March",
      "A9 children without a placement order",
    ],
  ])("a measure: %s", (words, found) => expect(of(words).join("")).toBe(found));

  it.each([
    "Average time between a child entering care and moving in with its adoptive family: distance from the threshold (days)",
    "Percentage of BME children leaving care who are adopted",
    "Median time between entry into care and adoption",
    "Percentage of children who wait less than 16 months between entering care and moving in with their adoptive family",
    "Percentage of LAC adopted aged 5 and over",
    "Percentage of adoptions of children from ethnic minorities",
    "Children waiting to be placed for adoption with a disability",
    "Number of LAC ceased because of a Special Guardianship Order",
    "Adoption Finance",
    "Average time between decision and review",
    "4b Children looked after on 31 March for whom the decision to place for adoption has been reversed",
    "Female",
    "Total",
    "",
  ])("nothing of ours: %s", (words) => expect(of(words)).toEqual([]));

  it("is a total only under a group that says what of", () => {
    expect(of("Total", "Adopted")).toEqual(["A4 children"]);
    expect(of("Total", "Special guardianship orders")).toEqual([]);
    expect(of("Total", "Gender")).toEqual([]);
    expect(of("Adopted", "Reason ceased to be looked after")).toEqual(["A4 children", "A4 percent"]);
  });

  it("is how long children wait, and not their sex, under the group of children with an order", () => {
    const group =
      "Children who were still looked after on 31 March with a placement order who were not placed for adoption";
    expect(of("From 1 year to under 2 years time spent waiting to be placed for adoption", group)).toEqual([
      "A9 percent with a placement order, waiting 1 to 2 years",
    ]);
    expect(of("Female", group)).toEqual([]);
  });

  it.each([
    ["3 years and over time spent waiting to be placed for adoption", "waiting 3 years and over"],
    ["6 months to under 1 year time spent waiting to be placed for adoption", "waiting 6 months to 1 year"],
    ["1 to under 2 years time spent waiting to be placed for adoption", "waiting 1 to 2 years"],
  ])("is a length of waiting that begins with its number: %s", (words, wait) =>
    expect(of(words, "Children with a placement order not placed for adoption")).toEqual([
      `A9 percent with a placement order, ${wait}`,
    ]),
  );

  it.each([
    ["Aged 1", "aged 1"],
    ["1", "aged 1"],
    ["Under 1 year", "aged under 1"],
    ["7 years and over", "aged 7 and over"],
    ["7 and over", "aged 7 and over"],
    ["Aged under 1", "aged under 1"],
  ])("is of the same age however it is written: %s", (age, said) =>
    expect(of("Average time between entry into care and adoption", "", age)).toEqual([
      `entry-adopted days ${said} at the start of the final period of care`,
    ]),
  );

  it("is of an age where the row says so", () =>
    expect(of("Total average time between entry into care and adoption", "", "Aged under 1")).toEqual([
      "entry-adopted days aged under 1 at the start of the final period of care",
    ]));
});
