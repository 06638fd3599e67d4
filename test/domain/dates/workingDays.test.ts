import fc from "fast-check";
import { easterSunday } from "../../../src/domain/dates/easter";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { addWorkingDays, isWorkingDay, workingDays } from "../../../src/domain/dates/workingDays";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { bankHolidays } from "../../../src/domain/published/bankHolidays";
import { day as plainDay } from "../../support/records";

const day = (iso: string) => plainDay(iso) as SerialDay;

describe("Easter", () => {
  it.each([
    ["2010-04-04"],
    ["2011-04-24"],
    ["2016-03-27"],
    ["2019-04-21"],
    ["2024-03-31"],
    ["2025-04-20"],
    ["2026-04-05"],
    // The earliest and the latest that there can be within reach of a lifetime.
    ["1913-03-23"],
    ["2038-04-25"],
  ])("is on %s", (iso) => {
    expect(formatIso(easterSunday(Number(iso.slice(0, 4))))).toBe(iso);
  });
});

describe("bank holidays of England", () => {
  const list = (year: number) => bankHolidays(year).map(({ day }) => formatIso(day).slice(5));

  it.each([
    [2010, "Boxing Day on a Sunday", "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"],
    [2011, "the royal wedding", "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"],
    [2012, "spring moved to June, and the jubilee", "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"],
    [2020, "early May moved to VE day", "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
    [2022, "the jubilee and the funeral", "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
    [2023, "the coronation", "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
    [2024, "nothing out of the way", "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
    [2027, "Christmas on a Saturday", "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
    [2028, "New Year's Day on a Saturday", "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"],
  ])("%i: %s", (year, _, days) => {
    expect(list(year).join(" ")).toBe(days);
  });

  it("say which are announced and which are what the rule gives", () => {
    const statuses = (year: number) => [...new Set(bankHolidays(year).map(({ status }) => status))];
    expect([2009, 2010, 2028, 2029].map(statuses)).toEqual([
      ["by rule"],
      ["sourced"],
      ["sourced"],
      ["by rule"],
    ]);
  });
});

describe("working days", () => {
  it.each([
    // Monday 25 and Tuesday 26 December are holidays; 28 December is the second working day after Friday 22.
    ["2023-12-22", 1, "2023-12-27"],
    ["2023-12-22", 2, "2023-12-28"],
    // Christmas on a Sunday: Boxing Day is the Monday, and the Tuesday stands for Christmas.
    ["2022-12-23", 1, "2022-12-28"],
    // Jubilee: Thursday 2 and Friday 3 June 2022.
    ["2022-06-01", 1, "2022-06-06"],
    // Over a weekend from its first day, and from a Sunday.
    ["2024-03-02", 1, "2024-03-04"],
    ["2024-03-03", 1, "2024-03-04"],
    // Twenty over the last day of a leap February: four weeks with no holiday in them.
    ["2024-02-29", 20, "2024-03-28"],
    // And over Easter: Good Friday and Easter Monday are two more days.
    ["2024-03-01", 20, "2024-04-02"],
    // The early May and the spring bank holiday.
    ["2024-04-30", 20, "2024-05-30"],
  ])("%s and %i is %s", (from, count, to) => {
    expect(formatIso(addWorkingDays(day(from), count))).toBe(to);
    expect(workingDays(day(from), day(to))).toBe(count);
  });

  it("count backwards as forwards", () => {
    expect(workingDays(day("2024-04-02"), day("2024-03-28"))).toBe(-1);
    expect(workingDays(day("2024-04-02"), day("2024-04-02"))).toBe(0);
  });

  const days = fc
    .integer({ min: day("2010-01-01"), max: day("2029-06-30") })
    .map((each) => each as SerialDay);
  const counts = fc.integer({ min: 1, max: 120 });

  it("are as many as were added, and never end on a day off", () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const to = addWorkingDays(from, count);
        expect(workingDays(from, to)).toBe(count);
        expect(isWorkingDay(to)).toBe(true);
      }),
    );
  });

  it("never run back: a later start or one day more ends no earlier", () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const to = addWorkingDays(from, count);
        expect(addWorkingDays((from + 1) as SerialDay, count)).toBeGreaterThanOrEqual(to);
        expect(addWorkingDays(from, count + 1)).toBeGreaterThan(to);
      }),
    );
  });
});
