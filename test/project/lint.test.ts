import path from "node:path";
import { Linter } from "eslint";

const root = path.resolve(__dirname, "../..");
const configuration = jest.requireActual<{ default: Linter.Config[] }>(
  path.join(root, "eslint.config.mjs"),
).default;
const linter = new Linter({ cwd: root });

/**
 * Rules that ask the type checker are not run here: it would read the whole project for a line, and "Lint" of `npm test` runs
 * them over all of it.
 */
const untyped: Linter.Config[] = [
  ...configuration,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      "@typescript-eslint/await-thenable": "off",
      "@typescript-eslint/no-floating-promises": "off",
      "@typescript-eslint/no-misused-promises": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "off",
    },
  },
];

/** The rules that a line of code breaks, were it all there is in a file of ours. */
function broken(file: string, code: string): (string | null)[] {
  const found = linter.verify(code, untyped, { filename: path.join(root, file) });
  return [...new Set(found.map(({ ruleId, message }) => ruleId ?? message))];
}

const DOMAIN = "src/domain/columns.ts";
const TABLES = "src/tables/sheetGrid.ts";
const EXCEL = "src/excel/errors.ts";
const PANE = "src/taskpane/TaskPane.tsx";
const PANE_ENTRY = "src/taskpane/index.tsx";

describe("the lint rules", () => {
  test.each([
    ["no request by fetch", PANE, `export const x = () => fetch("/a");`, "no-restricted-globals"],
    [
      "no request through the window",
      PANE,
      `export const x = () => window.fetch("/a");`,
      "no-restricted-properties",
    ],
    ["no request in the older way", EXCEL, `export const x = new XMLHttpRequest();`, "no-restricted-globals"],
    ["no socket", DOMAIN, `export const x = new WebSocket("wss://a");`, "no-restricted-globals"],
    ["no beacon", PANE, `export const x = () => navigator.sendBeacon("/a");`, "no-restricted-properties"],
    [
      "no Excel outside its folder",
      PANE,
      `export const x = () => Excel.run(async () => 1);`,
      "no-restricted-globals",
    ],
    ["no type of Excel's outside its folder", TABLES, `export type X = Excel.Range;`, "no-restricted-syntax"],
    ["no Office inside the pane", PANE, `export const x = () => Office.onReady();`, "no-restricted-globals"],
    ["no clock in the domain", DOMAIN, `export const x = new Date();`, "no-restricted-syntax"],
    ["no clock in any other form", TABLES, `export const x = Date.now();`, "no-restricted-syntax"],
    ["no chance in the domain", DOMAIN, `export const x = Math.random();`, "no-restricted-syntax"],
    ["no any", DOMAIN, `export const x: any = 1;`, "@typescript-eslint/no-explicit-any"],
    ["no alert, which Excel forbids", PANE, `alert("a");`, "no-alert"],
  ])("allow %s", (_, file, code, rule) => {
    expect(broken(file, code)).toEqual([rule]);
  });

  test("let no promise be left alone in our sources", () => {
    const rules = configuration.flatMap(({ files = [], rules: of = {} }) =>
      files.includes("**/*.{ts,tsx}") ? [of["@typescript-eslint/no-floating-promises"] ?? []].flat() : [],
    );
    expect(rules).toEqual(["error"]);
  });

  test("do not let themselves be switched off in a file", () => {
    const code = `// eslint-disable-next-line no-restricted-syntax\nexport const x = Math.random();`;
    expect(broken(DOMAIN, code)).toContain("no-restricted-syntax");
  });

  test.each([
    ["Excel in its own folder", EXCEL, `export const x = () => Excel.run(async () => 1);`],
    ["Office at the pane's door", PANE_ENTRY, `export const x = () => Office.context.host;`],
    ["a day made from its parts", DOMAIN, `export const x = new Date(0);`],
  ])("leave alone %s", (_, file, code) => {
    expect(broken(file, code)).toEqual([]);
  });
});
