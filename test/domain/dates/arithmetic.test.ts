import fc from "fast-check";
import { ageBand, wholeYears } from "../../../src/domain/dates/age";
import { addDays, addMonths, wholeMonths } from "../../../src/domain/dates/arithmetic";
import {
  quarter,
  reportingYear,
  yearEnding31March,
  yearFrom1April,
} from "../../../src/domain/dates/reportingYear";
import { serialDay, type SerialDay } from "../../../src/domain/dates/serialDay";

const on = (year: number, month: number, day: number) => serialDay(year, month, day)!;
const someDay = fc.integer({ min: 20_000, max: 60_000 }).map((day) => day as SerialDay);

describe("calendar arithmetic", () => {
  it("keeps to the end of a shorter month", () => {
    expect(addMonths(on(2024, 1, 31), 1)).toBe(on(2024, 2, 29));
    expect(addMonths(on(2023, 1, 31), 1)).toBe(on(2023, 2, 28));
    expect(addMonths(on(2024, 3, 31), -13)).toBe(on(2023, 2, 28));
    expect(addDays(on(2024, 2, 28), 2)).toBe(on(2024, 3, 1));
  });

  it("counts whole months and years", () => {
    expect(wholeMonths(on(2024, 1, 15), on(2024, 2, 14))).toBe(0);
    expect(wholeMonths(on(2024, 1, 15), on(2024, 2, 15))).toBe(1);
    expect(wholeMonths(on(2024, 2, 15), on(2024, 1, 15))).toBe(-1);
    expect(wholeYears(on(2020, 3, 31), on(2024, 3, 30))).toBe(3);
    expect(wholeYears(on(2020, 2, 29), on(2021, 2, 28))).toBe(1);
    expect([0, 1, 4, 5, 10, 15, 16, -1, NaN].map(ageBand)).toEqual([
      "Under 1",
      "1 to 4",
      "1 to 4",
      "5 to 9",
      "10 to 15",
      "10 to 15",
      "16 and over",
      "",
      "",
    ]);
  });

  it("finds so many months again after adding them", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 400 }), (day, months) => {
        expect(wholeMonths(day, addMonths(day, months))).toBe(months);
        expect(wholeMonths(day, (addMonths(day, months + 1) - 1) as SerialDay)).toBe(months);
      }),
    );
  });
});

describe("the reporting year", () => {
  it("ends on 31 March", () => {
    expect(yearEnding31March(on(2024, 3, 31))).toBe(on(2024, 3, 31));
    expect(yearEnding31March(on(2024, 4, 1))).toBe(on(2025, 3, 31));
    expect([
      reportingYear(on(2024, 3, 31)),
      reportingYear(on(2024, 4, 1)),
      reportingYear(on(1999, 5, 1)),
    ]).toEqual(["2023-24", "2024-25", "1999-00"]);
    expect([
      quarter(on(2024, 4, 1)),
      quarter(on(2024, 9, 30)),
      quarter(on(2024, 12, 31)),
      quarter(on(2024, 3, 1)),
    ]).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  });

  it("holds every one of its days", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(yearFrom1April(day)).toBeLessThanOrEqual(day);
        expect(yearEnding31March(day)).toBeGreaterThanOrEqual(day);
        expect(addMonths(yearFrom1April(day), 12) - 1).toBe(yearEnding31March(day));
      }),
    );
  });
});
