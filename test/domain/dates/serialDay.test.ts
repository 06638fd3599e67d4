import fc from "fast-check";
import { calendarDay, FIRST_DAY, LAST_DAY, serialDay } from "../../../src/domain/dates/serialDay";

describe("serial days", () => {
  it("are Excel's own", () => {
    expect(serialDay(1900, 3, 1)).toBe(61);
    expect(serialDay(2024, 3, 31)).toBe(45382);
    expect(serialDay(9999, 12, 31)).toBe(LAST_DAY);
  });

  it("know no date that the calendar does not have", () => {
    expect(serialDay(2023, 2, 29)).toBeUndefined();
    expect(serialDay(2024, 13, 1)).toBeUndefined();
    expect(serialDay(1899, 12, 31)).toBeUndefined();
    expect(serialDay(1900, 2, 28)).toBeUndefined();
  });

  it("come back from the calendar unchanged, every one", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        const { year, month, day: dayOfMonth } = calendarDay(day);
        expect(serialDay(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});
