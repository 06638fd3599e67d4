import type { Check } from "../../../src/domain/checks/check";
import { CHECKS } from "../../../src/domain/checks/checks";
import { MODULES } from "../../../src/domain/checks/returnYear";
import { canRun, runChecks } from "../../../src/domain/checks/runChecks";
import { checked, named } from "../../support/checkExamples";
import { register, returnYear, SOURCES, type ReturnLines } from "../../support/returns";

const everyRow = (more: Partial<Check> = {}): Check => ({
  ...{ id: "test", severity: "warning", message: "It is wrong.", fix: "Mend it.", changes: "A2." },
  needs: { AD1: ["DATE_INT"] },
  run(year, _last, fails) {
    for (let row = 0; row < year.modules.AD1!.count; row++) {
      fails("AD1", row, ["DATE_INT", "DATE_MATCH"]);
      fails("AD1", row, ["DATE_MATCH"]);
    }
  },
  ...more,
});

const years = (lines: Record<number, ReturnLines>) => {
  const { childOf, keys } = register();
  const found = Object.entries(lines).map(([ends, each]) => returnYear(Number(ends), each, childOf));
  return { found, children: named(keys) };
};

describe("running the checks of the return", () => {
  it("makes one data query of a row that fails, at the cell named first", () => {
    expect(checked([everyRow()], { AD1: ["A 2023-05-01"] })).toEqual([
      {
        ...{ rule: "test", severity: "warning", table: "AD1", row: 2, column: "DATE_INT", childId: "A" },
        ...{ message: "It is wrong.", fix: "Mend it.", changes: "A2." },
      },
    ]);
  });

  it("names the column as its sheet does, and by its field where the sheet does not have it", () => {
    const { found, children } = years({ 2024: { AD1: ["A 2023-05-01"] } });
    const sources = SOURCES.map((source) => ({
      ...source,
      sheet: `My ${source.sheet}`,
      headers: { DATE_INT: "Date  Int " },
    }));
    const headerOf = (field: string) =>
      [
        ...runChecks(found, { children, sources }, [
          everyRow({ run: (_year, _last, fails) => fails("AD1", 0, [field]) }),
        ]),
      ].flat()[0];
    expect(headerOf("DATE_INT")).toMatchObject({ table: "My AD1", column: "Date  Int " });
    expect(headerOf("DATE_MATCH")).toMatchObject({ column: "DATE_MATCH" });
  });

  it("leaves out a check whose module or column the year does not have", () => {
    const { found } = years({ 2024: { AD1: ["CHILD DATE_MATCH", "A 2023-05-01"] } });
    expect(canRun(everyRow(), found[0]!, undefined)).toBe(false);
    expect(canRun(everyRow({ needs: { AD1: ["DATE_MATCH"] } }), found[0]!, undefined)).toBe(true);
    expect(canRun(everyRow({ needs: { OC3: [] } }), found[0]!, undefined)).toBe(false);
  });

  it("gives a check the year just before, and no other", () => {
    const ad1 = { AD1: ["A 2023-05-01"] };
    const seen: (number | undefined)[] = [];
    const look = everyRow({ run: (_year, last) => seen.push(last?.to) });
    const { found, children } = years({ 2021: ad1, 2022: ad1, 2024: ad1 });
    const named = { children, sources: SOURCES };
    [...runChecks(found, named, [look])].flat();
    expect(seen).toEqual([undefined, found[0]!.to, undefined]);
    seen.length = 0;
    [...runChecks(found, named, [{ ...look, needsLast: { AD1: [] } }])].flat();
    expect(seen).toEqual([found[0]!.to]);
  });
});

describe("the list of checks", () => {
  it("has each id once", () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("speaks in whole sentences, of data queries and never of findings", () => {
    for (const { id, message, fix, changes, differs } of CHECKS)
      for (const text of [message, fix, changes, differs])
        if (text !== undefined)
          expect([id, text]).toEqual([id, expect.stringMatching(/^(?!.*\bfinding)[A-Z0-9].*\.$/)]);
  });

  it("needs modules that there are", () => {
    const needed = CHECKS.flatMap(({ needs, needsLast }) => Object.keys({ ...needs, ...needsLast }));
    expect(needed.filter((module) => !(MODULES as readonly string[]).includes(module))).toEqual([]);
  });
});
