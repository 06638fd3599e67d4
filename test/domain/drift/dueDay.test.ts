import { dueDay, inUnits, isTarget, type Clock, type Unit } from "../../../src/domain/drift/clock";
import { CLOCKS } from "../../../src/domain/drift/clocks";
import { calendarDay, type SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { day } from "../../support/records";

const clock = (count: number, unit: Unit): Clock => ({
  id: "any",
  name: "any",
  from: "one day",
  until: "another",
  limit: { count, unit },
  basis: "local",
  source: "none",
});

describe("the day on which a limit falls", () => {
  it.each<[string, number, Unit, string]>([
    // 426 days from 1 January: 366 of the leap year 2024 lead to 1 January 2025, and 60 more to 2 March.
    ["2024-01-01", 426, "days", "2025-03-02"],
    // The same a year earlier: 365 lead to 1 January 2024, and 61 more over the leap day to 2 March.
    ["2023-01-01", 426, "days", "2024-03-02"],
    ["2023-11-30", 121, "days", "2024-03-30"],
    // Months: the last day where a month is too short, in a leap year and in another.
    ["2023-10-31", 4, "months", "2024-02-29"],
    ["2022-10-31", 4, "months", "2023-02-28"],
    ["2024-02-29", 12, "months", "2025-02-28"],
    ["2024-02-29", 48, "months", "2028-02-29"],
    ["2023-08-31", 6, "months", "2024-02-29"],
    ["2023-09-30", 6, "months", "2024-03-30"],
    ["2024-12-31", 2, "months", "2025-02-28"],
    ["2024-12-31", 18, "months", "2026-06-30"],
    // Weeks: ten over the end of February of a leap year, and of another.
    ["2024-02-01", 10, "weeks", "2024-04-11"],
    ["2023-02-01", 10, "weeks", "2023-04-12"],
    // 26 weeks are 182 days.
    ["2024-01-31", 26, "weeks", "2024-07-31"],
    // Working days: 20 over Easter 2024, and over Christmas and New Year 2025-26 (25, 26 December and 1 January).
    ["2024-03-01", 20, "working days", "2024-04-02"],
    ["2025-12-12", 20, "working days", "2026-01-14"],
  ])("%s and %i %s is %s", (from, count, unit, due) => {
    expect(formatIso(dueDay(day(from) as SerialDay, clock(count, unit)))).toBe(due);
  });

  it("follows the council's own target in the clock's own unit", () => {
    const since = day("2023-10-31") as SerialDay;
    expect(formatIso(dueDay(since, clock(6, "months"), new Map([["any", 4]])))).toBe("2024-02-29");
    expect(formatIso(dueDay(since, clock(6, "months"), new Map([["other", 4]])))).toBe("2024-04-30");
  });

  it("can be worked out for the longest target that is allowed", () => {
    expect(calendarDay(dueDay(day("2026-01-31") as SerialDay, clock(9999, "months"))).year).toBe(2859);
  });
});

describe("a local target", () => {
  it.each([[1], [90], [9999]])("may be %s", (typed) => expect(isTarget(typed)).toBe(true));
  it.each([[0], [-3], [2.5], [10_000], [45_382], ["90"], ["two weeks"], [true], [null]])(
    "is not %j",
    (typed) => expect(isTarget(typed)).toBe(false),
  );
});

describe("the clocks", () => {
  it("have ids and names of their own, and names without the length that a person may change", () => {
    expect(new Set(CLOCKS.map(({ id }) => id)).size).toBe(CLOCKS.length);
    expect(new Set(CLOCKS.map(({ name }) => name)).size).toBe(CLOCKS.length);
    // The stages of adopters are called by number.
    expect(CLOCKS.filter(({ name }) => /\d/.test(name.replace(/Adopter Stage [12]/, "")))).toEqual([]);
  });

  it("say one of a thing in the singular", () => {
    expect([inUnits(1, "months"), inUnits(20, "working days"), inUnits(1, "working days")]).toEqual([
      "1 month",
      "20 working days",
      "1 working day",
    ]);
  });
});
