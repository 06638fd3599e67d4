import fc from "fast-check";
import { fileStem, sheetNameFrom } from "../../src/files/sheetNames";

test.each([
  ["2017-episodes", "2017-episodes"],
  ["a/b: [draft]?*", "a b draft"],
  ["'quoted'", "quoted"],
  ["History", "History file"],
  ["", "Sheet"],
  ["national_cla_adopted_average_time_between", "national_cla_adopted_average_ti"],
])("makes of %j the sheet name %j", (text, name) => {
  expect(sheetNameFrom(text, [])).toBe(name);
});

test("keeps two files of the same name apart, whatever their capitals", () => {
  expect(sheetNameFrom("episodes", ["Episodes", "episodes (2)"])).toBe("episodes (3)");
});

test("takes the folder and the ending off a file's name", () => {
  expect(fileStem("C:\\returns\\2024\\ad1.final.csv")).toBe("ad1.final");
  expect(fileStem(".csv")).toBe(".csv");
});

test("any text gives a name that Excel takes and that is not taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, others) => {
      const taken = [...others, sheetNameFrom(text, others)];
      const name = sheetNameFrom(text, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
