import {
  averageOf,
  choose,
  count,
  except,
  ifError,
  join,
  lookup,
  named,
  nthMost,
  over,
  round,
  totalOf,
  value,
  where,
  type Comparison,
  type Condition,
  type Expr,
} from "../../src/domain/formula/expression";

const COMPARISONS: readonly Comparison[] = ["=", "<>", "<", "<=", ">", ">="];
const HOWS = ["sum", "squares", "mean", "median", "least", "most"] as const;

const ofDays = (...conditions: Condition[]): Expr[] => [
  count("Cases", ...conditions),
  ...HOWS.map((how) => over(how, "Cases", "Days", ...conditions)),
  { op: "quantile", column: { table: "Cases", column: "Days" }, p: 0.25, where: conditions },
];

/** Each kind of column asked each way that a condition can be put. */
const CONDITIONS: readonly Condition[][] = [
  [],
  ...["North", "none", "", "5-9", "A*", "=A", "TRUE", 'O"Brien', "<5", "12", "May 2024"].flatMap((team) => [
    [where("Team", "=", team)],
    [where("Team", "<>", team)],
  ]),
  ...[5, 0, 2.5, 12, "5", "abc", "007", "May 2024", "x?", "<>", ""].flatMap((typed) => [
    [where("As typed", "=", typed)],
    [where("As typed", "<>", typed)],
  ]),
  ...COMPARISONS.flatMap((is) => [0, 10, -4, 30.5, 500].map((days) => [where("Days", is, days)])),
  ...COMPARISONS.flatMap((is) => [
    [where("Entered care", is, 45382)],
    [where("Entered care", is, named("in_day"))],
    [where("Entry-decision", is, { op: "+", left: named("in_limit"), right: value(1) })],
    [where("As typed", is, 5)],
  ]),
  ...[true, false].flatMap((latest) => [[where("Latest", "=", latest)], [where("Latest", "<>", latest)]]),
  ...["in_team", "in_odd_team", "in_number_text"].flatMap((name) => [
    [where("Team", "=", named(name))],
    [where("Team", "<>", named(name))],
    [where("As typed", "=", named(name))],
  ]),
  [where("Days", "=", "")],
  [where("Days", "<>", "")],
  [where("Entered care", "=", "")],
  [where("Latest", "<>", "")],
  [where("Over limit", "=", "")],
  [where("Over limit", "<>", "")],
  [where("Over limit", "=", "over by 101")],
  [where("Twice", ">", 100)],
  [where("Team", "<>", "A*"), where("Latest", "=", true), where("Days", ">=", 0)],
  [
    where("Entered care", ">=", 45000),
    where("Entered care", "<=", named("in_day")),
    where("Latest", "=", true),
  ],
];

const two = (op: "+" | "-" | "*" | "/" | "^" | "&", left: Expr, right: Expr): Expr => ({ op, left, right });
const compare = (left: Expr, op: Comparison, right: Expr): Expr => ({ op, left, right });
const text = (of: number, format: string): Expr => ({ op: "text", of: value(of), format });

const SINGLE_VALUES: readonly Expr[] = [
  two("-", value(10), two("-", value(4), value(3))),
  two("/", value(100), two("*", value(5), value(2))),
  two("*", two("+", value(2), value(3)), value(4)),
  two("^", two("^", value(2), value(3)), value(2)),
  two("^", value(2), two("^", value(3), value(2))),
  two("^", value(-2), value(2)),
  two("-", value(0), two("^", value(2), value(2))),
  two("-", value(5), value(-3)),
  two("^", value(2), value(-1)),
  two("/", value(1), value(0)),
  two("+", value("12"), value(1)),
  two("+", value("twelve"), value(1)),
  two("+", value(true), value(1)),
  two("-", two("-", value(0.3), value(0.1)), value(0.2)),
  join("a", value(1.5), ' "quoted" ', two("+", value(1), value(2))),
  join("x".repeat(300), "y"),
  two("+", named("in_empty"), value(1)),
  named("in_empty"),
  named("in_limit"),
  join(named("in_empty"), "|"),
  compare(named("in_empty"), "=", value(0)),
  compare(named("in_empty"), "=", value("")),
  compare(named("in_team"), "=", value("NORTH")),
  compare(value("abc"), "<", value("abd")),
  compare(value("abc"), ">", value(99999)),
  compare(compare(value(1), "<", value(2)), "=", compare(value(3), "<", value(4))),
  compare(two("+", value(0.1), value(0.2)), "=", value(0.3)),
  { op: "and", of: [value(true), compare(value(1), "<", value(2))] },
  { op: "or", of: [value(false), compare(value(1), ">", value(2))] },
  { op: "and", of: [value(false), compare(two("/", value(1), value(0)), ">", value(2))] },
  { op: "not", of: compare(value(1), "<", value(2)) },
  { op: "if", test: named("in_empty"), then: value("yes"), otherwise: value("no") },
  { op: "if", test: value(2), then: value("yes"), otherwise: two("/", value(1), value(0)) },
  ifError(two("/", value(1), value(0)), "no children"),
  ifError(over("mean", "Cases", "Days", where("Team", "=", "none")), "no children"),
  ifError(over("median", "Cases", "Days", where("Team", "=", "none")), "no children"),
  round(value(1.005), 2),
  round(value(2.675), 2),
  round(value(-2.5)),
  round(value(2.5)),
  round(value(1234), -2),
  round(two("/", value(1), value(3)), 4),
  { op: "int", of: value(-2.5) },
  { op: "int", of: two("*", value(4.35), value(100)) },
  { op: "abs", of: value(-7) },
  { op: "largest", of: [value(1), named("in_limit"), value(-3)] },
  { op: "largest", of: [named("in_empty"), value(-3)] },
  { op: "smallest", of: [named("in_empty"), value(3), named("in_limit")] },
  { op: "largest", of: [named("in_team"), value(-3)] },
  totalOf(["in_limit", "in_team", "in_empty", "in_limit"]),
  totalOf(["in_team", "in_empty"]),
  averageOf(["in_limit", "in_team", "in_empty", "in_share"]),
  averageOf(["in_team", "in_empty"]),
  text(45382, "dd/mm/yyyy"),
  text(45382, "d mmmm yyyy"),
  text(45382, "mmmm yyyy"),
  text(1234567.5, "#,##0"),
  text(-1234.4, "#,##0"),
  text(999, "#,##0"),
  text(2.25, "0.0"),
  text(-0.4, "0"),
  text(0.125, "0%"),
  text(426.4, "0"),
  { op: "text", of: value("north"), format: "0" },
  { op: "lookup", key: value("C3"), table: "Cases", find: "Child key", give: "Team" },
  { op: "lookup", key: value("c6"), table: "Cases", find: "Child key", give: "Days" },
  { op: "lookup", key: value("c2"), table: "Cases", find: "Child key", give: "Days" },
  { op: "lookup", key: value("none"), table: "Cases", find: "Child key", give: "Days" },
  { op: "lookup", key: value(45500), table: "Cases", find: "Entered care", give: "As typed" },
  { op: "hyperlink", target: "'Children''s cases'!A1", text: join("To the ", value(12), " cases") },
];

/** Rows that a condition leaves, and columns that a number chooses, each way that either can be put. */
const CHOSEN: readonly Expr[] = [
  ...[
    [except(where("Team", "=", "North"))],
    [except(where("Team", "=", ""))],
    [except(where("Days", "<=", 10))],
    [except(where("Days", "=", 0))],
    [except(where("Entered care", "<=", named("in_day")))],
    [except(where("Latest", "=", true))],
    [except(where("Over limit", "=", ""))],
    [where("Latest", "=", true), except(where("Entered care", "<=", named("in_day")))],
  ].flatMap((conditions) => ofDays(...conditions)),
  ...[named("in_one"), named("in_two"), value(3), value(2.9), value(4), value(0), named("in_empty")].flatMap(
    (index): Expr[] => {
      const text = { index, of: ["Team", "Over limit", "Child key"] };
      const numbers = { index, of: ["Days", "Twice", "Entry-decision"] };
      const days = { index, of: ["Entered care", "Entered care", "Days"] };
      return [
        ...ofDays(where(text, "=", "North"), where("Latest", "=", true)),
        ...ofDays(where(text, "=", named("in_team"))),
        ...ofDays(where(text, "<>", "")),
        ...ofDays(where(numbers, ">=", 10)),
        count("Cases", where(days, "<=", named("in_day"))),
        count("Cases", where(numbers, "=", 10)),
        count("Cases", except(where(numbers, "<=", 10))),
        ...HOWS.map((how) => over(how, "Cases", numbers, where("Latest", "=", true))),
        ...HOWS.map((how) => over(how, "Cases", numbers, where(text, "=", "North"))),
        ...HOWS.map((how) => over(how, "Cases", numbers)),
        choose(index, value("a"), named("in_team"), value(12)),
      ];
    },
  ),
  ...[-18, -12, -1, 0, 3, 12].flatMap((count): Expr[] =>
    [45382, 45351, 45291, 45777].map((day) => ({ op: "months", of: value(day), count })),
  ),
  { op: "months", of: named("in_day"), count: -12 },
  // A count that is worked out: of a cell, of a sum, looked up; parts of a month are cut off.
  ...[45322, 45351, 45351 + 337].map((day): Expr => ({
    op: "months",
    of: value(day),
    count: named("in_limit"),
  })),
  ...[2.9, 0.5].map((count): Expr => ({ op: "months", of: named("in_day"), count: value(count) })),
  {
    op: "months",
    of: { op: "+", left: named("in_day"), right: value(1) },
    count: { op: "-", left: named("in_limit"), right: value(19) },
  },
  ...["c1", "c5", "none", "c2"].map((key): Expr => ({
    op: "months",
    of: named("in_day"),
    count: lookup(value(key), "Cases", "Child key", "Days"),
  })),
  { op: "months", of: named("in_day"), count: value("none") },
  count("Cases", where("Entered care", "<=", { op: "months", of: named("in_day"), count: -12 })),
  { op: "months", of: value("none"), count: 1 },
];

/** Every operator of the vocabulary, on the cases of dialectPlans.ts. */
export const QUESTIONS: readonly Expr[] = [
  ...CHOSEN,
  ...CONDITIONS.flatMap((conditions) => ofDays(...conditions)),
  ...[1, 2, 3, 9].flatMap((n) => [
    nthMost(n, "Cases", "Days"),
    nthMost(n, "Cases", "Days", where("Days", ">", 0)),
    nthMost(n, "Cases", "Days", where("Latest", "=", true)),
    ifError(nthMost(n, "Cases", "Days", where("Team", "=", "North")), "no more"),
    nthMost(n, "Cases", "Twice", where("Team", "<>", "")),
    nthMost(n, "Cases", "Over limit"),
    nthMost(n, "Cases", { index: named("in_two"), of: ["Days", "Twice"] }, where("Latest", "=", true)),
  ]),
  ...HOWS.map((how) => over(how, "Cases", "As typed", where("Days", ">", 0))),
  ...HOWS.map((how) => over(how, "Cases", "Twice")),
  ...SINGLE_VALUES,
];
