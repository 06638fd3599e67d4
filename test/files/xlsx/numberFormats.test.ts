import { builtInFormat, builtInId, showsDay } from "../../../src/files/xlsx/numberFormats";

test.each([
  ["dd/mm/yyyy", true],
  ["[$-809]dd mmmm yyyy;@", true],
  ["mmm-yy", true],
  ["mmmm", true],
  ["dd/mm/yyyy hh:mm", true],
  ["hh:mm", false],
  ["[h]:mm:ss", false],
  ["mm:ss.0", false],
  ["General", false],
  ["0.00", false],
  ["@", false],
  ['0" days"', false],
  ["#,##0_d;[Red]-#,##0", false],
  ["\\d0", false],
])("%j shows a day: %s", (format, expected) => {
  expect(showsDay(format)).toBe(expected);
});

test("the short date that a file names by number is a UK date, and is written as such", () => {
  expect(builtInFormat(14)).toBe("dd/mm/yyyy");
  expect(builtInId("dd/mm/yyyy")).toBeUndefined();
  expect(builtInId("@")).toBe(49);
});

test("a number that nobody gave a meaning is a plain format", () => {
  expect(builtInFormat(23)).toBe("General");
});
