import type { Scalar } from "../../src/domain/columns";
import { join, sameRow, value, type Expr } from "../../src/domain/formula/expression";
import { targetFormulas } from "../../src/sheets/localTargets";
import type { Cell, SheetPlan, TableColumn } from "../../src/sheets/plan";

const PRINT = { orientation: "portrait" } as const;

/** One table of every kind of column, with empty cells, odd texts and columns that are expressions themselves. */
export interface CaseRow {
  key: string;
  team: string;
  days: number | null;
  entered: number | null;
  latest: boolean | null;
  typed: string | number;
}

export const CASES: readonly CaseRow[] = [
  { key: "c1", team: "North", days: 10, entered: 45382, latest: true, typed: 5 },
  { key: "c2", team: "north", days: null, entered: 45000, latest: false, typed: "5" },
  { key: "c3", team: "South", days: 0, entered: null, latest: true, typed: "abc" },
  { key: "c4", team: "", days: 30.5, entered: 45746, latest: null, typed: "" },
  { key: "c5", team: "5-9", days: -4, entered: 44927, latest: true, typed: 12 },
  { key: "c6", team: "A*", days: 426, entered: 45300, latest: false, typed: "007" },
  { key: "c7", team: "=A", days: 121, entered: 45301, latest: true, typed: "May 2024" },
  { key: "c8", team: "TRUE", days: 2.675, entered: 45400, latest: true, typed: 2.5 },
  { key: "c9", team: 'O"Brien', days: 10, entered: 45500, latest: false, typed: "x?" },
  { key: "c10", team: "Abc", days: 77, entered: 45500, latest: true, typed: "North" },
  { key: "c11", team: "<5", days: 78, entered: null, latest: true, typed: "<>" },
  { key: "c12", team: "12", days: null, entered: 45600, latest: true, typed: 0 },
];

/** The table on a sheet of its own, not at the corner, and inputs under names. */
export function casesPlan(rows: readonly CaseRow[]): SheetPlan {
  const days = sameRow("Days");
  const column = (header: string, content: TableColumn["content"]): TableColumn => ({
    header,
    content,
    format: "General",
    width: 12,
  });
  return {
    name: "Children's cases",
    group: "core",
    purpose: "A table to ask of.",
    print: PRINT,
    blocks: [
      {
        kind: "table",
        name: "Cases",
        row: 2,
        column: 1,
        rowCount: rows.length,
        identity: ["Child key"],
        columns: [
          column("Child key", { kind: "text", values: rows.map(({ key }) => key) }),
          column("Team", { kind: "text", values: rows.map(({ team }) => team) }),
          column("Entry-decision", {
            kind: "number",
            values: Float64Array.from(rows, (row) => row.days ?? NaN),
          }),
          column("Days", { kind: "number", values: Float64Array.from(rows, (row) => row.days ?? NaN) }),
          column("Entered care", { kind: "day", values: Int32Array.from(rows, (row) => row.entered ?? 0) }),
          column("Latest", {
            kind: "flag",
            values: Uint8Array.from(rows, ({ latest }) => (latest === null ? 2 : Number(latest))),
          }),
          column("As typed", { kind: "asTyped", values: rows.map(({ typed }) => typed) }),
          column("Unit", { kind: "text", values: rows.map(() => "months") }),
          column("Unit of one", { kind: "text", values: rows.map(() => "month") }),
          column("Limit", {
            kind: "number",
            values: Float64Array.from(rows, ({ days }, at) => (at % 4 === 1 ? (days ?? 0) : 6)),
          }),
          column("Basis", { kind: "text", values: rows.map(() => "statute") }),
          column("Local target", {
            kind: "asTyped",
            values: rows.map(({ typed, days }) => (typed === "North" ? (days ?? "") : typed)),
          }),
          column("In use", targetFormulas.inUse),
          column("In words", targetFormulas.inWords),
          column("Basis in use", targetFormulas.basisInUse),
          column("Mind", targetFormulas.check),
          column("Words before", { kind: "text", values: rows.map((_, at) => (at % 2 ? "over " : "")) }),
          column("Words after", { kind: "text", values: rows.map(() => " ago") }),
          column("Said", targetFormulas.said),
          column("Twice", { op: "*", left: days, right: value(2) }),
          column("Over limit", {
            op: "if",
            test: { op: ">", left: days, right: { op: "name", name: "in_limit" } },
            then: join("over by ", { op: "-", left: days, right: { op: "name", name: "in_limit" } }),
            otherwise: value(""),
          }),
        ],
      },
    ],
  };
}

const input = (key: string, usual: Scalar): Cell => ({
  content: { input: { key, kind: typeof usual === "number" ? "number" : "text", default: usual } },
  style: "input",
});

export const INPUTS: Readonly<Record<string, Scalar>> = {
  in_limit: 20,
  in_share: 0.25,
  in_team: "north",
  in_odd_team: "A*",
  in_number_text: "12",
  in_empty: null,
  in_day: 45382,
  in_one: 1,
  in_two: 2,
};

export function inputsPlan(): SheetPlan {
  return {
    name: "Inputs",
    group: "core",
    purpose: "What a person may change.",
    print: PRINT,
    blocks: [
      {
        kind: "grid",
        row: 1,
        column: 1,
        cells: Object.entries(INPUTS).map(([key, usual]) => [input(key, usual)]),
      },
    ],
  };
}

/** One expression a row. */
export function questionsPlan(questions: readonly Expr[]): SheetPlan {
  return {
    name: "Questions",
    group: "core",
    purpose: "Expressions under test.",
    print: PRINT,
    blocks: [
      {
        kind: "grid",
        row: 0,
        column: 0,
        cells: questions.map((expr) => [{ content: { expr }, style: "figure" }]),
      },
    ],
  };
}
