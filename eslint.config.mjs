import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { arrows } from "./scripts/lint/house.mjs";

const SOURCE = ["src/**/*.{ts,tsx}"];
const WORKBENCH = ["src/workbench/**"];

/** Nothing that the add-in reads may leave the workbook, so nothing in it may ask the network for anything. */
const NETWORK = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "WebTransport",
  "RTCPeerConnection",
  "Worker",
];
const noNetwork = "The add-in makes no network request: no data leaves the workbook.";
const noExcel = "Only src/excel speaks to Excel; ask it.";
const noOffice = "Office is asked at the edges only: src/excel and the entry of the pane.";
const noClock =
  "Nothing inside asks for the time or for chance: take the day, or a seeded source, as an argument.";

const network = NETWORK.map((name) => ({ name, message: noNetwork }));
const networkMembers = [
  ...["window", "globalThis", "self"].flatMap((object) =>
    NETWORK.map((property) => ({ object, property, message: noNetwork })),
  ),
  { property: "sendBeacon", message: noNetwork },
];
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: noClock },
];

// The rule for globals sees values only.
const excelTypes = { selector: "TSQualifiedName[left.name='Excel']", message: noExcel };

export default tseslint.config(
  { ignores: ["dist/**", ".cache/**", "coverage/**", "node_modules/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: SOURCE,
    plugins: { house: { rules: { arrows } }, "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      "house/arrows": "error",
      // The rules on what is loaded before it is read follow the text, not the calls: a request that is queued in one
      // function and read in another looks wrong to them. The real office.js of the tests throws PropertyNotLoaded instead.
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": [
        "error",
        ...network,
        { name: "Excel", message: noExcel },
        { name: "Office", message: noOffice },
      ],
      "no-restricted-properties": ["error", ...networkMembers],
      "no-alert": "error",
    },
  },
  {
    files: ["src/{domain,tables,sheets,files,analysis,functions}/**"],
    rules: { "no-restricted-syntax": ["error", ...clock, excelTypes] },
  },
  {
    files: ["src/taskpane/**"],
    rules: { "no-restricted-syntax": ["error", excelTypes] },
  },
  {
    files: ["src/excel/**"],
    rules: { "no-restricted-globals": ["error", ...network], "no-restricted-syntax": ["error", ...clock] },
  },
  {
    files: ["src/taskpane/index.tsx"],
    rules: { "no-restricted-globals": ["error", ...network, { name: "Excel", message: noExcel }] },
  },
  {
    files: WORKBENCH,
    rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
  },
  {
    // A function tells Excel of an error by throwing Excel's own, which is no Error of the language.
    files: ["src/functions/**"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // What the command line prints is its work.
    files: ["src/workbench/{cli,bench,docs}/**", "test/**"],
    rules: { "no-console": "off" },
  },
  {
    // What becomes of a number with too many digits is what some tests ask.
    files: ["test/**"],
    rules: { "no-loss-of-precision": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: globals.node, sourceType: "commonjs" },
  },
);
