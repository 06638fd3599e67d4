import fc from "fast-check";
import { calendarDay } from "../../../../src/domain/dates/serialDay";
import { fifteenDigits, readTyped } from "../../../../src/workbench/host/model/typedText";

const read = (text: string) => readTyped(text, 2026);

test("a day and a month are a date of the current year, the month first", () => {
  expect(calendarDay((read("3/4") as { value: number }).value)).toEqual({ year: 2026, month: 3, day: 4 });
  expect(calendarDay((readTyped("3/4", 1999) as { value: number }).value)).toEqual({
    year: 1999,
    month: 3,
    day: 4,
  });
});

test("a year of two digits is of this century up to 29", () => {
  expect(read("1/2/29")).toEqual(read("1/2/2029"));
  expect(read("1/2/30")).toEqual(read("1/2/1930"));
});

test.each([
  "13/13",
  "2023-02-30",
  "30/02/2020",
  "1/2/3/4",
  "12:61",
  "1.2.3",
  "E11",
  "10 Downing Street",
  "A-1",
  "--",
  "Decision",
])("%j is text", (text) => {
  expect(read(text)).toEqual({ kind: "value", value: text });
});

test.each([
  ["=A1", "=A1"],
  ["+A1", "=+A1"],
  ["-(3)", "=-(3)"],
  ["@SUM(A1)", "=SUM(A1)"],
])("%j is the formula %j", (text, formula) => {
  expect(read(text)).toEqual({ kind: "formula", formula });
});

test("an apostrophe keeps any text as it is, itself not kept", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(`'${text}`)).toEqual({ kind: "value", value: text });
    }),
  );
});

test("any whole number's text is the number", () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      expect(read(String(number))).toEqual({ kind: "value", value: number });
    }),
  );
});

/** What a cell can hold: nothing above 9.99E307, nothing between 0 and 2.3E-308. */
const excelNumber = fc
  .double({ noNaN: true, min: -9e307, max: 9e307 })
  .filter((number) => number === 0 || Math.abs(number) > 1e-300);

test("fifteen digits are kept, and taking them twice changes nothing", () => {
  expect(fifteenDigits(Number("123456.123456789123"))).toBe(123456.123456789);
  fc.assert(
    fc.property(excelNumber, (number) => {
      const kept = fifteenDigits(number);
      expect(fifteenDigits(kept)).toBe(kept);
      expect(Math.abs(kept - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
    }),
  );
});
