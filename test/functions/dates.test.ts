import fc from "fast-check";
import { parseDay } from "../../src/domain/dates/parseDay";
import * as dates from "../../src/functions/dates";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { day } from "../support/records";

beforeAll(() => loadOffice());

const of = (work: (...ranges: unknown[][][]) => unknown[][], ...cells: unknown[]) =>
  work(...cells.map((cell) => [[cell]]))[0]![0];

test.each<[string, () => unknown, unknown]>([
  ["31 March ends a year", () => of(dates.reportingYear, day("2024-03-31")), "2023-24"],
  ["1 April begins one", () => of(dates.reportingYear, day("2024-04-01")), "2024-25"],
  ["a century is passed in two digits", () => of(dates.reportingYear, day("1999-12-31")), "1999-00"],
  ["no date has no year", () => of(dates.reportingYear, 0), ""],
  ["Q1 is April to June", () => of(dates.quarter, day("2024-06-30")), "Q1"],
  ["Q4 is January to March", () => of(dates.quarter, day("2024-01-01")), "Q4"],
  ["a birthday makes a year", () => of(dates.age, day("2020-03-31"), day("2024-03-31")), 4],
  ["the day before does not", () => of(dates.age, day("2020-03-31"), day("2024-03-30")), 3],
  ["29 February has its birthday on the 28th", () => of(dates.age, day("2020-02-29"), day("2023-02-28")), 3],
  ["nobody has an age before birth", () => of(dates.age, day("2020-02-29"), day("2020-02-28")), ""],
  ["age 0 is a number", () => of(dates.age, day("2020-02-29"), day("2020-02-29")), 0],
  ["bands are the department's", () => of(dates.ageBand, day("2015-01-01"), day("2024-12-31")), "5 to 9"],
  ["there is no band without a date", () => of(dates.ageBand, null, day("2024-12-31")), ""],
  // Thursday before Easter 2024 to the Tuesday after it.
  ["working days leave Easter out", () => of(dates.workingDays, day("2024-03-28"), day("2024-04-02")), 1],
  ["they count back below 0", () => of(dates.workingDays, day("2024-04-02"), day("2024-03-28")), -1],
  [
    "from a Saturday to a Monday is one",
    () => of(dates.workingDays, day("2024-06-01"), day("2024-06-03")),
    1,
  ],
  // Fifteen to Friday 22 December, 27 to 29 December, 2 and 3 January.
  ["20 on from 1 December 2023", () => of(dates.addWorkingDays, day("2023-12-01"), 20), day("2024-01-03")],
  ["back over Easter", () => of(dates.addWorkingDays, day("2024-04-02"), -1), day("2024-03-28")],
  ["none on is the day", () => of(dates.addWorkingDays, day("2024-04-02"), 0), day("2024-04-02")],
  ["19 months are 1:7", () => of(dates.yearsMonths, 578), "1:7"],
  ["14 months are 1:2 and 426 days", () => of(dates.yearsMonths, 426), "1:2"],
  ["14 months", () => of(dates.daysLimit, 14), 426],
  ["4 months", () => of(dates.daysLimit, 4), 121],
])("%s", (_, got, wanted) => {
  expect(got()).toBe(wanted);
});

test.each<[string, () => unknown, string]>([
  ["half a working day", () => of(dates.addWorkingDays, day("2024-04-02"), 1.5), "#VALUE!"],
  ["years before 2010", () => of(dates.workingDays, day("2009-12-31"), day("2010-01-04")), "#N/A"],
  ["years beyond what is known", () => of(dates.addWorkingDays, day("2029-12-31"), 1), "#N/A"],
  ["a wait below 0", () => of(dates.yearsMonths, -1), "#VALUE!"],
  ["a word for a number", () => of(dates.daysLimit, "some"), "#VALUE!"],
])("refuses %s with a sentence", (_, got, code) => {
  expect(got()).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) as string });
});

describe("working days", () => {
  const anyDay = fc.integer({ min: day("2010-01-01"), max: day("2028-12-31") });

  test("of two spans add up to those of the whole", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const between = (from: number, to: number) => of(dates.workingDays, from, to) as number;
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });

  test("so many on, are so many away", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, count) => {
        const on = of(dates.addWorkingDays, from, count);
        expect(of(dates.workingDays, from, on)).toBe(count);
      }),
    );
  });
});

describe("=ADOPTION.UKDATE", () => {
  test.each([
    ["03/04/2019", "2019-04-03"],
    ["3rd April 2019", "2019-04-03"],
    ["2019-04-03", "2019-04-03"],
    ["Agreed 3.4.19", "2019-04-03"],
  ])("reads %s day first", (written, iso) => {
    expect(of(dates.ukDate, written)).toBe(day(iso));
  });

  test.each([
    ["31/02/2020", `"31/02/2020" is written as a date, but there is no such day.`],
    ["soon", `"soon" is not a date.`],
    ["zz/05/2020", `"zz/05/2020" is only a part of a date.`],
    ["1/1/20 or 2/1/20", `"1/1/20 or 2/1/20" holds more than one date.`],
    ["adjourned to 3/4/2024", `"adjourned to 3/4/2024" holds a date among words that may change it.`],
  ])("says why %s is no day", (written, message) => {
    expect(of(dates.ukDate, written)).toMatchObject({ code: "#VALUE!", message });
  });

  test("takes exactly what the reading of one date takes", () => {
    const written = fc.oneof(
      fc.string({ maxLength: 14 }),
      fc
        .tuple(
          fc.integer({ min: 0, max: 40 }),
          fc.integer({ min: 0, max: 14 }),
          fc.integer({ min: 1890, max: 2060 }),
        )
        .chain(([d, m, y]) => fc.constantFrom(`${d}/${m}/${y}`, `${d}-${m}-${y % 100}`, `${y}-${m}-${d}`)),
    );
    fc.assert(
      fc.property(written, (text) => {
        if (text.trim() === "" || /^#[A-Z/0]+[!?]?$/.test(text)) return;
        const read = parseDay(text.trim());
        const got = of(dates.ukDate, text);
        if (read.kind === "day") expect(got).toBe(read.day);
        else expect(got).toMatchObject({ code: "#VALUE!" });
      }),
    );
  });
});
