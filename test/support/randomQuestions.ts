import fc from "fast-check";
import {
  ifError,
  named,
  over,
  round,
  value,
  type Comparison,
  type Condition,
  type Expr,
} from "../../src/domain/formula/expression";
import type { CaseRow } from "./dialectPlans";

/** Numbers as sheets have them: days and money, a few decimals. */
const number = fc.oneof(
  fc.integer({ min: -50, max: 1000 }),
  fc.integer({ min: -50_000, max: 500_000 }).map((of) => of / 100),
);
const word = fc.constantFrom(
  "North",
  "north",
  "South",
  "5-9",
  "A*",
  "Abc",
  "=A",
  "12",
  "1/2",
  "TRUE",
  "a b",
  "x?",
  "~",
);
const day = fc.integer({ min: 44_000, max: 46_000 });
const comparison = fc.constantFrom<Comparison>("=", "<>", "<", "<=", ">", ">=");
const equality = fc.constantFrom<Comparison>("=", "<>");

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    column: fc.constantFrom("Team", "As typed"),
    is: equality,
    to: fc.oneof(word, fc.constant("")).map(value),
  }),
  fc.record({ column: fc.constant("As typed"), is: comparison, to: number.map(value) }),
  fc.record({ column: fc.constantFrom("Days", "Twice"), is: comparison, to: number.map(value) }),
  fc.record({
    column: fc.constant("Entered care"),
    is: comparison,
    to: fc.oneof(day.map(value), fc.constant(named("in_day"))),
  }),
  fc.record({ column: fc.constant("Latest"), is: equality, to: fc.boolean().map(value) }),
  fc.record({
    column: fc.constant("Team"),
    is: equality,
    to: fc.constantFrom("in_team", "in_odd_team").map(named),
  }),
);
const conditions = fc.array(condition, { maxLength: 3 });

const figure: fc.Arbitrary<Expr> = fc.oneof(
  conditions.map((where): Expr => ({ op: "count", table: "Cases", where })),
  fc
    .tuple(
      fc.constantFrom("sum", "squares", "mean", "median", "least", "most"),
      fc.constantFrom("Days", "Entry-decision", "As typed", "Twice", "Entered care"),
      conditions,
    )
    .map(([how, column, where]) => over(how, "Cases", column, ...where)),
  fc
    .tuple(fc.constantFrom(0, 0.05, 0.25, 0.5, 0.9, 1), conditions)
    .map(([p, where]): Expr => ({ op: "quantile", column: { table: "Cases", column: "Days" }, p, where })),
);

/** Arithmetic over figures and values, a few operators deep; errors are caught or passed on. */
const { calculation } = fc.letrec<{ calculation: Expr }>((tie) => ({
  calculation: fc.oneof(
    { depthSize: "small", withCrossShrink: false },
    number.map(value),
    figure,
    fc.constantFrom("in_limit", "in_share", "in_empty", "in_day").map(named),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/"), tie("calculation"), tie("calculation"))
      .map(([op, left, right]): Expr => ({ op, left, right })),
    fc.tuple(tie("calculation"), fc.integer({ min: -1, max: 2 })).map(([of, digits]) => round(of, digits)),
    fc
      .tuple(comparison, tie("calculation"), tie("calculation"), tie("calculation"))
      .map(([op, left, right, then]): Expr => ({
        op: "if",
        test: { op, left, right },
        then,
        otherwise: value("no"),
      })),
    tie("calculation").map((of) => ifError(of, "no children")),
    fc
      .tuple(
        fc.constantFrom("largest", "smallest", "total"),
        fc.array(number.map(value), { minLength: 1, maxLength: 3 }),
      )
      .map(([op, of]): Expr => ({ op, of })),
  ),
}));

export function randomQuestions(seed: number, howMany: number): Expr[] {
  return [
    ...fc.sample(figure, { seed, numRuns: howMany / 2 }),
    ...fc.sample(calculation, { seed, numRuns: howMany / 2 }),
  ];
}

/** A random table; keys differ, all else may be empty, repeat or look like something else. */
export function randomCases(seed: number, howMany: number): CaseRow[] {
  const row = fc.record({
    team: fc.oneof(word, fc.constant("")),
    days: fc.option(number),
    entered: fc.option(day),
    latest: fc.option(fc.boolean()),
    typed: fc.oneof(word, number, fc.constant("")),
  });
  return fc.sample(row, { seed, numRuns: howMany }).map((of, at) => ({ key: `c${at + 1}`, ...of }));
}
