import fc from "fast-check";
import type { Column, Scalar } from "../../../src/domain/columns";
import { evaluate, type Env } from "../../../src/domain/formula/evaluate";
import {
  count,
  FormulaError,
  ifError,
  join,
  named,
  over,
  sameRow,
  totalOf,
  averageOf,
  value,
  where,
  type Comparison,
  type Condition,
  type Expr,
} from "../../../src/domain/formula/expression";

const DAYS = [10, NaN, 0, 30, 100];
const TEAMS = ["North", "north", "South", "", "5"];

const tables = new Map([
  [
    "Cases",
    {
      rowCount: 5,
      columns: new Map<string, Column>([
        ["Key", { kind: "text", values: ["a", "b", "c", "d", ""] }],
        ["Team", { kind: "text", values: TEAMS }],
        ["Days", { kind: "number", values: Float64Array.from(DAYS) }],
        ["Entered", { kind: "day", values: Int32Array.from([45000, 0, 45100, 45200, 45300]) }],
        ["Latest", { kind: "flag", values: Uint8Array.from([1, 0, 2, 1, 0]) }],
        ["As typed", { kind: "asTyped", values: [5, "5", "abc", "", 0] }],
      ]),
    },
  ],
]);
const names: Readonly<Record<string, Scalar>> = { in_limit: 20, in_empty: null, in_team: "NORTH" };
const env: Env = { tables, names: (name) => names[name] };
const result = (expr: Expr) => evaluate(expr, env);
const code = (expr: Expr) => {
  const found = result(expr);
  return found instanceof FormulaError ? found.code : found;
};
const two = (op: "+" | "-" | "*" | "/" | "^", left: Expr | number, right: Expr | number): Expr => ({
  op,
  left: typeof left === "number" ? value(left) : left,
  right: typeof right === "number" ? value(right) : right,
});
const days = (how: "sum" | "mean" | "median" | "least" | "most", ...conditions: Condition[]) =>
  code(over(how, "Cases", "Days", ...conditions));
const rows = (...conditions: Condition[]) => code(count("Cases", ...conditions));

describe("figures over a column (10, empty, 0, 30, 100)", () => {
  it("leaves empty cells out, and not the 0", () => {
    expect(days("sum")).toBe(140);
    expect(days("mean")).toBe(35);
    expect(days("median")).toBe(20);
    expect(days("least")).toBe(0);
    expect(days("most")).toBe(100);
  });

  it("takes quantiles by straight line between neighbours", () => {
    const quantile = (p: number) =>
      code({ op: "quantile", column: { table: "Cases", column: "Days" }, p, where: [] });
    // 0, 10, 30, 100: a quarter of the way along three gaps is 0.75 of the first.
    expect(quantile(0.25)).toBe(7.5);
    expect(quantile(0.9)).toBeCloseTo(30 + 0.7 * 70, 12);
  });

  it("says that there is none as Excel does", () => {
    const none = where("Team", "=", "West");
    expect(days("sum", none)).toBe(0);
    expect(days("mean", none)).toBe("#DIV/0!");
    expect(days("median", none)).toBe("#NUM!");
    expect(days("least", none)).toBe("#NUM!");
    expect(days("most", none)).toBe("#NUM!");
  });

  it("takes no number from text", () => {
    expect(code(over("sum", "Cases", "As typed"))).toBe(5);
    expect(code(over("mean", "Cases", "Team"))).toBe("#DIV/0!");
  });
});

describe("conditions", () => {
  it("counts the rows whose first column is filled where there is none", () => {
    expect(rows()).toBe(4);
  });

  it.each<[string, Condition, number]>([
    ["texts whatever their case", where("Team", "=", "NORTH"), 2],
    ["a named text", where("Team", "=", named("in_team")), 2],
    ["unlike texts, the empty one too", where("Team", "<>", "North"), 3],
    ["empty texts", where("Team", "=", ""), 1],
    ["filled texts", where("Team", "<>", ""), 4],
    ["a number in 0 and not in empty cells", where("Days", "=", 0), 1],
    ["unlike numbers, empty cells too", where("Days", "<>", 0), 4],
    ["numbers below, no empty cell", where("Days", "<", 20), 2],
    ["numbers from a named bound", where("Days", ">=", named("in_limit")), 2],
    ["days", where("Entered", "<=", 45100), 2],
    ["empty days", where("Entered", "=", ""), 1],
    ["TRUE", where("Latest", "=", true), 2],
    ["not TRUE, empty cells too", where("Latest", "<>", true), 3],
    ["FALSE and not empty cells", where("Latest", "=", false), 2],
    ["a number as text and as number", where("As typed", "=", 5), 2],
    ["no row where the bound is an error", where("Days", ">", two("/", 1, 0)), 0],
  ])("finds %s", (_, condition, found) => {
    expect(rows(condition)).toBe(found);
  });

  it("holds all at once", () => {
    expect(rows(where("Latest", "=", true), where("Days", ">", 10))).toBe(1);
  });

  it("splits a table in two: what meets an equality, and what meets its opposite", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Team", "Days", "Entered", "Latest", "As typed"),
        fc.oneof(fc.constantFrom<string | number | boolean>(0, 5, 10, 45000, "", "North", "5", true, false)),
        (column, to) => {
          expect(Number(rows(where(column, "=", to))) + Number(rows(where(column, "<>", to)))).toBe(5);
        },
      ),
    );
  });

  it("gives for any numbers what a plain pass over them gives", () => {
    const cell = fc.option(fc.integer({ min: -5, max: 5 }), { nil: NaN });
    const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
      "<": (a, b) => a < b,
      "<=": (a, b) => a <= b,
      ">": (a, b) => a > b,
      ">=": (a, b) => a >= b,
      "=": (a, b) => a === b,
    };
    fc.assert(
      fc.property(
        fc.array(cell),
        fc.constantFrom(...Object.keys(holds)),
        fc.integer({ min: -5, max: 5 }),
        (cells, is, to) => {
          const table = {
            rowCount: cells.length,
            columns: new Map([["X", { kind: "number" as const, values: Float64Array.from(cells) }]]),
          };
          const kept = cells.filter((each) => !Number.isNaN(each) && holds[is]?.(each, to));
          const sum = evaluate(over("sum", "T", "X", where("X", is as Comparison, to)), {
            ...env,
            tables: new Map([["T", table]]),
          });
          expect(sum).toBe(kept.reduce((total, each) => total + each, 0));
        },
      ),
    );
  });
});

describe("single values", () => {
  const [yes, broken] = [value(true), two("/", 1, 0)];
  it.each<[string, Expr, unknown]>([
    ["an empty cell is 0 in arithmetic", two("+", named("in_empty"), 1), 1],
    ["an empty cell alone shows 0", named("in_empty"), 0],
    ["an empty cell joins as nothing", join("<", named("in_empty"), ">"), "<>"],
    ["a name that is not there", named("out_none"), "#NAME?"],
    ["text that writes a number counts as one", two("+", value("12"), 1), 13],
    ["text that does not is #VALUE!", two("+", value("dozen"), 1), "#VALUE!"],
    ["nothing is left of 0.3 - 0.1 - 0.2", two("-", two("-", 0.3, 0.1), 0.2), 0],
    ["0 to the 0", two("^", 0, 0), "#NUM!"],
    ["a root of a negative number", two("^", -8, 0.5), "#NUM!"],
    ["a division by 0", broken, "#DIV/0!"],
    ["an error passes through arithmetic", two("*", broken, 2), "#DIV/0!"],
    [
      "an error passes through AND, whatever stands before",
      { op: "and", of: [value(false), broken] },
      "#DIV/0!",
    ],
    ["IF does not look at the other branch", { op: "if", test: yes, then: value(1), otherwise: broken }, 1],
    ["IFERROR says its sentence", ifError(broken, "no children"), "no children"],
    ["numbers come before text", { op: "<", left: value(999), right: value("a") }, true],
    ["text comes before FALSE", { op: "<", left: value("z"), right: value(false) }, true],
    ["texts are alike whatever their case", { op: "=", left: value("Ab"), right: value("aB") }, true],
    ["15 digits are joined of a number", join(two("/", 1, 3), ""), "0.333333333333333"],
    ["MAX leaves an empty cell out", { op: "largest", of: [named("in_empty"), value(-3)] }, -3],
    ["MIN of numbers", { op: "smallest", of: [value(4), named("in_limit")] }, 4],
    [
      "SUM of cells leaves words and empty cells out",
      totalOf(["in_limit", "in_team", "in_empty", "in_limit"]),
      40,
    ],
    ["AVERAGE of cells leaves them out, too", averageOf(["in_limit", "in_team", "in_empty", "in_limit"]), 20],
    ["AVERAGE of cells without a number", averageOf(["in_team", "in_empty"]), "#DIV/0!"],
    ["TEXT of a day", { op: "text", of: value(45382), format: "d mmmm yyyy" }, "31 March 2024"],
    ["TEXT with thousands", { op: "text", of: value(1234567.5), format: "#,##0" }, "1,234,568"],
    ["TEXT of a share", { op: "text", of: value(0.125), format: "0%" }, "13%"],
    ["a link is its text", { op: "hyperlink", target: "'Drift'!A1", text: join("See ", value(3)) }, "See 3"],
  ])("%s", (_, expr, expected) => {
    expect(code(expr)).toEqual(expected);
  });
});

describe("a lookup", () => {
  const lookup = (key: Expr, give: string): Expr => ({
    op: "lookup",
    key,
    table: "Cases",
    find: "Key",
    give,
  });
  it("gives the cell of the first row that has the key, whatever its case", () => {
    expect(code(lookup(value("D"), "Days"))).toBe(30);
  });
  it("gives 0 of an empty cell and #N/A of a key that is not there", () => {
    expect(code(lookup(value("b"), "Days"))).toBe(0);
    expect(code(lookup(value("z"), "Days"))).toBe("#N/A");
  });
});

describe("the same row", () => {
  it("is the row that the expression stands in", () => {
    expect(
      evaluate(two("*", sameRow("Days"), 2), { ...env, row: (column) => (column === "Days" ? 21 : null) }),
    ).toBe(42);
  });
  it("is a mistake outside a table", () => {
    expect(() => result(sameRow("Days"))).toThrow(/outside a table/);
  });
});
