import fc from "fast-check";
import { ADOPTION_CHECKS } from "../../../src/domain/checks/adoptionChecks";
import type { Check } from "../../../src/domain/checks/check";
import { CHECKS } from "../../../src/domain/checks/checks";
import { MODULES, type Module } from "../../../src/domain/checks/returnYear";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { LAYOUTS } from "../../../src/tables/layouts/layouts";
import { named } from "../../support/checkExamples";
import { register, returnYear, SOURCES, type ReturnLines } from "../../support/returns";

/** A few days around three collection years, blanks and what is no day. */
const DAYS = [
  "-",
  "soon",
  "2021-06-01",
  "2022-03-31",
  "2022-04-01",
  "2022-09-01",
  "2023-03-31",
  "2023-04-01",
].concat(["2023-06-01", "2023-06-02", "2024-03-31", "2024-04-01", "2015-01-01"]);
/** Codes that matter to some check, whatever the column. */
const CODES = [
  "-",
  "S",
  "L",
  "P",
  "U",
  "E1",
  "D1",
  "C2",
  "V4",
  "A3",
  "A5",
  "A6",
  "U5",
  "T0",
  "P1",
  "X1",
].concat(["E11", "E12", "E4A", "E45", "0", "1", "2", "MM", "M1", "L0", "L11", "RD1", "PR1", "N1", "zz"]);
const CHILDREN = ["A", "B", "C"];

const anyModule = (module: Module): fc.Arbitrary<string[]> => {
  const fields = LAYOUTS.find((layout) => layout.module === module)!.fields.filter(
    ({ holds }) => holds !== "id",
  );
  const line = fc
    .tuple(
      fc.constantFrom(...CHILDREN),
      ...fields.map(({ holds }) => fc.constantFrom(...(holds === "day" ? DAYS : CODES))),
    )
    .map((cells) => cells.join(" "));
  const header = ["CHILD", ...fields.map(({ name }) => name)].join(" ");
  return fc.array(line, { maxLength: 6 }).map((lines) => [header, ...lines]);
};

const anyLines: fc.Arbitrary<ReturnLines> = fc.record(
  Object.fromEntries(MODULES.map((module) => [module, anyModule(module)])),
  { requiredKeys: [] },
);

/** Which rows fail what, in the return of 2023-24 and that of the year before, by what the rows say. */
function failures(checks: readonly Check[], last: ReturnLines, year: ReturnLines): string[] {
  const { childOf, keys } = register();
  CHILDREN.forEach(childOf);
  const returns = [returnYear(2023, last, childOf), returnYear(2024, year, childOf)];
  const found = [...runChecks(returns, { children: named(keys), sources: SOURCES }, checks)].flat();
  return found
    .map(({ rule, table, row, column, childId }) => {
      const module = table.replace(" 2023", "") as Module;
      const line = (table === module ? year : last)[module]![row - 1]!;
      expect(line.startsWith(`${childId} `)).toBe(true);
      return `${rule} ${table} ${column}: ${line}`;
    })
    .sort();
}

const turned = (lines: ReturnLines): ReturnLines =>
  Object.fromEntries(
    Object.entries(lines).map(([module, own]) => [module, [own[0]!, ...own.slice(1).reverse()]]),
  );

describe("the checks of any two returns", () => {
  it("end without an exception, at rows of the child that they name", () => {
    fc.assert(fc.property(anyLines, anyLines, (last, year) => void failures(CHECKS, last, year)));
  });

  it("fail the same rows whatever their order, those of adoptions", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (last, year) => {
        expect(failures(ADOPTION_CHECKS, turned(last), turned(year))).toEqual(
          failures(ADOPTION_CHECKS, last, year),
        );
      }),
      { numRuns: 150 },
    );
  });
});
