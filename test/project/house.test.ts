import path from "node:path";
import { Linter } from "eslint";
import type { ESLint } from "eslint";
import tseslint from "typescript-eslint";

interface House {
  HOUSE: Record<string, { rooms: string[]; packages: string[] | "any" }>;
  arrows: NonNullable<ESLint.Plugin["rules"]>[string];
}
const { HOUSE, arrows } = jest.requireActual<House>(path.resolve(__dirname, "../../scripts/lint/house.mjs"));

/** What the rule says of one line of code in a file. */
function complaints(file: string, code: string): string[] {
  return new Linter()
    .verify(
      code,
      [
        {
          files: ["**/*.ts", "**/*.tsx"],
          languageOptions: { parser: tseslint.parser as Linter.Parser },
          plugins: { house: { rules: { arrows } } },
          rules: { "house/arrows": "error" },
        },
      ],
      { filename: file },
    )
    .map(({ message }) => message);
}

describe("the arrows between the rooms of src", () => {
  test.each([
    ["the domain may use itself", "src/domain/drift/clocks.ts", `import { x } from "../dates/serialDay";`],
    [
      "tables read with the domain's rules",
      "src/tables/columns.ts",
      `import { x } from "../domain/columns";`,
    ],
    [
      "the analysis uses everything below it",
      "src/analysis/analyse.ts",
      `import { x } from "../excel/readSheets";`,
    ],
    [
      "files load their library lazily",
      "src/files/xlsx/readXlsx.ts",
      `const fflate = await import("fflate");`,
    ],
    [
      "the pane is React and Fluent",
      "src/taskpane/sections/Found.tsx",
      `import { x } from "@fluentui/react-components";`,
    ],
    [
      "the pane shows the product's version",
      "src/taskpane/index.tsx",
      `import { version } from "../../package.json";`,
    ],
    [
      "the workbench may use the pane",
      "src/workbench/page/index.tsx",
      `import { x } from "../../taskpane/TaskPane";`,
    ],
    [
      "tests stand outside the house",
      "test/domain/dates/serialDay.test.ts",
      `import { x } from "../../../src/excel/errors";`,
    ],
  ])("%s", (_, file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });

  test.each([
    [
      "the domain knows nobody",
      "src/domain/columns.ts",
      `import { x } from "../tables/sheetGrid";`,
      "src/tables",
    ],
    [
      "not even for a type",
      "src/domain/columns.ts",
      `import type { X } from "../sheets/plan";`,
      "src/sheets",
    ],
    ["nor in an export", "src/domain/columns.ts", `export * from "../excel/errors";`, "src/excel"],
    [
      "nor in a type written inline",
      "src/domain/columns.ts",
      `type X = import("../excel/errors").X;`,
      "src/excel",
    ],
    ["nor lazily", "src/domain/columns.ts", `const x = await import("../files/csv");`, "src/files"],
    ["the domain uses no package", "src/domain/columns.ts", `import { x } from "react";`, "package react"],
    ["only files open files", "src/tables/sheetGrid.ts", `import { x } from "fflate";`, "package fflate"],
    [
      "nothing imports the workbench",
      "src/analysis/analyse.ts",
      `import { x } from "../workbench/host/host";`,
      "src/workbench",
    ],
    [
      "Excel does not know the pane",
      "src/excel/errors.ts",
      `import { x } from "../taskpane/words";`,
      "src/taskpane",
    ],
    [
      "functions are thin over the domain",
      "src/functions/functions.ts",
      `import { x } from "../excel/errors";`,
      "src/excel",
    ],
    [
      "no source leans on a test",
      "src/domain/columns.ts",
      `import { x } from "../../test/support/x";`,
      "outside src",
    ],
    [
      "a new room has to be named",
      "src/utils/strings.ts",
      `import { x } from "./others";`,
      "no room of the house",
    ],
  ])("%s", (_, file, code, reason) => {
    expect(complaints(file, code)).toEqual([expect.stringContaining(reason)]);
  });

  test("never lead round in a circle", () => {
    const reach = (room: string): string[] =>
      (HOUSE[room]?.rooms ?? []).flatMap((next) => [next, ...reach(next)]);
    for (const room of Object.keys(HOUSE)) expect(reach(room)).not.toContain(room);
  });
});
