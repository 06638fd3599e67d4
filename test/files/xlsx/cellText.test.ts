import fc from "fast-check";
import { readText, writtenText } from "../../../src/files/xlsx/cellText";

test.each([
  ["plain, with é, 😀 and a\nbreak", "plain, with é, 😀 and a\nbreak"],
  ["a\u000bb", "a_x000B_b"],
  ["a\r\nb", "a_x000D_\nb"],
  ["_x0041_", "_x005F_x0041_"],
  ["half \ud83d pair", "half _xD83D_ pair"],
  ["_x0041\u0001", "_x005F_x0041_x0001_"],
])("writes %j as %j and reads it back", (text, written) => {
  expect(writtenText(text)).toBe(written);
  expect(readText(written)).toBe(text);
});

test("cuts what no cell can hold, and shows that it did", () => {
  const written = writtenText("x".repeat(40_000));
  expect(written).toHaveLength(32_767);
  expect(written.endsWith("x…")).toBe(true);
});

test("any text reads back the same", () => {
  const unit = fc.oneof(
    fc.constantFrom("_", "x", "0", "4", "1", "_x0041_", "\r", "\n", "\ud83d", "\ude00", "\ufffe"),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join("");
      expect(readText(writtenText(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
