import { readFileSync } from "node:fs";
import { ExcelProblem, plainError, StaleSheets } from "../../src/excel/errors";

const refused = (code: string): Error =>
  Object.assign(new Error("Der Vorgang ist nicht zulässig."), { code });

describe("What Excel refuses, in plain words", () => {
  test("somebody is typing: says to press Enter", () => {
    expect(plainError(refused("InvalidOperationInCellEditMode")).fix).toBe(
      "Finish editing the cell (press Enter), then press Analyse again.",
    );
  });

  test("an unknown code is named, and Excel's own text is never shown", () => {
    const { message, fix } = plainError(refused("SomethingNew"));
    expect(message).toContain("SomethingNew");
    expect(`${message}${fix}`).not.toContain("Vorgang");
  });

  test("what is no error of Excel's says no more than that", () => {
    expect(plainError(new TypeError("undefined is not a function")).message).not.toContain("function");
  });

  test("a problem that is a sentence already keeps it", () => {
    expect(plainError(new ExcelProblem("No sheet.", "Make one."))).toEqual({
      message: "No sheet.",
      fix: "Make one.",
    });
  });

  test("stale sheets are named", () => {
    const stale = new StaleSheets(["Summary", "Drift (EP)"], refused("AccessDenied"));
    expect(stale.message).toContain("Do not use: Summary, Drift (EP).");
    expect(stale.code).toBe("AccessDenied");
  });

  test("every code in the table is one that Excel knows", () => {
    const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
    const source = readFileSync("src/excel/errors.ts", "utf8");
    const codes = [...source.matchAll(/^ {2}([A-Z]\w+): \{$/gm)].map((match) => match[1] as string);
    expect(codes.length).toBeGreaterThan(15);
    expect(
      codes.filter((code) => !types.includes(` = "${code}"`)).filter((code) => !DOCUMENTED.has(code)),
    ).toEqual([]);
  });
});

/** In Microsoft's table of error codes (office/dev/add-ins/testing/application-specific-api-error-handling), not in the types. */
const DOCUMENTED = new Set([
  "ActivityLimitReached",
  "ApiNotAvailable",
  "HostRestartNeeded",
  "MemoryLimitReached",
  "RequestPayloadSizeLimitExceeded",
]);
